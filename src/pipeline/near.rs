//! An article in, what the store has around it out.

use std::collections::HashSet;

use jiff::Timestamp;

use crate::model::article::Article;
use crate::model::near::{Nearby, subject};
use crate::pipeline::Pipeline;
use crate::store::archive::Archive;
use crate::store::cache::texts::Texts;
use crate::store::fault::Fault;
use crate::store::search::near::{Asked, near};
use crate::text::lexicon::Lexicon;

/// Telling words of an article that the store is asked for.
const WORDS: usize = 14;

/// Articles on the same subject, at most.
const MOST: usize = 8;

impl Pipeline {
    /// What the store has around an article; nothing where nothing is kept.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn near(&self, article: &Article) -> Result<Nearby, Fault> {
        let article = article.clone();
        let answer = self.ask(move |archive, now| around(archive, &article, now));
        answer.await.unwrap_or_else(|| Ok(Nearby::default()))
    }
}

fn around(archive: &Archive, article: &Article, now: Timestamp) -> Result<Nearby, Fault> {
    let words = subject(article, WORDS, Lexicon::standard());
    let own = article.address.key();
    let mut without: HashSet<String> = article.related.iter().map(|one| one.address.key()).collect();
    without.insert(own.clone());
    let at = article.published.map_or(article.fetched, |moment| moment.instant()).as_second();
    archive.copies(now, |copies| {
        let keys: Vec<String> = without.iter().cloned().collect();
        without.extend(copies.owned(&keys)?.into_values());
        let mut versions = copies.versions(&own)?;
        // What the portal lists itself is said to be related by it.
        versions.retain(|version| !without.contains(&version.headline.address.key()));
        without.extend(versions.iter().map(|version| version.headline.address.key()));
        let near = copies.database().read(|connection| {
            let texts = Texts::new(connection);
            let text = |id| texts.of(id);
            near(connection, &Asked { words: &words, at, without: &without, limit: MOST, text: &text })
        })?;
        Ok(Nearby { versions, near })
    })
}
