//! Tokens and their looks in, what a line end before each of them costs out: rules, words, names.

#![expect(
    clippy::needless_bitwise_bool,
    reason = "no branch may stand on the hot path: what it would ask cannot be foreseen"
)]

use crate::text::lexicon::Lexicon;
use crate::text::look::{Look, Trait};
use crate::text::no_break::{Around, Space, is_asked, is_held, leaning, may_lean};
use crate::text::tokens::{HELD, Token, cut};
use crate::text::word_table::{BEGINS, Entry, WORD as IS_WORD};

/// The cost of a line end between two syllables that are surely one word.
const WORD: u16 = 340;

/// What the lists and the letters say of a space by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Link {
    /// Punctuation, a number or the like on one side: never inside a word.
    #[default]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Evidence(u8);

/// In how many of a thousand spaces the two syllables are one word, by
/// `loose` and, within it, by `taken`. Counted by `cargo run --release
/// --example evidence` in marked text; where less than 20 were seen, guessed
/// from the neighbours.
const CHANCES: [[[u16; 3]; 3]; 6] = [
    [[0, 0, 0], [0, 0, 0], [0, 0, 0]],                     // Apart
    [[6, 1, 1], [55, 20, 0], [530, 0, 0]],                 // Open
    [[430, 200, 205], [500, 365, 160], [800, 500, 0]],     // Part
    [[645, 415, 20], [915, 555, 20], [990, 895, 50]],      // Pair
    [[900, 450, 200], [1000, 950, 300], [1000, 950, 600]], // Whole
    [[1000, 950, 900], [965, 935, 900], [930, 975, 900]],  // Name
];

impl Evidence {
    /// Of a space between two syllables of which `loose` (0 to 2) are seldom a
    /// word alone and (where the two are not known together) have no other
    /// partner, and `taken` (0 to 2) have another partner.
    #[must_use]
    pub const fn new(link: Link, loose: u8, taken: u8) -> Self {
        let (loose, taken) = (if loose < 2 { loose } else { 2 }, if taken < 2 { taken } else { 2 });
        Self(link as u8 * 9 + loose * 3 + taken)
    }

    /// What is seen of the space by itself.
    #[must_use]
    pub fn link(self) -> Link {
        LINKS[usize::from(self.0 / 9)]
    }

    /// How sure it is that the space stands inside a word, in thousandths.
    #[inline]
    #[must_use]
    pub fn chance(self) -> u16 {
        CHANCES.as_flattened().as_flattened().get(usize::from(self.0)).copied().unwrap_or(0)
    }

    /// What a line end costs there.
    #[inline]
    fn penalty(self) -> u16 {
        PENALTIES.get(usize::from(self.0)).copied().unwrap_or(0)
    }
}

/// All links, in order.
const LINKS: [Link; 6] = [Link::Apart, Link::Open, Link::Part, Link::Pair, Link::Whole, Link::Name];

/// The cost of a line end by what is seen.
static PENALTIES: [u16; 6 * 9] = {
    let mut all = [0; 6 * 9];
    let mut at = 0;
    while at < all.len() {
        // By a thousandth in two steps, so that all fits.
        all[at] = WORD / 20 * CHANCES[at / 9][at / 3 % 3][at % 3] / 50;
        at += 1;
    }
    all
};

/// Writes the penalty of each token.
///
/// All this goes in sweeps, each so simple that the processor need not guess how it goes on, and
/// begins with one token before it is done with another.
pub(in crate::text) fn weigh(text: &str, tokens: &mut [Token], looks: &mut [Look], lexicon: &Lexicon) {
    link(looks, lexicon);
    for (token, evidence) in tokens.iter_mut().zip(see(looks)) {
        token.penalty = evidence.penalty();
    }
    let mut around = Around::default();
    for (at, look) in looks.iter().enumerate() {
        around = around.next(look.traits);
        let is_asked = is_asked(around);
        // What stands in a word is dearer than any leaning.
        if (is_asked | may_lean(around)) & (at > 0) {
            let space = Space { text, tokens, looks, at };
            let penalty = if is_asked && is_held(around, &space) { HELD } else { leaning(&space) };
            if let Some(token) = tokens.get_mut(at).filter(|token| penalty == HELD || token.penalty == 0) {
                token.penalty = penalty;
            }
        }
    }
}

/// What is seen of the space before each token of `text`; the first has none.
///
/// ```
/// use congtin::text::{breaks::{Link, evidence}, lexicon::Lexicon};
/// let seen = evidence("Bà An điều tra", Lexicon::standard());
/// let links: Vec<_> = seen.iter().map(|evidence| evidence.link()).collect();
/// assert_eq!(links, [Link::Apart, Link::Apart, Link::Open, Link::Pair]);
/// ```
#[must_use]
pub fn evidence(text: &str, lexicon: &Lexicon) -> Vec<Evidence> {
    let (_, mut looks) = cut(text);
    link(&mut looks, lexicon);
    see(&looks).collect()
}

