//! One test binary; a file a subject.

mod architecture;
mod behaviour;
mod conditional;
mod escapes;
mod fetch;
mod follow;
mod fuzzed;
mod headless;
mod journeys;
mod kept;
mod older;
mod pages;
mod parse_pages;
mod parse_print;
mod parse_sample;
mod polite;
mod pty;
mod reader;
mod readme;
mod remember;
mod sample;
mod server;
mod store_faults;
mod storms;
mod window;
mod wrapping;
