//! Tiers in, the ids of articles out: of each tier the newest first, until there are enough.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, Statement, params};

use crate::store::search::plan::Tier;
use crate::store::search::proof::{Proof, Verdict};
use crate::text::terms::Way;

/// Keys fewer than this are looked at one by one, which costs less than to walk past all others.
const FEW: usize = 32;

const MATCHING: &str = "SELECT rowid FROM search
    WHERE search MATCH ?1 AND rowid >= ?2 AND rowid < ?3 ORDER BY rowid DESC";
/// The same for an empty expression, which FTS5 would not take.
const NEWEST: &str = "SELECT id FROM articles WHERE ?1 = '' AND id >= ?2 AND id < ?3 ORDER BY id DESC";

/// Which articles may be found, besides what the index knows of them.
#[derive(Clone, Copy, Debug)]
pub struct Sieve<'a> {
    /// The ids that may be, from the first to before the second.
    pub ids: (i64, i64),
    /// The keys that may be: of bookmarks, or of a tag.
    pub only: Option<&'a HashSet<String>>,
    /// The keys that may not be: of what was read.
    pub without: Option<&'a HashSet<String>>,
}

/// A walk through the index.
pub struct Walk<'a> {
    rows: Statement<'a>,
    newest: Statement<'a>,
    key: Statement<'a>,
    ids: (i64, i64),
    only: Option<HashSet<i64>>,
    without: Option<&'a HashSet<String>>,
    seen: HashSet<i64>,
    /// What was found: ids, and whether their dấu are as typed.
    pub found: Vec<(i64, bool)>,
}

impl<'a> Walk<'a> {
    /// Prepares to walk.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn new(connection: &'a Connection, sieve: Sieve<'a>) -> rusqlite::Result<Self> {
        let only = sieve.only.map(|keys| ids(connection, keys)).transpose()?;
        let (mut first, mut end) = sieve.ids;
        if let Some(only) = &only {
            first = first.max(only.iter().min().copied().unwrap_or(i64::MAX));
            end = end.min(only.iter().max().map_or(i64::MIN, |last| last.saturating_add(1)));
        }
        Ok(Self {
            rows: connection.prepare(MATCHING)?,
            newest: connection.prepare(NEWEST)?,
            key: connection.prepare("SELECT key FROM articles WHERE id = ?1")?,
            ids: (first, end),
            only,
            without: sieve.without,
            seen: HashSet::new(),
            found: Vec::new(),
        })
    }

    /// Adds what `tier` has and was not found before, until `enough` are found.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn take(&mut self, tier: &Tier, enough: usize, proof: &mut Proof) -> rusqlite::Result<()> {
        proof.renew();
        for (first, end) in self.stretches() {
            let walked = if tier.expression.is_empty() { &mut self.newest } else { &mut self.rows };
            let mut rows = walked.query(params![tier.expression, first, end])?;
            while self.found.len() < enough {
                let Some(row) = rows.next()? else { break };
                let id: i64 = row.get(0)?;
                let is_sought =
                    !self.seen.contains(&id) && self.only.as_ref().is_none_or(|only| only.contains(&id));
                if !is_sought || is_barred(&mut self.key, self.without, id)? {
                    continue;
                }
                match proof.judge(tier, id)? {
                    Verdict::Keep => {
                        self.seen.insert(id);
                        self.found.push((id, tier.way == Way::Exact));
                    }
                    Verdict::Pass => {}
                    Verdict::Stop => return Ok(()),
                }
            }
        }
        Ok(())
    }

    /// The ids to walk through: all at once, or a few alone, the newest first.
    fn stretches(&self) -> Vec<(i64, i64)> {
        let (first, end) = self.ids;
        match &self.only {
            Some(only) if only.len() < FEW => {
                let mut ids: Vec<i64> = only.iter().copied().filter(|id| (first..end).contains(id)).collect();
                ids.sort_unstable_by(|one, other| other.cmp(one));
                ids.into_iter().map(|id| (id, id.saturating_add(1))).collect()
            }
            _ => vec![(first, end)],
        }
    }
}

/// True when the article of this id is one of those that may not be found.
fn is_barred(key: &mut Statement, without: Option<&HashSet<String>>, id: i64) -> rusqlite::Result<bool> {
    let Some(without) = without else { return Ok(false) };
    let key: Option<String> = key.query_row([id], |row| row.get(0)).optional()?;
    Ok(key.is_none_or(|key| without.contains(&key)))
}

/// The ids of the articles of these keys.
fn ids(connection: &Connection, keys: &HashSet<String>) -> rusqlite::Result<HashSet<i64>> {
    let mut id = connection.prepare("SELECT id FROM articles WHERE key = ?1")?;
    let found = keys.iter().map(|key| id.query_row([key], |row| row.get(0)).optional());
    found.filter_map(Result::transpose).collect()
}
