//! A page and its tree in, all that its readers look at out: one walk each for texts, fields and lines.

use std::cell::OnceCell;

use jiff::Timestamp;

use crate::model::page::Page;
use crate::model::trust::Trust;
use crate::parse::boxes::boxes;
use crate::parse::families::{Families, Family, Field, Known};
use crate::parse::general::survey::Survey;
use crate::parse::lines::{Line, lines};
use crate::parse::marks::{GUESSED, Marks};
use crate::parse::outline::Outline;
use crate::parse::place::Place;
use crate::parse::structured::{Structured, structured};
use crate::text::fold::fold;

/// A page, laid out for reading.
pub struct View<'a> {
    /// Its elements and texts.
    pub outline: &'a Outline<'a>,
    /// Where the family's fields stand.
    pub marks: Marks,
    /// Its address and the base of its links.
    pub place: Place,
    /// Its family.
    pub family: &'a Family,
    /// Its portal, when the host is known.
    pub known: Option<&'a Known>,
    /// When it was fetched.
    pub now: Timestamp,
    /// What it looks like to somebody who does not know it, once that was asked for.
    pub survey: Option<Survey>,
    told: OnceCell<Structured>,
    home: OnceCell<Option<String>>,
    lines: OnceCell<Vec<Line>>,
}

impl<'a> View<'a> {
    /// Lays out `page`: of the family its host belongs to, when it has a sign of
    /// it; else of the one its fingerprint fits, for portals are made anew and saved
    /// pages are older than that; else as a page of no family.
    #[must_use]
    pub fn new(page: &Page, outline: &'a Outline<'a>, families: &'a Families) -> Self {
        let place = Place::new(page, outline);
        let known = families.portal(place.address.host());
        let family = families.of(known.and_then(|known| known.family), outline);
        let family = family.unwrap_or(&families.general);
        let marks = Marks::new(outline, family);
        let now = page.fetched;
        let (told, home, lines) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { outline, marks, place, family, known, now, survey: None, told, home, lines }
    }

    /// True for a page of a known family.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !self.family.id.is_empty()
    }

    /// Its visible lines.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        self.lines.get_or_init(|| lines(self.outline, &self.marks))
    }

    /// What the page tells machines.
    #[must_use]
    pub fn told(&self) -> &Structured {
        self.told.get_or_init(|| structured(self.outline, &self.now))
    }

    /// The key of the home page of its family's portals, as seen from here.
    #[must_use]
    pub fn home(&self) -> Option<&String> {
        let key = || Some(self.place.address.join(self.family.home.as_ref()?).ok()?.key());
        self.home.get_or_init(key).as_ref()
    }

    /// The page of a known family with the boxes that its selectors do not know.
    #[must_use]
    pub fn with_boxes(self) -> Self {
        let boxes = boxes(self.outline, &self.marks, &self.place);
        if boxes.is_empty() {
            return self;
        }
        let marks = self.marks.with(self.outline, &boxes);
        Self { marks, lines: OnceCell::new(), ..self }
    }

    /// The page with what was guessed of it beside what is known.
    #[must_use]
    pub fn with(self, guessed: &[(Field, usize)], survey: Survey) -> Self {
        let marks = self.marks.with(self.outline, guessed);
        Self { marks, survey: Some(survey), lines: OnceCell::new(), ..self }
    }

    /// The first text of `field` that is not empty.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<String> {
        self.marks
            .ranked(field)
            .map(|(_, at)| self.marks.text(self.outline, at))
            .find(|text| !text.is_empty())
    }

    /// The same, and what told it.
    #[must_use]
    pub fn told_text(&self, field: Field) -> Option<(String, Trust)> {
        let texts = self.marks.ranked(field).map(|(rank, at)| (self.marks.text(self.outline, at), rank));
        let mut texts = texts.filter(|(text, _)| !text.is_empty());
        texts.next().map(|(text, rank)| (text, self.trust(rank)))
    }

    /// What a selector of this rank is.
    #[must_use]
    pub fn trust(&self, rank: usize) -> Trust {
        match self.known {
            _ if rank >= GUESSED => Trust::General,
            Some(known) if known.id == self.family.id => Trust::Profile,
            _ => Trust::Family,
        }
    }

    /// True when the page's path has the form of an article's.
    #[must_use]
    pub fn has_article_path(&self) -> bool {
        is_article_path(self.family, self.place.address.path())
    }
}

