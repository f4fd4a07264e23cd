//! A home or section page: a portal's list of news.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::model::address::{Address, Reach};
use crate::model::article::Article;
use crate::model::headline::Headline;
use crate::model::portal::Portal;
use crate::model::warning::Warning;
use crate::text::clean::Clean;

/// The headlines of one page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// Where it was read.
    pub address: Address,
    /// The page's title.
    pub title: Option<Clean>,
    /// The portal, as this page shows it.
    pub portal: Portal,
    /// The headlines, in page order, each address once.
    pub headlines: Vec<Headline>,
    /// The page that it goes on on, where that is a plain address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Address>,
    /// When the page was fetched.
    pub fetched: Timestamp,
    /// Where its server stands; its links may not lead further in.
    pub reach: Reach,
    /// What was wrong with the page.
    pub warnings: Vec<Warning>,
}

/// What a page turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// An article.
    Article(Box<Article>),
    /// A list of headlines.
    Listing(Box<Listing>),
}

impl Reading {
    /// Notes what was imperfect about it.
    pub fn warn(&mut self, warning: Warning) {
        match self {
            Self::Article(article) => article.warnings.push(warning),
            Self::Listing(listing) => listing.warnings.push(warning),
        }
    }
}
