//! A telephone number in, its figures one by one out: `0259.3822.683`, `+84 912 345 678`, `1900 6750`.

use crate::text::speech::numbers::one_by_one;
use crate::text::speech::place::{Cursor, Place, Reading};

/// Words after which any grouped number is one of a telephone.
const CALLS: [&str; 10] =
    ["điện thoại", "đt", "đtdđ", "sđt", "tel", "fax", "hotline", "zalo", "đường dây nóng", "tổng đài"];

/// Groups of figures with a blank, dot or hyphen between; each group is a pause.
pub(super) fn read_phone(place: &Place<'_>) -> Option<Reading> {
    if !place.is_start() {
        return None;
    }
    let mut cursor = place.cursor();
    let is_foreign = cursor.eat("+").is_some();
    let first = cursor.digits(12)?;
    let mut groups = vec![first];
    while let Some((end, group)) = group(cursor).filter(|_| groups.len() < 6) {
        cursor = end;
        groups.push(group);
    }
    let figures: usize = groups.iter().map(|group| group.len()).sum();
    let is_service = matches!(first.get(..4), Some("1800" | "1900")) && (8..=10).contains(&figures);
    let is_national = first.starts_with('0') && first.len() > 2 && (9..=12).contains(&figures);
    let is_called = place.follows(&CALLS) && (7..=12).contains(&figures);
    let is_phone = is_foreign && (10..=14).contains(&figures)
        || is_service && !is_years(&groups)
        || is_national
        || is_called;
    if !is_phone || !cursor.is_end() {
        return None;
    }
    let mut words: Vec<_> = groups.into_iter().map(one_by_one).collect();
    if is_foreign {
        words[0] = format!("cộng {}", words[0]);
    }
    Some(place.read(cursor, words.join(", ")))
}

/// `1900 - 1975` and `1900-1975` are years, not a service.
fn is_years(groups: &[&str]) -> bool {
    groups.len() == 2 && groups[1].len() == 4 && matches!(groups[1].get(..2), Some("18" | "19" | "20"))
}

/// A mark between groups, and the group of two figures or more behind it.
fn group(mut cursor: Cursor<'_>) -> Option<(Cursor<'_>, &str)> {
    cursor.eat_any(&[' ', '\u{a0}', '.', '-'])?;
    let digits = cursor.digits(8).filter(|digits| digits.len() > 1)?;
    Some((cursor, digits))
}
