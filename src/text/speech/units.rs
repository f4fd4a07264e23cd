//! A unit behind a number, or a sign between words, in; the words for it out: `km/h`, `°C`, `tr.đ`, `&`, `/người`.

use crate::text::speech::place::{Cursor, Place, Reading};

/// Units as they are written behind a number.
const UNITS: [(&str, &str); 84] = [
    ("%", "phần trăm"),
    ("‰", "phần nghìn"),
    ("km", "ki lô mét"),
    ("Km", "ki lô mét"),
    ("KM", "ki lô mét"),
    ("m", "mét"),
    ("dm", "đề xi mét"),
    ("cm", "xăng ti mét"),
    ("mm", "mi li mét"),
    ("µm", "mi crô mét"),
    ("km²", "ki lô mét vuông"),
    ("km2", "ki lô mét vuông"),
    ("m²", "mét vuông"),
    ("m2", "mét vuông"),
    ("M2", "mét vuông"),
    ("cm²", "xăng ti mét vuông"),
    ("cm2", "xăng ti mét vuông"),
    ("m³", "mét khối"),
    ("m3", "mét khối"),
    ("M3", "mét khối"),
    ("cm³", "xăng ti mét khối"),
    ("cm3", "xăng ti mét khối"),
    ("km/h", "ki lô mét trên giờ"),
    ("km/giờ", "ki lô mét trên giờ"),
    ("m/s", "mét trên giây"),
    ("m³/s", "mét khối trên giây"),
    ("m3/s", "mét khối trên giây"),
    ("mg/l", "mi li gam trên lít"),
    ("g/l", "gam trên lít"),
    ("mg/m³", "mi li gam trên mét khối"),
    ("mg/m3", "mi li gam trên mét khối"),
    ("µg/m³", "mi crô gam trên mét khối"),
    ("µg/m3", "mi crô gam trên mét khối"),
    ("kg/m²", "ki lô gam trên mét vuông"),
    ("kg/m2", "ki lô gam trên mét vuông"),
    ("ha", "héc ta"),
    ("Ha", "héc ta"),
    ("kg", "ki lô gam"),
    ("Kg", "ki lô gam"),
    ("KG", "ki lô gam"),
    ("g", "gam"),
    ("gr", "gam"),
    ("mg", "mi li gam"),
    ("µg", "mi crô gam"),
    ("l", "lít"),
    ("ml", "mi li lít"),
    ("ml/kg", "mi li lít trên ki lô gam"),
    ("°C", "độ C"),
    ("ºC", "độ C"),
    ("oC", "độ C"),
    ("℃", "độ C"),
    ("°F", "độ F"),
    ("°", "độ"),
    ("º", "độ"),
    ("'", "phút"),
    ("′", "phút"),
    ("h", "giờ"),
    ("s", "giây"),
    ("USD", "đô la Mỹ"),
    ("US$", "đô la Mỹ"),
    ("$", "đô la Mỹ"),
    ("EUR", "ơ rô"),
    ("€", "ơ rô"),
    ("JPY", "yên Nhật"),
    ("VNĐ", "đồng"),
    ("VND", "đồng"),
    ("vnđ", "đồng"),
    ("đ", "đồng"),
    ("₫", "đồng"),
    ("tr.đ", "triệu đồng"),
    ("trđ", "triệu đồng"),
    ("tr.đồng", "triệu đồng"),
    ("kWh", "ki lô oát giờ"),
    ("kW", "ki lô oát"),
    ("MW", "mê ga oát"),
    ("GW", "gi ga oát"),
    ("kV", "ki lô vôn"),
    ("KB", "ki lô bai"),
    ("MB", "mê ga bai"),
    ("GB", "gi ga bai"),
    ("TB", "tê ra bai"),
    ("Mbps", "mê ga bít trên giây"),
    ("MHz", "mê ga héc"),
    ("GHz", "gi ga héc"),
];

