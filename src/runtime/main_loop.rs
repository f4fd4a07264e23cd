//! The loop: wait for an event, update, perform, draw what changed.

use std::io;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crossterm::event::EventStream;
use futures_util::StreamExt;
use jiff::tz::Offset;
use signal_hook::consts::SIGTSTP;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::{Instant, sleep, sleep_until};

use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::open::{resume, start};
use crate::app::remember::parting;
use crate::app::state::{Setup, State};
use crate::app::update::update;
use crate::config::Config;
use crate::model::headline::Headline;
use crate::model::messages::Messages;
use crate::model::refreshed::Urgency;
use crate::model::session::Session;
use crate::model::settings::{Greeting, Network, Notify};
use crate::model::target::Known;
use crate::model::target::Target;
use crate::pipeline::Pipeline;
use crate::runtime::input::event;
use crate::runtime::notify::{message, sequence};
use crate::runtime::perform::{Manner, Performer};
use crate::runtime::scribe::Scribe;
use crate::runtime::terminal::{Mouse, Screen, give_back};
use crate::ui::theme::Theme;

/// Time between two frames at least: 60 a second at most.
const FRAME: Duration = Duration::from_millis(16);

/// Time after the start in which nothing is fetched that nobody asked for.
const SETTLE: Duration = Duration::from_secs(5);

/// How often the store is brought within its limits where nothing is fetched by itself.
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Time that the loop has to end after a signal.
const GRACE: Duration = Duration::from_secs(1);

/// The number of the signal that asks a program to end.
const SIGTERM: u8 = 15;

/// Exit status of a program that signal n ended: this plus n.
pub const SIGNALLED: u8 = 128;

/// What the reader is started with.
pub struct Start {
    /// Settings, keys and looks.
    pub config: Config,
    /// Portals to switch to.
    pub directory: Vec<Known>,
    /// What a newcomer is told.
    pub greeting: Greeting,
    /// The user's distance from UTC.
    pub offset: Offset,
    /// How pages are read.
    pub pipeline: Arc<Pipeline>,
    /// What is opened first.
    pub target: Target,
    /// Where the last run ended, when the reader is to go on there.
    pub session: Option<Session>,
}

/// How the reader ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The user quit.
    Quit,
    /// This signal ended it.
    Signal(u8),
}

/// Runs the reader until it ends; the terminal is given back in every case.
///
/// # Errors
/// When the terminal fails.
pub async fn run(start: Start) -> io::Result<Ended> {
    let mut signals = Signals::new()?;
    let mouse = if start.config.settings.mouse { Mouse::Caught } else { Mouse::Left };
    let screen = Screen::take(mouse)?;
    let mut reader = Reader::new(start, screen)?;
    // The first frame waits for nothing.
    reader.draw()?;
    let ended = reader.turn(&mut signals).await;
    reader.part().await;
    ended
}

/// What an effect does to the loop itself.
enum Done {
    Ended,
    Stopped,
}

/// A signal that the loop answers.
enum Heard {
    /// End, by this number.
    End(u8),
    /// Stop until the shell goes on with us.
    Stop,
}

struct Reader {
    state: State,
    theme: Theme,
    screen: Screen,
    performer: Performer,
    scribe: Scribe,
    answers: UnboundedReceiver<Event>,
    effects: Vec<Effect>,
    /// Who is told of what was waited for.
    notify: Notify,
    /// How often what is followed is asked for what is new; never without.
    refresh: Option<Duration>,
}

