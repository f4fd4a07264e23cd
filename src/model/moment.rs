//! When something was published: a day, or a day and a time.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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

    /// The moment itself; a day without a time begins at midnight in Viet Nam.
    #[must_use]
    pub fn instant(&self) -> Timestamp {
        let (time, offset) = self.time.unwrap_or((Time::midnight(), VIETNAM));
        let instant = offset.to_timestamp(self.date.to_datetime(time));
        // Only the first and the last day of the calendar can be outside.
        instant.unwrap_or(if self.date.year() < 0 { Timestamp::MIN } else { Timestamp::MAX })
    }

    /// How many days lie between this day and `other`'s.
    #[must_use]
    pub fn days_from(self, other: Self) -> u32 {
        self.date.since(other.date).map_or(u32::MAX, |span| span.get_days().unsigned_abs())
    }

    /// The same moment as a clock in Viet Nam tells it.
    #[must_use]
    pub fn local(self) -> Self {
        match self.time {
            Some((_, offset)) if offset != VIETNAM => {
                let there = VIETNAM.to_datetime(self.instant());
                Self::at(there.date(), there.time())
            }
            _ => self,
        }
    }

    /// `2022-03-02` without a time; with one RFC 3339, `2022-09-23T15:56:00+07:00`. Parts of
    /// a second, and a zone's seconds, are written where there are any: pages give none.
    #[must_use]
    pub fn written(&self) -> String {
        let Some((time, offset)) = self.time else { return self.date.to_string() };
        let seconds = offset.seconds();
        let sign = if seconds < 0 { '-' } else { '+' };
        let seconds = seconds.abs();
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let zone = match seconds {
            0 => format!("{hours:02}:{minutes:02}"),
            _ => format!("{hours:02}:{minutes:02}:{seconds:02}"),
        };
        format!("{}T{time}{sign}{zone}", self.date)
    }

    /// Reads what [`Moment::written`] writes; `None` for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let Some((day, clock)) = text.split_once('T') else { return text.parse().ok().map(Self::day) };
        let (time, zone) = clock.split_at_checked(clock.rfind(['+', '-'])?)?;
        let direction = if zone.starts_with('-') { -1 } else { 1 };
        let parts =
            zone.get(1..)?.split(':').map(|part| part.parse::<i32>().ok().filter(|n| (0..100).contains(n)));
        let seconds = parts.zip([3600, 60, 1]).map(|(n, unit)| Some(n? * unit)).sum::<Option<i32>>()?;
        let offset = Offset::from_seconds(direction * seconds).ok()?;
        Some(Self { date: day.parse().ok()?, time: Some((time.parse().ok()?, offset)) })
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

/// As [`Moment::written`].
impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.written())
    }
}

/// Both forms as they are written.
impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::read(&text).ok_or_else(|| D::Error::custom("not a moment"))
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;
    use jiff::civil::{Date, Time, date, time};
    use jiff::tz::Offset;
    use proptest::option::of;
    use proptest::prelude::{any, proptest};

    #[test]
    fn both_forms() {
        let day = Moment::day(date(2022, 3, 2));
        let minute = Moment::at(date(2022, 9, 23), time(15, 56, 0, 0));
        assert_eq!(day.to_string(), "02/03/2022");
        assert_eq!(minute.to_string(), "23/09/2022 15:56");
        assert_eq!(serde_json::to_value(day).expect("text"), "2022-03-02");
        assert_eq!(serde_json::to_value(minute).expect("text"), "2022-09-23T15:56:00+07:00");
    }

    #[test]
    fn what_is_no_moment_is_an_error() {
        for text in
            ["", "hôm qua", "2022-13-01", "2022-03-02T", "2022-03-02T08:00:00", "2022-03-02T08:00:00+99999"]
        {
            assert!(serde_json::from_value::<Moment>(text.into()).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_moment_is_read_as_it_was_written(
            days in 0..3_000_000, time in of((0i8..24, 0i8..60, 0i8..60, of(0..1_000_000_000))),
            offset in -93_599..=93_599, is_whole in any::<bool>(),
        ) {
            let date = Date::constant(-1000, 1, 1).checked_add(jiff::Span::new().days(days)).expect("a day");
            let offset = if is_whole { offset / 60 * 60 } else { offset };
            let time = time.map(|(hour, minute, second, nanos)| {
                let time = Time::new(hour, minute, second, nanos.unwrap_or(0)).expect("a time");
                (time, Offset::from_seconds(offset).expect("an offset"))
            });
            let moment = Moment { date, time };
            let written = serde_json::to_string(&moment).expect("text");
            assert_eq!(serde_json::from_str::<Moment>(&written).expect(&written), moment);
        }
    }
}
