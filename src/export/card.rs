//! Nothing in, a card out on which a person sees whether a terminal shows Vietnamese in straight columns.

use unicode_normalization::UnicodeNormalization;

use crate::text::width::width;

/// Letters in their six tones, and words; each row once composed and once in pieces.
const ROWS: [&str; 8] = [
    "a à á ả ã ạ  ă ằ ắ ẳ ẵ ặ",
    "â ầ ấ ẩ ẫ ậ  e è é ẻ ẽ ẹ",
    "ê ề ế ể ễ ệ  i ì í ỉ ĩ ị",
    "o ò ó ỏ õ ọ  ô ồ ố ổ ỗ ộ",
    "ơ ờ ớ ở ỡ ợ  u ù ú ủ ũ ụ",
    "ư ừ ứ ử ữ ự  y ỳ ý ỷ ỹ ỵ",
    "đ Đ  QUỐC NGỮ  nghiêng",
    "Hòa Bình, thủy lợi, quý",
];

/// The signs of the screen, of which some terminals make two columns; under each stands an x.
const SIGNS: &str = "● ★ … – · × ▒ ⇩ │ ─ “ ”";

/// The card, in lines. Where its right edge is not straight, columns are counted wrongly.
///
/// ```
/// let card = congtin::export::card::card();
/// let widths: Vec<usize> = card.lines().map(congtin::text::width::width).collect();
/// assert!(widths.iter().all(|width| *width == widths[0]));
/// ```
#[must_use]
pub fn card() -> String {
    let half = ROWS.iter().map(|row| width(row)).max().unwrap_or(0);
    let padded = |text: &str| format!("{text}{}", " ".repeat(half.saturating_sub(width(text))));
    let line = |left: &str, right: &str| format!("│ {} │ {} │\n", padded(left), padded(right));
    let rule = |signs: [&str; 3]| {
        let dashes = "─".repeat(half + 2);
        format!("{}{dashes}{}{dashes}{}\n", signs[0], signs[1], signs[2])
    };
    let mut card = rule(["┌", "┬", "┐"]) + &line("NFC", "NFD") + &rule(["├", "┼", "┤"]);
    for row in ROWS {
        card += &line(row, &row.nfd().collect::<String>());
    }
    card += &rule(["├", "┼", "┤"]);
    let marks: String = SIGNS.chars().map(|c| if c == ' ' { ' ' } else { 'x' }).collect();
    card + &line(SIGNS, SIGNS) + &line(&marks, &marks) + &rule(["└", "┴", "┘"])
}
