//! Bytes of libFuzzer as two texts in; a panic out when they are not put into one spelling.

#![no_main]

#[path = "../../tests/it/fuzzed/normalize.rs"]
mod normalize;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| normalize::check(bytes));
