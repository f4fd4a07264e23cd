//! Portal profiles in, compiled families of markup and known portals out.

use std::collections::HashMap;

use scraper::{ElementRef, Selector};

use crate::model::profile::{Markup, Profile};
use crate::parse::outline::attribute;
use crate::text::fold::fold;

/// What can be read from any of the portals, ready to be matched.
#[derive(Debug)]
pub struct Families {
    /// The families, in the order of their profiles.
    pub families: Vec<Family>,
    /// The portals with a host.
    pub portals: Vec<Known>,
}

/// One family's markup.
#[derive(Debug)]
pub struct Family {
    /// Its id.
    pub id: String,
    /// The path of the home page.
    pub home: Option<String>,
    /// What the site's name in `<title>` begins with, folded.
    pub title_ends: Vec<String>,
    /// What summaries begin with before a dash, folded.
    pub summary_begins: Vec<String>,
    /// Parts of every article's path, in small letters, `#` for a digit.
    pub article_paths: Vec<String>,
    /// How many kinds of list it has.
    pub lists: usize,
    /// What each sign of the family is found by, by its place.
    fingerprint: Rules<usize>,
    /// What each field is found by, and its place among the selectors of the
    /// field: the first that gives something wins.
    fields: Rules<(Field, usize)>,
}

/// A portal that is known by its host.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its hosts, in small letters.
    pub hosts: Vec<String>,
    /// Its home page, when not the family's.
    pub home: Option<String>,
    /// Place of its family in [`Families::families`].
    pub family: Option<usize>,
}

/// What a selector finds; lists by their place in the family's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is a field of model::profile::Markup, described there")]
pub enum Field {
    Title,
    Published,
    Tools,
    Summary,
    Body,
    Caption,
    Quote,
    Author,
    Source,
    Tags,
    Others,
    Related,
    OthersHeading,
    Sections,
    Chrome,
    ListItem(usize),
    ListLink(usize),
    ListTime(usize),
    ListSummary(usize),
}

/// A profile's selector that is not CSS.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{profile}: {field}: {selector:?} is no selector: {reason}")]
pub struct BadSelector {
    /// Id of the profile.
    pub profile: String,
    /// The field of its markup.
    pub field: &'static str,
    /// The selector as written.
    pub selector: String,
    /// What is wrong with it.
    pub reason: String,
}

impl Families {
    /// Compiles all profiles.
    ///
    /// # Errors
    /// The first selector that does not compile.
    ///
    /// ```
    /// use congtin::parse::families::Families;
    /// let profile = "id = 'x'\nname = 'X'\nchecked = 'unchecked'\n[markup]\ntitle = ['h1']";
    /// let families = Families::new(&[toml::from_str(profile).unwrap()]).unwrap();
    /// assert_eq!(families.families[0].id, "x");
    /// ```
    pub fn new(profiles: &[Profile]) -> Result<Self, BadSelector> {
        let mut families = Vec::new();
        for profile in profiles {
            if let Some(markup) = &profile.markup {
                families.push(Family::new(profile, markup)?);
            }
        }
        let known = |profile: &Profile| {
            let family = profile.family.as_ref().unwrap_or(&profile.id);
            Known {
                id: profile.id.clone(),
                name: profile.name.clone(),
                hosts: profile.hosts.iter().map(|host| host.to_lowercase()).collect(),
                home: profile.home.clone(),
                family: families.iter().position(|known: &Family| known.id == *family),
            }
        };
        let portals = profiles.iter().filter(|profile| !profile.hosts.is_empty()).map(known).collect();
        Ok(Self { families, portals })
    }

    /// The portal at `host`, with or without `www.`.
    #[must_use]
    pub fn portal(&self, host: &str) -> Option<&Known> {
        let host = host.strip_prefix("www.").unwrap_or(host);
        self.portals.iter().find(|portal| portal.hosts.iter().any(|known| known == host))
    }

