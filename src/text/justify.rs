//! The tokens of a line and the columns it stays short in, where a blank is added out.

use crate::text::tokens::Token;

/// The tokens of a line, by their index, before which one more blank makes the
/// line `short` columns longer, spread evenly. A blank is added only between
/// two words, and only one at a place; `None` when there are too few places:
/// such a line stays ragged.
///
/// ```
/// use congtin::text::{justify::justify, lexicon::Lexicon, tokens::tokens};
/// let line = tokens("tin mới của tỉnh và xã", Lexicon::standard());
/// assert_eq!(justify(&line, 1), Some(vec![3]));
/// assert_eq!(justify(&line, 9), None);
/// ```
#[must_use]
pub fn justify(line: &[Token], short: usize) -> Option<Vec<usize>> {
    let inner = line.iter().enumerate().skip(1);
    let places: Vec<usize> = inner.filter(|(_, token)| token.is_apart()).map(|(at, _)| at).collect();
    // The middle of each of `short` equal stretches of the places.
    let place = |n: usize| places.get((2 * n + 1) * places.len() / (2 * short)).copied();
    (short <= places.len()).then(|| (0..short).filter_map(place).collect())
}

#[cfg(test)]
mod tests {
    use super::justify;
    use crate::text::lexicon::Lexicon;
    use crate::text::tokens::tokens;
    use proptest::prelude::proptest;

    #[test]
    fn no_word_and_no_group_is_widened() {
        let line = tokens("điều tra ngày 20 tháng 7", Lexicon::standard());
        assert_eq!(justify(&line, 1), Some(vec![2]));
        assert_eq!(justify(&line, 2), None);
        assert_eq!(justify(&line, 0), Some(vec![]));
        assert_eq!(justify(&[], 0), Some(vec![]));
    }

    proptest! {
        #[test]
        fn places_are_different_and_as_many_as_are_short(words in "[a-z]{1,3}( [a-z]{1,3}){0,20}", short in 0usize..25) {
            let line = tokens(&words, &Lexicon::empty());
            if let Some(places) = justify(&line, short) {
                assert_eq!(places.len(), short);
                assert!(places.windows(2).all(|pair| pair[0] < pair[1]));
                assert!(places.iter().all(|at| (1..line.len()).contains(at)));
            } else {
                assert!(short >= line.len());
            }
        }
    }
}
