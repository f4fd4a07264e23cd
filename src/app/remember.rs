//! What is remembered of the reader's user in, marks on screen out; what is to be remembered goes out as effects.

use crate::app::effect::Effect;
use crate::app::open::open_page;
use crate::app::panes::list::Row;
use crate::app::panes::prompt::Prompt;
use crate::app::state::{Pane, State};
use crate::model::article::Article;
use crate::model::bookmark::{Note, Saved};
use crate::model::memo::{Mark, Memo, Remembered};
use crate::model::messages::fill;
use crate::model::progress::{Progress, fingerprint};
use crate::model::session::Session;
use crate::model::target::Target;
use crate::model::undone::{Deed, Undone};
use crate::typeset::line::Place;
use crate::typeset::matter::Matter;

/// The store said what it remembers of the articles that come next.
pub fn remembered(state: &mut State, remembered: Remembered) {
    state.read.extend(remembered.read);
    state.bookmarked.extend(remembered.bookmarked);
    state.places.extend(remembered.places);
    state.edited.extend(remembered.edited);
    if !remembered.muted.is_empty() {
        state.muted.extend(remembered.muted);
        state.sift();
    }
    // What comes with an article says nothing of a list that comes at the same time.
    state.news = remembered.news.or(state.news.take());
}

/// An article is open: it is read, and stands in the history.
pub fn opened(state: &mut State, article: &Article) {
    let key = article.address.key();
    state.edit = state.edited.remove(&key).map(|version| (key.clone(), version));
    state.read.insert(key);
    state.later.push(Effect::Remember(Memo::Opened(saved(article))));
    let session = session(state);
    state.later.push(Effect::Remember(Memo::Session(Box::new(session))));
    let next = neighbours(state);
    if !next.is_empty() {
        state.later.push(Effect::Prefetch(next));
    }
}

/// What `n` and `p` would open, as far as it was not read.
fn neighbours(state: &State) -> Vec<Target> {
    let Some(here) = state.current().and_then(|key| state.row_of(&key)) else { return Vec::new() };
    let places = [here.checked_add(1), here.checked_sub(1)];
    let rows = places.into_iter().flatten().filter_map(|at| state.latest.rows.get(at));
    let unread = rows.filter(|row| !state.read.contains(&row.key));
    unread.map(Row::target).collect()
}

/// Notes how far the open article was read.
pub fn keep_place(state: &mut State) {
    let Some(shown) = state.article.shown.as_ref() else { return };
    let lines = shown.lines.len().max(1);
    let percent = u8::try_from(shown.top.min(lines) * 100 / lines).unwrap_or(100);
    let Place { block, offset } = shown.place;
    let place = Progress { block, byte: offset, text: fingerprint(texts(&shown.matter)), percent };
    let key = shown.article.address.key();
    let is_new = match state.places.get(&key) {
        Some(known) => *known != place,
        None => shown.place != Place::default(),
    };
    if is_new {
        state.places.insert(key.clone(), place);
        state.later.push(Effect::Remember(Memo::Place(key, place)));
    }
}

/// Where to go on in the article that is shown, from what an earlier run noted: in a text that was
/// edited since, only the piece counts.
pub fn go_on(state: &mut State) {
    let Some(shown) = state.article.shown.as_mut() else { return };
    let Some(noted) = state.places.get(&shown.article.address.key()) else { return };
    if shown.place == Place::default() && noted.block < shown.matter.len() {
        let is_same = noted.text == fingerprint(texts(&shown.matter));
        shown.place = Place { block: noted.block, offset: if is_same { noted.byte } else { 0 } };
    }
}

fn texts(matter: &[Matter]) -> impl Iterator<Item = &str> {
    matter.iter().flat_map(Matter::texts).map(|(_, text)| text)
}

/// Where the reader is, for the next run to begin there.
#[must_use]
pub fn session(state: &State) -> Session {
    let focus = match state.focus {
        Pane::Latest => "latest",
        Pane::Article => "article",
        Pane::Related => "related",
    };
    let article = state.article.shown.as_ref().map(|shown| &shown.article);
    Session {
        portal: state.listed.clone(),
        article: article.map(|article| Target::link(&article.address, article.reach)),
        focus: focus.into(),
        zoom: state.article.percent(),
    }
}

/// What is to be remembered when the reader ends, whatever ends it.
#[must_use]
pub fn parting(state: &mut State) -> Vec<Effect> {
    keep_place(state);
    let session = session(state);
    state.later.push(Effect::Remember(Memo::Session(Box::new(session))));
    std::mem::take(&mut state.later)
}

/// Puts a bookmark on what is chosen or open, or takes it away.
pub fn bookmark(state: &mut State) -> Vec<Effect> {
    let words = &state.words().status;
    let Some(saved) = chosen(state) else {
        state.say(&words.no_article);
        return Vec::new();
    };
    let key = saved.address.key();
    if state.bookmarked.remove(&key).is_some() {
        state.say(&words.unbookmarked);
        return vec![Effect::Remember(Memo::Unbookmark(key))];
    }
    state.bookmarked.insert(key, Note::default());
    state.say(&words.bookmarked);
    vec![Effect::Remember(Memo::Bookmark(saved, Note::default()))]
}

