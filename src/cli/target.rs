//! What a user typed as TARGET or ADDRESS in, what it means out.

use std::path::Path;

use crate::model::address::{Address, Origin};
use crate::model::profile::Profile;
use crate::model::target::Known;
use crate::model::target::Target;
use crate::text::clean::Clean;
use crate::text::collate::key;

/// The id of the portal inside the program.
pub const SAMPLE: &str = "sample";

/// What the command that opens it is called; as a target it means the same.
const DEMO: &str = "demo";

/// Why a target means nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// It looks like an address but is none.
    Malformed,
    /// It looks like a portal's id, but no profile has it.
    Portal,
    /// A portal of this name is known, but no home page of it.
    NoHome,
}

/// Reads an address: http(s), a file (`file:PATH`, `file:///PATH`), or a bare
/// host and path, which is asked for over https.
///
/// # Errors
/// When it is none of these.
pub fn address(text: &str, folder: &Path) -> Result<Address, Unknown> {
    let text = text.trim();
    if let Some(path) = text.strip_prefix("file:") {
        return file(path, folder).ok_or(Unknown::Malformed);
    }
    if text.contains("://") {
        return Address::parse(text).map_err(|_| Unknown::Malformed);
    }
    let host = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let is_host =
        (host.contains('.') || host == "localhost") && !host.starts_with('.') && !host.ends_with('.');
    if !is_host || text.contains(char::is_whitespace) {
        return Err(Unknown::Malformed);
    }
    Address::parse(&format!("https://{text}")).map_err(|_| Unknown::Malformed)
}

/// Reads a target: an address, or the id of a portal.
///
/// # Errors
/// When it is neither.
pub fn target(text: &str, profiles: &[Profile], folder: &Path) -> Result<Target, Unknown> {
    if text == DEMO {
        return Ok(Target::Sample);
    }
    if let Some(profile) = profiles.iter().find(|profile| profile.id == text && is_portal(profile)) {
        return home(profile, profiles).ok_or(Unknown::NoHome);
    }
    match address(text, folder) {
        Ok(address) => Ok(Target::Page(address, Origin::Typed)),
        Err(_) if text.contains(['/', ':', '.']) => Err(Unknown::Malformed),
        Err(_) => Err(Unknown::Portal),
    }
}

/// The portals that can be opened, by name, as the switcher lists them.
#[must_use]
pub fn directory(profiles: &[Profile]) -> Vec<Known> {
    let known = |profile: &Profile| {
        let home = home(profile, profiles)?;
        let sections = home.address().map(|home| profile.sections_from(home)).unwrap_or_default();
        Some(Known { id: profile.id.clone(), name: Clean::new(&profile.name), home, sections })
    };
    let mut all: Vec<Known> =
        profiles.iter().filter(|profile| is_portal(profile)).filter_map(known).collect();
    all.sort_by_cached_key(|known| key(&known.name));
    all
}

fn is_portal(profile: &Profile) -> bool {
    profile.id == SAMPLE
        || !profile.hosts.is_empty()
        || profile.home.as_ref().is_some_and(|home| home.contains("://"))
}

fn home(profile: &Profile, profiles: &[Profile]) -> Option<Target> {
    if profile.id == SAMPLE {
        return Some(Target::Sample);
    }
    profile.home_page(profiles).map(|address| Target::Page(address, Origin::Typed))
}

/// The address of a file; its path is relative to `folder`, percent escapes
/// are read where they are written.
fn file(path: &str, folder: &Path) -> Option<Address> {
    if path.is_empty() {
        return None;
    }
    if path.starts_with("///") {
        return Address::parse(&format!("file:{path}")).ok();
    }
    let base = url::Url::from_directory_path(folder).ok()?;
    // A path is not a reference: what would begin a query or a fragment is part of the name.
    let escaped = path.replace('?', "%3F").replace('#', "%23");
    let joined = base.join(escaped.strip_prefix("//").map_or(&*escaped, |rest| rest)).ok()?;
    Address::parse(joined.as_str()).ok()
}

#[cfg(test)]
mod tests {
    use super::{Unknown, address, target};
    use crate::model::address::Address;
    use std::path::Path;

    #[track_caller]
    fn check(text: &str, expected: &Result<&str, Unknown>) {
        let read = address(text, Path::new("/nhà/tin"));
        assert_eq!(&read.as_ref().map(Address::as_str).map_err(Clone::clone), expected, "{text}");
    }

    #[test]
    fn addresses() {
        check("https://a.vn/tin", &Ok("https://a.vn/tin"));
        check("ninhthuan.gov.vn/portal", &Ok("https://ninhthuan.gov.vn/portal"));
        check("localhost:8080/x", &Ok("https://localhost:8080/x"));
        check("file:a%20b.html", &Ok("file:///nh%C3%A0/tin/a%20b.html"));
        check("file:a b?.html", &Ok("file:///nh%C3%A0/tin/a%20b%3F.html"));
        check("file:///tmp/a.html", &Ok("file:///tmp/a.html"));
        check("file:/tmp/a.html", &Ok("file:///tmp/a.html"));
        check("file:../a.html", &Ok("file:///nh%C3%A0/a.html"));
        for bad in [
            "ftp://a.vn/",
            "http://",
            "javascript:alert(1)",
            "ninh thuận",
            "tin",
            "",
            "file:",
            "https://a b/",
        ] {
            check(bad, &Err(Unknown::Malformed));
        }
    }

    #[test]
    fn a_word_is_a_portals_id() {
        let folder = Path::new("/");
        assert_eq!(target("nowhere", &[], folder), Err(Unknown::Portal));
        assert_eq!(target("http:/", &[], folder), Err(Unknown::Malformed));
    }
}
