//! An article's words in, its row of the search index out.

use std::collections::HashSet;

use rusqlite::{Connection, params};

use crate::store::search::mark::{Place, write_pair, write_portal, write_word};
use crate::text::terms::{Way, each_word};

/// The tables of the index, for the migration that makes the cache.
pub const SCHEMA: &str = include_str!("../schema/search-1.sql");

/// Words of an article that are indexed: a book of 300 pages.
const WORDS: usize = 100_000;

/// What of an article can be sought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Indexed<'a> {
    /// Its title.
    pub title: &'a str,
    /// Everything else that is read in it, paragraphs parted by line ends.
    pub text: &'a str,
    /// The id of its portal, where a profile knows it.
    pub portal: Option<&'a str>,
    /// The host it was read at.
    pub host: &'a str,
    /// The name of its section.
    pub section: Option<&'a str>,
}

/// Makes the article of this id findable; what was known of it before is forgotten.
///
/// Belongs into the transaction that writes the article. Several cost least from the lowest
/// id on: FTS5 writes what it holds in memory before it takes a lower one.
///
/// # Errors
/// When the database cannot be written.
pub fn index(connection: &Connection, id: i64, article: &Indexed) -> rusqlite::Result<()> {
    let mut row = Row::default();
    row.read(article.title, &[Place::Title, Place::Whole]);
    row.read(article.text, &[Place::Whole]);
    row.read(article.section.unwrap_or_default(), &[Place::Section]);
    row.portals(article);
    connection
        .prepare("INSERT OR REPLACE INTO search (rowid, marks) VALUES (?1, ?2)")?
        .execute(params![id, row.marks])?;
    let mut count = connection.prepare(
        "INSERT INTO search_words (word, seen) VALUES (?1, 1) ON CONFLICT DO UPDATE SET seen = seen + 1",
    )?;
    for word in &row.words {
        count.execute([word])?;
    }
    Ok(())
}

/// Makes the article of this id unfindable; no fault when it was not findable.
///
/// # Errors
/// When the database cannot be written.
pub fn unindex(connection: &Connection, id: i64) -> rusqlite::Result<()> {
    connection.prepare("DELETE FROM search WHERE rowid = ?1")?.execute([id])?;
    Ok(())
}

/// The marks of an article, and its words without dấu.
#[derive(Default)]
struct Row {
    marks: String,
    words: HashSet<Box<str>>,
}

impl Row {
    fn read(&mut self, text: &str, places: &[Place]) {
        each_word(text, WORDS, |before, word| {
            for place in places {
                write_word(&mut self.marks, (*place, Way::Folded), word.folded);
                if let Some(before) = before {
                    write_pair(&mut self.marks, *place, (before.folded, word.folded));
                }
                if *place != Place::Section {
                    write_word(&mut self.marks, (*place, Way::Exact), word.exact);
                }
            }
            if !self.words.contains(word.folded) {
                self.words.insert(word.folded.into());
            }
        });
    }

    /// The portal's id, its host, and the hosts above it: a province stands above its offices.
    fn portals(&mut self, article: &Indexed) {
        let host = article.host.trim_start_matches("www.");
        let above = host.match_indices('.').filter_map(|(at, _)| host.get(at + 1..));
        let hosts = [host].into_iter().chain(above.filter(|host| host.contains('.')));
        for portal in article.portal.into_iter().chain(hosts).filter(|portal| !portal.is_empty()) {
            write_portal(&mut self.marks, portal);
        }
    }
}
