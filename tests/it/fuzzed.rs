//! The fuzz targets without a fuzzer: their seeds and random splices of them in, no panic out.
//!
//! `fuzz/` feeds the same properties to libFuzzer, which needs the nightly
//! toolchain; here they stay alive with every `cargo test`. What the fuzzer
//! found becomes a seed.

mod charset;
mod normalize;
mod query;
mod wrap;

use std::path::{Path, PathBuf};

use proptest::prelude::{Strategy, any, prop, prop_oneof};
use proptest::test_runner::{Config, TestRunner};

/// What a target checks.
type Check = fn(&[u8]);

/// A target, and what it checks.
const TARGETS: [(&str, Check); 4] = [
    ("charset", charset::check),
    ("normalize", normalize::check),
    ("query", query::check),
    ("wrap", wrap::check),
];

/// The files of a folder of `fuzz/`, in order.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(folder);
    let entries = folder.read_dir().unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

#[expect(clippy::disallowed_methods, reason = "the seeds are files")]
fn seeds(target: &str) -> Vec<Vec<u8>> {
    files(&format!("seeds/{target}")).into_iter().map(|path| std::fs::read(path).expect("a seed")).collect()
}

/// The head of a seed, which has the measures or the content type, then pieces of
/// seeds and of anything.
fn splices(seeds: &[Vec<u8>]) -> impl Strategy<Value = Vec<u8>> {
    let seed = || prop::sample::select(seeds.to_vec());
    let cut = |(seed, start, length): (Vec<u8>, prop::sample::Index, usize)| {
        let start = start.index(seed.len());
        seed.into_iter().skip(start).take(length).collect::<Vec<u8>>()
    };
    let piece = prop_oneof![
        6 => (seed(), any::<prop::sample::Index>(), 0..60_usize).prop_map(cut),
        2 => prop::collection::vec(any::<char>(), 0..6).prop_map(|text| String::from_iter(text).into_bytes()),
        1 => prop::collection::vec(any::<u8>(), 0..6),
    ];
    let head = (seed(), 0..40_usize).prop_map(|(seed, length)| seed.into_iter().take(length).collect());
    (head, prop::collection::vec(piece, 0..12))
        .prop_map(|(head, pieces): (Vec<u8>, Vec<Vec<u8>>)| [head, pieces.concat()].concat())
}

#[test]
fn every_target_has_seeds() {
    let stems = |folder| {
        let stem = |path: PathBuf| Some(path.file_stem()?.to_string_lossy().into_owned());
        files(folder).into_iter().filter_map(stem).collect::<Vec<_>>()
    };
    let names = TARGETS.map(|(name, _)| name);
    assert_eq!(stems("fuzz_targets"), names);
    assert_eq!(stems("seeds"), names);
    assert!(names.iter().all(|name| seeds(name).len() > 4));
}

#[test]
fn properties_hold_for_the_seeds() {
    for (name, check) in TARGETS {
        for seed in seeds(name) {
            check(&seed);
        }
    }
}

#[test]
fn properties_hold_for_splices_of_the_seeds() {
    for (name, check) in TARGETS {
        let mut runner = TestRunner::new(Config { cases: 1_500, ..Config::default() });
        let run = runner.run(&splices(&seeds(name)), |bytes| {
            check(&bytes);
            Ok(())
        });
        run.unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}
