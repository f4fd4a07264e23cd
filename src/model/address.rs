//! Web addresses, and the one policy that says which of them may be followed.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use url::{Host, Url};

use crate::text::clean::Clean;

/// An absolute http or https address, or (typed by the user only) a file's.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address(Url);

/// Why an address is not followed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not an address at all.
    #[error("not an address")]
    Malformed,
    /// Another scheme than http and https.
    #[error("scheme {0} is not followed")]
    Scheme(Clean),
    /// Carries a name and password.
    #[error("carries a user name")]
    Credentials,
    /// From https down to http.
    #[error("leads from https to http")]
    Downgrade,
    /// From a public page to a private network.
    #[error("leads from a public page to a private network")]
    Private,
}

/// Where the server of a page stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reach {
    /// On the public internet.
    #[default]
    Public,
    /// On this machine or a private network.
    Private,
}

/// How we came to an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// A person typed it, or it is in a file of theirs: it may lead anywhere.
    #[default]
    Typed,
    /// A link in a page that came from a host of this reach.
    Link(Reach),
    /// A redirect by the server at this address, of this reach.
    Redirect(Address, Reach),
}

/// The address policy: may `to` be asked for, coming from `origin`?
///
/// A name that only resolves to a private network is caught by the resolver,
/// which asks [`is_private`]; this function knows names and literals.
///
/// # Errors
/// The reason it may not.
pub fn allow(origin: &Origin, to: &Address) -> Result<(), Refusal> {
    let scheme = to.0.scheme();
    let is_file = scheme == "file" && *origin == Origin::Typed;
    if !matches!(scheme, "http" | "https") && !is_file {
        return Err(Refusal::Scheme(Clean::new(scheme)));
    }
    if !to.0.username().is_empty() || to.0.password().is_some() {
        return Err(Refusal::Credentials);
    }
    if let Origin::Redirect(from, _) = origin
        && from.0.scheme() == "https"
        && scheme == "http"
    {
        return Err(Refusal::Downgrade);
    }
    match origin.reach() {
        Some(Reach::Public) if to.names_private_host() => Err(Refusal::Private),
        _ => Ok(()),
    }
}

impl Origin {
    /// The reach of the page that led here; `None` when a person typed the address.
    #[must_use]
    pub fn reach(&self) -> Option<Reach> {
        match self {
            Self::Typed => None,
            Self::Link(reach) | Self::Redirect(_, reach) => Some(*reach),
        }
    }
}

