//! Lists to draw from in, their headlines in one river, the newest first, out.

use std::cmp::Reverse;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::model::address::{Address, Reach};
use crate::model::headline::Headline;
use crate::model::kept::{Item, Place, Source};
use crate::model::moment::Moment;
use crate::store::cache::articles::instant;
use crate::text::clean::Clean;

/// The next `count` headlines of these sources that come later in the river than `after`; from
/// its beginning on without it. Each headline once.
///
/// # Errors
/// When the database refuses.
pub fn river(
    connection: &Connection,
    sources: &[Source],
    after: Option<Place>,
    count: usize,
) -> Result<Vec<Item>> {
    // An index has each source in order; only the newest few of each are looked at.
    let mut places = Vec::new();
    for source in sources {
        places.extend(newest(connection, source, after, count)?);
    }
    places.sort_unstable_by_key(|place| Reverse(*place));
    places.dedup();
    places.truncate(count);
    let mut items = Vec::with_capacity(places.len());
    for place in places {
        items.extend(item(connection, place)?);
    }
    Ok(items)
}

/// How many headlines of a source were first seen after `since`.
///
/// # Errors
/// When the database refuses.
pub fn new_since(connection: &Connection, source: &Source, since: Timestamp) -> Result<u64> {
    let (sql, of) = match source {
        Source::Everything => {
            ("SELECT count(*) FROM headlines WHERE is_listed AND first_seen > ?1 AND ?2 = ''", "")
        }
        Source::Portal(portal) => (
            "SELECT count(*) FROM headlines WHERE is_listed AND portal = ?2 AND first_seen > ?1",
            portal.as_str(),
        ),
        Source::List(key) => (
            "SELECT count(*) FROM listed JOIN headlines ON headlines.id = listed.headline
             WHERE listing = (SELECT id FROM listings WHERE key = ?2) AND first_seen > ?1",
            key.as_str(),
        ),
    };
    connection.prepare_cached(sql)?.query_row(params![since.as_second(), of], |row| row.get(0))
}

fn newest(
    connection: &Connection,
    source: &Source,
    after: Option<Place>,
    count: usize,
) -> Result<Vec<Place>> {
    let (sql, of) = match source {
        Source::Everything => (
            "SELECT news, id FROM headlines WHERE is_listed AND (news, id) < (?1, ?2) AND ?4 = ''
             ORDER BY news DESC, id DESC LIMIT ?3",
            "",
        ),
        Source::Portal(portal) => (
            "SELECT news, id FROM headlines WHERE is_listed AND portal = ?4 AND (news, id) < (?1, ?2)
             ORDER BY news DESC, id DESC LIMIT ?3",
            portal.as_str(),
        ),
        Source::List(key) => (
            "SELECT news, headline FROM listed
             WHERE listing = (SELECT id FROM listings WHERE key = ?4) AND (news, headline) < (?1, ?2)
             ORDER BY news DESC, headline DESC LIMIT ?3",
            key.as_str(),
        ),
    };
    let Place { news, headline } = after.unwrap_or(Place { news: i64::MAX, headline: i64::MAX });
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let read = |row: &Row| Ok(Place { news: row.get(0)?, headline: row.get(1)? });
    connection.prepare_cached(sql)?.query_map(params![news, headline, count, of], read)?.collect()
}

/// The headline at a place; `None` when its address is none.
fn item(connection: &Connection, place: Place) -> Result<Option<Item>> {
    let mut find = connection.prepare_cached(
        "SELECT address, title, is_cut, summary, moment, key, portal, is_private, first_seen, last_seen,
            EXISTS (SELECT 1 FROM articles WHERE articles.key = headlines.key
                OR articles.key = (SELECT own FROM aliases WHERE aliases.key = headlines.key))
         FROM headlines WHERE id = ?1",
    )?;
    let read = |row: &Row| {
        let Ok(address) = Address::parse(row.get_ref(0)?.as_str()?) else { return Ok(None) };
        let headline = Headline {
            title: Clean::new(row.get_ref(1)?.as_str()?),
            address,
            published: row.get_ref(4)?.as_str_or_null()?.and_then(Moment::read),
            summary: row.get_ref(3)?.as_str_or_null()?.map(Clean::new),
            is_cut: row.get(2)?,
            image: None,
            section: None,
        };
        Ok(Some(Item {
            headline,
            key: row.get(5)?,
            portal: row.get(6)?,
            reach: if row.get(7)? { Reach::Private } else { Reach::Public },
            first_seen: instant(row.get(8)?),
            last_seen: instant(row.get(9)?),
            is_kept: row.get(10)?,
            place,
        }))
    };
    Ok(find.query_row([place.headline], read).optional()?.flatten())
}

#[cfg(test)]
mod tests {
    use std::slice::from_ref;

    use rusqlite::Connection;

    use super::{new_since, river};
    use crate::model::headline::Headline;
    use crate::model::kept::{Item, Outcome, Place, Source};
    use crate::model::moment::Moment;
    use crate::store::cache::headlines::titles;
    use crate::store::cache::specimen::{article, at, cache, headline, kept, listing};

    fn seen(cache: &Connection, sources: &[Source], after: Option<Place>, count: usize) -> Vec<Item> {
        river(cache, sources, after, count).expect("an answer")
    }

