//! Text in, the date it tells out: every form that portals print, day first.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::model::moment::{Moment, VIETNAM};
use crate::parse::clock::{Clock, clock};
use crate::parse::date_tokens::{Token, tokens};
use crate::parse::relative::relative;

/// The first date that `text` tells, relative ones against the fetch time `now`.
///
/// Times are of Viet Nam (+07:00, no summer time) unless the text says otherwise.
/// Numbers of documents ("30/2020/NĐ-CP") and of telephones are no dates.
///
/// ```
/// use congtin::parse::date::date;
/// let now = jiff::Timestamp::UNIX_EPOCH;
/// assert_eq!(date("Đăng ngày 02 - 03 - 2022", &now).unwrap().to_string(), "02/03/2022");
/// assert_eq!(date("(23/09/2022 3:56 CH)", &now).unwrap().to_string(), "23/09/2022 15:56");
/// assert_eq!(date("30/2020/NĐ-CP", &now), None);
/// ```
#[must_use]
pub fn date(text: &str, now: &Timestamp) -> Option<Moment> {
    if !may_tell(text) {
        return None;
    }
    let tokens = tokens(&day_first(text));
    find(&tokens, *now).map(|found| found.moment)
}

/// A stamp as servers write it that nobody told their country, `11/29/2026 5:34:00 PM`, with the day
/// first; any other text as it is. Seconds with AM or PM mark it: people write neither to the other.
fn day_first(text: &str) -> Cow<'_, str> {
    if !text.ends_with('M') {
        return text.into();
    }
    let parts: Vec<&str> = text.split_whitespace().collect();
    let [day, clock, "AM" | "PM"] = parts.as_slice() else { return text.into() };
    let (Some((month, rest)), 2) = (day.split_once('/'), clock.matches(':').count()) else {
        return text.into();
    };
    match (rest.split_once('/'), month.parse::<u8>()) {
        (Some((day, year)), Ok(1..=12)) => {
            let suffix = parts.last().copied().unwrap_or_default();
            format!("{day}/{month}/{year} {clock} {suffix}").into()
        }
        _ => text.into(),
    }
}

/// The date that is all of `text` but for signs: a stamp such as `(23/09/2022 3:56 CH)`.
///
/// ```
/// use congtin::parse::date::stamp;
/// let now = jiff::Timestamp::UNIX_EPOCH;
/// assert!(stamp(" | 22/08/2022", &now).is_some());
/// assert!(stamp("Họp ngày 22/08/2022", &now).is_none());
/// ```
#[must_use]
pub fn stamp(text: &str, now: &Timestamp) -> Option<Moment> {
    if !may_tell(text) {
        return None;
    }
    let tokens = tokens(text);
    let found = find(&tokens, *now)?;
    let rest = tokens.iter().take(found.from).chain(tokens.iter().skip(found.to));
    rest.into_iter().all(is_filler).then_some(found.moment)
}

/// False for a text without a figure, without "hôm" and without "vừa", in whatever form: no date is
/// told without one of them, and most lines of a page have none.
fn may_tell(text: &str) -> bool {
    /// Bytes of the longest "vừa" behind its first letter.
    const REST: usize = 8;
    let bytes = text.as_bytes();
    let ends = |at: usize, letter: u8| {
        let rest = bytes.iter().skip(at + 1).take(REST);
        rest.into_iter().any(|byte| byte.eq_ignore_ascii_case(&letter))
    };
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'0'..=b'9' => true,
        b'h' | b'H' => ends(at, b'm'),
        b'v' | b'V' => ends(at, b'a'),
        _ => false,
    })
}

/// A date and the tokens it stands in.
struct Found {
    moment: Moment,
    from: usize,
    to: usize,
}

fn find(tokens: &[Token], now: Timestamp) -> Option<Found> {
    (0..tokens.len()).find_map(|at| {
        if let Some((day, end)) = day(tokens, at) {
            return Some(with_time(tokens, day, at..end));
        }
        relative(tokens, at, now).map(|(moment, to)| Found { moment, from: at, to })
    })
}

/// The day at `tokens[at]` and the token after it.
fn day(tokens: &[Token], at: usize) -> Option<(Date, usize)> {
    if is_inside_number(tokens, at) {
        return None;
    }
    numeric(tokens, at)
        .or_else(|| spoken(tokens, at))
        .or_else(|| iso(tokens, at))
        .or_else(|| rfc822(tokens, at))
}

