//! A page that was read in, its copy in the store out, beside what was there before.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, Result, params};

use crate::model::address::Address;
use crate::model::article::Article;
use crate::model::headline::Headline;
use crate::model::kept::Outcome;
use crate::model::listing::Reading;
use crate::model::page::Page;
use crate::model::portal::Portal;
use crate::model::validators::Validators;
use crate::model::wording::wording;
use crate::store::cache::articles::{Known, known};
use crate::store::cache::bases::Bases;
use crate::store::cache::headlines::{Sight, complete, note};
use crate::store::cache::judge::{Weighed, judge};
use crate::store::cache::{aliases, listings, pages, prints, validators};
use crate::store::search::index::{Batch, Indexed};
use crate::text::clean::Clean;

/// How a page came.
#[derive(Clone, Debug)]
pub struct Arrival<'a> {
    /// The address that was asked for.
    pub asked: &'a Address,
    /// What its server gave to ask with the next time.
    pub validators: &'a Validators,
    /// Its markup, to be kept too.
    pub page: Option<&'a Page>,
}

/// Keeps what pages turned out to be, and `versions` former versions of an article.
///
/// # Errors
/// When the database refuses; the transaction is to be given up then.
pub fn keep_all(
    connection: &Connection,
    many: &[(&Reading, &Arrival)],
    versions: u32,
) -> Result<Vec<Outcome>> {
    // From the lowest id on, and an article that came twice as it came last.
    let mut written = BTreeMap::new();
    let mut outcomes = Vec::with_capacity(many.len());
    let mut bases = Bases::new(connection);
    for (reading, arrival) in many {
        outcomes.push(keep(&mut bases, (reading, arrival), versions, &mut written)?);
    }
    let mut batch = Batch::new(connection);
    for (id, article) in written {
        make_findable(&mut batch, id, article)?;
    }
    batch.finish()?;
    Ok(outcomes)
}

/// Articles that were written, by their ids: they are still to be made findable.
type Written<'a> = BTreeMap<i64, &'a Article>;

fn keep<'a>(
    bases: &mut Bases,
    (reading, arrival): (&'a Reading, &Arrival),
    versions: u32,
    written: &mut Written<'a>,
) -> Result<Outcome> {
    let connection = bases.connection;
    let asked = arrival.asked.key();
    let (address, outcome, now) = match reading {
        Reading::Article(article) => {
            let (outcome, id) = keep_article(bases, article, &asked, versions)?;
            written.extend(id.map(|id| (id, &**article)));
            (&article.address, outcome, article.fetched)
        }
        Reading::Listing(listing) => {
            (&listing.address, listings::keep(connection, listing)?, listing.fetched)
        }
    };
    let own = address.key();
    // What a worse answer came with must not vouch for the copy that stays.
    if outcome != Outcome::Worse {
        aliases::remember(connection, &asked, &own)?;
        validators::keep(connection, address, arrival.validators, now)?;
        if let Some(page) = arrival.page
            && (outcome != Outcome::Same || !pages::is_kept(connection, &own)?)
        {
            pages::keep(bases, page)?;
        }
    }
    Ok(outcome)
}

/// The portal that an article or list counts to: the id of its profile, else the host.
#[must_use]
pub fn portal_of(portal: &Portal, address: &Address) -> String {
    portal.id.clone().unwrap_or_else(|| address.authority().trim_start_matches("www.").to_owned())
}

