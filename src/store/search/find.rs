//! A query in, the articles of the store that it finds out, the best and newest first.

use std::collections::HashSet;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::model::address::Address;
use crate::model::hit::Hit;
use crate::model::moment::Moment;
use crate::model::query::Query;
use crate::store::search::ends::{BEGINNING, ends};
use crate::store::search::plan::Plan;
use crate::store::search::proof::Proof;
use crate::store::search::walk::{Sieve, Walk};
use crate::text::clean::Clean;
use crate::text::retype::retype;
use crate::text::snippet::{Snippet, Sought};
use crate::text::terms::{Term, Way};

/// Characters of a snippet.
const WIDE: usize = 160;

/// What a search may find, and where it reads texts.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// How many at most.
    pub limit: usize,
    /// Where a filter asks for bookmarks or tags: the keys of these articles.
    pub only: Option<&'a HashSet<String>>,
    /// Where a filter asks for what is unread: the keys of what was read.
    pub without: Option<&'a HashSet<String>>,
    /// The text of an article by its id, as it was indexed.
    pub text: &'a dyn Fn(i64) -> Option<String>,
}

/// What `query` finds: dấu as typed before others, titles before texts, words side by
/// side before words anywhere, then by date. A query that finds nothing is read once more as
/// the keys of Telex or VNI. Nothing is found by an empty one.
///
/// # Errors
/// When the database cannot be read.
pub fn search(connection: &Connection, query: &Query, scope: Scope) -> rusqlite::Result<Vec<Hit>> {
    if query.is_empty() {
        return Ok(Vec::new());
    }
    let mut proof = Proof::new(connection, scope.text)?;
    let found = find(connection, query, scope, &mut proof)?;
    let retyped = retyped(query).filter(|_| found.is_empty());
    let (query, found) = match &retyped {
        Some(retyped) => (retyped, find(connection, retyped, scope, &mut proof)?),
        None => (query, found),
    };
    let mut article =
        connection.prepare("SELECT address, title, portal, moment FROM articles WHERE id = ?1")?;
    let terms = query.parts.iter().flat_map(|part| &part.terms);
    let sought = if query.is_open { Sought::typing(terms) } else { Sought::new(terms) };
    let mut hits = Vec::with_capacity(found.len());
    for (id, is_exact) in found {
        let hit = article.query_row([id], |row| hit(row, &sought)).optional()?.flatten();
        hits.extend(hit.map(|hit| Hit { snippet: sought.snippet(proof.text(id), WIDE), is_exact, ..hit }));
    }
    Ok(hits)
}

/// The ids of what `query` finds as it is typed, and whether their dấu are.
fn find(
    connection: &Connection,
    query: &Query,
    scope: Scope,
    proof: &mut Proof,
) -> rusqlite::Result<Vec<(i64, bool)>> {
    let after = query.filters.after.map_or(i64::MIN, Timestamp::as_second);
    let before = query.filters.before.map_or(i64::MAX, Timestamp::as_second);
    let sieve = Sieve { ids: (after, before), only: scope.only, without: scope.without };
    let mut walk = Walk::new(connection, sieve)?;
    let last = query.parts.last().and_then(|part| part.terms.last()).filter(|_| query.is_open);
    let ends = last.map(|last| ends(connection, &last.folded)).transpose()?.unwrap_or_default();
    let plan = Plan::new(query, &[]);
    let begun = match last {
        Some(last) if last.folded.chars().count() < BEGINNING => Some(plan.clone().without_last()),
        _ => (!ends.is_empty()).then(|| Plan::new(query, &ends)),
    };
    for way in [Way::Exact, Way::Folded] {
        let later = begun.iter().flat_map(|begun| begun.tiers(way));
        for tier in plan.tiers(way).into_iter().chain(later) {
            walk.take(&tier, scope.limit, proof)?;
        }
    }
    Ok(walk.found)
}

/// The query with its words read as keys of Telex or VNI; `None` when none of them are.
fn retyped(query: &Query) -> Option<Query> {
    let mut retyped = query.clone();
    let mut is_other = false;
    for term in retyped.parts.iter_mut().flat_map(|part| &mut part.terms) {
        if let Some(read) = retype(&term.exact) {
            *term = Term::new(&read);
            is_other = true;
        }
    }
    is_other.then_some(retyped)
}

