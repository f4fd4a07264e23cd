//! A page of which no family knows enough in, the fields that it seems to have out, for the same readers.

use crate::model::ending::known;
use crate::parse::families::Field;
use crate::parse::footnotes::holds_note;
use crate::parse::general::about::{lead, summary};
use crate::parse::general::body::{around, beside, body, notes, promotions};
use crate::parse::general::byline::author;
use crate::parse::general::core::{Core, core};
use crate::parse::general::figures::figures;
use crate::parse::general::files::files;
use crate::parse::general::hints::Hint;
use crate::parse::general::kind::{Kind, is_home, is_none, kind};
use crate::parse::general::passages::Passage;
use crate::parse::general::survey::Survey;
use crate::parse::general::title::{agreed, anchor, title};
use crate::parse::keywords::keywords;
use crate::parse::more::more;
use crate::parse::outline::{Outline, attribute};
use crate::parse::place::Place;
use crate::parse::structured::{Structured, Told};

/// The words of the first paragraph of a text.
const PARAGRAPH: usize = 25;

/// The fewest words of a line of a notice.
const LINE: usize = 10;

/// What was guessed of a page.
#[derive(Debug)]
pub struct Guess {
    /// What it is.
    pub kind: Kind,
    /// The fields and their places.
    pub fields: Vec<(Field, usize)>,
}

