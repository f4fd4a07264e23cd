//! `congtin refresh`: what is new is fetched and kept, with a line for each step.

use jiff::Timestamp;

use crate::cli::program::{DONE, FAILED, NO_PAGE, Program, WRONG};
use crate::cli::target::target;
use crate::cli::tell::{Loudness, complain, failure, problem};
use crate::model::address::{Address, Origin};
use crate::model::failure::Failure;
use crate::model::follow::{Follow, Outcome, Subject};
use crate::model::messages::fill;
use crate::model::refreshed::{Progress, Refreshed};
use crate::model::target::Target;
use crate::pipeline::refresh::brief;
use crate::text::clean::Clean;

/// What was asked less than so many minutes ago is left alone, where it was not named.
const LATELY: i64 = 30;

/// One thing to refresh.
struct Task {
    name: Clean,
    address: Address,
    origin: Origin,
    /// What it is to the reader, when it is followed.
    subject: Option<Subject>,
}

impl Program {
    /// `congtin refresh`.
    pub async fn refresh(&self, targets: &[String]) -> u8 {
        let tasks = if targets.is_empty() { self.followed().await } else { self.named(targets) };
        let tasks = match tasks {
            Ok(tasks) => tasks,
            Err(status) => return status,
        };
        let (mut failures, count) = (Vec::new(), tasks.len());
        for task in tasks {
            let outcome = match self.refresh_one(&task).await {
                Ok(done) if done.new == 0 => Outcome::Unchanged,
                Ok(done) => Outcome::New(u32::try_from(done.new).unwrap_or(u32::MAX)),
                Err(error) => {
                    failure(&error, self.words);
                    let outcome = brief(&error);
                    failures.push(error.kind);
                    outcome
                }
            };
            if let Some(subject) = task.subject {
                self.pipeline.note_refresh(subject, outcome).await;
            }
        }
        self.pipeline.tidy().await;
        self.tell_notices();
        match failures.as_slice() {
            [] => DONE,
            [kind] if count == 1 && !kind.is_obtained() => NO_PAGE,
            _ => FAILED,
        }
    }

    async fn refresh_one(&self, task: &Task) -> Result<Refreshed, Failure> {
        let words = &self.words.cli;
        let is_told = self.loudness != Loudness::Quiet;
        let mut count = 0;
        let tell = |progress: &Progress| match progress {
            Progress::Listed(new) => {
                count = *new;
                if is_told {
                    let n = new.to_string();
                    complain(&fill(&words.refreshing, &[("name", &task.name), ("n", &n)]));
                }
            }
            Progress::Article(at, title) if is_told => {
                complain(&format!("  {at}/{count} {title}"));
            }
            Progress::Article(..) => {}
            Progress::Missed(error) => failure(error, self.words),
        };
        let done = self.pipeline.refresh(&task.address, &task.origin, tell).await?;
        if is_told {
            let n = done.new.to_string();
            complain(&fill(&words.refreshed, &[("name", &task.name), ("n", &n)]));
        }
        Ok(done)
    }

    fn named(&self, targets: &[String]) -> Result<Vec<Task>, u8> {
        let task = |text: &String| match target(text, &self.config.profiles, &self.folder) {
            Ok(Target::Page(address, origin)) => {
                let subject = self.is_portal(text).then(|| Subject::Portal(text.clone()));
                Ok(Task { name: Clean::new(text), address, origin, subject })
            }
            // The sample portal is inside the program: nothing of it is new.
            Ok(Target::Sample | Target::Followed | Target::Bookmarked) => {
                problem(&fill(&self.words.cli.no_home, &[("name", text)]), &[], self.words);
                Err(WRONG)
            }
            Err(unknown) => Err(self.unknown(text, &unknown)),
        };
        targets.iter().map(task).collect()
    }

    fn is_portal(&self, text: &str) -> bool {
        self.config.profiles.iter().any(|profile| profile.id == text)
    }

    async fn followed(&self) -> Result<Vec<Task>, u8> {
        let follows = self.pipeline.follows().await;
        if follows.is_empty() {
            problem(&self.words.cli.no_target, &[], self.words);
            return Err(WRONG);
        }
        let mut tasks = Vec::new();
        for follow in follows {
            if is_recent(&follow) {
                if self.loudness != Loudness::Quiet {
                    complain(&fill(&self.words.cli.skipped, &[("name", &follow.name)]));
                }
                continue;
            }
            match self.task(&follow) {
                Some(task) => tasks.push(task),
                None => problem(&fill(&self.words.cli.no_home, &[("name", &follow.name)]), &[], self.words),
            }
        }
        Ok(tasks)
    }

    fn task(&self, follow: &Follow) -> Option<Task> {
        let (address, origin) = match &follow.subject {
            Subject::Section(address) => (address.clone(), Origin::Link(address.reach())),
            Subject::Portal(id) => match target(id, &self.config.profiles, &self.folder).ok()? {
                Target::Page(address, origin) => (address, origin),
                _ => return None,
            },
        };
        let subject = Some(follow.subject.clone());
        Some(Task { name: follow.name.clone(), address, origin, subject })
    }
}

#[expect(clippy::disallowed_methods, reason = "a command begins now")]
fn is_recent(follow: &Follow) -> bool {
    let now = Timestamp::now();
    follow.last_refresh(now).is_some_and(|last| now.as_second() - last.as_second() < LATELY * 60)
}
