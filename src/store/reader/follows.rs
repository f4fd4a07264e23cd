//! What a refresh covers: followed and left, looked at and asked for, in the order of following.

use jiff::Timestamp;
use rusqlite::{Connection, Result, Row, Transaction};

use crate::model::address::Address;
use crate::model::follow::{Follow, Outcome, Subject};
use crate::model::undone::Deed;
use crate::store::cell::{Text, moment};
use crate::store::reader::undo::{Change, Table, remember};
use crate::text::clean::Clean;

/// Follows a portal or section; false when it is followed already.
///
/// # Errors
/// When the database refuses.
pub fn follow(write: &Transaction<'_>, (subject, name): (&Subject, &Clean), now: Timestamp) -> Result<bool> {
    let key = key(subject);
    if name_of(write, &key)?.is_some() {
        return Ok(false);
    }
    remember(write, Change { deed: Deed::Follow, name, now }, (Table::Follows, &[&key]))?;
    let address = match subject {
        Subject::Portal(_) => None,
        Subject::Section(address) => Some(address.as_str()),
    };
    let sql = "INSERT INTO follows (key, address, name, since) VALUES (?1, ?2, ?3, ?4)";
    write.execute(sql, (key, address, &**name, now.as_second()))?;
    Ok(true)
}

/// Follows it no longer; false when it was not followed.
///
/// # Errors
/// When the database refuses.
pub fn unfollow(write: &Transaction<'_>, subject: &Subject, now: Timestamp) -> Result<bool> {
    let key = key(subject);
    let Some(name) = name_of(write, &key)? else { return Ok(false) };
    remember(write, Change { deed: Deed::Unfollow, name: &name, now }, (Table::Follows, &[&key]))?;
    write.execute("DELETE FROM follows WHERE key = ?1", [key])?;
    Ok(true)
}

/// Everything that is followed.
///
/// # Errors
/// When the database refuses.
pub fn list(read: &Connection) -> Result<Vec<Follow>> {
    let sql = "SELECT key, address, name, since, looked, refreshed, outcome FROM follows ORDER BY id";
    let mut ask = read.prepare(sql)?;
    let rows = ask.query_map([], followed)?;
    rows.filter_map(Result::transpose).collect()
}

/// Notes that its reader looked at it; nothing when it is not followed.
///
/// # Errors
/// When the database refuses.
pub fn looked(write: &Transaction<'_>, subject: &Subject, now: Timestamp) -> Result<()> {
    let sql = "UPDATE follows SET looked = ?2 WHERE key = ?1";
    write.execute(sql, (key(subject), now.as_second())).map(drop)
}

/// Notes that it was asked for and what came of it; nothing when it is not followed.
///
/// # Errors
/// When the database refuses.
pub fn refreshed(
    write: &Transaction<'_>,
    (subject, outcome): (&Subject, &Outcome),
    now: Timestamp,
) -> Result<()> {
    let told = match outcome {
        Outcome::New(count) => format!("new {count}"),
        Outcome::Unchanged => "unchanged".to_owned(),
        Outcome::Failed(why) => format!("failed {why}"),
    };
    let sql = "UPDATE follows SET refreshed = ?2, outcome = ?3 WHERE key = ?1";
    write.execute(sql, (key(subject), now.as_second(), told)).map(drop)
}

fn key(subject: &Subject) -> String {
    match subject {
        Subject::Portal(id) => format!("portal {id}"),
        Subject::Section(address) => format!("section {}", address.key()),
    }
}

fn name_of(read: &Connection, key: &str) -> Result<Option<String>> {
    let mut ask = read.prepare("SELECT name FROM follows WHERE key = ?1")?;
    ask.query_map([key], |row| row.get::<_, Text>(0).map(|name| name.0))?.next().transpose()
}

/// `None` for a row whose subject cannot be read.
fn followed(row: &Row<'_>) -> Result<Option<Follow>> {
    let (key, address) = (row.get::<_, Text>(0)?.0, row.get::<_, Option<Text>>(1)?);
    let subject = match address {
        Some(address) => Address::parse(&address.0).ok().map(Subject::Section),
        None => key.strip_prefix("portal ").map(|id| Subject::Portal(id.to_owned())),
    };
    let Some(subject) = subject else { return Ok(None) };
    let at = |column| row.get::<_, Option<i64>>(column).map(|at| at.map(moment));
    let outcome = row.get::<_, Option<Text>>(6)?.and_then(|told| outcome(&told.0));
    let name = Clean::new(&row.get::<_, Text>(2)?.0);
    let since = moment(row.get(3)?);
    Ok(Some(Follow { subject, name, since, looked: at(4)?, refreshed: at(5)?.zip(outcome) }))
}

fn outcome(told: &str) -> Option<Outcome> {
    match told.split_once(' ').unwrap_or((told, "")) {
        ("new", count) => count.parse().ok().map(Outcome::New),
        ("unchanged", _) => Some(Outcome::Unchanged),
        ("failed", why) => Some(Outcome::Failed(Clean::new(why))),
        _ => None,
    }
}