    /// The family whose fingerprint fits `elements` best: at least two of its
    /// signs, or its only one.
    #[must_use]
    pub fn by_fingerprint(&self, elements: &[ElementRef<'_>]) -> Option<&Family> {
        let signs = |family: &Family| {
            let mut seen = vec![false; family.fingerprint.all.len()];
            for element in elements {
                let found = family.fingerprint.matches(*element, |sign| seen.get(sign) == Some(&false));
                for sign in found.collect::<Vec<_>>() {
                    seen.get_mut(sign).into_iter().for_each(|is_seen| *is_seen = true);
                }
            }
            seen.into_iter().filter(|is_seen| *is_seen).count()
        };
        let fits = self.families.iter().map(|family| (signs(family), family));
        let fits = fits.filter(|(count, family)| *count > 0 && *count >= family.fingerprint.all.len().min(2));
        // The first of equals, not the last as `max_by_key` would give.
        fits.rev().max_by_key(|(count, _)| *count).map(|(_, family)| family)
    }
}

impl Family {
    fn new(profile: &Profile, markup: &Markup) -> Result<Self, BadSelector> {
        let compile = |field: &'static str, selector: &str| {
            Selector::parse(selector).map_err(|reason| BadSelector {
                profile: profile.id.clone(),
                field,
                selector: selector.into(),
                reason: reason.to_string(),
            })
        };
        let mut compiled = Self {
            id: profile.id.clone(),
            home: profile.home.clone(),
            title_ends: markup.title_ends.iter().map(|end| fold(end)).collect(),
            summary_begins: markup.summary_begins.iter().map(|begin| fold(begin)).collect(),
            article_paths: markup.article_paths.iter().map(|path| path.to_lowercase()).collect(),
            lists: markup.listing.len(),
            fingerprint: Rules::default(),
            fields: Rules::default(),
        };
        for (place, sign) in markup.fingerprint.iter().enumerate() {
            compiled.fingerprint.add(place, compile("fingerprint", sign)?, sign);
        }
        for (name, field, selectors) in fields(markup) {
            for (rank, selector) in selectors.into_iter().enumerate() {
                compiled.fields.add((field, rank), compile(name, selector)?, selector);
            }
        }
        Ok(compiled)
    }

    /// True when any of `elements` is a sign of the family.
    #[must_use]
    pub fn is_signed(&self, elements: &[ElementRef<'_>]) -> bool {
        elements.iter().any(|element| self.fingerprint.matches(*element, |_| true).next().is_some())
    }

    /// Every field and rank that `element` matches.
    pub fn matches<'a>(&'a self, element: ElementRef<'a>) -> impl Iterator<Item = (Field, usize)> + 'a {
        self.fields.matches(element, |_| true)
    }
}

/// Selectors and what each of them finds.
#[derive(Debug)]
struct Rules<T> {
    all: Vec<(T, Selector)>,
    /// Rules by the class, id or tag that their last part asks for.
    by_name: HashMap<String, Vec<usize>>,
    /// Rules that ask for none of them.
    others: Vec<usize>,
}

impl<T> Default for Rules<T> {
    fn default() -> Self {
        Self { all: Vec::new(), by_name: HashMap::new(), others: Vec::new() }
    }
}

impl<T: Copy> Rules<T> {
    fn add(&mut self, what: T, selector: Selector, written: &str) {
        let place = self.all.len();
        match name_asked_for(written) {
            Some(name) => self.by_name.entry(name.into()).or_default().push(place),
            None => self.others.push(place),
        }
        self.all.push((what, selector));
    }

    /// What of that which `wants` asks for `element` matches. Most elements have
    /// no name that any rule asks for, and cost a look-up for each name.
    fn matches<'a>(
        &'a self,
        element: ElementRef<'a>,
        wants: impl Fn(T) -> bool + 'a,
    ) -> impl Iterator<Item = T> + 'a {
        // scraper's own list of classes interns each of them.
        let classes = attribute(element, "class").unwrap_or_default().split_ascii_whitespace();
        let names = classes.chain(element.value().id()).chain([element.value().name()]);
        let rules = names.filter_map(|name| self.by_name.get(name)).flatten();
        rules.chain(&self.others).filter_map(move |place| {
            let (what, selector) = self.all.get(*place)?;
            (wants(*what) && selector.matches(&element)).then_some(*what)
        })
    }
}

