//! Where the fields of an article were read from, most trusted first.

use serde::{Deserialize, Serialize};

/// What told a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Trust {
    /// A selector of the portal's own profile.
    Profile,
    /// A selector of the family that the page is of.
    Family,
    /// What the page tells machines: `ld+json`, Open Graph, `<meta>`.
    Structured,
    /// Where such a field stands on most pages.
    General,
    /// The page's address.
    Address,
}

/// What told each field; `None` for one that is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sources {
    /// The title.
    pub title: Option<Trust>,
    /// The posted date.
    pub published: Option<Trust>,
    /// The summary.
    pub summary: Option<Trust>,
    /// The author's name.
    pub author: Option<Trust>,
    /// The body.
    pub body: Option<Trust>,
}
