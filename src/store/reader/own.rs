//! The reader's own state as one thing to hold: each question and change a method.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::model::bookmark::{Bookmark, Note, Saved, Visited};
use crate::model::exception::Exception;
use crate::model::follow::{Follow, Mute, Outcome, Subject};
use crate::model::memo::Mark;
use crate::model::notice::Notice;
use crate::model::progress::Progress;
use crate::model::session::Session;
use crate::model::undone::Undone;
use crate::store::database::Database;
use crate::store::fault::Fault;
use crate::store::kind::Kind;
use crate::store::reader::{bookmarks, exceptions, follows, mutes, places, reads, sessions, undo, visits};
use crate::text::clean::Clean;

/// The reader's own state. A change that returns `Ok` is on the disk.
#[derive(Debug)]
pub struct Own {
    /// The database; for its notices, its backup and its file.
    pub database: Database,
}

/// Every method fails only as [`Database::read`] and [`Database::write`] do.
#[expect(clippy::missing_errors_doc, reason = "all are those of the database")]
impl Own {
    /// Opens the state in `folder`; see [`Database::open`].
    #[must_use]
    pub fn open(folder: &Path, now: Timestamp) -> (Self, Vec<Notice>) {
        let (database, notices) = Database::open(Kind::READER, folder, now);
        (Self { database }, notices)
    }

    /// Makes the backup of the day; see [`Database::back_up`].
    pub fn back_up(&mut self, now: Timestamp) -> Result<Option<PathBuf>, Fault> {
        self.database.back_up(now)
    }

    /// Takes the newest change back and tells what it was.
    pub fn undo(&mut self) -> Result<Option<Undone>, Fault> {
        self.database.write(undo::undo)
    }

    /// An article was opened: it is read now, and stands in the history. No undo.
    pub fn opened(&mut self, article: &Saved, now: Timestamp) -> Result<(), Fault> {
        let key = article.address.key();
        self.database.write(|write| {
            reads::saw(write, &key, now)?;
            visits::note(write, article, now)
        })
    }

    /// Marks articles by their keys; `name` says in the undo what was marked. Returns how many
    /// changed. One undo takes all of it back.
    pub fn mark(&mut self, keys: (&[&str], Mark), (name, now): (&str, Timestamp)) -> Result<usize, Fault> {
        self.database.write(|write| reads::mark(write, keys, (name, now)))
    }

    /// Which of these articles were read.
    pub fn read_of(&mut self, keys: &[&str]) -> Result<HashSet<String>, Fault> {
        self.database.read(|read| reads::read_of(read, keys))
    }

    /// How many articles were read.
    pub fn read_count(&mut self) -> Result<usize, Fault> {
        self.database.read(reads::count)
    }

    /// Makes a bookmark, or changes its note and tags.
    pub fn bookmark(&mut self, bookmark: &Bookmark, now: Timestamp) -> Result<(), Fault> {
        self.database.write(|write| bookmarks::put(write, bookmark, now))
    }

    /// Removes the bookmark of this key; false when there is none.
    pub fn unbookmark(&mut self, key: &str, now: Timestamp) -> Result<bool, Fault> {
        self.database.write(|write| bookmarks::remove(write, key, now))
    }

    /// The bookmark of this key.
    pub fn bookmark_of(&mut self, key: &str) -> Result<Option<Bookmark>, Fault> {
        self.database.read(|read| bookmarks::get(read, key))
    }

    /// What was written beside those of these articles that have a bookmark, by their keys.
    pub fn notes_of(&mut self, keys: &[&str]) -> Result<HashMap<String, Note>, Fault> {
        self.database.read(|read| bookmarks::notes(read, keys))
    }

    /// The bookmarks with a tag, or all, newest first.
    pub fn bookmarks(&mut self, tag: Option<&str>) -> Result<Vec<Bookmark>, Fault> {
        self.database.read(|read| bookmarks::list(read, tag))
    }

    /// The keys of the articles with a bookmark of this tag, or any.
    pub fn bookmarked(&mut self, tag: Option<&str>) -> Result<HashSet<String>, Fault> {
        self.database.read(|read| bookmarks::keys(read, tag))
    }

