//! Text in, its plain form for comparing out: small letters, no marks, đ as d.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::text::clean::is_all_common;

/// Folds `text` so that spelling with and without dấu compare equal.
///
/// ```
/// use congtin::text::fold::fold;
/// assert_eq!(fold("Đổi mới SÁNG TẠO"), "doi moi sang tao");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
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

/// The bare letter of `c`: without its marks, đ as d; `None` for a mark alone.
#[must_use]
pub fn unmark(c: char) -> Option<char> {
    match c {
        ' '..='~' => Some(c),
        '\u{a0}' => Some(' '),
        'đ' => Some('d'),
        'Đ' => Some('D'),
        _ if is_combining_mark(c) => None,
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
    use super::fold;

    #[test]
    fn every_vietnamese_letter_folds_to_ascii() {
        let letters = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";
        assert!(fold(letters).chars().all(|c| c.is_ascii_lowercase()), "{}", fold(letters));
        assert_eq!(fold("ặ"), "a");
        assert_eq!(fold("a\u{323}\u{306}"), "a");
    }
}
