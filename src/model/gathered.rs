//! Headlines of many pages in one list, as the store draws it up.

use crate::model::address::Reach;
use crate::model::headline::Headline;
use crate::model::near::Version;
use crate::text::clean::Clean;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// The headline.
    pub headline: Headline,
    /// Where the server of the page that lists it stands.
    pub reach: Reach,
    /// What is said beside its date: the portal it is from, or what was noted of it.
    pub note: Clean,
    /// The same story in other papers, by their names.
    pub also: Vec<Version>,
    /// Whether it came since its reader last looked.
    pub is_new: bool,
}