    fn told(items: &[Item]) -> Vec<&str> {
        items.iter().map(|item| &*item.headline.title).collect()
    }

    /// Two portals with three headlines each, one of them on both.
    fn filled() -> Connection {
        let cache = cache();
        let on_both = headline(5, "a5");
        let one = [on_both.clone(), headline(4, "a4"), headline(2, "a2")];
        assert_eq!(kept(&cache, listing("a", &one, 0)), Outcome::New);
        let other = [headline(35, "b5"), on_both, headline(3, "b3")];
        assert_eq!(kept(&cache, listing("b", &other, 10)), Outcome::New);
        cache
    }

    #[test]
    fn a_river_has_the_newest_first_and_each_once() {
        let cache = filled();
        let [a, b] = ["a", "b"].map(|id| Source::Portal(id.into()));
        let section = Source::List(listing("b", &[], 0).address.key());
        let table: [(&[Source], &[&str]); 6] = [
            (&[], &[]),
            (from_ref(&a), &["a5", "a4", "a2"]),
            (from_ref(&b), &["b5", "b3"]),
            (from_ref(&section), &["b5", "a5", "b3"]),
            (&[a.clone(), b.clone(), section.clone()], &["b5", "a5", "a4", "b3", "a2"]),
            (&[Source::Everything, a.clone()], &["b5", "a5", "a4", "b3", "a2"]),
        ];
        for (sources, expected) in table {
            assert_eq!(told(&seen(&cache, sources, None, 9)), expected, "{sources:?}");
            // By pages of two it is the same river.
            let (mut paged, mut after) = (Vec::new(), None);
            loop {
                let page = seen(&cache, sources, after, 2);
                let Some(end) = page.last() else { break };
                after = Some(end.place);
                paged.extend(page);
            }
            assert_eq!(told(&paged), expected, "{sources:?} by pages");
        }
    }

    #[test]
    fn an_item_says_what_is_known_of_it() {
        let cache = filled();
        let [item] = &seen(&cache, &[Source::Portal("a".into())], None, 1)[..] else { panic!("one") };
        assert_eq!(item.headline, headline(5, "a5"));
        assert_eq!((item.first_seen, item.last_seen, item.is_kept), (at(0), at(10), false));
        kept(&cache, article(5, "Toàn văn", 20));
        let [item] = &seen(&cache, &[Source::Portal("a".into())], None, 1)[..] else { panic!("one") };
        assert_eq!((&*item.headline.title, item.is_kept), ("Xã họp bàn việc số 5", true));
    }

    #[test]
    fn new_ones_are_counted_by_their_first_sight() {
        let cache = filled();
        let [a, b] = ["a", "b"].map(|id| Source::Portal(id.into()));
        let section = Source::List(listing("b", &[], 0).address.key());
        kept(&cache, listing("b", &[headline(6, "b6"), headline(35, "b5")], 20));
        let table = [
            (&a, -1, 3),
            (&a, 0, 0),
            (&b, -1, 3),
            (&b, 9, 3),
            (&b, 10, 1),
            (&b, 20, 0),
            (&section, 9, 3),
            (&Source::Everything, -1, 6),
            (&Source::Everything, 10, 1),
        ];
        for (source, since, expected) in table {
            assert_eq!(
                new_since(&cache, source, at(since)).expect("a count"),
                expected,
                "{source:?} {since}"
            );
        }
    }

    #[test]
    fn cut_titles_are_completed_and_stay_whole() {
        let cache = cache();
        let known = |numbers: &[i8]| {
            let keys: Vec<String> =
                numbers.iter().map(|number| headline(*number, "").address.key()).collect();
            let found = titles(&cache, &keys).expect("an answer");
            keys.iter().map(|key| found.get(key).map(ToString::to_string)).collect::<Vec<_>>()
        };
        kept(&cache, listing("a", &[headline(1, "Xã họp bàn…"), headline(2, "Gặt lúa")], 0));
        assert_eq!(known(&[1, 2, 3]), [None, Some("Gặt lúa".into()), None]);
        let latest: Vec<Headline> = vec![headline(2, "Gặt…"), headline(3, "Đắp đập")];
        let mut one = article(1, "Toàn văn", 1);
        one.latest = latest;
        kept(&cache, one);
        kept(&cache, listing("a", &[headline(1, "Xã họp bàn…"), headline(2, "Gặt lúa")], 2));
        assert_eq!(
            known(&[1, 2, 3]),
            [Some("Xã họp bàn việc số 1".into()), Some("Gặt lúa".into()), Some("Đắp đập".into())]
        );
        // What only an article's page lists is in no river.
        assert_eq!(told(&seen(&cache, &[Source::Everything], None, 9)), ["Gặt lúa", "Xã họp bàn việc số 1"]);
    }

    #[test]
    fn a_slip_of_the_calendar_does_not_stay_on_top() {
        let cache = cache();
        let posted =
            |day, title| Headline { published: Moment::read(day), ..headline(title, &title.to_string()) };
        kept(&cache, listing("a", &[posted("2226-06-09", 1)], 0));
        kept(&cache, listing("a", &[posted("2026-06-09", 2)], 14 * 86_400));
        assert_eq!(told(&seen(&cache, &[Source::Everything], None, 9)), ["2", "1"]);
    }
}
