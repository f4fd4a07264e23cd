//! A date as people type one in, or a while ago, the moment it begins in Viet Nam out.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use crate::model::moment::{Moment, VIETNAM};
use crate::text::fold::fold;

/// Seconds of a day.
pub const DAY: i64 = 86_400;

/// When the day, month or year `typed` begins, or the moment that long before `now`.
///
/// Known are `2026-11-29`, `29/11/2026` (also with dashes or dots), `2026-11`, `11/2026`,
/// `2026`, and `12h 7d 2w 3m 1y` or `12giờ 7ngày 2tuần 3tháng 1năm`.
///
/// ```
/// use congtin::model::since::start_of;
/// let now: jiff::Timestamp = "2026-11-29T13:00:00Z".parse().unwrap();
/// assert_eq!(start_of("29/11/2026", now), "2026-11-28T17:00:00Z".parse().ok());
/// assert_eq!(start_of("7d", now), "2026-11-22T13:00:00Z".parse().ok());
/// ```
#[must_use]
pub fn start_of(typed: &str, now: Timestamp) -> Option<Timestamp> {
    let zone = TimeZone::fixed(VIETNAM);
    if let Some(date) = date(typed) {
        return Some(date.to_datetime(Time::midnight()).to_zoned(zone).ok()?.timestamp());
    }
    Some(now.to_zoned(zone).checked_sub(span(typed)?).ok()?.timestamp())
}

/// True when something was posted at `since` or later. A day without a time counts as long as any
/// of it does; without a day it is the moment when it was first `seen`, and what nobody saw before
/// is seen now.
///
/// ```
/// use congtin::model::since::is_since;
/// let [early, late] = ["2026-11-27T13:00:00Z", "2026-11-29T13:00:00Z"].map(|at| at.parse().unwrap());
/// assert!(is_since(None, Some(late), early) && !is_since(None, Some(early), late));
/// assert!(is_since(None, None, late));
/// ```
#[must_use]
pub fn is_since(posted: Option<Moment>, seen: Option<Timestamp>, since: Timestamp) -> bool {
    match (posted, seen) {
        (Some(moment @ Moment { time: None, .. }), _) => {
            moment.instant().as_second().saturating_add(DAY) > since.as_second()
        }
        (Some(moment), _) => moment.instant() >= since,
        (None, seen) => seen.is_none_or(|seen| seen >= since),
    }
}

/// The first day of what is typed with figures alone.
fn date(typed: &str) -> Option<Date> {
    let parts: Vec<&str> = typed.split(['-', '/', '.']).collect();
    let is_figures = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !parts.iter().all(is_figures) {
        return None;
    }
    let (year, month, day) = match parts[..] {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        [year, month] if year.len() == 4 => (year, month, "1"),
        [month, year] if year.len() == 4 => (year, month, "1"),
        [year] if year.len() == 4 => (year, "1", "1"),
        _ => return None,
    };
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// How long ago: a number and a unit.
fn span(typed: &str) -> Option<Span> {
    let end = typed.find(|c: char| !c.is_ascii_digit())?;
    let (number, unit) = typed.split_at_checked(end)?;
    let number: i64 = number.parse().ok()?;
    let span = Span::new();
    match fold(unit.trim_start_matches('-')).as_str() {
        "h" | "gio" => span.try_hours(number),
        "d" | "n" | "ngay" => span.try_days(number),
        "w" | "t" | "tuan" => span.try_weeks(number),
        "m" | "thang" => span.try_months(number),
        "y" | "nam" => span.try_years(number),
        _ => return None,
    }
    .ok()
}

#[cfg(test)]
mod tests {
    use super::start_of;
    use proptest::prelude::{any, proptest};

    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        let now = "2026-03-31T13:00:00Z".parse().expect("a moment");
        let expected = expected.map(|moment| moment.parse().expect("a moment"));
        assert_eq!(start_of(typed, now), expected, "{typed:?}");
    }

    #[test]
    fn dates() {
        for typed in ["2026-11-29", "29/11/2026", "29-11-2026", "29.11.2026", "2026/11/29"] {
            check(typed, Some("2026-11-28T17:00:00Z"));
        }
        for typed in ["2026-11", "11/2026", "1/11/2026"] {
            check(typed, Some("2026-10-31T17:00:00Z"));
        }
        check("2026", Some("2025-12-31T17:00:00Z"));
    }

    #[test]
    fn a_while_ago() {
        for (typed, expected) in [
            ("12h", "2026-03-31T01:00:00Z"),
            ("7d", "2026-03-24T13:00:00Z"),
            ("7ngày", "2026-03-24T13:00:00Z"),
            ("2-tuần", "2026-03-17T13:00:00Z"),
            ("1m", "2026-02-28T13:00:00Z"),
            ("1năm", "2025-03-31T13:00:00Z"),
        ] {
            check(typed, Some(expected));
        }
    }

    #[test]
    fn what_is_none() {
        for typed in [
            "",
            "x",
            "d",
            "7",
            "7x",
            "0000-00-00",
            "2026-02-30",
            "29/11",
            "1/2/3/2026",
            "2026-",
            "-7d",
            "7 d",
        ] {
            check(typed, None);
        }
        check(&format!("{}d", u64::MAX), None);
        check(&format!("{}y", i16::MAX), None);
        check("99999999", None);
    }

    proptest! {
        #[test]
        fn nothing_panics(typed in any::<String>(), number in any::<i64>()) {
            let now = "2026-11-29T13:00:00Z".parse().expect("a moment");
            std::hint::black_box(start_of(&typed, now));
            for unit in ["h", "d", "w", "m", "y"] {
                std::hint::black_box(start_of(&format!("{number}{unit}"), now));
            }
        }
    }

    #[test]
    fn a_day_counts_as_long_as_any_of_it_does() {
        use super::is_since;
        use crate::model::moment::Moment;
        use jiff::civil::{date, time};
        let since = "2026-11-27T06:00:00Z".parse().expect("a moment");
        let table = [
            (Moment::day(date(2026, 11, 27)), true),
            (Moment::day(date(2026, 11, 26)), false),
            (Moment::at(date(2026, 11, 27), time(13, 0, 0, 0)), true),
            (Moment::at(date(2026, 11, 27), time(12, 59, 0, 0)), false),
        ];
        for (posted, expected) in table {
            assert_eq!(is_since(Some(posted), None, since), expected, "{posted}");
        }
    }
}
