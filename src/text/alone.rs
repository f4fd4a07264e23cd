//! Syllables in, a table of them out, and whether one is in it. `build.rs` compiles the program's
//! own list with this file, so it names nothing but `word_table` and `spellings`.

#![expect(
    clippy::needless_bitwise_bool,
    reason = "no branch may stand on the hot path: what it would ask cannot be foreseen"
)]

use crate::text::spellings::spellings;
use crate::text::word_table::key;

/// What tells a syllable from others, in one of the three places that its number names; `FREE` where
/// there is none. Every place is as likely as any, and to look is to compare thrice: far less than in
/// a table of words, for this is asked of every syllable.
pub type Alone = [[u8; 2]; PLACES];

/// A power of two; nine in ten of the places can be taken.
const PLACES: usize = 1 << BITS;
const BITS: u32 = 12;

/// Marks a place that is free; no syllable has this mark, nor what is none.
const FREE: [u8; 2] = [0, 1];

/// A table without any.
pub static NONE: Alone = [FREE; PLACES];

/// Compiles a list of a syllable a line. Each puts whoever has its place into the next one of that
/// one's places, and so on until one is free.
///
/// # Panics
/// When there are too many for the table.
#[must_use]
pub fn compile(syllables: &str) -> Vec<[u8; 2]> {
    let mut table = vec![0; PLACES];
    for spelling in syllables.lines().flat_map(spellings) {
        let mut syllable = key(&spelling);
        let mut at = places(syllable)[0];
        if places(syllable).iter().any(|at| table[*at] == syllable) {
            continue;
        }
        for _ in 0..PLACES {
            if syllable == 0 {
                break;
            }
            std::mem::swap(&mut syllable, &mut table[at]);
            let all = places(syllable);
            let last = all.iter().position(|place| *place == at).unwrap_or(0);
            at = all[(last + 1) % all.len()];
        }
        assert_eq!(syllable, 0, "no room for {spelling}");
    }
    table.into_iter().map(|syllable| if syllable == 0 { FREE } else { mark(syllable) }).collect()
}

/// Whether a syllable is in the table, by its number. One in some 20,000 that is not is taken for one.
#[inline]
#[must_use]
pub fn has(table: &Alone, syllable: u32) -> bool {
    let (places, mark) = (places(syllable), mark(syllable));
    (table[places[0]] == mark) | (table[places[1]] == mark) | (table[places[2]] == mark)
}

/// By bits on which all of its number act.
#[inline]
fn places(syllable: u32) -> [usize; 3] {
    let spread = u64::from(syllable).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    [0, BITS, 2 * BITS].map(|from| (spread << from >> (64 - BITS)) as usize)
}

/// Odd, as the number is.
#[inline]
fn mark(syllable: u32) -> [u8; 2] {
    let [a, b, ..] = syllable.to_le_bytes();
    [a, b]
}
