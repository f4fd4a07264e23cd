//! Text in, its plain form for comparing out: small letters, no marks, đ as d.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::text::clean::is_all_common;
use crate::text::letters::letter;
use crate::text::normalize::normalize;
use crate::text::tone::settle_all;

/// Folds `text` so that spelling with and without dấu compare equal.
///
/// ```
/// use congtin::text::fold::fold;
/// assert_eq!(fold("Đổi mới SÁNG TẠO"), "doi moi sang tao");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Most words are Vietnamese or figures.
    if text.chars().all(|c| bare(c).map(|bare| folded.push(bare)).is_some()) {
        return folded;
    }
    folded.clear();
    let mut fold = |c: char| match c {
        '\0'..='\u{7f}' => folded.push(c.to_ascii_lowercase()),
        _ => folded.extend(c.to_lowercase().filter_map(unmark)),
    };
    if is_all_common(text) {
        text.chars().for_each(&mut fold);
    } else {
        text.nfc().for_each(&mut fold);
    }
    folded
}

/// `text` for comparing with its marks: normalized, small letters, plain blanks
/// and one place for the tone, so that hoà and hòa compare equal.
///
/// ```
/// use congtin::text::fold::exact;
/// assert_eq!(exact("Hòa Bình"), exact("hoà bi\u{300}nh"));
/// assert_ne!(exact("hoa"), exact("hoà"));
/// ```
#[must_use]
pub fn exact(text: &str) -> String {
    let small = normalize(text).replace('\u{a0}', " ").to_lowercase();
    // A capital may have several small characters, İ an i and a dot, which joins it only now.
    let mut letters: Vec<char> = small.nfc().collect();
    settle_all(&mut letters);
    // A letter that gave its tone away may be joined by a mark that stood loose behind it.
    letters.into_iter().nfc().collect()
}

/// What `c` folds to, by one look-up; `None` for what is neither ASCII nor a Vietnamese letter.
#[must_use]
pub fn bare(c: char) -> Option<char> {
    /// Those of `ALPHABET`.
    const BARE: &[u8; 33] = b"aaabcddeefghijklmnooopqrstuuvwxyz";
    if c.is_ascii() {
        return Some(c.to_ascii_lowercase());
    }
    letter(c).and_then(|letter| BARE.get(usize::from(letter.index))).copied().map(char::from)
}

/// The bare letter of `c`: without its marks, đ and what looks like it as d;
/// `None` for a mark alone.
#[must_use]
pub fn unmark(c: char) -> Option<char> {
    match c {
        ' '..='~' => Some(c),
        '\u{a0}' => Some(' '),
        'đ' | 'ð' | 'ɖ' => Some('d'),
        'Đ' | 'Ð' | 'Ɖ' => Some('D'),
        _ if is_combining_mark(c) => None,
        // A syllable of Hangul is made of letters, not of a letter and marks.
        '\u{ac00}'..='\u{d7a3}' => Some(c),
        _ => {
            let mut base = None;
            decompose_canonical(c, |part| {
                base.get_or_insert(part);
            });
            base
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{exact, fold};
    use crate::text::normalize::normalize;
    use proptest::prelude::{any, prop_assume, prop_oneof, proptest};
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn every_vietnamese_letter_folds_to_ascii() {
        let letters = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";
        assert!(fold(letters).chars().all(|c| c.is_ascii_lowercase()), "{}", fold(letters));
        assert_eq!(fold("ặ"), "a");
        assert_eq!(fold("a\u{323}\u{306}"), "a");
        assert_eq!(fold("한국"), "한국");
        assert_eq!(fold("Ðà Nẵng, ðó, Ɖ"), "da nang, do, d");
    }

    #[test]
    fn exact_forgets_case_and_the_place_of_the_tone() {
        for (one, other) in [
            ("Thủy lợi Hòa Bình", "thuỷ lợi hoà bình"),
            ("ÐẠI HỌC", "đại học"),
            ("khỏe 80\u{a0}ha", "khoẻ 80 ha"),
            ("TIE\u{301}\u{302}NG", "tiếng"),
        ] {
            assert_eq!(exact(one), exact(other), "{one}");
        }
        for (one, other) in [("quí", "quý"), ("hoá", "hoà"), ("đa", "da"), ("bán", "bàn")] {
            assert_ne!(exact(one), exact(other), "{one}");
        }
    }

    proptest! {
        #[test]
        fn a_letter_by_itself_folds_as_the_longer_way_does(c in prop_oneof!["[À-ỹĐđ -~]", ".{1}"]) {
            // What is neither makes the whole text go the longer way.
            let longer = fold(&format!("{c}\u{fffd}"));
            assert_eq!(format!("{}\u{fffd}", fold(&c)), longer);
        }

        #[test]
        fn exact_is_stable(text in any::<String>()) {
            // Whether Ð stands for Đ, the case of the letters around it tells too.
            prop_assume!(!text.contains(['Ð', 'ð']));
            let once = exact(&text);
            assert_eq!(exact(&once), once);
            assert_eq!(fold(&once), fold(&normalize(&text)));
        }

        #[test]
        fn exact_is_blind_to_the_spelling(text in "[a-zà-ỹÀ-Ỹ ]{0,30}") {
            assert_eq!(exact(&text.nfd().collect::<String>()), exact(&text));
        }
    }
}