impl Reader {
    fn new(start: Start, screen: Screen) -> io::Result<Self> {
        let (send, answers) = unbounded_channel();
        let settings = &start.config.settings;
        let setup = Setup {
            words: Messages::of(settings.lang),
            keymap: start.config.keymap,
            directory: start.directory,
            lexicon: start.config.lexicon,
            measure: settings.measure,
            edge: settings.edge,
            mouse: settings.mouse,
            greeting: start.greeting,
            offset: start.offset,
            downloads: settings.downloads.display().to_string(),
        };
        let refresh = match settings.network {
            Network::Online => settings.refresh,
            Network::Offline => None,
        };
        let mut state = State::new(setup, screen.size()?);
        let effects = match &start.session {
            Some(session) => resume(&mut state, session),
            None => self::start(&mut state, start.target),
        };
        let scribe = Scribe::new(start.pipeline.clone(), send.clone());
        let performer = Performer::new(start.pipeline, send, settings);
        let (notify, theme) = (settings.notify.clone(), start.config.theme);
        Ok(Self { state, theme, screen, performer, scribe, answers, effects, notify, refresh })
    }

    /// Takes events until one ends the reader. Frames are drawn only after a
    /// change, and no oftener than [`FRAME`], however fast events come.
    async fn turn(&mut self, signals: &mut Signals) -> io::Result<Ended> {
        let mut keys = EventStream::new();
        let mut next_frame = Instant::now();
        let mut is_changed = false;
        let mut next_refresh = Instant::now() + SETTLE;
        loop {
            match self.perform()? {
                Some(Done::Ended) => return Ok(Ended::Quit),
                Some(Done::Stopped) => {
                    // Its thread reads on while nobody asks; after the pause a new one begins clean.
                    drop(keys);
                    self.suspend()?;
                    keys = EventStream::new();
                }
                None => {}
            }
            tokio::select! {
                biased;
                heard = signals.next() => match heard {
                    Heard::End(number) => return Ok(Ended::Signal(number)),
                    Heard::Stop => self.effects.push(Effect::Suspend),
                },
                () = sleep_until(next_frame), if is_changed => {
                    self.draw()?;
                    is_changed = false;
                    next_frame = Instant::now() + FRAME;
                }
                told = keys.next() => match told {
                    Some(Ok(told)) => is_changed |= self.take(event(told)),
                    // The terminal is gone: its window was closed.
                    Some(Err(error)) => return Err(error),
                    None => return Ok(Ended::Quit),
                },
                answer = self.answers.recv() => is_changed |= self.take(answer),
                () = sleep_until(next_refresh) => {
                    is_changed |= self.look();
                    next_refresh = Instant::now() + self.refresh.unwrap_or(DAY);
                }
            }
        }
    }

    /// Tells of headlines that were waited for, as the settings want it.
    fn announce(&mut self, headlines: &[Headline]) -> io::Result<()> {
        let (title, text) = message(headlines, self.state.words());
        if let Some(sequence) = sequence(&self.notify, &title, &text) {
            self.screen.signal(&sequence)?;
        }
        if let Notify::Program(command) = &self.notify {
            self.performer.notify(command.clone(), (title, text));
        }
        Ok(())
    }

    /// Looks for what is new, where it may; in any case the store is brought within its limits.
    fn look(&mut self) -> bool {
        if self.refresh.is_some() {
            return self.take(Some(Event::Due));
        }
        self.effects.push(Effect::Refresh(Vec::new(), Urgency::Due));
        false
    }

    /// Gives the terminal back, and writes what is to be remembered of where the reader is.
    async fn part(mut self) {
        let last = parting(&mut self.state);
        for effect in self.effects.into_iter().chain(last) {
            if let Effect::Remember(memo) = effect {
                self.scribe.remember(memo);
            }
        }
        drop(self.screen);
        self.scribe.finish().await;
    }

    fn take(&mut self, event: Option<Event>) -> bool {
        let Some(event) = event else { return false };
        self.effects.extend(update(&mut self.state, event));
        true
    }

