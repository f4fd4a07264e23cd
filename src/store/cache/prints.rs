//! An article's text in, the story that it tells out: the same for the papers that print it.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::model::address::Address;
use crate::model::moment::Moment;
use crate::model::near::{Version, headline};
use crate::store::cache::articles::asked;
use crate::store::cache::texts::Texts;
use crate::store::cell::list;
use crate::text::clean::Clean;
use crate::text::shingles::Print;

/// Seconds between two papers' print of a story: what is older is another, or an anniversary.
const NEAR: i64 = 3 * 86_400;

/// Papers that one story is shown of, at most.
const MOST: u32 = 50;

/// Notes what an article says, and with which of other portals it is one story.
///
/// # Errors
/// When the database refuses.
pub fn keep(connection: &Connection, id: i64, portal: &str, text: &str) -> Result<()> {
    let print = Print::of(text);
    let story = match &print {
        Some(print) => story(connection, (id, portal), print)?,
        None => None,
    };
    connection.prepare_cached("INSERT OR REPLACE INTO prints VALUES (?1, ?2, ?3, ?4)")?.execute(params![
        id,
        portal,
        story.unwrap_or(id),
        print.map(|print| print.bytes()).unwrap_or_default()
    ])?;
    Ok(())
}

/// The story that another portal's article tells, in those days, and this portal did not yet.
fn story(connection: &Connection, (id, portal): (i64, &str), print: &Print) -> Result<Option<i64>> {
    let mut near = connection.prepare_cached(
        "SELECT story, print FROM prints WHERE id BETWEEN ?1 AND ?2 AND portal <> ?3 AND print <> x''",
    )?;
    let mut rows = near.query(params![id.saturating_sub(NEAR), id.saturating_add(NEAR), portal])?;
    let mut likely: Vec<(f64, i64)> = Vec::new();
    while let Some(row) = rows.next()? {
        let bytes = row.get_ref(1)?.as_blob()?;
        let Some(other) = Some(bytes).filter(|bytes| print.is_likely(bytes)).and_then(Print::read) else {
            continue;
        };
        if print.is_same(&other) {
            likely.push((print.resemblance(&other), row.get(0)?));
        }
    }
    likely.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let mut told =
        connection.prepare_cached("SELECT 1 FROM prints WHERE story = ?1 AND portal = ?2 AND id <> ?3")?;
    for (_, story) in likely {
        if !told.exists(params![story, portal, id])? {
            return Ok(Some(story));
        }
    }
    Ok(None)
}

