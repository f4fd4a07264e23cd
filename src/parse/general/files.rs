//! A survey of a page with little prose and the place of its title in, the files under that title that are all
//! it has to say out: what an office publishes is often a title, a date and a scan.

use jiff::Timestamp;

use crate::parse::attachments::{embedded, is_file, shown};
use crate::parse::credits::told_source;
use crate::parse::date::date;
use crate::parse::families::Field;
use crate::parse::general::body::spots;
use crate::parse::general::passages::Passage;
use crate::parse::general::survey::Survey;
use crate::parse::general::tools::{ends_text, is_tool};
use crate::parse::outline::Outline;
use crate::parse::place::Place;
use crate::text::fold::fold;

/// The fewest words of a title: fewer are the name of a section.
const TITLE: usize = 5;

/// The most files of one notice, and how many passages behind the last of them the next may stand.
const MOST: usize = 20;
const NEAR: usize = 12;

/// How many passages around its title tell the date of a notice, and how many dates it has: in a list each
/// row has one.
const DATE: usize = 3;
const DATES: usize = 3;

/// The longest line that is a date and little else, in words.
const STAMP: usize = 12;

/// The fewest words of a line that leads to the files; fewer are a label or a number.
const LINE: usize = 4;

/// The files of a notice.
#[derive(Debug)]
pub struct Files {
    /// The element that holds them and what little text there is.
    pub body: usize,
    /// What in it is no text.
    pub fields: Vec<(Field, usize)>,
}

/// The files under the title at `title`, with a date beside it or shown in the page itself; `is_dated` where
/// the page tells machines that it is an article, and when it was posted.
#[must_use]
pub fn files(
    outline: &Outline<'_>,
    survey: &Survey,
    (title, is_dated): (usize, bool),
    place: &Place,
) -> Option<Files> {
    let text = outline.text(title);
    if text.split_whitespace().count() < TITLE {
        return None;
    }
    let found = under(outline, survey, title, place);
    let (first, last) = (found.first()?.0, found.last()?.0);
    let from = survey.passages.partition_point(|passage| outline.end(passage.block.max(passage.at)) <= title);
    let to = survey.passages.partition_point(|passage| passage.at < outline.end(last));
    let around = survey.passages.get(from.saturating_sub(DATE)..(to + DATE).min(survey.passages.len()))?;
    let dates = around.iter().filter(|passage| tells_day(passage, title)).count();
    let is_shown = found.iter().any(|(_, is_shown)| *is_shown);
    let is_notice = is_dated || is_shown || dates > 0;
    if !is_notice || dates > DATES || found.len() > MOST {
        return None;
    }
    let body = body(outline, survey, (title, first, last));
    let mut fields = aside(outline, survey, ((title, last), body), |at| leads_to_file(outline, at, place));
    // A file that is shown has no text: what stands behind a line without any is none of that line.
    let is_shown = |spot: usize| found.iter().any(|(file, shown)| *shown && outline.is_inside(*file, spot));
    fields.retain(|(_, spot)| !is_shown(*spot));
    Some(Files { body, fields })
}

/// The files behind the title, up to the first link to another page and to what heads other articles, each
/// with whether the page shows it itself.
fn under(outline: &Outline<'_>, survey: &Survey, title: usize, place: &Place) -> Vec<(usize, bool)> {
    let from = outline.end(title);
    let link = survey.links.iter().map(|link| link.at).find(|at| *at >= from && !survey.is_outside(*at));
    let heads = |passage: &&Passage| passage.at >= from && ends_text(passage.folded()).is_some();
    let heading = survey.passages.iter().find(heads).map(|passage| passage.at);
    let to = [link, heading].into_iter().flatten().min().unwrap_or(outline.len());
    let passage = |at: usize| survey.passages.partition_point(|passage| passage.at < at);
    let mut found: Vec<(usize, bool)> = Vec::new();
    for at in (from..to).filter(|at| !survey.is_outside(*at)) {
        let is_shown = embedded(outline, at, place).is_some();
        if !is_shown && !leads_to_file(outline, at, place) {
            continue;
        }
        let before = found.last().map_or(from, |(last, _)| *last);
        if passage(at) > passage(before) + NEAR {
            break;
        }
        found.push((at, is_shown));
    }
    found
}

/// True for a link to a file.
fn leads_to_file(outline: &Outline<'_>, at: usize, place: &Place) -> bool {
    let address = outline.element(at).and_then(|element| place.link(element)).map(shown);
    address.is_some_and(|address| is_file(&address))
}

/// True for a line that is a date and little else, and for the title's own line where it has one.
fn tells_day(passage: &Passage, title: usize) -> bool {
    let is_own = passage.at.abs_diff(title) <= 1;
    !passage.is_linked()
        && (passage.words <= STAMP || is_own)
        && date(&passage.text, &Timestamp::UNIX_EPOCH).is_some()
}

