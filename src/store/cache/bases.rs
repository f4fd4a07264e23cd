//! Bodies of a portal in, bytes packed with what they have in common out, and back.
//!
//! A base is the first body of its kind that a portal gave in a month; it stays as long as the
//! cache, a few kilobytes a portal and month. A portal that gets another look has a fitting base
//! again within the month.

use std::collections::HashMap;
use std::rc::Rc;

use rusqlite::{Connection, OptionalExtension, Result, params};
use serde::de::DeserializeOwned;

use crate::model::article::Article;
use crate::model::kept::KeptPage;
use crate::model::page::Page;
use crate::store::cache::encoding::{
    Base, Decoded, Unpacker, base_of, decode_page, json, pack, page, parsed,
};
use crate::store::cache::keep::portal_of;

/// Bases that are held at once: a few hundred kilobytes each with zstd's tables.
const HELD: usize = 64;

/// How long a base is taken for new bodies, in seconds.
const MONTH: i64 = 30 * 86_400;

/// The bases that are at hand while bodies are written and read: each is fetched and unpacked
/// once, not for each body.
pub struct Bases<'a> {
    /// Where they are kept.
    pub connection: &'a Connection,
    /// By their numbers; `None` where one is gone or damaged.
    known: HashMap<u32, Option<Rc<Base>>>,
    /// The number of the one for new bodies of a kind, and when it was made.
    newest: HashMap<String, (u32, i64)>,
    unpacker: Unpacker,
}

impl<'a> Bases<'a> {
    /// Begins with none.
    #[must_use]
    pub fn new(connection: &'a Connection) -> Self {
        Self { connection, known: HashMap::new(), newest: HashMap::new(), unpacker: Unpacker::default() }
    }

    /// An article in bytes.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn write(&mut self, article: &Article) -> Result<Vec<u8>> {
        let raw = json(article);
        let kind = format!("article {}", portal_of(&article.portal, &article.address));
        Ok(pack(&raw, &*self.fitting(kind, (&raw, article.fetched.as_second()))?))
    }

    /// A page in bytes.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn write_page(&mut self, of: &Page) -> Result<Vec<u8>> {
        let raw = page(of);
        let kind = format!("page {}", of.address.authority());
        Ok(pack(&raw, &*self.fitting(kind, (&raw, of.fetched.as_second()))?))
    }

    /// The article or listing in `bytes`.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn read<T: DeserializeOwned>(&mut self, bytes: &[u8]) -> Result<Decoded<T>> {
        Ok(parsed(self.unpack(bytes)?))
    }

    /// What was packed in `bytes`.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn unpack(&mut self, bytes: &[u8]) -> Result<Decoded<Vec<u8>>> {
        let base = self.base(base_of(bytes))?;
        Ok(base.map_or(Decoded::Damaged, |base| self.unpacker.unpack(bytes, &base)))
    }

    /// The page in `bytes`.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn read_page(&mut self, bytes: &[u8]) -> Result<Decoded<KeptPage>> {
        Ok(self.base(base_of(bytes))?.map_or(Decoded::Damaged, |base| decode_page(bytes, &base)))
    }

    /// The base for bodies of this kind; `body` becomes it where there is none of this month.
    fn fitting(&mut self, kind: String, (body, now): (&[u8], i64)) -> Result<Rc<Base>> {
        let found = match self.newest.get(&kind) {
            Some((id, made)) if made.abs_diff(now) <= MONTH.unsigned_abs() => Some((*id, *made)),
            _ => newest(self.connection, &kind, now)?,
        };
        // One that is damaged is not built upon.
        if let Some((id, made)) = found
            && let Some(base) = self.base(id)?
        {
            self.newest.insert(kind, (id, made));
            return Ok(base);
        }
        let id = self
            .connection
            .prepare_cached("INSERT INTO bases (kind, made, body) VALUES (?1, ?2, ?3) RETURNING id")?
            .query_row(params![kind, now, pack(body, &Base::default())], |row| row.get(0))?;
        let base = Rc::new(Base::new(id, body.to_owned()));
        self.hold(id, Some(base.clone()));
        self.newest.insert(kind, (id, now));
        Ok(base)
    }

    /// The base of this number; `None` where it is gone or damaged.
    fn base(&mut self, id: u32) -> Result<Option<Rc<Base>>> {
        if let Some(known) = self.known.get(&id) {
            return Ok(known.clone());
        }
        let base = find((self.connection, &mut self.unpacker), id)?.map(Rc::new);
        self.hold(id, base.clone());
        Ok(base)
    }

    fn hold(&mut self, id: u32, base: Option<Rc<Base>>) {
        // Whoever comes past so many comes past others too, and begins anew.
        if self.known.len() >= HELD {
            self.known.clear();
        }
        self.known.insert(id, base);
    }
}

