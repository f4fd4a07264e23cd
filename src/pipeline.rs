//! An address in, an article or a listing out, kept: the first half of the walk on one screen.

pub mod apart;
pub mod doctor;
pub mod documents;
pub mod edits;
pub mod files;
pub mod gather;
pub mod home;
pub mod look;
pub mod memory;
pub mod near;
pub mod news;
pub mod pages;
pub mod recall;
pub mod refresh;
pub mod search;
pub mod subscriptions;
pub mod turn;
pub mod wayback;

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::oneshot;

use crate::fetch::client::{Client, Fetched};
use crate::fetch::gate::asks_for_password;
use crate::model::address::{Address, Origin, allow};
use crate::model::asked::{Asked, Purpose};
use crate::model::checked::Looked;
use crate::model::failure::{Failure, Gate, Kind};
use crate::model::folders::Folders;
use crate::model::kept::Outcome;
use crate::model::limits::{Limits, StoreLimits};
use crate::model::listing::Reading;
use crate::model::obtained::{Obtained, Source};
use crate::model::page::Page;
use crate::model::profile::Profile;
use crate::model::settings::Network;
use crate::model::signposts::Signposts;
use crate::model::undone::Undone;
use crate::model::validators::Kept;
use crate::model::warning::Warning;
use crate::model::wayback::Wayback;
use crate::parse::check::check;
use crate::parse::families::{BadSelector, Families};
use crate::parse::read::read;
use crate::parse::work::Work;
use crate::pipeline::pages::{Turns, has_all_pages};
use crate::store::archive::Archive;
use crate::store::cache::keep::Arrival;
use crate::text::clean::Clean;

/// Stack of the thread that parses: a tree may be as deep as the limits allow.
pub const STACK: usize = 16 << 20;

/// Ends a parse when nobody waits for it any more.
struct StopOnDrop(Arc<AtomicBool>);

impl Drop for StopOnDrop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Everything between an address and what it holds.
#[derive(Debug)]
pub struct Pipeline {
    client: Client,
    families: Families,
    signposts: Signposts,
    limits: Limits,
    archive: Option<Arc<Archive>>,
    wayback: Wayback,
    /// Who is told of the further pages of an article while they are fetched.
    turns: Turns,
    /// This program, where documents are read by a process of their own.
    program: Option<PathBuf>,
    /// The changes of this run that can be undone, the last one last: those of what passes, which
    /// the store does not know, and a `None` for each that it knows.
    changes: Mutex<Vec<Option<Undone>>>,
    /// Articles, by their keys, that background work asked for in this run and that could not be
    /// kept: it does not ask again.
    spent: Mutex<HashSet<String>>,
}

impl Pipeline {
    /// A pipeline that knows these portals and keeps nothing. Cheap: nothing is opened before the first page.
    ///
    /// # Errors
    /// A selector of a profile that is none.
    pub fn new(profiles: &[Profile], limits: Limits, network: Network) -> Result<Self, BadSelector> {
        let (families, signposts) = (Families::new(profiles)?, Signposts::new(profiles));
        let client = Client::new(limits.clone(), network);
        for (host, distance) in signposts.distances() {
            client.be_polite(host, distance);
        }
        Ok(Self {
            client,
            families,
            signposts,
            limits,
            archive: None,
            wayback: Wayback::default(),
            turns: Turns::default(),
            program: None,
            changes: Mutex::default(),
            spent: Mutex::default(),
        })
    }

    /// The same, which keeps what it reads.
    #[must_use]
    pub fn keeping(self, folders: Folders, limits: StoreLimits) -> Self {
        Self { archive: Some(Arc::new(Archive::new(folders, limits))), ..self }
    }

    /// The same, which asks this web archive for what is gone.
    #[must_use]
    pub fn with_archive(self, wayback: Wayback) -> Self {
        Self { wayback, ..self }
    }

    /// The same, which has `program` read documents: this one, for whose
    /// [`COMMAND`](crate::pipeline::apart::COMMAND) it asks.
    #[must_use]
    pub fn reading_by(self, program: PathBuf) -> Self {
        Self { program: Some(program), ..self }
    }

    /// Lets the pages beside `home` be read although `--offline` was asked for:
    /// the program serves them itself.
    pub fn serves(&self, home: &Address) {
        self.client.serves(home);
    }

    /// As [`Pipeline::read`] for a person who opens an article: a copy that is a few minutes old is
    /// shown at once, so that what was fetched ahead needs no waiting.
    ///
    /// # Errors
    /// As [`Pipeline::read`].
    pub async fn open(self: &Arc<Self>, address: &Address, origin: &Origin) -> Result<Obtained, Failure> {
        if allow(origin, address).is_ok()
            && let Some(reading) = self.recent(address).await
        {
            return Ok(reading.into());
        }
        self.read(address, origin, Purpose::Person).await
    }

