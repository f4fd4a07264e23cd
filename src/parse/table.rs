//! The cells of one table in, a grid out, or the blocks of a table that only lays out the page.

use crate::model::article::{Block, Image, Table};
use crate::model::prose::Prose;
use crate::parse::captions::is_short;
use crate::parse::inline::join;

/// A cell as read.
#[derive(Debug, Default)]
pub struct Cell {
    /// What is in it.
    pub blocks: Vec<Block>,
    /// Columns it covers, at least 1.
    pub columns: usize,
    /// Rows it covers, at least 1.
    pub rows: usize,
    /// True for `<th>`.
    pub is_heading: bool,
}

/// A table as read.
#[derive(Debug, Default)]
pub struct Rows {
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
    /// True when its first row stands in a `<thead>`.
    pub has_head: bool,
}

/// What became of a table.
#[derive(Debug, Default)]
pub struct Set {
    /// One table, or the blocks it laid out.
    pub blocks: Vec<Block>,
    /// True when rows or columns past the limit were left out.
    pub is_cut: bool,
}

/// Sets the table `read`, of at most `limit` rows and columns.
///
/// ```
/// use congtin::model::{article::Block, prose::Prose};
/// use congtin::parse::table::{Cell, Rows, set};
/// let cell = |text| Cell { blocks: vec![Block::Paragraph(Prose::plain(text))], columns: 1, rows: 1, is_heading: false };
/// let rows = vec![vec![cell("a"), cell("b")]];
/// assert!(matches!(set(Rows { rows, has_head: false }, (9, 9)).blocks[0], Block::Table(_)));
/// let rows = vec![vec![cell("a")]];
/// assert!(matches!(set(Rows { rows, has_head: false }, (9, 9)).blocks[0], Block::Paragraph(_)));
/// ```
#[must_use]
pub fn set(mut read: Rows, limit: (usize, usize)) -> Set {
    read.rows.retain(|row| !row.is_empty());
    if is_layout(&read) {
        return Set { blocks: unwrapped(read), is_cut: false };
    }
    let has_head =
        read.has_head || read.rows.first().is_some_and(|row| row.iter().all(|cell| cell.is_heading));
    let mut images = Vec::new();
    let (rows, is_cut) = grid(read.rows, limit, &mut images);
    let header = has_head && rows.len() > 1;
    let mut blocks = Vec::with_capacity(1 + images.len());
    if rows.iter().flatten().any(|cell| !cell.text.is_empty()) {
        blocks.push(Block::Table(Table { header, rows }));
    }
    blocks.extend(images.into_iter().map(Block::Image));
    Set { blocks, is_cut }
}

/// True for a table that has no meaning as one: a single column, a table inside
/// it, pictures with their captions, or columns of running text.
fn is_layout(read: &Rows) -> bool {
    let cells = || read.rows.iter().flatten().filter(|cell| !cell.blocks.is_empty());
    let has = |cell: &Cell, wanted: fn(&Block) -> bool| cell.blocks.iter().any(wanted);
    let has_image = |cell: &&Cell| has(cell, |block| matches!(block, Block::Image(_)));
    let is_only_images = || {
        cells().any(|cell| has_image(&cell))
            && cells().all(|cell| match cell.blocks.as_slice() {
                blocks if blocks.iter().all(|block| matches!(block, Block::Image(_))) => true,
                [Block::Paragraph(prose)] => is_short(prose),
                blocks => has_image(&cell) && blocks.len() <= 3,
            })
            && cells().filter(has_image).count() * 2 >= cells().count()
    };
    // A plan or a budget may have long cells too, but it has more rows.
    let is_running = |cell: &Cell| {
        let proses = || cell.blocks.iter().filter_map(prose_of);
        let size = || proses().map(|prose| prose.text.chars().count()).sum::<usize>();
        read.rows.len() <= 2 && cell.blocks.len() >= 2 && size() > 200
    };
    read.rows.iter().all(|row| row.len() <= 1)
        || cells().any(|cell| has(cell, |block| matches!(block, Block::Table(_))))
        || cells().any(is_running)
        || is_only_images()
}

/// The blocks of a layout table row by row; a row of captions goes to the
/// images of the row before, column by column.
fn unwrapped(read: Rows) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // Where the images of the row before stand in `blocks`.
    let mut above: Vec<usize> = Vec::new();
    for row in read.rows {
        let is_captions = !above.is_empty()
            && row.iter().all(|cell| match cell.blocks.as_slice() {
                [] => true,
                [Block::Paragraph(prose)] => is_short(prose),
                _ => false,
            });
        let columns = row.len();
        let mut images = Vec::new();
        for (column, cell) in row.into_iter().enumerate() {
            let place = if columns == 1 { above.last() } else { above.get(column) };
            for block in cell.blocks {
                let image = place.filter(|_| is_captions).and_then(|at| blocks.get_mut(*at));
                match (block, image) {
                    (Block::Paragraph(prose), Some(Block::Image(image))) if image.caption.is_none() => {
                        image.caption = Some(prose);
                    }
                    (block, _) => {
                        if matches!(block, Block::Image(_)) {
                            images.push(blocks.len());
                        }
                        blocks.push(block);
                    }
                }
            }
        }
        above = images;
    }
    blocks
}