    /// Every tag in use.
    pub fn tags(&mut self) -> Result<Vec<Clean>, Fault> {
        self.database.read(bookmarks::tags)
    }

    /// Keeps how far an article was read.
    pub fn keep_place(&mut self, key: &str, place: Progress) -> Result<(), Fault> {
        self.database.write(|write| places::put(write, key, place))
    }

    /// How far those of these articles were read that were begun, by their keys.
    pub fn places_of(&mut self, keys: &[&str]) -> Result<HashMap<String, Progress>, Fault> {
        self.database.read(|read| places::of(read, keys))
    }

    /// At most `count` visits before the one with this id, or the last; newest first.
    pub fn history(&mut self, before: Option<i64>, count: usize) -> Result<Vec<Visited>, Fault> {
        self.database.read(|read| visits::list(read, before, count))
    }

    /// Keeps where the reader is.
    pub fn keep_session(&mut self, session: &Session) -> Result<(), Fault> {
        self.database.write(|write| sessions::put(write, session))
    }

    /// Where the last run ended.
    pub fn session(&mut self) -> Result<Option<Session>, Fault> {
        self.database.read(sessions::get)
    }

    /// Follows a portal or section; false when it is followed already.
    pub fn follow(&mut self, what: (&Subject, &Clean), now: Timestamp) -> Result<bool, Fault> {
        self.database.write(|write| follows::follow(write, what, now))
    }

    /// Follows it no longer; false when it was not followed.
    pub fn unfollow(&mut self, subject: &Subject, now: Timestamp) -> Result<bool, Fault> {
        self.database.write(|write| follows::unfollow(write, subject, now))
    }

    /// Everything that is followed, in the order of following.
    pub fn follows(&mut self) -> Result<Vec<Follow>, Fault> {
        self.database.read(follows::list)
    }

    /// Its reader looked at it.
    pub fn looked(&mut self, subject: &Subject, now: Timestamp) -> Result<(), Fault> {
        self.database.write(|write| follows::looked(write, subject, now))
    }

    /// It was asked for, and this came of it.
    pub fn refreshed(&mut self, what: (&Subject, &Outcome), now: Timestamp) -> Result<(), Fault> {
        self.database.write(|write| follows::refreshed(write, what, now))
    }

    /// Mutes a word or section; false when it is muted already.
    pub fn mute(&mut self, what: &Mute, now: Timestamp) -> Result<bool, Fault> {
        self.database.write(|write| mutes::mute(write, what, now))
    }

    /// Mutes it no longer; false when it was not muted.
    pub fn unmute(&mut self, what: &Mute, now: Timestamp) -> Result<bool, Fault> {
        self.database.write(|write| mutes::unmute(write, what, now))
    }

    /// Everything that is muted.
    pub fn mutes(&mut self) -> Result<Vec<Mute>, Fault> {
        self.database.read(mutes::list)
    }

    /// Keeps an exception for a certificate.
    pub fn except(&mut self, exception: &Exception) -> Result<(), Fault> {
        self.database.write(|write| exceptions::put(write, exception))
    }

    /// The exception for this certificate of this host, when it holds now.
    pub fn exception(&mut self, what: (&str, [u8; 32]), now: Timestamp) -> Result<Option<Exception>, Fault> {
        self.database.read(|read| exceptions::get(read, what, now))
    }

    /// Removes the exceptions that ended; returns how many.
    pub fn expire_exceptions(&mut self, now: Timestamp) -> Result<usize, Fault> {
        self.database.write(|write| exceptions::expire(write, now))
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use tempfile::TempDir;

    use super::Own;
    use crate::model::address::{Address, Origin, Reach};
    use crate::model::bookmark::{Bookmark, Note, Saved};
    use crate::model::exception::Exception;
    use crate::model::follow::{Mute, Outcome, Subject};
    use crate::model::memo::Mark;
    use crate::model::progress::Progress;
    use crate::model::session::Session;
    use crate::model::target::Target;
    use crate::model::undone::Deed;
    use crate::store::database::Database;
    use crate::store::kind::Kind;
    use crate::store::reader::{mutes, undo};
    use crate::text::clean::Clean;

    fn now(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).expect("a moment")
    }

