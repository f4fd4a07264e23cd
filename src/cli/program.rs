//! The command line in; the reader started or a command done, the exit status out.

use std::ffi::OsString;
use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use tokio::signal::unix::{SignalKind, signal};

use crate::cli::arguments::{Arguments, FeedsTask, Flags, PortalsTask, Task, arguments, named_lang};
use crate::cli::mistake::{mistake, told_by};
use crate::cli::target::{directory, target};
use crate::cli::tell::{Loudness, is_at_screen, problem};
use crate::config::{Config, Sources, load};
use crate::model::folders::Folders;
use crate::model::limits::{Limits, StoreLimits};
use crate::model::messages::Messages;
use crate::model::session::Session;
use crate::model::settings::{Greeting, Lang, Network};
use crate::model::target::Target;
use crate::pipeline::Pipeline;
use crate::pipeline::apart::{COMMAND, serve};
use crate::runtime::main_loop::{Ended, SIGNALLED, Start, run};
use crate::typeset::desk::Desk;

/// Done.
pub const DONE: u8 = 0;
/// Obtained but unusable, or the work failed.
pub const FAILED: u8 = 1;
/// The command line is wrong.
pub const WRONG: u8 = 2;
/// No page obtained, and none kept.
pub const NO_PAGE: u8 = 3;
/// What `--match` looks for is not there.
pub const NOTHING: u8 = 4;
/// The interrupt signal.
const INTERRUPT: u8 = 2;

/// One run of the program.
pub struct Program {
    /// The settings and what belongs to them.
    pub config: Config,
    /// The words.
    pub words: &'static Messages,
    /// How pages are read.
    pub pipeline: Arc<Pipeline>,
    /// Where relative paths begin.
    pub folder: PathBuf,
    /// How much is said.
    pub loudness: Loudness,
}

/// Does what the command line asks for; the exit status comes back.
///
/// # Errors
/// What went wrong in the machine, not in a page.
pub fn program(line: &[OsString]) -> anyhow::Result<u8> {
    if let [_, command, form] = line
        && command == COMMAND
    {
        // Nothing of the user's is read for it: it is this program asking itself.
        serve(&form.to_string_lossy(), &Limits::STANDARD).context("document")?;
        return Ok(DONE);
    }
    let mut sources = Sources::of_this_user(None);
    let early = Messages::of(named_lang(line).unwrap_or_else(|| early_lang(&sources)));
    let arguments = match arguments(line, early) {
        Ok(arguments) => arguments,
        Err(error) => {
            if error.use_stderr() {
                let row = |name: &str| early.usage.get(name).map_or("", String::as_str);
                let more = (row("see-help"), "command", &*told_by(line));
                problem(&mistake(&error, line, early), &[more], early);
                return Ok(WRONG);
            }
            // Help and version; where nobody reads them any more there is nothing to do.
            let _unheard = error.print();
            return Ok(DONE);
        }
    };
    sources.file.clone_from(&arguments.flags.config);
    let config = match load(&sources) {
        Ok(config) => config,
        Err(error) => {
            problem(&error.to_string(), &[], early);
            return Ok(FAILED);
        }
    };
    let program = Program::new(config, &arguments.flags, sources.folders)?;
    // The reader draws on this thread; fetching and decoding have one of their own.
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    let runtime = builder.worker_threads(1).enable_all().build().context("tokio")?;
    let status = runtime.block_on(program.start(arguments));
    // A name look-up that nobody waits for may still sit in the system's resolver.
    runtime.shutdown_background();
    status
}

/// The language before the settings are read.
fn early_lang(sources: &Sources) -> Lang {
    let named =
        sources.variables.iter().find(|(name, _)| name == "CONGTIN_LANG").map(|(_, value)| value.as_str());
    match named {
        Some("en") => Lang::En,
        Some("vi") => Lang::Vi,
        _ => sources.locale(),
    }
}

