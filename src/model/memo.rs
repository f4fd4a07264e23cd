//! What the reader is to remember of its user beyond this run, and what it remembers.

use std::collections::{HashMap, HashSet};

use crate::model::bookmark::Saved;
use crate::model::follow::Subject;
use crate::model::progress::Progress;
use crate::model::session::Session;
use crate::text::clean::Clean;

/// Something to remember.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Memo {
    /// An article was opened: it is read, and stands in the history.
    Opened(Saved),
    /// How far the article with this key was read.
    Place(String, Progress),
    /// Where the reader is.
    Session(Box<Session>),
    /// Articles, by their keys, are to count as read or not; the name is for the undo.
    Mark(Vec<String>, Mark, Clean),
    /// A bookmark.
    Bookmark(Saved),
    /// A portal or section to follow, and its name.
    Follow(Subject, Clean),
    /// It is followed no longer.
    Unfollow(Subject),
    /// The bookmark of this key is to go.
    Unbookmark(String),
}

/// How articles are to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// As read.
    Read,
    /// As not read.
    Unread,
}

/// What is remembered of some articles, by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remembered {
    /// Those that were read.
    pub read: HashSet<String>,
    /// Those with a bookmark.
    pub bookmarked: HashSet<String>,
    /// Everything that is followed.
    pub follows: Vec<Subject>,
    /// How far they were read.
    pub places: HashMap<String, Progress>,
}
