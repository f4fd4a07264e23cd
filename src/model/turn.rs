//! How far an article that stands on several pages is fetched.

use crate::model::address::Address;

/// A further page of it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What was asked for, when the article was.
    pub asked: Address,
    /// The number of the page, from 2.
    pub at: usize,
    /// How many pages are known of so far.
    pub of: usize,
}
