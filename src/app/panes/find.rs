//! A find in an article: what is sought, where it stands, which of the places is current.

use std::ops::Range;

use crate::text::clean::Clean;
use crate::text::find::{Needle, find};
use crate::text::retype::retype;
use crate::typeset::line::Place;
use crate::typeset::matter::Matter;

/// A find that is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Find {
    /// What was typed.
    pub query: Clean,
    /// Where it stands, in reading order.
    pub hits: Vec<Hit>,
    /// Index of the current one.
    pub at: usize,
}

/// One place where the query stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Index of the matter.
    pub block: usize,
    /// Bytes of the matter's text.
    pub range: Range<usize>,
}

impl Hit {
    /// Where it begins.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { block: self.block, offset: self.range.start }
    }
}

impl Find {
    /// Seeks `query` in `matter`, leaving out the first `skipped` pieces, which
    /// are not shown; the first hit from `from` on is current. A query that
    /// stands nowhere is read as Telex or VNI. `None` when nothing is sought.
    #[must_use]
    pub fn new(query: &str, matter: &[Matter], skipped: usize, from: Place) -> Option<Self> {
        let mut hits = hits(&Needle::new(query)?, matter, skipped);
        if let (true, Some(needle)) = (hits.is_empty(), retype(query).and_then(|meant| Needle::new(&meant))) {
            hits = self::hits(&needle, matter, skipped);
        }
        let at = hits.iter().position(|hit| hit.place() >= from).unwrap_or(0);
        Some(Self { query: Clean::new(query.trim()), hits, at })
    }

    /// Goes `step` hits on, around the end.
    pub fn turn(&mut self, step: isize) {
        if let Ok(count @ 1..) = isize::try_from(self.hits.len()) {
            let at = isize::try_from(self.at).unwrap_or(0);
            self.at = (at + step).rem_euclid(count).unsigned_abs();
        }
    }

    /// The current hit.
    #[must_use]
    pub fn hit(&self) -> Option<&Hit> {
        self.hits.get(self.at)
    }
}

fn hits(needle: &Needle, matter: &[Matter], skipped: usize) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (block, piece) in matter.iter().enumerate().skip(skipped) {
        for (start, text) in piece.texts() {
            let found = find(text, needle).into_iter();
            hits.extend(found.map(|r| Hit { block, range: start + r.start..start + r.end }));
        }
    }
    hits
}
