//! `document.xml` in, blocks out: one walk without recursion, whatever nests in what.

use std::collections::HashMap;
use std::mem::take;
use std::ops::Range;

use quick_xml::events::BytesStart;

use crate::model::address::Address;
use crate::model::article::{Block, List};
use crate::model::prose::{Mark, Prose};
use crate::model::warning::Warning;
use crate::parse::docx::numbering::{Lead, Numbering};
use crate::parse::docx::styles::{Number, Rank, Styles, outline};
use crate::parse::pieces::Pieces;
use crate::parse::sheaf::{Sheaf, nested};
use crate::parse::table::{Cell, Rows, set};
use crate::parse::work::Work;
use crate::parse::xml::{Step, attribute, walk};

/// Elements that are no text of the document, or stand in for what was read already.
const SKIPPED: [&str; 9] = [
    "del",
    "moveFrom",
    "Fallback",
    "instrText",
    "delText",
    "pPrChange",
    "rPrChange",
    "sectPr",
    "tblPrChange",
];

/// Tables and text frames that may be inside each other; what is deeper is left out.
const DEPTH: usize = 32;

/// A text that is being read.
pub struct Body<'a> {
    styles: &'a Styles,
    numbering: Numbering,
    links: &'a HashMap<String, Address>,
    work: &'a Work,
    sheaf: &'a mut Sheaf,
    tables: Vec<Open>,
    paragraphs: Vec<Paragraph>,
    /// Items of the list that goes on, outside of tables.
    items: Vec<(usize, Prose)>,
    /// Elements that are open and skipped.
    skipped: usize,
    /// Tables and frames too deep to be read.
    beyond: usize,
    /// What the next paragraph begins with: the number of a note.
    note: Option<String>,
    run: Run,
}

/// A table that is open.
#[derive(Default)]
struct Open {
    rows: Rows,
    row: Vec<Cell>,
    cell: Cell,
    /// How many paragraphs were open around it.
    around: usize,
}

/// A paragraph that is open.
#[derive(Default)]
struct Paragraph {
    pieces: Pieces,
    style: Option<String>,
    rank: Rank,
    list: Option<String>,
    level: Option<usize>,
    link: Option<Address>,
}

/// The run that is open.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    is_text: bool,
    is_strong: bool,
    is_emphasis: bool,
}

impl<'a> Body<'a> {
    /// A reader into `sheaf`.
    #[must_use]
    pub fn new(
        (styles, numbering, links): (&'a Styles, Numbering, &'a HashMap<String, Address>),
        work: &'a Work,
        sheaf: &'a mut Sheaf,
    ) -> Self {
        Self {
            styles,
            numbering,
            links,
            work,
            sheaf,
            tables: Vec::new(),
            paragraphs: Vec::new(),
            items: Vec::new(),
            skipped: 0,
            beyond: 0,
            note: None,
            run: Run::default(),
        }
    }

    /// Reads a part; what is open at its end is closed.
    pub fn read(&mut self, xml: &str) {
        walk(xml, &mut |step| {
            self.step(&step);
            if self.work.is_stopped() {
                self.sheaf.warn(Warning::TooSlow);
            }
            !self.sheaf.is_full() && !self.work.is_stopped()
        });
        (self.skipped, self.beyond) = (0, 0);
        while let Some(table) = self.tables.last() {
            if self.paragraphs.len() > table.around { self.close("p") } else { self.close("tbl") }
        }
        while !self.paragraphs.is_empty() {
            self.close("p");
        }
        self.flush();
    }

    fn step(&mut self, step: &Step<'_>) {
        match step {
            Step::Open(name, _) if self.skipped > 0 || SKIPPED.contains(name) => self.skipped += 1,
            Step::Close(_) if self.skipped > 0 => self.skipped -= 1,
            Step::Open(name, element) => self.open(name, element),
            Step::Close(name) => self.close(name),
            Step::Text(text) if self.run.is_text && self.skipped == 0 => self.add(text),
            Step::Text(_) => {}
        }
    }

    fn open(&mut self, name: &str, element: &BytesStart<'_>) {
        let value = || attribute(element, "val");
        let is_deep = self.tables.len() + self.paragraphs.len() >= DEPTH;
        match name {
            "p" | "tbl" if self.beyond > 0 || is_deep => self.beyond += 1,
            _ if self.beyond > 0 => {}
            "p" => self.begin(),
            "tbl" => self.tables.push(Open { around: self.paragraphs.len(), ..Open::default() }),
            "r" => self.run = Run::default(),
            "t" => self.run.is_text = true,
            "tab" | "br" | "cr" => self.add(" "),
            "noBreakHyphen" => self.add("-"),
            "b" => self.run.is_strong = is_on(value().as_deref()),
            "i" => self.run.is_emphasis = is_on(value().as_deref()),
            "footnoteReference" => {
                if let Some(id) = attribute(element, "id") {
                    self.add(&format!("[{id}]"));
                }
            }
            "footnote" if attribute(element, "type").is_some() => self.skipped += 1,
            "footnote" => self.note = attribute(element, "id").map(|id| format!("[{id}] ")),
            "tr" | "tc" | "gridSpan" | "vMerge" | "tblHeader" => self.in_table(name, value()),
            _ => self.in_paragraph(name, element),
        }
    }

    fn begin(&mut self) {
        let mut paragraph = Paragraph::default();
        if let Some(note) = self.note.take() {
            paragraph.pieces.add(&note, &[]);
        }
        self.paragraphs.push(paragraph);
    }

