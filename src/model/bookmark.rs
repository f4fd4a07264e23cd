//! What a reader wants to find again, and what was opened.

use jiff::Timestamp;

use crate::model::address::{Address, Reach};
use crate::text::clean::Clean;

/// An article that can be asked for again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Where it is.
    pub address: Address,
    /// What it may be asked for: an address that a public page led to stays a public one.
    pub reach: Reach,
    /// Its title.
    pub title: Clean,
}

/// A bookmark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// The article.
    pub saved: Saved,
    /// What its reader noted; may be empty.
    pub note: Clean,
    /// What its reader sorted it under.
    pub tags: Vec<Clean>,
    /// When it was made.
    pub at: Timestamp,
}

/// An article that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visited {
    /// Greater for a later visit.
    pub id: i64,
    /// The article.
    pub saved: Saved,
    /// When it was opened last.
    pub at: Timestamp,
}
