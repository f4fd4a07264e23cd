//! The screen's size and what is open in, every rectangle out: the one layout
//! that updating, drawing and the mouse ask.

use ratatui::layout::Rect;

use crate::app::state::{Overlay, Pane, State};

/// The smallest screen that is drawn, in columns and rows.
pub const SMALLEST: (u16, u16) = (40, 12);
/// Columns from which three panes stand side by side.
const WIDE: u16 = 100;
/// Columns from which two do.
const MIDDLE: u16 = 60;

/// Where everything is. Rectangles of panes include their borders, which
/// neighbours share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The latest list.
    pub latest: Option<Rect>,
    /// The article.
    pub article: Option<Rect>,
    /// The related list.
    pub related: Option<Rect>,
    /// The status line's text.
    pub status: Rect,
    /// The box around it, where there is one.
    pub status_box: Option<Rect>,
    /// The help or the switcher.
    pub overlay: Option<Rect>,
}

impl Layout {
    /// The rectangle of a pane.
    #[must_use]
    pub fn pane(&self, pane: Pane) -> Option<Rect> {
        match pane {
            Pane::Latest => self.latest,
            Pane::Article => self.article,
            Pane::Related => self.related,
        }
    }

    /// The pane under a cell.
    #[must_use]
    pub fn pane_at(&self, column: u16, row: u16) -> Option<Pane> {
        let panes = [Pane::Latest, Pane::Article, Pane::Related];
        panes
            .into_iter()
            .find(|pane| self.pane(*pane).is_some_and(|area| inner(area).contains((column, row).into())))
    }
}

/// Computes the layout of `state`; `None` when the screen is too small.
#[must_use]
pub fn layout(state: &State) -> Option<Layout> {
    let (columns, rows) = state.screen;
    if columns < SMALLEST.0 || rows < SMALLEST.1 {
        return None;
    }
    let screen = Rect::new(0, 0, columns, rows);
    let is_boxed = columns >= WIDE && rows >= 20;
    let (body, status, status_box) = if is_boxed {
        let frame = Rect { y: rows - 3, height: 3, ..screen };
        (Rect { height: rows - 2, ..screen }, padded(inner(frame)), Some(frame))
    } else {
        (Rect { height: rows - 1, ..screen }, Rect { y: rows - 1, height: 1, ..screen }, None)
    };
    let mut made = Layout { status, status_box, ..Layout::default() };
    match columns {
        WIDE.. => three(&mut made, body, state),
        MIDDLE.. => two(&mut made, body, state),
        _ => match state.focus {
            Pane::Latest => made.latest = Some(body),
            Pane::Article => made.article = Some(body),
            Pane::Related => made.related = Some(body),
        },
    }
    made.overlay = state.overlay.as_ref().map(|overlay| over(overlay, body));
    Some(made)
}

/// What is inside a pane's borders.
#[must_use]
pub fn inner(area: Rect) -> Rect {
    Rect {
        x: area.x + 1,
        y: area.y + 1,
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(2),
    }
}

/// The rows inside an overlay, and the line under them.
#[must_use]
pub fn overlay_parts(overlay: Rect) -> (Rect, Rect) {
    let area = padded(inner(overlay));
    let height = area.height.saturating_sub(1);
    (Rect { height, ..area }, Rect { y: area.y + height, height: area.height - height, ..area })
}

/// `area` with a column left free on either side.
#[must_use]
pub fn padded(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
}

/// Where the article's text stands in its pane: `columns` wide, centred.
#[must_use]
pub fn text_area(pane: Rect, columns: u16) -> Rect {
    let room = padded(inner(pane));
    let width = columns.min(room.width);
    Rect { x: room.x + (room.width - width) / 2, width, ..room }
}

fn three(made: &mut Layout, body: Rect, state: &State) {
    let left = (body.width / 3).clamp(32, 48);
    let right = Rect { x: left - 1, width: body.width - left + 1, ..body };
    // The related list takes what it needs, up to a third, so the text keeps its room.
    let wanted = u16::try_from(state.related.height().max(1)).unwrap_or(u16::MAX).saturating_add(2);
    let below = wanted.min(body.height / 3).max(3);
    made.latest = Some(Rect { width: left, ..body });
    made.article = Some(Rect { height: body.height - below + 1, ..right });
    made.related = Some(Rect { y: body.bottom() - below, height: below, ..right });
}

fn two(made: &mut Layout, body: Rect, state: &State) {
    let left = (body.width / 3).clamp(22, 32);
    let side = Some(Rect { width: left, ..body });
    match state.side {
        Pane::Related => made.related = side,
        Pane::Latest | Pane::Article => made.latest = side,
    }
    made.article = Some(Rect { x: left - 1, width: body.width - left + 1, ..body });
}

fn over(overlay: &Overlay, body: Rect) -> Rect {
    let rows = match overlay {
        Overlay::Help(help) => help.rows.len(),
        Overlay::Chooser(chooser) => chooser.rows.len(),
        // What is found changes with every letter; the frame stays.
        Overlay::Search(_) | Overlay::Changes(_) => usize::from(body.height),
    };
    let width = if body.width < MIDDLE { body.width } else { body.width.saturating_sub(4).min(76) };
    let height = u16::try_from(rows.max(3)).unwrap_or(u16::MAX).saturating_add(3).min(body.height - 1);
    Rect { x: (body.width - width) / 2, y: (body.height - height) / 2, width, height }
}
