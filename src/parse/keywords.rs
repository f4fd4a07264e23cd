//! The outline of an article's page and the place of its text in, the rows of keywords in it and behind it out.

use scraper::ElementRef;

use crate::parse::outline::{Outline, attribute};
use crate::parse::signless::is_one;
use crate::text::fold::fold;

/// Names of such rows, signs left out.
const NAMES: [&str; 20] = [
    "tags",
    "taglist",
    "tagslist",
    "listtag",
    "listtags",
    "posttags",
    "articletag",
    "articletags",
    "newstag",
    "newstags",
    "detailtag",
    "detailtags",
    "entrytags",
    "tagbox",
    "boxtag",
    "boxtags",
    "tagslinks",
    "tukhoa",
    "boxtukhoa",
    "keywords",
];

/// What stands before keywords, folded.
const LABELS: [&str; 8] =
    ["tu khoa", "tags", "tag", "keywords", "keyword", "the", "the tag", "tu khoa tim kiem"];

/// The largest row, in elements and texts.
const SPOTS: usize = 500;

/// The longest row, in bytes, and the longest keyword without a link, in words.
const ROW: usize = 1_000;
const WORD: usize = 8;

/// The longest label, in bytes.
const LABEL: usize = 40;

/// How far above and behind the text a row may stand, in elements.
const ABOVE: usize = 3;
const BEHIND: usize = 2_000;

/// Where keywords stand in the text at `body` and behind it: links that say so, elements named so, and lines
/// such as "Từ khóa: rau, đầm Sen". `is_outside` tells what is no part of the article.
#[must_use]
pub fn keywords(outline: &Outline<'_>, body: usize, is_outside: impl Fn(usize) -> bool) -> Vec<usize> {
    let above = std::iter::successors(Some(body), |at| Some(outline.parent(*at)));
    let area = above.take(ABOVE + 1).last().unwrap_or(body);
    let to = outline.end(area).min(outline.end(body) + BEHIND);
    let mut found: Vec<usize> = Vec::new();
    let mut until = 0;
    for at in body + 1..to {
        let Some(element) = outline.element(at).filter(|_| at >= until && !is_outside(at)) else { continue };
        // Some papers link keywords within their sentences.
        let is_apart = || at >= outline.end(body) || is_row(outline, line(outline, at));
        let row = if (is_tag(element) && is_apart()) || (is_named(element) && is_row(outline, at)) {
            Some(at)
        } else {
            labelled(outline, at, body)
        };
        if let Some(row) = row {
            found.push(row);
            until = outline.end(row);
        }
    }
    found
}

/// The keywords in the row at `at`: the texts of its links, or what stands between commas behind its label.
#[must_use]
pub fn words(outline: &Outline<'_>, at: usize) -> Vec<String> {
    let links: Vec<String> =
        outline.links_in(at..outline.end(at)).map(|(link, _)| outline.text(link)).collect();
    let text = outline.text(at);
    match behind_label(&text) {
        _ if !links.is_empty() => links,
        Some(words) => words.split([',', ';']).map(|word| word.trim().to_owned()).collect(),
        None => vec![text],
    }
}

/// True for a link that leads to a keyword.
fn is_tag(element: ElementRef<'_>) -> bool {
    let mut rel = attribute(element, "rel").unwrap_or_default().split_ascii_whitespace();
    element.value().name() == "a" && rel.any(|rel| rel == "tag")
}

fn is_named(element: ElementRef<'_>) -> bool {
    let values = ["class", "id"].into_iter().filter_map(|key| attribute(element, key));
    values.flat_map(str::split_ascii_whitespace).any(|name| is_one(name, &NAMES))
}

/// True where hardly anything but links stands.
fn is_row(outline: &Outline<'_>, at: usize) -> bool {
    if outline.end(at) - at > SPOTS {
        return false;
    }
    let Some(text) = outline.short_text(at, ROW) else { return false };
    let linked: usize = outline.links_in(at..outline.end(at)).map(|(link, _)| outline.text(link).len()).sum();
    linked * 2 >= text.len() && linked > 0
}

/// The line that the link at `at` stands in.
fn line(outline: &Outline<'_>, at: usize) -> usize {
    let mut above = std::iter::successors(Some(at), |at| Some(outline.parent(*at)));
    above.find(|at| outline.breaks_line(*at) || *at == 0).unwrap_or(at)
}

/// The row whose label begins at `at`: the line itself, or what is around it where it is the label alone.
fn labelled(outline: &Outline<'_>, at: usize, body: usize) -> Option<usize> {
    if !outline.breaks_line(at) || !matches!(outline.first_letter(at)?, 'T' | 't' | 'K' | 'k') {
        return None;
    }
    let is_line = !(at + 1..outline.end(at)).any(|spot| outline.breaks_line(spot));
    let text = outline.short_text(at, ROW).filter(|_| is_line)?;
    let words = behind_label(&text)?;
    if words.is_empty() {
        let above = outline.parent(at);
        return Some(above).filter(|above| *above > body && is_row(outline, *above));
    }
    let is_word = |word: &str| (1..=WORD).contains(&word.split_whitespace().count());
    let has_links = || outline.links_in(at..outline.end(at)).next().is_some();
    (words.split([',', ';']).all(is_word) || has_links()).then_some(at)
}

/// What stands behind "Từ khóa:" and the like.
fn behind_label(text: &str) -> Option<&str> {
    let (label, words) = text.split_once(':').filter(|(label, _)| label.len() <= LABEL)?;
    LABELS.contains(&fold(label).trim()).then_some(words.trim())
}

#[cfg(test)]
mod tests {
    use super::{keywords, words};
    use crate::parse::outline::Outline;
    use crate::parse::tree::tree;
    use crate::parse::work::Work;

    #[track_caller]
    fn check(inside: &str, below: &str, expected: &[&str]) {
        let html =
            tree(&format!("<div><div id=text><p>Hết.</p>{inside}</div>{below}</div>"), &Work::default());
        let html = html.expect("a tree");
        let outline = Outline::new(&html);
        let is_text = |element: scraper::ElementRef<'_>| element.value().id() == Some("text");
        let (body, _) = outline.elements().find(|(_, element)| is_text(*element)).expect("a text");
        let found: Vec<String> =
            keywords(&outline, body, |_| false).into_iter().flat_map(|at| words(&outline, at)).collect();
        assert_eq!(found, expected, "{inside} {below}");
    }

    #[test]
    fn rows_of_keywords() {
        let both = &["rau", "đầm Sen"];
        check("<p>Từ khóa: rau, đầm Sen</p>", "", both);
        check("", "<div><b>Tags:</b> <a href=/t/1>rau</a> <a href=/t/2>đầm Sen</a></div>", both);
        check(
            "",
            "<div><div>Từ khoá:</div><ul><li><a href=/t/1>rau</a><li><a href=/t/2>đầm Sen</a></ul></div>",
            both,
        );
        check("", "<ul class=post-tags><li><a href=/t/1>rau</a><li><a href=/t/2>đầm Sen</a></ul>", both);
        check("", "<a rel=tag href=/t/1>rau</a>, <a rel='nofollow tag' href=/t/2>đầm Sen</a>", both);
        check("<p>Từ khóa: câu hỏi được gõ nhiều nhất trong năm qua, theo các máy tìm kiếm</p>", "", &[]);
        check(
            "<p>Tin thêm: rau</p><div class=tags>Rau là nguồn thu chính của bà con. <a href=/t>Xem</a></div>",
            "",
            &[],
        );
    }
}
