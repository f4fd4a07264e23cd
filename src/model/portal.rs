//! A portal as one of its pages shows it.

use serde::{Deserialize, Serialize};

use crate::model::address::Address;
use crate::text::clean::Clean;

/// What a page says of the portal it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Portal {
    /// The id of its profile; `None` for a portal no profile knows.
    pub id: Option<String>,
    /// Its name.
    pub name: Option<Clean>,
    /// The id of its family; `None` when no fingerprint fits.
    pub family: Option<String>,
    /// Its home page.
    pub home: Option<Address>,
    /// How many people the page says are online.
    pub online: Option<u64>,
    /// The weather the page tells, such as `28°C`.
    pub weather: Option<Clean>,
    /// The sections of its navigation, in page order.
    pub sections: Vec<Section>,
}

/// A section of a portal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// What the portal calls it.
    pub name: Clean,
    /// Its page.
    pub address: Address,
}
