//! Attachments onto the disk: which, into which folder, how far they are, and what became of them.

use std::path::PathBuf;

use crate::app::effect::Effect;
use crate::app::event::Ticket;
use crate::app::panes::article::View;
use crate::app::panes::chooser::{Chooser, Purpose};
use crate::app::panes::downloads::{Offer, Running, groups};
use crate::app::panes::prompt::Prompt;
use crate::app::state::{Overlay, State};
use crate::model::address::{Address, Origin};
use crate::model::article::Attachment;
use crate::model::download::{Loaded, Saved, Wanted};
use crate::model::ending::{ending, known, named};
use crate::model::explain::explain;
use crate::model::failure::{Failure, Kind};
use crate::model::messages::fill;
use crate::model::target::Target;
use crate::text::bytes::bytes;
use crate::text::clean::Clean;
use crate::text::tells_more::tells_more;

/// Offers the files of what is open: one at once, several to choose from.
pub fn download(state: &mut State) -> Vec<Effect> {
    match offered(state) {
        None => state.say(&state.words().status.no_article),
        Some((files, _)) if files.is_empty() => state.say(&state.words().download.no_files),
        Some(offer) if offer.0.len() == 1 => ask_folder(state, offer),
        Some(offer) => {
            let chooser = Chooser::new(Purpose::Files, groups(&offer, state.words()));
            state.overlay = Some(Overlay::Chooser(chooser));
        }
    }
    Vec::new()
}

/// The attachments of the open article, or the file itself that could not be shown.
fn offered(state: &State) -> Option<Offer> {
    match &state.article.view {
        View::Reading => {
            let article = &state.article.shown.as_ref()?.article;
            Some((article.attachments.clone(), Origin::Link(article.reach)))
        }
        View::Problem(failure, title, Target::Page(address, origin))
            if ending(address).is_some() || matches!(failure.kind, Kind::NotPage(_)) =>
        {
            Some((vec![file(address, title.as_ref())], origin.clone()))
        }
        View::Loading(title, Target::Page(address, origin)) if ending(address).is_some() => {
            Some((vec![file(address, title.as_ref())], origin.clone()))
        }
        _ => None,
    }
}

/// The file at `address`, by its own name or what the link to it calls it.
fn file(address: &Address, linked: Option<&Clean>) -> Attachment {
    let own = named(address).unwrap_or_else(|| address.file_name());
    let title = linked.filter(|title| tells_more(title, &own)).cloned().unwrap_or(own);
    Attachment { title, address: address.clone(), size: None }
}

/// Asks into which folder these files go.
pub fn ask_folder(state: &mut State, offer: Offer) {
    state.prompt = Some(Prompt::folder(&state.downloads.folder));
    state.downloads.asked = Some(offer);
}

/// The folder was typed: the files are fetched, one after the other.
pub fn folder_typed(state: &mut State, typed: &str) -> Vec<Effect> {
    state.prompt = None;
    let Some((files, origin)) = state.downloads.asked.take() else { return Vec::new() };
    let typed = typed.trim();
    if !typed.is_empty() {
        state.downloads.folder = typed.into();
    }
    let folder = PathBuf::from(&state.downloads.folder);
    let wanted = |file: Attachment| Wanted {
        address: file.address,
        origin: origin.clone(),
        title: file.title,
        folder: folder.clone(),
    };
    state.downloads.waiting.extend(files.into_iter().map(wanted));
    next(state)
}

/// Begins with the next file, unless one is on its way.
fn next(state: &mut State) -> Vec<Effect> {
    if state.downloads.running.is_some() {
        return Vec::new();
    }
    let Some(wanted) = state.downloads.waiting.pop_front() else { return Vec::new() };
    let ticket = state.ticket();
    let title = wanted.title.clone();
    state.downloads.running = Some(Running { ticket, title, loaded: Loaded::default() });
    vec![Effect::Download(ticket, wanted)]
}

/// More of a file is here.
pub fn loaded(state: &mut State, ticket: Ticket, loaded: Loaded) {
    if let Some(running) = state.downloads.running.as_mut().filter(|running| running.ticket == ticket) {
        running.loaded = loaded;
    }
}

/// A file is whole.
pub fn saved(state: &mut State, ticket: Ticket, saved: Saved) -> Vec<Effect> {
    if state.downloads.ended(ticket).is_none() {
        return Vec::new();
    }
    let words = state.words();
    let file = Clean::new(&saved.path.display().to_string());
    let size = bytes(saved.size, &words.doctor.decimal);
    let told = fill(&words.download.saved, &[("file", &file), ("size", &size)]);
    state.say(&if is_document(&saved.path) { format!("{told} · {}", words.download.open) } else { told });
    state.downloads.last = Some(saved.path);
    next(state)
}

/// A file could not be fetched.
pub fn unsaved(state: &mut State, ticket: Ticket, failure: &Failure) -> Vec<Effect> {
    if state.downloads.ended(ticket).is_none() {
        return Vec::new();
    }
    let words = state.words();
    let told = explain(failure, words);
    state.say(&format!("{}: {} · {} · {}", words.download.failed, told.what, told.advice, told.place));
    next(state)
}

/// Gives up the file on its way and those that wait. What is here of it stays.
pub fn cancel(state: &mut State) -> Vec<Effect> {
    state.downloads.waiting.clear();
    let Some(running) = state.downloads.running.take() else { return Vec::new() };
    state.say(&fill(&state.words().download.stopped, &[("name", &running.title)]));
    vec![Effect::Cancel(running.ticket)]
}

/// Hands the last file that came to the program that the system has for it.
pub fn launch(state: &mut State) -> Vec<Effect> {
    let words = &state.words().download;
    match state.downloads.last.clone() {
        None => state.say(&words.nothing_saved),
        Some(path) => {
            let name = [("file", &*Clean::new(&path.display().to_string()))];
            if is_document(&path) {
                state.say(&fill(&words.opening, &name));
                return vec![Effect::Launch(path)];
            }
            // What it would do is anybody's guess: it may be a program.
            state.say(&fill(&words.not_opened, &name));
        }
    }
    Vec::new()
}

/// True for a file that is read, not run.
fn is_document(path: &std::path::Path) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(|name| known(name).is_some())
}
