//! A text and what is sought in, the places where it stands out.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text::clean::Clean;
use crate::text::fold::unmark;
use crate::text::letters::{Tone, letter};
use crate::text::normalize::join;
use crate::text::tone::settle_all;

/// What is sought. Blind to dấu unless the query has some, and to case unless
/// the query has capitals. Where a tone is written (hoà, hòa) does not matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needle {
    letters: Vec<char>,
    /// The letters with each tone where it belongs; `None` when there is no tone.
    settled: Option<Vec<char>>,
    marks: bool,
    case: bool,
}

impl Needle {
    /// Reads a query as typed; `None` when nothing is left of it.
    #[must_use]
    pub fn new(query: &str) -> Option<Self> {
        let query = Clean::new(query.trim());
        let marks = query.chars().any(|c| unmark(c) != Some(c) && c != '\u{a0}');
        let case = query.chars().any(char::is_uppercase);
        let mut needle = Self { letters: Vec::new(), settled: None, marks, case };
        needle.letters = needle.letters(&query).0;
        let is_toned = |c: &char| letter(*c).is_some_and(|found| found.tone != Tone::Level);
        needle.settled = needle.letters.iter().any(is_toned).then(|| settled(&needle.letters));
        (!needle.letters.is_empty()).then_some(needle)
    }

    /// `c` as this needle compares it; `None` for a mark that does not count.
    fn plain(&self, c: char) -> Option<char> {
        let space = if c == '\u{a0}' { ' ' } else { c };
        let letter = if self.marks { Some(space) } else { unmark(space) };
        // Vietnamese letters have one small form each; a longer one (İ) compares by its first.
        letter.map(|c| if self.case { c } else { c.to_lowercase().next().unwrap_or(c) })
    }

    /// The letters of `text` as this needle compares them, each with its bytes, marks included.
    fn letters(&self, text: &str) -> (Vec<char>, Vec<Range<usize>>) {
        let mut letters = Vec::with_capacity(text.len());
        let mut places: Vec<Range<usize>> = Vec::with_capacity(text.len());
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            let before = letters.last_mut().zip(places.last_mut()).filter(|_| is_combining_mark(c));
            let joined = before.and_then(|(base, place)| {
                // With marks on, one that makes no letter of ours is sought by itself.
                *base = if self.marks { join(*base, c)? } else { *base };
                place.end = end;
                Some(())
            });
            if let (None, Some(letter)) = (joined, self.plain(c)) {
                letters.push(letter);
                places.push(at..end);
            }
        }
        (letters, places)
    }
}

/// Byte ranges of `text` where `needle` stands, left to right, not overlapping.
/// A range holds the marks of its letters. The time is linear in both lengths.
///
/// ```
/// use congtin::text::find::{Needle, find};
/// let needle = Needle::new("doi moi").unwrap();
/// assert_eq!(find("đổi mới", &needle), [0..12]);
/// let needle = Needle::new("sức khỏe").unwrap();
/// assert_eq!(find("sức khoẻ", &needle), [0..12]);
/// ```
#[must_use]
pub fn find(text: &str, needle: &Needle) -> Vec<Range<usize>> {
    let (letters, places) = needle.letters(text);
    let mut starts = starts(&letters, &needle.letters);
    if let Some(sought) = &needle.settled {
        // Also as it is written: "hò" stands in "hòa", of which the other spelling has no "hò".
        starts.extend(self::starts(&settled(&letters), sought));
        starts.sort_unstable();
    }
    let length = needle.letters.len();
    let mut found = Vec::new();
    let mut free = 0;
    for start in starts {
        if let (true, Some(first), Some(last)) =
            (start >= free, places.get(start), places.get(start + length - 1))
        {
            found.push(first.start..last.end);
            free = start + length;
        }
    }
    found
}

fn settled(letters: &[char]) -> Vec<char> {
    let mut settled = letters.to_vec();
    settle_all(&mut settled);
    settled
}

/// Every index where `sought`, which is not empty, begins in `letters`: the
/// algorithm of Knuth, Morris and Pratt, which looks at each letter at most twice.
fn starts(letters: &[char], sought: &[char]) -> Vec<usize> {
    let mut borders = vec![0; sought.len() + 1];
    let mut found = Vec::new();
    for at in 1..sought.len() {
        let known = borders.get(at).copied().unwrap_or(0);
        let border = step(sought, &borders, (known, sought.get(at)));
        if let Some(next) = borders.get_mut(at + 1) {
            *next = border;
        }
    }
    let mut matched = 0;
    for (at, c) in letters.iter().enumerate() {
        matched = step(sought, &borders, (matched, Some(c)));
        if matched == sought.len() {
            found.push(at + 1 - matched);
            matched = borders.get(matched).copied().unwrap_or(0);
        }
    }
    found
}

