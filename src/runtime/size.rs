//! The terminal in, how large it is out.

/// Columns and rows of the terminal; `None` where it does not say.
#[must_use]
pub fn size() -> Option<(u16, u16)> {
    crossterm::terminal::size().ok().filter(|(columns, rows)| *columns > 0 && *rows > 0)
}
