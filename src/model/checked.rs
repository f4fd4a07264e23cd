//! What the selectors of a family found in a page, and what was read of it, for whoever writes or mends a profile.

use crate::model::address::Address;
use crate::model::trust::Trust;
use crate::text::clean::Clean;

/// A page, looked at with the eyes of a family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// Where it was found.
    pub address: Address,
    /// The id of the portal its host belongs to.
    pub portal: Option<String>,
    /// The family that reads it; `None` for a page of no family.
    pub family: Option<Found>,
    /// What was read in the end, and what told it; nothing of a page that cannot be read.
    pub told: Vec<Told>,
}

/// A field as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The field.
    pub field: &'static str,
    /// What told it.
    pub by: Trust,
    /// What it is, its beginning.
    pub text: Clean,
}

/// What a family found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The family's id.
    pub id: String,
    /// How many of its signs the page has, and how many it has at all.
    pub signs: (usize, usize),
    /// Each selector of the family, in the order of its fields.
    pub rows: Vec<Row>,
}

/// One selector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The field of the profile that it stands in.
    pub field: &'static str,
    /// It, as written.
    pub selector: String,
    /// How many elements of the page it matches.
    pub count: usize,
    /// The text of the first that has one, its beginning.
    pub text: Clean,
}
