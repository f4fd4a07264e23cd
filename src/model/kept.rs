//! What the store keeps of pages: what keeping did, and copies with what is known of them.

use jiff::Timestamp;

use crate::model::address::{Address, Reach};
use crate::model::article::Article;
use crate::model::headline::Headline;
use crate::model::warning::Warning;
use crate::text::clean::Clean;

/// What keeping a page did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There was no copy of it.
    New,
    /// It says what the copy says; only the time it was seen moved on.
    Same,
    /// It says something else: a silent edit. The former version is kept.
    Changed,
    /// The copy was not whole, this is more: it took its place.
    Better,
    /// The copy is whole and this is cut, bare text or less than half as long: it is kept beside
    /// the copy, which stays.
    Worse,
    /// The disk is nearly full, and nothing was kept.
    NoRoom,
}

/// A kept article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptArticle {
    /// The article; `fetched` is when it was last seen like this.
    pub article: Article,
    /// The number of this version; the first is 1.
    pub version: u32,
    /// The version that the reader had open last.
    pub seen: Option<u32>,
    /// The former versions that are still there, the newest first, and when each was last seen.
    pub former: Vec<(u32, Timestamp)>,
    /// When the page last gave a worse answer than this, since it gave this.
    pub worse: Option<Timestamp>,
}

impl KeptArticle {
    /// True when the page was edited since the reader last had it open.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        self.seen.is_some_and(|seen| seen < self.version)
    }
}

/// The markup of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPage {
    /// Where it was found, after redirects.
    pub address: Address,
    /// The whole of it; untrusted.
    pub markup: String,
    /// The encoding it was read from.
    pub charset: Clean,
    /// When it was fetched.
    pub fetched: Timestamp,
    /// Where its server stands.
    pub reach: Reach,
    /// What was wrong with the bytes.
    pub warnings: Vec<Warning>,
}

/// Where headlines of a river come from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// Every list that was ever read.
    Everything,
    /// The lists of the portal of this id, or host where no profile knows it.
    Portal(String),
    /// The list whose page has this key: a section's, mostly.
    List(String),
}

/// A headline of a river.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The headline, with the whole title where it is known.
    pub headline: Headline,
    /// Its key.
    pub key: String,
    /// The portal that lists it: an id, or a host.
    pub portal: String,
    /// Where the server of the list stands.
    pub reach: Reach,
    /// When it was first seen.
    pub first_seen: Timestamp,
    /// When it was last seen in a list.
    pub last_seen: Timestamp,
    /// Whether its article is kept.
    pub is_kept: bool,
    /// Its place, to go on from.
    pub place: Place,
}

/// A place in a river: what comes later in it is smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// When it was posted, or else first seen: seconds UTC.
    pub news: i64,
    /// The number of the headline.
    pub headline: i64,
}

/// What was dropped to keep within the limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dropped {
    /// Pages' markup.
    pub pages: usize,
    /// Articles, with all their versions.
    pub articles: usize,
    /// Headlines that nothing else of the store needs.
    pub headlines: usize,
}

/// How much of something there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// How many.
    pub count: u64,
    /// Bytes on the disk, about.
    pub bytes: u64,
}

/// What the cache holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// Bytes of the file, without its log.
    pub file: u64,
    /// Bytes of it that are free to be written again.
    pub free: u64,
    /// The markup of pages.
    pub pages: Amount,
    /// Articles, with their former versions.
    pub articles: Amount,
    /// Former versions and worse answers.
    pub versions: u64,
    /// Lists of news.
    pub listings: Amount,
    /// Known headlines.
    pub headlines: u64,
    /// Each portal with its lists: when the last of them was read, and how many there are.
    pub portals: Vec<(String, Timestamp, u64)>,
}
