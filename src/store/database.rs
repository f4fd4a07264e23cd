//! A kind of database and a folder in; what is asked of it, and what is written to it, out.
//!
//! Whoever holds a [`Database`] need not know that files break: a file that turns out to be
//! broken, or was replaced by another program that mended it, is opened anew and the work is
//! done once more. That is why closures are `FnMut`: they may run twice, and the last run counts.

use std::mem;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::{Connection, Result as Answer, Transaction, TransactionBehavior};

use crate::model::notice::Notice;
use crate::store::backup::{Need, back_up};
use crate::store::ballast;
use crate::store::connect::distrust;
use crate::store::fault::{Fault, What};
use crate::store::home::{Home, Identity};
use crate::store::kind::{Kind, Worth};
use crate::store::lock::Lock;
use crate::store::open::{Access, Opened, open};

/// How often work is begun: once, and again after the file was mended and the ballast dropped.
const TRIES: usize = 4;

/// What becomes of the ballast when the disk is full.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ballast {
    Keep,
    Spend,
}

/// An open database.
#[derive(Debug)]
pub struct Database {
    home: Home,
    opened: Opened,
    /// When it was opened: only for the name of a file that is set aside later.
    since: Timestamp,
    notices: Vec<Notice>,
}

impl Database {
    /// Opens the database of this kind in `folder`; makes both where there are none. It always
    /// works: where the file cannot be used it is only read, or all is kept in memory, and a
    /// notice says so.
    #[must_use]
    pub fn open(kind: Kind, folder: &Path, now: Timestamp) -> (Self, Vec<Notice>) {
        let home = Home { kind, folder: folder.to_owned() };
        let (opened, notices) = open(&home, now, None);
        (Self { home, opened, since: now, notices: Vec::new() }, notices)
    }

    /// Asks something of the database. All that one closure reads is of one moment.
    ///
    /// # Errors
    /// When the database refuses. A broken file is mended first and asked again.
    pub fn read<T>(&mut self, mut ask: impl FnMut(&Connection) -> Answer<T>) -> Result<T, Fault> {
        self.insist(Ballast::Keep, |opened| {
            let moment = Transaction::new_unchecked(&opened.connection, TransactionBehavior::Deferred)?;
            ask(&moment)
        })
    }

