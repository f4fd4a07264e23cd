//! A survey in, the element that holds the text of the article out, and what in it is none of that text.

use jiff::Timestamp;

use crate::model::address::Address;
use crate::parse::date::date;
use crate::parse::general::core::Core;
use crate::parse::general::hints::Hint;
use crate::parse::general::passages::Passage;
use crate::parse::general::survey::Survey;
use crate::parse::general::tools::{End, ends_text, is_tool};
use crate::parse::outline::Outline;
use crate::parse::words;

/// How much of the best element's weight an element must have whose names say that it is the text.
const NAMED: f32 = 0.7;

/// The element that holds the article's text; `None` for a page without prose.
#[must_use]
pub fn body(outline: &Outline<'_>, survey: &Survey) -> Option<usize> {
    let mut best: Option<(usize, f32)> = None;
    for (at, element) in outline.elements() {
        let weight = survey.weight(outline, at);
        let is_larger = best.is_none_or(|(_, most)| weight >= most) && weight > 0.0;
        if is_larger && holds(element.value().name()) && !survey.is_outside(at) {
            best = Some((at, weight));
        }
    }
    let (best, weight) = best?;
    Some(named(outline, survey, (best, weight)).unwrap_or_else(|| widened(outline, survey, (best, weight))))
}

/// True for elements that hold more than one paragraph.
fn holds(name: &str) -> bool {
    matches!(
        name,
        "div"
            | "td"
            | "article"
            | "section"
            | "main"
            | "body"
            | "form"
            | "center"
            | "font"
            | "span"
            | "dd"
            | "blockquote"
            | "li"
            | "tbody"
            | "ul"
            | "ol"
            | "fieldset"
            | "figure"
            | "p"
            | "pre"
            | "details"
    )
}

/// Of the elements whose names say that they are the text the smallest that weighs nearly as much
/// as the best, or that holds it.
fn named(outline: &Outline<'_>, survey: &Survey, (best, weight): (usize, f32)) -> Option<usize> {
    let fits = |at: &usize| {
        let is_near = outline.is_inside(*at, best) || outline.is_inside(best, *at);
        is_near && survey.weight(outline, *at) >= NAMED * weight && !survey.is_outside(*at)
    };
    survey.bodies.iter().copied().filter(fits).min_by_key(|at| outline.end(*at) - at)
}

/// The best element, or the one around it where it is no more than a paragraph.
fn widened(outline: &Outline<'_>, survey: &Survey, (best, weight): (usize, f32)) -> usize {
    let is_small = |at: usize| {
        outline.element(at).is_some_and(|element| {
            matches!(
                element.value().name(),
                "p" | "span" | "font" | "li" | "blockquote" | "pre" | "ul" | "ol"
            )
        })
    };
    let mut at = best;
    while is_small(at) && outline.parent(at) != at {
        let above = outline.parent(at);
        if survey.weight(outline, above) < 0.8 * weight {
            break;
        }
        at = above;
    }
    at
}

/// Where a part of the body at `at` begins that is none of its text: lists of links to other articles
/// at `host` with what heads them, and lines that promote one.
#[must_use]
pub fn promotions(outline: &Outline<'_>, survey: &Survey, (at, own): (usize, &Address)) -> Vec<usize> {
    let mut found = Vec::new();
    let inside = outline.end(at);
    let from = survey.passages.partition_point(|passage| passage.at < at);
    let to = survey.passages.partition_point(|passage| passage.at < inside);
    let passages = survey.passages.get(from..to).unwrap_or_default();
    for (n, passage) in passages.iter().enumerate() {
        let heads = passage.words <= 8 && words::heading(passage.folded()).is_some();
        let leads = || {
            let mut links = passage.links.iter().filter_map(|(at, _)| survey.link(*at));
            links.any(|link| link.address.host() == own.host())
        };
        let promotes = passage.linked >= 4 && (passage.is_linked() || is_lead(passage.folded())) && leads();
        if heads || promotes {
            let next = passages.get(n + 1).map_or(inside, |next| next.at);
            found.extend(spots(outline, passages, (passage, next), at));
        }
    }
    found
}

/// True for a line, folded, that begins as promotions do.
fn is_lead(text: &str) -> bool {
    let folded = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    [
        "xem them",
        "doc them",
        "xem tiep",
        "tin lien quan",
        "moi ban doc",
        "bai lien quan",
        "read more",
        "see also",
    ]
    .iter()
    .any(|lead| folded.starts_with(lead))
}

