//! What the reader wants done in the world, as plain data.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::event::Ticket;
use crate::model::address::Address;
use crate::model::article::Article;
use crate::model::download::Wanted;
use crate::model::failure::Failure;
use crate::model::headline::Headline;
use crate::model::memo::Memo;
use crate::model::refreshed::{Errand, Urgency};
use crate::model::target::Target;

/// Something for the runtime to do. What has an answer carries a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Read the page of this target.
    Fetch(Ticket, Target),
    /// Read the page of this target anew, however young its copy is.
    Refetch(Ticket, Target),
    /// Ask the web archive for the page of this target, which cannot be had for this reason.
    Archive(Ticket, Target, Box<Failure>),
    /// Read the page that a list goes on on; it is not kept.
    GoOn(Ticket, Target),
    /// Fetch these articles for later, in the background; they are likely to be opened next.
    Prefetch(Vec<Target>),
    /// Give up the fetch of this ticket; no answer is wanted.
    Cancel(Ticket),
    /// Search the store for what was typed so far; an older search is given up.
    Search(Ticket, String),
    /// Remember this beyond the run.
    Remember(Memo),
    /// Recall what is followed and muted; [`Event::Recalled`](crate::app::event::Event::Recalled) answers.
    Recall,
    /// Recall once more what is known of these articles, by their keys.
    Remind(Vec<String>),
    /// Fetch what is new of these lists, one after the other, in the background.
    Refresh(Vec<Errand>, Urgency),
    /// Recall what was opened; [`Event::History`](crate::app::event::Event::History) answers.
    History,
    /// Compare the kept copy of an article with this version of it, or the one before.
    Compare(Ticket, Address, Option<u32>),
    /// Look what the store has around this article.
    Near(Ticket, Arc<Article>),
    /// Tell of these headlines beyond the screen, as the settings want it.
    Announce(Vec<Headline>),
    /// Take the newest change back; [`Event::Undone`](crate::app::event::Event::Undone) answers.
    Undo,
    /// Catch the mouse, or leave it to the terminal.
    Mouse {
        /// Whether to catch it.
        caught: bool,
    },
    /// Put this address into the terminal's clipboard.
    Copy(Address),
    /// Fetch this file; [`Event::Saved`](crate::app::event::Event::Saved) answers. Its folder is as typed.
    Download(Ticket, Wanted),
    /// Open this file with the program that the system has for it.
    Launch(PathBuf),
    /// Open this page with the user's browser.
    Browse(Address),
    /// Stop the program until the shell goes on with it.
    Suspend,
    /// End the program.
    Quit,
}
