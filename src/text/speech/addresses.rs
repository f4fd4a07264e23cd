//! A web address or e-mail in, its parts in words out: `ninhthuan.gov.vn` is read with "chấm".

use crate::text::speech::numbers::labelled;
use crate::text::speech::place::{Place, Reading};

/// How long an address is looked for, in bytes; a longer one is read like other text.
const LONGEST: usize = 256;
/// How much of what follows the host is read, in bytes: nobody writes more down by ear.
const PATH: usize = 30;
/// Last labels that make a dotted word an address without a scheme.
const ENDINGS: [&str; 14] =
    ["vn", "com", "net", "org", "edu", "gov", "info", "int", "io", "asia", "eu", "uk", "jp", "cn"];

pub(super) fn read_address(place: &Place<'_>) -> Option<Reading> {
    let is_free = place.previous().is_none_or(|c| c.is_whitespace() || "([{<“\"'‘:;,".contains(c));
    if !is_free || !place.rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let len = place
        .rest
        .bytes()
        .take(LONGEST + 1)
        .take_while(|b| b.is_ascii_graphic() && !b"()<>[]{}\",;".contains(b))
        .count();
    let token = place
        .rest
        .get(..len)
        .filter(|token| token.len() <= LONGEST)?
        .trim_end_matches(['.', ':', '!', '?', '\'', '/']);
    let bare = token.strip_prefix("https://").or_else(|| token.strip_prefix("http://"));
    let is_schemed = bare.is_some();
    let bare = bare.unwrap_or(token);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let end = bare.find(['/', '?', '#', ':']).unwrap_or(bare.len());
    let (host, path) = bare.split_at_checked(end)?;
    let is_named = host.rsplit_once('.').is_some_and(|(name, ending)| {
        name.starts_with(|c: char| c.is_ascii_alphanumeric())
            && ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
            && name.contains(|c: char| c.is_ascii_alphabetic())
    });
    if !is_schemed && !is_named {
        return None;
    }
    let mut words = said(host);
    if path.len() <= PATH {
        words.push_str(&said(path));
    }
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Reading { len: token.len(), words })
}

/// The signs of an address in words, its numbers too.
fn said(part: &str) -> String {
    let (mut words, mut rest) = (String::new(), part);
    while let Some(c) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let len = if digits > 0 { digits } else { c.len_utf8() };
        let (head, tail) = rest.split_at_checked(len).unwrap_or((rest, ""));
        match c {
            _ if digits > 0 => words.extend([" ", &labelled(head), " "]),
            '.' => words.push_str(" chấm "),
            '@' => words.push_str(" a còng "),
            '/' => words.push_str(" gạch chéo "),
            '-' => words.push_str(" gạch ngang "),
            '_' => words.push_str(" gạch dưới "),
            c if c.is_alphabetic() => words.push(c),
            _ => words.push(' '),
        }
        rest = tail;
    }
    words
}