/// Opens a line to write beside what is chosen or open.
pub fn note(state: &mut State) -> Vec<Effect> {
    let Some(saved) = chosen(state) else {
        state.say(&state.words().status.no_article);
        return Vec::new();
    };
    let written = state.bookmarked.get(&saved.address.key()).map(Note::written).unwrap_or_default();
    state.prompt = Some(Prompt::note(saved, &written));
    Vec::new()
}

/// Bookmarks an article with what was typed beside it.
pub fn note_typed(state: &mut State, saved: Saved, typed: &str) -> Vec<Effect> {
    let note = Note::read(typed);
    let before = state.bookmarked.insert(saved.address.key(), note.clone());
    state.say(&state.words().status.noted);
    // An undo would take back what was done before it.
    if before.as_ref() == Some(&note) {
        return Vec::new();
    }
    vec![Effect::Remember(Memo::Bookmark(saved, note))]
}

/// Counts what is chosen or open as not read.
pub fn unread(state: &mut State) -> Vec<Effect> {
    let Some(saved) = chosen(state) else {
        state.say(&state.words().status.no_article);
        return Vec::new();
    };
    let key = saved.address.key();
    let was_read = state.read.remove(&key);
    state.say(&state.words().status.marked_unread);
    if !was_read {
        return Vec::new();
    }
    vec![Effect::Remember(Memo::Mark(vec![key], Mark::Unread, saved.title))]
}

/// Counts the whole latest list as read.
pub fn all_read(state: &mut State) -> Vec<Effect> {
    let rows = state.latest.rows.iter().map(|row| &row.key);
    let keys: Vec<String> = rows.filter(|key| !state.read.contains(*key)).cloned().collect();
    let words = &state.words().status;
    if keys.is_empty() {
        state.say(&words.no_unread);
        return Vec::new();
    }
    state.say(&fill(&words.marked_read, &[("n", &keys.len().to_string())]));
    state.read.extend(keys.iter().cloned());
    state.sift();
    let name = state.latest.name.clone().unwrap_or_default();
    vec![Effect::Remember(Memo::Mark(keys, Mark::Read, name))]
}

/// Opens the next article of the latest list that was not read, from the beginning again at its end.
pub fn next_unread(state: &mut State) -> Vec<Effect> {
    let rows = &state.latest.rows;
    let here = state.current().and_then(|key| state.row_of(&key)).unwrap_or(state.latest.chosen);
    let after = (1..=rows.len()).map(|steps| (here + steps) % rows.len());
    let unread = |at: &usize| rows.get(*at).is_some_and(|row| !state.read.contains(&row.key));
    let Some(to) = after.into_iter().find(unread) else {
        state.say(&state.words().status.no_unread);
        return Vec::new();
    };
    state.latest.choose(to);
    let title = state.latest.headline().map(|headline| headline.title.clone());
    let chosen = title.zip(state.latest.target());
    chosen.map(|(title, target)| open_page(state, &title, target)).unwrap_or_default()
}

/// A change was taken back: what it did on screen goes too.
pub fn undone(state: &mut State, undone: Option<Undone>) {
    let words = state.words();
    let Some(undone) = undone else {
        state.say(&words.status.nothing_to_undo);
        return;
    };
    for key in &undone.keys {
        match undone.deed {
            Deed::MarkRead => drop(state.read.remove(key)),
            Deed::MarkUnread => drop(state.read.insert(key.clone())),
            Deed::Bookmark => drop(state.bookmarked.remove(key)),
            Deed::Unbookmark => drop(state.bookmarked.entry(key.clone()).or_default()),
            _ => {}
        }
    }
    state.sift();
    let sentence = words.undone.get(undone.deed.name()).map_or("", String::as_str);
    let count = undone.keys.len().to_string();
    state.say(&fill(sentence, &[("name", &undone.name), ("n", &count)]));
}

fn saved(article: &Article) -> Saved {
    let title = article.title.clone().unwrap_or_else(|| article.address.shown());
    Saved { address: article.address.clone(), reach: article.reach, title }
}

/// The chosen headline where a list has the keys, else the open article.
fn chosen(state: &State) -> Option<Saved> {
    let list = match state.focus {
        Pane::Latest => Some(&state.latest),
        Pane::Related => Some(&state.related),
        Pane::Article => None,
    };
    match list {
        Some(list) => list.rows.get(list.chosen).map(|row| Saved {
            address: row.headline.address.clone(),
            reach: row.reach,
            title: row.headline.title.clone(),
        }),
        None => state.article.reading().map(|shown| saved(&shown.article)),
    }
}
