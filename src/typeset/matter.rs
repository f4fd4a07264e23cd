//! An article in, the matter to be typeset out: pieces in reading order, each
//! already cut into tokens, so that a new measure repeats only the filling of lines.

use std::collections::HashSet;

use crate::model::address::Address;
use crate::model::article::{Article, Attachment, Block, Complete, Image, Item, List, Table};
use crate::model::explain::warning;
use crate::model::messages::fill;
use crate::model::prose::{Mark, Prose};
use crate::text::bytes::bytes;
use crate::text::clean::Clean;
use crate::text::lexicon::Lexicon;
use crate::text::reading_time::{self, reading_time};
use crate::text::tokens::{Token, tokens};
use crate::text::width::width;
use crate::typeset::desk::Desk;
use crate::typeset::line::Role;

/// A piece of an article: a paragraph, an item, a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// What it is.
    pub role: Role,
    /// Columns left free before it.
    pub indent: usize,
    /// What hangs before its first line.
    pub lead: Lead,
    /// Whether an empty line comes before it.
    pub apart: bool,
    /// What it holds.
    pub body: Body,
}

/// What stands before the text of a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// Nothing.
    None,
    /// A bullet or number before the first line; the others hang.
    Hang(String),
    /// A sign before every line.
    Rail(&'static str),
}

/// What a piece holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Running text.
    Prose(Cell),
    /// A table's cells; every row has as many.
    Table {
        /// True when the first row heads the columns.
        header: bool,
        /// The rows.
        rows: Vec<Vec<Cell>>,
    },
    /// Lines that are never filled.
    Lines(Vec<Clean>),
}

/// Text and its tokens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The text.
    pub prose: Prose,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// Where the text begins in its matter, in bytes.
    pub offset: usize,
}

impl Cell {
    fn new(prose: &Prose, offset: usize, lexicon: &Lexicon) -> Self {
        Self { tokens: tokens(&prose.text, lexicon), prose: prose.clone(), offset }
    }

    /// Columns of the text on one line.
    #[must_use]
    pub fn columns(&self) -> usize {
        width(&self.prose.text)
    }
}

impl Matter {
    /// Running text of one role, apart from what stands before it.
    #[must_use]
    pub fn new(role: Role, prose: &Prose, lexicon: &Lexicon) -> Self {
        let body = Body::Prose(Cell::new(prose, 0, lexicon));
        Self { role, indent: 0, lead: Lead::None, apart: true, body }
    }

    /// The same, close under what stands before it.
    #[must_use]
    pub fn close(self) -> Self {
        Self { apart: false, ..self }
    }

    /// Where its links lead.
    fn links(&self) -> impl Iterator<Item = &Address> {
        let cells: Vec<&Cell> = match &self.body {
            Body::Prose(cell) => vec![cell],
            Body::Table { rows, .. } => rows.iter().flatten().collect(),
            Body::Lines(_) => Vec::new(),
        };
        cells.into_iter().flat_map(|cell| cell.prose.links()).map(|(_, address)| address)
    }

    /// The texts in it, each with the byte where it begins in the matter.
    #[must_use]
    pub fn texts(&self) -> Vec<(usize, &str)> {
        match &self.body {
            Body::Prose(cell) => vec![(0, &*cell.prose.text)],
            Body::Table { rows, .. } => {
                rows.iter().flatten().map(|cell| (cell.offset, &*cell.prose.text)).collect()
            }
            Body::Lines(lines) => {
                let starts = lines.iter().scan(0, |at, line| {
                    let start = *at;
                    *at += line.len() + 1;
                    Some(start)
                });
                starts.zip(lines.iter().map(Clean::as_str)).collect()
            }
        }
    }
}

