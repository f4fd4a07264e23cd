//! How far each article was read: kept by its key, and given back.

use rusqlite::{Connection, OptionalExtension, Result, Transaction};

use crate::model::progress::Progress;

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

/// The place in the article with this key.
///
/// # Errors
/// When the database refuses.
pub fn get(read: &Connection, key: &str) -> Result<Option<Progress>> {
    let sql = "SELECT block, byte, text, percent FROM places WHERE key = ?1";
    let place = |row: &rusqlite::Row<'_>| {
        let number = |at| row.get::<_, i64>(at).map(|number| usize::try_from(number).unwrap_or_default());
        let text = row.get::<_, i64>(2)?.cast_unsigned();
        let percent = u8::try_from(row.get::<_, i64>(3)?).unwrap_or_default();
        Ok(Progress { block: number(0)?, byte: number(1)?, text, percent })
    };
    read.prepare_cached(sql)?.query_row([key], place).optional()
}
