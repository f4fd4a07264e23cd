//! A survey and what the page tells machines in, the heading that is the article's title out.

use jiff::Timestamp;

use crate::parse::date::stamp;
use crate::parse::general::passages::Passage;
use crate::parse::general::survey::Survey;
use crate::parse::general::tools::is_tool;
use crate::parse::outline::{Outline, attribute};
use crate::parse::structured::agrees;
use crate::text::clean::Clean;
use crate::text::fold::{bare, fold};

/// The longest title, in bytes, and the shortest, in characters.
const LONGEST: usize = 600;
const SHORTEST: usize = 8;

/// What a heading must be worth: the tag of a title, or a part of one that agrees with the page's own.
const ENOUGH: u8 = 4;

/// How many passages before the text a heading may stand that nothing else tells of.
const NEAR: usize = 12;

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
    let near = survey.passages.iter().take(first + 1).rev().take(NEAR).collect::<Vec<_>>().into_iter().rev();
    let near = near.filter(|passage| may_head(survey, passage) && !is_name(&Clean::new(&passage.text), site));
    let set = |passage: &&Passage| {
        let above = std::iter::successors(Some(passage.at), |at| Some(outline.parent(*at))).take(5);
        let elements = above.take_while(|at| *at >= passage.block).filter_map(|at| outline.element(at));
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
    // All of the line, not a bold word in it.
    let whole = |passage: &Passage| {
        let inner = outline.parent(passage.at);
        let is_whole = |at: usize| outline.short_text(at, LONGEST).is_some_and(|text| text == passage.text);
        [inner, passage.block].into_iter().find(|at| is_whole(*at))
    };
    near.filter(|passage| whole(passage).is_some()).max_by_key(set).and_then(whole)
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
        && !is_tool(passage.folded())
        && stamp(&passage.text, &Timestamp::UNIX_EPOCH).is_none()
}

/// How much the tag and the names of an element promise a title.
fn rank(element: scraper::ElementRef<'_>) -> u8 {
    let is_named = || {
        let names = ["class", "id", "itemprop"].into_iter().filter_map(|key| attribute(element, key));
        let mut names = names.map(str::to_ascii_lowercase);
        names.any(|name| {
            ["title", "headline", "tieude", "tieu-de", "tieu_de"].iter().any(|it| name.contains(it))
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
        let begins = title.starts_with(heading) && heading.len() * 4 >= title.len();
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

/// A page's title without the name of its paper or portal.
///
/// ```
/// use congtin::parse::general::title::without_site;
/// assert_eq!(without_site("Lúa vàng - mùa mới | Báo Lúa", (None, "bao.vn")), "Lúa vàng - mùa mới");
/// assert_eq!(without_site("Lúa vàng mùa mới - Lúa Mới", (Some("Lúa Mới"), "bao.vn")), "Lúa vàng mùa mới");
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
    rest.to_owned()
}

/// True for the name of a site, or of its host.
fn is_site(text: &str, (site, host): Site<'_>) -> bool {
    let host = host.trim_start_matches("www.").split('.').next().unwrap_or_default().replace('-', "");
    let folded = fold(text);
    let folded = folded.trim();
    let site = site.map(fold).filter(|site| !site.is_empty());
    let compact: String = folded.chars().filter(char::is_ascii_alphanumeric).collect();
    site.is_some_and(|site| site.contains(folded) || folded.contains(&site))
        || compact == host
        || (host.len() >= 5 && compact.contains(&host))
}

/// True for what begins as names of sites do.
fn sounds_like_site(text: &str) -> bool {
    let lower = Clean::new(text).to_lowercase();
    SITES.iter().any(|begin| lower.trim_start().starts_with(begin))
}
