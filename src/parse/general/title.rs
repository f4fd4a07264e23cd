//! A survey and what the page tells machines in, the heading that is the article's title out.

use jiff::Timestamp;

use crate::parse::date::stamp;
use crate::parse::general::passages::Passage;
use crate::parse::general::survey::Survey;
use crate::parse::general::tools::is_tool;
use crate::parse::outline::{Outline, attribute};
use crate::parse::structured::agrees;
use crate::text::clean::Clean;
use crate::text::fold::fold;

/// The longest title, in bytes.
const TITLE: usize = 600;

/// The heading of the article; `None` where only the page's head tells its title. `told` are the titles
/// that the head tells, with or without the name of the site, which `names` it.
#[must_use]
pub fn title(
    outline: &Outline<'_>,
    survey: &Survey,
    told: &[String],
    (site, host): (Option<&str>, &str),
) -> Option<usize> {
    let told: Vec<String> = told.iter().map(|title| fold(title)).collect();
    let longest = told.iter().map(String::len).max().unwrap_or(0);
    let mut best: Option<(i32, usize)> = None;
    for (at, element) in outline.elements() {
        let name = element.value().name();
        let rank = rank(name, element);
        if rank == 0 || survey.is_outside(at) {
            continue;
        }
        // Most elements promise nothing, and must agree with the page's title.
        let most = if rank == 1 { TITLE.min(2 * longest + 16) } else { TITLE };
        let Some(text) = outline.short_text(at, most).filter(|text| text.chars().count() >= 8) else {
            continue;
        };
        let is_name = || text.split_whitespace().count() <= 10 && is_site(&text, site, host);
        if is_name() {
            continue;
        }
        let worth = rank + match_of(&fold(&text), &told);
        if worth >= 4 && best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, at));
        }
    }
    best.map(|(_, at)| at)
}

/// The line that stands over the text at `body` as titles do, for pages whose head tells none: the
/// longest of the last few before the first long paragraph.
#[must_use]
pub fn over(
    outline: &Outline<'_>,
    survey: &Survey,
    body: usize,
    (site, host): (Option<&str>, &str),
) -> Option<usize> {
    let passages = &survey.passages;
    let end = outline.end(body);
    let first = passages.iter().position(|passage| {
        passage.at >= body && passage.at < end && passage.words >= 25 && !survey.is_outside(passage.at)
    })?;
    let near = passages.iter().take(first).rev().take(12).filter(|passage| {
        (5..=30).contains(&passage.words)
            && passage.linked == 0
            && survey.zone(passage.at).is_none()
            && !is_tool(&passage.text)
            && !is_site(&Clean::new(&passage.text), site, host)
            && stamp(&passage.text, &Timestamp::UNIX_EPOCH).is_none()
            && passage.text.chars().filter(char::is_ascii_digit).count() <= 7
    });
    let worth = |passage: &Passage| {
        let above = std::iter::successors(Some(passage.at), |at| Some(outline.parent(*at))).take(5);
        let strong = above.filter_map(|at| outline.element(at)).any(|element| {
            matches!(element.value().name(), "h1" | "h2" | "h3" | "h4" | "b" | "strong" | "font" | "th")
                || rank("td", element) == 2
        });
        strong
    };
    near.max_by_key(|passage| worth(passage)).map(|passage| outline.parent(passage.at))
}

/// How much the tag and the names of an element promise a title.
fn rank(name: &str, element: scraper::ElementRef<'_>) -> i32 {
    let is_named = || {
        let names = ["class", "id", "itemprop"].into_iter().filter_map(|key| attribute(element, key));
        let mut names = names.map(str::to_ascii_lowercase);
        names.any(|name| {
            ["title", "headline", "tieude", "tieu-de", "tieu_de"].iter().any(|part| name.contains(part))
        })
    };
    match name {
        "h1" => 4,
        "h2" | "h3" => 2 + i32::from(is_named()),
        "h4" | "div" | "p" | "span" | "td" | "strong" | "b" | "font" | "a" if is_named() => 2,
        "td" | "p" | "div" | "span" | "b" | "strong" | "font" => 1,
        _ => 0,
    }
}

/// How well a heading, folded, agrees with what the head of the page tells: 4 for the same, 3 for the beginning.
fn match_of(folded: &str, told: &[String]) -> i32 {
    let best = told.iter().map(|title| {
        if title == folded {
            4
        } else if title.starts_with(folded) && folded.len() * 4 >= title.len() {
            3
        } else if agrees(title, folded) && (title.len()..title.len() * 2).contains(&folded.len()) {
            2
        } else if title.contains(folded) && folded.len() * 3 >= title.len() {
            2
        } else {
            0
        }
    });
    best.max().unwrap_or(0)
}

/// What site names begin with, folded.
const SITES: [&str; 16] = [
    "bao ",
    "cong thong tin",
    "trang thong tin",
    "cong ttdt",
    "website",
    "ubnd",
    "uy ban nhan dan",
    "so ",
    "tap chi",
    "dai phat thanh",
    "truyen hinh",
    "tin tuc",
    "bo ",
    "cuc ",
    "trang chu",
    "thong tin dien tu",
];

/// A page's title without the name of its paper or portal, which is `site` where the page tells it.
///
/// ```
/// use congtin::parse::general::title::without_site;
/// assert_eq!(without_site("Lúa vàng - mùa mới | Báo Lúa", None, "bao.vn"), "Lúa vàng - mùa mới");
/// assert_eq!(without_site("Lúa vàng mùa mới - Lúa Mới", Some("Lúa Mới"), "bao.vn"), "Lúa vàng mùa mới");
/// ```
#[must_use]
pub fn without_site(title: &str, site: Option<&str>, host: &str) -> String {
    let is_site = |part: &str| is_site(part, site, host);
    let mut rest = title.trim();
    for _ in 0..2 {
        let joint = JOINTS.iter().filter_map(|joint| rest.rfind(joint).map(|at| (at, *joint))).max();
        let Some((at, joint)) = joint else { break };
        let (Some(head), Some(tail)) = (rest.get(..at), rest.get(at + joint.len()..)) else { break };
        let words = |text: &str| text.split_whitespace().count();
        // What stands behind a bar is no part of a title.
        let is_apart =
            joint != " - " && joint != " – " && joint != " — " && words(head) >= 5 && words(tail) <= 10;
        if words(head) < 2 || !(is_site(tail) || is_apart) {
            break;
        }
        rest = head.trim_end();
    }
    rest.to_owned()
}

/// True for the name of the site at `host`, or what such names begin with.
#[must_use]
pub fn is_site(text: &str, site: Option<&str>, host: &str) -> bool {
    let host = host.trim_start_matches("www.").split('.').next().unwrap_or_default().replace('-', "");
    let folded = fold(text);
    let folded = folded.trim();
    let site = site.map(fold).filter(|site| !site.is_empty());
    let compact: String = folded.chars().filter(char::is_ascii_alphanumeric).collect();
    site.is_some_and(|site| site.contains(folded) || folded.contains(&site))
        || SITES.iter().any(|begin| folded.starts_with(begin))
        || compact == host
        || (host.len() >= 5 && compact.contains(&host))
}

/// What stands between a title and the name of its site.
const JOINTS: [&str; 8] = [" - ", " | ", " – ", " — ", " :: ", " » ", " · ", "|"];
