//! An outline in, what each part of the page weighs as the text of an article out.
//!
//! Prose weighs its words, links and boilerplate weigh less than nothing; an element weighs what its
//! passages do, so the article's text is the element that weighs most (`body.rs`).

use std::collections::HashMap;

use scraper::ElementRef;

use crate::parse::general::hints::{Hint, Names, is_hidden};
use crate::parse::general::links::{Link, links};
use crate::parse::general::passages::{Passage, passages};
use crate::parse::general::sums::Sums;
use crate::parse::outline::{Outline, attribute};
use crate::parse::place::Place;

/// A page as it looks to somebody who does not know it.
pub struct Survey {
    /// Its passages, in document order.
    pub passages: Vec<Passage>,
    /// Links that may be headlines.
    pub links: Vec<Link>,
    /// Where its names hint at the text of an article.
    pub bodies: Vec<usize>,
    /// What each spot is by the names around it.
    zones: Vec<Option<Hint>>,
    /// What each passage weighs.
    sums: Sums,
}

/// What footers say, folded.
const BOILERPLATE: [&str; 22] = [
    "giay phep so",
    "giay phep thiet lap",
    "giay phep hoat dong",
    "giay phep bao chi",
    "so giay phep",
    "ban quyen thuoc",
    "tong bien tap",
    "co quan chu quan",
    "ghi ro nguon",
    "chiu trach nhiem chinh",
    "chiu trach nhiem noi dung",
    "all rights reserved",
    "copyright",
    "©",
    "powered by",
    "thiet ke boi",
    "phat trien boi",
    "don vi phat trien",
    "we use cookies",
    "su dung cookie",
    "dang ky nhan tin",
    "privacy policy",
];

/// The longest passage that boilerplate is looked for in, in words.
const NOTE: usize = 80;

/// How much of a page's prose may stand where a name hints at something else: more of it, and the
/// name is of the layout.
const SHARE: f32 = 0.45;

impl Survey {
    /// Looks over the page.
    #[must_use]
    pub fn new(outline: &Outline<'_>, place: &Place) -> Self {
        let passages = passages(outline);
        let prose = Sums::new(outline, passages.iter().map(|passage| (passage.at, prose(passage))));
        let (zones, bodies) = zones(outline, &prose);
        let links = links(outline, &passages, place);
        let teasers = teasers(outline, &passages, &links);
        let weights = passages.iter().enumerate().map(|(n, passage)| {
            let zone = zones.get(passage.at).copied().flatten();
            let is_teaser = teasers.get(n) == Some(&true);
            (passage.at, weight(passage, zone, is_teaser))
        });
        let sums = Sums::new(outline, weights);
        Self { passages, links, bodies, zones, sums }
    }

    /// How many links look like titles and lead nowhere: those of a saved copy are relative to its folder.
    #[must_use]
    pub fn dead_titles(&self) -> usize {
        let is_title =
            |passage: &&Passage| passage.is_linked() && passage.linked >= 6 && !self.is_outside(passage.at);
        self.passages.iter().filter(is_title).count()
    }

    /// What the subtree at `at` weighs.
    #[must_use]
    pub fn weight(&self, outline: &Outline<'_>, at: usize) -> f32 {
        self.sums.inside(outline, at)
    }

    /// The link at `at`, when it may be a headline.
    #[must_use]
    pub fn link(&self, at: usize) -> Option<&Link> {
        let place = self.links.binary_search_by_key(&at, |link| link.at).ok()?;
        self.links.get(place)
    }

    /// What the spot at `at` is by the names around it.
    #[must_use]
    pub fn zone(&self, at: usize) -> Option<Hint> {
        self.zones.get(at).copied().flatten()
    }

    /// True where a name says that this is no part of an article's text.
    #[must_use]
    pub fn is_outside(&self, at: usize) -> bool {
        matches!(self.zone(at), Some(Hint::Chrome | Hint::Others | Hint::Comments))
    }
}

