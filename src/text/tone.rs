//! The letters of a word in, the one where its tone mark belongs out: hoà and hòa become one spelling.

use crate::text::letters::{Tone, compose, letter};
use crate::text::shape::{bare, is_shaped, is_vowel, toned};

/// Moves the tone mark of `word` to where it belongs, when the word has one
/// mark and one run of vowels: two spellings of a syllable become one. Other
/// words stay as they are, and so does what is spelled by other letters (quí, quý).
///
/// ```
/// use congtin::text::tone::settle;
/// let mut word: Vec<char> = "thủy".chars().collect();
/// settle(&mut word);
/// assert_eq!(word, ['t', 'h', 'u', 'ỷ']);
/// ```
pub fn settle(word: &mut [char]) {
    let mut marked = word.iter().enumerate().filter(|(_, c)| tone_of(**c) != Tone::Level);
    let (Some((from, c)), None) = (marked.next(), marked.next()) else { return };
    let tone = tone_of(*c);
    if let Some(to) = seat(word).filter(|to| *to != from) {
        put(word, from, Tone::Level);
        put(word, to, tone);
    }
}

/// As [`settle`], for each word in `text`.
pub fn settle_all(text: &mut [char]) {
    text.split_mut(|c| letter(*c).is_none()).for_each(settle);
}

/// Index of the letter that bears the tone of `word`; `None` when it is not
/// one run of vowels between consonants.
///
/// The rule is that of school books since the 1980s: the shaped vowel (the
/// last of two), else the last one before a consonant, else the second of
/// `oa oe uy` and of three, else the first. `qu` and `gi` count as consonants.
///
/// ```
/// use congtin::text::tone::seat;
/// let seat = |word: &str| seat(&word.chars().collect::<Vec<_>>());
/// assert_eq!([seat("hoa"), seat("hoan"), seat("hai"), seat("qua")], [Some(2), Some(2), Some(1), Some(2)]);
/// assert_eq!(seat("cafe"), None);
/// ```
#[must_use]
pub fn seat(word: &[char]) -> Option<usize> {
    let is_vowel_at = |i: &usize| word.get(*i).and_then(|c| letter(*c)).is_some_and(is_vowel);
    let first = (0..word.len()).find(is_vowel_at)?;
    let end = (first..word.len()).find(|i| !is_vowel_at(i)).unwrap_or(word.len());
    if (end..word.len()).any(|i| is_vowel_at(&i)) {
        return None;
    }
    let bare_at = |i: usize| word.get(i).and_then(|c| letter(*c)).map(bare);
    let glide = matches!((bare_at(0), bare_at(1)), (Some('q'), Some('u')) | (Some('g'), Some('i')));
    let start = if glide && first == 1 && end > 2 { 2 } else { first };
    let shaped = (start..end).rfind(|i| word.get(*i).and_then(|c| letter(*c)).is_some_and(is_shaped));
    let open = || match (end - start, bare_at(start), bare_at(start + 1)) {
        (3, ..) | (2, Some('o'), Some('a' | 'e')) | (2, Some('u'), Some('y')) => Some(start + 1),
        (1 | 2, ..) => Some(start),
        _ => None,
    };
    shaped.or_else(|| if end < word.len() { Some(end - 1) } else { open() })
}

/// Puts `tone` on letter `at` of `word`.
pub fn put(word: &mut [char], at: usize, tone: Tone) {
    if let Some(c) = word.get_mut(at) {
        *c = letter(*c).map_or(*c, |found| compose(toned(found, tone)));
    }
}

fn tone_of(c: char) -> Tone {
    letter(c).map_or(Tone::Level, |found| found.tone)
}

#[cfg(test)]
mod tests {
    use super::settle_all;
    use crate::text::syllable::is_syllable;
    use proptest::prelude::proptest;

    fn settled(text: &str) -> String {
        let mut letters: Vec<char> = text.chars().collect();
        settle_all(&mut letters);
        letters.into_iter().collect()
    }

    #[test]
    fn two_spellings_become_one() {
        let pairs = [
            ("hòa bình", "hoà bình"),
            ("Thủy lợi, sức khỏe", "Thuỷ lợi, sức khoẻ"),
            ("HÓA ÚY HỌA", "HOÁ UÝ HOẠ"),
            ("hòan tòan qúy gía qủa", "hoàn toàn quý giá quả"),
            ("ngòai tướng mừơi", "ngoài tướng mười"),
        ];
        for (old, new) in pairs {
            assert_eq!(settled(old), new);
        }
    }

    #[test]
    fn what_stands_right_stays() {
        let text = "của mía bìa gì gìn giữa giá quý quí quốc quả quyết nghĩa tiếng người rượu khuỷu khuya ngoài \
            ngoằn ngoèo xoáy thuở thuế hoạch tuýp múi cáo sáu xoóng oẳn ỷ uỷ ủi yểu ĐƯỢC";
        assert_eq!(settled(text), text);
        assert!(
            text.split(' ').filter(|w| *w != "xoóng").all(|w| is_syllable(w.trim())),
            "words of the table"
        );
    }

    #[test]
    fn other_words_stay() {
        let text = "résumé Bogotá café naïve ñandú 12/3 á-à hòàn";
        assert_eq!(settled(text), text);
    }

    proptest! {
        #[test]
        fn settling_again_changes_nothing(text in "[a-zà-ỹ ]{0,40}") {
            let once = settled(&text);
            assert_eq!(settled(&once), once);
            assert_eq!(once.chars().count(), text.chars().count());
        }
    }
}
