//! Bad disks, killed programs and wrong clocks in; the reader's own state as it was out.
//!
//! The oracle is a set of bookmarks with notes and of read marks: what was acknowledged (the
//! call returned `Ok`) must be there afterwards, letter by letter. Programs that are killed are
//! this test binary itself, begun once more at the test `child` with what to do in a variable.
//! `CONGTIN_FAULTS=all cargo test --release store_faults` kills 200 times in a refresh and 60
//! times in a migration, not 20 and 12. `CONGTIN_SMALL_DISK=FOLDER` names a folder on a disk of
//! a few MB (`mount -t tmpfs -o size=3m none FOLDER`) that may be filled; without it a full disk is
//! played by `max_page_count`, beside the code in `store/database.rs`, as is a folder without
//! the right to write, which root always has.

use std::env;
use std::fs::{self, OpenOptions};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;

use congtin::model::address::{Address, Reach};
use congtin::model::article::{Article, Block, Complete, Further};
use congtin::model::bookmark::{Bookmark, Note, Saved};
use congtin::model::follow::{Outcome, Subject};
use congtin::model::kept::Outcome as Kept;
use congtin::model::limits::StoreLimits;
use congtin::model::listing::Reading;
use congtin::model::memo::Mark;
use congtin::model::notice::{Notice, Remedy};
use congtin::model::portal::Portal;
use congtin::model::progress::fingerprint;
use congtin::model::prose::Prose;
use congtin::model::validators::Validators;
use congtin::store::cache::copies::Copies;
use congtin::store::cache::keep::Arrival;
use congtin::store::database::Database;
use congtin::store::fault::{Fault, What};
use congtin::store::kind::{Kind, Worth};
use congtin::store::reader::own::Own;
use congtin::text::clean::Clean;
use jiff::Timestamp;

/// What a child does, and where.
const CHILD: &str = "CONGTIN_STORE_CHILD";

/// How many articles each write marks read.
const MARKS: usize = 3;

const YEAR: i64 = 365 * 86_400;

/// A version of the reader's schema that is not there yet, whose migration takes its time.
const LATER: Kind = Kind {
    versions: &[
        Kind::READER.versions[0],
        Kind::READER.versions[1],
        &[
            "ALTER TABLE bookmarks ADD COLUMN mood TEXT",
            "CREATE TABLE filler (id INTEGER PRIMARY KEY, said TEXT);
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
             INSERT INTO filler SELECT i, hex(randomblob(40)) FROM n;
             UPDATE bookmarks SET mood = 'vui'",
        ],
    ],
    ..Kind::READER
};

/// A small cache.
const SPARE: Kind = Kind {
    file: "spare.sqlite",
    worth: Worth::Cache,
    mark: 9,
    versions: &[&["CREATE TABLE pages (id INTEGER PRIMARY KEY, body TEXT)"]],
};

fn now(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).expect("a moment")
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

fn is_thorough() -> bool {
    env::var_os("CONGTIN_FAULTS").is_some_and(|value| value == "all")
}

fn article(writer: usize, number: usize) -> Saved {
    let address = format!("https://tin.example.vn/{writer}/bai-{number}.html");
    let title = Clean::new(&format!("Bài {number} của người {writer}"));
    Saved { address: Address::parse(&address).expect("an address"), reach: Reach::Public, title }
}

fn bookmark(writer: usize, number: usize) -> Bookmark {
    let note = Clean::new(&format!("Ghi chú {number}: {}", "đọc lại cho kỹ ".repeat(number % 7)));
    let tags = vec![Clean::new(&format!("thẻ {}", number % 5))];
    Bookmark { saved: article(writer, number), note: Note { text: note, tags }, at: now(0) }
}

fn marks(writer: usize, number: usize) -> Vec<String> {
    (0..MARKS).map(|mark| format!("tin.example.vn/{writer}/{number}/{mark}")).collect()
}

fn open(folder: &Path) -> (Own, Vec<Notice>) {
    Own::open(folder, now(60))
}

