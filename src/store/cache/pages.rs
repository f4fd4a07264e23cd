//! A page's markup in, kept compressed; a key in, the markup out.

use rusqlite::{Connection, OptionalExtension, Result, params};

use crate::model::kept::KeptPage;
use crate::model::page::Page;
use crate::store::cache::aliases::keys;
use crate::store::cache::bases::Bases;
use crate::store::cache::encoding::Decoded;

/// Keeps the markup of `page` in place of what was there.
///
/// # Errors
/// When the database refuses.
pub fn keep(bases: &mut Bases, page: &Page) -> Result<()> {
    let body = bases.write_page(page)?;
    let (fetched, size) = (page.fetched.as_second(), i64::try_from(body.len()).unwrap_or(i64::MAX));
    bases
        .connection
        .prepare_cached(
            "INSERT INTO pages (key, fetched, used, size, body) VALUES (?1, ?2, ?2, ?3, ?4)
             ON CONFLICT (key) DO UPDATE SET fetched = ?2, size = ?3, body = ?4",
        )?
        .execute(params![page.address.key(), fetched, size, body])?;
    Ok(())
}

/// True when the markup of the page with this key of its own is there.
///
/// # Errors
/// When the database refuses.
pub fn is_kept(connection: &Connection, own: &str) -> Result<bool> {
    connection.prepare_cached("SELECT 1 FROM pages WHERE key = ?1")?.exists([own])
}

/// Drops the markup of a page.
///
/// # Errors
/// When the database refuses.
pub fn forget(connection: &Connection, key: &str) -> Result<()> {
    for key in keys(connection, key)? {
        connection.prepare_cached("DELETE FROM pages WHERE key = ?1")?.execute([key])?;
    }
    Ok(())
}

/// The markup of a page.
///
/// # Errors
/// When the database refuses.
pub fn find(connection: &Connection, key: &str) -> Result<Option<Decoded<KeptPage>>> {
    let mut find = connection.prepare_cached("SELECT body FROM pages WHERE key = ?1")?;
    for key in keys(connection, key)? {
        let body: Option<Vec<u8>> = find.query_row([key], |row| row.get(0)).optional()?;
        if let Some(body) = body {
            return Ok(Some(Bases::new(connection).read_page(&body)?));
        }
    }
    Ok(None)
}