/// The words of a passage that are prose.
#[expect(clippy::cast_precision_loss, reason = "words of a page are few")]
fn prose(passage: &Passage) -> f32 {
    let own = (passage.words - passage.linked) as f32;
    let is_sentence = passage.ends_sentence();
    match passage.words {
        _ if passage.is_linked() => 0.0,
        0..4 => 0.0,
        4..10 if !is_sentence => own * 0.1,
        10..16 if !is_sentence => own * 0.4,
        _ => own,
    }
}

/// What a passage weighs as a part of an article's text.
#[expect(clippy::cast_precision_loss, reason = "words of a page are few")]
fn weight(passage: &Passage, zone: Option<Hint>, is_teaser: bool) -> f32 {
    let own = (passage.words - passage.linked) as f32;
    match zone {
        Some(Hint::Chrome | Hint::Others | Hint::Comments) => return -0.5 - 0.2 * own.min(50.0),
        Some(Hint::About) => return -0.3,
        Some(Hint::Body) | None => {}
    }
    if passage.is_linked() {
        return -0.5 * (passage.linked.min(12) as f32);
    }
    if is_teaser || is_boilerplate(passage) {
        return -0.5 * own;
    }
    match prose(passage) {
        0.0 => -0.4,
        words => words,
    }
}

fn is_boilerplate(passage: &Passage) -> bool {
    passage.words <= NOTE && BOILERPLATE.iter().any(|words| passage.folded().contains(words))
}

/// What each spot is by the names around it, the outer before the inner; and where the names hint at a body.
fn zones(outline: &Outline<'_>, prose: &Sums) -> (Vec<Option<Hint>>, Vec<usize>) {
    let all = prose.all();
    let mut zones = vec![None; outline.len()];
    let mut bodies = Vec::new();
    let mut names = Names::default();
    let mut until = 0;
    for (at, element) in outline.elements() {
        if at < until {
            continue;
        }
        let Some(found) = names.hint(element) else { continue };
        let end = outline.end(at);
        let share = if all > 0.0 { prose.inside(outline, at) / all } else { 0.0 };
        let is_meant = match found {
            Hint::Body => {
                bodies.push(at);
                false
            }
            Hint::Comments => share < 0.9,
            Hint::Chrome | Hint::Others if is_sure(element) => share < 0.9,
            Hint::Chrome | Hint::Others => share < SHARE,
            Hint::About => share < 0.1,
        };
        if is_meant {
            zones.iter_mut().take(end).skip(at).for_each(|zone| *zone = Some(found));
            until = end;
        }
    }
    (zones, bodies)
}

/// True where the tag itself says what it is.
fn is_sure(element: ElementRef<'_>) -> bool {
    matches!(element.value().name(), "nav" | "footer" | "aside" | "dialog") || is_hidden(element)
}

/// Which passages belong to a headline of a list: one of at least three that are made alike.
fn teasers(outline: &Outline<'_>, passages: &[Passage], links: &[Link]) -> Vec<bool> {
    let mut alike: HashMap<(&str, &str), Vec<&str>> = HashMap::new();
    for link in links {
        let keys = alike.entry(make(outline, link.item)).or_default();
        if keys.len() < 3 && !keys.contains(&link.key.as_str()) {
            keys.push(&link.key);
        }
    }
    let mut found = vec![false; passages.len()];
    for link in
        links.iter().filter(|link| alike.get(&make(outline, link.item)).is_some_and(|keys| keys.len() >= 3))
    {
        let from = passages.partition_point(|passage| passage.at < link.item);
        let to = passages.partition_point(|passage| passage.at < outline.end(link.item));
        found.iter_mut().take(to).skip(from).for_each(|is_teaser| *is_teaser = true);
    }
    found
}

/// How an element is made: its tag, and the first of its names or of its parent's that numbers nothing.
fn make<'a>(outline: &Outline<'a>, at: usize) -> (&'a str, &'a str) {
    let name = outline.element(at).map_or("", |element| element.value().name());
    let class = |at| {
        let class = outline.element(at).and_then(|element| attribute(element, "class")).unwrap_or_default();
        class.split_ascii_whitespace().find(|name| !name.contains(|c: char| c.is_ascii_digit()))
    };
    (name, class(at).or_else(|| class(outline.parent(at))).unwrap_or_default())
}
