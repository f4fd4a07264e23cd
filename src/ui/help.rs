//! The help overlay: rows of keys in, cells out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Block, Borders, Widget};

use crate::app::layout::overlay_parts;
use crate::app::panes::help::{GAP, Help, Row};
use crate::app::panes::prompt::Asked;
use crate::app::state::State;
use crate::model::messages::fill;
use crate::text::width::width;
use crate::typeset::headlines::cut;
use crate::ui::draw::title;
use crate::ui::status::prompt_line;
use crate::ui::theme::Theme;

/// Draws the help; the cursor's place comes back while a filter is typed.
pub fn help(
    state: &State,
    (shown, area): (&Help, Rect),
    theme: &Theme,
    cells: &mut Buffer,
) -> Option<(u16, u16)> {
    let words = state.words();
    frame(&words.pane.help, area, theme, cells);
    let (rows, foot) = overlay_parts(area);
    let keys = shown.rows.iter().map(|row| match row {
        Row::Keys(keys, _) => width(keys),
        Row::Heading(_) | Row::Below(_) => 0,
    });
    let gap = u16::try_from(GAP).unwrap_or(u16::MAX);
    let column =
        u16::try_from(keys.max().unwrap_or(0)).unwrap_or(u16::MAX).saturating_add(gap).min(rows.width);
    for (y, row) in (rows.y..rows.bottom()).zip(shown.rows.iter().skip(shown.top)) {
        let room = usize::from(rows.width);
        match row {
            Row::Heading(text) => {
                cells.set_stringn(rows.x, y, text, room, theme.style("overlay.heading"));
            }
            Row::Keys(keys, what) => {
                cells.set_stringn(rows.x, y, keys, room, theme.style("overlay.keys"));
                let room = usize::from(rows.width.saturating_sub(column));
                let what = if width(what) > room { cut(what, room) } else { what.as_str().into() };
                cells.set_stringn(rows.x + column, y, what, room, theme.style("overlay"));
            }
            Row::Below(what) => {
                cells.set_stringn(rows.x + gap, y, what, room.saturating_sub(GAP), theme.style("overlay"));
            }
        }
    }
    if shown.rows.is_empty() {
        let sentence = fill(&words.help.nothing, &[("query", &shown.filter)]);
        cells.set_stringn(rows.x, rows.y, sentence, rows.width.into(), theme.style("overlay.note"));
    }
    footer(state, (&words.help.hint, foot), theme, cells)
}

/// Draws an overlay's border.
pub fn frame(name: &str, area: Rect, theme: &Theme, cells: &mut Buffer) {
    let style = theme.style("border.focused");
    Block::new().borders(Borders::ALL).border_style(style).style(Style::reset()).render(area, cells);
    title(name, area, theme.style("title.focused"), cells);
}

/// The line under an overlay: the filter while it is typed, else what keys do here.
pub fn footer(
    state: &State,
    (hint, area): (&str, Rect),
    theme: &Theme,
    cells: &mut Buffer,
) -> Option<(u16, u16)> {
    if let Some(prompt) = &state.prompt {
        let words = state.words();
        let label = match prompt.asked {
            Asked::Search => &words.search.prompt,
            Asked::Mute => &words.mutes.prompt,
            Asked::Find | Asked::Filter | Asked::Note | Asked::Folder => &words.help.filter,
        };
        return Some(prompt_line((prompt, label, ""), area, theme, cells));
    }
    cells.set_stringn(area.x, area.y, hint, area.width.into(), theme.style("overlay.note"));
    None
}