/// One write in two calls, each whole by itself.
fn write(own: &mut Own, (writer, number): (usize, usize)) {
    own.bookmark(&bookmark(writer, number), now(1)).expect("a bookmark");
    let keys = marks(writer, number);
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    own.mark((&keys, Mark::Read), ("", now(1))).expect("marks");
}

/// What writes of these numbers leave behind.
#[track_caller]
fn check_written(own: &mut Own, writer: usize, numbers: impl Iterator<Item = usize>) {
    for number in numbers {
        let expected = bookmark(writer, number);
        let found = own.bookmark_of(&expected.saved.address.key()).expect("a read");
        assert_eq!(found.as_ref(), Some(&expected), "{writer} {number}");
        let keys = marks(writer, number);
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        assert_eq!(own.read_of(&keys).expect("a read").len(), MARKS, "{writer} {number}");
    }
}

/// The cache, which must not have anything to tell.
fn cache(folder: &Path) -> Copies {
    let (copies, notices) = Copies::open(folder, StoreLimits::STANDARD, now(60));
    assert_eq!(notices, []);
    copies
}

/// The article of this number as a page had it.
fn news(number: usize) -> Article {
    let saved = article(0, number);
    let text = format!("Bài số {number}. {}", "Xã họp bàn việc nạo vét kênh. ".repeat(1 + number % 40));
    Article {
        address: saved.address,
        title: Some(saved.title),
        published: None,
        views: None,
        summary: None,
        author: None,
        source: None,
        tags: Vec::new(),
        blocks: vec![Block::Paragraph(Prose::plain(&text))],
        attachments: Vec::new(),
        related: Vec::new(),
        latest: Vec::new(),
        portal: Portal::default(),
        section: None,
        further: Further::default(),
        complete: Complete::Whole,
        fetched: now(0),
        reach: Reach::Public,
        warnings: Vec::new(),
        sources: congtin::model::trust::Sources::default(),
    }
}

fn keep(copies: &mut Copies, number: usize) {
    let news = news(number);
    let asked = news.address.clone();
    let arrival = Arrival { asked: &asked, validators: &Validators::default(), page: None };
    let outcome = copies.keep(&Reading::Article(Box::new(news)), &arrival).expect("it is kept");
    // What was kept just before the kill, and not acknowledged, is there already.
    assert!(matches!(outcome, Kept::New | Kept::Same), "{outcome:?}");
}

/// What keeping the articles of these numbers leaves behind.
#[track_caller]
fn check_kept(copies: &mut Copies, numbers: impl Iterator<Item = usize>) {
    for number in numbers {
        let expected = news(number);
        let found = copies.article(&expected.address.key()).expect("a read");
        assert_eq!(found.map(|kept| kept.article), Some(expected), "{number}");
    }
}

/// The oracle's hash: of every bookmark, and of the read marks that the first `writes` left.
fn hash(own: &mut Own, writes: usize) -> u64 {
    let told: Vec<String> =
        own.bookmarks(None).expect("a read").iter().map(|found| format!("{found:?}")).collect();
    let mut read = Vec::new();
    for number in 0..writes {
        let keys = marks(0, number);
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        read.extend(own.read_of(&keys).expect("a read"));
    }
    read.sort();
    fingerprint(told.iter().chain(&read).map(String::as_str))
}

/// State with these many writes in `folder`, and its hash.
fn filled(folder: &Path, writes: usize) -> u64 {
    let (mut own, notices) = open(folder);
    assert_eq!(notices, []);
    for number in 0..writes {
        write(&mut own, (0, number));
    }
    hash(&mut own, writes)
}

/// Every file beside the database whose name begins so.
fn named(folder: &Path, start: &str) -> Vec<String> {
    let names = fs::read_dir(folder).expect("a folder").flatten();
    let names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<_> = names.filter(|name| name.starts_with(start)).collect();
    names.sort();
    names
}

