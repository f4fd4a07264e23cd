//! Words in, a table of their hashes out, and whether an entry is in it. `build.rs` compiles
//! the program's own words with this file, so it names nothing but `letters`.

use std::collections::BTreeSet;

use crate::text::letters::code;

/// One place of a table: the mark of an entry, zero where it is free. The
/// mark of an entry stands at the place of its hash or after it, and a table
/// has a power of two of places, so that a look-up is a few steps in one
/// stretch of memory.
pub type Slot = [u8; 2];

/// Compiles lists: a word a line, its syllables separated by spaces; empty
/// lines and those that begin with `#` say nothing.
#[must_use]
pub fn compile(lists: &[&str]) -> Vec<Slot> {
    let lines = lists.iter().flat_map(|list| list.lines()).filter(|line| !line.starts_with('#'));
    let mut found = BTreeSet::new();
    for line in lines {
        entries(line.split_ascii_whitespace(), |entry| {
            found.insert(entry);
        });
    }
    // At most two thirds full: look-ups of what is not there stay short.
    let mut slots = vec![[0, 0]; (found.len() * 3 / 2 + 1).next_power_of_two()];
    for entry in found {
        put(&mut slots, entry);
    }
    slots
}

/// Whether the entry is in the table. A mark has 16 bits, so one foreign
/// entry in about 30,000 is taken for one of the table: a break less.
#[inline]
#[must_use]
pub fn contains(slots: &[Slot], entry: Entry) -> bool {
    let last = slots.len().wrapping_sub(1);
    let (mut at, mark) = entry.home(last);
    loop {
        match slots.get(at) {
            None | Some([0, 0]) => return false,
            Some(found) if *found == mark => return true,
            Some(_) => at = (at + 1) & last,
        }
    }
}

/// There are more slots than entries, so a free one comes.
fn put(slots: &mut [Slot], entry: Entry) {
    let last = slots.len() - 1;
    let (mut at, mark) = entry.home(last);
    while let Some(slot) = slots.get_mut(at) {
        if *slot == [0, 0] || *slot == mark {
            *slot = mark;
            return;
        }
        at = (at + 1) & last;
    }
}

/// The hash of one, two or three syllables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry(u64);

impl Entry {
    /// Of a syllable's number.
    #[must_use]
    pub fn single(a: u32) -> Self {
        Self(mix(u64::from(a)))
    }

    /// Of two.
    #[must_use]
    pub fn pair(a: u32, b: u32) -> Self {
        Self(mix(u64::from(a) << 32 | u64::from(b)))
    }

    /// Of three.
    #[must_use]
    pub fn triple(a: u32, b: u32, c: u32) -> Self {
        Self(mix(Self::pair(a, b).0 ^ u64::from(c)))
    }

    /// Its first slot of `last + 1`, and its mark.
    #[inline]
    fn home(self, last: usize) -> (usize, Slot) {
        let bits = self.0.to_le_bytes();
        let at = usize::from_le_bytes([bits[0], bits[1], bits[2], bits[3], 0, 0, 0, 0]);
        let mark = [bits[6], bits[7]];
        (at & last, if mark == [0, 0] { [1, 0] } else { mark })
    }
}

/// The entries that keep a word: itself when it has one or two syllables, else
/// each run of three.
pub fn entries<'s>(syllables: impl Iterator<Item = &'s str>, mut each: impl FnMut(Entry)) {
    let (mut count, mut a, mut b) = (0, 0, 0);
    for syllable in syllables {
        let c = key(syllable);
        if count >= 2 {
            each(Entry::triple(a, b, c));
        }
        (a, b, count) = (b, c, count + 1);
    }
    match count {
        1 => each(Entry::single(b)),
        2 => each(Entry::pair(a, b)),
        _ => {}
    }
}

/// The number that stands for a syllable, 0 for what is not all letters.
fn key(syllable: &str) -> u32 {
    let mut spelling = Spelling::default();
    let is_word = syllable.chars().all(|c| spelling.push(code(c)));
    if is_word { spelling.key() } else { 0 }
}

/// A syllable's letters as they are read, its tone apart from them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spelling {
    /// Six bits a letter.
    letters: u64,
    tone: u16,
    count: u8,
}

/// Six bits of a letter's code say which it is, the three above them its tone.
const LETTER: u16 = 0x3f;
const TONE: u16 = 0x1c0;
/// Ten letters fit; "nghiêng" has seven.
const LONGEST: u8 = 10;

impl Spelling {
    /// Takes one more letter's code; false when it is none or too many.
    #[inline]
    pub fn push(&mut self, code: u16) -> bool {
        self.letters = self.letters << 6 | u64::from(code & LETTER);
        self.tone |= code & TONE;
        self.count = self.count.saturating_add(1);
        code != 0 && self.count <= LONGEST
    }

    /// The number that stands for it; never 0.
    #[inline]
    #[must_use]
    pub fn key(self) -> u32 {
        let mut letters = self.letters;
        if letters & 0x3f == u64::from(Y) && is_i_too(letters >> 6 & 0x3f, letters >> 12 & 0x3f) {
            letters ^= u64::from(Y ^ I);
        }
        let [a, b, c, d, ..] = mix(letters << 4 | u64::from(self.tone >> 6)).to_le_bytes();
        u32::from_le_bytes([a, b, c, d]) | 1
    }
}

const I: u16 = code('i') & LETTER;
const Y: u16 = code('y') & LETTER;
const U: u16 = code('u') & LETTER;
const Q: u16 = code('q') & LETTER;

/// Whether a y after these two letters may as well be an i: after a consonant
/// (kỹ, lý, mỹ, sỹ, tỷ, hy) and after qu (quý).
fn is_i_too(before: u64, first: u64) -> bool {
    const VOWELS: u64 = places(&['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']) | 1;
    VOWELS >> before & 1 == 0 || (before == u64::from(U) && first == u64::from(Q))
}

const fn places(letters: &[char]) -> u64 {
    let (mut set, mut i) = (0, 0);
    while i < letters.len() {
        set |= 1 << (code(letters[i]) & LETTER);
        i += 1;
    }
    set
}

/// Spreads a number over 64 bits: the finisher of the splitmix generator.
#[inline]
fn mix(n: u64) -> u64 {
    let n = (n ^ n >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let n = (n ^ n >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ n >> 31
}