/// How many letters of `sought` match after `c`, when `matched` did before it.
fn step(sought: &[char], borders: &[usize], (mut matched, c): (usize, Option<&char>)) -> usize {
    while matched > 0 && sought.get(matched) != c {
        matched = borders.get(matched).copied().unwrap_or(0);
    }
    matched + usize::from(sought.get(matched) == c)
}

#[cfg(test)]
mod tests {
    use super::{Needle, find};
    use proptest::prelude::proptest;
    use unicode_normalization::UnicodeNormalization;

    #[track_caller]
    fn check(text: &str, query: &str, expected: &[&str]) {
        let needle = Needle::new(query).expect("a query");
        let found: Vec<_> = find(text, &needle).into_iter().filter_map(|r| text.get(r)).collect();
        assert_eq!(found, expected, "{query} in {text}");
    }

    #[test]
    fn a_plain_query_is_blind_to_marks_and_case() {
        check("Công nghệ, CÔNG NGHIỆP, cộng", "cong", &["Công", "CÔNG", "cộng"]);
        check("Đề tài, đề án", "de", &["Đề", "đề"]);
    }

    #[test]
    fn marks_and_capitals_count_when_the_query_has_them() {
        check("Công nghệ, cộng đồng", "công", &["Công"]);
        check("Sở Xây dựng, sở hữu", "So", &["Sở"]);
        check("đề tài, de", "đe", &[]);
    }

    #[test]
    fn spaces_are_spaces() {
        check("80\u{a0}ha", "80 ha", &["80\u{a0}ha"]);
        assert_eq!(Needle::new("  "), None);
    }

    #[test]
    fn the_place_of_a_tone_does_not_matter() {
        check("hòa, hoà, HOÀ; Hòa, hoa", "hoà", &["hòa", "hoà", "HOÀ", "Hòa"]);
        check("Thuỷ lợi, thủy sản, thuyền", "thủy", &["Thuỷ", "thủy"]);
        check("Thuỷ, Thủy, thủy", "Thủy", &["Thuỷ", "Thủy"]);
        check("toàn, tòa, tòan, toán", "toà", &["toà", "tòa", "tòa"]);
        check("tòa án, tò mò", "tò", &["tò", "tò"]);
        check("quý, quí, qúy", "quý", &["quý", "qúy"]);
        check("hoà hòa hoá", "hòa hoà", &["hoà hòa"]);
    }

    #[test]
    fn a_tone_counts_with_its_letter() {
        let text: String = "công nghệ; hoà".nfd().collect();
        let nfd: Vec<String> = ["nghệ", "hoà"].iter().map(|s| s.nfd().collect()).collect();
        check(&text, "nghe", &[&nfd[0]]);
        check(&text, "nghệ", &[&nfd[0]]);
        check(&text, "hòa", &[&nfd[1]]);
        check(&text, "nghê", &[]);
        check("x\u{302} x", "x\u{302}", &["x\u{302}"]);
        check("x\u{302}", "x", &["x\u{302}"]);
    }

    #[test]
    fn repeats_are_found_once_and_fast() {
        check("aaaaa", "aa", &["aa", "aa"]);
        check("ababac", "abac", &["abac"]);
        let text = format!("{}b", "a".repeat(1_000_000));
        let needle = Needle::new(&format!("{}b", "a".repeat(100_000))).expect("a query");
        assert_eq!(find(&text, &needle).first(), Some(&(900_000..1_000_001)));
    }

    proptest! {
        #[test]
        fn it_finds_what_the_simple_way_finds(text in "[abàoạ ]{0,40}", query in "[abo]{1,4}") {
            let needle = Needle::new(&query).expect("a query");
            let (letters, places) = needle.letters(&text);
            let (mut expected, mut at) = (Vec::new(), 0);
            while let Some(window) = letters.get(at..at + needle.letters.len()) {
                let is_hit = window == needle.letters;
                if is_hit {
                    expected.push(places[at].start..places[at + window.len() - 1].end);
                }
                at += if is_hit { window.len() } else { 1 };
            }
            assert_eq!(find(&text, &needle), expected);
        }
    }
}
