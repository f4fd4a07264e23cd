//! Bodies of a portal in, bytes packed with what they have in common out, and back.
//!
//! A base is the first body of its kind that a portal gave in a month; it stays as long as the
//! cache, a few kilobytes a portal and month. A portal that gets another look has a fitting base
//! again within the month.

use rusqlite::{Connection, OptionalExtension, Result, params};
use serde::de::DeserializeOwned;

use crate::model::article::Article;
use crate::model::kept::KeptPage;
use crate::model::page::Page;
use crate::store::cache::encoding::{Base, Decoded, base_of, decode, decode_page, json, pack, page, unpack};
use crate::store::cache::keep::portal_of;

/// How long a base is taken for new bodies, in seconds.
const MONTH: i64 = 30 * 86_400;

/// An article in bytes.
///
/// # Errors
/// When the database refuses.
pub fn write(connection: &Connection, article: &Article) -> Result<Vec<u8>> {
    let raw = json(article);
    let kind = format!("article {}", portal_of(&article.portal, &article.address));
    Ok(pack(&raw, &fitting(connection, &kind, (&raw, article.fetched.as_second()))?))
}

/// A page in bytes.
///
/// # Errors
/// When the database refuses.
pub fn write_page(connection: &Connection, of: &Page) -> Result<Vec<u8>> {
    let raw = page(of);
    let kind = format!("page {}", of.address.authority());
    Ok(pack(&raw, &fitting(connection, &kind, (&raw, of.fetched.as_second()))?))
}

/// The article or listing in `bytes`.
///
/// # Errors
/// When the database refuses.
pub fn read<T: DeserializeOwned>(connection: &Connection, bytes: &[u8]) -> Result<Decoded<T>> {
    Ok(base(connection, base_of(bytes))?.map_or(Decoded::Damaged, |base| decode(bytes, &base)))
}

/// The page in `bytes`.
///
/// # Errors
/// When the database refuses.
pub fn read_page(connection: &Connection, bytes: &[u8]) -> Result<Decoded<KeptPage>> {
    Ok(base(connection, base_of(bytes))?.map_or(Decoded::Damaged, |base| decode_page(bytes, &base)))
}

/// The base for bodies of this kind; `body` becomes it where there is none of this month.
fn fitting(connection: &Connection, kind: &str, (body, now): (&[u8], i64)) -> Result<Base> {
    let mut find = connection.prepare_cached(
        "SELECT id FROM bases WHERE kind = ?1 AND made BETWEEN ?2 - ?3 AND ?2 + ?3 ORDER BY id DESC LIMIT 1",
    )?;
    let known: Option<u32> = find.query_row(params![kind, now, MONTH], |row| row.get(0)).optional()?;
    // One that is damaged is not built upon.
    if let Some(id) = known
        && let Some(base) = base(connection, id)?
    {
        return Ok(base);
    }
    let id = connection
        .prepare_cached("INSERT INTO bases (kind, made, body) VALUES (?1, ?2, ?3) RETURNING id")?
        .query_row(params![kind, now, pack(body, &Base::default())], |row| row.get(0))?;
    Ok(Base { id, raw: body.to_owned() })
}

/// The base of this number; `None` where it is gone or damaged.
fn base(connection: &Connection, id: u32) -> Result<Option<Base>> {
    if id == 0 {
        return Ok(Some(Base::default()));
    }
    let mut find = connection.prepare_cached("SELECT body FROM bases WHERE id = ?1")?;
    let body: Option<Vec<u8>> = find.query_row([id], |row| row.get(0)).optional()?;
    Ok(body.and_then(|body| match unpack(&body, &Base::default()) {
        Decoded::Whole(raw) => Some(Base { id, raw }),
        Decoded::Foreign | Decoded::Damaged => None,
    }))
}

#[cfg(test)]
mod tests {
    use super::{MONTH, read, read_page, write, write_page};
    use crate::model::article::Article;
    use crate::store::cache::encoding::{Decoded, base_of};
    use crate::store::cache::specimen::{article, at, cache, page};

    #[test]
    fn bodies_of_a_portal_share_a_base_for_a_month() {
        let cache = cache();
        let bases = [(1, 0), (2, MONTH), (3, MONTH + 1), (4, -MONTH)].map(|(number, seconds)| {
            let article = Article { fetched: at(seconds), ..article(number, "Toàn văn", 0) };
            let bytes = write(&cache, &article).expect("bytes");
            assert_eq!(read(&cache, &bytes).expect("an answer"), Decoded::Whole(article));
            base_of(&bytes)
        });
        assert_eq!(bases, [1, 1, 2, 1]);
        let page = page(&article(1, "", 0), "<p>");
        let bytes = write_page(&cache, &page).expect("bytes");
        assert_eq!(base_of(&bytes), 3);
        assert!(matches!(read_page(&cache, &bytes), Ok(Decoded::Whole(kept)) if kept.markup == "<p>"));
    }

    #[test]
    fn a_damaged_base_is_not_built_upon() {
        let cache = cache();
        let bytes = write(&cache, &article(1, "Toàn văn", 0)).expect("bytes");
        cache.execute("UPDATE bases SET body = X'01'", []).expect("damage");
        assert_eq!(read::<Article>(&cache, &bytes).expect("an answer"), Decoded::Damaged);
        let bytes = write(&cache, &article(1, "Toàn văn", 0)).expect("bytes");
        assert_eq!(read(&cache, &bytes).expect("an answer"), Decoded::Whole(article(1, "Toàn văn", 0)));
    }
}
