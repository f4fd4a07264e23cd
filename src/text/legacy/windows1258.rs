//! Text in windows-1258 as characters of windows-1252 in, composed Unicode out.
//!
//! Most tones are combining marks after the letter; both encodings agree on all other bytes.

use unicode_normalization::UnicodeNormalization;

use crate::text::legacy::latin::byte;

/// Where it differs from windows-1252. Source: the WHATWG encoding standard.
const LETTERS: [(u8, char); 14] = [
    (0xc3, 'Ă'),
    (0xcc, '\u{300}'),
    (0xd0, 'Đ'),
    (0xd2, '\u{309}'),
    (0xd5, 'Ơ'),
    (0xdd, 'Ư'),
    (0xde, '\u{303}'),
    (0xe3, 'ă'),
    (0xec, '\u{301}'),
    (0xf0, 'đ'),
    (0xf2, '\u{323}'),
    (0xf5, 'ơ'),
    (0xfd, 'ư'),
    (0xfe, '₫'),
];

/// Puts the letters of `text` into Unicode, one character each, and leaves all else.
///
/// ```
/// use congtin::text::legacy::windows1258::decode;
/// assert_eq!(decode("Viêòt Nam, tiêìng ðýõòc"), "Việt Nam, tiếng được");
/// ```
#[must_use]
pub fn decode(text: &str) -> String {
    let letter = |c| {
        let byte = byte(c).filter(|byte| *byte >= 0x80)?;
        LETTERS.iter().find(|(own, _)| *own == byte).map(|(_, letter)| *letter)
    };
    text.chars().map(|c| letter(c).unwrap_or(c)).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::text::legacy::encode::{Lossy, check_letters, windows1258};
    use crate::text::legacy::latin::character;
    use encoding_rs::WINDOWS_1258;

    #[test]
    fn every_letter_comes_back() {
        check_letters(windows1258, decode, Lossy::Nothing);
    }

    #[test]
    fn every_byte_as_the_standard_has_it() {
        // Four bytes of windows-1252 are controls there.
        for byte in (0x80..=u8::MAX).filter(|byte| !matches!(byte, 0x8a | 0x8e | 0x9a | 0x9e)) {
            let (expected, _) = WINDOWS_1258.decode_without_bom_handling(std::slice::from_ref(&byte));
            assert_eq!(decode(&character(byte).to_string()), expected);
        }
    }
}
