//! The characters of a token in; what it looks like out: a syllable, a number, a dash, what stands around it.

use crate::text::breaks::Link;
use crate::text::glance::{Glance, Word, is_letter};

/// What a token looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::text) struct Look {
    /// The number of its syllable in the lexicon, 0 when its core is anything else.
    pub key: u32,
    /// The [`Trait`]s it has, a bit each.
    pub traits: u16,
    /// What the lists say of it; `breaks` looks it up.
    pub found: u8,
    /// What is known of the space before it; `breaks` tells.
    pub link: Link,
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

/// The look of the letters that `text` begins with, seen at a glance: all there is to see of most tokens.
#[inline]
pub(in crate::text) fn word(text: &[u8], seen: Word) -> Look {
    let second = text.get(1).copied().unwrap_or(0);
    // A capital alone is as hard to foresee as any; one with another behind it is not.
    let is_ordinal = if seen.letters == 1 {
        // The letters that lists are numbered with; "ở" and "à" are words.
        seen.bytes == 1 || text.starts_with("đ".as_bytes())
    } else if seen.is_upper & second.is_ascii_uppercase() {
        text.get(..seen.bytes as usize).is_some_and(|letters| letters.iter().all(|b| is_roman_letter(*b)))
    } else {
        false
    };
    Look { key: seen.key, ..Look::default() }
        .with(Trait::Upper, seen.is_upper)
        .with(Trait::Ordinal, is_ordinal)
}

/// The look of a word of `length` bytes with one ASCII sign right after it.
#[inline]
pub(in crate::text) fn followed(word: Look, length: u32, sign: u8) -> Look {
    word.with(Trait::Followed, true)
        .with(Trait::Stop, matches!(sign, b'.' | b'!' | b'?'))
        .with(Trait::Dot, sign == b'.' && is_short(word, length))
}

/// The bytes of a number up to the next blank and its look, where `text` begins with one: digits with
/// `. , / : -` among them or after them, and nothing else.
#[inline]
pub(in crate::text) fn number(text: &[u8]) -> Option<(usize, Look)> {
    if !text.first()?.is_ascii_digit() {
        return None;
    }
    let length = text.iter().position(|b| !b.is_ascii_digit() && !is_in_number(*b)).unwrap_or(text.len());
    if !matches!(text.get(length..)?, [] | [b' ', ..]) {
        return None;
    }
    let last = *text.get(length - 1)?;
    let look = Look::default()
        .with(Trait::Number, true)
        .with(Trait::Digit, true)
        .with(Trait::Followed, !last.is_ascii_digit())
        .with(Trait::Stop, last == b'.');
    Some((length, look))
}

fn is_in_number(b: u8) -> bool {
    matches!(b, b'.' | b',' | b'/' | b':' | b'-')
}

/// Whether a word with a full stop may be a shortened title.
fn is_short(word: Look, length: u32) -> bool {
    length < 3 || (word.has(Trait::Upper) && length < 6)
}

/// Made of the letters that Roman numbers are made of.
pub(in crate::text) fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(is_roman_letter)
}

fn is_roman_letter(b: u8) -> bool {
    matches!(b, b'I' | b'V' | b'X' | b'L' | b'C')
}

/// The look of any token, which begins at byte `start` of what was glanced at: what stands in it
/// besides letters, and where.
pub(in crate::text) fn look(token: &str, glance: &Glance, start: usize) -> Look {
    let is_core = |c: char| c.is_ascii_digit() || is_letter(c);
    let Some(from) = token.find(is_core) else { return signs(token) };
    let to = token.rfind(is_core).map_or(token.len(), |at| at + last_len(token, at));
    let core = token.get(from..to).unwrap_or_default();
    let seen = glance.word(start + from);
    let plain = word(core.as_bytes(), seen);
    // One that goes on after a glance has no key, and numbers nothing.
    let is_word = seen.bytes as usize == core.len();
    let is_digit = core.starts_with(|c: char| c.is_ascii_digit());
    let is_number = is_digit && !core.contains(is_letter);
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
        .with(
            Trait::Dot,
            after == "." && !is_digit && is_short(plain, u32::try_from(core.len()).unwrap_or(u32::MAX)),
        )
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
    use super::{Look, Trait, followed, look, number, word};
    use crate::text::glance::Glance;

    fn alone(token: &str) -> Look {
        look(token, &Glance::new(token), 0)
    }

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
        let seen = alone(token);
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
        let bare = |token: &str| {
            let seen = Glance::new(token).word(0);
            (seen.bytes as usize, word(token.as_bytes(), seen))
        };
        for token in ["tin", "Tin", "UBND", "XV", "a", "nghiêng", "nghiêngnghi", "Đ", "hoà", "Ước", "ở"]
        {
            assert_eq!(bare(token), (token.len(), alone(token)), "{token}");
        }
        for token in ["tin,", "TP.", "xong!", "Đó?", "IX:", "b)", "tin(", "a-", "nghiêng\"", "q."] {
            let (end, seen) = bare(token);
            let sign = token.as_bytes().last().copied().expect("one");
            assert_eq!(followed(seen, u32::try_from(end).expect("short"), sign), alone(token), "{token}");
        }
    }

    #[test]
    fn a_number_looks_the_same_either_way() {
        for token in
            ["7", "02", "1.250,5", "2022.", "2022,", "3:56", "17/7/2022;", "-5", "20%", "5-", "5...", "a"]
        {
            let is_plain = token.bytes().all(|b| b.is_ascii_digit() || b".,/:-".contains(&b));
            let expected = (is_plain && !token.starts_with('-')).then(|| (token.len(), alone(token)));
            assert_eq!(number(token.as_bytes()), expected, "{token}");
            assert_eq!(number(format!("{token} ha").as_bytes()), expected, "{token}");
        }
    }

    #[test]
    fn punctuation_around_a_syllable_does_not_change_it() {
        assert_eq!(alone("(Quốc),").key, alone("quốc").key);
        assert_eq!(alone("kiểm-tra").key, 0);
    }
}
