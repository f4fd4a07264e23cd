//! An action in, what it does to the state out: one short arm each.

use crate::app::action::Action;
use crate::app::download::{cancel, download, launch};
use crate::app::effect::Effect;
use crate::app::follow::{fetch_ahead, follow_list, mute, refresh, switch, unread_only};
use crate::app::go_on::go_on;
use crate::app::layout::overlay_parts;
use crate::app::link::{browse, copy, follow};
use crate::app::open::{archive, back, forward, neighbour, open, reload};
use crate::app::panes::changes::Difference;
use crate::app::panes::chooser::{Chooser, Purpose};
use crate::app::panes::find::{Find, Hit};
use crate::app::panes::help::Help;
use crate::app::panes::prompt::{Asked, Prompt};
use crate::app::panes::search::Search;
use crate::app::panes::step::step;
use crate::app::remember::{all_read, bookmark, next_unread, note, unread};
use crate::app::state::{Overlay, Pane, State};

/// Performs an action where the focus is.
pub fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Quit => vec![Effect::Quit],
        Action::Suspend => vec![Effect::Suspend],
        _ if state.overlay.is_some() => act_over(state, action),
        Action::FocusNext => turn(state, 1),
        Action::FocusPrevious => turn(state, 2),
        Action::FocusLatest => focus(state, Pane::Latest),
        Action::FocusArticle => focus(state, Pane::Article),
        Action::FocusRelated => focus(state, Pane::Related),
        Action::Open => open(state),
        Action::Back => back(state),
        Action::Forward => forward(state),
        Action::NextArticle => neighbour(state, 1),
        Action::PreviousArticle => neighbour(state, -1),
        Action::Wider | Action::Narrower | Action::ZoomReset => zoom(state, action),
        Action::Find => find(state),
        Action::FindNext => turn_find(state, 1),
        Action::FindPrevious => turn_find(state, -1),
        Action::FindEnd => end_find(state),
        Action::Follow => follow(state),
        Action::Browse => browse(state),
        Action::Copy => copy(state),
        Action::Download => download(state),
        Action::OpenFile => launch(state),
        Action::Cancel => cancel(state),
        Action::Bookmark => bookmark(state),
        Action::Note => note(state),
        Action::UnreadOnly => unread_only(state),
        Action::Mute => mute(state),
        Action::Changes => changes(state),
        Action::History => history(state),
        Action::Refresh => refresh(state),
        Action::Unread => unread(state),
        Action::FollowList => follow_list(state),
        Action::AllRead => all_read(state),
        Action::NextUnread => next_unread(state),
        Action::Undo => vec![Effect::Undo],
        Action::Reload => reload(state),
        Action::Archive => archive(state),
        Action::Switch => switch(state),
        Action::Search => search(state),
        Action::Mouse => mouse(state),
        Action::Help => help(state),
        Action::Close | Action::Filter => Vec::new(),
        _ => go(state, action),
    }
}

/// Moves in the pane that has the focus.
fn go(state: &mut State, action: Action) -> Vec<Effect> {
    let height = state.height(state.focus);
    if let Some(list) = state.list_mut(state.focus) {
        let before = list.chosen;
        list.go(action, height);
        let (has_moved, is_empty) = (before != list.chosen, list.rows.is_empty());
        if has_moved {
            fetch_ahead(state);
        } else if state.focus == Pane::Latest
            && is_onward(action)
            && let Some(effects) = go_on(state)
        {
            return effects;
        } else if is_empty {
            state.say(&state.words().status.no_list);
        }
    } else if let Some(shown) = state.article.reading_mut() {
        let is_heading = matches!(action, Action::HeadingNext | Action::HeadingPrevious);
        if is_heading && !shown.has_headings() {
            state.say(&state.words().status.no_headings);
        } else {
            shown.go(action, height);
        }
    }
    Vec::new()
}

/// True for a move that asks for more where there is no further row.
fn is_onward(action: Action) -> bool {
    matches!(action, Action::Down | Action::HalfPageDown | Action::PageDown | Action::Bottom)
}

fn focus(state: &mut State, pane: Pane) -> Vec<Effect> {
    state.focus_on(pane);
    Vec::new()
}

fn turn(state: &mut State, steps: usize) -> Vec<Effect> {
    let panes = [Pane::Latest, Pane::Article, Pane::Related];
    let at = panes.iter().position(|pane| *pane == state.focus).unwrap_or(0);
    focus(state, panes[(at + steps) % panes.len()])
}

