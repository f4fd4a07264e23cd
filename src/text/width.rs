//! A string in, the terminal columns it takes out.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns that `text` takes on a terminal.
///
/// Composed Vietnamese is one column a letter, so the fast path only counts
/// characters; anything else is measured grapheme by grapheme, as the
/// terminal's cells are filled. A test holds the two paths equal.
///
/// ```
/// use congtin::text::width::width;
/// assert_eq!(width("Ninh Thuận"), 10);
/// assert_eq!(width("日本"), 4);
/// ```
#[must_use]
pub fn width(text: &str) -> usize {
    let mut columns = 0;
    for c in text.chars() {
        if !is_narrow(c) {
            return slow(text);
        }
        columns += 1;
    }
    columns
}

/// Columns of one grapheme cluster.
#[must_use]
pub fn grapheme_width(grapheme: &str) -> usize {
    UnicodeWidthStr::width(grapheme)
}

/// The start of `text` that fits in `columns`, and whether something was left off.
///
/// ```
/// use congtin::text::width::fit;
/// assert_eq!(fit("nhiệm vụ", 5), ("nhiệm", true));
/// ```
#[must_use]
pub fn fit(text: &str, columns: usize) -> (&str, bool) {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme_width(grapheme);
        if used > columns {
            return (text.get(..at).unwrap_or_default(), true);
        }
    }
    (text, false)
}

/// Letters and signs that are one column wherever they stand: ASCII, the
/// Latin blocks (without the soft hyphen) and the dashes, quotes and bullets of print.
fn is_narrow(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}'
        | '\u{2010}'..='\u{2027}' | '₫')
}

fn slow(text: &str) -> usize {
    text.graphemes(true).map(grapheme_width).sum()
}

#[cfg(test)]
mod tests {
    use super::{fit, grapheme_width, is_narrow, slow, width};
    use crate::text::clean::Clean;
    use crate::text::letters::letter;
    use proptest::prelude::{any, prop, proptest};
    use proptest::sample::select;
    use unicode_normalization::UnicodeNormalization;
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn both_paths_agree_on_print() {
        for text in ["", "Sở KH&CN – “đổi mới”…", "100 % · 1.250.000 ₫", "ệ", "a\u{a0}b"]
        {
            assert_eq!(width(text), slow(text), "{text:?}");
        }
    }

    #[test]
    fn every_narrow_character_is_one_column() {
        for c in ('\0'..=char::MAX).filter(|c| is_narrow(*c)) {
            assert_eq!(slow(&c.to_string()), 1, "{c:?}");
        }
        assert!(!is_narrow('\t') && !is_narrow('\u{ad}') && !is_narrow('\u{301}'));
    }

    #[test]
    fn a_vietnamese_letter_is_one_column_however_it_is_spelled() {
        for c in ('\0'..='\u{1fff}').filter(|c| letter(*c).is_some()) {
            let apart: String = c.to_string().nfd().collect();
            assert_eq!((width(&c.to_string()), width(&apart)), (1, 1), "{c}");
            assert_eq!(apart.graphemes(true).count(), 1, "{c}");
        }
    }

    #[test]
    fn other_scripts_take_what_a_terminal_gives_them() {
        for (text, columns) in [
            ("日本語", 6),
            ("한국", 4),
            ("ｆ", 2),
            ("🙂", 2),
            ("👨‍👩‍👧", 2),
            ("🇻🇳", 2),
            ("Привет", 6),
            ("x\u{301}\u{323}", 1),
        ] {
            assert_eq!(width(text), columns, "{text}");
        }
    }

    #[test]
    fn fit_never_cuts_a_wide_letter() {
        assert_eq!(fit("日本", 3), ("日", true));
        assert_eq!(fit("日本", 4), ("日本", false));
        assert_eq!(fit("a", 0), ("", true));
        assert_eq!(fit("Viê\u{323}t", 3), ("Viê\u{323}", true));
    }

    #[test]
    fn what_widths_differ_on_does_not_pass_the_door() {
        for raw in ["\t", "\u{ad}", "\u{301}", "\u{200d}", "\u{200b}", "\u{fe0f}", "\n", "\u{7}"] {
            assert_eq!(Clean::new(raw).trim(), "", "{raw:?}");
        }
        for c in '\0'..=char::MAX {
            let text = Clean::new(&c.to_string());
            assert!(text.is_empty() || (1..=3).contains(&width(&text)), "{c:?} is {}", width(&text));
        }
    }

    proptest! {
        #[test]
        fn both_paths_agree(raw in any::<String>()) {
            assert_eq!(width(&raw), slow(&raw));
            assert_eq!(width(&Clean::new(&raw)), slow(&Clean::new(&raw)));
        }

        #[test]
        fn both_paths_agree_where_they_meet(
            parts in prop::collection::vec(
                select(&['a', 'ệ', 'Đ', ' ', '\u{a0}', '–', '₫', '©', '\u{301}', '\u{323}', '\u{ad}', '\t', '\r',
                    '\n', '\u{200d}', '\u{fe0f}', '日', '🇻', '👩', '\u{600}', '\u{1100}', '\u{1161}'][..]),
                0..12,
            ),
        ) {
            let text: String = parts.into_iter().collect();
            assert_eq!(width(&text), slow(&text));
            let clean = Clean::new(&text);
            assert!(clean.graphemes(true).all(|one| grapheme_width(one) > 0), "{clean:?}");
            assert!(!clean.contains(['\t', '\u{ad}', '\r', '\n']));
        }
    }
}
