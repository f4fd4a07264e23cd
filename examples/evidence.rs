//! A text with its words marked in, how often each kind of evidence stands inside a word out:
//! `cargo run --release --example evidence -- FILE [misses]`.
//!
//! FILE is CoNLL-U (syllables of a word joined by spaces), or has a paragraph a line with `_`
//! between the syllables of a word. The figures of `Evidence::chance` come from here; so does
//! the share of the text's words that the lexicon knows. With `misses` the others are listed.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a tool for one's own files, on the terminal"
)]

use std::collections::BTreeMap;

use congtin::text::breaks::{Evidence, Link, evidence};
use congtin::text::lexicon::Lexicon;

/// How many spaces of a kind stand inside a word, and how many there are.
type Counts = BTreeMap<Evidence, (usize, usize)>;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let file = arguments.get(1).expect("a file of marked words");
    let marked = std::fs::read_to_string(file).expect("the file");
    let paragraphs = if file.ends_with(".conllu") { conllu(&marked) } else { lines(&marked) };
    print(&count(&paragraphs));
    let words = paragraphs.iter().flatten().filter(|word| word.contains('_') && !is_name(word));
    let (known, missed): (Vec<_>, Vec<_>) = words.partition(|word| is_known(word));
    let (known, all) = (known.len(), known.len() + missed.len());
    println!("{known} of {all} words of two and more syllables are known; names are left out");
    if arguments.get(2).is_some() {
        for word in missed {
            println!("{word}");
        }
    }
}

fn count(paragraphs: &[Vec<String>]) -> Counts {
    let mut counts = Counts::new();
    for paragraph in paragraphs {
        let seen = evidence(&paragraph.join(" ").replace('_', " "), Lexicon::standard());
        let insides = paragraph.iter().flat_map(|word| word.split('_').enumerate().map(|(part, _)| part > 0));
        for (one, is_inside) in seen.into_iter().zip(insides) {
            let (inside, all) = counts.entry(one).or_default();
            *inside += usize::from(is_inside);
            *all += 1;
        }
    }
    counts
}

fn print(counts: &Counts) {
    for link in [Link::Apart, Link::Open, Link::Part, Link::Pair, Link::Whole, Link::Name] {
        for loose in 0..3 {
            let cells = (0..3).map(|taken| {
                let (inside, all) =
                    counts.get(&Evidence::new(link, loose, taken)).copied().unwrap_or_default();
                format!("{:>5} ({inside}/{all})", 1000 * inside / all.max(1))
            });
            println!("{link:?} loose {loose}: {}", cells.collect::<Vec<_>>().join(" "));
        }
    }
}

fn is_name(word: &str) -> bool {
    word.split('_').all(|syllable| syllable.starts_with(char::is_uppercase))
}

fn is_known(word: &str) -> bool {
    Lexicon::standard().has(&word.trim_matches(|c: char| !c.is_alphanumeric()).replace('_', " "))
}

/// Paragraphs of five sentences.
fn conllu(text: &str) -> Vec<Vec<String>> {
    let mut sentences = vec![Vec::new()];
    for line in text.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        match columns.as_slice() {
            [number, word, ..] if number.parse::<u32>().is_ok() => {
                let words = sentences.last_mut().expect("one is open");
                push(words, &word.replace(' ', "_").replace(['Ð', 'ð'], "Đ"));
            }
            _ if line.is_empty() => sentences.push(Vec::new()),
            _ => {}
        }
    }
    sentences.chunks(5).map(<[_]>::concat).collect()
}

/// Punctuation stands by itself in such files: it goes to the word it belongs to.
fn push(words: &mut Vec<String>, word: &str) {
    let is_closing = !word.is_empty() && word.chars().all(|c| ",.;:!?)]}”’%…".contains(c));
    match words.last_mut() {
        Some(last) if is_closing => last.push_str(word),
        Some(last) if matches!(last.as_str(), "(" | "“" | "[") => last.push_str(word),
        _ => words.push(word.into()),
    }
}

fn lines(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|line| line.split_whitespace().map(Into::into).collect()).collect()
}
