//! An article that a search found.

use crate::model::address::Address;
use crate::model::moment::Moment;
use crate::text::clean::Clean;
use crate::text::snippet::Snippet;

/// One result of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where the article is.
    pub address: Address,
    /// Its title, and where the query stands in it; empty without one.
    pub title: Snippet,
    /// When it was posted.
    pub published: Option<Moment>,
    /// The id of its portal, or its host.
    pub portal: Clean,
    /// What surrounds the best place of the text.
    pub snippet: Snippet,
    /// True when its dấu are as typed.
    pub is_exact: bool,
}
