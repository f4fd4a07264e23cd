//! A text in, the words that begin at its bytes out: all its letters are told from the rest and
//! made small in one pass without a branch, for reading them one by one took half the time of
//! wrapping. `build.rs` keys the program's own words with this file, so it names no other.

#![expect(
    clippy::needless_bitwise_bool,
    reason = "no branch may stand on the hot path: what it would ask cannot be foreseen"
)]

/// Bytes of a word that are looked at.
const BYTES: usize = 16;

/// Bytes before and after one that say what it is.
const BEFORE: usize = 2;
const AFTER: usize = 1;

/// No word that takes more bytes has a key; no syllable does.
pub const LONGEST: u32 = 12;

/// A text, seen whole.
#[derive(Clone, Debug)]
pub struct Glance {
    /// First its bytes with capitals made small, and as many noughts after them that there are
    /// [`BYTES`] at every byte; both cases of a letter become one, not always the small one. Then
    /// [`END`], [`BEGINS`] and [`CHANGED`] of each byte.
    bytes: Vec<u8>,
    /// Where the second half begins.
    half: usize,
}

/// Set in the class of a byte that no letter has.
const END: u8 = 0x80;
/// Set in the class of a byte that goes on no other.
const BEGINS: u8 = 1;
/// Set in the class of a byte that making it small changed.
const CHANGED: u8 = 2;

/// The letters that begin at a byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Their bytes; where there are more than [`LONGEST`], more may follow.
    pub bytes: u32,
    /// How many they are; each takes one column.
    pub letters: u32,
    /// The number that stands for them, whatever their case; 0 where nothing does.
    pub key: u32,
    /// Whether the first is a capital. Of the Latin letters that Vietnamese has not, some are mistaken.
    pub is_upper: bool,
}

/// Whether `c` is a letter here: ASCII's and those Latin ones that Vietnamese took its own from
/// (U+00C0 to U+01BF without × and ÷, U+1E00 to U+1EFF).
#[must_use]
pub fn is_letter(c: char) -> bool {
    let is_latin = matches!(c, '\u{c0}'..='\u{1bf}' | '\u{1e00}'..='\u{1eff}') && c != '×' && c != '÷';
    c.is_ascii_alphabetic() || is_latin
}

impl Glance {
    /// Looks at `text`, which is taken to be in NFC.
    ///
    /// ```
    /// use congtin::text::glance::Glance;
    /// let seen = Glance::new("12 Điều điều");
    /// let word = seen.word(3);
    /// assert_eq!((word.bytes as usize, word.letters, word.is_upper), ("Điều".len(), 4, true));
    /// assert_eq!(word.key, seen.word("12 Điều ".len()).key);
    /// assert_eq!(seen.word(0).bytes, 0);
    /// ```
    #[must_use]
    pub fn new(text: &str) -> Self {
        let blocks = text.len() / BYTES + 2;
        let mut both = vec![[0; BYTES]; 2 * blocks];
        let (small, class) = both.split_at_mut(blocks);
        for (block, (small, class)) in small.iter_mut().zip(class).enumerate() {
            let at = block * BYTES;
            let inside = at.checked_sub(BEFORE).and_then(|from| text.as_bytes().get(from..)?.first_chunk());
            // Borrowed, not copied: the processor waits where it reads at once what was written in pieces.
            (*small, *class) = match inside {
                Some(near) => classify(near),
                None => classify(&padded(text.as_bytes(), at)),
            };
        }
        Self { bytes: both.into_flattened(), half: blocks * BYTES }
    }

    /// The word that begins at byte `at`; none where no letter stands there.
    #[inline]
    #[must_use]
    pub fn word(&self, at: usize) -> Word {
        let Some((class, small)) = self.eight(at) else { return Word::default() };
        let ends = class & each(END);
        // Few words have eight bytes.
        if ends == 0 {
            return self.long(at, class, small);
        }
        let bits = ends.trailing_zeros() & !7;
        let mask = (1 << bits) - 1;
        Word {
            bytes: bits / 8,
            letters: sum(class & mask & each(BEGINS)),
            key: key([small & mask, 0]) | u32::from(bits != 0),
            is_upper: changed(class, small),
        }
    }