/// This binary as another program.
fn begin(task: &str, folder: &Path, number: usize) -> Child {
    let mut command = Command::new(env::current_exe().expect("this binary"));
    command.args(["--exact", "store_faults::child", "--nocapture", "--test-threads=1"]);
    command.env(CHILD, format!("{task}\n{number}\n{}", folder.display()));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("it starts")
}

/// Not a test by itself: what a program does that another test kills.
#[test]
fn child() {
    let Ok(task) = env::var(CHILD) else { return };
    let mut parts = task.splitn(3, '\n');
    let mut part = || parts.next().expect("three parts");
    let (task, number, folder) = (part(), part().parse::<usize>().expect("a number"), part());
    let folder = Path::new(folder);
    match task {
        "write" => {
            let (mut own, _) = open(folder);
            for number in number.. {
                write(&mut own, (0, number));
                println!("ack {number}");
            }
        }
        // As a refresh does: what it fetched is kept, and what came of it noted.
        "refresh" => {
            let ((mut own, _), mut copies) = (open(folder), cache(folder));
            let section = Subject::Section(article(0, 0).address);
            own.follow((&section, &Clean::new("Tin")), now(0)).expect("followed");
            for number in number.. {
                write(&mut own, (0, number));
                keep(&mut copies, number);
                own.refreshed((&section, &Outcome::New(1)), now(1)).expect("noted");
                println!("ack {number}");
            }
        }
        "share" => {
            let (mut own, _) = open(folder);
            for count in 0..150 {
                write(&mut own, (number, count));
            }
        }
        "meet" => {
            let (mut own, _) = open(folder);
            for count in 0..5 {
                write(&mut own, (number, count));
            }
        }
        "migrate" => drop(Database::open(LATER, folder, now(60))),
        other => panic!("{other}"),
    }
}

#[test]
fn kill_9_in_a_refresh_loses_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut dice, mut next) = (Dice(1), 0);
    for round in 0..if is_thorough() { 200 } else { 20 } {
        let mut child = begin("refresh", folder.path(), next);
        let lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let mut left = dice.below(12);
        for line in lines.map_while(Result::ok) {
            // Also the lines that came after the kill, or before it was felt, are acknowledged.
            let Some(number) = line.strip_prefix("ack ") else { continue };
            next = number.parse::<usize>().expect("a number") + 1;
            if left == 0 {
                child.kill().expect("killed");
            }
            left = left.saturating_sub(1);
        }
        child.wait().expect("it ended");
        let (mut own, notices) = open(folder.path());
        assert_eq!(notices, [], "round {round}");
        let some = (0..next).skip(if round % 10 == 9 { 0 } else { next.saturating_sub(30) });
        check_written(&mut own, 0, some.clone());
        check_kept(&mut cache(folder.path()), some);
    }
    assert_eq!(cache(folder.path()).faults(), Ok(Vec::new()));
    let (mut own, _) = open(folder.path());
    check_written(&mut own, 0, 0..next);
    assert!(next >= 20, "only {next} writes");
}

