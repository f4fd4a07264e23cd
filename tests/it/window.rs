//! A command line in, the real program in a pseudo-terminal out: its screen, and every byte it writes.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, MasterPty, PtyPair, PtySize, native_pty_system};
use tempfile::TempDir;
use vt100::{MouseProtocolMode, Parser, Screen};

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_congtin");

/// How long silence may last before a wait is given up.
const PATIENCE: Duration = Duration::from_secs(20);

/// A terminal window with the program in it.
pub struct Window {
    /// Everything it wrote.
    pub raw: Vec<u8>,
    /// The number of its process.
    pub process: u32,
    parser: Parser,
    pair: Option<PtyPair>,
    keyboard: Option<Box<dyn Write + Send>>,
    output: Receiver<Vec<u8>>,
    ended: Receiver<u32>,
    is_over: bool,
    /// The terminal's settings before the program, in words.
    cooked: String,
    _home: TempDir,
}

/// The variables of a clean user whose folders are in `home`.
pub fn environment(home: &Path) -> Vec<(&'static str, String)> {
    let folder = |name: &str| home.join(name).to_str().expect("UTF-8").to_owned();
    vec![
        ("HOME", folder("")),
        ("XDG_CONFIG_HOME", folder("config")),
        ("XDG_DATA_HOME", folder("data")),
        ("XDG_CACHE_HOME", folder("cache")),
        ("XDG_STATE_HOME", folder("state")),
        ("LANG", "C.UTF-8".into()),
        ("TZ", "Asia/Ho_Chi_Minh".into()),
    ]
}

impl Window {
    /// Opens a window of 120×36 and starts the program in it.
    pub fn open(arguments: &[&str]) -> Self {
        Self::open_with(arguments, &[("TERM", "xterm-256color")])
    }

    /// As [`Window::open`], with further variables.
    pub fn open_with(arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        Self::start(PROGRAM, arguments, variables)
    }

    /// Starts the program below a shell, as a person does. Signals go to the
    /// program once it has said `text`.
    pub fn open_below_a_shell(argument: &str, text: &str) -> Self {
        // What follows the program keeps the shell from becoming it.
        let line = format!("\"{PROGRAM}\" {argument}; exit $?");
        let mut window = Self::start("/bin/sh", &["-c", &line], &[("TERM", "xterm-256color")]);
        window.says(text);
        let shell = window.process;
        let children = file(&format!("/proc/{shell}/task/{shell}/children"));
        window.process = children.trim().parse().expect("the program's number");
        window
    }

    /// Waits until the program is stopped.
    #[expect(clippy::disallowed_methods, reason = "a deadline of a test")]
    pub fn stops(&self) {
        let is_stopped = || file(&format!("/proc/{}/stat", self.process)).contains(") T ");
        let begun = Instant::now();
        while !is_stopped() {
            assert!(begun.elapsed() < PATIENCE, "the program does not stop");
            std::thread::yield_now();
        }
    }

    fn start(program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let (columns, rows) = (120, 36);
        let pair = native_pty_system().openpty(size(columns, rows)).expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        for (name, value) in environment(home.path()) {
            command.env(name, value);
        }
        for (name, value) in variables {
            command.env(name, value);
        }
        command.cwd(home.path());
        let cooked = settings(&*pair.master);
        let mut child = pair.slave.spawn_command(command).expect("the program starts");
        let process = child.process_id().expect("a number");
        let output = listen(pair.master.try_clone_reader().expect("an output"));
        let keyboard = pair.master.take_writer().expect("an input");
        let (tell, ended) = channel();
        on_thread(move || {
            let status = child.wait().expect("our child");
            // Nobody listens any more when the test failed.
            let _unheard = tell.send(status.exit_code());
        });
        Self {
            raw: Vec::new(),
            process,
            parser: Parser::new(side(rows), side(columns), 0),
            pair: Some(pair),
            keyboard: Some(keyboard),
            output,
            ended,
            is_over: false,
            cooked,
            _home: home,
        }
    }

    /// The screen as it is.
    pub fn screen(&self) -> &Screen {
        self.parser.screen()
    }

    /// Types bytes.
    pub fn types(&mut self, bytes: &str) -> &mut Self {
        let keyboard = self.keyboard.as_mut().expect("the window is open");
        keyboard.write_all(bytes.as_bytes()).and_then(|()| keyboard.flush()).expect("the program listens");
        self
    }

