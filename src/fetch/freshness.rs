//! The headers of an answer in, what to ask with next time out, and until when there is no need to.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use reqwest::header::{AGE, DATE, ETAG, EXPIRES, HeaderMap, HeaderName, LAST_MODIFIED, VARY};

use crate::fetch::cache_control::{Age, CacheControl};
use crate::fetch::condition::is_etag;
use crate::fetch::http_date::http_date;
use crate::model::validators::Validators;

/// What came with the answer that was received at `now`; wrong and absurd values are left out.
#[must_use]
pub fn validators(headers: &HeaderMap, now: Timestamp, longest: Duration) -> Validators {
    Validators {
        etag: text(headers, &ETAG).filter(|tag| is_etag(tag)).map(str::to_owned),
        last_modified: last_modified(headers, now).map(str::to_owned),
        fresh_until: fresh_until(headers, now, longest),
    }
}

/// The validators of a kept copy after an answer (304) said that it is still
/// the same: what that answer does not say stays, but a promise does not.
#[must_use]
pub fn renewed(kept: &Validators, headers: &HeaderMap, now: Timestamp, longest: Duration) -> Validators {
    let new = validators(headers, now, longest);
    Validators {
        etag: new.etag.or_else(|| kept.etag.clone()),
        last_modified: new.last_modified.or_else(|| kept.last_modified.clone()),
        fresh_until: new.fresh_until,
    }
}

/// The date of the last change, unless it lies ahead: a server that compares
/// dates would call every later page the same.
fn last_modified(headers: &HeaderMap, now: Timestamp) -> Option<&str> {
    let text = text(headers, &LAST_MODIFIED)?;
    let of_server = date(headers).unwrap_or(now);
    http_date(text).is_some_and(|changed| changed <= of_server.max(now)).then_some(text)
}

/// How long the server says that nothing changes (RFC 9111, 4.2): its lifetime
/// less the age it has already.
fn fresh_until(headers: &HeaderMap, now: Timestamp, longest: Duration) -> Option<Timestamp> {
    let control = CacheControl::of(headers);
    let varies_by_all = headers.get_all(VARY).iter().any(|value| value.as_bytes().trim_ascii() == b"*");
    if control.no_store || control.no_cache || varies_by_all {
        return None;
    }
    let lifetime = match control.max_age {
        Some(Age::Good(lifetime)) => lifetime,
        Some(Age::Over) => return None,
        None => expires(headers, now)?,
    };
    let left = lifetime.checked_sub(age(headers, now, longest)?)?.min(longest);
    now.checked_add(SignedDuration::try_from(left).ok()?).ok().filter(|until| *until > now)
}

/// The lifetime by `Expires`, against the clock of the server itself; none
/// where two lines contradict each other.
fn expires(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let mut lines = headers.get_all(EXPIRES).iter();
    let first = lines.next()?;
    if lines.any(|other| other != first) {
        return None;
    }
    let until = http_date(first.to_str().ok()?)?;
    Duration::try_from(until.duration_since(date(headers).unwrap_or(now))).ok()
}

/// How old the answer was when it came: what caches on its way say, or the
/// time since its date. A date further off than `longest` is a wrong clock.
/// `None` when the age is not to be understood.
fn age(headers: &HeaderMap, now: Timestamp, longest: Duration) -> Option<Duration> {
    let told = match headers.get(AGE) {
        Some(value) => Duration::from_secs(value.to_str().ok()?.trim().parse().ok()?),
        None => Duration::ZERO,
    };
    let since = date(headers).and_then(|date| Duration::try_from(now.duration_since(date)).ok());
    Some(told.max(since.filter(|since| *since <= longest).unwrap_or_default()))
}

/// The server's own time.
#[must_use]
pub fn date(headers: &HeaderMap) -> Option<Timestamp> {
    http_date(text(headers, &DATE)?)
}

