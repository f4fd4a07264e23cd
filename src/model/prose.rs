//! A run of text with the links and emphasis that stand in it.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::model::address::Address;
use crate::text::clean::Clean;

/// Text of one paragraph, heading, list item or table cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Prose {
    /// The text, without markup, white space collapsed.
    pub text: Clean,
    /// What parts of it are, in order; bytes of `text`, each on a character.
    pub marks: Vec<(Range<usize>, Mark)>,
}

/// A prose as it was written down, whose marks may stand anywhere.
#[derive(Deserialize)]
struct Unchecked {
    text: Clean,
    marks: Vec<(Range<usize>, Mark)>,
}

impl TryFrom<Unchecked> for Prose {
    type Error = &'static str;

    fn try_from(Unchecked { text, marks }: Unchecked) -> Result<Self, Self::Error> {
        if marks.iter().all(|(range, _)| text.get(range.clone()).is_some()) {
            Ok(Self { text, marks })
        } else {
            Err("a mark outside of its text")
        }
    }
}

/// What a part of a text is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Bold.
    Strong,
    /// Italic.
    Emphasis,
    /// A link to this address.
    Link(Address),
    /// What a later version has and an earlier had not.
    Inserted,
    /// What an earlier version had and a later has not.
    Deleted,
}

impl Prose {
    /// Text without marks.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self { text: Clean::new(text), marks: Vec::new() }
    }

    /// The links in it, in order: the text that carries each, and its address.
    pub fn links(&self) -> impl Iterator<Item = (&str, &Address)> {
        self.marks.iter().filter_map(|(range, mark)| match mark {
            Mark::Link(address) => Some((self.text.get(range.clone())?, address)),
            _ => None,
        })
    }
}
