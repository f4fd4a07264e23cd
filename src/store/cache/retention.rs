//! Limits in, what of the cache has to go gone: the least recently used first.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::{Connection, Result, Row, params};

use crate::model::kept::Dropped;
use crate::model::limits::StoreLimits;
use crate::store::cache::aliases::keys;
use crate::store::cache::prints;
use crate::store::search::index::{merge, unindex};

/// Pages of the search index that are put in order each time, at most: some hundredths of a second.
const MERGED: u32 = 500;

/// Articles of a store from before there were fingerprints that get theirs each time, at most.
const PRINTED: usize = 300;

/// Brings the cache within its limits. The pages and articles of `spared` keys stay.
///
/// # Errors
/// When the database refuses.
pub fn trim(
    connection: &Connection,
    limits: &StoreLimits,
    spared: &BTreeSet<String>,
    now: Timestamp,
) -> Result<Dropped> {
    // A bookmark may know a page by the address that led to it.
    let mut own = BTreeSet::new();
    for key in spared {
        own.extend(keys(connection, key)?);
    }
    let dropped = Dropped {
        pages: trim_pages(connection, limits, &own, now)?,
        articles: trim_articles(connection, limits.text, &own)?,
        headlines: trim_headlines(connection, before(now, limits.headline_age), &own)?,
    };
    // A little each time: what a refresh wrote is in order before the next.
    merge(connection, MERGED)?;
    prints::catch_up(connection, PRINTED)?;
    Ok(dropped)
}

/// Forgets the article with this key of its own: its versions, its markup, what it was asked by.
fn forget(connection: &Connection, own: &str) -> Result<()> {
    let id = connection
        .prepare_cached("SELECT id FROM articles WHERE key = ?1")?
        .query_row([own], |row| row.get(0));
    let id: i64 = match id {
        Err(rusqlite::Error::QueryReturnedNoRows) => return Ok(()),
        id => id?,
    };
    unindex(connection, id)?;
    prints::forget(connection, id)?;
    for table in ["bodies", "versions", "worse", "articles"] {
        connection.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([id])?;
    }
    for table in ["pages", "validators"] {
        connection.prepare_cached(&format!("DELETE FROM {table} WHERE key = ?1"))?.execute([own])?;
    }
    connection.prepare_cached("DELETE FROM aliases WHERE own = ?1")?.execute([own])?;
    Ok(())
}

/// Forgets the article that `key` asks for.
///
/// # Errors
/// When the database refuses.
pub fn drop_article(connection: &Connection, key: &str) -> Result<()> {
    for key in keys(connection, key)? {
        forget(connection, &key)?;
    }
    Ok(())
}

/// Forgets the list that `key` asks for; its headlines stay known.
///
/// # Errors
/// When the database refuses.
pub fn drop_list(connection: &Connection, key: &str) -> Result<()> {
    for key in keys(connection, key)? {
        forget_list(connection, &key)?;
    }
    Ok(())
}

fn forget_list(connection: &Connection, own: &str) -> Result<()> {
    for sql in [
        "DELETE FROM listed WHERE listing = (SELECT id FROM listings WHERE key = ?1)",
        "DELETE FROM listings WHERE key = ?1",
        "DELETE FROM validators WHERE key = ?1",
    ] {
        connection.prepare_cached(sql)?.execute([own])?;
    }
    Ok(())
}

fn trim_pages(
    connection: &Connection,
    limits: &StoreLimits,
    own: &BTreeSet<String>,
    now: Timestamp,
) -> Result<usize> {
    let oldest = before(now, limits.page_age);
    let all = "SELECT coalesce(sum(size), 0) FROM pages";
    let mut bytes: u64 = connection.prepare_cached(all)?.query_row([], |row| row.get(0))?;
    let mut gone = Vec::new();
    {
        let mut walk = connection.prepare_cached("SELECT key, used, size FROM pages ORDER BY used, size")?;
        let mut rows = walk.query([])?;
        while let Some(row) = rows.next()? {
            if row.get::<_, i64>(1)? >= oldest && bytes <= limits.pages {
                break;
            }
            let key: String = row.get(0)?;
            if !own.contains(&key) {
                bytes = bytes.saturating_sub(row.get(2)?);
                gone.push(key);
            }
        }
    }
    let mut forget = connection.prepare_cached("DELETE FROM pages WHERE key = ?1")?;
    for key in &gone {
        forget.execute([key])?;
    }
    Ok(gone.len())
}

