//! A stretch of an article's page in, the files it links to and shows out.

use std::collections::HashMap;

use scraper::ElementRef;

use crate::model::address::Address;
use crate::model::article::Attachment;
use crate::model::ending::{ending, known, named};
use crate::parse::file_size::{file_size, without_size};
use crate::parse::media;
use crate::parse::outline::{Outline, attribute, breaks_line};
use crate::parse::place::Place;
use crate::text::clean::Clean;
use crate::text::fold::fold;

/// Spots behind a link in which its size is looked for.
const NEAR: usize = 12;

/// Parts of the paths of pages that show a file which their query names, in small letters: pdf.js, Google's,
/// Microsoft's, SharePoint's.
const VIEWERS: [&str; 6] = ["viewer", "gview", "pdfjs", "wopiframe", "/op/embed.aspx", "/op/view.aspx"];

/// What links say that lead to a file and do not name it, folded.
const NAMELESS: [&str; 14] = [
    "tai ve",
    "tai xuong",
    "tai file",
    "tai tai day",
    "tai ve tai day",
    "download",
    "tai day",
    "day",
    "o day",
    "xem",
    "chi tiet",
    "xem chi tiet",
    "xem tai day",
    "xem chi tiet tai day",
];

/// The files linked to and shown in `from..to`, each once, under the longest text that leads there; `skips` says which subtrees are not looked into.
#[must_use]
pub fn attachments(
    outline: &Outline<'_>,
    (from, to): (usize, usize),
    place: &Place,
    skips: &dyn Fn(usize) -> bool,
) -> Vec<Attachment> {
    let mut found: Vec<(Option<Clean>, Attachment)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (at, element) in outline.links_in(from..to) {
        let Some(address) = place.link(element).map(shown) else { continue };
        if skips(at) {
            continue;
        }
        let text = outline.text(at);
        let (title, own) = without_size(&text);
        let is_file = is_file(&address);
        let told = if is_file { None } else { told_name(element, title) };
        if told.is_none() && !is_file {
            continue;
        }
        let title = told.as_deref().unwrap_or(title);
        let title = Some(title).filter(|title| !is_nameless(title)).map(Clean::new);
        let size = own.or_else(|| file_size(&beside(outline, at)));
        let place = *places.entry(address.key()).or_insert(found.len());
        match found.get_mut(place) {
            Some((named, known)) => {
                known.size = known.size.or(size);
                // The list at the end names a file better than the word that links to it.
                if named.as_ref().map(|name| name.len()) < title.as_ref().map(|name| name.len()) {
                    *named = title;
                }
            }
            None => found.push((title, Attachment { title: file_name(&address), address, size })),
        }
    }
    // A viewer may name another host than the link does; on one host two files may have one name.
    let mut hosts: HashMap<Clean, String> =
        found.iter().map(|(_, file)| (file_name(&file.address), file.address.host().to_owned())).collect();
    for at in (from..to).filter(|at| !skips(*at)) {
        let Some(address) = embedded(outline, at, place) else { continue };
        let title = file_name(&address);
        let host = hosts.entry(title.clone()).or_insert_with(|| address.host().to_owned());
        if host == address.host() && places.insert(address.key(), found.len()).is_none() {
            found.push((None, Attachment { title, address, size: None }));
        }
    }
    let called = |(title, file): (Option<Clean>, Attachment)| match title {
        Some(title) => Attachment { title, ..file },
        None => file,
    };
    found.into_iter().map(called).collect()
}

/// The file that the element at `at` shows within the page.
#[must_use]
pub fn embedded(outline: &Outline<'_>, at: usize, place: &Place) -> Option<Address> {
    outline.element(at).filter(|element| media::is_embedded(element.value().name()))?;
    let address = place.web(&media::source(outline, at)?).map(shown)?;
    is_file(&address).then_some(address)
}

/// The file that a viewer's `address` shows; of any other the same.
///
/// ```
/// use congtin::model::address::Address;
/// use congtin::parse::attachments::shown;
/// let of = |text: &str| shown(Address::parse(text).unwrap()).to_string();
/// assert_eq!(of("https://a.vn/pdfjs/web/viewer.html?file=/tb.pdf"), "https://a.vn/tb.pdf");
/// assert_eq!(of("https://a.vn/tai.aspx?file=tb.pdf"), "https://a.vn/tai.aspx?file=tb.pdf");
/// ```
#[must_use]
pub fn shown(address: Address) -> Address {
    let path = address.path().to_ascii_lowercase();
    if !VIEWERS.iter().any(|part| path.contains(part)) {
        return address;
    }
    let is_name = |value: &str| value.split(['?', '#']).next().is_some_and(|path| known(path).is_some());
    let value = address.as_url().query_pairs().find(|(_, value)| is_name(value));
    value.and_then(|(_, value)| address.join(&value).ok()).unwrap_or(address)
}

/// What the file at `address` is called there.
fn file_name(address: &Address) -> Clean {
    named(address).unwrap_or_else(|| address.file_name())
}

/// True for the text of a link that tells nothing of the file it leads to.
fn is_nameless(text: &str) -> bool {
    let folded = fold(text);
    let words = folded.trim_matches(|c: char| !c.is_alphanumeric());
    // Some tables call a file by its type alone.
    let is_type = || !words.contains('.') && known(&format!("x.{words}")).is_some();
    words.is_empty() || NAMELESS.contains(&words) || is_type()
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

    #[test]
    fn a_link_that_does_not_name_its_file_leaves_it_to_its_address() {
        for text in ["Tải về", "[Tải về]", "tại đây.", "Xem chi tiết tại đây", "", "<img src=i.png>"]
        {
            check(&format!("<a href='/vb/Ke%20hoach.pdf/0c1f-77?version=1.0'>{text}</a>"), &["Ke hoach.pdf"]);
        }
    }

    #[test]
    fn files_that_are_shown_within_the_page() {
        for element in [
            "<iframe src='/vb/ke-hoach.pdf#view=FitH'></iframe>",
            "<embed src='vb/ke-hoach.pdf' type=application/pdf>",
            "<object data='/vb/ke-hoach.pdf'><p>Không xem được? <a href='/vb/ke-hoach.pdf'>Tải về</a></object>",
            "<iframe data-src='/pdfjs/web/viewer.html?file=../../vb/ke-hoach.pdf#page=1'></iframe>",
            "<iframe src='https://docs.google.com/viewer?url=https%3A%2F%2Fa.vn%2Fvb%2Fke-hoach.pdf&embedded=true'></iframe>",
            "<iframe src='//docs.google.com/gview?url=http://a.vn/vb/ke-hoach.pdf?v=2&embedded=true'></iframe>",
            "<iframe src='https://view.officeapps.live.com/op/embed.aspx?src=https://a.vn/vb/ke-hoach.pdf'></iframe>",
        ] {
            check(element, &["ke-hoach.pdf"]);
        }
        check(
            "<iframe src='/vb/ke-hoach.pdf'></iframe><a href='/vb/ke-hoach.pdf'>Kế hoạch năm 2026</a>",
            &["Kế hoạch năm 2026"],
        );
        check(
            "<iframe src='https://docs.google.com/viewer?url=http://cu.a.vn/ke-hoach.pdf'></iframe><a href='/ke-hoach.pdf'>Kế hoạch</a>",
            &["Kế hoạch"],
        );
        check("<iframe src='https://www.google.com/maps/embed?pb=1'></iframe><iframe></iframe>", &[]);
    }
}
