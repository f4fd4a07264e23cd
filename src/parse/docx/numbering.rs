//! `numbering.xml` in; the numbers that Word counts by itself, as it shows them, out.

use std::collections::HashMap;

use crate::parse::xml::{Step, attribute, walk};

/// Levels of a list.
const LEVELS: usize = 9;

/// What stands before a paragraph of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// A bullet.
    Bullet,
    /// A number and what is written around it: `Điều 1.`, `a)`.
    Number(String),
}

/// The lists of a text, and how far each has counted.
#[derive(Clone, Debug, Default)]
pub struct Numbering {
    /// The list that an id is counted with.
    lists: HashMap<String, String>,
    levels: HashMap<String, Vec<Level>>,
    counts: HashMap<String, [u32; LEVELS]>,
}

#[derive(Clone, Debug)]
struct Level {
    start: u32,
    format: String,
    text: String,
}

impl Default for Level {
    fn default() -> Self {
        Self { start: 1, format: "decimal".into(), text: String::new() }
    }
}

impl Numbering {
    /// Reads it; what is broken is not counted.
    #[must_use]
    pub fn new(xml: &str) -> Self {
        let mut read = Self::default();
        let (mut list, mut id, mut at): (Option<String>, Option<String>, Option<usize>) = (None, None, None);
        walk(xml, &mut |step| {
            let Step::Open(name, element) = step else { return true };
            let value = || attribute(element, "val");
            match name {
                "abstractNum" => (list, id, at) = (attribute(element, "abstractNumId"), None, None),
                "num" => (list, id, at) = (None, attribute(element, "numId"), None),
                "abstractNumId" => read.lists.extend(id.clone().zip(value())),
                "lvl" => {
                    at = attribute(element, "ilvl")
                        .and_then(|level| level.parse().ok())
                        .filter(|at| *at < LEVELS);
                }
                "start" | "numFmt" | "lvlText" => {
                    if let (Some(list), Some(at), Some(value)) = (&list, at, value()) {
                        let levels =
                            read.levels.entry(list.clone()).or_insert_with(|| vec![Level::default(); LEVELS]);
                        if let Some(level) = levels.get_mut(at) {
                            level.set(name, value);
                        }
                    }
                }
                _ => {}
            }
            true
        });
        read
    }

    /// What stands before the next paragraph of the list `id`, at this level; `None`
    /// where nothing does.
    pub fn next(&mut self, id: &str, level: usize) -> Option<Lead> {
        // Word takes a list away from a paragraph by the number 0.
        let list = self.lists.get(id).filter(|_| id != "0")?;
        let levels = self.levels.get(list)?;
        let own = levels.get(level)?;
        match own.format.as_str() {
            "bullet" => return Some(Lead::Bullet),
            "none" => return None,
            _ => {}
        }
        let counts = self.counts.entry(list.clone()).or_insert([0; LEVELS]);
        for (at, count) in counts.iter_mut().enumerate() {
            let start = levels.get(at).map_or(1, |level| level.start);
            match at {
                _ if at == level => *count = if *count == 0 { start } else { count.saturating_add(1) },
                _ if at > level => *count = 0,
                _ if *count == 0 => *count = start,
                _ => {}
            }
        }
        let mut text = own.text.clone();
        for (at, (count, level)) in counts.iter().zip(levels).enumerate() {
            text = text.replace(&format!("%{}", at + 1), &spelled(*count, &level.format));
        }
        Some(Lead::Number(text.chars().take(80).collect())).filter(|_| !text.trim().is_empty())
    }
}

impl Level {
    fn set(&mut self, name: &str, value: String) {
        match name {
            "start" => self.start = value.parse().unwrap_or(1),
            "numFmt" => self.format = value,
            _ => self.text = value,
        }
    }
}

/// A count in one of Word's formats.
fn spelled(count: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(count),
        "upperLetter" => letters(count).to_uppercase(),
        "lowerRoman" => roman(count).to_lowercase(),
        "upperRoman" => roman(count),
        "decimalZero" => format!("{count:02}"),
        _ => count.to_string(),
    }
}

/// a … z, aa, bb …
fn letters(count: u32) -> String {
    let Some(at) = count.checked_sub(1).filter(|at| *at < 26 * 20) else { return count.to_string() };
    let letter = char::from(b'a' + u8::try_from(at % 26).unwrap_or(0));
    std::iter::repeat_n(letter, usize::try_from(at / 26).unwrap_or(0) + 1).collect()
}

fn roman(count: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4_000).contains(&count) {
        return count.to_string();
    }
    let mut left = count;
    let mut text = String::new();
    for (worth, sign) in SIGNS {
        while left >= worth {
            text.push_str(sign);
            left -= worth;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::spelled;

    #[test]
    fn counts_are_spelled() {
        let table = [
            (4, "upperRoman", "IV"),
            (1994, "lowerRoman", "mcmxciv"),
            (4000, "upperRoman", "4000"),
            (28, "lowerLetter", "bb"),
            (3, "upperLetter", "C"),
            (0, "lowerLetter", "0"),
            (u32::MAX, "lowerLetter", "4294967295"),
            (7, "decimalZero", "07"),
            (7, "chicago", "7"),
        ];
        for (count, format, expected) in table {
            assert_eq!(spelled(count, format), expected);
        }
    }
}