/// One row of `articles`; `None` when its address is none.
fn hit(row: &Row, sought: &Sought) -> rusqlite::Result<Option<Hit>> {
    let address: String = row.get(0)?;
    let title: Option<String> = row.get(1)?;
    let portal: String = row.get(2)?;
    let moment: Option<String> = row.get(3)?;
    Ok(Address::parse(&address).ok().map(|address| Hit {
        address,
        title: sought.mark(&Clean::new(&title.unwrap_or_default())),
        published: moment.and_then(|moment| Moment::read(&moment)),
        portal: Clean::new(&portal),
        snippet: Snippet::default(),
        is_exact: false,
    }))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use jiff::Timestamp;
    use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
    use rusqlite::{Connection, OptionalExtension, params};
    use unicode_normalization::UnicodeNormalization;

    use super::{Scope, search};
    use crate::model::hit::Hit;
    use crate::model::query::Query;
    use crate::store::search::index::{Indexed, SCHEMA, index, unindex};
    use crate::text::fold::fold;

    /// Ids, titles and texts, the oldest first; a day lies between two ids.
    const NEWS: [(i64, &str, &str); 10] = [
        (1, "Hoà Bình thu hoạch lúa", "Bà con Hòa Bình gặt lúa sớm.\nNăm nay được mùa."),
        (2, "Bán đất nền", "Công ty bán đất ở Long An, giá đất tăng."),
        (3, "Bàn về cây lúa", "Bạn đọc bàn về giống lúa mới và đất trồng."),
        (4, "Nghị định mới", "Theo Nghị định số 30/2020/NĐ-CP về công tác văn thư."),
        (5, "Khoa học và Công nghệ", "Sở Khoa học và Công nghệ đổi mới sáng tạo."),
        (6, "Tin vắn", "Công tác khoa giáo. Nghệ nhân làng nghề học nghề, công việc đều."),
        (7, "Dự án điện gió", "Điện gió ở Ninh Thuận; lòng an tâm."),
        (8, "Di sản", "Di tích đi vào quy hoạch, di dời 12 hộ."),
        (9, "Cong nghe khong dau", "Bai viet cong nghe khong dau."),
        (10, "Cây táo", "Một hai ba bốn. Hai ba, ba bốn năm.\nMột hai\nba năm."),
    ];

    const DAY: i64 = 86_400;
    /// 2026-01-01 in Viet Nam.
    const BEGIN: i64 = 1_767_200_400;

    fn store() -> Connection {
        let store = Connection::open_in_memory().expect("a database");
        store.execute_batch(SCHEMA).expect("the schema");
        store
            .execute_batch(
                "CREATE TABLE articles (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, address TEXT NOT NULL,
                    title TEXT, portal TEXT NOT NULL, section TEXT, moment TEXT, text TEXT NOT NULL)",
            )
            .expect("the schema");
        for (id, title, text) in NEWS {
            let (key, address) = (format!("a{id}"), format!("https://a.vn/{id}"));
            let (portal, host) =
                if id % 2 == 0 { ("chan", "khcn.chan.gov.vn") } else { ("le", "le.vn:8080") };
            let section = if id < 4 { "Nông thôn mới" } else { "Tin tức - Sự kiện" };
            let id = BEGIN + id * DAY;
            let moment = if id % 3 == 0 { "2026-01-02" } else { "2026-01-02T08:00:00+07:00" };
            store
                .execute(
                    "INSERT INTO articles VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                    params![id, key, address, title, portal, section, moment, text],
                )
                .expect("an article");
            let article = Indexed { title, text, portal: Some(portal), host, section: Some(section) };
            index(&store, id, &article).expect("an index");
        }
        store
    }

    type Keys = HashSet<String>;

    fn found(store: &Connection, query: &Query, (only, without): (Option<&Keys>, Option<&Keys>)) -> Vec<Hit> {
        let text = |id: i64| {
            let sql = "SELECT text FROM articles WHERE id = ?1";
            store.query_row(sql, [id], |row| row.get(0)).optional().expect("a text")
        };
        search(store, query, Scope { limit: 50, only, without, text: &text }).expect("a search")
    }

    fn now() -> Timestamp {
        Timestamp::from_second(BEGIN + 10 * DAY).expect("a moment")
    }

    /// The numbers of the articles, those with other dấu than typed after a bar.
    fn told(hits: &[Hit]) -> String {
        let number = |hit: &Hit| hit.address.path().trim_start_matches('/').to_owned();
        let (exact, others): (Vec<_>, Vec<_>) = hits.iter().partition(|hit| hit.is_exact);
        assert!(hits.windows(2).all(|pair| pair[0].is_exact || !pair[1].is_exact), "the exact first");
        if hits.is_empty() {
            return String::new();
        }
        let list = |hits: Vec<&Hit>| hits.into_iter().map(number).collect::<Vec<_>>().join(" ");
        [list(exact), "|".to_owned(), list(others)].join(" ").trim().to_owned()
    }

    #[track_caller]
    fn check(query: &str, expected: &str) {
        let hits = found(&store(), &Query::parse(query, now()), (None, None));
        assert_eq!(told(&hits), expected, "{query}");
    }

    #[track_caller]
    fn check_typing(query: &str, expected: &str) {
        let hits = found(&store(), &Query::typing(query, now()), (None, None));
        assert_eq!(told(&hits), expected, "{query}");
    }

    #[test]
    fn dau_are_optional() {
        check("hoa binh", "| 1");
        check("hòa bình", "1 |");
        check("HOÀ BÌNH", "1 |");
        check(&"hoà bình".nfd().collect::<String>(), "1 |");
        check("dien gio", "| 7");
        check("đien gio", "| 7");
        check("điện gió", "7 |");
        check("hoà bính", "| 1");
    }

    #[test]
    fn dau_as_typed_come_first() {
        check("bán", "2 | 3");
        check("ban", "| 3 2");
        check("đi", "8 |");
        check("công nghệ", "5 6 | 9");
        check("long an", "2 | 7");
        check("cong nghe", "9 | 5 6");
    }

    #[test]
    fn titles_and_neighbours_come_first() {
        check("lúa", "3 1 |");
        check("đất", "2 3 |");
        check("khoa học", "5 6 |");
        check("mua nam", "| 1");
    }

    #[test]
    fn phrases_stand_as_typed() {
        check("\"công nghệ\"", "5 | 9");
        check("\"khoa hoc\"", "| 5");
        check("\"một hai ba bốn\"", "10 |");
        check("\"một hai ba năm\"", "");
        check("\"một hai ba\"", "10 |");
        check("\"bốn hai ba ba\"", "10 |");
        check("\"hai ba năm\"", "");
        check("30/2020/NĐ-CP", "4 |");
        check("30/2020/nd-cp", "| 4");
        check("30/2020/NĐ-UBND", "");
        check("\"đổi mới\" \"sáng tạo\"", "5 |");
    }

    #[test]
    fn filters_narrow() {
        check("lua portal:le", "| 3 1");
        check("lua portal:chan", "");
        check("cong portal:chan.gov.vn", "| 6 4 2");
        check("cong portal:khcn.chan.gov.vn portal:le", "9 | 5 6 4 2");
        check("portal:le.vn:8080 lua", "| 3 1");
        check("đất section:\"nông thôn\"", "2 3 |");
        check("đất mục:nong-thon-moi", "2 3 |");
        check("đất section:thôn-nông", "");
        check("portal:le", "9 7 5 3 1 |");
        check("after:2026-01-09", "10 9 8 |");
        check("after:9/1/2026 before:10/1/2026", "8 |");
        check("lúa trước:2026-01-04", "1 |");
        check("after:1d", "10 9 |");
        check("after:2027", "");
        check("portal:\"x y\" section:\"*\"", "");
    }

    #[test]
    fn keys_narrow() {
        let store = store();
        let keys = |numbers: &[i64]| numbers.iter().map(|n| format!("a{n}")).collect::<Keys>();
        let many: Keys = (0..100).map(|n| format!("x{n}")).chain(keys(&[3])).collect();
        for (only, without, query, expected) in [
            (Some(keys(&[1, 2])), None, "lúa", "1 |"),
            (Some(keys(&[1, 2])), None, "bookmark", "2 1 |"),
            (Some(keys(&[])), None, "lúa", ""),
            (Some(many), None, "lúa", "3 |"),
            (None, Some(keys(&[3])), "lúa", "1 |"),
            (None, Some(keys(&[1, 3])), "lúa unread", ""),
            (Some(keys(&[1, 3])), Some(keys(&[1])), "lúa", "3 |"),
        ] {
            let hits = found(&store, &Query::parse(query, now()), (only.as_ref(), without.as_ref()));
            assert_eq!(told(&hits), expected, "{query} {only:?} {without:?}");
        }
    }

    #[test]
    fn a_last_word_may_go_on() {
        check_typing("đấ", "| 9 2 3");
        check_typing("khoa họ", "5 | 6");
        check_typing("công ngh", "5 6 4 | 9");
        check_typing("công n", "5 6 4 2 | 9");
        check_typing("\"công ng", "5 | 9");
        check_typing("ninh thu", "7 |");
        check_typing("công ngh ", "");
        check_typing("30/2020/N", "4 |");
    }

    #[test]
    fn keys_of_telex_and_vni_are_read_when_nothing_else_is_found() {
        check("ddieejn gios", "7 |");
        check("d9ie65n gio1", "7 |");
        check("hoaf binhf", "1 |");
        check("ninh thuaanj portal:le", "7 |");
        check("khongcogi", "");
    }

    #[test]
    fn snippets_show_the_match() {
        let hits = found(&store(), &Query::parse("bán đất", now()), (None, None));
        let marked = |hit: &Hit| {
            hit.snippet
                .marks
                .iter()
                .filter_map(|mark| hit.snippet.text.get(mark.clone()).map(str::to_owned))
                .collect::<Vec<_>>()
        };
        assert_eq!(marked(&hits[0]), ["bán đất", "đất"]);
        assert_eq!(hits[0].title.marks.first(), Some(&(0.."Bán đất".len())));
        assert_eq!(hits[0].published.expect("a day").date.to_string(), "2026-01-02");
    }

    #[test]
    fn what_is_forgotten_is_not_found() {
        let store = store();
        let id = BEGIN + DAY;
        let changed = Indexed { title: "Hoà Bình", text: "Mưa lớn", ..Indexed::default() };
        index(&store, id, &changed).expect("an index");
        let numbers = |query| told(&found(&store, &Query::parse(query, now()), (None, None)));
        assert_eq!((numbers("gặt lúa"), numbers("mưa lớn")), (String::new(), "1 |".to_owned()));
        unindex(&store, id).expect("an index");
        unindex(&store, id).expect("an index");
        assert_eq!(numbers("mưa lớn"), "");
    }

    #[test]
    fn any_text_can_be_sought() {
        let store = store();
        let queries = prop_oneof![
            any::<String>(),
            "[\"*()^:{}+' -]{0,8}[a-zđò]{0,3}[\"*()^:{}+' -]{0,4}",
            Just("AND OR NOT NEAR".to_owned()),
            "(AND|OR|NOT|NEAR|lúa|\\*|\"|:|portal:|section:|after:|7d| ){0,10}",
            (any::<String>(), 0..40_usize).prop_map(|(word, times)| word.repeat(times)),
        ];
        proptest!(|(query in queries)| {
            for query in [Query::parse(&query, now()), Query::typing(&query, now())] {
                for hit in found(&store, &query, (None, None)) {
                    for snippet in [hit.title, hit.snippet] {
                        assert!(snippet.marks.iter().all(|mark| snippet.text.get(mark.clone()).is_some()));
                    }
                }
            }
        });
    }

    #[test]
    fn a_text_finds_its_article() {
        let store = store();
        proptest!(|(at in 0..NEWS.len(), from in 0..12_usize, long in 1..5_usize)| {
            let (id, _, text) = NEWS[at];
            let words: Vec<_> = text.split_whitespace().skip(from).take(long).collect();
            let query = words.join(" ");
            for query in [&query, &fold(&query), &query.nfd().collect()] {
                let hits = found(&store, &Query::parse(query, now()), (None, None));
                let path = format!("/{id}");
                assert!(words.is_empty() || hits.iter().any(|hit| hit.address.path() == path), "{query}");
            }
        });
    }
}
