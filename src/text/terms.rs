//! A text in, its words out as an index knows them: with dấu and without, and which stand side by side.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text::clean::is_all_common;
use crate::text::fold::{exact, fold};
use crate::text::tone::settle_all;

/// Bytes of a word that count: what is longer is no word, and is known by its beginning.
const LONGEST: usize = 48;

/// A word of a text: a syllable, a number or a name, without what stands around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// True when the word before it stands in the same paragraph.
    pub follows: bool,
}

/// The words of `text`, in order: runs of letters and digits with their marks.
/// Paragraphs end with a line.
///
/// ```
/// use congtin::text::terms::words;
/// let text = "30/2020/NĐ-CP";
/// let found: Vec<_> = words(text).map(|word| &text[word.range]).collect();
/// assert_eq!(found, ["30", "2020", "NĐ", "CP"]);
/// ```
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    let (mut at, mut follows) = (0, false);
    std::iter::from_fn(move || {
        let mut next = letter_at(text, at)?;
        while !is_letter(next.0) {
            follows &= next.0 != '\n';
            at = next.1;
            next = letter_at(text, at)?;
        }
        let start = at;
        at = next.1;
        while let Some((_, after)) = letter_at(text, at).filter(|(c, _)| is_of_word(*c)) {
            at = after;
        }
        let word = Word { range: start..at, follows };
        follows = true;
        Some(word)
    })
}

/// The character that begins at a byte of `text`, and where it ends. Most are ASCII's.
#[inline]
fn letter_at(text: &str, at: usize) -> Option<(char, usize)> {
    let first = *text.as_bytes().get(at)?;
    if first.is_ascii() {
        return Some((char::from(first), at + 1));
    }
    let c = text.get(at..)?.chars().next()?;
    Some((c, at + c.len_utf8()))
}

/// True for a letter or digit. The Latin ones need no table.
fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => true,
        // Some marks count as alphabetic, but no word begins with one.
        _ => c.is_alphanumeric() && !is_combining_mark(c),
    }
}

fn is_of_word(c: char) -> bool {
    is_letter(c) || (!c.is_ascii() && is_combining_mark(c))
}

/// How words are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Dấu count.
    Exact,
    /// They do not.
    Folded,
}

/// A word as it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// With dấu: small letters, each tone in its one place.
    pub exact: String,
    /// Without dấu, đ as d.
    pub folded: String,
}

impl Term {
    /// Reads one word.
    #[must_use]
    pub fn new(word: &str) -> Self {
        let exact = spelled(word);
        let exact = short(&exact);
        Self { exact: exact.to_owned(), folded: fold(exact) }
    }

    /// The folded form alone, for which the tone need not be settled.
    #[must_use]
    pub fn folded(word: &str) -> String {
        if word.len() > LONGEST { Self::new(word).folded } else { fold(word) }
    }

    /// True when the word has a mark, or a letter that folding changes.
    #[must_use]
    pub fn has_marks(&self) -> bool {
        self.exact != self.folded
    }
}

/// The words of `text` as they are compared, in order.
///
/// ```
/// use congtin::text::terms::terms;
/// let [hoa, binh] = &terms("Hoà-Bình")[..] else { panic!("two words") };
/// assert_eq!((hoa.exact.as_str(), hoa.folded.as_str(), binh.folded.as_str()), ("hoà", "hoa", "binh"));
/// ```
#[must_use]
pub fn terms(text: &str) -> Vec<Term> {
    let text = spelled(text);
    let term = |word: Word| {
        let exact = short(text.get(word.range)?).to_owned();
        Some(Term { folded: fold(&exact), exact })
    };
    words(&text).filter_map(term).collect()
}

/// A word's two forms, as in [`Term`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form<'a> {
    /// With dấu.
    pub exact: &'a str,
    /// Without.
    pub folded: &'a str,
}

