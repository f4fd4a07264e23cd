//! The telling words of an article in, the articles of the store that share the most of them out.
//!
//! The index says which articles have a word, the nearest in time first; words that few have count
//! most. What so comes together is then read, for the index knows neither dấu nor how often.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension, Result, Row, Statement, params};

use crate::model::address::Address;
use crate::model::moment::Moment;
use crate::model::near::{Near, headline};
use crate::store::search::mark::{Place, write_pair, write_word};
use crate::text::clean::Clean;
use crate::text::fold::exact;
use crate::text::telling::{Said, Telling};
use crate::text::terms::Way;

/// Articles that are looked at for one word: the next so many before and after in time.
const BEFORE: u32 = 90;
const AFTER: u32 = 40;
/// Articles that are read.
const READ: usize = 9;
/// Bytes of each.
const BYTES: usize = 16_384;
/// Words that make up what an article is about; more of a long one would only blur it.
const WORDS: usize = 12;
/// Words that are named as the reason.
const REASONS: usize = 3;
/// The least share of what an article is about that another must have.
const LEAST: f64 = 0.25;
/// A word that more than one in so many articles has tells nothing, where there are some dozens.
const COMMON: f64 = 4.0;
const DOZENS: f64 = 48.0;
/// Days after which another article counts some less.
const DAYS: f64 = 120.0;
/// Articles that there are at least, as far as it is asked how rare a word is: of a few articles that
/// cannot be told, and all words count about the same.
const FEWEST: f64 = 2_000.0;
/// Words that nearly every article has: by them it is known about how many there are.
const EVERYWHERE: &str = "SELECT coalesce(max(seen), 0) FROM search_words
    WHERE word IN ('va', 'cua', 'cac', 'la', 'trong', 'cho', 'co', 'ngay', 'va', 'den')";

/// What is near, and to what.
pub struct Asked<'a> {
    /// The words that tell what the article is about.
    pub words: &'a [Telling],
    /// When it was posted: seconds UTC, as the ids of articles.
    pub at: i64,
    /// The keys of articles that are not wanted: itself, and what its page lists.
    pub without: &'a HashSet<String>,
    /// How many at most.
    pub limit: usize,
    /// The text of an article by its id, as it was indexed.
    pub text: &'a dyn Fn(i64) -> Option<String>,
}

/// The articles on the same subject, the nearest first. Rather none than one that is not.
///
/// # Errors
/// When the database cannot be read.
pub fn near(connection: &Connection, asked: &Asked) -> Result<Vec<Near>> {
    let weighed = weigh(connection, asked)?;
    let total: f64 = weighed.gains.iter().copied().take(WORDS).map(|(gain, _)| gain).sum();
    if total <= 0.0 {
        return Ok(Vec::new());
    }
    let mut row = connection
        .prepare_cached("SELECT key, address, title, portal, moment FROM articles WHERE id = ?1")?;
    let mut found: Vec<(f64, Near)> = Vec::new();
    let mut left = READ;
    for (most, id) in weighed.promising() {
        // It cannot have more than the index says, and the next have less.
        let worst = found.get(asked.limit.saturating_sub(1)).map_or(LEAST, |(score, _)| *score);
        if most / total < worst {
            break;
        }
        let Some(known) = row.query_row([id], Known::of).optional()?.flatten() else { continue };
        if asked.without.contains(&known.key) {
            continue;
        }
        let Some(less) = left.checked_sub(1) else { break };
        left = less;
        let text = beginning((asked.text)(id).unwrap_or_default());
        let (title, said) = (Said::new(&known.title), Said::new(&text));
        let shared = shared(&weighed, asked, (&title, &said));
        let share = shared.iter().map(|(gain, _)| gain).sum::<f64>() / total;
        if share >= LEAST && is_enough(&shared, asked.words) {
            let days = (asked.at.abs_diff(id) / 86_400).min(36_500);
            let age = f64::from(u32::try_from(days).unwrap_or(u32::MAX)) / DAYS;
            let near = known.near(reasons(&shared, asked.words, &said));
            found.push((share * (0.75 + 0.25 * (-age).exp()), near));
            found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        }
    }
    found.truncate(asked.limit);
    Ok(found.into_iter().map(|(_, near)| near).collect())
}

