//! Rows of pages in, paragraphs, headings and tables out.

use std::collections::HashMap;

use crate::model::article::{Block, Table};
use crate::model::prose::Prose;
use crate::parse::pdf::rows::Row;

/// A paragraph as it is put together.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// What it says; the cells of a table's row are parted by tabs, rows by line ends.
    pub text: String,
    /// What it is.
    pub shape: Shape,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Running text.
    Text,
    /// A heading of this level.
    Heading(u8),
    /// Rows with cells under each other.
    Table,
}

/// Letters of a row by which the width of the text is measured.
const LONG: usize = 40;
/// Rows farther apart than so many sizes are no paragraph.
const LEADING: f64 = 2.1;
/// What stands further in than so many sizes begins a paragraph.
const INDENT: f64 = 0.8;

impl Paragraph {
    /// The block of an article.
    #[must_use]
    pub fn block(self) -> Block {
        match self.shape {
            Shape::Text => Block::Paragraph(Prose::plain(&self.text)),
            Shape::Heading(level) => Block::Heading(level, Prose::plain(&self.text)),
            Shape::Table => {
                let row = |row: &str| row.split('\t').map(Prose::plain).collect();
                Block::Table(Table { header: true, rows: self.text.lines().map(row).collect() })
            }
        }
    }
}

/// Puts rows together that go on with each other, over the ends of pages too.
/// Page numbers and what each page has at its top or foot are left out.
#[must_use]
pub fn paragraphs(pages: &[Vec<Row>]) -> Vec<Paragraph> {
    let repeated = repeated(pages);
    let rows: Vec<(usize, &Row)> = pages
        .iter()
        .enumerate()
        .flat_map(|(page, rows)| {
            let last = rows.len().saturating_sub(1);
            let is_kept = |at: usize, row: &Row| {
                let is_edge = at == 0 || at == last;
                !is_edge || pages.len() < 2 || !is_number(&row.text()) && !repeated.contains_key(&row.text())
            };
            let kept = rows.iter().enumerate().filter(move |(at, row)| is_kept(*at, row));
            kept.map(move |(_, row)| (page, row)).collect::<Vec<_>>()
        })
        .collect();
    let measure = Measure::of(&rows);
    let mut found: Vec<Paragraph> = Vec::new();
    let mut at = 0;
    while let Some((page, row)) = rows.get(at) {
        let table = table(rows.get(at..).unwrap_or_default());
        if table > 0 {
            found.push(set(rows.get(at..at + table).unwrap_or_default()));
            at += table;
            continue;
        }
        let mut text = row.text();
        let (mut last, mut count) = ((*page, *row), 1);
        while let Some(next) = rows.get(at + count) {
            if !measure.goes_on(last, *next, count == 1)
                || self::table(rows.get(at + count..).unwrap_or_default()) > 0
            {
                break;
            }
            text.push(' ');
            text.push_str(&next.1.text());
            (last, count) = (*next, count + 1);
        }
        found.push(Paragraph { shape: measure.shape(row, &text), text });
        at += count;
    }
    found
}

/// What the running text of a document measures.
struct Measure {
    size: f64,
    right: f64,
}

impl Measure {
    fn of(rows: &[(usize, &Row)]) -> Self {
        let long = |row: &Row| row.text().chars().count() >= LONG;
        let mut ends: Vec<f64> = rows.iter().filter(|(_, row)| long(row)).map(|(_, row)| row.end()).collect();
        let mut sizes: Vec<f64> = rows.iter().map(|(_, row)| row.size).collect();
        ends.sort_by(f64::total_cmp);
        sizes.sort_by(f64::total_cmp);
        let right = ends.get(ends.len() * 3 / 4).copied().unwrap_or(f64::INFINITY);
        Self { size: sizes.get(sizes.len() / 2).copied().unwrap_or(1.0), right }
    }

    /// Whether `next` goes on with the paragraph whose last row is `last`.
    fn goes_on(&self, (page, last): (usize, &Row), (next_page, next): (usize, &Row), is_first: bool) -> bool {
        let text = next.text();
        if begins(&text) || (last.size - next.size).abs() > 0.15 * last.size {
            return false;
        }
        let size = last.size.max(next.size);
        let down = last.y - next.y;
        let is_below = if page == next_page {
            down > 0.0 && down <= LEADING * size
        } else {
            !last.text().ends_with(['.', ';', ':', '!', '?'])
        };
        // A first row may stand further in; one that hangs is begun by its sign.
        let indent = next.x() - last.x();
        let is_indented = indent > INDENT * size && !(is_first && begins(&last.text()));
        let word = text.chars().take_while(|c| !c.is_whitespace()).count();
        let share = to_f64(word) / to_f64(text.chars().count().max(1));
        let wanted = share * (next.end() - next.x()) + 0.2 * size;
        // It went on below because its first word had no more room.
        is_below && !is_indented && last.end() + wanted > self.right - 0.3 * size
    }

