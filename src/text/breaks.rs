//! Tokens and their looks in, what a line end before each of them costs out: rules, words, names.

#![expect(
    clippy::needless_bitwise_bool,
    reason = "no branch may stand on the hot path: what it would ask cannot be foreseen"
)]

use crate::text::lexicon::Lexicon;
use crate::text::look::{Look, Trait};
use crate::text::no_break::{Space, is_asked, is_held, leaning, may_lean};
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
    #[inline]
    #[must_use]
    pub fn new(link: Link, loose: u8, taken: u8) -> Self {
        Self(link as u8 * 9 + loose.min(2) * 3 + taken.min(2))
    }

    /// What is seen of the space by itself.
    #[must_use]
    pub fn link(self) -> Link {
        [Link::Apart, Link::Open, Link::Part, Link::Pair, Link::Whole, Link::Name][usize::from(self.0 / 9)]
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
        // At most the whole cost, which fits.
        (u32::from(WORD) * u32::from(self.chance()) / 1000).try_into().unwrap_or(WORD)
    }
}

/// Writes the penalty of each token.
///
/// All this goes in sweeps, each so simple that the processor need not guess how it goes on, and
/// begins with one token before it is done with another.
pub(in crate::text) fn weigh(text: &str, tokens: &mut [Token], looks: &mut [Look], lexicon: &Lexicon) {
    link(looks, lexicon);
    for (token, evidence) in tokens.iter_mut().zip(see(looks)) {
        token.penalty = evidence.penalty();
    }
    let mut traits = [0; 3];
    for (at, look) in looks.iter().enumerate() {
        traits = [traits[1], traits[2], look.traits];
        let is_asked = is_asked(traits);
        // What stands in a word is dearer than any leaning.
        if (is_asked | may_lean(traits)) & (at > 0) {
            let space = Space { text, tokens, looks, at };
            let penalty = if is_asked && is_held(&space) { HELD } else { leaning(&space) };
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
    let nexts = looks.iter().skip(1).map(|look| look.link).chain([Link::Apart]);
    let mut before = Look::default();
    // Whether the syllable before the space has another partner.
    let mut left = false;
    looks.iter().zip(nexts).map(move |(after, next)| {
        let here = after.link;
        let (is_known, right) = (here > Link::Open, next > Link::Part);
        let is_loose = |look: Look, is_taken: bool| {
            u8::from((look.found & ALONE == 0) & (is_known | !is_taken & !look.has(Trait::Upper)))
        };
        let loose = is_loose(before, left) + is_loose(*after, right);
        let is_open = (here != Link::Apart) & (is_known | !after.has(Trait::Upper));
        let evidence = Evidence::new(here, loose, u8::from(left) + u8::from(right));
        (left, before) = (here > Link::Part, *after);
        if is_open { evidence } else { Evidence::default() }
    })
}

/// Found of a token, beside what a table says of it and the one before it: they are no two
/// syllables of a word.
const APART: u8 = 1 << 2;
/// The token is often a word alone.
const ALONE: u8 = 1 << 3;

/// Tells what is known of the space before every token by itself.
fn link(looks: &mut [Look], lexicon: &Lexicon) {
    // Without words there is nothing to guess from.
    if lexicon.is_empty() {
        return;
    }
    look_up(looks, lexicon);
    // The first word of a sentence has a capital too; it begins a name unless it is an everyday word.
    let (mut is_start, mut was_triple, mut before) = (true, false, Look::default());
    for at in 0..looks.len() {
        let is_triple = is_triple(looks, lexicon, at);
        let Some(look) = looks.get_mut(at) else { break };
        if at == 0 {
            // There is no space before the first.
            before = *look;
            continue;
        }
        let is_everyday = (is_start | before.has(Trait::Led)) & (before.found & ALONE != 0);
        is_start = before.has(Trait::Stop);
        let is_name = before.has(Trait::Upper) & look.has(Trait::Upper) & !is_everyday;
        let is_long = is_triple | std::mem::replace(&mut was_triple, is_triple);
        // By arithmetic: which of them it is cannot be foreseen.
        let known = [Link::Open, Link::Part, Link::Pair, Link::Whole]
            [usize::from(u16::from(look.found) & IS_WORD != 0) * 2 + usize::from(is_long)];
        let link = if is_name { Link::Name } else { known };
        look.link = if look.found & APART == 0 { link } else { Link::Apart };
        before = *look;
    }
}

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
        look.found = alone | if is_apart { APART } else { known };
        before = *look;
    }
}
