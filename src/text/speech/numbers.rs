//! Figures in, the Vietnamese words that they are read with out.
//!
//! Where readers differ, this is the reading of newsreaders: `linh` and not
//! `lẻ`, `nghìn` and not `ngàn`, 24 is `hai mươi tư` but 14 `mười bốn` and 104
//! `một trăm linh bốn`; a group of zeros in the middle is not read, and the
//! group after it begins with `không trăm`.

const FIGURES: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const BILLION: u64 = 1_000_000_000;
/// The largest number with a reading that listeners follow: a billion billions.
const LARGEST: u64 = BILLION * BILLION;

/// `value` in words. A value of more than a billion billions is read figure by figure.
///
/// ```
/// use congtin::text::speech::numbers::cardinal;
/// assert_eq!(cardinal(21), "hai mươi mốt");
/// assert_eq!(cardinal(1_250_000_000), "một tỷ hai trăm năm mươi triệu");
/// assert_eq!(cardinal(1_000_005), "một triệu không trăm linh năm");
/// ```
#[must_use]
pub fn cardinal(value: u64) -> String {
    match value {
        0 => FIGURES[0].to_owned(),
        1..=LARGEST => {
            let mut words = Vec::new();
            push(&mut words, value);
            words.join(" ")
        }
        _ => one_by_one(&value.to_string()),
    }
}

/// Every figure of `digits` by itself; what is no figure is left out.
///
/// ```
/// use congtin::text::speech::numbers::one_by_one;
/// assert_eq!(one_by_one("0259"), "không hai năm chín");
/// ```
#[must_use]
pub fn one_by_one(digits: &str) -> String {
    let words: Vec<_> = digits.chars().filter_map(|c| c.to_digit(10)).map(|d| FIGURES[d as usize]).collect();
    words.join(" ")
}

/// A run of figures as it is read in a name or code, where a zero in front counts.
pub(super) fn labelled(digits: &str) -> String {
    match digits.parse() {
        Ok(value) if !digits.starts_with('0') || digits.len() == 1 => cardinal(value),
        _ => one_by_one(digits),
    }
}

/// A run of figures as it is read in a count: official prose writes `02 xã`, and says two.
pub(super) fn counted(digits: &str) -> String {
    match digits.parse() {
        Ok(value) if digits.len() <= 2 => cardinal(value),
        _ => labelled(digits),
    }
}

/// The figures after a decimal sign: two are read as a number, others one by one.
pub(super) fn fraction(digits: &str) -> String {
    if digits.len() == 2 { labelled(digits) } else { one_by_one(digits) }
}

/// The number of a month, or one in a row: the fourth has a word of its own.
pub(super) fn ordinal(value: u64) -> String {
    if value == 4 { "tư".to_owned() } else { cardinal(value) }
}

fn push(words: &mut Vec<&'static str>, value: u64) {
    if value >= BILLION {
        push(words, value / BILLION);
        words.push("tỷ");
    }
    for (size, name) in [(1_000_000, Some("triệu")), (1_000, Some("nghìn")), (1, None)] {
        let group = value % BILLION / size % 1_000;
        if group > 0 {
            push_group(words, group);
            words.extend(name);
        }
    }
}

