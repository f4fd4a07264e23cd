//! Tokens and their looks in, what a line end before each of them costs out: rules, words, names.

use crate::text::lexicon::Lexicon;
use crate::text::look::{Look, Trait};
use crate::text::no_break::{Space, is_asked, is_held, leaning};
use crate::text::tokens::{HELD, Token, cut};
use crate::text::word_table::{BEGINS, Entry, WORD as IS_WORD};

/// The cost of a line end between two syllables that are surely one word.
const WORD: u16 = 340;

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
    (Link::Open, [[6, 1, 1], [55, 20, 0], [530, 0, 0]]),
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
    see(looks, lexicon, |at, evidence| {
        let space = Space { text, tokens, looks, at };
        let is_held = is_asked(looks, at) && is_held(&space);
        let word = u32::from(WORD) * u32::from(evidence.chance()) / 1000;
        let word = u16::try_from(word).unwrap_or(WORD);
        let leaning = if evidence.link == Link::Apart { leaning(&space) } else { 0 };
        if let Some(token) = tokens.get_mut(at) {
            token.penalty = if is_held { HELD } else { word.max(leaning) };
        }
    });
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
    let mut seen = vec![NOTHING; looks.len()];
    see(&looks, lexicon, |at, evidence| {
        if let Some(place) = seen.get_mut(at) {
            *place = evidence;
        }
    });
    seen
}

const NOTHING: Evidence = Evidence { link: Link::Apart, loose: 0, taken: 0 };

/// Tells `each` what is seen of the space before every token but the first.
fn see(looks: &[Look], lexicon: &Lexicon, mut each: impl FnMut(usize, Evidence)) {
    let mut links = Links { looks, lexicon, at: 0, was_triple: false, is_start: true };
    let mut here = links.next();
    // Whether the syllable before the space has another partner, and is a word alone.
    let (mut left, mut is_alone) = (false, looks.first().is_some_and(|look| lexicon.is_alone(look.key)));
    for (at, pair) in (1..).zip(looks.windows(2)) {
        let [before, after] = pair else { break };
        let next = links.next();
        let (was_alone, right) = (is_alone, next > Link::Part);
        is_alone = lexicon.is_alone(after.key);
        let is_known = here > Link::Open;
        let is_loose = |look: &Look, is_taken: bool, is_alone: bool| {
            !is_alone && (is_known || !is_taken && !look.has(Trait::Upper))
        };
        let is_open = here != Link::Apart && (is_known || !after.has(Trait::Upper));
        let loose = u8::from(is_loose(before, left, was_alone)) + u8::from(is_loose(after, right, is_alone));
        let evidence = Evidence { link: here, loose, taken: u8::from(left) + u8::from(right) };
        each(at, if is_open { evidence } else { NOTHING });
        (left, here) = (here > Link::Part, next);
    }
}

/// What is known of each space by itself, one after the other.
struct Links<'l> {
    looks: &'l [Look],
    lexicon: &'l Lexicon,
    /// The token after the space that was last told.
    at: usize,
    /// Whether the token before the space, the one before it and the one after it stand in a word.
    was_triple: bool,
    /// Whether the token before the next space begins a sentence.
    is_start: bool,
}

impl Links<'_> {
    /// Of the next space; `Apart` after the last one.
    #[inline]
    fn next(&mut self) -> Link {
        self.at += 1;
        let (Some(a), Some(b)) = (self.looks.get(self.at - 1), self.looks.get(self.at)) else {
            return Link::Apart;
        };
        let was_triple = std::mem::take(&mut self.was_triple);
        let begins = self.is_start || a.has(Trait::Led);
        self.is_start = a.has(Trait::Stop);
        // Without words there is nothing to guess from.
        if a.key == 0 || b.key == 0 || a.has(Trait::Followed) || b.has(Trait::Led) || self.lexicon.is_empty()
        {
            return Link::Apart;
        }
        let known = self.lexicon.known(Entry::pair(a.key, b.key));
        let third = self
            .looks
            .get(self.at + 1)
            .filter(|c| known & BEGINS != 0 && c.key != 0 && !b.has(Trait::Followed) && !c.has(Trait::Led));
        self.was_triple =
            third.is_some_and(|c| self.lexicon.known(Entry::triple(a.key, b.key, c.key)) & IS_WORD != 0);
        // The first word of a sentence has a capital too; it begins a name unless it is an everyday word.
        let is_name = a.has(Trait::Upper) && b.has(Trait::Upper);
        if is_name && !(begins && self.lexicon.is_alone(a.key)) {
            return Link::Name;
        }
        // By arithmetic: which of the four it is cannot be foreseen.
        let is_triple = self.was_triple | was_triple;
        [Link::Open, Link::Part, Link::Pair, Link::Whole]
            [usize::from(known & IS_WORD != 0) * 2 + usize::from(is_triple)]
    }
}