#[test]
fn kill_9_in_a_migration_leaves_the_old_or_the_new() {
    let (mut dice, mut caught) = (Dice(2), 0);
    for round in 0..if is_thorough() { 60 } else { 12 } {
        let folder = tempfile::tempdir().expect("a folder");
        let whole = filled(folder.path(), 5);
        let mut child = begin("migrate", folder.path(), 0);
        // The log grows while the migration runs: by its size we know where it is.
        let (log, size) = (folder.path().join("reader.sqlite-wal"), dice.below(4 << 20));
        while child.try_wait().expect("a child").is_none()
            && fs::metadata(&log).map_or(0, |known| known.len()) <= size
        {
            thread::yield_now();
        }
        child.kill().expect("killed");
        child.wait().expect("it ended");
        // Neither program must stumble, whichever comes first.
        if round % 2 == 0 {
            let (database, notices) = Database::open(Kind::READER, folder.path(), now(60));
            let is_new = matches!(notices[..], [Notice::Newer { version: 3, .. }]);
            assert!(is_new || notices.is_empty(), "{notices:?}");
            caught += usize::from(!is_new);
            assert_eq!(hash(&mut Own { database }, 5), whole, "round {round}");
        }
        let (mut database, notices) = Database::open(LATER, folder.path(), now(60));
        assert_eq!(notices, [], "round {round}");
        let moods = database.read(|read| {
            read.query_row("SELECT count(mood), (SELECT count(*) FROM filler) FROM bookmarks", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
        });
        assert_eq!(moods, Ok((5, 40_000)));
        assert_eq!(hash(&mut Own { database }, 5), whole, "round {round}");
    }
    assert!(caught > 0, "no migration was caught half way");
}

#[test]
fn four_programs_at_once_lose_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let children: Vec<Child> = (0..4).map(|writer| begin("share", folder.path(), writer)).collect();
    for child in children {
        let output = child.wait_with_output().expect("it ends");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let (mut own, notices) = open(folder.path());
    assert_eq!((notices, own.bookmarks(None).expect("a read").len()), (Vec::new(), 600));
    for writer in 0..4 {
        check_written(&mut own, writer, 0..150);
    }
}

/// One of them mends it, the others wait and find it whole.
#[test]
fn four_programs_that_meet_a_broken_file_mend_it_once() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path(), 5);
    open(folder.path()).0.back_up(now(0)).expect("a backup");
    let file = OpenOptions::new().write(true).open(folder.path().join("reader.sqlite"));
    file.and_then(|mut file| file.write_all(&[7; 5000])).expect("written");
    let children: Vec<Child> = (1..5).map(|writer| begin("meet", folder.path(), writer)).collect();
    for child in children {
        let output = child.wait_with_output().expect("it ends");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    assert_eq!(named(folder.path(), "reader.sqlite.broken-").len(), 1);
    let (mut own, notices) = open(folder.path());
    assert_eq!(notices, []);
    for writer in 0..5 {
        check_written(&mut own, writer, 0..5);
    }
}

/// A state of ten writes with a backup, and one of twelve in a log that a killed program left.
/// Returns the hash of the ten.
fn killed(folder: &Path) -> u64 {
    let whole = filled(folder, 10);
    open(folder).0.back_up(now(0)).expect("a backup");
    let mut child = begin("write", folder, 10);
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    assert!(lines.any(|line| line.is_ok_and(|line| line == "ack 11")));
    child.kill().and_then(|()| child.wait()).expect("killed");
    assert!(fs::metadata(folder.join("reader.sqlite-wal")).expect("a log").len() > 0);
    whole
}

#[test]
fn a_log_without_its_file_is_not_read() {
    for has_backup in [true, false] {
        let folder = tempfile::tempdir().expect("a folder");
        let whole = killed(folder.path());
        fs::remove_file(folder.path().join("reader.sqlite")).expect("gone");
        if !has_backup {
            fs::remove_dir_all(folder.path().join("backups")).expect("gone");
        }
        let (mut own, notices) = open(folder.path());
        assert_eq!(named(folder.path(), "reader.sqlite.broken-").len(), 2, "log and index are kept aside");
        if has_backup {
            assert!(matches!(notices[..], [Notice::Restored { .. }]), "{notices:?}");
            assert_eq!(hash(&mut own, 10), whole);
        } else {
            assert_eq!((notices, own.bookmarks(None)), (Vec::new(), Ok(Vec::new())));
        }
    }
}

/// A backup that a person moved to the file's place while its log still lay there. (Copied
/// over the file in place, nothing tells it from the file it was.)
#[test]
fn a_log_of_another_file_is_not_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let whole = killed(folder.path());
    let backup = fs::read_dir(folder.path().join("backups")).expect("backups").flatten().next().expect("one");
    fs::rename(backup.path(), folder.path().join("reader.sqlite")).expect("moved");
    let (mut own, notices) = open(folder.path());
    assert_eq!((notices, hash(&mut own, 10)), (Vec::new(), whole));
    assert_eq!(named(folder.path(), "reader.sqlite.broken-").len(), 2, "log and index are kept aside");
}

