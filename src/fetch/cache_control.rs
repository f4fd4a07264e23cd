//! The Cache-Control lines of an answer in, the directives that congtin heeds out.

use std::time::Duration;

use reqwest::header::{CACHE_CONTROL, HeaderMap, PRAGMA};

/// What an answer says of keeping it. congtin is a private cache: what is said
/// to shared ones (`private`, `s-maxage`) does not concern it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CacheControl {
    /// It must not be kept.
    pub no_store: bool,
    /// It must be asked for anew each time, though it may be kept.
    pub no_cache: bool,
    /// For how long it is good, if that is said.
    pub max_age: Option<Age>,
}

/// A `max-age`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// This long.
    Good(Duration),
    /// Not to be understood, or said in two ways: counts as over (RFC 9111, 4.2.1).
    Over,
}

impl CacheControl {
    /// Reads every line of `headers`; without one, `Pragma: no-cache`.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        let mut found = Self::default();
        for line in headers.get_all(CACHE_CONTROL) {
            for (name, value) in directives(&String::from_utf8_lossy(line.as_bytes())) {
                found.heed(&name, value.as_deref());
            }
        }
        if !headers.contains_key(CACHE_CONTROL)
            && let Some(pragma) = headers.get(PRAGMA)
        {
            found.no_cache = directives(&String::from_utf8_lossy(pragma.as_bytes()))
                .iter()
                .any(|(name, _)| name == "no-cache");
        }
        found
    }

    fn heed(&mut self, name: &str, value: Option<&str>) {
        match name {
            "no-store" => self.no_store = true,
            // With a list of fields it speaks of them only; asking anew is right all the same.
            "no-cache" => self.no_cache = true,
            "max-age" => {
                let age = age(value.unwrap_or_default());
                let is_second = self.max_age.is_some_and(|first| first != age);
                self.max_age = Some(if is_second { Age::Over } else { age });
            }
            // `must-revalidate` says what to do when it is over: a reader
            // offline is shown the kept copy, with its age, all the same.
            _ => {}
        }
    }
}

/// Seconds; more than any number holds is as long as can be (RFC 9111, 1.2.2).
fn age(text: &str) -> Age {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Age::Over;
    }
    Age::Good(Duration::from_secs(text.parse().unwrap_or(u64::MAX)))
}

/// The directives of a line, names in small letters, values without quotes.
fn directives(line: &str) -> Vec<(String, Option<String>)> {
    let mut is_quoted = false;
    let parts = line.split(|c| {
        is_quoted ^= c == '"';
        c == ',' && !is_quoted
    });
    parts
        .map(|part| {
            let (name, value) =
                part.split_once('=').map_or((part, None), |(name, value)| (name, Some(value)));
            let value = value.map(|value| value.trim().trim_matches('"').to_owned());
            (name.trim().to_ascii_lowercase(), value)
        })
        .filter(|(name, _)| !name.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use reqwest::header::{CACHE_CONTROL, HeaderMap, HeaderValue, PRAGMA};

    use super::{Age, CacheControl};

    fn of(lines: &[&'static str]) -> CacheControl {
        CacheControl::of(&lines.iter().map(|line| (CACHE_CONTROL, HeaderValue::from_static(line))).collect())
    }

    #[test]
    fn directives_are_read() {
        let nothing = CacheControl::default();
        let good = |seconds| Some(Age::Good(Duration::from_secs(seconds)));
        let aged = |max_age| CacheControl { max_age, ..nothing };
        let over = aged(Some(Age::Over));
        let no_store = CacheControl { no_store: true, ..nothing };
        let no_cache = CacheControl { no_cache: true, ..nothing };
        let table: [(&[&str], CacheControl); 18] = [
            (&[], nothing),
            (&[""], nothing),
            (&[", ,="], nothing),
            (&["private, s-maxage=9, must-revalidate"], nothing),
            (&["NO-Store"], no_store),
            (&["private", "no-store"], no_store),
            (&["no-cache=\"Set-Cookie, max-age=9\""], no_cache),
            (&["private=\"no-store, no-cache\""], nothing),
            (&["public,max-age=60"], aged(good(60))),
            (&["max-age = \"60\""], aged(good(60))),
            (&["max-age=60, max-age=60"], aged(good(60))),
            (&["max-age=60", "max-age=61"], over),
            (&["max-age"], over),
            (&["max-age="], over),
            (&["max-age=-1"], over),
            (&["max-age=1e9"], over),
            (&["max-age=100000000000000000000"], aged(good(u64::MAX))),
            (&["x-no-store, no-stores"], nothing),
        ];
        for (lines, expected) in table {
            assert_eq!(of(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn pragma_speaks_only_where_cache_control_does_not() {
        let pragma = (PRAGMA, HeaderValue::from_static("No-Cache"));
        let alone = HeaderMap::from_iter([pragma.clone()]);
        assert!(CacheControl::of(&alone).no_cache);
        let both = HeaderMap::from_iter([pragma, (CACHE_CONTROL, HeaderValue::from_static("max-age=1"))]);
        assert!(!CacheControl::of(&both).no_cache);
    }
}