impl Address {
    /// Reads an absolute address.
    ///
    /// # Errors
    /// When it is not one, or of a scheme that is never followed.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let url = Url::parse(text.trim()).map_err(|_| Refusal::Malformed)?;
        Self::new(url)
    }

    /// Reads a reference found in the page at this address.
    ///
    /// # Errors
    /// As [`Address::parse`]; a page's own `file:` links are refused.
    pub fn join(&self, reference: &str) -> Result<Self, Refusal> {
        let url = self.0.join(reference.trim()).map_err(|_| Refusal::Malformed)?;
        match url.scheme() {
            "file" => Err(Refusal::Scheme(Clean::new("file"))),
            _ => Self::new(url),
        }
    }

    fn new(url: Url) -> Result<Self, Refusal> {
        match url.scheme() {
            "http" | "https" if url.has_host() => Ok(Self(url)),
            "http" | "https" => Err(Refusal::Malformed),
            "file" => Ok(Self(url)),
            other => Err(Refusal::Scheme(Clean::new(other))),
        }
    }

    /// The address as written to a request or a file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The parsed address.
    #[must_use]
    pub fn as_url(&self) -> &Url {
        &self.0
    }

    /// The host's name, mixed scripts in punycode; empty for a file.
    #[must_use]
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The host with the port, where one is written.
    #[must_use]
    pub fn authority(&self) -> String {
        self.0.port().map_or_else(|| self.host().into(), |port| format!("{}:{port}", self.host()))
    }

    /// The address without a name and password: what may be printed.
    #[must_use]
    pub fn shown(&self) -> Clean {
        let mut url = self.0.clone();
        // Neither fails on an address that has a host, and the others carry none.
        let _bare = (url.set_username(""), url.set_password(None));
        Clean::new(url.as_str())
    }

    /// The path, percent-encoded.
    #[must_use]
    pub fn path(&self) -> &str {
        self.0.path()
    }

    /// The name of the file this leads to, decoded; empty for a folder.
    #[must_use]
    pub fn file_name(&self) -> Clean {
        let name = self.0.path_segments().and_then(|mut parts| parts.next_back()).unwrap_or_default();
        Clean::new(&percent_decoded(name))
    }

    /// Equal for two spellings of one page: the scheme, a `www.`, the case of
    /// the path (SharePoint ignores it), the fragment and the tracking
    /// parameters do not count.
    #[must_use]
    pub fn key(&self) -> String {
        let mut key = String::with_capacity(self.as_str().len());
        let mut host = self.host();
        while let Some(rest) = host.strip_prefix("www.") {
            host = rest;
        }
        key.push_str(host);
        if let Some(port) = self.0.port() {
            key.extend([":", &port.to_string()]);
        }
        let path = self.path();
        if path.contains('%') {
            key.push_str(percent_decoded(path).to_lowercase().trim_end_matches('/'));
        } else {
            // Without escapes a path is ASCII.
            key.push_str(path.trim_end_matches('/'));
            key.make_ascii_lowercase();
        }
        if self.0.query().is_none() {
            return key;
        }
        let mut query: Vec<_> = self.0.query_pairs().filter(|(name, _)| !is_tracking(name)).collect();
        query.sort();
        for (name, value) in query {
            key.extend(["&", &name, "=", &value]);
        }
        key
    }

    /// Where its server stands, as far as the address itself tells.
    #[must_use]
    pub fn reach(&self) -> Reach {
        if self.names_private_host() { Reach::Private } else { Reach::Public }
    }

    /// True when the host is written as a private address or a local name.
    fn names_private_host(&self) -> bool {
        match self.0.host() {
            Some(Host::Ipv4(ip)) => is_private(ip.into()),
            Some(Host::Ipv6(ip)) => is_private(ip.into()),
            Some(Host::Domain(name)) => {
                let name = name.trim_end_matches('.');
                !name.contains('.')
                    || [".localhost", ".local", ".internal", ".lan", ".home.arpa"]
                        .iter()
                        .any(|end| name.ends_with(end))
            }
            None => true,
        }
    }
}

/// True for an address that is not on the public internet: loopback, private,
/// link-local, shared, documentation, multicast and reserved ranges (the IANA
/// special-purpose registries), also where version 6 embeds them.
#[must_use]
pub fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            let [a, b, c, _] = ip.octets();
            ip.is_loopback()
                || ip.is_private()
                || ip.is_link_local()
                || ip.is_documentation()
                || matches!(
                    (a, b, c),
                    (0 | 224..=255, _, _) | (100, 64..=127, _) | (192, 0, 0) | (198, 18 | 19, _)
                )
        }
        IpAddr::V6(ip) => {
            let embeds = ip.to_ipv4_mapped().or_else(|| match ip.segments() {
                [0x64, 0xff9b, .., high, low] => {
                    Some(Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)))
                }
                _ => None,
            });
            // Documentation, Teredo and 6to4.
            let is_special = matches!(ip.segments(), [0x2001, 0 | 0xdb8, ..] | [0x2002, ..]);
            ip.is_loopback()
                || ip.is_unspecified()
                || ip.is_multicast()
                || ip.is_unique_local()
                || ip.is_unicast_link_local()
                || is_special
                || embeds.is_some_and(|inner| is_private(inner.into()))
        }
    }
}

