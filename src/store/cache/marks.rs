//! Keys of articles in; which of them are new, edited, or stand in some list out.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use rusqlite::{Connection, Result, params};

use crate::model::kept::Source;
use crate::store::cell::list;

/// Those that were edited since their reader had them open, and the version that it had.
///
/// # Errors
/// When the database refuses.
pub fn edited(connection: &Connection, keys: &[String]) -> Result<HashMap<String, u32>> {
    let mut find = connection.prepare_cached(
        "SELECT asked.value, articles.seen FROM json_each(?1) AS asked CROSS JOIN articles
         ON articles.key = coalesce((SELECT own FROM aliases WHERE aliases.key = asked.value), asked.value)
         WHERE articles.seen < articles.version",
    )?;
    find.query_map([list(keys)], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// Those that lead to another page by a redirect, and the key of that.
///
/// # Errors
/// When the database refuses.
pub fn owned(connection: &Connection, keys: &[String]) -> Result<HashMap<String, String>> {
    let mut find = connection
        .prepare_cached("SELECT key, own FROM aliases WHERE key IN (SELECT value FROM json_each(?1))")?;
    find.query_map([list(keys)], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// Those that were first seen after `since`.
///
/// # Errors
/// When the database refuses.
pub fn seen_after(connection: &Connection, keys: &[String], since: Timestamp) -> Result<HashSet<String>> {
    let mut find = connection.prepare_cached(
        "SELECT key FROM headlines WHERE key IN (SELECT value FROM json_each(?1)) AND first_seen > ?2",
    )?;
    find.query_map(params![list(keys), since.as_second()], |row| row.get(0))?.collect()
}

/// Those that stand in a list whose page has one of the keys `lists`.
///
/// # Errors
/// When the database refuses.
pub fn listed_in(connection: &Connection, lists: &[String], keys: &[String]) -> Result<HashSet<String>> {
    let mut find = connection.prepare_cached(
        "SELECT key FROM headlines WHERE key IN (SELECT value FROM json_each(?2)) AND EXISTS
            (SELECT 1 FROM listed WHERE listed.headline = headlines.id AND listing IN
                (SELECT id FROM listings WHERE key IN (SELECT value FROM json_each(?1))))",
    )?;
    find.query_map([list(lists), list(keys)], |row| row.get(0))?.collect()
}

/// Those that a source of a river has.
///
/// # Errors
/// When the database refuses.
pub fn of_source(connection: &Connection, source: &Source, keys: &[String]) -> Result<HashSet<String>> {
    match source {
        Source::Everything => Ok(keys.iter().cloned().collect()),
        Source::List(key) => listed_in(connection, std::slice::from_ref(key), keys),
        Source::Portal(portal) => {
            let mut find = connection.prepare_cached(
                "SELECT key FROM headlines
                 WHERE key IN (SELECT value FROM json_each(?1)) AND portal = ?2 AND is_listed",
            )?;
            find.query_map([&list(keys), portal], |row| row.get(0))?.collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use rusqlite::Connection;

    use super::{edited, listed_in, of_source, owned, seen_after};
    use crate::model::address::Address;
    use crate::model::article::Article;
    use crate::model::kept::Source;
    use crate::model::validators::Validators;
    use crate::store::cache::articles::opened;
    use crate::store::cache::keep::{Arrival, keep_all};
    use crate::store::cache::specimen::{address, article, at, cache, headline, kept, listing};

    fn led(cache: &Connection, asked: &Address, article: Article) {
        let validators = Validators::default();
        let arrival = Arrival { asked, validators: &validators, page: None };
        keep_all(cache, &[(&article.into(), &arrival)], 5).expect("it is kept");
    }

    #[test]
    fn an_edit_shows_until_the_article_is_opened() {
        let cache = cache();
        let (asked, first) = (address("https://xa.ninhphuoc.gov.vn/moi"), article(1, "Toàn văn", 0));
        let own = first.address.key();
        led(&cache, &asked, first);
        opened(&cache, &own, at(1)).expect("noted");
        let keys = [own.clone(), asked.key(), "khác".to_owned()];
        assert!(edited(&cache, &keys).expect("an answer").is_empty());
        led(&cache, &asked, article(1, "Toàn văn đã sửa", 60));
        let found = edited(&cache, &keys).expect("an answer");
        assert_eq!(found, [(own.clone(), 1), (asked.key(), 1)].into());
        assert_eq!(owned(&cache, &keys), Ok([(asked.key(), own.clone())].into()));
        opened(&cache, &own, at(61)).expect("noted");
        assert!(edited(&cache, &keys).expect("an answer").is_empty());
    }

    #[test]
    fn lists_are_told_apart() {
        let cache = cache();
        let headlines = [headline(1, "một"), headline(2, "hai"), headline(3, "ba"), headline(4, "bốn")];
        let keys: Vec<String> = headlines.iter().map(|headline| headline.address.key()).collect();
        kept(&cache, listing("cu", &headlines[..2], 0));
        kept(&cache, listing("moi", &headlines[1..3], 60));
        let some = |numbers: &[usize]| numbers.iter().map(|n| keys[n - 1].clone()).collect::<HashSet<_>>();
        assert_eq!(seen_after(&cache, &keys, at(0)), Ok(some(&[3])));
        let old = listing("cu", &[], 0).address.key();
        assert_eq!(listed_in(&cache, &[old], &keys), Ok(some(&[1, 2])));
        let portal = |id: &str| of_source(&cache, &Source::Portal(id.into()), &keys).expect("an answer");
        assert_eq!([portal("moi"), portal("khac")], [some(&[3]), some(&[])]);
    }
}
