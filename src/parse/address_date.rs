//! An address in, the day that is written in it out.

use jiff::civil::{Date, Time};

use crate::model::moment::Moment;

/// The date in the path of an address: a folder such as `/2022-3-2/`, or a
/// time stamp at the end of a name, `-20221224095943188`.
///
/// ```
/// use congtin::parse::address_date::address_date;
/// assert_eq!(address_date("/portal/Pages/2022-3-2/Tin.aspx").unwrap().to_string(), "02/03/2022");
/// assert_eq!(address_date("/tin-20221224095943188.htm").unwrap().to_string(), "24/12/2022 09:59");
/// assert_eq!(address_date("/portal/Pages/2022-13-2/Tin.aspx"), None);
/// ```
#[must_use]
pub fn address_date(path: &str) -> Option<Moment> {
    let parts: Vec<&str> = path.split('/').collect();
    let apart = || parts.windows(3).find_map(folders);
    parts.iter().copied().find_map(folder).or_else(apart).or_else(|| time_stamp(path.rsplit('/').next()?))
}

/// `2022-3-2`, `2022-03-02` or `20220302`, and nothing else.
fn folder(name: &str) -> Option<Moment> {
    if name.len() == 8
        && name.bytes().all(|b| b.is_ascii_digit())
        && let (Some(year), Some(month), Some(day)) = (name.get(..4), name.get(4..6), name.get(6..))
    {
        return valid(year, month, day).map(Moment::day);
    }
    let mut parts = name.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let is_whole = parts.next().is_none() && year.len() == 4 && month.len() <= 2 && day.len() <= 2;
    if !is_whole {
        return None;
    }
    valid(year, month, day).map(Moment::day)
}

/// `2022/03/02` in folders of its own.
fn folders(parts: &[&str]) -> Option<Moment> {
    let [year, month, day] = parts else { return None };
    (year.len() == 4 && month.len() <= 2 && day.len() <= 2)
        .then(|| valid(year, month, day))
        .flatten()
        .map(Moment::day)
}

/// A day and a time in at least 14 digits, behind a dash and before the ending.
fn time_stamp(name: &str) -> Option<Moment> {
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    let (_, digits) = stem.rsplit_once('-')?;
    if !(14..=19).contains(&digits.len()) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // A number of the site's, then the moment from the year's last two digits to the millisecond.
    let tail = || moment(&format!("20{}", digits.get(digits.len().checked_sub(15)?..)?));
    moment(digits).or_else(tail).or_else(|| short(digits))
}

/// A moment whose month and day have no zeros before them: `2026` `9` `4` `173243150`.
fn short(digits: &str) -> Option<Moment> {
    let (year, rest) = digits.split_at_checked(4)?;
    let (day, clock) = rest.split_at_checked(2).filter(|_| digits.len() == 15)?;
    let (month, day) = day.split_at_checked(1)?;
    moment(&format!("{year}0{month}0{day}{clock}"))
}

/// The moment that digits begin with, from the year to the second.
fn moment(digits: &str) -> Option<Moment> {
    let date = valid(digits.get(..4)?, digits.get(4..6)?, digits.get(6..8)?)?;
    let two = |from: usize| digits.get(from..from + 2)?.parse().ok();
    Some(Moment::at(date, Time::new(two(8)?, two(10)?, two(12)?, 0).ok()?))
}

fn valid(year: &str, month: &str, day: &str) -> Option<Date> {
    let is_digits = [year, month, day].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let year = year.parse().ok().filter(|year| is_digits && (1990..2100).contains(year))?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::address_date;

    #[track_caller]
    fn check(path: &str, expected: Option<&str>) {
        assert_eq!(address_date(path).map(|m| m.to_string()).as_deref(), expected, "{path}");
    }

    #[test]
    fn folders_and_stamps() {
        check("/portal/pages/2023-03-09/Tin-moi.aspx", Some("09/03/2023"));
        check("/portal/Pages/2023-3-9/", Some("09/03/2023"));
        check("/xa-hoi/tin-20221224095943188.htm", Some("24/12/2022 09:59"));
        check("/xa-hoi/tin-102221224095943188.htm", Some("24/12/2022 09:59"));
        check("/tin-4260710091642503.htm", Some("10/07/2026 09:16"));
        check("/tin-202694173243150.htm", Some("04/09/2026 17:32"));
        check("/tin/kinh-te/20150323/bai-hay/724215.html", Some("23/03/2015"));
        check("/tin/20151323/bai/72421533.html", None);
        check("/portal/Photos/2023-03/a.jpg", None);
        check("/portal/Pages/2023-2-30/a.aspx", None);
        check("/portal/Pages/1023-2-3/a.aspx", None);
        check("/tin-20221324095943188.htm", None);
        check("/tin-0912345678.htm", None);
        check("/2023-+3-9/", None);
        check("", None);
    }
}
