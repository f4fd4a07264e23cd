//! Elements that show a picture or play something in, the address of what they show out.

use scraper::ElementRef;

use crate::parse::outline::{Outline, attribute};

/// Attributes that hold an image's address; pages that load lazily put a
/// placeholder in `src`.
const IMAGE: [&str; 7] =
    ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-srcset", "src", "srcset"];

/// The references an image may be found at, best first.
pub fn images(element: ElementRef<'_>) -> impl Iterator<Item = &str> {
    let reference = move |name: &str| {
        let value = attribute(element, name)?;
        if name.ends_with("srcset") { largest(value) } else { Some(value) }
    };
    IMAGE.into_iter().filter_map(reference).filter(|text| !text.trim().is_empty())
}

/// The reference of the largest picture in a `srcset`: "a.jpg 480w, b.jpg 1024w".
fn largest(set: &str) -> Option<&str> {
    let mut best: Option<(u32, &str)> = None;
    let mut rest = set.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    while !rest.is_empty() {
        // An address may have commas in it; what ends it is white space, or a comma at its end.
        let (found, behind) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let address = found.trim_end_matches(',');
        let (size, next) = if address.len() < found.len() {
            ("", behind)
        } else {
            behind.split_once(',').unwrap_or((behind, ""))
        };
        let size = size.trim().split(|c: char| !c.is_ascii_digit()).next().and_then(|size| size.parse().ok());
        let size = size.unwrap_or(1);
        if best.is_none_or(|(most, _)| size > most) {
            best = Some((size, address));
        }
        rest = next.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    }
    best.map(|(_, address)| address).filter(|address| !address.starts_with("data:"))
}

/// True for an image that shows nothing: it counts visitors or holds cells apart.
#[must_use]
pub fn is_pixel(element: ElementRef<'_>) -> bool {
    let is_tiny = |name: &str| {
        attribute(element, name).is_some_and(|size| matches!(size.trim().trim_end_matches("px"), "0" | "1"))
    };
    let source = attribute(element, "src").unwrap_or_default().to_ascii_lowercase();
    let name = source.rsplit('/').next().unwrap_or_default();
    let is_spacer = matches!(name, "spacer.gif" | "blank.gif" | "pixel.gif" | "transparent.gif" | "1x1.gif");
    is_tiny("width") || is_tiny("height") || (is_spacer && images(element).count() == 1)
}

/// True for elements that show another page, a film or a sound.
#[must_use]
pub fn is_embedded(name: &str) -> bool {
    matches!(name, "iframe" | "video" | "audio" | "embed" | "object")
}

/// The reference of what the embedded element at `at` shows.
#[must_use]
pub fn source(outline: &Outline<'_>, at: usize) -> Option<String> {
    let element = outline.element(at).filter(|element| !is_pixel(*element))?;
    let own = ["src", "data-src", "data"].into_iter().find_map(|name| attribute(element, name));
    let inner = || {
        let inside = (at + 1..outline.end(at)).filter_map(|spot| outline.element(spot));
        inside.into_iter().find_map(|source| attribute(source, "src"))
    };
    own.or_else(inner).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::largest;

    #[test]
    fn the_largest_of_a_set() {
        for (set, expected) in [
            ("a.jpg 480w, b.jpg 1024w", Some("b.jpg")),
            ("a.jpg, b.jpg 2x", Some("b.jpg")),
            ("a.jpg 1x,b.jpg 2x", Some("b.jpg")),
            (
                "https://c.vn/w_480,c_fill/a.jpg 480w, https://c.vn/w_1024,c_fill/b.jpg 1024w",
                Some("https://c.vn/w_1024,c_fill/b.jpg"),
            ),
            ("data:image/gif;base64,R0l 1x", None),
            ("a.jpg", Some("a.jpg")),
            (" , ", None),
        ] {
            assert_eq!(largest(set), expected, "{set}");
        }
    }
}
