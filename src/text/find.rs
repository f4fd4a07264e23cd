//! A text and what is sought in, the places where it stands out.

use std::ops::Range;

use crate::text::clean::Clean;
use crate::text::fold::unmark;

/// What is sought. Blind to dấu unless the query has some, and to case unless
/// the query has capitals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needle {
    letters: Vec<char>,
    marks: bool,
    case: bool,
}

impl Needle {
    /// Reads a query as typed; `None` when nothing is left of it.
    #[must_use]
    pub fn new(query: &str) -> Option<Self> {
        let query = Clean::new(query.trim());
        let marks = query.chars().any(|c| unmark(c) != Some(c) && c != '\u{a0}');
        let case = query.chars().any(char::is_uppercase);
        let mut needle = Self { letters: Vec::new(), marks, case };
        needle.letters = query.chars().filter_map(|c| needle.plain(c)).collect();
        (!needle.letters.is_empty()).then_some(needle)
    }

    /// `c` as this needle compares it; `None` for a mark that does not count.
    fn plain(&self, c: char) -> Option<char> {
        let space = if c == '\u{a0}' { ' ' } else { c };
        let letter = if self.marks { Some(space) } else { unmark(space) };
        // Vietnamese letters have one small form each; a longer one (İ) compares by its first.
        letter.map(|c| if self.case { c } else { c.to_lowercase().next().unwrap_or(c) })
    }
}

/// Byte ranges of `text` where `needle` stands, left to right, not overlapping.
///
/// ```
/// use congtin::text::find::{Needle, find};
/// let needle = Needle::new("doi moi").unwrap();
/// assert_eq!(find("đổi mới", &needle), [0..12]);
/// ```
#[must_use]
pub fn find(text: &str, needle: &Needle) -> Vec<Range<usize>> {
    let mut letters = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        letters.extend(needle.plain(c).map(|letter| (letter, at, at + c.len_utf8())));
    }
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(window) = letters.get(from..from + needle.letters.len()) {
        let same = window.iter().zip(&needle.letters).all(|((letter, ..), sought)| letter == sought);
        if let (true, Some(first), Some(last)) = (same, window.first(), window.last()) {
            found.push(first.1..last.2);
            from += window.len();
        } else {
            from += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Needle, find};

    #[track_caller]
    fn check(text: &str, query: &str, expected: &[&str]) {
        let needle = Needle::new(query).expect("a query");
        let found: Vec<_> = find(text, &needle).into_iter().filter_map(|r| text.get(r)).collect();
        assert_eq!(found, expected, "{query} in {text}");
    }

    #[test]
    fn a_plain_query_is_blind_to_marks_and_case() {
        check("Công nghệ, CÔNG NGHIỆP, cộng", "cong", &["Công", "CÔNG", "cộng"]);
        check("Đề tài, đề án", "de", &["Đề", "đề"]);
    }

    #[test]
    fn marks_and_capitals_count_when_the_query_has_them() {
        check("Công nghệ, cộng đồng", "công", &["Công"]);
        check("Sở Xây dựng, sở hữu", "So", &["Sở"]);
        check("đề tài, de", "đe", &[]);
    }

    #[test]
    fn spaces_are_spaces() {
        check("80\u{a0}ha", "80 ha", &["80\u{a0}ha"]);
        assert_eq!(Needle::new("  "), None);
    }
}
