//! A word as typed in, what is known that may have been meant out.

use strsim::normalized_damerau_levenshtein;

use crate::text::fold::fold;

/// How alike two words are, of 1, when one may be meant by the other.
const ALIKE: f64 = 0.65;

/// Letters of the beginning of a word that is taken for all of it, at least.
const BEGINNING: usize = 3;

/// How many are named.
const MOST: usize = 3;

/// The ids that `typed` may stand for, the likeliest first: each of `known` is an id and what it is
/// called, in which dấu, case and blanks do not count.
#[must_use]
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<&'a str> {
    let bare = |text: &str| fold(text).split_whitespace().collect::<String>();
    let typed = bare(typed);
    let is_long = typed.chars().count() >= BEGINNING;
    let rank = |(id, name): (&'a str, &'a str)| {
        let of = |text: &str| match text.strip_prefix(&*typed).filter(|_| is_long) {
            Some(_) => ALIKE.max(normalized_damerau_levenshtein(&typed, text)),
            None => normalized_damerau_levenshtein(&typed, text),
        };
        (of(&bare(id)).max(of(&bare(name))), id)
    };
    let mut ranked: Vec<(f64, &str)> =
        known.into_iter().map(rank).filter(|(rank, _)| *rank >= ALIKE).collect();
    ranked.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    ranked.into_iter().take(MOST).map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn what_may_have_been_meant() {
        let known = [
            ("tuoitre", "Tuổi Trẻ"),
            ("ninhthuan", "Ninh Thuận"),
            ("ninhthuan-soyt", "Sở Y tế Ninh Thuận"),
            ("vnexpress", "VnExpress"),
            ("portals", "portals"),
        ];
        for (typed, expected) in [
            ("tuoitr", &["tuoitre"][..]),
            ("Tuổi Trẻ", &["tuoitre"]),
            ("ninh-thuan", &["ninhthuan"]),
            ("ninhthaun", &["ninhthuan"]),
            ("ninh", &["ninhthuan", "ninhthuan-soyt"]),
            ("vnexpres", &["vnexpress"]),
            ("portls", &["portals"]),
            ("bbc", &[]),
            ("", &[]),
        ] {
            assert_eq!(nearest(typed, known), expected, "{typed}");
        }
    }
}
