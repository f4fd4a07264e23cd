//! A list of headlines in, its rows' cells out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::layout::inner;
use crate::app::panes::list::{List, Row};
use crate::app::state::{Pane, State};
use crate::text::width::width;
use crate::typeset::headlines::cut;
use crate::ui::theme::Theme;

/// Columns under which a note beside a date is left out rather than cut.
const NOTE: usize = 10;

/// Draws the rows of a list that are in sight of its pane.
pub fn headlines(state: &State, (list, area, pane): (&List, Rect, Pane), theme: &Theme, cells: &mut Buffer) {
    let area = inner(area);
    for (y, line) in (area.y..area.bottom()).zip(&list.remark) {
        cells.set_stringn(
            area.x + 1,
            y,
            line,
            area.width.saturating_sub(1).into(),
            theme.style("list.remark"),
        );
    }
    let mut y = area.y;
    for (i, row) in list.rows.iter().enumerate().skip(list.top) {
        if y >= area.bottom() {
            break;
        }
        let height = u16::try_from(row.height()).unwrap_or(u16::MAX).min(area.bottom() - y);
        let entry = Rect { y, height, ..area };
        if row.is_ruled {
            draw_rule(list, Rect { height: 1, ..entry }, theme, cells);
        }
        let said = entry.y + u16::from(row.is_ruled);
        for (y, line) in (said..entry.bottom()).zip(&row.above) {
            cells.set_stringn(
                entry.x + 1,
                y,
                line,
                entry.width.saturating_sub(1).into(),
                theme.style("list.remark"),
            );
        }
        let above = u16::try_from(row.height_above()).unwrap_or(u16::MAX).min(entry.height);
        let entry = Rect { y: entry.y + above, height: entry.height - above, ..entry };
        draw_row(state, (row, entry), theme, cells);
        if i == list.chosen && entry.height > 0 {
            let is_focused = state.focus == pane && state.overlay.is_none();
            let role = if is_focused { "list.chosen.focused" } else { "list.chosen" };
            let line = row.lines.first().map_or(0, |line| width(line));
            chosen((entry, line), role, theme, cells);
        }
        y += height;
    }
}

/// The line between what is new and what was there at the last look.
fn draw_rule(list: &List, area: Rect, theme: &Theme, cells: &mut Buffer) {
    let room = usize::from(area.width);
    let label = list.looked.as_deref().unwrap_or_default();
    let label = if label.is_empty() { String::new() } else { format!(" {label} ") };
    let label = if width(&label) > room { String::new() } else { label };
    let before = (room - width(&label)) / 2;
    let line = "─".repeat(room);
    cells.set_stringn(area.x, area.y, &line, room, theme.style("list.looked"));
    let x = area.x + u16::try_from(before).unwrap_or(0);
    cells.set_stringn(x, area.y, &label, room - before, theme.style("list.looked"));
}

fn draw_row(state: &State, (row, area): (&Row, Rect), theme: &Theme, cells: &mut Buffer) {
    let is_read = state.read.contains(&row.key);
    let margin = u16::try_from(List::MARGIN).expect("a margin is a few columns");
    let room = usize::from(area.width.saturating_sub(margin));
    if area.height == 0 {
        return;
    }
    if !is_read {
        cells.set_stringn(area.x, area.y, "●", 1, theme.style("list.unread"));
    } else if state.edited.contains_key(&row.key) {
        cells.set_stringn(area.x, area.y, "±", 1, theme.style("list.edited"));
    }
    if state.bookmarked.contains_key(&row.key) {
        // Under the mark of what is unread there is room in every row that has a date.
        let y = if is_read { area.y } else { area.y + 1 };
        if y < area.bottom() {
            cells.set_stringn(area.x, y, "★", 1, theme.style("list.bookmark"));
        }
    }
    let style = theme.style(if is_read { "list.title.read" } else { "list.title" });
    for (y, line) in (area.y..area.bottom()).zip(&row.lines) {
        cells.set_stringn(area.x + margin, y, line, room, style);
    }
    let below = area.y.saturating_add(u16::try_from(row.lines.len().max(1)).unwrap_or(u16::MAX));
    if row.has_below() && below < area.bottom() {
        let moment = row.headline.published.map(|moment| moment.to_string());
        let left = room.saturating_sub(moment.as_deref().map_or(0, |moment| width(moment) + 3));
        // Of a name that is cut to a syllable nothing is learned.
        let has_room = left >= NOTE || width(&row.note) <= left;
        let note = Some(row.note.to_string()).filter(|note| !note.is_empty() && has_room);
        let said = moment.into_iter().chain(note).collect::<Vec<_>>().join(" · ");
        let said = if width(&said) > room { cut(&said, room) } else { said.into() };
        cells.set_stringn(area.x + margin, below, said, room, theme.style("list.date"));
    }
}

/// Marks a row as chosen: the whole of it while its pane has the keys, else
/// the text of its first line, `columns` wide.
fn chosen((area, columns): (Rect, usize), role: &str, theme: &Theme, cells: &mut Buffer) {
    let margin = u16::try_from(List::MARGIN).unwrap_or(u16::MAX);
    let columns = u16::try_from(columns).unwrap_or(u16::MAX);
    let text = Rect { x: area.x + margin, width: columns, height: 1, ..area }.intersection(area);
    let marked = if role.ends_with("focused") { area } else { text };
    cells.set_style(marked, theme.style(role));
}
