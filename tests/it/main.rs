//! One test binary; a file a subject.

mod fetch;
mod sample;
mod server;