fn zoom(state: &mut State, action: Action) -> Vec<Effect> {
    let before = state.measure();
    let mut has_moved = state.article.zoom(action);
    // A measure beyond the pane is narrowed until it shows.
    while action == Action::Narrower && has_moved && before.is_some() && before == state.measure() {
        has_moved = state.article.zoom(action);
    }
    let words = state.words();
    match (action, has_moved) {
        (Action::Wider, _) if before == state.measure() => {
            // The pane, not the zoom, is what stops it; a later `-` must act at once.
            if has_moved && before.is_some() {
                state.article.zoom(Action::Narrower);
            }
            state.say(&words.status.widest);
        }
        (Action::Narrower, false) => state.say(&words.status.narrowest),
        _ => {}
    }
    Vec::new()
}

fn find(state: &mut State) -> Vec<Effect> {
    if state.article.reading().is_some() {
        state.focus_on(Pane::Article);
        state.prompt = Some(Prompt::new(Asked::Find));
    } else {
        state.say(&state.words().status.no_article);
    }
    Vec::new()
}

fn turn_find(state: &mut State, steps: isize) -> Vec<Effect> {
    let height = state.height(Pane::Article);
    if let Some(shown) = state.article.reading_mut() {
        let place = shown.find.as_mut().and_then(|find| {
            find.turn(steps);
            find.hit().map(Hit::place)
        });
        if let Some(place) = place {
            shown.reveal(place, height);
        }
    }
    Vec::new()
}

fn end_find(state: &mut State) -> Vec<Effect> {
    if let Some(shown) = state.article.reading_mut() {
        shown.find = None::<Find>;
    }
    Vec::new()
}

/// Opens what was opened before.
fn history(state: &mut State) -> Vec<Effect> {
    state.overlay = Some(Overlay::Chooser(Chooser::new(Purpose::History, Vec::new())));
    vec![Effect::History]
}

/// Shows what the newest edit of the open article changed, or all since it was last open.
fn changes(state: &mut State) -> Vec<Effect> {
    let article = state.article.reading().map(|shown| shown.article.address.clone());
    let Some(address) = article else {
        state.say(&state.words().status.no_article);
        return Vec::new();
    };
    let ticket = state.ticket();
    state.overlay = Some(Overlay::Changes(Difference::asked(ticket)));
    let since = state.edit.as_ref().filter(|(key, _)| *key == address.key()).map(|(_, version)| *version);
    vec![Effect::Compare(ticket, address, since)]
}

/// Opens the search of the store, with a line to type into.
fn search(state: &mut State) -> Vec<Effect> {
    state.overlay = Some(Overlay::Search(Search::default()));
    state.prompt = Some(Prompt::new(Asked::Search));
    Vec::new()
}

fn mouse(state: &mut State) -> Vec<Effect> {
    let caught = !state.setup.mouse;
    state.setup.mouse = caught;
    let words = &state.words().status;
    state.say(if caught { &words.mouse_on } else { &words.mouse_off });
    vec![Effect::Mouse { caught }]
}

fn help(state: &mut State) -> Vec<Effect> {
    // The rows are made for the overlay's width when it has one: see `State::refit`.
    state.overlay = Some(Overlay::Help(Help::new(&state.setup.keymap, state.words(), ("", 0))));
    Vec::new()
}

/// Acts in the overlay; the panes under it do not move.
fn act_over(state: &mut State, action: Action) -> Vec<Effect> {
    let area = state.layout().and_then(|layout| layout.overlay);
    let height = area.map_or(1, |area| overlay_parts(area).0.height);
    let height = usize::from(height).max(1);
    match (action, &mut state.overlay) {
        (Action::Close, _) | (Action::Changes, Some(Overlay::Changes(_))) => state.overlay = None,
        (Action::Help, _) => return help(state),
        (Action::Filter | Action::Find, Some(Overlay::Chooser(_) | Overlay::Help(_))) => {
            state.prompt = Some(Prompt::new(Asked::Filter));
        }
        (Action::Open, Some(Overlay::Chooser(_))) => return open(state),
        (Action::Mute, Some(Overlay::Chooser(_))) => return mute(state),
        (Action::Undo, _) => return vec![Effect::Undo],
        (_, Some(Overlay::Chooser(chooser))) => chooser.go(action, height),
        (_, Some(Overlay::Changes(changes))) => changes.go(action, height),
        (_, Some(Overlay::Help(help))) => {
            let last = help.rows.len().saturating_sub(height);
            help.top = step(action, help.top, last, height).unwrap_or(help.top);
        }
        (action, Some(Overlay::Search(search))) => {
            let last = search.hits.len().saturating_sub(1);
            search.chosen = step(action, search.chosen, last, height).unwrap_or(search.chosen);
        }
        (_, None) => {}
    }
    Vec::new()
}
