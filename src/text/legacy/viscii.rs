//! Text in VISCII as characters of windows-1252 in, Unicode out: one byte a letter.

use crate::text::legacy::latin::byte;

/// The letters of 0x80 to 0xFF. Source: RFC 1456.
const LETTERS: [char; 128] = [
    'Ạ', 'Ắ', 'Ằ', 'Ặ', 'Ấ', 'Ầ', 'Ẩ', 'Ậ', 'Ẽ', 'Ẹ', 'Ế', 'Ề', 'Ể', 'Ễ', 'Ệ', 'Ố', //
    'Ồ', 'Ổ', 'Ỗ', 'Ộ', 'Ợ', 'Ớ', 'Ờ', 'Ở', 'Ị', 'Ỏ', 'Ọ', 'Ỉ', 'Ủ', 'Ũ', 'Ụ', 'Ỳ', //
    'Õ', 'ắ', 'ằ', 'ặ', 'ấ', 'ầ', 'ẩ', 'ậ', 'ẽ', 'ẹ', 'ế', 'ề', 'ể', 'ễ', 'ệ', 'ố', //
    'ồ', 'ổ', 'ỗ', 'Ỡ', 'Ơ', 'ộ', 'ờ', 'ở', 'ị', 'Ự', 'Ứ', 'Ừ', 'Ử', 'ơ', 'ớ', 'Ư', //
    'À', 'Á', 'Â', 'Ã', 'Ả', 'Ă', 'ẳ', 'ẵ', 'È', 'É', 'Ê', 'Ẻ', 'Ì', 'Í', 'Ĩ', 'ỳ', //
    'Đ', 'ứ', 'Ò', 'Ó', 'Ô', 'ạ', 'ỷ', 'ừ', 'ử', 'Ù', 'Ú', 'ỹ', 'ỵ', 'Ý', 'ỡ', 'ư', //
    'à', 'á', 'â', 'ã', 'ả', 'ă', 'ữ', 'ẫ', 'è', 'é', 'ê', 'ẻ', 'ì', 'í', 'ĩ', 'ỉ', //
    'đ', 'ự', 'ò', 'ó', 'ô', 'õ', 'ỏ', 'ọ', 'ụ', 'ù', 'ú', 'ũ', 'ủ', 'ý', 'ợ', 'Ữ',
];

/// Six rare capitals stand on control characters.
const LOW: [(char, char); 6] =
    [('\u{2}', 'Ẳ'), ('\u{5}', 'Ẵ'), ('\u{6}', 'Ẫ'), ('\u{14}', 'Ỷ'), ('\u{19}', 'Ỹ'), ('\u{1e}', 'Ỵ')];

/// Puts the letters of `text` into Unicode and leaves all else.
///
/// ```
/// use congtin::text::legacy::viscii::decode;
/// assert_eq!(decode("cµng hòa xã hµi"), "cộng hòa xã hội");
/// ```
#[must_use]
pub fn decode(text: &str) -> String {
    text.chars().map(|c| letter(c).unwrap_or(c)).collect()
}

fn letter(c: char) -> Option<char> {
    match byte(c)?.checked_sub(0x80) {
        Some(at) => LETTERS.get(usize::from(at)).copied(),
        None => LOW.iter().find(|(low, _)| *low == c).map(|(_, letter)| *letter),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::text::legacy::encode::{Lossy, check_letters, viscii};

    #[test]
    fn every_letter_comes_back() {
        check_letters(viscii, decode, Lossy::Nothing);
    }

    #[test]
    fn what_is_no_letter_stays() {
        assert_eq!(decode("abc 12\t\n中 ệ"), "abc 12\t\n中 ệ");
    }
}
