//! Where a line never ends while the group fits: one row a rule, its example is its test.

#![expect(
    clippy::needless_bitwise_bool,
    reason = "no branch may stand on the hot path: what it would ask cannot be foreseen"
)]

use crate::text::breaks::Link;
use crate::text::key_set::KeySet;
use crate::text::look::{Look, Trait, is_roman};
use crate::text::tokens::Token;

/// The traits of the two tokens before a space and of the one after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::text) struct Around(u64);

const NUMBER: u16 = Trait::Number as u16;
const DASH: u16 = Trait::Dash as u16;

impl Around {
    const fn new([first, before, after]: [u16; 3]) -> Self {
        Self((first as u64) << 32 | (before as u64) << 16 | after as u64)
    }

    /// Those around the next space, after which a token with these traits stands.
    #[inline]
    pub fn next(self, traits: u16) -> Self {
        Self((self.0 << 16 | u64::from(traits)) & ((1 << 48) - 1))
    }

    /// Whether all of `others` are among them.
    #[inline]
    fn has(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }
}

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// What it holds together.
    pub name: &'static str,
    /// A text in which `~` stands at each space that this rule holds.
    pub example: &'static str,
    /// The traits without which it holds none: asked first, for most spaces lack them.
    near: Around,
    /// Whether it holds a space.
    test: fn(&Space) -> bool,
}

/// All rules.
pub static RULES: [Rule; 15] = [
    Rule {
        name: "a number and its unit",
        example: "diện tích 80~ha, dài 1,5~km, lúc 7~giờ 30~phút, (50~%) với 12~người/hộ và 3~tỷ",
        near: Around::new([0, NUMBER, 0]),
        test: |s| s.number(-1) && s.is_unit(0),
    },
    Rule {
        name: "a number in thousands or millions and its currency",
        example: "hơn 5 triệu~đồng và 1,2 tỷ~USD cho 200 nghìn~hộ; mấy triệu đồng",
        near: Around::new([NUMBER, 0, 0]),
        test: |s| s.number(-2) && s.is_of(-1, &THOUSANDS) && s.is_unit(0),
    },
    Rule {
        name: "the name of a number and the number",
        example: "ngày~20 tháng~7 năm~2022, theo Điều~5 khoản~2 của văn bản số~02/QĐ-UBND, lần~1, năm nay",
        near: Around::new([0, 0, Trait::Digit as u16]),
        test: |s| s.has(0, Trait::Digit) && s.is_open(-1) && s.is_of(-1, &NAMED) && !s.ends_word(-1),
    },
    Rule {
        name: "the name of a number and a Roman number or a letter",
        example: "quý~II, khóa~XV, thứ~IV, kỳ~X; điểm~a, khoản~b; điểm nóng và số liệu",
        near: Around::new([0, 0, Trait::Ordinal as u16]),
        test: |s| {
            s.has(0, Trait::Ordinal)
                && s.is_open(-1)
                && (is_roman(s.bare(0)) && s.is_of(-1, &NAMED)
                    || s.is_of(-1, &LETTERED) && s.bare(0).chars().count() == 1)
        },
    },
    Rule {
        name: "a spaced dash and what is before it",
        example: "Hà Nội~- Hải Phòng, tin~– bài~— ảnh",
        near: Around::new([0, 0, DASH]),
        test: |s| s.has(0, Trait::Dash) && s.at > 1,
    },
    Rule {
        name: "a spaced dash between two numbers and the second",
        example: "từ 02 -~03 -~2022 và 2021 –~2030, 5 - mười",
        near: Around::new([NUMBER, DASH, NUMBER]),
        test: |s| s.number(0) && s.has(-1, Trait::Dash) && s.number(-2),
    },
    Rule {
        name: "a number and a dash with a number",
        example: "giai đoạn 2021~-2025, năm 2021~–2030",
        near: Around::new([0, NUMBER, Trait::DashNumber as u16]),
        test: |s| s.has(0, Trait::DashNumber) && s.has(-1, Trait::Number),
    },
    Rule {
        name: "a number that ends in a dash and the next",
        example: "giai đoạn 2021-~2025, từ 3–~5",
        near: Around::new([0, NUMBER, NUMBER]),
        test: |s| s.number(0) && s.has(-1, Trait::Number) && s.text(-1).ends_with(['-', '–']),
    },
    Rule {
        name: "a time and its half of the day",
        example: "lúc 3:56~CH, 11:20~SA. Vào 7 giờ",
        near: Around::new([0, NUMBER, 0]),
        test: |s| s.number(-1) && s.is_of(0, &HALVES),
    },
    Rule {
        name: "a shortened title and the name",
        example: "TP.~Phan Rang, ông TS.~Lê An và PGS.~TS.~Vũ Bình; UBND. Sau đó",
        near: Around::new([0, Trait::Dot as u16, Trait::Upper as u16]),
        test: |s| s.has(-1, Trait::Dot) && s.has(0, Trait::Upper) && s.is_of(-1, &SHORTENED),
    },
    Rule {
        name: "a sign that closes and what is before it",
        example: "một câu~. Đúng thế~! (ảnh~) 50~%",
        near: Around::new([0, 0, Trait::Closing as u16]),
        test: |s| s.has(0, Trait::Closing),
    },
    Rule {
        name: "a sign that opens and what is after it",
        example: "xem (~ảnh) và “~tin”",
        near: Around::new([0, Trait::Opening as u16, 0]),
        test: |s| s.has(-1, Trait::Opening),
    },
    Rule {
        name: "a number and the sign of a sum or a ratio",
        example: "2~+ 3~= 5, tỷ lệ 3~x 4, a + b",
        near: Around::new([0, NUMBER, 0]),
        test: |s| s.number(-1) && s.is_sign(0),
    },
    Rule {
        name: "the sign of a sum or a ratio and the second number",
        example: "2 +~3 =~5, tỷ lệ 3 x~4, a + 5",
        near: Around::new([NUMBER, 0, NUMBER]),
        test: |s| s.number(-2) && s.is_sign(-1) && s.number(0),
    },
    Rule {
        name: "the parts of a number written with spaces",
        example: "gọi 0259~3822~683 hoặc 1~250~000 đồng, năm 2021, 2022 và 12 3",
        near: Around::new([0, NUMBER, Trait::Digit as u16]),
        test: |s| s.number(-1) && s.is_digits(0, 3..=4) && s.is_digits(-1, 1..=4) && s.is_part(),
    },
];

