//! An error of the database in, why the store could not do it out, with the file it was asked of.

use std::io;
use std::path::PathBuf;

use rusqlite::{Error, ErrorCode, ffi};

use crate::text::clean::Clean;

/// What the store could not do, and the file it was asked of.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {what}", .path.display())]
pub struct Fault {
    /// The file of the database.
    pub path: PathBuf,
    /// What went wrong.
    pub what: What,
}

/// What can go wrong with a file of the store.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum What {
    /// There is no room for it, and the ballast is gone already.
    #[error("the disk is full")]
    Full,
    /// It is broken, and could not be mended.
    #[error("the file is broken")]
    Broken,
    /// It may only be read.
    #[error("the file can only be read")]
    ReadOnly,
    /// Another program has been writing for longer than we wait.
    #[error("another program is writing to the file")]
    Busy,
    /// The disk failed otherwise.
    #[error("{0}")]
    Disk(Clean),
    /// The database refused: our own mistake, mostly.
    #[error("{0}")]
    Refused(Clean),
}

impl From<&Error> for What {
    fn from(error: &Error) -> Self {
        let told = Clean::new(&error.to_string());
        let Error::SqliteFailure(ffi::Error { code, extended_code }, _) = error else {
            return Self::Refused(told);
        };
        match (code, *extended_code) {
            // A full disk can also show itself where the index of the log grows.
            (ErrorCode::DiskFull, _) | (_, ffi::SQLITE_IOERR_SHMSIZE) => Self::Full,
            // What ends before its time was cut.
            (ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase, _) | (_, ffi::SQLITE_IOERR_SHORT_READ) => {
                Self::Broken
            }
            (ErrorCode::ReadOnly, _) => Self::ReadOnly,
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Self::Busy,
            (ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::PermissionDenied, _) => {
                Self::Disk(told)
            }
            _ => Self::Refused(told),
        }
    }
}

impl From<Error> for What {
    fn from(error: Error) -> Self {
        Self::from(&error)
    }
}

impl From<io::Error> for What {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Disk(Clean::new(&error.to_string())),
        }
    }
}
