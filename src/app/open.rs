//! Opening, going back and forward, the next article, reloading: what changes which page is on screen.

use crate::app::arrive::surround;
use crate::app::download::ask_folder;
use crate::app::effect::Effect;
use crate::app::follow::refresh;
use crate::app::go_on::go_on;
use crate::app::link::follow;
use crate::app::panes::article::View;
use crate::app::panes::chooser::Pick;
use crate::app::panes::trail::Visit;
use crate::app::remember::keep_place;
use crate::app::state::{Overlay, Pane, Slot, State};
use crate::model::address::Address;
use crate::model::obtained::Source;
use crate::model::session::Session;
use crate::model::target::Target;
use crate::text::clean::Clean;

/// Opens what is chosen where the focus is.
pub fn open(state: &mut State) -> Vec<Effect> {
    if let Some(Overlay::Chooser(chooser)) = &state.overlay {
        let Some((choice, pick)) = chooser.choice() else { return Vec::new() };
        let (label, pick) = (choice.label.clone(), pick.clone());
        state.overlay = None;
        return match pick {
            Pick::List(target) => open_list(state, target),
            Pick::Page(target) => open_page(state, &label, target),
            Pick::Files(offer) => {
                ask_folder(state, offer);
                Vec::new()
            }
            // It is chosen with a prompt open, which answers for it.
            Pick::Unmute(_) => Vec::new(),
        };
    }
    let Some(list) = state.list_mut(state.focus) else { return follow(state) };
    let chosen = list.headline().map(|headline| headline.title.clone()).zip(list.target());
    chosen.map(|(title, target)| open_page(state, &title, target)).unwrap_or_default()
}

/// Opens the page of `target` in the article pane, under `title` while it is on its way.
pub fn open_page(state: &mut State, title: &Clean, target: Target) -> Vec<Effect> {
    let key = target.address().map(Address::key);
    state.focus_on(Pane::Article);
    let is_open = state.article.shown.as_ref().is_some_and(|shown| {
        let shown = shown.article.address.key();
        key.as_ref().is_some_and(|key| *key == shown || state.redirects.get(&shown) == Some(key))
    });
    if is_open {
        let effects = state.give_up(Slot::Article);
        state.article.view = View::Reading;
        return effects;
    }
    leave(state);
    state.article.view = View::Loading(Some(title.clone()), target.clone());
    state.ask(Slot::Article, target)
}

/// Opens a section, a home page or another portal in the latest list.
pub fn open_list(state: &mut State, target: Target) -> Vec<Effect> {
    state.focus_on(Pane::Latest);
    state.trouble = None;
    state.ask(Slot::List, target)
}

/// Starts the reader on `target`, which may turn out to be an article or a list.
pub fn start(state: &mut State, target: Target) -> Vec<Effect> {
    let mut effects = state.ask(Slot::Article, target.clone());
    effects.push(Effect::Recall);
    state.article.view = View::Loading(None, target);
    state.refit();
    effects
}

/// Starts the reader where the last run ended.
pub fn resume(state: &mut State, session: &Session) -> Vec<Effect> {
    state.article.set_percent(session.zoom);
    let mut effects = match &session.portal {
        Some(portal) => open_list(state, portal.clone()),
        None => Vec::new(),
    };
    if let Some(article) = &session.article {
        state.article.view = View::Loading(None, article.clone());
        effects.extend(state.ask(Slot::Article, article.clone()));
        if session.focus == "article" || session.portal.is_none() {
            state.focus_on(Pane::Article);
        }
    }
    effects.push(Effect::Recall);
    state.refit();
    effects
}

/// Goes back: from a loading or a problem to what was read, from a list that
/// loads to the one that was there, else to what was read before.
pub fn back(state: &mut State) -> Vec<Effect> {
    match &state.article.view {
        View::Loading(_, target) | View::Problem(_, _, target) => {
            state.given_up = Some((Slot::Article, target.clone()));
            let effects = state.give_up(Slot::Article);
            if state.article.shown.is_some() {
                state.article.view = View::Reading;
            } else {
                state.article.view = View::Welcome;
                state.focus_on(Pane::Latest);
            }
            effects
        }
        View::Welcome | View::Reading if state.focus == Pane::Latest && state.list_question.is_some() => {
            state.given_up =
                state.list_question.as_ref().map(|question| (Slot::List, question.target.clone()));
            state.give_up(Slot::List)
        }
        View::Welcome | View::Reading => {
            leave(state);
            match state.trail.back().cloned() {
                Some(visit) => show(state, &visit),
                None if state.focus == Pane::Article => state.focus_on(Pane::Latest),
                None if state.focus == Pane::Related => state.focus_on(Pane::Article),
                None => state.say(&state.words().status.first),
            }
            Vec::new()
        }
    }
}

