//! A headline's title and a width in, the two or three lines of its entry out.

use crate::text::clean::Clean;
use crate::text::lexicon::Lexicon;
use crate::text::tokens::{Token, tokens};
use crate::text::width::{fit, width};
use crate::text::wrap::{Measure, wrap};

/// Wraps `title` in at most `most` lines of `columns`; what is left off is
/// marked with "…" at a word's end.
///
/// ```
/// use congtin::text::{clean::Clean, lexicon::Lexicon, tokens::tokens};
/// use congtin::typeset::headlines::headline;
/// let title = Clean::new("Về việc đăng ký nhu cầu tìm kiếm công nghệ");
/// let lines = headline(&title, &tokens(&title, Lexicon::standard()), 24, 1);
/// assert_eq!(lines.join(" / "), "Về việc đăng ký nhu cầu…");
/// ```
#[must_use]
pub fn headline(title: &Clean, tokens: &[Token], columns: usize, most: usize) -> Vec<Box<str>> {
    let mut ranges = wrap(title, tokens, Measure::even(columns));
    let is_cut = ranges.len() > most;
    ranges.truncate(most);
    let mut lines: Vec<Box<str>> =
        ranges.iter().filter_map(|range| title.get(range.clone())).map(Into::into).collect();
    if let (true, Some(range), Some(last)) = (is_cut, ranges.last(), lines.last_mut()) {
        // Nothing comes after it, so the last line may be filled to its end.
        let ends = tokens.iter().zip(tokens.iter().skip(1));
        let ends = ends.filter(|(token, next)| token.start as usize >= range.start && next.is_apart());
        let whole = ends.filter_map(|(token, _)| title.get(range.start..token.end as usize));
        let longest = whole.take_while(|line| width(ended(line)) < columns).last();
        *last = cut(longest.unwrap_or(last), columns);
    }
    lines
}

/// A sentence of the screen, wrapped likewise.
#[must_use]
pub fn sentence(text: &str, columns: usize, most: usize) -> Vec<Box<str>> {
    let text = Clean::new(text);
    headline(&text, &tokens(&text, Lexicon::standard()), columns, most)
}

/// `line` without what would stand oddly before "…".
fn ended(line: &str) -> &str {
    line.trim_end_matches(['…', '.', ',', ';', ' '])
}

/// `line` with "…" after its last word that leaves room for it.
#[must_use]
pub fn cut(line: &str, columns: usize) -> Box<str> {
    let mut kept = ended(line);
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
    use super::{cut, sentence};

    #[track_caller]
    fn check(text: &str, columns: usize, most: usize, expected: &[&str]) {
        assert_eq!(
            sentence(text, columns, most),
            expected.iter().map(|line| Box::from(*line)).collect::<Vec<_>>()
        );
    }

    #[test]
    fn short_titles_are_whole() {
        check("Hội nghị", 20, 3, &["Hội nghị"]);
        check("", 20, 3, &[]);
    }

    #[test]
    fn a_cut_title_ends_with_a_word_of_the_language() {
        check("Họp bàn đổi mới công nghệ", 21, 1, &["Họp bàn đổi mới…"]);
        check("Họp bàn đổi mới công nghệ", 15, 1, &["Họp bàn…"]);
        check("Kế hoạch đổi mới công nghệ năm 2027", 18, 1, &["Kế hoạch đổi mới…"]);
        check("nghiêngnghiêng và", 5, 1, &["nghi…"]);
    }

    #[test]
    fn a_cut_ends_at_a_word_and_has_one_ellipsis() {
        assert_eq!(&*cut("tổ chức...", 20), "tổ chức…");
        assert_eq!(&*cut("nghiêng", 4), "ngh…");
        assert_eq!(&*cut("một hai", 7), "một…");
    }
}
