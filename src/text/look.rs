//! The characters of a token in; what it looks like out: a syllable, a number, a dash, what stands around it.

use crate::text::clean::is_common;
use crate::text::letters::{UPPER, code};
use crate::text::table::Spelling;

/// What a token looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::text) struct Look {
    /// The number of its syllable in the lexicon, 0 when its core is anything else.
    pub key: u32,
    traits: u16,
}

/// One thing that may be true of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::text) enum Trait {
    /// Digits, perhaps with `. , / : -` among them, in brackets or quotes.
    Number = 1,
    /// Its first letter is a capital.
    Upper = 1 << 1,
    /// All its letters are capitals.
    Capitals = 1 << 2,
    /// Something stands before its first letter or digit.
    Led = 1 << 3,
    /// Something stands after its last letter or digit.
    Followed = 1 << 4,
    /// It ends a sentence: `. ! ? …`, perhaps closed by a bracket or quote.
    Stop = 1 << 5,
    /// It ends in a full stop right after its last letter, like "TP.".
    Dot = 1 << 6,
    /// Nothing but a dash.
    Dash = 1 << 7,
    /// It begins with a sign that closes, and no letter or digit follows.
    Closing = 1 << 8,
    /// It ends with a bracket or quote that opens.
    Opening = 1 << 9,
    /// A dash and a number: "-2025".
    DashNumber = 1 << 10,
    /// Some rule other than the lexicon's may look at it.
    Marked = 1 << 11,
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

/// Reads a token's characters one by one.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::text) struct Reader {
    spelling: Spelling,
    /// Characters, which is columns where all are common.
    count: u32,
    letters: u32,
    capitals: u32,
    digits: u32,
    /// Characters since the last letter or digit, or since the start.
    outside: u32,
    /// The last character.
    last: char,
    /// The last but one.
    before: char,
    first: char,
    /// What is known already: [`Trait::Led`] and [`Trait::Upper`].
    look: Look,
    is_mixed: bool,
    is_rare: bool,
}

impl Reader {
    #[inline]
    pub fn take(&mut self, c: char) {
        let code = code(c);
        if self.count == 0 {
            self.first = c;
        }
        self.count += 1;
        if code != 0 || c.is_ascii_digit() {
            self.core(code);
        } else {
            self.outside += 1;
            self.is_rare |= !is_common(c);
        }
        self.before = self.last;
        self.last = c;
    }

    /// A letter, or a digit where `code` is 0.
    #[inline]
    fn core(&mut self, code: u16) {
        let is_first = self.letters + self.digits == 0;
        if self.outside > 0 {
            self.look = self.look.with(Trait::Led, is_first);
            self.is_mixed |= !is_first;
            self.outside = 0;
        }
        if code == 0 {
            self.digits += 1;
        } else {
            let is_capital = code & UPPER != 0;
            self.look = self.look.with(Trait::Upper, is_capital && self.letters == 0);
            self.letters += 1;
            self.capitals += u32::from(is_capital);
            self.is_mixed |= !self.spelling.push(code);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    pub fn is_after_digit(&self) -> bool {
        self.last.is_ascii_digit()
    }

    /// Columns, when each of its characters is known to take one.
    pub fn columns(&self) -> Option<u32> {
        (!self.is_rare).then_some(self.count)
    }

    /// What was read.
    #[inline]
    pub fn look(&self) -> Look {
        let is_plain = self.letters == self.count;
        let is_word = self.letters > 0 && self.digits == 0 && !self.is_mixed;
        let look = Look { key: if is_word { self.spelling.key() } else { 0 }, ..self.look };
        let is_capitals = self.letters > 0 && self.capitals == self.letters;
        let look = look.with(Trait::Capitals, is_capitals);
        if is_plain && !is_capitals && self.count > 1 { look } else { self.marked(look) }
    }

    /// The rest, for the few tokens that are not a bare word.
    fn marked(&self, look: Look) -> Look {
        let has_core = self.letters + self.digits > 0;
        let is_number = self.letters == 0 && self.digits > 0;
        let closer =
            if matches!(self.last, ')' | ']' | '”' | '’' | '"') { self.before } else { self.last };
        look.with(Trait::Marked, true)
            .with(Trait::Number, is_number && (!look.has(Trait::Led) || is_opening(self.first)))
            .with(Trait::DashNumber, is_number && is_dash(self.first))
            .with(Trait::Followed, has_core && self.outside > 0)
            .with(Trait::Stop, matches!(closer, '.' | '!' | '?' | '…'))
            .with(Trait::Dot, self.last == '.' && self.outside == 1 && self.letters > 0)
            .with(Trait::Dash, self.count == 1 && is_dash(self.first))
            .with(Trait::Closing, !has_core && is_closing(self.first))
            .with(Trait::Opening, !has_core && is_opening(self.last))
    }
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
    use super::{Reader, Trait};

    #[track_caller]
    fn check(token: &str, expected: &[Trait]) {
        let mut reader = Reader::default();
        token.chars().for_each(|c| reader.take(c));
        let all = [
            Trait::Number,
            Trait::Upper,
            Trait::Capitals,
            Trait::Led,
            Trait::Followed,
            Trait::Stop,
            Trait::Dot,
            Trait::Dash,
            Trait::Closing,
            Trait::Opening,
            Trait::DashNumber,
        ];
        let look = reader.look();
        let found: Vec<_> = all.into_iter().filter(|one| look.has(*one)).collect();
        assert_eq!(found, expected, "{token}");
        assert_eq!(reader.columns().map(|n| n as usize), Some(token.chars().count()));
    }

    #[test]
    fn tokens_of_every_kind() {
        check("tin", &[]);
        check("Tin", &[Trait::Upper]);
        check("(Tin,", &[Trait::Upper, Trait::Led, Trait::Followed]);
        check("UBND", &[Trait::Upper, Trait::Capitals]);
        check("02", &[Trait::Number]);
        check("1.250,5", &[Trait::Number]);
        check("(20%)", &[Trait::Number, Trait::Led, Trait::Followed]);
        check("-2025.", &[Trait::Led, Trait::Followed, Trait::Stop, Trait::DashNumber]);
        check("–", &[Trait::Dash]);
        check("TP.", &[Trait::Upper, Trait::Capitals, Trait::Followed, Trait::Stop, Trait::Dot]);
        check("xong.”", &[Trait::Followed, Trait::Stop]);
        check(")", &[Trait::Closing]);
        check("(", &[Trait::Opening]);
    }
}