/// A space where a line had better not end, though nothing holds it.
#[derive(Clone, Copy, Debug)]
pub struct Leaning {
    /// What it keeps together.
    pub name: &'static str,
    /// A text in which `~` stands at each space that leans.
    pub example: &'static str,
    /// What a line end there costs.
    pub cost: u16,
    pub(in crate::text) test: fn(&Space) -> bool,
}

/// All of them.
pub const LEANINGS: [Leaning; 2] = [
    Leaning {
        name: "a title and a name",
        example: "do ông~Nguyễn Văn An và bà~Lê Thị Bé, ở xã~Vĩnh Thủy, tỉnh ta",
        cost: 60,
        test: |s| s.has(0, Trait::Upper) && !s.has(-1, Trait::Upper) && s.is_open(-1) && s.is_of(-1, &TITLES),
    },
    Leaning {
        name: "a number and what it counts",
        example: "có 36~nhiệm vụ, 12~đề tài; năm 2022, tỉnh",
        cost: 20,
        test: |s| s.number(-1) && s.is_bare_word(0),
    },
];

/// What a line end at the space costs by the leanings.
pub(in crate::text) fn leaning(space: &Space) -> u16 {
    LEANINGS.iter().find(|leaning| (leaning.test)(space)).map_or(0, |leaning| leaning.cost)
}

/// What names a number, and ends words such as "chuyển đổi số".
static DIGITAL: KeySet = KeySet::new(&["số"]);

/// What counts in thousands and more.
static THOUSANDS: KeySet = KeySet::new(&["nghìn", "ngàn", "triệu", "tỷ", "tỉ"]);

/// What is numbered with letters.
static LETTERED: KeySet = KeySet::new(&["điểm", "khoản", "mục", "nhóm", "loại", "hạng", "bảng"]);

/// The halves of a day.
static HALVES: KeySet = KeySet::new(&["ch", "sa", "am", "pm"]);

