//! Words in, a table of their hashes out, and whether an entry is in it. `build.rs` compiles
//! the program's own words with this file, so it names nothing but `letters`.

use std::collections::BTreeMap;

use crate::text::letters::code;

/// One place of a table: four marks of entries with what is known of each,
/// zero where none is. An entry stands in the bucket of its hash, or after it
/// where that is full, and a table has a power of two of buckets: a look-up is
/// one load of eight bytes, and hardly a branch that is hard to foresee.
pub type Bucket = [[u8; 2]; WIDTH];

/// Marks in a bucket.
pub const WIDTH: usize = 4;

/// What a table may know of an entry: it is a word.
pub const WORD: u16 = 1;
/// The entry's two syllables begin a run of three that stands in a word.
pub const BEGINS: u16 = 2;

/// Compiles lists: a word a line, its syllables separated by spaces; empty
/// lines and those that begin with `#` say nothing.
#[must_use]
pub fn compile(lists: &[&str]) -> Vec<Bucket> {
    let lines = lists.iter().flat_map(|list| list.lines()).filter(|line| !line.starts_with('#'));
    let mut found = BTreeMap::new();
    for line in lines {
        entries(line.split_ascii_whitespace(), |entry, known| *found.entry(entry).or_insert(0) |= known);
    }
    // At most half full: hardly a bucket overflows.
    let mut buckets = vec![[[0; 2]; WIDTH]; (found.len() * 2 / WIDTH + 1).next_power_of_two()];
    for (entry, known) in found {
        put(&mut buckets, entry, known);
    }
    buckets
}

/// What the table knows of the entry, 0 for nothing. A mark has 14 bits, so
/// one entry in some 8,000 that is not in the table is taken for one: a break less.
#[inline]
#[must_use]
pub fn known(buckets: &[Bucket], entry: Entry) -> u16 {
    let last = buckets.len().wrapping_sub(1);
    let (mut at, mark) = (entry.home(last), entry.mark());
    while let Some(bucket) = buckets.get(at) {
        let (mut known, mut is_full) = (0, true);
        for slot in bucket {
            let slot = u16::from_le_bytes(*slot);
            known |= if slot & MARK == mark { slot & !MARK } else { 0 };
            is_full &= slot != 0;
        }
        if known != 0 || !is_full {
            return known;
        }
        at = (at + 1) & last;
    }
    0
}

/// There are more places than entries, so a free one comes.
fn put(buckets: &mut [Bucket], entry: Entry, known: u16) {
    let last = buckets.len() - 1;
    let (mut at, mark) = (entry.home(last), entry.mark());
    while let Some(bucket) = buckets.get_mut(at) {
        let there = |slot: &[u8; 2]| u16::from_le_bytes(*slot);
        let mut places = bucket.iter_mut();
        if let Some(slot) = places.find(|slot| there(slot) == 0 || there(slot) & MARK == mark) {
            *slot = (there(slot) | mark | known).to_le_bytes();
            return;
        }
        at = (at + 1) & last;
    }
}

/// The bits of a slot that tell entries apart; the two below say what is known.
const MARK: u16 = !(WORD | BEGINS);

/// The hash of one, two or three syllables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry(u64);

impl Entry {
    /// Of a syllable's number.
    #[inline]
    #[must_use]
    pub fn single(a: u32) -> Self {
        Self(u64::from(a).wrapping_mul(FACTORS[0]))
    }

    /// Of two.
    #[inline]
    #[must_use]
    pub fn pair(a: u32, b: u32) -> Self {
        Self(u64::from(a).wrapping_mul(FACTORS[1]).wrapping_add(u64::from(b).wrapping_mul(FACTORS[2])))
    }

    /// Of three.
    #[inline]
    #[must_use]
    pub fn triple(a: u32, b: u32, c: u32) -> Self {
        Self(Self::pair(a, b).0.wrapping_mul(FACTORS[0]).wrapping_add(u64::from(c).wrapping_mul(FACTORS[1])))
    }

    /// Its bucket of `last + 1`: high bits, on which all of the numbers act.
    #[inline]
    fn home(self, last: usize) -> usize {
        let [.., a, b, c] = self.0.to_le_bytes();
        usize::from_le_bytes([a, b, c, 0, 0, 0, 0, 0]) & last
    }

    #[inline]
    fn mark(self) -> u16 {
        let [_, _, _, a, b, ..] = self.0.to_le_bytes();
        u16::from_le_bytes([a, b]) & MARK
    }
}

/// Odd numbers without a pattern in their bits; the syllables' numbers are
/// spread already, so one multiplication each suffices.
const FACTORS: [u64; 3] = [0x9e37_79b9_7f4a_7c15, 0xc2b2_ae3d_27d4_eb4f, 0x1656_67b1_9e37_79f9];

/// The entries that keep a word, with what each says: itself when it has one
/// or two syllables, else each run of three and the two that begin it.
pub fn entries<'s>(syllables: impl Iterator<Item = &'s str>, mut each: impl FnMut(Entry, u16)) {
    let (mut count, mut a, mut b) = (0, 0, 0);
    for syllable in syllables {
        let c = key(syllable);
        if count >= 2 {
            each(Entry::pair(a, b), BEGINS);
            each(Entry::triple(a, b, c), WORD);
        }
        (a, b, count) = (b, c, count + 1);
    }
    match count {
        1 => each(Entry::single(b), WORD),
        2 => each(Entry::pair(a, b), WORD),
        _ => {}
    }
}

/// The number that stands for a syllable, 0 for what is not all letters.
fn key(syllable: &str) -> u32 {
    let mut spelling = Spelling::default();
    for c in syllable.chars() {
        match code(c) {
            0 => return 0,
            code => spelling.push(code),
        }
    }
    spelling.key()
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
    /// Takes one more letter's code.
    #[inline]
    pub fn push(&mut self, code: u16) {
        self.letters = self.letters << 6 | u64::from(code & LETTER);
        self.tone |= code & TONE;
        self.count = self.count.saturating_add(1);
    }

    /// The number that stands for it; 0 where nothing does, for it is too long.
    #[inline]
    #[must_use]
    pub fn key(self) -> u32 {
        if self.count == 0 || self.count > LONGEST {
            return 0;
        }
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