/// The element around the files from `first` to `last` and the lines over them, without links to other pages;
/// the title may be in it.
fn body(outline: &Outline<'_>, survey: &Survey, (title, first, last): (usize, usize, usize)) -> usize {
    let has_links = |at: usize| {
        let from = survey.links.partition_point(|link| link.at < at);
        let mut inside = survey.links.iter().skip(from).take_while(|link| link.at < outline.end(at));
        inside.any(|link| !survey.is_outside(link.at))
    };
    let mut at = first;
    while outline.parent(at) != at && !(outline.is_inside(last, at) && outline.breaks_line(at)) {
        at = outline.parent(at);
    }
    while !outline.is_inside(title, at) {
        let above = outline.parent(at);
        let is_page = outline.element(above).is_none_or(|element| element.value().name() == "html");
        if above == at || is_page || has_links(above) {
            break;
        }
        at = above;
    }
    // A row is read as one only within its table.
    let is_row = |at: usize| {
        outline.element(at).is_some_and(|e| matches!(e.value().name(), "tr" | "tbody" | "thead" | "tfoot"))
    };
    while is_row(at) {
        at = outline.parent(at);
    }
    at
}

/// What in the body at `body` is no text of its own: the title (folded), the files, dates and labels, and all
/// that stands behind the last file.
fn aside(
    outline: &Outline<'_>,
    survey: &Survey,
    ((title, last), body): ((usize, usize), usize),
    is_file: impl Fn(usize) -> bool,
) -> Vec<(Field, usize)> {
    let end = outline.end(body);
    let place = |at: usize| survey.passages.partition_point(|passage| passage.at < at);
    let inside = survey.passages.get(place(body)..place(end)).unwrap_or_default();
    let heading = fold(&outline.text(title));
    let mut found = Vec::new();
    let mut listed: Option<(usize, bool)> = None;
    for (n, passage) in inside.iter().enumerate() {
        let next = inside.get(n + 1).map_or(end, |next| next.at);
        let is_heading = outline.is_inside(passage.at, title) || (passage.at..next).contains(&title);
        let is_behind = passage.at > outline.end(last);
        let leads = passage.links.iter().any(|(at, _)| is_file(*at));
        let own = passage.words - passage.linked;
        let is_none = is_heading || is_behind || title_has(&heading, passage) || (leads && own < LINE);
        let is_text = match () {
            () if is_none => false,
            () => row(outline, passage).map_or_else(
                || !is_label(passage),
                // The cells of one row follow each other.
                |row| match listed {
                    Some((known, lists)) if known == row => !lists,
                    _ => !listed.insert((row, lists_files(outline, row, &is_file))).1,
                },
            ),
        };
        let field = match () {
            () if is_text => continue,
            () if leads => Field::Files,
            () if told_source(&passage.text).is_some() => Field::Source,
            () => Field::Chrome,
        };
        found.extend(spots(outline, inside, (passage, next), body).into_iter().map(|at| (field, at)));
    }
    found
}

/// True for a part of the title again.
fn title_has(title: &str, passage: &Passage) -> bool {
    title.contains(passage.folded().trim())
}

/// True for a line that is a date, a label or a tool.
fn is_label(passage: &Passage) -> bool {
    let is_stamp = || passage.words <= STAMP && date(&passage.text, &Timestamp::UNIX_EPOCH).is_some();
    passage.words < LINE || is_tool(passage.folded()) || is_stamp()
}

/// The row of a table whose cell holds a passage and nothing else.
fn row(outline: &Outline<'_>, passage: &Passage) -> Option<usize> {
    let above = std::iter::successors(Some(passage.block), |at| Some(outline.parent(*at))).take(2);
    let is = |at: usize, name: &str| outline.element(at).is_some_and(|e| e.value().name() == name);
    let cell = above.into_iter().find(|at| is(*at, "td") || is(*at, "th"))?;
    let row = outline.parent(cell);
    let is_whole = || outline.short_text(cell, passage.text.len()).is_some_and(|text| text == passage.text);
    (is(row, "tr") && is_whole()).then_some(row)
}

/// True for a row of a list of files, and for the names of its columns; what else stands in a table tells of
/// the notice.
fn lists_files(outline: &Outline<'_>, row: usize, is_file: impl Fn(usize) -> bool) -> bool {
    /// The fewest columns of such a list.
    const COLUMNS: usize = 3;
    let cells: Vec<usize> = (row + 1..outline.end(row)).filter(|at| outline.parent(*at) == row).collect();
    let cells = cells.into_iter().filter(|at| outline.element(*at).is_some());
    let words: Vec<usize> = cells.map(|at| outline.text(at).split_whitespace().count()).collect();
    let names = words.len() >= COLUMNS && words.iter().all(|words| *words < LINE);
    names || outline.links_in(row..outline.end(row)).any(|(at, _)| is_file(at))
}
