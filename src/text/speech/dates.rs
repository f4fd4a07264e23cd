//! A date in figures in, the words for it out: `20/7/2022`, `02 - 03 - 2022`, `7/2022`, `ngày 20/7`.

use crate::text::speech::numbers::{cardinal, labelled, ordinal};
use crate::text::speech::place::{Cursor, Place, Reading, until};

/// Words after which two figures are a day and a month.
const BEFORE_A_DAY: [&str; 22] = [
    "ngày",
    "mùng",
    "mồng",
    "sáng",
    "trưa",
    "chiều",
    "tối",
    "đêm",
    "hôm",
    "lễ",
    "dịp",
    "quốc khánh",
    "từ",
    "đến",
    "tới",
    "trước",
    "thứ hai",
    "thứ ba",
    "thứ tư",
    "thứ năm",
    "thứ sáu",
    "thứ bảy",
];
/// Words after which a day needs no "ngày".
const SAYS_DAY: [&str; 3] = ["ngày", "mùng", "mồng"];
/// Words after which a figure and a year count something else than months.
const COUNTED_IN_A_YEAR: [&str; 7] = ["quý", "kỳ", "đợt", "tuần", "vụ", "lần", "số"];
/// What stands between the parts of a date.
const MARKS: [char; 4] = ['/', '-', '–', '.'];

pub(super) fn read_date(place: &Place<'_>) -> Option<Reading> {
    if !place.is_start() || !place.rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let found = full(place).or_else(|| backwards(place)).or_else(|| month_of_year(place));
    let (end, words) = found.or_else(|| day_of_month(place)).or_else(|| spelled_day(place))?;
    let (end, words) = until(end, words);
    Some(place.read(end, words))
}

/// `20/7/2022`, with one mark twice; a year of two figures only after slashes.
fn full<'t>(place: &Place<'t>) -> Option<(Cursor<'t>, String)> {
    let mut cursor = place.cursor();
    let day = cursor.number(2, 1..=31)?;
    let first = mark(&mut cursor)?;
    let month = cursor.number(2, 1..=12)?;
    let second = mark(&mut cursor)?;
    let year = cursor.digits(4).filter(|year| year.len() == 4 || year.len() == 2 && first == '/')?;
    let is_date = first == second && is_over(&cursor) && !year.starts_with("00");
    is_date.then(|| (cursor, format!("{} năm {}", day_and_month(place, day, month), labelled(year))))
}

/// `2022-07-20`, the order of machines.
fn backwards<'t>(place: &Place<'t>) -> Option<(Cursor<'t>, String)> {
    let mut cursor = place.cursor();
    let year = cursor.number(4, 1000..=2999)?;
    cursor.eat("-")?;
    let month =
        cursor.digits(2).filter(|month| month.len() == 2)?.parse().ok().filter(|m| (1..=12).contains(m))?;
    cursor.eat("-")?;
    let day = cursor.digits(2).filter(|day| day.len() == 2)?.parse().ok().filter(|d| (1..=31).contains(d))?;
    let words = format!("{} năm {}", day_and_month(place, day, month), cardinal(year));
    is_over(&cursor).then_some((cursor, words))
}

/// `7/2022`, `tháng 07-2022`; after "quý" and its like the figure is no month.
fn month_of_year<'t>(place: &Place<'t>) -> Option<(Cursor<'t>, String)> {
    let mut cursor = place.cursor();
    let (said, counts) = (place.follows(&["tháng"]), place.follows(&COUNTED_IN_A_YEAR));
    let number = cursor.number(2, 1..=if counts { 99 } else { 12 })?;
    if said { cursor.eat_any(&MARKS) } else { cursor.eat_any(&['/']) }?;
    let year = cursor.number(4, 1900..=2199)?;
    let number = match (counts, said) {
        (true, _) => cardinal(number),
        (_, true) => ordinal(number),
        _ => format!("tháng {}", ordinal(number)),
    };
    is_over(&cursor).then(|| (cursor, format!("{number} năm {}", cardinal(year))))
}

/// `ngày 20/7`: two figures are a date after a word that says so, alone in
/// brackets, and where they would make a fraction of more than a whole.
fn day_of_month<'t>(place: &Place<'t>) -> Option<(Cursor<'t>, String)> {
    let mut cursor = place.cursor();
    let day = cursor.number(2, 1..=31)?;
    let mark = cursor.eat_any(&['/', '-', '.'])?;
    let month = cursor.number(2, 1..=12)?;
    let is_bracketed = place.before.ends_with('(') && cursor.rest.starts_with(')');
    // "24/7" is around the clock, and a house "số 20/7" is no day.
    let is_large = day > month && mark == '/' && (day, month) != (24, 7) && !place.follows(NO_DATE);
    let is_day = match mark {
        '/' => is_large || is_bracketed || place.follows(&BEFORE_A_DAY) || ends_range(place),
        '-' => place.follows(&SAYS_DAY) && day > month,
        _ => place.follows(&SAYS_DAY),
    };
    (is_day && is_over(&cursor)).then(|| (cursor, day_and_month(place, day, month)))
}

/// `30/4 - 1/5`: a day came before the dash, so one comes after it.
fn ends_range(place: &Place<'_>) -> bool {
    let before = place.before.trim_end_matches([' ', '-', '–']);
    let is_figure = |c: char| c.is_ascii_digit() || c == '/';
    let from = before.char_indices().rev().take(5).take_while(|(_, c)| is_figure(*c)).last();
    let figures = from.and_then(|(at, _)| before.get(at..)).unwrap_or_default();
    before.len() < place.before.trim_end().len() && figures.contains('/')
}

/// Words after which a large number over a small one is a number of a house, a rate or a result.
const NO_DATE: &[&str] =
    &["số", "ngõ", "hẻm", "kiệt", "ngách", "tỷ lệ", "tỉ lệ", "tỷ số", "tỉ số", "đạt", "điểm"];

/// `ngày 2 tháng 9`: the days to the tenth are said with "mùng".
fn spelled_day<'t>(place: &Place<'t>) -> Option<(Cursor<'t>, String)> {
    let mut cursor = place.cursor();
    let day = cursor.number(2, 1..=10)?;
    let is_day = cursor.rest.starts_with(" tháng") && place.follows(&["ngày"]);
    is_day.then(|| (cursor, day_name(day)))
}

fn day_and_month(place: &Place<'_>, day: u64, month: u64) -> String {
    let day = match place {
        place if place.follows(&["mùng", "mồng"]) => cardinal(day),
        place if place.follows(&SAYS_DAY) => day_name(day),
        _ => format!("ngày {}", day_name(day)),
    };
    format!("{day} tháng {}", ordinal(month))
}

fn day_name(day: u64) -> String {
    if day <= 10 { format!("mùng {}", cardinal(day)) } else { cardinal(day) }
}

fn mark(cursor: &mut Cursor<'_>) -> Option<char> {
    cursor.blank();
    let mark = cursor.eat_any(&MARKS)?;
    cursor.blank();
    Some(mark)
}

/// True where no further part of a number or code comes.
fn is_over(cursor: &Cursor<'_>) -> bool {
    let mut next = *cursor;
    cursor.is_end() && (next.eat_any(&['/', '.', ',']).is_none() || next.is_end())
}
