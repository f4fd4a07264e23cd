//! Two or more figures with strokes or colons between in, a part or a ratio in words out: `1/3`, `36/65`, `1:500`.

use crate::text::speech::numbers::{cardinal, counted, ordinal};
use crate::text::speech::place::{Cursor, Place, Reading};

/// Words after which a stroke only parts two numbers.
const LABELS: [&str; 6] = ["số", "ngõ", "hẻm", "kiệt", "ngách", "phòng"];
/// Words after which the figures are those of a game.
const GAMES: [&str; 7] = ["tỷ số", "tỉ số", "thắng", "thua", "hòa", "hoà", "kết quả"];

/// Reads `1/3` as a part of a whole when it is one with a small denominator, or
/// one of many, and else as "trên". A date is read before this is asked.
pub(super) fn read_ratio(place: &Place<'_>) -> Option<Reading> {
    if !place.is_start() {
        return None;
    }
    let mut cursor = place.cursor();
    let first = cursor.digits(9)?;
    if let Some(game) = score(place, cursor) {
        return Some(game);
    }
    let mut next = cursor;
    next.eat_any(&['/', ':'])?;
    let second = next.digits(9)?;
    let is_chain =
        next.rest.starts_with(['/', ':']) && next.rest.get(1..)?.starts_with(|c: char| c.is_ascii_digit());
    let (upper, lower): (u64, u64) = (first.parse().ok()?, second.parse().ok()?);
    let is_part = cursor.rest.starts_with('/') && upper < lower && (lower <= 10 || upper == 1);
    if is_part && !is_chain && !place.follows(&LABELS) && !second.starts_with('0') {
        let part = if lower == 4 { ordinal(lower) } else { cardinal(lower) };
        return Some(place.read(next, format!("{} phần {part}", cardinal(upper))));
    }
    // The figures after the last stroke are left to the number's reader, for a unit may follow them.
    cursor.eat_any(&['/', ':'])?;
    Some(place.read(cursor, format!("{} trên", counted(first))))
}

/// `tỷ số 2-1`: the figures one after the other.
fn score(place: &Place<'_>, mut cursor: Cursor<'_>) -> Option<Reading> {
    let first = place.cursor().digits(2)?;
    cursor.blank();
    cursor.eat_any(&['-', '–', ':', '/'])?;
    cursor.blank();
    let second = cursor.digits(2)?;
    (cursor.is_end() && place.follows(&GAMES))
        .then(|| place.read(cursor, format!("{} {}", counted(first), counted(second))))
}
