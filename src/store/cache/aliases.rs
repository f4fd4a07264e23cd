//! The key that a page was asked by in, the key of the page that a redirect led to out.

use rusqlite::{Connection, OptionalExtension, Result, params};

/// Remembers that who asks by `asked` gets the page `own`.
///
/// # Errors
/// When the database refuses.
pub fn remember(connection: &Connection, asked: &str, own: &str) -> Result<()> {
    if asked == own {
        connection.prepare_cached("DELETE FROM aliases WHERE key = ?1")?.execute([asked])?;
    } else {
        connection.prepare_cached("INSERT OR REPLACE INTO aliases VALUES (?1, ?2)")?.execute([asked, own])?;
    }
    Ok(())
}

/// The keys to look a page up by, in this order. A page that was kept before its address led
/// elsewhere (home, to say that it is gone) is still found by its own.
///
/// # Errors
/// When the database refuses.
pub fn keys(connection: &Connection, key: &str) -> Result<Vec<String>> {
    let mut find = connection.prepare_cached("SELECT own FROM aliases WHERE key = ?1")?;
    let own = find.query_row(params![key], |row| row.get(0)).optional()?;
    Ok(own.into_iter().chain([key.to_owned()]).collect())
}
