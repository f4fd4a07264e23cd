//! Text with the Icelandic letter eth in, the same with Đ out where it was meant: in Vietnamese only.

use crate::text::letters::{Tone, letter};
use crate::text::shape::{bare, is_shaped, is_vowel};
use crate::text::syllable::is_syllable;

/// True for the letters that look like Đ: Ð and ð of Icelandic, and the
/// African Ɖ. Old keyboards and converters write them for Đ and đ.
#[must_use]
pub fn is_eth(c: char) -> bool {
    matches!(c, 'Ð' | 'ð' | 'Ɖ')
}

/// `c`, with Đ and đ for the letters that look like it. As many bytes as before.
#[must_use]
pub fn bar(c: char) -> char {
    match c {
        'Ð' | 'Ɖ' => 'Đ',
        'ð' => 'đ',
        _ => c,
    }
}

/// Mends the words of `text`, in NFC, that are Vietnamese with Đ in place of
/// eth. No byte moves.
///
/// A word with a letter that only Vietnamese has is mended wherever it stands
/// (`Ðắk`). Other words are mended in Vietnamese text, when they are syllables
/// (`ðó`) or abbreviations (`NÐ-CP`), and abbreviations without a vowel where
/// nothing speaks against it. Icelandic, Old English and `/ðen/` of
/// dictionaries stay.
///
/// ```
/// use congtin::text::eth::repair;
/// assert_eq!(repair("Nghị quyết 30a/NQ-CP, QÐ-TTg tại Ðà Nẵng"), "Nghị quyết 30a/NQ-CP, QĐ-TTg tại Đà Nẵng");
/// assert_eq!(repair("Það er með Guðrúnu"), "Það er með Guðrúnu");
/// ```
#[must_use]
pub fn repair(text: &str) -> String {
    let tongue = tongue(text);
    let mut mended = String::with_capacity(text.len());
    let mut before = ' ';
    for piece in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        if word.contains(is_eth) && is_meant(word, before, tongue) {
            mended.extend(piece.chars().map(bar));
        } else {
            mended.push_str(piece);
        }
        before = piece.chars().next_back().unwrap_or(before);
    }
    mended
}

/// True when `one` and `other` differ in nothing but eth and Đ.
#[must_use]
pub fn is_alike(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.chars().map(bar).eq(other.chars().map(bar))
}

/// How many words of a text are asked for its language: its first lines show it.
const ASKED: usize = 64;

/// What the words of a text say of its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tongue {
    Vietnamese,
    /// Nothing speaks for it or against it.
    Unknown,
    Other,
}

/// Judges `text` by its words. Đ itself says nothing, so that a mended text is judged as before.
fn tongue(text: &str) -> Tongue {
    let (mut words, mut syllables, mut is_marked, mut is_sure) = (0, 0, false, false);
    let all = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().nth(1).is_some());
    for word in all.take(ASKED) {
        let is_one = is_mended_syllable(word);
        if !is_one && is_abbreviation(word) {
            continue;
        }
        words += 1;
        if is_one {
            syllables += 1;
            let letters = || word.chars().filter_map(letter);
            is_marked |= letters().any(|l| l.tone != Tone::Level);
            // Icelandic and editions of Old English write the acute too, but no other mark of ours.
            is_sure |= letters()
                .any(|l| !matches!(l.tone, Tone::Level | Tone::Acute) || (is_vowel(l) && is_shaped(l)));
        }
    }
    match (words == syllables, is_sure) {
        (_, true) if syllables * 2 >= words => Tongue::Vietnamese,
        (true, _) if is_marked => Tongue::Vietnamese,
        (true, _) => Tongue::Unknown,
        _ => Tongue::Other,
    }
}

