//! A number in figures with its sign and unit in, the words for it out: `1.250.000 đồng`, `3,5%`, `-5°C`, `2021 - 2025`.

use crate::text::speech::numbers::{cardinal, counted, fraction, labelled, one_by_one, ordinal};
use crate::text::speech::place::{Cursor, Place, Reading};
use crate::text::speech::units::unit;

/// Words after which a number is the name of something, and its zeros count.
const LABELS: [&str; 7] = ["số", "mã", "phòng", "quyển", "tờ", "seri", "biển"];
/// Words after which a long number is read figure by figure.
const IDENTITIES: [&str; 8] =
    ["tài khoản", "cccd", "cmnd", "căn cước", "căn cước công dân", "mã số thuế", "mã số", "điện thoại"];
/// The short numbers for help, and words before them.
const HELP: [&str; 5] = ["111", "112", "113", "114", "115"];
const CALLS: [&str; 8] =
    ["gọi", "số", "cấp cứu", "cảnh sát", "tổng đài", "chữa cháy", "cứu hỏa", "đường dây nóng"];

/// Reads any number: every run of figures that no other reader wants ends here.
pub(super) fn read_amount(place: &Place<'_>) -> Option<Reading> {
    let mut cursor = place.cursor();
    let mut words = sign(place, &mut cursor).unwrap_or_default().to_owned();
    let is_money = cursor.eat("US$").or_else(|| cursor.eat("$")).is_some();
    let start = cursor.rest;
    if !start.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    words.push_str(&number(place, &mut cursor));
    let size = value(start.get(..start.len() - cursor.rest.len()).unwrap_or_default());
    if is_money {
        words.push_str(scale(&mut cursor));
        words.push_str(" đô la Mỹ");
    } else if let Some((end, name)) = unit(cursor) {
        cursor = end;
        words = format!("{words} {name}");
    }
    let mut ahead = cursor;
    let goes_up =
        ahead.dash().is_some() && value(ahead.rest.get(..span(ahead.rest)).unwrap_or_default()) > size;
    if goes_up {
        cursor = ahead;
        words.push_str(" đến");
    }
    Some(place.read(cursor, words))
}

/// A sign stands after a blank or bracket and directly before its number.
fn sign(place: &Place<'_>, cursor: &mut Cursor<'_>) -> Option<&'static str> {
    let is_free = place.previous().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '~' | ':'));
    let mut ahead = *cursor;
    let sign = ahead.eat_any(&['-', '−', '–', '+', '±']).filter(|_| is_free)?;
    ahead.peek().filter(char::is_ascii_digit)?;
    *cursor = ahead;
    Some(match sign {
        '+' => "cộng ",
        '±' => "cộng trừ ",
        _ => "âm ",
    })
}

/// The figures with their thousands, decimals or dots.
fn number(place: &Place<'_>, cursor: &mut Cursor<'_>) -> String {
    for [group, decimal] in [['.', ','], [',', '.']] {
        let mut ahead = *cursor;
        if let Some(digits) = thousands(&mut ahead, group) {
            *cursor = ahead;
            return format!("{}{}", labelled(&digits), decimals(cursor, decimal));
        }
    }
    let digits = run(cursor);
    let mut ahead = *cursor;
    if part(&mut ahead, '.').is_some() {
        return dotted(digits, cursor);
    }
    let is_listed =
        place.before.ends_with(',') && place.before.chars().rev().nth(1).is_some_and(char::is_numeric);
    let after = if is_listed { String::new() } else { decimals(cursor, ',') };
    if after.is_empty() { whole(place, digits, cursor) } else { format!("{}{after}", counted(digits)) }
}

/// A number without dots and decimals, as what stands before it asks for.
fn whole(place: &Place<'_>, digits: &str, end: &Cursor<'_>) -> String {
    let is_help = HELP.contains(&digits) && place.follows(&CALLS) && end.is_end();
    if is_help || digits.len() > 4 && place.follows(&IDENTITIES) {
        return one_by_one(digits);
    }
    match digits.trim_start_matches('0') {
        "4" if place.follows(&["tháng", "thứ"]) => ordinal(4),
        "1" if place.follows(&["thứ"]) => "nhất".to_owned(),
        "0" | "" if digits.len() == 1 => cardinal(0),
        _ if place.follows(&LABELS) => labelled(digits),
        _ => counted(digits),
    }
}

/// `1.250.000`: up to three figures, then groups of three. One group after a
/// comma is a decimal in Vietnamese, so English needs two.
fn thousands(cursor: &mut Cursor<'_>, mark: char) -> Option<String> {
    let mut digits = cursor.digits(3).filter(|first| !first.starts_with('0'))?.to_owned();
    let mut groups = 0;
    while let Some(group) = part(cursor, mark) {
        // Eighteen figures more than the first are beyond any name.
        if group.len() != 3 || groups == 6 {
            return None;
        }
        digits.push_str(group);
        groups += 1;
    }
    (groups >= if mark == '.' { 1 } else { 2 }).then_some(digits)
}

/// ` phẩy năm` for `,5`; nothing where another comma or a stroke makes it a list.
fn decimals(cursor: &mut Cursor<'_>, mark: char) -> String {
    let mut ahead = *cursor;
    let Some(digits) = part(&mut ahead, mark) else { return String::new() };
    let mut next = ahead;
    let goes_on = next.eat_any(&[mark, '/']).is_some() && next.peek().is_some_and(|c| c.is_ascii_digit());
    if goes_on {
        return String::new();
    }
    *cursor = ahead;
    format!(" phẩy {}", fraction(digits))
}

/// `3.5`, `1.2.3`: not thousands, so the dots are said.
fn dotted(first: &str, cursor: &mut Cursor<'_>) -> String {
    let mut words = labelled(first);
    while let Some(digits) = part(cursor, '.') {
        words.push_str(" chấm ");
        words.push_str(&fraction(digits));
    }
    words
}

/// A mark and the whole run of figures behind it.
fn part<'t>(cursor: &mut Cursor<'t>, mark: char) -> Option<&'t str> {
    let mut ahead = *cursor;
    ahead.eat_any(&[mark])?;
    ahead.peek().filter(char::is_ascii_digit)?;
    let digits = run(&mut ahead);
    *cursor = ahead;
    Some(digits)
}

fn run<'t>(cursor: &mut Cursor<'t>) -> &'t str {
    let end = cursor.rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(cursor.rest.len());
    let (digits, rest) = cursor.rest.split_at_checked(end).unwrap_or_default();
    cursor.rest = rest;
    digits
}

/// How many of the next bytes belong to one number, the first ones at least.
fn span(rest: &str) -> usize {
    rest.bytes().take(24).take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count()
}

/// The value of a number for comparing: which of two is larger.
fn value(digits: &str) -> f64 {
    let is_grouped = digits.split('.').skip(1).all(|group| {
        group.get(3..).is_none_or(|rest| !rest.starts_with(|c: char| c.is_ascii_digit())) && group.len() >= 3
    });
    let plain = if is_grouped { digits.replace('.', "") } else { digits.to_owned() };
    plain.trim_end_matches(['.', ',']).replace(',', ".").parse().unwrap_or_default()
}

/// "triệu" and its like are said before the money they count.
fn scale(cursor: &mut Cursor<'_>) -> &'static str {
    for name in [" nghìn", " triệu", " tỷ", " tỉ"] {
        let mut ahead = *cursor;
        if ahead.eat(name).is_some() && ahead.is_end() {
            *cursor = ahead;
            return name;
        }
    }
    ""
}
