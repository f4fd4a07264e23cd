//! `congtin refresh`: what is new is fetched and kept, with a line for each step.

use jiff::Timestamp;

use crate::cli::program::{DONE, FAILED, NO_PAGE, NOTHING, Program, WRONG};
use crate::cli::target::target;
use crate::cli::tell::{Loudness, complain, failure, problem, signal};
use crate::export::format::Format;
use crate::model::address::{Address, Origin};
use crate::model::failure::Failure;
use crate::model::follow::{Follow, Outcome, Subject};
use crate::model::headline::Headline;
use crate::model::messages::fill;
use crate::model::refreshed::{Progress, Refreshed};
use crate::model::settings::Notify;
use crate::model::target::Target;
use crate::model::watch::Watch;
use crate::pipeline::refresh::brief;
use crate::pipeline::turn::Taken;
use crate::runtime::notify::{message, notify, sequence};
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
    ///
    /// Standard output has what is new and met by `sought`; where nothing is sought, what the
    /// settings wait for is told beside the steps, and to the program that they name.
    pub async fn refresh(&self, targets: &[String], sought: Watch) -> u8 {
        let tasks = if targets.is_empty() { self.followed().await } else { self.named(targets) };
        let tasks = match tasks {
            Ok(tasks) => tasks,
            Err(status) => return status,
        };
        let _turn = match self.pipeline.begin_refresh().await {
            Ok(turn) => turn,
            Err(taken) => return self.taken(&taken),
        };
        let (mut failures, mut met, count) = (Vec::new(), Vec::new(), tasks.len());
        for task in tasks {
            let outcome = match self.refresh_one(&task).await {
                Ok(done) => {
                    met.extend(self.tell_met(done.headlines, &sought));
                    match u32::try_from(done.new).unwrap_or(u32::MAX) {
                        0 => Outcome::Unchanged,
                        new => Outcome::New(new),
                    }
                }
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
        if !sought.is_waiting() {
            self.notify(&met);
        }
        match failures.as_slice() {
            [] if met.is_empty() && sought.is_waiting() => NOTHING,
            [] => DONE,
            [kind] if count == 1 && !kind.is_obtained() => NO_PAGE,
            _ => FAILED,
        }
    }

    /// Those of the new headlines that are sought, printed; where nothing is, those that the
    /// settings wait for, told.
    fn tell_met(&self, headlines: Vec<Headline>, sought: &Watch) -> Vec<Headline> {
        let settings = &self.config.settings;
        if sought.is_waiting() {
            let met: Vec<Headline> = headlines.into_iter().filter(|one| sought.met(one).is_some()).collect();
            // Whoever reads the output and left is no failure of the refresh.
            let _status = self.print_list(&met, Format::Table);
            return met;
        }
        let tell = |headline: &Headline| {
            let Some(wish) = settings.watch.met(headline) else { return false };
            if self.loudness != Loudness::Quiet {
                let values = [("words", &*wish.typed), ("title", &headline.title)];
                let line = fill(&self.words.watch.met, &values);
                complain(&format!("{line}  {}", headline.address.shown()));
            }
            true
        };
        headlines.into_iter().filter(tell).collect()
    }

    /// Tells of what was waited for, as the settings want it.
    fn notify(&self, met: &[Headline]) {
        if met.is_empty() {
            return;
        }
        let (title, text) = message(met, self.words);
        let way = &self.config.settings.notify;
        if let Some(sequence) = sequence(way, &title, &text) {
            signal(&sequence);
        }
        let Notify::Program(command) = way else { return };
        if let Err(error) = notify(command, &title, &text) {
            let program = Clean::new(command.first().map_or("", String::as_str));
            let reason = Clean::new(&error.to_string());
            let told = fill(&self.words.watch.not_told, &[("program", &program), ("reason", &reason)]);
            complain(&fill(&self.words.cli.warning, &[("warning", &told)]));
        }
    }

    /// Says that another refresh is going on.
    fn taken(&self, taken: &Taken) -> u8 {
        let w = &self.words.cli;
        let file = taken.file.display().to_string();
        problem(&w.taken, &[(&w.where_, "address", &file), (&w.try_, "advice", &w.taken_advice)], self.words);
        FAILED
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
            if done.left > 0 {
                let n = done.left.to_string();
                complain(&fill(&words.left, &[("name", &task.name), ("n", &n)]));
            }
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
