//! What a reader follows, and what is kept from them.

use jiff::Timestamp;

use crate::model::address::Address;
use crate::text::clean::Clean;

/// Something that a refresh covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A portal, by its id.
    Portal(String),
    /// A section, by its page.
    Section(Address),
}

/// Something followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Follow {
    /// What.
    pub subject: Subject,
    /// What it is called.
    pub name: Clean,
    /// Since when.
    pub since: Timestamp,
    /// When its reader last looked at it.
    pub looked: Option<Timestamp>,
    /// When it was last asked for, and what came of it.
    pub refreshed: Option<(Timestamp, Outcome)>,
}

/// What came of a refresh.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// So many new items.
    New(u32),
    /// The server said that nothing changed.
    Unchanged,
    /// It failed, for this reason.
    Failed(Clean),
}

/// What is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mute {
    /// Items with this word or these words in the title.
    Word(Clean),
    /// Items of this section.
    Section(Address, Clean),
}

impl Follow {
    /// When its reader last looked; `None` for never, and for a time that is still to come,
    /// which a wrong clock left.
    #[must_use]
    pub fn last_look(&self, now: Timestamp) -> Option<Timestamp> {
        self.looked.filter(|looked| *looked <= now)
    }

    /// When it was last asked for, as [`Follow::last_look`].
    #[must_use]
    pub fn last_refresh(&self, now: Timestamp) -> Option<Timestamp> {
        self.refreshed.as_ref().map(|(at, _)| *at).filter(|at| *at <= now)
    }
}
