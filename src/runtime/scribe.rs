//! What is to be remembered in, written one after the other on a task of its own; answers go out as events.

use std::fmt::Display;
use std::sync::Arc;

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;

use crate::app::event::Event;
use crate::model::memo::Memo;
use crate::model::undone::Deed;
use crate::pipeline::Pipeline;
use crate::text::clean::Clean;

/// Something for the scribe.
enum Task {
    Remember(Memo),
    Recall,
    Remind(Vec<String>),
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

    /// Tells what is followed and muted, once all before it is written.
    pub fn recall(&self) {
        let _unheard = self.tasks.send(Task::Recall);
    }

    /// Tells what is known of these articles, once all before it is written.
    pub fn remind(&self, keys: Vec<String>) {
        let _unheard = self.tasks.send(Task::Remind(keys));
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
        let events = match task {
            Task::Remember(memo) => remember(&pipeline, memo).await,
            Task::Recall => recall(&pipeline).await.map(|recalled| vec![recalled]),
            Task::Remind(keys) => Ok(vec![Event::Remembered(pipeline.remembered(keys, None).await)]),
            Task::Undo => undo(&pipeline).await,
        };
        let events = events.unwrap_or_else(|reason| vec![Event::StoreFailed(reason)]);
        let notices = pipeline.notices();
        let told = Some(Event::Notices(notices.clone())).filter(|_| !notices.is_empty());
        for event in events.into_iter().chain(told) {
            // The receiver only goes away with the program.
            let _unheard = answers.send(event);
        }
    }
}

/// Remembers something. What is shown of a habit that passes with this run is taken back: the sample
/// portal has another address each time.
async fn remember(pipeline: &Pipeline, memo: Memo) -> Result<Vec<Event>, Clean> {
    let is_habit = matches!(memo, Memo::Follow(..) | Memo::Mute(_));
    let is_kept = pipeline.remember(memo).await.map_err(told)?;
    if is_kept || !is_habit {
        return Ok(Vec::new());
    }
    Ok(vec![recall(pipeline).await?, Event::Passing])
}

async fn recall(pipeline: &Pipeline) -> Result<Event, Clean> {
    pipeline.habits().await.map(Event::Recalled).map_err(told)
}

fn told(fault: impl Display) -> Clean {
    Clean::new(&fault.to_string())
}

/// Takes the newest change back; what is shown of it may be another now.
async fn undo(pipeline: &Pipeline) -> Result<Vec<Event>, Clean> {
    let undone = pipeline.undo().await.map_err(told)?;
    let mut events = Vec::new();
    if let Some(change) = &undone {
        match change.deed {
            Deed::Follow | Deed::Unfollow | Deed::Mute | Deed::Unmute => {
                events.push(recall(pipeline).await?);
            }
            Deed::Unbookmark | Deed::EditBookmark => {
                events.push(Event::Remembered(pipeline.remembered(change.keys.clone(), None).await));
            }
            Deed::MarkRead | Deed::MarkUnread | Deed::Bookmark => {}
        }
    }
    events.push(Event::Undone(undone));
    Ok(events)
}
