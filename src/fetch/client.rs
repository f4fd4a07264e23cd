//! An address in, its page out, within the limits and by the address policy.

use std::sync::OnceLock;
use std::time::Duration;

use jiff::Timestamp;
use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap};

use crate::fetch::body::Body;
use crate::fetch::cache_control::CacheControl;
use crate::fetch::decode::decode;
use crate::fetch::download::{Tell, download};
use crate::fetch::freshness::{renewed, validators};
use crate::fetch::gate::of_markup;
use crate::fetch::net::Net;
use crate::fetch::open::open;
use crate::fetch::sniff::{is_markup, sniff};
use crate::fetch::walk::{Landing, Walk};
use crate::model::address::{Address, Origin, Reach, Refusal, allow};
use crate::model::asked::Asked;
use crate::model::document::{Document, Form};
use crate::model::download::{Saved, Wanted};
use crate::model::ending::ending;
use crate::model::failure::{Failure, Kind};
use crate::model::limits::Limits;
use crate::model::page::Page;
use crate::model::settings::Network;
use crate::model::validators::Validators;
use crate::model::warning::Warning;
use crate::text::clean::Clean;

/// Fetches pages. Cheap to make: nothing is opened or read before the first page.
#[derive(Debug)]
pub struct Client {
    net: Net,
    network: Network,
    /// Host and port of the pages that the program serves itself.
    own: OnceLock<String>,
}

/// What a question for a page was answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// A page.
    Page(Page),
    /// A file that is shown as an article.
    Document(Document),
    /// The kept copy is still the same; these are its validators from now on.
    Same(Validators),
}

/// What the head of an answer says of the page that follows.
#[derive(Debug, Default)]
struct Head {
    content_type: Option<String>,
    validators: Validators,
    may_keep: bool,
    is_partial: bool,
}

impl Client {
    /// A client that keeps to these limits.
    #[must_use]
    pub fn new(limits: Limits, network: Network) -> Self {
        Self { net: Net::new(limits), network, own: OnceLock::new() }
    }

    /// Keeps at least this distance between two requests of background work to `host`, with `www.` or
    /// without.
    pub fn be_polite(&self, host: &str, distance: Duration) {
        self.net.throttle.be_polite(host, distance);
        self.net.throttle.be_polite(&format!("www.{host}"), distance);
    }

    /// Takes the host and port of `home` for the program's own: no network is
    /// needed to read them.
    pub fn serves(&self, home: &Address) {
        // The sample portal is served once a run.
        let _first = self.own.set(home.authority());
    }

    /// Whether the program serves the page at `address` itself.
    #[must_use]
    pub fn is_served(&self, address: &Address) -> bool {
        self.own.get().is_some_and(|own| *own == address.authority())
    }

    /// Whether an [`Address::key`] is that of a page which the program serves itself.
    #[must_use]
    pub fn serves_key(&self, key: &str) -> bool {
        self.own.get().is_some_and(|own| {
            key.strip_prefix(own.as_str()).is_some_and(|rest| rest.starts_with('/') || rest.is_empty())
        })
    }

    /// Fetches the page at `address`, to which `origin` led, for a person who
    /// waits for it, whatever is kept. Dropping the future ends the request.
    ///
    /// # Errors
    /// Why there is no page, with the address it happened at.
    pub async fn page(&self, address: &Address, origin: &Origin) -> Result<Page, Failure> {
        match self.fetch(address, origin, Asked::by_person()).await? {
            Fetched::Page(page) => Ok(page),
            Fetched::Document(document) => {
                Err(Kind::NotPage(Clean::new(document.form.name())).at(&document.address))
            }
            Fetched::Same(_) => Err(Kind::Status(StatusCode::NOT_MODIFIED.as_u16()).at(address)),
        }
    }

    /// Fetches the page at `address`, to which `origin` led, or learns that the
    /// kept copy is still the same. Dropping the future ends the request.
    ///
    /// For a person it is asked for at once, and once; background work waits
    /// for its turn, however long that takes, and tries again where that may help.
    ///
    /// # Errors
    /// Why there is neither, with the address it happened at.
    pub async fn fetch(&self, address: &Address, origin: &Origin, asked: Asked) -> Result<Fetched, Failure> {
        allow(origin, address).map_err(|refusal| Kind::Forbidden(address.shown(), refusal).at(address))?;
        if address.as_url().scheme() == "file" {
            return self.file(address).map_err(|kind| kind.at(address));
        }
        if self.is_cut_off(address) {
            return Err(Kind::Offline.at(address));
        }
        let mut walk = Walk::new(&self.net, &asked);
        let landing = walk.land(address, origin).await?;
        if let Some(kept) = landing.kept
            && landing.answer.status() == StatusCode::NOT_MODIFIED
        {
            let headers = landing.answer.headers();
            return Ok(Fetched::Same(renewed(kept, headers, Timestamp::now(), self.net.limits.fresh)));
        }
        let at = landing.address.clone();
        self.read(walk, landing, address).await.map_err(|kind| kind.at(&at))
    }

