//! An element in, the moment it tells in its text or to machines out.

use jiff::Timestamp;
use scraper::ElementRef;

use crate::model::moment::Moment;
use crate::parse::date::date;
use crate::parse::outline::{Outline, attribute};

/// The longest stamp in a `title`, in bytes.
const STAMP: usize = 48;

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

/// The moment that the attributes of `element` give machines, or its `title` those who point at it.
#[must_use]
pub fn marked(element: ElementRef<'_>, now: &Timestamp) -> Option<Moment> {
    let value = ["datetime", "content"].into_iter().find_map(|name| attribute(element, name));
    value.and_then(|value| date(value, now)).or_else(|| titled(element, now))
}

/// The day and time that the `title` of `element` is: more words are no stamp, and a day alone may be anything.
#[must_use]
pub fn titled(element: ElementRef<'_>, now: &Timestamp) -> Option<Moment> {
    let title = attribute(element, "title").filter(|title| title.len() <= STAMP)?;
    date(title, now).filter(|moment| moment.time.is_some())
}

#[cfg(test)]
mod tests {
    use super::told;
    use crate::parse::outline::Outline;
    use crate::parse::tree::tree;
    use crate::parse::work::Work;

    #[track_caller]
    fn check(markup: &str, expected: &str) {
        let html = tree(markup, &Work::default()).expect("a tree");
        let outline = Outline::new(&html);
        let at = outline.elements().find(|(_, e)| e.value().name() == "span").expect("a span").0;
        let now = "2026-07-10T14:00:00Z".parse().expect("a moment");
        let found = told(&outline, at, 400, &now).map(|moment| moment.to_string()).unwrap_or_default();
        assert_eq!(found, expected, "{markup}");
    }

    #[test]
    fn a_title_may_tell_more_than_its_text() {
        check("<span title='13:37, 10/07/2026'>8 giờ trước</span>", "10/07/2026 13:37");
        check("<span title='2019-06-03T11:46:14'></span>", "03/06/2019 11:46");
        check("<span title='Xem thêm'>10/07/2026 08:00</span>", "10/07/2026 08:00");
        check(
            "<span title='Lịch tạm ngừng cấp nước của thôn lúc 08:00 ngày 12/07/2026'>09/07/2026</span>",
            "09/07/2026",
        );
    }
}
