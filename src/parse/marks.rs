//! An outline and a family in, where each field of the family stands in the page out.

use std::collections::BTreeMap;

use crate::parse::families::{Family, Field};
use crate::parse::outline::Outline;

/// Where the fields of a family stand, and which parts of the page they make.
#[derive(Clone)]
pub struct Marks {
    found: BTreeMap<Field, Vec<(usize, usize)>>,
    zones: Vec<u8>,
}

/// The rank of what no selector found: behind all that one did.
pub const GUESSED: usize = 1_000;

/// Parts of a page; a spot may be in several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone(u8);

impl Zone {
    /// The article's body.
    pub const BODY: Self = Self(1);
    /// Lists of other articles on an article's page.
    pub const OTHERS: Self = Self(2);
    /// What is never content.
    pub const CHROME: Self = Self(4);
    /// The row of tools.
    pub const TOOLS: Self = Self(8);
    /// Title, summary, author, source and tags.
    pub const ABOUT: Self = Self(16);
    /// Headlines of a list.
    pub const LISTING: Self = Self(32);
    /// Those lists of other articles that are on the same subject.
    pub const RELATED: Self = Self(64);

    /// No part at all.
    pub const NONE: Self = Self(0);

    /// True when it has a part in common with `other`.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// This and `other`.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Marks {
    /// Matches every element of `outline` once.
    #[must_use]
    pub fn new(outline: &Outline<'_>, family: &Family) -> Self {
        let mut found: BTreeMap<Field, Vec<(usize, usize)>> = BTreeMap::new();
        family.find(outline, |at, (field, rank)| {
            let known = found.entry(field).or_default();
            // Two of its names may lead to one rule.
            if !known.iter().rev().take_while(|(_, last)| *last == at).any(|(last, _)| *last == rank) {
                known.push((rank, at));
            }
        });
        let zones = zones(&found, outline);
        Self { found, zones }
    }

    /// These and more of them, behind what the family's selectors found.
    #[must_use]
    pub fn with(mut self, outline: &Outline<'_>, more: &[(Field, usize)]) -> Self {
        for (field, at) in more {
            self.found.entry(*field).or_default().push((GUESSED, *at));
        }
        // Each stays behind what the selectors found at its place.
        self.found.values_mut().for_each(|known| known.sort_by_key(|(_, at)| *at));
        self.zones = zones(&self.found, outline);
        self
    }

    /// All elements of `field`, whatever selector found them, in document order.
    pub fn all(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        self.found.get(&field).into_iter().flatten().map(|(_, at)| *at)
    }

    /// The elements of `field`, those of its first selector before those of the next.
    pub fn ranked(&self, field: Field) -> impl Iterator<Item = (usize, usize)> + '_ {
        let mut found = self.found.get(&field).cloned().unwrap_or_default();
        found.sort_unstable();
        found.into_iter()
    }

    /// True when the spot at `at` is in any part of `zone`.
    #[must_use]
    pub fn is_in(&self, at: usize, zone: Zone) -> bool {
        self.zones.get(at).is_some_and(|bits| bits & zone.0 != 0)
    }

    /// True when a row of tools begins in `from..to`.
    #[must_use]
    pub fn tools_in(&self, from: usize, to: usize) -> bool {
        [Field::Tools, Field::Published].iter().filter_map(|field| self.found.get(field)).any(|found| {
            found.get(found.partition_point(|(_, at)| *at < from)).is_some_and(|(_, at)| *at < to)
        })
    }

    /// The text at `at` without what stands in it and is never content.
    #[must_use]
    pub fn text(&self, outline: &Outline<'_>, at: usize) -> String {
        let skips = |spot: usize| self.is_in(spot, Zone::CHROME);
        let is_whole = skips(at) || !(at..outline.end(at)).any(skips);
        if is_whole { outline.text(at) } else { outline.text_without(at, skips) }
    }

    /// The parts the spot at `at` is in.
    #[must_use]
    pub fn zone(&self, at: usize) -> Zone {
        Zone(self.zones.get(at).copied().unwrap_or_default())
    }
}

/// The parts of every spot. Sums of starts and ends, so nested matches cost nothing more.
fn zones(found: &BTreeMap<Field, Vec<(usize, usize)>>, outline: &Outline<'_>) -> Vec<u8> {
    let mut zones = vec![0; outline.len()];
    let parts =
        [Zone::BODY, Zone::OTHERS, Zone::CHROME, Zone::TOOLS, Zone::ABOUT, Zone::LISTING, Zone::RELATED];
    for zone in parts {
        let mut until = 0;
        let mut starts: Vec<usize> = found
            .iter()
            .filter(|(field, _)| part(**field).is_some_and(|part| part.0 & zone.0 != 0))
            .flat_map(|(_, at)| at)
            .map(|(_, at)| *at)
            .collect();
        starts.sort_unstable();
        for start in starts {
            let end = outline.end(start);
            for bits in zones.iter_mut().take(end).skip(start.max(until)) {
                *bits |= zone.0;
            }
            until = until.max(end);
        }
    }
    zones
}

fn part(field: Field) -> Option<Zone> {
    match field {
        Field::Body => Some(Zone::BODY),
        Field::Others | Field::OthersHeading => Some(Zone::OTHERS),
        Field::Related => Some(Zone::OTHERS.and(Zone::RELATED)),
        Field::Chrome | Field::Sections => Some(Zone::CHROME),
        Field::Tools | Field::Published | Field::Files => Some(Zone::TOOLS),
        Field::Title | Field::Summary | Field::Author | Field::Source | Field::Tags => Some(Zone::ABOUT),
        Field::ListItem(_) | Field::ListLink(_) | Field::ListSummary(_) => Some(Zone::LISTING),
        Field::Caption | Field::Quote | Field::ListTime(_) => None,
    }
}
