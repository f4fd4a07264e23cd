//! An article's page in, its related and latest lists out.

use std::collections::HashSet;

use jiff::Timestamp;

use crate::model::headline::Headline;
use crate::parse::families::Field;
use crate::parse::headline::{Link, headline};
use crate::parse::marks::{Marks, Zone};
use crate::parse::outline::{Outline, attribute};
use crate::parse::place::Place;
use crate::parse::words::{self, Kin};
use crate::text::fold::fold;

/// The lists of other articles on an article's page.
#[derive(Debug, Default)]
pub struct Others {
    /// What the portal calls related.
    pub related: Vec<Headline>,
    /// All others.
    pub latest: Vec<Headline>,
}

/// How far a stamp may stand from its link, in elements and texts.
const STAMP: usize = 8;

/// The longest text that is taken for a heading, in bytes.
const HEADING: usize = 80;

/// Reads the lists. A link belongs to the last heading before it, wherever
/// heading, list and container stand in each other; under an unknown heading
/// it is latest, since only the portal says what is related.
#[must_use]
pub fn others(outline: &Outline<'_>, marks: &Marks, place: &Place, now: &Timestamp) -> Others {
    let mut found = Others::default();
    let (mut seen_related, mut seen_latest) = (HashSet::new(), HashSet::new());
    let own = place.address.key();
    let mut kin = Kin::Latest;
    let stops = stops(outline, marks);
    for (n, (at, stop)) in stops.iter().enumerate() {
        match stop {
            Stop::Heading(told) => kin = *told,
            Stop::Link => {
                let next = stops.get(n + 1).map_or(outline.len(), |(next, _)| *next);
                let Some(link) = read(outline, marks, (*at, next), place) else { continue };
                let key = link.address.key();
                let headline = headline(link, now);
                let kin = if marks.is_in(*at, Zone::RELATED) { Kin::Related } else { kin };
                let (list, seen) = match kin {
                    Kin::Related => (&mut found.related, &mut seen_related),
                    Kin::Latest => (&mut found.latest, &mut seen_latest),
                };
                if is_article(&headline) && key != own && seen.insert(key) {
                    list.push(headline);
                }
            }
        }
    }
    found
}

/// What links say that lead to an article and do not name it, folded.
const NAMELESS: [&str; 9] = [
    "doc ngay",
    "doc tiep",
    "doc them",
    "xem ngay",
    "xem tiep",
    "xem them",
    "chi tiet",
    "xem chi tiet",
    "xem tat ca",
];

/// The most words of a section's name.
const SECTION: usize = 4;

/// False for a link without a title of its own, and for one to a section, which is called as its page is:
/// "Thời sự", `/thoi-su.htm`.
fn is_article(headline: &Headline) -> bool {
    // Most are longer than either.
    let mut words = headline.title.split(' ').filter(|word| word.contains(char::is_alphanumeric));
    if words.nth(SECTION).is_some() {
        return true;
    }
    let folded = fold(&headline.title);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let page = headline.address.path().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let page = page.split('.').next().unwrap_or_default();
    let is_section = words.len() <= SECTION && words.join("-") == page.to_ascii_lowercase();
    !words.is_empty() && !is_section && !NAMELESS.contains(&words.join(" ").as_str())
}

enum Stop {
    Heading(Kin),
    Link,
}

/// Headings of lists anywhere outside the body, and links inside the lists, in order.
fn stops(outline: &Outline<'_>, marks: &Marks) -> Vec<(usize, Stop)> {
    let headings: HashSet<usize> = marks.all(Field::OthersHeading).collect();
    let mut stops = Vec::new();
    for (at, element) in outline.elements() {
        let is_other = marks.is_in(at, Zone::OTHERS);
        if marks.is_in(at, Zone::BODY) && !is_other && !heads_list(outline, marks, at) {
            continue;
        }
        if element.value().name() == "a" && is_other && attribute(element, "href").is_some() {
            stops.push((at, Stop::Link));
        } else if let Some(kin) = heading(outline, at) {
            stops.push((at, Stop::Heading(kin)));
        } else if headings.contains(&at) && !outline.text(at).is_empty() {
            stops.push((at, Stop::Heading(Kin::Latest)));
        }
    }
    stops
}

/// True for a heading that a list of other articles follows at once: it is no
/// part of a body that both stand in.
#[must_use]
pub fn heads_list(outline: &Outline<'_>, marks: &Marks, at: usize) -> bool {
    let end = outline.end(at);
    let is_followed = || (end..end + 3).any(|spot| marks.is_in(spot, Zone::OTHERS));
    is_followed() && heading(outline, at).is_some()
}

/// What the element at `at` heads, when all its text is a heading. Only small
/// elements are looked into, so this costs no more than the walk.
#[must_use]
pub fn heading(outline: &Outline<'_>, at: usize) -> Option<Kin> {
    if outline.end(at) - at > 6 {
        return None;
    }
    if !outline.first_letter(at).is_some_and(words::may_head)
        || outline.has_letters(at, words::LONGEST_HEADING)
    {
        return None;
    }
    let text = outline.short_text(at, HEADING).filter(|text| !text.is_empty())?;
    words::heading(&fold(&text))
}

/// The link at `at` with the text behind it inside its list and item, up to `next`;
/// with the text before it in its item where there is none behind.
fn read(outline: &Outline<'_>, marks: &Marks, (at, next): (usize, usize), place: &Place) -> Option<Link> {
    let element = outline.element(at)?;
    let address = place.link(element)?;
    let end = outline.end(at);
    let to = (end..next.max(end)).find(|spot| !marks.is_in(*spot, Zone::OTHERS)).unwrap_or(next.max(end));
    // A stamp is short: what is longer is other text.
    let to = to.min(end + STAMP);
    let item = item(outline, at);
    let behind = outline.text_between(end, item.map_or(to, |item| to.min(outline.end(item))));
    let before = || {
        let from = item.filter(|item| item + STAMP > at)?;
        Some(outline.text_between(from, at))
    };
    let behind = if behind.trim().is_empty() { before().unwrap_or_default() } else { behind };
    let title = attribute(element, "title").map(str::to_owned);
    Some(Link { address, text: marks.text(outline, at), title, behind })
}

/// The item of a list that the link at `at` stands in, when it is near.
#[must_use]
pub fn item(outline: &Outline<'_>, at: usize) -> Option<usize> {
    let above = std::iter::successors(Some(at), |at| Some(outline.parent(*at)));
    let is_item = |at: &usize| {
        outline.element(*at).is_some_and(|element| matches!(element.value().name(), "li" | "tr" | "article"))
    };
    above.take(8).find(is_item)
}
