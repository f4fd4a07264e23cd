//! Text in TCVN3 (ABC) as characters of windows-1252 in, Unicode out.
//!
//! One byte a letter. Capitals with a tone have no byte: a font whose name
//! ends in H shows small letters as capitals.

use crate::text::legacy::latin::byte;

/// The letters of 0xA0 to 0xFF; a blank is no letter. Source: TCVN 5712:1993, VN3.
const LETTERS: [char; 96] = [
    ' ', 'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'đ', ' ', //
    ' ', ' ', ' ', ' ', ' ', 'à', 'ả', 'ã', 'á', 'ạ', ' ', 'ằ', 'ẳ', 'ẵ', 'ắ', ' ', //
    ' ', ' ', ' ', ' ', ' ', ' ', 'ặ', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'è', ' ', 'ẻ', 'ẽ', //
    'é', 'ẹ', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'ì', 'ỉ', ' ', ' ', ' ', 'ĩ', 'í', 'ị', 'ò', //
    ' ', 'ỏ', 'õ', 'ó', 'ọ', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù', //
    ' ', 'ủ', 'ũ', 'ú', 'ụ', 'ừ', 'ử', 'ữ', 'ứ', 'ự', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ', ' ',
];

/// Puts the letters of `text` into Unicode and leaves all else.
///
/// ```
/// use congtin::text::legacy::tcvn3::decode;
/// assert_eq!(decode("céng hßa x· héi"), "cộng hòa xã hội");
/// assert_eq!(decode("t\u{ad} liÖu 20 °C"), "tư liệu 20 °C");
/// assert_eq!(decode("3 × 4, th×"), "3 × 4, thì");
/// ```
#[must_use]
pub fn decode(text: &str) -> String {
    let (mut decoded, mut before) = (String::with_capacity(text.len()), ' ');
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let stands_alone = is_apart(before) && chars.peek().is_none_or(|next| is_apart(*next));
        decoded.push(if is_sign(c) && stands_alone { c } else { letter(c).unwrap_or(c) });
        before = c;
    }
    decoded
}

/// True for signs that pages in these fonts write by reference: "&copy; 2009",
/// "3 &times; 4", a dot before an item. As letters (ì, ã, â) they are in words.
fn is_sign(c: char) -> bool {
    matches!(c, '×' | '·' | '©')
}

fn is_apart(c: char) -> bool {
    c.is_whitespace() || c.is_ascii_digit()
}

fn letter(c: char) -> Option<char> {
    let at = byte(c)?.checked_sub(0xa0)?;
    LETTERS.get(usize::from(at)).copied().filter(|letter| *letter != ' ')
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::text::legacy::encode::{Lossy, check_letters, tcvn3};

    #[test]
    fn every_letter_comes_back() {
        check_letters(tcvn3, decode, Lossy::Capitals);
    }

    #[test]
    fn what_is_no_letter_stays() {
        let others = "abc 12 °±²³´ “–” \u{a0} ÀÁ Í ÙÚÛ à ð ÿ 中 ệ";
        assert_eq!(decode(others), others);
    }
}
