//! A home or section page in, its headlines in page order out.

use std::collections::HashMap;

use jiff::Timestamp;

use crate::model::headline::Headline;
use crate::parse::address_date::address_date;
use crate::parse::families::{Family, Field};
use crate::parse::headline::{Link, better, headline};
use crate::parse::marks::{Marks, Zone};
use crate::parse::outline::{Outline, attribute};
use crate::parse::place::Place;
use crate::parse::told::told;
use crate::parse::view::without_beginning;
use crate::text::clean::Clean;

/// Bytes of a time's or a summary's text at most: every link of an item reads
/// them, and a stranger's page decides how many links and how much text.
const TIME: usize = 400;
const SUMMARY: usize = 4_000;

/// The headlines of the lists that `family` knows, each article once.
#[must_use]
pub fn headlines(
    outline: &Outline<'_>,
    marks: &Marks,
    family: &Family,
    at: (&Place, &Timestamp),
) -> Vec<Headline> {
    let (place, now) = at;
    let mut rows: Vec<(usize, usize)> = (0..family.lists)
        .flat_map(|list| marks.all(Field::ListLink(list)).map(move |at| (at, list)))
        .filter(|(at, _)| !marks.is_in(*at, Zone::CHROME.and(Zone::OTHERS)))
        .collect();
    rows.sort_unstable();
    let lists: Vec<List> = (0..family.lists).map(|list| List::new(marks, list)).collect();
    let mut found: Vec<Headline> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (n, (at, list)) in rows.iter().enumerate() {
        let next = rows.get(n + 1).map_or(outline.len(), |(next, _)| *next);
        let Some(list) = lists.get(*list) else { continue };
        let Some((key, headline)) = row(outline, marks, (family, list), (*at, next), (place, now)) else {
            continue;
        };
        let place = *places.entry(key).or_insert(found.len());
        match found.get_mut(place) {
            Some(known) => *known = better(known.clone(), headline),
            None => found.push(headline),
        }
    }
    found.retain(|headline| !headline.title.is_empty());
    found
}

/// True when the page has links to its further parts that only a postback opens.
#[must_use]
pub fn has_paging(outline: &Outline<'_>) -> bool {
    outline.links().any(|(at, element)| {
        let is_postback = |name| attribute(element, name).is_some_and(|value| value.contains("__doPostBack"));
        let text = || outline.text(at);
        (is_postback("href") || is_postback("onclick")) && matches!(text().parse::<u32>(), Ok(1..))
    })
}

/// Where the parts of one kind of list stand, each in document order.
struct List {
    items: Vec<usize>,
    times: Vec<usize>,
    summaries: Vec<usize>,
}

impl List {
    fn new(marks: &Marks, list: usize) -> Self {
        Self {
            items: marks.all(Field::ListItem(list)).collect(),
            times: marks.all(Field::ListTime(list)).collect(),
            summaries: marks.all(Field::ListSummary(list)).collect(),
        }
    }

    /// The part of the page that belongs to the link at `at`: its item, or what
    /// follows it up to the next link or item.
    fn range(&self, outline: &Outline<'_>, (at, next): (usize, usize)) -> std::ops::Range<usize> {
        let before = self.items.partition_point(|item| *item <= at);
        let item = before.checked_sub(1).and_then(|i| self.items.get(i)).copied();
        match item.filter(|item| outline.is_inside(at, *item)) {
            Some(item) => item..outline.end(item),
            None => at..self.items.get(before).map_or(next, |item| next.min(*item)),
        }
    }
}

fn row(
    outline: &Outline<'_>,
    marks: &Marks,
    (family, list): (&Family, &List),
    spots: (usize, usize),
    (place, now): (&Place, &Timestamp),
) -> Option<(String, Headline)> {
    let element = outline.element(spots.0)?;
    let address = place.link(element)?;
    let key = address.key();
    let title = attribute(element, "title").map(str::to_owned);
    let text = marks.text(outline, spots.0);
    let mut headline = headline(Link { address, text, title, behind: String::new() }, now);
    let range = list.range(outline, spots);
    let first = |parts: &[usize]| {
        parts.get(parts.partition_point(|at| *at < range.start)).filter(|at| range.contains(at)).copied()
    };
    let time = first(&list.times).and_then(|at| told(outline, at, TIME, now));
    // Where the list tells none, the address of many portals does.
    headline.published = time.or(headline.published).or_else(|| address_date(headline.address.path()));
    let summary = first(&list.summaries).filter(|at| outline.short_text(*at, SUMMARY).is_some());
    let summary = summary.map(|at| marks.text(outline, at));
    let summary = summary.filter(|text| !text.is_empty());
    headline.summary = summary.map(|text| Clean::new(without_beginning(&text, &family.summary_begins)));
    Some((key, headline))
}
