//! What can be opened, and the portals known to have a home.

use crate::model::address::{Address, Origin, Reach};
use crate::model::portal::Section;
use crate::text::clean::Clean;

/// Something that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page, and how we came to it.
    Page(Address, Origin),
    /// The home page of the sample portal, wherever it is served.
    Sample,
    /// The newest of all that is followed, from the store.
    Followed,
    /// The bookmarks, from the store.
    Bookmarked,
}

impl Target {
    /// A page that a page of this reach links to.
    #[must_use]
    pub fn link(address: &Address, reach: Reach) -> Self {
        Self::Page(address.clone(), Origin::Link(reach))
    }

    /// The address, unless only the runtime knows it or there is none.
    #[must_use]
    pub fn address(&self) -> Option<&Address> {
        match self {
            Self::Page(address, _) => Some(address),
            Self::Sample | Self::Followed | Self::Bookmarked => None,
        }
    }

    /// Whether it is a list that the store draws up, not a page.
    #[must_use]
    pub fn is_gathered(&self) -> bool {
        matches!(self, Self::Followed | Self::Bookmarked)
    }
}

/// A portal that can be switched to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its id on the command line.
    pub id: String,
    /// Its name.
    pub name: Clean,
    /// Its home page.
    pub home: Target,
    /// The sections that its profile names.
    pub sections: Vec<Section>,
}
