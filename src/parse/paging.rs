//! A page's outline and place in, the address of a list's next page out, or those of an article's further ones.
//!
//! An address is believed only together with its number: it must be the page's own address
//! otherwise (`page_mark`), so that a link to the next article is never taken for a next page.

use std::collections::BTreeMap;

use scraper::ElementRef;

use crate::model::address::Address;
use crate::model::article::Further;
use crate::parse::outline::{Outline, attribute};
use crate::parse::page_mark::{Marked, Number, marked, unmarked};
use crate::parse::place::Place;
use crate::parse::words;
use crate::text::fold::fold;

/// The longest text of a link that turns pages, in bytes.
const LABEL: usize = 60;

/// The most letters of such a text, and some more.
const LETTERS: usize = 16;

/// The longest text of a heading over other things than the article, in bytes.
const HEADING: usize = 80;

/// Bytes of a paragraph that is text of the article, not a remark.
const PROSE: usize = 120;

/// Pages of one article that are told.
const MOST: usize = 40;

/// How far up the element is looked for that says what a link is part of.
const ABOVE: usize = 12;

/// What links to the next page say, folded, without arrows.
const NEXT: [&str; 22] = [
    "trang sau",
    "trang tiep",
    "trang tiep theo",
    "trang ke",
    "trang ke tiep",
    "sau",
    "tiep",
    "tiep theo",
    "ke tiep",
    "xem tiep",
    "doc tiep",
    "xem them",
    "tai them",
    "xem them tin",
    "tin cu hon",
    "cu hon",
    "next",
    "next page",
    "more",
    "load more",
    "older",
    "older posts",
];

/// What links to a view for printing say, folded.
const PRINT: [&str; 10] = [
    "ban in",
    "in trang",
    "in trang nay",
    "in bai",
    "in bai nay",
    "in bai viet",
    "in tin",
    "in an",
    "print",
    "print this page",
];

/// Parts of the names of elements that hold other things than the article.
const ELSEWHERE: [&str; 12] = [
    "comment",
    "binh-luan",
    "binhluan",
    "feedback",
    "ykien",
    "y-kien",
    "relat",
    "lien-quan",
    "lienquan",
    "other",
    "tin-khac",
    "sidebar",
];

/// Headings over what readers said, folded.
const SAID: [&str; 6] = ["binh luan", "y kien ban doc", "y kien", "phan hoi", "comments", "ban doc phan hoi"];

/// What a link says of where it leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    /// To the page of this number.
    Number(u32),
    /// To the page after this one.
    Next,
}

/// A link that may turn pages.
struct Turn {
    at: usize,
    label: Label,
    address: Address,
    there: Marked,
    number: Number,
}

/// The page of a list that follows this one, where it is a plain address.
///
/// ```
/// use congtin::model::address::Address;
/// use congtin::parse::{outline::Outline, paging::next, place::Place, tree::tree, work::Work};
/// let html = tree("<a href='/tin?page=2'>2</a><a href='/tin?page=9'>Cuối »", &Work::default()).unwrap();
/// let place = Place::at(&Address::parse("https://a.vn/tin").unwrap());
/// let found = next(&Outline::new(&html), &place).unwrap();
/// assert_eq!(found.as_str(), "https://a.vn/tin?page=2");
/// ```
#[must_use]
pub fn next(outline: &Outline<'_>, place: &Place) -> Option<Address> {
    let own = Own::of_list(&place.address);
    let turns = turns(outline, place);
    let steps = turns.iter().filter(|turn| !is_elsewhere(outline, turn.at, &ELSEWHERE[..6]));
    let steps = steps.filter_map(|turn| Some((own.step(turn)?, turn)));
    // Of several the nearest: the last page may be linked to by an arrow too.
    steps.min_by_key(|(step, _)| *step).map(|(_, turn)| turn.address.clone())
}

