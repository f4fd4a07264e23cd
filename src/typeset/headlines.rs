//! A headline's title and a width in, the two or three lines of its entry out.

use crate::text::clean::Clean;
use crate::text::lexicon::Lexicon;
use crate::text::tokens::tokens;
use crate::text::width::{fit, width};
use crate::text::wrap::{Measure, wrap};

/// Wraps `title` in at most `most` lines of `columns`; what is left off is
/// marked with "…" at a word's end.
///
/// ```
/// use congtin::{text::clean::Clean, typeset::headlines::headline};
/// let title = Clean::new("Về việc đăng ký nhu cầu tìm kiếm công nghệ");
/// assert_eq!(headline(&title, 16, 2).join(" / "), "Về việc đăng ký / nhu cầu tìm…");
/// ```
#[must_use]
pub fn headline(title: &Clean, columns: usize, most: usize) -> Vec<Box<str>> {
    let ranges = wrap(title, &tokens(title, Lexicon::standard()), Measure::even(columns));
    let is_cut = ranges.len() > most;
    let mut lines: Vec<Box<str>> =
        ranges.into_iter().take(most).filter_map(|range| title.get(range)).map(Into::into).collect();
    if let (true, Some(last)) = (is_cut, lines.last_mut()) {
        *last = cut(last, columns);
    }
    lines
}

/// `line` with "…" after its last word that leaves room for it.
#[must_use]
pub fn cut(line: &str, columns: usize) -> Box<str> {
    let mut kept = line.trim_end_matches(['…', '.', ',', ';', ' ']);
    while width(kept) + 1 > columns {
        kept = match kept.rsplit_once(' ') {
            Some((before, _)) => before.trim_end(),
            None => fit(kept, columns.saturating_sub(1)).0,
        };
        if width(kept) == 0 {
            break;
        }
    }
    format!("{kept}…").into()
}

#[cfg(test)]
mod tests {
    use super::{cut, headline};
    use crate::text::clean::Clean;

    #[test]
    fn short_titles_are_whole() {
        assert_eq!(headline(&Clean::new("Hội nghị"), 20, 3), ["Hội nghị"].map(Box::from));
        assert!(headline(&Clean::new(""), 20, 3).is_empty());
    }

    #[test]
    fn a_cut_ends_at_a_word_and_has_one_ellipsis() {
        assert_eq!(&*cut("tổ chức...", 20), "tổ chức…");
        assert_eq!(&*cut("nghiêng", 4), "ngh…");
        assert_eq!(&*cut("một hai", 7), "một…");
    }
}
