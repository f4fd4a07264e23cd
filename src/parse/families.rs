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
    /// What reads a page of none of them: it has no selectors.
    pub general: Family,
    /// The portals with a host.
    pub portals: Vec<Known>,
    /// What each sign of each family is found by.
    signs: Rules<Sign>,
}

/// The place of a family, and the place of a sign among its own.
type Sign = (usize, usize);

/// One family's markup.
#[derive(Debug, Default)]
pub struct Family {
    /// Its id; empty for what reads pages of no family.
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
    /// How many signs it has.
    pub signs: usize,
    /// The selectors of its fields as written, with the names of the fields.
    pub written: Vec<(&'static str, Field, Vec<String>)>,
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
#[expect(
    missing_docs,
    reason = "each is a field of model::profile::Markup, described there, but Files: attachments in a body"
)]
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
    Files,
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
        let mut signs = Rules::default();
        for profile in profiles {
            let Some(markup) = &profile.markup else { continue };
            for (sign, selector) in markup.fingerprint.iter().enumerate() {
                let what = (families.len(), sign);
                signs.add(what, selector).map_err(|reason| bad(profile, "fingerprint", reason))?;
            }
            families.push(Family::new(profile, markup)?);
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
        Ok(Self { families, general: Family::default(), portals, signs })
    }

    /// The portal at `host`, with or without `www.`.
    #[must_use]
    pub fn portal(&self, host: &str) -> Option<&Known> {
        let host = host.strip_prefix("www.").unwrap_or(host);
        self.portals.iter().find(|portal| portal.hosts.iter().any(|known| known == host))
    }

    /// The family of a page with these `elements`: that of its `host` when they have
    /// a sign of it; else the one whose fingerprint fits best, with at least two of its
    /// signs or its only one; else that of its host all the same.
    #[must_use]
    pub fn of(&self, host: Option<usize>, elements: &[ElementRef<'_>]) -> Option<&Family> {
        let mut seen: Vec<Vec<bool>> = self.families.iter().map(|family| vec![false; family.signs]).collect();
        for element in elements {
            let wants = |(family, sign): Sign| {
                seen.get(family).is_some_and(|signs: &Vec<bool>| signs.get(sign) == Some(&false))
            };
            for (family, sign) in self.signs.matches(*element, wants).collect::<Vec<_>>() {
                if host == Some(family) {
                    return self.families.get(family);
                }
                let sign = seen.get_mut(family).and_then(|signs| signs.get_mut(sign));
                if let Some(is_seen) = sign {
                    *is_seen = true;
                }
            }
        }
        let counts = seen.iter().map(|signs| signs.iter().filter(|is_seen| **is_seen).count());
        let fits = self.families.iter().zip(counts.collect::<Vec<_>>());
        let fits = fits.filter(|(family, count)| *count > 0 && *count >= family.signs.min(2));
        // The first of equals, not the last as `max_by_key` would give.
        let best = fits.rev().max_by_key(|(_, count)| *count).map(|(family, _)| family);
        best.or_else(|| self.families.get(host?))
    }
}

