//! One test binary; a file a subject.

mod architecture;
mod fetch;
mod parse_pages;
mod parse_print;
mod parse_sample;
mod sample;
mod server;