/// `02/03/2022`, `02 - 03 - 2022`, `2.3.2022`.
fn numeric(tokens: &[Token], at: usize) -> Option<(Date, usize)> {
    let sign = ['/', '-', '.'].into_iter().find(|sign| tokens.get(at + 1).is_some_and(|t| t.is(*sign)))?;
    if !tokens.get(at + 3)?.is(sign) || goes_on(tokens, at + 5) {
        return None;
    }
    let (day, month) = (tokens.get(at)?.number(2)?, tokens.get(at + 2)?.number(2)?);
    Some((valid(tokens.get(at + 4)?.year()?, month, day)?, at + 5))
}

/// `ngày 2 tháng 3 năm 2022`, `2 tháng 3, 2022`, `12 Tháng Năm, 2026`.
fn spoken(tokens: &[Token], at: usize) -> Option<(Date, usize)> {
    let day = tokens.get(at)?.number(2)?;
    let at = if tokens.get(at + 1)?.is(',') { at + 2 } else { at + 1 };
    if tokens.get(at)?.word()? != "thang" {
        return None;
    }
    let (month, at) = month(tokens, at + 1)?;
    let joint = tokens.get(at)?;
    let at = if joint.word() == Some("nam") || joint.is(',') || joint.is('/') { at + 1 } else { at };
    Some((valid(tokens.get(at)?.year()?, month, day)?, at + 1))
}

/// The month told at `tokens[at]` as a number or in words, and the token after it.
fn month(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    const NAMES: [&str; 10] = ["mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"];
    if let Some(month) = tokens.get(at)?.number(2) {
        return Some((month, at + 1));
    }
    let place = |at: usize| {
        let word = tokens.get(at)?.word()?;
        u32::try_from(NAMES.iter().position(|name| *name == word)?).ok()
    };
    match (place(at)? + 1, place(at + 1)) {
        (10, Some(more @ 0..=1)) => Some((11 + more, at + 2)),
        (month, _) => Some((month, at + 1)),
    }
}

/// `2022-03-02`, also before a `T`.
fn iso(tokens: &[Token], at: usize) -> Option<(Date, usize)> {
    let year = tokens.get(at)?.year()?;
    let two = |at: usize| tokens.get(at).filter(|t| t.is_glued)?.number(2);
    let is_dashed = tokens.get(at + 1)?.is('-') && tokens.get(at + 3)?.is('-');
    let date = valid(year, two(at + 2)?, two(at + 4)?)?;
    (is_dashed && !goes_on(tokens, at + 5)).then_some((date, at + 5))
}

/// `02 Mar 2022` of RFC 822, the year also of two digits, and `March 2, 2022`.
fn rfc822(tokens: &[Token], at: usize) -> Option<(Date, usize)> {
    let (day, name) = match tokens.get(at)?.word() {
        None => (tokens.get(at)?, tokens.get(at + 1)?.word()?),
        Some(name) => (tokens.get(at + 1)?, name),
    };
    let day = day.number(2)?;
    let month = MONTHS.iter().position(|month| name.starts_with(month))?;
    let at = if tokens.get(at + 2)?.is(',') { at + 3 } else { at + 2 };
    let year = tokens.get(at)?;
    let year = year.year().or_else(|| Some(2000 + year.number(2)?))?;
    Some((valid(year, u32::try_from(month).ok()? + 1, day)?, at + 1))
}

/// What the names of months begin with in English.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// True when the number at `at` is the tail of a longer one: `0912-02-03-2022`, `1/02/03/2022`.
fn is_inside_number(tokens: &[Token], at: usize) -> bool {
    let is_glued = tokens.get(at).is_some_and(|t| t.is_glued);
    let sign = at.checked_sub(1).and_then(|i| tokens.get(i));
    let Some(sign) = sign.filter(|_| is_glued) else { return false };
    let before = at.checked_sub(2).and_then(|i| tokens.get(i));
    let joins = ['/', '-', '.'].into_iter().any(|c| sign.is(c)) && sign.is_glued;
    joins && before.is_some_and(|t| t.number(20).is_some())
}

/// True when the number before `tokens[at]` goes on: `02/03/2022/QĐ-UBND`, `2.3.2022.1`.
fn goes_on(tokens: &[Token], at: usize) -> bool {
    let glued = |at: usize| tokens.get(at).filter(|t| t.is_glued);
    let Some(sign) = glued(at) else { return false };
    let is_joint = sign.is('/') || sign.is('-') || sign.is('.');
    is_joint && glued(at + 1).is_some_and(|t| t.word().is_some() || t.number(20).is_some())
}

