//! What is followed or bookmarked in, one list of headlines from the store out.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use crate::model::bookmark::Bookmark;
use crate::model::follow::{Follow, Subject};
use crate::model::gathered::Gathered;
use crate::model::headline::Headline;
use crate::model::kept::{Item, Source};
use crate::model::story::{Story, gather};
use crate::pipeline::Pipeline;
use crate::pipeline::recall::news;
use crate::store::archive::Archive;
use crate::store::fault::Fault;
use crate::store::reader::own::Own;
use crate::text::clean::Clean;

impl Pipeline {
    /// The newest `count` headlines of all that is followed.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn followed(&self, count: usize) -> Result<Vec<Gathered>, Fault> {
        let answer = self.ask(move |archive, now| followed(archive, (count, now)));
        answer.await.unwrap_or_else(|| Ok(Vec::new()))
    }

    /// These headlines with one entry a story.
    pub async fn stories(&self, items: Vec<Item>, follows: &[Follow]) -> Vec<Story> {
        let keys: Vec<String> = items.iter().map(|item| item.key.clone()).collect();
        let told = self.ask(move |archive, now| archive.copies(now, |copies| copies.stories(&keys)));
        // Where the store cannot say, titles must do.
        one_a_story(items, &told.await.and_then(Result::ok).unwrap_or_default(), follows)
    }

    /// The bookmarked articles, the newest bookmark first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn bookmarks(&self) -> Result<Vec<Gathered>, Fault> {
        let answer = self.ask(|archive, now| archive.own(now, |own| own.bookmarks(None)));
        let bookmarks = answer.await.unwrap_or_else(|| Ok(Vec::new()))?;
        Ok(bookmarks.into_iter().map(bookmarked).collect())
    }
}

/// Where the store has the headlines of something that is followed.
#[must_use]
pub fn source(subject: &Subject) -> Source {
    match subject {
        Subject::Portal(id) => Source::Portal(id.clone()),
        Subject::Section(address) => Source::List(address.key()),
    }
}

fn followed(archive: &Archive, (count, now): (usize, Timestamp)) -> Result<Vec<Gathered>, Fault> {
    let follows = archive.own(now, Own::follows)?;
    let sources: Vec<Source> = follows.iter().map(|follow| source(&follow.subject)).collect();
    let items = archive.copies(now, |copies| copies.river(&sources, None, count))?;
    let seen: HashMap<String, Timestamp> =
        items.iter().map(|item| (item.key.clone(), item.first_seen)).collect();
    let keys: Vec<String> = items.iter().map(|item| item.key.clone()).collect();
    let told = archive.copies(now, |copies| copies.stories(&keys))?;
    let stories = one_a_story(items, &told, &follows);
    let new = news(archive, (&follows, &seen), now)?;
    let names: HashMap<&str, &Clean> = follows.iter().filter_map(portal).collect();
    let gathered = |story: Story| Gathered {
        note: names
            .get(story.item.portal.as_str())
            .map_or_else(|| Clean::new(&story.item.portal), |name| (*name).clone()),
        // A story that was seen in another paper is none that is new.
        is_new: new.contains(&story.item.key) && story.also.iter().all(|item| new.contains(&item.key)),
        also: story.versions(),
        headline: story.item.headline,
        reach: story.item.reach,
    };
    Ok(stories.into_iter().map(gathered).collect())
}

/// One entry a story; of several papers a portal that is followed itself is shown.
fn one_a_story(items: Vec<Item>, told: &HashMap<String, i64>, follows: &[Follow]) -> Vec<Story> {
    let chosen: HashSet<&str> = follows.iter().filter_map(portal).map(|(id, _)| id).collect();
    gather(items, |key| told.get(key).copied(), |portal| chosen.contains(portal))
}

fn portal(follow: &Follow) -> Option<(&str, &Clean)> {
    match &follow.subject {
        Subject::Portal(id) => Some((id, &follow.name)),
        Subject::Section(_) => None,
    }
}

fn bookmarked(bookmark: Bookmark) -> Gathered {
    let headline = Headline {
        title: bookmark.saved.title,
        address: bookmark.saved.address,
        published: None,
        summary: None,
        is_cut: false,
        image: None,
        section: None,
    };
    let note = Clean::new(&bookmark.note.written());
    Gathered { headline, reach: bookmark.saved.reach, note, also: Vec::new(), is_new: false }
}
