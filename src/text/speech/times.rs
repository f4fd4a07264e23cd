//! A time of day in figures in, the words for it out: `8h30`, `17:00`, `3:56 CH`.

use crate::text::speech::numbers::cardinal;
use crate::text::speech::place::{Cursor, Place, Reading, until};

pub(super) fn read_time(place: &Place<'_>) -> Option<Reading> {
    let mut back = place.before.chars().rev();
    let goes_on = back.next() == Some(':') && back.next().is_some_and(|c| c.is_ascii_digit());
    if !place.is_start() || goes_on {
        return None;
    }
    let mut cursor = place.cursor();
    let hour = cursor.number(2, 0..=24)?;
    let minutes = match cursor.eat_any(&[':', 'h', 'H', 'g'])? {
        ':' => clock(place, &mut cursor)?,
        mark => lettered(mark, &mut cursor)?,
    };
    let mut words = format!("{} giờ{minutes}", cardinal(hour));
    if let Some(part) = part_of_day(&mut cursor, hour) {
        words.push(' ');
        words.push_str(part);
    }
    let (end, words) = until(cursor, words);
    Some(place.read(end, words))
}

/// What follows the colon of `17:05` or `17:05:09`; a ratio is none.
fn clock(place: &Place<'_>, cursor: &mut Cursor<'_>) -> Option<String> {
    let minutes = minutes(cursor)?;
    if place.follows(&["tỷ lệ", "tỉ lệ", "tỷ số", "tỉ số"]) {
        return None;
    }
    let mut ahead = *cursor;
    let seconds = ahead.eat(":").and_then(|()| self::minutes(&mut ahead));
    let Some(seconds) = seconds else {
        return cursor.is_end().then(|| told(minutes));
    };
    *cursor = ahead;
    cursor.is_end().then(|| format!(" {} phút {} giây", cardinal(minutes), cardinal(seconds)))
}

/// What follows the letter of `8h30` or `8h`; `g` alone is a gram.
fn lettered(mark: char, cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    let Some(minutes) = minutes(&mut ahead) else {
        return (mark != 'g' && cursor.is_end()).then(String::new);
    };
    *cursor = ahead;
    for unit in ["'", "’", "′", " phút", "phút", "ph", "p"] {
        let mut after = *cursor;
        if after.eat(unit).is_some() && after.is_end() {
            *cursor = after;
            return Some(format!(" {} phút", cardinal(minutes)));
        }
    }
    cursor.is_end().then(|| told(minutes))
}

fn minutes(cursor: &mut Cursor<'_>) -> Option<u64> {
    let digits = cursor.digits(2).filter(|digits| digits.len() == 2)?;
    digits.parse().ok().filter(|minutes| *minutes < 60)
}

/// The full hour is said without its minutes.
fn told(minutes: u64) -> String {
    if minutes == 0 { String::new() } else { format!(" {} phút", cardinal(minutes)) }
}

/// SA and CH are the halves of a day, which nobody says: nine in the second half is evening.
fn part_of_day(cursor: &mut Cursor<'_>, hour: u64) -> Option<&'static str> {
    let mut ahead = *cursor;
    ahead.blank();
    let is_early = ["SA", "AM", "CH", "PM"].iter().position(|mark| ahead.eat(mark).is_some())? < 2;
    *cursor = ahead.is_end().then_some(ahead)?;
    Some(match (is_early, hour) {
        (true, 12 | 0) => "đêm",
        (true, _) => "sáng",
        (false, 12) => "trưa",
        (false, 7..=11 | 19..) => "tối",
        (false, _) => "chiều",
    })
}
