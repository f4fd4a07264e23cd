//! Lines of a page in, what Vietnamese portals say in fixed words out: views, visitors, weather, headings.

use crate::text::fold::fold;

/// Which list a heading heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kin {
    /// Articles on the same subject.
    Related,
    /// The latest articles.
    Latest,
}

/// Headings of related lists, folded.
const RELATED: [&str; 11] = [
    "tin lien quan",
    "bai lien quan",
    "bai viet lien quan",
    "tin bai lien quan",
    "tin cung chu de",
    "cung chu de",
    "lien quan",
    "chu de lien quan",
    "thong tin lien quan",
    "theo dong su kien",
    "dong su kien",
];

/// Headings of latest lists, folded.
const LATEST: [&str; 27] = [
    "tin moi nhat",
    "tin moi",
    "tin khac",
    "cac tin khac",
    "tin tuc khac",
    "bai moi nhat",
    "bai viet moi",
    "moi nhat",
    "cung chuyen muc",
    "tin cung chuyen muc",
    "bai cung chuyen muc",
    "cac bai khac",
    "tin da dua",
    "cac tin da dua",
    "tin moi hon",
    "tin cu hon",
    "nhung tin moi hon",
    "nhung tin cu hon",
    "tin bai khac",
    "cac tin bai khac",
    "bai viet khac",
    "cac bai viet khac",
    "doc nhieu",
    "doc nhieu nhat",
    "tin doc nhieu",
    "xem nhieu",
    "xem nhieu nhat",
];

/// Words before and after the number of views, folded.
const VIEWS: Counter = Counter {
    parts: &["xem", "doc"],
    before: &["luot xem", "so luot xem", "luot doc", "so lan xem", "da xem"],
    after: &["luot xem", "luot doc", "lan xem"],
};

/// Words before and after the number of visitors, folded.
const ONLINE: Counter = Counter {
    parts: &["onl", "truy ", "xem", "truc "],
    before: &["dang online", "nguoi online", "dang truy cap", "dang xem", "so nguoi truc tuyen", "online"],
    after: &[
        "nguoi dang online",
        "nguoi online",
        "khach online",
        "nguoi dang truy cap",
        "nguoi truc tuyen",
        "dang online",
    ],
};

/// Words before the posted date, folded.
pub const POSTED: [&str; 4] = ["dang ngay", "ngay dang", "ngay xuat ban", "cap nhat"];

/// The words around a number.
struct Counter {
    /// Of which all of them have one: most lines have none.
    parts: &'static [&'static str],
    before: &'static [&'static str],
    after: &'static [&'static str],
}

/// The letters of the longest such heading: "thong tin lien quan". A text with more is none.
pub const LONGEST_HEADING: usize = 16;

/// Which list `heading` (folded) heads, when it is such a heading and nothing more.
///
/// ```
/// use congtin::parse::words::{Kin, heading};
/// assert_eq!(heading("tin lien quan:"), Some(Kin::Related));
/// assert_eq!(heading("tin moi nhat ve bao so 3"), None);
/// ```
#[must_use]
pub fn heading(heading: &str) -> Option<Kin> {
    let words = heading.trim_matches(|c: char| !c.is_alphanumeric());
    if RELATED.contains(&words) { Some(Kin::Related) } else { LATEST.contains(&words).then_some(Kin::Latest) }
}

/// Whether a text that begins with `first` may be such a heading: signs may stand before it.
#[must_use]
pub fn may_head(first: char) -> bool {
    let is_initial = || "bBcCdDđĐlLmMnNtTxX".contains(first);
    !first.is_alphabetic() || is_initial()
}

/// The number of views told in `lines`, folded.
///
/// ```
/// use congtin::parse::words::views;
/// assert_eq!(views(&["luot xem: 1.254"]), Some(1254));
/// assert_eq!(views(&["154", "luot xem"]), Some(154));
/// ```
#[must_use]
pub fn views(lines: &[&str]) -> Option<u64> {
    VIEWS.find(lines)
}

/// The number of visitors told in `lines`, folded.
#[must_use]
pub fn online(lines: &[&str]) -> Option<u64> {
    ONLINE.find(lines)
}

/// Labels before an author's name, folded, each with what must follow it.
const AUTHOR: [&str; 20] = [
    "tac gia:",
    "nguoi viet:",
    "nguoi dang:",
    "bai:",
    "bai va anh:",
    "bai, anh:",
    "tin, bai:",
    "tin va anh:",
    "tin, anh:",
    "viet boi ",
    "duoc viet boi ",
    "dang boi ",
    "dang boi:",
    "duoc gui boi ",
    "thuc hien:",
    "nguoi gui:",
    "by ",
    "bien tap:",
    "viet:",
    "boi ",
];

