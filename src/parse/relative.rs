//! Tokens and the fetch time in, the moment that "14 giờ trước" or "Hôm qua" means out.

use jiff::{SignedDuration, Timestamp};

use crate::model::moment::{Moment, VIETNAM};
use crate::parse::clock::clock;
use crate::parse::date_tokens::Token;

/// The moment told at `tokens[at]` relative to `now`, and the token after it.
///
/// Minutes and hours give a time to the minute; days and weeks a day.
///
/// ```
/// use congtin::parse::{date_tokens::tokens, relative::relative};
/// let now = "2022-06-09T02:41:00Z".parse().unwrap();
/// let (moment, _) = relative(&tokens("14 giờ trước"), 0, now).unwrap();
/// assert_eq!(moment.to_string(), "08/06/2022 19:41");
/// ```
#[must_use]
pub fn relative(tokens: &[Token], at: usize, now: Timestamp) -> Option<(Moment, usize)> {
    if let Some(count) = tokens.get(at)?.number(4) {
        let unit = tokens.get(at + 1)?.word()?;
        if tokens.get(at + 2)?.word()? != "truoc" {
            return None;
        }
        return Some((ago(count, unit, now)?, at + 3));
    }
    let two = (tokens.get(at)?.word()?, tokens.get(at + 1).and_then(Token::word));
    let day = match two {
        ("hom", Some("nay")) => ago(0, "ngay", now)?,
        ("hom", Some("qua")) => ago(1, "ngay", now)?,
        ("hom", Some("kia")) => ago(2, "ngay", now)?,
        ("vua", Some("xong")) => ago(0, "phut", now)?,
        _ => return None,
    };
    let is_blank = |t: &Token| t.is(',') || t.is('-') || t.is('|') || t.word() == Some("luc");
    let time =
        (at + 2..at + 4).take_while(|i| tokens.get(*i - 1).is_some_and(|t| *i == at + 2 || is_blank(t)));
    match time.into_iter().find_map(|i| clock(tokens, i)) {
        Some(clock) if day.time.is_none() => Some((Moment::at(day.date, clock.time), clock.end)),
        _ => Some((day, at + 2)),
    }
}

fn ago(count: u32, unit: &str, now: Timestamp) -> Option<Moment> {
    let count = i64::from(count);
    let (minutes, has_time) = match unit {
        "giay" => (0, true),
        "phut" => (count, true),
        "gio" | "tieng" | "h" => (count * 60, true),
        "ngay" => (count * 24 * 60, false),
        "tuan" => (count * 7 * 24 * 60, false),
        _ => return None,
    };
    let then = VIETNAM.to_datetime(now.checked_sub(SignedDuration::from_mins(minutes)).ok()?);
    let time = jiff::civil::time(then.hour(), then.minute(), 0, 0);
    Some(if has_time { Moment::at(then.date(), time) } else { Moment::day(then.date()) })
}
