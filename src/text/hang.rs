//! A paragraph in, the marker under which its later lines hang out.

use crate::text::width::width;

/// The marker that an item begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hang {
    /// Columns it takes with the blank after it.
    pub columns: usize,
    /// Its tokens.
    pub tokens: usize,
}

/// The marker of a paragraph that is an item, nothing where it begins with
/// none: "1.", "1.1.", "2)", "a)", "-", "–", "+", "•", "Điều 5.".
///
/// ```
/// use congtin::text::hang::hang;
/// assert_eq!(["a) Cá nhân", "Điều 5. Hiệu lực", "Cá nhân"].map(|text| hang(text).columns), [3, 8, 0]);
/// ```
#[must_use]
pub fn hang(text: &str) -> Hang {
    let none = Hang::default();
    let Some((first, rest)) = text.split_once(' ') else { return none };
    if rest.trim().is_empty() {
        return none;
    }
    if matches!(first, "Điều" | "ĐIỀU") {
        let Some((number, after)) = rest.split_once(' ') else { return none };
        let is_numbered = number.ends_with(['.', ':']) && is_number(number.trim_end_matches(['.', ':']));
        let columns = width(first) + width(number) + 2;
        return if is_numbered && !after.is_empty() { Hang { columns, tokens: 2 } } else { none };
    }
    if is_marker(first) { Hang { columns: width(first) + 1, tokens: 1 } } else { none }
}

fn is_marker(first: &str) -> bool {
    if matches!(first, "-" | "–" | "—" | "+" | "•" | "*" | "·" | "▪" | "◦" | "●") {
        return true;
    }
    let Some(name) = first.strip_suffix(['.', ')']).map(|name| name.trim_start_matches('(')) else {
        return false;
    };
    let mut letters = name.chars();
    let is_letter = matches!((letters.next(), letters.next()), (Some(c), None) if c.is_lowercase());
    is_letter || is_number(name)
}

/// "5", "1.1", "12.3.4": parts of at most three figures, so no year.
pub(in crate::text) fn is_number(text: &str) -> bool {
    let is_part = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    text.split('.').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::hang;

    #[track_caller]
    fn check(columns: usize, texts: &[&str]) {
        for text in texts {
            assert_eq!(hang(text).columns, columns, "{text}");
        }
    }

    #[test]
    fn items_hang() {
        check(2, &["- Cá nhân", "– Tổ chức", "+ Hộ", "• Xã"]);
        check(3, &["1. Mục đích", "2) Yêu cầu", "đ) Khác"]);
        check(4, &["10. Kinh phí", "(a) Hộ"]);
        check(5, &["1.1. Mục đích"]);
        check(8, &["Điều 5. Hiệu lực", "Điều 7: Thi hành"]);
        check(9, &["Điều 15. Hiệu lực"]);
    }

    #[test]
    fn other_paragraphs_do_not() {
        check(
            0,
            &["", "Cá nhân", "-", "- ", "A. Nguyễn", "1.250.000 đồng", "2022. Năm", "Điều 5 quy định", "a b"],
        );
    }
}
