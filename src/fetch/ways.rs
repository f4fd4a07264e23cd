//! An address and how we came to it in, the HTTP client for it out, built at its first use.
//!
//! Building one reads the machine's certificates (3 to 7 ms), so nothing here
//! happens before the first request.

use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};

use hyper_util::client::proxy::matcher::Matcher;
use reqwest::header::{ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, HeaderMap, HeaderValue};
use reqwest::redirect::Policy;
use rustls::{ClientConfig, RootCertStore};
use url::Host;

use crate::fetch::guard::Guard;
use crate::model::address::{Address, Origin, Reach, Refusal, allow, is_private};
use crate::model::limits::Limits;

/// How congtin introduces itself: honestly, so that a portal can speak to its authors.
const USER_AGENT: &str = concat!("congtin/", env!("CARGO_PKG_VERSION"), " (+terminal reader)");

/// What congtin can read, best first.
const PAGES: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5";

/// What congtin can unpack: by itself, so that it sees how much comes out of how little.
const CODINGS: &str = "gzip, br, zstd, deflate";

/// A way to a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Straight to it, whatever its address.
    Direct,
    /// Straight to it, if its address is public.
    Guarded,
    /// Through the proxy the machine is set to, which looks up the name itself.
    Proxied,
}

/// The clients, one a way.
#[derive(Debug, Default)]
pub struct Ways {
    direct: OnceLock<reqwest::Client>,
    guarded: OnceLock<reqwest::Client>,
    proxied: OnceLock<reqwest::Client>,
    secrets: OnceLock<ClientConfig>,
    proxies: OnceLock<Matcher>,
}

impl Ways {
    /// The way to `address`, coming from `origin`.
    #[must_use]
    pub fn choose(&self, address: &Address, origin: &Origin) -> Way {
        // The same reading of the machine's settings as the client's own.
        let proxies = self.proxies.get_or_init(Matcher::from_system);
        let is_proxied = address.as_str().parse().is_ok_and(|uri| proxies.intercept(&uri).is_some());
        match (is_loopback(address), is_proxied, origin.reach()) {
            // No proxy can reach this machine for us.
            (true, _, None | Some(Reach::Private)) => Way::Direct,
            (_, true, _) => Way::Proxied,
            (_, _, Some(Reach::Public)) => Way::Guarded,
            _ => Way::Direct,
        }
    }

    /// The client for `way`.
    pub fn client(&self, way: Way, limits: &Limits) -> &reqwest::Client {
        match way {
            Way::Direct => self.direct.get_or_init(|| build(self.builder(limits).no_proxy())),
            Way::Guarded => {
                self.guarded.get_or_init(|| build(self.builder(limits).no_proxy().dns_resolver(Guard)))
            }
            Way::Proxied => self.proxied.get_or_init(|| build(self.builder(limits))),
        }
    }

    /// What the ways have in common.
    fn builder(&self, limits: &Limits) -> reqwest::ClientBuilder {
        let secrets = self.secrets.get_or_init(secrets).clone();
        let headers = [(ACCEPT, PAGES), (ACCEPT_LANGUAGE, "vi"), (ACCEPT_ENCODING, CODINGS)];
        let headers = headers.map(|(name, value)| (name, HeaderValue::from_static(value)));
        reqwest::Client::builder()
            .tls_backend_preconfigured(secrets)
            .redirect(Policy::none())
            .referer(false)
            .user_agent(USER_AGENT)
            .default_headers(HeaderMap::from_iter(headers))
            .connect_timeout(limits.connect)
            .read_timeout(limits.idle)
            // Portals are small machines: two connections are kept, and not for long.
            .pool_max_idle_per_host(2)
            .http1_ignore_invalid_headers_in_responses(true)
            .http1_allow_spaces_after_header_name_in_responses(true)
            .http1_allow_obsolete_multiline_headers_in_responses(true)
    }
}

/// Where the server stands that answered from `remote` on this way.
#[must_use]
pub fn reach(way: Way, remote: Option<SocketAddr>, address: &Address) -> Reach {
    let is_private = match (way, remote) {
        (Way::Direct | Way::Guarded, Some(remote)) => is_private(remote.ip()),
        // The peer is the proxy, or unknown: only the name is left to judge by.
        _ => matches!(allow(&Origin::Link(Reach::Public), address), Err(Refusal::Private)),
    };
    if is_private { Reach::Private } else { Reach::Public }
}

fn is_loopback(address: &Address) -> bool {
    match address.as_url().host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name.trim_end_matches('.') == "localhost",
        None => false,
    }
}

fn build(builder: reqwest::ClientBuilder) -> reqwest::Client {
    builder.build().expect("everything that can fail, TLS, is built before")
}

/// TLS 1.2 and 1.3 by ring, trusting the machine's certificates and Mozilla's:
/// a machine without any still reads pages, and one with its own is obeyed.
fn secrets() -> ClientConfig {
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    // What cannot be read of the machine's own is left out: a page then says "unknown issuer".
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let ring = Arc::new(rustls::crypto::ring::default_provider());
    let mut secrets = ClientConfig::builder_with_provider(ring)
        .with_safe_default_protocol_versions()
        .expect("ring speaks TLS 1.2 and 1.3")
        .with_root_certificates(roots)
        .with_no_client_auth();
    secrets.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    secrets
}

#[cfg(test)]
mod tests {
    use super::{Way, Ways, reach};
    use crate::fetch::diagnose::diagnose;
    use crate::model::address::{Address, Origin, Reach, Refusal};
    use crate::model::failure::Kind;
    use crate::model::limits::Limits;
    use crate::text::clean::Clean;

    fn address(text: &str) -> Address {
        Address::parse(text).expect(text)
    }

    #[test]
    fn this_machine_is_reached_directly() {
        for text in ["http://127.0.0.1:80/", "http://[::1]/", "http://localhost/"] {
            assert_eq!(Ways::default().choose(&address(text), &Origin::Typed), Way::Direct, "{text}");
        }
    }

    #[test]
    fn a_name_behind_a_proxy_is_judged_by_its_spelling() {
        let peer = Some("10.0.0.1:3128".parse().expect("a peer"));
        assert_eq!(reach(Way::Proxied, peer, &address("http://a.vn/")), Reach::Public);
        assert_eq!(reach(Way::Proxied, peer, &address("http://192.168.0.1/")), Reach::Private);
        assert_eq!(reach(Way::Direct, peer, &address("http://a.vn/")), Reach::Private);
        assert_eq!(reach(Way::Direct, None, &address("http://a.vn/")), Reach::Public);
    }

    /// How asking for `text` fails on this way, whatever proxy is set.
    async fn fails(way: Way, text: &str) -> Kind {
        let (ways, limits) = (Ways::default(), Limits::STANDARD);
        let request = ways.client(way, &limits).get(address(text).as_url().clone());
        diagnose(&request.send().await.expect_err("nothing is there"), &address(text), &limits)
    }

    #[tokio::test]
    async fn the_guarded_way_does_not_lead_into_this_machine() {
        let inside = "http://localhost:9/";
        let refused = Kind::Forbidden(Clean::new(inside), Refusal::Private);
        assert_eq!(fails(Way::Guarded, inside).await, refused);
    }

    #[tokio::test]
    async fn a_name_may_have_no_address() {
        // A label past 63 letters never reaches a name server, so no network is needed.
        let nowhere = format!("http://{}.vn/", "a".repeat(64));
        assert_eq!(fails(Way::Guarded, &nowhere).await, Kind::UnknownHost);
        assert_eq!(fails(Way::Direct, &nowhere).await, Kind::UnknownHost);
    }
}
