//! Effects in, tasks out that answer by events; a cancelled one ends with its request.

use std::collections::HashMap;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use futures_util::FutureExt;
use tokio::sync::OnceCell;
use tokio::sync::mpsc::UnboundedSender;
use tokio::task::AbortHandle;
use tokio::time::sleep;

use crate::app::event::{Event, Ticket};
use crate::model::address::{Address, Origin, Reach};
use crate::model::article::Article;
use crate::model::asked::Purpose;
use crate::model::download::{Loaded, Wanted, folder};
use crate::model::failure::{Failure, Kind};
use crate::model::follow::{Outcome, Subject};
use crate::model::headline::Headline;
use crate::model::listing::Reading;
use crate::model::obtained::Obtained;
use crate::model::refreshed::{Errand, Harvest, Progress, Stage, Urgency};
use crate::model::settings::Settings;
use crate::model::target::Target;
use crate::model::watch::Watch;
use crate::pipeline::Pipeline;
use crate::pipeline::recall::Listed;
use crate::pipeline::refresh::brief;
use crate::pipeline::search::Typing;
use crate::runtime::notify::notify;
use crate::sample::{Sample, serve};
use crate::text::clean::Clean;

/// Does what the reader wants done on the network.
pub struct Performer {
    pipeline: Arc<Pipeline>,
    answers: UnboundedSender<Event>,
    watch: Watch,
    /// What a relative folder is in.
    downloads: PathBuf,
    tasks: HashMap<Ticket, AbortHandle>,
    sample: Arc<OnceCell<Sample>>,
    search: Option<AbortHandle>,
    /// What is fetched ahead, and its task.
    ahead: Option<(Vec<Target>, AbortHandle)>,
}

/// How a page is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Manner {
    /// A copy of a few minutes ago will do.
    Recent,
    /// From its server.
    Anew,
    /// From its server, as a further page of a list.
    Further,
    /// From the web archive, for this reason.
    Archived(Box<Failure>),
}

/// How long a choice stands before it is fetched ahead.
const PAUSE: Duration = Duration::from_millis(300);

/// Bytes between two tellings of how far a file is, at least.
const STEP: u64 = 16 << 10;

/// Headlines of the list of all that is followed.
const RIVER: usize = 300;

/// Visits that the history shows.
const VISITS: usize = 1_000;

/// Hits of a search on screen.
const HITS: usize = 50;

impl Performer {
    /// A performer whose answers go to `answers`, by these settings.
    #[must_use]
    pub fn new(pipeline: Arc<Pipeline>, answers: UnboundedSender<Event>, settings: &Settings) -> Self {
        let (tasks, sample) = (HashMap::new(), Arc::default());
        let (watch, downloads) = (settings.watch.clone(), settings.downloads.clone());
        let heard = answers.clone();
        pipeline.tell_turns(move |turn| send(&heard, Event::Paged(turn.clone())));
        Self { pipeline, answers, watch, downloads, tasks, sample, search: None, ahead: None }
    }

    /// Reads a target's page in a task of its own.
    #[expect(clippy::disallowed_methods, reason = "this is the door to tasks")]
    pub fn fetch(&mut self, ticket: Ticket, target: Target, manner: Manner) {
        if target.is_gathered() {
            return self.gather(ticket, target);
        }
        // A person waits for it now: one request for it is enough.
        if let Some((_, last)) = self.ahead.take_if(|(known, _)| known.contains(&target)) {
            last.abort();
        }
        let (pipeline, answers, sample) = (self.pipeline.clone(), self.answers.clone(), self.sample.clone());
        let task = tokio::spawn(async move {
            let address = target.address().cloned();
            let work = AssertUnwindSafe(read(&pipeline, &sample, (target, manner))).catch_unwind();
            let event = match work.await {
                Ok(Ok(obtained)) => {
                    // First what is known of the articles, so that they stand right from the first frame on.
                    let known = pipeline.remembered(keys(&obtained), list(&obtained)).await;
                    let _unheard = answers.send(Event::Remembered(known));
                    Event::Arrived(ticket, obtained)
                }
                Ok(Err(failure)) => Event::Failed(ticket, failure),
                // Our own mistake; it must not leave the reader waiting for ever.
                Err(_) => Event::Failed(
                    ticket,
                    Kind::Parser(Clean::new("panic")).at(&address.unwrap_or_else(loopback)),
                ),
            };
            send(&answers, event);
            let notices = pipeline.notices();
            if !notices.is_empty() {
                send(&answers, Event::Notices(notices));
            }
        });
        self.tasks.retain(|_, task| !task.is_finished());
        self.tasks.insert(ticket, task.abort_handle());
    }

