//! For tests: Unicode in, the same in an older encoding, as characters of windows-1252, out.
//!
//! The tables go by the alphabet, those of the decoders by bytes: a slip in one shows.

use unicode_normalization::UnicodeNormalization;

use crate::text::legacy::latin::character;
use crate::text::letters::{ALPHABET, Letter, Tone, compose, letter};

/// An encoder, or a decoder.
pub type Encode = fn(&str) -> String;

/// What an encoding cannot write.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lossy {
    /// It writes every letter.
    Nothing,
    /// It has no capitals with tones.
    Capitals,
}

/// Every letter of the alphabet must come back from `encode` and `decode`, alone and in a word.
#[track_caller]
pub fn check_letters(encode: Encode, decode: Encode, lossy: Lossy) {
    let all = ('\0'..='\u{2000}').filter_map(|c| Some((c, letter(c)?)));
    let written: Vec<char> = all
        .filter(|(_, l)| !(lossy == Lossy::Capitals && l.is_upper && l.tone != Tone::Level))
        .map(|(c, _)| c)
        .collect();
    assert_eq!(written.len(), if lossy == Lossy::Capitals { 186 - 60 } else { 186 });
    for c in written {
        for word in [format!("{c}t"), format!("Th{c}ng"), format!("o{c}i (t{c})")] {
            let coded = encode(&word);
            assert_eq!(decode(&coded), word, "{coded}");
        }
    }
}

/// `text` letter by letter; what `of` does not write stays.
fn each(text: &str, of: impl Fn(Letter, char) -> Option<String>) -> String {
    let one = |c: char| {
        let found =
            letter(c).filter(|_| !c.is_ascii()).and_then(|l| of(l, *ALPHABET.get(usize::from(l.index))?));
        found.unwrap_or_else(|| c.to_string())
    };
    text.nfc().map(one).collect()
}

/// The place of a vowel in the rows below.
fn row(base: char) -> Option<usize> {
    "aăâeêioôơuưy".chars().position(|c| c == base)
}

/// The bytes of a row of vowels: level, grave, hook, tilde, acute, dot.
type Rows = [[u8; 6]; 12];

fn lookup(rows: &Rows, letter: Letter, base: char) -> Option<String> {
    let byte = *rows.get(row(base)?)?.get(letter.tone as usize)?;
    Some(character(byte).to_string())
}

/// TCVN3; capitals with tones as small letters, for a font in H.
pub fn tcvn3(text: &str) -> String {
    const ROWS: Rows = [
        [0x61, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9],
        [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6],
        [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb],
        [0x65, 0xcc, 0xce, 0xcf, 0xd0, 0xd1],
        [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6],
        [0x69, 0xd7, 0xd8, 0xdc, 0xdd, 0xde],
        [0x6f, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4],
        [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9],
        [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee],
        [0x75, 0xef, 0xf1, 0xf2, 0xf3, 0xf4],
        [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9],
        [0x79, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe],
    ];
    each(text, |letter, base| {
        if letter.is_upper && letter.tone == Tone::Level {
            let capital = "ĂÂÊÔƠƯĐ".chars().position(|c| c == compose(letter))?;
            return Some(character(u8::try_from(0xa1 + capital).ok()?).to_string());
        }
        if base == 'đ' { Some(character(0xae).to_string()) } else { lookup(&ROWS, letter, base) }
    })
}

/// VISCII.
pub fn viscii(text: &str) -> String {
    const SMALL: Rows = [
        [0x61, 0xe0, 0xe4, 0xe3, 0xe1, 0xd5],
        [0xe5, 0xa2, 0xc6, 0xc7, 0xa1, 0xa3],
        [0xe2, 0xa5, 0xa6, 0xe7, 0xa4, 0xa7],
        [0x65, 0xe8, 0xeb, 0xa8, 0xe9, 0xa9],
        [0xea, 0xab, 0xac, 0xad, 0xaa, 0xae],
        [0x69, 0xec, 0xef, 0xee, 0xed, 0xb8],
        [0x6f, 0xf2, 0xf6, 0xf5, 0xf3, 0xf7],
        [0xf4, 0xb0, 0xb1, 0xb2, 0xaf, 0xb5],
        [0xbd, 0xb6, 0xb7, 0xde, 0xbe, 0xfe],
        [0x75, 0xf9, 0xfc, 0xfb, 0xfa, 0xf8],
        [0xdf, 0xd7, 0xd8, 0xe6, 0xd1, 0xf1],
        [0x79, 0xcf, 0xd6, 0xdb, 0xfd, 0xdc],
    ];
    const CAPITAL: Rows = [
        [0x41, 0xc0, 0xc4, 0xc3, 0xc1, 0x80],
        [0xc5, 0x82, 0x02, 0x05, 0x81, 0x83],
        [0xc2, 0x85, 0x86, 0x06, 0x84, 0x87],
        [0x45, 0xc8, 0xcb, 0x88, 0xc9, 0x89],
        [0xca, 0x8b, 0x8c, 0x8d, 0x8a, 0x8e],
        [0x49, 0xcc, 0x9b, 0xce, 0xcd, 0x98],
        [0x4f, 0xd2, 0x99, 0xa0, 0xd3, 0x9a],
        [0xd4, 0x90, 0x91, 0x92, 0x8f, 0x93],
        [0xb4, 0x96, 0x97, 0xb3, 0x95, 0x94],
        [0x55, 0xd9, 0x9c, 0x9d, 0xda, 0x9e],
        [0xbf, 0xbb, 0xbc, 0xff, 0xba, 0xb9],
        [0x59, 0x9f, 0x14, 0x19, 0xdd, 0x1e],
    ];
    each(text, |letter, base| match (base, letter.is_upper) {
        ('đ', is_upper) => Some(character(if is_upper { 0xd0 } else { 0xf0 }).to_string()),
        (_, true) => lookup(&CAPITAL, letter, base),
        (_, false) => lookup(&SMALL, letter, base),
    })
}

/// VNI.
pub fn vni(text: &str) -> String {
    each(text, |letter, base| {
        let tone = usize::from(letter.tone as u8);
        let mark = |marks: &str| marks.chars().nth(tone).filter(|mark| *mark != '-').map(String::from);
        let small = match base {
            'đ' => "ñ".to_owned(),
            'i' => mark("iìæóíò")?,
            'y' if letter.tone == Tone::Dot => "î".to_owned(),
            'ă' => format!("a{}", mark("êèúüéë")?),
            'â' => format!("a{}", mark("âàåãáä")?),
            'ê' => format!("e{}", mark("âàåãáä")?),
            'ô' => format!("o{}", mark("âàåãáä")?),
            'ơ' => format!("ô{}", mark("-øûõùï").unwrap_or_default()),
            'ư' => format!("ö{}", mark("-øûõùï").unwrap_or_default()),
            plain => format!("{plain}{}", mark("-øûõùï").unwrap_or_default()),
        };
        Some(if letter.is_upper { small.to_uppercase() } else { small })
    })
}

/// windows-1258, with the tones always marks of their own.
pub fn windows1258(text: &str) -> String {
    each(text, |letter, base| {
        let mut coded = if letter.is_upper { base.to_uppercase().to_string() } else { base.to_string() };
        coded.extend(
            ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"].get(letter.tone as usize).copied(),
        );
        let (bytes, _, had_errors) = encoding_rs::WINDOWS_1258.encode(&coded);
        (!had_errors).then(|| bytes.iter().map(|byte| character(*byte)).collect())
    })
}

/// UTF-8 read as windows-1252.
pub fn mojibake(text: &str) -> String {
    text.bytes().map(character).collect()
}
