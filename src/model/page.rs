//! A fetched page, decoded, not yet understood.

use jiff::Timestamp;

use crate::model::address::{Address, Reach};
use crate::model::warning::Warning;

/// A page's markup as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Where it was found, after redirects.
    pub address: Address,
    /// The whole of it, in UTF-8; untrusted until it has been through the door.
    pub markup: String,
    /// The encoding it was read from: `UTF-8`, `windows-1252`, `TCVN3`.
    pub charset: &'static str,
    /// When it was fetched.
    pub fetched: Timestamp,
    /// Where its server stands.
    pub reach: Reach,
    /// What was wrong with the bytes.
    pub warnings: Vec<Warning>,
}
