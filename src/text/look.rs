//! The characters of a token in; what it looks like out: a syllable, a number, a dash, what stands around it.

use crate::text::letters::{UPPER, code};
use crate::text::word_table::Spelling;

/// What a token looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::text) struct Look {
    /// The number of its syllable in the lexicon, 0 when its core is anything else.
    pub key: u32,
    /// The [`Trait`]s it has, a bit each.
    pub traits: u16,
}

/// One thing that may be true of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum Trait {
    /// Digits, perhaps with `. , / : -` among them, in brackets or quotes.
    Number = 1,
    /// Its first letter is a capital.
    Upper = 1 << 1,
    /// Its first letter or digit is a digit.
    Digit = 1 << 2,
    /// Something stands before its first letter or digit.
    Led = 1 << 3,
    /// Something stands after its last letter or digit.
    Followed = 1 << 4,
    /// It ends a sentence: `. ! ? …`, perhaps closed by a bracket or quote.
    Stop = 1 << 5,
    /// It is short and ends in a full stop, like "TP.".
    Dot = 1 << 6,
    /// Nothing but a dash.
    Dash = 1 << 7,
    /// It begins with a sign that closes, and no letter or digit follows.
    Closing = 1 << 8,
    /// It ends with a bracket or quote that opens.
    Opening = 1 << 9,
    /// A dash and a number: "-2025".
    DashNumber = 1 << 10,
    /// One letter, or a Roman number.
    Ordinal = 1 << 11,
    /// Neither letter nor digit in it, like "+".
    Sign = 1 << 12,
}

impl Look {
    #[inline]
    pub fn has(self, one: Trait) -> bool {
        self.traits & one as u16 != 0
    }

    fn with(self, one: Trait, is_so: bool) -> Self {
        Self { traits: self.traits | if is_so { one as u16 } else { 0 }, ..self }
    }
}

/// The start of `text` up to the first character that is no letter, in bytes
/// and in letters, and its look: all there is to see of most tokens.
#[inline]
pub(in crate::text) fn word(text: &str) -> (usize, u32, Look) {
    let mut spelling = Spelling::default();
    let (mut count, mut end, mut capitals) = (0, text.len(), UPPER);
    let first = text.chars().next().map_or(0, code);
    for (at, c) in text.char_indices() {
        let code = code(c);
        if code == 0 {
            end = at;
            break;
        }
        capitals &= code;
        spelling.push(code);
        count += 1;
    }
    // The letters that lists are numbered with; "ở" and "à" are words.
    let is_listed = count == 1 && (end == 1 || text.starts_with('đ'));
    let is_ordinal = is_listed || (count > 0 && capitals != 0 && text.get(..end).is_some_and(is_roman));
    let look = Look { key: spelling.key(), traits: 0 };
    (end, count, look.with(Trait::Upper, first & UPPER != 0).with(Trait::Ordinal, is_ordinal))
}

/// The look of a word of `length` bytes with one ASCII sign right after it.
#[inline]
pub(in crate::text) fn followed(word: Look, length: usize, sign: u8) -> Look {
    word.with(Trait::Followed, true)
        .with(Trait::Stop, matches!(sign, b'.' | b'!' | b'?'))
        .with(Trait::Dot, sign == b'.' && is_short(word, length))
}

/// Whether a word with a full stop may be a shortened title.
fn is_short(word: Look, length: usize) -> bool {
    length < 3 || (word.has(Trait::Upper) && length < 6)
}

/// Made of the letters that Roman numbers are made of.
pub(in crate::text) fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
}

/// The look of any token: what stands in it besides letters, and where.
pub(in crate::text) fn look(token: &str) -> Look {
    let is_core = |c: char| c.is_ascii_digit() || code(c) != 0;
    let Some(from) = token.find(is_core) else { return signs(token) };
    let to = token.rfind(is_core).map_or(token.len(), |at| at + last_len(token, at));
    let core = token.get(from..to).unwrap_or_default();
    let (end, _, plain) = word(core);
    let is_word = end == core.len();
    let is_digit = core.starts_with(|c: char| c.is_ascii_digit());
    let is_number = is_digit && core.chars().all(|c| code(c) == 0);
    let after = token.get(to..).unwrap_or_default();
    let before = token.get(..from).unwrap_or_default();
    Look { key: if is_word { plain.key } else { 0 }, ..plain }
        .with(Trait::Ordinal, is_word && plain.has(Trait::Ordinal))
        .with(Trait::Digit, is_digit)
        .with(Trait::Number, is_number && (before.is_empty() || before.starts_with(is_opening)))
        .with(Trait::DashNumber, is_number && before.starts_with(is_dash))
        .with(Trait::Led, !before.is_empty())
        .with(Trait::Followed, !after.is_empty())
        .with(Trait::Stop, is_stop(after))
        .with(Trait::Dot, after == "." && !is_digit && is_short(plain, core.len()))
        .with(Trait::Opening, after.ends_with(is_opening) && after.len() > 1)
}

