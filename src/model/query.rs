//! What a person types to search in, words, phrases and filters out: any text is a query.

use jiff::Timestamp;

use crate::model::since::start_of;
use crate::text::clean::Clean;
use crate::text::fold::fold;
use crate::text::terms::{Term, terms, words};

/// What is sought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What a text must have, in the order typed.
    pub parts: Vec<Part>,
    /// What an article must be.
    pub filters: Filters,
    /// What looked like a filter and was none, so that it is sought as words.
    pub hints: Vec<Hint>,
    /// True when the last word is still being typed, so that it may go on.
    pub is_open: bool,
}

/// Words that stand side by side: a phrase in quotes, or what is typed without a
/// blank in it, as `30/2020/NĐ-CP` or a single word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The words; never empty.
    pub terms: Vec<Term>,
}

/// What an article must be, besides having the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Of one of these portals, by id or host.
    pub portals: Vec<Clean>,
    /// In one of these sections, by name or a part of it.
    pub sections: Vec<Clean>,
    /// Published at this moment or later.
    pub after: Option<Timestamp>,
    /// Published before this moment.
    pub before: Option<Timestamp>,
    /// Not read.
    pub unread: bool,
    /// Bookmarked.
    pub bookmark: bool,
    /// Bearing all of these tags.
    pub tags: Vec<Clean>,
}

/// What a person should know about how the query was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// No date, in a filter that asks for one: as typed.
    NoDate(Clean),
    /// Nothing after the colon of a filter: as typed.
    NoValue(Clean),
}

/// A filter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    Portal,
    Section,
    After,
    Before,
    Tag,
    Unread,
    Bookmark,
}

/// The names of filters, without dấu.
const NAMES: [(Name, &[&str]); 7] = [
    (Name::Portal, &["portal", "cong"]),
    (Name::Section, &["section", "muc", "chuyen-muc"]),
    (Name::After, &["after", "sau", "tu"]),
    (Name::Before, &["before", "truoc"]),
    (Name::Tag, &["tag", "nhan"]),
    (Name::Unread, &["unread", "chua-doc"]),
    (Name::Bookmark, &["bookmark", "danh-dau"]),
];

impl Query {
    /// Reads a whole query. `now` is what days ago are counted from.
    ///
    /// ```
    /// use congtin::model::query::Query;
    /// let query = Query::parse("\"đổi mới\" giống lúa portal:mau sau:2026", jiff::Timestamp::UNIX_EPOCH);
    /// assert_eq!((query.parts.len(), query.filters.portals.len()), (3, 1));
    /// ```
    #[must_use]
    pub fn parse(text: &str, now: Timestamp) -> Self {
        let mut query = Self::default();
        Pieces(&Clean::new(text)).for_each(|piece| query.take(&piece, now));
        query
    }

    /// Reads a query while it is typed: its last word may be the beginning of a longer
    /// one, unless a blank or a quote ends it.
    #[must_use]
    pub fn typing(text: &str, now: Timestamp) -> Self {
        let text = Clean::new(text);
        let last = Pieces(&text).last();
        let goes_on = words(&text).last().is_some_and(|word| word.range.end == text.len());
        Self {
            is_open: goes_on && last.is_some_and(|piece| piece.filter.is_none()),
            ..Self::parse(&text, now)
        }
    }

    /// True when nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.filters == Filters::default()
    }

    fn take(&mut self, piece: &Piece, now: Timestamp) {
        let hint = piece.filter.and_then(|(name, value)| self.filters.add(name, value, now).err());
        if piece.filter.is_none() || hint.is_some() {
            let terms = terms(piece.written);
            self.parts.extend((!terms.is_empty()).then_some(Part { terms }));
        }
        self.hints.extend(hint.map(|hint| hint(Clean::new(piece.written))));
    }
}

/// The words and phrases of `text`, in the order typed; what looks like a filter is words too.
///
/// ```
/// use congtin::model::query::parts;
/// assert_eq!(parts("\"giống lúa\" mặn sau:2026").len(), 3);
/// ```
#[must_use]
pub fn parts(text: &str) -> Vec<Part> {
    let part = |piece: Piece| Part { terms: terms(piece.written) };
    Pieces(&Clean::new(text)).map(part).filter(|part| !part.terms.is_empty()).collect()
}