fn trim_articles(connection: &Connection, most: u64, own: &BTreeSet<String>) -> Result<usize> {
    let all = "SELECT coalesce(sum(weight), 0) FROM articles";
    let mut bytes: u64 = connection.prepare_cached(all)?.query_row([], |row| row.get(0))?;
    let mut gone = Vec::new();
    {
        let mut walk = connection.prepare_cached("SELECT key, weight FROM articles ORDER BY used, weight")?;
        let mut rows = walk.query([])?;
        while bytes > most
            && let Some(row) = rows.next()?
        {
            let key: String = row.get(0)?;
            if !own.contains(&key) {
                bytes = bytes.saturating_sub(row.get(1)?);
                gone.push(key);
            }
        }
    }
    for key in &gone {
        forget(connection, key)?;
    }
    Ok(gone.len())
}

/// Drops headlines that no list has had since `oldest`, and lists that nobody read since.
fn trim_headlines(connection: &Connection, oldest: i64, own: &BTreeSet<String>) -> Result<usize> {
    let rows = |sql| -> Result<Vec<String>> {
        connection.prepare_cached(sql)?.query_map(params![oldest], |row: &Row| row.get(0))?.collect()
    };
    for key in rows("SELECT key FROM listings WHERE fetched < ?1")?.iter().filter(|key| !own.contains(*key)) {
        forget_list(connection, key)?;
        connection.prepare_cached("DELETE FROM aliases WHERE own = ?1")?.execute([key])?;
    }
    let old = rows(
        "SELECT key FROM headlines WHERE last_seen < ?1
            AND NOT EXISTS (SELECT 1 FROM articles WHERE articles.key = headlines.key)",
    )?;
    let mut gone = 0;
    for key in old.iter().filter(|key| !own.contains(*key)) {
        let list = "DELETE FROM listed WHERE headline = (SELECT id FROM headlines WHERE key = ?1)";
        connection.prepare_cached(list)?.execute([key])?;
        gone += connection.prepare_cached("DELETE FROM headlines WHERE key = ?1")?.execute([key])?;
    }
    Ok(gone)
}

