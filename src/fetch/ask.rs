//! An address in, its answer out, or what is wrong with it and whether that may pass.

use jiff::Timestamp;
use reqwest::Response;
use reqwest::header::HeaderMap;

use crate::fetch::body::Body;
use crate::fetch::condition::{condition, is_about};
use crate::fetch::diagnose::diagnose;
use crate::fetch::gate::{of_head, of_markup};
use crate::fetch::net::Net;
use crate::fetch::range::{Rest, range};
use crate::fetch::retry_after::retry_after;
use crate::fetch::ways::reach;
use crate::model::address::{Address, Origin, Reach};
use crate::model::failure::Kind;
use crate::model::limits::Limits;
use crate::model::validators::Validators;

/// Bytes of a refusal that are looked at for what stands behind it.
const REFUSAL: usize = 64 << 10;

/// Why there is no answer.
#[derive(Debug)]
pub struct Trouble {
    /// What went wrong.
    pub kind: Kind,
    /// True when it may go right a little later.
    pub may_pass: bool,
}

impl Trouble {
    /// Something that a second try does not help.
    #[must_use]
    pub fn lasting(kind: Kind) -> Self {
        Self { kind, may_pass: false }
    }
}

/// What is asked for at an address.
#[derive(Clone, Copy, Debug)]
pub enum Question<'a> {
    /// A page, by someone who has the copy that came with these validators.
    Page(Option<&'a Validators>),
    /// A file, by someone who has all of it but this.
    File(Option<&'a Rest>),
}

impl Question<'_> {
    /// The headers that go with it.
    fn headers(self) -> HeaderMap {
        match self {
            Self::Page(kept) => kept.map(condition).unwrap_or_default(),
            Self::File(rest) => range(rest),
        }
    }

    /// Whether an answer of this status is one.
    fn is_answered_by(self, status: u16, headers: &HeaderMap) -> bool {
        match (status, self) {
            (200 | 203 | 206, _) | (204 | 205, Self::Page(_)) | (416, Self::File(Some(_))) => true,
            // Sent unasked, or about another copy than ours, it says nothing.
            (304, Self::Page(kept)) => kept.is_some_and(|kept| is_about(kept, headers)),
            _ => is_redirect(status),
        }
    }
}

/// Sends one request to `address`, to which `origin` led: an answer with a
/// page or a file, a redirect, or "still the same".
///
/// # Errors
/// Any other answer, and none.
pub async fn ask(
    net: &Net,
    address: &Address,
    origin: &Origin,
    question: Question<'_>,
) -> Result<(Response, Reach), Trouble> {
    let way = net.ways.choose(address, origin);
    let request = net.ways.client(way, &net.limits).get(address.as_url().clone()).headers(question.headers());
    let answer = request.send().await.map_err(|error| unanswered(&error, address, &net.limits))?;
    let is_usable = question.is_answered_by(answer.status().as_u16(), answer.headers());
    match of_head(answer.status().as_u16(), answer.headers()) {
        Some(gate) => Err(Trouble::lasting(Kind::Gate(gate))),
        None if is_usable => {
            let reach = reach(way, answer.remote_addr(), address);
            Ok((answer, reach))
        }
        None => Err(refusal(net, answer, address).await),
    }
}

/// The statuses that send a reader elsewhere; 300 and 304 do not.
#[must_use]
pub fn is_redirect(status: u16) -> bool {
    matches!(status, 301 | 302 | 303 | 307 | 308)
}

/// Connecting may go better in a while; a wrong name or certificate stays wrong.
fn unanswered(error: &reqwest::Error, address: &Address, limits: &Limits) -> Trouble {
    let kind = diagnose(error, address, limits);
    let may_pass =
        error.is_connect() && matches!(kind, Kind::Refused | Kind::Unreachable(_) | Kind::Timeout(_));
    Trouble { kind, may_pass }
}

/// What the server means with an answer that is no page.
async fn refusal(net: &Net, answer: Response, address: &Address) -> Trouble {
    let status = answer.status().as_u16();
    let wait = retry_after(answer.headers(), Timestamp::now(), &net.limits);
    if status == 429 || status == 503 && wait.is_some() {
        let wait = wait.unwrap_or(net.limits.come_back.0);
        return Trouble::lasting(Kind::Busy(status, net.throttle.rest(&address.authority(), wait)));
    }
    if matches!(status, 401 | 403 | 503) {
        let limits = Limits { body: REFUSAL.min(net.limits.body), ..net.limits.clone() };
        let body = Body::read(answer, address, &limits).await;
        let markup = body.map(|body| String::from_utf8_lossy(&body.bytes).into_owned());
        if let Some(gate) = markup.ok().and_then(|markup| of_markup(&markup, address, address)) {
            return Trouble::lasting(Kind::Gate(gate));
        }
    }
    Trouble { kind: Kind::Status(status), may_pass: status >= 500 }
}
