//! UTF-8 that was read as windows-1252 in, what it was meant to be out.

use crate::text::legacy::latin::byte;

/// Reads each stretch of `text` that is bytes of UTF-8 once more, and leaves all else.
///
/// ```
/// use congtin::text::legacy::mojibake::decode;
/// assert_eq!(decode("Viá»‡t Nam, Ä‘Æ°á»£c"), "Việt Nam, được");
/// assert_eq!(decode("café – été"), "café – été");
/// ```
#[must_use]
pub fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let (mut stretch, mut bytes) = (String::new(), Vec::new());
    for c in text.chars() {
        if let Some(byte) = byte(c).filter(|byte| *byte >= 0x80) {
            stretch.push(c);
            bytes.push(byte);
        } else {
            flush(&mut decoded, &mut stretch, &mut bytes);
            decoded.push(c);
        }
    }
    flush(&mut decoded, &mut stretch, &mut bytes);
    decoded
}

/// Adds what `bytes` say to `decoded`, or their characters where they are no UTF-8.
fn flush(decoded: &mut String, stretch: &mut String, bytes: &mut Vec<u8>) {
    let mut characters = stretch.chars();
    for chunk in bytes.utf8_chunks() {
        decoded.push_str(chunk.valid());
        if !chunk.valid().is_empty() {
            characters.nth(chunk.valid().len() - 1);
        }
        decoded.extend(characters.by_ref().take(chunk.invalid().len()));
    }
    stretch.clear();
    bytes.clear();
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::text::legacy::encode::{Lossy, check_letters, mojibake};
    use proptest::prelude::{any, proptest};

    #[test]
    fn every_letter_comes_back() {
        check_letters(mojibake, decode, Lossy::Nothing);
    }

    #[test]
    fn iso_8859_1_is_no_other() {
        assert_eq!(decode("Ä\u{90}Æ°á»\u{9d}ng"), "Đường");
    }

    #[test]
    fn what_is_no_utf_8_stays_where_it_is() {
        assert_eq!(decode("xáº¿á»y 中Ãé"), "xếá»y 中Ãé");
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            assert_eq!(decode(&mojibake(&text)), text);
        }
    }
}