/// The further pages of the article on this page, in order, as far as it links to them, and
/// its view for printing where it has any.
///
/// ```
/// use congtin::model::address::Address;
/// use congtin::parse::{outline::Outline, paging::further, place::Place, tree::tree, work::Work};
/// let markup = "<h1>Bài dài</h1><p>Một.</p>Trang: 1 <a href='bai-7-p2.html'>2</a> <a href='bai-8.html'>Tiếp";
/// let html = tree(markup, &Work::default()).unwrap();
/// let place = Place::at(&Address::parse("https://a.vn/bai-7.html").unwrap());
/// let found = further(&Outline::new(&html), &place);
/// assert_eq!(found.pages.len(), 1);
/// assert_eq!(found.pages[0].path(), "/bai-7-p2.html");
/// ```
#[must_use]
pub fn further(outline: &Outline<'_>, place: &Place) -> Further {
    let own = Own::of_article(&place.address);
    let mut pages: BTreeMap<u32, Address> = BTreeMap::new();
    let mut above = Above { outline, until: 0, is_article: true };
    for turn in turns(outline, place) {
        if let Some(page) = own.page(&turn)
            && above.is_of_article(turn.at)
        {
            pages.entry(page).or_insert(turn.address);
        }
    }
    let mut wanted = own.here + 1;
    let mut found = Vec::new();
    while let Some(address) = pages.remove(&wanted).filter(|_| found.len() < MOST) {
        found.push(address);
        wanted += 1;
    }
    let print = if found.is_empty() { None } else { print(outline, place) };
    Further { pages: found, print }
}

/// The address of the page that is looked at.
struct Own {
    /// As a first page.
    first: Marked,
    /// As the page of its number, where it has one.
    later: Option<(Marked, Number)>,
    /// Its number, from 1.
    here: u32,
}

impl Own {
    fn of_list(address: &Address) -> Self {
        let read = marked(address);
        let later = read.number.map(|number| (read, number));
        let here = later.as_ref().map_or(1, |(_, number)| number.value());
        Self { first: unmarked(address), later, here }
    }

    /// The number of an article's page is only one after a word that says so: articles are numbered.
    fn of_article(address: &Address) -> Self {
        let read = Self::of_list(address);
        match read.later {
            Some((_, Number::Page(_))) => read,
            Some((_, Number::Offset(n))) => Self { here: n + 1, ..read },
            _ => Self { later: None, here: 1, ..read },
        }
    }

    /// How far the link leads on in a list; `None` when it does not lead to its next page.
    fn step(&self, turn: &Turn) -> Option<u32> {
        let n = turn.number.value();
        if let Some((later, number)) = &self.later
            && later.is_of(&turn.there)
            && is_same_kind(*number, turn.number)
        {
            let is_offset = matches!(number, Number::Offset(_));
            let far = n.checked_sub(number.value()).filter(|far| *far > 0)?;
            return (is_offset || far == 1 && turn.label.is_near(n)).then_some(far);
        }
        if !self.first.is_of(&turn.there) {
            return None;
        }
        let is_second = match (turn.number, turn.label) {
            (Number::Offset(_), Label::Number(k)) => n > 0 && k == 2,
            (Number::Offset(_), Label::Next) => n > 0,
            // Some count their pages from 0.
            (_, Label::Number(k)) => k == 2 && (n == 1 || n == 2),
            (_, Label::Next) => n == 1 || n == 2,
        };
        is_second.then_some(n)
    }

