//! A state and an event in, the next state and what is to be done about it out.

use jiff::Timestamp;

use crate::app::act::act;
use crate::app::action::Action;
use crate::app::arrive::{arrived, failed, gathered, paged};
use crate::app::download::{folder_typed, loaded, saved, unsaved};
use crate::app::effect::Effect;
use crate::app::event::{Event, Ticket};
use crate::app::follow::{due, mute_typed, recalled, refreshed};
use crate::app::key::{Code, Key};
use crate::app::keymap::{Meaning, spell};
use crate::app::link::strike;
use crate::app::near::near;
use crate::app::open::{open, open_page};
use crate::app::panes::chooser::Purpose;
use crate::app::panes::find::{Find, Hit};
use crate::app::panes::help::Help;
use crate::app::panes::history;
use crate::app::panes::prompt::{Asked, Typed};
use crate::app::point::point;
use crate::app::remember::{note_typed, remembered, undone};
use crate::app::state::{Overlay, Pane, State};
use crate::model::change::Changes;
use crate::model::explain::notice;
use crate::model::messages::fill;
use crate::model::moment::VIETNAM;
use crate::model::query::Query;
use crate::text::clean::Clean;

/// Takes one event. Pure: what needs the world comes back as effects, and
/// answers come in as later events.
pub fn update(state: &mut State, event: Event) -> Vec<Effect> {
    let mut effects = match event {
        Event::Key(key) => struck(state, key),
        Event::Paste(text) => {
            let typed = state.prompt.as_mut().map(|prompt| prompt.paste(&text));
            typed.map(|typed| typed_in(state, typed)).unwrap_or_default()
        }
        Event::Mouse(mouse) => {
            state.hints = None;
            point(state, mouse)
        }
        Event::Resize(columns, rows) => {
            state.screen = (columns, rows);
            state.hints = None;
            Vec::new()
        }
        Event::Arrived(ticket, obtained) => {
            state.hints = None;
            arrived(state, ticket, obtained)
        }
        Event::Remembered(known) => {
            remembered(state, known);
            Vec::new()
        }
        Event::Found(ticket, hits) => {
            if let Some(Overlay::Search(search)) = &mut state.overlay {
                search.found(ticket, hits);
            }
            Vec::new()
        }
        Event::Recalled(habits) => {
            recalled(state, habits);
            Vec::new()
        }
        Event::Passing => {
            state.say(&state.words().status.passing);
            Vec::new()
        }
        Event::Gathered(ticket, items) => gathered(state, ticket, &items),
        Event::History(visits) => {
            if let Some(Overlay::Chooser(chooser)) = &mut state.overlay
                && chooser.purpose == Purpose::History
            {
                chooser.fill(history::groups(&visits, state.setup.zone()));
            }
            Vec::new()
        }
        Event::Compared(ticket, changes) => {
            compared(state, ticket, changes.as_ref());
            Vec::new()
        }
        Event::Near(ticket, nearby) => {
            near(state, ticket, &nearby);
            Vec::new()
        }
        Event::Due => due(state),
        Event::Refreshing(now) => {
            state.refreshing = Some(now);
            Vec::new()
        }
        Event::Refreshed(harvest) => refreshed(state, &harvest),
        Event::Undone(change) => {
            undone(state, change);
            Vec::new()
        }
        Event::Notices(notices) => {
            let told: Vec<Clean> = notices.iter().map(|told| notice(told, state.words())).collect();
            state.say(&told.iter().map(Clean::as_str).collect::<Vec<_>>().join(" · "));
            Vec::new()
        }
        Event::StoreFailed(reason) => {
            state.say(&fill(&state.words().store.failed, &[("reason", &reason)]));
            Vec::new()
        }
        Event::Failed(ticket, failure) => failed(state, ticket, failure),
        Event::Paged(turn) => paged(state, &turn),
        Event::Loaded(ticket, now) => {
            loaded(state, ticket, now);
            Vec::new()
        }
        Event::Saved(ticket, file) => saved(state, ticket, file),
        Event::Unsaved(ticket, failure) => unsaved(state, ticket, &failure),
        Event::NoProgram(file) => {
            state.say(&fill(&state.words().download.not_opened, &[("file", &file)]));
            Vec::new()
        }
        Event::Untold(program, reason) => {
            let values = [("program", &*program), ("reason", &*reason)];
            state.say(&fill(&state.words().watch.not_told, &values));
            Vec::new()
        }
        Event::NoBrowser(address) => {
            state.say(&fill(&state.words().status.no_browser, &[("address", address.as_str())]));
            Vec::new()
        }
    };
    effects.append(&mut state.later);
    state.refit();
    effects
}

/// What an edit did is known.
fn compared(state: &mut State, ticket: Ticket, changes: Option<&Changes>) {
    let (desk, zone) = (state.desk(), state.setup.zone());
    let Some(Overlay::Changes(shown)) = &mut state.overlay else { return };
    if shown.asked != Some(ticket) {
        return;
    }
    if let Some(changes) = changes {
        let at = VIETNAM.to_datetime(changes.since);
        let (day, month) = (at.day(), at.month());
        let when = format!("{:02}:{:02}{zone} {day:02}/{month:02}/{}", at.hour(), at.minute(), at.year());
        shown.fill(changes, &when, desk);
    } else {
        state.overlay = None;
        state.say(&desk.words.changes.none);
    }
}

