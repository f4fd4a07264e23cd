//! An address in, the page's number that is written in it out, and what the address is without it.

use crate::model::address::Address;
use crate::text::fold::fold;

/// Names of parameters that number pages, folded.
const PAGES: [&str; 17] = [
    "page",
    "trang",
    "p",
    "pg",
    "pn",
    "paged",
    "paging",
    "page_no",
    "pageno",
    "pagenum",
    "pagenumber",
    "pageindex",
    "currentpage",
    "curpage",
    "cur",
    "trangso",
    "sotrang",
];

/// Names of parameters that number the first item of a page.
const OFFSETS: [&str; 4] = ["start", "offset", "limitstart", "skip"];

/// Words that stand before a page's number in a path.
const WORDS: [&str; 4] = ["trang", "page", "pg", "p"];

/// Last parts of a path that say no more than that it is the first page.
const INDEXES: [&str; 5] = ["index", "default", "home", "trang-chu", "trangchu"];

/// Digits of a page's number at most; longer ones name an article.
const DIGITS: usize = 4;

/// An address with the page's number taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Host and path without the number, its ending and a last `/`, in small letters.
    pub stem: String,
    /// The other parameters, in order.
    pub rest: Vec<(String, String)>,
    /// The number, when there is one.
    pub number: Option<Number>,
}

/// A number that an address carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// A page's, after a word or a name that says so: `?page=2`, `/trang-2.htm`, `-p2`.
    Page(u32),
    /// A page's, as far as its place tells: `/tin/2`. It may be the name of anything.
    Bare(u32),
    /// What may be a page's or an article's: `?p=2`.
    Weak(u32),
    /// The first item's of a page: `?start=20`.
    Offset(u32),
}

/// Takes the page's number out of `address`.
///
/// ```
/// use congtin::model::address::Address;
/// use congtin::parse::page_mark::{Number, marked};
/// let read = marked(&Address::parse("https://a.vn/tin/trang-2.htm?x=1").unwrap());
/// assert_eq!((read.stem.as_str(), read.number), ("a.vn/tin", Some(Number::Page(2))));
/// ```
#[must_use]
pub fn marked(address: &Address) -> Marked {
    let plain = unmarked(address);
    if let Some((at, number)) = in_query(&plain.rest) {
        let mut rest = plain.rest;
        rest.remove(at);
        return Marked { rest, number: Some(number), ..plain };
    }
    match in_path(address.path()) {
        Some((path, number)) => Marked { stem: stem(address, &path), rest: plain.rest, number: Some(number) },
        None => plain,
    }
}

/// The same with no number taken for a page's: a first page may have one of its own.
#[must_use]
pub fn unmarked(address: &Address) -> Marked {
    let pair = |(name, value): (std::borrow::Cow<'_, str>, std::borrow::Cow<'_, str>)| {
        (name.into_owned(), value.into_owned())
    };
    let mut rest: Vec<(String, String)> = address.as_url().query_pairs().map(pair).collect();
    rest.sort();
    Marked { stem: stem(address, address.path()), rest, number: None }
}

/// True when both may be pages of one thing, whichever of them.
#[must_use]
pub fn is_one(one: &Address, other: &Address) -> bool {
    let readings = |address: &Address| [unmarked(address), marked(address)];
    let others = readings(other);
    readings(one).iter().any(|one| others.iter().any(|other| one.is_of(other)))
}

impl Number {
    /// It.
    #[must_use]
    pub fn value(self) -> u32 {
        let (Self::Page(n) | Self::Bare(n) | Self::Weak(n) | Self::Offset(n)) = self;
        n
    }
}

impl Marked {
    /// True when both are pages of one thing: `other` may name more of how it is shown.
    #[must_use]
    pub fn is_of(&self, other: &Self) -> bool {
        let is_told = |pair: &(String, String)| other.rest.contains(pair);
        let is_known = |pair: &(String, String)| self.rest.contains(pair) || is_manner(&pair.0);
        self.stem == other.stem
            && self.rest.iter().all(|pair| is_told(pair) || is_manner(&pair.0))
            && other.rest.iter().all(is_known)
    }
}

