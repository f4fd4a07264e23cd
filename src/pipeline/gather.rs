//! What is followed or bookmarked in, one list of headlines from the store out.

use std::collections::HashMap;

use jiff::Timestamp;

use crate::model::bookmark::Bookmark;
use crate::model::follow::{Follow, Subject};
use crate::model::gathered::Gathered;
use crate::model::headline::Headline;
use crate::model::kept::{Item, Source};
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
    let new = news(archive, (&follows, &seen), now)?;
    let names: HashMap<&str, &Clean> = follows.iter().filter_map(portal).collect();
    let gathered = |item: Item| Gathered {
        note: names
            .get(item.portal.as_str())
            .map_or_else(|| Clean::new(&item.portal), |name| (*name).clone()),
        is_new: new.contains(&item.key),
        headline: item.headline,
        reach: item.reach,
    };
    Ok(items.into_iter().map(gathered).collect())
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
    };
    let note = Clean::new(&bookmark.note.written());
    Gathered { headline, reach: bookmark.saved.reach, note, is_new: false }
}
