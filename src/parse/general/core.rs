//! A survey and the element that holds most prose in, the passages of it that are made like its text out.
//!
//! Names tell little on many pages: comments, teasers and a few words on the paper stand in the same box
//! as the text. But the paragraphs of one text stand in one place, and what is added stands in others.

use std::collections::HashMap;
use std::ops::Range;

use crate::parse::general::passages::Passage;
use crate::parse::general::sums::Sums;
use crate::parse::general::survey::Survey;
use crate::parse::outline::{Outline, attribute};

/// How much of the prose in the body must be made alike; less, and nothing is left out.
const SHARE: usize = 2;

/// The fewest words of a paragraph.
const PARAGRAPH: usize = 12;

/// The most passages in a cell of a table with figures.
const CELL: f32 = 2.0;

/// The core of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Core {
    /// The passages from its first to its last, by their places in the survey's list.
    pub range: Range<usize>,
    /// The first of them that is a paragraph: lines over it may be a heading, also of the whole.
    pub first: usize,
    /// The last of them that is one: lines under it may be a signature.
    pub last: usize,
}

/// The core of the body at `at`; `None` where its prose is not made alike.
#[must_use]
pub fn core(outline: &Outline<'_>, survey: &Survey, at: usize) -> Option<Core> {
    let from = survey.passages.partition_point(|passage| passage.at < at);
    let to = survey.passages.partition_point(|passage| passage.at < outline.end(at));
    let inside = survey.passages.get(from..to)?;
    let is_prose = |passage: &Passage| {
        passage.words >= PARAGRAPH && !passage.is_linked() && !survey.is_outside(passage.at)
    };
    let counts = Sums::new(outline, survey.passages.iter().map(|passage| (passage.at, 1.0)));
    let mut homes: HashMap<usize, usize> = HashMap::new();
    let mut makes: HashMap<Make<'_>, usize> = HashMap::new();
    let mut all = 0;
    for passage in inside.iter().filter(|passage| is_prose(passage)) {
        let home = home(outline, &counts, passage, at);
        *homes.entry(home).or_default() += passage.words;
        *makes.entry(make(outline, home)).or_default() += passage.words;
        all += passage.words;
    }
    let (home, words) = homes.into_iter().max_by_key(|(home, words)| (*words, usize::MAX - home))?;
    let best = make(outline, home);
    let alike = makes.get(&best).copied().unwrap_or_default();
    if alike * SHARE < all {
        return None;
    }
    // Chapters in boxes of their own are made alike; where one box has most of it, the others are
    // cards beside the text.
    let is_one = words * 10 >= alike * 6;
    let is_kin = |passage: &Passage| {
        let other = self::home(outline, &counts, passage, at);
        other == home || (!is_one && make(outline, other) == best)
    };
    let is_core = |passage: &&Passage| is_prose(passage) && is_kin(passage);
    let first = inside.iter().position(|passage| is_core(&passage))?;
    let last = inside.iter().rposition(|passage| is_core(&passage))?;
    // A heading over the first paragraph and a table behind the last one stand in the same place.
    let before = inside.iter().take(first).rev().take_while(|passage| is_kin(passage)).count();
    let behind = inside.iter().skip(last + 1).take_while(|passage| is_kin(passage)).count();
    let range = from + first - before..from + last + 1 + behind;
    Some(Core { range, first: from + first, last: from + last })
}

impl Core {
    /// The same from where the text begins behind the title at `title`: two and more paragraphs before
    /// the core are no summary, and belong to it.
    #[must_use]
    pub fn after(mut self, outline: &Outline<'_>, survey: &Survey, title: Option<usize>) -> Self {
        let from = title.map_or(self.range.start, |title| {
            survey.passages.partition_point(|passage| passage.at < outline.end(title))
        });
        let is_paragraph = |passage: &Passage| {
            passage.words > PARAGRAPH && !passage.is_linked() && survey.zone(passage.at).is_none()
        };
        let between = survey.passages.get(from..self.range.start).unwrap_or_default();
        let mut paragraphs = between.iter().enumerate().filter(|(_, passage)| is_paragraph(passage));
        if let (Some((first, _)), Some(_)) = (paragraphs.next(), paragraphs.next()) {
            self.range.start = from + first;
        }
        self
    }
}

/// How an element is made and how deep it stands: its tag and its first name without a number.
type Make<'a> = (&'a str, &'a str, usize);

fn make<'a>(outline: &Outline<'a>, at: usize) -> Make<'a> {
    let element = outline.element(at);
    let class = element.and_then(|element| attribute(element, "class")).unwrap_or_default();
    let class = class.split_ascii_whitespace().find(|name| !name.contains(|c: char| c.is_ascii_digit()));
    let depth =
        std::iter::successors(Some(at), |at| Some(outline.parent(*at)).filter(|above| above != at)).count();
    (element.map_or("", |element| element.value().name()), class.unwrap_or_default(), depth)
}

/// Where the paragraph of a passage stands: the smallest element around it that holds more than it,
/// out of lists, tables, figures and quotations.
fn home(outline: &Outline<'_>, counts: &Sums, passage: &Passage, body: usize) -> usize {
    let count = |at: usize| counts.inside(outline, at);
    let is_part = |at: usize| {
        outline.element(at).is_some_and(|element| match element.value().name() {
            "p" | "li" | "ul" | "ol" | "tr" | "tbody" | "thead" | "tfoot" | "table" | "blockquote"
            | "figure" | "figcaption" | "dd" | "dt" | "dl" | "pre" | "b" | "strong" | "i" | "em" | "span"
            | "font" => true,
            // A cell with paragraphs in it lays out the page.
            "td" | "th" => count(at) <= CELL,
            _ => false,
        })
    };
    let mut at = passage.block;
    while at > body && (count(at) <= 1.0 || is_part(at)) {
        at = outline.parent(at);
    }
    at
}