/// The words with what each is worth here, and the articles that have them.
struct Weighed {
    /// What a word is worth and its index in what was asked, the most telling first.
    gains: Vec<(f64, usize)>,
    /// The sum of the words that an article has, by its id.
    sums: HashMap<i64, f64>,
}

fn weigh(connection: &Connection, asked: &Asked) -> Result<Weighed> {
    let known: f64 = connection.prepare_cached(EVERYWHERE)?.query_row([], |row| row.get(0))?;
    // Each by itself is a look at one end; together they are a walk over all.
    let span = "SELECT coalesce((SELECT max(id) FROM articles) - (SELECT min(id) FROM articles), 0)";
    let span: f64 = connection.prepare_cached(span)?.query_row([], |row| row.get(0))?;
    let sql = |side: &str, order: &str| {
        format!(
            "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid {side} ?2 ORDER BY rowid {order} LIMIT ?3"
        )
    };
    let mut before = connection.prepare_cached(&sql("<=", "DESC"))?;
    let mut after = connection.prepare_cached(&sql(">", "ASC"))?;
    let mut having = Vec::with_capacity(asked.words.len());
    for word in asked.words {
        let expression = expression(word);
        let mut ids = rows(&mut before, (&expression, asked.at, BEFORE))?;
        ids.extend(rows(&mut after, (&expression, asked.at, AFTER))?);
        having.push(ids);
    }
    let most = having.iter().map(Vec::len).max().unwrap_or(0);
    // Written anew, an article is counted once more; so few are that the logarithm hides it.
    let all = known.max(f64::from(u32::try_from(most).unwrap_or(u32::MAX)));
    let many = all.max(FEWEST);
    let mut weighed = Weighed { gains: Vec::new(), sums: HashMap::new() };
    for (at, (word, ids)) in asked.words.iter().zip(&having).enumerate() {
        let count = count(ids, all, span);
        if count > all / COMMON && all > DOZENS {
            continue;
        }
        let gain = word.weight * (1.0 + many / (1.0 + count)).ln();
        weighed.gains.push((gain, at));
        for id in ids {
            *weighed.sums.entry(*id).or_default() += gain;
        }
    }
    weighed.gains.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    Ok(weighed)
}

/// In how many of `all` articles a word is that these have: those nearest in time where it has more.
fn count(ids: &[i64], all: f64, span: f64) -> f64 {
    let found = f64::from(u32::try_from(ids.len()).unwrap_or(u32::MAX));
    if found < f64::from(BEFORE.min(AFTER)) {
        return found;
    }
    let (first, last) = ids.iter().fold((i64::MAX, i64::MIN), |(a, b), id| (a.min(*id), b.max(*id)));
    let seconds = f64::from(u32::try_from(last.saturating_sub(first)).unwrap_or(u32::MAX)).max(1.0);
    (found * span / seconds).clamp(found, all.max(found))
}

impl Weighed {
    /// The articles that share most, by what the index knows.
    fn promising(&self) -> Vec<(f64, i64)> {
        let mut sums: Vec<(f64, i64)> = self.sums.iter().map(|(id, sum)| (*sum, *id)).collect();
        sums.sort_by(|(one, at), (other, than)| other.total_cmp(one).then(than.cmp(at)));
        // Some of them are what the page lists itself.
        sums.truncate(4 * READ);
        sums
    }
}

/// The words that an article of this title and text has, the most telling first: what is in its
/// title or comes again counts whole, what is only mentioned counts less.
fn shared(weighed: &Weighed, asked: &Asked, (title, text): (&Said, &Said)) -> Vec<(f64, usize)> {
    let (titled, said) = (title.times(asked.words), text.times(asked.words));
    let strength = |at: usize| match (titled.get(at), said.get(at)) {
        (Some(1..), _) => 1.0,
        (_, Some(2..)) => 0.7,
        (_, Some(1)) => 0.35,
        _ => 0.0,
    };
    let mut shared: Vec<(f64, usize)> =
        weighed.gains.iter().map(|(gain, at)| (gain * strength(*at), *at)).collect();
    shared.retain(|(gain, _)| *gain > 0.0);
    shared.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    shared
}

