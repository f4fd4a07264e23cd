//! A few words in, whether a syllable is one of them out: by its number, as it was seen at a glance.

use crate::text::glance::key_of;

/// Words that a rule asks for, in small letters; those of letters only are known by their numbers too.
#[derive(Clone, Copy, Debug)]
pub struct KeySet {
    words: &'static [&'static str],
    /// Each in the place that its number names, or in the next free one; 0 where none is.
    places: [u32; PLACES],
}

/// A power of two, about twice as many as the longest list has words.
const PLACES: usize = 1 << BITS;
const BITS: u32 = 7;

impl KeySet {
    /// Compiled with the program.
    ///
    /// # Panics
    /// When there are too many words.
    #[must_use]
    pub const fn new(words: &'static [&'static str]) -> Self {
        assert!(words.len() < PLACES, "too many words");
        let mut places = [0; PLACES];
        let mut at = 0;
        while at < words.len() {
            let key = key_of(words[at]);
            let mut place = home(key);
            while places[place] != 0 {
                place = (place + 1) % PLACES;
            }
            places[place] = key;
            at += 1;
        }
        Self { words, places }
    }

    /// Whether the syllable with this number is one of them.
    ///
    /// ```
    /// use congtin::text::{key_set::KeySet, word_table::key};
    /// static UNITS: KeySet = KeySet::new(&["ha", "km", "km2"]);
    /// assert!(UNITS.has(key("km")) && UNITS.has(key("Ha")) && !UNITS.has(key("của")));
    /// ```
    #[inline]
    #[must_use]
    pub fn has(&self, key: u32) -> bool {
        let (before, from) = self.places.split_at(home(key));
        from.iter().chain(before).take_while(|place| **place != 0).any(|place| *place == key)
    }

    /// Whether `word` is one of them, whatever it is made of and whatever its case.
    ///
    /// ```
    /// use congtin::text::key_set::KeySet;
    /// static UNITS: KeySet = KeySet::new(&["ha", "km", "km2"]);
    /// assert!(UNITS.has_word("KM2") && !UNITS.has_word("km3"));
    /// ```
    #[must_use]
    pub fn has_word(&self, word: &str) -> bool {
        self.words.iter().any(|small| same(small, word))
    }
}

/// By bits on which all of the number act.
#[inline]
const fn home(key: u32) -> usize {
    (key >> (u32::BITS - BITS)) as usize
}

/// Equal but for case.
fn same(small: &str, word: &str) -> bool {
    // A letter takes as many bytes as its capital, in all words that are asked for.
    small.len() == word.len() && small.chars().eq(word.chars().flat_map(char::to_lowercase))
}

#[cfg(test)]
mod tests {
    use super::KeySet;
    use crate::text::word_table::key;

    static SOME: KeySet = KeySet::new(&["ngày", "tháng", "đồng", "m²", "nghiêng", "%", "đ"]);

    #[test]
    fn a_word_is_known_by_its_number_and_by_its_letters() {
        for word in ["ngày", "Tháng", "ĐỒNG", "nghiêng", "Đ"] {
            assert!(SOME.has(key(word)) && SOME.has_word(word), "{word}");
        }
        for word in ["năm", "nghiên", "đông", "d", "a"] {
            assert!(!SOME.has(key(word)) && !SOME.has_word(word), "{word}");
        }
    }

    #[test]
    fn other_words_are_known_by_their_letters_only() {
        assert!(SOME.has_word("m²") && SOME.has_word("M²") && SOME.has_word("%") && !SOME.has(0));
    }
}
