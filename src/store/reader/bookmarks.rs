//! Articles to be found again: kept, changed and listed, newest first.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, Transaction};

use crate::model::address::{Address, Reach};
use crate::model::bookmark::{Bookmark, Note, Saved};
use crate::model::undone::Deed;
use crate::store::cell::{self, Text, moment};
use crate::store::reader::undo::{Change, Table, remember};
use crate::text::clean::Clean;
use crate::text::fold::fold;

const COLUMNS: &str = "SELECT address, reach, title, note, tags, at FROM bookmarks";

/// Makes a bookmark, or gives the one of this article a new note and tags; its place in the
/// list and its time stay then.
///
/// # Errors
/// When the database refuses.
pub fn put(write: &Transaction<'_>, bookmark: &Bookmark, now: Timestamp) -> Result<()> {
    let saved = &bookmark.saved;
    let key = saved.address.key();
    let old = get(write, &key)?;
    if old.as_ref().is_some_and(|old| is_same(old, bookmark)) {
        return Ok(());
    }
    let deed = if old.is_some() { Deed::EditBookmark } else { Deed::Bookmark };
    remember(write, Change { deed, name: &saved.title, now }, (Table::Bookmarks, &[&key]))?;
    let sql = "INSERT INTO bookmarks (key, address, reach, title, note, tags, folded, at, sum)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, fingerprint(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))
        ON CONFLICT (key) DO UPDATE SET address = excluded.address,
        reach = excluded.reach, title = excluded.title, note = excluded.note, tags = excluded.tags,
        folded = excluded.folded,
        sum = fingerprint(?1, ?2, ?3, ?4, ?5, ?6, ?7, at)";
    let (tags, folded) = {
        let tags = &bookmark.note.tags;
        (lines(tags, ToString::to_string), lines(tags, |tag| fold(tag)))
    };
    let (reach, at) = (reach_number(saved.reach), bookmark.at.as_second());
    let row = (&key, saved.address.as_str(), reach, &*saved.title, &*bookmark.note.text, tags, folded, at);
    write.execute(sql, row).map(drop)
}

/// Removes a bookmark; false when there is none.
///
/// # Errors
/// When the database refuses.
pub fn remove(write: &Transaction<'_>, key: &str, now: Timestamp) -> Result<bool> {
    let Some(old) = get(write, key)? else { return Ok(false) };
    let change = Change { deed: Deed::Unbookmark, name: &old.saved.title, now };
    remember(write, change, (Table::Bookmarks, &[key]))?;
    write.execute("DELETE FROM bookmarks WHERE key = ?1", [key])?;
    Ok(true)
}

/// The bookmark of the article with this key.
///
/// # Errors
/// When the database refuses.
pub fn get(read: &Connection, key: &str) -> Result<Option<Bookmark>> {
    let sql = format!("{COLUMNS} WHERE key = ?1");
    Ok(read.query_row(&sql, [key], bookmark).optional()?.flatten())
}

/// The bookmarks with this tag, or all for `None`, newest first. Dấu and case of the tag do
/// not count.
///
/// # Errors
/// When the database refuses.
pub fn list(read: &Connection, tag: Option<&str>) -> Result<Vec<Bookmark>> {
    let sql = format!("{COLUMNS} WHERE ?1 IS NULL OR instr(folded, ?1) ORDER BY id DESC");
    let mut ask = read.prepare(&sql)?;
    let rows = ask.query_map([tag.map(needle)], bookmark)?;
    rows.filter_map(Result::transpose).collect()
}

/// The keys of the articles that [`list`] would give.
///
/// # Errors
/// When the database refuses.
pub fn keys(read: &Connection, tag: Option<&str>) -> Result<HashSet<String>> {
    let mut ask = read.prepare("SELECT key FROM bookmarks WHERE ?1 IS NULL OR instr(folded, ?1)")?;
    ask.query_map([tag.map(needle)], |row| row.get::<_, Text>(0).map(|key| key.0))?.collect()
}

/// What was written beside those of these articles that have a bookmark, by their keys.
///
/// # Errors
/// When the database refuses.
pub fn notes(read: &Connection, keys: &[&str]) -> Result<HashMap<String, Note>> {
    let mut ask =
        read.prepare("SELECT key, note, tags FROM bookmarks WHERE key IN (SELECT value FROM json_each(?1))")?;
    let text = |row: &Row<'_>, at| row.get::<_, Text>(at).map(|text| text.0);
    let note = |row: &Row<'_>| {
        let note = Note { text: Clean::new(&text(row, 1)?), tags: tags_of(&text(row, 2)?) };
        Ok((text(row, 0)?, note))
    };
    ask.query_map([cell::list(keys)], note)?.collect()
}

/// Every tag in use, sorted by its bytes.
///
/// # Errors
/// When the database refuses.
pub fn tags(read: &Connection) -> Result<Vec<Clean>> {
    let mut ask = read.prepare("SELECT DISTINCT tags FROM bookmarks")?;
    let rows = ask.query_map([], |row| row.get::<_, Text>(0))?.collect::<Result<Vec<_>>>()?;
    let mut tags: Vec<_> = rows.iter().flat_map(|lines| tags_of(&lines.0)).collect();
    tags.sort();
    tags.dedup();
    Ok(tags)
}

/// `reach` as it is stored.
#[must_use]
pub fn reach_number(reach: Reach) -> i64 {
    i64::from(reach == Reach::Private)
}

/// The article in the first three columns of a row; `None` when its address is none.
///
/// # Errors
/// When the columns are others.
pub fn saved(row: &Row<'_>) -> Result<Option<Saved>> {
    let (address, reach, title) = (row.get::<_, Text>(0)?.0, row.get::<_, i64>(1)?, row.get::<_, Text>(2)?.0);
    let reach = if reach == 1 { Reach::Private } else { Reach::Public };
    let address = Address::parse(&address).ok();
    Ok(address.map(|address| Saved { address, reach, title: Clean::new(&title) }))
}

fn bookmark(row: &Row<'_>) -> Result<Option<Bookmark>> {
    let (note, tags, at) = (row.get::<_, Text>(3)?.0, row.get::<_, Text>(4)?.0, moment(row.get(5)?));
    let whole = |saved| Bookmark { saved, note: Note { text: Clean::new(&note), tags: tags_of(&tags) }, at };
    Ok(saved(row)?.map(whole))
}

fn is_same(one: &Bookmark, other: &Bookmark) -> bool {
    (&one.saved, &one.note) == (&other.saved, &other.note)
}

/// Each tag between line ends, which no `Clean` has inside.
fn lines(tags: &[Clean], form: impl Fn(&Clean) -> String) -> String {
    tags.iter().filter(|tag| !tag.trim().is_empty()).fold("\n".to_owned(), |all, tag| all + &form(tag) + "\n")
}

fn needle(tag: &str) -> String {
    format!("\n{}\n", fold(&Clean::new(tag)))
}

fn tags_of(lines: &str) -> Vec<Clean> {
    lines.lines().filter(|tag| !tag.is_empty()).map(Clean::new).collect()
}