/// The day with the time that stands behind it, or else before it.
fn with_time(tokens: &[Token], day: Date, place: std::ops::Range<usize>) -> Found {
    let behind = (place.end..tokens.len().min(place.end + 6))
        .take_while(|i| *i == place.end || tokens.get(i - 1).is_some_and(is_filler))
        .find_map(|i| clock(tokens, i));
    if let Some(clock) = behind {
        return Found { moment: moment(day, clock), from: place.start, to: clock.end };
    }
    let before = (place.start.saturating_sub(12)..place.start).find_map(|i| {
        let clock = clock(tokens, i).filter(|clock| clock.end <= place.start)?;
        tokens.get(clock.end..place.start)?.iter().all(is_filler).then_some((clock, i))
    });
    match before {
        Some((clock, from)) => Found { moment: moment(day, clock), from, to: place.end },
        None => Found { moment: Moment::day(day), from: place.start, to: place.end },
    }
}

fn moment(date: Date, clock: Clock) -> Moment {
    Moment { date, time: Some((clock.time, clock.offset.unwrap_or(VIETNAM))) }
}

/// What may stand between a date and its time, and around both in a stamp.
fn is_filler(token: &Token) -> bool {
    match token.word() {
        None => token.number(20).is_none() && !token.is('/'),
        Some(word) => matches!(
            word,
            "t" | "luc"
                | "vao"
                | "hoi"
                | "ngay"
                | "thu"
                | "hai"
                | "ba"
                | "tu"
                | "nam"
                | "sau"
                | "bay"
                | "chu"
                | "nhat"
                | "gmt"
                | "at"
                | "cn"
                | "mon"
                | "tue"
                | "wed"
                | "fri"
                | "sat"
                | "sun"
        ),
    }
}

