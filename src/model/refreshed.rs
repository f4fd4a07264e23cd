//! How a refresh goes on, and what came of it.

use crate::model::failure::Failure;
use crate::model::follow::Subject;
use crate::model::headline::Headline;
use crate::model::target::Target;
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

/// A list to be refreshed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Errand {
    /// What of the reader's follows it is.
    pub subject: Subject,
    /// What it is called.
    pub name: Clean,
    /// Its page.
    pub target: Target,
}

/// Who wants a refresh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// A person: every list is asked for.
    Asked,
    /// The clock: what was asked for lately is left alone.
    Due,
}

impl Harvest {
    /// Nothing yet.
    #[must_use]
    pub fn of(urgency: Urgency) -> Self {
        Self { urgency, new: 0, failed: Vec::new(), watched: Vec::new(), is_taken: false }
    }
}

/// Where a refresh of several lists is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// The list that is fetched.
    pub name: Clean,
    /// Its number, from 1.
    pub at: usize,
    /// How many lists there are.
    pub of: usize,
    /// The number of the article that is fetched, from 1, and how many there are; none while the list
    /// itself is.
    pub article: Option<(usize, usize)>,
}

/// What a refresh of several lists came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Harvest {
    /// Who wanted it.
    pub urgency: Urgency,
    /// Articles that are kept now and were not.
    pub new: usize,
    /// Lists that could not be had, by name.
    pub failed: Vec<Clean>,
    /// New headlines with words that are waited for.
    pub watched: Vec<Headline>,
    /// Whether another program was at it, so that nothing was done.
    pub is_taken: bool,
}