    /// Which page of the same article the link leads to, from 1.
    fn page(&self, turn: &Turn) -> Option<u32> {
        let n = turn.number.value();
        let is_own = match &self.later {
            Some((later, number)) => later.is_of(&turn.there) && is_same_kind(*number, turn.number),
            None => self.first.is_of(&turn.there),
        };
        if !is_own {
            return None;
        }
        match (turn.number, turn.label) {
            // Joomla counts the pages of an article as it counts the items of a list.
            (Number::Offset(_), Label::Number(k)) => (k == n + 1 && n > 0).then_some(k),
            (Number::Offset(_), Label::Next) => (n == self.here).then_some(n + 1),
            (_, Label::Number(k)) => (k == n && n > 1).then_some(k),
            // Such an address may be the next article's.
            (Number::Weak(_) | Number::Bare(_), Label::Next) => None,
            (Number::Page(_), Label::Next) => (n == self.here + 1).then_some(n),
        }
    }
}

impl Label {
    /// True when a link of this label may lead to page `n`, counted from 1 or from 0.
    fn is_near(self, n: u32) -> bool {
        match self {
            Self::Next => true,
            Self::Number(k) => k == n || k == n + 1,
        }
    }
}

fn is_same_kind(one: Number, other: Number) -> bool {
    std::mem::discriminant(&one) == std::mem::discriminant(&other)
}

/// All links that may turn pages, those in the head included.
fn turns(outline: &Outline<'_>, place: &Place) -> Vec<Turn> {
    let read = |(at, element): (usize, ElementRef<'_>)| {
        let name = element.value().name();
        let is_next = || {
            attribute(element, "rel")
                .is_some_and(|rel| rel.split_ascii_whitespace().any(|r| r.eq_ignore_ascii_case("next")))
        };
        if !matches!(name, "a" | "link") {
            return None;
        }
        // Most links are told by this alone; a page has thousands.
        let href =
            attribute(element, "href").filter(|href| href.bytes().any(|byte| byte.is_ascii_digit()))?;
        let label = match name {
            "a" => label(outline, at, element).or_else(|| is_next().then_some(Label::Next))?,
            "link" if is_next() => Label::Next,
            _ => return None,
        };
        let address = place.web(href)?;
        let is_for_comments = address.as_url().fragment().is_some_and(|end| end.contains("comment"));
        let there = marked(&address);
        // "bai.html" goes on in "bai-2.html", where the link says so by its number too.
        let suffix = || {
            suffix(&place.address, &address).filter(|n| label == Label::Number(*n) || label == Label::Next)
        };
        let (there, number) = match there.number {
            Some(number) => (there, number),
            None => (unmarked(&place.address), Number::Page(suffix()?)),
        };
        if is_for_comments {
            return None;
        }
        Some(Turn { at, label, address, there, number })
    };
    outline.elements().filter_map(read).collect()
}

/// The number that `other` adds to the name of `own`, from 2: "bai.html" and "bai-2.html".
fn suffix(own: &Address, other: &Address) -> Option<u32> {
    let split = |path: &str| match path.rsplit_once('.') {
        Some((stem, ending)) if !ending.contains('/') => (stem.to_owned(), ending.to_owned()),
        _ => (path.trim_end_matches('/').to_owned(), String::new()),
    };
    let ((stem, ending), (longer, same)) = (split(own.path()), split(other.path()));
    let is_beside = own.authority() == other.authority() && own.as_url().query() == other.as_url().query();
    let rest = longer.strip_prefix(&stem).filter(|_| is_beside && ending == same && !stem.is_empty())?;
    let number = rest.strip_prefix(['-', '_'])?;
    let is_short = (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    number.parse().ok().filter(|n| is_short && *n >= 2)
}

/// What the link at `at` says of the page it leads to.
fn label(outline: &Outline<'_>, at: usize, element: ElementRef<'_>) -> Option<Label> {
    if outline.has_letters(at, LETTERS) {
        return None;
    }
    let text = outline.short_text(at, LABEL)?;
    let said = Some(text).filter(|text| !text.trim().is_empty()).or_else(|| {
        let told = ["aria-label", "title"].into_iter().find_map(|name| attribute(element, name));
        told.map(str::to_owned)
    });
    let Some(said) = said else {
        // An arrow drawn by the style sheet.
        let named = |at: usize| {
            outline.element(at).is_some_and(|e| {
                e.value().classes().any(|class| {
                    class.eq_ignore_ascii_case("next") || class.to_ascii_lowercase().ends_with("-next")
                })
            })
        };
        return (named(at) || named(outline.parent(at))).then_some(Label::Next);
    };
    read_label(&said)
}

fn read_label(said: &str) -> Option<Label> {
    let folded = fold(said);
    let is_edge = |c: char| c.is_whitespace() || "[](){}|.…:>›»→+".contains(c);
    let bare = folded.trim_matches(is_edge);
    if bare.is_empty() {
        let is_arrow = |c: char| ">›»→".contains(c);
        return folded.contains(is_arrow).then_some(Label::Next);
    }
    let number = bare.strip_prefix("trang ").or_else(|| bare.strip_prefix("page ")).unwrap_or(bare);
    if !number.is_empty() && number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.parse().ok().map(Label::Number);
    }
    NEXT.contains(&bare).then_some(Label::Next)
}

