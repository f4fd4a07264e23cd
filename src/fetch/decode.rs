//! A page's bytes in, its markup as text out, with what was wrong about the encoding.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

use crate::fetch::claim::{Claim, of_header, of_page};
use crate::fetch::legacy::repair::{Repaired, repair};
use crate::fetch::sniff::unmarked;
use crate::model::warning::Warning;
use crate::text::clean::Clean;
use crate::text::legacy::encoding::Legacy;
use crate::text::legacy::latin::character;
use crate::text::letters::letter;

/// Well-formed UTF-8 letters for each malformed one that still make a page
/// UTF-8: portals cut titles in the middle of a letter.
const GOOD_FOR_BAD: usize = 20;

/// A page's markup and the encoding it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The whole of it, without a byte order mark.
    pub markup: String,
    /// The encoding's name, as the WHATWG encoding standard spells it, or as
    /// people call one that browsers do not know.
    pub charset: &'static str,
    /// What was wrong.
    pub warnings: Vec<Warning>,
}

/// Decodes `bytes`, sent with the header `content_type`.
///
/// A byte order mark decides; then letters that can only be UTF-8, whatever
/// is declared; then the header; then the page's own declaration; then UTF-8,
/// with U+FFFD for what is not. Text that is proven to be Vietnamese in an
/// encoding that browsers do not know is put into Unicode, whatever is declared.
#[must_use]
pub fn decode(bytes: &[u8], content_type: Option<&str>) -> Decoded {
    let claim = content_type.and_then(of_header).or_else(|| of_page(bytes));
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, bytes.get(mark..).unwrap_or_default()),
        None => (unmarked(bytes).unwrap_or_else(|| choose(bytes, claim.as_ref())), bytes),
    };
    let (text, had_errors) = encoding.decode_without_bom_handling(rest);
    let declared = claim.as_ref().and_then(|claim| claim.legacy);
    if let Some(repaired) =
        views(&text, rest, (encoding, had_errors)).find_map(|view| repair(&view, declared))
    {
        return converted(repaired);
    }
    let bad = if had_errors { replaced(&text, rest, encoding) } else { 0 };
    let mut warnings = Vec::new();
    if let Some(claim) = claim.filter(|claim| claim.encoding != encoding) {
        warnings.push(Warning::WrongCharset(Clean::new(&claim.label)));
    }
    if bad > 0 {
        warnings.push(Warning::BadBytes(bad));
    }
    if encoding == WINDOWS_1258 && !text.is_ascii() {
        warnings.push(told(Legacy::Windows1258));
    }
    Decoded { markup: compose(text, encoding), charset: encoding.name(), warnings }
}

/// The ways to see the page in which an older encoding could show: as it was
/// decoded, or byte by byte where that was windows-1252 or not UTF-8 at all.
fn views<'a>(
    text: &'a str,
    bytes: &'a [u8],
    (encoding, had_errors): (&'static Encoding, bool),
) -> impl Iterator<Item = Cow<'a, str>> {
    let is_broken = encoding == UTF_8 && had_errors;
    let is_bytes = encoding != UTF_8 && encoding.is_single_byte() || is_broken && !reads_as_utf8(bytes);
    let decoded = (!is_bytes && !is_broken).then_some(Cow::Borrowed(text));
    let mixed = is_broken.then(|| mixed(bytes)).flatten().map(Cow::Owned);
    let latin = move || is_bytes.then(|| WINDOWS_1252.decode_without_bom_handling(bytes).0);
    decoded.into_iter().chain(mixed).chain(std::iter::once_with(latin).flatten())
}

/// UTF-8 with the bytes that are none as characters of windows-1252, if there
/// is Vietnamese in its UTF-8: a portal's frame around an older document.
fn mixed(bytes: &[u8]) -> Option<String> {
    let (mut all, mut has_letters) = (String::with_capacity(bytes.len()), false);
    for chunk in bytes.utf8_chunks() {
        has_letters = has_letters || chunk.valid().chars().any(|c| !c.is_ascii() && letter(c).is_some());
        all.push_str(chunk.valid());
        all.extend(chunk.invalid().iter().map(|byte| character(*byte)));
    }
    has_letters.then_some(all)
}

fn converted(repaired: Repaired) -> Decoded {
    let charset = repaired.encodings.first().map_or(UTF_8.name(), |encoding| encoding.name());
    let warnings = repaired.encodings.into_iter().map(told).collect();
    Decoded { markup: repaired.markup, charset, warnings }
}

