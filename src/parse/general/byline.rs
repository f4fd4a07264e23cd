//! A survey with the places of title and text in, where the author's name stands out; of a line about an
//! article the name in it.

use jiff::Timestamp;

use crate::parse::date::date;
use crate::parse::general::about::has_name;
use crate::parse::general::core::Core;
use crate::parse::general::hints::Hint;
use crate::parse::general::passages::Passage;
use crate::parse::general::survey::Survey;
use crate::parse::outline::{Outline, attribute};
use crate::parse::words;
use crate::text::clean::Clean;
use crate::text::fold::fold;
use crate::text::lexicon::Lexicon;

/// Names of the author's line, signs left out.
const NAMES: [&str; 11] = [
    "author",
    "tacgia",
    "byline",
    "butdanh",
    "nguoiviet",
    "nguoidang",
    "writer",
    "authorname",
    "postauthor",
    "creator",
    "au",
];

/// The longest name, in bytes, and the longest line about an article, in words.
const NAME: usize = 90;
const LINE: usize = 20;

/// How far behind the core of a text its signature may stand, in passages.
const NEAR: usize = 3;

/// What words in lines about an article begin with that are no names, in small letters.
const NO_NAMES: [&str; 25] = [
    "thứ", "chủ", "ngày", "tháng", "năm", "đăng", "cập", "lúc", "đọc", "xem", "tin", "theo", "nguồn", "ảnh",
    "bài", "in", "gửi", "mới", "vào", "nghe", "lượt", "chuyên", "mục", "số", "giờ",
];

/// What names of offices begin with, folded.
const OFFICES: [&str; 22] = [
    "phong ",
    "van phong ",
    "ban ",
    "so ",
    "trung tam ",
    "to ",
    "hoi ",
    "doan ",
    "cong an ",
    "chi cuc ",
    "cuc ",
    "vu ",
    "khoa ",
    "truong ",
    "ubnd ",
    "uy ban ",
    "dai ",
    "bao ",
    "bo ",
    "vien ",
    "toa soan",
    "bo phan ",
];

/// Where the author's name stands: behind a label, in an element named so, in the line with the date, else
/// as the signature of the text.
#[must_use]
pub fn author(
    outline: &Outline<'_>,
    survey: &Survey,
    (title, body): (Option<usize>, usize),
    core: Option<&Core>,
) -> Option<usize> {
    let from = title.unwrap_or(body).min(body);
    let place = |at: usize| survey.passages.partition_point(|passage| passage.at < at);
    let behind = (place(outline.end(body)) + 2 * NEAR).min(survey.passages.len());
    let near = survey.passages.get(place(from)..behind).unwrap_or_default();
    let to = survey.passages.get(behind).map_or(outline.end(body), |passage| passage.at);
    let is_about = |at: usize| matches!(survey.zone(at), None | Some(Hint::About));
    let labelled = near.iter().find(|passage| is_about(passage.at) && words::author(&passage.text).is_some());
    if let Some(passage) = labelled {
        return Some(passage.block)
            .filter(|block| outline.short_text(*block, 2 * NAME).is_some())
            .or(Some(passage.at));
    }
    let is_named = |at: &usize| {
        outline.element(*at).is_some_and(is_named)
            && !matches!(survey.zone(*at), Some(Hint::Others | Hint::Comments))
            && outline.short_text(*at, NAME).is_some_and(|text| is_short(&text))
    };
    let ends = core.map_or(place(outline.end(body)), |core| core.last + 1);
    // A title that the page shows nowhere stood over the line about the article.
    let under_title = title.map_or(place(body).saturating_sub(NEAR), |title| place(outline.end(title)));
    let above = survey.passages.get(under_title..).unwrap_or_default();
    let above = above.iter().take_while(|passage| passage.words <= LINE);
    let mut above = above.filter(|passage| is_about(passage.at));
    let dated = || above.find(|passage| is_byline(outline, passage)).map(|passage| passage.block);
    let under = survey
        .passages
        .get(ends.saturating_sub(2)..(ends + NEAR).min(survey.passages.len()))
        .unwrap_or_default();
    let signature = || {
        let signs = |(n, passage): &(usize, &Passage)| {
            let is_right = is_right(outline, passage);
            let is_name = is_signature(&passage.text) && (*n < 2 || is_right);
            let role = passage.text.split_once(':').filter(|(role, _)| is_short(role));
            let is_name = is_name || (is_right && role.is_some_and(|(_, name)| is_signature(name)));
            is_about(passage.at)
                && passage.block > body
                && (is_name || (is_right && is_office(&passage.text)))
                && outline.text(passage.block) == passage.text
        };
        under.iter().enumerate().rev().find(signs).map(|(_, passage)| passage.block)
    };
    (from..to).find(is_named).or_else(dated).or_else(signature)
}

/// True for an element whose names say that an author's name is in it.
fn is_named(element: scraper::ElementRef<'_>) -> bool {
    has_name(element, &NAMES)
        || attribute(element, "rel") == Some("author")
        || attribute(element, "data-role") == Some("author")
}

/// True for a few words without figures.
fn is_short(text: &str) -> bool {
    (1..=8).contains(&text.split_whitespace().count()) && !text.contains(|c: char| c.is_ascii_digit())
}

/// True for a line over the text with a name in it: beside the date, behind the picture of a person, or alone.
fn is_byline(outline: &Outline<'_>, passage: &Passage) -> bool {
    let has_person = || {
        (passage.block..passage.at).filter_map(|at| outline.element(at)).any(|element| {
            matches!(element.value().name(), "i" | "svg" | "span" | "img")
                && attribute(element, "class").is_some_and(|class| class.contains("user"))
        })
    };
    let is_dated = || name(&passage.text).is_some() && date(&passage.text, &Timestamp::UNIX_EPOCH).is_some();
    passage.words <= LINE
        && (is_signature(&passage.text) || is_dated() || (is_short(&passage.text) && has_person()))
}

