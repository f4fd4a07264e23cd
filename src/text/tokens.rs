//! A paragraph in, its unbreakable pieces out: kept once, wrapped at any measure.

use std::ops::Range;

use crate::text::width::width;

/// A run of text that is not broken while it fits: the bytes `start..end`
/// of the paragraph, `columns` wide. Between two tokens stands white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Columns on a terminal.
    pub columns: usize,
    /// Columns of the white space before it.
    pub gap: usize,
}

/// Cuts `text` at its spaces.
///
/// NBSP is an ordinary space (pages are full of accidental ones), except
/// after a digit, where it holds a number and its unit together.
///
/// ```
/// use congtin::text::tokens::tokens;
/// let words: Vec<_> = tokens("diện tích 80\u{a0}ha").iter().map(|t| t.columns).collect();
/// assert_eq!(words, [4, 4, 5]);
/// ```
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let (mut start, mut gap, mut before) = (None, 0, ' ');
    for (at, c) in text.char_indices() {
        let space = c == ' ' || (c == '\u{a0}' && !before.is_ascii_digit());
        if let (true, Some(from)) = (space, start.take_if(|_| space)) {
            found.push(token(text, from..at, gap));
            gap = 0;
        } else if !space && start.is_none() {
            start = Some(at);
        }
        gap += usize::from(space);
        before = c;
    }
    if let Some(from) = start {
        found.push(token(text, from..text.len(), gap));
    }
    found
}

fn token(text: &str, range: Range<usize>, gap: usize) -> Token {
    let start = range.start;
    let piece = text.get(range).expect("tokens end at characters").trim_end_matches('\u{a0}');
    Token { start, end: start + piece.len(), columns: width(piece), gap }
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = tokens(text).iter().filter_map(|t| text.get(t.start..t.end)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn spaces_cut() {
        check("", &[]);
        check("  Tin   mới ", &["Tin", "mới"]);
        assert_eq!(tokens("a  b").iter().map(|t| t.gap).collect::<Vec<_>>(), [0, 2]);
        check("một\u{a0}hai", &["một", "hai"]);
    }

    #[test]
    fn a_number_keeps_its_unit() {
        check("80\u{a0}ha lúa", &["80\u{a0}ha", "lúa"]);
        check("năm 2022\u{a0} và", &["năm", "2022", "và"]);
    }
}
