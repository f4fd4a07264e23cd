//! When something was published: a day, or a day and a time.

use std::fmt;

use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use serde::{Serialize, Serializer};

/// Viet Nam's time zone, UTC+7 all year.
pub const VIETNAM: Offset = Offset::constant(7);

/// A date as a page gives it, with its time when it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time of day and its distance from UTC, when the page says it.
    pub time: Option<(Time, Offset)>,
}

impl Moment {
    /// A day without a time.
    #[must_use]
    pub fn day(date: Date) -> Self {
        Self { date, time: None }
    }

    /// A day and a time in Viet Nam.
    #[must_use]
    pub fn at(date: Date, time: Time) -> Self {
        Self { date, time: Some((time, VIETNAM)) }
    }
}

/// As a Vietnamese reader writes it: `23/09/2022 15:56`, or the day alone.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (day, month, year) = (self.date.day(), self.date.month(), self.date.year());
        let day = format!("{day:02}/{month:02}/{year:04}");
        match self.time {
            None => f.pad(&day),
            Some((time, _)) => f.pad(&format!("{day} {:02}:{:02}", time.hour(), time.minute())),
        }
    }
}

/// `2022-03-02` without a time; with one RFC 3339, `2022-09-23T15:56:00+07:00`.
impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = match self.time {
            None => self.date.to_string(),
            Some((time, offset)) => {
                let seconds = offset.seconds();
                let sign = if seconds < 0 { '-' } else { '+' };
                let minutes = seconds.abs() / 60;
                let (hours, minutes) = (minutes / 60, minutes % 60);
                let time = format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second());
                format!("{}T{time}{sign}{hours:02}:{minutes:02}", self.date)
            }
        };
        serializer.serialize_str(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;
    use jiff::civil::{date, time};

    #[test]
    fn both_forms() {
        let day = Moment::day(date(2022, 3, 2));
        let minute = Moment::at(date(2022, 9, 23), time(15, 56, 0, 0));
        assert_eq!(day.to_string(), "02/03/2022");
        assert_eq!(minute.to_string(), "23/09/2022 15:56");
        assert_eq!(serde_json::to_value(day).expect("text"), "2022-03-02");
        assert_eq!(serde_json::to_value(minute).expect("text"), "2022-09-23T15:56:00+07:00");
    }
}
