//! A paragraph in, the places of its sentences out.

use std::ops::Range;

use crate::text::hang::is_number;
use crate::text::look::is_roman;

/// How far back a word before a dot is looked at, in letters.
const MEMORY: usize = 24;
/// Titles and kinds of places, in front of a name.
const TITLES: [&str; 34] = [
    "TP", "Tp", "tp", "TX", "Tx", "TT", "Tt", "Q", "P", "H", "X", "TS", "Ts", "ThS", "Ths", "TSKH", "PGS",
    "GS", "BS", "Bs", "BSCK", "KS", "CN", "LS", "NCS", "NSND", "NSƯT", "NGND", "NGƯT", "Mr", "Mrs", "Ms",
    "Dr", "Nxb",
];
/// Words that begin a sentence and no name, so what stands before them ended one.
const STARTERS: [&str; 36] = [
    "Tuy", "Nhưng", "Theo", "Trong", "Sau", "Khi", "Đây", "Đó", "Hôm", "Ngoài", "Những", "Các", "Vì", "Do",
    "Để", "Hiện", "Nếu", "Và", "Với", "Trước", "Tại", "Từng", "Ngày", "Bên", "Đồng", "Nhờ", "Mặc", "Song",
    "Năm", "Ông", "Anh", "Chị", "Cô", "Họ", "Tôi", "Chúng",
];
/// Words before a number that heads a paragraph: the dot behind it ends nothing.
const HEADS: [&str; 10] = ["Điều", "Khoản", "Chương", "Mục", "Phần", "Bài", "Bước", "Câu", "Bảng", "Hình"];
/// Words that a single capital belongs to as a kind, not as an initial.
const KINDS: [&str; 10] = ["nhóm", "loại", "hạng", "vitamin", "lớp", "khối", "bảng", "gan", "cúm", "khu"];

/// The sentences of `text` in order, as byte ranges without the blanks between.
///
/// A dot ends none behind a title (`TP.`, `TS.`), an initial, the marker of a
/// list (`1.`, `Điều 5.`), nor inside a number or an address. Quotes and
/// brackets that close belong to the sentence. What goes on with a small letter
/// after a dot, after "…" or after a closed question has not ended.
///
/// ```
/// use congtin::text::sentences::sentences;
/// let text = "1. TS. Lan đến TP. Huế. “Khi nào?” – anh hỏi. Giá 1.250.000 đồng./.";
/// let parts: Vec<_> = sentences(text).into_iter().filter_map(|range| text.get(range)).collect();
/// assert_eq!(parts, ["1. TS. Lan đến TP. Huế.", "“Khi nào?” – anh hỏi.", "Giá 1.250.000 đồng./."]);
/// ```
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = skip(text, 0, char::is_whitespace);
    let mut at = start;
    while let Some(stop) = text.get(at..).and_then(|rest| rest.find(is_stop)).map(|len| at + len) {
        let marks = document_end(text, stop).unwrap_or_else(|| skip(text, stop, is_stop));
        let closed = skip(text, marks, is_closing);
        let next = skip(text, closed, char::is_whitespace);
        let stop = Stop { text, start, marked: stop, marks, closed, next };
        if stop.ends() {
            found.push(start..closed);
            start = next;
        }
        at = next;
    }
    let end = text.trim_end().len();
    if start < end {
        found.push(start..end);
    }
    found
}

/// A run of stops and what is around it, as byte offsets.
struct Stop<'t> {
    text: &'t str,
    /// Where the sentence began.
    start: usize,
    /// Where the stops begin, and end.
    marked: usize,
    marks: usize,
    /// Where the closing quotes and brackets end.
    closed: usize,
    /// Where the next word begins.
    next: usize,
}