/// Keeps an article; its id comes with the outcome where its text was written.
fn keep_article(
    bases: &mut Bases,
    article: &Article,
    asked: &str,
    versions: u32,
) -> Result<(Outcome, Option<i64>)> {
    let connection = bases.connection;
    let key = article.address.key();
    let weighed = Weighed::of(article);
    let before = known(connection, &key)?;
    let outcome = before.as_ref().map_or(Outcome::New, |before| judge(&before.weighed, &weighed));
    let written = match (&before, outcome) {
        (Some(before), Outcome::Worse) => {
            let row = params![before.id, article.fetched.as_second(), bases.write(article)?];
            connection.prepare_cached("INSERT OR REPLACE INTO worse VALUES (?1, ?2, ?3)")?.execute(row)?;
            weigh(connection, before.id)?;
            None
        }
        (Some(before), Outcome::Same) if before.weighed.matter == weighed.matter => {
            let seen = "UPDATE articles SET fetched = ?2 WHERE id = ?1";
            connection.prepare_cached(seen)?.execute([before.id, article.fetched.as_second()])?;
            let worse = "DELETE FROM worse WHERE id = ?1";
            if connection.prepare_cached(worse)?.execute([before.id])? > 0 {
                weigh(connection, before.id)?;
            }
            None
        }
        (Some(before), _) => {
            if outcome == Outcome::Changed {
                set_by(connection, before, versions)?;
            }
            let version = before.version + u32::from(outcome == Outcome::Changed);
            write(bases, (before.id, version), article, &weighed)?;
            Some(before.id)
        }
        (None, _) => {
            let published = article.published.map(|moment| moment.instant());
            let id = free_id(connection, published.unwrap_or(article.fetched))?;
            write(bases, (id, 1), article, &weighed)?;
            Some(id)
        }
    };
    if outcome != Outcome::Worse {
        note_headlines(connection, article, asked)?;
    }
    Ok((outcome, written))
}

/// Puts the text that stands in `bodies` beside, as a former version.
fn set_by(connection: &Connection, before: &Known, versions: u32) -> Result<()> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO versions SELECT id, ?2, ?3, body FROM bodies WHERE id = ?1")?
        .execute(params![before.id, before.version, before.fetched])?;
    let oldest = i64::from(before.version) - i64::from(versions);
    let old = "DELETE FROM versions WHERE id = ?1 AND version <= ?2";
    connection.prepare_cached(old)?.execute([before.id, oldest])?;
    Ok(())
}

/// Writes the row and the text of an article, new or in place of what is there.
fn write(bases: &mut Bases, (id, version): (i64, u32), article: &Article, weighed: &Weighed) -> Result<()> {
    let connection = bases.connection;
    let fetched = article.fetched.as_second();
    connection.prepare_cached("DELETE FROM worse WHERE id = ?1")?.execute([id])?;
    let body = "INSERT OR REPLACE INTO bodies VALUES (?1, ?2)";
    connection.prepare_cached(body)?.execute(params![id, bases.write(article)?])?;
    connection
        .prepare_cached(
            "INSERT INTO articles (id, key, address, title, portal, section, published, moment,
                fetched, used, version, is_whole, wording, matter, size, weight)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, ?10, ?11, ?12, ?13, ?14, 0)
             ON CONFLICT (id) DO UPDATE SET address = ?3, title = ?4, portal = ?5, section = ?6,
                published = ?7, moment = ?8, fetched = ?9, version = ?10, is_whole = ?11,
                wording = ?12, matter = ?13, size = ?14",
        )?
        .execute(params![
            id,
            article.address.key(),
            article.address.as_str(),
            article.title.as_deref(),
            portal_of(&article.portal, &article.address),
            article.section.as_ref().map(|section| &*section.name),
            article.published.map(|moment| moment.instant().as_second()),
            article.published.map(|moment| moment.written()),
            fetched,
            version,
            weighed.is_whole,
            weighed.wording,
            weighed.matter,
            weighed.size,
        ])?;
    weigh(connection, id)
}

/// Makes an article findable, by its words and as one story with others.
fn make_findable(batch: &mut Batch, id: i64, article: &Article) -> Result<()> {
    let lines = wording(article);
    let text = lines.iter().map(Clean::as_str).collect::<Vec<_>>().join("\n");
    let indexed = Indexed {
        title: article.title.as_deref().unwrap_or_default(),
        text: &text,
        portal: article.portal.id.as_deref(),
        host: article.address.host(),
        section: article.section.as_ref().map(|section| &*section.name),
    };
    batch.add(id, &indexed)?;
    let portal = portal_of(&article.portal, &article.address);
    prints::keep(batch.connection, id, &portal, &format!("{}\n{text}", indexed.title))
}

