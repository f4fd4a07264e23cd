//! What can happen to the reader, as plain data.

use crate::app::key::Key;
use crate::model::address::Address;
use crate::model::bookmark::Visited;
use crate::model::change::Changes;
use crate::model::download::{Loaded, Saved};
use crate::model::failure::Failure;
use crate::model::follow::Habits;
use crate::model::gathered::Gathered;
use crate::model::hit::Hit;
use crate::model::memo::Remembered;
use crate::model::near::Nearby;
use crate::model::notice::Notice;
use crate::model::obtained::Obtained;
use crate::model::refreshed::{Harvest, Stage};
use crate::model::turn::Turn;
use crate::model::undone::Undone;
use crate::text::clean::Clean;

/// Names one question to the world, so that a stale answer is told from a fresh one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key was struck.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The mouse did something.
    Mouse(Mouse),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// A page was read, or its kept copy.
    Arrived(Ticket, Obtained),
    /// An article that is on its way goes on on a further page.
    Paged(Turn),
    /// What is remembered of the articles that come next.
    Remembered(Remembered),
    /// What a search of the store found.
    Found(Ticket, Vec<Hit>),
    /// This change was taken back; `None` where there was none.
    Undone(Option<Undone>),
    /// What is followed and muted.
    Recalled(Habits),
    /// What was to be followed or muted passes with this run.
    Passing,
    /// A list that the store drew up.
    Gathered(Ticket, Vec<Gathered>),
    /// What was opened, the newest first.
    History(Vec<Visited>),
    /// What an edit did; `None` where there is no earlier version.
    Compared(Ticket, Option<Changes>),
    /// What the store has around an article.
    Near(Ticket, Nearby),
    /// It is time to look for what is new.
    Due,
    /// How a refresh goes on.
    Refreshing(Stage),
    /// A refresh came to its end.
    Refreshed(Harvest),
    /// What the store has to tell.
    Notices(Vec<Notice>),
    /// The store could not do what was asked of it, for this reason.
    StoreFailed(Clean),
    /// A page could not be read.
    Failed(Ticket, Failure),
    /// So much of a file is here.
    Loaded(Ticket, Loaded),
    /// A file is whole.
    Saved(Ticket, Saved),
    /// A file could not be fetched.
    Unsaved(Ticket, Failure),
    /// No program could be called for this file.
    NoProgram(Clean),
    /// This program of the user's could not be told, for this reason.
    Untold(Clean, Clean),
    /// No browser could be called for this page.
    NoBrowser(Address),
}

/// What the mouse did, and on which cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub kind: MouseKind,
    /// The column, from 0.
    pub column: u16,
    /// The row, from 0.
    pub row: u16,
}

/// What a mouse can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseKind {
    /// The left button went down.
    Click,
    /// The wheel turned away from the user.
    WheelUp,
    /// The wheel turned towards the user.
    WheelDown,
}