    fn own() -> (TempDir, Own) {
        let folder = tempfile::tempdir().expect("a folder");
        let (own, notices) = Own::open(folder.path(), now(0));
        assert_eq!(notices, []);
        (folder, own)
    }

    fn address(path: &str) -> Address {
        Address::parse(&format!("https://tin.example.vn/{path}")).expect("an address")
    }

    fn saved(path: &str) -> Saved {
        Saved { address: address(path), reach: Reach::Public, title: Clean::new(&format!("Bài {path}")) }
    }

    fn bookmark(path: &str, note: &str, tags: &[&str]) -> Bookmark {
        let tags = tags.iter().map(|tag| Clean::new(tag)).collect();
        Bookmark { saved: saved(path), note: Note { text: Clean::new(note), tags }, at: now(1) }
    }

    #[track_caller]
    fn check_undone(own: &mut Own, deed: Deed, name: &str, keys: usize) {
        let undone = own.undo().expect("a write").expect("a change");
        assert_eq!((undone.deed, &*undone.name, undone.keys.len()), (deed, name, keys));
    }

    #[test]
    fn marks_of_many_are_one_change() {
        let (_folder, mut own) = own();
        own.opened(&saved("b"), now(0)).expect("a write");
        let keys: Vec<String> = ["a", "b", "c"].map(|path| address(path).key()).into();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let twice = [&keys[..], &keys[..1]].concat();
        assert_eq!(own.mark((&twice, Mark::Read), ("Tin mới", now(5))), Ok(2));
        assert_eq!(
            own.mark((&keys, Mark::Read), ("Tin mới", now(6))),
            Ok(0),
            "nothing to change, nothing to undo"
        );
        assert_eq!(own.read_of(&keys).expect("a read").len(), 3);
        assert_eq!(own.mark((&keys[..2], Mark::Unread), ("", now(7))), Ok(2));
        assert_eq!(own.read_of(&keys).expect("a read").into_iter().collect::<Vec<_>>(), keys[2..]);
        check_undone(&mut own, Deed::MarkUnread, "", 2);
        check_undone(&mut own, Deed::MarkRead, "Tin mới", 2);
        assert_eq!(own.read_of(&keys).expect("a read").into_iter().collect::<Vec<_>>(), keys[1..2]);
        assert_eq!(own.undo(), Ok(None), "opening is no change");
    }

    #[test]
    fn bookmarks_are_kept_changed_and_found_by_tag() {
        let (_folder, mut own) = own();
        let first = bookmark("a", "đọc lại", &["khoa học", "Đọc sau"]);
        for bookmark in [&first, &bookmark("b", "", &[]), &bookmark("c", "", &["Khoa học"])] {
            own.bookmark(bookmark, now(2)).expect("a write");
        }
        let paths = |own: &mut Own, tag: Option<&str>| -> String {
            own.bookmarks(tag)
                .expect("a read")
                .iter()
                .map(|found| found.saved.address.file_name().to_string())
                .collect()
        };
        let table = [
            (None, "cba"),
            (Some("khoa hoc"), "ca"),
            (Some("ĐỌC SAU"), "a"),
            (Some("khoa"), ""),
            (Some(""), ""),
        ];
        for (tag, expected) in table {
            assert_eq!(paths(&mut own, tag), expected, "{tag:?}");
            assert_eq!(own.bookmarked(tag).expect("a read").len(), expected.len());
        }
        let key = address("a").key();
        assert_eq!(own.bookmark_of(&key), Ok(Some(first.clone())));
        own.bookmark(&bookmark("a", "xong", &[]), now(3)).expect("a write");
        assert_eq!(paths(&mut own, None), "cba", "a change moves nothing");
        assert_eq!(own.unbookmark(&key, now(4)), Ok(true));
        assert_eq!(own.unbookmark(&key, now(4)), Ok(false));
        check_undone(&mut own, Deed::Unbookmark, "Bài a", 1);
        check_undone(&mut own, Deed::EditBookmark, "Bài a", 1);
        assert_eq!((own.bookmark_of(&key), paths(&mut own, None)), (Ok(Some(first)), "cba".to_owned()));
        assert_eq!(
            own.tags().expect("a read").iter().map(|tag| &**tag).collect::<Vec<_>>(),
            ["Khoa học", "khoa học", "Đọc sau"]
        );
    }