    /// Fetches an article that is likely to be opened next, unless there is a copy of it.
    pub async fn fetch_ahead(self: &Arc<Self>, address: &Address, origin: &Origin) {
        if !self.is_passing(address) && !self.is_spent(address) && self.age(address).await.is_none() {
            // Nobody waits for it: whoever opens it will be told.
            let _untold = self.read(address, origin, Purpose::Background).await;
            self.spend(address).await;
        }
    }

    /// Reads the page at `address`, to which `origin` led, where it is now; where it cannot be
    /// had or used, its kept copy, else, for a person who agreed to that, the web archive's.
    /// Dropping the future ends the request.
    ///
    /// # Errors
    /// Why there is neither an article nor a listing, nor a copy of one.
    pub async fn read(
        self: &Arc<Self>,
        address: &Address,
        origin: &Origin,
        purpose: Purpose,
    ) -> Result<Obtained, Failure> {
        // Boxed, for it has much room for what few pages need: their feed, their further pages.
        let Some(to) = self.signposts.moved(address) else {
            return Box::pin(self.read_here(address, origin, purpose)).await;
        };
        let mut obtained = match Box::pin(self.read_here(&to, origin, purpose)).await {
            Err(failure) => match self.copy(address).await {
                // What was read before it moved.
                Some(reading) => return Ok(Obtained { reading, source: Source::Copy(Box::new(failure)) }),
                None => return Err(failure),
            },
            Ok(obtained) => obtained,
        };
        obtained.reading.warn(Warning::Moved(address.shown()));
        Ok(obtained)
    }

    /// The page at `address`, or its copy.
    async fn read_here(
        self: &Arc<Self>,
        address: &Address,
        origin: &Origin,
        purpose: Purpose,
    ) -> Result<Obtained, Failure> {
        match self.obtain(address, origin, purpose).await {
            Ok(obtained) => Ok(obtained),
            // What the policy refuses is not shown by another way either.
            Err(failure) if matches!(failure.kind, Kind::Forbidden(..)) || self.is_passing(address) => {
                Err(failure)
            }
            Err(failure) => {
                let copy = self.copy(address).await;
                match copy.or(self.feed_copy(address).await) {
                    Some(reading) => Ok(Obtained { reading, source: Source::Copy(Box::new(failure)) }),
                    None if self.asks_archive(&failure, purpose) => {
                        Box::pin(self.archived(address, failure)).await
                    }
                    None => Err(failure),
                }
            }
        }
    }

    /// The page, or the feed that tells more: for a portal's home page that of its profile, else
    /// the one that a page which cannot be read names. A feed leads no further.
    async fn obtain(
        self: &Arc<Self>,
        address: &Address,
        origin: &Origin,
        purpose: Purpose,
    ) -> Result<Obtained, Failure> {
        let read = self.obtain_one(address, origin, purpose).await;
        match self.or_feed(read, (address, origin), purpose).await {
            // Where the profile names a feed, that was the one more that may be asked for.
            Err(Failure { kind: Kind::OnlyFeed(..), address: at })
                if self.signposts.feed(address).is_some() =>
            {
                Err(Kind::Unrecognised.at(&at))
            }
            Err(Failure { kind: Kind::OnlyFeed(feed, reach), address: at }) => {
                let read = self.obtain_one(&feed, &Origin::Link(reach), purpose).await;
                read.map_err(|_| Kind::Unrecognised.at(&at))
            }
            other => other,
        }
    }

    /// The page, or its copy where the server says that nothing has changed.
    async fn obtain_one(
        self: &Arc<Self>,
        address: &Address,
        origin: &Origin,
        purpose: Purpose,
    ) -> Result<Obtained, Failure> {
        let kept = if self.is_passing(address) { None } else { self.validators(address).await };
        let fetched = self.client.fetch(address, origin, Asked { purpose, kept }).await?;
        let page = match fetched {
            Fetched::Page(page) => page,
            Fetched::Document(document) => return self.document(address, document).await,
            Fetched::Same(validators) => {
                self.touch(address, validators.fresh_until).await;
                match self.copy(address).await.filter(has_all_pages) {
                    Some(reading) => return Ok(reading.into()),
                    // The copy went meanwhile, or lacks further pages: then all of the page is wanted.
                    None => match self.client.fetch(address, origin, Asked { purpose, kept: None }).await? {
                        Fetched::Page(page) => page,
                        Fetched::Document(document) => return self.document(address, document).await,
                        Fetched::Same(_) => return Err(Kind::Status(304).at(address)),
                    },
                }
            }
        };
        let at = page.address.clone();
        let (mut page, read) =
            self.apart(page, read, self.limits.parse).await.map_err(|kind| kind.at(&at))?;
        let read = read.map_err(|kind| named(kind, &page).at(&at))?;
        // Boxed, for few articles have pages and every fetch would carry the room for them.
        let mut reading = Box::pin(self.joined(&mut page, read, (address, purpose))).await;
        if page.may_keep && !self.is_passing(&at) {
            match self.keep(address, page, reading.clone()).await {
                Some(Outcome::Worse) => {
                    let better = self.copy(address).await;
                    return Ok(better.map_or_else(
                        || reading.into(),
                        |reading| Obtained { reading, source: Source::Better },
                    ));
                }
                _ => self.complete(&mut reading).await,
            }
        }
        Ok(reading.into())
    }

