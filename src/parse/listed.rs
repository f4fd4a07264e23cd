//! A home or section page of a known family in, its headlines out: those that the family's selectors find, and
//! those that show without them.

use std::collections::{HashMap, HashSet};

use crate::model::headline::Headline;
use crate::parse::general::lists;
use crate::parse::general::survey::Survey;
use crate::parse::headline::better;
use crate::parse::marks::{Marks, Zone};
use crate::parse::outline::attribute;
use crate::parse::view::View;

/// The fewest words of a link that is a headline.
const HEADLINE: usize = 5;

/// The longest text that such a link has, in bytes.
const LONGEST: usize = 400;

/// How many such links that no selector found are a list of their own.
const FEW: usize = 3;

/// True where `listed`, which the family's selectors found, is all that looks like a headline, with its times:
/// then nobody need look for more, which costs as much as the page's tree.
#[must_use]
pub fn is_whole(view: &View<'_>, listed: &[Headline]) -> bool {
    let timed = listed.iter().filter(|headline| headline.published.is_some()).count();
    if timed * 2 < listed.len() {
        return false;
    }
    let outline = view.outline;
    let is_found = |at: usize| view.marks.is_in(at, Zone::LISTING);
    let found = outline.links().filter(|(at, _)| is_found(*at));
    let known: HashSet<&str> = found.filter_map(|(_, element)| attribute(element, "href")).collect();
    let is_title = |at: usize| {
        outline.short_text(at, LONGEST).is_some_and(|text| text.split(' ').nth(HEADLINE - 1).is_some())
    };
    let others = outline.links().filter_map(|(at, element)| Some((at, attribute(element, "href")?)));
    let mut others = others
        .filter(|(at, href)| !known.contains(href) && !view.marks.is_in(*at, Zone::CHROME) && is_title(*at));
    others.nth(FEW - 1).is_none()
}

/// The headlines that show without knowing the family, but for its menus.
#[must_use]
pub fn all_headlines(view: &View<'_>, marks: &Marks, survey: &Survey) -> Vec<Headline> {
    let is_out = |at| marks.is_in(at, Zone::CHROME);
    lists::headlines(view.outline, survey, (&view.place, &view.now), is_out)
}

/// The headlines that a family's selectors found with those that show without knowing it, in page
/// order: a page has boxes that no selector knows, and what both found is told better by both.
#[must_use]
pub fn joined(listed: Vec<Headline>, seen: Vec<Headline>) -> Vec<Headline> {
    let places: HashMap<String, usize> =
        listed.iter().enumerate().map(|(place, headline)| (headline.address.key(), place)).collect();
    // What stands before all of the family has a place too.
    let mut all: Vec<(usize, Headline)> = (1..).zip(listed).collect();
    let mut last = 0;
    for headline in seen {
        match places.get(&headline.address.key()).and_then(|place| all.get_mut(*place)) {
            Some((place, known)) => {
                last = *place;
                *known = better(known.clone(), headline);
            }
            None => all.push((last, headline)),
        }
    }
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, headline)| headline).collect()
}