    /// Changes the database: all that one closure does, or nothing. When this returns `Ok` the
    /// change outlives the end of the program, and in a precious database that of the machine.
    ///
    /// # Errors
    /// When there is no room for it, the file may only be read, or another program is writing
    /// for longer than 5 s. In a precious database the room of the ballast is used up first; a
    /// cache keeps it for [`Database::make_room`].
    pub fn write<T>(&mut self, change: impl FnMut(&Transaction<'_>) -> Answer<T>) -> Result<T, Fault> {
        let ballast = if self.home.kind.worth == Worth::Precious { Ballast::Spend } else { Ballast::Keep };
        self.insist(ballast, transacted(change))
    }

    /// A [`Database::write`] that removes: it needs room before it gives any, and may use the
    /// ballast's. The log is emptied after it, and the ballast laid again where there is room.
    ///
    /// # Errors
    /// As [`Database::write`].
    pub fn make_room<T>(&mut self, change: impl FnMut(&Transaction<'_>) -> Answer<T>) -> Result<T, Fault> {
        let done = self.insist(Ballast::Spend, transacted(change))?;
        if self.opened.access == Access::Whole {
            // While another program reads, the log stays for the next time.
            let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
            let _later = self.opened.connection.query_row(checkpoint, [], |_| Ok(()));
            ballast::lay(&self.home);
        }
        Ok(done)
    }

    /// Makes the backup of the day, unless there is one; tells which file. Not part of opening,
    /// so that no first screen waits for it. A cache has none.
    /// A file that turns out to be broken is mended first.
    ///
    /// # Errors
    /// When there is no room for it, or the database refuses.
    pub fn back_up(&mut self, now: Timestamp) -> Result<Option<PathBuf>, Fault> {
        if self.home.kind.worth == Worth::Cache || self.opened.access != Access::Whole {
            return Ok(None);
        }
        match self.copy(now) {
            Err(What::Broken) => {
                distrust(&self.opened.connection);
                self.reopen(self.opened.identity);
                self.copy(now)
            }
            done => done,
        }
        .map_err(|what| self.fault(what))
    }

    /// What happened since the last call, or since it was opened, that the reader should know.
    pub fn notices(&mut self) -> Vec<Notice> {
        mem::take(&mut self.notices)
    }

    /// Where what is written goes.
    #[must_use]
    pub fn access(&self) -> Access {
        self.opened.access
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        self.home.file()
    }

    fn copy(&self, now: Timestamp) -> Result<Option<PathBuf>, What> {
        let _lock = Lock::take(&self.home)?;
        back_up(&self.home, &self.opened.connection, (now, Need::Daily))
    }

    /// Does `work` until it succeeds on the file that stands under our name now.
    fn insist<T>(
        &mut self,
        ballast: Ballast,
        mut work: impl FnMut(&Opened) -> Answer<T>,
    ) -> Result<T, Fault> {
        let mut last = What::Broken;
        for _ in 0..TRIES {
            last = match work(&self.opened) {
                Ok(value) if self.is_in_place() => return Ok(value),
                // What was written went into a file that another program has set aside.
                Ok(_) => {
                    self.reopen(None);
                    continue;
                }
                Err(error) => What::from(error),
            };
            match last {
                What::Full if ballast == Ballast::Spend && ballast::drop_off(&self.home) => {
                    self.notices.push(Notice::AlmostFull { file: self.home.file() });
                }
                What::Broken => {
                    distrust(&self.opened.connection);
                    self.reopen(self.opened.identity);
                }
                _ => break,
            }
        }
        Err(self.fault(last))
    }

    /// True unless our file was renamed or removed under us.
    fn is_in_place(&self) -> bool {
        self.opened.identity.is_none() || self.opened.identity == self.home.identity()
    }

    /// Opens anew; the file `broken`, if it still stands there, is mended first.
    fn reopen(&mut self, broken: Option<Identity>) {
        let (opened, notices) = open(&self.home, self.since, broken);
        self.opened = opened;
        self.notices.extend(notices);
    }

    fn fault(&self, what: What) -> Fault {
        Fault { path: self.home.file(), what }
    }
}

/// A change as work in one transaction.
fn transacted<T>(mut change: impl FnMut(&Transaction<'_>) -> Answer<T>) -> impl FnMut(&Opened) -> Answer<T> {
    move |opened| {
        let transaction = Transaction::new_unchecked(&opened.connection, TransactionBehavior::Immediate)?;
        let value = change(&transaction)?;
        transaction.commit()?;
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{self, OpenOptions};
    use std::io::{Seek, SeekFrom, Write};
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    use jiff::Timestamp;
    use tempfile::TempDir;

    use super::Database;
    use crate::model::notice::{Notice, Remedy};
    use crate::store::fault::What;
    use crate::store::kind::{Kind, Worth};
    use crate::store::open::Access;

    /// A precious database of one table.
    const NOTES: Kind = Kind {
        file: "notes.sqlite",
        worth: Worth::Precious,
        mark: 7,
        versions: &[&[
            "CREATE TABLE keeping (backups INTEGER NOT NULL); INSERT INTO keeping VALUES (0);",
            "CREATE TABLE notes (id INTEGER PRIMARY KEY, said TEXT NOT NULL)",
        ]],
    };
    /// The same as a cache.
    const SPARE: Kind = Kind { worth: Worth::Cache, ..NOTES };
    /// A later version of it, whose second file fails when there is a note `bad`.
    const LATER: Kind = Kind {
        versions: &[
            NOTES.versions[0],
            &[
                "ALTER TABLE notes ADD COLUMN tag TEXT",
                "CREATE TABLE once (said TEXT CHECK (said <> 'bad')); INSERT INTO once SELECT said FROM notes",
            ],
        ],
        ..NOTES
    };

    fn now(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).expect("a moment")
    }

    fn folder() -> TempDir {
        tempfile::tempdir().expect("a folder")
    }

    #[track_caller]
    fn open(kind: Kind, folder: &Path) -> Database {
        let (database, notices) = Database::open(kind, folder, now(0));
        assert_eq!((notices, database.access()), (Vec::new(), Access::Whole));
        database
    }

    #[track_caller]
    fn note(database: &mut Database, said: &str) {
        database
            .write(|write| write.execute("INSERT INTO notes (said) VALUES (?1)", [said]))
            .expect("a write");
    }

    #[track_caller]
    fn notes(database: &mut Database) -> String {
        let sql = "SELECT coalesce(group_concat(said, ' '), '') FROM (SELECT said FROM notes ORDER BY id)";
        database.read(|read| read.query_row(sql, [], |row| row.get(0))).expect("a read")
    }

    /// Opens a file that has one notice; it must be this one.
    #[track_caller]
    fn open_noticed(kind: Kind, folder: &Path, expected: impl Fn(&Notice) -> bool) -> Database {
        let (database, notices) = Database::open(kind, folder, now(60));
        assert!(notices.len() == 1 && notices.iter().all(expected), "{notices:?}");
        database
    }

    fn put(file: &Path, bytes: &[u8]) {
        let mut opened =
            OpenOptions::new().create(true).truncate(true).write(true).open(file).expect("a file");
        opened.write_all(bytes).expect("written");
    }

    #[test]
    fn what_is_written_is_there_again_and_private() {
        let folder = folder();
        let inner = folder.path().join("one/two");
        let mut first = open(NOTES, &inner);
        note(&mut first, "một");
        let mut second = open(NOTES, &inner);
        assert_eq!(notes(&mut second), "một");
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(&inner), 0o700);
        for name in ["", "-wal", "-shm", ".lock", ".ballast"] {
            assert_eq!(mode(&inner.join(format!("notes.sqlite{name}"))), 0o600, "{name}");
        }
    }

    #[test]
    fn settings_are_those_of_the_kind() {
        let folder = folder();
        for (kind, synchronous) in [(NOTES, 2), (Kind { file: "b.sqlite", ..SPARE }, 1)] {
            let mut database = open(kind, folder.path());
            let mut pragma = |name: &str| {
                let read =
                    database.read(|read| read.pragma_query_value(None, name, |row| row.get::<_, i64>(0)));
                read.expect(name)
            };
            assert_eq!(pragma("synchronous"), synchronous);
            assert_eq!((pragma("foreign_keys"), pragma("mmap_size")), (1, 0));
            assert_eq!((pragma("user_version"), pragma("application_id")), (1, 7));
        }
    }

    #[test]
    fn a_closure_that_fails_changes_nothing() {
        let folder = folder();
        let mut database = open(NOTES, folder.path());
        let failed = database.write(|write| {
            write.execute("INSERT INTO notes (said) VALUES ('lost')", [])?;
            write.execute("INSERT INTO nowhere VALUES (1)", [])
        });
        let fault = failed.expect_err("no such table");
        assert!(
            matches!(fault.what, What::Refused(_)) && fault.to_string().contains("notes.sqlite"),
            "{fault}"
        );
        assert_eq!(notes(&mut database), "");
    }

    #[test]
    fn a_migration_is_whole_or_not_at_all() {
        let folder = folder();
        note(&mut open(NOTES, folder.path()), "bad");
        let mut held = open_noticed(LATER, folder.path(), |notice| matches!(notice, Notice::ReadOnly { .. }));
        assert_eq!(notes(&mut held), "bad");
        drop(held);
        open(NOTES, folder.path())
            .write(|write| write.execute("UPDATE notes SET said = 'good'", []))
            .expect("a write");
        let mut later = open(LATER, folder.path());
        let tagged = later.read(|read| {
            read.query_row("SELECT count(*) FROM once JOIN notes USING (said) WHERE tag IS NULL", [], |row| {
                row.get(0)
            })
        });
        assert_eq!(tagged, Ok(1));
        // The copy from before stays in any case.
        assert!(folder.path().join("backups").read_dir().expect("backups").count() == 1);
    }

    #[test]
    fn a_newer_file_is_only_read() {
        let folder = folder();
        note(&mut open(LATER, folder.path()), "mai");
        let mut old =
            open_noticed(NOTES, folder.path(), |notice| matches!(notice, Notice::Newer { version: 2, .. }));
        assert_eq!(notes(&mut old), "mai");
        let fault = old.write(|write| write.execute("DELETE FROM notes", [])).expect_err("only read");
        assert_eq!((fault.what, old.access()), (What::ReadOnly, Access::ReadOnly));
    }

    /// Tests may run as root, whom no right stops: a file stands where the folder should be,
    /// and a folder where the lock should be.
    #[test]
    fn a_folder_that_cannot_be_written() {
        let folder = folder();
        put(&folder.path().join("file"), b"");
        let inner = folder.path().join("file/inner");
        let mut forgetful = open_noticed(NOTES, &inner, |notice| matches!(notice, Notice::InMemory { .. }));
        note(&mut forgetful, "chốc lát");
        assert_eq!((notes(&mut forgetful).as_str(), forgetful.access()), ("chốc lát", Access::Memory));

        note(&mut open(NOTES, folder.path()), "còn");
        let lock = folder.path().join("notes.sqlite.lock");
        fs::remove_file(&lock).and_then(|()| fs::create_dir(&lock)).expect("a folder");
        let mut held = open_noticed(NOTES, folder.path(), |notice| matches!(notice, Notice::ReadOnly { .. }));
        assert_eq!((notes(&mut held).as_str(), held.access()), ("còn", Access::ReadOnly));
    }

    #[test]
    fn a_broken_file_is_set_aside() {
        let garbage: Vec<u8> = (0..9000_u32).map(|at| (at * 31 % 251) as u8).collect();
        let mut other = b"SQLite format 3\0".to_vec();
        other.extend(&garbage);
        for bytes in [&garbage[..], &other, &garbage[..10], b"ab"] {
            for kind in [NOTES, SPARE] {
                let folder = folder();
                let file = folder.path().join("notes.sqlite");
                note(&mut open(kind, folder.path()), "một");
                let copy = open(kind, folder.path()).back_up(now(0)).expect("a backup");
                put(&file, bytes);
                let aside = folder.path().join("notes.sqlite.broken-1800000060");
                let remedy = copy.clone().map_or(Remedy::Empty, Remedy::Backup);
                let expected = Notice::SetAside { file: file.clone(), aside: aside.clone(), remedy };
                let mut database = open_noticed(kind, folder.path(), |notice| *notice == expected);
                assert_eq!(notes(&mut database), if copy.is_some() { "một" } else { "" });
                assert_eq!(fs::metadata(aside).expect("kept").len(), bytes.len() as u64);
                note(&mut database, "hai");
            }
        }
    }

    #[test]
    fn what_is_gone_or_empty_is_restored() {
        // One byte is nothing to SQLite as well.
        for left in [None, Some(&b""[..]), Some(b"\n")] {
            let folder = folder();
            let file = folder.path().join("notes.sqlite");
            let mut database = open(NOTES, folder.path());
            note(&mut database, "một");
            database.back_up(now(0)).expect("a backup");
            drop(database);
            match left {
                None => fs::remove_file(&file).expect("gone"),
                Some(bytes) => put(&file, bytes),
            }
            let mut database =
                open_noticed(NOTES, folder.path(), |notice| matches!(notice, Notice::Restored { .. }));
            assert_eq!(notes(&mut database), "một");
        }
    }

    /// A file that is replaced while it is open: the write goes to the file that has the name.
    #[test]
    fn a_file_that_is_replaced_under_us() {
        let folder = folder();
        let mut ours = open(NOTES, folder.path());
        note(&mut ours, "một");
        ours.back_up(now(0)).expect("a backup");
        fs::rename(folder.path().join("notes.sqlite"), folder.path().join("elsewhere")).expect("renamed");
        note(&mut ours, "hai");
        assert!(matches!(ours.notices()[..], [Notice::Restored { .. }]));
        assert_eq!(
            (notes(&mut ours).as_str(), notes(&mut open(NOTES, folder.path())).as_str()),
            ("một hai", "một hai")
        );
    }

    #[test]
    fn three_backups_stay_whatever_the_clock_says() {
        let folder = folder();
        let mut database = open(NOTES, folder.path());
        let year = 365 * 86_400;
        for (count, second) in
            [0, 10, 86_400, 10 * year, -year, 2 * 86_400, 2 * 86_400 + 5].into_iter().enumerate()
        {
            note(&mut database, &count.to_string());
            database.back_up(now(second)).expect("a backup");
        }
        let mut names: Vec<_> = folder
            .path()
            .join("backups")
            .read_dir()
            .expect("backups")
            .flatten()
            .map(|entry| entry.file_name())
            .collect();
        names.sort();
        assert_eq!(names, ["notes-2026-01-15.sqlite", "notes-2027-01-17.sqlite", "notes-2037-01-12.sqlite"]);
        drop(database);
        put(&folder.path().join("notes.sqlite"), b"broken");
        let mut database =
            open_noticed(NOTES, folder.path(), |notice| matches!(notice, Notice::SetAside { .. }));
        assert_eq!(notes(&mut database), "0 1 2 3 4 5");
    }

    /// A log that belongs to another file, of which nobody could know: what it makes of the
    /// file is broken, the file alone is not.
    #[test]
    fn a_log_that_breaks_the_file_is_left_out() {
        let (folder, other) = (folder(), folder());
        note(&mut open(NOTES, folder.path()), "một");
        let fill = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
            INSERT INTO notes SELECT i, hex(randomblob(50)) FROM n";
        // Small enough that `SQLite` would still write such a log into the file.
        open(NOTES, other.path()).write(|write| write.execute(fill, [])).expect("a write");
        let mut theirs = open(NOTES, other.path());
        theirs
            .write(|write| write.execute("DELETE FROM notes WHERE id BETWEEN 100 AND 200", []))
            .expect("a write");
        let log = |folder: &TempDir| folder.path().join("notes.sqlite-wal");
        fs::copy(log(&other), log(&folder)).expect("copied");
        let is_bare = |notice: &Notice| matches!(notice, Notice::SetAside { remedy: Remedy::WithoutLog, .. });
        let mut database = open_noticed(NOTES, folder.path(), is_bare);
        assert_eq!(notes(&mut database), "một");
        assert!(folder.path().join("notes.sqlite.broken-1800000060-wal").exists());
    }

    /// A file too large to be checked at every start: the backup of the day finds what is broken.
    #[test]
    fn a_broken_file_is_not_backed_up_but_mended() {
        let folder = folder();
        let file = folder.path().join("notes.sqlite");
        let mut database = open(NOTES, folder.path());
        note(&mut database, &"x".repeat(2 << 20));
        note(&mut database, "một");
        database.back_up(now(0)).expect("a backup");
        drop(database);
        // The table's pages are the first ones; an overflow page would only be text.
        let mut opened = OpenOptions::new().write(true).open(&file).expect("a file");
        opened.seek(SeekFrom::Start(2 * 4096)).and_then(|_| opened.write_all(&[9; 4096])).expect("written");
        let mut database = open(NOTES, folder.path());
        database.back_up(now(86_400)).expect("a backup");
        assert!(matches!(database.notices()[..], [Notice::SetAside { remedy: Remedy::Backup(_), .. }]));
        let last = "SELECT said FROM notes ORDER BY id DESC LIMIT 1";
        let said = database.read(|read| read.query_row(last, [], |row| row.get::<_, String>(0)));
        assert_eq!(said, Ok("một".to_owned()));
    }

    /// A full disk is played by `max_page_count`: what a program may mount differs.
    #[test]
    fn a_full_disk_drops_the_ballast_and_names_the_file() {
        let folder = folder();
        let mut database = open(NOTES, folder.path());
        note(&mut database, "một");
        let limit = |database: &mut Database, pages: i64| {
            database
                .read(|read| read.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())))
                .expect("a limit");
        };
        limit(&mut database, 1);
        let large = "x".repeat(100_000);
        let fault = database
            .write(|write| write.execute("INSERT INTO notes (said) VALUES (?1)", [&large]))
            .expect_err("full");
        assert_eq!(fault.what, What::Full);
        assert!(fault.to_string().contains("notes.sqlite"));
        assert!(matches!(database.notices()[..], [Notice::AlmostFull { .. }]));
        assert!(!folder.path().join("notes.sqlite.ballast").exists());
        limit(&mut database, 1 << 30);
        note(&mut database, "hai");
        assert_eq!(notes(&mut database), "một hai");
        open(NOTES, folder.path());
        assert!(folder.path().join("notes.sqlite.ballast").exists(), "laid again");
    }
}