/// Titles that are shortened.
static SHORTENED: KeySet = KeySet::new(&[
    "tp", "tx", "tt", "q", "p", "h", "x", "ts", "ths", "pgs", "gs", "bs", "ks", "cn", "ls", "nsnd", "nsưt",
    "đ/c", "ông", "mr", "mrs", "dr", "st",
]);

/// Titles and places before a name.
static TITLES: KeySet = KeySet::new(&[
    "ông",
    "bà",
    "anh",
    "chị",
    "cô",
    "chú",
    "bác",
    "em",
    "thầy",
    "cụ",
    "chí",
    "tỉnh",
    "huyện",
    "xã",
    "phường",
    "phố",
    "quận",
    "thôn",
    "ấp",
    "sông",
    "núi",
    "đảo",
]);

/// What a number goes with when it comes before.
static UNITS: KeySet = KeySet::new(&[
    "%", "‰", "km", "km2", "km²", "m", "m2", "m²", "m3", "m³", "cm", "cm2", "cm²", "mm", "dm", "ha", "kg",
    "g", "mg", "tấn", "tạ", "yến", "lít", "l", "ml", "đồng", "đ", "vnđ", "vnd", "usd", "euro", "đô", "tỷ",
    "tỉ", "triệu", "nghìn", "ngàn", "trăm", "chục", "giờ", "h", "phút", "giây", "ngày", "tháng", "năm",
    "tuổi", "người", "hộ", "độ", "°c", "°f", "mw", "kw", "kwh", "kv", "mhz", "ghz", "gb", "mb", "tb", "tuần",
    "quý", "lần", "lượt", "khẩu", "con", "cây", "suất",
]);

/// What a number goes with when it comes after.
static NAMED: KeySet = KeySet::new(&[
    "ngày",
    "tháng",
    "năm",
    "quý",
    "số",
    "điều",
    "khoản",
    "điểm",
    "đợt",
    "lần",
    "thứ",
    "kỳ",
    "kì",
    "khóa",
    "khoá",
    "mục",
    "chương",
    "phần",
    "tiết",
    "tập",
    "trang",
    "hạng",
    "cấp",
    "lớp",
    "tổ",
    "khu",
    "phường",
    "quận",
    "bảng",
    "hình",
    "mùng",
    "mồng",
    "rằm",
    "nhóm",
    "loại",
    "bậc",
]);

/// What makes a token more than a word or number.
const AROUND: u16 = Trait::Led as u16 | Trait::Followed as u16 | Trait::Sign as u16;

/// The space before a token, with what stands around it.
pub(in crate::text) struct Space<'t> {
    pub text: &'t str,
    pub tokens: &'t [Token],
    pub looks: &'t [Look],
    /// The token after it.
    pub at: usize,
}

impl<'t> Space<'t> {
    fn place(&self, from: isize) -> Option<usize> {
        self.at.checked_add_signed(from)
    }

    /// The look of the token that many places from the space; 0 is the one after it.
    fn look(&self, from: isize) -> Look {
        self.place(from).and_then(|at| self.looks.get(at)).copied().unwrap_or_default()
    }

    fn has(&self, from: isize, one: Trait) -> bool {
        self.look(from).has(one)
    }

