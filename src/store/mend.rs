//! A broken database in, one that works in its place out: restored where it is precious, else empty.

use std::fs;
use std::path::Path;

use jiff::Timestamp;

use crate::model::notice::{Notice, Remedy};
use crate::store::backup::{all, generation, place};
use crate::store::fault::What;
use crate::store::home::{Home, size};
use crate::store::kind::Worth;
use crate::store::set_aside::{set_aside, with};
use crate::text::clean::Clean;

/// Sets the file aside, and puts the best that is left in its place. The caller holds the lock.
///
/// # Errors
/// When the file cannot be set aside; it is where it was.
pub fn mend(home: &Home, now: Timestamp) -> Result<Notice, What> {
    let file = home.file();
    let aside = set_aside(home, now)?;
    let remedy = match home.kind.worth {
        Worth::Cache => Remedy::Empty,
        Worth::Precious => best(home, &aside),
    };
    Ok(Notice::SetAside { file, aside, remedy })
}

/// Restores what lost least: the file without its log when that alone is whole and at least
/// as new as the newest backup, then that backup.
fn best(home: &Home, aside: &Path) -> Remedy {
    let backup = all(home).into_iter().next();
    let bare = without_log(home, aside);
    let is_newer = bare >= backup.as_ref().map(|(number, _)| *number);
    let (source, remedy) = match backup {
        _ if bare.is_some() && is_newer => (aside.to_owned(), Remedy::WithoutLog),
        Some((_, path)) => (path.clone(), Remedy::Backup(path)),
        None => return Remedy::Empty,
    };
    match place(home, &source) {
        Ok(()) => remedy,
        Err(error) => Remedy::Nothing(Clean::new(&error.to_string())),
    }
}

/// The number of the last backup that the file knows of when its log is left out; `None` when
/// it has no log, or is broken without it too.
fn without_log(home: &Home, aside: &Path) -> Option<i64> {
    if size(&with(aside, "-wal")) == 0 {
        return None;
    }
    // A copy, beside which there is no log to be read.
    let bare = home.beside(".draft");
    let number = fs::copy(aside, &bare).ok().and_then(|_| generation(home, &bare));
    let _gone = fs::remove_file(&bare);
    number
}