impl Filters {
    /// Adds a filter, or says what of it is wrong.
    fn add(&mut self, name: Name, value: &str, now: Timestamp) -> Result<(), fn(Clean) -> Hint> {
        let date = || start_of(value, now).ok_or(Hint::NoDate as fn(Clean) -> Hint);
        if !value.contains(char::is_alphanumeric) && !matches!(name, Name::Unread | Name::Bookmark) {
            return Err(Hint::NoValue);
        }
        match name {
            Name::Portal => self.portals.push(Clean::new(value)),
            Name::Section => self.sections.push(Clean::new(value)),
            Name::Tag => self.tags.push(Clean::new(value)),
            // Of two bounds the narrower one counts.
            Name::After => self.after = self.after.max(Some(date()?)),
            Name::Before => {
                let date = date()?;
                self.before = Some(self.before.map_or(date, |one| one.min(date)));
            }
            Name::Unread => self.unread = true,
            Name::Bookmark => self.bookmark = true,
        }
        Ok(())
    }
}

/// A stretch of the query between blanks or in quotes.
struct Piece<'a> {
    /// As typed, the quotes of a phrase left out.
    written: &'a str,
    /// The filter it is, and its value.
    filter: Option<(Name, &'a str)>,
}

/// The pieces of what is left of a query.
struct Pieces<'a>(&'a str);

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        let text = self.0.trim_start();
        if let Some((phrase, rest)) = quoted(text) {
            self.0 = rest;
            return Some(Piece { written: phrase, filter: None });
        }
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        let (typed, rest) = text.split_at_checked(end).filter(|(typed, _)| !typed.is_empty())?;
        self.0 = rest;
        let Some((before, value)) = typed.split_once(':') else {
            let flag = name(typed).filter(|name| matches!(name, Name::Unread | Name::Bookmark));
            return Some(Piece { written: typed, filter: flag.map(|flag| (flag, "")) });
        };
        let name = name(before).filter(|name| !matches!(name, Name::Unread | Name::Bookmark));
        let mut piece = Piece { written: typed, filter: name.map(|name| (name, value)) };
        // A value in quotes may hold blanks, so it goes on to its own end.
        let long = text.get(before.len() + 1..).and_then(quoted);
        if let (Some(name), Some((value, rest))) = (name, long) {
            let written = text.strip_suffix(rest).unwrap_or(text);
            piece = Piece { written, filter: Some((name, value)) };
            self.0 = rest;
        }
        Some(piece)
    }
}

fn name(typed: &str) -> Option<Name> {
    let folded = fold(typed);
    NAMES.iter().find_map(|(name, names)| names.contains(&folded.as_str()).then_some(*name))
}

/// What stands in the quotes that `text` begins with, and what follows them; without a
/// second quote all the rest stands in them.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let is_quote = |c: char| matches!(c, '"' | '“' | '”' | '„');
    let inside = text.strip_prefix(is_quote)?;
    let Some(end) = inside.find(is_quote) else { return Some((inside, "")) };
    let (phrase, rest) = inside.split_at_checked(end)?;
    Some((phrase, rest.strip_prefix(is_quote).unwrap_or(rest)))
}

#[cfg(test)]
mod tests {
    use super::{Hint, Query};
    use jiff::Timestamp;
    use proptest::prelude::{any, proptest};

    /// 2026-11-29 20:00 in Viet Nam.
    fn now() -> Timestamp {
        "2026-11-29T13:00:00Z".parse().expect("a moment")
    }

    /// The parts without dấu, in brackets where they have several words, and the filters.
    fn told(query: &Query) -> String {
        let mut told = Vec::new();
        for part in &query.parts {
            let words: Vec<_> = part.terms.iter().map(|term| term.folded.as_str()).collect();
            told.push(if words.len() > 1 { format!("[{}]", words.join(" ")) } else { words.join("") });
        }
        let filters = &query.filters;
        told.extend(filters.portals.iter().map(|id| format!("portal={id}")));
        told.extend(filters.sections.iter().map(|name| format!("section={name}")));
        told.extend(filters.tags.iter().map(|name| format!("tag={name}")));
        told.extend(filters.after.map(|after| format!("after={after}")));
        told.extend(filters.before.map(|before| format!("before={before}")));
        told.extend(filters.unread.then(|| "unread".to_owned()));
        told.extend(filters.bookmark.then(|| "bookmark".to_owned()));
        told.extend(query.hints.iter().map(|hint| match hint {
            Hint::NoDate(typed) => format!("no date: {typed}"),
            Hint::NoValue(typed) => format!("no value: {typed}"),
        }));
        told.join(" ")
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(told(&Query::parse(text, now())), expected, "{text:?}");
    }