/// True when the link at `at` stands in an element that is named for something else.
fn is_elsewhere(outline: &Outline<'_>, at: usize, names: &[&str]) -> bool {
    let above = std::iter::successors(Some(at), |at| Some(outline.parent(*at)).filter(|up| up != at));
    above.take(ABOVE).filter_map(|at| outline.element(at)).any(|element| {
        let is_whole = matches!(element.value().name(), "body" | "html");
        ["class", "id"].into_iter().filter_map(|name| attribute(element, name)).any(|value| {
            let value = value.to_ascii_lowercase();
            !is_whole && names.iter().any(|name| value.contains(name))
        })
    })
}

/// What stands above the links of a page, which come in its order.
struct Above<'a> {
    outline: &'a Outline<'a>,
    /// How far was looked.
    until: usize,
    /// Whether what stands there is the article, not a list of others or what readers said.
    is_article: bool,
}

impl Above<'_> {
    /// True when the link at `at` belongs to the article: it does not stand in or under a list of
    /// other articles or what readers said.
    fn is_of_article(&mut self, at: usize) -> bool {
        if self.outline.element(at).is_some_and(|element| element.value().name() == "link") {
            return true;
        }
        if is_elsewhere(self.outline, at, &ELSEWHERE) {
            return false;
        }
        // The nearest says it, so what an earlier link found holds up to what stands behind it.
        let said = (self.until..at).rev().find_map(|spot| says(self.outline, spot));
        self.is_article = said.unwrap_or(self.is_article);
        self.until = at.max(self.until);
        self.is_article
    }
}

/// Whether what stands at `spot` says that the article goes on below it, or that it does not.
fn says(outline: &Outline<'_>, spot: usize) -> Option<bool> {
    let named = |name: &str| outline.element(spot).is_some_and(|e| e.value().name() == name);
    // A box of other articles inside the body ends where the body goes on.
    let is_prose = || named("p") && outline.text(spot).len() > PROSE;
    if is_prose() {
        return Some(true);
    }
    if heads_others(outline, spot) { Some(false) } else { named("h1").then_some(true) }
}

/// True for a heading over other articles or over what readers said.
fn heads_others(outline: &Outline<'_>, at: usize) -> bool {
    if outline.end(at) - at > 6 || outline.element(at).is_none() {
        return false;
    }
    let Some(text) = outline.short_text(at, HEADING).filter(|text| !text.is_empty()) else { return false };
    let folded = fold(&text);
    let said = folded.trim_matches(|c: char| !c.is_alphabetic());
    words::heading(&folded).is_some() || SAID.contains(&said)
}

