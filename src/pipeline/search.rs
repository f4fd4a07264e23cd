//! What a person types in, the kept articles that it finds out.

use std::collections::HashSet;

use jiff::Timestamp;

use crate::model::hit::Hit;
use crate::model::query::Query;
use crate::pipeline::Pipeline;
use crate::store::archive::Archive;
use crate::store::cache::texts::Texts;
use crate::store::fault::Fault;
use crate::store::search::find::{Scope, search};

/// How much of a query was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typing {
    /// Its last word may go on.
    Open,
    /// All of it.
    Done,
}

/// So many times as many are sought where those that were read are then left out.
const MORE: usize = 8;

impl Pipeline {
    /// The articles that `text` finds in the store, `limit` at most; none where nothing is kept.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn search(&self, text: &str, typing: Typing, limit: usize) -> Result<Vec<Hit>, Fault> {
        let text = text.to_owned();
        let answer = self.ask(move |archive, now| {
            let query = match typing {
                Typing::Open => Query::typing(&text, now),
                Typing::Done => Query::parse(&text, now),
            };
            find(archive, &query, (limit, now))
        });
        answer.await.unwrap_or(Ok(Vec::new()))
    }
}

fn find(archive: &Archive, query: &Query, (limit, now): (usize, Timestamp)) -> Result<Vec<Hit>, Fault> {
    let only = bookmarked(archive, query, now)?;
    let wanted = if query.filters.unread { limit.saturating_mul(MORE) } else { limit };
    let mut hits = archive.copies(now, |copies| {
        copies.database().read(|connection| {
            let texts = Texts::new(connection);
            let text = |id| texts.of(id);
            search(
                connection,
                query,
                Scope { limit: wanted, only: only.as_ref(), without: None, text: &text },
            )
        })
    })?;
    if query.filters.unread {
        let keys: Vec<String> = hits.iter().map(|hit| hit.address.key()).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let read = archive.own(now, |own| own.read_of(&keys))?;
        hits.retain(|hit| !read.contains(&hit.address.key()));
        hits.truncate(limit);
    }
    Ok(hits)
}

/// The keys that the filters for bookmarks and tags leave; `None` where they ask for nothing.
fn bookmarked(archive: &Archive, query: &Query, now: Timestamp) -> Result<Option<HashSet<String>>, Fault> {
    let filters = &query.filters;
    if !filters.bookmark && filters.tags.is_empty() {
        return Ok(None);
    }
    archive.own(now, |own| {
        let mut keys = own.bookmarked(None)?;
        for tag in &filters.tags {
            let tagged = own.bookmarked(Some(tag))?;
            keys.retain(|key| tagged.contains(key));
        }
        Ok(Some(keys))
    })
}
