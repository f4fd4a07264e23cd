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
    use super::{fit, slow, width};
    use crate::text::clean::Clean;
    use proptest::prelude::{any, proptest};

    #[test]
    fn both_paths_agree_on_print() {
        for text in ["", "Sở KH&CN – “đổi mới”…", "100 % · 1.250.000 ₫", "ệ", "a\u{a0}b"]
        {
            assert_eq!(width(text), slow(text), "{text:?}");
        }
    }

    #[test]
    fn fit_never_cuts_a_wide_letter() {
        assert_eq!(fit("日本", 3), ("日", true));
        assert_eq!(fit("日本", 4), ("日本", false));
        assert_eq!(fit("a", 0), ("", true));
    }

    proptest! {
        #[test]
        fn both_paths_agree(raw in any::<String>()) {
            let text = Clean::new(&raw);
            assert_eq!(width(&text), slow(&text));
        }
    }
}