/// True where a line is set to the right, as signatures are.
fn is_right(outline: &Outline<'_>, passage: &Passage) -> bool {
    let above = std::iter::successors(Some(passage.at), |at| Some(outline.parent(*at))).take(4);
    let mut above = above.take_while(|at| *at >= passage.block).filter_map(|at| outline.element(at));
    above.any(|element| {
        let set = ["align", "style", "class"].into_iter().filter_map(|key| attribute(element, key));
        set.map(|set| set.to_ascii_lowercase().replace(' ', "")).any(|set| {
            set == "right" || ["text-align:right", "text-right", "text-end"].iter().any(|it| set.contains(it))
        })
    })
}

/// The name in a line about an article: behind a label, or the only words in it that are written as names
/// are and mean nothing else.
///
/// ```
/// use congtin::parse::general::byline::name;
/// assert_eq!(name("Lê Thị Mơ · 09:14 | 17/09/2026").as_deref(), Some("Lê Thị Mơ"));
/// assert_eq!(name("Người đăng: Minh Trí vào lúc 8:15").as_deref(), Some("Minh Trí"));
/// assert_eq!(name("Đăng ngày 28/08/2026 | Phòng Công tác xã hội").as_deref(), Some("Phòng Công tác xã hội"));
/// assert_eq!(name("Hà Nội, ngày 02/03/2026"), None);
/// ```
#[must_use]
pub fn name(line: &str) -> Option<String> {
    let line: &str = &Clean::new(line);
    let labelled = line.split(['|', '·', '•']).find_map(words::author);
    if let Some(name) = words::author(line).or(labelled) {
        return Some(name.to_owned());
    }
    // "Hà Tân, ngày 2 tháng 3" tells where.
    let place = line.split_once(", ngày").and_then(|(head, _)| parts(head).last());
    let mut found = parts(line).filter(|part| Some(*part) != place || !is_signature(part)).filter_map(person);
    let only = found.next();
    let is_only = found.next().is_none();
    only.filter(|_| is_only).or_else(|| parts(line).find(|part| is_office(part)).map(str::to_owned))
}

/// What signs set apart in a line.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    let is_sign =
        |c: char| matches!(c, '|' | '·' | '•' | '–' | '—' | ',' | ';' | ':' | '(' | ')' | '-' | '/');
    line.split(is_sign).map(str::trim)
}

/// The words of `part` that are written as names are, if they stand together and mean nothing else.
fn person(part: &str) -> Option<String> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let runs = words.chunk_by(|one, next| is_name(one) == is_name(next));
    let mut runs = runs.filter(|run| run.first().is_some_and(|word| is_name(word) && !is_no_name(word)));
    let (run, more) = (runs.next()?, runs.next());
    let name = run.join(" ");
    let has_small = name.chars().any(char::is_lowercase);
    let is_person = (2..=5).contains(&run.len()) && has_small && more.is_none() && !is_office(part);
    (is_person && !Lexicon::standard().has(&name)).then_some(name)
}

fn is_no_name(word: &str) -> bool {
    NO_NAMES.contains(&word.to_lowercase().as_str())
}

/// True for a word that begins with a capital, all letters.
fn is_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase) && word.chars().all(char::is_alphabetic)
}

/// True for two to five words that all begin with a capital and mean nothing else: the name under a text.
///
/// ```
/// use congtin::parse::general::byline::is_signature;
/// assert!(is_signature("Lê Hoa"));
/// assert!(!is_signature("Hà Nội") && !is_signature("Xem thêm"));
/// ```
#[must_use]
pub fn is_signature(text: &str) -> bool {
    text.split_whitespace().all(is_name) && person(text).is_some()
}

/// True for the name of an office.
fn is_office(text: &str) -> bool {
    let folded = fold(text);
    is_short(text)
        && (3..=8).contains(&text.split_whitespace().count())
        && text.starts_with(char::is_uppercase)
        && !text.ends_with(['.', '?', '!'])
        && !text.split_whitespace().all(is_name)
        && OFFICES.iter().any(|office| folded.starts_with(office))
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn names_in_lines() {
        for (line, expected) in [
            ("Đào Thị Sen thực hiện Chủ nhật, ngày 1/11/2026 - 10:05", Some("Đào Thị Sen")),
            ("Chủ nhật 15/11/2026, 21:48 Thế Cường", Some("Thế Cường")),
            ("Đoàn Bích Liễu·22 tháng 10, 2026", Some("Đoàn Bích Liễu")),
            ("Được gửi bởi Trần Linh vào T6, 27/03/2026", Some("Trần Linh")),
            ("Ngày đăng: 05-03-2026 | Người đăng: Hồng Sơn", Some("Hồng Sơn")),
            ("Thực hiện: Lường Thị Ngoan – Quàng Bích", Some("Lường Thị Ngoan – Quàng Bích")),
            ("Viết: Hạ Mai — 13-10-2026 07:00", Some("Hạ Mai")),
            ("Văn phòng UBND tỉnh", Some("Văn phòng UBND tỉnh")),
            ("Thời sự | 02/03/2026", None),
            ("Ninh Thuận, ngày 02/03/2026", None),
            ("Mai Lâm, ngày 02/03/2026", None),
            ("Thứ Ba, 03/03/2026 08:15", None),
            ("Lê Hoa và Trần Bình gặp Vũ Nam ngày 02/03/2026", None),
        ] {
            assert_eq!(name(line).as_deref(), expected, "{line}");
        }
    }
}
