//! What was read of a portal in, the file that makes it a known one out.

use serde::Serialize;

use crate::model::address::Address;
use crate::model::listing::Reading;
use crate::model::portal::Portal;
use crate::model::profile::Profile;
use crate::pipeline::look::{Form, Seen};
use crate::text::clean::Clean;

/// Sections that are written down: some portals have a hundred.
const SECTIONS: usize = 40;

/// Ends of hosts' names that say nothing of whose they are.
const ENDS: [&str; 10] = ["gov", "com", "edu", "org", "net", "info", "ac", "biz", "name", "health"];

/// Ids that mean something else on the command line.
const RESERVED: [&str; 2] = ["demo", "sample"];

/// A portal's file.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct PortalFile {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    family: Option<String>,
    hosts: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    home: Option<String>,
    checked: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sections: Vec<Row>,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct Row {
    name: String,
    at: String,
}

impl PortalFile {
    /// The file of the portal that was `seen`, under this id and name; `profiles` are the known ones.
    #[must_use]
    pub fn new(seen: &Seen, (id, name): (String, String), profiles: &[Profile]) -> Self {
        let (address, portal) = place(&seen.reading);
        let family = portal.family.clone().filter(|_| seen.form == Form::Page);
        let host = bare_host(address);
        let home = match (&seen.reading, &portal.home) {
            (Reading::Article(_), Some(home)) => home.clone(),
            (Reading::Article(_), None) => address.join("/").unwrap_or_else(|_| address.clone()),
            (Reading::Listing(_), _) => address.clone(),
        };
        let known = profiles.iter().find(|profile| Some(&profile.id) == family.as_ref());
        let usual = known.and_then(|family| family.home.as_deref()).unwrap_or("/");
        let is_usual = home.as_str() == format!("https://{host}{usual}");
        let row = |name: &Clean, at: &Address| Row { name: name.to_string(), at: from(&home, at) };
        let sections =
            portal.sections.iter().take(SECTIONS).map(|one| row(&one.name, &one.address)).collect();
        let root = Address::parse(&format!("https://{host}/")).ok();
        let written = root.map_or_else(|| home.to_string(), |root| from(&root, &home));
        Self {
            id,
            name,
            family,
            home: (!is_usual).then_some(written),
            hosts: vec![host],
            checked: "page",
            sections,
        }
    }

    /// What stands in the file.
    ///
    /// # Panics
    /// Never: a table of texts has its TOML.
    #[must_use]
    pub fn text(&self) -> String {
        toml::to_string(self).expect("texts and lists of texts are TOML")
    }
}

/// Where a page was read, and what it says of its portal.
#[must_use]
pub fn place(reading: &Reading) -> (&Address, &Portal) {
    match reading {
        Reading::Article(article) => (&article.address, &article.portal),
        Reading::Listing(listing) => (&listing.address, &listing.portal),
    }
}

