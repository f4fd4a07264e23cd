//! The search overlay: what was found in, cells out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::layout::overlay_parts;
use crate::app::panes::search::Search;
use crate::app::state::State;
use crate::model::messages::fill;
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
    let (rows, foot) = overlay_parts(area);
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

/// One line of text with its matches marked.
fn line((found, row): (&Snippet, Rect), role: &str, theme: &Theme, cells: &mut Buffer) {
    let room = room(row);
    let text = if width(&found.text) > room { cut(&found.text, room) } else { (*found.text).into() };
    cells.set_stringn(row.x + 2, row.y, &*text, room, theme.style(role));
    for mark in &found.marks {
        // What the cut took away has no mark.
        let (Some(before), Some(marked)) = (text.get(..mark.start), text.get(mark.clone())) else { continue };
        let columns = |text: &str| u16::try_from(width(text)).unwrap_or(u16::MAX);
        let x = row.x.saturating_add(2).saturating_add(columns(before));
        let area = Rect { x, width: columns(marked), ..row };
        cells.set_style(area.intersection(row), theme.style("overlay.match"));
    }
}
