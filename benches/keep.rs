//! Keeping pages and opening them again: `cargo bench --bench keep`.
//!
//! The pages are those of the sample portal over and over, the phrases of each paragraph thrown
//! anew, so that no two are alike. Kept are a thousand, with their markup, into a file on the disk,
//! fifty a transaction: what the store can take. The reader keeps each page by itself, as it
//! comes. Then one of 100 KB of text is opened.

#[path = "store/clock.rs"]
mod clock;

use std::fmt::Display;
use std::time::{Duration, Instant};

use clock::time;
use congtin::config::embedded;
use congtin::model::address::{Address, Reach};
use congtin::model::article::Article;
use congtin::model::change::compare;
use congtin::model::kept::Source;
use congtin::model::limits::{Limits, StoreLimits};
use congtin::model::listing::Reading;
use congtin::model::page::Page;
use congtin::model::validators::Validators;
use congtin::model::wording::wording;
use congtin::parse::families::Families;
use congtin::parse::read::read;
use congtin::parse::work::Work;
use congtin::store::cache::copies::Copies;
use congtin::store::cache::encoding::{Base, decode, encode, pack, page as raw};
use congtin::store::cache::keep::Arrival;
use congtin::store::search::index::{Batch, Indexed};
use congtin::text::clean::Clean;
use include_dir::{Dir, include_dir};
use jiff::Timestamp;

static PORTAL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/sample/portal/Pages");

/// Articles that are kept, and how many at once.
const ARTICLES: usize = 1_000;
const BATCH: usize = 50;

#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn main() {
    let families = Families::new(&embedded()).expect("the embedded profiles");
    let pages: Vec<Page> = (0..ARTICLES).map(page).collect();
    let readings: Vec<Reading> = pages.iter().map(|page| parsed(page, &families)).collect();
    let articles: Vec<&Article> = readings.iter().filter_map(article).collect();
    let markup: usize = pages.iter().map(|page| page.markup.len()).sum();
    let text: usize = articles.iter().map(|article| said(article).len()).sum();
    let packed = |page: &Page| zstd::encode_all(page.markup.as_bytes(), 3).expect("memory").len();
    let packed: usize = pages.iter().map(packed).sum();
    println!("{ARTICLES} articles, {} of markup, {} of text", size(markup), size(text));
    tell("markup, each page by zstd -3", size(packed));
    let spent = timed(|| articles.iter().map(|article| encode(article).len()).sum::<usize>());
    tell("  articles into bytes", millis(spent));
    let whole = |page| pack(&raw(page), &Base::default()).len();
    tell("  pages into bytes", millis(timed(|| pages.iter().map(whole).sum::<usize>())));
    tell("articles, encoded", size(articles.iter().map(|article| encode(article).len()).sum::<usize>()));

    let folder = tempfile::tempdir().expect("a folder");
    let (mut copies, notices) = Copies::open(folder.path(), StoreLimits::STANDARD, Timestamp::UNIX_EPOCH);
    assert!(notices.is_empty(), "{notices:?}");
    let validators = Validators::default();
    let arrivals: Vec<Arrival> = pages.iter().map(|page| arrival(page, &validators)).collect();
    let all: Vec<_> = readings.iter().zip(&arrivals).collect();
    let mut keep = || {
        for batch in all.chunks(BATCH) {
            copies.keep_all(batch).expect("they are kept");
        }
    };
    let mut passed = Duration::ZERO;
    let (spent, ()) = time(|| passed = timed(&mut keep));
    tell("kept, with markup and index", format!("{}, wanted 2000", millis(passed)));
    tell("  of it on the processor", millis(spent));
    let again = timed(|| {
        for batch in all.chunks(BATCH) {
            copies.keep_all(batch).expect("they are kept");
        }
    });
    tell("kept once more, unchanged", millis(again));
    tell("one alone, unchanged", millis(timed(|| copies.keep_all(&all[..1]).expect("it is kept"))));
    let sizes = copies.sizes().expect("sizes");
    tell("file", format!("{}, {:.2} of the zstd of pages", size(sizes.file), ratio(sizes.file, packed)));
    tell("  of it markup", size(sizes.pages.bytes));
    for (what, tables) in [("articles", "bodies"), ("search index", "search*"), ("headlines", "*headline*")] {
        tell(&format!("  of it {what}"), size(taken(&mut copies, tables)));
    }
    let (spent, ()) = time(|| all.chunks(BATCH).for_each(|batch| index_again(&mut copies, batch)));
    tell("the search index alone, on the processor", millis(spent));
    let alone = tempfile::tempdir().expect("a folder");
    let (mut others, _) = Copies::open(alone.path(), StoreLimits::STANDARD, Timestamp::UNIX_EPOCH);
    let mut keep = || all.chunks(1).for_each(|one| drop(others.keep_all(one).expect("it is kept")));
    let (spent, ()) = time(&mut keep);
    tell("kept one by one, on the processor", millis(spent));
    open(&mut copies, &pages, &families);
}

/// Bytes that the tables and indexes of these names take in the file.
fn taken(copies: &mut Copies, names: &str) -> u64 {
    let sql = "SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name GLOB ?1";
    copies.database().read(|file| file.query_row(sql, [names], |row| row.get(0))).expect("a sum")
}

