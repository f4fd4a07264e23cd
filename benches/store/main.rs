//! Searching a store of many articles: `cargo bench --bench store -- SIZE…`, of 1,000 and 10,000
//! articles when no size is named. 100,000 are written in some minutes and take 0.6 GB of disk.
//!
//! The articles are those of `news.rs`, about 3 KB each, kept as zstd in a file, indexed in
//! transactions of a hundred. Then some hundred queries of each kind, as a person would type them,
//! each with its first 50 results and their snippets. What a search takes is told as the middle
//! one, the one that 99 of 100 are not above, and the longest.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::print_stdout,
    clippy::string_slice,
    reason = "a benchmark counts roughly, prints, and cuts words of its own"
)]

mod news;

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::time::{Duration, Instant};

use congtin::model::query::Query;
use congtin::store::search::find::{Scope, search};
use congtin::store::search::index::{Indexed, SCHEMA, index};
use congtin::text::fold::fold;
use jiff::Timestamp;
use news::{Dice, News, PORTALS, Press, portal_id};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension, params};

const SIZES: [usize; 2] = [1_000, 10_000];
/// Articles written in one transaction.
const BATCH: usize = 100;
/// Queries of each kind.
const QUERIES: usize = 40;
/// How often each is asked: the least time counts, so that what else the machine does counts little.
const ROUNDS: usize = 3;
/// More bytes than a text has.
const TEXT: usize = 64 << 10;
/// Results of a search.
const RESULTS: usize = 50;

fn main() {
    let asked: Vec<usize> =
        std::env::args().filter_map(|argument| argument.replace(',', "").parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked };
    for size in sizes {
        println!("\n{size} articles");
        let folder = tempfile::tempdir().expect("a folder");
        let connection = open(&folder.path().join("cache.sqlite"));
        let press = Press::new(size);
        write(&connection, &press, size);
        tell_sizes(&connection);
        drop(connection);
        // As the reader finds it: nothing in memory but what the system kept of the file.
        let connection = open(&folder.path().join("cache.sqlite"));
        ask(&connection, &press, size);
        println!("{:<34} {:>9.1} MB", "memory of this process", resident());
    }
}

/// What `work` makes, and the time that it was on a processor, or passed where the system
/// does not tell: what else the machine does counts little.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let (begun, before) = (Instant::now(), processor());
    let done = work();
    let spent = processor().zip(before).map(|(after, before)| after.saturating_sub(before));
    (spent.unwrap_or_else(|| begun.elapsed()), done)
}

/// How long this thread was on a processor.
#[expect(clippy::disallowed_methods, reason = "a benchmark asks the system")]
fn processor() -> Option<Duration> {
    // The system counts a thread's time when it lets go.
    std::thread::yield_now();
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn open(path: &std::path::Path) -> Connection {
    let connection = Connection::open(path).expect("a database");
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA mmap_size = 0; PRAGMA cache_size = -4096;",
        )
        .expect("settings");
    // Without it SQLite plans a query of FTS5's own anew at each look into the index.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).expect("a setting");
    if connection.table_exists(None, "articles").is_ok_and(|exists| !exists) {
        connection.execute_batch(SCHEMA).expect("the schema");
        connection
            .execute_batch(
                "CREATE TABLE articles (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, address TEXT NOT NULL,
                    title TEXT, portal TEXT NOT NULL, section TEXT, moment TEXT, size INTEGER NOT NULL);
                 CREATE TABLE bodies (id INTEGER PRIMARY KEY, body BLOB NOT NULL);",
            )
            .expect("the schema");
    }
    connection
}

/// Writes the articles, in the order they came, and tells how long that took.
fn write(connection: &Connection, press: &Press, size: usize) {
    let mut spent = [Duration::ZERO; 3];
    for batch in (0..size).step_by(BATCH) {
        let (printing, news) =
            time(|| (batch..size.min(batch + BATCH)).map(|at| press.print(at)).collect::<Vec<_>>());
        connection.execute_batch("BEGIN IMMEDIATE").expect("a transaction");
        let (keeping, ()) = time(|| news.iter().for_each(|news| keep(connection, news)));
        let (indexing, ()) = time(|| {
            for news in &news {
                index(connection, news.id, &indexed(news)).expect("an index");
            }
            connection.execute_batch("COMMIT").expect("a transaction");
        });
        for (sum, one) in spent.iter_mut().zip([printing, keeping, indexing]) {
            *sum += one;
        }
    }
    let [_, keeping, indexing] = spent;
    let count = size as f64;
    println!("{:<34} {:>9.2} ms an article", "keeping", keeping.as_secs_f64() * 1e3 / count);
    println!(
        "{:<34} {:>9.2} ms an article, commit included",
        "indexing",
        indexing.as_secs_f64() * 1e3 / count
    );
}

