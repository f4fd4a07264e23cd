//! An article's words in, its row of the search index out.

use std::collections::HashMap;

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
/// Belongs into the transaction that writes the article.
///
/// # Errors
/// When the database cannot be written.
pub fn index(connection: &Connection, id: i64, article: &Indexed) -> rusqlite::Result<()> {
    let mut batch = Batch::new(connection);
    batch.add(id, article)?;
    batch.finish()
}

/// Makes the article of this id unfindable; no fault when it was not findable.
///
/// # Errors
/// When the database cannot be written.
pub fn unindex(connection: &Connection, id: i64) -> rusqlite::Result<()> {
    connection.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([id])?;
    Ok(())
}

/// Puts segments of the index together: each batch leaves one, and a search asks all of them. Writes
/// about `pages` pages of the file at most; false when nothing was left to do.
///
/// # Errors
/// When the database cannot be written.
pub fn merge(connection: &Connection, pages: u32) -> rusqlite::Result<bool> {
    // Two of a kind are enough; by itself FTS5 waits for four.
    connection.execute("INSERT INTO search (search, rank) VALUES ('usermerge', 2)", [])?;
    let before = connection.total_changes();
    connection.prepare_cached("INSERT INTO search (search, rank) VALUES ('merge', ?1)")?.execute([pages])?;
    // The command itself is a change: see "The 'merge' Command" of FTS5's documentation.
    Ok(connection.total_changes() - before >= 2)
}

/// Articles that become findable in one transaction: their words are counted once for all.
///
/// They cost least from the lowest id on: FTS5 writes what it holds in memory before it takes a
/// lower one.
pub struct Batch<'a> {
    /// The database they are written into.
    pub connection: &'a Connection,
    /// The words of the articles so far.
    words: HashMap<Box<str>, Counted>,
    /// How many articles there are so far.
    count: u32,
    /// The marks of the newest; kept for the room it has.
    marks: String,
}

/// A word without dấu in the articles of a batch.
#[derive(Clone, Copy)]
struct Counted {
    /// How many articles have it.
    seen: u32,
    /// The last of them, from 1.
    last: u32,
}

impl<'a> Batch<'a> {
    /// Begins with no article.
    #[must_use]
    pub fn new(connection: &'a Connection) -> Self {
        Self { connection, words: HashMap::new(), count: 0, marks: String::new() }
    }

    /// Makes one more findable; what was known of it before is forgotten.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn add(&mut self, id: i64, article: &Indexed) -> rusqlite::Result<()> {
        self.count += 1;
        self.marks.clear();
        self.read(article.title, &[Place::Title, Place::Whole]);
        self.read(article.text, &[Place::Whole]);
        self.read(article.section.unwrap_or_default(), &[Place::Section]);
        self.portals(article);
        self.connection
            .prepare_cached("INSERT OR REPLACE INTO search (rowid, marks) VALUES (?1, ?2)")?
            .execute(params![id, self.marks])?;
        Ok(())
    }

    /// Writes how many articles have each word.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn finish(self) -> rusqlite::Result<()> {
        let mut count = self.connection.prepare_cached(
            "INSERT INTO search_words (word, seen) VALUES (?1, ?2)
             ON CONFLICT DO UPDATE SET seen = seen + excluded.seen",
        )?;
        // In the order of the table, so that neighbours are found on the page that is at hand.
        let mut words: Vec<_> = self.words.into_iter().collect();
        words.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        for (word, Counted { seen, .. }) in words {
            count.execute(params![word, seen])?;
        }
        Ok(())
    }

    fn read(&mut self, text: &str, places: &[Place]) {
        each_word(text, WORDS, |before, word| {
            let is_first = self.meets(word.folded);
            for place in places {
                // Once is enough, and the title comes first.
                if is_first || *place == Place::Section {
                    write_word(&mut self.marks, (*place, Way::Folded), word.folded);
                }
                if let Some(before) = before {
                    write_pair(&mut self.marks, *place, (before.folded, word.folded));
                }
                if *place != Place::Section {
                    write_word(&mut self.marks, (*place, Way::Exact), word.exact);
                }
            }
        });
    }

    /// Counts a word; true when the article at hand had it nowhere before.
    fn meets(&mut self, word: &str) -> bool {
        let article = self.count;
        let Some(counted) = self.words.get_mut(word) else {
            self.words.insert(word.into(), Counted { seen: 1, last: article });
            return true;
        };
        let is_first = counted.last != article;
        counted.seen += u32::from(is_first);
        counted.last = article;
        is_first
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
