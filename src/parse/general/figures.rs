//! A survey of a page without prose in, the element that holds its figures out: prices, results, accounts.

use crate::parse::general::passages::Passage;
use crate::parse::general::survey::Survey;
use crate::parse::outline::Outline;

/// The fewest cells with figures that are worth a page.
const FEWEST: f32 = 24.0;

/// The element around the page's tables of figures: what has most cells with a number, and least else.
#[must_use]
pub fn figures(outline: &Outline<'_>, survey: &Survey) -> Option<usize> {
    let mut sums = vec![0.0; outline.len() + 1];
    for passage in &survey.passages {
        if let Some(sum) = sums.get_mut(passage.at + 1) {
            *sum += worth(outline, survey, passage);
        }
    }
    let mut total = 0.0;
    for sum in &mut sums {
        total += *sum;
        *sum = total;
    }
    let sum = |at: usize| sums.get(at).copied().unwrap_or_default();
    let weight = |at: usize| sum(outline.end(at)) - sum(at);
    let holds = |name: &str| matches!(name, "table" | "div" | "td" | "section" | "main" | "article" | "body");
    let mut best: Option<(f32, usize)> = None;
    for (at, _) in outline.elements().filter(|(_, element)| holds(element.value().name())) {
        let weight = weight(at);
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
