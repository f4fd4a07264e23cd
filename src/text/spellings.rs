//! A syllable in, the ways it is spelled out: where the tone stands (hoà, hòa), i for y (kĩ, kỹ).
//! `build.rs` enters the program's own words by each, so it names nothing but `letters`.

use crate::text::letters::{ALPHABET, Letter, Tone, compose, letter};

/// The spellings of `syllable`, itself first. Two of them differ in the vowel
/// of `oa oe uy` that bears the tone, before a consonant too (hoàn, hòan, a
/// common mistake), or in a last y for an i, after a consonant or `qu`.
///
/// ```
/// use congtin::text::spellings::spellings;
/// assert_eq!(spellings("hoà"), ["hoà", "hòa"]);
/// assert_eq!(spellings("quý"), ["quý", "qúy", "quí"]);
/// assert_eq!(spellings("tin"), ["tin"]);
/// ```
#[must_use]
pub fn spellings(syllable: &str) -> Vec<String> {
    let letters: Vec<char> = syllable.chars().collect();
    let others = [moved(&letters), exchanged(&letters)];
    let others = others.into_iter().flatten().map(String::from_iter);
    std::iter::once(syllable.to_owned()).chain(others).collect()
}

/// With the tone on the other one of two vowels.
fn moved(letters: &[char]) -> Option<Vec<char>> {
    let is_pair = |pair: &[char]| {
        let bare = (bare(pair[0]), bare(pair[1]));
        matches!(bare, (Some('o'), Some('a' | 'e')) | (Some('u'), Some('y')))
    };
    let at = letters.windows(2).position(is_pair)?;
    let (first, second) = (letter(letters[at])?, letter(letters[at + 1])?);
    if (first.tone == Tone::Level) == (second.tone == Tone::Level) {
        return None;
    }
    let mut moved = letters.to_vec();
    moved[at] = compose(Letter { tone: second.tone, ..first });
    moved[at + 1] = compose(Letter { tone: first.tone, ..second });
    Some(moved)
}

/// With a last i for a y, or a y for an i.
fn exchanged(letters: &[char]) -> Option<Vec<char>> {
    let (last, before) = letters.split_last()?;
    let is_free = match before {
        [] => false,
        [.., q, u] if bare(*q) == Some('q') && bare(*u) == Some('u') => true,
        [.., c] => bare(*c).is_some_and(|c| !"aăâeêioôơuưy".contains(c)),
    };
    let found = letter(*last).filter(|_| is_free)?;
    let other = match bare(*last)? {
        'i' => 'y',
        'y' => 'i',
        _ => return None,
    };
    let index = letter(other)?.index;
    let mut exchanged = before.to_vec();
    exchanged.push(compose(Letter { index, ..found }));
    Some(exchanged)
}

fn bare(c: char) -> Option<char> {
    ALPHABET.get(usize::from(letter(c)?.index)).copied()
}
