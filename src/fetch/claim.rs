//! A header or a page's first bytes in, the encoding that they claim out.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::text::legacy::encoding::Legacy;

/// Bytes of a page in which its own declaration is looked for. The HTML
/// standard asks for 1024; portals put scripts and styles before it.
const HEAD: usize = 4096;

/// An encoding the server or the page claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The name it used.
    pub label: String,
    /// The encoding of the WHATWG standard.
    pub encoding: &'static Encoding,
    /// The encoding of Vietnamese that the name means, if it is an older one.
    pub legacy: Option<Legacy>,
}

/// The charset parameter of a Content-Type header.
#[must_use]
pub fn of_header(content_type: &str) -> Option<Claim> {
    let (_, parameters) = content_type.split_once(';')?;
    after(parameters.as_bytes(), b"charset")
}

/// What the page says of itself: an XML declaration or a `<meta>`.
#[must_use]
pub fn of_page(bytes: &[u8]) -> Option<Claim> {
    let mut head = bytes.get(..HEAD).unwrap_or(bytes);
    if head.starts_with(b"<?xml") {
        let end = find(head, b"?>").unwrap_or(head.len());
        return after(head.get(..end)?, b"encoding");
    }
    while let Some(start) = find(head, b"<") {
        head = head.get(start..)?;
        if head.starts_with(b"<!--") {
            head = head.get(find(head, b"-->")?..)?;
            continue;
        }
        let end = find(head, b">").unwrap_or(head.len());
        let (tag, rest) = head.split_at(end);
        if let Some(claim) = of_meta(tag) {
            return Some(claim);
        }
        head = rest;
    }
    None
}

/// The claim of one tag, when it is a `<meta charset>` or a Content-Type one.
fn of_meta(tag: &[u8]) -> Option<Claim> {
    let attributes = tag.get(1..).filter(|tag| starts_with(tag, b"meta"))?.get(4..)?;
    let is_equivalent = find(attributes, b"http-equiv").is_some();
    // `charset` as an attribute's name, or inside the content of an http-equiv.
    let at = find(attributes, b"charset")?;
    let before = at.checked_sub(1).and_then(|at| attributes.get(at))?;
    let is_attribute = before.is_ascii_whitespace() || *before == b'/';
    if !is_equivalent && !is_attribute {
        return None;
    }
    let claim = after(attributes, b"charset")?;
    // A meta that can be read as ASCII is not UTF-16, whatever it says.
    let is_wide = claim.encoding == UTF_16LE || claim.encoding == UTF_16BE;
    Some(if is_wide { Claim { encoding: UTF_8, ..claim } } else { claim })
}

/// The label after `name =` in `text`, when it names an encoding.
fn after(text: &[u8], name: &[u8]) -> Option<Claim> {
    let after = text.get(find(text, name)? + name.len()..)?.trim_ascii_start();
    let value = after.strip_prefix(b"=")?.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let is_end = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'"' | b'\'' | b';' | b'>' | b'/');
    let label = value.split(is_end).next()?;
    let name = String::from_utf8_lossy(label).into_owned();
    let legacy = Legacy::of_label(&name);
    // Browsers know none of these but windows-1258; their bytes look like windows-1252.
    let encoding = Encoding::for_label(label).or(legacy.map(|_| WINDOWS_1252))?;
    Some(Claim { label: name, encoding, legacy })
}

/// Where `needle` (lower case) first stands in `hay`, whatever the case.
fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    hay.windows(needle.len()).position(|window| window.eq_ignore_ascii_case(needle))
}

fn starts_with(text: &[u8], start: &[u8]) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::{of_header, of_page};
    use crate::text::legacy::encoding::Legacy;

    #[test]
    fn older_encodings_are_known_by_name() {
        let claim = of_header("text/html; charset=x-viet-tcvn").expect("a claim");
        assert_eq!((claim.encoding.name(), claim.legacy), ("windows-1252", Some(Legacy::Tcvn3)));
        let claim = of_page(b"<meta charset=VISCII>").expect("a claim");
        assert_eq!((claim.label.as_str(), claim.legacy), ("VISCII", Some(Legacy::Viscii)));
        let claim = of_page(b"<meta charset=windows-1258>").expect("a claim");
        assert_eq!((claim.encoding.name(), claim.legacy), ("windows-1258", Some(Legacy::Windows1258)));
        assert_eq!(of_header("text/html; charset=nonsense"), None);
    }
}
