//! One test binary; a file a subject.

mod architecture;
mod fetch;
mod sample;
mod server;
