//! Links and addresses: following a labelled link, the browser, the clipboard.

use crate::app::effect::Effect;
use crate::app::key::{Code, Key};
use crate::app::open::open_page;
use crate::app::panes::article::View;
use crate::app::panes::hints::{Hint, Hints, Step};
use crate::app::state::{Pane, State};
use crate::model::address::{Reach, allow};
use crate::model::messages::fill;
use crate::model::target::Target;

/// Labels the links in sight and waits for one to be typed.
pub fn follow(state: &mut State) -> Vec<Effect> {
    let height = state.height(Pane::Article);
    let Some(shown) = state.article.reading() else {
        state.say(&state.words().status.no_article);
        return Vec::new();
    };
    let end = (shown.top + height).min(shown.lines.len());
    let hints = Hints::new(shown.lines.get(shown.top..end).unwrap_or_default(), shown.top);
    let words = &state.words().status;
    if hints.links.is_empty() {
        state.say(&words.no_links);
    } else {
        state.focus_on(Pane::Article);
        state.say(&words.hints);
        state.hints = Some(hints);
    }
    Vec::new()
}

/// Takes a key while labels are shown: a letter of one, or anything else to end it.
pub fn strike(state: &mut State, key: Key) -> Vec<Effect> {
    let Some(mut hints) = state.hints.take() else { return Vec::new() };
    let Code::Char(letter) = key.code else { return Vec::new() };
    match hints.strike(letter) {
        Step::Chosen(hint) => chosen(state, &hint),
        Step::Missed => Vec::new(),
        Step::Begun => {
            state.say(&state.words().status.hints);
            state.hints = Some(hints);
            Vec::new()
        }
    }
}

fn chosen(state: &mut State, hint: &Hint) -> Vec<Effect> {
    let reach = state.article.shown.as_ref().map_or(Reach::Public, |shown| shown.article.reach);
    open_page(state, &hint.text, Target::link(&hint.address, reach))
}

/// Hands the page to the user's browser, if the address policy allows it.
pub fn browse(state: &mut State) -> Vec<Effect> {
    let words = state.words();
    match pointed(state) {
        Some(Target::Page(address, origin)) if allow(&origin, &address).is_ok() => {
            state.say(&fill(&words.status.browsing, &[("address", address.as_str())]));
            vec![Effect::Browse(address)]
        }
        Some(Target::Page(address, _)) => {
            state.say(&fill(&words.status.no_browser, &[("address", address.as_str())]));
            Vec::new()
        }
        _ => none(state),
    }
}

/// Copies the page's address.
pub fn copy(state: &mut State) -> Vec<Effect> {
    let Some(Target::Page(address, _)) = pointed(state) else { return none(state) };
    state.say(&fill(&state.words().status.copied, &[("address", address.as_str())]));
    vec![Effect::Copy(address)]
}

fn none(state: &mut State) -> Vec<Effect> {
    state.say(&state.words().status.no_article);
    Vec::new()
}

/// What the focus is on: the chosen headline, or what the article pane shows.
fn pointed(state: &mut State) -> Option<Target> {
    if let Some(list) = state.list_mut(state.focus) {
        return list.target();
    }
    match &state.article.view {
        View::Reading => {
            let article = &state.article.shown.as_ref()?.article;
            Some(Target::link(&article.address, article.reach))
        }
        View::Loading(_, target) | View::Problem(_, _, target) => Some(target.clone()),
        View::Welcome => None,
    }
}
