//! The cache in, what it holds and whether it is sound out: for `doctor`.

use rusqlite::{Connection, Result, Row};

use crate::model::kept::{Amount, Sizes};
use crate::store::cache::articles::instant;
use crate::text::clean::Clean;

/// Faults that the check of a file tells at most.
const FAULTS: u32 = 20;

/// What the cache holds.
///
/// # Errors
/// When the database refuses.
pub fn sizes(connection: &Connection) -> Result<Sizes> {
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, u64>(0));
    let page = number("page_size")?;
    let count = |sql: &str| connection.query_row(sql, [], |row| row.get(0));
    let amount = |sql: &str| {
        connection.query_row(sql, [], |row| Ok(Amount { count: row.get(0)?, bytes: row.get(1)? }))
    };
    let mut portals = connection
        .prepare("SELECT portal, max(fetched), count(*) FROM listings GROUP BY portal ORDER BY portal")?;
    let portal = |row: &Row| Ok((row.get(0)?, instant(row.get(1)?), row.get(2)?));
    Ok(Sizes {
        file: number("page_count")? * page,
        free: number("freelist_count")? * page,
        pages: amount("SELECT count(*), coalesce(sum(size), 0) FROM pages")?,
        articles: amount("SELECT count(*), coalesce(sum(weight), 0) FROM articles")?,
        versions: count("SELECT (SELECT count(*) FROM versions) + (SELECT count(*) FROM worse)")?,
        listings: amount("SELECT count(*), coalesce(sum(length(body)), 0) FROM listings")?,
        headlines: count("SELECT count(*) FROM headlines")?,
        portals: portals.query_map([], portal)?.collect::<Result<_>>()?,
    })
}

/// What is wrong inside the file, in the words of the database; nothing in a sound one. Reads all of it.
///
/// # Errors
/// When the database refuses.
pub fn faults(connection: &Connection) -> Result<Vec<Clean>> {
    let mut faults = Vec::new();
    connection.pragma(None, "integrity_check", FAULTS, |row| {
        faults.push(Clean::new(row.get_ref(0)?.as_str()?));
        Ok(())
    })?;
    faults.retain(|fault| &**fault != "ok");
    Ok(faults)
}
