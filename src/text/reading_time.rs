//! A count of syllables in, the minutes that reading them takes out.

/// Syllables that an adult reads in a minute, silently and for the sense.
///
/// An assumption within what is known: studies of silent reading find about 240
/// words a minute for English prose, and a Vietnamese text has somewhat more
/// syllables than its English translation has words; 250 to 300 is usual. This is
/// the lower end, for official prose is slower to read than news.
const SYLLABLES_A_MINUTE: usize = 250;

/// Minutes to read `syllables`, the begun one counted whole; 0 for nothing.
///
/// ```
/// use congtin::text::reading_time::reading_time;
/// assert_eq!([0, 1, 250, 251].map(reading_time), [0, 1, 1, 2]);
/// ```
#[must_use]
pub fn reading_time(syllables: usize) -> usize {
    syllables.div_ceil(SYLLABLES_A_MINUTE)
}

/// Syllables in `text`: what stands between blanks, hyphens and slashes and
/// has a letter or digit. A number or an abbreviation is seen at once, so it
/// counts as one.
///
/// ```
/// use congtin::text::reading_time::syllables;
/// assert_eq!(syllables("Kế hoạch 02/KH-UBND – tỉnh Ninh Thuận, năm 2022."), 10);
/// ```
#[must_use]
pub fn syllables(text: &str) -> usize {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '/'));
    words.filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[test]
    fn only_what_is_read_counts() {
        for (text, count) in [
            ("", 0),
            (" … – | “”", 0),
            ("Đổi mới sáng tạo", 4),
            ("80\u{a0}ha", 2),
            ("Covid-19", 2),
            ("1.250.000 đồng (ba mươi %)", 4),
        ] {
            assert_eq!(syllables(text), count, "{text}");
        }
    }
}
