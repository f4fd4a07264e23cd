//! What the store costs with many articles: `cargo bench --bench store -- SIZE…`, with 1,000 and
//! 10,000 when no size is named. 100,000 are written in some minutes and take 1 GB of the disk.
//!
//! The articles are those of `news.rs`, about 3 KB each, written once as the program writes them
//! (`shelf.rs`) and kept under `target` for the next run. Told are the disk; some hundred searches
//! of every kind, each with its first 50 results and their snippets; what the reader asks for
//! before its first screen, and how much more that is with the most articles than with the
//! fewest; and the memory of a process that did all that.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::print_stdout,
    clippy::string_slice,
    reason = "a benchmark counts roughly, prints, and cuts words of its own"
)]

mod clock;
mod near;
mod news;
mod pages;
mod searches;
mod shelf;
mod start;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use congtin::store::kind::Kind;
use jiff::Timestamp;
use shelf::Written;

const SIZES: [usize; 2] = [1_000, 10_000];
/// Whoever changes what is written takes the next number.
const GENERATOR: u32 = 1;
/// How often the start is asked for; of each step the least counts.
const STARTS: usize = 60;
/// The word before a folder and a size: this process is to ask, and to tell its memory.
const ASK: &str = "ask";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [ask, folder, size] = &arguments[..]
        && ask == ASK
    {
        return asked(Path::new(folder), size.parse().expect("a size"));
    }
    let named: Vec<usize> = arguments.iter().filter_map(|word| word.replace(',', "").parse().ok()).collect();
    let sizes = if named.is_empty() { SIZES.to_vec() } else { named };
    let mut kept = Vec::new();
    for size in sizes {
        println!("\n{size} articles");
        let (folder, written) = shelved(size);
        tell_sizes(&folder, written);
        // A process of its own, so that its memory is that of who only asks.
        let program = std::env::current_exe().expect("this program");
        let done = Command::new(program).arg(ASK).arg(&folder).arg(size.to_string()).status();
        assert!(done.expect("it starts").success());
        kept.push((size, folder));
    }
    tell_starts(&kept);
}

/// The folder of a store of that size, from a run before or written now.
#[expect(clippy::disallowed_methods, reason = "a benchmark has files")]
fn shelved(size: usize) -> (PathBuf, Written) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("store-{size}"));
    let note = folder.join("written");
    let stamp = format!("{GENERATOR} {:?}", Kind::CACHE.versions);
    let known = fs::read_to_string(&note).unwrap_or_default();
    let figures: Vec<u64> = known
        .strip_suffix(&stamp)
        .into_iter()
        .flat_map(|figures| figures.split_whitespace().filter_map(|figure| figure.parse().ok()))
        .collect();
    if let [text, packed] = figures[..] {
        return (folder, Written { text, packed });
    }
    // Whatever lies there is of another generator or schema, or was never finished.
    let _none = fs::remove_dir_all(&folder);
    let (took, written) = clock::time(|| shelf::write(&folder, size));
    println!(
        "{:<34} {:>9.2} ms an article, the generator's own part included",
        "written",
        millis(took) / size as f64
    );
    fs::write(note, format!("{} {} {stamp}", written.text, written.packed)).expect("a note");
    (folder, written)
}

