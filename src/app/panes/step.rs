//! A position, an action that moves, and a page's height in; the new position out.

use crate::app::action::Action;

/// Where `action` leads from `at`, in `0..=last`; `None` when it is no move.
///
/// ```
/// use congtin::app::{action::Action, panes::step::step};
/// assert_eq!(step(Action::PageDown, 3, 100, 20), Some(22));
/// assert_eq!(step(Action::Up, 0, 100, 20), Some(0));
/// ```
#[must_use]
pub fn step(action: Action, at: usize, last: usize, page: usize) -> Option<usize> {
    // A page keeps one line in sight, so the eye finds where it was.
    let (half, whole) = ((page / 2).max(1), page.saturating_sub(1).max(1));
    let to = match action {
        Action::Down => at + 1,
        Action::Up => at.saturating_sub(1),
        Action::HalfPageDown => at + half,
        Action::HalfPageUp => at.saturating_sub(half),
        Action::PageDown => at + whole,
        Action::PageUp => at.saturating_sub(whole),
        Action::Top => 0,
        Action::Bottom => last,
        _ => return None,
    };
    Some(to.min(last))
}
