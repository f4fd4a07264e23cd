//! A date as HTTP writes it in, the moment out.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::rfc2822;
use jiff::tz::Offset;

/// The two older forms (RFC 9110, 5.6.7), both in UTC.
const OLDER: [&str; 2] = ["%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];

/// Reads any of the three forms; `None` for what is no date, its day of the week included.
#[must_use]
pub fn http_date(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    let older = || OLDER.iter().find_map(|form| DateTime::strptime(form, text).ok());
    match rfc2822::parse(text) {
        Ok(date) => Some(date.timestamp()),
        Err(_) => Offset::UTC.to_timestamp(older()?).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::http_date;

    #[test]
    fn three_forms_are_one_moment() {
        let moment = "1994-11-06T08:49:37Z".parse().ok();
        for text in
            ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"]
        {
            assert_eq!(http_date(text), moment, "{text}");
        }
        assert_eq!(http_date(" Sun, 06 Nov 1994 15:49:37 +0700 "), moment);
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "0",
            "-1",
            "Mon, 06 Nov 1994 08:49:37 GMT",
            "Sun, 36 Nov 1994 08:49:37 GMT",
            "06/11/1994",
            "Sun, 06 Nov 99994 08:49:37 GMT",
        ] {
            assert_eq!(http_date(text), None, "{text}");
        }
    }
}
