//! The tag, class and id of an element in, what part of a page such names stand for out.
//!
//! Names are English or Vietnamese without marks, written together or apart: `tin-lien-quan`,
//! `relatedNews`, `boxBinhLuan`.

use std::collections::HashMap;

use scraper::ElementRef;

use crate::parse::outline::attribute;
use crate::parse::rules::holds;
use crate::parse::style::sets;

/// What an element seems to be by its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hint {
    /// Navigation, banners, tools: never content.
    Chrome,
    /// Lists of other articles.
    Others,
    /// What readers wrote.
    Comments,
    /// Date, author, tags of the article.
    About,
    /// The article's text.
    Body,
}

/// Words of names, each with what it hints at.
const CHROME: [&str; 63] = [
    "nav",
    "navbar",
    "navigation",
    "menu",
    "submenu",
    "megamenu",
    "mainmenu",
    "topmenu",
    "footer",
    "foot",
    "topbar",
    "breadcrumb",
    "breadcrumbs",
    "banner",
    "banners",
    "ad",
    "ads",
    "adv",
    "adsbygoogle",
    "advert",
    "advertisement",
    "advertising",
    "sponsor",
    "sponsored",
    "qc",
    "share",
    "sharing",
    "shares",
    "sharebar",
    "social",
    "socials",
    "sns",
    "addthis",
    "addtoany",
    "sharedaddy",
    "zalo",
    "popup",
    "modal",
    "overlay",
    "cookie",
    "cookies",
    "gdpr",
    "newsletter",
    "subscribe",
    "subscription",
    "signup",
    "login",
    "search",
    "toolbar",
    "print",
    "pagination",
    "paging",
    "pager",
    "pagenavi",
    "rating",
    "ratings",
    "vote",
    "poll",
    "skip",
    "copyright",
    "weather",
    "marquee",
    "toc",
];
const OTHERS: [&str; 22] = [
    "related",
    "relate",
    "relates",
    "relatedposts",
    "sidebar",
    "sidebars",
    "aside",
    "widget",
    "widgets",
    "recommend",
    "recommended",
    "recommendation",
    "recommendations",
    "popular",
    "trending",
    "latest",
    "mostread",
    "mostviewed",
    "prevnext",
    "nextprev",
    "upnext",
    "teaser",
];
const COMMENTS: [&str; 8] =
    ["comment", "comments", "commentlist", "disqus", "respond", "fbcomments", "replies", "discussion"];
const ABOUT: [&str; 17] = [
    "tags",
    "tag",
    "tagcloud",
    "keywords",
    "meta",
    "postmeta",
    "byline",
    "author",
    "authors",
    "date",
    "time",
    "timestamp",
    "category",
    "categories",
    "dateline",
    "published",
    "credit",
];

/// Parts of names with all signs between their words left out.
const PARTS: [(&str, Hint); 58] = [
    ("tableofcontents", Hint::Chrome),
    ("swiperbutton", Hint::Chrome),
    ("swiperpagination", Hint::Chrome),
    ("vjs", Hint::Chrome),
    ("articleaudio", Hint::Chrome),
    ("viewmore", Hint::Others),
    ("quangcao", Hint::Chrome),
    ("breadcrumb", Hint::Chrome),
    ("chiase", Hint::Chrome),
    ("mangxahoi", Hint::Chrome),
    ("dangnhap", Hint::Chrome),
    ("timkiem", Hint::Chrome),
    ("chantrang", Hint::Chrome),
    ("phantrang", Hint::Chrome),
    ("danhgia", Hint::Chrome),
    ("lienket", Hint::Chrome),
    ("thoitiet", Hint::Chrome),
    ("luottruycap", Hint::Chrome),
    ("advert", Hint::Chrome),
    ("navbar", Hint::Chrome),
    ("footer", Hint::Chrome),
    ("socialshare", Hint::Chrome),
    ("sharesocial", Hint::Chrome),
    ("newsletter", Hint::Chrome),
    ("screenreader", Hint::Chrome),
    ("visuallyhidden", Hint::Chrome),
    ("hideaccessible", Hint::Chrome),
    ("elementinvisible", Hint::Chrome),
    ("sronly", Hint::Chrome),
    ("thumuc", Hint::Chrome),
    ("lienquan", Hint::Others),
    ("tinlq", Hint::Others),
    ("dongsukien", Hint::Others),
    ("tinmoi", Hint::Others),
    ("tinkhac", Hint::Others),
    ("baikhac", Hint::Others),
    ("baimoi", Hint::Others),
    ("docnhieu", Hint::Others),
    ("xemnhieu", Hint::Others),
    ("tinnong", Hint::Others),
    ("tincung", Hint::Others),
    ("cungchuyenmuc", Hint::Others),
    ("cungchude", Hint::Others),
    ("cungmuc", Hint::Others),
    ("xemthem", Hint::Others),
    ("docthem", Hint::Others),
    ("tindoc", Hint::Others),
    ("tinnoibat", Hint::Others),
    ("othernews", Hint::Others),
    ("morenews", Hint::Others),
    ("relatednews", Hint::Others),
    ("mostread", Hint::Others),
    ("mostview", Hint::Others),
    ("readmore", Hint::Others),
    ("binhluan", Hint::Comments),
    ("ykien", Hint::Comments),
    ("tukhoa", Hint::About),
    ("tacgia", Hint::About),
];