/// The host without `www.`; empty for a file.
#[must_use]
pub fn bare_host(address: &Address) -> String {
    let host = address.host();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// An id for the portal at `host` that none of `profiles` has: from the general to the particular,
/// as the built-in ones are called.
///
/// ```
/// use congtin::cli::portal_file::proposed;
/// assert_eq!(proposed("sokhcn.lamdong.gov.vn", &[]), "lamdong-sokhcn");
/// assert_eq!(proposed("baomau.vn", &[]), "baomau");
/// ```
#[must_use]
pub fn proposed(host: &str, profiles: &[Profile]) -> String {
    let mut parts: Vec<&str> = host.split('.').filter(|part| !part.is_empty()).collect();
    let is_name = host.contains(|c: char| c.is_ascii_alphabetic());
    if is_name && parts.len() > 1 {
        parts.pop();
        let is_end = parts.len() > 1 && parts.last().is_some_and(|last| ENDS.contains(last));
        parts.truncate(parts.len() - usize::from(is_end));
    }
    if is_name {
        parts.reverse();
    }
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let id = parts.join("-").replace(|c| !is_plain(c), "-").trim_matches('-').to_owned();
    let id = if id.is_empty() { "cong".to_owned() } else { id };
    let is_free = |id: &str| !RESERVED.contains(&id) && profiles.iter().all(|profile| profile.id != id);
    let others = (2..).map(|n: u32| format!("{id}-{n}"));
    [id.clone()].into_iter().chain(others).find(|id| is_free(id)).unwrap_or(id)
}

/// Whether an id may be typed as a target: small letters, digits, and `-` between them.
#[must_use]
pub fn is_id(id: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !id.is_empty() && id.chars().all(is_plain) && !id.starts_with('-') && !RESERVED.contains(&id)
}

/// `to` as it is written beside `home`: its path where both are of one server.
fn from(home: &Address, to: &Address) -> String {
    let is_near = home.as_url().scheme() == to.as_url().scheme() && home.authority() == to.authority();
    let query = to.as_url().query().map(|query| format!("?{query}")).unwrap_or_default();
    // A path that begins with two is an address without its scheme.
    if is_near && !to.path().starts_with("//") { format!("{}{query}", to.path()) } else { to.to_string() }
}

#[cfg(test)]
mod tests {
    use super::{PortalFile, is_id, proposed};
    use crate::config::embedded;
    use crate::model::address::{Address, Reach};
    use crate::model::listing::{Listing, Reading};
    use crate::model::portal::{Portal, Section};
    use crate::model::profile::Profile;
    use crate::pipeline::look::{Form, Seen};
    use crate::text::clean::Clean;

    fn seen(address: &str, form: Form) -> Seen {
        let address = Address::parse(address).expect(address);
        let section =
            |name: &str, at: &str| Section { name: Clean::new(name), address: address.join(at).expect(at) };
        let listing = Listing {
            portal: Portal {
                family: Some("tan-dan".into()),
                sections: vec![section("Tin \"mới\"", "/tin?a=1"), section("Xa", "https://xa.example.vn/")],
                ..Portal::default()
            },
            address,
            title: None,
            headlines: Vec::new(),
            fetched: jiff::Timestamp::UNIX_EPOCH,
            reach: Reach::Public,
            warnings: Vec::new(),
            next: None,
        };
        Seen { reading: Reading::Listing(Box::new(listing)), form }
    }

    /// What is written of the list at `address`, read again.
    fn written(address: &str, form: Form) -> (Profile, Vec<Profile>) {
        let mut all = embedded();
        let text = PortalFile::new(&seen(address, form), ("mau".into(), "Mẫu".into()), &all).text();
        let profile: Profile = toml::from_str(&text).expect("a profile");
        all.insert(0, profile.clone());
        (profile, all)
    }

    #[test]
    fn what_is_written_leads_back_to_what_was_read() {
        for address in [
            "https://mau.example.vn/portal/Pages/default.aspx",
            "https://mau.example.vn/",
            "https://www.mau.example.vn/tin",
            "http://mau.example.vn/",
            "https://mau.example.vn:8443/tin?a=1",
        ] {
            for form in [Form::Page, Form::Feed] {
                let (profile, all) = written(address, form);
                let home = profile.home_page(&all).expect(address);
                assert_eq!(home.as_str(), address);
                assert_eq!(profile.hosts, ["mau.example.vn"]);
                assert_eq!(profile.family.is_some(), form == Form::Page);
                let sections = profile.sections_from(&home);
                assert_eq!(&*sections[0].name, "Tin \"mới\"");
                assert_eq!(sections[0].address, home.join("/tin?a=1").expect("an address"));
                assert_eq!(sections[1].address.as_str(), "https://xa.example.vn/");
            }
        }
        let (profile, _) = written("https://mau.example.vn/portal/Pages/default.aspx", Form::Page);
        assert_eq!(profile.home, None, "it is the family's");
    }

    #[test]
    fn ids_of_hosts() {
        let all = embedded();
        let table = [
            ("sokhcn.lamdong.gov.vn", "lamdong-sokhcn"),
            ("soyt.ninhthuan.gov.vn", "ninhthuan-soyt-2"),
            ("vnexpress.net", "vnexpress-2"),
            ("tin.example.com.vn", "example-tin"),
            ("gov.vn", "gov"),
            ("localhost", "localhost"),
            ("demo.vn", "demo-2"),
            ("127.0.0.1", "127-0-0-1"),
            ("xn--bo-iua.vn", "xn--bo-iua"),
            ("", "cong"),
        ];
        for (host, id) in table {
            assert_eq!(proposed(host, &all), id, "{host}");
            assert!(is_id(id), "{id}");
        }
        for bad in ["", "a b", "Á", "a.vn", "a/b", "-a", "demo", "sample"] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
