//! Keys of articles in; which of them were read out.

use std::collections::HashSet;

use jiff::Timestamp;
use rusqlite::{Connection, Result, Transaction};

use crate::model::memo::Mark;
use crate::model::undone::Deed;
use crate::store::cell::{Text, list};
use crate::store::reader::undo::{Change, Table, remember};

/// Notes that an article was opened. This is no change that a person made: it is not undone.
///
/// # Errors
/// When the database refuses.
pub fn saw(write: &Transaction<'_>, key: &str, now: Timestamp) -> Result<()> {
    put(write, &[key], now)
}

/// Marks articles; `name` says in the undo what was marked. Returns how many marks changed,
/// which are one change together.
///
/// # Errors
/// When the database refuses.
pub fn mark(
    write: &Transaction<'_>,
    (keys, mark): (&[&str], Mark),
    (name, now): (&str, Timestamp),
) -> Result<usize> {
    let known = read_of(write, keys)?;
    // In order and once each, so that an undo tells them as they were given.
    let mut changed: Vec<&str> = Vec::new();
    let mut seen = HashSet::new();
    for key in keys.iter().copied() {
        if known.contains(key) == (mark == Mark::Unread) && seen.insert(key) {
            changed.push(key);
        }
    }
    if changed.is_empty() {
        return Ok(0);
    }
    let deed = if mark == Mark::Read { Deed::MarkRead } else { Deed::MarkUnread };
    remember(write, Change { deed, name, now }, (Table::Reads, &changed))?;
    match mark {
        Mark::Read => put(write, &changed, now)?,
        Mark::Unread => {
            write.execute(
                "DELETE FROM reads WHERE key IN (SELECT value FROM json_each(?1))",
                [list(&changed)],
            )?;
        }
    }
    Ok(changed.len())
}

/// Which of these articles were read.
///
/// # Errors
/// When the database refuses.
pub fn read_of(read: &Connection, keys: &[&str]) -> Result<HashSet<String>> {
    let mut ask = read.prepare("SELECT key FROM reads WHERE key IN (SELECT value FROM json_each(?1))")?;
    ask.query_map([list(keys)], |row| row.get::<_, Text>(0).map(|key| key.0))?.collect()
}

/// How many articles were read.
///
/// # Errors
/// When the database refuses.
pub fn count(read: &Connection) -> Result<usize> {
    read.query_row("SELECT count(*) FROM reads", [], |row| row.get::<_, i64>(0))
        .map(|count| usize::try_from(count).unwrap_or_default())
}

/// The first mark of an article stays: when it was read does not change by reading it again.
fn put(write: &Transaction<'_>, keys: &[&str], now: Timestamp) -> Result<()> {
    let sql = "INSERT OR IGNORE INTO reads (key, at, sum)
        SELECT value, ?2, fingerprint(value, ?2) FROM json_each(?1)";
    write.execute(sql, (list(keys), now.as_second())).map(drop)
}
