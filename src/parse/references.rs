//! A text or a value as written in, the same with its character references read out; nothing where only
//! html5ever knows.

use html5ever::data::NAMED_ENTITIES;

/// Where a reference stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// In a text.
    Text,
    /// In the value of an attribute, where `&name=` is part of an address.
    Value,
}

/// `raw` with all its references read, or `None` where one of them is not as it should be.
///
/// ```
/// use congtin::parse::references::{Spot, read};
/// assert_eq!(read("A &amp; B&#7879;&nbsp;", Spot::Text).as_deref(), Some("A & Bệ\u{a0}"));
/// assert_eq!(read("?a=1&b=2&amp;c=3", Spot::Value).as_deref(), Some("?a=1&b=2&c=3"));
/// assert_eq!(read("&ampere", Spot::Text), None);
/// ```
#[must_use]
pub fn read(raw: &str, spot: Spot) -> Option<String> {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, behind)) = rest.split_once('&') {
        text.push_str(before);
        rest = reference(behind, spot, &mut text)?;
    }
    text.push_str(rest);
    Some(text)
}

/// Adds what the reference that goes on with `behind` stands for; what comes after it.
fn reference<'a>(behind: &'a str, spot: Spot, text: &mut String) -> Option<&'a str> {
    if behind.is_empty() || behind.starts_with([' ', '\n', '\t']) {
        text.push('&');
        return Some(behind);
    }
    if let Some(number) = behind.strip_prefix('#') {
        let (number, after) = number.split_once(';')?;
        text.push(numbered(number)?);
        return Some(after);
    }
    let end = behind.find(|c: char| !c.is_ascii_alphanumeric()).filter(|end| *end > 0)?;
    let (name, after) = behind.split_at_checked(end)?;
    if after.starts_with('=') && spot == Spot::Value {
        text.extend(["&", name]);
        return Some(after);
    }
    let after = after.strip_prefix(';')?;
    let (one, other) = NAMED_ENTITIES.get(behind.get(..=end)?).filter(|(one, _)| *one != 0)?;
    text.push(char::from_u32(*one)?);
    text.extend(char::from_u32(*other).filter(|other| *other != '\0'));
    Some(after)
}

/// The character of a number, decimal or `x` and hexadecimal; none for controls, which stand for others.
fn numbered(number: &str) -> Option<char> {
    let (digits, base) = number.strip_prefix(['x', 'X']).map_or((number, 10), |digits| (digits, 16));
    let is_number = (1..=6).contains(&digits.len()) && digits.chars().all(|c| c.is_digit(base));
    let found = u32::from_str_radix(digits, base).ok().filter(|_| is_number).and_then(char::from_u32);
    found.filter(|c| *c >= ' ' && !c.is_control())
}

#[cfg(test)]
mod tests {
    use super::{Spot, read};

    #[track_caller]
    fn check(raw: &str, text: Option<&str>, value: Option<&str>) {
        assert_eq!(read(raw, Spot::Text).as_deref(), text, "{raw:?}");
        assert_eq!(read(raw, Spot::Value).as_deref(), value, "{raw:?}");
    }

    #[test]
    fn references_as_they_should_be() {
        for (raw, read) in [
            ("&lt;b&gt;", "<b>"),
            ("H&M; x", ""),
            ("&#x1EC7;&#X1ec7;&#7879;", "ệệệ"),
            ("&NotEqualTilde;", "\u{2242}\u{338}"),
            ("a & b &\n&", "a & b &\n&"),
            ("", ""),
        ] {
            let read = Some(read).filter(|read| !read.is_empty() || raw.is_empty());
            check(raw, read, read);
        }
        check("?a&b=1", None, Some("?a&b=1"));
        check("&copy=1", None, Some("&copy=1"));
    }

    #[test]
    fn what_only_html5ever_knows() {
        for raw in [
            "&lt", "&ltx;", "&x;", "&;", "&#;", "&#x;", "&#0;", "&#128;", "&#xd800;", "&#9;", "&#65", "&-",
            "&&",
        ] {
            check(raw, None, None);
        }
    }
}
