//! An element in, the moment it tells in its text or to machines out.

use jiff::Timestamp;
use scraper::ElementRef;

use crate::model::moment::Moment;
use crate::parse::date::date;
use crate::parse::outline::{Outline, attribute};

/// The moment that the element at `at` tells, in a text of at most `most` bytes
/// or in its attributes: these when they have a time, since texts such as
/// "1 giờ trước" are about the moment the page was made.
///
/// ```
/// use congtin::parse::{outline::Outline, told::told, tree::tree, work::Work};
/// let html = tree("<time datetime='2026-03-02 08:15:00'>1h trước", &Work::default()).unwrap();
/// let outline = Outline::new(&html);
/// let at = outline.elements().find(|(_, e)| e.value().name() == "time").unwrap().0;
/// let now = jiff::Timestamp::UNIX_EPOCH;
/// assert_eq!(told(&outline, at, 400, &now).unwrap().to_string(), "02/03/2026 08:15");
/// ```
#[must_use]
pub fn told(outline: &Outline<'_>, at: usize, most: usize, now: &Timestamp) -> Option<Moment> {
    let element = outline.element(at)?;
    let marked = marked(element, now);
    if marked.is_some_and(|moment| moment.time.is_some()) {
        return marked;
    }
    outline.short_text(at, most).and_then(|text| date(&text, now)).or(marked)
}

/// The moment that the attributes of `element` give machines.
#[must_use]
pub fn marked(element: ElementRef<'_>, now: &Timestamp) -> Option<Moment> {
    let value = ["datetime", "content"].into_iter().find_map(|name| attribute(element, name));
    value.and_then(|value| date(value, now))
}