fn indexed(news: &News) -> Indexed<'_> {
    Indexed {
        title: &news.title,
        text: &news.text,
        portal: Some(&news.portal),
        host: &news.host,
        section: Some(news.section),
    }
}

fn keep(connection: &Connection, news: &News) {
    let body = zstd::bulk::compress(news.text.as_bytes(), 3).expect("zstd");
    let key = format!("{}/{}", news.host, news.id);
    let address = format!("https://{key}");
    let moment = Timestamp::from_second(news.id).expect("a moment").strftime("%Y-%m-%d").to_string();
    let size = i64::try_from(news.text.len() + news.title.len()).expect("a size");
    connection
        .execute(
            "INSERT INTO articles VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![news.id, key, address, news.title, news.portal, news.section, moment, size],
        )
        .expect("an article");
    connection.execute("INSERT INTO bodies VALUES (?1, ?2)", params![news.id, body]).expect("a body");
}

/// Disk by table, against the text.
fn tell_sizes(connection: &Connection) {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).expect("a checkpoint");
    let bytes = |of: &str| -> f64 {
        let sql = format!("SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name {of}");
        connection.query_row(&sql, [], |row| row.get(0)).expect("sizes")
    };
    let text: f64 =
        connection.query_row("SELECT sum(size) FROM articles", [], |row| row.get(0)).expect("sizes");
    let index = bytes("LIKE 'search%'");
    println!("{:<34} {:>9.1} MB", "text", text / 1e6);
    for (name, size) in [("index", index), ("bodies", bytes("= 'bodies'")), ("all", bytes("LIKE '%'"))] {
        println!("{name:<34} {:>9.1} MB {:>8.2} × the text", size / 1e6, size / text);
    }
    let segments = "SELECT count(DISTINCT segid) FROM search_idx";
    let segments: i64 = connection.query_row(segments, [], |row| row.get(0)).expect("segments");
    println!("{:<34} {segments:>9}", "segments");
}

