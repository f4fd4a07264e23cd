//! Effects in, tasks out that answer by events; a cancelled one ends with its request.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::FutureExt;
use tokio::sync::OnceCell;
use tokio::sync::mpsc::UnboundedSender;
use tokio::task::AbortHandle;

use crate::app::event::{Event, Ticket};
use crate::model::address::{Address, Origin, Reach};
use crate::model::failure::{Failure, Kind};
use crate::model::listing::Reading;
use crate::model::target::Target;
use crate::pipeline::Pipeline;
use crate::sample::{Sample, serve};
use crate::text::clean::Clean;

/// Does what the reader wants done on the network.
pub struct Performer {
    pipeline: Arc<Pipeline>,
    answers: UnboundedSender<Event>,
    tasks: HashMap<Ticket, AbortHandle>,
    sample: Arc<OnceCell<Sample>>,
}

impl Performer {
    /// A performer whose answers go to `answers`.
    #[must_use]
    pub fn new(pipeline: Arc<Pipeline>, answers: UnboundedSender<Event>) -> Self {
        Self { pipeline, answers, tasks: HashMap::new(), sample: Arc::default() }
    }

    /// Reads a target's page in a task of its own.
    #[expect(clippy::disallowed_methods, reason = "this is the door to tasks")]
    pub fn fetch(&mut self, ticket: Ticket, target: Target) {
        let (pipeline, answers, sample) = (self.pipeline.clone(), self.answers.clone(), self.sample.clone());
        let task = tokio::spawn(async move {
            let address = target.address().cloned();
            let work = AssertUnwindSafe(read(&pipeline, &sample, target)).catch_unwind();
            let event = match work.await {
                Ok(Ok(reading)) => Event::Arrived(ticket, reading),
                Ok(Err(failure)) => Event::Failed(ticket, failure),
                // Our own mistake; it must not leave the reader waiting for ever.
                Err(_) => Event::Failed(
                    ticket,
                    Kind::Parser(Clean::new("panic")).at(&address.unwrap_or_else(loopback)),
                ),
            };
            // The receiver only goes away with the program.
            let _unheard = answers.send(event);
        });
        self.tasks.retain(|_, task| !task.is_finished());
        self.tasks.insert(ticket, task.abort_handle());
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
    target: Target,
) -> Result<Reading, Failure> {
    match target {
        Target::Page(address, origin) => pipeline.read(&address, &origin).await,
        Target::Sample => {
            let sample = sample.get_or_try_init(serve).await.map_err(|error| unserved(&error))?;
            pipeline.serves(&sample.home);
            pipeline.read(&sample.home, &Origin::Link(Reach::Private)).await
        }
    }
}

/// The sample portal could not be served: no port is free, or loopback is down.
fn unserved(error: &std::io::Error) -> Failure {
    Kind::Unreachable(Clean::new(&error.to_string())).at(&loopback())
}

fn loopback() -> Address {
    Address::parse("http://127.0.0.1/").expect("a literal address")
}
