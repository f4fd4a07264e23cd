//! Keys in, when the copies of their pages were last seen like that out: what can be read offline.

use std::collections::HashMap;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result};

use crate::store::cache::aliases::keys;
use crate::store::cache::articles::instant;

/// Those of the keys of which there is a copy, an article's or a list's, and when it was last seen
/// like that.
///
/// # Errors
/// When the database refuses.
pub fn ages(connection: &Connection, of: &[String]) -> Result<HashMap<String, Timestamp>> {
    let mut find = connection.prepare_cached(
        "SELECT fetched FROM articles WHERE key = ?1 UNION ALL SELECT fetched FROM listings WHERE key = ?1",
    )?;
    let mut ages = HashMap::new();
    for key in of {
        for own in keys(connection, key)? {
            if let Some(fetched) = find.query_row([own], |row| row.get(0)).optional()? {
                ages.insert(key.clone(), instant(fetched));
                break;
            }
        }
    }
    Ok(ages)
}

#[cfg(test)]
mod tests {
    use super::ages;
    use crate::store::cache::specimen::{article, at, cache, headline, kept, listing};

    #[test]
    fn what_has_a_copy_has_an_age() {
        let cache = cache();
        let list = listing("a", &[headline(2, "tin")], 5);
        let keys = [article(1, "", 0).address.key(), list.address.key(), headline(2, "").address.key()];
        kept(&cache, article(1, "Toàn văn", 0));
        kept(&cache, list);
        kept(&cache, article(1, "Toàn văn", 9));
        let ages = ages(&cache, &keys).expect("an answer");
        assert_eq!(keys.map(|key| ages.get(&key).copied()), [Some(at(9)), Some(at(5)), None]);
    }
}
