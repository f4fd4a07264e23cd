//! How far each article was read: kept by its key, and given back.

use std::collections::HashMap;

use rusqlite::{Connection, Result, Row, Transaction};

use crate::model::progress::Progress;
use crate::store::cell::{Text, list};

/// How many places stay; those that were not touched for longest go first.
const PLACES: i64 = 20_000;

/// Keeps the place in an article.
///
/// # Errors
/// When the database refuses.
pub fn put(write: &Transaction<'_>, key: &str, place: Progress) -> Result<()> {
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    write.execute(
        "INSERT OR REPLACE INTO places (key, block, byte, text, percent) VALUES (?1, ?2, ?3, ?4, ?5)",
        (key, number(place.block), number(place.byte), place.text.cast_signed(), place.percent),
    )?;
    let oldest = "DELETE FROM places WHERE id <= (SELECT id FROM places ORDER BY id DESC LIMIT 1 OFFSET ?1)";
    write.execute(oldest, [PLACES]).map(drop)
}

/// The places in those of these articles that have one, by their keys.
///
/// # Errors
/// When the database refuses.
pub fn of(read: &Connection, keys: &[&str]) -> Result<HashMap<String, Progress>> {
    let mut ask = read.prepare(
        "SELECT key, block, byte, text, percent FROM places WHERE key IN (SELECT value FROM json_each(?1))",
    )?;
    let place = |row: &Row<'_>| {
        let number = |at| row.get::<_, i64>(at).map(|number| usize::try_from(number).unwrap_or_default());
        let text = row.get::<_, i64>(3)?.cast_unsigned();
        let percent = u8::try_from(row.get::<_, i64>(4)?).unwrap_or_default();
        let place = Progress { block: number(1)?, byte: number(2)?, text, percent };
        Ok((row.get::<_, Text>(0)?.0, place))
    };
    ask.query_map([list(keys)], place)?.collect()
}
