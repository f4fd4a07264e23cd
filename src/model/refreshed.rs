//! How a refresh goes on, and what came of it.

use crate::model::failure::Failure;
use crate::model::headline::Headline;
use crate::text::clean::Clean;

/// A step of a refresh.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The list is read; of its articles so many are not kept yet.
    Listed(usize),
    /// The article that is fetched now: its number from 1, and its title.
    Article(usize, Clean),
    /// An article could not be had.
    Missed(Box<Failure>),
}

/// What a refresh came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refreshed {
    /// Articles that are kept now and were not.
    pub new: usize,
    /// Articles of the list that are left for the next time: one refresh fetches so many at most.
    pub left: usize,
    /// What is news to the reader, in the order of the list: what is kept now and was not, and what
    /// could not be had and was never seen before.
    pub headlines: Vec<Headline>,
    /// Articles that could not be had.
    pub missed: usize,
}