/// Three figures. Where words stand before them, the hundreds are read even when there are none.
fn push_group(words: &mut Vec<&'static str>, group: u64) {
    let [hundreds, tens, ones] = [group / 100, group / 10 % 10, group % 10].map(figure);
    if hundreds > 0 || !words.is_empty() {
        words.extend([FIGURES[hundreds], "trăm"]);
    }
    match tens {
        0 if ones > 0 && !words.is_empty() => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([FIGURES[tens], "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(FIGURES[ones]),
    }
}

fn figure(value: u64) -> usize {
    usize::try_from(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::proptest;

    use super::{FIGURES, LARGEST, cardinal, counted, fraction, labelled};

    #[track_caller]
    fn check(value: u64, expected: &str) {
        assert_eq!(cardinal(value), expected, "{value}");
    }

    #[test]
    fn below_a_hundred() {
        check(0, "không");
        check(4, "bốn");
        check(10, "mười");
        check(11, "mười một");
        check(14, "mười bốn");
        check(15, "mười lăm");
        check(20, "hai mươi");
        check(21, "hai mươi mốt");
        check(24, "hai mươi tư");
        check(25, "hai mươi lăm");
        check(31, "ba mươi mốt");
        check(50, "năm mươi");
        check(55, "năm mươi lăm");
        check(91, "chín mươi mốt");
        check(99, "chín mươi chín");
    }

    #[test]
    fn groups_and_their_zeros() {
        check(100, "một trăm");
        check(101, "một trăm linh một");
        check(104, "một trăm linh bốn");
        check(105, "một trăm linh năm");
        check(110, "một trăm mười");
        check(115, "một trăm mười lăm");
        check(555, "năm trăm năm mươi lăm");
        check(1_000, "một nghìn");
        check(1_005, "một nghìn không trăm linh năm");
        check(1_015, "một nghìn không trăm mười lăm");
        check(1_975, "một nghìn chín trăm bảy mươi lăm");
        check(2_000, "hai nghìn");
        check(2_022, "hai nghìn không trăm hai mươi hai");
        check(10_021, "mười nghìn không trăm hai mươi mốt");
        check(100_000, "một trăm nghìn");
        check(1_000_005, "một triệu không trăm linh năm");
        check(1_005_000, "một triệu không trăm linh năm nghìn");
        check(1_000_500, "một triệu năm trăm");
        check(1_250_000_000, "một tỷ hai trăm năm mươi triệu");
        check(1_000_000_005, "một tỷ không trăm linh năm");
        check(21_000_000_021, "hai mươi mốt tỷ không trăm hai mươi mốt");
        check(1_000_000_000_000, "một nghìn tỷ");
        check(1_000_050_000_000, "một nghìn tỷ không trăm năm mươi triệu");
        check(5_300_000_000_000, "năm nghìn ba trăm tỷ");
        check(1_002_000_000_000_000, "một triệu không trăm linh hai nghìn tỷ");
        check(LARGEST, "một tỷ tỷ");
        check(LARGEST + 1, &["một", &"không ".repeat(17), "một"].join(" ").replace("  ", " "));
    }

    #[test]
    fn zeros_in_front() {
        assert_eq!(
            [labelled("02"), labelled("0"), labelled("007")],
            ["không hai", "không", "không không bảy"]
        );
        assert_eq!([counted("02"), counted("00"), counted("007")], ["hai", "không", "không không bảy"]);
        assert_eq!(
            [fraction("05"), fraction("75"), fraction("125")],
            ["không năm", "bảy mươi lăm", "một hai năm"]
        );
    }

    /// The reading taken back to the number, by rules of its own.
    fn value(words: &str) -> u64 {
        let (mut total, mut billions, mut group) = (0, 0, 0);
        for word in words.split(' ') {
            match word {
                "tỷ" => (billions, total, group) = ((billions + total + group) * 1_000_000_000, 0, 0),
                "triệu" => (total, group) = (total + group * 1_000_000, 0),
                "nghìn" => (total, group) = (total + group * 1_000, 0),
                "trăm" => group *= 100,
                "mươi" => group = group / 100 * 100 + group % 100 * 10,
                "mười" => group += 10,
                "mốt" => group += 1,
                "tư" => group += 4,
                "lăm" => group += 5,
                "linh" => {}
                _ => group += FIGURES.iter().position(|f| *f == word).expect("a figure") as u64,
            }
        }
        billions + total + group
    }

    proptest! {
        #[test]
        fn every_reading_tells_its_number(number in 0..LARGEST, cut in 0_u32..18) {
            for number in [number, number % 10_u64.pow(cut), number / 10_u64.pow(cut) * 10_u64.pow(cut)] {
                assert_eq!(value(&cardinal(number)), number, "{}", cardinal(number));
            }
        }
    }
}
