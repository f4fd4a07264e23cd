//! An article in, what its page changed since an earlier version out.

use jiff::Timestamp;

use crate::model::address::Address;
use crate::model::change::{Changes, compare};
use crate::pipeline::Pipeline;
use crate::store::archive::Archive;
use crate::store::fault::Fault;

impl Pipeline {
    /// What the kept copy of an article says otherwise than its version `since`, or than the one before
    /// it where none is named; `None` without an earlier version.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn changes(&self, address: &Address, since: Option<u32>) -> Result<Option<Changes>, Fault> {
        let key = address.key();
        let answer = self.ask(move |archive, now| changes(archive, (&key, since), now));
        answer.await.unwrap_or(Ok(None))
    }
}

fn changes(
    archive: &Archive,
    (key, since): (&str, Option<u32>),
    now: Timestamp,
) -> Result<Option<Changes>, Fault> {
    let versions = archive.copies(now, |copies| -> Result<_, Fault> {
        let Some(kept) = copies.article(key)? else { return Ok(None) };
        // One that is no longer there is the oldest that is.
        let wanted =
            kept.former.iter().rev().find(|(version, _)| since.is_some_and(|since| *version >= since));
        let Some((number, seen)) = wanted.or(kept.former.first()).copied() else { return Ok(None) };
        Ok(copies.version(key, number)?.map(|old| (old, kept.article, seen)))
    })?;
    // The comparison needs no lock of the store.
    Ok(versions.map(|(old, new, since)| Changes { since, paragraphs: compare(&old, &new) }))
}
