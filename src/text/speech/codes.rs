//! The code of a document in, its words out: `02/QĐ-UBND`, `30/2020/NĐ-CP`, `57-CT/TU`, `TT-BTC`.
//!
//! The number is read as a count (with its zeros in front), the year with
//! "năm", the kind and who issued it in full. A stroke is a pause, so that
//! "ba mươi, năm hai nghìn" is not heard as 35; so is the hyphen behind the
//! number.

use crate::text::speech::abbreviations::{abbreviation, code_word, numbered};
use crate::text::speech::numbers::{cardinal, labelled};
use crate::text::speech::place::{Place, Reading};

/// The longest code, in bytes.
const LONGEST: usize = 64;

pub(super) fn read_code(place: &Place<'_>) -> Option<Reading> {
    if !place.is_start() {
        return None;
    }
    let token = token(place.rest)?;
    // "LĐ-TB&XH" is one name, not a code of two.
    if abbreviation(token).is_some() || !is_code(token) {
        return None;
    }
    let mut words = String::new();
    for (at, stroke) in token.split('/').enumerate() {
        for (inner, part) in stroke.split('-').enumerate() {
            let is_after_number = at == 0 && inner == 1 && token.starts_with(|c: char| c.is_ascii_digit());
            let gap = match (at, inner) {
                (0, 0) => "",
                (_, 0) => ", ",
                _ if is_after_number => ", ",
                _ => " ",
            };
            words.push_str(gap);
            words.push_str(&part_words(part, at));
        }
    }
    Some(Reading { len: token.len(), words })
}

/// The run of capitals, letters and figures with `/`, `-`, `&` between.
fn token(rest: &str) -> Option<&str> {
    let is_inside = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '&');
    let len =
        rest.char_indices().find(|(at, c)| *at > LONGEST || !is_inside(*c)).map_or(rest.len(), |(at, _)| at);
    let token = rest.get(..len).filter(|_| len <= LONGEST)?.trim_end_matches(['/', '-', '&']);
    token.contains(['/', '-']).then_some(token)
}

/// A number and then at least one known kind or office; or a known kind and only known ones behind it.
fn is_code(token: &str) -> bool {
    let mut parts = token.split(['/', '-']);
    let Some(first) = parts.next() else { return false };
    let mut letters = token.split(['/', '-']).filter(|part| !is_number(part));
    if is_number(first) {
        let is_shaped = letters.clone().all(|part| part.starts_with(char::is_uppercase));
        return is_shaped && letters.any(|part| known(part).is_some() || part.starts_with("QH"));
    }
    code_word(first).is_some() && parts.all(|part| known(part).is_some())
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())
}

fn known(part: &str) -> Option<&'static str> {
    code_word(part).or_else(|| abbreviation(part))
}

fn part_words(part: &str, at: usize) -> String {
    if is_number(part) {
        return match part.parse() {
            Ok(year @ 1900..=2199_u64) if at == 1 => format!("năm {}", cardinal(year)),
            _ => labelled(part),
        };
    }
    if let Some(words) = known(part) {
        return words.to_owned();
    }
    // "QH14" is the fourteenth assembly; what is not known keeps its letters.
    let mut words = Vec::new();
    for run in runs(part) {
        match (is_number(run), numbered(run), known(run)) {
            (true, _, _) => words.push(labelled(run)),
            (_, Some(name), _) | (_, None, Some(name)) => words.push(name.to_owned()),
            _ if run == "&" => words.push("và".to_owned()),
            _ => words.push(run.to_owned()),
        }
    }
    words.join(" ")
}

/// The part cut where figures, letters and signs meet.
fn runs(part: &str) -> impl Iterator<Item = &str> {
    let class = |c: char| (c.is_ascii_digit(), c == '&');
    let mut rest = part;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|c| class(c) != class(first)).unwrap_or(rest.len());
        let (run, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(run)
    })
}
