//! An item of a list of news.

use serde::{Deserialize, Serialize};

use crate::model::address::Address;
use crate::model::moment::Moment;
use crate::text::clean::Clean;

/// One entry of a latest, related or section list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headline {
    /// Its title as listed; portals cut long ones.
    pub title: Clean,
    /// Where the article is.
    pub address: Address,
    /// When it was posted.
    pub published: Option<Moment>,
    /// A few words on it.
    pub summary: Option<Clean>,
    /// True when the portal cut the title.
    pub is_cut: bool,
    /// The small picture beside it.
    #[serde(default)]
    pub image: Option<Address>,
    /// The section that it stands in.
    #[serde(default)]
    pub section: Option<Clean>,
}
