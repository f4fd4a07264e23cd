//! What was read, in order, with the place in each: back and forward.

use std::sync::Arc;

use crate::model::article::Article;
use crate::typeset::line::Place;

/// Articles kept for going back; the oldest are forgotten past this.
const LONGEST: usize = 100;

/// An article that was read, and how far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The article.
    pub article: Arc<Article>,
    /// The place at the top of the pane.
    pub place: Place,
}

/// The articles read, and which of them is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail {
    visits: Vec<Visit>,
    at: usize,
}

impl Trail {
    /// The open article.
    #[must_use]
    pub fn here(&self) -> Option<&Visit> {
        self.visits.get(self.at)
    }

    /// Goes on to another article; what lay forward is forgotten.
    pub fn visit(&mut self, article: Arc<Article>) {
        self.visits.truncate(self.at + 1);
        self.visits.push(Visit { article, place: Place::default() });
        if self.visits.len() > LONGEST {
            self.visits.remove(0);
        }
        self.at = self.visits.len() - 1;
    }

    /// Puts a fresh copy in the place of the open article; its place stays.
    pub fn renew(&mut self, article: Arc<Article>) {
        if let Some(visit) = self.visits.get_mut(self.at) {
            visit.article = article;
        }
    }

    /// Notes how far the open article was read.
    pub fn mark(&mut self, place: Place) {
        if let Some(visit) = self.visits.get_mut(self.at) {
            visit.place = place;
        }
    }

    /// How far the article with this key was last read.
    #[must_use]
    pub fn place_of(&self, key: &str) -> Option<Place> {
        let mut visits = self.visits.iter().rev();
        visits.find(|visit| visit.article.address.key() == key).map(|visit| visit.place)
    }

    /// The article read before; `None` at the first.
    pub fn back(&mut self) -> Option<&Visit> {
        self.at = self.at.checked_sub(1)?;
        self.here()
    }

    /// The article read after; `None` at the last.
    pub fn forward(&mut self) -> Option<&Visit> {
        if self.at + 1 >= self.visits.len() {
            return None;
        }
        self.at += 1;
        self.here()
    }
}
