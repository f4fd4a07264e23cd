//! What the store has to tell the reader once: plain data; the locales have the sentences.

use std::path::PathBuf;

use crate::text::clean::Clean;

/// Something about a file of the store that its reader should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// `file` was broken. It lies at `aside` now, with its log, and `remedy` stands in its place.
    SetAside {
        /// The file that was broken.
        file: PathBuf,
        /// Where it lies now.
        aside: PathBuf,
        /// What stands in its place.
        remedy: Remedy,
    },
    /// `file` was gone, or empty; the backup was put in its place.
    Restored {
        /// The file that was gone.
        file: PathBuf,
        /// The backup that was copied.
        backup: PathBuf,
    },
    /// `file` was written by a newer program of this `version`; it is only read.
    Newer {
        /// The file.
        file: PathBuf,
        /// The version of its schema.
        version: i64,
    },
    /// `file` cannot be written, so nothing new is kept.
    ReadOnly {
        /// The file.
        file: PathBuf,
        /// Why not.
        why: Clean,
    },
    /// `file` cannot be opened or made: all is kept in memory, and forgotten at the end.
    InMemory {
        /// The file.
        file: PathBuf,
        /// Why not.
        why: Clean,
    },
    /// The copy of a page in `file` was damaged, and is fetched anew.
    DamagedCopy {
        /// The file.
        file: PathBuf,
        /// The key of the page.
        page: Clean,
    },
    /// The disk of `file` was full; the room held for that was given back, so one can clean up.
    AlmostFull {
        /// The file.
        file: PathBuf,
    },
}

/// What stands in the place of a broken file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// A new one, empty.
    Empty,
    /// A copy of this backup.
    Backup(PathBuf),
    /// The file itself without its log: the last changes are missing.
    WithoutLog,
    /// Nothing yet: it is tried again at the next start.
    Nothing(Clean),
}
