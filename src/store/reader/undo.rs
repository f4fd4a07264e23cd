//! A change about to be made in, its inverse kept; the newest inverse applied and told out.
//!
//! An inverse is the rows as they were: each with its key, and nothing where there was none.
//! It is written in the transaction of the change, so the two are never apart.

use jiff::Timestamp;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Error, OptionalExtension, Result, Row, ToSql, Transaction, params_from_iter};
use serde::{Deserialize, Serialize};

use crate::model::undone::{Deed, Undone};
use crate::store::cell::{Text, moment};
use crate::text::clean::Clean;

/// How many changes can be taken back.
const CHANGES: i64 = 1_000;

/// How many bytes their rows may take together; the newest stays in any case.
const BYTES: i64 = 4 << 20;

/// A table whose changes can be taken back. Each has a column `key`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Table {
    /// Read marks.
    Reads,
    /// Bookmarks.
    Bookmarks,
    /// What is followed.
    Follows,
    /// What is muted.
    Mutes,
}

/// A change about to be made.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// What is done.
    pub deed: Deed,
    /// To what, in the words of the screen.
    pub name: &'a str,
    /// When.
    pub now: Timestamp,
}

/// A cell of a row: the undoable tables hold numbers and text alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Cell {
    Number(i64),
    Text(String),
    Nothing(()),
}

/// The rows of one table as they were.
#[derive(Debug, Serialize, Deserialize)]
struct Before {
    table: Table,
    rows: Vec<(String, Option<Vec<Cell>>)>,
}

impl Table {
    fn name(self) -> &'static str {
        match self {
            Self::Reads => "reads",
            Self::Bookmarks => "bookmarks",
            Self::Follows => "follows",
            Self::Mutes => "mutes",
        }
    }
}

/// Keeps the rows under `keys` as they are before `change`. Call it before changing them.
///
/// # Errors
/// When the database refuses.
pub fn remember(write: &Transaction<'_>, change: Change<'_>, (table, keys): (Table, &[&str])) -> Result<()> {
    let mut ask = write.prepare(&format!("SELECT * FROM {} WHERE key = ?1", table.name()))?;
    let rows = keys.iter().map(|key| Ok(((*key).to_owned(), ask.query_row([key], cells).optional()?)));
    let before = Before { table, rows: rows.collect::<Result<_>>()? };
    let before =
        serde_json::to_string(&before).map_err(|error| Error::ToSqlConversionFailure(error.into()))?;
    let size = i64::try_from(before.len()).unwrap_or(i64::MAX);
    write.execute(
        "INSERT INTO changes (at, deed, name, size, before) VALUES (?1, ?2, ?3, ?4, ?5)",
        (change.now.as_second(), change.deed.name(), change.name, size, before),
    )?;
    forget_oldest(write)
}

/// Takes the newest change back and tells what it was; `None` when there is none left.
///
/// # Errors
/// When the database refuses.
pub fn undo(write: &Transaction<'_>) -> Result<Option<Undone>> {
    let newest =
        "DELETE FROM changes WHERE id = (SELECT max(id) FROM changes) RETURNING at, deed, name, before";
    let read = |row: &Row<'_>| {
        Ok((
            moment(row.get(0)?),
            row.get::<_, Text>(1)?.0,
            row.get::<_, Text>(2)?.0,
            row.get::<_, Text>(3)?.0,
        ))
    };
    // Read to its end, or it is not done.
    let mut found = write.prepare(newest)?.query_map([], read)?.collect::<Result<Vec<_>>>()?;
    let Some((at, deed, name, before)) = found.pop() else { return Ok(None) };
    // A newer program's changes are never met: its file is only read.
    let (Some(deed), Ok(before)) = (Deed::named(&deed), serde_json::from_str::<Before>(&before)) else {
        return undo(write);
    };
    let keys = before.rows.iter().map(|(key, _)| key.clone()).collect();
    put_back(write, before)?;
    Ok(Some(Undone { deed, name: Clean::new(&name), keys, at }))
}

fn put_back(write: &Transaction<'_>, before: Before) -> Result<()> {
    let table = before.table.name();
    let mut remove = write.prepare(&format!("DELETE FROM {table} WHERE key = ?1"))?;
    for (key, row) in before.rows {
        remove.execute([key])?;
        if let Some(cells) = row {
            let places = vec!["?"; cells.len()].join(",");
            let sql = format!("INSERT OR REPLACE INTO {table} VALUES ({places})");
            write.execute(&sql, params_from_iter(cells))?;
        }
    }
    Ok(())
}

fn forget_oldest(write: &Transaction<'_>) -> Result<()> {
    let newest = write.last_insert_rowid();
    write.execute("DELETE FROM changes WHERE id <= ?1", [newest - CHANGES])?;
    write.execute(
        "DELETE FROM changes WHERE id < ?1 AND id <= (SELECT max(id) FROM
            (SELECT id, sum(size) OVER (ORDER BY id DESC) AS bytes FROM changes) WHERE bytes > ?2)",
        [newest, BYTES],
    )?;
    Ok(())
}

fn cells(row: &Row<'_>) -> Result<Vec<Cell>> {
    let cell = |at| {
        Ok(match row.get_ref(at)? {
            ValueRef::Integer(number) => Cell::Number(number),
            ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => Cell::Nothing(()),
        })
    };
    (0..row.as_ref().column_count()).map(cell).collect()
}

impl ToSql for Cell {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Number(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Self::Text(text) => text.as_str().into(),
            Self::Nothing(()) => ToSqlOutput::Owned(Value::Null),
        })
    }
}
