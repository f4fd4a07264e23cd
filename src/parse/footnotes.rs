//! An element in, whether it is the mark of a footnote, the way back to one, or a footnote out.

use scraper::ElementRef;

use crate::parse::outline::{Outline, attribute};

/// What a link within its page is to a footnote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A number alone: "đầm1".
    Bare,
    /// A number in brackets: `đầm[1]`.
    Bracketed,
    /// An arrow behind the note, which leads back to its mark.
    Back,
}

/// What names of footnotes and of the places they belong to begin with, in small letters.
const NAMES: [&str; 12] = [
    "fn",
    "ftn",
    "_ftn",
    "_edn",
    "edn",
    "footnote",
    "sdfootnote",
    "easy-footnote",
    "cite_note",
    "cite_ref",
    "chuthich",
    "chu-thich",
];

/// What leads back to a mark.
const ARROWS: [&str; 6] = ["↩", "↩\u{fe0e}", "↑", "^", "⏎", "▲"];

/// The longest mark, in bytes.
const LONGEST: usize = 12;

/// The links of a text that have to do with footnotes: few have, so they are looked for once.
#[derive(Debug)]
pub struct Marks(Vec<(usize, Mark)>);

impl Marks {
    /// Those of the subtree at `at`.
    #[must_use]
    pub fn new(outline: &Outline<'_>, at: usize) -> Self {
        let links = outline.links_in(at..outline.end(at));
        Self(links.filter_map(|(link, _)| Some((link, mark(outline, link)?))).collect())
    }

    /// What the element at `at` is to a footnote.
    #[must_use]
    pub fn at(&self, at: usize) -> Option<Mark> {
        let place = self.0.binary_search_by_key(&at, |(link, _)| *link).ok()?;
        self.0.get(place).map(|(_, mark)| *mark)
    }
}

/// What the element at `at` is to a footnote, when it is a link to one or to its mark.
///
/// ```
/// use congtin::parse::footnotes::{Mark, mark};
/// use congtin::parse::{outline::Outline, tree::tree, work::Work};
/// let html = tree("<a href='#fn1'>1</a><a href='#phan-2'>2</a>", &Work::default()).unwrap();
/// let outline = Outline::new(&html);
/// let found: Vec<Mark> = (0..outline.len()).filter_map(|at| mark(&outline, at)).collect();
/// assert_eq!(found, [Mark::Bare]);
/// ```
#[must_use]
pub fn mark(outline: &Outline<'_>, at: usize) -> Option<Mark> {
    let element = outline.element(at).filter(|element| element.value().name() == "a")?;
    let (_, name) = attribute(element, "href")?.split_once('#')?;
    if !is_name(name) {
        return None;
    }
    let text = outline.short_text(at, LONGEST)?;
    let is_number = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    match text.as_str() {
        text if ARROWS.contains(&text) => Some(Mark::Back),
        text if is_number(text) => Some(Mark::Bare),
        _ => inner.is_some_and(|inner| is_number(inner.trim())).then_some(Mark::Bracketed),
    }
}

/// True where a footnote stands in the subtree at `at`.
#[must_use]
pub fn holds_note(outline: &Outline<'_>, at: usize) -> bool {
    let is_note = |element: ElementRef<'_>| {
        let names = ["id", "name"].into_iter().filter_map(|key| attribute(element, key));
        names.into_iter().any(is_name)
    };
    (at..outline.end(at)).filter_map(|at| outline.element(at)).any(is_note)
}

/// True for `fn1`, `_ftnref2` and the like.
fn is_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(|c: char| c.is_ascii_digit()) && NAMES.iter().any(|begin| name.starts_with(begin))
}
