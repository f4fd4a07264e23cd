//! The whole screen: state in, cells out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::merge::MergeStrategy;
use ratatui::widgets::{Block, Borders, Clear, Widget};

use crate::app::layout::{Layout, SMALLEST};
use crate::app::state::{Overlay, Pane, State, Wanted};
use crate::model::messages::fill;
use crate::text::fold::fold;
use crate::text::width::width;
use crate::typeset::headlines::cut;
use crate::ui::theme::Theme;
use crate::ui::{article, changes, chooser, headlines, help, search, status};

/// Draws `state` into `cells`; where the cursor belongs comes back, if anywhere.
pub fn draw(state: &State, theme: &Theme, cells: &mut Buffer) -> Option<(u16, u16)> {
    let Some(layout) = state.layout() else {
        too_small(state, cells);
        return None;
    };
    frames(state, &layout, theme, cells);
    if let Some(area) = layout.latest {
        headlines::headlines(state, (&state.latest, area, Pane::Latest), theme, cells);
    }
    if let Some(area) = layout.article {
        article::article(state, area, theme, cells);
    }
    if let Some(area) = layout.related {
        headlines::headlines(state, (&state.related, area, Pane::Related), theme, cells);
    }
    let mut cursor = status::status(state, layout.status, theme, cells);
    if let (Some(area), Some(overlay)) = (layout.overlay, &state.overlay) {
        Clear.render(area, cells);
        let at = match overlay {
            Overlay::Help(shown) => help::help(state, (shown, area), theme, cells),
            Overlay::Search(shown) => search::search(state, (shown, area), theme, cells),
            Overlay::Chooser(shown) => chooser::chooser(state, (shown, area), theme, cells),
            Overlay::Changes(shown) => changes::changes(state, (shown, area), theme, cells),
        };
        cursor = at.or(cursor);
    }
    cursor
}

/// Borders first, the focused pane's last, so its colour wins on what neighbours share.
fn frames(state: &State, layout: &Layout, theme: &Theme, cells: &mut Buffer) {
    if let Some(area) = layout.status_box {
        frame(area, theme.style("border"), cells);
    }
    let panes = [Pane::Latest, Pane::Article, Pane::Related];
    let (focused, others): (Vec<Pane>, Vec<Pane>) = panes.into_iter().partition(|pane| *pane == state.focus);
    for pane in others.into_iter().chain(focused) {
        let Some(area) = layout.pane(pane) else { continue };
        let is_focused = pane == state.focus && state.overlay.is_none();
        frame(area, theme.style(if is_focused { "border.focused" } else { "border" }), cells);
    }
    for pane in panes {
        let Some(area) = layout.pane(pane) else { continue };
        let is_focused = pane == state.focus && state.overlay.is_none();
        let style = theme.style(if is_focused { "title.focused" } else { "title" });
        title(&pane_title(state, pane), area, style, cells);
        foot(&pane_foot(state, pane), area, theme.style("foot"), cells);
    }
}

/// Writes a remark into the lower border of `area`, at its right end.
fn foot(text: &str, area: Rect, style: Style, cells: &mut Buffer) {
    let room = usize::from(area.width.saturating_sub(4));
    let shown = if width(text) > room { cut(text, room) } else { text.into() };
    if !shown.is_empty() && room > 2 && area.height > 2 {
        let columns = u16::try_from(width(&shown) + 2).unwrap_or(u16::MAX);
        let x = area.right().saturating_sub(columns + 1);
        let style = Style::reset().patch(style);
        cells.set_stringn(x, area.bottom() - 1, format!(" {shown} "), columns.into(), style);
    }
}

/// What is said under a pane: what of the list is hidden, and that it goes on.
fn pane_foot(state: &State, pane: Pane) -> String {
    if pane != Pane::Latest {
        return String::new();
    }
    let words = &state.words().foot;
    let muted = Some(state.latest.muted).filter(|count| *count > 0);
    let unread = (state.wanted == Wanted::Unread).then(|| words.unread_only.clone());
    let muted = muted.map(|count| fill(&words.muted, &[("n", &count.to_string())]));
    let more = state.latest.next.as_ref().map(|_| words.more.clone());
    let parts = [unread, muted, more];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn frame(area: Rect, style: Style, cells: &mut Buffer) {
    let block = Block::new().borders(Borders::ALL).border_style(style);
    block.merge_borders(MergeStrategy::Exact).render(area, cells);
}

/// Writes a title into the upper border of `area`, cut at a word's end where it must be.
pub fn title(text: &str, area: Rect, style: Style, cells: &mut Buffer) {
    let room = usize::from(area.width.saturating_sub(4));
    let shown = if width(text) > room { cut(text, room) } else { text.into() };
    if !shown.is_empty() && room > 2 {
        // The border under it may have the colour of a neighbour's focus.
        let style = Style::reset().patch(style);
        cells.set_stringn(area.x + 1, area.y, format!(" {shown} "), room + 2, style);
    }
}

fn pane_title(state: &State, pane: Pane) -> String {
    let names = &state.words().pane;
    match pane {
        Pane::Latest => match &state.latest.name {
            Some(name) => format!("{} · {}", names.latest, unprefixed(name, &names.generic)),
            None => names.latest.clone(),
        },
        Pane::Article => state.article.title().map_or_else(|| names.article.clone(), ToString::to_string),
        Pane::Related => names.related.clone(),
    }
}

/// `name` without the words that most portals' names begin with; those words
/// alone stay.
fn unprefixed<'a>(name: &'a str, generic: &str) -> &'a str {
    let is_generic = |head: &str| fold(head).trim() == fold(generic);
    let cut = name.char_indices().nth(generic.chars().count()).and_then(|(at, _)| name.split_at_checked(at));
    match cut {
        Some((head, rest)) if is_generic(head) && !rest.trim().is_empty() => {
            rest.trim_start_matches([' ', '-', ':', '–'])
        }
        _ => name,
    }
}

fn too_small(state: &State, cells: &mut Buffer) {
    let (columns, rows) = SMALLEST;
    let values = [("columns", &*columns.to_string()), ("rows", &*rows.to_string())];
    let sentence = fill(&state.words().status.too_small, &values);
    let area = cells.area;
    // One word a line where the sentence does not fit: this must be readable at any size.
    let (mut x, mut y) = (area.x, area.y);
    for word in sentence.split(' ') {
        let columns = u16::try_from(width(word)).unwrap_or(u16::MAX);
        if x > area.x && x.saturating_add(columns) > area.right() {
            (x, y) = (area.x, y + 1);
        }
        if y >= area.bottom() {
            return;
        }
        cells.set_stringn(x, y, word, usize::from(area.right().saturating_sub(x)), Style::new());
        x = x.saturating_add(columns + 1);
    }
}