impl Stop<'_> {
    fn ends(&self) -> bool {
        let next = self.text.get(self.next..).unwrap_or_default();
        let marks = self.text.get(self.marked..self.marks).unwrap_or_default();
        if next.is_empty() || marks == "./." {
            return true;
        }
        if self.next == self.closed {
            return false;
        }
        // A list goes on with "b)", a sentence does not.
        let is_item = next.chars().nth(1) == Some(')');
        let goes_on = !is_item && next.starts_with(|c: char| c.is_lowercase() || ",;:)".contains(c));
        // “Khi nào?” – anh hỏi: what was asked is over, the sentence is not.
        let is_told = self.closed > self.marks && starts_small_behind_dash(next);
        match marks {
            "." => !goes_on && !is_told && !self.is_abbreviated(first_word(next)),
            _ if marks.contains(['!', '?']) => !(self.closed > self.marks && goes_on || is_told),
            _ => !goes_on && !is_told,
        }
    }

    /// True when the one dot belongs to the word before it.
    fn is_abbreviated(&self, next: &str) -> bool {
        let before = self.text.get(self.start..self.marked).unwrap_or_default();
        let (earlier, word) = last_word(before);
        if self.closed > self.marks || word.ends_with("v.v") {
            return false;
        }
        if earlier.is_empty() && is_marker(word) || HEADS.contains(&earlier) && is_marker(word) {
            return true;
        }
        let last = word.rsplit(['.', '(', '“', '"', ',']).next().unwrap_or(word);
        if TITLES.contains(&last) && last.chars().count() > 1 {
            return !STARTERS.contains(&next);
        }
        let mut letters = last.chars();
        let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
        is_initial && !STARTERS.contains(&next) && !is_name_over(earlier)
    }
}

/// `Nguyễn Văn A.` is a whole name, and `nhóm A.` none; `George W.` goes on.
fn is_name_over(earlier: &str) -> bool {
    let (rest, last) = last_word(earlier);
    let (_, second) = last_word(rest);
    let is_name = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some_and(char::is_lowercase)
    };
    KINDS.contains(&last) || is_name(last) && is_name(second)
}

/// A number, a letter or a Roman number, as paragraphs are counted with; years are none.
fn is_marker(word: &str) -> bool {
    is_number(word) || (word.len() <= 6 && is_roman(word)) || word.chars().count() == 1
}

/// What stands before the last word of `text`, and that word; both only as far as memory goes.
fn last_word(text: &str) -> (&str, &str) {
    let text = text.trim_end();
    let from = text.char_indices().rev().nth(MEMORY).map_or(0, |(at, _)| at);
    let tail = text.get(from..).unwrap_or_default();
    match tail.rfind(char::is_whitespace).map(|at| from + at) {
        Some(at) => {
            (text.get(..at).unwrap_or_default().trim_end(), text.get(at..).unwrap_or_default().trim_start())
        }
        None => ("", tail),
    }
}