    #[test]
    fn history_has_no_doubles_in_a_row() {
        let (_folder, mut own) = own();
        for (second, path) in (0..).zip(["a", "b", "b#part", "a", "a"]) {
            own.opened(&saved(path), now(-second)).expect("a write");
        }
        let visits = own.history(None, 10).expect("a read");
        let told: Vec<_> = visits.iter().map(|visit| (visit.saved.address.path(), visit.at)).collect();
        assert_eq!(told, [("/a", now(-4)), ("/b", now(-2)), ("/a", now(0))]);
        assert_eq!(own.history(Some(visits[1].id), 10).expect("a read"), visits[2..]);
    }

    #[test]
    fn places_and_sessions_come_back() {
        let (_folder, mut own) = own();
        let place = Progress { block: 3, byte: 120, text: u64::MAX - 5, percent: 40 };
        own.keep_place("k", Progress { percent: 1, ..place })
            .and_then(|()| own.keep_place("k", place))
            .expect("a write");
        assert_eq!(own.places_of(&["k", "other"]), Ok([("k".to_owned(), place)].into()));
        assert_eq!(own.session(), Ok(None));
        let origins = [
            (Origin::Typed, Origin::Typed),
            (Origin::Link(Reach::Private), Origin::Link(Reach::Private)),
            // A restart must not let a public page lead to a private one.
            (Origin::Redirect(address("r"), Reach::Public), Origin::Link(Reach::Public)),
        ];
        for (origin, expected) in origins {
            let session = |origin| Session {
                portal: Some(Target::Sample),
                article: Some(Target::Page(address("a"), origin)),
                focus: "article".to_owned(),
                zoom: 120,
            };
            own.keep_session(&session(origin)).expect("a write");
            assert_eq!(own.session(), Ok(Some(session(expected))));
        }
    }

    #[test]
    fn follows_and_mutes_can_be_undone() {
        let (_folder, mut own) = own();
        let (portal, section) = (Subject::Portal("tan-dan".into()), Subject::Section(address("kinh-te")));
        let name = |name| Clean::new(name);
        assert_eq!(own.follow((&portal, &name("Tân Dân")), now(0)), Ok(true));
        assert_eq!(own.follow((&section, &name("Kinh tế")), now(1)), Ok(true));
        assert_eq!(own.follow((&section, &name("Kinh tế")), now(2)), Ok(false));
        own.looked(&portal, now(9)).expect("a write");
        for outcome in [Outcome::New(12), Outcome::Unchanged, Outcome::Failed(name("HTTP 503 bận"))] {
            own.refreshed((&section, &outcome), now(10)).expect("a write");
            assert_eq!(own.follows().expect("a read")[1].refreshed, Some((now(10), outcome)));
        }
        let before = own.follows().expect("a read");
        assert_eq!((before[0].last_look(now(9)), before[0].last_look(now(8))), (Some(now(9)), None));
        assert_eq!(own.unfollow(&portal, now(11)), Ok(true));
        check_undone(&mut own, Deed::Unfollow, "Tân Dân", 1);
        assert_eq!(own.follows().expect("a read"), before);

        let (word, muted) =
            (Mute::Word(name("Bóng đá")), Mute::Section(address("the-thao"), name("Thể thao")));
        assert_eq!((own.mute(&word, now(0)), own.mute(&muted, now(0))), (Ok(true), Ok(true)));
        assert_eq!(own.mute(&Mute::Word(name("BÓNG ĐÁ")), now(0)), Ok(false));
        assert_eq!(own.unmute(&Mute::Word(name("bóng đá")), now(0)), Ok(true));
        check_undone(&mut own, Deed::Unmute, "bóng đá", 1);
        assert_eq!(own.mutes(), Ok(vec![word, muted]));
        check_undone(&mut own, Deed::Mute, "Thể thao", 1);
    }