impl Families {
    /// How many signs of `family` the elements have.
    #[must_use]
    pub fn signs_of(&self, family: &Family, elements: &[ElementRef<'_>]) -> usize {
        let Some(at) = self.families.iter().position(|known| known.id == family.id) else { return 0 };
        let found = elements.iter().flat_map(|element| self.signs.matches(*element, |(of, _)| of == at));
        found.collect::<std::collections::BTreeSet<_>>().len()
    }
}

impl Family {
    fn new(profile: &Profile, markup: &Markup) -> Result<Self, BadSelector> {
        let mut compiled = Self {
            id: profile.id.clone(),
            home: profile.home.clone(),
            title_ends: markup.title_ends.iter().map(|end| fold(end)).collect(),
            summary_begins: markup.summary_begins.iter().map(|begin| fold(begin)).collect(),
            article_paths: markup.article_paths.iter().map(|path| path.to_lowercase()).collect(),
            lists: markup.listing.len(),
            signs: markup.fingerprint.len(),
            written: Vec::new(),
            fields: Rules::default(),
        };
        for (name, field, selectors) in fields(markup) {
            let written = selectors.iter().map(|selector| (*selector).clone()).collect();
            compiled.written.push((name, field, written));
            for (rank, selector) in selectors.into_iter().enumerate() {
                compiled.fields.add((field, rank), selector).map_err(|reason| bad(profile, name, reason))?;
            }
        }
        Ok(compiled)
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
    /// Rules that ask for none of them, by the attribute that it asks for.
    by_attribute: HashMap<String, Vec<usize>>,
    /// Rules that ask for nothing that can be looked up.
    others: Vec<usize>,
}

impl<T> Default for Rules<T> {
    fn default() -> Self {
        Self { all: Vec::new(), by_name: HashMap::new(), by_attribute: HashMap::new(), others: Vec::new() }
    }
}

impl<T: Copy> Rules<T> {
    /// Adds all that `written` lists, or tells what of it is no selector.
    fn add(&mut self, what: T, written: &str) -> Result<(), (String, String)> {
        for one in alternatives(written) {
            let selector = Selector::parse(one).map_err(|reason| (written.into(), reason.to_string()))?;
            let place = self.all.len();
            let rules = match asked_for(one) {
                Asked::Name(name) => self.by_name.entry(name.into()).or_default(),
                Asked::Attribute(name) => self.by_attribute.entry(name.into()).or_default(),
                Asked::Anything => &mut self.others,
            };
            rules.push(place);
            self.all.push((what, selector));
        }
        Ok(())
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
        let attributes = element.value().attrs().filter(|_| !self.by_attribute.is_empty());
        let marked = attributes.filter_map(|(name, _)| self.by_attribute.get(name)).flatten();
        rules.chain(marked).chain(&self.others).filter_map(move |place| {
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

fn bad(profile: &Profile, field: &'static str, (selector, reason): (String, String)) -> BadSelector {
    BadSelector { profile: profile.id.clone(), field, selector, reason }
}

/// The selectors of a list `.a, .b`; one that may hold a comma of another kind stays whole.
fn alternatives(selector: &str) -> impl Iterator<Item = &str> {
    let is_list = !selector.contains(['(', '"', '\'', '\\']);
    let most = if is_list { usize::MAX } else { 1 };
    selector.splitn(most, ',').map(str::trim)
}

/// What an element must have to match a selector, as far as a glance tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked<'a> {
    /// This class, id or tag.
    Name(&'a str),
    /// This attribute.
    Attribute(&'a str),
    /// Something else.
    Anything,
}

/// What the last part of `selector` asks for.
fn asked_for(selector: &str) -> Asked<'_> {
    let last = last_part(selector);
    if selector.contains([',', '\\']) || last.is_empty() {
        return Asked::Anything;
    }
    if let Some(inner) = last.strip_prefix('[') {
        let is_named = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
        let name = inner.split(|c| !is_named(c)).next().unwrap_or_default();
        let rest = inner.strip_prefix(name).unwrap_or_default();
        let is_whole = !name.is_empty() && rest.starts_with([']', '=', '~', '^', '$', '*']);
        return if is_whole { Asked::Attribute(name) } else { Asked::Anything };
    }
    let plain = last.split(['[', ':', '(']).next().unwrap_or_default();
    let Some((_, name)) = plain.split_once(['.', '#']) else {
        let is_tag = plain.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        return if is_tag && !plain.is_empty() { Asked::Name(plain) } else { Asked::Anything };
    };
    let name = name.split(['.', '#']).next().filter(|name| !name.is_empty());
    name.map_or(Asked::Anything, Asked::Name)
}

/// What stands behind the last joint of `selector` that is in no bracket or quotation.
fn last_part(selector: &str) -> &str {
    let (mut start, mut depth, mut quote) = (0, 0usize, None);
    for (at, c) in selector.char_indices() {
        match (quote, c) {
            (Some(open), c) => quote = Some(open).filter(|open| *open != c),
            (None, '"' | '\'') => quote = Some(c),
            (None, '[' | '(') => depth += 1,
            (None, ']' | ')') => depth = depth.saturating_sub(1),
            (None, c) if depth == 0 && (c.is_whitespace() || matches!(c, '>' | '+' | '~')) => {
                start = at + c.len_utf8();
            }
            (None, _) => {}
        }
    }
    selector.get(start..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Asked, Families, asked_for};
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
    fn what_a_selector_asks_for() {
        use Asked::{Anything, Attribute, Name};
        let table = [
            (".a", Name("a")),
            ("li.a > p.b.c a.d", Name("d")),
            (".a p", Name("p")),
            (".a > *", Anything),
            ("[title]", Attribute("title")),
            ("p [data-role='a b']", Attribute("data-role")),
            ("[data-x1^='a']", Attribute("data-x1")),
            ("[svg|a]", Anything),
            ("[Title]", Anything),
            ("svg|a", Anything),
            ("#x", Name("x")),
            (".a:not(.b)", Name("a")),
            ("p:not(.b)", Name("p")),
            (".a:not(.b) p", Name("p")),
            (".a[title='b c']", Name("a")),
            ("a[title='>] p' i]", Name("a")),
            (":not(.b c)", Anything),
            (".a, .b", Anything),
            ("a[href*='.x']", Name("a")),
            ("a, p[title]", Anything),
            ("", Anything),
        ];
        for (selector, expected) in table {
            assert_eq!(asked_for(selector), expected, "{selector}");
        }
    }
}
