//! Profiles in; where an address is now, and the feed that has the news of a home page, out.

use std::collections::HashMap;
use std::time::Duration;

use crate::model::address::Address;
use crate::model::profile::{Moved, Profile};

/// What profiles tell of the ways to portals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signposts {
    /// The first feed of a portal, by the key of its home page.
    feeds: HashMap<String, Address>,
    /// The ids of portals, by the keys of their home pages and of these feeds.
    portals: HashMap<String, String>,
    moves: Vec<Move>,
    distances: Vec<(String, Duration)>,
}

/// Something that moved.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Move {
    /// Where it was: host and path in small letters, without `www.` and the end's `/`.
    from: String,
    to: Address,
    /// Whether all that was under it moved too.
    takes_all: bool,
}

impl Signposts {
    /// What these profiles tell; of two that tell the same the first is right.
    #[must_use]
    pub fn new(profiles: &[Profile]) -> Self {
        let mut signposts = Self::default();
        for profile in profiles {
            signposts.moves.extend(moves(profile, profiles));
            if let Some(distance) = profile.distance(profiles) {
                signposts.distances.extend(profile.hosts.iter().map(|host| (host.to_lowercase(), distance)));
            }
            let Some(home) = profile.home_page(profiles) else { continue };
            let feed = profile.feeds.first().and_then(|feed| feed.from(&home));
            for address in [Some(&home), feed.as_ref()].into_iter().flatten() {
                signposts.portals.entry(address.key()).or_insert_with(|| profile.id.clone());
            }
            if let Some(feed) = feed {
                signposts.feeds.entry(home.key()).or_insert(feed);
            }
        }
        // The longest place is the nearest.
        signposts.moves.sort_by_key(|one| std::cmp::Reverse(one.from.len()));
        signposts
    }

    /// Where the page at `address` is now, when it moved.
    ///
    /// ```
    /// use congtin::model::{address::Address, signposts::Signposts};
    /// let profile = "id = 'a'\nname = 'A'\nchecked = 'unchecked'\nhosts = ['a.example.vn']\n\
    ///     moved_to = { '/tin' = 'https://b.example.vn/' }";
    /// let signposts = Signposts::new(&[toml::from_str(profile).unwrap()]);
    /// let moved = |text| signposts.moved(&Address::parse(text).unwrap()).map(|to| to.to_string());
    /// assert_eq!(moved("http://www.a.example.vn/Tin/Mot.aspx?so=1").unwrap(), "https://b.example.vn/Mot.aspx?so=1");
    /// assert_eq!(moved("https://a.example.vn/tinh"), None);
    /// ```
    #[must_use]
    pub fn moved(&self, address: &Address) -> Option<Address> {
        let text = place(address);
        let under = |one: &Move| {
            // Bytes of small letters: ASCII alone, so that the rest stands at the same place in both.
            let head = text.get(..one.from.len())?;
            let rest = text.get(one.from.len()..)?;
            let is_here = head.eq_ignore_ascii_case(&one.from);
            (is_here && (rest.is_empty() || rest.starts_with(['/', '?']))).then(|| rest.to_owned())
        };
        self.moves.iter().find_map(|one| {
            let rest = under(one)?;
            let rest = rest.strip_prefix('/').unwrap_or(&rest);
            match (rest, one.takes_all) {
                ("", _) => Some(one.to.clone()),
                (_, false) => None,
                (rest, true) => one.to.join(&format!("./{rest}")).ok(),
            }
        })
    }

    /// The feed that has the news of the page at `address`, when that is a portal's home page.
    #[must_use]
    pub fn feed(&self, address: &Address) -> Option<&Address> {
        self.feeds.get(&address.key())
    }

    /// The portal whose home page, or feed beside it, is at `address`.
    #[must_use]
    pub fn portal(&self, address: &Address) -> Option<&str> {
        self.portals.get(&address.key()).map(String::as_str)
    }

    /// The hosts that want to be asked at a distance of their own.
    pub fn distances(&self) -> impl Iterator<Item = (&str, Duration)> {
        self.distances.iter().map(|(host, distance)| (host.as_str(), *distance))
    }
}

