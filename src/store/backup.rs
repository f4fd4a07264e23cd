//! A connection and a day in, a whole copy of the database out; and the newest good copy.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::Connection;

use crate::model::moment::VIETNAM;
use crate::store::connect::connect_to_read;
use crate::store::fault::What;
use crate::store::home::{Home, private_file, private_folder, put};
use crate::store::migrate::{Standing, standing};
use crate::text::clean::Clean;

/// How many backups stay.
const KEPT: usize = 3;

/// Whether a backup is made although there is one of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Only the first of the day.
    Daily,
    /// In any case: something is about to change the file.
    Always,
}

/// Copies the database into `backups/`, under the day's name; `None` when there is no need.
/// It is counted in the database first: which copy is the newest does not hang on a clock.
///
/// The caller holds the lock.
///
/// # Errors
/// When the disk or the database refuses; no half of a copy stays.
pub fn back_up(
    home: &Home,
    connection: &Connection,
    (now, need): (Timestamp, Need),
) -> Result<Option<PathBuf>, What> {
    let day = VIETNAM.to_datetime(now).date();
    let copy = folder(home).join(format!("{}-{day}.sqlite", stem(home)));
    if need == Need::Daily && copy.exists() {
        return Ok(None);
    }
    private_folder(&folder(home))?;
    connection.execute("UPDATE keeping SET backups = backups + 1", [])?;
    let draft = folder(home).join(format!("{}.draft", stem(home)));
    let made = draw(home, connection, &draft).and_then(|()| Ok(put(&draft, &copy)?));
    if made.is_err() {
        let _gone = fs::remove_file(&draft);
    }
    made?;
    for (_, old) in all(home).into_iter().skip(KEPT) {
        // Another program may have removed it already.
        let _gone = fs::remove_file(old);
    }
    Ok(Some(copy))
}

/// Writes the copy and reads it again.
fn draw(home: &Home, connection: &Connection, draft: &Path) -> Result<(), What> {
    // What an earlier try left; and an empty file of ours has our rights already.
    private_file(draft)?.set_len(0)?;
    let name = draft.to_str().ok_or_else(|| What::Disk(Clean::new("the folder's name is not UTF-8")))?;
    connection.execute("VACUUM INTO ?1", [name])?;
    generation(home, draft).map(drop).ok_or(What::Broken)
}

/// Puts a copy of the newest good backup where the database should be; `None` when there is
/// no backup. The backup stays.
///
/// # Errors
/// When the disk refuses.
pub fn restore(home: &Home) -> io::Result<Option<PathBuf>> {
    let Some((_, backup)) = all(home).into_iter().next() else { return Ok(None) };
    place(home, &backup)?;
    Ok(Some(backup))
}

/// Puts a copy of `source` where the database should be.
///
/// # Errors
/// When the disk refuses.
pub fn place(home: &Home, source: &Path) -> io::Result<()> {
    let draft = home.beside(".draft");
    let copied = private_file(&draft).and_then(|mut file| {
        file.set_len(0)?;
        io::copy(&mut fs::File::open(source)?, &mut file)
    });
    copied.and_then(|_| put(&draft, &home.file())).inspect_err(|_| {
        let _gone = fs::remove_file(&draft);
    })
}

/// Every good backup with its number, the newest first.
#[must_use]
pub fn all(home: &Home) -> Vec<(i64, PathBuf)> {
    let entries = fs::read_dir(folder(home)).into_iter().flatten().flatten();
    let files = entries.map(|entry| entry.path()).filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(&format!("{}-", stem(home))) && name.ends_with(".sqlite")
    });
    let mut good: Vec<_> = files.filter_map(|path| Some((generation(home, &path)?, path))).collect();
    // Two of one number are of two histories; the later name is the better guess.
    good.sort_by(|one, other| other.cmp(one));
    good
}

/// The number of the last backup that a file knows of; `None` for one that is not whole, or
/// of a version that this program does not know. Its log is not read.
#[must_use]
pub fn generation(home: &Home, file: &Path) -> Option<i64> {
    let connection = connect_to_read(file).ok()?;
    let is_ours = matches!(standing(&connection, &home.kind).ok()?, Standing::Ours(_));
    let is_whole = is_ours && is_whole(&connection, "integrity_check");
    is_whole.then(|| connection.query_row("SELECT backups FROM keeping", [], |row| row.get(0)).ok())?
}

/// True when SQLite's own check, `quick_check` or `integrity_check`, finds nothing.
#[must_use]
pub fn is_whole(connection: &Connection, check: &str) -> bool {
    let said = connection.query_row(&format!("PRAGMA {check}(1)"), [], |row| row.get::<_, String>(0));
    said.is_ok_and(|said| said == "ok")
}

fn folder(home: &Home) -> PathBuf {
    home.folder.join("backups")
}

fn stem(home: &Home) -> &'static str {
    home.kind.file.trim_end_matches(".sqlite")
}
