//! A feed or page to follow, as programs that read feeds hand it to each other.

use crate::model::address::Address;
use crate::text::clean::Clean;

/// One row of such a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// What it is called.
    pub name: Clean,
    /// Its feed.
    pub feed: Option<Address>,
    /// Its page.
    pub page: Option<Address>,
}

/// What came of taking such a list over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// What is followed now.
    pub new: usize,
    /// What was followed before.
    pub known: usize,
    /// What may not be followed: private networks, other schemes.
    pub refused: usize,
}

impl Subscription {
    /// The list at `address`: its feed, where the address looks like one of a feed, else its page.
    #[must_use]
    pub fn at(name: Clean, address: Address) -> Self {
        if looks_like_feed(&address) {
            Self { name, feed: Some(address), page: None }
        } else {
            Self { name, feed: None, page: Some(address) }
        }
    }
}

/// Whether an address looks like that of a feed: by its ending, or a part of its path.
///
/// ```
/// use congtin::model::{address::Address, subscription::looks_like_feed};
/// let is_feed = |text| looks_like_feed(&Address::parse(text).unwrap());
/// assert!(is_feed("https://a.vn/tin-moi.rss") && is_feed("https://a.vn/RSS/tin-moi/"));
/// assert!(!is_feed("https://a.vn/tin-moi") && !is_feed("https://a.vn/rss-la-gi.html"));
/// ```
#[must_use]
pub fn looks_like_feed(address: &Address) -> bool {
    let path = address.path().to_ascii_lowercase();
    let is_part = |part: &str| matches!(part, "rss" | "rss_feed" | "feed" | "feeds" | "atom");
    [".rss", ".xml", ".atom", ".rdf"].iter().any(|end| path.ends_with(end)) || path.split('/').any(is_part)
}
