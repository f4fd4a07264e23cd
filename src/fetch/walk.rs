//! A question in, the answer at the end of its redirects out.
//!
//! Redirects are followed by hand, each through the address policy, with
//! neither Referer nor cookies. Every request waits for its turn at its host;
//! background work asks the host's robots.txt first, and tries again.

use std::slice;
use std::time::Duration;

use reqwest::Response;
use reqwest::header::{CONTENT_TYPE, HeaderMap, LOCATION};
use tokio::time::sleep;

use crate::fetch::ask::{Question, Trouble, ask, is_redirect};
use crate::fetch::body::Body;
use crate::fetch::budget::Budget;
use crate::fetch::condition::validators_for;
use crate::fetch::jitter::jittered;
use crate::fetch::net::Net;
use crate::fetch::range::Rest;
use crate::fetch::throttle::Turn;
use crate::model::address::{Address, Origin, Reach, Refusal, allow};
use crate::model::asked::{Asked, Purpose};
use crate::model::document::Form;
use crate::model::ending::ending;
use crate::model::failure::{Failure, Kind};
use crate::model::limits::Limits;
use crate::model::validators::Validators;
use crate::text::clean::Clean;

/// The way to one page, with what is left of its time and its tries.
#[derive(Debug)]
pub struct Walk<'a> {
    net: &'a Net,
    asked: &'a Asked,
    budget: Budget,
    waits: slice::Iter<'a, Duration>,
    heeds_robots: bool,
    /// What is asked for, when it is a file.
    file: Option<Question<'a>>,
}

/// Where a walk ended: an answer that is a page, or "still the same".
#[derive(Debug)]
pub struct Landing<'a> {
    /// The answer; its body is not yet read.
    pub answer: Response,
    /// The address that gave it.
    pub address: Address,
    /// Where its server stands.
    pub reach: Reach,
    /// The validators that were sent with the question.
    pub kept: Option<&'a Validators>,
    turn: Turn<'a>,
}

impl<'a> Walk<'a> {
    /// The way of this question.
    #[must_use]
    pub fn new(net: &'a Net, asked: &'a Asked) -> Self {
        let heeds_robots = asked.purpose == Purpose::Background;
        let (budget, waits) = (Budget::new(net.limits.page), net.limits.retries.iter());
        Self { net, asked, budget, waits, heeds_robots, file: None }
    }

    /// The way to a robots.txt, which no other robots.txt forbids.
    #[must_use]
    pub fn to_robots(net: &'a Net, asked: &'a Asked) -> Self {
        Self { heeds_robots: false, ..Self::new(net, asked) }
    }

    /// The way to a file, of which only `rest` may be wanted.
    #[must_use]
    pub fn to_file(net: &'a Net, asked: &'a Asked, rest: Option<&'a Rest>) -> Self {
        Self {
            file: Some(Question::File(rest)),
            budget: Budget::new(net.limits.download),
            ..Self::new(net, asked)
        }
    }