/// Goes forward to what was read after.
pub fn forward(state: &mut State) -> Vec<Effect> {
    leave(state);
    let Some(visit) = state.trail.forward().cloned() else {
        // What is being loaded goes on loading.
        state.say(&state.words().status.newest);
        return Vec::new();
    };
    show(state, &visit);
    state.give_up(Slot::Article)
}

/// Opens the article `steps` further in the latest list, seen from the open one.
pub fn neighbour(state: &mut State, steps: isize) -> Vec<Effect> {
    let here = state.current().and_then(|key| state.row_of(&key));
    let to = match here {
        Some(at) => at.checked_add_signed(steps),
        None => Some(state.latest.chosen),
    };
    let words = &state.words().status;
    match to {
        Some(to) if to < state.latest.rows.len() => {
            state.latest.choose(to);
            let title = state.latest.headline().map(|headline| headline.title.clone());
            let chosen = title.zip(state.latest.target());
            return chosen.map(|(title, target)| open_page(state, &title, target)).unwrap_or_default();
        }
        _ if state.latest.rows.is_empty() => state.say(&words.no_list),
        None => state.say(&words.first_item),
        Some(_) => match go_on(state) {
            Some(effects) => return effects,
            None => state.say(&words.last_item),
        },
    }
    Vec::new()
}

/// Asks again for what the focus is on.
pub fn reload(state: &mut State) -> Vec<Effect> {
    let listed = state.listed.clone();
    if state.focus == Pane::Latest && listed == Some(Target::Followed) {
        return refresh(state);
    }
    let has_no_list = state.listed.is_none() || state.trouble.is_some();
    if state.focus == Pane::Latest && has_no_list && matches!(state.given_up, Some((Slot::List, _))) {
        return ask_again(state);
    }
    let article = match &state.article.view {
        View::Loading(title, target) | View::Problem(_, title, target) => {
            Some((title.clone(), target.clone()))
        }
        View::Reading => state.article.shown.as_ref().map(|shown| {
            let article = &shown.article;
            let target = Target::link(&article.address, article.reach);
            (article.title.clone(), target)
        }),
        View::Welcome => None,
    };
    match (state.focus, article, listed) {
        (Pane::Latest, _, Some(target)) | (_, None, Some(target)) => {
            state.focus_on(Pane::Latest);
            state.trouble = None;
            state.ask_anew(Slot::List, target)
        }
        (_, Some((title, target)), _) => {
            leave(state);
            state.article.view = View::Loading(title, target.clone());
            state.ask_anew(Slot::Article, target)
        }
        _ => ask_again(state),
    }
}

/// Asks again for what was given up, or failed.
fn ask_again(state: &mut State) -> Vec<Effect> {
    let Some((slot, target)) = state.given_up.take() else { return Vec::new() };
    if slot == Slot::Article {
        state.article.view = View::Loading(None, target.clone());
    }
    state.trouble = None;
    state.ask_anew(slot, target)
}

/// Asks the web archive for the page that could not be read.
pub fn archive(state: &mut State) -> Vec<Effect> {
    let gone = match &state.article.view {
        View::Problem(failure, title, target) if failure.kind.may_be_archived() => {
            Some((failure.clone(), title.clone(), target.clone()))
        }
        _ => None,
    };
    let Some((failure, title, target)) = gone else {
        state.say(&state.words().status.not_gone);
        return Vec::new();
    };
    state.article.view = View::Loading(title, target.clone());
    let mut effects = state.ask(Slot::Article, target);
    if let Some(Effect::Fetch(ticket, target)) = effects.pop() {
        effects.push(Effect::Archive(ticket, target, failure));
    }
    effects
}

/// Shows a visit again, at its place, without the network.
fn show(state: &mut State, visit: &Visit) {
    let desk = state.desk();
    state.article.show(visit.article.clone(), visit.place, desk);
    state.source = Source::Page;
    surround(state, &visit.article);
    state.focus_on(Pane::Article);
}

/// Notes the place in the open article before another takes its pane.
pub fn leave(state: &mut State) {
    keep_place(state);
    if let Some(place) = state.article.reading().map(|shown| shown.place) {
        state.trail.mark(place);
    }
}
