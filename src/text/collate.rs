//! Two names in, their order in a Vietnamese dictionary out.

use std::cmp::Ordering;

use unicode_normalization::char::is_combining_mark;

use crate::text::fold::unmark;
use crate::text::letters::{Letter, Tone, letter};
use crate::text::normalize::normalize;

/// What a text is sorted by; make it once a text when there are many.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    letters: Vec<(Kind, u32)>,
    tones: Vec<u32>,
    cases: Vec<bool>,
}

/// Groups of characters in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Blank,
    Sign,
    Digit,
    Latin,
    Other,
}

/// The order of `one` and `other`, as CLDR's collation for Vietnamese has it.
///
/// Letters decide first: `a ă â b c d đ e ê … o ô ơ … u ư … y z`, over the
/// whole text. Then the tones do: level, grave, hook, tilde, acute, dot; and
/// last the case, small before capital. Blanks come before signs, signs before
/// digits, digits before letters, and a text before its continuation.
/// <https://github.com/unicode-org/cldr/blob/main/common/collation/vi.xml>
///
/// Simpler than the root table of CLDR: signs, and letters that are not Latin,
/// stand by their code points; a Latin letter of another language stands with
/// its plain one, behind the six tones (`u ü`), or behind z when it has none
/// (`ø`); digits are compared one by one.
///
/// ```
/// use congtin::text::collate::collate;
/// let mut names = ["Đắk Lắk", "Bình Định", "Điện Biên", "An Giang", "Cần Thơ", "Dầu Tiếng"];
/// names.sort_by(|a, b| collate(a, b));
/// assert_eq!(names, ["An Giang", "Bình Định", "Cần Thơ", "Dầu Tiếng", "Đắk Lắk", "Điện Biên"]);
/// ```
#[must_use]
pub fn collate(one: &str, other: &str) -> Ordering {
    key(one).cmp(&key(other))
}

/// The key of `text`; the order of keys is that of [`collate`].
#[must_use]
pub fn key(text: &str) -> Key {
    let text = normalize(text);
    let mut key = Key { letters: Vec::new(), tones: Vec::new(), cases: Vec::new() };
    for c in text.chars() {
        if is_combining_mark(c) {
            key.tones.push(foreign(c));
            continue;
        }
        let (place, tone) = weigh(c);
        key.letters.push(place);
        key.tones.push(tone);
        key.cases.push(c.is_uppercase());
    }
    key
}

/// The first and second weight of `c`.
fn weigh(c: char) -> ((Kind, u32), u32) {
    let latin = |letter: Letter| (Kind::Latin, u32::from(letter.index));
    match (letter(c), unmark(c).and_then(letter)) {
        (Some(known), _) => (latin(known), known.tone as u32),
        (None, Some(plain)) => (latin(plain), foreign(c)),
        _ if c.is_whitespace() => ((Kind::Blank, 0), 0),
        _ => match c.to_digit(10) {
            Some(digit) => ((Kind::Digit, digit), 0),
            None if c.is_alphanumeric() => ((Kind::Other, u32::from(small(c))), 0),
            None => ((Kind::Sign, u32::from(c)), 0),
        },
    }
}

/// The weight of a mark that is no tone, small and capital alike.
fn foreign(c: char) -> u32 {
    Tone::Dot as u32 + u32::from(small(c))
}

fn small(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::collate;
    use proptest::prelude::{any, proptest};
    use unicode_normalization::UnicodeNormalization;

    /// Each text of a line comes before the next.
    #[track_caller]
    fn check(line: &[&str]) {
        for (i, one) in line.iter().enumerate() {
            for (j, other) in line.iter().enumerate() {
                assert_eq!(collate(one, other), i.cmp(&j), "{one} {other}");
            }
        }
    }

    #[test]
    fn letters_then_tones_then_case() {
        check(&["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n"]);
        check(&["n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z"]);
        check(&["ma", "mà", "mả", "mã", "má", "mạ", "mac", "mác", "mạc", "măc", "mâm", "mầm", "mấm", "mậm"]);
        check(&["ba", "Ba", "bà", "Bà", "BÀ", "bá"]);
        check(&["của", "cưa", "cửa", "cứa", "da", "đa", "Đà", "đá"]);
    }

    #[test]
    fn tones_wait_for_all_letters() {
        check(&["cá sau", "ca si", "ca sĩ", "cà si", "ca si mê"]);
        check(&["bán an", "ban anh"]);
        check(&["ban hành", "bàn hành", "ban hoà"]);
        check(&["hoà", "hòa"]);
    }

    #[test]
    fn names_of_provinces() {
        check(&[
            "An Giang",
            "Bà Rịa",
            "Bắc Giang",
            "Bắc Ninh",
            "Bến Tre",
            "Bình Dương",
            "Bình Định",
            "Cà Mau",
            "Cao Bằng",
            "Cần Thơ",
            "Đà Nẵng",
            "Đắk Lắk",
            "Đắk Nông",
            "Điện Biên",
            "Đồng Nai",
            "Gia Lai",
            "Hà Giang",
            "Hà Nội",
            "Hải Dương",
            "Hậu Giang",
            "Hoà Bình",
            "Hưng Yên",
            "Ninh Thuận",
            "Quảng Bình",
            "Quảng Nam",
            "Quảng Ngãi",
            "Quảng Ninh",
            "Sóc Trăng",
            "Sơn La",
            "Thừa Thiên Huế",
            "Trà Vinh",
            "Vĩnh Phúc",
            "Yên Bái",
        ]);
    }

    #[test]
    fn what_is_no_letter_comes_first() {
        check(&[
            "", " ", "-", "1", "10", "2", "a", "a b", "a-b", "a1", "ab", "u", "ú", "ụ", "ü", "ư", "z", "ø",
            "日",
        ]);
    }

    proptest! {
        #[test]
        fn it_is_an_order(a in any::<String>(), b in any::<String>(), c in any::<String>()) {
            assert_eq!(collate(&a, &b), collate(&b, &a).reverse());
            if collate(&a, &b) != Ordering::Greater && collate(&b, &c) != Ordering::Greater {
                assert_ne!(collate(&a, &c), Ordering::Greater);
            }
        }

        #[test]
        fn spelling_does_not_matter(a in "[a-zà-ỹ ]{0,20}") {
            assert_eq!(collate(&a, &a.nfd().collect::<String>()), Ordering::Equal);
        }
    }
}
