//! A date as HTTP writes it in, the moment out.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::rfc2822;
use jiff::tz::Offset;

/// The form of today and two older ones (RFC 9110, 5.6.7), all in UTC.
const FORMS: [&str; 3] = ["%a, %d %b %Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];

/// Reads any of the three forms; `None` for what is no date, its day of the week included.
#[must_use]
pub fn http_date(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    match FORMS.iter().find_map(|form| DateTime::strptime(form, text).ok()) {
        // The last day of 9999, which some write for "never", is past all moments.
        Some(date) => Some(Offset::UTC.to_timestamp(date).unwrap_or(Timestamp::MAX)),
        // Some servers write their own zone.
        None => Some(rfc2822::parse(text).ok()?.timestamp()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

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
        assert_eq!(http_date("Fri, 31 Dec 9999 23:59:59 GMT"), Some(Timestamp::MAX));
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