/// Forgets the print of an article.
///
/// # Errors
/// When the database refuses.
pub fn forget(connection: &Connection, id: i64) -> Result<()> {
    connection.prepare_cached("DELETE FROM prints WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Makes the prints of `most` articles that were kept before there were prints, the newest first;
/// how many were made.
///
/// # Errors
/// When the database refuses.
pub fn catch_up(connection: &Connection, most: usize) -> Result<usize> {
    let lacks = "SELECT (SELECT count(*) FROM articles) > (SELECT count(*) FROM prints)";
    if !connection.prepare_cached(lacks)?.query_row([], |row| row.get::<_, bool>(0))? {
        return Ok(0);
    }
    let mut find = connection.prepare_cached(
        "SELECT id, portal, title FROM articles AS one
         WHERE NOT EXISTS (SELECT 1 FROM prints WHERE prints.id = one.id) ORDER BY id DESC LIMIT ?1",
    )?;
    let read = |row: &Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let old: Vec<(i64, String, Option<String>)> = find.query_map([most], read)?.collect::<Result<_>>()?;
    let texts = Texts::new(connection);
    for (id, portal, title) in &old {
        let text = texts.of(*id).unwrap_or_default();
        keep(connection, *id, portal, &format!("{}\n{text}", title.as_deref().unwrap_or_default()))?;
    }
    Ok(old.len())
}

/// The stories of those articles of `keys` that are kept.
///
/// # Errors
/// When the database refuses.
pub fn stories(connection: &Connection, keys: &[String]) -> Result<HashMap<String, i64>> {
    let mut find = connection.prepare_cached(
        "SELECT asked.value, prints.story FROM json_each(?1) AS asked CROSS JOIN articles
         ON articles.key = coalesce((SELECT own FROM aliases WHERE aliases.key = asked.value), asked.value)
         JOIN prints ON prints.id = articles.id WHERE prints.print <> x''",
    )?;
    find.query_map([list(keys)], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// The same story in other papers, the first that printed it first.
///
/// # Errors
/// When the database refuses.
pub fn versions(connection: &Connection, key: &str) -> Result<Vec<Version>> {
    let Some(known) = asked(connection, key)? else { return Ok(Vec::new()) };
    let story = "SELECT story FROM prints WHERE id = ?1";
    let story: Option<i64> =
        connection.prepare_cached(story)?.query_row([known.id], |row| row.get(0)).optional()?;
    let mut find = connection.prepare_cached(
        "SELECT address, title, articles.portal, moment FROM prints JOIN articles USING (id)
         WHERE story = ?1 AND id <> ?2 ORDER BY id LIMIT ?3",
    )?;
    let found = find.query_map(params![story, known.id, MOST], version)?;
    found.filter_map(Result::transpose).collect()
}

/// `None` when its address is none.
fn version(row: &Row) -> Result<Option<Version>> {
    let Ok(address) = Address::parse(row.get_ref(0)?.as_str()?) else { return Ok(None) };
    let title: Option<String> = row.get(1)?;
    let moment: Option<String> = row.get(3)?;
    let published = moment.and_then(|moment| Moment::read(&moment));
    let headline = headline(address, title.as_deref().unwrap_or_default(), published);
    Ok(Some(Version { headline, portal: Clean::new(row.get_ref(2)?.as_str()?) }))
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::{catch_up, stories, versions};
    use crate::model::article::Article;
    use crate::model::portal::Portal;
    use crate::store::cache::retention::drop_article;
    use crate::store::cache::specimen::{address, article, cache, kept};
    use crate::text::clean::Clean;

    const STORY: &str = "Sáng 14/11, xã Phước Hữu đưa vào dùng cây cầu bê tông dài 36 mét, rộng 4 mét qua kênh Nam.\n\
        Cầu do 212 hộ dân góp 480 triệu đồng, phần còn lại là tiền của huyện. Trước đây học sinh thôn Hữu Đức \
        phải đi vòng hơn 5 km để tới trường tiểu học.\nĐơn vị thi công làm trong 97 ngày, sớm hơn hẹn 20 ngày.";

    /// The story in a paper, posted on a day of April.
    fn told(paper: &str, day: i8, text: &str) -> Article {
        let title = Some(Clean::new(&format!("Cầu mới, theo {paper}")));
        let address = address(&format!("https://{paper}.vn/cau-{day}"));
        let portal = Portal { id: Some(paper.into()), ..Portal::default() };
        Article { address, title, portal, ..article(day, text, 0) }
    }

    fn papers(cache: &Connection, of: &Article) -> Vec<String> {
        let found = versions(cache, &of.address.key()).expect("an answer");
        found.into_iter().map(|version| version.portal.to_string()).collect()
    }

    #[test]
    fn one_story_is_found_in_all_its_papers() {
        let cache = cache();
        let one = told("mot", 1, STORY);
        let other = told("hai", 2, &format!("Dân vui vì cầu mới.\n{STORY}"));
        let (late, else_) = (told("ba", 9, STORY), told("bon", 1, "Tin khác."));
        for article in [&one, &other, &late, &else_] {
            kept(&cache, article.clone());
        }
        assert_eq!(papers(&cache, &one), ["hai"]);
        assert_eq!(papers(&cache, &other), ["mot"]);
        assert!(papers(&cache, &late).is_empty() && papers(&cache, &else_).is_empty());
        let keys = [one.address.key(), other.address.key(), late.address.key(), else_.address.key()];
        let found = stories(&cache, &keys).expect("an answer");
        assert_eq!(found.len(), 3);
        assert!(found[&keys[0]] == found[&keys[1]] && found[&keys[0]] != found[&keys[2]]);
        drop_article(&cache, &keys[0]).expect("it goes");
        assert!(papers(&cache, &other).is_empty());
    }

    #[test]
    fn a_paper_has_a_story_once() {
        let cache = cache();
        let (one, again, other) = (told("mot", 1, STORY), told("mot", 2, STORY), told("hai", 2, STORY));
        for article in [&one, &other, &again] {
            kept(&cache, article.clone());
        }
        assert_eq!((papers(&cache, &one), papers(&cache, &again)), (vec!["hai".to_owned()], vec![]));
    }

    #[test]
    fn what_is_edited_into_another_story_leaves() {
        let cache = cache();
        let (one, other) = (told("mot", 1, STORY), told("hai", 2, STORY));
        kept(&cache, one.clone());
        kept(&cache, other.clone());
        assert_eq!(papers(&cache, &one), ["hai"]);
        let edited = STORY.replace("cầu", "đập").replace("14/11", "15/10").replace("kênh", "suối");
        let edited = edited
            .replace("212", "97")
            .replace("36", "88")
            .replace("480", "7")
            .replace("Phước Hữu", "Ma Nới");
        kept(&cache, Article { fetched: crate::store::cache::specimen::at(60), ..told("hai", 2, &edited) });
        assert!(papers(&cache, &one).is_empty());
    }

    #[test]
    fn what_was_kept_before_is_caught_up_with() {
        let cache = cache();
        let (one, other) = (told("mot", 1, STORY), told("hai", 2, STORY));
        kept(&cache, one.clone());
        kept(&cache, other);
        cache.execute_batch("DELETE FROM prints").expect("as before");
        assert!(papers(&cache, &one).is_empty());
        let steps: Vec<usize> = (0..3).map(|_| catch_up(&cache, 1).expect("a step")).collect();
        assert_eq!((steps, papers(&cache, &one)), (vec![1, 1, 0], vec!["hai".to_owned()]));
    }
}