fn moves(profile: &Profile, profiles: &[Profile]) -> Vec<Move> {
    match &profile.moved_to {
        None => Vec::new(),
        Some(Moved::Home(to)) => {
            let home = profile.home_page(profiles);
            let path = home.as_ref().map_or("/", Address::path);
            let hosts = profile.hosts.iter().map(|host| bare(&format!("{host}{path}")));
            // A portal that is where it moved to may know its former hosts.
            let from = hosts.filter(|from| *from != bare(&place(to)));
            from.map(|from| Move { from, to: to.clone(), takes_all: false }).collect()
        }
        Some(Moved::Places(places)) => {
            let each = places.iter().flat_map(|(from, to)| {
                let hosts = profile.hosts.iter().map(move |host| format!("{host}{from}"));
                let all: Vec<String> =
                    if from.starts_with('/') { hosts.collect() } else { vec![from.clone()] };
                let takes_all = to.as_str().ends_with('/');
                all.into_iter().map(move |from| Move { from: bare(&from), to: to.clone(), takes_all })
            });
            each.collect()
        }
    }
}

/// Host, path and query of an address, as they are written.
fn place(address: &Address) -> String {
    let authority = address.authority();
    let host = authority.strip_prefix("www.").unwrap_or(&authority);
    let query = address.as_url().query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("{host}{}{query}", address.path())
}

/// Two spellings of one place in one.
fn bare(written: &str) -> String {
    let address = Address::parse(&format!("https://{written}"));
    let written = address.map_or_else(|_| written.to_owned(), |address| place(&address));
    written.trim_end_matches('/').to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::Signposts;
    use crate::model::address::Address;

    fn signposts(rows: &str) -> Signposts {
        let text = format!("id = 'a'\nname = 'A'\nchecked = 'unchecked'\nhosts = ['a.example.vn']\n{rows}");
        Signposts::new(&[toml::from_str(&text).expect("a profile")])
    }

    fn address(text: &str) -> Address {
        Address::parse(text).expect(text)
    }

    #[track_caller]
    fn check(rows: &str, from: &str, to: Option<&str>) {
        let moved = signposts(rows).moved(&address(from));
        assert_eq!(moved.as_ref().map(Address::as_str), to, "{from}");
    }

    #[test]
    fn a_portal_whose_home_moved() {
        let rows = "moved_to = 'https://b.example.vn/trang-chu'";
        check(rows, "http://www.a.example.vn/", Some("https://b.example.vn/trang-chu"));
        check(rows, "https://a.example.vn/bai.htm", None);
        check("moved_to = 'https://a.example.vn/'", "https://a.example.vn/", None);
    }

    #[test]
    fn places_that_moved() {
        let rows = "moved_to = { '/tin' = 'https://b.example.vn/muc', '/tin/xa' = 'https://c.example.vn/x/', \
            'cu.example.vn' = 'https://d.example.vn/' }";
        check(rows, "https://a.example.vn/TIN/", Some("https://b.example.vn/muc"));
        check(rows, "https://a.example.vn/tin/bai.htm", None);
        check(rows, "https://a.example.vn/tin/xa/Bài:1.htm", Some("https://c.example.vn/x/B%C3%A0i:1.htm"));
        check(rows, "https://a.example.vn/tin/xa//la.vn/b", Some("https://c.example.vn/x//la.vn/b"));
        check(rows, "https://cu.example.vn/a?b=1", Some("https://d.example.vn/a?b=1"));
        check(rows, "https://cu.example.vn.la/a", None);
    }

    #[test]
    fn the_feed_beside_a_home() {
        let signposts = signposts("home = '/tin/'\nfeeds = ['/rss', '/khac']\npoliteness = 3");
        let feed = |text| signposts.feed(&address(text)).map(Address::as_str);
        assert_eq!(feed("http://www.a.example.vn/tin"), Some("https://a.example.vn/rss"));
        assert_eq!(feed("https://a.example.vn/"), None);
        for (at, portal) in [("/tin", Some("a")), ("/rss", Some("a")), ("/khac", None), ("/", None)] {
            assert_eq!(signposts.portal(&address(&format!("https://a.example.vn{at}"))), portal, "{at}");
        }
        let distances: Vec<_> = signposts.distances().map(|(host, time)| (host, time.as_secs())).collect();
        assert_eq!(distances, [("a.example.vn", 3)]);
    }
}