/// True for a parameter that says how a list is shown, not which: its size, its order, and what
/// Liferay writes into every link.
fn is_manner(name: &str) -> bool {
    let name = name.to_lowercase();
    name.starts_with("p_p_")
        || name.starts_with('_')
        || name.starts_with("utm_")
        || matches!(
            name.as_str(),
            "pagesize" | "page_size" | "size" | "limit" | "per_page" | "rows" | "delta" | "fbclid"
        )
}

fn in_query(pairs: &[(String, String)]) -> Option<(usize, Number)> {
    let read = |(at, (name, value)): (usize, &(String, String))| {
        let name = fold(name);
        let number = || number(value, DIGITS);
        let is_liferay = name.starts_with('_') && name.ends_with("_cur");
        if name == "p" {
            Some((at, Number::Weak(number()?)))
        } else if is_liferay || PAGES.contains(&name.as_str()) {
            Some((at, Number::Page(number()?)))
        } else if OFFSETS.contains(&name.as_str()) {
            Some((at, Number::Offset(self::number(value, DIGITS + 2)?)))
        } else {
            None
        }
    };
    pairs.iter().enumerate().find_map(read)
}

/// The path without the number that stands at its end, and the number.
fn in_path(path: &str) -> Option<(String, Number)> {
    let path = path.to_lowercase();
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let (last, before) = parts.split_last()?;
    let last = without_ending(last);
    if let Some(n) = number(last, DIGITS) {
        let (word, rest) = before.split_last()?;
        if WORDS.contains(word) {
            return Some((rest.join("/"), Number::Page(n)));
        }
        // Years and months follow one another too.
        let is_bare = number(word, usize::MAX).is_none();
        return is_bare.then(|| (before.join("/"), Number::Bare(n)));
    }
    let head = last.trim_end_matches(|c: char| c.is_ascii_digit());
    let n = number(last.strip_prefix(head)?, DIGITS)?;
    let slug = WORDS.iter().find_map(|word| {
        // "-p-2" is two words of a title.
        let head = if *word == "p" { head } else { head.trim_end_matches(['-', '_']) };
        let slug = head.strip_suffix(word)?;
        (slug.is_empty() || slug.ends_with(['-', '_', '.', ','])).then_some(slug)
    })?;
    let slug = slug.trim_end_matches(['-', '_', '.', ',']);
    if slug.ends_with("comment") || slug.ends_with("binh-luan") {
        return None;
    }
    let parts = before.iter().copied().chain(Some(slug).filter(|slug| !slug.is_empty()));
    Some((parts.collect::<Vec<_>>().join("/"), Number::Page(n)))
}

/// Host and path as all pages of one thing have them.
fn stem(address: &Address, path: &str) -> String {
    let authority = address.authority();
    let host = authority.strip_prefix("www.").unwrap_or(&authority);
    let path = path.to_lowercase();
    let mut parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    if let Some(last) = parts.pop() {
        let last = without_ending(last);
        parts.extend(Some(last).filter(|last| !INDEXES.contains(last)));
    }
    [host].into_iter().chain(parts).collect::<Vec<_>>().join("/")
}

/// `name` without what tells the kind of a file.
fn without_ending(name: &str) -> &str {
    let cut = name.rsplit_once('.');
    let is_ending =
        |end: &str| (2..=5).contains(&end.len()) && end.bytes().all(|byte| byte.is_ascii_alphanumeric());
    // A name of digits and dots is a date or a version.
    cut.filter(|(head, end)| !head.is_empty() && is_ending(end) && number(end, usize::MAX).is_none())
        .map_or(name, |(head, _)| head)
}

