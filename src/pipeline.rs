//! An address in, an article or a listing out: the first half of the walk on one screen.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use tokio::sync::oneshot;

use crate::fetch::client::Client;
use crate::model::address::{Address, Origin};
use crate::model::failure::{Failure, Kind};
use crate::model::limits::Limits;
use crate::model::listing::Reading;
use crate::model::page::Page;
use crate::model::profile::Profile;
use crate::model::settings::Network;
use crate::parse::families::{BadSelector, Families};
use crate::parse::read::read;
use crate::parse::work::Work;
use crate::text::clean::Clean;

/// Stack of the thread that parses: a tree may be as deep as the limits allow.
const STACK: usize = 16 << 20;

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
    limits: Limits,
}

impl Pipeline {
    /// A pipeline that knows these portals. Cheap: nothing is opened before the first page.
    ///
    /// # Errors
    /// A selector of a profile that is none.
    pub fn new(profiles: &[Profile], limits: Limits, network: Network) -> Result<Self, BadSelector> {
        let families = Families::new(profiles)?;
        Ok(Self { client: Client::new(limits.clone(), network), families, limits })
    }

    /// Lets the pages beside `home` be read although `--offline` was asked for:
    /// the program serves them itself.
    pub fn serves(&self, home: &Address) {
        self.client.serves(home);
    }

    /// Reads the page at `address`, to which `origin` led. Dropping the future
    /// ends the request.
    ///
    /// # Errors
    /// Why there is neither an article nor a listing.
    pub async fn read(self: &Arc<Self>, address: &Address, origin: &Origin) -> Result<Reading, Failure> {
        let page = self.client.page(address, origin).await?;
        let at = page.address.clone();
        self.parse(page).await.map_err(|kind| kind.at(&at))
    }

    /// Parses on a thread of its own: it has the stack, and no fetch or frame waits for it.
    async fn parse(self: &Arc<Self>, page: Page) -> Result<Reading, Kind> {
        let work = Work::new(self.limits.clone());
        let (answer, mut wait) = oneshot::channel();
        let (pipeline, own) = (Arc::clone(self), work.clone());
        let _stop = StopOnDrop(Arc::clone(&work.stop));
        let job = move || {
            // Nobody waits any more when the article was left: that is no error.
            let _unheard = answer.send(read(&page, &pipeline.families, &own));
        };
        let thread = thread::Builder::new().name("parse".into()).stack_size(STACK).spawn(job);
        thread.map_err(|error| Kind::Parser(Clean::new(&error.to_string())))?;
        let in_time = tokio::time::timeout(self.limits.parse, &mut wait).await;
        let answered = if let Ok(answered) = in_time {
            answered
        } else {
            // The parser sees this at its next piece and reads the text alone.
            work.stop.store(true, Ordering::Relaxed);
            let last = tokio::time::timeout(self.limits.parse, wait).await;
            last.map_err(|_| Kind::Parser(Clean::new("time")))?
        };
        // No answer at all means that the parser panicked.
        answered.unwrap_or_else(|_| Err(Kind::Parser(Clean::new("panic"))))
    }
}