/// Whether the eths of `word`, behind `before`, stand for Đ.
fn is_meant(word: &str, before: char, tongue: Tongue) -> bool {
    if word.starts_with(is_eth) && word.contains(is_ours) && word.chars().all(|c| letter(bar(c)).is_some()) {
        return true;
    }
    // "50.000đ": the đồng.
    if word == "ð" && before.is_ascii_digit() {
        return tongue != Tongue::Other;
    }
    let is_spoken = matches!(before, '/' | '[') && word.starts_with('ð');
    match tongue {
        Tongue::Vietnamese if is_spoken => {
            !word.chars().skip(1).all(|c| c.is_ascii()) && is_mended_syllable(word)
        }
        Tongue::Vietnamese => is_mended_syllable(word) || is_abbreviation(word),
        Tongue::Unknown => is_abbreviation(word) && !word.chars().filter_map(letter).any(is_vowel),
        Tongue::Other => false,
    }
}

/// Letters that no other language writes, Đ left out.
fn is_ours(c: char) -> bool {
    matches!(c, 'ă' | 'Ă' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{1ea0}'..='\u{1ef9}') && letter(c).is_some()
}

/// True for a word that is a syllable with Đ for eth. The longest have seven letters.
fn is_mended_syllable(word: &str) -> bool {
    word.chars().nth(7).is_none() && is_syllable(&word.chars().map(bar).collect::<String>())
}

/// Capitals of our alphabet alone, two or more.
fn is_abbreviation(word: &str) -> bool {
    let is_capital = |c| letter(bar(c)).is_some_and(|l| l.is_upper && (bare(l).is_ascii() || bare(l) == 'đ'));
    word.chars().nth(1).is_some() && word.chars().all(is_capital)
}

#[cfg(test)]
mod tests {
    use super::{is_alike, repair};
    use proptest::prelude::{prop, proptest};
    use proptest::sample::select;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(repair(text), expected);
        assert!(is_alike(text, expected));
    }

    #[test]
    fn vietnamese_gets_its_letter() {
        check("ðó", "đó");
        check("Ðà Nẵng", "Đà Nẵng");
        check("ÐẠI HỌC", "ĐẠI HỌC");
        check("Ðắk Lắk", "Đắk Lắk");
        check("Ɖiện Biên và các huyện miền núi", "Điện Biên và các huyện miền núi");
        check(
            "Chủ tịch HÐND, UBND; GD&ÐT; Ði theo Nghị ðịnh",
            "Chủ tịch HĐND, UBND; GD&ĐT; Đi theo Nghị định",
        );
        check("02/QÐ-UBND", "02/QĐ-UBND");
        check("ÐT: 0259.3822727", "ĐT: 0259.3822727");
        check("Giá vé: 50.000ð/người; 30.000ð", "Giá vé: 50.000đ/người; 30.000đ");
        check("Hội nghị ICISE về AI tại Ðà Lạt", "Hội nghị ICISE về AI tại Đà Lạt");
    }

    #[test]
    fn other_languages_keep_theirs() {
        for text in [
            "Það",
            "með",
            "faðir",
            "Guð",
            "Guð blessi Ísland, það er gott að vera með þér",
            "GUÐ ER GÓÐUR",
            "Hwæt! We Gardena in geardagum, ða æþelingas",
            "ða com ðe ðu",
            "Ða wæs on burgum",
            "Eg eri føroyingur, tað veit eg",
            "Ɖò xwé ɔ mɛ",
            "ð",
            "Chữ ð và Ð",
            "Từ này đọc là /ðen/ hay [ðis] trong tiếng Anh",
            "Ông Guðmundur đến từ Garðabær",
        ] {
            check(text, text);
        }
    }

    proptest! {
        #[test]
        fn mending_again_changes_nothing(
            words in prop::collection::vec(
                select(&["Ðà", "ðó", "Ðắk", "með", "ðe", "Ða", "QÐ", "HÐND", "xa", "5ð", "foo", "về", "á", "ÐẠI", "/ðen/", "Ɖ"][..]),
                0..12,
            ),
            gap in select(&[" ", "-", "/"][..]),
        ) {
            let text = words.join(gap);
            let once = repair(&text);
            assert_eq!(repair(&once), once);
            assert!(is_alike(&text, &once));
        }
    }
}