    #[test]
    fn words_and_phrases() {
        check("Đổi mới", "doi moi");
        check("\"đổi mới\" sáng tạo", "[doi moi] sang tao");
        check("“đổi mới” \"\" x", "[doi moi] x");
        check("\"đổi mới", "[doi moi]");
        check("mới\"đổi mới\"", "[moi doi] moi");
        check("30/2020/NĐ-CP", "[30 2020 nd cp]");
        check("Covid-19 10:30 http://a.vn", "[covid 19] [10 30] [http a vn]");
    }

    #[test]
    fn what_looks_like_syntax_is_words() {
        check("AND OR NOT NEAR(a b, 2)", "and or not [near a] b 2");
        check("a* ^b -c {d}: e + f", "a b c d e f");
        check("title : x OR rowid:5", "title x or [rowid 5]");
        check("' ; DROP TABLE search --", "drop table search");
        for text in ["", " ", "\"", "\"\"", "\"\"\"", "*", "(", ":", "::", "-", "🎉", "\0", "./.", "\u{301}"]
        {
            check(text, "");
            assert!(Query::parse(text, now()).is_empty(), "{text:?}");
        }
    }

    #[test]
    fn filters() {
        check("lúa portal:mau", "lua portal=mau");
        check("Portal:khcn.ninhthuan.gov.vn", "portal=khcn.ninhthuan.gov.vn");
        check("section:\"Tin tức\" mục:sự-kiện", "section=Tin tức section=sự-kiện");
        check("tag:\"đọc sau\" nhãn:x", "tag=đọc sau tag=x");
        check("unread bookmark lúa", "lua unread bookmark");
        check("chưa-đọc đánh-dấu", "unread bookmark");
        check("\"unread\" \"portal:mau\"", "unread [portal mau]");
        check("after:2026-11-29", "after=2026-11-28T17:00:00Z");
        check("sau:1/2/2026 trước:2026", "after=2026-01-31T17:00:00Z before=2025-12-31T17:00:00Z");
        check(
            "after:2025 after:2026 before:2026 before:2025",
            "after=2025-12-31T17:00:00Z before=2024-12-31T17:00:00Z",
        );
        check("after:7d", "after=2026-11-22T13:00:00Z");
    }

    #[test]
    fn a_filter_that_is_none_is_words() {
        check("after:mai lúa", "[after mai] lua no date: after:mai");
        check("before:2026-13-01", "[before 2026 13 01] no date: before:2026-13-01");
        check("before:2025 before:x", "[before x] before=2024-12-31T17:00:00Z no date: before:x");
        check("portal: mau", "portal mau no value: portal:");
        check("section:\"\" tag:-", "section tag no value: section:\"\" no value: tag:-");
        check("foo:bar unread:yes", "[foo bar] [unread yes]");
    }

    #[test]
    fn a_query_is_open_while_its_last_word_is_typed() {
        for (text, expected) in [
            ("công ngh", true),
            ("công nghệ ", false),
            ("\"công ngh", true),
            ("\"công nghệ\"", false),
            ("lúa portal:ma", false),
            ("nghe\u{323}", true),
            ("lúa -", false),
            ("", false),
        ] {
            assert_eq!(Query::typing(text, now()).is_open, expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_query(text in any::<String>()) {
            let query = Query::parse(&text, now());
            assert!(query.parts.iter().all(|part| !part.terms.is_empty()));
            assert_eq!(Query { is_open: false, ..Query::typing(&text, now()) }, query);
        }

        #[test]
        fn so_is_any_near_query(text in "(portal:|after:|\"|“|[a-zàđừỹ]| |7d|2026|-|/|unread|:){0,12}") {
            let query = Query::parse(&text, now());
            assert_eq!(query.is_empty(), !text.contains(char::is_alphanumeric), "{text:?}");
        }
    }
}