/// The matter of `article`: title first, then date and counters, summary, body,
/// attachments and what is known of its making.
#[must_use]
pub fn matter(article: &Article, desk: Desk) -> Vec<Matter> {
    let mut all = Vec::with_capacity(article.blocks.len() + 8);
    all.push(Matter::new(
        Role::Title,
        &Prose::plain(article.title.as_deref().unwrap_or(&desk.words.list.untitled)),
        desk.lexicon,
    ));
    let facts = facts(article, desk);
    if !facts.is_empty() {
        all.push(Matter::new(Role::Meta, &Prose::plain(&facts), desk.lexicon).close());
    }
    if let Complete::Cut(reason) | Complete::Text(reason) = &article.complete {
        let reason = warning(reason, desk.words);
        all.push(Matter::new(
            Role::Notice,
            &Prose::plain(&fill(&desk.words.article.incomplete, &[("reason", &reason)])),
            desk.lexicon,
        ));
    }
    if let Some(summary) = &article.summary {
        all.push(Matter::new(
            Role::Summary,
            &Prose { text: summary.clone(), marks: Vec::new() },
            desk.lexicon,
        ));
    }
    blocks(&article.blocks, 0, desk, &mut all);
    let linked: HashSet<&Address> = all.iter().flat_map(Matter::links).collect();
    // A file that the body links to is at hand there.
    let files: Vec<Attachment> =
        article.attachments.iter().filter(|file| !linked.contains(&file.address)).cloned().collect();
    attachments(&files, desk, &mut all);
    credits(article, desk, &mut all);
    for (i, one) in article.warnings.iter().enumerate() {
        let note = fill(&desk.words.article.note, &[("warning", &warning(one, desk.words))]);
        let note = Matter::new(Role::Notice, &Prose::plain(&note), desk.lexicon);
        all.push(if i == 0 { note } else { note.close() });
    }
    all
}

/// "02/03/2022 · 154 lượt xem · 6 phút đọc".
fn facts(article: &Article, desk: Desk) -> String {
    let views = article
        .views
        .map(|n| fill(&desk.words.article.views, &[("n", &grouped(n, &desk.words.article.thousands))]));
    let syllables = syllables(&article.blocks);
    let minutes = reading_time(syllables).to_string();
    let reading = (syllables > 0).then(|| fill(&desk.words.article.minutes, &[("n", &minutes)]));
    let parts = [article.published.map(|moment| moment.to_string()), views, reading];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A number with a sign between its thousands.
fn grouped(n: u64, sign: &str) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push_str(sign);
        }
        text.push(digit);
    }
    text
}

fn syllables(blocks: &[Block]) -> usize {
    let count = |prose: &Prose| reading_time::syllables(&prose.text);
    let mut sum = 0;
    let mut left: Vec<&Block> = blocks.iter().collect();
    while let Some(block) = left.pop() {
        sum += match block {
            Block::Paragraph(prose) | Block::Heading(_, prose) | Block::Quote(prose) => count(prose),
            Block::Table(table) => table.rows.iter().flatten().map(count).sum(),
            Block::List(list) => {
                left.extend(list.items.iter().flat_map(|item| &item.blocks));
                list.items.iter().map(|item| count(&item.prose)).sum()
            }
            Block::Image(image) => image.caption.as_ref().map_or(0, count),
            Block::Preformatted(_) => 0,
        };
    }
    sum
}

/// Lists nest no deeper than the parser's tree, so this recursion is bounded.
fn blocks(blocks: &[Block], indent: usize, desk: Desk, all: &mut Vec<Matter>) {
    for block in blocks {
        match block {
            Block::Paragraph(prose) => {
                all.push(Matter { indent, ..Matter::new(Role::Text, prose, desk.lexicon) });
            }
            Block::Heading(_, prose) => {
                all.push(Matter { indent, ..Matter::new(Role::Heading, prose, desk.lexicon) });
            }
            Block::List(list) => items(list, indent, desk, all),
            Block::Table(table) => all.push(Matter { indent, ..grid(table, desk.lexicon) }),
            Block::Image(image) => picture(image, indent, desk, all),
            Block::Quote(prose) => {
                all.push(Matter {
                    indent,
                    lead: Lead::Rail("│ "),
                    ..Matter::new(Role::Quote, prose, desk.lexicon)
                });
            }
            Block::Preformatted(lines) => all.push(Matter {
                role: Role::Preformatted,
                indent: indent + 2,
                lead: Lead::None,
                apart: true,
                body: Body::Lines(lines.clone()),
            }),
        }
    }
}

