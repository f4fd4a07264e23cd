//! A paragraph in, its unbreakable pieces out, with what a break before each costs: kept once, wrapped at any measure.

use crate::text::breaks::weigh;
use crate::text::glance::{Glance, LONGEST};
use crate::text::lexicon::Lexicon;
use crate::text::look::{Look, followed, look, number, word};
use crate::text::width::width;

/// A run of text that is not broken while it fits: the bytes `start..end`
/// of the paragraph, `columns` wide. Between two tokens stands white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// Columns on a terminal.
    pub columns: u32,
    /// Columns of the white space before it.
    pub gap: u16,
    /// What a line end before it costs; [`HELD`] holds it to the token before.
    pub penalty: u16,
}

/// The penalty of a break that is made only where a group of held tokens is
/// wider than the measure.
pub const HELD: u16 = u16::MAX;

/// From this penalty on the token is likelier to belong to a word with the one before.
const JOINED: u16 = 100;

/// Cuts `text` at its spaces and weighs the break before each token by the
/// no-break rules and the words of `lexicon`.
///
/// NBSP is an ordinary space (pages are full of accidental ones), except
/// after a digit, where it holds a number and its unit together.
///
/// ```
/// use congtin::text::{lexicon::Lexicon, tokens::{HELD, tokens}};
/// let found = tokens("điều tra 80 ha", Lexicon::standard());
/// let columns: Vec<_> = found.iter().map(|t| t.columns).collect();
/// assert_eq!(columns, [4, 3, 2, 2]);
/// assert!(found[1].penalty > found[2].penalty);
/// assert_eq!(found[3].penalty, HELD);
/// ```
#[must_use]
pub fn tokens(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let (mut found, mut looks) = cut(text);
    weigh(text, &mut found, &mut looks, lexicon);
    found
}

impl Token {
    /// Whether a break or a wider space before it is surely between two words.
    #[must_use]
    pub fn is_apart(&self) -> bool {
        self.penalty < JOINED
    }

    /// Its bytes in the paragraph.
    #[must_use]
    pub fn range(&self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Its text.
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range()).unwrap_or_default()
    }
}

/// The tokens without penalties, and the look of each.
pub(in crate::text) fn cut(text: &str) -> (Vec<Token>, Vec<Look>) {
    // Vietnamese has about five bytes a syllable, its space included.
    let likely = text.len() / 5 + 1;
    let (mut tokens, mut looks) = (Vec::with_capacity(likely), Vec::with_capacity(likely));
    let glance = Glance::new(text);
    let (mut rest, mut gap) = (text.as_bytes(), 0_u16);
    loop {
        match rest {
            [] => return (tokens, looks),
            [b' ', after @ ..] | [0xc2, 0xa0, after @ ..] => (rest, gap) = (after, gap.saturating_add(1)),
            _ => {
                let start = text.len() - rest.len();
                let (length, columns, look) = piece(text, start, rest, &glance);
                let (from, end) = (place(start), place(start + length));
                tokens.push(Token { start: from, end, columns, gap, penalty: 0 });
                looks.push(look);
                (rest, gap) = match rest.get(length..).unwrap_or_default() {
                    // Nearly always.
                    [b' ', after @ ..] => (after, 1),
                    after => (after, 0),
                };
            }
        }
    }
}

/// The token at byte `start`, with which `rest` begins: its bytes, its columns, its look.
#[inline]
fn piece(text: &str, start: usize, rest: &[u8], glance: &Glance) -> (usize, u32, Look) {
    let seen = glance.word(start);
    let length = seen.bytes as usize;
    // A letter takes one column; most tokens are letters up to the next blank, or to one sign before it.
    if (1..=LONGEST).contains(&seen.bytes) {
        match rest.get(length..).unwrap_or_default() {
            [] | [b' ', ..] => return (length, seen.letters, word(rest, seen)),
            [sign, after @ ..] if sign.is_ascii_punctuation() && matches!(after, [] | [b' ', ..]) => {
                return (length + 1, seen.letters + 1, followed(word(rest, seen), seen.bytes, *sign));
            }
            _ => {}
        }
    } else if let Some((length, look)) = number(rest) {
        return (length, place(length), look);
    }
    other(text, start, glance)
}

/// A token of any kind.
#[cold]
fn other(text: &str, start: usize, glance: &Glance) -> (usize, u32, Look) {
    let rest = text.get(start..).unwrap_or_default();
    let mut before = '\0';
    let is_end = |(at, c): &(usize, char)| {
        let is_blank = *c == ' ' || (*c == '\u{a0}' && !is_glue(before, rest, *at));
        before = *c;
        is_blank
    };
    let end = rest.char_indices().find(is_end).map_or(rest.len(), |(at, _)| at);
    let token = rest.get(..end).unwrap_or_default();
    (end, place(width(token)), look(token, glance, start))
}

/// Whether the NBSP at `at` stands between a digit and something to hold to it.
fn is_glue(before: char, rest: &str, at: usize) -> bool {
    let after = rest.get(at + '\u{a0}'.len_utf8()..).and_then(|rest| rest.chars().next());
    before.is_ascii_digit() && after.is_some_and(|c| c != ' ' && c != '\u{a0}')
}

fn place(at: usize) -> u32 {
    u32::try_from(at).expect("a paragraph is shorter than 4 GiB")
}

#[cfg(test)]
mod tests {
    use super::{HELD, tokens};
    use crate::text::lexicon::Lexicon;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = tokens(text, &Lexicon::empty()).iter().map(|token| token.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn spaces_cut() {
        check("", &[]);
        check("  Tin   mới ", &["Tin", "mới"]);
        check("một\u{a0}hai", &["một", "hai"]);
        let gaps: Vec<_> = tokens("a  b", &Lexicon::empty()).iter().map(|token| token.gap).collect();
        assert_eq!(gaps, [0, 2]);
    }

    #[test]
    fn a_number_keeps_its_unit() {
        check("80\u{a0}ha lúa", &["80\u{a0}ha", "lúa"]);
        check("năm 2022\u{a0} và 5\u{a0}", &["năm", "2022", "và", "5"]);
    }

    #[test]
    fn an_empty_lexicon_keeps_the_rules() {
        let penalties: Vec<_> =
            tokens("điều tra ngày 20", &Lexicon::empty()).iter().map(|token| token.penalty).collect();
        assert_eq!((penalties[3], penalties[2]), (HELD, 0));
    }
}