/// Units that cannot be a word, so they are read without a number too.
const ALONE: [&str; 15] =
    ["%", "‰", "km²", "km2", "m²", "m2", "m³", "m3", "km/h", "m/s", "°C", "km", "kg", "tr.đ", "VNĐ"];

/// What stands on either side of a stroke: `đồng/người/tháng`.
const EITHER: [&str; 26] = [
    "người",
    "hộ",
    "lượt",
    "lần",
    "vụ",
    "ca",
    "giờ",
    "phút",
    "ngày",
    "đêm",
    "tuần",
    "tháng",
    "quý",
    "năm",
    "con",
    "cây",
    "suất",
    "em",
    "lớp",
    "trường",
    "xã",
    "sào",
    "tấn",
    "tạ",
    "yến",
    "lít",
];
/// What is only counted, before a stroke.
const COUNTED: [&str; 16] =
    ["đồng", "đ", "vnđ", "vnd", "usd", "nghìn", "triệu", "tỷ", "kg", "g", "ha", "m²", "m2", "m³", "m3", "km"];
/// For what something is only counted, after a stroke; units of measure come besides.
const FOR_EACH: [&str; 8] = ["giây", "cái", "chiếc", "bộ", "chuyến", "khẩu", "kỳ", "đợt"];

/// The longest unit that comes next, after a blank or directly, and where it ends.
pub(super) fn unit(mut cursor: Cursor<'_>) -> Option<(Cursor<'_>, &'static str)> {
    cursor.blank();
    longest(cursor, |_| true)
}

fn longest(cursor: Cursor<'_>, is_wanted: impl Fn(&str) -> bool) -> Option<(Cursor<'_>, &'static str)> {
    let fits = UNITS.iter().filter(|(sign, _)| is_wanted(sign)).filter_map(|(sign, words)| {
        let mut ahead = cursor;
        ahead.eat(sign)?;
        let is_whole = ahead.is_end() || !sign.ends_with(char::is_alphanumeric);
        is_whole.then_some((ahead, *words))
    });
    fits.min_by_key(|(end, _)| end.rest.len())
}

/// A stroke between what is counted and what for: `50.000 đồng/kg`, `5 tấn/ha/vụ`.
pub(super) fn read_rate(place: &Place<'_>) -> Option<Reading> {
    let mut cursor = place.cursor();
    cursor.eat("/")?;
    if !place.before.ends_with('%') && !place.follows(&COUNTED) && !place.follows(&EITHER) {
        return None;
    }
    let word = EITHER.iter().chain(&FOR_EACH).find_map(|word| {
        let mut ahead = cursor;
        ahead.eat(word)?;
        ahead.is_end().then_some((ahead, *word))
    });
    let (end, word) = word.or_else(|| longest(cursor, |sign| sign.starts_with(char::is_alphabetic)))?;
    Some(place.read(end, format!("mỗi {word}")))
}

/// A unit without a number, a sign that stands for words, and the end of a document.
pub(super) fn read_symbol(place: &Place<'_>) -> Option<Reading> {
    let mut cursor = place.cursor();
    if let Some((end, words)) = longest(cursor, |sign| ALONE.contains(&sign)).filter(|_| place.is_start()) {
        return Some(place.read(end, words.to_owned()));
    }
    if cursor.eat("./.").is_some() {
        return Some(place.read(cursor, ".".to_owned()));
    }
    let words = match cursor.eat_any(&['&', '≥', '≤', '±', '×', '≈', '½', '¼', '¾', '€', '₫'])?
    {
        '&' => "và",
        '≥' => "lớn hơn hoặc bằng",
        '≤' => "nhỏ hơn hoặc bằng",
        '±' => "cộng trừ",
        '×' => "nhân",
        '≈' => "khoảng",
        '½' => "một phần hai",
        '¼' => "một phần tư",
        '¾' => "ba phần tư",
        '€' => "ơ rô",
        _ => "đồng",
    };
    Some(place.read(cursor, words.to_owned()))
}
