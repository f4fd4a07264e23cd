//! A survey in, whether the page is one article or a list of them out.

use crate::parse::general::survey::Survey;
use crate::parse::outline::Outline;
use crate::parse::place::Place;
use crate::parse::structured::{Structured, Told};
use crate::text::fold::fold;

/// What a page seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One article, its text in the element at this index.
    Article(usize),
    /// A home or section page.
    List,
    /// Neither.
    Nothing,
}

/// The words of a title that is more than the name of a section, and how many headlines are a list.
const TITLE: usize = 6;
const MANY: usize = 8;

/// So much prose is an article however many headlines stand by it.
const SURE: f32 = 180.0;

/// What the page is by its prose, its headlines, its address and what it says of itself. `body` is the
/// element that holds most prose, `title` the heading that agrees with the page's title; `headlines` counts
/// what the page lists, which is asked for only where it matters.
#[must_use]
pub fn kind(
    (outline, survey): (&Outline<'_>, &Survey),
    (place, told): (&Place, &Structured),
    titles: &[String],
    (title, body, headlines): (Option<usize>, Option<usize>, &dyn Fn() -> usize),
) -> Kind {
    let list = || if headlines() >= 3 { Kind::List } else { Kind::Nothing };
    let Some(body) = body else { return list() };
    let prose = survey.weight(outline, body);
    let none = title.map(|at| outline.text(at)).iter().chain(titles).any(|title| is_none(title));
    let is_article = told.kind == Some(Told::Article);
    let words = title.map_or(0, |at| outline.text(at).split_whitespace().count());
    // The name of a section is short, and over many headlines a sentence or two tell what it is about.
    let needed = match (is_home(place), is_article, words) {
        (true, true, _) => 150,
        (true, false, _) => 300,
        (false, true, _) => 15,
        (false, false, _) if prose >= SURE => 0,
        (false, false, TITLE..) if headlines() < MANY => 25,
        (false, false, TITLE..) => 60,
        (false, false, _) => 60.max(12 * headlines().min(15)),
    };
    #[expect(clippy::cast_precision_loss, reason = "words of a page are few")]
    let is_enough = prose >= needed as f32 && (prose >= 150.0 || !none);
    if is_enough { Kind::Article(body) } else { list() }
}

/// True for the title of a page that is a form or an answer, no article.
#[must_use]
pub fn is_none(title: &str) -> bool {
    const TITLES: [&str; 19] = [
        "lien he",
        "dang nhap",
        "dang ky",
        "tim kiem",
        "ket qua tim kiem",
        "khong tim thay",
        "404",
        "page not found",
        "just a moment",
        "attention required",
        "dang kiem tra",
        "kiem tra trinh duyet",
        "xac minh",
        "not found",
        "phien lam viec",
        "loi ",
        "trang khong ton tai",
        "so do trang",
        "contact",
    ];
    let folded = fold(title);
    TITLES.iter().any(|begin| folded.starts_with(begin)) || folded.contains("khong tim thay trang")
}

/// True for the address of a home page.
#[must_use]
pub fn is_home(place: &Place) -> bool {
    let path = place.address.path().to_ascii_lowercase();
    let name = path.trim_matches('/').split('.').next().unwrap_or_default();
    let has_query = place.address.as_url().query().is_some();
    !has_query
        && matches!(
            name,
            "" | "index" | "default" | "home" | "trang-chu" | "trangchu" | "vi" | "vi-vn" | "vn"
        )
}