    /// A word of eight bytes and more, of which the first are known.
    #[cold]
    fn long(&self, at: usize, first: u64, small: u64) -> Word {
        let Some((class, more)) = self.eight(at + 8) else { return Word::default() };
        let bits = (class & each(END)).trailing_zeros() & !7;
        let mask = 1_u64.unbounded_shl(bits).wrapping_sub(1);
        let bytes = 8 + bits / 8;
        Word {
            bytes,
            letters: sum(first & each(BEGINS)) + sum(class & mask & each(BEGINS)),
            key: if bytes > LONGEST { 0 } else { key([small, more & mask]) | 1 },
            is_upper: changed(first, small),
        }
    }

    /// The classes of eight bytes, and what they are when small.
    #[inline]
    fn eight(&self, at: usize) -> Option<(u64, u64)> {
        let class = self.bytes.get(self.half + at..)?.first_chunk()?;
        let small = self.bytes.get(at..)?.first_chunk()?;
        Some((u64::from_le_bytes(*class), u64::from_le_bytes(*small)))
    }
}

/// Whether making it small changed the first letter.
#[inline]
fn changed(class: u64, small: u64) -> bool {
    let bytes = match small & 0xff {
        0xe0.. => 0x00ff_ffff,
        0x80.. => 0xffff,
        _ => 0xff,
    };
    class & each(CHANGED) & bytes != 0
}

/// The block of bytes at `at` with those before and after it, noughts where the text has none.
#[cold]
fn padded(text: &[u8], at: usize) -> [u8; BEFORE + BYTES + AFTER] {
    let mut near = [0; BEFORE + BYTES + AFTER];
    let inside = text.get(at.saturating_sub(BEFORE)..).unwrap_or_default();
    for (to, from) in near.iter_mut().skip(BEFORE.saturating_sub(at)).zip(inside) {
        *to = *from;
    }
    near
}

/// A block of bytes made small, and their classes; the bytes are told by two before and one after them.
#[inline]
const fn classify(near: &[u8; BEFORE + BYTES + AFTER]) -> ([u8; BYTES], [u8; BYTES]) {
    let (mut small, mut class) = ([0; BYTES], [0; BYTES]);
    let mut at = 0;
    // The compiler makes this a few instructions for all of them, as long as no branch stands in it.
    while at < BYTES {
        let (first, last, byte, next) = (near[at], near[at + 1], near[at + 2], near[at + 3]);
        let is_inner = byte & 0xc0 == 0x80;
        let is_ascii = (byte | 0x20).wrapping_sub(b'a') < 26;
        let is_two = (byte.wrapping_sub(0xc3) < 4) & !((byte == 0xc3) & (next & 0xdf == 0x97));
        let is_three = (byte == 0xe1) & (next & 0xfc == 0xb8);
        let end = if is_inner | is_ascii | is_two | is_three { 0 } else { END };
        // À à differ in bit 5 of their last byte, Ă ă, Ơ ơ and Ạ ạ in bit 0; Ư ư end in AF and B0.
        let high = if is_ascii | (last == 0xc3) { 0x20 } else { 0 };
        let is_horned = (last == 0xc6) & (byte == 0xa0);
        let low = ((last.wrapping_sub(0xc4) < 2) | is_horned | (first == 0xe1)) as u8;
        let horn = if (last == 0xc6) & (byte == 0xaf) { 0x1f } else { 0 };
        small[at] = (byte | high | low) ^ horn;
        let begins = if is_inner { 0 } else { BEGINS };
        let changed = if small[at] == byte { 0 } else { CHANGED };
        class[at] = end | begins | changed;
        at += 1;
    }
    (small, class)
}

/// `byte` eight times.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The sum of bytes that are 0 or 1.
#[inline]
fn sum(ones: u64) -> u32 {
    let [.., sum] = ones.wrapping_mul(each(1)).to_le_bytes();
    u32::from(sum)
}

/// Spreads the letters over 32 bits; none make 0.
#[inline]
const fn key([low, high]: [u64; 2]) -> u32 {
    let mixed = low.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ high.wrapping_mul(0xc2b2_ae3d_27d4_eb4f);
    let [.., a, b, c, d] = (mixed ^ mixed >> 32).wrapping_mul(0x94d0_49bb_1331_11eb).to_le_bytes();
    u32::from_le_bytes([a, b, c, d])
}

