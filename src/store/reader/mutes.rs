//! Words and sections that are not shown: muted, heard again, listed.

use jiff::Timestamp;
use rusqlite::{Connection, Result, Row, Transaction};

use crate::model::address::Address;
use crate::model::follow::Mute;
use crate::model::undone::Deed;
use crate::store::cell::Text;
use crate::store::reader::undo::{Change, Table, remember};
use crate::text::clean::Clean;
use crate::text::fold::exact;

/// Mutes a word or section; false when it is muted already.
///
/// # Errors
/// When the database refuses.
pub fn mute(write: &Transaction<'_>, what: &Mute, now: Timestamp) -> Result<bool> {
    let key = key(what);
    if is_muted(write, &key)? {
        return Ok(false);
    }
    let (name, address) = match what {
        Mute::Word(word) => (word, None),
        Mute::Section(address, name) => (name, Some(address.as_str())),
    };
    remember(write, Change { deed: Deed::Mute, name, now }, (Table::Mutes, &[&key]))?;
    write.execute("INSERT INTO mutes (key, name, address) VALUES (?1, ?2, ?3)", (key, &**name, address))?;
    Ok(true)
}

/// Mutes it no longer; false when it was not muted.
///
/// # Errors
/// When the database refuses.
pub fn unmute(write: &Transaction<'_>, what: &Mute, now: Timestamp) -> Result<bool> {
    let key = key(what);
    if !is_muted(write, &key)? {
        return Ok(false);
    }
    let (Mute::Word(name) | Mute::Section(_, name)) = what;
    remember(write, Change { deed: Deed::Unmute, name, now }, (Table::Mutes, &[&key]))?;
    write.execute("DELETE FROM mutes WHERE key = ?1", [key])?;
    Ok(true)
}

/// Everything that is muted, in the order of muting.
///
/// # Errors
/// When the database refuses.
pub fn list(read: &Connection) -> Result<Vec<Mute>> {
    let mut ask = read.prepare("SELECT name, address FROM mutes ORDER BY id")?;
    let rows = ask.query_map([], muted)?;
    rows.filter_map(Result::transpose).collect()
}

/// A word's spelling counts, its case and the place of its tone do not.
fn key(what: &Mute) -> String {
    match what {
        Mute::Word(word) => format!("word {}", exact(word)),
        Mute::Section(address, _) => format!("section {}", address.key()),
    }
}

fn is_muted(read: &Connection, key: &str) -> Result<bool> {
    read.query_row("SELECT EXISTS (SELECT 1 FROM mutes WHERE key = ?1)", [key], |row| row.get(0))
}

/// `None` for a row whose address cannot be read.
fn muted(row: &Row<'_>) -> Result<Option<Mute>> {
    let (name, address) = (Clean::new(&row.get::<_, Text>(0)?.0), row.get::<_, Option<Text>>(1)?);
    Ok(match address {
        None => Some(Mute::Word(name)),
        Some(address) => Address::parse(&address.0).ok().map(|address| Mute::Section(address, name)),
    })
}
