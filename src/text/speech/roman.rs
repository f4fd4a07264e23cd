//! A Roman number in, its Vietnamese words out, where a word before says that it is one: `khóa XV`, `thứ IV`.

use crate::text::speech::numbers::{cardinal, ordinal};
use crate::text::speech::place::{Place, Reading, is_dash};

/// Words that a Roman number follows.
const BEFORE: [&str; 32] = [
    "thứ",
    "khóa",
    "khoá",
    "quý",
    "kỳ",
    "thế kỷ",
    "thế kỉ",
    "đại hội",
    "nhiệm kỳ",
    "chương",
    "mục",
    "phần",
    "giai đoạn",
    "loại",
    "cấp",
    "hạng",
    "nhóm",
    "vùng",
    "đảng",
    "phụ lục",
    "bảng",
    "hội nghị",
    "đợt",
    "tập",
    "lần",
    "khu vực",
    "bậc",
    "bài",
    "quyển",
    "độ",
    "type",
    "quân khu",
];
const STEPS: [(&str, u64); 9] =
    [("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("III", 3), ("II", 2), ("I", 1)];
/// The longest Roman number below 90, in letters.
const LONGEST: usize = 8;

pub(super) fn read_roman(place: &Place<'_>) -> Option<Reading> {
    if !place.is_start() {
        return None;
    }
    let mut cursor = place.cursor();
    let (len, value) = head(place.rest)?;
    cursor.rest = place.rest.get(len..)?;
    let is_marker = place.before.trim_start().is_empty() && cursor.rest.starts_with(['.', ')']);
    if !is_marker && !is_meant(place) {
        return None;
    }
    let mut words = match value {
        1 if place.follows(&["thứ"]) => "nhất".to_owned(),
        4 if place.follows(&["thứ"]) => ordinal(4),
        _ => cardinal(value),
    };
    let mut ahead = cursor;
    if let Some(year) = ahead.eat("/").and_then(|()| ahead.number(4, 1900..=2199)).filter(|_| ahead.is_end())
    {
        return Some(place.read(ahead, format!("{words} năm {}", cardinal(year))));
    }
    ahead = cursor;
    ahead.blank();
    if ahead.eat_any(&['-', '–']).is_some() {
        ahead.blank();
        if head(ahead.rest).is_some_and(|(_, next)| next > value) {
            cursor = ahead;
            words.push_str(" đến");
        }
    }
    Some(place.read(cursor, words))
}

/// The length and value of the Roman number at the beginning of `rest`, which must end with its word.
fn head(rest: &str) -> Option<(usize, u64)> {
    let len = rest.bytes().take(LONGEST + 1).take_while(|b| matches!(b, b'I' | b'V' | b'X' | b'L')).count();
    let (roman, after) = rest.split_at_checked(len)?;
    if !(1..=LONGEST).contains(&len) || after.starts_with(char::is_alphanumeric) {
        return None;
    }
    Some((len, value(roman)?))
}

/// The value of `roman` when it is written as it must be.
fn value(roman: &str) -> Option<u64> {
    let (mut left, mut sum) = (roman, 0);
    for (letters, step) in STEPS {
        let most = if letters == "X" { 3 } else { 1 };
        for _ in 0..most {
            if let Some(rest) = left.strip_prefix(letters) {
                (left, sum) = (rest, sum + step);
            }
        }
    }
    // "IXV" and "VIV" come through the steps, but are not what their sum is written as.
    (left.is_empty() && written(sum) == roman).then_some(sum)
}

fn written(mut value: u64) -> String {
    let mut roman = String::new();
    for (letters, step) in STEPS {
        while value >= step {
            roman.push_str(letters);
            value -= step;
        }
    }
    roman
}

/// True after a word of the list, or in a row that begins after one: `quý I, II và III`.
fn is_meant(place: &Place<'_>) -> bool {
    let mut before = *place;
    for _ in 0..6 {
        if before.follows(&BEFORE) {
            return true;
        }
        let bare = before.before.trim_end_matches(' ');
        let bare = bare.strip_suffix("và").or_else(|| bare.strip_suffix("đến"));
        let bare = bare
            .unwrap_or(before.before)
            .trim_end_matches(|c: char| matches!(c, ' ' | ',' | ';') || is_dash(c));
        let letters =
            bare.bytes().rev().take(LONGEST).take_while(|b| matches!(b, b'I' | b'V' | b'X' | b'L')).count();
        match bare.get(..bare.len() - letters) {
            Some(start) if letters > 0 && start.len() < before.before.len() => before.before = start,
            _ => return false,
        }
    }
    false
}