/// A day of the calendar, in the years of the web.
fn valid(year: u32, month: u32, day: u32) -> Option<Date> {
    let year = i16::try_from(year).ok().filter(|year| (1990..2100).contains(year))?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use unicode_normalization::UnicodeNormalization;

    use super::{date, stamp};

    /// 9 June 2022, 09:41 in Viet Nam.
    fn now() -> Timestamp {
        "2022-06-09T02:41:07Z".parse().expect("a time")
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let read = |text: &str| {
            date(text, &now()).map_or("-".into(), |moment| serde_json::to_value(moment).expect("text"))
        };
        let nbsp = text.replace(' ', "\u{a0}");
        let thin = text.replace(' ', "\u{2009}");
        for text in [text, &*text.nfd().collect::<String>(), &*nbsp, &*thin] {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }

    #[test]
    fn days() {
        check("02 - 03 - 2022", "2022-03-02");
        check("Đăng ngày 02 - 03 - 2022", "2022-03-02");
        check("(26/02/2026)", "2026-02-26");
        check("Ngày đăng: 2/3/2022 Lượt xem: 154", "2022-03-02");
        check("02 – 03 – 2022", "2022-03-02");
        check("ngày 2 tháng 3 năm 2022", "2022-03-02");
        check("Ninh Thuận, ngày 02 tháng 03 năm 2022", "2022-03-02");
        check("2022-03-02", "2022-03-02");
        check("12 Tháng Năm, 2026", "2026-05-12");
        check("3 Tháng Mười Hai, 2025", "2025-12-03");
        check("22 Tháng 10 2026", "2026-10-22");
        check("October 9, 2026", "2026-10-09");
        check("02.03.2022.", "2022-03-02");
        check("29/02/2024", "2024-02-29");
    }

    #[test]
    fn times_behind() {
        check("(23/09/2022 3:56 CH)", "2022-09-23T15:56:00+07:00");
        check("22/08/2022 10:06 SA", "2022-08-22T10:06:00+07:00");
        check("22/07/2026 12:05 CH", "2026-07-22T12:05:00+07:00");
        check("21/08/2026 12:10 SA", "2026-08-21T00:10:00+07:00");
        check("Thứ tư, 22/10/2025, 19:25 (GMT+7)", "2025-10-22T19:25:00+07:00");
        check("Thứ ba, 06/05/2025 - 06:02", "2025-05-06T06:02:00+07:00");
        check("Thứ sáu - 13/04/2018 10:03", "2018-04-13T10:03:00+07:00");
        check("Chủ Nhật, 04/08/2024 - 07:54", "2024-08-04T07:54:00+07:00");
        check("23/03/2015 08:06 GMT+7", "2015-03-23T08:06:00+07:00");
        check("28-07-2018 - 00:35 AM", "2018-07-28T00:35:00+07:00");
        check("28-07-2018 - 15:35 PM", "2018-07-28T15:35:00+07:00");
        check("20/11/2026 | 17:30", "2026-11-20T17:30:00+07:00");
        check("02/03/2022 lúc 8h15", "2022-03-02T08:15:00+07:00");
        check("02/03/2022 23:59:59", "2022-03-02T23:59:59+07:00");
    }

    #[test]
    fn times_before() {
        check("08:15, 02/03/2022", "2022-03-02T08:15:00+07:00");
        check("08:15 | 02/03/2022", "2022-03-02T08:15:00+07:00");
        check("08:15 ngày 02-03-2022", "2022-03-02T08:15:00+07:00");
        check("8 giờ 15 phút ngày 2 tháng 3 năm 2022", "2022-03-02T08:15:00+07:00");
        check("3:56 CH Thứ sáu, 23/09/2022", "2022-09-23T15:56:00+07:00");
    }

    #[test]
    fn iso_and_feeds() {
        check("2022-03-02T08:15:00+07:00", "2022-03-02T08:15:00+07:00");
        check("2022-03-02T08:15:00.123Z", "2022-03-02T08:15:00+00:00");
        check("2022-03-02T08:15", "2022-03-02T08:15:00+07:00");
        check("2022-03-02 08:15:30-05:00", "2022-03-02T08:15:30-05:00");
        check("Wed, 02 Mar 2022 08:15:00 +0700", "2022-03-02T08:15:00+07:00");
        check("Wed, 2 Mar 2022 08:15:00 GMT", "2022-03-02T08:15:00+00:00");
        check("02 March 22 08:15", "2022-03-02T08:15:00+07:00");
        check("Wed, 02 Mar 2022", "2022-03-02");
    }

    #[test]
    fn relative_ones() {
        check("14 giờ trước", "2022-06-08T19:41:00+07:00");
        check("36 phút trước", "2022-06-09T09:05:00+07:00");
        check("Hôm qua", "2022-06-08");
        check("Hôm qua, 08:15", "2022-06-08T08:15:00+07:00");
        check("2 ngày trước", "2022-06-07");
        check("Vừa xong", "2022-06-09T09:41:00+07:00");
    }

    #[test]
    fn near_misses() {
        for text in [
            "",
            "31/02/2022",
            "31/02",
            "25:00",
            "13:75",
            "32/01/2022",
            "00/00/2022",
            "1/13/2022",
            "30/2020/NĐ-CP",
            "02/QĐ-UBND",
            "Quyết định số 15/03/2022/QĐ-UBND",
            "1.250.000",
            "0200 000 100",
            "0912-02-03-2022",
            "giai đoạn 2021-2025",
            "2021 -2025",
            "02/03/20222",
            "17/21 chỉ tiêu",
            "tháng 3 năm 2022",
            "5 năm trước kia",
            "02/9/1945",
            "1/2/3",
            "99999999999999999999/1/2022",
            "14 người trước",
            "IPv4 10.2.3.2022.1",
        ] {
            check(text, "-");
        }
        check("22/10/2025, 25:00", "2025-10-22");
        check("Công văn 30/2020/NĐ-CP ngày 05/03/2020", "2020-03-05");
    }

    #[test]
    fn stamps_are_all_of_a_text() {
        for text in ["(23/09/2022 3:56 CH)", " - 22/08/2022", "Thứ ba, 06/05/2025 - 06:02", "(36 phút trước)"]
        {
            assert!(stamp(text, &now()).is_some(), "{text}");
        }
        for text in ["ngày 22/08/2022 tại tỉnh", "(đợt 1)", "Kế hoạch 22/08/2022", "3/9 (22/08/2022)"]
        {
            assert!(stamp(text, &now()).is_none(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in "[0-9/:. \\-,()|hgiờtrướcHômqua+TZGMTngày]{0,40}") {
            let _ = date(&text, &now());
            let _ = stamp(&text, &now());
        }
    }
}