/// Sums up what an article takes: its texts as they are kept, and about as much as its text for
/// the search index.
fn weigh(connection: &Connection, id: i64) -> Result<()> {
    connection
        .prepare_cached(
            "UPDATE articles SET weight = size
                + (SELECT length(body) FROM bodies WHERE bodies.id = ?1)
                + (SELECT coalesce(sum(length(body)), 0) FROM versions WHERE versions.id = ?1)
                + (SELECT coalesce(sum(length(body)), 0) FROM worse WHERE worse.id = ?1)
             WHERE id = ?1",
        )?
        .execute([id])?;
    Ok(())
}

/// The first free id from that of `news` on.
fn free_id(connection: &Connection, news: Timestamp) -> Result<i64> {
    let wanted = news.as_second();
    if !connection.prepare_cached("SELECT 1 FROM articles WHERE id = ?1")?.exists([wanted])? {
        return Ok(wanted);
    }
    // A portal without times has hundreds of articles in one second: the row is walked in SQL.
    connection
        .prepare_cached(
            "SELECT id + 1 FROM articles AS one WHERE id >= ?1
                AND NOT EXISTS (SELECT 1 FROM articles AS next WHERE next.id = one.id + 1)
             ORDER BY id LIMIT 1",
        )?
        .query_row([wanted], |row| row.get(0))
}

