//! Bytes as a content type and a page in; a panic out when decoding goes wrong.
//!
//! Also a fuzz target: `fuzz/fuzz_targets/charset.rs` includes this file.

use congtin::fetch::decode::decode;
use congtin::text::legacy::detect::{detect, gain};
use congtin::text::legacy::encoding::{ENCODINGS, Legacy};

/// A byte becomes three at most: a letter of its own, or U+FFFD.
const GROWTH: usize = 3;

/// The first line is the content type, if there is one; the rest is the page.
pub fn check(bytes: &[u8]) {
    let mut lines = bytes.splitn(2, |byte| *byte == b'\n');
    let header = String::from_utf8_lossy(lines.next().unwrap_or_default());
    let page = lines.next().unwrap_or_default();
    check_page(page, None);
    check_page(page, Some(&header));
    let latin: String = page.iter().map(|byte| char::from(*byte)).collect();
    for text in [String::from_utf8_lossy(page).as_ref(), &latin] {
        check_detected(text, Legacy::of_label(&header));
    }
}

fn check_page(page: &[u8], header: Option<&str>) {
    let decoded = decode(page, header);
    let (before, after) = (page.len(), decoded.markup.len());
    assert!(after <= before * GROWTH, "{before} bytes became {after} as {}", decoded.charset);
    if let ("UTF-8", Ok(text)) = (decoded.charset, str::from_utf8(page)) {
        assert_eq!(decoded.markup, text.strip_prefix('\u{feff}').unwrap_or(text), "UTF-8 stays");
    }
}

fn check_detected(text: &str, declared: Option<Legacy>) {
    assert!(detect(text, declared).is_none_or(|found| ENCODINGS.contains(&found)));
    for encoding in ENCODINGS {
        let decoded = encoding.decode(text);
        assert_eq!(signs(&decoded), signs(text), "{encoding:?} made or lost markup");
        assert!(decoded.len() <= text.len() * GROWTH, "{encoding:?} made {decoded:?}");
        let (words, more) = gain(text, encoding);
        assert!(more.unsigned_abs() <= words, "{more} of {words} words gained by {encoding:?}");
    }
}

/// How many characters of `text` make markup.
fn signs(text: &str) -> usize {
    text.matches(['<', '>', '&', '"']).count()
}
