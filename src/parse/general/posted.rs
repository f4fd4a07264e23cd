//! A survey with the places of title and text in, the posted date out.

use jiff::Timestamp;

use crate::model::moment::Moment;
use crate::parse::date::date;
use crate::parse::general::hints::Hint;
use crate::parse::general::passages::Passage;
use crate::parse::general::survey::Survey;
use crate::parse::outline::{Outline, attribute};
use crate::parse::told;

/// The longest passage that tells the date, in words: longer ones tell of other days.
const LONGEST: usize = 30;

/// The longest label that stands apart, in words.
const LABEL: usize = 4;

/// What a time of day beside the date is worth.
const TIMED: i32 = 2;

/// What the day that is written in the address is worth.
const WRITTEN: i32 = 5;

/// How many days after its address was given an article may be posted.
pub const APART: u32 = 3;

/// How many passages before the title and behind the text are looked at.
const NEAR: usize = 8;

/// What stands before the date of an article, folded.
const LABELS: [&str; 14] = [
    "ngay dang",
    "dang ngay",
    "dang luc",
    "ngay xuat ban",
    "xuat ban",
    "ngay cap nhat",
    "cap nhat",
    "thoi gian",
    "ngay tao",
    "ngay ban hanh",
    "posted",
    "published",
    "updated",
    "dang boi",
];

/// The date that the page shows near the title at `title` and the text at `body`, first the one `written`
/// in its address.
#[must_use]
pub fn posted(
    (outline, survey): (&Outline<'_>, &Survey),
    (title, body): (Option<usize>, usize),
    now: &Timestamp,
    written: Option<Moment>,
) -> Option<Moment> {
    let passages = &survey.passages;
    let place = |at: usize| passages.partition_point(|passage| passage.at < at);
    let end = place(outline.end(body));
    let start = title.map_or(place(body), |title| place(title).min(place(outline.end(body))));
    // Behind the title, up to the first paragraphs; then before it; then behind the text.
    let first = passages.iter().enumerate().skip(start.max(place(body)));
    let first =
        first.take_while(|(n, _)| *n < end).filter(|(_, p)| p.words > LONGEST).nth(1).map_or(end, |(n, _)| n);
    let behind = start..first.max(start);
    let before = start.saturating_sub(NEAR)..start;
    let after = first.max(start)..(end + NEAR).min(passages.len());
    let mut best: Option<(i32, Moment)> = None;
    for (range, worth) in [(behind, 6), (before, 4), (after, 2)] {
        for n in range {
            let Some(passage) = passages.get(n) else { break };
            let least = best.map_or(i32::MIN + WRITTEN, |(most, _)| most - worth);
            let label =
                n.checked_sub(1).and_then(|last| passages.get(last)).filter(|last| last.words <= LABEL);
            let Some((more, moment)) = told(outline, survey, (passage, label), (now, least - WRITTEN)) else {
                continue;
            };
            let apart = written.map_or(0, |written| written.days_from(moment));
            // Days away is some other date, unless the page says what it is.
            if apart > APART && !is_label(passage.folded()) && !label.is_some_and(|it| is_label(it.folded()))
            {
                continue;
            }
            let is_written = written.is_some() && apart == 0;
            let worth = worth + more + if is_written { WRITTEN } else { 0 };
            if best.is_none_or(|(most, _)| worth > most) {
                best = Some((worth, moment));
            }
        }
    }
    best.map(|(_, moment)| moment)
}

/// True for a text, folded, that says that a posted date stands in it or behind it.
fn is_label(text: &str) -> bool {
    LABELS.iter().any(|label| text.contains(label))
}

/// The date that a passage tells, and how much speaks for it, if that is more than `least`; the passage
/// before it may be its label.
fn told(
    outline: &Outline<'_>,
    survey: &Survey,
    (passage, before): (&Passage, Option<&Passage>),
    (now, least): (&Timestamp, i32),
) -> Option<(i32, Moment)> {
    let zone = survey.zone(passage.at);
    if matches!(zone, Some(Hint::Others | Hint::Comments)) || passage.words > LONGEST {
        return None;
    }
    if passage.is_linked() && zone != Some(Hint::About) {
        return None;
    }
    let text = passage.folded();
    if text.contains("hom nay") || text.contains("giay phep") {
        return None;
    }
    let near = (passage.at..outline.end(passage.block)).take(12).find_map(|at| time(outline, at, now));
    let marked = marked(outline, passage.at, now).or(near);
    let label = is_label(text) || before.is_some_and(|before| is_label(before.folded()));
    let is_update = text.contains("cap nhat") && !text.contains("dang");
    let worth = 3 * i32::from(label && !is_update)
        + i32::from(label)
        + 2 * i32::from(zone == Some(Hint::About) || marked.is_some())
        + i32::from(passage.words <= 12)
        - 3 * i32::from(zone == Some(Hint::Chrome));
    // Most paragraphs need not be read for a date, whatever time of day it had.
    if worth + TIMED <= least {
        return None;
    }
    let moment =
        marked.filter(|moment| moment.time.is_some()).or_else(|| date(&passage.text, now)).or(marked)?;
    let worth = worth + if moment.time.is_some() { TIMED } else { 0 };
    (worth > least).then_some((worth, moment))
}

/// The moment that a `<time>` at `at` gives machines, in Viet Nam.
#[must_use]
pub fn time(outline: &Outline<'_>, at: usize, now: &Timestamp) -> Option<Moment> {
    let element = outline.element(at).filter(|element| element.value().name() == "time")?;
    told::marked(element, now).map(Moment::local)
}

/// The date in the attributes of a `<time>` around the spot at `at`.
fn marked(outline: &Outline<'_>, at: usize, now: &Timestamp) -> Option<Moment> {
    let above = std::iter::successors(Some(at), |at| Some(outline.parent(*at))).take(4);
    let mut times = above
        .filter_map(|at| outline.element(at))
        .filter(|element| element.value().name() == "time" || attribute(*element, "itemprop").is_some());
    times.find_map(|time| told::marked(time, now)).map(Moment::local)
}
