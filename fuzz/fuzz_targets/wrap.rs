//! Bytes of libFuzzer as a paragraph and two measures in; a panic out when a line is not as it must be.

#![no_main]

#[path = "../../tests/it/fuzzed/wrap.rs"]
mod wrap;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| wrap::check(bytes));
