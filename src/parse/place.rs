//! A page and its outline in, the address it is known by and the base of its links out.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::model::address::Address;
use crate::model::page::Page;
use crate::parse::outline::{Outline, attribute};

/// Where a page stands.
pub struct Place {
    /// Its address; for a file the one the page names as its own, if it does.
    pub address: Address,
    base: Address,
    /// What references led to: an item of a list leads to its article by its picture and its title,
    /// and several readers ask.
    known: RefCell<HashMap<String, Option<Address>>>,
}

/// What a reference in a page leads to.
pub enum Target {
    /// A page or a file on the web.
    Web(Address),
    /// Nothing to follow: a script, a mail address, a place on the same page.
    Other,
    /// Something that should be an address and is none.
    Bad,
}

impl Place {
    /// Finds the place of `page`.
    #[must_use]
    pub fn new(page: &Page, outline: &Outline<'_>) -> Self {
        let told = |name: &str| match name {
            "link" => head_value(outline, "link", ("rel", "canonical"), "href"),
            _ => head_value(outline, "meta", ("property", "og:url"), "content"),
        };
        let is_file = page.address.as_url().scheme() == "file";
        let mut own = ["link", "meta"].into_iter().filter(|_| is_file).filter_map(told);
        let own = own.find_map(|value| web(Address::parse(value).ok()?)).or_else(|| {
            let noted = Some(&page.markup).filter(|_| is_file).and_then(|markup| saved_from(markup));
            noted.and_then(|value| web(Address::parse(value).ok()?))
        });
        let address = own.unwrap_or_else(|| page.address.clone());
        let base = outline.heads("base").find(|(_, element)| attribute(*element, "href").is_some());
        let base = base.and_then(|(_, e)| web(address.join(attribute(e, "href")?).ok()?));
        Self { base: base.unwrap_or_else(|| address.clone()), address, known: RefCell::default() }
    }

    /// A place whose links are relative to its own address.
    #[must_use]
    pub fn at(address: &Address) -> Self {
        Self { address: address.clone(), base: address.clone(), known: RefCell::default() }
    }

    /// What `reference` leads to.
    ///
    /// ```
    /// use congtin::model::address::Address;
    /// use congtin::parse::place::{Place, Target};
    /// let place = Place::at(&Address::parse("https://a.vn/Pages/tin.aspx").unwrap());
    /// assert!(matches!(place.target("2.aspx"), Target::Web(to) if to.path() == "/Pages/2.aspx"));
    /// assert!(matches!(place.target("javascript:;"), Target::Other));
    /// assert!(matches!(place.target("/Pages/tin.aspx#fn1"), Target::Other));
    /// assert!(matches!(place.target("file:///etc/passwd"), Target::Bad));
    /// ```
    #[must_use]
    pub fn target(&self, reference: &str) -> Target {
        let reference = reference.trim();
        let before = if reference.starts_with('/') { None } else { reference.split_once(':') };
        let scheme = before.map(|(scheme, _)| scheme.to_ascii_lowercase());
        let is_other = matches!(
            scheme.as_deref(),
            Some("javascript" | "mailto" | "tel" | "data" | "about" | "blob" | "vbscript" | "sms" | "zalo")
        );
        if reference.is_empty() || reference.starts_with('#') || is_other {
            return Target::Other;
        }
        let Some(address) = self.absolute(reference) else { return Target::Bad };
        // A place on the same page may be written with its address.
        let is_here = reference.contains('#') && address.key() == self.address.key();
        if is_here { Target::Other } else { Target::Web(address) }
    }

    fn absolute(&self, reference: &str) -> Option<Address> {
        if let Some(known) = self.known.borrow().get(reference) {
            return known.clone();
        }
        let address = self.base.join(reference).ok().and_then(web);
        self.known.borrow_mut().insert(reference.into(), address.clone());
        address
    }

    /// The address that `reference` leads to, when there is one.
    #[must_use]
    pub fn web(&self, reference: &str) -> Option<Address> {
        match self.target(reference) {
            Target::Web(address) => Some(address),
            Target::Other | Target::Bad => None,
        }
    }

    /// The address of the link `element`.
    #[must_use]
    pub fn link(&self, element: scraper::ElementRef<'_>) -> Option<Address> {
        if element.value().name() != "a" {
            return None;
        }
        self.web(attribute(element, "href")?)
    }
}

/// The address that a browser notes in a page it saves: `saved from url=(0025)http://…`.
///
/// ```
/// use congtin::parse::place::saved_from;
/// let markup = "<!DOCTYPE html>\n<!-- saved from url=(0017)https://bao.vn/tin -->";
/// assert_eq!(saved_from(markup), Some("https://bao.vn/tin"));
/// assert_eq!(saved_from("<!-- saved from a fire -->"), None);
/// ```
#[must_use]
pub fn saved_from(markup: &str) -> Option<&str> {
    // It stands at the top; a comment further down may say anything.
    let (head, _) = markup.split_once("<html").or_else(|| markup.split_once("<HTML")).unwrap_or((markup, ""));
    let (_, note) = head.split_once("<!-- saved from url=(")?;
    let (_, address) = note.split_once(')')?;
    address.split("-->").next().map(str::trim)
}

/// The value of the first `<name key=value>` of the page's head, as in `<meta property="og:url">`.
#[must_use]
pub fn head_value<'a>(
    outline: &Outline<'a>,
    name: &'static str,
    key: (&str, &str),
    value: &str,
) -> Option<&'a str> {
    let is_named = |element: scraper::ElementRef<'_>| {
        attribute(element, key.0).is_some_and(|known| known.eq_ignore_ascii_case(key.1))
    };
    let found = outline.heads(name).find(|(_, element)| is_named(*element));
    found.and_then(|(_, element)| attribute(element, value)).filter(|text| !text.trim().is_empty())
}

fn web(address: Address) -> Option<Address> {
    matches!(address.as_url().scheme(), "http" | "https").then_some(address)
}