    /// Has the store draw up a list, in a task of its own.
    fn gather(&mut self, ticket: Ticket, target: Target) {
        let pipeline = self.pipeline.clone();
        let task = self.answering(async move |answers| {
            let items = match target {
                Target::Bookmarked => pipeline.bookmarks().await,
                _ => pipeline.followed(RIVER).await,
            };
            let items = items.unwrap_or_else(|fault| {
                send(&answers, Event::StoreFailed(Clean::new(&fault.to_string())));
                Vec::new()
            });
            let keys = items.iter().map(|item| item.headline.address.key()).collect();
            send(&answers, Event::Remembered(pipeline.remembered(keys, None).await));
            send(&answers, Event::Gathered(ticket, items));
        });
        self.tasks.insert(ticket, task);
    }

    /// Asks the store what was opened, in a task of its own.
    pub fn history(&self) {
        let pipeline = self.pipeline.clone();
        self.answering(async move |answers| {
            let event = match pipeline.history(VISITS).await {
                Ok(visits) => Event::History(visits),
                Err(fault) => Event::StoreFailed(Clean::new(&fault.to_string())),
            };
            send(&answers, event);
        });
    }

    /// Compares two versions of an article in a task of its own.
    pub fn compare(&self, ticket: Ticket, address: Address, since: Option<u32>) {
        let pipeline = self.pipeline.clone();
        self.answering(async move |answers| {
            let changes = pipeline.changes(&address, since).await.unwrap_or_else(|fault| {
                send(&answers, Event::StoreFailed(Clean::new(&fault.to_string())));
                None
            });
            send(&answers, Event::Compared(ticket, changes));
        });
    }

    /// Asks the store what it has around an article, in a task of its own.
    pub fn near(&self, ticket: Ticket, article: Arc<Article>) {
        let pipeline = self.pipeline.clone();
        self.answering(async move |answers| {
            // Nobody asked for it by a key: where the store fails, others tell.
            let nearby = pipeline.near(&article).await.unwrap_or_default();
            let keys: Vec<String> = nearby.headlines().map(|headline| headline.address.key()).collect();
            if !keys.is_empty() {
                send(&answers, Event::Remembered(pipeline.remembered(keys, None).await));
            }
            send(&answers, Event::Near(ticket, nearby));
        });
    }

    /// Refreshes lists one after the other, in a task of its own.
    pub fn refresh(&mut self, errands: Vec<Errand>, urgency: Urgency) {
        let (pipeline, watch) = (self.pipeline.clone(), self.watch.clone());
        self.answering(async move |answers| {
            // Held until all is done: two programs must not ask a portal for the same.
            let Ok(_turn) = pipeline.begin_refresh().await else {
                send(&answers, Event::Refreshed(Harvest { is_taken: true, ..Harvest::of(urgency) }));
                return;
            };
            let tell = |stage| send(&answers, Event::Refreshing(stage));
            let harvest = refresh(&pipeline, (errands, urgency, &watch), tell).await;
            send(&answers, Event::Refreshed(harvest));
            pipeline.tidy().await;
            let notices = pipeline.notices();
            if !notices.is_empty() {
                send(&answers, Event::Notices(notices));
            }
        });
    }

    /// Hands a message to a program of the user's, in a task that may wait for it.
    pub fn notify(&self, command: Vec<String>, (title, text): (Clean, String)) {
        let answers = self.answers.clone();
        tokio::task::spawn_blocking(move || {
            if let Err(error) = notify(&command, &title, &text) {
                let program = Clean::new(command.first().map_or("", String::as_str));
                send(&answers, Event::Untold(program, Clean::new(&error.to_string())));
            }
        });
    }