    /// Fetches a file into its folder, and tells how far it is. Dropping the
    /// future ends the request; what is here by then is gone on with by the next call.
    ///
    /// # Errors
    /// Why there is no file, with the address it happened at.
    pub async fn download(&self, wanted: &Wanted, tell: Tell<'_>) -> Result<Saved, Failure> {
        let address = &wanted.address;
        let forbidden = |refusal| Kind::Forbidden(address.shown(), refusal).at(address);
        allow(&wanted.origin, address).map_err(forbidden)?;
        if address.as_url().scheme() == "file" {
            return Err(forbidden(Refusal::Scheme(Clean::new("file"))));
        }
        if self.network == Network::Offline && !self.is_served(address) {
            return Err(Kind::Offline.at(address));
        }
        download(&self.net, wanted, tell).await
    }

    /// The text at `address`, an answer to a program that need not be a page.
    ///
    /// # Errors
    /// As [`Client::page`].
    pub async fn text(&self, address: &Address, origin: &Origin) -> Result<String, Failure> {
        allow(origin, address).map_err(|refusal| Kind::Forbidden(address.shown(), refusal).at(address))?;
        if self.is_cut_off(address) {
            return Err(Kind::Offline.at(address));
        }
        let asked = Asked::by_person();
        let mut walk = Walk::new(&self.net, &asked);
        let landing = walk.land(address, origin).await?;
        let body = walk.read(landing).await.map_err(|kind| kind.at(address))?;
        Ok(String::from_utf8_lossy(&body.bytes).into_owned())
    }

    /// True when the network may not be used for it.
    fn is_cut_off(&self, address: &Address) -> bool {
        self.network == Network::Offline && !self.is_served(address)
    }

    /// The page in the answer to a question for `asked`.
    async fn read<'a>(
        &self,
        mut walk: Walk<'a>,
        landing: Landing<'a>,
        asked: &Address,
    ) -> Result<Fetched, Kind> {
        let head = self.head(landing.answer.status(), landing.answer.headers());
        let (address, reach) = (landing.address.clone(), landing.reach);
        let body = walk.read(landing).await?;
        let understood = understand(body, head, (address, reach), &self.net.limits)?;
        match &understood {
            Fetched::Page(page) => {
                of_markup(&page.markup, asked, &page.address).map_or(Ok(()), |gate| Err(Kind::Gate(gate)))?;
            }
            Fetched::Document(_) | Fetched::Same(_) => {}
        }
        Ok(understood)
    }

    /// What there is to know before the body.
    fn head(&self, status: StatusCode, headers: &HeaderMap) -> Head {
        let content_type = headers.get(CONTENT_TYPE);
        Head {
            content_type: content_type.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()),
            validators: validators(headers, Timestamp::now(), self.net.limits.fresh),
            may_keep: !CacheControl::of(headers).no_store,
            is_partial: status == StatusCode::PARTIAL_CONTENT,
        }
    }

    /// A page from the disk.
    fn file(&self, address: &Address) -> Result<Fetched, Kind> {
        let body = open(address, &self.net.limits)?;
        // A saved page came from somewhere: its links may lead into a private
        // network no more than those of a page from the net.
        understand(body, Head::default(), (address.clone(), Reach::Public), &self.net.limits)
    }
}

/// What a body is: a page, or a document that can be shown.
fn understand(
    body: Body,
    head: Head,
    (address, reach): (Address, Reach),
    limits: &Limits,
) -> Result<Fetched, Kind> {
    let content_type = head.content_type.as_deref();
    if let Some(name) = sniff(&body.bytes, content_type) {
        let form = Form::named(&name).ok_or(Kind::NotPage(name))?;
        return document(body, head, (address, reach), form, limits);
    }
    let decoded = decode(&body.bytes, content_type);
    if decoded.markup.trim().is_empty() {
        return Err(Kind::Empty);
    }
    let is_text = ending(&address) == Some("txt") && !is_markup(decoded.markup.trim_start().as_bytes());
    if is_text {
        let body = Body { bytes: decoded.markup.into_bytes(), ..body };
        return document(body, head, (address, reach), Form::Text, limits);
    }
    let mut warnings = decoded.warnings;
    // A part that nobody asked for is no whole page, however it ends.
    let cut = body.warning.or(head.is_partial.then_some(Warning::ShortBody));
    // Whoever has only a part must not be told that it is still the same.
    let is_short = cut == Some(Warning::ShortBody);
    let validators = if is_short { Validators::default() } else { head.validators };
    warnings.extend(cut);
    Ok(Fetched::Page(Page {
        address,
        markup: decoded.markup,
        charset: decoded.charset,
        fetched: Timestamp::now(),
        reach,
        validators,
        may_keep: head.may_keep,
        warnings,
    }))
}

/// The document in a body: it is read whole or not at all.
fn document(
    body: Body,
    head: Head,
    (address, reach): (Address, Reach),
    form: Form,
    limits: &Limits,
) -> Result<Fetched, Kind> {
    match body.warning {
        Some(Warning::PageTooLarge) => {
            return Err(Kind::TooLarge(u64::try_from(limits.document).unwrap_or(u64::MAX)));
        }
        Some(_) => return Err(Kind::Broken(Clean::new("it ends too early"))),
        None if head.is_partial => {
            return Err(Kind::Broken(Clean::new("a part of it that nobody asked for")));
        }
        None => {}
    }
    Ok(Fetched::Document(Document {
        address,
        form,
        bytes: body.bytes,
        fetched: Timestamp::now(),
        reach,
        validators: head.validators,
        may_keep: head.may_keep,
    }))
}