/// The name behind a label such as "Tác giả:" in a short `line`.
///
/// ```
/// use congtin::parse::words::author;
/// assert_eq!(author("Bài và ảnh: Minh Trí | 12/05/2026"), Some("Minh Trí"));
/// assert_eq!(author("Bài toán khó"), None);
/// ```
#[must_use]
pub fn author(line: &str) -> Option<&str> {
    let line = line.trim();
    if line.len() > 160 {
        return None;
    }
    let folded = fold(&line.to_lowercase());
    let label = AUTHOR.iter().find(|label| folded.starts_with(*label))?;
    // The label has as many letters as its folded form, but for marks of their own.
    let is_word = label.ends_with(' ');
    let (_, rest) = if is_word {
        let words = label.split_whitespace().count();
        let at = line.match_indices(' ').nth(words - 1)?.0;
        line.split_at_checked(at)?
    } else {
        line.split_once(':')?
    };
    let name = rest.split(['|', '•', '·', '(', ',', ';']).next()?;
    let name =
        name.split_once(['–', '—']).filter(|(_, behind)| !is_name(behind)).map_or(name, |(name, _)| name);
    let name =
        [" on ", " vào ", " lúc "].iter().find_map(|cut| Some(name.split_once(cut)?.0)).unwrap_or(name);
    let name = name.split(|c: char| c.is_ascii_digit()).next()?.trim().trim_end_matches('-').trim();
    let name = name.strip_suffix(" lúc").or(name.strip_suffix(" ngày")).unwrap_or(name).trim();
    let name = name.strip_suffix(" vào").unwrap_or(name).trim();
    let count = name.split_whitespace().count();
    ((1..=8).contains(&count) && name.starts_with(char::is_uppercase)).then_some(name)
}

/// True for two and more words that all begin with a capital.
fn is_name(text: &str) -> bool {
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    text.split_whitespace().count() >= 2 && text.split_whitespace().all(is_name)
}

impl Counter {
    /// The number behind words and a colon, else before words, else behind words.
    fn find(&self, lines: &[&str]) -> Option<u64> {
        lines.iter().enumerate().find_map(|(at, line)| {
            let line = line.trim();
            if !self.parts.iter().any(|part| line.contains(part)) {
                return None;
            }
            let near = |at: Option<usize>| at.and_then(|at| lines.get(at)).and_then(|line| only_number(line));
            let behind = |marks: &[char]| {
                self.before.iter().find_map(|words| {
                    let tail = after_words(line, words)?.trim_start();
                    let tail = if marks.is_empty() { tail } else { tail.strip_prefix(marks)?.trim_start() };
                    if tail.is_empty() { near(at.checked_add(1)) } else { number_at_start(tail) }
                })
            };
            let before = || {
                self.after.iter().find_map(|words| {
                    let head = before_words(line, words)?;
                    if head.trim().is_empty() { near(at.checked_sub(1)) } else { number_at_end(head) }
                })
            };
            behind(&[':', '(']).or_else(before).or_else(|| behind(&[]))
        })
    }
}

/// What stands before `words` in `line`, when they stand there as whole words.
fn before_words<'a>(line: &'a str, words: &str) -> Option<&'a str> {
    let (head, tail) = line.split_once(words)?;
    tail.chars().next().is_none_or(|c| !c.is_alphanumeric()).then_some(head)
}

/// What stands behind `words` in `line`, when they stand there as whole words.
fn after_words<'a>(line: &'a str, words: &str) -> Option<&'a str> {
    let (head, tail) = line.split_once(words)?;
    // Portals glue their spans: "2022lượt xem" has two words.
    head.chars().next_back().is_none_or(|c| !c.is_alphabetic()).then_some(tail)
}

fn only_number(line: &str) -> Option<u64> {
    let line = line.trim_matches([' ', ':', '(', ')']);
    line.chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        .then(|| number_at_start(line))
        .flatten()
}

fn number_at_end(text: &str) -> Option<u64> {
    let text = text.trim_end_matches([' ', ':', '(', '\u{a0}']);
    let start = text.rfind(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).map_or(0, |at| at + 1);
    // The character before may be longer than a byte.
    let digits = (start..text.len()).find_map(|at| text.get(at..))?;
    // The year of a date is no count.
    let is_in_date = text.strip_suffix(digits)?.trim_end().ends_with(['-', '/']);
    if is_in_date { None } else { whole(digits) }
}

fn number_at_start(text: &str) -> Option<u64> {
    let digits = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).next()?;
    // "100%" is the zoom, "2/3/2022" a date.
    let rest = text.strip_prefix(digits)?.trim_start();
    if rest.starts_with(['%', '/', '°']) { None } else { whole(digits) }
}

/// A whole number, also with dots or commas between thousands.
fn whole(text: &str) -> Option<u64> {
    let text = text.trim_matches(['.', ',']);
    let mut groups = text.split(['.', ',']);
    let first = groups.next()?;
    let is_grouped = first.len() <= 3 && groups.clone().all(|group| group.len() == 3);
    let digits =
        if is_grouped { groups.fold(first.to_owned(), |all, group| all + group) } else { first.to_owned() };
    digits.parse().ok()
}

