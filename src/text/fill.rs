//! Tokens and a measure in, lines filled one by one out: for a column too narrow to choose in.

use std::ops::Range;

use crate::text::tokens::{HELD, Token};
use crate::text::wrap::{Measure, line};

/// Puts on each line what fits. A line that would end inside a held group
/// ends before the group, unless no line could hold it.
///
/// ```
/// use congtin::text::{fill::fill, lexicon::Lexicon, tokens::tokens, wrap::Measure};
/// let text = "một khu rộng 20 ha";
/// let lines = fill(&tokens(text, &Lexicon::empty()), Measure::even(15));
/// assert_eq!(lines.into_iter().map(|line| &text[line]).collect::<Vec<_>>(), ["một khu rộng", "20 ha"]);
/// ```
#[must_use]
pub fn fill(tokens: &[Token], measure: Measure) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let end = end(tokens, at, measure.at(lines.len()), measure.rest);
        lines.extend(line(tokens, at..end));
        at = end;
    }
    lines
}

/// One past the last token of the line of `room` columns that begins at `start`.
fn end(tokens: &[Token], start: usize, room: usize, next: usize) -> usize {
    let (mut used, mut group) = (0, start);
    for (at, token) in tokens.iter().enumerate().skip(start) {
        let gap = if at == start { 0 } else { usize::from(token.gap) };
        used += gap + token.columns as usize;
        if at > start && token.penalty != HELD {
            group = at;
        }
        if at > start && used > room {
            return if group > start && fits(tokens, group, next) { group } else { at };
        }
    }
    tokens.len()
}

/// Whether the held group that begins at `start` fits on a line.
fn fits(tokens: &[Token], start: usize, room: usize) -> bool {
    let rest = tokens.iter().skip(start + 1).take_while(|token| token.penalty == HELD);
    let mut used = tokens.get(start).map_or(0, |token| token.columns as usize);
    // A group wider than the line is left as soon as that is known.
    rest.map(|token| usize::from(token.gap) + token.columns as usize).all(|columns| {
        used += columns;
        used <= room
    })
}
