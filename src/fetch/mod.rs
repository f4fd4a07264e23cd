//! An address in, a decoded page out: the only wing on the network.
#![expect(clippy::disallowed_methods, reason = "the network wing notes when a page was fetched")]

pub mod ask;
pub mod body;
pub mod budget;
pub mod cache_control;
pub mod claim;
pub mod client;
pub mod condition;
pub mod decode;
pub mod diagnose;
pub mod disposition;
pub mod download;
pub mod freshness;
pub mod gate;
pub mod guard;
pub mod http_date;
pub mod jitter;
pub mod legacy;
pub mod net;
pub mod open;
pub mod part;
pub mod range;
pub mod retry_after;
pub mod robots;
pub mod sniff;
pub mod throttle;
pub mod unpack;
pub mod walk;
pub mod ways;
