//! What is known of portals and their families, as data: `assets/portals/*.toml`.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use crate::model::address::Address;
use crate::model::portal::Section;
use crate::text::clean::Clean;

/// One file of portal data: a family's markup, a portal, or both.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The name it is called by on the command line.
    pub id: String,
    /// What it is called on screen.
    pub name: String,
    /// The family whose markup its pages have.
    #[serde(default)]
    pub family: Option<String>,
    /// Hosts of its pages; none for a family or the sample portal.
    #[serde(default)]
    pub hosts: Vec<String>,
    /// The path or address of its home page; a family's when absent.
    #[serde(default)]
    pub home: Option<String>,
    /// Its sections, for as long as no page of it told its own.
    #[serde(default)]
    pub sections: Vec<Named>,
    /// Its feeds. The first one has the news of the home page.
    #[serde(default)]
    pub feeds: Vec<Spot>,
    /// The distance at which background work asks its hosts; a family's when absent.
    #[serde(default)]
    pub politeness: Option<Politeness>,
    /// Where pages of it are now.
    #[serde(default)]
    pub moved_to: Option<Moved>,
    /// What the data rests on.
    pub checked: Checked,
    /// The markup, when this file describes a family, or lays selectors of its own over that of `family`.
    #[serde(default)]
    pub markup: Option<Markup>,
}

/// A place of a portal: a path, which counts from its home page, or an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot(String);

/// A section as a profile has it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// What the portal calls it.
    pub name: String,
    /// Its page.
    pub at: Spot,
}

/// Seconds between two requests to a host, 1 to 60.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Politeness(u8);

/// Where pages of a portal are now.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged, expecting = "an address, or a table of old places and their new addresses")]
pub enum Moved {
    /// What were the home pages of its hosts is at this address.
    Home(Address),
    /// What was at these places, a path of its hosts or a host with a path, is at these addresses.
    /// One that ends in `/` takes all that is under the place, another its page alone.
    Places(BTreeMap<String, Address>),
}

/// What a profile's facts rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Checked {
    /// A stored page was read with it.
    Page,
    /// Hosts or class names recorded in public sources.
    Recorded,
    /// Nothing.
    Unchecked,
}

/// CSS selectors and words of a family. Of several selectors for a field the
/// first that gives something wins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Markup {
    /// Signs of the family; a page is of it when two of them match (one, if it has no others).
    pub fingerprint: Vec<String>,
    /// The article's title.
    pub title: Vec<String>,
    /// What follows the title in `<title>`, to be cut off; compared folded.
    pub title_ends: Vec<String>,
    /// The posted date.
    pub published: Vec<String>,
    /// The row of tools around date, views and zoom.
    pub tools: Vec<String>,
    /// The paragraph before the body.
    pub summary: Vec<String>,
    /// What a summary begins with before a dash, to be cut off with it; compared folded.
    pub summary_begins: Vec<String>,
    /// The body.
    pub body: Vec<String>,
    /// Captions of the images before them, where neither their tag nor their place tells.
    pub captions: Vec<String>,
    /// What is quoted, where no tag tells.
    pub quotes: Vec<String>,
    /// The author's name.
    pub author: Vec<String>,
    /// The source's name.
    pub source: Vec<String>,
    /// The keywords.
    pub tags: Vec<String>,
    /// Lists of other articles on an article's page.
    pub others: Vec<String>,
    /// Those of them that are on the same subject whatever heads them.
    pub related: Vec<String>,
    /// Headings inside those lists.
    pub others_heading: Vec<String>,
    /// Navigation whose links are sections.
    pub sections: Vec<String>,
    /// Parts that are never content.
    pub chrome: Vec<String>,
    /// Lists of headlines on home and section pages.
    pub listing: Vec<ListMarkup>,
    /// Parts of a path that every article's address has; compared without case, `#` is any digit.
    pub article_paths: Vec<String>,
}

/// One kind of list of headlines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ListMarkup {
    /// The element that holds one headline; when absent, what follows the link up to the next.
    pub item: Option<String>,
    /// The link that is the headline.
    pub link: String,
    /// Its time.
    pub time: Option<String>,
    /// Its summary.
    pub summary: Option<String>,
}

impl Markup {
    /// This laid over `base`: of each field its own selectors are tried first, then those of `base`.
    #[must_use]
    pub fn over(&self, base: &Self) -> Self {
        fn both<T: Clone>(own: &[T], base: &[T]) -> Vec<T> {
            own.iter().chain(base).cloned().collect()
        }
        Self {
            fingerprint: both(&self.fingerprint, &base.fingerprint),
            title: both(&self.title, &base.title),
            title_ends: both(&self.title_ends, &base.title_ends),
            published: both(&self.published, &base.published),
            tools: both(&self.tools, &base.tools),
            summary: both(&self.summary, &base.summary),
            summary_begins: both(&self.summary_begins, &base.summary_begins),
            body: both(&self.body, &base.body),
            captions: both(&self.captions, &base.captions),
            quotes: both(&self.quotes, &base.quotes),
            author: both(&self.author, &base.author),
            source: both(&self.source, &base.source),
            tags: both(&self.tags, &base.tags),
            others: both(&self.others, &base.others),
            related: both(&self.related, &base.related),
            others_heading: both(&self.others_heading, &base.others_heading),
            sections: both(&self.sections, &base.sections),
            chrome: both(&self.chrome, &base.chrome),
            listing: both(&self.listing, &base.listing),
            article_paths: both(&self.article_paths, &base.article_paths),
        }
    }
}

