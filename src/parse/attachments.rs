//! A stretch of an article's page in, the files it links to out.

use std::collections::HashMap;

use crate::model::address::Address;
use crate::model::article::Attachment;
use crate::model::ending::ending;
use crate::parse::file_size::{file_size, without_size};
use crate::parse::outline::{Outline, breaks_line};
use crate::parse::place::Place;
use crate::text::clean::Clean;

/// Spots behind a link in which its size is looked for.
const NEAR: usize = 12;

/// The files linked to in `from..to`, each once, under the longest text that leads there; `skips` says which subtrees are not looked into.
#[must_use]
pub fn attachments(
    outline: &Outline<'_>,
    (from, to): (usize, usize),
    place: &Place,
    skips: &dyn Fn(usize) -> bool,
) -> Vec<Attachment> {
    let mut found: Vec<Attachment> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (at, element) in outline.links_in(from..to) {
        let Some(address) = place.link(element).filter(is_file) else { continue };
        if skips(at) {
            continue;
        }
        let text = outline.text(at);
        let (title, own) = without_size(&text);
        let title = if title.is_empty() { address.file_name() } else { Clean::new(title) };
        let size = own.or_else(|| file_size(&beside(outline, at)));
        let place = *places.entry(address.key()).or_insert(found.len());
        match found.get_mut(place) {
            Some(known) => {
                known.size = known.size.or(size);
                // The list at the end names a file better than the word that links to it.
                if known.title.len() < title.len() {
                    known.title = title;
                }
            }
            None => found.push(Attachment { title, address, size }),
        }
    }
    found
}

/// What stands between the link at `at` and the next one, in its line: portals print the size there.
fn beside(outline: &Outline<'_>, at: usize) -> String {
    let is =
        |spot: usize, kind: fn(&str) -> bool| outline.element(spot).is_some_and(|e| kind(e.value().name()));
    let mut line = at;
    while outline.parent(line) != line && !is(line, breaks_line) {
        line = outline.parent(line);
    }
    let from = outline.end(at);
    let to = outline.end(line).min(from + NEAR);
    let end = (from..to).find(|spot| is(*spot, |name| name == "a")).unwrap_or(to);
    outline.text_between(from, end)
}

/// True for an address that ends as files do.
///
/// ```
/// use congtin::model::address::Address;
/// use congtin::parse::attachments::is_file;
/// assert!(is_file(&Address::parse("https://a.vn/VanBan/Ke%20hoach.PDF").unwrap()));
/// assert!(!is_file(&Address::parse("https://a.vn/Pages/default.aspx").unwrap()));
/// ```
#[must_use]
pub fn is_file(address: &Address) -> bool {
    ending(address).is_some()
}