/// All selectors of a family, with the names of their fields.
fn fields(markup: &Markup) -> Vec<(&'static str, Field, Vec<&String>)> {
    let mut fields: Vec<(&'static str, Field, Vec<&String>)> = vec![
        ("title", Field::Title, markup.title.iter().collect()),
        ("published", Field::Published, markup.published.iter().collect()),
        ("tools", Field::Tools, markup.tools.iter().collect()),
        ("summary", Field::Summary, markup.summary.iter().collect()),
        ("body", Field::Body, markup.body.iter().collect()),
        ("captions", Field::Caption, markup.captions.iter().collect()),
        ("quotes", Field::Quote, markup.quotes.iter().collect()),
        ("author", Field::Author, markup.author.iter().collect()),
        ("source", Field::Source, markup.source.iter().collect()),
        ("tags", Field::Tags, markup.tags.iter().collect()),
        ("others", Field::Others, markup.others.iter().collect()),
        ("related", Field::Related, markup.related.iter().collect()),
        ("others_heading", Field::OthersHeading, markup.others_heading.iter().collect()),
        ("sections", Field::Sections, markup.sections.iter().collect()),
        ("chrome", Field::Chrome, markup.chrome.iter().collect()),
    ];
    for (n, list) in markup.listing.iter().enumerate() {
        fields.push(("listing.item", Field::ListItem(n), list.item.iter().collect()));
        fields.push(("listing.link", Field::ListLink(n), vec![&list.link]));
        fields.push(("listing.time", Field::ListTime(n), list.time.iter().collect()));
        fields.push(("listing.summary", Field::ListSummary(n), list.summary.iter().collect()));
    }
    fields
}

/// The class, id or tag that an element must have to match `selector`; `None`
/// when that cannot be told from a glance at its last part.
fn name_asked_for(selector: &str) -> Option<&str> {
    let is_joint = |c: char| c.is_whitespace() || matches!(c, '>' | '+' | '~' | ',');
    let (plain, special) = match selector.find(['[', ':', '(', '\\']) {
        Some(at) => selector.split_at_checked(at)?,
        None => (selector, ""),
    };
    if special.contains(is_joint) || selector.contains(',') {
        return None;
    }
    let last = plain.rsplit(is_joint).next()?;
    let Some((_, name)) = last.split_once(['.', '#']) else {
        let is_tag = last.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        return Some(last).filter(|tag| is_tag && !tag.is_empty());
    };
    name.split(['.', '#']).next().filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Families, name_asked_for};
    use crate::model::profile::Profile;

    fn profile(markup: &str) -> Profile {
        let text =
            format!("id = 'x'\nname = 'X'\nchecked = 'unchecked'\nhosts = ['A.vn']\n[markup]\n{markup}");
        toml::from_str(&text).expect("a profile")
    }

    #[test]
    fn a_bad_selector_is_named() {
        let bad = Families::new(&[profile("body = ['p', 'p[']")]).expect_err("no selector");
        assert_eq!((bad.profile.as_str(), bad.field, bad.selector.as_str()), ("x", "body", "p["));
        assert!(Families::new(&[profile("[[markup.listing]]\nlink = ''")]).is_err());
    }

    #[test]
    fn portals_by_host() {
        let families = Families::new(&[profile("title = ['h1']")]).expect("compiles");
        assert_eq!(families.portal("www.a.vn").map(|p| (p.id.as_str(), p.family)), Some(("x", Some(0))));
        assert!(families.portal("b.a.vn").is_none());
    }

    #[test]
    fn families_travel_between_threads() {
        fn check<T: Send + Sync>() {}
        check::<Families>();
    }

    #[test]
    fn the_name_a_selector_asks_for() {
        let table = [
            (".a", Some("a")),
            ("li.a > p.b.c a.d", Some("d")),
            (".a p", Some("p")),
            (".a > *", None),
            ("[title]", None),
            ("svg|a", None),
            ("#x", Some("x")),
            (".a:not(.b)", Some("a")),
            ("p:not(.b)", Some("p")),
            (".a:not(.b) p", None),
            (".a[title='b c']", None),
            (".a, .b", None),
            ("a[href*='.x']", Some("a")),
            ("a, p[title]", None),
        ];
        for (selector, expected) in table {
            assert_eq!(name_asked_for(selector), expected, "{selector}");
        }
    }
}