/// Guesses; `headlines` counts how many the page seems to list, where that matters.
#[must_use]
pub fn guess(
    (outline, survey): (&Outline<'_>, &Survey),
    (place, told): (&Place, &Structured),
    titles: &[String],
    headlines: &dyn Fn() -> usize,
) -> Guess {
    let body = body(outline, survey);
    let body = anchored((outline, survey), told, body).or(body);
    let name = (told.site.as_deref(), place.address.host());
    let core = body.and_then(|body| core(outline, survey, body));
    let first = core.as_ref().map(|core| core.first).or_else(|| first(outline, survey, body?));
    let title = title((outline, survey), first, titles, name);
    let core = core.map(|core| core.after(outline, survey, title));
    let kind = kind((outline, survey), (place, told), titles, (title, body, headlines));
    // A page without prose and headlines may be one of figures.
    let is_bare = kind == Kind::Nothing || (kind == Kind::List && survey.links.is_empty());
    let figures = is_bare.then(|| figures(outline, survey)).flatten();
    let (kind, core) = figures.map_or((kind, core), |at| (Kind::Article(at), None));
    // A line or two are no text where there are files.
    #[expect(clippy::cast_precision_loss, reason = "words of a page are few")]
    let is_text = matches!(kind, Kind::Article(at) if survey.weight(outline, at) >= PARAGRAPH as f32);
    let is_other = !is_text && !is_home(place) && told.kind != Some(Told::List);
    let notice = is_other.then(|| notice((outline, survey), (place, told), titles)).flatten();
    let (kind, mut fields) = match (kind, notice) {
        (_, Some((at, fields))) => (Kind::Article(at), fields),
        (Kind::Article(at), _) => (kind, parts((outline, survey), (title, at), core.as_ref(), (place, told))),
        (Kind::List | Kind::Nothing, None) => (kind, Vec::new()),
    };
    let mut until = 0;
    for (at, _) in outline.elements() {
        let field = match survey.zone(at) {
            _ if at < until => continue,
            Some(Hint::Chrome | Hint::Comments) => Field::Chrome,
            Some(Hint::Others) => Field::Others,
            _ => continue,
        };
        until = outline.end(at);
        fields.push((field, at));
    }
    Guess { kind, fields }
}

/// The parts of the article whose text is in the body at `at`.
fn parts(
    (outline, survey): (&Outline<'_>, &Survey),
    (title, at): (Option<usize>, usize),
    core: Option<&Core>,
    (place, told): (&Place, &Structured),
) -> Vec<(Field, usize)> {
    let mut fields = Vec::new();
    fields.extend(title.map(|title| (Field::Title, title)));
    fields.push((Field::Body, at));
    fields.extend(notes(outline, survey, at).into_iter().map(|at| (Field::Chrome, at)));
    let rows = keywords(outline, at, |at| survey.is_outside(at));
    fields.extend(rows.into_iter().map(|at| (Field::Tags, at)));
    let promoted = promotions(outline, survey, (at, &place.address));
    fields.extend(promoted.into_iter().map(|at| (Field::Chrome, at)));
    fields.extend(more(outline, at, place));
    fields.extend(around(outline, survey, at).into_iter().map(|at| (aside(outline, at), at)));
    fields.extend(before(outline, title, at).into_iter().map(|at| (Field::Chrome, at)));
    if let Some(core) = core {
        let beside = beside(outline, survey, core, at).into_iter().filter(|at| !holds_note(outline, *at));
        fields.extend(beside.map(|at| (aside(outline, at), at)));
    }
    let summary = summary(outline, survey, (title, at), told).or_else(|| lead(outline, survey, title, core?));
    if let Some(at) = summary {
        // What the core leaves out may be the paragraph in it.
        fields.retain(|(field, spot)| *field != Field::Chrome || !outline.is_inside(*spot, at));
        fields.push((Field::Summary, at));
    }
    let author = author(outline, survey, (title, at), core);
    fields.extend(author.map(|at| (Field::Author, at)));
    fields
}

/// The body and the parts of a page that is no more than files under its title: one that the page's head
/// tells too, or the only dated one.
fn notice(
    (outline, survey): (&Outline<'_>, &Survey),
    (place, told): (&Place, &Structured),
    titles: &[String],
) -> Option<(usize, Vec<(Field, usize)>)> {
    let site = (told.site.as_deref(), place.address.host());
    let agreed = agreed((outline, survey), titles, site);
    let title = agreed.or_else(|| anchor(outline, survey)).filter(|at| !is_none(&outline.text(*at)));
    let gist = gist(outline, survey);
    let title = gist.or(title)?;
    let is_dated = told.kind == Some(Told::Article) && told.published.is_some();
    let files = files(outline, survey, (title, is_dated), place)?;
    let mut fields = vec![(Field::Title, title), (Field::Body, files.body)];
    fields.extend(files.fields);
    if gist.is_none() {
        fields.extend(before(outline, Some(title), files.body).into_iter().map(|at| (Field::Chrome, at)));
    }
    Some((files.body, fields))
}

/// What a document is about, in the cell behind "Trích yếu", if the page has just one: its name on pages that
/// are called "Chi tiết văn bản".
fn gist(outline: &Outline<'_>, survey: &Survey) -> Option<usize> {
    let is_cell = |at: usize| outline.element(at).is_some_and(|e| matches!(e.value().name(), "td" | "th"));
    let is_label = |passage: &Passage| passage.folded().trim_matches([':', ' ']).starts_with("trich yeu");
    let mut labels = survey.passages.windows(2).filter_map(|pair| match pair {
        [label, gist] if label.words <= 4 && is_label(label) => Some((label, gist)),
        _ => None,
    });
    let (label, gist) = labels.next().filter(|_| labels.next().is_none())?;
    let is_beside = outline.parent(label.block) == outline.parent(gist.block);
    (is_beside && is_cell(gist.block) && outline.text(gist.block) == gist.text).then_some(gist.block)
}

/// The text under the page's only dated title, where the body at `body`, the longest text of the page, stands
/// elsewhere: a short notice stands beside longer words on the place.
fn anchored(
    (outline, survey): (&Outline<'_>, &Survey),
    told: &Structured,
    body: Option<usize>,
) -> Option<usize> {
    let anchor = anchor(outline, survey)?;
    let above = std::iter::successors(Some(outline.parent(anchor)), |at| {
        Some(outline.parent(*at)).filter(|above| above != at)
    });
    let mut above = above.take_while(|at| body.is_none_or(|body| !outline.is_inside(body, *at)));
    #[expect(clippy::cast_precision_loss, reason = "words of a page are few")]
    let is_text = |at: &usize| survey.weight(outline, *at) >= PARAGRAPH as f32;
    // A summary alone is over a text, and none.
    let rest = |at: &usize| {
        let summary = summary(outline, survey, (Some(anchor), body.unwrap_or(*at)), told);
        let summary = summary.filter(|summary| outline.is_inside(*summary, *at));
        survey.weight(outline, *at) - summary.map_or(0.0, |at| survey.weight(outline, at))
    };
    #[expect(clippy::cast_precision_loss, reason = "words of a page are few")]
    above.find(is_text).filter(|at| rest(at) >= LINE as f32)
}

/// What a part of the body is that is none of its text: files that belong to it are offered all the same.
fn aside(outline: &Outline<'_>, at: usize) -> Field {
    let links = (at..outline.end(at)).filter_map(|at| outline.element(at));
    let mut links =
        links.filter(|element| element.value().name() == "a").filter_map(|a| attribute(a, "href"));
    let is_file = |href: &str| href.split(['?', '#']).next().is_some_and(|path| known(path).is_some());
    if links.any(is_file) { Field::Files } else { Field::Chrome }
}

/// The first long passage of the body at `body`.
fn first(outline: &Outline<'_>, survey: &Survey, body: usize) -> Option<usize> {
    let inside = body..outline.end(body);
    survey.passages.iter().position(|passage| {
        inside.contains(&passage.at) && passage.words >= PARAGRAPH && !survey.is_outside(passage.at)
    })
}

/// The parts of the body at `body` that stand before the title in it.
fn before(outline: &Outline<'_>, title: Option<usize>, body: usize) -> Vec<usize> {
    let Some(title) = title.filter(|title| outline.is_inside(*title, body)) else { return Vec::new() };
    let mut found = Vec::new();
    let mut at = body + 1;
    while at < title {
        if outline.end(at) <= title {
            found.push(at);
            at = outline.end(at);
        } else {
            at += 1;
        }
    }
    found
}