/// Names of the element that holds an article's text, signs left out.
const BODY: [&str; 44] = [
    "articlebody",
    "articlecontent",
    "articletext",
    "articledetail",
    "entrycontent",
    "postcontent",
    "postbody",
    "postentry",
    "storybody",
    "storycontent",
    "newscontent",
    "newsbody",
    "newstext",
    "contentdetail",
    "detailcontent",
    "detailsbody",
    "detailbody",
    "newsdetail",
    "bodytext",
    "maincontentdetail",
    "fckdetail",
    "noidung",
    "noidungbaiviet",
    "noidungtin",
    "contentnews",
    "contentarticle",
    "contentbody",
    "singlecontent",
    "blogcontent",
    "textcontent",
    "chitiet",
    "chitietbaiviet",
    "chitiettin",
    "tdpostcontent",
    "itembody",
    "itemfulltext",
    "fieldnamebody",
    "richtext",
    "ckcontent",
    "journalcontent",
    "bodycontent",
    "fulltext",
    "baiviet",
    "postsinglecontent",
];

/// The names of a page: it uses the same few over and over.
#[derive(Debug, Default)]
pub struct Names {
    classes: HashMap<String, Option<Hint>>,
    ids: HashMap<String, Option<Hint>>,
}

impl Names {
    /// What the names of `element` hint at; of several the first of [`Hint`].
    pub fn hint(&mut self, element: ElementRef<'_>) -> Option<Hint> {
        let mut is_plain = !matches!(
            element.value().name(),
            "nav" | "footer" | "aside" | "dialog" | "html" | "body" | "main" | "article"
        );
        let (mut class, mut id) = ("", "");
        for (name, value) in element.value().attrs() {
            match name {
                "class" => class = value,
                "id" => id = value,
                "role" | "itemprop" | "hidden" => is_plain = false,
                "style" => is_plain &= !is_hiding(value),
                _ => {}
            }
        }
        if !is_plain {
            return hint(element);
        }
        let of_class =
            known(
                &mut self.classes,
                class,
                |class| {
                    if hides(class) { Some(Hint::Chrome) } else { of_names(class) }
                },
            );
        of_class.into_iter().chain(known(&mut self.ids, id, of_names)).min()
    }
}

/// What `names` hint at, read once.
fn known(
    all: &mut HashMap<String, Option<Hint>>,
    names: &str,
    read: impl Fn(&str) -> Option<Hint>,
) -> Option<Hint> {
    if names.is_empty() {
        return None;
    }
    if let Some(found) = all.get(names) {
        return *found;
    }
    let found = read(names);
    all.insert(names.to_owned(), found);
    found
}

fn of_names(names: &str) -> Option<Hint> {
    names.split_ascii_whitespace().filter_map(of_name).min()
}

/// What the names of `element` hint at; of several the first of [`Hint`].
fn hint(element: ElementRef<'_>) -> Option<Hint> {
    let name = element.value().name();
    if is_hidden(element) && !matches!(name, "html" | "body") {
        return Some(Hint::Chrome);
    }
    match name {
        "nav" | "footer" | "dialog" => return Some(Hint::Chrome),
        "aside" => return Some(Hint::Others),
        // These hold everything, and themes hang the names of what is in the page on them.
        "html" | "body" | "main" | "article" => return None,
        _ => {}
    }
    let role = attribute(element, "role").unwrap_or_default();
    if matches!(role, "navigation" | "banner" | "contentinfo" | "search" | "dialog" | "menu" | "menubar") {
        return Some(Hint::Chrome);
    }
    if role == "complementary" {
        return Some(Hint::Others);
    }
    if attribute(element, "itemprop") == Some("articleBody") {
        return Some(Hint::Body);
    }
    if hides(attribute(element, "class").unwrap_or_default()) {
        return Some(Hint::Chrome);
    }
    let mut found: Option<Hint> = None;
    for value in ["class", "id"].into_iter().filter_map(|key| attribute(element, key)) {
        for class in value.split_ascii_whitespace() {
            if let Some(hint) = of_name(class) {
                found = Some(found.map_or(hint, |known| known.min(hint)));
            }
        }
    }
    found
}

