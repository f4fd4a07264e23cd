//! Matter and a measure in, an article's lines out.

use std::ops::Range;

use crate::model::settings::Edge;
use crate::text::clean::Clean;
use crate::text::hang::hang;
use crate::text::width::{fit, width};
use crate::text::wrap::{Measure, NARROW, wrap};
use crate::typeset::line::{Line, Place, Role, Run, runs};
use crate::typeset::matter::{Body, Cell, Lead, Matter};
use crate::typeset::spread::spread;
use crate::typeset::table;

/// What lines are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    /// Columns of a line at most.
    pub columns: usize,
    /// Whether the title stands over the text, or somewhere else on the screen.
    pub title: Title,
    /// The right edge of running text.
    pub edge: Edge,
}

/// Where an article's title is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Title {
    /// Over the text.
    Above,
    /// Elsewhere.
    Elsewhere,
}

/// Fills lines with `matter`. The first line is never empty; places grow from
/// line to line, so the line of a place is found by bisection.
#[must_use]
pub fn flow(matter: &[Matter], format: Format) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::with_capacity(matter.len() * 4);
    for (block, piece) in matter.iter().enumerate() {
        if piece.role == Role::Title && format.title == Title::Elsewhere {
            continue;
        }
        if piece.apart && !lines.is_empty() {
            lines.push(Line { place: Place { block, offset: 0 }, ..Line::default() });
        }
        let columns = format.columns.saturating_sub(piece.indent).max(1);
        let made = match &piece.body {
            Body::Prose(cell) => paragraph(cell, piece, columns, format.edge),
            Body::Table { header, rows } => table::lines(rows, *header, columns),
            Body::Lines(kept) => preformatted(kept, columns),
        };
        lines.extend(made.into_iter().map(|mut line| {
            line.place.block = block;
            line.indent += piece.indent;
            line
        }));
    }
    lines
}

/// The index of the line that holds `place`, in lines of any measure.
#[must_use]
pub fn line_at(lines: &[Line], place: Place) -> usize {
    let last = lines.partition_point(|line| line.place <= place).saturating_sub(1);
    let Some(found) = lines.get(last).map(|line| line.place) else { return 0 };
    // The lines of a table's row share a place, and so do the rule or the empty line before them.
    let first = lines.partition_point(|line| line.place < found);
    let has_text = |line: &Line| line.runs.iter().any(|run| run.source.is_some());
    lines.iter().take(last + 1).skip(first).position(has_text).map_or(last, |at| first + at)
}

/// A paragraph in lines of at most `columns`. One that is an item by its own
/// first characters hangs under itself.
fn paragraph(cell: &Cell, piece: &Matter, columns: usize, edge: Edge) -> Vec<Line> {
    let (first, rest) = match &piece.lead {
        Lead::None => (String::new(), String::new()),
        Lead::Rail(rail) => ((*rail).into(), (*rail).into()),
        Lead::Hang(lead) => (lead.clone(), " ".repeat(width(lead))),
    };
    let room = columns.saturating_sub(width(&first)).max(1);
    let is_item = piece.role == Role::Text && piece.lead == Lead::None;
    let measure = if is_item { hanging(&cell.prose.text, room) } else { Measure::even(room) };
    let ranges = wrap(&cell.prose.text, &cell.tokens, measure);
    let last = ranges.len().saturating_sub(1);
    let is_running = matches!(piece.role, Role::Text | Role::Summary | Role::Quote);
    let line = |(i, range): (usize, Range<usize>)| {
        let lead = if i == 0 { &first } else { &rest };
        let mut line = Line { place: Place { block: 0, offset: range.start }, ..Line::default() };
        if lead.trim().is_empty() {
            line.indent = width(lead) + room - measure.at(i);
        } else {
            line.runs.push(Run::ornament(lead));
        }
        line.runs.extend(runs(&cell.prose, range.clone(), piece.role, 0));
        if edge == Edge::Even && is_running && i < last {
            let end = range.end;
            let used = cell.prose.text.get(range).map_or(0, width);
            let short = measure.at(i).saturating_sub(used);
            let marker = if i == 0 && is_item { hang(&cell.prose.text).tokens } else { 0 };
            spread(&mut line, cell, (end, short), marker);
        }
        line
    };
    ranges.into_iter().enumerate().map(line).collect()
}

/// The measure of running text in `columns`, hanging where it is an item and
/// the lines under the first stay wide enough.
fn hanging(text: &str, columns: usize) -> Measure {
    let rest = columns.saturating_sub(hang(text).columns);
    Measure { first: columns, rest: if rest < NARROW { columns } else { rest } }
}

/// Lines that keep their spaces; one that is too long goes on in the next.
fn preformatted(kept: &[Clean], columns: usize) -> Vec<Line> {
    let mut made = Vec::new();
    let mut offset = 0;
    for text in kept {
        let mut rest = text.as_str();
        loop {
            let (shown, _) = fit(rest, columns);
            let end = if shown.is_empty() { rest.len() } else { shown.len() };
            let (shown, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            let run = Run { text: shown.into(), role: Role::Preformatted, source: Some(offset), link: None };
            made.push(Line { place: Place { block: 0, offset }, indent: 0, runs: vec![run] });
            offset += end;
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
        offset += 1;
    }
    made
}