/// The page's view for printing.
fn print(outline: &Outline<'_>, place: &Place) -> Option<Address> {
    let says = |text: &str| PRINT.contains(&fold(text).trim_matches(|c: char| !c.is_alphanumeric()));
    outline.links().find_map(|(at, element)| {
        let text = outline.short_text(at, LABEL)?;
        let told = ["title", "aria-label"].into_iter().filter_map(|name| attribute(element, name));
        let is_print = says(&text) || text.trim().is_empty() && told.into_iter().any(says);
        let address = place.link(element).filter(|_| is_print)?;
        let is_other = address.host() == place.address.host() && address.key() != place.address.key();
        is_other.then_some(address)
    })
}

#[cfg(test)]
mod tests {
    use super::{Label, further, next, read_label};
    use crate::model::address::Address;
    use crate::parse::outline::Outline;
    use crate::parse::place::Place;
    use crate::parse::tree::tree;
    use crate::parse::work::Work;

    fn place(text: &str) -> Place {
        Place::at(&Address::parse(&format!("https://a.vn{text}")).expect(text))
    }

    #[track_caller]
    fn check_next(at: &str, markup: &str, expected: Option<&str>) {
        let html = tree(markup, &Work::default()).expect("a small page");
        let found = next(&Outline::new(&html), &place(at));
        let expected = expected.map(|path| format!("https://a.vn{path}"));
        assert_eq!(found.map(|found| found.to_string()), expected, "{at}: {markup}");
    }

    #[track_caller]
    fn check_further(at: &str, markup: &str, expected: &[&str]) {
        let html = tree(markup, &Work::default()).expect("a small page");
        let found: Vec<String> = further(&Outline::new(&html), &place(at))
            .pages
            .iter()
            .map(|page| page.path().to_owned() + &query(page))
            .collect();
        assert_eq!(found, expected, "{at}: {markup}");
    }

    fn query(address: &Address) -> String {
        address.as_url().query().map(|query| format!("?{query}")).unwrap_or_default()
    }

    #[test]
    fn what_links_say() {
        for text in ["2", " [2] ", "Trang 2", "(2)", "Page 2"] {
            assert_eq!(read_label(text), Some(Label::Number(2)), "{text}");
        }
        for text in [
            "Trang sau",
            "TRANG SAU »",
            "Sau",
            "›",
            "»",
            ">",
            ">>",
            "→",
            "Tiếp",
            "Tiếp theo >",
            "Xem thêm",
            "Xem thêm…",
            "Trang kế",
            "Next",
            "Tải thêm",
        ] {
            assert_eq!(read_label(text), Some(Label::Next), "{text}");
        }
        for text in
            ["Trang trước", "«", "Trước", "Cuối", "Bài tiếp theo", "Bài trước", "12345", "Tin sau bão", ""]
        {
            assert_eq!(read_label(text), None, "{text}");
        }
    }

