//! A character in, its byte in windows-1252 out, and the other way round.

/// What windows-1252 has from 0x80 to 0x9F. The five bytes without a
/// character are controls, as in the WHATWG encoding standard.
const SPECIAL: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', //
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The byte of `c`. A control from U+0080 on is its own byte: pages that went
/// through ISO-8859-1 have those instead of quotes and dashes.
///
/// ```
/// use congtin::text::legacy::latin::byte;
/// assert_eq!((byte('é'), byte('–'), byte('\u{96}'), byte('ệ')), (Some(0xe9), Some(0x96), Some(0x96), None));
/// ```
#[must_use]
#[inline]
pub fn byte(c: char) -> Option<u8> {
    if c < '\u{100}' {
        return u8::try_from(c).ok();
    }
    // All of them stand between Œ and ™.
    if !('Œ'..='™').contains(&c) {
        return None;
    }
    let at = SPECIAL.iter().position(|special| *special == c)?;
    u8::try_from(at + 0x80).ok()
}

/// The character of `byte`.
///
/// ```
/// use congtin::text::legacy::latin::character;
/// assert_eq!((character(0x96), character(0xe9)), ('–', 'é'));
/// ```
#[must_use]
pub fn character(byte: u8) -> char {
    let special = byte.checked_sub(0x80).and_then(|at| SPECIAL.get(usize::from(at)));
    special.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::{byte, character};
    use encoding_rs::WINDOWS_1252;

    #[test]
    fn every_byte_as_the_standard_has_it() {
        for one in 0..=u8::MAX {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(&one));
            assert_eq!(text.chars().next(), Some(character(one)));
            assert_eq!(byte(character(one)), Some(one));
        }
        let known = ('\0'..=char::MAX).filter(|c| byte(*c).is_some()).count();
        assert_eq!(known, 256 + 27, "and nothing else but the controls");
    }
}
