//! An article in, the lines of text that a reader finds in it out: for searching and comparing.

use crate::model::article::{Article, Block, Item};
use crate::model::prose::Prose;
use crate::text::clean::Clean;

/// All that `article` says below its title, a line for each paragraph, item, row of a table,
/// caption and attached file.
#[must_use]
pub fn wording(article: &Article) -> Vec<Clean> {
    let mut lines = Vec::new();
    lines.extend(article.summary.clone());
    lines.extend(body(article));
    lines.extend(article.author.clone());
    lines.extend(article.source.clone());
    lines.extend(article.attachments.iter().map(|file| file.title.clone()));
    lines.retain(|line| !line.is_empty());
    lines
}

/// The lines of the body alone.
#[must_use]
pub fn body(article: &Article) -> Vec<Clean> {
    lines(&article.blocks)
}

/// The lines of some blocks.
#[must_use]
pub fn lines(blocks: &[Block]) -> Vec<Clean> {
    let mut lines = Vec::new();
    // Lists nest as deep as a page likes.
    let mut rest: Vec<Part> = blocks.iter().rev().map(Part::Block).collect();
    while let Some(part) = rest.pop() {
        match part {
            Part::Item(item) => {
                lines.push(item.prose.text.clone());
                rest.extend(item.blocks.iter().rev().map(Part::Block));
            }
            Part::Block(Block::List(list)) => rest.extend(list.items.iter().rev().map(Part::Item)),
            Part::Block(Block::Paragraph(prose) | Block::Heading(_, prose) | Block::Quote(prose)) => {
                lines.push(prose.text.clone());
            }
            Part::Block(Block::Table(table)) => lines.extend(table.rows.iter().map(|row| cells(row))),
            Part::Block(Block::Image(image)) => {
                lines.extend(image.caption.as_ref().map(|caption| caption.text.clone()));
            }
            Part::Block(Block::Preformatted(text)) => lines.extend(text.iter().cloned()),
        }
    }
    lines
}

enum Part<'a> {
    Block(&'a Block),
    Item(&'a Item),
}

fn cells(row: &[Prose]) -> Clean {
    let cells: Vec<&str> = row.iter().map(|cell| &*cell.text).filter(|cell| !cell.is_empty()).collect();
    Clean::new(&cells.join(" | "))
}