/// What a kind of query is, and those of it.
type Kind = (&'static str, Vec<String>);

fn ask(connection: &Connection, press: &Press, size: usize) {
    let mut all = Vec::new();
    println!("{:<34} {:>9} {:>8} {:>8}   hits", "search, ms", "p50", "p99", "longest");
    let few: HashSet<String> = keys(connection, size / 200);
    let most: HashSet<String> = keys(connection, size * 9 / 10);
    let kinds = kinds(press, size);
    for (name, queries) in &kinds {
        all.extend(run(connection, name, queries, (None, None)));
    }
    let ordinary: Vec<_> =
        kinds.iter().take(4).flat_map(|kind| kind.1.iter().take(QUERIES / 4).cloned()).collect();
    all.extend(run(connection, "bookmarks only, one in 200", &ordinary, (Some(&few), None)));
    all.extend(run(connection, "unread only, one in ten", &ordinary, (None, Some(&most))));
    tell("all", all, 0);
}

/// Keys of articles from all over the store.
fn keys(connection: &Connection, count: usize) -> HashSet<String> {
    let mut rows = connection
        .prepare("SELECT key FROM articles ORDER BY id * 7919 % 1000003 LIMIT ?1")
        .expect("a query");
    let count = i64::try_from(count).expect("a count");
    rows.query_map([count], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("keys")
}

fn run(
    connection: &Connection,
    name: &str,
    queries: &[String],
    (only, without): (Option<&HashSet<String>>, Option<&HashSet<String>>),
) -> Vec<(Duration, String)> {
    let now = "2026-11-29T13:00:00Z".parse().expect("a moment");
    let body = RefCell::new(connection.prepare("SELECT body FROM bodies WHERE id = ?1").expect("a query"));
    let unpack = RefCell::new(zstd::bulk::Decompressor::new().expect("zstd"));
    let text = |id: i64| -> Option<String> {
        let body: Vec<u8> = body.borrow_mut().query_row([id], |row| row.get(0)).optional().ok()??;
        String::from_utf8(unpack.borrow_mut().decompress(&body, TEXT).ok()?).ok()
    };
    let scope = Scope { limit: RESULTS, only, without, text: &text };
    let mut times = Vec::new();
    let mut hits = 0;
    for query in queries {
        let asked = || time(|| search(connection, &Query::typing(query, now), scope).expect("a search"));
        let (took, found) = (0..ROUNDS).map(|_| asked()).min_by_key(|(took, _)| *took).expect("a round");
        times.push((took, query.clone()));
        hits += found.len();
    }
    tell(name, times.clone(), hits / queries.len().max(1));
    times
}

fn tell(name: &str, mut times: Vec<(Duration, String)>, hits: usize) {
    times.sort();
    let ms = |at: usize| times.get(at).map_or(0.0, |(time, _)| time.as_secs_f64() * 1e3);
    let last = times.len().saturating_sub(1);
    let worst = times.last().map_or("", |(_, query)| query.as_str());
    println!(
        "{name:<34} {:>9.2} {:>8.2} {:>8.2} {hits:>6}   {worst}",
        ms(last / 2),
        ms(last * 99 / 100),
        ms(last)
    );
}

/// Queries of every kind, from words of the articles.
fn kinds(press: &Press, size: usize) -> Vec<Kind> {
    let mut dice = Dice(42);
    let mut kinds: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    let common =
        ["của", "tỉnh", "và", "các", "nhân", "công", "nông", "sở", "ban", "hội", "quản", "khoa", "lý", "năm"];
    for _ in 0..QUERIES {
        let news = press.print(dice.below(size as u64) as usize);
        let words: Vec<&str> =
            news.text.split([' ', '\n']).map(|word| word.trim_matches([',', '.'])).collect();
        let run = |dice: &mut Dice, long: usize| {
            let at = dice.below((words.len() - long) as u64) as usize;
            words[at..at + long].join(" ")
        };
        let two = (common[dice.rank(14) as usize], common[dice.below(14) as usize]);
        let single = run(&mut dice, 1);
        let pair = run(&mut dice, 2);
        let long = run(&mut dice, 5);
        let apart = format!("{} {} {}", run(&mut dice, 1), run(&mut dice, 1), run(&mut dice, 2));
        let beginning: String = pair.chars().take(pair.chars().count().max(4) - 2).collect();
        let year = 2023 + dice.below(4);
        let rows = [
            ("a. common syllables", format!("{} {}", two.0, two.1)),
            ("b. one syllable, without dấu", fold(&single)),
            ("c. two syllables, without dấu", fold(&pair)),
            ("d. two syllables", pair.clone()),
            ("e. five in a row, without dấu", fold(&long)),
            ("f. four of one article", fold(&apart)),
            ("g. phrase of two", format!("\"{pair}\"")),
            ("h. phrase of four", format!("\"{}\"", fold(&run(&mut dice, 4)))),
            ("i. phrase of common ones", format!("\"{} {}\"", two.0, two.1)),
            (
                "j. phrase of three common ones",
                format!("\"{} {} {}\"", two.0, two.1, common[dice.below(14) as usize]),
            ),
            ("k. codes", format!("{}/{year}/NĐ-CP", dice.below(99) * 7)),
            ("l. while typing", beginning.clone()),
            ("m. two letters", fold(&single).chars().take(2).collect()),
            ("n. with a portal", format!("{} portal:{}", fold(&pair), portal_id(dice.rank(PORTALS as u64)))),
            ("o. with dates", format!("{} after:{year} before:{}-03", fold(&single), year)),
            ("p. with a section", format!("{} section:\"nông thôn\"", fold(&pair))),
            ("q. only filters", format!("portal:{} after:{year}", portal_id(dice.rank(PORTALS as u64)))),
            ("r. nothing to find", format!("{} khongcogi", fold(&pair))),
            ("s. keys of Telex", format!("{} ddoorxm", two.0)),
        ];
        for (name, query) in rows {
            kinds.entry(name).or_default().push(query);
        }
    }
    kinds.into_iter().collect()
}

/// Memory of this process that is its own or the file's in it, in MB.
#[expect(clippy::disallowed_methods, reason = "a benchmark asks the system")]
fn resident() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<f64>().ok()).unwrap_or_default() / 1e3
}
