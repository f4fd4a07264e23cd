//! A store in, what searches of every kind in it take out: the middle one, the one that 99 of 100
//! are not above, and the longest.

use std::collections::{BTreeMap, HashSet};
use std::time::Duration;

use congtin::model::query::Query;
use congtin::store::cache::copies::Copies;
use congtin::store::cache::texts::Texts;
use congtin::store::search::find::{Scope, search};
use congtin::text::fold::fold;
use jiff::Timestamp;

use crate::clock::time;
use crate::news::{Dice, PORTALS, Press, portal_id};

/// Queries of each kind.
const QUERIES: usize = 40;
/// How often each is asked: the least time counts, so that what else the machine does counts little.
const ROUNDS: usize = 3;
/// Results of a search.
const RESULTS: usize = 50;
/// What is wanted of the one that 99 of 100 are not above, in milliseconds.
const WANTED: f64 = 20.0;

/// What a kind of query is, and those of it.
type Kind = (&'static str, Vec<String>);

/// Asks all of them and tells what they took.
pub fn ask(copies: &mut Copies, size: usize, now: Timestamp) {
    let press = Press::new(size);
    let mut all = Vec::new();
    println!("{:<34} {:>9} {:>8} {:>8}   hits", "search, ms", "p50", "p99", "longest");
    let few = keys(copies, size / 200);
    let most = keys(copies, size * 9 / 10);
    let kinds = kinds(&press, size);
    for (name, queries) in &kinds {
        all.extend(run(copies, (name, queries), (None, None), now));
    }
    let ordinary: Vec<_> =
        kinds.iter().take(4).flat_map(|kind| kind.1.iter().take(QUERIES / 4).cloned()).collect();
    all.extend(run(copies, ("bookmarks only, one in 200", &ordinary), (Some(&few), None), now));
    all.extend(run(copies, ("unread only, one in ten", &ordinary), (None, Some(&most)), now));
    tell("all", all, 0);
    println!("{:<34} {:>9} {WANTED:>8.2}", "wanted", "");
}

/// Keys of articles from all over the store.
fn keys(copies: &mut Copies, count: usize) -> HashSet<String> {
    let count = i64::try_from(count).expect("a count");
    let sql = "SELECT key FROM articles ORDER BY id * 7919 % 1000003 LIMIT ?1";
    let keys =
        copies.database().read(|file| file.prepare(sql)?.query_map([count], |row| row.get(0))?.collect());
    keys.expect("keys")
}

/// Asks as `pipeline::search` does, each query some times, and tells what they took.
fn run(
    copies: &mut Copies,
    (name, queries): (&str, &[String]),
    (only, without): (Option<&HashSet<String>>, Option<&HashSet<String>>),
    now: Timestamp,
) -> Vec<(Duration, String)> {
    let mut times = Vec::new();
    let mut hits = 0;
    for query in queries {
        let mut asked = || {
            time(|| {
                let query = Query::typing(query, now);
                let found = copies.database().read(|file| {
                    let texts = Texts::new(file);
                    let text = |id| texts.of(id);
                    search(file, &query, Scope { limit: RESULTS, only, without, text: &text })
                });
                found.expect("a search")
            })
        };
        let (took, found) = (0..ROUNDS).map(|_| asked()).min_by_key(|(took, _)| *took).expect("a round");
        times.push((took, query.clone()));
        hits += found.len();
    }
    tell(name, times.clone(), hits / queries.len().max(1));
    times
}

fn tell(name: &str, mut times: Vec<(Duration, String)>, hits: usize) {
    times.sort();
    let ms = |at: usize| times.get(at).map_or(0.0, |(time, _)| time.as_secs_f64() * 1e3);
    let last = times.len().saturating_sub(1);
    let worst = times.last().map_or("", |(_, query)| query.as_str());
    println!(
        "{name:<34} {:>9.2} {:>8.2} {:>8.2} {hits:>6}   {worst}",
        ms(last / 2),
        ms(last * 99 / 100),
        ms(last)
    );
}

/// Queries of every kind, from words of the articles.
fn kinds(press: &Press, size: usize) -> Vec<Kind> {
    let mut dice = Dice(42);
    let mut kinds: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    let common =
        ["của", "tỉnh", "và", "các", "nhân", "công", "nông", "sở", "ban", "hội", "quản", "khoa", "lý", "năm"];
    for _ in 0..QUERIES {
        let news = press.print(dice.below(size as u64) as usize);
        let words: Vec<&str> =
            news.text.split([' ', '\n']).map(|word| word.trim_matches([',', '.'])).collect();
        let run = |dice: &mut Dice, long: usize| {
            let at = dice.below((words.len() - long) as u64) as usize;
            words[at..at + long].join(" ")
        };
        let two = (common[dice.rank(14) as usize], common[dice.below(14) as usize]);
        let single = run(&mut dice, 1);
        let pair = run(&mut dice, 2);
        let long = run(&mut dice, 5);
        let apart = format!("{} {} {}", run(&mut dice, 1), run(&mut dice, 1), run(&mut dice, 2));
        let beginning: String = pair.chars().take(pair.chars().count().max(4) - 2).collect();
        let year = 2023 + dice.below(4);
        let rows = [
            ("a. common syllables", format!("{} {}", two.0, two.1)),
            ("b. one syllable, without dấu", fold(&single)),
            ("c. two syllables, without dấu", fold(&pair)),
            ("d. two syllables", pair.clone()),
            ("e. five in a row, without dấu", fold(&long)),
            ("f. four of one article", fold(&apart)),
            ("g. phrase of two", format!("\"{pair}\"")),
            ("h. phrase of four", format!("\"{}\"", fold(&run(&mut dice, 4)))),
            ("i. phrase of common ones", format!("\"{} {}\"", two.0, two.1)),
            (
                "j. phrase of three common ones",
                format!("\"{} {} {}\"", two.0, two.1, common[dice.below(14) as usize]),
            ),
            ("k. codes", format!("{}/{year}/NĐ-CP", dice.below(99) * 7)),
            ("l. while typing", beginning.clone()),
            ("m. two letters", fold(&single).chars().take(2).collect()),
            ("n. with a portal", format!("{} portal:{}", fold(&pair), portal_id(dice.rank(PORTALS as u64)))),
            ("o. with dates", format!("{} after:{year} before:{}-03", fold(&single), year)),
            ("p. with a section", format!("{} section:\"nông thôn\"", fold(&pair))),
            ("q. only filters", format!("portal:{} after:{year}", portal_id(dice.rank(PORTALS as u64)))),
            ("r. nothing to find", format!("{} khongcogi", fold(&pair))),
            ("s. keys of Telex", format!("{} ddoorxm", two.0)),
        ];
        for (name, query) in rows {
            kinds.entry(name).or_default().push(query);
        }
    }
    kinds.into_iter().collect()
}
