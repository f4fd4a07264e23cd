//! What the reader wants done in the world, as plain data.

use crate::app::event::Ticket;
use crate::model::address::{Address, Origin};

/// Something for the runtime to do. What has an answer carries a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Read the page of this target.
    Fetch(Ticket, Target),
    /// Give up the fetch of this ticket; no answer is wanted.
    Cancel(Ticket),
    /// Catch the mouse, or leave it to the terminal.
    Mouse {
        /// Whether to catch it.
        caught: bool,
    },
    /// End the program.
    Quit,
}

/// Something that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page, and how we came to it.
    Page(Address, Origin),
    /// The home page of the sample portal, wherever it is served.
    Sample,
}

impl Target {
    /// The address, unless only the runtime knows it.
    #[must_use]
    pub fn address(&self) -> Option<&Address> {
        match self {
            Self::Page(address, _) => Some(address),
            Self::Sample => None,
        }
    }
}