    fn in_table(&mut self, name: &str, value: Option<String>) {
        let Some(table) = self.tables.last_mut() else { return };
        match name {
            "tr" => table.row.clear(),
            "tc" => table.cell = Cell { columns: 1, rows: 1, ..Cell::default() },
            "gridSpan" => {
                let most = self.work.limits.table.1;
                table.cell.columns =
                    value.and_then(|count| count.parse().ok()).unwrap_or(1).clamp(1, most.max(1));
            }
            "tblHeader" if table.rows.rows.is_empty() => table.rows.has_head = is_on(value.as_deref()),
            // The place is empty below the cell that goes on through it.
            _ => {}
        }
    }

    fn in_paragraph(&mut self, name: &str, element: &BytesStart<'_>) {
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        let value = || attribute(element, "val");
        match name {
            "pStyle" => paragraph.style = value(),
            "outlineLvl" => paragraph.rank = outline(value()).unwrap_or(paragraph.rank),
            "numId" => paragraph.list = value(),
            "ilvl" => paragraph.level = value().and_then(|level| level.parse().ok()),
            "hyperlink" => {
                paragraph.link = attribute(element, "id").and_then(|id| self.links.get(&id).cloned());
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "tbl" if self.beyond > 0 => self.beyond -= 1,
            _ if self.beyond > 0 => {}
            "t" => self.run.is_text = false,
            "hyperlink" => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.link = None;
                }
            }
            "p" => {
                if let Some(paragraph) = self.paragraphs.pop() {
                    self.end(paragraph);
                }
            }
            "tc" => {
                if let Some(table) = self.tables.last_mut() {
                    let cell = take(&mut table.cell);
                    if table.row.len() <= self.work.limits.table.1 {
                        table.row.push(cell);
                    }
                }
            }
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    let row = take(&mut table.row);
                    // One more than the limit, by which it is seen that there are more.
                    if table.rows.rows.len() <= self.work.limits.table.0 {
                        table.rows.rows.push(row);
                    }
                }
            }
            "tbl" => self.end_table(),
            _ => {}
        }
    }

    fn end_table(&mut self) {
        let Some(mut table) = self.tables.pop() else { return };
        if !table.cell.blocks.is_empty() {
            table.row.push(take(&mut table.cell));
        }
        if !table.row.is_empty() {
            table.rows.rows.push(take(&mut table.row));
        }
        let set = set(table.rows, self.work.limits.table);
        if set.is_cut {
            self.sheaf.warn(Warning::TableTooLarge);
        }
        for block in set.blocks {
            self.push(block);
        }
    }

    fn add(&mut self, text: &str) {
        let Some(paragraph) = self.paragraphs.last_mut().filter(|_| self.beyond == 0) else { return };
        let mut marks: Vec<Mark> = paragraph.link.iter().cloned().map(Mark::Link).collect();
        marks.extend(self.run.is_strong.then_some(Mark::Strong));
        marks.extend(self.run.is_emphasis.then_some(Mark::Emphasis));
        paragraph.pieces.add(text, &marks);
    }

    /// A paragraph is whole.
    fn end(&mut self, paragraph: Paragraph) {
        let Paragraph { pieces, style, rank, list, level, .. } = paragraph;
        if pieces.is_empty() {
            return;
        }
        let style = style.unwrap_or_default();
        let rank = if rank == Rank::Body { self.styles.rank(&style) } else { rank };
        let number: Option<Number> = match (list, self.styles.number(&style)) {
            (Some(list), _) => Some((list, level.unwrap_or(0))),
            (None, Some((list, own))) => Some((list, level.unwrap_or(own))),
            (None, None) => None,
        };
        let lead = number.as_ref().and_then(|(list, level)| self.numbering.next(list, *level));
        let mut prose = pieces.prose();
        if let Some(Lead::Number(text)) = &lead {
            prose = after(text, &prose);
        }
        match (rank, lead) {
            (Rank::Title, _) if self.sheaf.title.is_none() && self.tables.is_empty() => {
                self.sheaf.title = Some(prose.text);
            }
            (Rank::Title, _) => self.push(Block::Heading(1, prose)),
            (Rank::Heading(level), _) => self.push(Block::Heading(level, prose)),
            (Rank::Body, Some(Lead::Bullet)) => {
                let depth = number.map_or(0, |(_, level)| level);
                if self.tables.is_empty() {
                    self.items.push((depth, prose));
                } else {
                    self.push(Block::List(nested(vec![(0, prose)])));
                }
            }
            (Rank::Body, _) => self.push(Block::Paragraph(prose)),
        }
    }

    /// Puts a block where it belongs: into the cell that is open, or into the text.
    fn push(&mut self, block: Block) {
        if let Some(table) = self.tables.last_mut() {
            table.cell.blocks.push(block);
            return;
        }
        self.flush();
        self.sheaf.push(block);
    }

    /// Ends the list that goes on.
    fn flush(&mut self) {
        let items = take(&mut self.items);
        if !items.is_empty() {
            self.sheaf.push(Block::List(List { first: None, ..nested(items) }));
        }
    }
}

/// A prose behind its number.
fn after(number: &str, prose: &Prose) -> Prose {
    let mut pieces = Pieces::default();
    pieces.add(number, &[]);
    pieces.add(" ", &[]);
    pieces.add(&prose.text, &[]);
    let whole = pieces.prose();
    // Everything moves by what stands before it.
    let by = whole.text.len().saturating_sub(prose.text.len());
    let moved = |(range, mark): (Range<usize>, Mark)| (range.start + by..range.end + by, mark);
    Prose { text: whole.text, marks: prose.marks.iter().cloned().map(moved).collect() }
}

/// `<w:b/>` is on, `<w:b w:val="0"/>` is off.
fn is_on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off" | "none"))
}