    /// What is not worth keeping: the sample portal has another address at every start, and what
    /// stands in a file is where it was.
    fn is_passing(&self, address: &Address) -> bool {
        self.client.is_served(address) || !matches!(address.as_url().scheme(), "http" | "https")
    }

    /// What to ask the server of a page with.
    async fn validators(&self, address: &Address) -> Option<Kept> {
        let key = address.key();
        self.ask(move |archive, now| archive.copies(now, |copies| copies.validators(&key, now).ok()?)).await?
    }

    async fn touch(&self, address: &Address, fresh_until: Option<Timestamp>) {
        let key = address.key();
        self.ask(move |archive, now| archive.copies(now, |copies| copies.touch(&key, now, fresh_until)))
            .await;
    }

    /// Keeps what a page turned out to be.
    async fn keep(&self, asked: &Address, page: Page, reading: Reading) -> Option<Outcome> {
        let asked = asked.clone();
        let keep = move |archive: &Archive, now| {
            let arrival = Arrival { asked: &asked, validators: &page.validators, page: Some(&page) };
            archive.copies(now, |copies| copies.keep(&reading, &arrival).ok())
        };
        self.ask(keep).await?
    }

    /// Asks the store on a thread that may wait; `None` where nothing is kept.
    #[expect(clippy::disallowed_methods, reason = "the store reads no clock; this is its door")]
    async fn ask<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&Archive, Timestamp) -> T + Send + 'static,
    ) -> Option<T> {
        let archive = self.archive.clone()?;
        tokio::task::spawn_blocking(move || ask(&archive, Timestamp::now())).await.ok()
    }

    /// What the selectors of its family find in the page at `address`; nothing is kept.
    ///
    /// # Errors
    /// Why there is no page.
    pub async fn check(self: &Arc<Self>, address: &Address, origin: &Origin) -> Result<Looked, Failure> {
        let page = self.client.page(address, origin).await?;
        let looked = self.apart(page, check, self.limits.parse).await.map_err(|kind| kind.at(address))?;
        Ok(looked.1)
    }

    /// Works on a page or a document in a thread of its own: it has the stack, and no fetch or frame
    /// waits for it. After `time` it is asked to come to an end, after twice that nobody waits any more.
    async fn apart<P: Send + 'static, T: Send + 'static>(
        self: &Arc<Self>,
        page: P,
        job: fn(&P, &Families, &Work) -> T,
        time: Duration,
    ) -> Result<(P, T), Kind> {
        let work = Work::new(self.limits.clone());
        let (answer, mut wait) = oneshot::channel();
        let (pipeline, own) = (Arc::clone(self), work.clone());
        let _stop = StopOnDrop(Arc::clone(&work.stop));
        let work_on = move || {
            let done = job(&page, &pipeline.families, &own);
            // Nobody waits any more when the article was left: that is no error.
            let _unheard = answer.send((page, done));
        };
        let thread = thread::Builder::new().name("parse".into()).stack_size(STACK).spawn(work_on);
        thread.map_err(|error| Kind::Parser(Clean::new(&error.to_string())))?;
        let in_time = tokio::time::timeout(time, &mut wait).await;
        let answered = if let Ok(answered) = in_time {
            answered
        } else {
            // The parser sees this at its next piece and reads the text alone.
            work.stop.store(true, Ordering::Relaxed);
            let last = tokio::time::timeout(time, wait).await;
            last.map_err(|_| Kind::Parser(Clean::new("time")))?
        };
        // No answer at all means that the parser panicked.
        answered.map_err(|_| Kind::Parser(Clean::new("panic")))
    }
}

/// Why a page is of no use: where nothing was found in it, it may be a form to log in.
fn named(kind: Kind, page: &Page) -> Kind {
    let is_bare = matches!(kind, Kind::Unrecognised | Kind::NoBody);
    if is_bare && asks_for_password(&page.markup) { Kind::Gate(Gate::Login) } else { kind }
}
