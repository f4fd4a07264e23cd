//! A folder of its own in, what the reader's state costs out:
//! `cargo run --release --example own_cost`.
//!
//! Each figure is the median of its runs. What a write costs is mostly the disk's.

#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a tool that measures, on the terminal")]

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use congtin::model::address::{Address, Reach};
use congtin::model::bookmark::Saved;
use congtin::model::memo::Mark;
use congtin::store::database::Database;
use congtin::store::kind::Kind;
use congtin::store::reader::own::Own;
use congtin::store::reader::reads::mark;
use congtin::text::clean::Clean;
use jiff::Timestamp;

/// How many read marks a full state has.
const MARKS: usize = 100_000;

fn main() {
    if let Some(folder) = std::env::args().nth(1) {
        return alone(Path::new(&folder));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let now = Timestamp::now();
    let before = resident();
    for kind in [Kind::READER, Kind::CACHE] {
        let first = Instant::now();
        drop(Database::open(kind, folder.path(), now));
        println!("{}: made in {:.2} ms", kind.file, milliseconds(first));
        opening(kind, folder.path(), now);
    }
    let (mut own, _) = Own::open(folder.path(), now);
    println!("both open, empty: {} KiB more in memory", resident() - before);
    fill(&mut own, now);
    drop(own);
    println!("with {MARKS} read marks:");
    opening(Kind::READER, folder.path(), now);
    let program = std::env::current_exe().expect("this program");
    let done = Command::new(program).arg(folder.path()).status().expect("it starts");
    assert!(done.success());
    let (mut own, _) = Own::open(folder.path(), now);
    let start = Instant::now();
    own.back_up(now).expect("a backup");
    println!("the backup of the day: {:.1} ms", milliseconds(start));
}

/// What a fresh program has in memory for a full state.
fn alone(folder: &Path) {
    let (before, now) = (resident(), Timestamp::now());
    let (mut own, _) = Own::open(folder, now);
    let opened = resident();
    write_and_ask(&mut own, now);
    println!("{} KiB in memory for it when opened, {} after use", opened - before, resident() - before);
}

fn opening(kind: Kind, folder: &Path, now: Timestamp) {
    let size = |path| std::fs::metadata(path).map_or(0, |known: std::fs::Metadata| known.len() >> 10);
    let cost = median(20, |_| drop(Database::open(kind, folder, now)));
    println!("{}: {} KiB, opened and closed in {cost:.2} ms", kind.file, size(folder.join(kind.file)));
}

fn fill(own: &mut Own, now: Timestamp) {
    let keys: Vec<String> = (0..MARKS).map(key).collect();
    let filled = own.database.write(|write| {
        for keys in keys.chunks(1_000) {
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            mark(write, (&keys, Mark::Read), ("", now))?;
        }
        Ok(())
    });
    filled.expect("a write");
}

fn write_and_ask(own: &mut Own, now: Timestamp) {
    let one = median(200, |count| {
        own.mark((&[&key(MARKS + count)], Mark::Read), ("", now)).expect("a write");
    });
    println!("one read mark: {one:.3} ms");
    let address = |count| Address::parse(&format!("https://{}", key(count))).expect("an address");
    let opened = median(200, |count| {
        let saved = Saved { address: address(count), reach: Reach::Public, title: Clean::new("Bài") };
        own.opened(&saved, now).expect("a write");
    });
    println!("an article opened (mark and history): {opened:.3} ms");
    let keys: Vec<String> = (0..200).map(|count| key(count * 500)).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let asked = median(200, |_| drop(own.read_of(&keys)));
    println!("which of 200 were read: {asked:.3} ms");
}

fn key(number: usize) -> String {
    format!("tin.example.vn/kinh-te/mot-bai-dai-vua-phai-ve-mua-gat-{number}.html")
}

/// The median cost of one run in milliseconds.
fn median(runs: usize, mut run: impl FnMut(usize)) -> f64 {
    let mut costs: Vec<f64> = (0..runs)
        .map(|count| {
            let start = Instant::now();
            run(count);
            milliseconds(start)
        })
        .collect();
    costs.sort_by(f64::total_cmp);
    costs.get(runs / 2).copied().unwrap_or_default()
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1_000.0
}

/// Resident memory, in units of 1,024 bytes.
fn resident() -> i64 {
    let mut told = String::new();
    File::open("/proc/self/status").and_then(|mut file| file.read_to_string(&mut told)).expect("Linux");
    let line = told.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