    fn shape(&self, row: &Row, text: &str) -> Shape {
        let is_short = text.chars().count() <= 160;
        let is_loud = text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase);
        if is_short && row.size >= 1.2 * self.size {
            Shape::Heading(2)
        } else if is_short && is_loud && is_part(text) {
            Shape::Heading(3)
        } else {
            Shape::Text
        }
    }
}

/// `I. MỤC TIÊU`, `CHƯƠNG II`, `PHẦN THỨ NHẤT`.
fn is_part(text: &str) -> bool {
    let first = text.split([' ', '.', ':', '-']).next().unwrap_or_default();
    let is_roman = !first.is_empty() && first.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    is_roman && text.len() > first.len() || matches!(first, "CHƯƠNG" | "PHẦN" | "MỤC" | "PHỤ")
}

/// True for a text that begins as an item, an article of a law or a part does.
fn begins(text: &str) -> bool {
    let Some((first, _)) = text.split_once(' ') else { return false };
    let inner = first.trim_end_matches(['.', ')', ':']);
    let is_ended = inner.len() < first.len();
    let is_count = inner.chars().all(|c| c.is_ascii_digit() || c == '.') && inner.len() <= 6;
    let mut letters = inner.chars();
    let is_letter = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    let is_roman = !inner.is_empty() && inner.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    matches!(first, "-" | "–" | "+" | "*" | "•" | "" | "Điều" | "CHƯƠNG" | "Chương")
        || is_ended && !inner.is_empty() && (is_count || is_letter || is_roman)
}

/// True for a page's number, also as `Trang 3/10` or `- 2 -`.
fn is_number(text: &str) -> bool {
    let rest = text.trim().trim_start_matches("Trang").trim_matches(['-', '–', ' ']);
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '/' | '|' | ' ');
    !rest.is_empty() && rest.len() <= 9 && rest.chars().all(is_sign)
}

/// What stands at the edge of three pages and more.
fn repeated(pages: &[Vec<Row>]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for rows in pages {
        let last = rows.last().filter(|_| rows.len() > 1);
        for row in rows.first().into_iter().chain(last) {
            *counts.entry(row.text()).or_insert(0) += 1;
        }
    }
    counts.retain(|_, count| *count > 2);
    counts
}

/// How many of the next rows are those of one table: at least two, with as
/// many stretches each, that stand under each other.
fn table(rows: &[(usize, &Row)]) -> usize {
    let Some((page, first)) = rows.first() else { return 0 };
    let columns = first.stretches.len();
    if columns < 2 {
        return 0;
    }
    // At their beginnings, their ends or their middles, as a column is set.
    let is_near = |one: f64, other: f64| (one - other).abs() <= first.size;
    let is_under = |row: &Row| {
        let mut pairs = row.stretches.iter().zip(&first.stretches);
        row.stretches.len() == columns
            && pairs.all(|(one, head)| {
                is_near(one.x, head.x)
                    || is_near(one.end, head.end)
                    || is_near(one.x + one.end, head.x + head.end)
            })
    };
    let mut count = 1;
    while let Some((next_page, row)) = rows.get(count) {
        let above = rows.get(count - 1).map_or(0.0, |(_, above)| above.y - row.y);
        if next_page != page || !is_under(row) || !(0.0..=4.0 * row.size).contains(&above) {
            break;
        }
        count += 1;
    }
    if count < 2 { 0 } else { count }
}

fn set(rows: &[(usize, &Row)]) -> Paragraph {
    let row = |(_, row): &(usize, &Row)| {
        row.stretches
            .iter()
            .map(|one| one.text.trim().replace(['\t', '\n'], " "))
            .collect::<Vec<_>>()
            .join("\t")
    };
    Paragraph { text: rows.iter().map(row).collect::<Vec<_>>().join("\n"), shape: Shape::Table }
}

#[expect(clippy::cast_precision_loss, reason = "a row has some hundred letters")]
fn to_f64(count: usize) -> f64 {
    count as f64
}
