//! What a reader follows, and what is kept from them.

use jiff::Timestamp;

use crate::model::address::Address;
use crate::model::portal::Portal;
use crate::text::clean::Clean;
use crate::text::find::{Needle, find};

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

/// Something followed, as a list of it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// What.
    pub subject: Subject,
    /// What it is called.
    pub name: Clean,
    /// Headlines that were first seen since its reader last looked.
    pub new: u64,
}

/// What of all news a reader wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Habits {
    /// What is followed, in the order of following.
    pub follows: Vec<Followed>,
    /// What is not shown, in the order of muting.
    pub mutes: Vec<Mute>,
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

impl Subject {
    /// Whether both are the same, however the address is spelled.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Section(one), Self::Section(other)) => one.key() == other.key(),
            _ => self == other,
        }
    }

    /// What following the list at `address` of `portal` means: the portal where it is its home page,
    /// else the section.
    #[must_use]
    pub fn of(portal: &Portal, address: &Address) -> Self {
        let is_home = portal.home.as_ref().is_some_and(|home| home.key() == address.key());
        match &portal.id {
            Some(id) if is_home => Self::Portal(id.clone()),
            _ => Self::Section(address.clone()),
        }
    }
}

impl Mute {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &Clean {
        let (Self::Word(name) | Self::Section(_, name)) = self;
        name
    }

    /// Whether it is a word that stands in `title` with nothing of a word before or after it. Dấu
    /// count where the word has them, case does not.
    ///
    /// ```
    /// use congtin::model::follow::Mute;
    /// use congtin::text::clean::Clean;
    /// let mute = Mute::Word(Clean::new("bóng đá"));
    /// assert!(mute.hides("Giải Bóng đá các xã") && !mute.hides("Bóng đáy hồ"));
    /// ```
    #[must_use]
    pub fn hides(&self, title: &str) -> bool {
        let Self::Word(word) = self else { return false };
        let Some(needle) = Needle::new(word) else { return false };
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        find(title, &needle).into_iter().any(|found| {
            let (before, after) = (title.get(..found.start), title.get(found.end..));
            !is_word(before.and_then(|text| text.chars().next_back()))
                && !is_word(after.and_then(|text| text.chars().next()))
        })
    }
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
