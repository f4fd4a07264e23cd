//! The mouse in, focus, choice and scrolling out.

use crate::app::act::act;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::event::{Mouse, MouseKind};
use crate::app::go_on::go_on;
use crate::app::layout::{inner, overlay_parts};
use crate::app::open::open;
use crate::app::state::{Overlay, Pane, State};
use crate::text::width::width;

/// Lines of an article that one notch of the wheel turns.
const NOTCH: usize = 3;

/// Takes what the mouse did.
pub fn point(state: &mut State, mouse: Mouse) -> Vec<Effect> {
    match mouse.kind {
        MouseKind::Click => click(state, mouse),
        MouseKind::WheelUp => wheel(state, mouse, Action::Up),
        MouseKind::WheelDown => wheel(state, mouse, Action::Down),
    }
}

fn click(state: &mut State, mouse: Mouse) -> Vec<Effect> {
    state.notice = None;
    state.chord.clear();
    let Some(layout) = state.layout() else { return Vec::new() };
    if let Some(area) = layout.overlay {
        let (rows, _) = overlay_parts(area);
        let is_inside = inner(area).contains((mouse.column, mouse.row).into());
        let line = rows.contains((mouse.column, mouse.row).into()).then(|| usize::from(mouse.row - rows.y));
        return click_over(state, is_inside, line);
    }
    // A prompt that is left by a click is over.
    state.prompt = None;
    let help = width(&state.words().status.help);
    if mouse.row == layout.status.y && usize::from(layout.status.right().saturating_sub(mouse.column)) <= help
    {
        return act(state, Action::Help);
    }
    let Some(pane) = layout.pane_at(mouse.column, mouse.row) else { return Vec::new() };
    let line = layout.pane(pane).and_then(|area| mouse.row.checked_sub(inner(area).y)).map_or(0, usize::from);
    state.focus_on(pane);
    let Some(list) = state.list_mut(pane) else { return Vec::new() };
    let Some(row) = list.row_at(line) else { return Vec::new() };
    list.choose(row);
    open(state)
}

/// A click in a chooser opens the row; outside, it closes the overlay.
fn click_over(state: &mut State, is_inside: bool, line: Option<usize>) -> Vec<Effect> {
    if !is_inside {
        state.overlay = None;
        state.prompt = None;
        return Vec::new();
    }
    let area = state.layout().and_then(|layout| layout.overlay);
    let height = area.map_or(1, |area| overlay_parts(area).0.height);
    let Some(Overlay::Chooser(chooser)) = &mut state.overlay else { return Vec::new() };
    let row = line.map(|line| line + chooser.top(height.into()));
    match row.filter(|row| chooser.rows.get(*row).is_some_and(|choice| choice.pick.is_some())) {
        Some(row) => {
            chooser.chosen = row;
            state.prompt = None;
            open(state)
        }
        None => Vec::new(),
    }
}

fn wheel(state: &mut State, mouse: Mouse, action: Action) -> Vec<Effect> {
    if state.overlay.is_some() {
        return act(state, action);
    }
    let pane = state.layout().and_then(|layout| layout.pane_at(mouse.column, mouse.row));
    match pane {
        Some(Pane::Article) => {
            let height = state.height(Pane::Article);
            if let Some(shown) = state.article.reading_mut() {
                (0..NOTCH).for_each(|_| {
                    shown.go(action, height);
                });
            }
        }
        Some(pane) => {
            let height = state.height(pane);
            if let Some(list) = state.list_mut(pane) {
                let before = list.chosen;
                list.go(action, height);
                let is_at_end = before == list.chosen && action == Action::Down && pane == Pane::Latest;
                if is_at_end {
                    return go_on(state).unwrap_or_default();
                }
            }
        }
        None => {}
    }
    Vec::new()
}
