//! Bytes as two texts in; a panic out when they are not put into one spelling.
//!
//! Also a fuzz target: `fuzz/fuzz_targets/normalize.rs` includes this file.

use std::cmp::Ordering;

use congtin::text::clean::Clean;
use congtin::text::collate::{collate, key};
use congtin::text::eth::is_eth;
use congtin::text::find::{Needle, find};
use congtin::text::fold::{exact, fold};
use congtin::text::normalize::normalize;
use congtin::text::retype::retype;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Marks that a letter keeps at the door.
const MARKS: usize = 3;

/// The first line is one text, and what is sought; the rest is the other.
pub fn check(bytes: &[u8]) {
    let mut lines = bytes.splitn(2, |byte| *byte == b'\n');
    let mut text = || String::from_utf8_lossy(lines.next().unwrap_or_default()).into_owned();
    let (one, other) = (text(), text());
    check_text(&one);
    check_text(&other);
    check_found(&one, &other);
    check_order(&one, &other);
    if let Some(read) = retype(&one) {
        assert_ne!(read, one, "read as itself");
    }
}

fn check_text(raw: &str) {
    let clean = Clean::new(raw);
    assert!(!clean.chars().any(char::is_control), "a control character in {clean:?}");
    assert!(is_nfc(&clean), "not composed: {clean:?}");
    let marks = most_marks(clean.chars());
    assert!(most_marks(clean.nfd()) <= MARKS, "{marks} marks in {clean:?}");
    assert_eq!(Clean::new(&clean), clean, "a second time");
    let [composed, decomposed] = [raw.nfc().collect::<String>(), raw.nfd().collect()];
    assert_eq!(Clean::new(&composed), clean, "composed");
    assert_eq!(Clean::new(&decomposed), clean, "decomposed");
    let normal = normalize(raw);
    assert_eq!(normalize(&normal), normal, "normalized again");
    let (folded, compared) = (fold(&clean), exact(&clean));
    assert_eq!(fold(&folded), folded, "folded again");
    // What an eth stands for is judged by the words around it, which small letters can change.
    // A letter with two tones is settled by the one that is left when the other is taken off.
    if marks == 0 && !clean.contains(is_eth) {
        assert_eq!(exact(&compared), compared, "brought to one form again");
    }
}

/// The most marks in a row, what the door drops between them left out.
fn most_marks(text: impl Iterator<Item = char>) -> usize {
    let (mut most, mut marks) = (0, 0);
    for c in text {
        let is_dropped = || Clean::new(c.encode_utf8(&mut [0; 4])).is_empty();
        if is_mark(c) {
            marks += 1;
            most = most.max(marks);
        } else if !is_dropped() {
            marks = 0;
        }
    }
    most
}

/// True for a combining mark, and for the parts of Hangul behind the first, which count like one.
fn is_mark(c: char) -> bool {
    is_combining_mark(c) || matches!(c, '\u{1161}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7fb}')
}

/// What is found stands in the text, in order; every text is found in itself.
fn check_found(sought: &str, raw: &str) {
    let Some(needle) = Needle::new(sought) else { return };
    let text = Clean::new(raw);
    for text in [raw, &text] {
        let mut end = 0;
        for place in find(text, &needle) {
            assert!(end <= place.start && !place.is_empty(), "{place:?} after {end}");
            assert!(text.get(place.clone()).is_some(), "{place:?} cuts a letter");
            end = place.end;
        }
    }
    let itself = Clean::new(sought.trim());
    assert!(!find(&itself, &needle).is_empty(), "{itself:?} is not found in itself");
}

/// Both ways agree, and equal spellings are equal.
fn check_order(one: &str, other: &str) {
    let order = collate(one, other);
    assert_eq!(order, collate(other, one).reverse(), "the other way");
    assert_eq!(order, key(one).cmp(&key(other)), "by keys");
    assert_eq!(collate(one, &normalize(one)), Ordering::Equal, "its own spelling");
}