/// One word alone says too little: two people may have one name, and a word two meanings.
fn is_enough(shared: &[(f64, usize)], words: &[Telling]) -> bool {
    let syllables = |at: &usize| words.get(*at).map_or(0, |word| word.terms.len());
    shared.iter().take(REASONS).map(|(_, at)| syllables(at)).sum::<usize>() >= 3 && shared.len() >= 2
}

/// As much of a text as says what it is about.
fn beginning(mut text: String) -> String {
    let end = (0..=BYTES.min(text.len())).rfind(|end| text.is_char_boundary(*end)).unwrap_or_default();
    text.truncate(end);
    text
}

/// The strongest shared words, each with what stands beside it in both.
fn reasons(shared: &[(f64, usize)], words: &[Telling], text: &Said) -> Vec<Clean> {
    let mut named: Vec<Clean> = Vec::new();
    for word in shared.iter().filter_map(|(_, at)| words.get(*at)) {
        let is_said = |said: &Clean| exact(said).contains(&exact(&word.shown));
        if named.len() < REASONS && !named.iter().any(is_said) {
            named.push(Clean::new(&text.run(word)));
        }
    }
    named
}

fn rows(walk: &mut Statement, (expression, at, most): (&str, i64, u32)) -> Result<Vec<i64>> {
    walk.query_map(params![expression, at, most], |row| row.get(0))?.collect()
}

/// What finds a word: its neighbours without dấu, or with them where it is a single syllable.
fn expression(word: &Telling) -> String {
    let mut marks = String::new();
    match word.terms.as_slice() {
        [single] => write_word(&mut marks, (Place::Whole, Way::Exact), &single.exact),
        terms => {
            for pair in terms.windows(2) {
                if let [one, other] = pair {
                    write_pair(&mut marks, Place::Whole, (&one.folded, &other.folded));
                }
            }
        }
    }
    let quoted: Vec<String> = marks.split_whitespace().map(|mark| format!("\"{mark}\"")).collect();
    quoted.join(" AND ")
}

/// A row of `articles`.
struct Known {
    key: String,
    address: Address,
    title: String,
    portal: String,
    moment: Option<Moment>,
}

impl Known {
    /// `None` when its address is none.
    fn of(row: &Row) -> Result<Option<Self>> {
        let Ok(address) = Address::parse(row.get_ref(1)?.as_str()?) else { return Ok(None) };
        let title: Option<String> = row.get(2)?;
        let moment: Option<String> = row.get(4)?;
        Ok(Some(Self {
            key: row.get(0)?,
            address,
            title: title.unwrap_or_default(),
            portal: row.get(3)?,
            moment: moment.and_then(|moment| Moment::read(&moment)),
        }))
    }

