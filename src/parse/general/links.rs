//! An outline and its passages in, the links that may be headlines with the part of the page that belongs to each out.

use crate::model::address::Address;
use crate::parse::attachments::is_file;
use crate::parse::general::passages::Passage;
use crate::parse::general::sums::Sums;
use crate::parse::outline::Outline;
use crate::parse::place::Place;

/// A link that may be a headline.
#[derive(Clone, Debug)]
pub struct Link {
    /// Index of its element.
    pub at: usize,
    /// How many words of it are its title.
    pub words: usize,
    /// Where it leads.
    pub address: Address,
    /// The key of that.
    pub key: String,
    /// Place of the passage that is its text, in the list of passages.
    pub passage: usize,
    /// Index of the largest element that belongs to it and to no other headline.
    pub item: usize,
}

/// The fewest words of a headline: fewer are the name of a section.
const FEWEST: usize = 4;

/// The most words that belong to one headline.
const MOST: f32 = 140.0;

/// How far up the part of a headline is looked for.
const DEPTH: usize = 12;

/// Links whose own text is long enough for a headline, in document order.
#[must_use]
pub fn links(outline: &Outline<'_>, passages: &[Passage], place: &Place) -> Vec<Link> {
    let mut found: Vec<Link> = Vec::new();
    for (n, passage) in passages.iter().enumerate() {
        for (at, words) in passage.links.iter().filter(|(_, words)| passage.is_linked() && *words >= FEWEST) {
            let address = outline.element(*at).and_then(|element| place.link(element));
            let Some(address) = address.filter(|address| !is_file(address)) else { continue };
            let key = address.key();
            found.push(Link { at: *at, words: *words, address, key, passage: n, item: *at });
        }
    }
    let own = place.address.key();
    found.retain(|link| link.key != own);
    #[expect(clippy::cast_precision_loss, reason = "words of a page are few")]
    let words = Sums::new(outline, passages.iter().map(|passage| (passage.at, passage.words as f32)));
    // Where the links before and behind each that lead elsewhere stand.
    let mut before = vec![0; found.len()];
    let mut behind = vec![outline.len(); found.len()];
    for n in 1..found.len() {
        let (last, this) = (found.get(n - 1), found.get(n));
        let (Some(last), Some(this)) = (last, this) else { continue };
        let far =
            if last.key == this.key { before.get(n - 1).copied().unwrap_or_default() } else { last.at + 1 };
        if let Some(before) = before.get_mut(n) {
            *before = far;
        }
    }
    for n in (1..found.len()).rev() {
        let (Some(last), Some(this)) = (found.get(n - 1), found.get(n)) else { continue };
        let far =
            if last.key == this.key { behind.get(n).copied().unwrap_or(outline.len()) } else { this.at };
        if let Some(behind) = behind.get_mut(n - 1) {
            *behind = far;
        }
    }
    for (link, (from, to)) in found.iter_mut().zip(before.into_iter().zip(behind)) {
        let fits = |at: &usize| {
            *at >= from && outline.end(*at) <= to && *at > 0 && words.inside(outline, *at) <= MOST
        };
        let above = std::iter::successors(Some(link.at), |at| Some(outline.parent(*at)));
        link.item = above.take(DEPTH).take_while(fits).last().unwrap_or(link.at);
    }
    found
}