/// Calls `take` with each of the first `most` words of `text`, after the one before it
/// in its paragraph. Nothing is kept, so a long text costs no memory.
///
/// ```
/// use congtin::text::terms::each_word;
/// let mut seen = Vec::new();
/// each_word("Đổi mới\nsáng tạo", 9, |before, word| {
///     seen.push(format!("{} {}", before.map_or("-", |word| word.folded), word.folded));
/// });
/// assert_eq!(seen, ["- doi", "doi moi", "- sang", "sang tao"]);
/// ```
pub fn each_word(text: &str, most: usize, mut take: impl FnMut(Option<Form>, Form)) {
    let mut left = most;
    for line in text.split('\n') {
        let line = spelled(line);
        let (mut last, mut before) = (String::new(), None);
        for word in words(&line).take(left) {
            let exact = short(line.get(word.range).unwrap_or_default());
            let folded = fold(exact);
            take(before.map(|exact| Form { exact, folded: &last }), Form { exact, folded: &folded });
            (last, before) = (folded, Some(exact));
            left -= 1;
        }
    }
}

/// As [`exact`], at less cost for what is common: each line of most texts.
pub(in crate::text) fn spelled(text: &str) -> String {
    // The one common letter whose small form is two characters.
    if !is_all_common(text) || text.contains('İ') {
        return exact(text);
    }
    let mut letters: Vec<char> = text.chars().map(small).collect();
    settle_all(&mut letters);
    letters.into_iter().collect()
}

/// The small form of a letter that has one character as such.
fn small(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) }
}

/// `word`, or as much of its beginning as counts.
fn short(word: &str) -> &str {
    let end = (0..=LONGEST.min(word.len())).rfind(|end| word.is_char_boundary(*end));
    word.get(..end.unwrap_or_default()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Term, each_word, terms, words};
    use proptest::prelude::{any, proptest};
    use unicode_normalization::UnicodeNormalization;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found: Vec<_> = terms(text).into_iter().map(|term| term.folded).collect();
        assert_eq!(found.join(" "), expected, "{text:?}");
    }

    #[test]
    fn words_are_letters_and_digits() {
        check("Sở KH&CN, số 30/2020/NĐ-CP.", "so kh cn so 30 2020 nd cp");
        check("1.000,5 ha (10%) – 80\u{a0}km²; a_b", "1 000 5 ha 10 80 km\u{b2} a b");
        check("\u{301} – \" * 🎉 ./. \u{8d4},", "");
        check("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "tieng viet");
    }

    #[test]
    fn one_word_has_one_form() {
        for (one, other) in [("hoà", "HÒA"), ("đ", "Đ"), ("Ðắk", "đắk"), ("thuỷ", "thu\u{309}y")]
        {
            assert_eq!(Term::new(one), Term::new(other), "{one}");
        }
        assert!(Term::new("đi").has_marks() && !Term::new("Ba").has_marks());
        let long = "ố".repeat(100);
        assert_eq!(Term::new(&long).folded, "o".repeat(16));
    }

    #[test]
    fn lines_part_neighbours() {
        let mut pairs = Vec::new();
        each_word("Một.\nHai ba\u{a0}bốn", 3, |before, word| {
            pairs.push((before.map(|word| word.exact.to_owned()), word.exact.to_owned()));
        });
        let pair = |one: Option<&str>, two: &str| (one.map(str::to_owned), two.to_owned());
        assert_eq!(pairs, [pair(None, "một"), pair(None, "hai"), pair(Some("hai"), "ba")]);
    }

    proptest! {
        #[test]
        fn the_shorter_way_leads_to_the_same(text in "[ -~À-ỹĐđİ…“”]{0,20}", other in any::<String>()) {
            for text in [text, other] {
                assert_eq!(super::spelled(&text), crate::text::fold::exact(&text));
            }
        }

        #[test]
        fn words_lie_in_the_text(text in any::<String>()) {
            let mut end = 0;
            for word in words(&text) {
                assert!(word.range.start >= end && !text.get(word.range.clone()).expect("a slice").is_empty());
                end = word.range.end;
            }
        }

        #[test]
        fn spelling_does_not_matter(text in "[a-zà-ỹÀ-Ỹ0-9 /-]{0,30}") {
            assert_eq!(terms(&text.nfd().collect::<String>()), terms(&text));
            let mut walked = Vec::new();
            each_word(&text, usize::MAX, |_, word| {
                walked.push(Term { exact: word.exact.into(), folded: word.folded.into() });
            });
            assert_eq!(walked, terms(&text));
        }
    }
}
