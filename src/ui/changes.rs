//! What an edit changed in, cells out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::layout::overlay_parts;
use crate::app::panes::changes::Difference;
use crate::app::state::State;
use crate::ui::article::draw_line;
use crate::ui::help::{footer, frame};
use crate::ui::theme::Theme;

/// Draws the changes that are in sight.
pub fn changes(
    state: &State,
    (shown, area): (&Difference, Rect),
    theme: &Theme,
    cells: &mut Buffer,
) -> Option<(u16, u16)> {
    let words = state.words();
    frame(&words.pane.changes, area, theme, cells);
    let (rows, foot) = overlay_parts(area);
    for (y, line) in (rows.y..rows.bottom()).zip(shown.lines.iter().skip(shown.top)) {
        draw_line((line, Rect { y, height: 1, ..rows }), None, theme, cells);
    }
    footer(state, (&words.changes.hint, foot), theme, cells)
}
