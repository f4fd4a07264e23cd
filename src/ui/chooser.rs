//! An overlay to choose from in, cells out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::layout::overlay_parts;
use crate::app::panes::chooser::{Choice, Chooser, Purpose};
use crate::app::state::State;
use crate::text::width::width;
use crate::typeset::headlines::cut;
use crate::ui::help::{footer, frame};
use crate::ui::theme::Theme;

/// Draws the overlay; the cursor's place comes back while something is typed.
pub fn chooser(
    state: &State,
    (shown, area): (&Chooser, Rect),
    theme: &Theme,
    cells: &mut Buffer,
) -> Option<(u16, u16)> {
    let words = state.words();
    let (name, hint, empty) = match shown.purpose {
        Purpose::Switch => (&words.pane.switcher, &words.switcher.hint, &words.switcher.nothing),
        Purpose::History => (&words.pane.history, &words.history.hint, &words.history.empty),
        Purpose::Files => (&words.pane.files, &words.download.hint, &words.switcher.nothing),
        Purpose::Mutes => (&words.pane.mutes, &words.mutes.hint, &words.mutes.empty),
    };
    frame(name, area, theme, cells);
    let (rows, foot) = overlay_parts(area);
    let top = shown.top(rows.height.into());
    for (y, (i, row)) in (rows.y..rows.bottom()).zip(shown.rows.iter().enumerate().skip(top)) {
        let line = Rect { y, height: 1, ..rows };
        choice(row, line, theme, cells);
        if i == shown.chosen && row.pick.is_some() {
            cells.set_style(line, theme.style("overlay.chosen"));
        }
    }
    if shown.rows.is_empty() {
        cells.set_stringn(rows.x, rows.y, empty, rows.width.into(), theme.style("overlay.note"));
    }
    footer(state, (hint, foot), theme, cells)
}

fn choice(row: &Choice, area: Rect, theme: &Theme, cells: &mut Buffer) {
    let room = usize::from(area.width);
    if row.pick.is_none() {
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