    fn near(self, shared: Vec<Clean>) -> Near {
        Near {
            headline: headline(self.address, &self.title, self.moment),
            portal: Clean::new(&self.portal),
            shared,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use rusqlite::Connection;

    use super::{Asked, near};
    use crate::model::article::Article;
    use crate::model::near::{Near, subject};
    use crate::store::cache::specimen::{article, cache, kept};
    use crate::store::cache::texts::Texts;
    use crate::text::clean::Clean;
    use crate::text::lexicon::Lexicon;

    /// Titles and texts; the number is the article's, and the day of April that it is of.
    const NEWS: [(&str, &str); 9] = [
        (
            "Nông dân Ninh Phước mở rộng vùng trồng nho đen không hạt",
            "Vùng trồng nho ở xã Phước Thuận thêm mười héc-ta giống nho đen không hạt. Giống này chịu nắng, cho \
             hai vụ một năm.\nTrại giống Nha Hố nhân giống và bán cây con cho bà con Ninh Phước.",
        ),
        (
            "Giống nho đen không hạt cho năng suất cao ở Ninh Hải",
            "Sau hai vụ, vườn nho đen không hạt của ông Tư ở Ninh Hải cho tám tấn một héc-ta. Trại giống Nha Hố nói \
             giống này hợp đất cát ven biển.",
        ),
        (
            "Đập ngăn mặn trên sông Dinh giữ nước cho vụ hè thu",
            "Đập ngăn mặn đóng cửa van từ đầu tháng; nước ngọt đủ cho hai nghìn héc-ta lúa.\nCông nhân thủy lợi canh \
             độ mặn mỗi giờ.",
        ),
        (
            "Độ mặn trên sông Dinh xuống, đập mở cửa van",
            "Sau mưa, độ mặn ở hạ lưu sông Dinh xuống dưới một phần nghìn. Đập ngăn mặn mở hai cửa van để xả.",
        ),
        (
            "Trường làng dạy trẻ lập trình bằng trò chơi",
            "Lớp học tối thứ sáu có máy tính cũ được tặng. Các em ghép khối lệnh, làm trò chơi bắt cá.",
        ),
        (
            "Giải bóng chuyền nữ mở màn tại Phan Rang",
            "Tám đội tranh giải trên sân cát. Trận đầu đội chủ nhà thắng ba ván trắng.",
        ),
        (
            "Khai trương tuyến xe buýt nhanh ở Đà Nẵng",
            "Tuyến xe buýt chạy mỗi mười lăm phút, từ bến xe ra bãi biển. Vé một lượt sáu nghìn đồng.",
        ),
        (
            "Bạn đọc hỏi về giấy khai sinh",
            "Cán bộ tư pháp trả lời: nộp đơn ở xã, trong ba ngày có giấy khai sinh. Không mất tiền.",
        ),
        (
            "Mô hình nuôi dê dưới tán điều",
            "Dê ăn cỏ dưới tán điều, phân dê bón lại cho cây. Ba hộ ở Ninh Sơn làm thử.",
        ),
    ];

    fn told(number: i8) -> (&'static str, &'static str) {
        NEWS[usize::try_from(number).expect("a number")]
    }

    fn news(number: i8) -> Article {
        let (title, text) = told(number);
        Article { title: Some(Clean::new(title)), ..article(number, text, 0) }
    }

    fn filled() -> Connection {
        let cache = cache();
        for number in 0..9 {
            kept(&cache, news(number));
        }
        cache
    }

    fn found(cache: &Connection, article: &Article) -> Vec<Near> {
        let words = subject(article, 14, Lexicon::standard());
        let texts = Texts::new(cache);
        let without: HashSet<String> =
            article.related.iter().map(|one| one.address.key()).chain([article.address.key()]).collect();
        let at = article.published.expect("a day").instant().as_second();
        let text = |id| texts.of(id);
        near(cache, &Asked { words: &words, at, without: &without, limit: 8, text: &text })
            .expect("an answer")
    }

    #[test]
    fn the_same_subject_is_near_and_nothing_else() {
        let cache = filled();
        let table: [(i8, &[i8]); 9] =
            [(0, &[1]), (1, &[0]), (2, &[3]), (3, &[2]), (4, &[]), (5, &[]), (6, &[]), (7, &[]), (8, &[])];
        for (number, expected) in table {
            let found = found(&cache, &news(number));
            let titles: Vec<&str> = found.iter().map(|near| &*near.headline.title).collect();
            let expected: Vec<&str> = expected.iter().map(|of| told(*of).0).collect();
            assert_eq!(titles, expected, "{number} {found:?}");
        }
    }

    #[test]
    fn the_reason_is_as_the_article_writes_it() {
        let cache = filled();
        let [one] = &found(&cache, &news(0))[..] else { panic!("one") };
        let shared: Vec<&str> = one.shared.iter().map(Clean::as_str).collect();
        assert_eq!(shared, ["nho đen không hạt", "giống", "Nha Hố"]);
        assert_eq!((one.portal.as_str(), one.headline.published), ("xa.ninhphuoc.gov.vn", news(1).published));
    }

    #[test]
    fn what_the_page_lists_itself_is_left_out() {
        let cache = filled();
        let listed = crate::store::cache::specimen::headline(1, "Giống nho");
        assert_eq!(found(&cache, &Article { related: vec![listed], ..news(0) }), []);
    }

    #[test]
    fn an_article_that_says_nothing_is_near_none() {
        let full = filled();
        assert_eq!(found(&full, &Article { title: None, ..article(20, "", 0) }), []);
        assert_eq!(found(&cache(), &news(0)), []);
    }
}
