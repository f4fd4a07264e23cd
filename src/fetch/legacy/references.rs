//! Text of a page in, the characters that its references (`&eacute;`, `&#233;`) stand for out.
//!
//! Only those that an older encoding could have meant as letters: `&lt;` and
//! `&nbsp;` stay references.

use std::borrow::Cow;

use crate::text::legacy::latin::character;

/// The names of U+00A1 to U+00FF, in order. Source: the HTML standard.
const LATIN: [&str; 95] = [
    "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", //
    "copy", "ordf", "laquo", "not", "shy", "reg", "macr", "deg", //
    "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil", //
    "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", //
    "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", //
    "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", //
    "Ntilde", "Ograve", "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", //
    "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN", "szlig", "agrave", //
    "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave", //
    "eacute", "ecirc", "euml", "igrave", "iacute", "icirc", "iuml", "eth", //
    "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", //
    "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
];

/// The names of what windows-1252 has below, with the byte.
const SPECIAL: [(&str, u8); 25] = [
    ("euro", 0x80),
    ("sbquo", 0x82),
    ("fnof", 0x83),
    ("bdquo", 0x84),
    ("hellip", 0x85),
    ("dagger", 0x86),
    ("Dagger", 0x87),
    ("circ", 0x88),
    ("permil", 0x89),
    ("Scaron", 0x8a),
    ("lsaquo", 0x8b),
    ("OElig", 0x8c),
    ("lsquo", 0x91),
    ("rsquo", 0x92),
    ("ldquo", 0x93),
    ("rdquo", 0x94),
    ("bull", 0x95),
    ("ndash", 0x96),
    ("mdash", 0x97),
    ("tilde", 0x98),
    ("trade", 0x99),
    ("scaron", 0x9a),
    ("rsaquo", 0x9b),
    ("oelig", 0x9c),
    ("Yuml", 0x9f),
];

/// Longer names and numbers say no letter of ours.
const LONGEST: usize = 10;

/// What `text` begins with, if that is a reference to a character beyond
/// ASCII: the character and the length of the reference in bytes.
///
/// ```
/// use congtin::fetch::legacy::references::reference;
/// assert_eq!(reference("&eacute;!"), Some(('é', 8)));
/// assert_eq!(reference("&#150;"), Some(('–', 6)));
/// assert_eq!((reference("&lt;"), reference("&nbsp;"), reference("&")), (None, None, None));
/// ```
#[must_use]
pub fn reference(text: &str) -> Option<(char, usize)> {
    let after = text.strip_prefix('&')?;
    let (name, rest) = match after.strip_prefix('#') {
        Some(number) => {
            let is_hex = number.starts_with(['x', 'X']);
            let is_digit = |b: u8| if is_hex { b.is_ascii_hexdigit() } else { b.is_ascii_digit() };
            word(after, 1 + usize::from(is_hex), is_digit)?
        }
        None => word(after, 0, |b| b.is_ascii_alphanumeric())?,
    };
    // Only a number is read without its semicolon.
    let is_closed = rest.starts_with(';');
    let c = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None if is_closed => named(name)?,
        None => return None,
    };
    Some((c, 1 + name.len() + usize::from(is_closed)))
}

/// `text` cut behind `start` bytes and all that `is_in`, which must not be too many.
fn word(text: &str, start: usize, is_in: impl Fn(u8) -> bool) -> Option<(&str, &str)> {
    let length = text.bytes().skip(start).take(LONGEST).take_while(|b| is_in(*b)).count();
    if length < LONGEST { text.split_at_checked(start + length) } else { None }
}

/// `text` with those references replaced.
#[must_use]
pub fn resolve(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let (mut resolved, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, at)) = rest.find('&').and_then(|at| rest.split_at_checked(at)) {
        resolved.push_str(before);
        let (c, length) = reference(at).unwrap_or(('&', 1));
        resolved.push(c);
        rest = at.get(length..).unwrap_or_default();
    }
    resolved.push_str(rest);
    Cow::Owned(resolved)
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    match code.ok()? {
        // As the HTML standard reads them.
        code @ 0x80..=0x9f => u8::try_from(code).ok().map(character),
        0..=0xa0 => None,
        code => char::from_u32(code),
    }
}

fn named(name: &str) -> Option<char> {
    if let Some((_, byte)) = SPECIAL.iter().find(|(known, _)| *known == name) {
        return Some(character(*byte));
    }
    let at = LATIN.iter().position(|known| *known == name)?;
    u8::try_from(0xa1 + at).ok().map(char::from)
}

#[cfg(test)]
mod tests {
    use super::{reference, resolve};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(resolve(text), expected);
    }

    #[test]
    fn letters_are_resolved_and_signs_are_not() {
        check(
            "C&eacute;ng h&szlig;a x&middot; h&#233;i &lt;b&gt; R&amp;D",
            "Céng hßa x· héi &lt;b&gt; R&amp;D",
        );
        check("&#xE9;&#XE9 &yuml;&iexcl;&ETH;&divide;", "éé ÿ¡Ð÷");
        check("m&shy;a&nbsp;b&#160;c &ldquo;", "m\u{ad}a&nbsp;b&#160;c “");
        check(
            "&eacute &#; &#x; &#xD800; &#9999999; && &#60; &",
            "&eacute &#; &#x; &#xD800; &#9999999; && &#60; &",
        );
        check("&#7879; Vi&#7879t &#233", "ệ Việt é");
    }

    #[test]
    fn a_reference_has_an_end() {
        assert_eq!(reference("&eacute;"), Some(('é', 8)));
        assert_eq!(reference("&eacute"), None);
        assert_eq!(reference("&eacutey;"), None);
        assert_eq!(reference(&format!("&#{}233;", "0".repeat(40))), None);
    }
}