impl Program {
    fn new(mut config: Config, flags: &Flags, folders: Option<Folders>) -> anyhow::Result<Self> {
        config.settings.lang = flags.lang.unwrap_or(config.settings.lang);
        if flags.offline {
            config.settings.network = Network::Offline;
        }
        if flags.archive {
            config.settings.archive = config.settings.archive.agreed();
        }
        if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            config.theme = config.theme.without_colour();
        }
        let network = config.settings.network;
        let pipeline = Pipeline::new(&config.profiles, Limits::STANDARD, network).context("portals")?;
        let pipeline = pipeline.with_archive(config.settings.archive.clone());
        let pipeline = match folders {
            Some(folders) => pipeline.keeping(folders, StoreLimits::STANDARD),
            None => pipeline,
        };
        let pipeline = match this_program() {
            Some(program) => pipeline.reading_by(program),
            None => pipeline,
        };
        let loudness = match (flags.verbose, flags.quiet) {
            (true, _) => Loudness::Verbose,
            (_, true) => Loudness::Quiet,
            _ => Loudness::Normal,
        };
        let words = Messages::of(config.settings.lang);
        let folder = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("/"));
        Ok(Self { config, words, pipeline: Arc::new(pipeline), folder, loudness })
    }

    /// What typesetting asks for.
    #[must_use]
    pub fn desk(&self) -> Desk {
        Desk { words: self.words, lexicon: self.config.lexicon }
    }

    async fn start(&self, arguments: Arguments) -> anyhow::Result<u8> {
        match arguments.command {
            None => self.open(arguments.target.as_deref()).await,
            Some(Task::Demo) => self.screen(Target::Sample, Greeting::Demo, None).await,
            Some(Task::Read { address, format, width }) => {
                interruptible(self.read(&address, format, width)).await
            }
            Some(Task::Latest { target, format, choice }) => {
                interruptible(self.latest(target.as_deref(), format, &choice)).await
            }
            Some(Task::Refresh { targets, matches }) => {
                interruptible(self.refresh(&targets, matches.into_iter().collect())).await
            }
            Some(Task::Download { address, folder }) => {
                interruptible(self.download(&address, folder.as_deref())).await
            }
            Some(Task::Search { words, format, limit }) => {
                interruptible(self.search(&words.join(" "), format, limit)).await
            }
            Some(Task::Digest { edition }) => interruptible(self.digest(&edition)).await,
            Some(Task::Doctor) => interruptible(self.doctor()).await,
            Some(Task::Portals { task }) => match task {
                None | Some(PortalsTask::List) => Ok(self.portals()),
                Some(PortalsTask::Show { id }) => Ok(self.portal(&id)),
                Some(PortalsTask::Add { address, id, name }) => {
                    interruptible(self.add(&address, id, name)).await
                }
                Some(PortalsTask::Remove { id }) => Ok(self.remove(&id)),
                Some(PortalsTask::Check { target }) => interruptible(self.check(&target)).await,
            },
            Some(Task::Feeds { task: FeedsTask::Import { file } }) => interruptible(self.import(&file)).await,
            Some(Task::Feeds { task: FeedsTask::Export { file } }) => interruptible(self.export(&file)).await,
            Some(Task::Wrap { width }) => Ok(self.wrap(width)),
            Some(Task::Related { address, format }) => interruptible(self.related(&address, format)).await,
        }
    }

    /// Opens the reader on what was named, what the settings name, or the sample portal.
    async fn open(&self, named: Option<&str>) -> anyhow::Result<u8> {
        let set = Some(self.config.settings.start.as_str()).filter(|start| !start.is_empty());
        match named.or(set) {
            Some(text) => match target(text, &self.config.profiles, &self.folder) {
                Ok(target) => self.screen(target, Greeting::None, None).await,
                Err(unknown) => Ok(self.unknown(text, &unknown)),
            },
            None => match self.pipeline.session().await.filter(Session::leads_somewhere) {
                Some(session) => self.screen(Target::Sample, Greeting::None, Some(session)).await,
                None => self.screen(Target::Sample, self.greeting(), None).await,
            },
        }
    }

    /// Only who never set up anything is a newcomer.
    fn greeting(&self) -> Greeting {
        if self.config.is_configured { Greeting::Demo } else { Greeting::FirstRun }
    }

    async fn screen(
        &self,
        target: Target,
        greeting: Greeting,
        session: Option<Session>,
    ) -> anyhow::Result<u8> {
        if !is_at_screen() {
            problem(&self.words.cli.no_terminal, &[(&self.words.cli.headless, "", "")], self.words);
            return Ok(FAILED);
        }
        let start = Start {
            config: self.config.clone(),
            directory: directory(&self.config.profiles),
            greeting,
            offset: local_offset(),
            pipeline: self.pipeline.clone(),
            target,
            session,
        };
        match run(start).await.context("terminal")? {
            Ended::Quit => Ok(DONE),
            Ended::Signal(number) => Ok(SIGNALLED + number),
        }
    }
}

/// Runs `work` until it is done or the user interrupts it.
async fn interruptible(work: impl Future<Output = u8>) -> anyhow::Result<u8> {
    // Heard from before the work begins: a signal without a listener kills.
    let mut interrupt = signal(SignalKind::interrupt()).context("signals")?;
    tokio::select! {
        status = work => Ok(status),
        _ = interrupt.recv() => Ok(SIGNALLED + INTERRUPT),
    }
}

/// Where this program can be started once more, also when its file was replaced meanwhile.
fn this_program() -> Option<PathBuf> {
    let running = PathBuf::from("/proc/self/exe");
    if running.exists() { Some(running) } else { std::env::current_exe().ok() }
}

/// The user's distance from UTC now.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the start of the program, where the clock is first read"
)]
fn local_offset() -> jiff::tz::Offset {
    TimeZone::system().to_offset(Timestamp::now())
}

#[cfg(test)]
mod tests {
    use crate::cli::target::SAMPLE;
    use crate::config::{Sources, load};

    #[test]
    fn the_sample_portal_has_its_profile() {
        let config = load(&Sources::default()).expect("the assets");
        assert!(config.profiles.iter().any(|profile| profile.id == SAMPLE));
    }
}
