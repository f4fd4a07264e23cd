//! What is followed in, its news since a moment out; when headlines were first seen, which were read.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use crate::model::follow::Follow;
use crate::model::headline::Headline;
use crate::model::kept::{Item, Source};
use crate::model::since::DAY;
use crate::pipeline::Pipeline;
use crate::pipeline::gather::source;
use crate::store::cache::copies::Copies;
use crate::store::fault::Fault;

/// Headlines that are read from the store at once.
const PAGE: usize = 500;

/// Headlines of one thing followed that are looked at: the newest so many.
const MOST: usize = 10_000;

impl Pipeline {
    /// For each of `follows`, in their order, the headlines whose place in its river is not more
    /// than a day before `since`, the newest first. What several have is only in the first.
    pub async fn news(&self, follows: &[Follow], since: Timestamp) -> Vec<Vec<Item>> {
        let sources: Vec<Source> = follows.iter().map(|follow| source(&follow.subject)).collect();
        let read = self.ask(move |archive, now| {
            archive.copies(now, |copies| {
                let mut seen = HashSet::new();
                let mut of = |source| {
                    let mut items =
                        newest(copies, source, since.as_second().saturating_sub(DAY)).unwrap_or_default();
                    items.retain(|item| seen.insert(item.key.clone()));
                    items
                };
                sources.iter().map(&mut of).collect()
            })
        });
        read.await.unwrap_or_default()
    }

    /// When those of these headlines that the store knows were first seen, by their keys.
    pub async fn first_seen(&self, headlines: &[Headline]) -> HashMap<String, Timestamp> {
        let keys: Vec<String> = headlines.iter().map(|headline| headline.address.key()).collect();
        let read = self.ask(move |archive, now| archive.copies(now, |copies| copies.first_seen(&keys)));
        read.await.and_then(Result::ok).unwrap_or_default()
    }

    /// Which of these articles, by their keys, were read.
    pub async fn read_of(&self, keys: Vec<String>) -> HashSet<String> {
        let read = self.ask(move |archive, now| {
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            archive.own(now, |own| own.read_of(&keys))
        });
        read.await.and_then(Result::ok).unwrap_or_default()
    }
}

/// The newest headlines of a source down to the second `oldest`.
fn newest(copies: &mut Copies, source: &Source, oldest: i64) -> Result<Vec<Item>, Fault> {
    let (mut items, mut after) = (Vec::new(), None);
    while items.len() < MOST {
        let page = copies.river(std::slice::from_ref(source), after, PAGE)?;
        after = page.last().map(|item| item.place);
        let is_last = after.is_none_or(|place| place.news < oldest);
        items.extend(page.into_iter().filter(|item| item.place.news >= oldest));
        if is_last {
            break;
        }
    }
    Ok(items)
}
