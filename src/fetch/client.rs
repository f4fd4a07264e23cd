//! An address in, its page out, within the limits and by the address policy.

use std::sync::OnceLock;

use jiff::Timestamp;
use reqwest::header::{CONTENT_TYPE, HeaderMap, LOCATION};
use reqwest::{Response, StatusCode};

use crate::fetch::body::Body;
use crate::fetch::decode::decode;
use crate::fetch::diagnose::diagnose;
use crate::fetch::open::open;
use crate::fetch::sniff::sniff;
use crate::fetch::ways::{Ways, reach};
use crate::model::address::{Address, Origin, Reach, Refusal, allow};
use crate::model::failure::{Failure, Kind};
use crate::model::limits::Limits;
use crate::model::page::Page;
use crate::model::settings::Network;
use crate::text::clean::Clean;

/// Fetches pages. Cheap to make: nothing is opened or read before the first page.
#[derive(Debug)]
pub struct Client {
    limits: Limits,
    network: Network,
    ways: Ways,
    /// Host and port of the pages that the program serves itself.
    own: OnceLock<String>,
}

/// One answer on the way to a page.
enum Hop {
    Page(Box<Page>),
    Redirect(Address, Reach),
}

impl Client {
    /// A client that keeps to these limits.
    #[must_use]
    pub fn new(limits: Limits, network: Network) -> Self {
        Self { limits, network, ways: Ways::default(), own: OnceLock::new() }
    }

    /// Takes the host and port of `home` for the program's own: no network is
    /// needed to read them.
    pub fn serves(&self, home: &Address) {
        // The sample portal is served once a run.
        let _first = self.own.set(home.authority());
    }

    /// Fetches the page at `address`, to which `origin` led.
    ///
    /// Redirects are followed by hand, each through the address policy, with
    /// neither Referer nor cookies. Dropping the future ends the request.
    ///
    /// # Errors
    /// Why there is no page, with the address it happened at.
    pub async fn page(&self, address: &Address, origin: &Origin) -> Result<Page, Failure> {
        allow(origin, address).map_err(|refusal| forbidden(&address.shown(), refusal).at(address))?;
        if address.as_url().scheme() == "file" {
            return self.file(address).map_err(|kind| kind.at(address));
        }
        if self.network == Network::Offline && self.own.get() != Some(&address.authority()) {
            return Err(Kind::Offline.at(address));
        }
        let walk = self.walk(address.clone(), origin.clone());
        match tokio::time::timeout(self.limits.page, walk).await {
            Ok(outcome) => outcome,
            Err(_) => Err(Kind::Timeout(self.limits.page).at(address)),
        }
    }

    /// The page at the end of the redirects.
    async fn walk(&self, mut address: Address, mut origin: Origin) -> Result<Page, Failure> {
        for _ in 0..=self.limits.redirects {
            match self.hop(&address, &origin).await.map_err(|kind| kind.at(&address))? {
                Hop::Page(page) => return Ok(*page),
                Hop::Redirect(to, reach) => {
                    origin = Origin::Redirect(address, reach);
                    address = to;
                }
            }
        }
        Err(Kind::Redirects.at(&address))
    }

    /// One request and what its answer says.
    async fn hop(&self, address: &Address, origin: &Origin) -> Result<Hop, Kind> {
        let way = self.ways.choose(address, origin);
        let request = self.ways.client(way, &self.limits).get(address.as_url().clone());
        let answer = request.send().await.map_err(|error| diagnose(&error, address, &self.limits))?;
        let reach = reach(way, answer.remote_addr(), address);
        let status = answer.status();
        if is_redirect(status) {
            let to = destination(answer.headers(), address, reach)?;
            return Ok(Hop::Redirect(to, reach));
        }
        if status.as_u16() >= 400 || status == StatusCode::NOT_MODIFIED {
            return Err(Kind::Status(status.as_u16()));
        }
        Ok(Hop::Page(Box::new(self.read(answer, address, reach).await?)))
    }

    /// The page of an answer that is no redirect and no error.
    async fn read(&self, answer: Response, address: &Address, reach: Reach) -> Result<Page, Kind> {
        let content_type = header(answer.headers(), CONTENT_TYPE.as_str());
        let body = Body::read(answer, address, &self.limits).await?;
        understand(body, content_type.as_deref(), address, reach)
    }

    /// A page from the disk.
    fn file(&self, address: &Address) -> Result<Page, Kind> {
        let body = open(address, &self.limits)?;
        // A saved page came from somewhere: its links may lead into a private
        // network no more than those of a page from the net.
        understand(body, None, address, Reach::Public)
    }
}

/// The page in a body.
fn understand(body: Body, header: Option<&str>, address: &Address, reach: Reach) -> Result<Page, Kind> {
    if let Some(name) = sniff(&body.bytes, header) {
        return Err(Kind::NotPage(name));
    }
    let decoded = decode(&body.bytes, header);
    if decoded.markup.trim().is_empty() {
        return Err(Kind::Empty);
    }
    let mut warnings = decoded.warnings;
    warnings.extend(body.warning);
    Ok(Page {
        address: address.clone(),
        markup: decoded.markup,
        charset: decoded.charset,
        fetched: Timestamp::now(),
        reach,
        warnings,
    })
}

/// Where a redirect leads, if the policy lets it.
fn destination(headers: &HeaderMap, from: &Address, reach: Reach) -> Result<Address, Kind> {
    let location = header(headers, LOCATION.as_str()).ok_or(Kind::Redirects)?;
    let to = from.join(&location).map_err(|refusal| forbidden(&location, refusal))?;
    allow(&Origin::Redirect(from.clone(), reach), &to).map_err(|refusal| forbidden(to.as_str(), refusal))?;
    Ok(to)
}

/// The statuses that send a reader elsewhere; 300 and 304 do not.
fn is_redirect(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}

/// A header's value; SharePoint writes Vietnamese into Location as it is.
fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}

fn forbidden(to: &str, refusal: Refusal) -> Kind {
    Kind::Forbidden(Clean::new(to), refusal)
}
