//! One test binary; a file a subject.

mod architecture;
mod behaviour;
mod fetch;
mod journeys;
mod pages;
mod parse_pages;
mod parse_print;
mod parse_sample;
mod reader;
mod sample;
mod server;
mod storms;