/// Small parts of the body at `at` that tell about the article: tags, authors, dates. Where there are
/// many times of day, they are those of a report as it happens.
#[must_use]
pub fn notes(outline: &Outline<'_>, survey: &Survey, at: usize) -> Vec<usize> {
    let is_clock = |spot: usize| {
        let text = outline.short_text(spot, 8).unwrap_or_default();
        (4..=5).contains(&text.len())
            && text.contains([':', 'h'])
            && text.starts_with(|c: char| c.is_ascii_digit())
    };
    let mut found = Vec::new();
    let mut until = 0;
    for spot in at + 1..outline.end(at) {
        if spot < until || outline.element(spot).is_none() || survey.zone(spot).is_none() {
            continue;
        }
        until = outline.end(spot);
        if survey.zone(spot) != Some(Hint::About) || outline.short_text(spot, 240).is_some() {
            found.push(spot);
        }
    }
    if found.iter().filter(|spot| is_clock(**spot)).count() >= 3 {
        found.retain(|spot| !is_clock(*spot));
    }
    found
}

/// The lines at the beginning and the end of the body at `at` that are tools, dates and headings of
/// what is not the article, and all that stands behind such a heading.
#[must_use]
pub fn around(outline: &Outline<'_>, survey: &Survey, at: usize) -> Vec<usize> {
    let from = survey.passages.partition_point(|passage| passage.at < at);
    let to = survey.passages.partition_point(|passage| passage.at < outline.end(at));
    let passages = survey.passages.get(from..to).unwrap_or_default();
    let is_prose =
        |passage: &Passage| passage.words >= 16 && !passage.is_linked() && !survey.is_outside(passage.at);
    let first = passages.iter().position(is_prose).unwrap_or(0);
    let last = passages.iter().rposition(is_prose).unwrap_or(passages.len());
    let all: usize = passages.iter().filter(|passage| is_prose(passage)).map(|passage| passage.words).sum();
    let mut read = 0;
    let mut ended = false;
    let mut found = Vec::new();
    for (n, passage) in passages.iter().enumerate() {
        read += if is_prose(passage) { passage.words } else { 0 };
        let left = all - read;
        ended |= match ends_text(passage.folded()) {
            Some(End::Comments) => read * 2 >= all,
            Some(End::Others) => read * 2 >= all && left * 4 < all,
            None => false,
        };
        let is_edge = n < first || n > last;
        if ended || is_tool(passage.folded()) || (is_edge && is_stamp(passage)) {
            let next = passages.get(n + 1).map_or(outline.end(at), |next| next.at);
            found.extend(spots(outline, passages, (passage, next), at));
        }
    }
    found
}

/// The parts of the body at `at` that stand before and behind its core: before it texts alone, for a
/// picture may stand over the first paragraph, behind it all that has a text or a link.
#[must_use]
pub fn beside(outline: &Outline<'_>, survey: &Survey, core: &Core, at: usize) -> Vec<usize> {
    let end = outline.end(at);
    let passages = &survey.passages;
    let from = passages.partition_point(|passage| passage.at < at);
    let mut found = Vec::new();
    for n in from..core.range.start {
        let next = passages.get(n + 1).map_or(end, |next| next.at);
        found.extend(
            passages
                .get(n)
                .map(|passage| spots(outline, passages, (passage, next), at))
                .into_iter()
                .flatten(),
        );
    }
    let last = core.range.end.checked_sub(1).and_then(|last| passages.get(last));
    let behind = passages.get(core.range.end).filter(|passage| passage.at < end);
    let (Some(last), Some(behind)) = (last, behind) else { return found };
    // The block of the last passage may hold the next one too.
    let block = outline.end(last.block);
    let mut spot = if last.block > at && block <= behind.at { block } else { last.at + 1 };
    let has_text = |spot: usize| {
        let next = passages.partition_point(|passage| passage.at < spot);
        passages.get(next).is_some_and(|passage| passage.at < outline.end(spot))
    };
    let has_link = |spot: usize| {
        (spot..outline.end(spot))
            .any(|at| outline.element(at).is_some_and(|element| element.value().name() == "a"))
    };
    while spot < end {
        if has_text(spot) || has_link(spot) {
            found.push(spot);
        }
        spot = outline.end(spot);
    }
    found
}

/// The largest subtrees in the body at `at` that hold nothing but the text of `passage`, which ends before `next`.
#[must_use]
pub fn spots(
    outline: &Outline<'_>,
    passages: &[Passage],
    (passage, next): (&Passage, usize),
    at: usize,
) -> Vec<usize> {
    let block = passage.block;
    let inside = |from: usize, to: usize| {
        passages.partition_point(|other| other.at < to) - passages.partition_point(|other| other.at < from)
    };
    if block > at && inside(block, outline.end(block)) == 1 {
        return vec![block];
    }
    let mut found = Vec::new();
    let mut spot = passage.at;
    // The text may stand in elements that began before it.
    while outline.parent(spot) > block && inside(outline.parent(spot), outline.end(outline.parent(spot))) == 1
    {
        spot = outline.parent(spot);
    }
    while spot < next {
        if outline.end(spot) <= next {
            found.push(spot);
            spot = outline.end(spot);
        } else {
            spot += 1;
        }
    }
    found
}

/// True for a short line that is a date and little else.
fn is_stamp(passage: &Passage) -> bool {
    passage.words <= 12 && date(&passage.text, &Timestamp::UNIX_EPOCH).is_some()
}
