//! Tokens and their looks in, what a line end before each of them costs out: rules, words, names.

use crate::text::lexicon::Lexicon;
use crate::text::look::{Look, Trait};
use crate::text::no_break::{Space, is_held};
use crate::text::table::Entry;
use crate::text::tokens::{HELD, Token, cut};

/// The cost of a line end between two syllables that are surely one word.
const WORD: u16 = 360;

/// What the lists and the letters say of a space by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Link {
    /// Punctuation, a number or the like on one side: never inside a word.
    Apart,
    /// Two syllables that no list knows together.
    Open,
    /// They stand side by side in a word of three and more syllables, but are none by themselves.
    Part,
    /// A word of the list.
    Pair,
    /// A word of the list, and with a neighbour a longer one.
    Whole,
    /// Two capitalised syllables: a name.
    Name,
}

/// What is seen of a space: by itself and next to its neighbours. This small
/// model of the context decides where words of the list overlap, and guesses
/// at words that are not in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Evidence {
    /// By itself.
    pub link: Link,
    /// How many of the two syllables are seldom a word alone and (where the
    /// two are not known together) have no other partner: 0 to 2.
    pub loose: u8,
    /// How many of the two have another partner: 0 to 2.
    pub taken: u8,
}

/// In how many of a thousand spaces the two syllables are one word, by
/// `loose` and, within it, by `taken`. Counted by `cargo run --release
/// --example evidence` in marked text; where less than 20 were seen, guessed
/// from the neighbours.
const CHANCES: [(Link, [[u16; 3]; 3]); 6] = [
    (Link::Apart, [[0, 0, 0], [0, 0, 0], [0, 0, 0]]),
    (Link::Open, [[10, 1, 1], [65, 20, 0], [585, 0, 0]]),
    (Link::Part, [[430, 200, 205], [500, 365, 160], [800, 500, 0]]),
    (Link::Pair, [[645, 415, 20], [915, 555, 20], [990, 895, 50]]),
    (Link::Whole, [[900, 450, 200], [1000, 950, 300], [1000, 950, 600]]),
    (Link::Name, [[1000, 950, 900], [965, 935, 900], [930, 975, 900]]),
];

impl Evidence {
    /// How sure it is that the space stands inside a word, in thousandths.
    #[must_use]
    pub fn chance(self) -> u16 {
        let (_, table) = CHANCES[self.link as usize];
        table[usize::from(self.loose.min(2))][usize::from(self.taken.min(2))]
    }
}

/// Writes the penalty of each token.
pub(in crate::text) fn weigh(text: &str, tokens: &mut [Token], looks: &[Look], lexicon: &Lexicon) {
    let links = links(looks, lexicon);
    for at in 1..tokens.len() {
        let [before, after] = around(looks, at);
        let is_marked = before.has(Trait::Marked) || after.has(Trait::Marked);
        let is_held = is_marked && is_held(&Space { text, tokens, looks, at });
        let word = || u32::from(WORD) * u32::from(seen(looks, &links, at, lexicon).chance()) / 1000;
        if let Some(token) = tokens.get_mut(at) {
            token.penalty = if is_held { HELD } else { u16::try_from(word()).unwrap_or(WORD) };
        }
    }
}

/// What is seen of the space before each token of `text`; the first has none.
///
/// ```
/// use congtin::text::{breaks::{Link, evidence}, lexicon::Lexicon};
/// let seen = evidence("Bà An điều tra", Lexicon::standard());
/// let links: Vec<_> = seen.iter().map(|evidence| evidence.link).collect();
/// assert_eq!(links, [Link::Apart, Link::Apart, Link::Open, Link::Pair]);
/// ```
#[must_use]
pub fn evidence(text: &str, lexicon: &Lexicon) -> Vec<Evidence> {
    let (_, looks) = cut(text);
    let links = links(&looks, lexicon);
    (0..looks.len()).map(|at| seen(&looks, &links, at, lexicon)).collect()
}

/// The looks on both sides of a space.
fn around(looks: &[Look], at: usize) -> [Look; 2] {
    let look = |at: Option<usize>| at.and_then(|at| looks.get(at)).copied().unwrap_or_default();
    [look(at.checked_sub(1)), look(Some(at))]
}

#[inline]
fn seen(looks: &[Look], links: &[Link], at: usize, lexicon: &Lexicon) -> Evidence {
    let link = links.get(at).copied().unwrap_or(Link::Apart);
    let [before, after] = around(looks, at);
    let joins = |at: usize| links.get(at).is_some_and(|link| *link > Link::Part);
    // A syllable is taken when the space on its other side joins it.
    let (left, right) = (joins(at.wrapping_sub(1)), joins(at + 1));
    let is_known = link > Link::Open;
    let is_loose = |look: Look, is_taken: bool| {
        (is_known || !is_taken && !look.has(Trait::Upper)) && !lexicon.contains(Entry::single(look.key))
    };
    if link == Link::Apart || (link == Link::Open && after.has(Trait::Upper)) {
        return Evidence { link: Link::Apart, loose: 0, taken: 0 };
    }
    let loose = u8::from(is_loose(before, left)) + u8::from(is_loose(after, right));
    Evidence { link, loose, taken: u8::from(left) + u8::from(right) }
}

/// What is known of the space before each token by itself.
fn links(looks: &[Look], lexicon: &Lexicon) -> Vec<Link> {
    let mut links = vec![Link::Apart; looks.len()];
    // Without words there is nothing to guess from.
    if lexicon.is_empty() {
        return links;
    }
    // Whether the last three syllables stand in a word together.
    let mut was_triple = false;
    let mut is_start = true;
    for at in 1..looks.len() {
        let [a, b] = around(looks, at);
        let begins = is_start || a.has(Trait::Led);
        is_start = a.has(Trait::Stop);
        if a.key == 0 || b.key == 0 || a.has(Trait::Followed) || b.has(Trait::Led) {
            was_triple = false;
            continue;
        }
        let third = looks.get(at + 1).filter(|c| c.key != 0 && !b.has(Trait::Followed) && !c.has(Trait::Led));
        let is_triple = third.is_some_and(|c| lexicon.contains(Entry::triple(a.key, b.key, c.key)));
        // The first word of a sentence has a capital too; it begins a name unless it is an everyday word.
        let is_name =
            a.has(Trait::Upper) && b.has(Trait::Upper) && !(begins && lexicon.contains(Entry::single(a.key)));
        let is_pair = lexicon.contains(Entry::pair(a.key, b.key));
        let link = match (is_pair, is_triple || was_triple) {
            _ if is_name => Link::Name,
            (true, true) => Link::Whole,
            (true, false) => Link::Pair,
            (false, true) => Link::Part,
            (false, false) => Link::Open,
        };
        if let Some(place) = links.get_mut(at) {
            *place = link;
        }
        was_triple = is_triple;
    }
    links
}