    #[test]
    fn an_exception_holds_for_its_host_certificate_and_time() {
        let (_folder, mut own) = own();
        let granted =
            Exception { host: "a.vn".into(), certificate: [7; 32], granted: now(0), until: now(100) };
        own.except(&granted).expect("a write");
        let table = [
            ("a.vn", 7, 0, true),
            ("a.vn", 7, 99, true),
            ("a.vn", 7, 100, false),
            ("a.vn", 7, -1, false),
            ("b.vn", 7, 1, false),
            ("a.vn", 8, 1, false),
        ];
        for (host, byte, second, holds) in table {
            let found = own.exception((host, [byte; 32]), now(second)).expect("a read");
            assert_eq!(found, holds.then(|| granted.clone()), "{host} {byte} {second}");
        }
        assert_eq!((own.expire_exceptions(now(99)), own.expire_exceptions(now(100))), (Ok(0), Ok(1)));
    }

    #[test]
    fn the_oldest_changes_are_forgotten() {
        let (_folder, mut own) = own();
        let muted = own.database.write(|write| {
            let word = |count| Mute::Word(Clean::new(&format!("từ {count}")));
            (0..1_003).try_for_each(|count| mutes::mute(write, &word(count), now(count)).map(drop))
        });
        assert_eq!(muted, Ok(()));
        let undone = own.database.write(|write| {
            let mut undone = 0;
            while undo::undo(write)?.is_some() {
                undone += 1;
            }
            Ok(undone)
        });
        let undone = undone.expect("a write");
        assert_eq!((undone, own.mutes().expect("a read").len()), (1_000, 3));

        // Three marks of all, some 2 MB each: the oldest does not fit beside two others.
        let keys: Vec<String> = (0..20_000).map(|count| format!("{count}{}", "k".repeat(90))).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        for mark in [Mark::Read, Mark::Unread, Mark::Read] {
            assert_eq!(own.mark((&keys, mark), ("", now(0))), Ok(20_000));
        }
        let deeds: Vec<_> =
            std::iter::from_fn(|| own.undo().expect("a write")).map(|undone| undone.deed).collect();
        assert_eq!(deeds, [Deed::MarkRead]);
    }

    #[test]
    fn a_file_of_the_first_version_keeps_what_it_has() {
        const FIRST: Kind = Kind { versions: &[Kind::READER.versions[0]], ..Kind::READER };
        let folder = tempfile::tempdir().expect("a folder");
        let (mut database, _) = Database::open(FIRST, folder.path(), now(0));
        let rows = "INSERT INTO bookmarks VALUES
                (7, 'k', 'https://tin.example.vn/a', 0, 'Bài a', 'đọc lại', char(10) || 'giá' || char(10), '', 1);
            INSERT INTO reads VALUES ('r', 1);
            INSERT INTO changes (at, deed, name, size, before) VALUES
                (1, 'follow', 'Tin', 9, '{\"table\":\"follows\",\"rows\":[]}'),
                (2, 'bookmark', 'a', 9, '{\"table\":\"bookmarks\",\"rows\":[]}')";
        database.write(|write| write.execute_batch(rows)).expect("written");
        drop(database);
        let (mut own, notices) = Own::open(folder.path(), now(9));
        assert_eq!(notices, []);
        let kept = own.bookmarks(None).expect("a read");
        assert_eq!((kept.len(), &*kept[0].note.text, kept[0].note.tags.len()), (1, "đọc lại", 1));
        assert_eq!(own.read_of(&["r", "s"]), Ok(["r".to_owned()].into()));
        check_undone(&mut own, Deed::Follow, "Tin", 0);
        assert_eq!(own.undo(), Ok(None));
        own.bookmark(&bookmark("b", "", &[]), now(10)).expect("a write");
        assert_eq!(own.bookmarks(None).expect("a read").len(), 2);
    }
}
