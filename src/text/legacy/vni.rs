//! Text in VNI (Windows) as characters of windows-1252 in, Unicode out.
//!
//! A letter is a plain vowel and a mark after it, which tells the shape, the
//! tone or both: `aù` is á, `aâ` is â, `aá` is ấ. Đ, ơ, ư and the i's have
//! bytes of their own.

use crate::text::letters::{Letter, Tone, compose, letter};

/// What a mark makes of the vowel before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Its tone alone: á, ớ.
    Same,
    /// â, ê, ô.
    Roof,
    /// ă.
    Breve,
}

/// The marks, in small letters; a capital has the capital mark.
/// Source: the tables of VNI Software for its fonts.
const MARKS: [(char, Shape, Tone); 17] = [
    ('ù', Shape::Same, Tone::Acute),
    ('ø', Shape::Same, Tone::Grave),
    ('û', Shape::Same, Tone::Hook),
    ('õ', Shape::Same, Tone::Tilde),
    ('ï', Shape::Same, Tone::Dot),
    ('â', Shape::Roof, Tone::Level),
    ('á', Shape::Roof, Tone::Acute),
    ('à', Shape::Roof, Tone::Grave),
    ('å', Shape::Roof, Tone::Hook),
    ('ã', Shape::Roof, Tone::Tilde),
    ('ä', Shape::Roof, Tone::Dot),
    ('ê', Shape::Breve, Tone::Level),
    ('é', Shape::Breve, Tone::Acute),
    ('è', Shape::Breve, Tone::Grave),
    ('ú', Shape::Breve, Tone::Hook),
    ('ü', Shape::Breve, Tone::Tilde),
    ('ë', Shape::Breve, Tone::Dot),
];

/// The letters that are one byte.
const ALONE: [(char, char); 16] = [
    ('ñ', 'đ'),
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('í', 'í'),
    ('ì', 'ì'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'), //
    ('Ñ', 'Đ'),
    ('Ô', 'Ơ'),
    ('Ö', 'Ư'),
    ('Í', 'Í'),
    ('Ì', 'Ì'),
    ('Æ', 'Ỉ'),
    ('Ó', 'Ĩ'),
    ('Ò', 'Ị'),
];

/// Puts the letters of `text` into Unicode and leaves all else.
///
/// ```
/// use congtin::text::legacy::vni::decode;
/// assert_eq!(decode("Coäng hoøa xaõ hoäi chuû nghóa"), "Cộng hòa xã hội chủ nghĩa");
/// assert_eq!(decode("ÑÖÔØNG ñöôøng"), "ĐƯỜNG đường");
/// ```
#[must_use]
pub fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let own = alone(c).unwrap_or(c);
        let joined = chars.peek().and_then(|mark| join(own, *mark));
        if joined.is_some() {
            chars.next();
        }
        decoded.push(joined.unwrap_or(own));
    }
    decoded
}

fn alone(c: char) -> Option<char> {
    match c {
        // The y with a dot has no other mark.
        'î' => Some('ỵ'),
        'Î' => Some('Ỵ'),
        _ => ALONE.iter().find(|(own, _)| *own == c).map(|(_, letter)| *letter),
    }
}

/// The letter of a vowel and its mark, if they make one.
fn join(vowel: char, mark: char) -> Option<char> {
    if mark.is_ascii() {
        return None;
    }
    let small = mark.to_lowercase().next()?;
    let (_, shape, tone) = MARKS.iter().find(|(known, ..)| *known == small)?;
    let base = letter(vowel).filter(|base| base.tone == Tone::Level)?;
    let shaped = match (shape, vowel.to_ascii_lowercase()) {
        (Shape::Same, 'a' | 'e' | 'o' | 'u' | 'y' | 'ơ' | 'Ơ' | 'ư' | 'Ư') => base.index,
        (Shape::Roof, 'a') => letter('â')?.index,
        (Shape::Roof, 'e') => letter('ê')?.index,
        (Shape::Roof, 'o') => letter('ô')?.index,
        (Shape::Breve, 'a') => letter('ă')?.index,
        _ => return None,
    };
    Some(compose(Letter { index: shaped, tone: *tone, ..base }))
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::text::legacy::encode::{Lossy, check_letters, vni};

    #[test]
    fn every_letter_comes_back() {
        check_letters(vni, decode, Lossy::Nothing);
    }

    #[test]
    fn a_mark_without_its_vowel_stays() {
        for text in ["ù", "bá", "eê", "uâ", "iù", "ä", "aaâ中 ệ"] {
            let expected = if text.starts_with("aa") { "aâ中 ệ" } else { text };
            assert_eq!(decode(text), expected);
        }
    }
}
