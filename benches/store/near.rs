//! A store in, what it takes to find what is near an article of it out.

use std::collections::HashSet;

use congtin::model::near::subject;
use congtin::store::cache::copies::Copies;
use congtin::store::cache::texts::Texts;
use congtin::store::search::near::{Asked, near};
use congtin::text::lexicon::Lexicon;

use crate::clock::time;
use crate::news::{Dice, Press};
use crate::pages::article;

/// Articles that are asked about.
const ARTICLES: usize = 100;
/// As `pipeline::near` asks.
const WORDS: usize = 14;
const MOST: usize = 8;
/// What is wanted of all of them, in milliseconds.
const WANTED: f64 = 20.0;

/// Asks, and tells what it took.
pub fn ask(copies: &mut Copies, size: usize) {
    let press = Press::new(size);
    let mut dice = Dice(77);
    let (mut times, mut found) = (Vec::new(), 0);
    for _ in 0..ARTICLES {
        let article = article(&press.print(dice.below(size as u64) as usize), &[]);
        let without = HashSet::from([article.address.key()]);
        let at = article.published.map_or(article.fetched, |moment| moment.instant()).as_second();
        let (took, near) = time(|| {
            let words = subject(&article, WORDS, Lexicon::standard());
            let read = copies.database().read(|file| {
                let texts = Texts::new(file);
                let text = |id| texts.of(id);
                near(file, &Asked { words: &words, at, without: &without, limit: MOST, text: &text })
            });
            read.expect("an answer")
        });
        found += near.len();
        times.push(took.as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    let (middle, last) = (times[times.len() / 2], times[times.len() - 1]);
    println!(
        "{:<34} {middle:>9.2} {:>8.2} {last:>8.2} {:>6}   wanted {WANTED}",
        "near an article, ms",
        times[times.len() * 99 / 100],
        found / ARTICLES
    );
}
