//! An address in, whether its portal lets background work read it out: robots.txt (RFC 9309).

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::time::Instant;

use crate::fetch::net::Net;
use crate::fetch::walk::{Landing, Walk};
use crate::model::address::{Address, Origin};
use crate::model::asked::Asked;
use crate::model::failure::{Failure, Kind};
use crate::model::warning::Warning;
use crate::text::clean::Clean;

/// The name by which a portal may speak of this program.
const AGENT: &str = "congtin";

/// The robots.txt of each host, asked for once and kept in memory.
#[derive(Debug, Default)]
pub struct Robots {
    hosts: Mutex<HashMap<String, Arc<tokio::sync::Mutex<Option<Held>>>>>,
}

/// The rules of one host.
#[derive(Debug)]
struct Held {
    rules: robotxt::Robots,
    until: Instant,
}

impl Robots {
    /// Permits background work to read `address`, to which `origin` led.
    ///
    /// Who comes while the file is being fetched waits for it. One that is not
    /// there (4xx) forbids nothing; while it cannot be had (5xx, no answer)
    /// nothing is permitted, and the next who asks tries again.
    ///
    /// # Errors
    /// [`Kind::Robots`] when the rules forbid it; else why there are none.
    pub async fn permit(&self, net: &Net, address: &Address, origin: &Origin) -> Result<(), Kind> {
        let cell = self.cell(address);
        let mut cell = cell.lock().await;
        let held = match cell.take().filter(|held| Instant::now() < held.until) {
            Some(held) => held,
            None => Held::fetch(net, address, origin).await?,
        };
        let is_allowed = held.rules.is_url_allowed(address.as_url());
        *cell = Some(held);
        if is_allowed { Ok(()) } else { Err(Kind::Robots) }
    }

    /// The place of the rules for the scheme, host and port of `address`.
    fn cell(&self, address: &Address) -> Arc<tokio::sync::Mutex<Option<Held>>> {
        let place = format!("{}://{}", address.as_url().scheme(), address.authority());
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(hosts.entry(place).or_default())
    }
}

impl Held {
    /// The rules of the host of `address`, as of now.
    async fn fetch(net: &Net, address: &Address, origin: &Origin) -> Result<Self, Kind> {
        let rules = rules(net, address, origin).await?;
        if let Some(delay) = rules.crawl_delay() {
            net.throttle.keep_distance(&address.authority(), delay);
        }
        Ok(Self { rules, until: Instant::now() + net.limits.robots })
    }
}

/// The rules of the host of `address`.
async fn rules(net: &Net, address: &Address, origin: &Origin) -> Result<robotxt::Robots, Kind> {
    let file = address.join("/robots.txt").map_err(|refusal| Kind::Forbidden(address.shown(), refusal))?;
    let asked = Asked::in_background();
    let mut walk = Walk::to_robots(net, &asked);
    let landing = match land(&mut walk, &file, origin).await {
        Ok(landing) => landing,
        Err(Failure { kind, .. }) => return without_file(kind),
    };
    let body = walk.read(landing).await?;
    // Of a file that broke off, the missing line may be the one that forbids. A page in its place has no rules.
    if body.warning == Some(Warning::ShortBody) && !body.bytes.trim_ascii_start().starts_with(b"<") {
        return Err(Kind::Broken(Clean::new("robots.txt")));
    }
    Ok(robotxt::Robots::parse(&body.bytes, AGENT))
}

/// The rules where there is no file.
///
/// # Errors
/// Where that is not certain.
fn without_file(kind: Kind) -> Result<robotxt::Robots, Kind> {
    match kind {
        Kind::Status(..500) | Kind::Redirects | Kind::Forbidden(..) => Ok(robotxt::Robots::allow_all()),
        kind => Err(kind),
    }
}

/// The walk to a robots.txt. Boxed, because walks ask for permission here.
fn land<'w, 'a: 'w>(
    walk: &'w mut Walk<'a>,
    file: &'w Address,
    origin: &'w Origin,
) -> Pin<Box<dyn Future<Output = Result<Landing<'a>, Failure>> + Send + 'w>> {
    Box::pin(walk.land(file, origin))
}
