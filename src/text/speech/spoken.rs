//! A sentence in, the words to say out: numbers, dates, codes, units and abbreviations spelled in full.

use crate::text::speech::abbreviations::read_abbreviation;
use crate::text::speech::addresses::read_address;
use crate::text::speech::amounts::read_amount;
use crate::text::speech::codes::read_code;
use crate::text::speech::dates::read_date;
use crate::text::speech::phones::read_phone;
use crate::text::speech::place::{Place, Reading, is_dash};
use crate::text::speech::ratios::read_ratio;
use crate::text::speech::roman::read_roman;
use crate::text::speech::times::read_time;
use crate::text::speech::units::{read_rate, read_symbol};

/// Who is asked at each place, in this order: the narrower pattern before the wider one.
/// Invariant: each looks at a bounded stretch, or reads what it looks at; so time is linear.
const READERS: [fn(&Place<'_>) -> Option<Reading>; 11] = [
    read_address,
    read_phone,
    read_code,
    read_date,
    read_time,
    read_ratio,
    read_amount,
    read_roman,
    read_abbreviation,
    read_rate,
    read_symbol,
];

/// The sentence as a voice should say it; it holds no figure any more.
///
/// `sentence` is in NFC, as `normalize` makes it. What needs no expanding is
/// returned as it stands. Expansions are in lower case, for a voice knows none.
/// An abbreviation that is not in `assets/abbreviations.txt` stays: a voice
/// spells it by itself.
///
/// ```
/// use congtin::text::speech::spoken::spoken;
/// assert_eq!(
///     spoken("Ngày 20/7/2022, UBND tỉnh chi 1.250.000.000 đồng."),
///     "Ngày hai mươi tháng bảy năm hai nghìn không trăm hai mươi hai, \
///      ủy ban nhân dân tỉnh chi một tỷ hai trăm năm mươi triệu đồng."
/// );
/// assert_eq!(spoken("Số 02/QĐ-UBND"), "Số không hai, quyết định ủy ban nhân dân");
/// assert_eq!(spoken("lúc 3:56 CH"), "lúc ba giờ năm mươi sáu phút chiều");
/// ```
#[must_use]
pub fn spoken(sentence: &str) -> String {
    let mut voice = Voice { said: String::with_capacity(sentence.len() * 2), is_read: false };
    let mut at = 0;
    while at < sentence.len() {
        let place = Place::new(sentence, at);
        at += match READERS.iter().find_map(|read| read(&place)).filter(|reading| reading.len > 0) {
            Some(reading) => {
                voice.say(&reading.words);
                reading.len
            }
            None => voice.copy(&place),
        };
    }
    voice.said
}

struct Voice {
    said: String,
    /// The last thing said was read, not copied.
    is_read: bool,
}

impl Voice {
    /// Words that stand apart from what is around them.
    fn say(&mut self, words: &str) {
        // "Covid-19" and "BCH-UBND" are said without their hyphen.
        let is_held =
            self.said.ends_with(is_dash) && self.said.chars().rev().nth(1).is_some_and(char::is_alphanumeric);
        if is_held {
            self.said.pop();
        }
        if self.said.ends_with(char::is_alphanumeric) {
            self.said.push(' ');
        }
        self.said.push_str(words);
        self.is_read = true;
    }

    /// A word, or one other character, as it stands; how many bytes these were.
    fn copy(&mut self, place: &Place<'_>) -> usize {
        let Some(first) = place.rest.chars().next() else { return 0 };
        let len = match place.rest.find(|c: char| !c.is_alphabetic()) {
            Some(0) => first.len_utf8(),
            Some(end) => end,
            None => place.rest.len(),
        };
        let copied = place.rest.get(..len).unwrap_or_default();
        let after = place.rest.get(len..).unwrap_or_default();
        if self.is_read && is_dash(first) && after.starts_with(char::is_alphanumeric) {
            self.said.push(' ');
        } else {
            if self.is_read && first.is_alphanumeric() {
                self.said.push(' ');
            }
            self.said.push_str(copied);
        }
        self.is_read = false;
        len
    }
}
