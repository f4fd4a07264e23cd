//! What was opened, in order: noted, and listed newest first.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, Transaction};

use crate::model::bookmark::{Saved, Visited};
use crate::store::cell::{Text, moment};
use crate::store::reader::bookmarks::{reach_number, saved};

/// How many visits stay.
const VISITS: i64 = 10_000;

/// Notes that an article was opened. The article of the last visit makes no second one: its
/// time is renewed.
///
/// # Errors
/// When the database refuses.
pub fn note(write: &Transaction<'_>, visit: &Saved, now: Timestamp) -> Result<()> {
    let key = visit.address.key();
    let newest = "SELECT id, key FROM visits ORDER BY id DESC LIMIT 1";
    let last = write.query_row(newest, [], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Text>(1)?.0)));
    let again = last.optional()?.filter(|(_, last)| *last == key).map(|(id, _)| id);
    write.execute(
        "INSERT OR REPLACE INTO visits (id, key, address, reach, title, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (again, key, visit.address.as_str(), reach_number(visit.reach), &*visit.title, now.as_second()),
    )?;
    let newest = write.last_insert_rowid();
    write.execute("DELETE FROM visits WHERE id <= ?1", [newest - VISITS]).map(drop)
}

/// At most `count` visits before the one with the id `before`, or the last ones for `None`;
/// newest first.
///
/// # Errors
/// When the database refuses.
pub fn list(read: &Connection, before: Option<i64>, count: usize) -> Result<Vec<Visited>> {
    let sql = "SELECT address, reach, title, at, id FROM visits WHERE ?1 IS NULL OR id < ?1
        ORDER BY id DESC LIMIT ?2";
    let mut ask = read.prepare(sql)?;
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let rows = ask.query_map((before, count), visited)?;
    rows.filter_map(Result::transpose).collect()
}

fn visited(row: &Row<'_>) -> Result<Option<Visited>> {
    let (at, id) = (moment(row.get(3)?), row.get(4)?);
    Ok(saved(row)?.map(|saved| Visited { id, saved, at }))
}
