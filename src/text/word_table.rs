//! Words in, a table of their hashes out, and whether an entry is in it. `build.rs` compiles
//! the program's own words with this file, so it names nothing but `glance` and `spellings`.

#![expect(
    clippy::needless_bitwise_bool,
    reason = "no branch may stand on the hot path: what it would ask cannot be foreseen"
)]

use std::collections::BTreeMap;

use crate::text::glance::Glance;
use crate::text::spellings::spellings;

/// One place of a table: eight marks of entries, two bytes each, with what is
/// known of each, zero where none is. An entry stands in the bucket of its
/// hash, or after it where that is full: a look-up is one load of sixteen
/// bytes, and hardly a branch that is hard to foresee.
pub type Bucket = [u8; 2 * WIDTH];

/// Marks in a bucket.
const WIDTH: usize = 8;

/// What a table may know of an entry: it is a word.
pub const WORD: u16 = 1;
/// The entry's two syllables begin a run of three that stands in a word.
pub const BEGINS: u16 = 2;

/// Compiles a list: a word a line, its syllables separated by spaces; empty
/// lines and those that begin with `#` say nothing.
#[must_use]
pub fn compile(list: &str) -> Vec<Bucket> {
    let mut found = BTreeMap::new();
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let ways: Vec<Vec<u32>> = line.split_ascii_whitespace().map(keys).collect();
        entries(&ways, |entry, known| *found.entry(entry).or_insert(0) |= known);
    }
    // Half full: few buckets overflow.
    let mut buckets = vec![[0; 2 * WIDTH]; found.len() * 2 / WIDTH + 1];
    for (entry, known) in found {
        put(&mut buckets, entry, known);
    }
    buckets
}

/// What the table knows of the entry, 0 for nothing. A mark has 14 bits, so
/// one entry in some 4,000 that is not in the table is taken for one: a break less.
#[inline]
#[must_use]
pub fn known(buckets: &[Bucket], entry: Entry) -> u16 {
    let Some(bucket) = buckets.get(entry.home(buckets.len())) else { return 0 };
    let known = marked(bucket, entry.mark());
    // A full bucket is rare: others were perhaps put after it. That nothing is known is not.
    if (known == 0) & (bucket[2 * WIDTH - 1] != 0) { after(buckets, entry) } else { known }
}

/// What is known of an entry that is not in its own bucket, which is full.
#[cold]
fn after(buckets: &[Bucket], entry: Entry) -> u16 {
    let home = entry.home(buckets.len());
    for bucket in buckets.iter().cycle().skip(home + 1).take(buckets.len()) {
        let known = marked(bucket, entry.mark());
        if known != 0 || bucket.last() == Some(&0) {
            return known;
        }
    }
    0
}

/// What is known in the slots that have the mark.
#[inline]
fn marked(bucket: &Bucket, mark: u16) -> u16 {
    let (slots, _) = bucket.as_chunks();
    let mut known = 0;
    // Whether an entry is known cannot be foreseen: nothing branches on it, and all slots are looked at as one.
    for slot in slots {
        let slot = u16::from_le_bytes(*slot);
        known |= if slot & MARK == mark { slot & !MARK } else { 0 };
    }
    known
}

/// There are more places than entries, so a free one comes.
fn put(buckets: &mut [Bucket], entry: Entry, known: u16) {
    let (mut at, mark) = (entry.home(buckets.len()), entry.mark());
    loop {
        let (slots, _) = buckets[at].as_chunks_mut();
        let there = |slot: &[u8; 2]| u16::from_le_bytes(*slot);
        let mut places = slots.iter_mut();
        if let Some(slot) = places.find(|slot| there(slot) == 0 || there(slot) & MARK == mark) {
            *slot = (there(slot) | mark | known).to_le_bytes();
            return;
        }
        at = (at + 1) % buckets.len();
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

    /// Its bucket of so many: by its high bits, on which all of the numbers act.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "below the number of buckets")]
    fn home(self, buckets: usize) -> usize {
        ((u128::from(self.0) * buckets as u128) >> 64) as usize
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

/// The entries that keep a word of these syllables, each with its ways of being
/// spelled, and what each says: itself when it has one or two syllables, else each
/// run of three and the two that begin it.
pub fn entries(syllables: &[Vec<u32>], mut each: impl FnMut(Entry, u16)) {
    match syllables {
        [] => {}
        [a] => a.iter().for_each(|a| each(Entry::single(*a), WORD)),
        [a, b] => pairs(a, b).for_each(|(a, b)| each(Entry::pair(a, b), WORD)),
        _ => {
            for run in syllables.windows(3) {
                for (a, b) in pairs(&run[0], &run[1]) {
                    each(Entry::pair(a, b), BEGINS);
                    run[2].iter().for_each(|c| each(Entry::triple(a, b, *c), WORD));
                }
            }
        }
    }
}

fn pairs(first: &[u32], second: &[u32]) -> impl Iterator<Item = (u32, u32)> {
    first.iter().flat_map(|a| second.iter().map(|b| (*a, *b)))
}

/// The numbers of a syllable's spellings.
fn keys(syllable: &str) -> Vec<u32> {
    spellings(syllable).iter().map(|way| key(way)).collect()
}

/// The number that stands for a syllable, 0 for what is not all letters.
#[must_use]
pub fn key(syllable: &str) -> u32 {
    let seen = Glance::new(syllable).word(0);
    if seen.bytes as usize == syllable.len() { seen.key } else { 0 }
}
