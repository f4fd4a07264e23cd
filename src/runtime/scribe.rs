//! What is to be remembered in, written one after the other on a task of its own; answers go out as events.

use std::sync::Arc;

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;

use crate::app::event::Event;
use crate::model::memo::Memo;
use crate::pipeline::Pipeline;
use crate::text::clean::Clean;

/// Something for the scribe.
enum Task {
    Remember(Memo),
    Undo,
}

/// Writes in the order it was asked, so that the last of two changes stands.
pub struct Scribe {
    tasks: UnboundedSender<Task>,
    work: JoinHandle<()>,
}

impl Scribe {
    /// A scribe whose answers go to `answers`.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is a door to tasks")]
    pub fn new(pipeline: Arc<Pipeline>, answers: UnboundedSender<Event>) -> Self {
        let (tasks, asked) = unbounded_channel();
        Self { tasks, work: tokio::spawn(write(pipeline, asked, answers)) }
    }

    /// Remembers something.
    pub fn remember(&self, memo: Memo) {
        // It only stops with the program.
        let _unheard = self.tasks.send(Task::Remember(memo));
    }

    /// Takes the newest change back.
    pub fn undo(&self) {
        let _unheard = self.tasks.send(Task::Undo);
    }

    /// Waits until all is written.
    pub async fn finish(self) {
        drop(self.tasks);
        // A panic in it has nothing more to write.
        let _done = self.work.await;
    }
}

async fn write(pipeline: Arc<Pipeline>, mut asked: UnboundedReceiver<Task>, answers: UnboundedSender<Event>) {
    while let Some(task) = asked.recv().await {
        let answer = match task {
            Task::Remember(memo) => pipeline.remember(memo).await.map(|()| None),
            Task::Undo => match pipeline.undo().await {
                Ok(undone) => {
                    // What is followed may be another now.
                    let known = pipeline.remembered(Vec::new()).await;
                    let _unheard = answers.send(Event::Remembered(known));
                    Ok(Some(Event::Undone(undone)))
                }
                Err(fault) => Err(fault),
            },
        };
        let event = answer.unwrap_or_else(|fault| Some(Event::StoreFailed(Clean::new(&fault.to_string()))));
        let notices = pipeline.notices();
        let told = Some(Event::Notices(notices.clone())).filter(|_| !notices.is_empty());
        for event in event.into_iter().chain(told) {
            // The receiver only goes away with the program.
            let _unheard = answers.send(event);
        }
    }
}