/// Takes over the titles that an article's page knows: its own, and those of its lists.
fn note_headlines(connection: &Connection, article: &Article, asked: &str) -> Result<()> {
    let portal = portal_of(&article.portal, &article.address);
    let sight = Sight { portal: &portal, reach: article.reach, now: article.fetched, listing: None };
    for headline in article.related.iter().chain(&article.latest).rev() {
        note(connection, headline, &sight)?;
    }
    let Some(title) = &article.title else { return Ok(()) };
    let own = Headline {
        title: title.clone(),
        address: article.address.clone(),
        published: article.published,
        summary: None,
        is_cut: false,
        image: None,
        section: None,
    };
    note(connection, &own, &sight)?;
    complete(connection, asked, title)
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::{Arrival, keep_all};
    use crate::model::article::{Article, Attachment, Complete};
    use crate::model::kept::{KeptArticle, Outcome};
    use crate::model::listing::Reading;
    use crate::model::validators::Validators;
    use crate::model::warning::Warning;
    use crate::store::cache::articles::{by_id, find, opened, version, worse};
    use crate::store::cache::encoding::Decoded;
    use crate::store::cache::specimen::{address, article, at, cache, kept, page};
    use crate::store::cache::{pages, validators};
    use crate::text::clean::Clean;

    const TEXT: &str = "Ủy ban nhân dân xã họp bàn việc đắp đập ngăn mặn.";

    fn found(cache: &Connection, asked: &str) -> Option<KeptArticle> {
        match find(cache, &address(asked).key()).expect("an answer")? {
            Decoded::Whole(kept) => Some(kept),
            damaged => panic!("{damaged:?}"),
        }
    }

    fn bodies(kept: Option<KeptArticle>) -> Option<(Article, u32, Vec<u32>)> {
        let kept = kept?;
        Some((kept.article, kept.version, kept.former.iter().map(|(number, _)| *number).collect()))
    }

    #[test]
    fn an_article_is_found_as_it_was_kept() {
        let (cache, article) = (cache(), article(1, TEXT, 0));
        let key = article.address.key();
        assert_eq!(find(&cache, &key).expect("an answer"), None);
        assert_eq!(kept(&cache, article.clone()), Outcome::New);
        assert_eq!(bodies(found(&cache, article.address.as_str())), Some((article, 1, vec![])));
    }

    #[test]
    fn the_same_moves_only_its_time_on() {
        let cache = cache();
        let first = article(1, TEXT, 0);
        kept(&cache, first.clone());
        let again = Article { views: Some(99), fetched: at(60), ..first.clone() };
        assert_eq!(kept(&cache, again), Outcome::Same);
        let expected = Article { fetched: at(60), ..first.clone() };
        assert_eq!(bodies(found(&cache, first.address.as_str())), Some((expected.clone(), 1, vec![])));
        // What is the article's own and no text is taken over, without a version.
        let tagged = Article { tags: vec![Clean::new("đập")], ..expected };
        assert_eq!(kept(&cache, tagged.clone()), Outcome::Same);
        assert_eq!(bodies(found(&cache, first.address.as_str())), Some((tagged, 1, vec![])));
    }

    #[test]
    fn an_edit_is_a_new_version_until_it_is_seen() {
        let cache = cache();
        let first = article(1, TEXT, 0);
        let key = first.address.key();
        kept(&cache, first.clone());
        opened(&cache, &key, at(1)).expect("a note");
        let file = Attachment {
            title: Clean::new("Quyết định"),
            address: address("https://a.vn/q.pdf"),
            size: None,
        };
        let second = Article { attachments: vec![file], fetched: at(60), ..first.clone() };
        assert_eq!(kept(&cache, second.clone()), Outcome::Changed);
        let copy = found(&cache, second.address.as_str()).expect("a copy");
        assert!(copy.is_edited());
        assert_eq!((copy.seen, copy.former, copy.article), (Some(1), vec![(1, at(0))], second.clone()));
        assert_eq!(version(&cache, &key, 1).expect("an answer"), Some(Decoded::Whole(first)));
        assert_eq!(version(&cache, &key, 2).expect("an answer"), Some(Decoded::Whole(second)));
        assert_eq!(version(&cache, &key, 3).expect("an answer"), None);
        opened(&cache, &key, at(61)).expect("a note");
        assert!(!found(&cache, "https://xa.ninhphuoc.gov.vn/tin/bai-1.aspx").expect("a copy").is_edited());
    }

    #[test]
    fn the_last_ten_former_versions_stay() {
        let cache = cache();
        for edit in 0..15 {
            kept(&cache, article(1, &format!("{TEXT} Lần {edit}"), edit));
        }
        let (newest, version, former) =
            bodies(found(&cache, "https://xa.ninhphuoc.gov.vn/tin/bai-1.aspx")).expect("a copy");
        assert_eq!((version, former), (15, (5..15).rev().collect()));
        assert_eq!(newest, article(1, &format!("{TEXT} Lần 14"), 14));
    }

    #[test]
    fn a_worse_answer_stands_beside_the_copy() {
        let cut = |article: Article| Article { complete: Complete::Cut(Warning::ShortBody), ..article };
        let bare = |article: Article| Article { complete: Complete::Text(Warning::TooSlow), ..article };
        for answer in [cut(article(1, TEXT, 9)), bare(article(1, TEXT, 9)), article(1, "Mời đăng nhập", 9)]
        {
            let (cache, good) = (cache(), article(1, TEXT, 0));
            let key = good.address.key();
            kept(&cache, good.clone());
            assert_eq!(kept(&cache, answer.clone()), Outcome::Worse);
            let copy = found(&cache, good.address.as_str()).expect("a copy");
            assert_eq!((copy.article, copy.worse, copy.version), (good.clone(), Some(at(9)), 1));
            assert_eq!(worse(&cache, &key).expect("an answer"), Some(Decoded::Whole(answer)));
            // The page is well again.
            assert_eq!(kept(&cache, Article { fetched: at(20), ..good.clone() }), Outcome::Same);
            assert_eq!(found(&cache, good.address.as_str()).expect("a copy").worse, None);
        }
        let cache = cache();
        assert_eq!(kept(&cache, cut(article(1, TEXT, 0))), Outcome::New);
        assert_eq!(kept(&cache, article(1, TEXT, 9)), Outcome::Better);
        assert_eq!(
            bodies(found(&cache, "https://xa.ninhphuoc.gov.vn/tin/bai-1.aspx")),
            Some((article(1, TEXT, 9), 1, vec![]))
        );
    }

    /// Keeps an article with all that comes with it.
    fn arrive(cache: &Connection, article: &Article, asked: &str, etag: &str) -> Outcome {
        let (asked, page) = (address(asked), page(article, etag));
        let validators =
            Validators { etag: Some(etag.into()), last_modified: None, fresh_until: Some(at(500)) };
        let arrival = Arrival { asked: &asked, validators: &validators, page: Some(&page) };
        let reading = Reading::Article(Box::new(article.clone()));
        keep_all(cache, &[(&reading, &arrival)], 10).expect("it is kept")[0]
    }

    #[test]
    fn a_page_is_known_by_both_ends_of_a_redirect() {
        let (cache, good) = (cache(), article(1, TEXT, 0));
        let asked = "http://ninhphuoc.gov.vn/?tin=1";
        arrive(&cache, &good, asked, "\"a\"");
        assert_eq!(found(&cache, asked).expect("a copy").article, good);
        let came = validators::find(&cache, &address(asked).key(), at(1)).expect("an answer").expect("some");
        assert_eq!(came.address, good.address);
        assert!(pages::find(&cache, &address(asked).key()).expect("an answer").is_some());
        // Its own address is a page of its own from now on.
        let own = Article { address: address(asked), ..good };
        arrive(&cache, &own, asked, "\"b\"");
        assert_eq!(found(&cache, asked).expect("a copy").article, own);
    }

    #[test]
    fn validators_are_those_of_the_copy() {
        let (cache, good) = (cache(), article(1, TEXT, 0));
        let (url, key) = (good.address.as_str(), good.address.key());
        let etag = |now| {
            let kept = validators::find(&cache, &key, now).expect("an answer")?.validators;
            Some((kept.etag?, kept.fresh_until))
        };
        assert_eq!(etag(at(1)), None);
        arrive(&cache, &good, url, "\"good\"");
        assert_eq!(etag(at(1)), Some(("\"good\"".into(), Some(at(500)))));
        // A worse answer does not vouch for the copy.
        assert_eq!(arrive(&cache, &article(1, "Hết phiên", 9), url, "\"bad\""), Outcome::Worse);
        assert_eq!(etag(at(10)), Some(("\"good\"".into(), Some(at(500)))));
        assert_eq!(
            pages::find(&cache, &key).expect("an answer").map(|page| page.map(|page| page.markup)),
            Some(Decoded::Whole("\"good\"".into()))
        );
        // The clock went back: what was promised then is not to be waited for.
        assert_eq!(etag(at(-1)), Some(("\"good\"".into(), None)));
        validators::touch(&cache, &key, at(70), None).expect("a note");
        assert_eq!(etag(at(80)), Some(("\"good\"".into(), None)));
        assert_eq!(found(&cache, url).expect("a copy").article.fetched, at(70));
        // Without a copy that can be read, "not changed" would be no answer.
        cache.execute("UPDATE bodies SET body = X'09'", []).expect("an update");
        assert_eq!(etag(at(80)), None);
    }

    #[test]
    fn ids_go_by_date_of_news_and_stay() {
        let cache = cache();
        for number in [3, 33, 63, 1, 31] {
            kept(&cache, article(number, TEXT, 0));
        }
        kept(&cache, Article { published: None, ..article(9, TEXT, 5) });
        kept(
            &cache,
            Article {
                published: None, ..article(3, "Xã họp bàn việc đắp đập ngăn mặn, giữ nước.", 5)
            },
        );
        let mut walk = cache.prepare("SELECT id FROM articles ORDER BY id").expect("a query");
        let ids: Vec<i64> =
            walk.query_map([], |row| row.get(0)).expect("rows").map(|id| id.expect("an id")).collect();
        // 2 and 4 April 2026 at midnight in Viet Nam; when it was fetched where no day is known.
        let expected =
            [1_775_062_800, 1_775_062_801, 1_775_235_600, 1_775_235_601, 1_775_235_602, 1_780_000_005];
        assert_eq!(ids, expected);
        assert!(
            matches!(by_id(&cache, 1_775_235_600), Ok(Some(Decoded::Whole(article))) if article.published.is_none())
        );
    }
}