/// The newest base for bodies of this kind that is of the month around `now`: its number, and
/// when it was made.
fn newest(connection: &Connection, kind: &str, now: i64) -> Result<Option<(u32, i64)>> {
    let mut find = connection.prepare_cached(
        "SELECT id, made FROM bases WHERE kind = ?1 AND made BETWEEN ?2 - ?3 AND ?2 + ?3
         ORDER BY id DESC LIMIT 1",
    )?;
    find.query_row(params![kind, now, MONTH], |row| Ok((row.get(0)?, row.get(1)?))).optional()
}

fn find((connection, unpacker): (&Connection, &mut Unpacker), id: u32) -> Result<Option<Base>> {
    if id == 0 {
        return Ok(Some(Base::default()));
    }
    let mut find = connection.prepare_cached("SELECT body FROM bases WHERE id = ?1")?;
    let body: Option<Vec<u8>> = find.query_row([id], |row| row.get(0)).optional()?;
    Ok(body.and_then(|body| match unpacker.unpack(&body, &Base::default()) {
        Decoded::Whole(raw) => Some(Base::new(id, raw)),
        Decoded::Foreign | Decoded::Damaged => None,
    }))
}

#[cfg(test)]
mod tests {
    use super::{Bases, MONTH};
    use crate::model::article::Article;
    use crate::store::cache::encoding::{Decoded, base_of};
    use crate::store::cache::specimen::{article, at, cache, page};

    #[test]
    fn bodies_of_a_portal_share_a_base_for_a_month() {
        let cache = cache();
        let mut bases = Bases::new(&cache);
        let numbers = [(1, 0), (2, MONTH), (3, MONTH + 1), (4, -MONTH)].map(|(number, seconds)| {
            let article = Article { fetched: at(seconds), ..article(number, "Toàn văn", 0) };
            let bytes = bases.write(&article).expect("bytes");
            assert_eq!(Bases::new(&cache).read(&bytes).expect("an answer"), Decoded::Whole(article));
            base_of(&bytes)
        });
        assert_eq!(numbers, [1, 1, 2, 1]);
        let page = page(&article(1, "", 0), "<p>");
        let bytes = Bases::new(&cache).write_page(&page).expect("bytes");
        assert_eq!(base_of(&bytes), 3);
        assert!(
            matches!(Bases::new(&cache).read_page(&bytes), Ok(Decoded::Whole(kept)) if kept.markup == "<p>")
        );
    }

    #[test]
    fn a_damaged_base_is_not_built_upon() {
        let cache = cache();
        let bytes = Bases::new(&cache).write(&article(1, "Toàn văn", 0)).expect("bytes");
        cache.execute("UPDATE bases SET body = X'01'", []).expect("damage");
        assert_eq!(Bases::new(&cache).read::<Article>(&bytes).expect("an answer"), Decoded::Damaged);
        let bytes = Bases::new(&cache).write(&article(1, "Toàn văn", 0)).expect("bytes");
        assert_eq!(
            Bases::new(&cache).read(&bytes).expect("an answer"),
            Decoded::Whole(article(1, "Toàn văn", 0))
        );
    }
}
