//! An abbreviation of news or administration in, its words out; the table is `assets/abbreviations.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::speech::place::{Place, Reading};

const TABLE: &str = include_str!("../../../assets/abbreviations.txt");
/// The longest key in bytes, with room to spare; a test checks it.
const LONGEST: usize = 20;

/// The rows of the two sections.
struct Tables {
    general: HashMap<&'static str, &'static str>,
    codes: HashMap<&'static str, &'static str>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables { general: HashMap::new(), codes: HashMap::new() };
    let mut is_codes = false;
    for line in TABLE.lines() {
        match line.split_once(" = ") {
            _ if line.starts_with("# ") => {}
            None => is_codes = line == "[codes]" || is_codes && line != "[general]",
            Some((key, words)) if is_codes => _ = tables.codes.insert(key, words),
            Some((key, words)) => {
                // "TS." is a row, "TS" goes with it; "v.v" has rows of its own.
                if let Some(bare) = key.strip_suffix('.').filter(|bare| !bare.contains('.')) {
                    tables.general.entry(bare).or_insert(words);
                }
                tables.general.insert(key, words);
            }
        }
    }
    tables
});

/// The words of an abbreviation in running text.
pub(super) fn abbreviation(key: &str) -> Option<&'static str> {
    TABLES.general.get(key).copied()
}

/// The words of a part of a document's code.
pub(super) fn code_word(key: &str) -> Option<&'static str> {
    TABLES.codes.get(key).copied()
}

/// The words of what only stands before a number: `QL` in `QL27`.
pub(super) fn numbered(key: &str) -> Option<&'static str> {
    let mut row = key.to_owned();
    row.push('#');
    TABLES.general.get(row.as_str()).copied()
}

/// Reads the longest row of the table that comes next and ends with its word.
pub(super) fn read_abbreviation(place: &Place<'_>) -> Option<Reading> {
    if !place.is_start() || !place.rest.starts_with(char::is_alphabetic) {
        return None;
    }
    before_a_number(place).or_else(|| longest(place))
}

fn longest(place: &Place<'_>) -> Option<Reading> {
    let ends = place.rest.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= LONGEST);
    let mut found = None;
    for end in ends {
        let Some((key, after)) = place.rest.split_at_checked(end) else { break };
        let is_whole = !key.ends_with(char::is_alphanumeric) || !after.starts_with(char::is_alphanumeric);
        if let Some(words) = is_whole.then(|| abbreviation(key)).flatten() {
            found = Some((key, after, words));
        }
    }
    let (key, after, words) = found?;
    // The dot of "TS." is part of it, but at the end of a sentence it ends that too.
    let mut ahead = after.chars();
    let is_last =
        key.ends_with('.') && !ahead.find(|c| !c.is_whitespace()).is_some_and(char::is_alphanumeric);
    Some(Reading { len: key.len() - usize::from(is_last), words: words.to_owned() })
}

/// `QL27`, `QL.27`, `QL 27`: the number itself is left to its reader.
fn before_a_number(place: &Place<'_>) -> Option<Reading> {
    let mut cursor = place.cursor();
    let len = place
        .rest
        .char_indices()
        .take(6)
        .find(|(_, c)| !c.is_uppercase())
        .map_or(place.rest.len(), |(at, _)| at);
    let (key, rest) = place.rest.split_at_checked(len).filter(|(key, _)| key.len() <= LONGEST)?;
    let words = numbered(key)?;
    cursor.rest = rest;
    cursor.eat_any(&['.', '-']);
    cursor.blank();
    let end = cursor;
    let digits = cursor.digits(4).filter(|digits| !digits.starts_with('0'))?;
    (!digits.is_empty()).then(|| place.read(end, words.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, TABLE, TABLES};
    use crate::text::normalize::normalize;
    use crate::text::syllable::is_syllable;

    #[test]
    fn the_table_is_in_order() {
        let mut section = Vec::new();
        let mut rows = 0;
        for line in TABLE.lines().filter(|line| !line.starts_with("# ") && !line.is_empty()) {
            if line.starts_with('[') {
                section.clear();
                continue;
            }
            let (key, words) = line.split_once(" = ").expect(line);
            assert!(section.last().is_none_or(|last| *last < key), "{key} is not in its place");
            assert!(key.len() <= LONGEST && !words.contains(|c: char| c.is_ascii_digit()), "{line}");
            assert_eq!(normalize(line), line);
            section.push(key);
            rows += 1;
        }
        assert!(rows >= 150, "{rows} rows");
        assert!(TABLES.codes.len() >= 30);
    }

    #[test]
    fn no_row_is_a_word_in_capitals() {
        for key in TABLES.general.keys() {
            assert!(!is_syllable(key), "{key}");
        }
    }
}
