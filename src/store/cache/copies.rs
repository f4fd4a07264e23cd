//! Pages that were read in, their copies out: what the rest of the program has of the cache.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, Result as Answer};

use crate::model::article::Article;
use crate::model::kept::{Dropped, Item, KeptArticle, KeptPage, Outcome, Place, Sizes, Source};
use crate::model::limits::StoreLimits;
use crate::model::listing::{Listing, Reading};
use crate::model::near::Version;
use crate::model::notice::Notice;
use crate::model::validators::Kept;
use crate::store::cache::ages::ages;
use crate::store::cache::encoding::Decoded;
use crate::store::cache::keep::{Arrival, keep_all};
use crate::store::cache::river::{new_since, river};
use crate::store::cache::{
    articles, headlines, listings, marks, pages, prints, retention, sizes, validators,
};
use crate::store::database::Database;
use crate::store::fault::Fault;
use crate::store::kind::Kind;
use crate::store::search::index::merge;
use crate::text::clean::Clean;

/// Statements that stay prepared: keeping an article takes twenty.
const STATEMENTS: usize = 40;

/// The cache: everything kept of what was fetched.
#[derive(Debug)]
pub struct Copies {
    database: Database,
    limits: StoreLimits,
    notices: Vec<Notice>,
}

impl Copies {
    /// Opens the cache in `folder`. It always works; a notice says where it does not as it should.
    #[must_use]
    pub fn open(folder: &Path, limits: StoreLimits, now: Timestamp) -> (Self, Vec<Notice>) {
        let (database, notices) = Database::open(Kind::CACHE, folder, now);
        (Self { database, limits, notices: Vec::new() }, notices)
    }

    /// Keeps what a page turned out to be.
    ///
    /// # Errors
    /// Why it is not kept.
    pub fn keep(&mut self, reading: &Reading, arrival: &Arrival) -> Result<Outcome, Fault> {
        let outcomes = self.keep_all(&[(reading, arrival)])?;
        Ok(outcomes.first().copied().unwrap_or(Outcome::NoRoom))
    }

    /// Keeps many pages at once, all or none of them.
    ///
    /// # Errors
    /// Why they are not kept.
    pub fn keep_all(&mut self, many: &[(&Reading, &Arrival)]) -> Result<Vec<Outcome>, Fault> {
        if !self.has_room() {
            return Ok(vec![Outcome::NoRoom; many.len()]);
        }
        let versions = self.limits.versions;
        self.database.write(|connection| {
            connection.set_prepared_statement_cache_capacity(STATEMENTS);
            keep_all(connection, many, versions)
        })
    }

    /// The copy of an article.
    ///
    /// # Errors
    /// When the database refuses. A damaged copy is none, and a notice says so.
    pub fn article(&mut self, key: &str) -> Result<Option<KeptArticle>, Fault> {
        let found = self.database.read(|connection| articles::find(connection, key))?;
        Ok(self.sound(found, key, |connection| retention::drop_article(connection, key)))
    }

    /// A version of an article by its number, to be compared with another by
    /// [`compare`](crate::model::change::compare).
    ///
    /// # Errors
    /// When the database refuses. A damaged copy is none, and a notice says so.
    pub fn version(&mut self, key: &str, number: u32) -> Result<Option<Article>, Fault> {
        let found = self.database.read(|connection| articles::version(connection, key, number))?;
        Ok(self.sound(found, key, |_| Ok(())))
    }

    /// The last answer that was worse than the copy of an article.
    ///
    /// # Errors
    /// When the database refuses. A damaged copy is none, and a notice says so.
    pub fn worse(&mut self, key: &str) -> Result<Option<Article>, Fault> {
        let found = self.database.read(|connection| articles::worse(connection, key))?;
        Ok(self.sound(found, key, |_| Ok(())))
    }

    /// The copy of a list.
    ///
    /// # Errors
    /// When the database refuses. A damaged copy is none, and a notice says so.
    pub fn listing(&mut self, key: &str) -> Result<Option<Listing>, Fault> {
        let found = self.database.read(|connection| listings::find(connection, key))?;
        Ok(self.sound(found, key, |connection| retention::drop_list(connection, key)))
    }

    /// The markup of a page.
    ///
    /// # Errors
    /// When the database refuses. A damaged copy is none, and a notice says so.
    pub fn page(&mut self, key: &str) -> Result<Option<KeptPage>, Fault> {
        let found = self.database.read(|connection| pages::find(connection, key))?;
        Ok(self.sound(found, key, |connection| pages::forget(connection, key)))
    }

