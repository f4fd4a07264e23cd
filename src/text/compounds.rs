//! A paragraph in, its words of one and more syllables out: as the lexicon and the capitals of names join them.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text::breaks::{Evidence, Link, evidence};
use crate::text::lexicon::Lexicon;
use crate::text::tokens::cut;

/// In so many of a thousand spaces like it the two syllables are one word: likelier than not.
const LIKELY: u16 = 500;

/// Syllables of one word; what is longer is a chain of names, and parted.
const LONGEST: usize = 6;

/// A word of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compound {
    /// Its bytes in the paragraph, without the signs around it.
    pub range: Range<usize>,
    /// How many tokens it is made of.
    pub tokens: usize,
    /// True when each of them has a capital, or is a code with figures and capitals.
    pub is_name: bool,
    /// True when it begins a sentence, so that its first capital says nothing.
    pub begins: bool,
}

/// The words of `text`, in order; what has no letter is none. A text in capitals alone is read as
/// one in small letters, and has no names.
///
/// ```
/// use congtin::text::{compounds::compounds, lexicon::Lexicon};
/// let text = "Sở Khoa học và Công nghệ tỉnh Ninh Thuận họp ngày 02/3.";
/// let found = compounds(text, Lexicon::standard());
/// let found: Vec<_> = found.into_iter().map(|word| &text[word.range]).collect();
/// assert_eq!(found, ["Sở", "Khoa học", "và", "Công nghệ", "tỉnh", "Ninh Thuận", "họp", "ngày"]);
/// ```
#[must_use]
pub fn compounds(text: &str, lexicon: &Lexicon) -> Vec<Compound> {
    let read = lowered(text);
    let (tokens, _) = cut(&read);
    let seen = evidence(&read, lexicon);
    let part = |at: usize| tokens.get(at).map(|token| token.of(&read)).unwrap_or_default();
    let mut found: Vec<Compound> = Vec::new();
    let (mut begins, mut is_open) = (true, false);
    for (at, token) in tokens.iter().enumerate() {
        let piece = token.of(&read);
        if let Some(core) = core(piece).filter(|core| piece.get(core.clone()).is_some_and(has_letter)) {
            let range = token.range().start + core.start..token.range().start + core.end;
            let is_name = piece.get(core).is_some_and(is_capital);
            let joins = is_open && is_joined(&seen, at, part(at + 1));
            match found.last_mut() {
                Some(word) if joins && word.tokens < LONGEST => {
                    word.range.end = range.end;
                    word.tokens += 1;
                    word.is_name &= is_name;
                }
                _ => found.push(Compound { range, tokens: 1, is_name, begins }),
            }
            is_open = true;
            begins = false;
        } else {
            is_open = false;
        }
        begins |= piece.ends_with(['.', '!', '?', '…', ':', '“', '"', ';']);
    }
    found
}

/// Whether the token at `at` belongs to a word with the one before it. `next` follows it.
fn is_joined(seen: &[Evidence], at: usize, next: &str) -> bool {
    let Some(here) = seen.get(at).filter(|here| here.chance() >= LIKELY) else { return false };
    // "Sở Khoa học": the second capital begins a word of its own.
    let begins_word = || {
        let after = seen.get(at + 1).map(|after| after.link());
        matches!(after, Some(Link::Pair | Link::Whole)) && next.starts_with(char::is_lowercase)
    };
    here.link() != Link::Name || !begins_word()
}

/// `text` in small letters where all of its letters are capitals, at the same bytes.
fn lowered(text: &str) -> Cow<'_, str> {
    let has_two = text.chars().filter(|c| c.is_uppercase()).nth(1).is_some();
    if !has_two || !text.contains(' ') || text.chars().any(char::is_lowercase) {
        return text.into();
    }
    let small = text.to_lowercase();
    if small.len() == text.len() { small.into() } else { text.into() }
}

/// The bytes from the first letter or digit to the last, with its marks.
fn core(piece: &str) -> Option<Range<usize>> {
    let start = piece.find(char::is_alphanumeric)?;
    let (end, last) = piece.char_indices().rfind(|(_, c)| c.is_alphanumeric())?;
    let end = end + last.len_utf8();
    let marks = piece.get(end..).unwrap_or_default().chars().take_while(|c| is_combining_mark(*c));
    Some(start..end + marks.map(char::len_utf8).sum::<usize>())
}

fn has_letter(word: &str) -> bool {
    word.contains(char::is_alphabetic)
}

/// "Thuận", and "12/NQ-CP".
fn is_capital(word: &str) -> bool {
    let is_code = word.starts_with(|c: char| c.is_ascii_digit());
    if is_code { word.contains(char::is_uppercase) } else { word.starts_with(char::is_uppercase) }
}

#[cfg(test)]
mod tests {
    use super::compounds;
    use crate::text::lexicon::Lexicon;
    use proptest::prelude::{any, proptest};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = compounds(text, Lexicon::standard());
        let told = found.iter().map(|word| {
            let name = if word.is_name && !(word.begins && word.tokens == 1) { "*" } else { "" };
            format!("{name}{}", text.get(word.range.clone()).expect("it lies in the text"))
        });
        assert_eq!(told.collect::<Vec<_>>().join("|"), expected);
    }

    #[test]
    fn words_are_as_the_lexicon_has_them() {
        check("xây dựng nông thôn mới ở xã", "xây dựng|nông thôn|mới|ở|xã");
        check("Bộ Y tế và UBND tỉnh Ninh Thuận", "Bộ|Y tế|và|*UBND|tỉnh|*Ninh Thuận");
        check("theo Quyết định số 15/2022/QĐ-UBND.", "theo|Quyết định|số|*15/2022/QĐ-UBND");
        check("Giá lúa: 7.000 đồng/kg (tăng 5%)", "Giá|lúa|đồng/kg|tăng");
        check("", "");
    }

    #[test]
    fn capitals_alone_are_no_names() {
        check("NÔNG THÔN MỚI Ở NINH THUẬN", "NÔNG THÔN|MỚI|Ở|NINH THUẬN");
        check("UBND", "UBND");
    }

    #[test]
    fn a_chain_of_names_is_parted() {
        let found = compounds(&"Lan ".repeat(20), Lexicon::standard());
        assert!(found.iter().all(|word| word.tokens <= 6), "{found:?}");
    }

    proptest! {
        #[test]
        fn words_lie_in_order_in_the_text(text in any::<String>(), other in "[ A-ZÀ-ỹa-z0-9/.-]{0,60}") {
            for text in [text, other] {
                let mut end = 0;
                for word in compounds(&text, Lexicon::standard()) {
                    assert!(word.range.start >= end && text.get(word.range.clone()).is_some_and(|w| !w.is_empty()));
                    end = word.range.end;
                }
            }
        }
    }
}
