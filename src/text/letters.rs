//! A character in, its letter of the Vietnamese alphabet, tone and case out: one table look-up.

/// A tone of Vietnamese, in the order that dictionaries sort by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// No mark: ngang.
    #[default]
    Level,
    /// `à`: huyền.
    Grave,
    /// `ả`: hỏi.
    Hook,
    /// `ã`: ngã.
    Tilde,
    /// `á`: sắc.
    Acute,
    /// `ạ`: nặng.
    Dot,
}

/// All tones, in order.
pub const TONES: [Tone; 6] = [Tone::Level, Tone::Grave, Tone::Hook, Tone::Tilde, Tone::Acute, Tone::Dot];

/// A letter without its tone and case. `ă` and `a` are two letters, as in
/// the Vietnamese alphabet; f, j, w and z are known for foreign words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Place in [`ALPHABET`].
    pub index: u8,
    /// The tone written on it.
    pub tone: Tone,
    /// True for a capital.
    pub is_upper: bool,
}

/// The letters in the order of the Vietnamese alphabet, with the four
/// foreign ones where ASCII has them.
pub const ALPHABET: [char; 33] = [
    'a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'ô', 'ơ',
    'p', 'q', 'r', 's', 't', 'u', 'ư', 'v', 'w', 'x', 'y', 'z',
];

/// The vowels with each tone: small letters, then capitals.
const VOWELS: [[char; 12]; 12] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ', 'A', 'À', 'Ả', 'Ã', 'Á', 'Ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ', 'Ă', 'Ằ', 'Ẳ', 'Ẵ', 'Ắ', 'Ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'Â', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ', 'E', 'È', 'Ẻ', 'Ẽ', 'É', 'Ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'Ê', 'Ề', 'Ể', 'Ễ', 'Ế', 'Ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị', 'I', 'Ì', 'Ỉ', 'Ĩ', 'Í', 'Ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ', 'O', 'Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ', 'Ô', 'Ồ', 'Ổ', 'Ỗ', 'Ố', 'Ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'Ơ', 'Ờ', 'Ở', 'Ỡ', 'Ớ', 'Ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ', 'U', 'Ù', 'Ủ', 'Ũ', 'Ú', 'Ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự', 'Ư', 'Ừ', 'Ử', 'Ữ', 'Ứ', 'Ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ', 'Y', 'Ỳ', 'Ỷ', 'Ỹ', 'Ý', 'Ỵ'],
];

/// The letter `c` is, None for anything that is not one.
///
/// ```
/// use congtin::text::letters::{ALPHABET, Tone, letter};
/// let found = letter('Ệ').unwrap();
/// assert_eq!((ALPHABET[usize::from(found.index)], found.tone, found.is_upper), ('ê', Tone::Dot, true));
/// assert!(letter('é').is_some() && letter('ü').is_none() && letter('7').is_none());
/// ```
#[must_use]
pub fn letter(c: char) -> Option<Letter> {
    let code = code(c);
    let tone = *TONES.get(usize::from(code >> 6 & 7))?;
    let index = u8::try_from(code & 63).ok()?.checked_sub(1)?;
    Some(Letter { index, tone, is_upper: code & UPPER != 0 })
}

/// The character of a letter: the other way round.
///
/// ```
/// use congtin::text::letters::{compose, letter};
/// assert_eq!(letter('Ợ').map(compose), Some('Ợ'));
/// ```
#[must_use]
pub fn compose(letter: Letter) -> char {
    let base = ALPHABET.get(usize::from(letter.index)).copied().unwrap_or('a');
    let column = letter.tone as usize + if letter.is_upper { 6 } else { 0 };
    match VOWELS.iter().find(|row| row.first() == Some(&base)) {
        Some(row) => row.get(column).copied().unwrap_or(base),
        None if letter.is_upper => base.to_uppercase().next().unwrap_or(base),
        None => base,
    }
}

/// Set in a code for a capital; below it stand three bits of tone, below
/// them six with the place in the alphabet, from 1.
pub(in crate::text) const UPPER: u16 = 1 << 9;

/// What [`letter`] tells in ten bits, 0 for no letter.
#[inline]
pub(in crate::text) const fn code(c: char) -> u16 {
    match c as usize {
        at @ ..LATIN => LOW[at],
        at @ HIGH_FROM..HIGH_TO => HIGH[at - HIGH_FROM],
        _ => 0,
    }
}

/// One past the last letter below Latin Extended Additional (`ư`, U+01B0).
const LATIN: usize = 0x1b1;
/// The block of letters with two marks, `Ạ` to `ỹ`.
const HIGH_FROM: usize = 0x1ea0;
const HIGH_TO: usize = 0x1efa;

static LOW: [u16; LATIN] = table(0);
static HIGH: [u16; HIGH_TO - HIGH_FROM] = table(HIGH_FROM);

/// The codes of the characters from `from` on.
#[expect(clippy::cast_possible_truncation, reason = "places under 33 and columns under 12, in a const fn")]
const fn table<const N: usize>(from: usize) -> [u16; N] {
    let mut codes = [0; N];
    let mut index = 0;
    while index < ALPHABET.len() {
        let place = index as u16 + 1;
        let small = ALPHABET[index];
        set(&mut codes, from, small, place);
        set(&mut codes, from, if small == 'đ' { 'Đ' } else { small.to_ascii_uppercase() }, place | UPPER);
        let mut row = 0;
        while row < VOWELS.len() {
            let mut column = 0;
            while column < 12 && VOWELS[row][0] == small {
                let upper = if column < 6 { 0 } else { UPPER };
                set(&mut codes, from, VOWELS[row][column], place | ((column % 6) as u16) << 6 | upper);
                column += 1;
            }
            row += 1;
        }
        index += 1;
    }
    codes
}

const fn set<const N: usize>(codes: &mut [u16; N], from: usize, c: char, code: u16) {
    // A letter without another capital meets itself here; the small one stands.
    if (c as usize) >= from && (c as usize) < from + N && codes[c as usize - from] == 0 {
        codes[c as usize - from] = code;
    }
}

#[cfg(test)]
mod tests {
    use super::{ALPHABET, TONES, compose, letter};
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn every_letter_is_found_and_composed_again() {
        let letters: Vec<char> = ('\0'..='\u{ffff}').filter(|c| letter(*c).is_some()).collect();
        // 12 vowels in six tones, 21 consonants, in two cases.
        assert_eq!(letters.len(), 2 * (12 * 6 + 21));
        for c in letters {
            let found = letter(c).expect("just found");
            assert_eq!(compose(found), c);
            assert_eq!(found.is_upper, c.is_uppercase());
            assert_eq!(c.to_lowercase().next().and_then(letter).map(|l| l.index), Some(found.index));
        }
    }

    #[test]
    fn tones_are_those_of_unicode() {
        let marks = ['\0', '\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
        for base in ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'] {
            for (tone, mark) in TONES.into_iter().zip(marks).skip(1) {
                let composed = [base, mark].into_iter().nfc().next().and_then(letter).expect("a vowel");
                assert_eq!((ALPHABET[usize::from(composed.index)], composed.tone), (base, tone));
            }
        }
    }
}
