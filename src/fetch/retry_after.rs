//! The headers of a refusal in, how long the server asks to be left alone out.

use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::{HeaderMap, RETRY_AFTER};

use crate::fetch::freshness::date;
use crate::fetch::http_date::http_date;
use crate::model::limits::Limits;

/// The wait that `Retry-After` asks for, never shorter or longer than the
/// limits; `None` where it says nothing that can be understood.
#[must_use]
pub fn retry_after(headers: &HeaderMap, now: Timestamp, limits: &Limits) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    let (shortest, longest) = limits.come_back;
    let wait = if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        // What no number holds is as long as can be.
        Duration::from_secs(text.parse().unwrap_or(u64::MAX))
    } else {
        // By the server's own clock, which may be wrong by itself; a time that is over is now.
        let until = http_date(text)?;
        Duration::try_from(until.duration_since(date(headers).unwrap_or(now))).unwrap_or_default()
    };
    Some(wait.clamp(shortest, longest))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use jiff::Timestamp;
    use reqwest::header::{DATE, HeaderMap, HeaderValue, RETRY_AFTER};

    use super::retry_after;
    use crate::model::limits::Limits;

    #[track_caller]
    fn check(value: &'static str, date: Option<&'static str>, expected: Option<u64>) {
        let mut headers = HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from_static(value))]);
        headers.extend(date.map(|date| (DATE, HeaderValue::from_static(date))));
        let now: Timestamp = "2026-03-01T12:00:00Z".parse().expect("a time");
        let found = retry_after(&headers, now, &Limits::STANDARD);
        assert_eq!(found, expected.map(Duration::from_secs), "{value}");
    }

    #[test]
    fn seconds_are_kept_within_reason() {
        for (value, expected) in [
            ("0", 30),
            ("29", 30),
            ("30", 30),
            (" 31 ", 31),
            ("86399", 86_399),
            ("86400", 86_400),
            ("86401", 86_400),
            ("100000000000000000000", 86_400),
        ] {
            check(value, None, Some(expected));
        }
    }

    #[test]
    fn dates_are_read_by_the_clock_that_wrote_them() {
        check("Sun, 01 Mar 2026 12:01:00 GMT", None, Some(60));
        check("Sunday, 01-Mar-26 12:01:00 GMT", None, Some(60));
        check("Sun, 01 Mar 2026 13:01:00 GMT", Some("Sun, 01 Mar 2026 13:00:00 GMT"), Some(60));
        check("Sun, 01 Mar 2026 11:00:00 GMT", None, Some(30));
        check("Fri, 31 Dec 9999 23:59:59 GMT", None, Some(86_400));
    }

    #[test]
    fn what_is_neither_says_nothing() {
        for value in ["", "-5", "1.5", "1e9", "soon", "Mon, 01 Mar 2026 12:01:00 GMT"] {
            check(value, None, None);
        }
    }
}
