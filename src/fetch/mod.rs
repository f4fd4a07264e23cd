//! An address in, a decoded page out: the only wing on the network.
#![expect(clippy::disallowed_methods, reason = "the network wing notes when a page was fetched")]

pub mod body;
pub mod claim;
pub mod client;
pub mod decode;
pub mod diagnose;
pub mod guard;
pub mod legacy;
pub mod open;
pub mod sniff;
pub mod ways;
