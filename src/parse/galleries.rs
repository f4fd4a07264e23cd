//! The body of an article in, where the captions of its galleries stand and which of their parts are copies out.
//!
//! Scripts of slide shows put clones of the first and last slide at both ends, and a strip of small pictures
//! under the large ones.

use std::collections::HashSet;

use crate::parse::media;
use crate::parse::outline::{Outline, attribute};
use crate::parse::signless::is_one;

/// Names of one picture of a show with its caption; of what holds items and figures that are such; signs left out.
const SLIDES: [&str; 9] = [
    "itemslideshow",
    "swiperslide",
    "slickslide",
    "carouselitem",
    "owlitem",
    "galleryitem",
    "slideitem",
    "splideslide",
    "photoitem",
];
const GALLERIES: [&str; 9] = [
    "gallery",
    "photogallery",
    "imagegallery",
    "slideshow",
    "album",
    "photoalbum",
    "listphoto",
    "blocksgallerygrid",
    "wpblockgallery",
];

/// Names of clones and of strips of small pictures, signs left out.
const COPIES: [&str; 16] = [
    "slickcloned",
    "swiperslideduplicate",
    "splideslideclone",
    "cloned",
    "bxclone",
    "gallerythumbs",
    "swiperthumbs",
    "sliderthumbs",
    "sliderthumb",
    "thumbslider",
    "thumbsslider",
    "slickthumbs",
    "slidernav",
    "carouselindicators",
    "lspager",
    "bxpager",
];

/// The fewest words of a link to another page in a slide: such a show is of other articles.
const HEADLINE: usize = 4;

/// What galleries there are.
#[derive(Debug, Default)]
pub struct Galleries {
    /// Elements whose text tells what the picture before them shows.
    pub captions: Vec<usize>,
    /// What is in the body once already.
    pub copies: Vec<usize>,
}

/// The galleries of the body at `body`.
#[must_use]
pub fn galleries<'a>(outline: &Outline<'a>, body: usize) -> Galleries {
    let mut found = Galleries::default();
    let mut seen: HashSet<(&str, String)> = HashSet::new();
    let mut until = 0;
    for at in body + 1..outline.end(body) {
        if at < until || outline.element(at).is_none() {
            continue;
        }
        let is_copy = is_named(outline, at, &COPIES);
        if !is_copy && !is_slide(outline, at) {
            continue;
        }
        until = outline.end(at);
        let images: Vec<&str> = (at..until).filter_map(|spot| image(outline, spot)).collect();
        // Slides may share a placeholder: one is there again only with its words.
        let words = outline.text(at);
        let slide = |image: &&'a str| (*image, words.clone());
        let is_again = !images.is_empty() && images.iter().all(|image| seen.contains(&slide(image)));
        if is_copy || is_again {
            found.copies.push(at);
            continue;
        }
        seen.extend(images.iter().map(slide));
        if !images.is_empty() && !leads_away(outline, at) {
            found.captions.extend(captions(outline, at));
        }
    }
    found
}

/// True for one picture of a show: by its name, or by that of the gallery around it.
fn is_slide(outline: &Outline<'_>, at: usize) -> bool {
    let is_item = || {
        outline.element(at).is_some_and(|element| matches!(element.value().name(), "li" | "figure" | "dl"))
            && [outline.parent(at), outline.parent(outline.parent(at))]
                .into_iter()
                .any(|above| is_named(outline, above, &GALLERIES))
    };
    is_named(outline, at, &SLIDES) || is_item()
}

/// The elements of the slide at `at` that stand beside its picture.
fn captions(outline: &Outline<'_>, at: usize) -> Vec<usize> {
    let holds = |spot: usize| (spot..outline.end(spot)).any(|spot| image(outline, spot).is_some());
    let mut found = Vec::new();
    let mut until = 0;
    for spot in at + 1..outline.end(at) {
        if spot >= until && outline.element(spot).is_some() && !holds(spot) && outline.has_text(spot) {
            found.push(spot);
            until = outline.end(spot);
        }
    }
    found
}

/// The reference of the picture at `at`.
fn image<'a>(outline: &Outline<'a>, at: usize) -> Option<&'a str> {
    let element = outline.element(at).filter(|element| element.value().name() == "img")?;
    media::images(element).next()
}

/// True for a slide with a link that names another page.
fn leads_away(outline: &Outline<'_>, at: usize) -> bool {
    let mut links = outline.links_in(at..outline.end(at));
    links.any(|(link, _)| outline.text(link).split_whitespace().count() >= HEADLINE)
}

fn is_named(outline: &Outline<'_>, at: usize, names: &[&str]) -> bool {
    let class = outline.element(at).and_then(|element| attribute(element, "class")).unwrap_or_default();
    class.split_ascii_whitespace().any(|name| is_one(name, names))
}
