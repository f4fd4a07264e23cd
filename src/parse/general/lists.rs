//! A survey in, the headlines of a page whatever its family out: links that look like titles, with what stands by them.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use crate::model::headline::Headline;
use crate::model::moment::{Moment, VIETNAM};
use crate::parse::address_date::address_date;
use crate::parse::date::{date, stamp};
use crate::parse::general::about::is_summary;
use crate::parse::general::hints::Hint;
use crate::parse::general::links::Link;
use crate::parse::general::passages::Passage;
use crate::parse::general::posted::time;
use crate::parse::general::survey::Survey;
use crate::parse::headline::{self, better, headline};
use crate::parse::outline::{Outline, attribute};
use crate::parse::place::Place;
use crate::parse::told::titled;
use crate::text::clean::Clean;
use crate::text::fold::fold;

/// What a link must be worth to be a headline.
const ENOUGH: f32 = 2.5;

/// The longest passage with a time, in words, and the shortest summary.
const TIME: usize = 14;
const SUMMARY: usize = 10;

/// The longest passage that a time is looked for in beside its link, in bytes: each of its links does.
const BESIDE: usize = 2_000;

/// A headline and how sure it is one.
struct Row {
    key: String,
    headline: Headline,
    worth: f32,
    group: u64,
}

/// The headlines of the page but for the links that are `left_out`, each address once, in page order.
#[must_use]
pub fn headlines(
    outline: &Outline<'_>,
    survey: &Survey,
    (place, now): (&Place, &Timestamp),
    left_out: impl Fn(usize) -> bool,
) -> Vec<Headline> {
    let rows: Vec<Row> = survey
        .links
        .iter()
        .filter(|link| !left_out(link.at))
        .filter_map(|link| row(outline, survey, link, (place, now)))
        .collect();
    let mut groups: HashMap<u64, (f32, f32)> = HashMap::new();
    for row in &rows {
        let (sum, count) = groups.entry(row.group).or_default();
        (*sum, *count) = (*sum + row.worth, *count + 1.0);
    }
    let mut found: Vec<Headline> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for row in rows {
        let (sum, count) = groups.get(&row.group).copied().unwrap_or((row.worth, 1.0));
        if 0.5 * row.worth + 0.5 * sum / count < ENOUGH {
            continue;
        }
        let place = *places.entry(row.key).or_insert(found.len());
        match found.get_mut(place) {
            Some(known) => *known = better(known.clone(), row.headline),
            None => found.push(row.headline),
        }
    }
    found
}

fn row(
    outline: &Outline<'_>,
    survey: &Survey,
    link: &Link,
    (place, now): (&Place, &Timestamp),
) -> Option<Row> {
    let passage = survey.passages.get(link.passage)?;
    let element = outline.element(link.at)?;
    let zone = survey.zone(link.at);
    let from = survey.passages.partition_point(|passage| passage.at < link.item);
    let to = survey.passages.partition_point(|passage| passage.at < outline.end(link.item));
    let others: Vec<&Passage> =
        survey.passages.get(from..to)?.iter().filter(|other| other.at != passage.at).collect();
    let (text, beside) = title(outline, link, passage);
    let marked = (link.item..outline.end(link.item)).find_map(|at| time(outline, at, now));
    let marked = marked.or_else(|| {
        let mut inside = (link.item..outline.end(link.item)).filter_map(|at| outline.element(at));
        // The title of a link is the headline.
        inside.find_map(|element| titled(element, now).filter(|_| element.value().name() != "a"))
    });
    let time =
        others.iter().filter(|other| other.words <= TIME && !other.is_linked()).map(|other| &*other.text);
    let time = || time.chain([&*beside]).find_map(|other| told(other, now));
    let time = marked.or_else(time);
    let titled = attribute(element, "title").map(str::to_owned);
    let read = headline::Link { address: link.address.clone(), text, title: titled, behind: String::new() };
    let mut headline = headline(read, now);
    let is_timed = time.is_some() || headline.published.is_some();
    headline.published = time.or(headline.published).or_else(|| address_date(link.address.path()));
    let behind = || others.iter().filter(|other| other.at > passage.at && !other.is_linked());
    let is_named = |other: &&&Passage| outline.element(other.block).is_some_and(is_summary);
    let summary = behind().find(is_named).or_else(|| behind().find(|other| other.words >= SUMMARY));
    headline.summary = summary.map(|other| Clean::new(&other.text));
    let worth = worth(outline, (link, &headline.title), (zone, is_timed), place);
    Some(Row { key: link.key.clone(), headline, worth, group: group(outline, link.at) })
}