    #[test]
    fn the_next_page_of_a_list_is_a_plain_address() {
        let table = [
            ("/tin", "<link rel=next href='/tin?page=2'>", "/tin?page=2"),
            ("/tin", "<a rel=next href='/tin/page/2/'><i></i></a>", "/tin/page/2/"),
            ("/tin", "<a href='?page=2'>2</a><a href='?page=3'>3</a><a href='?page=9'>»</a>", "/tin?page=2"),
            ("/tin?page=2", "<a href='?page=1'>1</a><a href='?page=3'>3</a>", "/tin?page=3"),
            ("/tin/page/2", "<a href='/tin/'>1</a><a href='/tin/page/3'>3</a>", "/tin/page/3"),
            ("/thoi-su.htm", "<a href='/thoi-su/trang-2.htm'>Trang sau</a>", "/thoi-su/trang-2.htm"),
            ("/thoi-su/trang-2.htm", "<a href='trang-3.htm'>Sau</a>", "/thoi-su/trang-3.htm"),
            ("/thoi-su", "<a href='/thoi-su-p2'>2</a>", "/thoi-su-p2"),
            ("/thoi-su-p2", "<a href='/thoi-su-p3'>&gt;</a>", "/thoi-su-p3"),
            ("/tin.html", "<a href='/tin.html?trang=2'>›</a>", "/tin.html?trang=2"),
            ("/tin.html?id=7", "<a href='/tin.html?id=7&amp;trang=2'>›</a>", "/tin.html?id=7&trang=2"),
            ("/tin", "<a href='/tin?start=20'>2</a><a href='/tin?start=40'>3</a>", "/tin?start=20"),
            (
                "/tin?start=20",
                "<a href='?start=0'>1</a><a href='?start=40'>3</a><a href='?start=60'>»</a>",
                "/tin?start=40",
            ),
            ("/tin", "<a href='?page=1'>2</a><a href='?page=2'>3</a>", "/tin?page=1"),
            ("/tin?page=1", "<a href='?page=2'>3</a>", "/tin?page=2"),
            ("/tin/2", "<a href='/tin/3'>3</a>", "/tin/3"),
            ("/", "<a href='/?p=2'>2</a>", "/?p=2"),
            ("/tin", "<ul><li class='page-next'><a href='?page=2'></a></ul>", "/tin?page=2"),
            ("/tin", "<a href='?page=2' title='Trang sau'><img src=x></a>", "/tin?page=2"),
            ("/tin", "<a href='?page=2'>Xem thêm</a>", "/tin?page=2"),
        ];
        for (at, markup, expected) in table {
            check_next(at, markup, Some(expected));
        }
    }

    #[test]
    fn no_other_link_is_the_next_page_of_a_list() {
        let table = [
            ("/tin", "<a href=\"javascript:__doPostBack('a','Page$2')\">2</a>"),
            ("/tin", "<a href='/van-ban?page=2'>2</a>"),
            ("/tin", "<a href='https://b.vn/tin?page=2'>2</a>"),
            ("/tin", "<a href='/tin?muc=3&amp;page=2'>2</a>"),
            ("/tin", "<a href='/su-kien'>Xem thêm</a>"),
            ("/tin", "<a href='?page=9'>Cuối</a>"),
            ("/tin", "<a href='?page=9'>9</a>"),
            ("/tin?page=3", "<a href='?page=2'>Trang trước</a><a href='?page=2'>2</a>"),
            ("/2023/10/10", "<table><td><a href='/2023/10/11'>11</a></table>"),
            ("/tin", "<link rel=next href='/tin/bai-viet-khac.html'>"),
            ("/tin", "<div id=comments><a href='/tin?page=2'>2</a></div>"),
            ("/tin", "<a href='/tin?page=2#comments'>2</a>"),
            ("/tin", "<a href='#2'>2</a>"),
        ];
        for (at, markup) in table {
            check_next(at, markup, None);
        }
    }

    const TEXT: &str = "<p>Đoạn văn này đủ dài để không ai nhầm nó với một lời dẫn, một nhãn hay tên của một mục \
        nào đó trên trang, vì nó kể đầu đuôi câu chuyện.</p>";

