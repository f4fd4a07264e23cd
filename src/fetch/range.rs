//! How much of a file is here in, the headers that ask for the rest out; an answer in, what it brings out.

use reqwest::StatusCode;
use reqwest::header::{
    ACCEPT, ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, ETAG, HeaderMap, HeaderValue, IF_RANGE,
    LAST_MODIFIED, RANGE,
};

use crate::fetch::condition::is_etag;
use crate::fetch::http_date::http_date;

/// The part of a file that is not yet here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    /// Bytes that are here.
    pub from: u64,
    /// By what the file is known to be the same one still: a strong entity tag, or a date.
    pub validator: String,
}

/// What an answer brings of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Portion {
    /// All of it; so many bytes, where that is told.
    Whole(Option<u64>),
    /// What comes after the bytes that are here; so many bytes are all of it, where that is told.
    Rest(Option<u64>),
    /// Nothing: all of it is here.
    Nothing,
    /// Something that does not go with what is here.
    Other,
}

/// The headers by which a file is asked for: as it is, and only `rest` of it
/// if it has not changed.
#[must_use]
pub fn range(rest: Option<&Rest>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static("*/*"));
    // A range of packed bytes would be of no use.
    headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    if let Some(rest) = rest
        && let (Ok(range), Ok(validator)) =
            (HeaderValue::try_from(format!("bytes={}-", rest.from)), HeaderValue::try_from(&rest.validator))
    {
        headers.insert(RANGE, range);
        headers.insert(IF_RANGE, validator);
    }
    headers
}

/// By what the file of this answer can be told from a later one (RFC 9110,
/// 13.1.5: a weak tag cannot).
#[must_use]
pub fn validator(headers: &HeaderMap) -> Option<String> {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let tag = text(ETAG).filter(|tag| is_etag(tag) && !tag.starts_with("W/"));
    let date = || text(LAST_MODIFIED).filter(|date| http_date(date).is_some());
    tag.or_else(date).map(Into::into)
}

/// What this answer brings to someone who asked for `rest`.
#[must_use]
pub fn portion(status: StatusCode, headers: &HeaderMap, rest: Option<&Rest>) -> Portion {
    let told = headers.get(CONTENT_RANGE).and_then(|value| value.to_str().ok()).and_then(content_range);
    let is_same = |rest: &Rest| validator(headers).is_none_or(|validator| validator == rest.validator);
    match (status, rest) {
        (StatusCode::PARTIAL_CONTENT, Some(rest)) => match told {
            Some((Some(first), of)) if first == rest.from && is_same(rest) => Portion::Rest(of),
            _ => Portion::Other,
        },
        (StatusCode::RANGE_NOT_SATISFIABLE, Some(rest)) => match told {
            Some((None, Some(of))) if of == rest.from && is_same(rest) => Portion::Nothing,
            _ => Portion::Other,
        },
        (StatusCode::PARTIAL_CONTENT, None) => match told {
            // Nobody asked for a part; but one that is all there is will do.
            Some((Some(0), of)) if of.is_some() && of == length(headers) => Portion::Whole(of),
            _ => Portion::Other,
        },
        _ => Portion::Whole(length(headers)),
    }
}

fn length(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.trim().parse().ok()
}

/// The first byte and the length of all in `bytes 5-9/10`, `bytes 5-9/*` or `bytes */10`.
fn content_range(value: &str) -> Option<(Option<u64>, Option<u64>)> {
    let (unit, value) = value.trim().split_once(' ')?;
    let (span, of) = value.trim().split_once('/')?;
    let first = match span.trim() {
        "*" => None,
        span => Some(span.split_once('-')?.0.trim().parse().ok()?),
    };
    let of = match of.trim() {
        "*" => None,
        of => Some(of.parse().ok()?),
    };
    unit.eq_ignore_ascii_case("bytes").then_some((first, of))
}

#[cfg(test)]
mod tests {
    use super::{Portion, Rest, portion, range, validator};
    use reqwest::StatusCode;
    use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

    fn headers(lines: &[(&str, &str)]) -> HeaderMap {
        let line = |(name, value): &(&str, &str)| {
            (HeaderName::try_from(*name).expect("a name"), HeaderValue::try_from(*value).expect("a value"))
        };
        lines.iter().map(line).collect()
    }

    fn rest() -> Rest {
        Rest { from: 5, validator: "\"a\"".into() }
    }

    #[test]
    fn the_rest_is_asked_for_of_the_same_file_only() {
        let asked = range(Some(&rest()));
        assert_eq!(
            (&asked["range"], &asked["if-range"]),
            (&"bytes=5-".parse().expect("a value"), &"\"a\"".parse().expect("a value"))
        );
        assert_eq!(range(None).get("range"), None);
    }

    #[test]
    fn a_file_is_known_by_a_strong_tag_or_a_date() {
        let date = "Sun, 06 Nov 1994 08:49:37 GMT";
        let of = |tag: &str| validator(&headers(&[("etag", tag), ("last-modified", date)]));
        assert_eq!(of("\"a\"").as_deref(), Some("\"a\""));
        assert_eq!(of("W/\"a\"").as_deref(), Some(date));
        assert_eq!(of("a").as_deref(), Some(date));
        assert_eq!(validator(&headers(&[("last-modified", "hôm qua")])), None);
    }

    #[test]
    fn what_answers_bring() {
        let table = [
            (206, vec![("content-range", "bytes 5-9/10"), ("etag", "\"a\"")], Portion::Rest(Some(10))),
            (206, vec![("content-range", "bytes 5-9/*")], Portion::Rest(None)),
            (206, vec![("content-range", "bytes 5-9/10"), ("etag", "\"b\"")], Portion::Other),
            (206, vec![("content-range", "bytes 4-9/10")], Portion::Other),
            (206, vec![], Portion::Other),
            (416, vec![("content-range", "bytes */5")], Portion::Nothing),
            (416, vec![("content-range", "bytes */4")], Portion::Other),
            (416, vec![], Portion::Other),
            (200, vec![("content-length", "10")], Portion::Whole(Some(10))),
            (200, vec![], Portion::Whole(None)),
        ];
        for (status, lines, expected) in table {
            let status = StatusCode::from_u16(status).expect("a status");
            assert_eq!(portion(status, &headers(&lines), Some(&rest())), expected, "{status} {lines:?}");
        }
        let whole = headers(&[("content-range", "bytes 0-9/10"), ("content-length", "10")]);
        assert_eq!(portion(StatusCode::PARTIAL_CONTENT, &whole, None), Portion::Whole(Some(10)));
    }
}
