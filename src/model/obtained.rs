//! What was read, with where it came from: the page itself, or the copy that was kept of it.

use crate::model::failure::Failure;
use crate::model::listing::Reading;

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obtained {
    /// It.
    pub reading: Reading,
    /// Where it came from.
    pub source: Source,
}

/// Where something that was read came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// The page, or a copy of which its server says that it is still the same.
    #[default]
    Page,
    /// The kept copy, for the page could not be had.
    Copy(Box<Failure>),
    /// The kept copy, for the page gave less than it.
    Better,
    /// The web archive's copy, for the page could not be had.
    Archive(Box<Failure>),
}

impl Source {
    /// True for a copy that was kept here.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        matches!(self, Self::Copy(_) | Self::Better)
    }
}

impl From<Reading> for Obtained {
    fn from(reading: Reading) -> Self {
        Self { reading, source: Source::Page }
    }
}