/// Indexes articles under numbers that are free, as keeping them does.
fn index_again(copies: &mut Copies, batch: &[(&Reading, &Arrival)]) {
    let written = copies.database().write(|file| {
        let last: i64 = file.query_row("SELECT max(rowid) FROM search", [], |row| row.get(0))?;
        let mut rows = Batch::new(file);
        for (id, article) in (last + 1..).zip(batch.iter().filter_map(|(reading, _)| article(reading))) {
            let title = article.title.as_deref().unwrap_or_default();
            let indexed = Indexed {
                title,
                text: &said(article),
                portal: None,
                host: article.address.host(),
                section: None,
            };
            rows.add(id, &indexed)?;
        }
        rows.finish()
    });
    written.expect("they are indexed");
}

/// Opens what was kept, and an article of 100 KB.
fn open(copies: &mut Copies, pages: &[Page], families: &Families) {
    let keys: Vec<String> = pages.iter().map(|page| page.address.key()).collect();
    let open = |key: &String| timed(|| copies.article(key).expect("an answer").expect("a copy"));
    let mut times: Vec<Duration> = keys.iter().map(open).collect();
    times.sort();
    tell("an article opened, the middle of all", millis(times[ARTICLES / 2]));
    let Reading::Article(mut long) = parsed(&page(ARTICLES), families) else { panic!("an article") };
    let others: Vec<Reading> = pages.iter().map(|page| parsed(page, families)).collect();
    for other in others.iter().filter_map(article) {
        if said(&long).len() < 100 << 10 {
            long.blocks.extend(other.blocks.iter().cloned());
        }
    }
    let mut edited = long.clone();
    edited.blocks.remove(7);
    let key = long.address.key();
    let reading = Reading::Article(long);
    let long = article(&reading).expect("an article");
    let (page, validators) = (page(ARTICLES), Validators::default());
    copies.keep(&reading, &arrival(&page, &validators)).expect("it is kept");
    let encoded = encode(long);
    tell("100 KB of text, encoded", size(encoded.len()));
    tell("  decoded", millis(least(|| decode::<Article>(&encoded, &Base::default()))));
    tell("  opened", millis(least(|| copies.article(&key).expect("an answer").expect("a copy"))));
    tell("  compared with an edit", millis(least(|| compare(long, &edited))));
    tell("50 headlines of the river", millis(least(|| copies.river(&[Source::Everything], None, 50))));
    let now = Timestamp::UNIX_EPOCH;
    tell("validators of a page", millis(least(|| copies.validators(&key, now))));
}

/// The page of that number: one of the portal's articles in other words.
fn page(number: usize) -> Page {
    let mut files = Vec::new();
    let mut folders: Vec<&Dir> = PORTAL.dirs().collect();
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        files.extend(folder.files());
    }
    files.sort_by_key(|file| file.path());
    let file = files[number % files.len()];
    let mut dice = number as u64;
    let markup = file.contents_utf8().expect("UTF-8");
    let markup: Vec<String> = markup.lines().map(|line| thrown(line, &mut dice)).collect();
    let path = file.path().to_string_lossy().replace('\\', "/");
    let address = format!("http://sokhcn.example.gov.vn/portal/Pages/{number}-{path}");
    Page {
        address: Address::parse(&address).expect("an address"),
        markup: markup.join("\n"),
        charset: "UTF-8",
        fetched: Timestamp::from_second(1_790_000_000).expect("a moment"),
        reach: Reach::Public,
        validators: Validators::default(),
        may_keep: true,
        warnings: Vec::new(),
    }
}

/// A line with the phrases of its words thrown anew; tags and figures stay.
fn thrown(line: &str, dice: &mut u64) -> String {
    let mut words: Vec<&str> = line.split(' ').collect();
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || c == ',');
    let places: Vec<usize> = (0..words.len()).filter(|at| is_word(words[*at])).collect();
    // Phrases of five stay together, as names and set phrases do.
    let phrases = places.len() / 5;
    for at in (2..phrases).rev() {
        *dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let to = usize::try_from(*dice >> 33).expect("31 bits") % at;
        for word in 0..5 {
            words.swap(places[at * 5 + word], places[to * 5 + word]);
        }
    }
    words.join(" ")
}

fn parsed(page: &Page, families: &Families) -> Reading {
    read(page, families, &Work::new(Limits::STANDARD)).expect("a reading")
}

fn article(reading: &Reading) -> Option<&Article> {
    match reading {
        Reading::Article(article) => Some(article),
        Reading::Listing(_) => None,
    }
}

fn arrival<'a>(page: &'a Page, validators: &'a Validators) -> Arrival<'a> {
    Arrival { asked: &page.address, validators, page: Some(page) }
}

fn said(article: &Article) -> String {
    wording(article).iter().map(Clean::as_str).collect::<Vec<_>>().join("\n")
}

#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn tell(what: &str, figure: impl Display) {
    println!("{what:<40}{figure}");
}

#[expect(clippy::cast_precision_loss, reason = "for people")]
fn size(bytes: impl TryInto<u64>) -> String {
    format!("{:.1} KB", bytes.try_into().unwrap_or_default() as f64 / 1024.0)
}

#[expect(clippy::cast_precision_loss, reason = "for people")]
fn ratio(one: u64, other: usize) -> f64 {
    one as f64 / other as f64
}

fn millis(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}

#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    std::hint::black_box(work());
    begun.elapsed()
}

/// The least of many times, so that what else the machine does counts little.
fn least<T>(mut work: impl FnMut() -> T) -> Duration {
    (0..30).map(|_| timed(&mut work)).min().unwrap_or_default()
}