fn number(text: &str, digits: usize) -> Option<u32> {
    let is_number =
        !text.is_empty() && text.len() <= digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use super::{Number, is_one, marked, unmarked};
    use crate::model::address::Address;

    #[track_caller]
    fn check(text: &str, stem: &str, number: Option<Number>) {
        let read = marked(&Address::parse(&format!("https://a.vn{text}")).expect(text));
        assert_eq!((read.stem.as_str(), read.number), (format!("a.vn{stem}").as_str(), number), "{text}");
    }

    #[test]
    fn numbers_of_pages_are_found_where_portals_write_them() {
        use Number::{Bare, Offset, Page, Weak};
        let table = [
            ("/tin?page=2", "/tin", Page(2)),
            ("/Tin.aspx?PageIndex=3", "/tin", Page(3)),
            ("/tin?trang=2&id=7", "/tin", Page(2)),
            ("/?p=2", "", Weak(2)),
            ("/tin?_101_INSTANCE_ab12_cur=4&p_p_id=101_INSTANCE_ab12", "/tin", Page(4)),
            ("/tin?start=20", "/tin", Offset(20)),
            ("/tin/page/2", "/tin", Page(2)),
            ("/tin/page/2/", "/tin", Page(2)),
            ("/page/12", "", Page(12)),
            ("/tin/trang/2", "/tin", Page(2)),
            ("/tin/trang-2.html", "/tin", Page(2)),
            ("/thoi-su/trang-2.htm", "/thoi-su", Page(2)),
            ("/trang-2.chn", "", Page(2)),
            ("/tin/page-2/", "/tin", Page(2)),
            ("/tin-trang-2.html", "/tin", Page(2)),
            ("/tin/trang2.html", "/tin", Page(2)),
            ("/thoi-su-p2", "/thoi-su", Page(2)),
            ("/thoi-su/p2", "/thoi-su", Page(2)),
            ("/tin/bai-viet-123456-p3.html", "/tin/bai-viet-123456", Page(3)),
            ("/tin_page_2.aspx", "/tin", Page(2)),
            ("/tin/2", "/tin", Bare(2)),
            ("/tin/2.html", "/tin", Bare(2)),
        ];
        for (text, stem, number) in table {
            check(text, stem, Some(number));
        }
    }

    #[test]
    fn other_numbers_stay_in_the_address() {
        for (text, stem) in [
            ("/tin/bai-viet-123456.html", "/tin/bai-viet-123456"),
            ("/tin/123456", "/tin/123456"),
            ("/2023/10", "/2023/10"),
            ("/2023", "/2023"),
            ("/tin/top2", "/tin/top2"),
            ("/tin/buoc-p-2.html", "/tin/buoc-p-2"),
            ("/tin/bai/comment-page-2/", "/tin/bai/comment-page-2"),
            ("/tin?id=2", "/tin"),
            ("/tin?cpage=2", "/tin"),
            ("/tin?page=abc", "/tin"),
            ("/tin?page=20221224095943", "/tin"),
            ("/index.html", ""),
            ("/portal/Pages/default.aspx", "/portal/pages"),
            ("/tin/bai.v1.2", "/tin/bai.v1.2"),
        ] {
            check(text, stem, None);
        }
    }

    #[test]
    fn pages_of_one_thing_share_what_is_not_their_number() {
        let of = |one: &str, other: &str| {
            let read = |text: &str| Address::parse(&format!("https://a.vn{text}")).expect(text);
            unmarked(&read(one)).is_of(&marked(&read(other)))
        };
        assert!(of("/tin.html", "/tin/trang-2.html"));
        assert!(of("/tin?id=7", "/tin?page=2&id=7"));
        assert!(of("/tin", "/Tin/?_1_cur=2&p_p_id=1&_1_delta=10"));
        assert!(!of("/tin?id=7", "/tin?page=2&id=8"));
        assert!(!of("/tin?id=7", "/tin?page=2"));
        assert!(!of("/tin", "/tin?page=2&muc=3"), "the pages of a part of it");
        assert!(!of("/tin", "/van-ban?page=2"));
        let one = |one: &str, other: &str| {
            let read = |text: &str| Address::parse(&format!("https://a.vn{text}")).expect(text);
            is_one(&read(one), &read(other))
        };
        assert!(one("/bai.html?page=2", "/bai.html") && one("/bai-p3.html", "/bai-p2.html"));
        assert!(!one("/bai.html", "/bai-khac.html?page=2"));
    }
}
