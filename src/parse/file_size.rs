//! What a page prints beside a file in, the bytes that it says the file has out.

/// Units as pages write them, in small letters, the longer before their beginnings.
const UNITS: [(&str, u64); 14] = [
    ("bytes", 1),
    ("byte", 1),
    ("kib", 1 << 10),
    ("mib", 1 << 20),
    ("gib", 1 << 30),
    ("kb", 1 << 10),
    ("mb", 1 << 20),
    ("gb", 1 << 30),
    ("kbytes", 1 << 10),
    ("mbytes", 1 << 20),
    ("k", 1 << 10),
    ("m", 1 << 20),
    ("g", 1 << 30),
    ("b", 1),
];

/// The first size in `text`: a number and its unit, as in `(1,2 MB)` or
/// `Dung lượng: 350KB`. A size is rounded where it is printed, so this is about
/// what the file has.
///
/// ```
/// use congtin::parse::file_size::file_size;
/// assert_eq!(file_size("Kế hoạch (1,5 MB)"), Some(1_572_864));
/// assert_eq!(file_size("1.234 KB"), Some(1_263_616));
/// assert_eq!(file_size("20 m"), None);
/// ```
#[must_use]
pub fn file_size(text: &str) -> Option<u64> {
    let mut rest = text;
    loop {
        let at = rest.find(|c: char| c.is_ascii_digit())?;
        let joins =
            rest.get(..at).and_then(|before| before.chars().next_back()).is_some_and(is_part_of_a_word);
        let (_, from) = rest.split_at_checked(at)?;
        let end = from.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(from.len());
        let (number, after) = from.split_at_checked(end)?;
        if let Some(size) = unit(after).and_then(|unit| amount(number, unit)).filter(|_| !joins) {
            return Some(size);
        }
        rest = after;
    }
}

/// `title` without a size in brackets at its end, and the size.
///
/// ```
/// use congtin::parse::file_size::without_size;
/// assert_eq!(without_size("Kế hoạch (350 KB)"), ("Kế hoạch", Some(358_400)));
/// assert_eq!(without_size("Kế hoạch [pdf - 350 KB]"), ("Kế hoạch", Some(358_400)));
/// assert_eq!(without_size("Kế hoạch (bản 2)"), ("Kế hoạch (bản 2)", None));
/// ```
#[must_use]
pub fn without_size(title: &str) -> (&str, Option<u64>) {
    let whole = title.trim();
    let inner =
        whole.strip_suffix(')').map(|text| (text, '(')).or(whole.strip_suffix(']').map(|text| (text, '[')));
    let parts = inner.and_then(|(text, opening)| text.rsplit_once(opening));
    match parts.map(|(before, inside)| (before.trim_end(), file_size(inside))) {
        Some((before, size @ Some(_))) if !before.is_empty() => (before, size),
        _ => (whole, None),
    }
}

fn is_part_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '/' | '-' | '_')
}

/// Bytes of the unit that `text` begins with.
fn unit(text: &str) -> Option<u64> {
    let text = text.strip_prefix(['\u{a0}', ' ']).unwrap_or(text);
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    let word = text.get(..end)?;
    let small = word.to_ascii_lowercase();
    // A letter alone is a size only as a capital: "20 m" is a length.
    let is_told = word.len() > 1 || matches!(word, "K" | "M" | "G" | "B");
    UNITS.iter().find(|(name, _)| *name == small && is_told).map(|(_, bytes)| *bytes)
}

/// The bytes of a number of `unit`s: the last sign stands before the decimals, unless it
/// parts thousands.
fn amount(number: &str, unit: u64) -> Option<u64> {
    let number = number.trim_end_matches(['.', ',']);
    let last = number.rfind(['.', ',']);
    let digits = |text: &str| text.replace(['.', ','], "");
    let (whole, part) = match last.and_then(|at| Some((number.get(..at)?, number.get(at + 1..)?))) {
        None => (number.to_owned(), ""),
        Some((whole, part)) => {
            // "1.234 KB" and "1.234.567 byte"; but of "1.234 MB" nobody writes more than a few.
            let is_thousands = part.len() == 3 && (unit <= 1 << 10 || whole.contains(['.', ',']));
            if is_thousands { (digits(number), "") } else { (digits(whole), part) }
        }
    };
    let whole: u64 = whole.parse().ok()?;
    let part = part.get(..3).unwrap_or(part);
    let thousandths: u64 = if part.is_empty() { 0 } else { format!("{part:0<3}").parse().ok()? };
    whole.checked_mul(unit)?.checked_add(unit * thousandths / 1_000)
}

#[cfg(test)]
mod tests {
    use super::{file_size, without_size};

    #[test]
    fn sizes_as_pages_print_them() {
        let table = [
            ("350 KB", Some(350 << 10)),
            ("350KB", Some(350 << 10)),
            ("350\u{a0}kb", Some(350 << 10)),
            ("Tải về (1.2 MB)", Some((1 << 20) + (1 << 20) / 5)),
            ("1,234,567 bytes", Some(1_234_567)),
            ("2.048,5 KB", Some(2_048 * 1_024 + 512)),
            ("0,5 GB", Some(512 << 20)),
            ("Dung lượng: 87 byte.", Some(87)),
            ("15K", Some(15 << 10)),
            ("Số 02/2022 - 12 trang, 3 MB", Some(3 << 20)),
            ("file2 MB", None),
            ("20 m", None),
            ("3 mb/s", Some(3 << 20)),
            ("2022", None),
            ("12 MBA", None),
            ("99999999999999999999 MB", None),
            ("18446744073709551615 KB", None),
            ("", None),
            ("1..2,,3 KB", Some(12 * 1_024 + 307)),
        ];
        for (text, expected) in table {
            assert_eq!(file_size(text), expected, "{text}");
        }
    }

    #[test]
    fn a_title_loses_its_size() {
        assert_eq!(
            without_size(" Phụ lục.docx  ( 1,2MB ) "),
            ("Phụ lục.docx", Some((1 << 20) + (1 << 20) / 5))
        );
        assert_eq!(without_size("(350 KB)"), ("(350 KB)", None));
        assert_eq!(without_size("350 KB"), ("350 KB", None));
    }
}