/// Disk by table, against the text and the markup.
fn tell_sizes(folder: &Path, Written { text, packed }: Written) {
    let started = start::start(folder, now());
    let mut copies = started.copies;
    // As after some refreshes: each puts a little of the index in order.
    let merge = || (1..1_000).take_while(|_| copies.merge_index(2_000).expect("merged")).count();
    let (took, pieces) = clock::time(merge);
    println!("{:<34} {:>9.1} s in {pieces} pieces", "index put in order", took.as_secs_f64());
    let mut bytes = |of: &str| -> f64 {
        let sql = format!("SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name {of}");
        copies.database().read(|file| file.query_row(&sql, [], |row| row.get(0))).expect("sizes")
    };
    let (index, bodies) = (bytes("LIKE 'search%'"), bytes("IN ('bodies', 'bases')"));
    let (text, packed) = (text as f64, packed as f64);
    println!("{:<34} {:>9.1} MB", "text", text / 1e6);
    println!("{:<34} {:>9.1} MB", "markup, each page by zstd -3", packed / 1e6);
    for (name, size) in [("search index", index), ("articles", bodies)] {
        println!("{name:<34} {:>9.1} MB {:>8.2} × the text", size / 1e6, size / text);
    }
    println!("{:<34} {:>9} {:>11.2} × the text, wanted 2.50", "  together", "", (index + bodies) / text);
    let pages = bytes("LIKE '%pages%'");
    println!("{:<34} {:>9.1} MB {:>8.2} × the zstd, wanted 1.20", "markup", pages / 1e6, pages / packed);
    let lists = bytes("LIKE '%headline%' OR name LIKE '%list%'");
    println!("{:<34} {:>9.1} MB", "headlines and lists", lists / 1e6);
    println!("{:<34} {:>9.1} MB", "the whole cache", bytes("LIKE '%'") / 1e6);
    let segments = "SELECT count(DISTINCT segid) FROM search_idx";
    let segments = copies.database().read(|file| file.query_row(segments, [], |row| row.get::<_, i64>(0)));
    println!("{:<34} {:>9}", "segments of the index", segments.expect("segments"));
}

/// Asks all that a reader asks, in a process that did nothing else, and tells its memory.
fn asked(folder: &Path, size: usize) {
    let before = resident();
    let started = start::start(folder, now());
    let first = resident();
    let mut copies = started.copies;
    searches::ask(&mut copies, size, now());
    near::ask(&mut copies, size);
    println!("{:<34} {before:>9.1} MB before the store was asked", "memory of this process");
    println!("{:<34} {first:>9.1} MB after the first screen", "");
    println!("{:<34} {:>9.1} MB after all searches, wanted 40 for the whole reader", "", resident());
}

/// What stands before the first screen, by steps, and how it grows.
fn tell_starts(kept: &[(usize, PathBuf)]) {
    let mut least: Vec<Vec<(&str, Duration)>> = vec![Vec::new(); kept.len()];
    let mut sums: Vec<Vec<Duration>> = vec![Vec::new(); kept.len()];
    // In turns, so that what else the machine does meets all of them.
    for _ in 0..STARTS {
        for (at, (_, folder)) in kept.iter().enumerate() {
            let steps = start::start(folder, now()).steps;
            sums[at].push(steps.iter().map(|step| step.1).sum());
            if least[at].is_empty() {
                least[at].clone_from(&steps);
            }
            for (known, new) in least[at].iter_mut().zip(steps) {
                known.1 = known.1.min(new.1);
            }
        }
    }
    let row = |name: &str, figures: Vec<String>| println!("{name:<34} {}", figures.join(" "));
    row("\nbefore the first screen, ms", kept.iter().map(|(size, _)| format!("{size:>9}")).collect());
    for (step, (name, _)) in least.first().into_iter().flatten().enumerate() {
        row(name, least.iter().map(|steps| format!("{:>9.3}", millis(steps[step].1))).collect());
    }
    for sums in &mut sums {
        sums.sort_unstable();
    }
    for (name, at) in [("all, the least", 0), ("all, the middle", STARTS / 2)] {
        let mut figures: Vec<_> = sums.iter().map(|sums| format!("{:>9.3}", millis(sums[at]))).collect();
        let ratio = millis(sums[sums.len() - 1][at]) / millis(sums[0][at]);
        figures.push(format!("  the last {ratio:.2} times the first, wanted 1.30"));
        row(name, figures);
    }
}

/// A moment after all articles.
fn now() -> Timestamp {
    "2026-11-29T13:00:00Z".parse().expect("a moment")
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Memory of this process that is its own or the file's in it, in MB.
#[expect(clippy::disallowed_methods, reason = "a benchmark asks the system")]
fn resident() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<f64>().ok()).unwrap_or_default() / 1e3
}
