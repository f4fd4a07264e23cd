//! A tag with its style in, what it means for the text in it out.

use scraper::ElementRef;

use crate::parse::outline::attribute;
use crate::parse::rules::holds;

/// What an inline tag means for its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kin {
    /// Bold.
    Strong,
    /// Italic.
    Emphasis,
    /// A link.
    Link,
}

/// What the tag of `element` means, by its name or, as Word and old editors
/// write it, by its style.
pub fn kin(element: ElementRef<'_>) -> impl Iterator<Item = Kin> {
    let kin = match element.value().name() {
        "b" | "strong" => [Some(Kin::Strong), None],
        "i" | "em" | "cite" | "dfn" => [Some(Kin::Emphasis), None],
        "a" => [attribute(element, "href").map(|_| Kin::Link), None],
        "span" | "font" | "p" | "div" => {
            let is = |told| attribute(element, "style").is_some_and(|style| sets(style, told));
            let strong = is("font-weight:bold") || is("font-weight:700");
            let italic = is("font-style:italic");
            [strong.then_some(Kin::Strong), italic.then_some(Kin::Emphasis)]
        }
        _ => [None, None],
    };
    kin.into_iter().flatten()
}

/// True for an element that sets its text in the middle.
#[must_use]
pub fn is_centred(element: ElementRef<'_>) -> bool {
    match element.value().name() {
        "center" => true,
        "p" | "div" | "td" | "th" => {
            let is = |name, words: &[&str]| {
                attribute(element, name).is_some_and(|value| {
                    let mut parts = value.split(|c: char| !c.is_ascii_alphanumeric());
                    parts.any(|part| words.iter().any(|word| part.eq_ignore_ascii_case(word)))
                })
            };
            is("align", &["center"])
                || attribute(element, "style").is_some_and(|style| sets(style, "text-align:center"))
                || is("class", &["center", "caption", "centre"])
        }
        _ => false,
    }
}

/// True for a style that sets `told`, as "display:none", in whatever case and with whatever blanks.
///
/// ```
/// use congtin::parse::style::sets;
/// assert!(sets("color: red; Display : None", "display:none") && !sets("display: block", "display:none"));
/// ```
#[must_use]
pub fn sets(style: &str, told: &str) -> bool {
    let value = told.split(':').next_back().unwrap_or_default();
    holds(style, value) && style.to_ascii_lowercase().replace(' ', "").contains(told)
}
