//! The key of an article in, its copy out, with its versions and what is known of them.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Params, Result, Row, params};

use crate::model::article::Article;
use crate::model::kept::KeptArticle;
use crate::store::cache::aliases::keys;
use crate::store::cache::bases::Bases;
use crate::store::cache::encoding::Decoded;
use crate::store::cache::judge::Weighed;

/// The row of a kept article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its id, which the search index shares.
    pub id: i64,
    /// The number of the version that stands in `bodies`.
    pub version: u32,
    /// What the reader had open last.
    pub seen: Option<u32>,
    /// When it was last seen like this, seconds UTC.
    pub fetched: i64,
    /// What it is worth beside another answer.
    pub weighed: Weighed,
}

/// The row of the article with this key of its own.
///
/// # Errors
/// When the database refuses.
pub fn known(connection: &Connection, own: &str) -> Result<Option<Known>> {
    let mut find = connection.prepare_cached(
        "SELECT id, version, seen, fetched, wording, matter, is_whole, size FROM articles WHERE key = ?1",
    )?;
    let read = |row: &Row| {
        let weighed =
            Weighed { wording: row.get(4)?, matter: row.get(5)?, is_whole: row.get(6)?, size: row.get(7)? };
        let [id, fetched] = [row.get(0)?, row.get(3)?];
        Ok(Known { id, version: row.get(1)?, seen: row.get(2)?, fetched, weighed })
    };
    find.query_row([own], read).optional()
}

/// The row of the article that `key` asks for, or led to when it was last asked.
///
/// # Errors
/// When the database refuses.
pub fn asked(connection: &Connection, key: &str) -> Result<Option<Known>> {
    for key in keys(connection, key)? {
        if let Some(known) = known(connection, &key)? {
            return Ok(Some(known));
        }
    }
    Ok(None)
}

/// The copy of an article.
///
/// # Errors
/// When the database refuses.
pub fn find(connection: &Connection, key: &str) -> Result<Option<Decoded<KeptArticle>>> {
    let Some(known) = asked(connection, key)? else { return Ok(None) };
    let Some(article) = by_id(connection, known.id)? else { return Ok(None) };
    let former = former(connection, known.id)?;
    let worse = "SELECT fetched FROM worse WHERE id = ?1";
    let worse = connection.prepare_cached(worse)?.query_row([known.id], |row| row.get(0)).optional()?;
    Ok(Some(article.map(|article| KeptArticle {
        article: Article { fetched: instant(known.fetched), ..article },
        version: known.version,
        seen: known.seen,
        former,
        worse: worse.map(instant),
    })))
}

/// The article of this id, as the search index knows it.
///
/// # Errors
/// When the database refuses.
pub fn by_id(connection: &Connection, id: i64) -> Result<Option<Decoded<Article>>> {
    decoded(connection, "SELECT body FROM bodies WHERE id = ?1", params![id])
}

/// A version of an article by its number: a former one, or the newest.
///
/// # Errors
/// When the database refuses.
pub fn version(connection: &Connection, key: &str, number: u32) -> Result<Option<Decoded<Article>>> {
    match asked(connection, key)? {
        Some(known) if known.version == number => by_id(connection, known.id),
        Some(known) => decoded(
            connection,
            "SELECT body FROM versions WHERE id = ?1 AND version = ?2",
            params![known.id, number],
        ),
        None => Ok(None),
    }
}

/// The last answer that was worse than the copy.
///
/// # Errors
/// When the database refuses.
pub fn worse(connection: &Connection, key: &str) -> Result<Option<Decoded<Article>>> {
    let Some(known) = asked(connection, key)? else { return Ok(None) };
    decoded(connection, "SELECT body FROM worse WHERE id = ?1", params![known.id])
}

/// Remembers that the reader had an article open: its newest version is seen, and it is not the
/// next to go when room is needed.
///
/// # Errors
/// When the database refuses.
pub fn opened(connection: &Connection, key: &str, now: Timestamp) -> Result<()> {
    for key in keys(connection, key)? {
        let row = params![key, now.as_second()];
        let article = "UPDATE articles SET used = ?2, seen = version WHERE key = ?1";
        let is_there = connection.prepare_cached(article)?.execute(row)? > 0;
        connection.prepare_cached("UPDATE pages SET used = ?2 WHERE key = ?1")?.execute(row)?;
        if is_there {
            break;
        }
    }
    Ok(())
}

/// The former versions, the newest first.
fn former(connection: &Connection, id: i64) -> Result<Vec<(u32, Timestamp)>> {
    let mut find = connection
        .prepare_cached("SELECT version, fetched FROM versions WHERE id = ?1 ORDER BY version DESC")?;
    find.query_map([id], |row| Ok((row.get(0)?, instant(row.get(1)?))))?.collect()
}

fn decoded(connection: &Connection, sql: &str, of: impl Params) -> Result<Option<Decoded<Article>>> {
    let body: Option<Vec<u8>> = connection.prepare_cached(sql)?.query_row(of, |row| row.get(0)).optional()?;
    body.map(|body| Bases::new(connection).read(&body)).transpose()
}

/// The moment of a column; the first there is where a file says nonsense.
#[must_use]
pub fn instant(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap_or(Timestamp::MIN)
}