fn told(encoding: Legacy) -> Warning {
    match encoding {
        Legacy::Mojibake => Warning::EncodedTwice,
        _ => Warning::Converted(Clean::new(encoding.name())),
    }
}

/// The encoding of a page without a byte order mark.
fn choose(bytes: &[u8], claim: Option<&Claim>) -> &'static Encoding {
    match claim.map(|claim| claim.encoding) {
        // UTF-16 markup is full of NULs; without one the claim cannot be true.
        Some(claimed) if claimed == UTF_16LE || claimed == UTF_16BE => {
            if bytes.contains(&0) {
                claimed
            } else {
                UTF_8
            }
        }
        Some(claimed) if !reads_as_utf8(bytes) => claimed,
        _ => UTF_8,
    }
}

/// True when the bytes hold letters that only UTF-8 writes so. Text in an
/// older encoding hardly ever forms its sequences, so this beats a declaration.
fn reads_as_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 0 && bad * GOOD_FOR_BAD <= good
}

/// How many places of `text` read U+FFFD that were not so in `bytes`.
fn replaced(text: &str, bytes: &[u8], encoding: &'static Encoding) -> usize {
    if encoding == UTF_8 {
        return bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    }
    text.chars().filter(|&c| c == '\u{fffd}').count()
}

/// windows-1258 writes tones as marks after the letter; readers expect one letter.
fn compose(text: Cow<'_, str>, encoding: &'static Encoding) -> String {
    if encoding == WINDOWS_1258 { text.nfc().collect() } else { text.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::model::warning::Warning;
    use crate::text::clean::Clean;
    use crate::text::legacy::encode::{self, Encode};
    use crate::text::legacy::encoding::Legacy;
    use crate::text::legacy::latin::{byte, character};
    use proptest::prelude::{Just, any, prop, prop_oneof, proptest};

    #[track_caller]
    fn check(bytes: &[u8], header: Option<&str>, charset: &str, markup: &str, warnings: &[Warning]) {
        let decoded = decode(bytes, header);
        assert_eq!((decoded.charset, decoded.markup.as_str()), (charset, markup));
        assert_eq!(decoded.warnings, warnings);
    }

    fn wrong(label: &str) -> Warning {
        Warning::WrongCharset(Clean::new(label))
    }

    #[test]
    fn a_byte_order_mark_decides() {
        check(b"\xef\xbb\xbfvi\xe1\xbb\x87t", None, "UTF-8", "việt", &[]);
        check(b"\xff\xfe\xc7\x1e!\x00", None, "UTF-16LE", "ệ!", &[]);
        check(b"\xfe\xff\x1e\xc7\x00!", None, "UTF-16BE", "ệ!", &[]);
        check(
            b"\xef\xbb\xbf\xe1\xbb\x87",
            Some("text/html; charset=windows-1252"),
            "UTF-8",
            "ệ",
            &[wrong("windows-1252")],
        );
    }

    #[test]
    fn utf_16_needs_no_mark() {
        check(b"<\0?\0\xc7\x1e", None, "UTF-16LE", "<?ệ", &[]);
        check(b"\0<\0?\x1e\xc7", None, "UTF-16BE", "<?ệ", &[]);
    }

    #[test]
    fn letters_of_utf_8_beat_a_declaration() {
        let header = Some("text/html; charset=ISO-8859-1");
        check("Việt".as_bytes(), header, "UTF-8", "Việt", &[wrong("ISO-8859-1")]);
        let page = "<meta charset='windows-1258'>Cổng".as_bytes();
        check(page, None, "UTF-8", "<meta charset='windows-1258'>Cổng", &[wrong("windows-1258")]);
        check(b"plain", Some("text/html; charset=utf-16"), "UTF-8", "plain", &[wrong("utf-16")]);
        let cut: Vec<u8> = [b"\xe1\xbb ".as_slice(), "ế".repeat(20).as_bytes()].concat();
        let text = format!("\u{fffd} {}", "ế".repeat(20));
        check(&cut, header, "UTF-8", &text, &[wrong("ISO-8859-1"), Warning::BadBytes(1)]);
    }

    #[test]
    fn the_header_comes_before_the_page() {
        let latin = b"<meta charset=utf-8>caf\xe9";
        let header = Some("text/html;charset=\"windows-1252\"");
        check(latin, header, "windows-1252", "<meta charset=utf-8>café", &[]);
        check(
            b"caf\xe9",
            Some("text/html; charset=nonsense"),
            "UTF-8",
            "caf\u{fffd}",
            &[Warning::BadBytes(1)],
        );
    }

    #[test]
    fn the_page_may_say_it() {
        for head in [
            "<meta charset=windows-1252>",
            "<META CharSet = \"windows-1252\" />",
            "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>",
            "<meta content=\"text/html;charset=windows-1252\" http-equiv=\"Content-Type\">",
            "<!-- <meta charset=utf-8> --><meta name=a content='charset=utf-8'><meta charset=windows-1252>",
            "<?xml version=\"1.0\" encoding=\"windows-1252\"?>",
        ] {
            let bytes = [head.as_bytes(), b"caf\xe9"].concat();
            check(&bytes, None, "windows-1252", &format!("{head}café"), &[]);
        }
    }

    #[test]
    fn a_late_declaration_does_not_count() {
        let mut bytes = vec![b' '; 4096];
        bytes.extend(b"<meta charset=windows-1252>\xe9");
        assert_eq!(decode(&bytes, None).charset, "UTF-8");
        let end = bytes.len();
        assert_eq!(decode(bytes.get(69..end).expect("long enough"), None).charset, "windows-1252");
    }

    #[test]
    fn windows_1258_is_composed() {
        let header = Some("text/html; charset=windows-1258");
        // "Việt Nam, tiếng": ê and a dot below, ê and an acute.
        let told = Warning::Converted(Clean::new("windows-1258"));
        check(b"Vi\xea\xf2t Nam, ti\xea\xecng", header, "windows-1258", "Việt Nam, tiếng", &[told]);
        check(b"Viet Nam", header, "windows-1258", "Viet Nam", &[]);
    }

    #[test]
    fn bad_bytes_are_counted() {
        check(b"a\xffb\xfe\xe1\xbbc", None, "UTF-8", "a\u{fffd}b\u{fffd}\u{fffd}c", &[Warning::BadBytes(3)]);
        check("a\u{fffd}".as_bytes(), None, "UTF-8", "a\u{fffd}", &[]);
        check(b"", None, "UTF-8", "", &[]);
    }

    /// Prose of our own, in letters that every encoding has.
    const PROSE: &str = "Chiều cuối tuần, bà con thôn dưới rủ nhau ra bãi sông nhặt rác, vớt bèo và trồng thêm hai \
        hàng tre giữ đất. Mấy cụ già ngồi bên ấm nước chè kể chuyện mùa lũ năm trước, khi nước ngập đến mái bếp. \
        Trẻ con chạy theo đếm từng gốc tre, cứ mười gốc lại reo lên một tiếng.";

    fn page(encode: Encode) -> Vec<u8> {
        format!("<title>{}</title><p>{}", encode("Trồng tre"), encode(PROSE))
            .chars()
            .filter_map(byte)
            .collect()
    }

    #[track_caller]
    fn check_prose(bytes: &[u8], header: Option<&str>, encoding: Legacy) {
        let told = match encoding {
            Legacy::Mojibake => Warning::EncodedTwice,
            other => Warning::Converted(Clean::new(other.name())),
        };
        check(bytes, header, encoding.name(), &format!("<title>Trồng tre</title><p>{PROSE}"), &[told]);
    }

    #[test]
    fn older_encodings_are_read_whatever_is_declared() {
        let all: [(Legacy, Encode); 5] = [
            (Legacy::Tcvn3, encode::tcvn3),
            (Legacy::Vni, encode::vni),
            (Legacy::Viscii, encode::viscii),
            (Legacy::Windows1258, encode::windows1258),
            (Legacy::Mojibake, encode::mojibake),
        ];
        for (encoding, encode) in all {
            for label in
                ["utf-8", "iso-8859-1", "windows-1252", "windows-1258", "viscii", "x-viet-tcvn", "us-ascii"]
            {
                let header = format!("text/html; charset={label}");
                if encoding == Legacy::Mojibake {
                    // As bytes that is plain UTF-8.
                    let markup = format!("<title>Trồng tre</title><p>{PROSE}");
                    let warnings = if label == "utf-8" { vec![] } else { vec![wrong(label)] };
                    check(&page(encode), Some(&header), "UTF-8", &markup, &warnings);
                } else {
                    check_prose(&page(encode), Some(&header), encoding);
                }
                // The bytes as characters of a page in UTF-8.
                let characters: String = page(encode).into_iter().map(character).collect();
                check_prose(characters.as_bytes(), Some(&header), encoding);
            }
            if encoding != Legacy::Mojibake {
                check_prose(&page(encode), None, encoding);
            }
        }
    }

    #[test]
    fn references_may_be_its_letters() {
        let numbered = |c: char| if c.is_ascii() { c.to_string() } else { format!("&#{};", u32::from(c)) };
        for (encoding, encode) in [(Legacy::Tcvn3, encode::tcvn3 as Encode), (Legacy::Vni, encode::vni)] {
            let page: String = page(encode).into_iter().map(|byte| numbered(char::from(byte))).collect();
            check_prose(page.as_bytes(), None, encoding);
        }
    }

    #[test]
    fn a_frame_in_utf_8_may_hold_older_bytes() {
        let frame = "<p>Cổng thông tin huyện, đường dây nóng, tìm kiếm</p>".repeat(3);
        let bytes = [frame.as_bytes(), &page(encode::tcvn3), frame.as_bytes()].concat();
        let markup = format!("{frame}<title>Trồng tre</title><p>{PROSE}{frame}");
        let told = Warning::Converted(Clean::new("TCVN3"));
        check(&bytes, Some("text/html; charset=utf-8"), "TCVN3", &markup, &[told]);
    }

    #[test]
    fn other_pages_are_decoded_as_before() {
        let german = "Müde kehrten die Bäuerinnen über die nassen Wiesen zurück. Später hörte man sie im großen \
            Saal: Körbe, Äpfel, Nüsse. Fünf Mädchen trugen weiße Tücher, während draußen die Glocken läuteten.";
        check(german.as_bytes(), None, "UTF-8", german, &[]);
        let latin: Vec<u8> = german.chars().filter_map(byte).collect();
        check(&latin, Some("text/html; charset=iso-8859-1"), "windows-1252", german, &[]);
        let undeclared = decode(&latin, None);
        assert_eq!((undeclared.charset, undeclared.warnings), ("UTF-8", vec![Warning::BadBytes(17)]));
        check(PROSE.as_bytes(), None, "UTF-8", PROSE, &[]);
        let russian = "Вечером соседи сажали деревья у реки. ".repeat(20);
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(&russian);
        check(&bytes, Some("text/html; charset=windows-1251"), "windows-1251", &russian, &[]);
    }

    /// Anything quadratic in one of these would take minutes.
    #[test]
    fn hostile_pages_are_walked_once() {
        let proven = format!("<p>{}", encode::tcvn3(PROSE));
        let pieces: [&str; 8] = [
            "<a \u{e9}",
            "&\u{e9}",
            "&#233;",
            "<!--\u{e9}",
            "<font face=.VnTime>\u{f1}",
            "<p style='font:.VnTime'>\u{f1}</b>",
            "<style>p.a{font-family:.VnTime}</style><p class='x y'>\u{f1}",
            "x\u{b7}<i>",
        ];
        for piece in pieces {
            let page = format!("{proven}{}", piece.repeat(500_000 / piece.len()));
            for page in [page.as_bytes(), &page.chars().filter_map(byte).collect::<Vec<_>>()] {
                assert!(decode(page, None).markup.len() <= page.len() * 3);
            }
        }
        assert_eq!(decode(&vec![0xe1; 1 << 20], None).charset, "UTF-8");
    }

    proptest! {
        #[test]
        fn any_bytes_are_decoded(
            bytes in prop::collection::vec(any::<u8>(), 0..600),
            high in prop::collection::vec(prop_oneof![Just(b' '), Just(b'<'), Just(b'&'), Just(b'a'), 0x80..=0xffu8], 0..600),
            label in prop_oneof![Just("utf-8"), Just("windows-1252"), Just("viscii"), Just("windows-1258"), Just("gbk"), Just("x")],
        ) {
            let header = format!("text/html; charset={label}");
            for bytes in [bytes, high] {
                for header in [None, Some(header.as_str())] {
                    // A tone of its own and a letter become up to three bytes of one byte each.
                    assert!(decode(&bytes, header).markup.len() <= bytes.len() * 3);
                }
            }
        }
    }
}
