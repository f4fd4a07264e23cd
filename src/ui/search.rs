//! The search overlay: what was found in, cells out.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::layout::overlay_parts;
use crate::app::panes::search::Search;
use crate::app::state::State;
use crate::model::messages::{Messages, fill};
use crate::model::query::Hint;
use crate::text::snippet::Snippet;
use crate::text::width::width;
use crate::typeset::headlines::cut;
use crate::ui::help::{footer, frame};
use crate::ui::theme::Theme;

/// Draws the search; the cursor's place comes back.
pub fn search(
    state: &State,
    (shown, area): (&Search, Rect),
    theme: &Theme,
    cells: &mut Buffer,
) -> Option<(u16, u16)> {
    let words = state.words();
    frame(&words.pane.search, area, theme, cells);
    let (mut rows, foot) = overlay_parts(area);
    if let Some(hint) = shown.hints.first() {
        let told = hinted(hint, words);
        let told = if width(&told) > rows.width.into() { cut(&told, rows.width.into()) } else { told.into() };
        cells.set_stringn(rows.x, rows.y, told, rows.width.into(), theme.style("overlay.note"));
        rows = Rect { y: rows.y + 1, height: rows.height.saturating_sub(1), ..rows };
    }
    let lines = u16::try_from(Search::LINES).unwrap_or(u16::MAX);
    let top = shown.top(rows.height.into());
    let mut y = rows.y;
    for (at, hit) in shown.hits.iter().enumerate().skip(top) {
        let height = lines.min(rows.bottom().saturating_sub(y));
        if height == 0 {
            break;
        }
        let row = Rect { y, height: 1, ..rows };
        line((&hit.title, row), "overlay.title", theme, cells);
        if height > 1 {
            let moment = hit.published.map(|moment| format!("{moment} · ")).unwrap_or_default();
            let place = format!("{moment}{}", hit.portal);
            cells.set_stringn(row.x + 2, y + 1, place, room(row), theme.style("overlay.note"));
        }
        if height > 2 {
            line((&hit.snippet, Rect { y: y + 2, ..row }), "overlay", theme, cells);
        }
        if at == shown.chosen {
            cells.set_style(row, theme.style("overlay.chosen"));
        }
        y += height;
    }
    if shown.hits.is_empty() {
        let sentence = if shown.query.trim().is_empty() {
            words.search.empty.clone()
        } else {
            fill(&words.search.nothing, &[("query", &shown.query)])
        };
        cells.set_stringn(rows.x, rows.y, sentence, rows.width.into(), theme.style("overlay.note"));
    }
    footer(state, ("", foot), theme, cells)
}

fn room(row: Rect) -> usize {
    usize::from(row.width.saturating_sub(2))
}

/// Why a part of what was typed is sought as words.
fn hinted(hint: &Hint, words: &Messages) -> String {
    match hint {
        Hint::NoDate(typed) => fill(&words.search.no_date, &[("typed", typed)]),
        Hint::NoValue(typed) => fill(&words.search.no_value, &[("typed", typed)]),
    }
}

/// One line of text with its matches marked; where it is too long for the row, the part with the
/// first match.
fn line((found, row): (&Snippet, Rect), role: &str, theme: &Theme, cells: &mut Buffer) {
    let room = room(row);
    let first = found.marks.first().map_or(0..0, Clone::clone);
    let skipped = skipped(&found.text, &first, room);
    let rest = found.text.get(skipped..).unwrap_or_default();
    let dots = if skipped > 0 { "…" } else { "" };
    let room = room.saturating_sub(width(dots));
    let text: Box<str> = if width(rest) > room { cut(rest, room) } else { rest.into() };
    let (x, _) = cells.set_stringn(row.x + 2, row.y, dots, 1, theme.style(role));
    cells.set_stringn(x, row.y, &*text, room, theme.style(role));
    for mark in found.marks.iter().filter(|mark| mark.start >= skipped) {
        let mark = mark.start - skipped..mark.end - skipped;
        // What the cut took away has no mark.
        let (Some(before), Some(marked)) = (text.get(..mark.start), text.get(mark)) else { continue };
        let columns = |text: &str| u16::try_from(width(text)).unwrap_or(u16::MAX);
        let area = Rect { x: x.saturating_add(columns(before)), width: columns(marked), ..row };
        cells.set_style(area.intersection(row), theme.style("overlay.match"));
    }
}

/// Bytes of `text` to leave out, whole words, so that `mark` stands in the first two thirds of `room`
/// columns; none where it does anyway.
fn skipped(text: &str, mark: &Range<usize>, room: usize) -> usize {
    let to_end = |from: usize| text.get(from..mark.end).map_or(0, width);
    if width(text) <= room || to_end(0) * 3 <= room * 2 {
        return 0;
    }
    let starts = text.match_indices(' ').map(|(at, _)| at + 1);
    let mut fitting = starts.take_while(|at| *at <= mark.start).filter(|at| to_end(*at) * 3 <= room * 2);
    fitting.next().unwrap_or(mark.start)
}

#[cfg(test)]
mod tests {
    use super::skipped;

    #[test]
    fn a_match_at_the_end_is_brought_into_sight() {
        let text = "Xã họp bàn việc nạo vét kênh mương trước mùa lũ";
        let at = text.find("mùa lũ").expect("it is there");
        for (mark, room, expected) in
            [(at..text.len(), 60, ""), (at..text.len(), 20, "trước mùa lũ"), (0..3, 20, "")]
        {
            let left_out = skipped(text, &mark, room);
            let shown = if expected.is_empty() { text } else { expected };
            assert_eq!(&text.get(left_out..), &Some(shown), "{mark:?} {room}");
        }
    }
}
