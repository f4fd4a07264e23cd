//! Tokens in, the time of day that begins at one of them out.

use jiff::civil::Time;
use jiff::tz::Offset;

use crate::parse::date_tokens::Token;

/// A time of day, its zone if one is told, and the token after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The time.
    pub time: Time,
    /// Its distance from UTC, when told.
    pub offset: Option<Offset>,
    /// Index of the first token that is not part of it.
    pub end: usize,
}

/// The time of day at `tokens[at]`: `8:15`, `08:15:30`, `3:56 CH`, `8h15`,
/// `8 giờ 15 phút`, each with an optional zone.
///
/// ```
/// use congtin::parse::{clock::clock, date_tokens::tokens};
/// let found = clock(&tokens("3:56 CH"), 0).unwrap();
/// assert_eq!((found.time.hour(), found.time.minute()), (15, 56));
/// assert_eq!(clock(&tokens("25:00"), 0), None);
/// ```
#[must_use]
pub fn clock(tokens: &[Token], at: usize) -> Option<Clock> {
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    let is_inside = tokens.get(at)?.is_glued
        && before.is_some_and(|t| t.is(':') || t.is('.') || t.is(',') || t.number(20).is_some());
    if is_inside {
        return None;
    }
    let hour = tokens.get(at)?.number(2)?;
    let sign = tokens.get(at + 1)?;
    let (minute, second, end) = if sign.is(':') {
        digits(tokens, at + 2)?
    } else if matches!(sign.word(), Some("h" | "gio" | "g")) {
        spoken(tokens, at + 2)
    } else {
        return None;
    };
    let (hour, end) = half_day(hour, tokens, end);
    let time = Time::new(small(hour)?, small(minute)?, small(second)?, 0).ok()?;
    let (offset, end) = zone(tokens, end).map_or((None, end), |(offset, end)| (Some(offset), end));
    Some(Clock { time, offset, end })
}

/// Minute, second and the token after, behind `8:`.
fn digits(tokens: &[Token], at: usize) -> Option<(u32, u32, usize)> {
    let minute = tokens.get(at)?.number(2)?;
    let second = tokens.get(at + 1).filter(|t| t.is(':')).and_then(|_| tokens.get(at + 2)?.number(2));
    let Some(second) = second else { return Some((minute, 0, at + 1)) };
    let has_fraction = tokens.get(at + 3).is_some_and(|t| t.is('.') && t.is_glued)
        && tokens.get(at + 4).is_some_and(|t| t.is_glued && t.number(20).is_some());
    Some((minute, second, if has_fraction { at + 5 } else { at + 3 }))
}

/// Minute, second and the token after, behind `8 giờ` or `8h`.
fn spoken(tokens: &[Token], at: usize) -> (u32, u32, usize) {
    let is_minute = tokens.get(at).and_then(|t| t.number(2)).filter(|minute| *minute < 60);
    match is_minute {
        // "8 giờ 15/3/2022" goes on with a date.
        Some(_) if tokens.get(at + 1).is_some_and(|t| t.is('/') || t.is('-')) => (0, 0, at),
        Some(minute) => {
            let unit = tokens.get(at + 1).and_then(Token::word);
            (minute, 0, if matches!(unit, Some("phut" | "p")) { at + 2 } else { at + 1 })
        }
        None => (0, 0, at),
    }
}

/// The hour by a 24-hour clock, after the half of the day at `tokens[at]`:
/// SA and AM are the morning, CH and PM the afternoon. Some portals print the
/// suffix behind a 24-hour clock ("00:35 AM", "15:10 PM"): it says nothing there.
fn half_day(hour: u32, tokens: &[Token], at: usize) -> (u32, usize) {
    match (tokens.get(at).and_then(Token::word), hour) {
        (Some("sa" | "am"), 12) => (0, at + 1),
        (Some("ch" | "pm"), 1..=11) => (hour + 12, at + 1),
        (Some("sa" | "am" | "ch" | "pm"), _) => (hour, at + 1),
        _ => (hour, at),
    }
}

/// The zone at `tokens[at]`: `GMT+7`, `(GMT+7)`, `+0700`, `+07:00`, `Z`, `GMT`.
fn zone(tokens: &[Token], at: usize) -> Option<(Offset, usize)> {
    let at = if tokens.get(at).is_some_and(|t| t.is('(')) { at + 1 } else { at };
    let name = tokens.get(at)?.word();
    let at = match name {
        Some("z") => return Some((Offset::UTC, at + 1)),
        Some("gmt" | "utc") => at + 1,
        Some(_) => return None,
        None => at,
    };
    let signed = tokens.get(at).and_then(|sign| {
        let direction = if sign.is('+') { 1 } else { -1 };
        let is_sign = sign.is('+') || (sign.is('-') && sign.is_glued) || (sign.is('-') && name.is_none());
        let number = tokens.get(at + 1).filter(|t| is_sign && t.is_glued)?;
        let (hours, minutes, end) = match number.year() {
            Some(both) => (both / 100, both % 100, at + 2),
            None => {
                match tokens.get(at + 2).filter(|t| t.is(':')).and_then(|_| tokens.get(at + 3)?.number(2)) {
                    Some(minutes) => (number.number(2)?, minutes, at + 4),
                    None => (number.number(2).filter(|_| name.is_some())?, 0, at + 2),
                }
            }
        };
        let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
        Some((Offset::from_seconds(direction * seconds).ok()?, end))
    });
    signed.or_else(|| name.map(|_| (Offset::UTC, at)))
}

fn small(number: u32) -> Option<i8> {
    i8::try_from(number).ok()
}
