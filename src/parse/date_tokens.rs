//! Text in, the numbers, words and signs of it out: what dates are read from.

use crate::text::clean::Clean;
use crate::text::fold::fold;

/// A piece of a text that may hold a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// True when no blank stands between it and the token before.
    pub is_glued: bool,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number of this many digits.
    Number(u32, usize),
    /// A word, folded.
    Word(String),
    /// Anything else; every dash is `-`.
    Sign(char),
}

impl Token {
    /// Its value, when it is a number of at most `digits` digits.
    #[must_use]
    pub fn number(&self, digits: usize) -> Option<u32> {
        match self.kind {
            Kind::Number(value, count) if count <= digits => Some(value),
            _ => None,
        }
    }

    /// Its value, when it is a number of four digits.
    #[must_use]
    pub fn year(&self) -> Option<u32> {
        match self.kind {
            Kind::Number(value, 4) => Some(value),
            _ => None,
        }
    }

    /// Itself, when it is a word.
    #[must_use]
    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// True for this sign.
    #[must_use]
    pub fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }
}

/// The tokens of `text`, whatever its spaces and its normal form.
///
/// ```
/// use congtin::parse::date_tokens::{Kind, tokens};
/// let found = tokens("Ngày 02-");
/// assert_eq!(found[1].kind, Kind::Number(2, 2));
/// assert!(!found[1].is_glued && found[2].is_glued);
/// ```
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let text = fold(&Clean::new(text));
    // A stamp has hardly more.
    let mut found = Vec::with_capacity(16);
    let mut rest = text.as_str();
    let mut is_glued = false;
    while let Some(c) = rest.chars().next() {
        let is_alike = |other: char| match c {
            _ if c.is_ascii_digit() => other.is_ascii_digit(),
            _ => c.is_alphabetic() && other.is_alphabetic(),
        };
        let end = rest.find(|other| !is_alike(other)).unwrap_or(rest.len()).max(c.len_utf8());
        let (run, behind) = rest.split_at(end);
        rest = behind;
        if c.is_whitespace() {
            is_glued = false;
            continue;
        }
        let kind = if c.is_ascii_digit() {
            // A number too long for us is still a number, of too many digits.
            Kind::Number(run.parse().unwrap_or(u32::MAX), run.len())
        } else if c.is_alphabetic() {
            Kind::Word(run.into())
        } else {
            Kind::Sign(match c {
                '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
                other => other,
            })
        };
        found.push(Token { kind, is_glued });
        is_glued = true;
    }
    found
}