/// The second that lies `age` before `now`.
fn before(now: Timestamp, age: Duration) -> i64 {
    now.as_second().saturating_sub_unsigned(age.as_secs())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::time::Duration;

    use rusqlite::Connection;

    use super::trim;
    use crate::model::kept::Dropped;
    use crate::model::limits::StoreLimits;
    use crate::model::validators::Validators;
    use crate::store::cache::keep::{Arrival, keep_all};
    use crate::store::cache::sizes::sizes;
    use crate::store::cache::specimen::{address, article, at, cache, headline, kept, listing, page};
    use crate::store::cache::{articles, pages};

    /// Three articles with their pages, kept ten seconds apart; the first was opened last.
    fn filled() -> Connection {
        let cache = cache();
        for number in 0..3 {
            let article = article(number, "Xã Phước Thuận gặt xong lúa hè thu.", 10 * i64::from(number));
            let page = page(&article, &format!("<p>{number}"));
            let asked = address(&format!("https://a.vn/?{number}"));
            let arrival = Arrival { asked: &asked, validators: &Validators::default(), page: Some(&page) };
            keep_all(&cache, &[(&article.into(), &arrival)], 10).expect("it is kept");
        }
        articles::opened(&cache, &address("https://a.vn/?0").key(), at(25)).expect("a note");
        cache
    }

    /// Which of the three articles and pages are left after trimming.
    fn left(limits: &StoreLimits, spared: &[&str], seconds: i64) -> (Vec<i8>, Vec<i8>, Dropped) {
        let cache = filled();
        let spared: BTreeSet<String> = spared.iter().map(|asked| address(asked).key()).collect();
        let dropped = trim(&cache, limits, &spared, at(seconds)).expect("a trim");
        let key = |number: &i8| address(&format!("https://a.vn/?{number}")).key();
        let articles = (0..3).filter(|n| articles::find(&cache, &key(n)).expect("an answer").is_some());
        let pages = (0..3).filter(|n| pages::find(&cache, &key(n)).expect("an answer").is_some());
        (articles.collect(), pages.collect(), dropped)
    }

    #[test]
    fn pages_over_the_limit_go_the_least_recently_used_first() {
        let sizes = sizes(&filled()).expect("sizes");
        let limits = |pages| StoreLimits { pages, ..StoreLimits::STANDARD };
        let all = vec![0, 1, 2];
        let table: [(u64, &[&str], &[i8]); 5] = [
            (sizes.pages.bytes, &[], &[0, 1, 2]),
            (sizes.pages.bytes - 1, &[], &[0, 2]),
            (sizes.pages.bytes - 1, &["https://a.vn/?1"], &[0, 1]),
            (0, &["https://xa.ninhphuoc.gov.vn/tin/bai-2.aspx"], &[2]),
            (0, &[], &[]),
        ];
        for (most, spared, expected) in table {
            let (articles, pages, dropped) = left(&limits(most), spared, 30);
            assert_eq!((articles, &pages[..]), (all.clone(), expected), "{most} {spared:?}");
            assert_eq!(dropped.pages, 3 - expected.len());
        }
    }

    #[test]
    fn pages_go_that_nobody_opened_for_long() {
        let limits = StoreLimits { page_age: Duration::from_secs(100), ..StoreLimits::STANDARD };
        for (seconds, expected) in [(110, vec![0, 1, 2]), (111, vec![0, 2]), (125, vec![0]), (126, vec![])] {
            assert_eq!(left(&limits, &[], seconds).1, expected, "{seconds}");
        }
        assert_eq!(left(&limits, &["https://a.vn/?1"], 999).1, [1]);
    }

    #[test]
    fn articles_over_the_limit_go_with_all_they_have() {
        let sizes = sizes(&filled()).expect("sizes");
        let limits = |text| StoreLimits { text, ..StoreLimits::STANDARD };
        assert_eq!(left(&limits(sizes.articles.bytes), &[], 30).0, [0, 1, 2]);
        assert_eq!(left(&limits(sizes.articles.bytes - 1), &[], 30).0, [0, 2]);
        assert_eq!(left(&limits(0), &["https://a.vn/?2"], 30).0, [2]);
        let cache = filled();
        trim(&cache, &limits(0), &BTreeSet::new(), at(30)).expect("a trim");
        for table in ["articles", "bodies", "versions", "worse", "prints", "pages", "validators", "aliases"] {
            let count: i64 = cache
                .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))
                .expect("a count");
            assert_eq!(count, 0, "{table}");
        }
    }

    #[test]
    fn old_headlines_go_unless_their_article_is_kept() {
        let limits = StoreLimits { headline_age: Duration::from_secs(100), ..StoreLimits::STANDARD };
        let cache = cache();
        kept(&cache, article(1, "Toàn văn", 0));
        let old: Vec<_> = (1..4).map(|number| headline(number, "tin")).collect();
        kept(&cache, listing("a", &old, 0));
        kept(&cache, listing("b", &[headline(2, "tin")], 50));
        let spared = BTreeSet::new();
        for (seconds, dropped, lists) in [(100, 0, 2), (101, 1, 1), (151, 1, 0)] {
            assert_eq!(trim(&cache, &limits, &spared, at(seconds)).expect("a trim").headlines, dropped);
            assert_eq!(sizes(&cache).expect("sizes").listings.count, lists);
        }
    }
}