/// Classes that hide an element: of Bootstrap and Tailwind, and for readers that speak alone.
const HIDING: [&str; 5] = ["hidden", "hide", "d-none", "sr-only", "visually-hidden"];

/// True for a `class` that hides its element at every width of the window.
///
/// ```
/// use congtin::parse::general::hints::hides;
/// assert!(hides("meta d-none") && hides("hidden"));
/// assert!(!hides("d-none d-md-block") && !hides("hidden md:flex") && !hides("hide-title"));
/// ```
#[must_use]
pub fn hides(class: &str) -> bool {
    const WIDTHS: [&str; 6] = ["sm", "md", "lg", "xl", "xxl", "2xl"];
    let shows = |name: &str| {
        let of_bootstrap = || name.strip_prefix("d-")?.split_once('-');
        let (width, set) = name.split_once(':').or_else(of_bootstrap).unwrap_or_default();
        WIDTHS.contains(&width) && !matches!(set, "none" | "hidden")
    };
    let mut names = class.split_ascii_whitespace();
    names.clone().any(|name| HIDING.contains(&name)) && !names.any(shows)
}

/// True for an element that the page itself hides.
#[must_use]
pub fn is_hidden(element: ElementRef<'_>) -> bool {
    attribute(element, "hidden").is_some() || attribute(element, "style").is_some_and(is_hiding)
}

/// True for a style that hides its element.
fn is_hiding(style: &str) -> bool {
    sets(style, "display:none") || sets(style, "visibility:hidden")
}

/// What one class or id hints at.
///
/// ```
/// use congtin::parse::general::hints::{Hint, of_name};
/// assert_eq!(of_name("boxTinLienQuan"), Some(Hint::Others));
/// assert_eq!(of_name("entry-content"), Some(Hint::Body));
/// assert_eq!(of_name("row"), None);
/// ```
#[must_use]
pub fn of_name(name: &str) -> Option<Hint> {
    let words = words(name);
    let whole: String = words.concat();
    if BODY.contains(&whole.as_str()) || (whole.ends_with("noidung") && words.len() <= 3) {
        return Some(Hint::Body);
    }
    let has = |table: &[&str]| words.iter().any(|word| table.contains(&word.as_str()));
    let part = PARTS.iter().find(|(part, _)| holds(&whole, part)).map(|(_, hint)| *hint);
    if part == Some(Hint::Chrome) || has(&CHROME) {
        return Some(Hint::Chrome);
    }
    if has(&COMMENTS) || part == Some(Hint::Comments) {
        return Some(Hint::Comments);
    }
    if has(&OTHERS) {
        return Some(Hint::Others);
    }
    part.or_else(|| has(&ABOUT).then_some(Hint::About))
}

/// The words of a name, in small letters: cut at signs and where a capital follows a small letter.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in name.chars() {
        let begins = !last.is_alphanumeric() || (c.is_uppercase() && last.is_lowercase());
        last = c;
        if !c.is_alphanumeric() {
            continue;
        }
        match words.last_mut().filter(|_| !begins) {
            Some(word) => word.extend(c.to_lowercase()),
            None => words.push(c.to_lowercase().collect()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{Names, hint};
    use crate::parse::outline::Outline;
    use crate::parse::tree::tree;
    use crate::parse::work::Work;

    /// Names that were seen are not read again: that must not change what they hint at.
    #[test]
    fn names_seen_before_hint_at_the_same() {
        let tags = ["div", "nav", "footer", "aside", "main", "article", "section", "p"];
        let attributes = [
            "",
            "hidden",
            "style='display: none'",
            "style=color:red",
            "role=menu",
            "role=complementary",
            "role=x",
            "itemprop=articleBody",
            "itemprop=name",
        ];
        let names = [
            "",
            "class=entry-content",
            "class='row sidebar'",
            "class='d-none d-md-block'",
            "class=hidden id=footer",
            "id=comments",
            "class=tags id=entry-content",
            "class='share related'",
        ];
        let mut page = String::new();
        for tag in tags {
            for attribute in attributes {
                for name in names {
                    page.extend(["<", tag, " ", attribute, " ", name, "></", tag, ">"]);
                }
            }
        }
        let html = tree(&page.repeat(2), &Work::default()).expect("a tree");
        let outline = Outline::new(&html);
        let mut seen = Names::default();
        let mut told = 0;
        for (_, element) in outline.elements() {
            let found = seen.hint(element);
            assert_eq!(found, hint(element), "{:?}", element.value());
            told += usize::from(found.is_some());
        }
        assert!(told > 500, "{told}");
    }
}
