//! A line and the columns it stays short in, the line with wider blanks out.

use crate::text::justify::justify;
use crate::text::tokens::Token;
use crate::typeset::line::{Line, Run};
use crate::typeset::matter::Cell;

/// Makes `line` of `cell` `short` columns longer where its blanks suffice;
/// else it stays as it is. `end` is one past the line's last byte.
pub fn spread(line: &mut Line, cell: &Cell, end: usize, short: usize) {
    let from = cell.tokens.partition_point(|token| (token.start as usize) < line.place.offset);
    let to = cell.tokens.partition_point(|token| (token.start as usize) < end);
    let tokens = cell.tokens.get(from..to).unwrap_or_default();
    for at in justify(tokens, short).unwrap_or_default() {
        widen(line, tokens.get(at));
    }
}

/// Puts a blank before a token. It is a run of its own, for it stands nowhere in the text.
fn widen(line: &mut Line, token: Option<&Token>) {
    let Some(start) = token.map(|token| token.start as usize) else { return };
    let holds =
        |run: &Run| run.source.is_some_and(|source| (source..source + run.text.len()).contains(&start));
    let Some(at) = line.runs.iter().position(holds) else { return };
    let Some(run) = line.runs.get_mut(at) else { return };
    let inside = start - run.source.unwrap_or(start);
    let Some((before, after)) = run.text.split_at_checked(inside) else { return };
    let tail = Run { text: after.into(), source: Some(start), ..run.clone() };
    run.text = before.into();
    // An empty run takes no column; it is left where a mark began with the token.
    line.runs.splice(at + 1..=at, [Run::ornament(" "), tail]);
}
