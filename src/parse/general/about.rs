//! A survey with the places of title and text in, where the summary stands out.

use jiff::Timestamp;

use crate::parse::date::date;
use crate::parse::general::core::Core;
use crate::parse::general::hints::Hint;
use crate::parse::general::passages::Passage;
use crate::parse::general::survey::Survey;
use crate::parse::general::tools::is_tool;
use crate::parse::outline::{Outline, attribute};
use crate::parse::rules::holds;
use crate::parse::structured::Structured;
use crate::parse::words;
use crate::text::fold::fold;

/// Names of the paragraph before the text, signs left out; the longer ones also as a part of a name.
const SUMMARY: [&str; 14] = [
    "lead",
    "lede",
    "dek",
    "mota",
    "desc",
    "description",
    "introtext",
    "chapo",
    "shortdes",
    "shortdesc",
    "loidan",
    "motangan",
    "gioithieu",
    "teasertext",
];
const SUMMARY_PARTS: [&str; 10] = [
    "sapo",
    "summary",
    "subtitle",
    "excerpt",
    "standfirst",
    "tomtat",
    "trichyeu",
    "hometext",
    "dannhap",
    "subheadline",
];

/// The most words of a summary without a name: more are the text's own; and of a line with a date.
const SAPO: usize = 55;
const STAMP: usize = 20;

/// The longest summary, in bytes.
const LONGEST: usize = 1_200;

/// Where the summary stands: an element named so between title and text or at the text's beginning, else
/// its first paragraph, if it is bold or a heading and says what the page's head says of it.
#[must_use]
pub fn summary(
    outline: &Outline<'_>,
    survey: &Survey,
    (title, body): (Option<usize>, usize),
    told: &Structured,
) -> Option<usize> {
    let from = title.unwrap_or(body).min(body);
    let to = outline.end(body);
    // It stands before all of the text but its first paragraph.
    let second = survey.passages.iter().filter(|passage| passage.at >= body && passage.words >= 20).nth(1);
    let to = second.map_or(to, |passage| passage.at.min(to));
    let is_named = |at: usize| {
        outline.element(at).is_some_and(is_summary)
            && matches!(survey.zone(at), None | Some(Hint::About))
            && outline.short_text(at, LONGEST).is_some_and(|text| is_sentence(&text))
            && survey.weight(outline, at) < 0.6 * survey.weight(outline, body)
    };
    let mut named = (from..to).filter(|at| is_named(*at));
    if let Some(at) = named.next() {
        return Some(at);
    }
    let says_so = |text: &str| {
        let description = told.description.as_deref().map(fold).unwrap_or_default();
        let (text, start) = (fold(text), description.chars().take(60).collect::<String>());
        !start.is_empty() && (text.starts_with(&start) || start.contains(&text))
    };
    let between = survey.passages.iter().filter(|passage| passage.at > from && passage.at < body);
    let between = between.into_iter().find(|passage| {
        passage.words >= 8
            && !passage.is_linked()
            && survey.zone(passage.at).is_none()
            && says_so(&passage.text)
    });
    if let Some(passage) = between {
        return Some(passage.block).filter(|block| outline.short_text(*block, LONGEST).is_some());
    }
    let first = survey.passages.iter().find(|passage| {
        passage.at >= body && passage.at < to && passage.words >= 10 && !survey.is_outside(passage.at)
    })?;
    let path = std::iter::successors(Some(first.at), |at| Some(outline.parent(*at)));
    let mut path = path.take_while(|at| *at >= first.block).take(6).filter_map(|at| outline.element(at));
    let is_bold = path.any(|element| matches!(element.value().name(), "b" | "strong" | "h2" | "h3" | "h4"));
    (says_so(&first.text) && is_bold && first.block > body).then_some(first.block)
}

/// True for an element whose names say that it sums up an article.
#[must_use]
pub fn is_summary(element: scraper::ElementRef<'_>) -> bool {
    has_name(element, &SUMMARY) || has_part(element, &SUMMARY_PARTS)
}

/// True for more words than a title of a box has, and no line with the date.
fn is_sentence(text: &str) -> bool {
    let words = text.split_whitespace().count();
    words >= 8 && (words > STAMP || date(text, &Timestamp::UNIX_EPOCH).is_none())
}

/// Where a summary without a name stands: the sentences between the title and the core of the text.
#[must_use]
pub fn lead(outline: &Outline<'_>, survey: &Survey, title: Option<usize>, core: &Core) -> Option<usize> {
    let end = outline.end(title?);
    let from = survey.passages.partition_point(|passage| passage.at < end);
    let between = survey.passages.get(from..core.range.start)?;
    let is_lead = |passage: &&Passage| {
        (10..=SAPO).contains(&passage.words)
            && passage.linked * 4 <= passage.words
            && survey.zone(passage.at).is_none()
            && !is_tool(passage.folded())
            && words::author(&passage.text).is_none()
            && (passage.words > STAMP || date(&passage.text, &Timestamp::UNIX_EPOCH).is_none())
    };
    let lead = between.iter().find(is_lead)?;
    Some(lead.block).filter(|block| outline.short_text(*block, LONGEST).is_some())
}

/// True when a class or id of the element, its signs left out, has one of `parts` in it.
fn has_part(element: scraper::ElementRef<'_>, parts: &[&str]) -> bool {
    let values = ["class", "id"].into_iter().filter_map(|key| attribute(element, key));
    values.flat_map(str::split_ascii_whitespace).any(|name| {
        let whole: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        parts.iter().any(|part| holds(&whole, part))
    })
}

/// True when a class, id or `itemprop` of the element is one of `names`, or ends with one behind a sign.
#[must_use]
pub fn has_name(element: scraper::ElementRef<'_>, names: &[&str]) -> bool {
    let values = ["class", "id", "itemprop"].into_iter().filter_map(|key| attribute(element, key));
    values.flat_map(str::split_ascii_whitespace).any(|name| {
        let whole = || name.bytes().filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_lowercase());
        let last = name.rsplit(['-', '_']).next().unwrap_or_default();
        names.iter().any(|known| whole().eq(known.bytes()) || last.eq_ignore_ascii_case(known))
    })
}