/// The look of a token without a letter or digit.
fn signs(token: &str) -> Look {
    let is_one = token.chars().count() == 1;
    Look::default()
        .with(Trait::Sign, true)
        .with(Trait::Stop, is_stop(token))
        .with(Trait::Dash, is_one && token.starts_with(is_dash))
        .with(Trait::Closing, token.starts_with(is_closing))
        .with(Trait::Opening, token.ends_with(is_opening))
}

fn last_len(token: &str, at: usize) -> usize {
    token.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

/// `. ! ? …`, perhaps closed by a bracket or quote.
fn is_stop(after: &str) -> bool {
    after.trim_end_matches([')', ']', '”', '’', '"']).ends_with(['.', '!', '?', '…'])
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '“' | '‘' | '«' | '"')
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '”' | '’' | '»' | ',' | '.' | ';' | ':' | '!' | '?' | '%' | '…')
}

#[cfg(test)]
mod tests {
    use super::{Trait, followed, look, word};

    #[track_caller]
    fn check(token: &str, expected: &[Trait]) {
        let all = [
            Trait::Number,
            Trait::Upper,
            Trait::Digit,
            Trait::Led,
            Trait::Followed,
            Trait::Stop,
            Trait::Dot,
            Trait::Dash,
            Trait::Closing,
            Trait::Opening,
            Trait::DashNumber,
            Trait::Ordinal,
            Trait::Sign,
        ];
        let seen = look(token);
        let found: Vec<_> = all.into_iter().filter(|one| seen.has(*one)).collect();
        assert_eq!(found, expected, "{token}");
    }

    #[test]
    fn tokens_of_every_kind() {
        check("tin", &[]);
        check("Tin", &[Trait::Upper]);
        check("(Tin,", &[Trait::Upper, Trait::Led, Trait::Followed]);
        check("UBND", &[Trait::Upper]);
        check("XV", &[Trait::Upper, Trait::Ordinal]);
        check("a)", &[Trait::Followed, Trait::Ordinal]);
        check("02", &[Trait::Number, Trait::Digit]);
        check("02/QĐ-UBND", &[Trait::Digit]);
        check("1.250,5", &[Trait::Number, Trait::Digit]);
        check("(20%)", &[Trait::Number, Trait::Digit, Trait::Led, Trait::Followed]);
        check("-2025.", &[Trait::Digit, Trait::Led, Trait::Followed, Trait::Stop, Trait::DashNumber]);
        check("–", &[Trait::Dash, Trait::Sign]);
        check("TP.", &[Trait::Upper, Trait::Followed, Trait::Stop, Trait::Dot]);
        check("xong.”", &[Trait::Followed, Trait::Stop]);
        check(")", &[Trait::Closing, Trait::Sign]);
        check("(", &[Trait::Opening, Trait::Sign]);
    }

    #[test]
    fn a_bare_word_looks_the_same_either_way() {
        for token in ["tin", "Tin", "UBND", "XV", "a", "nghiêng", "nghiêngnghiêng", "Đ", "hoà"] {
            let (end, letters, seen) = word(token);
            assert_eq!((end, letters as usize, seen), (token.len(), token.chars().count(), look(token)));
        }
        assert_eq!(word("kiểm-tra").0, "kiểm".len());
        for token in ["tin,", "TP.", "xong!", "Đó?", "IX:", "b)", "tin(", "a-", "nghiêng\"", "q."] {
            let (end, _, seen) = word(token);
            let sign = token.as_bytes().last().copied().expect("one");
            assert_eq!(followed(seen, end, sign), look(token), "{token}");
        }
    }

    #[test]
    fn punctuation_around_a_syllable_does_not_change_it() {
        assert_eq!(look("(Hoà),").key, look("hòa").key);
        assert_eq!(look("kiểm-tra").key, 0);
    }
}
