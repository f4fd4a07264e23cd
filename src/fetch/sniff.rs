//! The bytes of an answer and their declared type in, the name of what they are out when that is no page.
//!
//! Bytes are believed before headers: portals serve HTML as `image/png`, and a
//! PDF behind `.aspx` as `text/html`.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use crate::text::clean::Clean;

/// How far NULs are looked for.
const HEAD: usize = 1024;

/// First bytes, and what a file that begins with them is called.
const MAGIC: [(&[u8], &str); 15] = [
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"Rar!\x1a", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
    (b"{\\rtf", "RTF"),
    (b"OggS", "Ogg"),
    (b"ID3", "MP3"),
    (b"wOFF", "WOFF"),
    (b"wOF2", "WOFF"),
    (b"\x00\x00\x01\x00", "ICO"),
];

/// What a zip holds, by a name that stands near its beginning.
const ZIPPED: [(&[u8], &str); 4] =
    [(b"word/", "DOCX"), (b"xl/", "XLSX"), (b"ppt/", "PPTX"), (b"META-INF/container.xml", "EPUB")];

/// Names what `bytes` are, sent with the header `content_type`; `None` for a page.
#[must_use]
pub fn sniff(bytes: &[u8], content_type: Option<&str>) -> Option<Clean> {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if let Some((_, name)) =
        MAGIC.iter().find(|(magic, _)| start.starts_with(magic) || bytes.starts_with(magic))
    {
        return Some(Clean::new(name));
    }
    if let Some(name) = container(bytes) {
        return Some(Clean::new(name));
    }
    if is_markup(start) || is_wide(bytes, content_type) {
        return None;
    }
    let kind = essence(content_type);
    // A feed may be written in JSON.
    if kind.contains("json") && start.starts_with(b"{") && holds(start, b"jsonfeed.org/version/") {
        return None;
    }
    if bytes.iter().take(HEAD).any(|&b| b == 0) {
        let is_telling = kind.contains('/') && !kind.starts_with("text/") && !kind.ends_with("octet-stream");
        return Some(Clean::new(if is_telling { &kind } else { "binary data" }));
    }
    is_foreign(&kind).then(|| Clean::new(&kind))
}

/// Whether a part stands near the beginning.
fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.get(..HEAD).unwrap_or(bytes).windows(part.len()).any(|window| window == part)
}

/// Formats known by more than their first bytes.
fn container(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") {
        let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
        return Some(ZIPPED.iter().find(|(name, _)| holds(name)).map_or("zip", |(_, kind)| kind));
    }
    match (bytes.get(..4)?, bytes.get(4..8)?, bytes.get(8..12)?) {
        (b"RIFF", _, b"WEBP") => Some("WebP"),
        (b"RIFF", _, _) => Some("RIFF"),
        (_, b"ftyp", b"avif") => Some("AVIF"),
        (_, b"ftyp", _) => Some("MP4"),
        _ => None,
    }
}

/// True for text that begins with a tag, a declaration or a comment.
#[must_use]
pub fn is_markup(start: &[u8]) -> bool {
    matches!(start, [b'<', next, ..] if next.is_ascii_alphabetic() || matches!(next, b'!' | b'?' | b'/'))
}

/// The byte order of UTF-16 without a mark, by its first two characters: `<` and what stands behind it in
/// the declaration, the doctype or the tag of a page or feed.
#[must_use]
pub fn unmarked(bytes: &[u8]) -> Option<&'static Encoding> {
    match *bytes.first_chunk::<4>()? {
        [b'<', 0, next, 0] if is_markup(&[b'<', next]) => Some(UTF_16LE),
        [0, b'<', 0, next] if is_markup(&[b'<', next]) => Some(UTF_16BE),
        _ => None,
    }
}

/// True for UTF-16, whose NULs are no sign of binary data.
fn is_wide(bytes: &[u8], content_type: Option<&str>) -> bool {
    unmarked(bytes).is_some()
        || bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff")
        || content_type.is_some_and(|kind| kind.to_ascii_lowercase().contains("charset=utf-16"))
}

/// The type without its parameters, in lower case.
fn essence(content_type: Option<&str>) -> String {
    let kind = content_type.and_then(|kind| kind.split(';').next()).unwrap_or_default();
    kind.trim().to_ascii_lowercase().chars().take(80).collect()
}

/// True for a declared type that no page has: believed when the bytes are not markup.
fn is_foreign(kind: &str) -> bool {
    let is_page_type = ["html", "xml", "text/plain", "octet-stream"].iter().any(|part| kind.contains(part));
    kind.contains('/') && !is_page_type
}

#[cfg(test)]
mod tests {
    use super::sniff;

    #[track_caller]
    fn check(bytes: &[u8], content_type: &str, expected: Option<&str>) {
        let found = sniff(bytes, Some(content_type));
        assert_eq!(found.as_deref(), expected, "{content_type}: {}", String::from_utf8_lossy(bytes));
    }

    #[test]
    fn bytes_are_believed_before_headers() {
        check(b"%PDF-1.7 ...", "text/html; charset=utf-8", Some("PDF"));
        check(b"\r\n%PDF-1.4", "text/html", Some("PDF"));
        check(b"<html>", "image/png", None);
        check(b"\xef\xbb\xbf  <!DOCTYPE html>", "application/pdf", None);
        check(b"\x89PNG\r\n\x1a\n", "text/html", Some("PNG"));
        check(b"RIFF\0\0\0\0WEBPVP8 ", "image/png", Some("WebP"));
        check(b"\x1f\x8b\x08\0\0", "text/html", Some("gzip"));
    }

    #[test]
    fn archives_say_what_they_hold() {
        check(b"PK\x03\x04....word/document.xml", "text/html", Some("DOCX"));
        check(b"PK\x03\x04....xl/workbook.xml", "text/html", Some("XLSX"));
        check(b"PK\x03\x04....photo.txt", "text/html", Some("zip"));
    }

    #[test]
    fn nuls_are_binary_but_not_in_utf_16_or_markup() {
        check(b"abc\0\0def", "text/html", Some("binary data"));
        check(b"abc\0\0def", "application/x-thing", Some("application/x-thing"));
        check(b"<p>a\0b", "text/html", None);
        check(b"\xff\xfe<\0p\0", "text/html", None);
        check(b"<\0p\0", "text/html; charset=UTF-16LE", None);
        check(b"<\0?\0x\0", "application/xml", None);
        check(b"\0<\0?\0x", "application/rss+xml", None);
        check(b"<\0\x01\0x\0", "text/xml", Some("binary data"));
    }

    #[test]
    fn plain_text_is_a_page_unless_its_type_says_otherwise() {
        check(b"xin ch\xe0o", "text/plain", None);
        check(b"xin chao", "application/octet-stream", None);
        check(b"{\"a\":1}", "application/json", Some("application/json"));
        check(b"body{}", "text/css", Some("text/css"));
        check(b"<rss>", "application/rss+xml", None);
        assert_eq!(sniff(b"xin chao", None), None);
    }
}