/// A whole folder that was copied, log and all: its log belongs to it.
#[test]
fn a_log_that_was_copied_with_its_file_is_read() {
    let (folder, copy) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    killed(folder.path());
    for name in named(folder.path(), "reader.sqlite") {
        fs::copy(folder.path().join(&name), copy.path().join(&name)).expect("copied");
    }
    let (mut own, notices) = open(copy.path());
    assert_eq!(notices, []);
    check_written(&mut own, 0, 0..12);
}

fn flip(file: &Path, dice: &mut Dice, is_page: bool) {
    let size = fs::metadata(file).expect("a file").len();
    let mut opened = OpenOptions::new().read(true).write(true).open(file).expect("a file");
    if is_page {
        let noise: Vec<u8> = (0..4096).map(|_| dice.below(256).to_le_bytes()[0]).collect();
        opened.seek(SeekFrom::Start(dice.below(size / 4096) * 4096)).expect("a page");
        opened.write_all(&noise).expect("written");
        return;
    }
    let (at, mut byte) = (dice.below(size), [0]);
    opened.seek(SeekFrom::Start(at)).and_then(|_| opened.read_exact(&mut byte)).expect("a byte");
    let flipped = [byte[0] ^ (1 << dice.below(8))];
    opened.seek(SeekFrom::Start(at)).and_then(|_| opened.write_all(&flipped)).expect("written");
}

/// `SQLite` has no checksums, but the rows that nobody can write again have: a flipped bit in them
/// gives back the backup as a page of noise does, or was in a free page.
#[test]
fn flipped_pages_are_noticed_and_restored() {
    let origin = tempfile::tempdir().expect("a folder");
    filled(origin.path(), 40);
    let (mut own, _) = open(origin.path());
    let backup = own.back_up(now(0)).expect("a backup").expect("the first");
    let kept = own.bookmarks(None).expect("a read");
    write(&mut own, (0, 40));
    let whole = own.bookmarks(None).expect("a read");
    let sound = hash(&mut own, 41);
    drop(own);
    let (mut dice, mut restored) = (Dice(3), 0);
    for round in 0..100 {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("backups")).expect("a folder");
        for file in ["reader.sqlite", "backups/reader-2027-01-15.sqlite"] {
            fs::copy(origin.path().join(file), folder.path().join(file)).expect(file);
        }
        flip(&folder.path().join("reader.sqlite"), &mut dice, round % 2 == 0);
        let (mut own, mut notices) = open(folder.path());
        let found = own.bookmarks(None).expect("a read");
        let marked = hash(&mut own, 41);
        write(&mut own, (0, 50));
        notices.extend(own.database.notices());
        match &notices[..] {
            [] => {
                assert_eq!(found, whole, "round {round}");
                assert_eq!(marked, sound, "round {round}");
            }
            [Notice::SetAside { remedy: Remedy::Backup(_), aside, .. }] => {
                assert_eq!(found, kept, "round {round}");
                assert!(aside.exists());
                restored += 1;
            }
            other => panic!("round {round}: {other:?}"),
        }
        assert!(
            marked != 0 && own.bookmark_of(&article(0, 50).address.key()).is_ok_and(|found| found.is_some())
        );
    }
    println!("of 100 flips {restored} were noticed and restored, the others changed nothing");
    assert!(restored >= 40 && backup.exists(), "{restored}");
}