    /// Waits until the screen is as wanted.
    #[track_caller]
    pub fn wait(&mut self, wanted: impl Fn(&Screen) -> bool) -> &mut Self {
        while !wanted(self.screen()) {
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(error) => panic!("{error}; the screen is:\n{}", self.screen().contents()),
            }
        }
        self
    }

    /// Waits until the screen says `text`.
    #[track_caller]
    pub fn says(&mut self, text: &str) -> &mut Self {
        self.wait(|screen| screen.contents().contains(text))
    }

    /// Waits until the screen says `text` no more.
    #[track_caller]
    pub fn hides(&mut self, text: &str) -> &mut Self {
        self.wait(|screen| !screen.contents().contains(text))
    }

    /// Makes the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.parser.set_size(side(rows), side(columns));
        self.pair.as_ref().expect("the window is open").master.resize(size(columns, rows)).expect("a size");
        self
    }

    /// Sends a signal, as `kill` calls it.
    pub fn signal(&mut self, name: &str) -> &mut Self {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.process.to_string()]).status();
        assert!(sent.expect("kill").success());
        self
    }

    /// Waits for the program's end; its exit status comes back.
    #[track_caller]
    pub fn ended(&mut self) -> u32 {
        let status = self.status();
        let after = self.pair.as_ref().map(|pair| settings(&*pair.master));
        assert_eq!(after.as_ref(), Some(&self.cooked), "the terminal's settings are as before");
        // With our own end of the line closed the output has an end.
        self.pair = None;
        while let Ok(bytes) = self.output.recv_timeout(PATIENCE) {
            self.take(&bytes);
        }
        status
    }

    /// Closes the window over the program; its exit status comes back.
    #[track_caller]
    pub fn closed(&mut self) -> u32 {
        // The listening thread has a handle too: nobody to tell, it ends with what comes next, and
        // closing the keyboard makes that come (portable-pty sends an end of line and of file).
        self.output = channel().1;
        self.keyboard = None;
        self.pair = None;
        self.status()
    }

    fn status(&mut self) -> u32 {
        let status = self.ended.recv_timeout(PATIENCE).expect("the program ends");
        self.is_over = true;
        status
    }

    /// Asserts that the terminal is as it was before the program.
    #[track_caller]
    pub fn assert_restored(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.hide_cursor(), "the cursor is shown");
        assert!(!screen.bracketed_paste(), "bracketed paste is off");
        assert_eq!(screen.mouse_protocol_mode(), MouseProtocolMode::None, "the mouse is left");
        for mode in ["1049", "2004", "1000", "1006", "2026"] {
            assert_eq!(self.last(mode), Some("l"), "mode {mode} is off at the end");
        }
        assert_eq!(self.last("25"), Some("h"), "the cursor is shown at the end");
    }

    /// What was last done to a DEC mode: `h` or `l`.
    fn last(&self, mode: &str) -> Option<&'static str> {
        let text = String::from_utf8_lossy(&self.raw);
        let (on, off) = (text.rfind(&format!("\x1b[?{mode}h")), text.rfind(&format!("\x1b[?{mode}l")));
        match (on, off) {
            (None, None) => None,
            (on, off) => Some(if on > off { "h" } else { "l" }),
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        self.parser.process(bytes);
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if !self.is_over {
            // Only where a test failed.
            let _gone = Command::new("kill").args(["-KILL", &self.process.to_string()]).status();
        }
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, ..PtySize::default() }
}

fn side(length: u16) -> NonZeroU16 {
    NonZeroU16::new(length).expect("a window has a size")
}

/// The terminal's settings in words.
fn settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("a terminal"))
}

/// Hands on what is written, until nothing more can be.
fn listen(mut output: Box<dyn Read + Send>) -> Receiver<Vec<u8>> {
    let (hand_on, listener) = channel();
    on_thread(move || {
        let mut piece = [0; 4096];
        while let Ok(count @ 1..) = output.read(&mut piece) {
            if hand_on.send(piece[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    listener
}

#[expect(
    clippy::disallowed_methods,
    reason = "a window has its own threads, as a terminal has its own process"
)]
fn on_thread(work: impl FnOnce() + Send + 'static) {
    std::thread::spawn(work);
}

#[expect(clippy::disallowed_methods, reason = "what the system tells of a process is a file")]
fn file(path: &str) -> String {
    std::fs::read_to_string(path).expect(path)
}