fn items(list: &List, indent: usize, desk: Desk, all: &mut Vec<Matter>) {
    let end = list.first.map(|n| n as usize + list.items.len());
    let columns = end.map_or(2, |n| n.to_string().len() + 2);
    for (i, Item { prose, blocks: inner }) in list.items.iter().enumerate() {
        let bullet = match list.first {
            Some(first) => format!("{:<columns$}", format!("{}.", first as usize + i)),
            None => "• ".into(),
        };
        let item =
            Matter { indent, lead: Lead::Hang(bullet), ..Matter::new(Role::Text, prose, desk.lexicon) };
        // Nested lists follow their item closely; only the outermost list stands apart.
        all.push(if i == 0 && indent == 0 { item } else { item.close() });
        blocks(inner, indent + columns, desk, all);
    }
}

fn grid(table: &Table, lexicon: &Lexicon) -> Matter {
    let mut offset = 0;
    let mut cell = |prose: &Prose| {
        let cell = Cell::new(prose, offset, lexicon);
        offset += prose.text.len() + 1;
        cell
    };
    let rows = table.rows.iter().map(|row| row.iter().map(&mut cell).collect()).collect();
    let body = Body::Table { header: table.header, rows };
    Matter { role: Role::Text, indent: 0, lead: Lead::None, apart: true, body }
}

fn picture(image: &Image, indent: usize, desk: Desk, all: &mut Vec<Matter>) {
    let name = image.alt.clone().filter(|alt| !alt.is_empty()).unwrap_or_else(|| image.address.file_name());
    let stand_in = Prose::plain(&format!("{}: {name}", desk.words.article.image));
    let lead = Lead::Hang("▒ ".into());
    all.push(Matter { indent, lead, ..Matter::new(Role::Image, &stand_in, desk.lexicon) });
    if let Some(caption) = &image.caption {
        all.push(Matter { indent: indent + 2, ..Matter::new(Role::Caption, caption, desk.lexicon) }.close());
    }
}

fn attachments(files: &[Attachment], desk: Desk, all: &mut Vec<Matter>) {
    if files.is_empty() {
        return;
    }
    all.push(Matter::new(Role::Heading, &Prose::plain(&desk.words.article.attachments), desk.lexicon));
    for file in files {
        let title = &file.title;
        // What the title says already is not said again.
        let kind = file.kind().filter(|kind| !title.to_uppercase().contains(kind.as_str()));
        let size = file.size.map(|size| bytes(size, &desk.words.doctor.decimal));
        let told = [kind, size].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let shown = if told.is_empty() { title.clone() } else { Clean::new(&format!("{title} ({told})")) };
        let prose = Prose { marks: vec![(0..title.len(), Mark::Link(file.address.clone()))], text: shown };
        let lead = Lead::Hang("⇩ ".into());
        all.push(Matter { lead, ..Matter::new(Role::Attachment, &prose, desk.lexicon) }.close());
    }
}

fn credits(article: &Article, desk: Desk, all: &mut Vec<Matter>) {
    let named = |sentence: &str, name: &Clean| fill(sentence, &[("name", name)]);
    let tags = article.tags.iter().map(Clean::as_str).collect::<Vec<_>>().join(", ");
    let lines = [
        article.author.as_ref().map(|name| named(&desk.words.article.author, name)),
        article.source.as_ref().map(|name| named(&desk.words.article.source, name)),
        (!tags.is_empty()).then(|| fill(&desk.words.article.tags, &[("names", &tags)])),
    ];
    for (i, line) in lines.into_iter().flatten().enumerate() {
        let credit = Matter::new(Role::Meta, &Prose::plain(&line), desk.lexicon);
        all.push(if i == 0 { credit } else { credit.close() });
    }
}
