//! Portal profiles in, compiled families of markup and known portals out.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use crate::model::profile::{Markup, Profile};
use crate::parse::outline::Outline;
use crate::parse::rules::Rules;
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
    /// True for a family that one portal lays its own selectors over: no page of another host is of it.
    pub is_own: bool,
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
            let Some(own) = &profile.markup else { continue };
            let base = profiles.iter().find(|base| Some(&base.id) == profile.family.as_ref());
            let laid = base.and_then(|base| base.markup.as_ref()).map(|base| own.over(base));
            let markup = laid.as_ref().unwrap_or(own);
            for (sign, selector) in markup.fingerprint.iter().enumerate() {
                let what = (families.len(), sign);
                signs.add(what, selector).map_err(|reason| bad(profile, "fingerprint", reason))?;
            }
            let home = profile.home.clone().or_else(|| base?.home.clone());
            families.push(Family { home, is_own: laid.is_some(), ..Family::new(profile, markup)? });
        }
        let known = |profile: &Profile| {
            let family = profile.family.as_ref().filter(|_| profile.markup.is_none()).unwrap_or(&profile.id);
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

    /// The family of a page: that of its `host` when the page has a sign of it; else the one
    /// whose fingerprint fits best, with at least two of its signs or its only one; else that
    /// of its host all the same.
    #[must_use]
    pub fn of(&self, host: Option<usize>, outline: &Outline<'_>) -> Option<&Family> {
        let mut seen: Vec<Vec<bool>> = self.families.iter().map(|family| vec![false; family.signs]).collect();
        let found = self.signs.search(outline, |_, (family, sign), matches| {
            let sign = seen.get_mut(family).and_then(|signs| signs.get_mut(sign));
            let Some(is_seen) = sign.filter(|is_seen| !**is_seen) else { return ControlFlow::Continue(()) };
            *is_seen = matches();
            if *is_seen && host == Some(family) {
                ControlFlow::Break(family)
            } else {
                ControlFlow::Continue(())
            }
        });
        if let Some(family) = found {
            return self.families.get(family);
        }
        let counts = seen.iter().map(|signs| signs.iter().filter(|is_seen| **is_seen).count());
        let fits = self.families.iter().zip(counts.collect::<Vec<_>>());
        let fits =
            fits.filter(|(family, count)| !family.is_own && *count > 0 && *count >= family.signs.min(2));
        // The first of equals, not the last as `max_by_key` would give.
        let best = fits.rev().max_by_key(|(_, count)| *count).map(|(family, _)| family);
        best.or_else(|| self.families.get(host?))
    }

    /// How many signs of `family` the page has.
    #[must_use]
    pub fn signs_of(&self, family: &Family, outline: &Outline<'_>) -> usize {
        let Some(at) = self.families.iter().position(|known| known.id == family.id) else { return 0 };
        let mut found = BTreeSet::new();
        let _all = self.signs.search(outline, |_, (of, sign), matches| {
            if of == at && matches() {
                found.insert(sign);
            }
            ControlFlow::<()>::Continue(())
        });
        found.len()
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
            is_own: false,
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

    /// Gives every place of the page that a field's selector finds, with the field and the selector's
    /// rank, in document order; a place perhaps twice.
    pub fn find(&self, outline: &Outline<'_>, mut take: impl FnMut(usize, (Field, usize))) {
        let _all = self.fields.search(outline, |at, what, matches| {
            if matches() {
                take(at, what);
            }
            ControlFlow::<()>::Continue(())
        });
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

#[cfg(test)]
mod tests {
    use super::Families;
    use crate::model::profile::Profile;
    use crate::parse::outline::Outline;
    use crate::parse::tree::tree;
    use crate::parse::work::Work;

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
    fn a_portal_lays_its_selectors_over_its_family() {
        let base = "id = 'nen'\nname = 'Nền'\nhome = '/tin'\nchecked = 'unchecked'\n\
            [markup]\nfingerprint = ['.n', '.m']\ntitle = ['h1.n']\nbody = ['.n']";
        let own = "id = 'bao'\nname = 'Báo'\nfamily = 'nen'\nhosts = ['bao.vn']\nchecked = 'unchecked'\n\
            [markup]\ntitle = ['h2']\n[[markup.listing]]\nlink = '.l a'";
        let profiles: Vec<Profile> = [own, base].map(|text| toml::from_str(text).expect("a profile")).into();
        let families = Families::new(&profiles).expect("compiles");
        let at = families.portal("bao.vn").and_then(|known| known.family).expect("a family");
        let family = &families.families[at];
        let title = family.written.iter().find(|(name, ..)| *name == "title").expect("titles");
        assert_eq!((family.id.as_str(), title.2.join(", ").as_str()), ("bao", "h2, h1.n"));
        assert_eq!((family.home.as_deref(), family.lists, family.signs), (Some("/tin"), 1, 2));
        let html = tree("<div class='n m'>x</div>", &Work::default()).expect("a tree");
        let found = |host| families.of(host, &Outline::new(&html)).map(|family| family.id.as_str());
        assert_eq!((found(Some(at)), found(None)), (Some("bao"), Some("nen")));
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
}