/// The grid of `rows`, every row as wide as the widest; images go to `images`.
fn grid(rows: Vec<Vec<Cell>>, limit: (usize, usize), images: &mut Vec<Image>) -> (Vec<Vec<Prose>>, bool) {
    let mut is_cut = rows.len() > limit.0;
    // For every column, how many rows a cell from above still covers.
    let mut covered: Vec<usize> = Vec::new();
    let mut placed: Vec<Vec<(usize, Prose)>> = Vec::new();
    for row in rows.into_iter().take(limit.0) {
        let mut column = 0;
        let mut starts = Vec::new();
        let mut now = Vec::new();
        for cell in row {
            while covered.get(column).is_some_and(|left| *left > 0) {
                column += 1;
            }
            if column >= limit.1 {
                is_cut = true;
                break;
            }
            let columns = cell.columns.clamp(1, limit.1 - column);
            starts.push((column, flat(cell.blocks, images)));
            now.push((column, columns, cell.rows));
            column += columns;
        }
        for left in &mut covered {
            *left = left.saturating_sub(1);
        }
        for (column, columns, rows) in now {
            covered.resize(covered.len().max(column + columns), 0);
            for left in covered.iter_mut().skip(column).take(columns) {
                *left = rows.saturating_sub(1);
            }
        }
        placed.push(starts);
    }
    (filled(placed), is_cut)
}

/// Rows of placed cells as whole rows. A column where no cell begins is only
/// the shadow of a span and falls away.
fn filled(placed: Vec<Vec<(usize, Prose)>>) -> Vec<Vec<Prose>> {
    let mut columns: Vec<usize> = placed.iter().flatten().map(|(column, _)| *column).collect();
    columns.sort_unstable();
    columns.dedup();
    let fill = |row: Vec<(usize, Prose)>| {
        let mut cells = vec![Prose::default(); columns.len()];
        for (column, prose) in row {
            if let Some(cell) = columns.binary_search(&column).ok().and_then(|at| cells.get_mut(at)) {
                *cell = prose;
            }
        }
        cells
    };
    placed.into_iter().map(fill).filter(|row| row.iter().any(|cell| !cell.text.is_empty())).collect()
}

/// A cell as one prose; its images go to `images`.
fn flat(blocks: Vec<Block>, images: &mut Vec<Image>) -> Prose {
    let mut proses = Vec::new();
    let mut left: Vec<Block> = blocks;
    left.reverse();
    while let Some(block) = left.pop() {
        match block {
            Block::Paragraph(prose) | Block::Heading(_, prose) | Block::Quote(prose) => proses.push(prose),
            Block::Preformatted(lines) => proses.extend(lines.iter().map(|line| Prose::plain(line.trim()))),
            Block::Image(image) => images.push(image),
            Block::List(list) => {
                for item in list.items.into_iter().rev() {
                    left.extend(item.blocks.into_iter().rev());
                    left.push(Block::Paragraph(item.prose));
                }
            }
            // A table inside makes the outer one layout, so it never comes here.
            Block::Table(table) => proses.extend(table.rows.into_iter().flatten()),
        }
    }
    join(proses)
}

fn prose_of(block: &Block) -> Option<&Prose> {
    match block {
        Block::Paragraph(prose) | Block::Heading(_, prose) | Block::Quote(prose) => Some(prose),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Rows, set};
    use crate::model::article::Block;
    use crate::model::prose::Prose;

    /// `a|b` is a row; `2x3:a` a cell of two columns and three rows, `!a` a heading.
    fn rows(lines: &[&str]) -> Rows {
        let cell = |text: &str| {
            let (span, text) = text.split_once(':').unwrap_or(("1x1", text));
            let (columns, rows) = span.split_once('x').expect("a span");
            let is_heading = text.starts_with('!');
            Cell {
                blocks: vec![Block::Paragraph(Prose::plain(text.trim_start_matches('!')))],
                columns: columns.parse().expect("columns"),
                rows: rows.parse().expect("rows"),
                is_heading,
            }
        };
        Rows { rows: lines.iter().map(|line| line.split('|').map(cell).collect()).collect(), has_head: false }
    }

    #[track_caller]
    fn check(lines: &[&str], expected: &[&str]) {
        let set = set(rows(lines), (4, 4));
        let [Block::Table(table)] = set.blocks.as_slice() else { panic!("{:?}", set.blocks) };
        let grid: Vec<String> = table
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.text.to_string()).collect::<Vec<_>>().join("|"))
            .collect();
        assert_eq!(grid, expected);
    }

    #[test]
    fn spans_leave_empty_cells() {
        check(&["a|b|c", "2x1:d|e"], &["a|b|c", "d||e"]);
        check(&["1x2:a|b", "c", "d|e"], &["a|b", "|c", "d|e"]);
        check(&["2x2:a|b", "c", "d|e|f"], &["a||b", "||c", "d|e|f"]);
        check(&["a|b", "c"], &["a|b", "c|"]);
        check(&["2x1:a|b", "2x1:c|d"], &["a|b", "c|d"]);
    }

    #[test]
    fn limits() {
        assert!(!set(rows(&["a|b|c|d"; 4]), (4, 4)).is_cut);
        assert!(set(rows(&["a|b|c|d|e"]), (4, 4)).is_cut);
        assert!(set(rows(&["a|b"; 5]), (4, 4)).is_cut);
        check(&["90x90:a|b", "c"], &["a"]);
    }

    #[test]
    fn headings() {
        let header = |lines: &[&str]| match set(rows(lines), (9, 9)).blocks.as_slice() {
            [Block::Table(table)] => table.header,
            other => panic!("{other:?}"),
        };
        assert!(header(&["!a|!b", "c|d"]));
        assert!(!header(&["!a|b", "c|d"]));
    }

    #[test]
    fn one_column_is_layout() {
        for lines in [&["a"][..], &["a", "b"], &["!a", "2x1:b"]] {
            let blocks = set(rows(lines), (9, 9)).blocks;
            assert!(blocks.iter().all(|block| matches!(block, Block::Paragraph(_))), "{lines:?}");
        }
        assert!(matches!(set(rows(&["a|b"]), (9, 9)).blocks.as_slice(), [Block::Table(_)]));
    }
}
