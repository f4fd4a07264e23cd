//! A page in, what it says of its portal out: name, sections, visitors, weather.

use std::collections::HashSet;

use scraper::ElementRef;

use crate::model::portal::{Portal, Section};
use crate::parse::attachments::is_file;
use crate::parse::families::Field;
use crate::parse::lines::Line;
use crate::parse::marks::Zone;
use crate::parse::outline::{Outline, attribute, collapse};
use crate::parse::place::head_value;
use crate::parse::rules::holds;
use crate::parse::view::{View, is_article_path};
use crate::parse::words;
use crate::text::clean::Clean;
use crate::text::fold::fold;

/// The longest line a weather widget writes, in bytes: longer ones are sentences.
const WIDGET: usize = 80;

/// The longest line a counter stands in, in bytes.
const COUNTER: usize = 200;

/// Names that lead home, folded.
const HOME: [&str; 3] = ["trang chu", "home", "trang nhat"];

/// What the page says of its portal.
#[must_use]
pub fn portal(view: &View<'_>) -> Portal {
    let outline = view.outline;
    let known = view.known;
    let title = page_title(outline).unwrap_or_default();
    let name =
        known.map(|known| known.name.clone()).or_else(|| split_title(&title, &view.family.title_ends).1);
    let name =
        name.or_else(|| head_value(outline, "meta", ("property", "og:site_name"), "content").map(collapse));
    let home = known.and_then(|known| known.home.as_ref()).or(view.family.home.as_ref());
    let chrome: Vec<&Line> = view.lines().iter().filter(|line| is_chrome(view, line)).collect();
    let folded = counting(&chrome);
    let folded: Vec<&str> = folded.iter().map(String::as_str).collect();
    let weather = chrome.iter().filter(|line| !line.is_item && line.text.len() <= WIDGET);
    Portal {
        id: known.map(|known| known.id.clone()),
        name: name.map(|name| Clean::new(&name)),
        family: view.is_known().then(|| view.family.id.clone()),
        home: home.and_then(|home| view.place.address.join(home).ok()),
        online: words::online(&folded),
        weather: weather
            .into_iter()
            .find_map(|line| words::weather(&line.text))
            .map(|text| Clean::new(&text)),
        sections: sections(view),
    }
}

/// The lines, folded, in which a counter may stand: it has a number in its line or in one beside it.
/// Of all others only the place is kept.
fn counting(lines: &[&Line]) -> Vec<String> {
    let has_number = |line: &&Line| line.text.bytes().any(|byte| byte.is_ascii_digit());
    let mut near = vec![false; lines.len()];
    for (n, _) in lines.iter().enumerate().filter(|(_, line)| has_number(line)) {
        near.iter_mut().take(n + 2).skip(n.saturating_sub(1)).for_each(|is_near| *is_near = true);
    }
    let text = |(line, is_near): (&&Line, bool)| {
        if is_near && line.text.len() <= COUNTER { fold(&line.text) } else { String::new() }
    };
    lines.iter().zip(near).map(text).collect()
}

/// The section the page belongs to: the navigation's current link, else the
/// last link of the breadcrumb.
#[must_use]
pub fn current_section(view: &View<'_>) -> Option<Section> {
    let is_current = |at: usize| {
        let item = view.outline.parent(at);
        [at, item].into_iter().filter_map(|at| view.outline.element(at)).any(is_marked_current)
    };
    let current = navigation(view).filter(|at| is_current(*at)).find_map(|at| section(view, at));
    let current = current.or_else(|| {
        let mut trails = view.outline.elements().filter(|(_, element)| is_trail(*element));
        let (at, _) = trails.next()?;
        (at..view.outline.end(at)).rev().find_map(|at| section(view, at))
    });
    current.map(|(_, section)| section)
}

/// The text of `<title>`.
#[must_use]
pub fn page_title(outline: &Outline<'_>) -> Option<String> {
    let (at, _) = outline.heads("title").next()?;
    Some(outline.text(at)).filter(|text| !text.is_empty())
}

/// A page's title and the portal's name behind it; either may be missing.
///
/// ```
/// use congtin::parse::portal::split_title;
/// let ends = ["cong thong tin".to_owned()];
/// let (title, name) = split_title("Tin - bài - CỔNG THÔNG TIN tỉnh", &ends);
/// assert_eq!((title.as_deref(), name.as_deref()), (Some("Tin - bài"), Some("CỔNG THÔNG TIN tỉnh")));
/// ```
#[must_use]
pub fn split_title(title: &str, ends: &[String]) -> (Option<String>, Option<String>) {
    let title = collapse(title);
    let is_end = |text: &str| {
        let folded = fold(text);
        ends.iter().any(|end| !end.is_empty() && folded.starts_with(end.as_str()))
    };
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if is_end(&title) {
        return (None, some(&title));
    }
    let joints = title.char_indices().filter(|(_, c)| matches!(c, '-' | '–' | '|'));
    for (at, joint) in joints.take(50) {
        let (Some(head), Some(tail)) = (title.get(..at), title.get(at + joint.len_utf8()..)) else {
            continue;
        };
        if is_end(tail.trim_start()) {
            return (some(head), some(tail));
        }
    }
    (some(&title), None)
}

/// True for a line around the content: where counters and widgets stand.
fn is_chrome(view: &View<'_>, line: &Line) -> bool {
    let content = Zone::BODY.and(Zone::OTHERS).and(Zone::ABOUT).and(Zone::LISTING);
    !line.is_title && !view.marks.is_in(line.at, content)
}

fn sections(view: &View<'_>) -> Vec<Section> {
    let mut seen = HashSet::new();
    navigation(view)
        .filter_map(|at| section(view, at))
        .filter_map(|(key, section)| seen.insert(key).then_some(section))
        .collect()
}

/// Every spot of the navigation, once.
fn navigation(view: &View<'_>) -> impl Iterator<Item = usize> {
    let mut until = 0;
    view.marks.all(Field::Sections).flat_map(move |at| {
        let from = at.max(until);
        until = until.max(view.outline.end(at));
        from..until
    })
}

/// The section that the link at `at` leads to, when it leads to one, and the key of its address.
fn section(view: &View<'_>, at: usize) -> Option<(String, Section)> {
    let address = view.place.link(view.outline.element(at)?)?;
    let is_page = address.host() == view.place.address.host()
        && address.path() != "/"
        && !is_file(&address)
        && !is_article_path(view.family, address.path());
    if !is_page {
        return None;
    }
    let name = Clean::new(&view.outline.text(at));
    let key = address.key();
    let is_home = HOME.contains(&fold(&name).as_str()) || view.home() == Some(&key);
    (!is_home && !name.trim().is_empty()).then_some((key, Section { name, address }))
}

fn is_marked_current(element: ElementRef<'_>) -> bool {
    attribute(element, "aria-current").is_some_and(|value| value != "false")
        || attribute(element, "class")
            .unwrap_or_default()
            .split_ascii_whitespace()
            .any(|class| matches!(class, "current" | "active" | "selected"))
}

/// True for a breadcrumb, as nearly every site names it.
fn is_trail(element: ElementRef<'_>) -> bool {
    let mut names = ["class", "id"].into_iter().filter_map(|name| attribute(element, name));
    names.any(|value| holds(value, "breadcrumb"))
}