/// The number that stands for a word, without a [`Glance`]: for words that the program itself asks
/// for. 0 for one that is not all letters, and for one of more than [`LONGEST`] bytes.
///
/// ```
/// use congtin::text::glance::{Glance, key_of};
/// const DAY: u32 = key_of("ngày");
/// assert_eq!(Glance::new("Ngày 20").word(0).key, DAY);
/// assert_eq!(key_of("km2"), 0);
/// ```
#[must_use]
pub const fn key_of(word: &str) -> u32 {
    let word = word.as_bytes();
    if word.is_empty() || word.len() > LONGEST as usize {
        return 0;
    }
    let mut near = [0; BEFORE + BYTES + AFTER];
    let mut at = 0;
    while at < word.len() {
        near[BEFORE + at] = word[at];
        at += 1;
    }
    let (small, class) = classify(&near);
    let mut halves = [0; 2];
    at = 0;
    while at < word.len() {
        if class[at] & END != 0 {
            return 0;
        }
        halves[at / 8] |= (small[at] as u64) << (at % 8 * 8);
        at += 1;
    }
    key(halves) | 1
}

#[cfg(test)]
mod tests {
    use super::{Glance, LONGEST, is_letter, key_of};
    use crate::text::letters::letter;
    use crate::text::width::width;
    use proptest::prelude::{any, prop, proptest};
    use proptest::sample::select;

    #[test]
    fn a_word_has_one_key_with_and_without_a_glance() {
        for word in
            ["a", "Đ", "ngày", "NGÀY", "nghiêng", "Trường", "nghiêngnghi", "nghiêngnghiê", "km2", "", "ở"]
        {
            let seen = Glance::new(word).word(0);
            let key = if seen.bytes as usize == word.len() { seen.key } else { 0 };
            assert_eq!(key_of(word), key, "{word}");
        }
    }

    #[test]
    fn every_vietnamese_letter_has_one_key_in_both_cases() {
        let mut keys = std::collections::BTreeMap::new();
        for c in ('\0'..='\u{ffff}').filter(|c| letter(*c).is_some()) {
            let text = c.to_string();
            let word = Glance::new(&text).word(0);
            assert_eq!(
                (word.bytes as usize, word.letters, word.is_upper),
                (text.len(), 1, c.is_uppercase()),
                "{c}"
            );
            let small = c.to_lowercase().to_string();
            assert_eq!(keys.entry(small).or_insert(word.key), &word.key, "{c}");
        }
        let different: std::collections::BTreeSet<_> = keys.values().collect();
        assert_eq!((keys.len(), different.len()), (12 * 6 + 21, 12 * 6 + 21));
    }

    #[test]
    fn a_letter_is_one_whichever_way_it_is_asked() {
        for c in '\0'..=char::MAX {
            let seen = Glance::new(c.encode_utf8(&mut [0; 4])).word(0);
            assert_eq!(seen.bytes as usize, if is_letter(c) { c.len_utf8() } else { 0 }, "{c:?}");
            assert!(!is_letter(c) || width(c.encode_utf8(&mut [0; 4])) == 1, "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn words_are_the_runs_of_letters(
            pieces in prop::collection::vec(
                select(&["ng", "hiê", "Đ", "ƯỜ", "ế", "ệ", "x", " ", "×", "“", "1", "日", "e\u{301}", "-"][..]), 0..14,
            ),
            other in any::<String>(),
        ) {
            let text = pieces.concat() + &other;
            let seen = Glance::new(&text);
            for (at, _) in text.char_indices() {
                let rest = text.get(at..).expect("a boundary");
                let letters: String = rest.chars().take_while(|c| is_letter(*c)).collect();
                let word = seen.word(at);
                if letters.len() <= LONGEST as usize {
                    assert_eq!((word.bytes as usize, word.letters as usize), (letters.len(), letters.chars().count()));
                    // Other letters may have a small one of another length.
                    if letters.chars().all(|c| letter(c).is_some()) {
                        assert_eq!(word.key, Glance::new(&letters.to_lowercase()).word(0).key);
                    }
                } else {
                    assert!(word.bytes > LONGEST && word.key == 0, "{letters}");
                }
            }
        }
    }
}
