//! One test binary; a file a subject.

mod parse_pages;
mod parse_print;
mod parse_sample;