/// A header of visible ASCII; none other could be sent back.
fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use jiff::{SignedDuration, Timestamp};
    use reqwest::header::{
        AGE, CACHE_CONTROL, DATE, ETAG, EXPIRES, HeaderMap, HeaderName, HeaderValue, LAST_MODIFIED, PRAGMA,
        VARY,
    };

    use super::{renewed, validators};
    use crate::fetch::condition::condition;
    use crate::model::validators::Validators;

    const DAY: Duration = Duration::from_secs(24 * 3600);

    /// Sunday, 1 March 2026, noon.
    fn now() -> Timestamp {
        "2026-03-01T12:00:00Z".parse().expect("a time")
    }

    fn headers(lines: &[&str]) -> HeaderMap {
        let pair = |line: &&str| {
            let (name, value) = line.split_once(": ").expect("a header");
            let name = HeaderName::from_bytes(name.as_bytes()).expect("a name");
            (name, HeaderValue::from_bytes(value.as_bytes()).expect("a value"))
        };
        lines.iter().map(pair).collect()
    }

    /// For how many seconds an answer with these headers is fresh.
    #[track_caller]
    fn fresh(lines: &[&str], expected: Option<i64>) {
        let until = validators(&headers(lines), now(), DAY).fresh_until;
        assert_eq!(until.map(|until| until.duration_since(now()).as_secs()), expected, "{lines:?}");
    }

    #[test]
    fn a_lifetime_is_what_is_promised_less_the_age() {
        fresh(&[], None);
        fresh(&["Cache-Control: max-age=60"], Some(60));
        fresh(&["Cache-Control: max-age=60, must-revalidate"], Some(60));
        fresh(&["Cache-Control: max-age=0"], None);
        fresh(&["Cache-Control: max-age=60", "Age: 59"], Some(1));
        fresh(&["Cache-Control: max-age=60", "Age: 60"], None);
        fresh(&["Cache-Control: max-age=60", "Date: Sun, 01 Mar 2026 11:59:30 GMT"], Some(30));
        fresh(&["Cache-Control: max-age=60", "Date: Sun, 01 Mar 2026 11:59:30 GMT", "Age: 40"], Some(20));
        fresh(&["Cache-Control: max-age=60", "Date: Sun, 01 Mar 2026 12:00:30 GMT"], Some(60));
    }

    #[test]
    fn expires_is_read_by_the_servers_own_clock() {
        let expires = "Expires: Sun, 01 Mar 2026 12:05:00 GMT";
        fresh(&[expires], Some(300));
        fresh(&[expires, "Date: Sun, 01 Mar 2026 12:00:00 GMT"], Some(300));
        // A clock that is an hour fast promises five minutes all the same.
        fresh(&["Expires: Sun, 01 Mar 2026 13:05:00 GMT", "Date: Sun, 01 Mar 2026 13:00:00 GMT"], Some(300));
        fresh(&[expires, "Cache-Control: max-age=60"], Some(60));
        fresh(&[expires, "Expires: Sun, 01 Mar 2026 12:06:00 GMT"], None);
        for over in ["0", "-1", "Sun, 01 Mar 2026 11:00:00 GMT", "next week"] {
            fresh(&[&format!("Expires: {over}")], None);
        }
    }

    #[test]
    fn absurd_promises_are_cut_or_ignored() {
        fresh(&["Cache-Control: max-age=86400"], Some(86400));
        fresh(&["Cache-Control: max-age=86401"], Some(86400));
        fresh(&["Cache-Control: max-age=100000000000000000000"], Some(86400));
        fresh(&["Cache-Control: max-age=18446744073709551615", "Age: 1"], Some(86400));
        fresh(&["Expires: Fri, 31 Dec 9999 23:59:59 GMT"], Some(86400));
        fresh(&["Cache-Control: max-age=60", "Age: -5"], None);
        fresh(&["Cache-Control: max-age=60", "Age: 99999999999999999999"], None);
        // Years behind: that clock says nothing of the age.
        fresh(&["Cache-Control: max-age=60", "Date: Thu, 01 Jan 2015 00:00:00 GMT"], Some(60));
        fresh(&["Cache-Control: no-store, max-age=60"], None);
        fresh(&["Cache-Control: no-cache, max-age=60"], None);
        fresh(&["Cache-Control: max-age=60", "Vary: *"], None);
        fresh(&["Cache-Control: max-age=60", "Vary: Accept-Encoding"], Some(60));
    }

    proptest::proptest! {
        /// Whatever a server says, it is fresh for a day at most and comes back fit to be sent.
        #[test]
        fn no_header_breaks_anything(
            lines in proptest::collection::vec(
                (0_usize..8, "[ -~]{0,30}|max-age=[0-9]{1,25}|\\PC{0,9}|[0-9-]{0,25}|\"[!-~]{0,9}\""),
                0..6,
            ),
        ) {
            let names = [AGE, DATE, ETAG, EXPIRES, LAST_MODIFIED, VARY, CACHE_CONTROL, PRAGMA];
            let pairs = lines.iter().filter_map(|(at, value)| {
                Some((names.get(*at)?.clone(), HeaderValue::from_bytes(value.as_bytes()).ok()?))
            });
            let found = validators(&pairs.collect(), now(), DAY);
            let ahead = found.fresh_until.map(|until| until.duration_since(now()));
            assert!(ahead.is_none_or(|ahead| ahead.is_positive() && ahead <= SignedDuration::from_hours(24)));
            let kept = usize::from(found.etag.is_some()) + usize::from(found.last_modified.is_some());
            assert_eq!(condition(&found).len(), kept);
        }
    }

    /// The tag and the date that are kept of these headers.
    fn kept(lines: &[&str]) -> (Option<String>, Option<String>) {
        let found = validators(&headers(lines), now(), DAY);
        (found.etag, found.last_modified)
    }

    #[test]
    fn tags_and_dates_are_kept_as_they_are() {
        for tag in ["\"abc\"", "W/\"1d2-é\"", "\"\"", "abc", "*", "\"a\", \"b\"", "w/\"a\""] {
            let line = format!("ETag: {tag}");
            let is_kept = matches!(tag, "\"abc\"" | "\"\"");
            assert_eq!(kept(&[&line]).0, is_kept.then(|| tag.to_owned()), "{tag}");
        }
        assert_eq!(kept(&["ETag: W/\"a b,c\""]).0.as_deref(), None);
        assert_eq!(kept(&["ETag: W/\"a,c\""]).0.as_deref(), Some("W/\"a,c\""));
        for date in ["Sun, 01 Mar 2026 11:00:00 GMT", "Sunday, 01-Mar-26 12:00:00 GMT"] {
            assert_eq!(kept(&[&format!("Last-Modified: {date}")]).1.as_deref(), Some(date));
        }
        for date in ["Sun, 01 Mar 2026 12:00:01 GMT", "yesterday", ""] {
            assert_eq!(kept(&[&format!("Last-Modified: {date}")]).1, None, "{date}");
        }
    }

    #[test]
    fn the_same_page_keeps_what_is_not_said_anew() {
        let old = Validators {
            etag: Some("\"1\"".into()),
            last_modified: Some("Sun, 01 Mar 2026 11:00:00 GMT".into()),
            fresh_until: Some(now() - SignedDuration::from_secs(1)),
        };
        let silent = renewed(&old, &headers(&[]), now(), DAY);
        assert_eq!(silent, Validators { fresh_until: None, ..old.clone() });
        let spoken = renewed(&old, &headers(&["ETag: W/\"1\"", "Cache-Control: max-age=5"]), now(), DAY);
        let until = Some(now() + SignedDuration::from_secs(5));
        assert_eq!(spoken, Validators { etag: Some("W/\"1\"".into()), fresh_until: until, ..old });
    }
}
