//! A page of a known family in, the boxes on it that its selectors do not know out: what stands in the body
//! and is none of it, and lists of other articles under a heading that says so.
//!
//! Portals change the names of their boxes oftener than those of their text.

use crate::parse::families::Field;
use crate::parse::general::hints::{Hint, Names};
use crate::parse::keywords::keywords;
use crate::parse::marks::{Marks, Zone};
use crate::parse::more::more;
use crate::parse::others::{heading, item};
use crate::parse::outline::{Outline, attribute};
use crate::parse::place::Place;

/// How far above a heading its list is looked for, in elements.
const ABOVE: usize = 4;

/// How far behind a heading its list is looked for, in elements and texts: a stranger's page decides how
/// many headings it has.
const BEHIND: usize = 1_000;

/// The fewest words of a link that is a headline.
const HEADLINE: usize = 4;

/// The boxes, as fields.
#[must_use]
pub fn boxes(outline: &Outline<'_>, marks: &Marks, place: &Place) -> Vec<(Field, usize)> {
    let mut found = Vec::new();
    let mut until = 0;
    for body in marks.all(Field::Body) {
        if body >= until {
            found.extend(inside(outline, marks, body));
            let more = more(outline, body, place).into_iter();
            found.extend(more.filter(|(_, at)| !marks.is_in(*at, Zone::OTHERS)));
            until = outline.end(body);
        }
    }
    let body = marks.ranked(Field::Body).next().filter(|_| marks.all(Field::Tags).next().is_none());
    let outside = Zone::OTHERS.and(Zone::CHROME).and(Zone::LISTING);
    let rows = body.map(|(_, body)| keywords(outline, body, |at| marks.is_in(at, outside)));
    found.extend(rows.into_iter().flatten().map(|at| (Field::Tags, at)));
    let has_lists = [Field::Others, Field::Related].iter().any(|field| marks.all(*field).next().is_some());
    if !has_lists {
        found.extend(lists(outline, marks).into_iter().map(|at| (Field::Others, at)));
    }
    found
}

/// What in the body at `body` its names tell to be no part of it, if it is not most of it.
fn inside(outline: &Outline<'_>, marks: &Marks, body: usize) -> Vec<(Field, usize)> {
    let mut names = Names::default();
    let (mut found, mut until, mut all) = (Vec::new(), 0, None);
    let known = Zone::OTHERS.and(Zone::CHROME).and(Zone::TOOLS);
    for at in body + 1..outline.end(body) {
        let Some(element) = outline.element(at).filter(|_| at >= until) else { continue };
        let field = match names.hint(element) {
            Some(Hint::Others) => Field::Related,
            Some(Hint::Chrome | Hint::Comments) => Field::Chrome,
            _ if attribute(element, "data-ad").is_some() => Field::Chrome,
            _ => continue,
        };
        if marks.is_in(at, known) {
            continue;
        }
        let all = *all.get_or_insert_with(|| outline.text(body).len());
        if outline.text(at).len() * 2 < all {
            until = outline.end(at);
            found.push((field, at));
        }
    }
    found
}

/// The items of lists under headings such as "Tin liên quan", outside the text.
fn lists(outline: &Outline<'_>, marks: &Marks) -> Vec<usize> {
    let outside = Zone::BODY.and(Zone::CHROME).and(Zone::LISTING);
    let mut found = Vec::new();
    let mut until = 0;
    for (at, _) in outline.elements() {
        if at < until || marks.is_in(at, outside) || heading(outline, at).is_none() {
            continue;
        }
        let above = std::iter::successors(Some(outline.parent(at)), |at| Some(outline.parent(*at)));
        let holds = |container: &usize| {
            let own = [Field::Title, Field::Body]
                .iter()
                .any(|field| marks.all(*field).any(|mark| outline.is_inside(mark, *container)));
            !own && *container > 0
        };
        let links = |container: usize| links(outline, (outline.end(at), outline.end(container)), container);
        let list = above.take(ABOVE).take_while(holds).map(links).find(|links| links.len() >= 2);
        if let Some(last) = list.as_ref().and_then(|list| list.last()) {
            until = outline.end(*last);
        }
        found.extend(list.into_iter().flatten());
    }
    found
}

/// The items in `from..to` with a link that may be a headline; the link itself where there is no item in `container`.
fn links(outline: &Outline<'_>, (from, to): (usize, usize), container: usize) -> Vec<usize> {
    let is_headline = |at: &usize| {
        outline
            .element(*at)
            .is_some_and(|element| element.value().name() == "a" && attribute(element, "href").is_some())
            && outline.text(*at).split_whitespace().count() >= HEADLINE
    };
    let mut found: Vec<usize> = (from..to.min(from + BEHIND))
        .filter(is_headline)
        .map(|at| item(outline, at).filter(|item| *item > container && *item >= from).unwrap_or(at))
        .collect();
    found.dedup();
    found
}
