//! The two files of the store behind their locks, opened at the first question: no start waits for a disk.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

use crate::model::folders::Folders;
use crate::model::health::Health;
use crate::model::limits::StoreLimits;
use crate::model::notice::Notice;
use crate::store::cache::copies::Copies;
use crate::store::examine::examine;
use crate::store::reader::own::Own;
use crate::store::turn::{self, Turn};

/// Both files. Whoever asks holds the lock of one of them for as long; ask on a thread that may wait.
#[derive(Debug)]
pub struct Archive {
    folders: Folders,
    limits: StoreLimits,
    copies: Mutex<Option<Copies>>,
    own: Mutex<Option<Own>>,
    notices: Mutex<Vec<Notice>>,
}

impl Archive {
    /// The files in `folders`; nothing is opened yet.
    #[must_use]
    pub fn new(folders: Folders, limits: StoreLimits) -> Self {
        Self { folders, limits, copies: Mutex::default(), own: Mutex::default(), notices: Mutex::default() }
    }

    /// What the cache may hold.
    #[must_use]
    pub fn limits(&self) -> &StoreLimits {
        &self.limits
    }

    /// Asks the cache.
    pub fn copies<T>(&self, now: Timestamp, ask: impl FnOnce(&mut Copies) -> T) -> T {
        let mut held = lock(&self.copies);
        let copies = held.get_or_insert_with(|| {
            let (copies, notices) = Copies::open(&self.folders.cache, self.limits.clone(), now);
            lock(&self.notices).extend(notices);
            copies
        });
        let answer = ask(copies);
        lock(&self.notices).extend(copies.notices());
        answer
    }

    /// Asks the reader's own state.
    pub fn own<T>(&self, now: Timestamp, ask: impl FnOnce(&mut Own) -> T) -> T {
        let mut held = lock(&self.own);
        let own = held.get_or_insert_with(|| {
            let (own, notices) = Own::open(&self.folders.data, now);
            lock(&self.notices).extend(notices);
            own
        });
        let answer = ask(own);
        lock(&self.notices).extend(own.database.notices());
        answer
    }

    /// How both files are, as they are found: nothing is opened for use, made or mended.
    #[must_use]
    pub fn health(&self) -> Health {
        examine(&self.folders, &self.limits)
    }

    /// Takes the turn to refresh; nothing is held where its lock cannot be written.
    ///
    /// # Errors
    /// The file of the lock, while another refresh has it.
    pub fn begin_refresh(&self) -> Result<Option<Turn>, PathBuf> {
        match Turn::take(&self.folders.cache) {
            Ok(Some(turn)) => Ok(Some(turn)),
            Ok(None) => Err(turn::file(&self.folders.cache)),
            // What is only in memory is in nobody's way.
            Err(_) => Ok(None),
        }
    }

    /// What happened since the last call that the reader should know.
    pub fn notices(&self) -> Vec<Notice> {
        std::mem::take(&mut lock(&self.notices))
    }
}

/// A panic while a file was asked leaves its transaction undone, and the file sound.
fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}