impl Profile {
    /// The portal's home page: its own address, or its first host with its own or its family's path.
    #[must_use]
    pub fn home_page(&self, profiles: &[Self]) -> Option<Address> {
        let family = self.family_of(profiles);
        let path = self.home.as_deref().or(family.and_then(|family| family.home.as_deref()));
        let path = path.unwrap_or("/");
        let address = match (path.contains("://"), self.hosts.first()) {
            (true, _) => Address::parse(path),
            (false, Some(host)) => Address::parse(&format!("https://{host}{path}")),
            (false, None) => return None,
        };
        address.ok()
    }

    /// The sections it names, those that stand somewhere.
    #[must_use]
    pub fn sections_from(&self, home: &Address) -> Vec<Section> {
        let section =
            |named: &Named| Some(Section { name: Clean::new(&named.name), address: named.at.from(home)? });
        self.sections.iter().filter_map(section).collect()
    }

    /// The distance that it or its family asks for.
    #[must_use]
    pub fn distance(&self, profiles: &[Self]) -> Option<Duration> {
        let family = || self.family_of(profiles).and_then(|family| family.politeness);
        self.politeness.or_else(family).map(|Politeness(seconds)| Duration::from_secs(seconds.into()))
    }

    /// The addresses of its feeds.
    #[must_use]
    pub fn feeds_from(&self, home: &Address) -> Vec<Address> {
        self.feeds.iter().filter_map(|feed| feed.from(home)).collect()
    }

    fn family_of<'a>(&self, profiles: &'a [Self]) -> Option<&'a Self> {
        profiles.iter().find(|family| Some(&family.id) == self.family.as_ref())
    }
}

impl Moved {
    /// What was where, and where it is, in writing.
    #[must_use]
    pub fn told(&self) -> Vec<String> {
        match self {
            Self::Home(to) => vec![to.to_string()],
            Self::Places(places) => places.iter().map(|(from, to)| format!("{from} → {to}")).collect(),
        }
    }
}

impl Spot {
    /// Its address, on the portal with this home page.
    #[must_use]
    pub fn from(&self, home: &Address) -> Option<Address> {
        home.join(&self.0).ok()
    }
}

impl<'de> Deserialize<'de> for Spot {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let is_path = text.starts_with('/') && !text.starts_with("//");
        let is_address = || Address::parse(&text).is_ok_and(|address| !address.host().is_empty());
        if is_path || is_address() {
            return Ok(Self(text));
        }
        Err(D::Error::custom(format!("{text:?} is neither a path (/…) nor an address (https://…)")))
    }
}

impl<'de> Deserialize<'de> for Politeness {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match i64::deserialize(deserializer)? {
            seconds @ 1..=60 => Ok(Self(u8::try_from(seconds).expect("60 fits"))),
            _ => Err(D::Error::custom("politeness: 1 to 60 seconds")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Profile;

    fn profile(rows: &str) -> Result<Profile, String> {
        let text = format!("id = 'a'\nname = 'A'\nchecked = 'unchecked'\nhosts = ['a.example.vn']\n{rows}");
        toml::from_str(&text).map_err(|error: toml::de::Error| error.to_string())
    }

    #[test]
    fn places_count_from_the_home_page() {
        let rows = "home = 'http://a.example.vn:8080/tin/'\n\
            sections = [{ name = 'Một', at = '/mot' }, { name = 'Hai', at = 'https://hai.example.vn/' }]";
        let profile = profile(rows).expect("a profile");
        let home = profile.home_page(&[]).expect("a home");
        let sections = profile.sections_from(&home);
        let told: Vec<_> = sections.iter().map(|one| (&*one.name, one.address.as_str())).collect();
        assert_eq!(told, [("Một", "http://a.example.vn:8080/mot"), ("Hai", "https://hai.example.vn/")]);
    }

    #[test]
    fn a_family_hands_down_its_home_and_its_distance() {
        let family = profile("home = '/trang-chu'\npoliteness = 9").expect("a family");
        let mut child = profile("family = 'a'").expect("a portal");
        child.id = "b".into();
        let all = [family, child.clone()];
        assert_eq!(child.home_page(&all).expect("a home").as_str(), "https://a.example.vn/trang-chu");
        assert_eq!(child.distance(&all).map(|time| time.as_secs()), Some(9));
    }

    #[test]
    fn what_cannot_be_meant_is_a_mistake() {
        let table = [
            ("politeness = 0", "1 to 60 seconds"),
            ("feeds = ['rss/home.rss']", "neither a path"),
            ("feeds = ['//b.vn/rss']", "neither a path"),
            ("feeds = ['file:///etc/passwd']", "neither a path"),
            ("sections = [{ name = 'Một', at = '/mot', path = '/' }]", "unknown field"),
            ("moved_to = 1", "an address, or a table"),
        ];
        for (rows, expected) in table {
            let mistake = profile(rows).expect_err(rows);
            assert!(mistake.contains(expected), "{rows}: {mistake}");
        }
    }
}
