//! The key of a page in, what to ask its server with out.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::model::address::Address;
use crate::model::validators::{Kept, Validators};
use crate::store::cache::aliases::keys;
use crate::store::cache::encoding::VERSION;

/// Keeps what came with the page at `address`; nothing came with it: forgets what came before.
///
/// # Errors
/// When the database refuses.
pub fn keep(
    connection: &Connection,
    address: &Address,
    validators: &Validators,
    now: Timestamp,
) -> Result<()> {
    let Validators { etag, last_modified, fresh_until } = validators;
    let row = params![
        address.key(),
        address.as_str(),
        etag,
        last_modified,
        fresh_until.map(Timestamp::as_second),
        now.as_second()
    ];
    connection
        .prepare_cached("INSERT OR REPLACE INTO validators VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute(row)?;
    Ok(())
}

/// What the copy of a page came with, where there is a copy that this program can read; without
/// one "not changed" would be no answer. A copy of the future says only that the clock went back:
/// it is not fresh.
///
/// # Errors
/// When the database refuses.
pub fn find(connection: &Connection, key: &str, now: Timestamp) -> Result<Option<Kept>> {
    let mut find = connection.prepare_cached(
        "SELECT address, etag, last_modified, fresh_until, fetched FROM validators
         WHERE key = ?1 AND (
             EXISTS (SELECT 1 FROM articles JOIN bodies USING (id)
                     WHERE articles.key = ?1 AND substr(body, 1, 1) = ?2)
             OR EXISTS (SELECT 1 FROM listings WHERE listings.key = ?1 AND substr(body, 1, 1) = ?2))",
    )?;
    for key in keys(connection, key)? {
        let read = |row: &Row| read(row, now);
        if let Some(kept) = find.query_row(params![key, [VERSION]], read).optional()?.flatten() {
            return Ok(Some(kept));
        }
    }
    Ok(None)
}

fn read(row: &Row, now: Timestamp) -> Result<Option<Kept>> {
    let (fresh_until, fetched): (Option<i64>, i64) = (row.get(3)?, row.get(4)?);
    let fresh_until = fresh_until.filter(|_| fetched <= now.as_second());
    let validators = Validators {
        etag: row.get(1)?,
        last_modified: row.get(2)?,
        fresh_until: fresh_until.and_then(|seconds| Timestamp::from_second(seconds).ok()),
    };
    let address = Address::parse(&row.get::<_, String>(0)?).ok();
    Ok(address.map(|address| Kept { address, validators }))
}

/// The server said at `now` that the page has not changed, and until when it will not.
///
/// # Errors
/// When the database refuses.
pub fn touch(
    connection: &Connection,
    key: &str,
    now: Timestamp,
    fresh_until: Option<Timestamp>,
) -> Result<()> {
    for key in keys(connection, key)? {
        let fresh_until = fresh_until.map(Timestamp::as_second);
        let touched = connection
            .prepare_cached("UPDATE validators SET fetched = ?2, fresh_until = ?3 WHERE key = ?1")?
            .execute(params![key, now.as_second(), fresh_until])?;
        for table in ["articles", "listings"] {
            let sql = format!("UPDATE {table} SET fetched = ?2 WHERE key = ?1");
            connection.prepare_cached(&sql)?.execute(params![key, now.as_second()])?;
        }
        if touched > 0 {
            break;
        }
    }
    Ok(())
}
