//! The switcher overlay: sections and portals in, cells out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::layout::overlay_parts;
use crate::app::panes::switcher::{Choice, Switcher};
use crate::app::state::State;
use crate::text::width::width;
use crate::typeset::headlines::cut;
use crate::ui::help::{footer, frame};
use crate::ui::theme::Theme;

/// Draws the switcher; the cursor's place comes back while a filter is typed.
pub fn switcher(
    state: &State,
    (shown, area): (&Switcher, Rect),
    theme: &Theme,
    cells: &mut Buffer,
) -> Option<(u16, u16)> {
    let words = state.words();
    frame(&words.pane.switcher, area, theme, cells);
    let (rows, foot) = overlay_parts(area);
    let top = shown.top(rows.height.into());
    for (y, (i, row)) in (rows.y..rows.bottom()).zip(shown.rows.iter().enumerate().skip(top)) {
        let line = Rect { y, height: 1, ..rows };
        choice(row, line, theme, cells);
        if i == shown.chosen && row.target.is_some() {
            cells.set_style(line, theme.style("overlay.chosen"));
        }
    }
    footer(state, (&words.switcher.hint, foot), theme, cells)
}

fn choice(row: &Choice, area: Rect, theme: &Theme, cells: &mut Buffer) {
    let room = usize::from(area.width);
    if row.target.is_none() {
        let label = if width(&row.label) > room { cut(&row.label, room) } else { (*row.label).into() };
        cells.set_stringn(area.x, area.y, label, room, theme.style("overlay.heading"));
        return;
    }
    let note = width(&row.note);
    let free = room.saturating_sub(note + 3);
    let label = if width(&row.label) > free { cut(&row.label, free) } else { (*row.label).into() };
    cells.set_stringn(area.x + 2, area.y, label, free, theme.style("overlay"));
    let x = area.right().saturating_sub(u16::try_from(note).unwrap_or(0));
    cells.set_stringn(x, area.y, &*row.note, note, theme.style("overlay.note"));
}
