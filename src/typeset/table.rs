//! A table's cells and a measure in, ruled lines out; too narrow for columns, its rows one under the other.

use std::ops::Range;

use crate::text::width::width;
use crate::text::wrap::{Measure, wrap};
use crate::typeset::line::{Line, Place, Role, Run, runs};
use crate::typeset::matter::Cell;

/// Columns between two cells: " │ ".
const GUTTER: usize = 3;
/// A column is not squeezed under this many columns; the table is stacked instead.
const NARROWEST: usize = 8;

/// Typesets `rows` in at most `measure` columns.
#[must_use]
pub fn lines(rows: &[Vec<Cell>], header: bool, measure: usize) -> Vec<Line> {
    let Some(widths) = widths(rows, measure) else { return stacked(rows, header, measure) };
    let wrapped: Vec<Vec<Vec<Range<usize>>>> =
        rows.iter().map(|row| row.iter().zip(&widths).map(|(cell, &w)| filled(cell, w)).collect()).collect();
    let is_ruled = wrapped.iter().flatten().any(|cell| cell.len() > 1);
    let mut made = Vec::new();
    for (i, (row, cells)) in rows.iter().zip(&wrapped).enumerate() {
        let role = if header && i == 0 { Role::TableHead } else { Role::Text };
        let place = Place { block: 0, offset: row.first().map_or(0, |cell| cell.offset) };
        if i > 0 && (is_ruled || (header && i == 1)) {
            made.push(Line { place, indent: 0, runs: vec![rule(&widths)] });
        }
        let height = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        made.extend((0..height).map(|n| Line {
            place,
            indent: 0,
            runs: across(row, cells, (&widths, n, role)),
        }));
    }
    made
}

fn filled(cell: &Cell, columns: usize) -> Vec<Range<usize>> {
    wrap(&cell.prose.text, &cell.tokens, Measure::even(columns))
}

/// Line `n` of a row: every cell's line, padded to its column.
fn across(row: &[Cell], cells: &[Vec<Range<usize>>], (widths, n, role): (&[usize], usize, Role)) -> Vec<Run> {
    let mut line = Vec::new();
    for (i, (cell, &columns)) in row.iter().zip(widths).enumerate() {
        if i > 0 {
            line.push(Run::ornament(" │ "));
        }
        let range = cells.get(i).and_then(|ranges| ranges.get(n)).cloned().unwrap_or(0..0);
        let shown = cell.prose.text.get(range.clone()).unwrap_or_default();
        let padding = columns.saturating_sub(width(shown));
        if !range.is_empty() {
            line.extend(runs(&cell.prose, range, role, cell.offset));
        }
        if padding > 0 && i + 1 < widths.len() {
            line.push(Run::ornament(&" ".repeat(padding)));
        }
    }
    line
}

fn rule(widths: &[usize]) -> Run {
    Run::ornament(&widths.iter().map(|&w| "─".repeat(w)).collect::<Vec<_>>().join("─┼─"))
}

/// Columns of each cell: as wide as they like where all fit, else the wide
/// ones share what the narrow ones leave. `None` when that squeezes too much.
fn widths(rows: &[Vec<Cell>], measure: usize) -> Option<Vec<usize>> {
    let count = rows.first()?.len();
    let natural: Vec<usize> = (0..count)
        .map(|i| rows.iter().filter_map(|row| row.get(i)).map(Cell::columns).max().unwrap_or(0))
        .collect();
    let room = measure.checked_sub(GUTTER * count.saturating_sub(1))?;
    if natural.iter().sum::<usize>() <= room {
        return Some(natural);
    }
    let mut narrow: Vec<usize> = natural.clone();
    narrow.sort_unstable();
    let (mut left, mut share) = (room, 0);
    for (i, &columns) in narrow.iter().enumerate() {
        share = left / (count - i);
        if columns > share {
            break;
        }
        left -= columns;
    }
    (share >= NARROWEST).then(|| natural.into_iter().map(|columns| columns.min(share)).collect())
}

/// One cell under the other, named by the head of its column.
fn stacked(rows: &[Vec<Cell>], header: bool, measure: usize) -> Vec<Line> {
    let mut made: Vec<Line> = Vec::new();
    let heads = if header { rows.first() } else { None };
    for row in rows.iter().skip(usize::from(header)) {
        let place = Place { block: 0, offset: row.first().map_or(0, |cell| cell.offset) };
        if !made.is_empty() {
            made.push(Line { place, ..Line::default() });
        }
        for (i, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.prose.text.is_empty()) {
            let head = heads.and_then(|heads| heads.get(i)).map_or("", |head| &*head.prose.text);
            made.extend(entry(cell, head, measure));
        }
    }
    made
}

/// "head: cell", the later lines hanging by two.
fn entry(cell: &Cell, head: &str, measure: usize) -> Vec<Line> {
    let lead = if head.is_empty() { String::new() } else { format!("{head}: ") };
    // A head longer than half the line gets a line of its own.
    let is_inline = width(&lead) * 2 <= measure;
    let first = if is_inline { measure - width(&lead) } else { measure.saturating_sub(2) };
    let columns = Measure { first: first.max(1), rest: measure.saturating_sub(2).max(1) };
    let ranges = wrap(&cell.prose.text, &cell.tokens, columns);
    let place = |offset| Place { block: 0, offset: cell.offset + offset };
    let head_run = || Run { role: Role::TableHead, ..Run::ornament(&lead) };
    let mut made = Vec::new();
    if !is_inline {
        made.push(Line { place: place(0), indent: 0, runs: vec![head_run()] });
    }
    for (i, range) in ranges.into_iter().enumerate() {
        let is_first = i == 0 && is_inline;
        let mut line =
            Line { place: place(range.start), indent: if is_first { 0 } else { 2 }, runs: Vec::new() };
        if is_first && !lead.is_empty() {
            line.runs.push(head_run());
        }
        line.runs.extend(runs(&cell.prose, range, Role::Text, cell.offset));
        made.push(line);
    }
    made
}
