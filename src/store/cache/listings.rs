//! A list of news in, kept with its headlines; a key in, the list out.

use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::model::kept::Outcome;
use crate::model::listing::Listing;
use crate::store::cache::aliases::keys;
use crate::store::cache::articles::instant;
use crate::store::cache::encoding::{Base, Decoded, decode, encode};
use crate::store::cache::headlines::{Sight, note};
use crate::store::cache::judge::hash;
use crate::store::cache::keep::portal_of;

/// Keeps a list in place of the one that was there; an empty one does not replace one with
/// headlines. Its headlines become known.
///
/// # Errors
/// When the database refuses.
pub fn keep(connection: &Connection, listing: &Listing) -> Result<Outcome> {
    let (key, fetched) = (listing.address.key(), listing.fetched.as_second());
    let portal = portal_of(&listing.portal, &listing.address);
    let hash = hash(&(&listing.title, &listing.headlines));
    let mut find = connection.prepare_cached("SELECT id, headlines, hash FROM listings WHERE key = ?1")?;
    let read = |row: &Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    let before: Option<(i64, i64, [u8; 16])> = find.query_row([&key], read).optional()?;
    let (id, outcome) = match before {
        Some((id, 1.., _)) if listing.headlines.is_empty() => (id, Outcome::Worse),
        Some((id, _, before)) if before == hash => {
            connection
                .prepare_cached("UPDATE listings SET fetched = ?2 WHERE id = ?1")?
                .execute([id, fetched])?;
            (id, Outcome::Same)
        }
        before => {
            let count = i64::try_from(listing.headlines.len()).unwrap_or(i64::MAX);
            let id = connection
                .prepare_cached(
                    "INSERT INTO listings (key, portal, fetched, headlines, hash, body)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (key) DO UPDATE SET
                        portal = ?2, fetched = ?3, headlines = ?4, hash = ?5, body = ?6
                     RETURNING id",
                )?
                .query_row(params![key, portal, fetched, count, hash, encode(listing)], |row| row.get(0))?;
            (id, if before.is_some() { Outcome::Changed } else { Outcome::New })
        }
    };
    let sight = Sight { portal: &portal, reach: listing.reach, now: listing.fetched, listing: Some(id) };
    // From the end on, so that what stands first is the newest.
    for headline in listing.headlines.iter().rev() {
        note(connection, headline, &sight)?;
    }
    Ok(outcome)
}

/// The copy of a list; `fetched` is when it was last seen like this.
///
/// # Errors
/// When the database refuses.
pub fn find(connection: &Connection, key: &str) -> Result<Option<Decoded<Listing>>> {
    let mut find = connection.prepare_cached("SELECT fetched, body FROM listings WHERE key = ?1")?;
    for key in keys(connection, key)? {
        let read = |row: &Row| {
            let fetched = instant(row.get(0)?);
            Ok(decode(row.get_ref(1)?.as_bytes()?, &Base::default())
                .map(|listing| Listing { fetched, ..listing }))
        };
        if let Some(listing) = find.query_row([key], read).optional()? {
            return Ok(Some(listing));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::model::kept::Outcome;
    use crate::store::cache::encoding::Decoded;
    use crate::store::cache::specimen::{at, cache, headline, kept, listing};

    #[test]
    fn a_list_is_replaced_unless_by_an_empty_one() {
        let cache = cache();
        let [one, two] = [headline(1, "một"), headline(2, "hai")];
        let table = [
            (vec![], Outcome::New, 0),
            (vec![one.clone()], Outcome::Changed, 1),
            (vec![one.clone()], Outcome::Same, 1),
            (vec![], Outcome::Worse, 1),
            (vec![two, one], Outcome::Changed, 2),
        ];
        for (seconds, (headlines, outcome, count)) in (0..).zip(table) {
            let list = listing("a", &headlines, seconds);
            assert_eq!(kept(&cache, list.clone()), outcome);
            let Some(Decoded::Whole(found)) = find(&cache, &list.address.key()).expect("an answer") else {
                panic!("a list")
            };
            let fetched = if outcome == Outcome::Worse { at(seconds - 1) } else { at(seconds) };
            assert_eq!((found.headlines.len(), found.fetched), (count, fetched));
        }
    }
}
