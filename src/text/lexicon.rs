//! Lists of words in, whether two or three syllables are a word out.

use crate::text::alone::{self, Alone};
use crate::text::word_table::{Bucket, Entry, WORD, compile, entries, key, known};

/// Words of two and more syllables, and syllables that are words alone.
/// Spellings of one word are one: where the tone stands (hoà, hòa), i for y
/// after a consonant (kĩ, kỹ), capitals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lexicon {
    /// The program's own words.
    words: &'static [Bucket],
    /// Syllables that are often a word alone.
    alone: &'static Alone,
    /// A user's words.
    own: Vec<Bucket>,
}

/// `assets/lexicon.txt`, compiled by `build.rs`.
static WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"));
/// `assets/alone.txt`: by itself it is so small that the processor has it at hand.
static ALONE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/alone.bin"));

static STANDARD: Lexicon = Lexicon {
    words: WORDS.as_chunks().0,
    alone: ALONE.as_chunks().0.first_chunk().expect("`build.rs` writes all places"),
    own: Vec::new(),
};

impl Lexicon {
    /// The program's own words.
    ///
    /// ```
    /// use congtin::text::lexicon::Lexicon;
    /// let words = Lexicon::standard();
    /// assert!(words.has("điều tra") && words.has("Xoá đói giảm nghèo"));
    /// assert!(!words.has("tra của"));
    /// ```
    #[must_use]
    pub fn standard() -> &'static Self {
        &STANDARD
    }

    /// No word at all: lines break anywhere between syllables.
    #[must_use]
    pub fn empty() -> Self {
        Self { words: &[], alone: &alone::NONE, own: Vec::new() }
    }

    /// These words too: one a line, its syllables separated by spaces; empty
    /// lines and those that begin with `#` say nothing.
    ///
    /// ```
    /// use congtin::text::lexicon::Lexicon;
    /// let words = Lexicon::standard().clone().with("# của tôi\ncổng tin\n");
    /// assert!(words.has("cổng tin") && words.has("điều tra"));
    /// ```
    #[must_use]
    pub fn with(self, words: &str) -> Self {
        Self { own: compile(words), ..self }
    }

    /// True when `word` is known; of one with four and more syllables, when
    /// all its runs of three are.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        let syllables: Vec<_> = word.split_ascii_whitespace().map(|syllable| vec![key(syllable)]).collect();
        if let [syllable] = syllables.as_slice() {
            return syllable.iter().all(|key| self.is_alone(*key));
        }
        let (mut all, mut any) = (true, false);
        entries(&syllables, |entry, says| {
            all &= self.known(entry) & says != 0;
            any |= says == WORD;
        });
        all && any
    }

    /// True when no word is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.own.is_empty()
    }

    /// What the tables know of an entry of two or three syllables, as [`crate::text::word_table::known`].
    #[inline]
    pub(in crate::text) fn known(&self, entry: Entry) -> u16 {
        known(self.words, entry) | self.known_too(entry)
    }

    /// Whether a syllable is often a word alone.
    #[inline]
    pub(in crate::text) fn is_alone(&self, syllable: u32) -> bool {
        alone::has(self.alone, syllable) | (self.known_too(Entry::single(syllable)) & WORD != 0)
    }

    /// What the user's words say.
    #[inline]
    fn known_too(&self, entry: Entry) -> u16 {
        if self.own.is_empty() { 0 } else { known(&self.own, entry) }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Lexicon;
    use crate::text::syllable::is_syllable;

    const WORDS: &str = include_str!("../../assets/lexicon.txt");
    const ALONE: &str = include_str!("../../assets/alone.txt");
    /// Syllables of names and loans that are not spelled as Vietnamese.
    const FOREIGN: &str = include_str!("../../assets/foreign.txt");

    /// Lines are sorted by their bytes, and none stands twice.
    #[track_caller]
    fn check_sorted(list: &str) {
        let lines: Vec<&str> = list.lines().collect();
        for pair in lines.windows(2) {
            assert!(pair[0] < pair[1], "{pair:?}");
        }
    }

    #[test]
    fn the_lists_are_sorted_and_have_no_word_twice() {
        check_sorted(WORDS);
        check_sorted(ALONE);
        check_sorted(FOREIGN);
        assert!(WORDS.lines().all(|word| word.split(' ').count() >= 2));
        assert!(WORDS.lines().count() >= 8_000);
    }

    #[test]
    fn every_syllable_can_be_one_or_is_listed_as_foreign() {
        let is_known = |s: &str| is_syllable(s) || FOREIGN.lines().any(|foreign| foreign == s);
        let strange: Vec<&str> =
            WORDS.lines().chain(ALONE.lines()).filter(|word| !word.split(' ').all(is_known)).collect();
        assert!(strange.is_empty(), "{strange:?}");
        let all: std::collections::HashSet<&str> = WORDS.split_whitespace().collect();
        let unused: Vec<&str> = FOREIGN.lines().filter(|s| !all.contains(s) || is_syllable(s)).collect();
        assert!(unused.is_empty(), "{unused:?}");
    }

    #[test]
    fn no_first_syllable_has_more_than_two_in_a_hundred() {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for word in WORDS.lines() {
            *counts.entry(word.split(' ').next().unwrap_or_default()).or_default() += 1;
        }
        let (first, most) = counts.into_iter().max_by_key(|(_, count)| *count).expect("words");
        assert!(most * 50 <= WORDS.lines().count(), "{first}: {most}");
    }

    #[test]
    fn every_word_is_found_however_it_is_spelled() {
        let words = Lexicon::standard();
        assert!(WORDS.lines().chain(ALONE.lines()).all(|word| words.has(word)));
        for word in
            ["ĐIỀU TRA", "hòa bình", "hoà bình", "kỹ thuật", "kĩ thuật", "quí giá", "uỷ ban", "Ủy ban"]
        {
            assert!(words.has(word), "{word}");
        }
        for word in ["tra của", "xyz abc", "", "điều 5", "thúi xương"] {
            assert!(!words.has(word), "{word}");
        }
        assert!(!Lexicon::empty().has("điều tra"));
    }

    /// The 63 provinces and cities before July 2025; the 34 since are among them. Huế has one syllable.
    const PROVINCES: &str = "An Giang, Bà Rịa, Vũng Tàu, Bắc Giang, Bắc Kạn, Bạc Liêu, Bắc Ninh, Bến Tre, \
        Bình Định, Bình Dương, Bình Phước, Bình Thuận, Cà Mau, Cần Thơ, Cao Bằng, Đà Nẵng, Đắk Lắk, Đắk Nông, \
        Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, \
        Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lâm Đồng, Lạng Sơn, Lào Cai, \
        Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, \
        Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, \
        Tiền Giang, Hồ Chí Minh, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái";

    #[test]
    fn every_province_is_known() {
        let missing: Vec<&str> =
            PROVINCES.split(", ").filter(|name| !Lexicon::standard().has(name)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn the_table_is_small() {
        assert!(super::WORDS.len() + super::ALONE.len() <= 256 << 10);
    }
}