/// `text` with its percent escapes decoded; bytes that are not UTF-8 become U+FFFD.
fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let hex = |b: Option<u8>| b.and_then(|b| char::from(b).to_digit(16));
        let mut ahead = rest.clone();
        match (hex(ahead.next()), hex(ahead.next())) {
            (Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).expect("two hex digits are a byte"));
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn is_tracking(name: &str) -> bool {
    name.starts_with("utm_") || matches!(name, "fbclid" | "gclid" | "zarsrc" | "mobile")
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({})", self.0)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, Origin, Reach, Refusal, allow, is_private};
    use crate::text::clean::Clean;
    use proptest::prelude::proptest;

    fn address(text: &str) -> Address {
        Address::parse(text).expect(text)
    }

    #[test]
    fn only_web_addresses_are_read() {
        assert_eq!(Address::parse("ninh thuận"), Err(Refusal::Malformed));
        assert_eq!(Address::parse("http://"), Err(Refusal::Malformed));
        assert_eq!(Address::parse("javascript:alert(1)"), Err(Refusal::Scheme(Clean::new("javascript"))));
        assert!(Address::parse(" https://ninhthuan.gov.vn/portal ").is_ok());
        assert!(address("http://a.vn/").join("file:///etc/passwd").is_err());
    }

    #[test]
    fn the_policy() {
        let public = Origin::Link(Reach::Public);
        let table = [
            (Origin::Typed, "http://127.0.0.1/", Ok(())),
            (Origin::Typed, "file:///tmp/a.html", Ok(())),
            (Origin::Link(Reach::Private), "http://127.0.0.1/", Ok(())),
            (public.clone(), "https://ninhthuan.gov.vn/", Ok(())),
            (public.clone(), "file:///tmp/a.html", Err(Refusal::Scheme(Clean::new("file")))),
            (public.clone(), "http://169.254.169.254/", Err(Refusal::Private)),
            (public.clone(), "http://[::1]/", Err(Refusal::Private)),
            (public.clone(), "http://[::ffff:10.0.0.1]/", Err(Refusal::Private)),
            (public.clone(), "http://2130706433/", Err(Refusal::Private)),
            (public.clone(), "http://localhost/", Err(Refusal::Private)),
            (public, "https://ai:mat@a.vn/", Err(Refusal::Credentials)),
            (
                Origin::Redirect(address("https://a.vn/"), Reach::Public),
                "http://a.vn/",
                Err(Refusal::Downgrade),
            ),
            (Origin::Redirect(address("http://a.vn/"), Reach::Public), "https://a.vn/", Ok(())),
        ];
        for (origin, to, expected) in table {
            assert_eq!(allow(&origin, &address(to)), expected, "{origin:?} -> {to}");
        }
    }

    #[test]
    fn private_ranges() {
        for ip in [
            "10.1.2.3",
            "100.64.0.1",
            "192.168.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "fe80::1",
            "fc00::1",
            "64:ff9b::a00:1",
        ] {
            assert!(is_private(ip.parse().expect(ip)), "{ip}");
        }
        for ip in ["113.161.0.1", "8.8.8.8", "2400:cb00::1", "64:ff9b::808:808"] {
            assert!(!is_private(ip.parse().expect(ip)), "{ip}");
        }
    }

    #[test]
    fn spellings_of_one_page_share_a_key() {
        let one = address("https://www.a.vn/portal/Pages/2022-3-2/Tin.aspx?utm_source=x#top");
        let two = address("http://a.vn/Portal/pages/2022-3-2/tin.aspx");
        assert_eq!(one.key(), two.key());
        assert_ne!(address("http://a.vn/?id=1").key(), address("http://a.vn/?id=2").key());
    }

    proptest! {
        #[test]
        fn an_address_is_read_again_as_it_was(text in "(https?://[a-z0-9.]{1,9}(:[0-9]{1,4})?|file://)(/[^\n]{0,20})?([?#].{0,20})?") {
            if let Ok(address) = Address::parse(&text) {
                assert_eq!(Address::parse(address.as_str()), Ok(address));
            }
        }
    }

    #[test]
    fn file_names_are_decoded() {
        assert_eq!(
            &*address("http://a.vn/VanBan/K%E1%BA%BF%20ho%E1%BA%A1ch%20(1).pdf").file_name(),
            "Kế hoạch (1).pdf"
        );
    }
}
