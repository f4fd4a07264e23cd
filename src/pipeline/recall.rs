//! Articles in, what the store remembers of them out; and what its reader follows, mutes and opened.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use crate::model::bookmark::Visited;
use crate::model::follow::{Follow, Followed, Habits, Mute, Subject};
use crate::model::memo::{News, Remembered};
use crate::pipeline::Pipeline;
use crate::pipeline::gather::source;
use crate::store::archive::Archive;
use crate::store::fault::Fault;
use crate::store::reader::own::Own;

/// A list that was read: what following it means, and the key of its page.
pub type Listed = (Subject, String);

impl Pipeline {
    /// What is remembered of these articles; they are those of `list`, where one is named.
    pub async fn remembered(&self, keys: Vec<String>, list: Option<Listed>) -> Remembered {
        let answer = self.ask(move |archive, now| remembered(archive, &keys, (list, now)));
        answer.await.and_then(Result::ok).unwrap_or_default()
    }

    /// What its reader wants to see of all news.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn habits(&self) -> Result<Habits, Fault> {
        self.ask(habits).await.unwrap_or_else(|| Ok(Habits::default()))
    }

    /// The last `count` articles that were opened, the newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn history(&self, count: usize) -> Result<Vec<Visited>, Fault> {
        let answer = self.ask(move |archive, now| archive.own(now, |own| own.history(None, count)));
        answer.await.unwrap_or_else(|| Ok(Vec::new()))
    }
}

fn remembered(
    archive: &Archive,
    keys: &[String],
    (list, now): (Option<Listed>, Timestamp),
) -> Result<Remembered, Fault> {
    // Lists know a page by the address they print, its marks stand under that it led to.
    let owned = archive.copies(now, |copies| copies.owned(keys))?;
    let mut looked = None;
    let mut sections = Vec::new();
    let mut known = archive.own(now, |own| -> Result<Remembered, Fault> {
        let all: Vec<&str> = keys.iter().chain(owned.values()).map(String::as_str).collect();
        sections = muted_sections(&own.mutes()?);
        if let Some((subject, _)) = &list {
            let follows = own.follows()?;
            looked = follows.iter().find(|follow| follow.subject == *subject).and_then(|f| f.last_look(now));
        }
        Ok(Remembered {
            read: own.read_of(&all)?,
            bookmarked: own.notes_of(&all)?,
            places: own.places_of(&all)?,
            ..Remembered::default()
        })
    })?;
    for (asked, own) in &owned {
        if known.read.contains(own) {
            known.read.insert(asked.clone());
        }
        if let Some(note) = known.bookmarked.get(own).cloned() {
            known.bookmarked.entry(asked.clone()).or_insert(note);
        }
    }
    archive.copies(now, |copies| -> Result<(), Fault> {
        known.edited = copies.edited(keys)?;
        if let (Some(since), Some((_, list))) = (looked, list) {
            known.news = Some(News { list, since, keys: copies.seen_after(keys, since)? });
        }
        if !sections.is_empty() {
            known.muted = copies.listed_in(&sections, keys)?;
        }
        Ok(())
    })?;
    Ok(known)
}

fn habits(archive: &Archive, now: Timestamp) -> Result<Habits, Fault> {
    let (follows, mutes) =
        archive.own(now, |own: &mut Own| -> Result<_, Fault> { Ok((own.follows()?, own.mutes()?)) })?;
    let count = |follow: Follow| {
        let since = follow.last_look(now).unwrap_or(follow.since);
        let new = archive.copies(now, |copies| copies.new_since(&source(&follow.subject), since))?;
        Ok(Followed { subject: follow.subject, name: follow.name, new })
    };
    Ok(Habits { follows: follows.into_iter().map(count).collect::<Result<_, Fault>>()?, mutes })
}

/// The keys of the pages of muted sections.
fn muted_sections(mutes: &[Mute]) -> Vec<String> {
    let key = |mute: &Mute| match mute {
        Mute::Section(address, _) => Some(address.key()),
        Mute::Word(_) => None,
    };
    mutes.iter().filter_map(key).collect()
}

/// Which of `keys` came since their reader last looked at one of the follows that list them.
pub(in crate::pipeline) fn news(
    archive: &Archive,
    (follows, seen): (&[Follow], &HashMap<String, Timestamp>),
    now: Timestamp,
) -> Result<HashSet<String>, Fault> {
    let mut new = HashSet::new();
    for follow in follows {
        let keys: Vec<String> = match follow.last_look(now) {
            Some(looked) => seen.iter().filter(|(_, at)| **at > looked).map(|(key, _)| key.clone()).collect(),
            None => seen.keys().cloned().collect(),
        };
        new.extend(archive.copies(now, |copies| copies.of_source(&source(&follow.subject), &keys))?);
    }
    Ok(new)
}
