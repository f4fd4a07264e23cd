//! A broken database in, its files under another name out: nothing of it is lost, nothing of it is used.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::store::home::Home;
use crate::store::kind::Worth;

/// The log and its index, which belong to one file and no other.
const SIDES: [&str; 2] = ["-wal", "-shm"];

/// Renames the database to `NAME.broken-SECONDS`, its log and index with it. Of a cache only
/// the last broken one stays, of what is precious the last five.
///
/// # Errors
/// When a file cannot be renamed.
pub fn set_aside(home: &Home, now: Timestamp) -> io::Result<PathBuf> {
    let aside = free_name(home, now);
    // The log last: without its file it is known for an orphan, by `adopt`.
    for ending in [""].iter().chain(&SIDES) {
        match fs::rename(home.beside(ending), with(&aside, ending)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    forget_oldest(home, &aside);
    Ok(aside)
}

/// Puts away a log whose file is gone: a new file of the same name must not read it.
///
/// # Errors
/// When it cannot be renamed.
pub fn orphans(home: &Home, now: Timestamp) -> io::Result<()> {
    let aside = free_name(home, now);
    for ending in SIDES {
        match fs::rename(home.beside(ending), with(&aside, ending)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// The name of a side of the file `aside`.
#[must_use]
pub fn with(aside: &Path, ending: &str) -> PathBuf {
    let mut name = aside.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// A name that nothing has yet; a clock may stand still, or go back.
fn free_name(home: &Home, now: Timestamp) -> PathBuf {
    let base = home.beside(&format!(".broken-{}", now.as_second()));
    let is_free = |name: &PathBuf| [""].iter().chain(&SIDES).all(|ending| !with(name, ending).exists());
    let later = (2..).map(|count| with(&base, &format!(".{count}")));
    std::iter::once(base.clone()).chain(later).find(is_free).unwrap_or(base)
}

/// Removes the oldest broken files past those that stay. What cannot be removed stays too.
fn forget_oldest(home: &Home, newest: &Path) {
    let stays = if home.kind.worth == Worth::Precious { 5 } else { 1 };
    let start = format!("{}.broken-", home.kind.file);
    let entries = fs::read_dir(&home.folder).into_iter().flatten().flatten();
    let mut broken: Vec<_> = entries
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(&start))
        .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
        .filter(|(_, path)| !SIDES.iter().any(|side| path.to_string_lossy().ends_with(side)))
        .filter(|(_, path)| path != newest)
        .collect();
    broken.sort();
    let leave = broken.len().saturating_sub(stays - 1);
    for (_, path) in broken.into_iter().take(leave) {
        for ending in [""].iter().chain(&SIDES) {
            let _gone = fs::remove_file(with(&path, ending));
        }
    }
}