    fn text(&self, from: isize) -> &'t str {
        self.place(from).and_then(|at| self.tokens.get(at)).map_or("", |token| token.of(self.text))
    }

    /// Without what stands around it; signs that are units stay.
    fn bare(&self, from: isize) -> &'t str {
        let text = self.text(from);
        // Around most tokens there is nothing.
        if self.look(from).traits & AROUND == 0 {
            return text;
        }
        let is_around = |c: char| !c.is_alphanumeric() && !matches!(c, '%' | '‰' | '°' | '²' | '³');
        text.trim_matches(is_around)
    }

    /// Whether it is one of these words, without what stands around it.
    fn is_of(&self, from: isize, words: &KeySet) -> bool {
        let look = self.look(from);
        // Something before a word may be a part of it: "°C".
        if look.key != 0 && !look.has(Trait::Led) {
            words.has(look.key)
        } else {
            words.has_word(self.bare(from))
        }
    }

    /// Whether it is the "số" that ends a word, as in "chuyển đổi số 10/10": no number is meant by it.
    fn ends_word(&self, from: isize) -> bool {
        matches!(self.look(from).link, Link::Part | Link::Pair | Link::Whole) && self.is_of(from, &DIGITAL)
    }

    /// Whether a number goes with it; with "km/giờ" by its first part.
    fn is_unit(&self, from: isize) -> bool {
        let is_part = || self.bare(from).split_once('/').is_some_and(|(unit, _)| UNITS.has_word(unit));
        self.is_of(from, &UNITS) || self.look(from).key == 0 && is_part()
    }

    /// A number, and before the space one that goes on after it.
    fn number(&self, from: isize) -> bool {
        self.has(from, Trait::Number) && (from == 0 || self.is_open(from))
    }

    /// No punctuation ends the token.
    fn is_open(&self, from: isize) -> bool {
        !self.has(from, Trait::Followed)
    }

    /// A syllable in small letters, with nothing before it.
    fn is_bare_word(&self, from: isize) -> bool {
        let look = self.look(from);
        look.key != 0 && !look.has(Trait::Upper) && !look.has(Trait::Led)
    }

    fn is_digits(&self, from: isize, count: std::ops::RangeInclusive<usize>) -> bool {
        let bare = self.bare(from);
        count.contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_digit())
    }

    /// A sign between two numbers.
    fn is_sign(&self, from: isize) -> bool {
        matches!(self.text(from), "+" | "=" | "x" | "×" | "/" | ":" | "<" | ">" | "≥" | "≤")
    }

    /// Not two numbers that only follow each other: the second has three
    /// digits, or the first has four and begins with a nought.
    fn is_part(&self) -> bool {
        self.is_digits(0, 3..=3) || self.text(-1).starts_with('0') || self.text(-2).starts_with('0')
    }
}

/// Whether any rule could hold a space: most lack for every rule the first trait that it wants.
#[inline]
pub(in crate::text) fn is_asked(around: Around) -> bool {
    const FIRSTS: u64 = {
        let (mut firsts, mut at) = (0, 0);
        while at < RULES.len() {
            firsts |= 1 << RULES[at].near.0.ilog2();
            at += 1;
        }
        firsts
    };
    around.0 & FIRSTS != 0
}

/// Whether a leaning could be for the space: a number is before it, or a capital after it.
#[inline]
pub(in crate::text) fn may_lean(around: Around) -> bool {
    const NUMBERED: Around = Around::new([0, NUMBER, 0]);
    const UPPER: Around = Around::new([0, 0, Trait::Upper as u16]);
    const NO_TITLE: Around = Around::new([0, Trait::Upper as u16 | Trait::Followed as u16, 0]);
    around.has(NUMBERED) | around.has(UPPER) & (around.0 & NO_TITLE.0 == 0)
}

/// Whether a rule holds the space.
pub(in crate::text) fn is_held(around: Around, space: &Space) -> bool {
    RULES.iter().any(|rule| around.has(rule.near) && (rule.test)(space))
}

#[cfg(test)]
mod tests {
    use super::{Around, LEANINGS, RULES, Space, is_asked, leaning, may_lean};
    use crate::text::tokens::cut;

    /// The text with `~` at the spaces that `test` is true of.
    #[track_caller]
    fn check(name: &str, example: &str, holds: fn(&Space) -> bool) {
        let text = example.replace('~', " ");
        let (tokens, looks) = cut(&text);
        let mut shown = String::new();
        let mut around = Around::default();
        for (at, token) in tokens.iter().enumerate() {
            around = around.next(looks[at].traits);
            if at > 0 {
                let space = Space { text: &text, tokens: &tokens, looks: &looks, at };
                shown.push(if holds(&space) { '~' } else { ' ' });
                for rule in &RULES {
                    let is_near = is_asked(around) && around.has(rule.near);
                    assert!(is_near || !(rule.test)(&space), "{name}: {} is not asked at {at}", rule.name);
                }
                assert!(leaning(&space) == 0 || may_lean(around), "{name}: cannot lean at {at}");
            }
            shown.push_str(token.of(&text));
        }
        assert_eq!(shown, example, "{name}");
    }

    #[test]
    fn every_rule_does_what_its_example_shows() {
        for rule in &RULES {
            check(rule.name, rule.example, rule.test);
        }
        for leaning in LEANINGS {
            check(leaning.name, leaning.example, leaning.test);
        }
    }
}
