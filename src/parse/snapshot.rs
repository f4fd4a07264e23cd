//! What a web archive answers in, when the nearest copy that it has was taken out.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use serde::Deserialize;

/// The answer; more may stand in it.
#[derive(Deserialize)]
struct Answer {
    archived_snapshots: Snapshots,
}

#[derive(Deserialize)]
struct Snapshots {
    closest: Option<Closest>,
}

#[derive(Deserialize)]
struct Closest {
    available: bool,
    timestamp: String,
    /// What the server said when the copy was taken.
    #[serde(default)]
    status: Option<String>,
}

/// When the nearest copy was taken; `None` where there is none that shows a page.
///
/// ```
/// use congtin::parse::snapshot::snapshot;
/// let answer = r#"{"url":"a.vn","archived_snapshots":{"closest":{"status":"200","available":true,
///     "url":"http://web.archive.org/web/20220302011500/http://a.vn/","timestamp":"20220302011500"}}}"#;
/// assert_eq!(snapshot(answer).unwrap().to_string(), "2022-03-02T01:15:00Z");
/// assert_eq!(snapshot(r#"{"url":"a.vn","archived_snapshots":{}}"#), None);
/// ```
#[must_use]
pub fn snapshot(answer: &str) -> Option<Timestamp> {
    let answer: Answer = serde_json::from_str(answer).ok()?;
    let closest = answer.archived_snapshots.closest?;
    let is_page = closest.available && closest.status.is_none_or(|status| status == "200");
    let taken = DateTime::strptime("%Y%m%d%H%M%S", &closest.timestamp).ok()?;
    Offset::UTC.to_timestamp(taken).ok().filter(|_| is_page)
}

#[cfg(test)]
mod tests {
    use super::snapshot;

    #[test]
    fn what_is_no_copy_of_a_page_is_none() {
        for answer in [
            "",
            "<html>",
            "[]",
            "{}",
            r#"{"archived_snapshots":{"closest":null}}"#,
            r#"{"archived_snapshots":{"closest":{"available":false,"timestamp":"20220302011500"}}}"#,
            r#"{"archived_snapshots":{"closest":{"available":true,"timestamp":"20220302011500","status":"404"}}}"#,
            r#"{"archived_snapshots":{"closest":{"available":true,"timestamp":"20221502011500"}}}"#,
            r#"{"archived_snapshots":{"closest":{"available":true,"timestamp":"2022/../../x"}}}"#,
        ] {
            assert_eq!(snapshot(answer), None, "{answer}");
        }
    }
}
