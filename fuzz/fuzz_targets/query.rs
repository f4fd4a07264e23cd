//! Bytes of libFuzzer as a query and a text in; a panic out when the query is none or the snippet lies.

#![no_main]

#[path = "../../tests/it/fuzzed/query.rs"]
mod query;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| query::check(bytes));
