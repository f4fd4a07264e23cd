//! What the reader is to remember of its user beyond this run, and what it remembers.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use crate::model::bookmark::{Note, Saved};
use crate::model::follow::{Mute, Subject};
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
    /// A bookmark, with what was written beside it.
    Bookmark(Saved, Note),
    /// A portal or section to follow, and its name.
    Follow(Subject, Clean),
    /// It is followed no longer.
    Unfollow(Subject),
    /// The bookmark of this key is to go.
    Unbookmark(String),
    /// A word or section to be shown no more.
    Mute(Mute),
    /// It is to be shown again.
    Unmute(Mute),
    /// These lists were looked at.
    Looked(Vec<Subject>),
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
    /// Those with a bookmark, and what was written beside them.
    pub bookmarked: HashMap<String, Note>,
    /// How far they were read.
    pub places: HashMap<String, Progress>,
    /// Those whose page was edited since the reader had them open: the version that it had.
    pub edited: HashMap<String, u32>,
    /// Those that a muted section lists.
    pub muted: HashSet<String>,
    /// What is new in the list they are from, when it is followed.
    pub news: Option<News>,
}

/// What is new in a list since its reader last looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The key of the list's page.
    pub list: String,
    /// When the reader last looked.
    pub since: Timestamp,
    /// The keys of what was first seen after that.
    pub keys: HashSet<String>,
}