    #[test]
    fn an_article_names_its_further_pages() {
        let table: [(&str, &str, &[&str]); 9] = [
            (
                "/bai-7.html",
                "Trang: 1 <a href='bai-7-p2.html'>2</a> <a href='bai-7-p3.html'>3</a>",
                &["/bai-7-p2.html", "/bai-7-p3.html"],
            ),
            (
                "/bai-7.html",
                "<a href='?page=3'>3</a><a href='?page=2'>2</a><a href='?page=2'>»</a>",
                &["/bai-7.html?page=2", "/bai-7.html?page=3"],
            ),
            ("/bai-7.html", "<a href='?trang=2'>Trang sau</a>", &["/bai-7.html?trang=2"]),
            ("/bai-7", "<a href='/bai-7/2'>2</a><a href='/bai-7/3'>3</a>", &["/bai-7/2", "/bai-7/3"]),
            ("/bai-7.html", "<link rel=next href='/bai-7.html?page=2'>", &["/bai-7.html?page=2"]),
            (
                "/bai-7-p2.html",
                "<a href='/bai-7.html'>1</a><a href='/bai-7-p3.html'>3</a>",
                &["/bai-7-p3.html"],
            ),
            (
                "/7-bai",
                "<a href='?start=1'>2</a><a href='?start=2'>3</a>",
                &["/7-bai?start=1", "/7-bai?start=2"],
            ),
            ("/bai.html?id=7", "<a href='?id=7&amp;page=2'>2</a>", &["/bai.html?id=7&page=2"]),
            ("/bai-7.html", "<a href='?page=2'>2</a><a href='?page=5'>5</a>", &["/bai-7.html?page=2"]),
        ];
        for (at, markup, expected) in table {
            check_further(at, &format!("<h1>Bài dài</h1>{TEXT}{markup}"), expected);
        }
        let boxed = format!("<h1>Bài</h1>{TEXT}<h3>Tin liên quan</h3>{TEXT}<a href='?page=2'>2</a>");
        check_further("/bai-7.html", &boxed, &["/bai-7.html?page=2"]);
    }

    #[test]
    fn other_paging_and_other_articles_are_not_its_pages() {
        let table = [
            ("/bai-7.html", "<div class=comment-list><a href='?page=2'>2</a></div>"),
            ("/bai-7.html", "<a href='?page=2#comments'>2</a>"),
            ("/bai-7.html", "<a href='?cpage=2'>2</a>"),
            ("/bai-7", "<a href='/bai-7/comment-page-2/'>2</a>"),
            ("/bai-7.html", "<h3>Bình luận (12)</h3><p>Hay.</p><a href='?page=2'>2</a>"),
            ("/bai-7.html", "<h3>Các tin khác</h3><a href='/bai-6.html'>Tin sáu</a><a href='?page=2'>2</a>"),
            ("/bai-7.html", "<div class='other-news'><a href='?page=2'>2</a></div>"),
            ("/tin/123", "<a href='/tin/124'>Tiếp</a><a href='/tin/122'>Trước</a>"),
            ("/?p=12", "<a href='/?p=13'>Tiếp theo »</a><link rel=next href='/?p=13'>"),
            ("/bai-7.html", "<link rel=next href='/bai-8.html'><a href='/bai-8.html'>Bài tiếp theo</a>"),
            ("/bai-7.html", "<a href='/bai-8.html?page=2'>2</a>"),
            ("/bai-7.html", "<a href='#2'>2</a><a href='/bai-7.html#p2'>2</a>"),
            ("/bai-7.html", "<a href=\"javascript:trang(2)\">2</a>"),
            ("/bai-7.html", "<a href='?page=2'>Quyết định số 2</a>"),
        ];
        for (at, markup) in table {
            check_further(at, &format!("<h1>Bài</h1>{TEXT}{markup}"), &[]);
        }
    }

    #[test]
    fn a_view_for_printing_is_told_beside_pages_only() {
        let read = |markup: &str| {
            let html = tree(markup, &Work::default()).expect("a small page");
            further(&Outline::new(&html), &place("/bai-7.html")).print.map(|print| print.path().to_owned())
        };
        let pages = "<h1>Bài</h1><a href='?page=2'>2</a>";
        assert_eq!(
            read(&format!("{pages}<a href='/in/bai-7.html'>Bản in</a>")).as_deref(),
            Some("/in/bai-7.html")
        );
        assert_eq!(
            read(&format!("{pages}<a href='/in/7' title='In trang'><i></i></a>")).as_deref(),
            Some("/in/7")
        );
        assert_eq!(read(&format!("{pages}<a href='javascript:window.print()'>In trang</a>")), None);
        assert_eq!(read(&format!("{pages}<a href='https://b.vn/in/7'>In trang</a>")), None);
        assert_eq!(read("<h1>Bài</h1><a href='/in/bai-7.html'>Bản in</a>"), None);
    }
}