    /// Asks for `address`, to which `origin` led, and follows its redirects.
    ///
    /// # Errors
    /// Why there is no page, with the address it happened at.
    pub async fn land(&mut self, address: &Address, origin: &Origin) -> Result<Landing<'a>, Failure> {
        let (mut address, mut origin) = (address.clone(), origin.clone());
        for _ in 0..=self.net.limits.redirects {
            let landing = self.hop(&address, &origin).await.map_err(|kind| kind.at(&address))?;
            if !is_redirect(landing.answer.status().as_u16()) {
                return Ok(landing);
            }
            let to = destination(landing.answer.headers(), &address, landing.reach);
            let to = to.map_err(|kind| kind.at(&address))?;
            (origin, address) = (Origin::Redirect(address, landing.reach), to);
        }
        Err(Kind::Redirects.at(&address))
    }

    /// Reads the body of the answer that the walk ended at.
    ///
    /// # Errors
    /// When it stalls, or breaks off before its first byte.
    pub async fn read(&mut self, landing: Landing<'a>) -> Result<Body, Kind> {
        let limits = roomy(&self.net.limits, landing.answer.headers(), &landing.address);
        self.take(landing, async |answer, address| Body::read(answer, address, &limits).await).await
    }

    /// Has `work` take the body of the answer that the walk ended at.
    ///
    /// # Errors
    /// Those of the work, and when it does not end in the time that is left.
    pub async fn take<T>(
        &mut self,
        landing: Landing<'a>,
        work: impl AsyncFnOnce(Response, &Address) -> Result<T, Kind>,
    ) -> Result<T, Kind> {
        let Landing { answer, address, turn, .. } = landing;
        let outcome = self.budget.spend(work(answer, &address)).await.and_then(|outcome| outcome);
        drop(turn);
        self.note(&address.authority(), outcome.as_ref().err());
        outcome
    }

    /// One address, as often as it is worth trying.
    async fn hop(&mut self, address: &Address, origin: &Origin) -> Result<Landing<'a>, Kind> {
        if self.heeds_robots {
            self.net.robots.permit(self.net, address, origin).await?;
        }
        let host = address.authority();
        let kept = validators_for(self.asked, address);
        let question = self.file.unwrap_or(Question::Page(kept));
        loop {
            let turn = self.turn(&host).await?;
            let asking = self.budget.spend(ask(self.net, address, origin, question)).await;
            let trouble = match asking {
                Ok(Ok((answer, reach))) => {
                    self.note(&host, None);
                    return Ok(Landing { answer, address: address.clone(), reach, kept, turn });
                }
                Ok(Err(trouble)) => trouble,
                Err(kind) => Trouble::lasting(kind),
            };
            drop(turn);
            self.note(&host, Some(&trouble.kind));
            self.wait_after(trouble, &host).await?;
        }
    }

    /// A turn at `host`. A person's wait for it is part of the page's time.
    async fn turn(&mut self, host: &str) -> Result<Turn<'a>, Kind> {
        let turn = self.net.throttle.turn(host, self.asked.purpose);
        match self.asked.purpose {
            Purpose::Person => self.budget.spend(turn).await?,
            Purpose::Background => turn.await,
        }
    }

    /// Waits until it is time to try again.
    ///
    /// # Errors
    /// When it is not worth it: the trouble stays, the tries or the time are
    /// used up, the host is left alone, or a person waits who had better be told.
    async fn wait_after(&mut self, trouble: Trouble, host: &str) -> Result<(), Kind> {
        let is_over = self.asked.purpose == Purpose::Person
            || !trouble.may_pass
            || self.net.throttle.is_left_alone(host);
        let Some(wait) = self.waits.next().filter(|_| !is_over) else { return Err(trouble.kind) };
        let wait = jittered(*wait, self.net.limits.jitter);
        self.budget.spend(sleep(wait)).await.map_err(|_| trouble.kind)
    }

    /// Tells the throttle how `host` behaved.
    fn note(&self, host: &str, fault: Option<&Kind>) {
        match fault {
            None | Some(Kind::Status(..500) | Kind::Gate(_) | Kind::NotFile | Kind::TooLarge(_)) => {
                self.net.throttle.answered(host);
            }
            // A rest that it asked for is noted already; a refusal of ours is no fault of its.
            Some(Kind::Busy(..) | Kind::Forbidden(..) | Kind::Unwritten(..)) => {}
            Some(_) => self.net.throttle.failed(host),
        }
    }
}

/// The limits for an answer: a document may be larger than a page.
fn roomy(limits: &Limits, headers: &HeaderMap, address: &Address) -> Limits {
    let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_declared = ["application/pdf", "application/vnd.openxmlformats", "application/octet-stream"]
        .iter()
        .any(|kind| content_type.starts_with(kind));
    let is_document = is_declared || ending(address).and_then(Form::named).is_some();
    Limits { body: if is_document { limits.document } else { limits.body }, ..limits.clone() }
}

/// Where a redirect leads, if the policy lets it.
fn destination(headers: &HeaderMap, from: &Address, reach: Reach) -> Result<Address, Kind> {
    // SharePoint writes Vietnamese into it as it is.
    let location = headers.get(LOCATION).ok_or(Kind::Redirects)?;
    let location = String::from_utf8_lossy(location.as_bytes());
    let to = from.join(&location).map_err(|refusal| forbidden(&location, refusal))?;
    allow(&Origin::Redirect(from.clone(), reach), &to).map_err(|refusal| forbidden(to.as_str(), refusal))?;
    Ok(to)
}

fn forbidden(to: &str, refusal: Refusal) -> Kind {
    Kind::Forbidden(Clean::new(to), refusal)
}
