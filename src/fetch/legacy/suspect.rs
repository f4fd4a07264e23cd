//! Markup in, whether it is worth a look for older encodings out: one walk over the bytes, nothing kept.

use crate::fetch::legacy::references::reference;
use crate::text::letters::letter;

/// Odd characters that a page in Unicode may have.
const FEW: usize = 8;

/// True when `markup` has more than a few characters that older encodings are
/// full of and Vietnamese in Unicode has no use for: `Ö`, `µ`, `ñ`, `¸`; or
/// letters of Latin-1 without a single one of Vietnamese beyond. All of them
/// stand below U+0100, so only the two first bytes of those are looked at,
/// and references.
///
/// ```
/// use congtin::fetch::legacy::suspect::is_suspect;
/// assert!(!is_suspect(&"<p>Đường tới trường còn ướt mưa, giá 5 °C".repeat(99)));
/// assert!(is_suspect(&"<p>Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp – Tù do – H¹nh phóc. Cña n\u{ad}íc vµ d©n".repeat(2)));
/// ```
#[must_use]
pub fn is_suspect(markup: &str) -> bool {
    let (mut odd, mut latin, mut has_beyond) = (0, 0, false);
    for (at, pair) in markup.as_bytes().windows(2).enumerate() {
        let c = match *pair {
            [first @ (0xc2 | 0xc3), second] => char::from((first & 3) << 6 | second & 0x3f),
            [b'&', _] => match markup.get(at..).and_then(reference) {
                Some((c, _)) => c,
                None => continue,
            },
            _ => continue,
        };
        odd += usize::from(is_odd(c));
        if odd > FEW {
            return true;
        }
        latin += usize::from(letter(c).is_some());
        has_beyond |= c > '\u{ff}';
    }
    // Ạ to ỹ begin with this byte: no Vietnamese sentence is without them.
    latin > FEW && !has_beyond && !markup.bytes().any(|byte| byte == 0xe1)
}

/// True for Latin-1 without what Vietnamese and its typesetting use.
fn is_odd(c: char) -> bool {
    let is_common =
        |c| matches!(c, '©' | '«' | '®' | '°' | '±' | '·' | '²' | '³' | '»' | '½' | '×' | '§' | '\u{ad}');
    ('\u{a1}'..='\u{ff}').contains(&c) && !is_common(c) && letter(c).is_none()
}

#[cfg(test)]
mod tests {
    use super::is_suspect;

    #[test]
    fn it_takes_more_than_a_few() {
        assert!(!is_suspect(&"ñ".repeat(8)) && is_suspect(&"ñ".repeat(9)));
        assert!(!is_suspect(&"&ntilde;".repeat(8)) && is_suspect(&"&#241;".repeat(9)));
    }

    #[test]
    fn letters_and_signs_in_use_are_not_odd() {
        let common = "ạàáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝđĐƠơƯưạỹ «25 °C» ±3 m² © · × “a” – &nbsp;&amp;&agrave;&Ocirc;&raquo;&#7879;";
        assert!(!is_suspect(&common.repeat(100)));
        assert!(
            is_suspect(&"à".repeat(9))
                && !is_suspect(&"à".repeat(8))
                && !is_suspect(&"&agrave;&#7841;".repeat(9))
        );
    }
}
