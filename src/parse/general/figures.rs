//! A survey of a page without prose in, the element that holds its figures out: prices, results, accounts.

use crate::parse::general::passages::Passage;
use crate::parse::general::sums::Sums;
use crate::parse::general::survey::Survey;
use crate::parse::outline::Outline;

/// The fewest cells with figures that are worth a page.
const FEWEST: f32 = 24.0;

/// The element around the page's tables of figures: what has most cells with a number, and least else.
#[must_use]
pub fn figures(outline: &Outline<'_>, survey: &Survey) -> Option<usize> {
    let worths = survey.passages.iter().map(|passage| (passage.at, worth(outline, survey, passage)));
    let sums = Sums::new(outline, worths);
    let holds = |name: &str| matches!(name, "table" | "div" | "td" | "section" | "main" | "article" | "body");
    let mut best: Option<(f32, usize)> = None;
    for (at, _) in outline.elements().filter(|(_, element)| holds(element.value().name())) {
        let weight = sums.inside(outline, at);
        // Of elements that hold the same the innermost.
        if weight >= FEWEST && best.is_none_or(|(most, _)| weight >= most) && !survey.is_outside(at) {
            best = Some((weight, at));
        }
    }
    best.map(|(_, at)| at)
}

/// How much a passage is worth: a cell with figures one, its heading nothing, a link less than that.
fn worth(outline: &Outline<'_>, survey: &Survey, passage: &Passage) -> f32 {
    let is_cell = outline.element(passage.block).is_some_and(|e| matches!(e.value().name(), "td" | "th"));
    let has_number = passage.text.contains(|c: char| c.is_ascii_digit());
    match (survey.is_outside(passage.at), passage.is_linked()) {
        (true, _) => -0.5,
        (_, true) => -1.0,
        _ if is_cell && has_number && passage.words <= 4 => 1.0,
        _ => -0.1,
    }
}
