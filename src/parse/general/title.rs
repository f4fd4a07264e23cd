//! A survey and what the page tells machines in, the heading that is the article's title out.

use jiff::Timestamp;

use crate::parse::date::{date, stamp};
use crate::parse::general::passages::Passage;
use crate::parse::general::survey::Survey;
use crate::parse::general::tools::is_tool;
use crate::parse::outline::{Outline, attribute};
use crate::parse::rules::holds;
use crate::parse::structured::agrees;
use crate::parse::words;
use crate::text::clean::Clean;
use crate::text::fold::{bare, fold};

/// The longest title, in bytes, and the shortest, in characters.
const LONGEST: usize = 600;
const SHORTEST: usize = 8;

/// What a heading must be worth: the tag of a title, or a part of one that agrees with the page's own.
const ENOUGH: u8 = 4;

/// How many passages before the text a line may stand that nothing but its place tells of, and how many
/// one that is set as a heading.
const NEAR: usize = 12;
const FAR: usize = 30;

/// The name of a site, as its pages tell it, and its host.
pub type Site<'a> = (Option<&'a str>, &'a str);

/// The heading of the article whose text begins with the passage `first`: one that agrees with the titles
/// that the page's head tells, `told`, with or without the name of the site; else what stands over the text
/// as titles do; else a heading of the first rank. `None` where only the head tells it.
#[must_use]
pub fn title(
    (outline, survey): (&Outline<'_>, &Survey),
    first: Option<usize>,
    told: &[String],
    site: Site<'_>,
) -> Option<usize> {
    let (agreed, ranked) = headings((outline, survey), told, site);
    agreed.or_else(|| over((outline, survey), first?, site)).or(ranked)
}

/// The best heading that agrees with one of the titles that the page's head tells.
#[must_use]
pub fn agreed(page: (&Outline<'_>, &Survey), told: &[String], site: Site<'_>) -> Option<usize> {
    headings(page, told, site).0
}

/// The best heading that agrees with one of the titles told, and the first of the first rank.
fn headings(
    (outline, survey): (&Outline<'_>, &Survey),
    told: &[String],
    site: Site<'_>,
) -> (Option<usize>, Option<usize>) {
    let told: Vec<String> = told.iter().map(|title| fold(title)).collect();
    let longest = told.iter().map(String::len).max().unwrap_or(0);
    let mut best: Option<(u8, usize)> = None;
    let mut ranked = None;
    for (at, element) in outline.elements() {
        let rank = rank(element);
        if rank == 0 || survey.is_outside(at) {
            continue;
        }
        // Most elements promise nothing, and must agree with the page's title.
        let most = if rank == 1 { LONGEST.min(2 * longest + 16) } else { LONGEST };
        if rank == 1 && !may_begin(outline, at, &told) {
            continue;
        }
        let text = outline.short_text(at, most).filter(|text| text.chars().count() >= SHORTEST);
        let Some(text) = text else { continue };
        let agreement = agreement(&fold(&text), &told);
        let worth = rank + agreement;
        let is_better = agreement > 0 && worth >= ENOUGH && best.is_none_or(|(most, _)| worth > most);
        let is_first = rank >= ENOUGH && ranked.is_none();
        if !(is_better || is_first) || is_name(&text, site) {
            continue;
        }
        ranked = ranked.or(is_first.then_some(at));
        if is_better {
            best = Some((worth, at));
        }
    }
    (best.map(|(_, at)| at), ranked)
}

/// False where the text at `at` begins with another letter than all of `told`.
fn may_begin(outline: &Outline<'_>, at: usize, told: &[String]) -> bool {
    let first = outline.first_letter(at).and_then(bare);
    first.is_none_or(|first| told.iter().any(|title| title.starts_with(first)))
}

/// The line over the passage `first` that is set most like a title; of several the nearest.
fn over((outline, survey): (&Outline<'_>, &Survey), first: usize, site: Site<'_>) -> Option<usize> {
    let before = survey.passages.get(first.saturating_sub(FAR)..=first)?;
    let is_value = |n: usize| {
        let cell = |passage: &Passage| {
            Some((outline.parent(passage.block), passage.block)).filter(|(row, _)| is_row(outline, *row))
        };
        let own = before.get(n).and_then(cell);
        let last = n.checked_sub(1).and_then(|last| before.get(last)).and_then(cell);
        own.zip(last).is_some_and(|(own, last)| own.0 == last.0 && own.1 != last.1)
    };
    let near = before.iter().enumerate().filter(|(n, passage)| {
        may_head(survey, passage) && !is_name(&Clean::new(&passage.text), site) && !is_value(*n)
    });
    // All of the line, not a bold word in it.
    let is_whole = |at: usize, passage: &Passage| {
        outline.short_text(at, LONGEST).is_some_and(|text| text == passage.text)
    };
    let set = |passage: &Passage| {
        let above = std::iter::successors(Some(passage.at), |at| Some(outline.parent(*at))).take(5);
        let above = above.take_while(|at| *at >= passage.block).filter(|at| is_whole(*at, passage));
        let elements = above.filter_map(|at| outline.element(at));
        let looks = |element: scraper::ElementRef<'_>| match element.value().name() {
            "h4" | "h5" | "h6" | "b" | "strong" | "th" => rank(element).max(2),
            "font"
                if attribute(element, "size").is_some_and(|size| matches!(size, "4" | "5" | "6" | "7")) =>
            {
                2
            }
            "font" | "p" | "div" | "span" | "td" if rank(element) <= 1 => 0,
            _ => rank(element),
        };
        elements.map(looks).max().unwrap_or(0)
    };
    let whole = |passage: &Passage| {
        let inner = outline.parent(passage.at);
        [inner, passage.block].into_iter().find(|at| is_whole(*at, passage))
    };
    let near =
        near.filter(|(_, passage)| whole(passage).is_some()).map(|(n, passage)| (set(passage), n, passage));
    let near = near.filter(|(set, n, _)| *set >= 2 || n + NEAR >= before.len());
    near.max_by_key(|(set, ..)| *set).and_then(|(.., passage)| whole(passage))
}

/// True for the row of a table, where what stands behind a cell is its value.
fn is_row(outline: &Outline<'_>, at: usize) -> bool {
    outline.element(at).is_some_and(|element| element.value().name() == "tr")
}

/// The element that is named a title and has a date under it, if the page has just one: on others each
/// item of a list has both.
#[must_use]
pub fn anchor(outline: &Outline<'_>, survey: &Survey) -> Option<usize> {
    /// How many passages under a title its date may stand.
    const UNDER: usize = 2;
    /// The most words of "Ngày đăng: 05/11/2026".
    const LABELLED: usize = 6;
    let passages = &survey.passages;
    let is_dated = |n: usize| {
        let under = passages.iter().skip(n + 1).take(UNDER);
        let is_day = |passage: &Passage| {
            stamp(&passage.text, &Timestamp::UNIX_EPOCH).is_some()
                || (passage.words <= LABELLED && date(&passage.text, &Timestamp::UNIX_EPOCH).is_some())
        };
        under.into_iter().any(is_day)
    };
    let named = |passage: &Passage| {
        let above = std::iter::successors(Some(passage.at), |at| Some(outline.parent(*at))).take(4);
        let mut above = above.take_while(|at| *at >= passage.block);
        above.find(|at| outline.element(*at).is_some_and(|element| rank(element) >= 2))
    };
    let mut found = passages.iter().enumerate().filter_map(|(n, passage)| {
        let at = may_head(survey, passage).then(|| named(passage)).flatten()?;
        is_dated(n).then_some(at)
    });
    let only = found.next()?;
    found.next().is_none().then_some(only)
}

/// True for a passage that could be a title: some words, no link, no date, no tool.
fn may_head(survey: &Survey, passage: &Passage) -> bool {
    let digits = passage.text.chars().filter(char::is_ascii_digit).count();
    (5..=30).contains(&passage.words)
        && passage.linked == 0
        && (digits < SHORTEST || passage.words >= 10)
        && !passage.text.contains(['»', '>'])
        && survey.zone(passage.at).is_none()
        && !passage.text.ends_with('.')
        && !passage.text.starts_with('-')
        && !is_numbered(&passage.text)
        && !is_tool(passage.folded())
        && words::author(&passage.text).is_none()
        && stamp(&passage.text, &Timestamp::UNIX_EPOCH).is_none()
}

/// True for "1. Tình hình trong tuần": the heading of a chapter.
fn is_numbered(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < text.len() && rest.starts_with(['.', ')'])
}

/// How much the tag and the names of an element promise a title.
fn rank(element: scraper::ElementRef<'_>) -> u8 {
    let is_named = || {
        let mut names =
            element.value().attrs().filter(|(key, _)| matches!(*key, "class" | "id" | "itemprop"));
        names.any(|(_, name)| {
            ["title", "headline", "tieude", "tieu-de", "tieu_de"].iter().any(|it| holds(name, it))
        })
    };
    match element.value().name() {
        "h1" => 4,
        "h2" | "h3" => 2 + u8::from(is_named()),
        "h4" | "div" | "p" | "span" | "td" | "strong" | "b" | "font" | "a" if is_named() => 2,
        "h4" | "h5" | "h6" | "td" | "p" | "div" | "span" | "b" | "strong" | "font" => 1,
        _ => 0,
    }
}

/// How well a heading, folded, agrees with what the head of the page tells: 4 for the same, 3 for its
/// beginning, 2 for a part of it or what it is a part of.
fn agreement(heading: &str, told: &[String]) -> u8 {
    let one = |title: &String| {
        let begins = title.starts_with(heading) && heading.len() * 2 >= title.len();
        let is_longer = agrees(title, heading) && (title.len()..title.len() * 2).contains(&heading.len());
        let is_part = title.contains(heading) && heading.len() * 3 >= title.len();
        match (title == heading, begins) {
            (true, _) => 4,
            (false, true) => 3,
            (false, false) => 2 * u8::from(is_longer || is_part),
        }
    };
    told.iter().map(one).max().unwrap_or(0)
}

/// True for a short line that names the site.
fn is_name(text: &str, site: Site<'_>) -> bool {
    text.split_whitespace().count() <= 10 && is_site(text, site)
}

/// What site names begin with, in small letters: "Bão" is no paper.
const SITES: [&str; 14] = [
    "báo ",
    "cổng thông tin",
    "cổng ttđt",
    "trang thông tin",
    "website",
    "ubnd",
    "ủy ban nhân dân",
    "sở ",
    "tạp chí",
    "đài phát thanh",
    "đài truyền hình",
    "tin tức",
    "bộ ",
    "trang chủ",
];

/// What stands between a title and the name of its site. What stands behind a bar is no part of a
/// title; a dash may be.
const JOINTS: [&str; 8] = [" - ", " – ", " — ", " | ", " :: ", " » ", " · ", "|"];
const DASHES: usize = 3;

/// Titles that tell what a page does, folded, and so nothing of its article.
const DUTIES: [&str; 18] = [
    "chi tiet",
    "chi tiet tin",
    "chi tiet tin tuc",
    "chi tiet bai viet",
    "chi tiet tin bai",
    "xem tin",
    "xem chi tiet",
    "noi dung",
    "noi dung tin",
    "tin",
    "tin tuc",
    "tin tuc - su kien",
    "bai viet",
    "trang chu",
    "home",
    "news",
    "news detail",
    "untitled document",
];

/// A title that the page's head tells, without the name of its site; `None` where it tells no more
/// than that name, or what the page does.
///
/// ```
/// use congtin::parse::general::title::own_title;
/// assert_eq!(own_title("Lúa vàng mùa mới | Báo Lúa", (None, "bao.vn")).as_deref(), Some("Lúa vàng mùa mới"));
/// assert_eq!(own_title("Chi tiết tin - Cổng thông tin xã Lúa", (None, "xa.vn")), None);
/// ```
#[must_use]
pub fn own_title(title: &str, site: Site<'_>) -> Option<String> {
    let own = without_site(title, site);
    let folded = fold(&own);
    let words = folded.trim_matches(|c: char| !c.is_alphanumeric());
    (!DUTIES.contains(&words) && !is_name(&own, site)).then_some(own)
}

/// A page's title without the name of its paper or portal.
///
/// ```
/// use congtin::parse::general::title::without_site;
/// assert_eq!(without_site("Lúa vàng - mùa mới | Báo Lúa", (None, "bao.vn")), "Lúa vàng - mùa mới");
/// assert_eq!(without_site("Lúa vàng mùa mới - Lúa Mới", (Some("Lúa Mới"), "bao.vn")), "Lúa vàng mùa mới");
/// assert_eq!(without_site("Báo Lúa | Lúa vàng về trên đồng xa", (None, "bao.vn")), "Lúa vàng về trên đồng xa");
/// ```
#[must_use]
pub fn without_site(title: &str, site: Site<'_>) -> String {
    let words = |text: &str| text.split_whitespace().count();
    let mut rest = title.trim();
    // A section may stand between both.
    for _ in 0..2 {
        let joints =
            JOINTS.iter().enumerate().filter_map(|(n, joint)| Some((rest.rfind(joint)?, n, joint.len())));
        let Some((at, joint, length)) = joints.max() else { break };
        let (Some(head), Some(tail)) = (rest.get(..at), rest.get(at + length..)) else { break };
        let is_apart = joint >= DASHES && words(head) >= 5 && words(tail) <= 10;
        if words(head) < 2 || !(is_site(tail, site) || sounds_like_site(tail) || is_apart) {
            break;
        }
        rest = head.trim_end();
    }
    // Some papers put their name first.
    let first = JOINTS.iter().filter_map(|joint| rest.split_once(joint));
    let first = first.min_by_key(|(head, _)| head.len());
    let tail = first.filter(|(head, tail)| {
        (2..=8).contains(&words(head)) && words(tail) >= 5 && (is_site(head, site) || sounds_like_site(head))
    });
    tail.map_or(rest, |(_, tail)| tail.trim_start()).to_owned()
}

/// True for the name of a site, or of its host, and hardly more: news of a province has its name too.
///
/// ```
/// use congtin::parse::general::title::is_site;
/// assert!(is_site("Tuổi trẻ online", (None, "tuoitre.vn")));
/// assert!(!is_site("Tuổi trẻ cả nước hiến máu", (None, "tuoitre.vn")));
/// ```
#[must_use]
pub fn is_site(text: &str, (site, host): Site<'_>) -> bool {
    /// Letters of "Trang chủ" and the like.
    const MORE: usize = 10;
    let host = host.trim_start_matches("www.").split('.').next().unwrap_or_default().replace('-', "");
    let folded = fold(text);
    let folded = folded.trim();
    let site = site.map(fold).filter(|site| !site.is_empty());
    let compact: String = folded.chars().filter(char::is_ascii_alphanumeric).collect();
    let names = |name: &str, text: &str| text.contains(name) && text.len() <= name.len() + MORE;
    site.is_some_and(|site| site.contains(folded) || names(&site, folded))
        || compact == host
        || (host.len() >= 5 && names(&host, &compact))
}

/// True for what begins as names of sites do.
fn sounds_like_site(text: &str) -> bool {
    let lower = Clean::new(text).to_lowercase();
    SITES.iter().any(|begin| lower.trim_start().starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::{is_name, own_title};

    #[test]
    fn names_of_sites() {
        let site = (Some("Báo Xã Lúa"), "www.ninhthuan.gov.vn");
        for (text, expected) in [
            ("Báo Xã Lúa", true),
            ("Báo Xã Lúa điện tử", true),
            ("Ninh Thuận", true),
            ("Trang Ninh Thuận", true),
            ("Ninh Thuận đón ba triệu lượt khách", false),
            ("Chào mừng bạn đọc về với Báo Xã Lúa", false),
        ] {
            assert_eq!(is_name(text, site), expected, "{text}");
        }
    }

    #[test]
    fn titles_that_are_the_articles() {
        let site = (None, "xa.example");
        for (title, expected) in [
            ("Báo Lúa | Lúa vàng về trên đồng xa", Some("Lúa vàng về trên đồng xa")),
            ("Lúa vàng về trên đồng xa :: Cổng thông tin xã", Some("Lúa vàng về trên đồng xa")),
            ("Tin tức - Cổng thông tin xã", None),
            ("Chi tiết bài viết", None),
            ("Mưa lớn - Xa gần đều ngập sâu", Some("Mưa lớn - Xa gần đều ngập sâu")),
        ] {
            assert_eq!(own_title(title, site).as_deref(), expected, "{title}");
        }
    }
}
