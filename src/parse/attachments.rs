//! A stretch of an article's page in, the files it links to out.

use std::collections::HashMap;

use scraper::ElementRef;

use crate::model::address::Address;
use crate::model::article::Attachment;
use crate::model::ending::{ending, known};
use crate::parse::file_size::{file_size, without_size};
use crate::parse::outline::{Outline, attribute, breaks_line};
use crate::parse::place::Place;
use crate::text::clean::Clean;
use crate::text::fold::fold;

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
        let Some(address) = place.link(element) else { continue };
        if skips(at) {
            continue;
        }
        let text = outline.text(at);
        let (title, own) = without_size(&text);
        let is_file = is_file(&address);
        let named = if is_file { None } else { told_name(element, title) };
        if named.is_none() && !is_file {
            continue;
        }
        let title = named.as_deref().unwrap_or(title);
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

/// The file's name, where its address has none and the link's text, `download` or `title` tells it.
fn told_name(element: ElementRef<'_>, text: &str) -> Option<String> {
    let attributes = ["download", "title"].into_iter().filter_map(|name| attribute(element, name));
    let name = [text].into_iter().chain(attributes).map(str::trim).find(|name| known(name).is_some())?;
    let is_verb = |head: &str| ["tai ve", "tai xuong", "download"].contains(&fold(head).trim());
    let labelled = name.split_once(':').filter(|(head, _)| is_verb(head)).map(|(_, rest)| rest);
    let cut = name.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| name.split_at(at));
    let led = || cut.take(2).find(|(head, _)| is_verb(head)).map(|(_, rest)| rest);
    Some(labelled.or_else(led).unwrap_or(name).trim().to_owned())
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

#[cfg(test)]
mod tests {
    use super::attachments;
    use crate::model::address::Address;
    use crate::parse::outline::Outline;
    use crate::parse::place::Place;
    use crate::parse::tree::tree;
    use crate::parse::work::Work;

    #[track_caller]
    fn check(link: &str, expected: &[&str]) {
        let html = tree(link, &Work::default()).expect("a tree");
        let outline = Outline::new(&html);
        let place = Place::at(&Address::parse("https://a.vn/").expect("an address"));
        let found = attachments(&outline, (0, outline.len()), &place, &|_| false);
        let titles: Vec<&str> = found.iter().map(|file| &*file.title).collect();
        assert_eq!(titles, expected, "{link}");
    }

    #[test]
    fn a_link_may_name_a_file_that_its_address_does_not() {
        check(
            "<a href='/x.html?download=1&id=0' download>Tải về: <b>ke-hoach-45.pdf</b></a>",
            &["ke-hoach-45.pdf"],
        );
        check("<a href='/tai-lieu/12' title='Tải về ke-hoach.docx'>Bản đầy đủ</a>", &["ke-hoach.docx"]);
        check("<a href='/tai-lieu/12' download='Kế hoạch.xlsx'>Tải về</a>", &["Kế hoạch.xlsx"]);
        check("<a href='/tb.pdf'>Thông báo</a>", &["Thông báo"]);
        check("<a href='/tin/1' title='Tin khác'>Lũ về.</a><a href='/tin/2' download>Tin</a>", &[]);
    }
}