/// `summary` without the name of the paper that it begins with.
///
/// ```
/// use congtin::parse::view::without_beginning;
/// let begins = ["(bao mau)".to_owned()];
/// assert_eq!(without_beginning("(Báo Mẫu) - Sáng nay", &begins), "Sáng nay");
/// assert_eq!(without_beginning("TTO - Sáng nay", &begins), "Sáng nay");
/// assert_eq!(without_beginning("VOV.VN - Sáng nay", &begins), "Sáng nay");
/// assert_eq!(without_beginning("Hà Giang - Sáng nay", &begins), "Hà Giang - Sáng nay");
/// ```
#[must_use]
pub fn without_beginning<'a>(summary: &'a str, begins: &[String]) -> &'a str {
    let dash =
        summary.char_indices().take_while(|(at, _)| *at < 80).find(|(_, c)| matches!(c, '-' | '–' | '—'));
    let cut = dash.and_then(|(at, dash)| Some((summary.get(..at)?, summary.get(at + dash.len_utf8()..)?)));
    let cut = cut.filter(|(head, _)| is_paper(head.trim()) || begins.contains(&fold(head.trim())));
    cut.map_or(summary, |(_, rest)| rest.trim_start())
}

/// `summary` without the name of the site at `host` that it begins with, in capitals: "BNEWS Đà tăng".
///
/// ```
/// use congtin::parse::view::without_site;
/// assert_eq!(without_site("BNEWS Đà tăng", "bnews.vn"), "Đà tăng");
/// assert_eq!(without_site("(BNEWS) Đà tăng", "www.bnews.vn"), "Đà tăng");
/// assert_eq!(without_site("Bnews tăng", "bnews.vn"), "Bnews tăng");
/// assert_eq!(without_site("EVN đề nghị", "evn.com.vn"), "EVN đề nghị");
/// ```
#[must_use]
pub fn without_site<'a>(summary: &'a str, host: &str) -> &'a str {
    let host = host.strip_prefix("www.").unwrap_or(host);
    let site = host.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let is_site = |word: &str| !site.is_empty() && word.trim_matches(['(', ')', ':']) == site;
    let cut = summary.split_once(' ').map(|(word, rest)| (word, rest.trim_start()));
    // "EVN đề nghị" goes on in small letters: there it is the subject.
    let is_apart =
        |word: &str, rest: &str| word.ends_with([')', ':']) || rest.starts_with(|c: char| !c.is_lowercase());
    cut.filter(|(word, rest)| is_site(word) && is_apart(word, rest)).map_or(summary, |(_, rest)| rest)
}

/// True for what papers put before a dash: "(PT24)", "TTO", "VOV.VN".
fn is_paper(head: &str) -> bool {
    let in_brackets = head.strip_prefix('(').and_then(|head| head.strip_suffix(')'));
    let is_short = |name: &str| (2..=5).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase());
    in_brackets.is_some_and(|name| (1..=24).contains(&name.len()))
        || is_short(head.strip_suffix(".VN").or(head.strip_suffix(".vn")).unwrap_or(head))
}

/// True when `path` has a part that every article's path of `family` has.
#[must_use]
pub fn is_article_path(family: &Family, path: &str) -> bool {
    let path = path.to_lowercase();
    family.article_paths.iter().any(|part| has_part(&path, part))
}

/// True when `path` holds `part`, in which `#` stands for any digit.
fn has_part(path: &str, part: &str) -> bool {
    let (path, part) = (path.as_bytes(), part.as_bytes());
    !part.is_empty()
        && path.windows(part.len()).any(|window| {
            window
                .iter()
                .zip(part)
                .all(|(have, want)| have == want || (*want == b'#' && have.is_ascii_digit()))
        })
}

#[cfg(test)]
mod tests {
    use super::has_part;

    #[test]
    fn parts_of_paths() {
        assert!(has_part("/portal/pages/2022-3-2/tin.aspx", "/pages/####-#"));
        assert!(!has_part("/portal/pages/2022.aspx", "/pages/####-#"));
        assert!(!has_part("/p", "/pages/####-#"));
        assert!(!has_part("/p", ""));
    }
}