    /// Starts a task that sends what it finds.
    #[expect(clippy::disallowed_methods, reason = "this is the door to tasks")]
    fn answering<F: Future<Output = ()> + Send + 'static>(
        &self,
        work: impl FnOnce(UnboundedSender<Event>) -> F,
    ) -> AbortHandle {
        tokio::spawn(work(self.answers.clone())).abort_handle()
    }

    /// Searches the store in a task of its own; only the last search is answered.
    #[expect(clippy::disallowed_methods, reason = "this is the door to tasks")]
    pub fn search(&mut self, ticket: Ticket, text: String) {
        if let Some(last) = self.search.take() {
            last.abort();
        }
        let (pipeline, answers) = (self.pipeline.clone(), self.answers.clone());
        let task = tokio::spawn(async move {
            let event = match pipeline.search(&text, Typing::Open, HITS).await {
                Ok(hits) => Event::Found(ticket, hits),
                Err(fault) => Event::StoreFailed(Clean::new(&fault.to_string())),
            };
            // The receiver only goes away with the program.
            let _unheard = answers.send(event);
        });
        self.search = Some(task.abort_handle());
    }

    /// Fetches articles for later, one after the other; what was to be fetched before no longer matters.
    #[expect(clippy::disallowed_methods, reason = "this is the door to tasks")]
    pub fn prefetch(&mut self, targets: Vec<Target>) {
        // What is on its way already is not asked for twice: the portal has the work of both.
        let is_known = |(known, task): &(Vec<Target>, AbortHandle)| {
            !task.is_finished() && targets.first().is_some_and(|target| known.contains(target))
        };
        if self.ahead.as_ref().is_some_and(is_known) {
            return;
        }
        if let Some((_, last)) = self.ahead.take() {
            last.abort();
        }
        let (pipeline, wanted) = (self.pipeline.clone(), targets.clone());
        let task = tokio::spawn(async move {
            // Who goes down a list passes many that are not opened.
            sleep(PAUSE).await;
            for target in targets {
                if let Target::Page(address, origin) = target {
                    pipeline.fetch_ahead(&address, &origin).await;
                }
            }
        });
        self.ahead = Some((wanted, task.abort_handle()));
    }

    /// Fetches a file in a task of its own.
    #[expect(clippy::disallowed_methods, reason = "this is the door to tasks")]
    pub fn download(&mut self, ticket: Ticket, wanted: Wanted) {
        let (pipeline, answers) = (self.pipeline.clone(), self.answers.clone());
        let home = std::env::var_os("HOME").map(PathBuf::from);
        let typed = wanted.folder.to_string_lossy();
        let wanted = Wanted { folder: folder(&typed, home.as_deref(), &self.downloads), ..wanted };
        let task = tokio::spawn(async move {
            let told = AtomicU64::new(0);
            let tell = |now: Loaded| {
                // A piece of a file is a few kilobytes: not each is worth a frame.
                let step = now.of.unwrap_or(0) / 200;
                let before = told.load(Ordering::Relaxed);
                if before == 0 || now.received >= before.saturating_add(step.max(STEP)) {
                    told.store(now.received, Ordering::Relaxed);
                    send(&answers, Event::Loaded(ticket, now));
                }
            };
            let work = AssertUnwindSafe(pipeline.download(&wanted, &tell)).catch_unwind();
            let event = match work.await {
                Ok(Ok(saved)) => Event::Saved(ticket, saved),
                Ok(Err(failure)) => Event::Unsaved(ticket, failure),
                // Our own mistake; it must not leave the reader waiting for ever.
                Err(_) => Event::Unsaved(ticket, Kind::Parser(Clean::new("panic")).at(&wanted.address)),
            };
            send(&answers, event);
        });
        self.tasks.retain(|_, task| !task.is_finished());
        self.tasks.insert(ticket, task.abort_handle());
    }

    /// Calls the program that the system has for a file, by arguments and never through a shell.
    pub fn launch(&self, path: &Path) {
        if !path.is_absolute() || open::that_detached(path).is_err() {
            send(&self.answers, Event::NoProgram(Clean::new(&path.display().to_string())));
        }
    }

    /// Calls the user's browser, by arguments and never through a shell.
    pub fn browse(&self, address: Address) {
        let is_web = matches!(address.as_url().scheme(), "http" | "https");
        if !is_web || open::that_detached(address.as_str()).is_err() {
            // The receiver only goes away with the program.
            let _unheard = self.answers.send(Event::NoBrowser(address));
        }
    }

    /// Ends a fetch and its connection.
    pub fn cancel(&mut self, ticket: Ticket) {
        if let Some(task) = self.tasks.remove(&ticket) {
            task.abort();
        }
    }
}