/// A cache is not read whole at its start: what is broken shows when it is asked for.
#[test]
fn a_broken_cache_is_rebuilt_when_a_question_meets_it() {
    let sum = "SELECT coalesce(sum(length(body)), 0) FROM pages";
    let (mut dice, mut rebuilt) = (Dice(4), 0);
    for round in 0..20 {
        let folder = tempfile::tempdir().expect("a folder");
        let fill = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
            INSERT INTO pages SELECT i, hex(randomblob(300)) FROM n";
        let (mut cache, _) = Database::open(SPARE, folder.path(), now(0));
        cache.write(|write| write.execute(fill, [])).expect("a write");
        drop(cache);
        for _ in 0..3 {
            flip(&folder.path().join("spare.sqlite"), &mut dice, true);
        }
        let (mut cache, mut notices) = Database::open(SPARE, folder.path(), now(0));
        let found = cache.read(|read| read.query_row(sum, [], |row| row.get::<_, i64>(0))).expect("a read");
        cache
            .write(|write| write.execute(fill.replace("SELECT i, hex", "SELECT i + 9000, hex").as_str(), []))
            .expect("a write");
        notices.extend(cache.notices());
        match &notices[..] {
            [Notice::SetAside { remedy: Remedy::Empty, .. }] => rebuilt += 1,
            [] => assert!(found > 0, "round {round}"),
            other => panic!("round {round}: {other:?}"),
        }
    }
    assert!(rebuilt >= 15, "{rebuilt}");
}

#[test]
fn clocks_that_jump_change_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let whole = filled(folder.path(), 12);
    for second in [0, -YEAR, 10 * YEAR, 5] {
        let (mut own, notices) = Own::open(folder.path(), now(second));
        assert_eq!(notices, []);
        own.opened(&article(1, usize::try_from(second.unsigned_abs()).expect("small")), now(second))
            .expect("a write");
        own.back_up(now(second)).expect("a backup");
        assert_eq!(hash(&mut own, 12), whole, "{second}");
    }
    let (mut own, _) = open(folder.path());
    let last = own.history(None, 1).expect("a read");
    assert_eq!(last[0].saved, article(1, 5), "order is that of the visits, not of the clock");
    write(&mut own, (0, 12));
    own.undo().and_then(|_| own.undo()).expect("undone");
    assert_eq!(hash(&mut own, 12), whole);
}

/// Fills a small disk until a write is refused; how many were not.
fn fill(mut write: impl FnMut(usize) -> Result<(), Fault>) -> usize {
    let refused = (0..).find_map(|count| write(count).err().map(|fault| (count, fault)));
    let (count, fault) = refused.expect("it ends");
    assert_eq!(fault.what, What::Full);
    assert!(fault.to_string().contains(".sqlite: "), "{fault}");
    count
}

/// A disk that is really full, where one may be filled.
#[test]
fn a_small_disk_that_fills_up_loses_nothing_and_recovers() {
    let Some(disk) = env::var_os("CONGTIN_SMALL_DISK") else { return };
    let folder = Path::new(&disk).join("congtin");
    let (mut own, notices) = open(&folder);
    let (mut cache, _) = Database::open(SPARE, &folder, now(0));
    assert_eq!(notices, []);
    let page = |cache: &mut Database| {
        let sql = "INSERT INTO pages (body) VALUES (hex(randomblob(4000)))";
        cache.write(|write| write.execute(sql, []).map(drop))
    };
    for _ in 0..40 {
        page(&mut cache).expect("there is room yet");
    }
    let note = Note { text: Clean::new(&"đầy đĩa ".repeat(500)), tags: Vec::new() };
    let kept = fill(|count| own.bookmark(&Bookmark { note: note.clone(), ..bookmark(2, count) }, now(0)));
    assert!(matches!(own.database.notices()[..], [Notice::AlmostFull { .. }]), "the ballast went first");
    assert_eq!(own.bookmarks(None).expect("a read").len(), kept);
    drop(own);
    let (mut own, _) = open(&folder);
    assert_eq!(own.bookmarks(None).expect("a read").len(), kept);

    // Even now the cache, which kept its ballast, can forget something.
    let more = fill(|_| page(&mut cache));
    assert_eq!(cache.notices(), []);
    let forgotten = cache.make_room(|write| write.execute("DELETE FROM pages", []));
    assert_eq!(forgotten, Ok(40 + more));
    assert!(matches!(cache.notices()[..], [Notice::AlmostFull { .. }]), "it needed its ballast");
    page(&mut cache).expect("there is room again");
    println!("{kept} bookmarks and {} pages on the disk", 40 + more);
    drop((own, cache));
    fs::remove_dir_all(&folder).expect("emptied");
}