    fn perform(&mut self) -> io::Result<Option<Done>> {
        for effect in std::mem::take(&mut self.effects) {
            match effect {
                Effect::Fetch(ticket, target) => self.performer.fetch(ticket, target, Manner::Recent),
                Effect::Refetch(ticket, target) => self.performer.fetch(ticket, target, Manner::Anew),
                Effect::Archive(ticket, target, failure) => {
                    self.performer.fetch(ticket, target, Manner::Archived(failure));
                }
                Effect::GoOn(ticket, target) => self.performer.fetch(ticket, target, Manner::Further),
                Effect::Prefetch(targets) => self.performer.prefetch(targets),
                Effect::Cancel(ticket) => self.performer.cancel(ticket),
                Effect::Mouse { caught } => {
                    self.screen.mouse(if caught { Mouse::Caught } else { Mouse::Left })?;
                }
                Effect::Remember(memo) => self.scribe.remember(memo),
                Effect::Undo => self.scribe.undo(),
                Effect::Recall => self.scribe.recall(),
                Effect::Remind(keys) => self.scribe.remind(keys),
                Effect::History => self.performer.history(),
                Effect::Compare(ticket, address, since) => self.performer.compare(ticket, address, since),
                Effect::Near(ticket, article) => self.performer.near(ticket, article),
                Effect::Announce(headlines) => self.announce(&headlines)?,
                Effect::Refresh(errands, urgency) => self.performer.refresh(errands, urgency),
                Effect::Search(ticket, text) => self.performer.search(ticket, text),
                Effect::Copy(address) => self.screen.copy(address.as_str())?,
                Effect::Download(ticket, wanted) => self.performer.download(ticket, wanted),
                Effect::Launch(path) => self.performer.launch(&path),
                Effect::Browse(address) => self.performer.browse(address),
                Effect::Suspend => return Ok(Some(Done::Stopped)),
                Effect::Quit => return Ok(Some(Done::Ended)),
            }
        }
        Ok(None)
    }

    /// Stops until the shell goes on with us; the window may have another size then.
    fn suspend(&mut self) -> io::Result<()> {
        let mouse = if self.state.setup.mouse { Mouse::Caught } else { Mouse::Left };
        self.screen.suspend(mouse)?;
        let (columns, rows) = self.screen.size()?;
        self.take(Some(Event::Resize(columns, rows)));
        self.draw()
    }

    fn draw(&mut self) -> io::Result<()> {
        self.screen.draw(&self.state, &self.theme)
    }
}

/// The signals that end a program. They are heard on a thread of their own,
/// because a terminal that is gone can hold the loop for ever: crossterm 0.29
/// reads on after the end of its input.
struct Signals {
    heard: UnboundedReceiver<Heard>,
}

impl Signals {
    fn new() -> io::Result<Self> {
        let (tell, heard) = unbounded_channel();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let inside = runtime.enter();
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let mut hang_up = signal(SignalKind::hangup())?;
        let mut quit = signal(SignalKind::quit())?;
        let mut stop = signal(SignalKind::from_raw(SIGTSTP))?;
        drop(inside);
        let watch = async move {
            let number = loop {
                tokio::select! {
                    _ = terminate.recv() => break SIGTERM,
                    _ = interrupt.recv() => break 2,
                    _ = hang_up.recv() => break 1,
                    _ = quit.recv() => break 3,
                    _ = stop.recv() => drop(tell.send(Heard::Stop)),
                }
            };
            // Who does not hear it is stuck, which is what the rest is for.
            let _unheard = tell.send(Heard::End(number));
            sleep(GRACE).await;
            leave(number);
        };
        thread::Builder::new().name("signals".into()).spawn(move || runtime.block_on(watch))?;
        Ok(Self { heard })
    }

    /// The next one.
    async fn next(&mut self) -> Heard {
        self.heard.recv().await.unwrap_or(Heard::End(SIGTERM))
    }
}

/// Ends the program from outside the loop.
#[expect(clippy::disallowed_methods, reason = "the thread that would return the exit code is stuck")]
fn leave(number: u8) {
    give_back();
    std::process::exit(i32::from(SIGNALLED + number));
}