/// The word at the beginning of `text`; nothing for one that is longer than memory.
fn first_word(text: &str) -> &str {
    let end = text.char_indices().take(MEMORY).find(|(_, c)| !c.is_alphanumeric()).map_or(0, |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

fn starts_small_behind_dash(text: &str) -> bool {
    let rest = text.trim_start_matches(['–', '-', '—', ' ']);
    rest.len() < text.len() && rest.starts_with(char::is_lowercase)
}

/// The end of "./.", which closes an official document.
fn document_end(text: &str, stop: usize) -> Option<usize> {
    text.get(stop..)?.starts_with("./.").then_some(stop + 3)
}

/// The first place from `at` on whose character is none of `these`.
fn skip(text: &str, at: usize, these: impl Fn(char) -> bool) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.find(|c| !these(c)).unwrap_or(rest.len())
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | '"' | '\'' | ')' | ']' | '}' | '»')
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use proptest::prelude::{any, prop, proptest};
    use proptest::sample::select;

    use super::sentences;

    /// Sentences are parted by `|` and blanks.
    #[track_caller]
    fn check(parted: &str) {
        let text = parted.replace('|', "");
        let found: Vec<_> = sentences(&text)
            .into_iter()
            .map(|range| text.get(range).unwrap_or_default().to_owned())
            .collect();
        let expected: Vec<_> = parted.split('|').map(str::trim).filter(|part| !part.is_empty()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn stops_end_sentences() {
        check("");
        check("  ");
        check("Không có dấu chấm");
        check(" Trời mưa. | Đường trơn. ");
        check("Sao? | Thế à?! | Ồ… | Hay quá!!! | Vâng.");
        check("Ông nói: “Chúng ta làm được.” | Mọi người vỗ tay.");
        check("Công việc đã xong (tháng trước). | Nay làm việc khác.");
        check("Năm 2022. | Năm 2023.");
        check("Tổng số là 36. | 12 hộ đã nhận.");
        check("Nơi nhận: như trên./. | Lưu văn thư.");
        check("Quyết định có hiệu lực từ ngày ký./.");
        check("Mở cửa lúc 8 giờ. | “Mời vào.” | – Cảm ơn.");
    }

    #[test]
    fn what_goes_on_has_not_ended() {
        check("Gồm lúa, ngô… và sắn. | Hết.");
        check("“Khi nào?” anh hỏi. | “Mai!” – chị đáp.");
        check("Nhiều giống (mới!) được trồng.");
        check("Các loại rau, củ v.v. được bán. | Các chợ đông.");
        check("Có rau, củ, v.v. | Các chợ đông.");
    }

    #[test]
    fn titles_and_initials_do_not_end() {
        check("Đoàn đến TP. Phan Rang – Tháp Chàm. | Sau đó về.");
        check("PGS. TS. Nguyễn Văn Bình và ThS. Lê Thị Hoa trình bày. | Hội thảo kết thúc.");
        check("GS.TS. Trần Nam, BS. Mai và KS. Hùng.");
        check("Ông là TS. | Sau đó ông về nước.");
        check("Tổng thống George W. Bush đến. | Ông J. K. Smith đi cùng.");
        check("Bị cáo là Nguyễn Văn A. | Tòa tuyên án.");
        check("Trẻ cần vitamin C. | Cam có nhiều.");
    }

    #[test]
    fn markers_numbers_and_addresses_do_not_end() {
        check("1. Mục tiêu chung. | 2. Mục tiêu cụ thể.");
        check("a) Nội dung thứ nhất. | b) Nội dung thứ hai.");
        check("a. Nội dung. | II. Giải pháp. | 1.1. Về vốn.");
        check("Điều 5. Phạm vi điều chỉnh. | Điều 6. Đối tượng.");
        check("Chi 1.250.000 đồng cho 3.5 ha. | Còn lại 2,5.");
        check("Xem tại ninhthuan.gov.vn hoặc thư hotro@tinh.gov.vn. | Trang mở cả ngày.");
        check("Ngày 20.7.2022 họp. | Mai nghỉ.");
    }

    #[test]
    fn large_texts_are_read_once() {
        for piece in [".", ". ", "A. ", "1.", "“", "? ", "…", "v.v. ", "TS. ", "a", "./.", ") . "] {
            let text = piece.repeat(200_000);
            assert!(sentences(&text).len() <= text.len());
        }
    }

    proptest! {
        #[test]
        fn only_blanks_are_left_out(
            random in any::<String>(),
            pieces in prop::collection::vec(
                select(&["TP.", " ", "  ", "A", "ấn", "1", ".", "…", "?!", "”", ")", "./.", "v.v.", "\n", ", ", "Điều 5.", "–"][..]), 0..40),
        ) {
            for text in [random, pieces.concat()] {
                let part = |range: Range<usize>| text.get(range).expect("ends at characters");
                let mut at = 0;
                for range in sentences(&text) {
                    assert!(part(at..range.start).trim().is_empty() && !range.is_empty());
                    assert_eq!(part(range.clone()).trim(), part(range.clone()));
                    at = range.end;
                }
                assert!(part(at..text.len()).trim().is_empty());
            }
        }
    }
}
