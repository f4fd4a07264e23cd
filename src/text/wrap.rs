//! Tokens and a measure in, lines as byte ranges out.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::tokens::Token;
use crate::text::width::grapheme_width;

/// Columns to write in: the first line's, and every later line's (they
/// differ by a hanging indent).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Columns of the first line.
    pub first: usize,
    /// Columns of the lines after it.
    pub rest: usize,
}

impl Measure {
    /// The same columns on every line.
    #[must_use]
    pub fn even(columns: usize) -> Self {
        Self { first: columns, rest: columns }
    }

    fn at(self, line: usize) -> usize {
        if line == 0 { self.first } else { self.rest }
    }
}

/// Fills lines of at most `measure` columns with the tokens of `text`.
///
/// A line ends at a space. Inside a token it ends only when the token is wider
/// than the measure: after `/ - ? & = .` where one fits, else between
/// graphemes. A single grapheme wider than the measure gets a line of its own.
/// Lines joined by spaces (or by nothing, inside a token) restore the text.
///
/// ```
/// use congtin::text::{tokens::tokens, wrap::{Measure, wrap}};
/// let text = "cổng thông tin điện tử";
/// let lines: Vec<_> = wrap(text, &tokens(text), Measure::even(12)).into_iter().map(|l| &text[l]).collect();
/// assert_eq!(lines, ["cổng thông", "tin điện tử"]);
/// ```
#[must_use]
pub fn wrap(text: &str, tokens: &[Token], measure: Measure) -> Vec<Range<usize>> {
    let mut lines = Lines { done: Vec::new(), open: None, used: 0, measure };
    for token in tokens {
        if lines.takes(token) {
            lines.add(token);
        } else {
            lines.close();
            if token.columns <= lines.room() {
                lines.add(token);
            } else {
                lines.split(text, token);
            }
        }
    }
    lines.close();
    lines.done
}

/// Lines being filled.
struct Lines {
    done: Vec<Range<usize>>,
    open: Option<Range<usize>>,
    used: usize,
    measure: Measure,
}

impl Lines {
    fn room(&self) -> usize {
        self.measure.at(self.done.len())
    }

    fn takes(&self, token: &Token) -> bool {
        self.open.is_some() && self.used + token.gap + token.columns <= self.room()
    }

    fn add(&mut self, token: &Token) {
        if let Some(line) = &mut self.open {
            line.end = token.end;
            self.used += token.gap + token.columns;
        } else {
            self.open = Some(token.start..token.end);
            self.used = token.columns;
        }
    }

    fn close(&mut self) {
        self.done.extend(self.open.take());
        self.used = 0;
    }

    /// Breaks a token wider than a line; what is left of it stays open.
    fn split(&mut self, text: &str, token: &Token) {
        let piece = text.get(token.start..token.end).expect("tokens end at characters");
        let (mut start, mut seam, mut used, mut after_seam) = (token.start, None, 0, 0);
        for (at, grapheme) in piece.grapheme_indices(true) {
            let columns = grapheme_width(grapheme);
            let here = token.start + at;
            while used + columns > self.room() && here > start {
                let end = seam.unwrap_or(here);
                self.done.push(start..end);
                used = if seam.is_some() { after_seam } else { 0 };
                (start, seam) = (end, None);
            }
            used += columns;
            after_seam += columns;
            if matches!(grapheme, "/" | "-" | "?" | "&" | "=" | ".") {
                (seam, after_seam) = (Some(here + grapheme.len()), 0);
            }
        }
        self.open = Some(start..token.end);
        self.used = used;
    }
}

#[cfg(test)]
mod tests {
    use super::{Measure, wrap};
    use crate::text::clean::Clean;
    use crate::text::tokens::tokens;
    use crate::text::width::width;
    use proptest::prelude::{any, prop, proptest};
    use unicode_segmentation::UnicodeSegmentation;

    fn lines(text: &str, measure: Measure) -> Vec<&str> {
        wrap(text, &tokens(text), measure).into_iter().filter_map(|l| text.get(l)).collect()
    }

    #[track_caller]
    fn check(text: &str, columns: usize, expected: &[&str]) {
        assert_eq!(lines(text, Measure::even(columns)), expected);
    }

    #[test]
    fn lines_end_at_spaces() {
        check("", 10, &[]);
        check("một hai ba", 7, &["một hai", "ba"]);
        check("một hai ba", 6, &["một", "hai ba"]);
    }

    #[test]
    fn a_hanging_indent_narrows_later_lines() {
        let measure = Measure { first: 7, rest: 3 };
        assert_eq!(lines("một hai ba bốn", measure), ["một hai", "ba", "bốn"]);
    }

    #[test]
    fn a_wide_token_breaks_at_its_seams_then_between_letters() {
        check("https://ninhthuan.gov.vn/portal", 14, &["https://", "ninhthuan.gov.", "vn/portal"]);
        check("nghiêngnghiêng", 5, &["nghiê", "ngngh", "iêng"]);
        check("日本", 1, &["日", "本"]);
        check("abc d", 0, &["a", "b", "c", "d"]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost(raw in prop::collection::vec(any::<char>(), 0..200), columns in 0usize..40) {
            let raw: String = raw.into_iter().collect();
            let text = Clean::new(&raw);
            let lines = lines(&text, Measure::even(columns));
            for line in &lines {
                assert!(width(line) <= columns || line.graphemes(true).count() == 1, "{line:?}");
            }
            let bare = |s: &str| s.replace([' ', '\u{a0}'], "");
            assert_eq!(bare(&lines.concat()), bare(&text));
        }
    }
}
