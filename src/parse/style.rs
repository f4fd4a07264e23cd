//! A tag with its style in, what it means for the text in it out.

use scraper::ElementRef;

use crate::parse::outline::attribute;

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
#[must_use]
pub fn kin(element: ElementRef<'_>) -> Vec<Kin> {
    match element.value().name() {
        "b" | "strong" => vec![Kin::Strong],
        "i" | "em" | "cite" | "dfn" => vec![Kin::Emphasis],
        "a" if attribute(element, "href").is_some() => vec![Kin::Link],
        "span" | "font" | "p" | "div" => {
            let Some(style) = style(element) else { return Vec::new() };
            let strong = ["font-weight:bold", "font-weight:700"].iter().any(|it| style.contains(it));
            let strong = strong.then_some(Kin::Strong);
            strong.into_iter().chain(style.contains("font-style:italic").then_some(Kin::Emphasis)).collect()
        }
        _ => Vec::new(),
    }
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
                || style(element).is_some_and(|style| style.contains("text-align:center"))
                || is("class", &["center", "caption", "centre"])
        }
        _ => false,
    }
}

/// The style of `element` in small letters and without blanks.
fn style(element: ElementRef<'_>) -> Option<String> {
    attribute(element, "style").map(|style| style.to_ascii_lowercase().replace(' ', ""))
}
