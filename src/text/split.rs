//! Tokens with some wider than a line in, the same cut into pieces that fit out.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use crate::text::tokens::Token;
use crate::text::width::{grapheme_width, width};

/// A break at a seam of an address or code, and one between two letters.
const SEAM: u16 = 100;
const LETTER: u16 = 1_000;

/// Cuts every token wider than `columns`: after a run of `/ - ? & = .`, the
/// seams of addresses and codes (after UAX #14), and where a piece is still
/// too wide between its graphemes.
///
/// ```
/// use congtin::text::{lexicon::Lexicon, split::split, tokens::tokens};
/// let text = "https://ninhthuan.gov.vn/portal";
/// let pieces = split(text, &tokens(text, &Lexicon::empty()), 12);
/// let pieces: Vec<_> = pieces.iter().map(|piece| piece.of(text)).collect();
/// assert_eq!(pieces, ["https://", "ninhthuan.", "gov.", "vn/", "portal"]);
/// ```
#[must_use]
pub fn split(text: &str, tokens: &[Token], columns: usize) -> Vec<Token> {
    let mut pieces = Vec::with_capacity(tokens.len());
    for token in tokens {
        if token.columns as usize <= columns {
            pieces.push(*token);
            continue;
        }
        let mut next = *token;
        for seam in seams(token.of(text)) {
            let wide = count(width(seam));
            if wide as usize <= columns {
                take(seam, wide, &mut next, &mut pieces);
            } else {
                for letter in seam.graphemes(true) {
                    take(letter, count(grapheme_width(letter)), &mut next, &mut pieces);
                    next.penalty = LETTER;
                }
            }
            next.penalty = SEAM;
        }
    }
    pieces
}

/// Makes a token of the first bytes of `rest`, which goes on after them.
fn take(piece: &str, columns: u32, rest: &mut Token, pieces: &mut Vec<Token>) {
    let end = rest.start + count(piece.len());
    pieces.push(Token { end, columns, ..*rest });
    *rest = Token { start: end, gap: 0, ..*rest };
}

fn count(n: usize) -> u32 {
    u32::try_from(n).expect("a token's places fit, so do those of its parts")
}

/// The parts of a token, each up to the end of a run of seams. A seam with a
/// mark of its own is none: it is one grapheme with it.
fn seams(token: &str) -> impl Iterator<Item = &str> {
    let is_seam = |c: char| matches!(c, '/' | '-' | '?' | '&' | '=' | '.');
    let is_between =
        move |at: usize| GraphemeCursor::new(at, token.len(), true).is_boundary(token, 0) == Ok(true);
    let is_cut = move |(before, after): &((usize, char), (usize, char))| {
        is_seam(before.1) && !is_seam(after.1) && is_between(after.0)
    };
    let cuts = token.char_indices().zip(token.char_indices().skip(1)).filter(is_cut);
    let mut ends = cuts.map(|(_, (at, _))| at).chain([token.len()]);
    let mut start = 0;
    std::iter::from_fn(move || {
        let end = ends.next()?;
        let part = token.get(start..end);
        start = end;
        part
    })
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::text::lexicon::Lexicon;
    use crate::text::tokens::tokens;

    #[track_caller]
    fn check(text: &str, columns: usize, expected: &[&str]) {
        let pieces = split(text, &tokens(text, &Lexicon::empty()), columns);
        assert_eq!(pieces.iter().map(|piece| piece.of(text)).collect::<Vec<_>>(), expected);
        assert!(pieces.iter().skip(1).all(|piece| piece.gap == 0 || piece.start > 0));
    }

    #[test]
    fn only_wide_tokens_are_cut() {
        check("02/QĐ-UBND số", 10, &["02/QĐ-UBND", "số"]);
        check("02/QĐ-UBND số", 9, &["02/", "QĐ-", "UBND", "số"]);
        check("a//b--c", 3, &["a//", "b--", "c"]);
        check("...abcd", 4, &["...", "abcd"]);
        check("ab/\u{301}cd", 3, &["a", "b", "/\u{301}", "c", "d"]);
    }
}
