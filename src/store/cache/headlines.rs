//! Headlines of a list in, known headlines out: for whole titles in place of cut ones.

use std::collections::HashMap;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, params};

use crate::model::address::Reach;
use crate::model::headline::Headline;
use crate::store::cache::aliases::keys;
use crate::store::cache::articles::instant;
use crate::text::clean::Clean;

/// Where and when a headline was seen.
#[derive(Clone, Debug)]
pub struct Sight<'a> {
    /// The portal that has it.
    pub portal: &'a str,
    /// Where its server stands.
    pub reach: Reach,
    /// When.
    pub now: Timestamp,
    /// The id of the list; `None` when an article's page has it.
    pub listing: Option<i64>,
}

/// How far ahead of the clock a headline may be posted; what is further counts as posted now, so
/// that a slip of a portal does not stand above all news for years.
const AHEAD: i64 = 2 * 86_400;

/// Takes a headline over. A whole title stays when it is seen cut, and so does a time when only
/// the day is seen. Its place in the river is that of the first sight.
///
/// # Errors
/// When the database refuses.
pub fn note(connection: &Connection, headline: &Headline, sight: &Sight) -> Result<()> {
    let now = sight.now.as_second();
    let posted = headline.published.map(|moment| moment.instant().as_second());
    let (id, news): (i64, i64) = connection
        .prepare_cached(
            "INSERT INTO headlines (key, address, title, is_cut, summary, moment, news, portal,
                is_private, is_listed, first_seen, last_seen)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)
             ON CONFLICT (key) DO UPDATE SET
                address = ?2,
                title = iif(?4 AND NOT is_cut, title, ?3),
                is_cut = min(?4, is_cut),
                summary = coalesce(?5, summary),
                moment = iif(?6 IS NULL OR substr(moment, 1, length(?6)) = ?6, moment, ?6),
                portal = iif(?10 > is_listed, ?8, portal),
                is_private = iif(?10 > is_listed, ?9, is_private),
                is_listed = max(?10, is_listed),
                last_seen = ?11
             RETURNING id, news",
        )?
        .query_row(
            params![
                headline.address.key(),
                headline.address.as_str(),
                headline.title.as_str(),
                headline.is_cut,
                headline.summary.as_deref(),
                headline.published.map(|moment| moment.written()),
                posted.filter(|posted| *posted <= now + AHEAD).unwrap_or(now),
                sight.portal,
                sight.reach == Reach::Private,
                sight.listing.is_some(),
                now,
            ],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
    if let Some(listing) = sight.listing {
        let listed = "INSERT OR IGNORE INTO listed VALUES (?1, ?2, ?3)";
        connection.prepare_cached(listed)?.execute([listing, news, id])?;
    }
    Ok(())
}

/// Gives the headline of this key its whole title, where it is known at all.
///
/// # Errors
/// When the database refuses.
pub fn complete(connection: &Connection, key: &str, title: &Clean) -> Result<()> {
    let whole = "UPDATE headlines SET title = ?2, is_cut = 0 WHERE key = ?1";
    connection.prepare_cached(whole)?.execute([key, title])?;
    Ok(())
}

/// When those of `keys` that are known were first seen.
///
/// # Errors
/// When the database refuses.
pub fn first_seen(connection: &Connection, of: &[String]) -> Result<HashMap<String, Timestamp>> {
    let mut find = connection.prepare_cached("SELECT first_seen FROM headlines WHERE key = ?1")?;
    let mut seen = HashMap::new();
    for key in of {
        for known in keys(connection, key)? {
            let first: Option<i64> = find.query_row([known], |row| row.get(0)).optional()?;
            if let Some(first) = first {
                seen.insert(key.clone(), instant(first));
                break;
            }
        }
    }
    Ok(seen)
}

/// The whole titles among those of `keys` that are known.
///
/// # Errors
/// When the database refuses.
pub fn titles(connection: &Connection, of: &[String]) -> Result<HashMap<String, Clean>> {
    let mut find = connection.prepare_cached("SELECT title FROM headlines WHERE key = ?1 AND NOT is_cut")?;
    let mut titles = HashMap::new();
    for key in of {
        for known in keys(connection, key)? {
            let title: Option<String> = find.query_row([known], |row| row.get(0)).optional()?;
            if let Some(title) = title {
                titles.insert(key.clone(), Clean::new(&title));
                break;
            }
        }
    }
    Ok(titles)
}