async fn read(
    pipeline: &Arc<Pipeline>,
    sample: &OnceCell<Sample>,
    (target, manner): (Target, Manner),
) -> Result<Obtained, Failure> {
    match target {
        Target::Page(address, origin) => match manner {
            Manner::Recent => pipeline.open(&address, &origin).await,
            Manner::Anew => pipeline.read(&address, &origin, Purpose::Person).await,
            Manner::Archived(failure) => pipeline.archived(&address, *failure).await,
            Manner::Further => pipeline.further(&address, &origin, Purpose::Person).await.map(Into::into),
        },
        // What the store draws up is not fetched.
        Target::Sample | Target::Followed | Target::Bookmarked => {
            let sample = sample.get_or_try_init(serve).await.map_err(|error| unserved(&error))?;
            pipeline.serves(&sample.home);
            pipeline.read(&sample.home, &Origin::Link(Reach::Private), Purpose::Person).await
        }
    }
}

/// Fetches what is new of each list.
async fn refresh(
    pipeline: &Arc<Pipeline>,
    (errands, urgency, watch): (Vec<Errand>, Urgency, &Watch),
    tell: impl Fn(Stage),
) -> Harvest {
    let mut harvest = Harvest::of(urgency);
    let of = errands.len();
    for (at, errand) in (1..).zip(errands) {
        let Target::Page(address, origin) = &errand.target else { continue };
        if urgency == Urgency::Due && pipeline.is_fresh(&errand.subject).await {
            continue;
        }
        let stage = |article| Stage { name: errand.name.clone(), at, of, article };
        tell(stage(None));
        let mut count = 0;
        let step = |progress: &Progress| match progress {
            Progress::Listed(new) => count = *new,
            Progress::Article(number, _) => tell(stage(Some((*number, count)))),
            Progress::Missed(_) => {}
        };
        let outcome = match pipeline.refresh(address, origin, step).await {
            Ok(done) if done.new == 0 => Outcome::Unchanged,
            Ok(done) => {
                harvest.new += done.new;
                harvest.watched.extend(done.headlines.into_iter().filter(|one| watch.met(one).is_some()));
                Outcome::New(u32::try_from(done.new).unwrap_or(u32::MAX))
            }
            Err(failure) => {
                harvest.failed.push(errand.name.clone());
                brief(&failure)
            }
        };
        pipeline.note_refresh(errand.subject, outcome).await;
    }
    harvest
}

fn send(answers: &UnboundedSender<Event>, event: Event) {
    // The receiver only goes away with the program.
    let _unheard = answers.send(event);
}

/// What following the list would mean, and its key; `None` for an article.
fn list(obtained: &Obtained) -> Option<Listed> {
    match &obtained.reading {
        Reading::Article(_) => None,
        Reading::Listing(listing) => {
            Some((Subject::of(&listing.portal, &listing.address), listing.address.key()))
        }
    }
}

/// The keys of the article, or of all articles of the list.
fn keys(obtained: &Obtained) -> Vec<String> {
    let key = |headline: &Headline| headline.address.key();
    match &obtained.reading {
        Reading::Article(article) => {
            let lists = article.related.iter().chain(&article.latest).map(key);
            lists.chain([article.address.key()]).collect()
        }
        Reading::Listing(listing) => listing.headlines.iter().map(key).collect(),
    }
}

/// The sample portal could not be served: no port is free, or loopback is down.
fn unserved(error: &std::io::Error) -> Failure {
    Kind::Unreachable(Clean::new(&error.to_string())).at(&loopback())
}

fn loopback() -> Address {
    Address::parse("http://127.0.0.1/").expect("a literal address")
}