    /// Remembers that the reader has an article open.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn opened(&mut self, key: &str, now: Timestamp) -> Result<(), Fault> {
        self.database.write(|connection| articles::opened(connection, key, now))
    }

    /// Those of `keys` of which there is a copy, and when it was last seen like that.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn ages(&mut self, keys: &[String]) -> Result<HashMap<String, Timestamp>, Fault> {
        self.database.read(|connection| ages(connection, keys))
    }

    /// What to ask the server of a page with; `None` without a copy.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn validators(&mut self, key: &str, now: Timestamp) -> Result<Option<Kept>, Fault> {
        self.database.read(|connection| validators::find(connection, key, now))
    }

    /// The server said at `now` that the page has not changed, and until when it will not.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn touch(&mut self, key: &str, now: Timestamp, fresh_until: Option<Timestamp>) -> Result<(), Fault> {
        self.database.write(|connection| validators::touch(connection, key, now, fresh_until))
    }

    /// The whole titles among those of `keys` that are known.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn titles(&mut self, keys: &[String]) -> Result<HashMap<String, Clean>, Fault> {
        self.database.read(|connection| headlines::titles(connection, keys))
    }

    /// When those of `keys` that are known were first seen.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn first_seen(&mut self, keys: &[String]) -> Result<HashMap<String, Timestamp>, Fault> {
        self.database.read(|connection| headlines::first_seen(connection, keys))
    }

    /// The next `count` headlines of these sources, the newest first, that come after a place.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn river(
        &mut self,
        sources: &[Source],
        after: Option<Place>,
        count: usize,
    ) -> Result<Vec<Item>, Fault> {
        self.database.read(|connection| river(connection, sources, after, count))
    }

    /// How many headlines of a source were first seen after `since`.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn new_since(&mut self, source: &Source, since: Timestamp) -> Result<u64, Fault> {
        self.database.read(|connection| new_since(connection, source, since))
    }

    /// The stories of those of `keys` that are kept; see [`prints::stories`].
    ///
    /// # Errors
    /// When the database refuses.
    pub fn stories(&mut self, keys: &[String]) -> Result<HashMap<String, i64>, Fault> {
        self.database.read(|connection| prints::stories(connection, keys))
    }

    /// The story of an article in other papers.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn versions(&mut self, key: &str) -> Result<Vec<Version>, Fault> {
        self.database.read(|connection| prints::versions(connection, key))
    }

    /// Those of `keys` that were edited since their reader had them open; see [`marks::edited`].
    ///
    /// # Errors
    /// When the database refuses.
    pub fn edited(&mut self, keys: &[String]) -> Result<HashMap<String, u32>, Fault> {
        self.database.read(|connection| marks::edited(connection, keys))
    }

    /// Those of `keys` that a redirect leads on from, and where; see [`marks::owned`].
    ///
    /// # Errors
    /// When the database refuses.
    pub fn owned(&mut self, keys: &[String]) -> Result<HashMap<String, String>, Fault> {
        self.database.read(|connection| marks::owned(connection, keys))
    }

    /// Those of `keys` that were first seen after `since`.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn seen_after(&mut self, keys: &[String], since: Timestamp) -> Result<HashSet<String>, Fault> {
        self.database.read(|connection| marks::seen_after(connection, keys, since))
    }

    /// Those of `keys` that stand in one of these lists; see [`marks::listed_in`].
    ///
    /// # Errors
    /// When the database refuses.
    pub fn listed_in(&mut self, lists: &[String], keys: &[String]) -> Result<HashSet<String>, Fault> {
        self.database.read(|connection| marks::listed_in(connection, lists, keys))
    }

    /// Those of `keys` that a source of a river has.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn of_source(&mut self, source: &Source, keys: &[String]) -> Result<HashSet<String>, Fault> {
        self.database.read(|connection| marks::of_source(connection, source, keys))
    }

    /// Brings the cache within its limits; what is kept under `spared` keys stays.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn trim(&mut self, spared: &BTreeSet<String>, now: Timestamp) -> Result<Dropped, Fault> {
        let limits = self.limits.clone();
        self.database.write(|connection| retention::trim(connection, &limits, spared, now))
    }

    /// Puts segments of the search index together; see [`merge`]. False when nothing was left to do.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn merge_index(&mut self, pages: u32) -> Result<bool, Fault> {
        self.database.write(|connection| merge(connection, pages))
    }

    /// What the cache holds.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn sizes(&mut self) -> Result<Sizes, Fault> {
        self.database.read(sizes::sizes)
    }

    /// What is wrong inside the file; nothing in a sound one. Reads all of it.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn faults(&mut self) -> Result<Vec<Clean>, Fault> {
        self.database.read(sizes::faults)
    }

    /// The database itself, for searching.
    pub fn database(&mut self) -> &mut Database {
        &mut self.database
    }

    /// What happened since the last call that the reader should know.
    pub fn notices(&mut self) -> Vec<Notice> {
        let mut notices = self.database.notices();
        notices.append(&mut self.notices);
        notices
    }

    /// The value, where it is sound. What is damaged is dropped, so that it is fetched anew.
    fn sound<T>(
        &mut self,
        found: Option<Decoded<T>>,
        key: &str,
        mut drop: impl FnMut(&Connection) -> Answer<()>,
    ) -> Option<T> {
        match found? {
            Decoded::Whole(value) => Some(value),
            Decoded::Foreign => None,
            Decoded::Damaged => {
                let file = self.database.file();
                self.notices.push(Notice::DamagedCopy { file, page: Clean::new(key) });
                // In a file that may only be read it stays, and is none the next time too.
                let _kept = self.database.write(|connection| drop(connection));
                None
            }
        }
    }

    /// False when the disk is so full that the rest is left to others.
    fn has_room(&self) -> bool {
        let file = self.database.file();
        let room = file.parent().and_then(|folder| rustix::fs::statvfs(folder).ok());
        room.is_none_or(|room| room.f_bavail.saturating_mul(room.f_frsize) >= self.limits.free)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Arrival, Copies};
    use crate::model::kept::Outcome;
    use crate::model::limits::StoreLimits;
    use crate::model::listing::Reading;
    use crate::model::notice::Notice;
    use crate::model::validators::Validators;
    use crate::store::cache::specimen::{article, at, headline, listing, page};

    fn open(folder: &Path, limits: StoreLimits) -> Copies {
        let (copies, notices) = Copies::open(folder, limits, at(0));
        assert_eq!(notices, []);
        copies
    }

    fn keep(copies: &mut Copies, reading: impl Into<Reading>) -> Outcome {
        let reading = reading.into();
        let asked = match &reading {
            Reading::Article(article) => article.address.clone(),
            Reading::Listing(listing) => listing.address.clone(),
        };
        let page = page(&article(1, "", 0), "<p>");
        let arrival = Arrival { asked: &asked, validators: &Validators::default(), page: Some(&page) };
        copies.keep(&reading, &arrival).expect("it is kept")
    }

    #[test]
    fn what_is_kept_is_there_the_next_time() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut copies = open(folder.path(), StoreLimits::STANDARD);
        assert_eq!(keep(&mut copies, article(1, "Toàn văn", 0)), Outcome::New);
        drop(copies);
        let mut copies = open(folder.path(), StoreLimits::STANDARD);
        let found = copies.article(&article(1, "", 0).address.key()).expect("an answer").expect("a copy");
        assert_eq!(found.article, article(1, "Toàn văn", 0));
        assert_eq!(copies.faults().expect("a check"), []);
        let sizes = copies.sizes().expect("sizes");
        assert_eq!((sizes.articles.count, sizes.pages.count, sizes.headlines), (1, 1, 1));
    }

    #[test]
    fn a_damaged_copy_is_none_and_is_told_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut copies = open(folder.path(), StoreLimits::STANDARD);
        let list = listing("a", &[headline(2, "tin")], 0);
        keep(&mut copies, article(1, "Toàn văn", 0));
        keep(&mut copies, list.clone());
        let damage = "UPDATE bodies SET body = substr(body, 1, 20);
            UPDATE listings SET body = substr(body, 1, 20); UPDATE pages SET body = X'01';";
        copies.database.write(|connection| connection.execute_batch(damage)).expect("damage");
        let (one, other) = (article(1, "", 0).address.key(), list.address.key());
        for _ in 0..2 {
            assert_eq!(copies.page(&one).expect("an answer"), None);
            assert_eq!(copies.article(&one).expect("an answer"), None);
            assert_eq!(copies.listing(&other).expect("an answer"), None);
            assert_eq!(copies.validators(&one, at(0)).expect("an answer"), None);
        }
        let notices = copies.notices();
        assert_eq!(notices.len(), 3);
        assert!(notices.iter().all(|notice| matches!(notice, Notice::DamagedCopy { .. })), "{notices:?}");
        assert_eq!(keep(&mut copies, article(1, "Toàn văn", 0)), Outcome::New);
        // What another version of this program wrote is none either, and stays.
        let newer = "UPDATE bodies SET body = X'FF00'";
        copies.database.write(|connection| connection.execute_batch(newer)).expect("a newer program");
        assert_eq!(copies.article(&one).expect("an answer"), None);
        assert_eq!(copies.notices(), []);
        assert_eq!(copies.sizes().expect("sizes").articles.count, 1);
    }

    #[test]
    fn nothing_is_kept_on_a_disk_that_is_nearly_full() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut copies = open(folder.path(), StoreLimits { free: u64::MAX, ..StoreLimits::STANDARD });
        assert_eq!(keep(&mut copies, article(1, "Toàn văn", 0)), Outcome::NoRoom);
        assert_eq!(copies.article(&article(1, "", 0).address.key()).expect("an answer"), None);
    }
}
