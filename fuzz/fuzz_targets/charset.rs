//! Bytes of libFuzzer as a page and its content type in; a panic out when decoding goes wrong.

#![no_main]

#[path = "../../tests/it/fuzzed/charset.rs"]
mod charset;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| charset::check(bytes));
