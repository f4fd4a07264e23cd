//! A kind of database and a folder in, the names of its files out.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::store::kind::Kind;

/// Where a database lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// Which database.
    pub kind: Kind,
    /// The folder of its files.
    pub folder: PathBuf,
}

/// Which file stands under a name: a name can be given to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity(u64, u64);

impl Home {
    /// The file itself.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        self.folder.join(self.kind.file)
    }

    /// A file beside it, such as `-wal` or `.lock`.
    #[must_use]
    pub fn beside(&self, ending: &str) -> PathBuf {
        self.folder.join(format!("{}{ending}", self.kind.file))
    }

    /// Makes the folder where there is none, for this user alone. One that is there stays
    /// as it is: it may be somebody's own.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn make_folder(&self) -> io::Result<()> {
        private_folder(&self.folder)
    }

    /// Which file stands there now; `None` when there is none.
    #[must_use]
    pub fn identity(&self) -> Option<Identity> {
        let known = fs::metadata(self.file()).ok()?;
        Some(Identity(known.dev(), known.ino()))
    }
}

/// The size of a file in bytes; 0 when there is none.
#[must_use]
pub fn size(file: &Path) -> u64 {
    fs::metadata(file).map_or(0, |known| known.len())
}

/// Makes `folder`, and those above it, for this user alone.
///
/// # Errors
/// When it cannot be made.
pub fn private_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Opens `file` for writing, for this user alone; an empty one where there is none.
///
/// Never a database that is open in this process: closing a file gives back all locks that
/// the process has on it, SQLite's too (<https://sqlite.org/howtocorrupt.html>, 2.2).
///
/// # Errors
/// When it cannot be made or written.
pub fn private_file(file: &Path) -> io::Result<File> {
    let opened = OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(file)?;
    keep_private(file)?;
    Ok(opened)
}

/// Takes the rights of others on `file` away, without opening it.
///
/// # Errors
/// When that is refused.
pub fn keep_private(file: &Path) -> io::Result<()> {
    let mut rights = fs::metadata(file)?.permissions();
    if rights.mode() & 0o777 == 0o600 {
        return Ok(());
    }
    rights.set_mode(0o600);
    fs::set_permissions(file, rights)
}

/// Gives `from` the name `to`; what stood there is replaced, and after a crash one of the
/// two is there whole.
///
/// # Errors
/// When the disk refuses.
pub fn put(from: &Path, to: &Path) -> io::Result<()> {
    File::open(from)?.sync_all()?;
    fs::rename(from, to)?;
    // The name is on the disk only when its folder is.
    to.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}
