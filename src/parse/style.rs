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
            let style = attribute(element, "style").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
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
            let is = |name, word: &str| {
                attribute(element, name).is_some_and(|value| {
                    value
                        .to_ascii_lowercase()
                        .split(|c: char| !c.is_ascii_alphanumeric())
                        .any(|it| it == word)
                })
            };
            let style = attribute(element, "style").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
            is("align", "center")
                || style.contains("text-align:center")
                || ["center", "caption", "centre"].iter().any(|word| is("class", word))
        }
        _ => false,
    }
}
