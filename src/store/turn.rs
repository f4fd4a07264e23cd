//! A folder in, the right to refresh what is in it out, for one program at a time.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::store::home::{private_file, private_folder};

/// What the lock of a refresh is called.
const NAME: &str = "refresh.lock";

/// The right to refresh, while the value lives. The system gives it back when a program ends,
/// however it does; the file stays, for a lock on a file that was removed would keep nobody out.
#[derive(Debug)]
pub struct Turn {
    _locked: File,
}

/// Where the lock of `folder` is.
#[must_use]
pub fn file(folder: &Path) -> PathBuf {
    folder.join(NAME)
}

impl Turn {
    /// Takes the turn at once; `None` while another has it, in this program or another one.
    ///
    /// # Errors
    /// When the lock's file cannot be made or locked.
    pub fn take(folder: &Path) -> io::Result<Option<Self>> {
        private_folder(folder)?;
        let locked = private_file(&file(folder))?;
        match locked.try_lock() {
            Ok(()) => Ok(Some(Self { _locked: locked })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Turn;

    #[test]
    fn one_at_a_time_and_free_again_at_the_end() {
        let folder = tempfile::tempdir().expect("a folder");
        let folder = folder.path().join("cache");
        let held = Turn::take(&folder).expect("a lock");
        assert!(held.is_some());
        assert!(Turn::take(&folder).expect("a lock").is_none());
        drop(held);
        assert!(Turn::take(&folder).expect("a lock").is_some());
    }
}