/// The temperature told in `line`: `28°C`; nothing for a lone degree sign, for
/// angles and for Fahrenheit.
///
/// ```
/// use congtin::parse::words::weather;
/// assert_eq!(weather("Hạ Giang: 28 °C").as_deref(), Some("28°C"));
/// assert_eq!(weather("°"), None);
/// assert_eq!(weather("21°02'B"), None);
/// ```
#[must_use]
pub fn weather(line: &str) -> Option<String> {
    let (head, tail) = line.split_once(['°', 'º', '℃', '˚'])?;
    let is_celsius_sign = line.contains('℃');
    let tail = tail.trim_start();
    let next = tail.strip_prefix(['C', 'c']).unwrap_or(tail).chars().next();
    if !is_celsius_sign && next.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let head = head.trim_end();
    let start = head.rfind(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).map_or(0, |at| at + 1);
    let digits = (start..head.len()).find_map(|at| head.get(at..))?.trim_matches(['.', ',']);
    let whole = digits.split(['.', ',']).next()?;
    if whole.is_empty() || whole.len() > 2 {
        return None;
    }
    let before = head.strip_suffix(digits).unwrap_or_default();
    let is_below = before.ends_with(['-', '\u{2212}'])
        && !before.trim_end_matches(['-', '\u{2212}', ' ']).ends_with(|c: char| c.is_ascii_digit());
    Some(format!("{}{digits}°C", if is_below { "-" } else { "" }))
}

#[cfg(test)]
mod tests {
    use super::{LATEST, LONGEST_HEADING, ONLINE, RELATED, VIEWS, may_head, online, views, weather};

    #[test]
    fn every_heading_may_be_one() {
        for heading in RELATED.iter().chain(&LATEST) {
            let first = heading.chars().next().expect("a letter");
            assert!(may_head(first) && first.to_uppercase().all(may_head), "{heading}");
        }
        assert!(may_head('»') && may_head('Đ') && !may_head('G'));
    }

    #[test]
    fn every_word_of_a_counter_has_one_of_its_parts() {
        for counter in [VIEWS, ONLINE] {
            let mut words = counter.before.iter().chain(counter.after);
            assert!(words.all(|words| counter.parts.iter().any(|part| words.contains(part))));
        }
    }

    #[test]
    fn every_heading_is_short() {
        let letters = |heading: &&str| heading.bytes().filter(u8::is_ascii_alphabetic).count();
        assert_eq!(RELATED.iter().chain(&LATEST).map(letters).max(), Some(LONGEST_HEADING));
    }

    #[test]
    fn a_glued_date_is_no_count() {
        assert_eq!(views(&["dang ngay 02 - 03 - 2022luot xem: 154"]), Some(154));
        assert_eq!(views(&["dang ngay 02 - 03 - 2022 luot xem"]), None);
        assert_eq!(views(&["02/03/2022 luot xem", "154"]), Some(154));
    }

    #[test]
    fn views_in_all_orders() {
        let table: [(&[&str], Option<u64>); 15] = [
            (&["luot xem: 154"], Some(154)),
            (&["154 luot xem"], Some(154)),
            (&["dang ngay 02 - 03 - 2022 luot xem: 154"], Some(154)),
            (&["luot xem : 12.345"], Some(12_345)),
            (&["luot xem:", "154"], Some(154)),
            (&["1.254", "luot xem"], Some(1_254)),
            (&["luot xem: 154 100%"], Some(154)),
            (&["154 luot xem 100%"], Some(154)),
            (&["luot xem 154"], Some(154)),
            (&["luot xem 100%"], None),
            (&["so luot xem (7)"], Some(7)),
            (&["luot xem"], None),
            (&["luot xem:", "100%"], None),
            (&["100%"], None),
            (&["luot xem: 99999999999999999999999"], None),
        ];
        for (lines, expected) in table {
            assert_eq!(views(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn visitors_in_all_orders() {
        let table: [(&[&str], Option<u64>); 9] = [
            (&["45 nguoi dang online"], Some(45)),
            (&["45", "nguoi dang online"], Some(45)),
            (&["dang online: 45"], Some(45)),
            (&["dang truy cap: 1.045"], Some(1_045)),
            (&["dang truy cap", "45"], Some(45)),
            (&["hien co 45 nguoi dang truy cap"], Some(45)),
            (&["dich vu cong truc tuyen"], None),
            (&["nguoi dang online"], None),
            (&["hop truc tuyen 18 xa"], None),
        ];
        for (lines, expected) in table {
            assert_eq!(online(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn temperatures() {
        for (line, expected) in [
            ("28°C", Some("28°C")),
            ("Ninh Thuận 31°", Some("31°C")),
            ("28,5 °C", Some("28,5°C")),
            ("-2°C", Some("-2°C")),
            ("19 - 25°C", Some("25°C")),
            ("28℃", Some("28°C")),
            ("°", None),
            ("°C", None),
            ("80°F", None),
            ("108°54'", None),
            ("21°02'", None),
            ("1234°C", None),
        ] {
            assert_eq!(weather(line).as_deref(), expected, "{line}");
        }
    }
}