/// The text of the link, and what stands beside it in its passage. A link around a whole card has
/// more passages; a number that ranks it stands in an element of its own.
fn title(outline: &Outline<'_>, link: &Link, passage: &Passage) -> (String, String) {
    let inside = link.at..outline.end(link.at);
    let heading = inside.clone().find(|at| {
        outline
            .element(*at)
            .is_some_and(|e| matches!(e.value().name(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6"))
    });
    let is_number = |at: usize| {
        outline.element(at).is_some()
            && outline.short_text(at, 3).is_some_and(|text| text.trim_end_matches('.').parse::<u8>().is_ok())
    };
    let text = outline.text_without(heading.unwrap_or(link.at), is_number);
    let text = if text.len() > passage.text.len() + 8 { passage.text.clone() } else { text };
    if passage.text.len() > BESIDE || passage.text == text {
        return (text, String::new());
    }
    let beside = passage.text.replacen(&text, " ", 1);
    if beside.len() == passage.text.len() { (text, String::new()) } else { (text, beside) }
}

/// The moment that a line beside a headline tells, also a day and month without a year: the last such day.
fn told(text: &str, now: &Timestamp) -> Option<Moment> {
    // Only a stamp that ends with AM or PM may be read in two ways.
    let stamped = if text.ends_with('M') { stamp(text, now) } else { None };
    stamped.or_else(|| date(text, now)).or_else(|| {
        let text = text.trim_matches(|c: char| !c.is_alphanumeric());
        let (day, time) = match text.split_once(' ') {
            Some((day, time)) if day.contains('/') => (day, Some(time)),
            Some((time, day)) => (day, Some(time)),
            None => (text, None),
        };
        let (day, month) = day.split_once('/')?;
        let today = VIETNAM.to_datetime(*now).date();
        let year = |year: i16| Date::new(year, month.parse().ok()?, day.parse().ok()?).ok();
        let this = year(today.year())?;
        let date = if this > today { year(today.year() - 1)? } else { this };
        match time {
            None => Some(Moment::day(date)),
            Some(time) => {
                let (hour, minute) = time.split_once(':')?;
                Some(Moment::at(date, Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?))
            }
        }
    })
}

/// How much speaks for a headline: its length, where it stands, its address, a time beside it.
fn worth(
    outline: &Outline<'_>,
    (link, title): (&Link, &str),
    (zone, is_timed): (Option<Hint>, bool),
    place: &Place,
) -> f32 {
    let length = match link.words {
        0..4 => -2.0,
        4 => 0.0,
        5 => 0.7,
        6..8 => 1.5,
        8..40 => 2.2,
        _ => -1.0,
    };
    let path = link.address.path();
    let name = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let digits = name.chars().filter(char::is_ascii_digit).count()
        + link.address.as_url().query().map_or(0, |query| query.chars().filter(char::is_ascii_digit).count());
    let numbered = if digits >= 3 {
        1.2
    } else if digits >= 1 {
        0.4
    } else {
        0.0
    };
    let hyphens = name.matches(['-', '_']).count();
    let sluggish = if hyphens >= 6 {
        1.5
    } else if hyphens >= 4 {
        0.8
    } else {
        0.0
    };
    let is_headed = std::iter::successors(Some(link.at), |at| Some(outline.parent(*at))).take(4).any(|at| {
        outline
            .element(at)
            .is_some_and(|element| matches!(element.value().name(), "h1" | "h2" | "h3" | "h4" | "h5"))
    });
    let inner = (link.at..outline.end(link.at)).filter_map(|at| outline.element(at));
    let is_heading = is_headed || inner.into_iter().any(|e| matches!(e.value().name(), "h2" | "h3" | "h4"));
    // Papers keep their classified advertisements on a host of their own.
    let is_classified = link.address.host().starts_with("raovat.");
    let is_own = is_near(link.address.host(), place.address.host()) && !is_classified;
    let chrome = match zone {
        Some(Hint::Chrome) => -3.5,
        Some(Hint::Comments) => -4.0,
        Some(Hint::About) => -1.0,
        _ => 0.0,
    };
    let is_home = path == "/" && link.address.as_url().query().is_none();
    length
        + numbered
        + sluggish
        + chrome
        + if is_heading { 1.0 } else { 0.0 }
        + if is_timed { 1.8 } else { 0.0 }
        + if is_own { 0.0 } else { -2.5 }
        + if is_home { -4.0 } else { 0.0 }
        + if fold(title).starts_with("xem ") { -1.0 } else { 0.0 }
}

/// True for hosts of one site.
fn is_near(one: &str, other: &str) -> bool {
    let site = |host: &str| {
        let labels: Vec<&str> = host.rsplit('.').collect();
        let is_second = labels.get(1).is_some_and(|label| label.len() <= 3);
        labels.into_iter().take(if is_second { 3 } else { 2 }).map(str::to_owned).collect::<Vec<_>>()
    };
    site(one) == site(other)
}

/// The make of the place that a link stands in: links of one list have the same.
fn group(outline: &Outline<'_>, at: usize) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    for at in std::iter::successors(Some(at), |at| Some(outline.parent(*at))).take(5) {
        let Some(element) = outline.element(at) else { continue };
        element.value().name().hash(&mut hasher);
        attribute(element, "class").unwrap_or_default().hash(&mut hasher);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn days_without_a_year_are_the_last_such_days() {
        let now = "2026-11-30T02:00:00Z".parse().expect("a moment");
        let table = [
            ("(19/11)", "19/11/2026"),
            ("18/11 09:30", "18/11/2026 09:30"),
            ("22:05 17/11", "17/11/2026 22:05"),
            ("25/12", "25/12/2025"),
            ("Thứ 5, 19.11.2026 | 08:15", "19/11/2026 08:15"),
            ("31/11", ""),
            ("3/4 số hộ", ""),
            ("Đọc tiếp", ""),
        ];
        for (text, expected) in table {
            let found = told(text, &now).map(|moment| moment.to_string()).unwrap_or_default();
            assert_eq!(found, expected, "{text}");
        }
    }
}