fn struck(state: &mut State, key: Key) -> Vec<Effect> {
    state.notice = None;
    let is_interrupt = key == Key { ctrl: true, ..Key::plain(Code::Char('c')) };
    if is_interrupt {
        // It must not end as the second key of a chord that means nothing.
        state.chord.clear();
    }
    if let Some(prompt) = state.prompt.as_mut().filter(|_| !is_interrupt) {
        let typed = prompt.strike(key);
        return typed_in(state, typed);
    }
    if state.hints.is_some() && !is_interrupt {
        return strike(state, key);
    }
    if key.code == Code::Esc && !state.chord.is_empty() {
        state.chord.clear();
        return Vec::new();
    }
    state.chord.push(key);
    match state.setup.keymap.meaning(state.contexts(), &state.chord) {
        Meaning::Begun => {
            let keys = spell(&state.chord);
            state.say(&fill(&state.words().status.chord, &[("keys", &keys)]));
            Vec::new()
        }
        Meaning::Nothing => {
            let keys = spell(&std::mem::take(&mut state.chord));
            if key.code != Code::Esc {
                state.say(&fill(&state.words().status.unbound, &[("keys", &keys)]));
            }
            Vec::new()
        }
        Meaning::Action(action) => {
            state.chord.clear();
            act(state, action)
        }
    }
}

/// Follows what was typed into the prompt: results come as one types.
fn typed_in(state: &mut State, typed: Typed) -> Vec<Effect> {
    let Some(prompt) = &state.prompt else { return Vec::new() };
    let (asked, text) = (prompt.asked, prompt.input.value().to_owned());
    match (asked, typed) {
        (Asked::Search, Typed::Changed) => return seek_kept(state, text),
        (Asked::Search, Typed::Up) => step_search(state, -1),
        (Asked::Search, Typed::Down) => step_search(state, 1),
        (Asked::Search, Typed::Done) => return open_found(state),
        (Asked::Search | Asked::Mute, Typed::Ended) => {
            state.prompt = None;
            state.overlay = None;
        }
        (Asked::Mute, Typed::Up) => return act(state, Action::Up),
        (Asked::Mute, Typed::Down) => return act(state, Action::Down),
        (Asked::Mute, Typed::Done) => return mute_typed(state, &text),
        (Asked::Note, Typed::Done) => {
            let about = state.prompt.take().and_then(|prompt| prompt.about);
            return about.map(|about| note_typed(state, about, &text)).unwrap_or_default();
        }
        (Asked::Folder, Typed::Done) => return folder_typed(state, &text),
        (Asked::Note | Asked::Folder, Typed::Ended) => state.prompt = None,
        (_, Typed::Same | Typed::Up | Typed::Down)
        | (Asked::Mute | Asked::Note | Asked::Folder, Typed::Changed) => {}
        (Asked::Find, Typed::Changed) => seek(state, &text),
        (Asked::Filter, Typed::Changed) => filter(state, &text),
        (Asked::Find, Typed::Done) => {
            state.prompt = None;
            seek(state, &text);
        }
        (Asked::Find, Typed::Ended) => {
            state.prompt = None;
            return act(state, Action::FindEnd);
        }
        (Asked::Filter, Typed::Ended) => {
            state.prompt = None;
            filter(state, "");
        }
        (Asked::Filter, Typed::Done) => {
            state.prompt = None;
            if let Some(Overlay::Chooser(_)) = state.overlay {
                return open(state);
            }
        }
    }
    Vec::new()
}

/// Asks the store for `text`; what was found for less of it stays until the answer comes.
fn seek_kept(state: &mut State, text: String) -> Vec<Effect> {
    let ticket = state.ticket();
    if let Some(Overlay::Search(search)) = &mut state.overlay {
        // Whether a date is one does not depend on when it is read.
        search.hints = Query::typing(&text, Timestamp::UNIX_EPOCH).hints;
        search.asked = Some((ticket, text.clone()));
        return vec![Effect::Search(ticket, text)];
    }
    Vec::new()
}

fn step_search(state: &mut State, rows: isize) {
    if let Some(Overlay::Search(search)) = &mut state.overlay {
        search.step(rows);
    }
}

/// Opens the chosen hit; where there is none, goes on typing.
fn open_found(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Search(search)) = &state.overlay else { return Vec::new() };
    let Some((title, target)) = search.target().map(|(hit, target)| (hit.title.text.clone(), target)) else {
        return Vec::new();
    };
    state.overlay = None;
    state.prompt = None;
    open_page(state, &title, target)
}

/// Finds `text` in the article and goes to the first place from where the reader is.
fn seek(state: &mut State, text: &str) {
    let height = state.height(Pane::Article);
    if let Some(shown) = state.article.reading_mut() {
        shown.seek(text);
        if let Some(place) = shown.find.as_ref().and_then(Find::hit).map(Hit::place) {
            shown.reveal(place, height);
        }
    }
}

fn filter(state: &mut State, text: &str) {
    let words = state.words();
    match &mut state.overlay {
        Some(Overlay::Help(help)) => *help = Help::new(&state.setup.keymap, words, (text, 0)),
        Some(Overlay::Chooser(chooser)) => chooser.keep(text),
        Some(Overlay::Search(_) | Overlay::Changes(_)) | None => {}
    }
}
