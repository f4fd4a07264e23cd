//! An article that the index offers in, whether its text has the words side by side out.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Statement};

use crate::store::search::mark::Place;
use crate::store::search::plan::Tier;
use crate::text::snippet::has_run;

/// Articles that are looked at for a tier before it is left, and texts that are read for all
/// tiers together: some milliseconds.
const LOOKS: usize = 60;
const TEXTS: usize = 80;

/// What reads texts and titles, and keeps the texts, which are shown later.
pub struct Proof<'a> {
    title: Statement<'a>,
    text: &'a dyn Fn(i64) -> Option<String>,
    texts: HashMap<i64, String>,
    /// Articles of the tier that may still be looked at.
    left: usize,
}

/// What to do with an article that a tier offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is one.
    Keep,
    /// It is none.
    Pass,
    /// To go on costs too much.
    Stop,
}

impl<'a> Proof<'a> {
    /// Prepares to read what `text` gives for an id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn new(
        connection: &'a Connection,
        text: &'a dyn Fn(i64) -> Option<String>,
    ) -> rusqlite::Result<Self> {
        let title = connection.prepare("SELECT title FROM articles WHERE id = ?1")?;
        Ok(Self { title, text, texts: HashMap::new(), left: 0 })
    }

    /// Begins another tier.
    pub fn renew(&mut self) {
        self.left = LOOKS;
    }

    /// Looks whether the article has the runs of `tier`.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn judge(&mut self, tier: &Tier, id: i64) -> rusqlite::Result<Verdict> {
        if tier.runs.is_empty() {
            return Ok(Verdict::Keep);
        }
        let Some(left) = self.left.checked_sub(1) else { return Ok(Verdict::Stop) };
        self.left = left;
        let is_costly = tier.place == Place::Whole && !self.texts.contains_key(&id);
        if is_costly && self.texts.len() >= TEXTS {
            return Ok(Verdict::Stop);
        }
        let title: Option<String> = self.title.query_row([id], |row| row.get(0)).optional()?.flatten();
        let title = title.unwrap_or_default();
        let is_proven = tier.runs.iter().all(|run| {
            has_run(&title, run, tier.way)
                || (tier.place == Place::Whole && has_run(self.text(id), run, tier.way))
        });
        Ok(if is_proven { Verdict::Keep } else { Verdict::Pass })
    }

    /// The text of an article; empty when it has none.
    pub fn text(&mut self, id: i64) -> &str {
        self.texts.entry(id).or_insert_with(|| (self.text)(id).unwrap_or_default())
    }
}
