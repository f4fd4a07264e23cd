//! A fetched page, decoded, not yet understood.

use jiff::Timestamp;

use crate::model::address::{Address, Reach};
use crate::model::validators::Validators;
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
    /// What to ask with, next time, whether it has changed.
    pub validators: Validators,
    /// False when the server forbids to keep it (`no-store`), and for a file,
    /// which is where it was: it is shown, and not stored.
    pub may_keep: bool,
    /// What was wrong with the bytes.
    pub warnings: Vec<Warning>,
}
