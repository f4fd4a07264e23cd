//! How the two files of the store are, as somebody finds them who changes nothing: for `doctor`.

use std::path::PathBuf;

use crate::model::follow::Follow;
use crate::model::kept::Sizes;
use crate::model::limits::StoreLimits;
use crate::text::clean::Clean;

/// Both files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// The cache.
    pub cache: Examined<Sizes>,
    /// The reader's own state.
    pub own: Examined<OwnSizes>,
    /// Good backups of the reader's own state.
    pub backups: usize,
    /// Bytes that are free on the disk of the cache; `None` where that is not told.
    pub room: Option<u64>,
    /// What the store may hold.
    pub limits: StoreLimits,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined<T> {
    /// Where it is, or would be.
    pub file: PathBuf,
    /// Bytes of it and its log.
    pub bytes: u64,
    /// How it is.
    pub state: State<T>,
}

/// How a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State<T> {
    /// There is none yet.
    Absent,
    /// A newer program wrote it: what it holds is not known here.
    Newer,
    /// It is read; `facts` are what it holds, where that can be told.
    Read {
        /// What is wrong inside; nothing in a sound file.
        faults: Vec<Clean>,
        /// What it holds.
        facts: Option<T>,
    },
}

/// What the reader's own state holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnSizes {
    /// Bookmarks.
    pub bookmarks: usize,
    /// Articles that were read.
    pub reads: usize,
    /// What is followed, with the last refresh of each.
    pub follows: Vec<Follow>,
}

impl<T> Examined<T> {
    /// What it holds, where that can be told.
    #[must_use]
    pub fn facts(&self) -> Option<&T> {
        match &self.state {
            State::Read { facts, .. } => facts.as_ref(),
            State::Absent | State::Newer => None,
        }
    }

    /// True when something is wrong inside.
    #[must_use]
    pub fn is_ill(&self) -> bool {
        matches!(&self.state, State::Read { faults, .. } if !faults.is_empty())
    }
}
