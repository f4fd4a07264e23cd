//! The blocks of a document as they are read in, no more of them than the limits allow out.

use serde::{Deserialize, Serialize};

use crate::model::article::{Block, Item, List};
use crate::model::limits::Limits;
use crate::model::prose::Prose;
use crate::model::warning::Warning;
use crate::text::clean::Clean;

/// What was read of a document.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Sheaf {
    /// Its title, where it has one of its own.
    pub title: Option<Clean>,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// What was imperfect, each once.
    pub warnings: Vec<Warning>,
    #[serde(skip)]
    room: (usize, usize),
}

impl Sheaf {
    /// An empty one.
    #[must_use]
    pub fn new(limits: &Limits) -> Self {
        Self { room: (limits.blocks, limits.text), ..Self::default() }
    }

    /// Notes something imperfect.
    pub fn warn(&mut self, warning: Warning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// True when nothing more is taken; that something was left out is noted then.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.warnings.contains(&Warning::ArticleTooLarge)
    }

    /// Adds a block, unless it is empty.
    pub fn push(&mut self, block: Block) {
        let weight = weight(&block);
        if weight == 0 {
            return;
        }
        let (blocks, text) = self.room;
        match (blocks.checked_sub(1), text.checked_sub(weight)) {
            (Some(blocks), Some(text)) if !self.is_full() => {
                self.room = (blocks, text);
                self.blocks.push(block);
            }
            _ => self.warn(Warning::ArticleTooLarge),
        }
    }

    /// Adds a paragraph without marks.
    pub fn paragraph(&mut self, text: &str) {
        self.push(Block::Paragraph(Prose::plain(text.trim())));
    }
}

/// Items of any depth as lists in lists; a depth is how many lists an item is inside of, from 0.
///
/// ```
/// use congtin::model::{article::Block, prose::Prose};
/// use congtin::parse::sheaf::nested;
/// let item = |depth, text| (depth, Prose::plain(text));
/// let list = nested(vec![item(0, "a"), item(1, "b"), item(4, "c"), item(0, "d")]);
/// assert_eq!(list.items.len(), 2);
/// let Block::List(inner) = &list.items[0].blocks[0] else { panic!("a list") };
/// assert_eq!(inner.items.len(), 1);
/// ```
#[must_use]
pub fn nested(items: Vec<(usize, Prose)>) -> List {
    let mut open: Vec<(usize, List)> = vec![(0, List::default())];
    for (depth, prose) in items {
        while open.len() > 1 && open.last().is_some_and(|(last, _)| *last > depth) {
            close(&mut open);
        }
        if open.last().is_some_and(|(last, list)| *last < depth && !list.items.is_empty()) {
            open.push((depth, List::default()));
        }
        if let Some((_, list)) = open.last_mut() {
            list.items.push(Item { prose, blocks: Vec::new() });
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().map(|(_, list)| list).unwrap_or_default()
}

/// Puts the innermost open list under the last item of the one around it.
fn close(open: &mut Vec<(usize, List)>) {
    if let Some((_, inner)) = open.pop()
        && let Some(item) = open.last_mut().and_then(|(_, list)| list.items.last_mut())
    {
        item.blocks.push(Block::List(inner));
    }
}

/// Bytes of a block's text.
fn weight(block: &Block) -> usize {
    let of = |prose: &Prose| prose.text.trim().len();
    let mut sum = 0;
    let mut left = vec![block];
    while let Some(block) = left.pop() {
        sum += match block {
            Block::Paragraph(prose) | Block::Heading(_, prose) | Block::Quote(prose) => of(prose),
            Block::Table(table) => table.rows.iter().flatten().map(of).sum(),
            Block::List(list) => {
                left.extend(list.items.iter().flat_map(|item| &item.blocks));
                list.items.iter().map(|item| of(&item.prose)).sum()
            }
            Block::Image(image) => image.caption.as_ref().map_or(0, of),
            Block::Preformatted(lines) => lines.iter().map(|line| line.len()).sum(),
        };
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::Sheaf;
    use crate::model::limits::Limits;
    use crate::model::warning::Warning;

    #[test]
    fn no_more_is_taken_than_the_limits_allow() {
        for (blocks, text) in [(2, 100), (100, 6)] {
            let mut sheaf = Sheaf::new(&Limits { blocks, text, ..Limits::STANDARD });
            sheaf.paragraph("mot");
            sheaf.paragraph("  ");
            sheaf.paragraph("hai");
            assert!(sheaf.warnings.is_empty());
            sheaf.paragraph("b");
            sheaf.paragraph("c");
            assert_eq!((sheaf.blocks.len(), sheaf.is_full()), (2, true));
            assert_eq!(sheaf.warnings, [Warning::ArticleTooLarge]);
        }
    }
}
