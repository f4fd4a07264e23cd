//! A stretch of an article's page in, the files it links to out.

use std::collections::HashMap;

use crate::model::address::Address;
use crate::model::article::Attachment;
use crate::parse::outline::Outline;
use crate::parse::place::Place;
use crate::text::clean::Clean;

/// Endings of files that are offered for download.
const ENDINGS: [&str; 14] =
    ["pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf", "zip", "rar", "7z", "txt"];

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
        let text = Clean::new(&outline.text(at));
        let title = if text.trim().is_empty() { address.file_name() } else { text };
        let place = *places.entry(address.key()).or_insert(found.len());
        match found.get_mut(place) {
            // The list at the end names a file better than the word that links to it.
            Some(known) if known.title.len() < title.len() => known.title = title,
            Some(_) => {}
            None => found.push(Attachment { title, address }),
        }
    }
    found
}

/// True for an address whose path ends as files do.
///
/// ```
/// use congtin::model::address::Address;
/// use congtin::parse::attachments::is_file;
/// assert!(is_file(&Address::parse("https://a.vn/VanBan/Ke%20hoach.PDF").unwrap()));
/// assert!(!is_file(&Address::parse("https://a.vn/Pages/default.aspx").unwrap()));
/// ```
#[must_use]
pub fn is_file(address: &Address) -> bool {
    let ending = address.path().rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}