/// What is seen of the space before every token.
fn see(looks: &[Look]) -> impl Iterator<Item = Evidence> {
    let mut before = Look::default();
    looks.iter().enumerate().map(move |(at, here)| {
        let next = looks.get(at + 1).map_or(Link::Apart, |next| next.link);
        let partners = usize::from(before.link > Link::Part) << 7 | usize::from(next > Link::Part) << 8;
        let sides = usize::from(before.found & SIDE) | usize::from(here.found & SIDE) << 2;
        before = *here;
        SEEN.get(here.link as usize | sides | partners).copied().unwrap_or_default()
    })
}

/// What is seen of a space, for all that can stand around it: nothing of that can be foreseen.
static SEEN: [Evidence; 1 << 9] = {
    let mut all = [Evidence(0); 1 << 9];
    let mut around = 0;
    while around < all.len() {
        all[around] = seen(around);
        around += 1;
    }
    all
};

/// What is seen of a space with a link (the lowest three bits), a token before it and one after it (two
/// bits each, [`SIDE`]), and another partner of the one and of the other (a bit each).
const fn seen(around: usize) -> Evidence {
    let link = around & 7;
    if link == Link::Apart as usize || link >= LINKS.len() {
        return Evidence(0);
    }
    let is_known = link > Link::Open as usize;
    let [low, high, ..] = around.to_le_bytes();
    let (before, after) = (low, low >> 2);
    let (left, right) = (low >> 7, high & 1);
    if !is_known && after & UPPER != 0 {
        return Evidence(0);
    }
    let loose = is_loose(before, is_known, left) as u8 + is_loose(after, is_known, right) as u8;
    Evidence::new(LINKS[link], loose, left + right)
}

/// Whether a token is seldom a word alone and has no other partner where its link is not known.
const fn is_loose(side: u8, is_known: bool, partners: u8) -> bool {
    side & ALONE == 0 && (is_known || partners == 0 && side & UPPER == 0)
}

/// Found of a token: with the one before it, it is a word.
const PAIR: u8 = IS_WORD.to_le_bytes()[0];
/// They are no two syllables of a word.
const APART: u8 = 1 << 2;
/// The token is often a word alone.
const ALONE: u8 = 1 << 3;
/// It has a capital.
const UPPER: u8 = 1 << 4;
/// What a token says of the spaces at its sides.
const SIDE: u8 = ALONE | UPPER;

/// Tells what is known of the space before every token by itself.
fn link(looks: &mut [Look], lexicon: &Lexicon) {
    // Without words there is nothing to guess from.
    if lexicon.is_empty() {
        return;
    }
    look_up(looks, lexicon);
    // The first word of a sentence has a capital too; it begins a name unless it is an everyday word.
    let mut before = Look { traits: Trait::Stop as u16, ..Look::default() };
    let (mut is_start, mut was_triple) = (false, false);
    for at in 0..looks.len() {
        let is_triple = is_triple(looks, lexicon, at);
        let Some(look) = looks.get_mut(at) else { break };
        let is_everyday = (is_start | before.has(Trait::Led)) & (before.found & ALONE != 0);
        is_start = before.has(Trait::Stop);
        let is_name = (before.found & look.found & UPPER != 0) & !is_everyday;
        let is_long = is_triple | std::mem::replace(&mut was_triple, is_triple);
        let index = look.found & (PAIR | APART) | u8::from(is_long) << 1 | u8::from(is_name) << 3;
        look.link = LINKED[usize::from(index & 15)];
        before = *look;
    }
}

/// The link of a space: by whether its two syllables are a word, stand in a longer one, are apart, and
/// are capitalised (a bit each).
static LINKED: [Link; 16] = {
    let mut all = [Link::Apart; 16];
    let known = [Link::Open, Link::Pair, Link::Part, Link::Whole];
    let mut at = 0;
    while at < all.len() {
        if at & APART as usize == 0 {
            all[at] = if at & 8 == 0 { known[at & 3] } else { Link::Name };
        }
        at += 1;
    }
    all
};

/// Whether a token, the one before it and the one after it stand together in a word.
#[inline]
fn is_triple(looks: &[Look], lexicon: &Lexicon, at: usize) -> bool {
    let begins = |look: &Look| u16::from(look.found) & BEGINS != 0;
    if !looks.get(at).is_some_and(begins) {
        return false;
    }
    match looks.get(at.saturating_sub(1)..at + 2) {
        Some([a, b, c]) if c.found & APART == 0 => {
            lexicon.known(Entry::triple(a.key, b.key, c.key)) & IS_WORD != 0
        }
        _ => false,
    }
}

/// Notes what the lists say of every token. All are asked for without looking at the answers: then
/// the processor need not wait for one before it sends for the next.
fn look_up(looks: &mut [Look], lexicon: &Lexicon) {
    let mut before = Look::default();
    for look in looks {
        let is_apart =
            (before.key == 0) | (look.key == 0) | before.has(Trait::Followed) | look.has(Trait::Led);
        let [known, _] = lexicon.known(Entry::pair(before.key, look.key)).to_le_bytes();
        let alone = if lexicon.is_alone(look.key) { ALONE } else { 0 };
        let upper = if look.has(Trait::Upper) { UPPER } else { 0 };
        look.found = alone | upper | if is_apart { APART } else { known };
        before = *look;
    }
}
