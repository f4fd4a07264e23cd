//! The terminal, taken over and always given back: on quit, error, panic and signal.

use std::io::{self, BufWriter, Stdout, Write};
use std::mem::ManuallyDrop;
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crossterm::clipboard::CopyToClipboard;
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, event, execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rustix::process::{getpid, getsid};
use signal_hook::consts::SIGSTOP;
use signal_hook::low_level::raise;

use crate::app::state::State;
use crate::ui::draw::draw;
use crate::ui::theme::Theme;

/// Bytes kept before a write: a whole frame goes out in one.
const BUFFER: usize = 64 << 10;

/// Buttons and wheel in SGR form. Not crossterm's own set, which also asks for
/// every movement and wakes the program for nothing.
const CATCH_MOUSE: &[u8] = b"\x1b[?1000h\x1b[?1006h";
const LEAVE_MOUSE: &[u8] = b"\x1b[?1006l\x1b[?1000l";

/// Whether the terminal is ours at the moment.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The terminal while the reader has it; dropping it gives it back.
pub struct Screen {
    /// Never dropped: ratatui then shows the cursor once more and tells a
    /// failure by `eprintln!`, which panics when the terminal is gone.
    terminal: ManuallyDrop<Terminal<CrosstermBackend<BufWriter<Stdout>>>>,
}

impl Screen {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// When it cannot be; it is given back as it was then.
    pub fn take(mouse: Mouse) -> io::Result<Self> {
        restore_on_panic();
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        let made = Self::enter(mouse);
        if made.is_err() {
            give_back();
        }
        made
    }

    /// Gives the terminal back, stops until the shell goes on with us, and takes
    /// it again. The leader of a session has no shell above it that could go on
    /// with it; it does not stop.
    ///
    /// # Errors
    /// When the terminal cannot be had again.
    pub fn suspend(&mut self, mouse: Mouse) -> io::Result<()> {
        if getsid(None).is_ok_and(|leader| leader == getpid()) {
            return Ok(());
        }
        give_back();
        raise(SIGSTOP)?;
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        // Not `*self = …`: the old value's drop would give the terminal back once more.
        std::mem::forget(std::mem::replace(self, Self::enter(mouse)?));
        Ok(())
    }

    fn enter(mouse: Mouse) -> io::Result<Self> {
        let mut out = BufWriter::with_capacity(BUFFER, io::stdout());
        execute!(
            out,
            EnterAlternateScreen,
            Clear(ClearType::All),
            event::EnableBracketedPaste,
            cursor::Hide
        )?;
        let terminal = ManuallyDrop::new(Terminal::new(CrosstermBackend::new(out))?);
        let mut screen = Self { terminal };
        screen.mouse(mouse)?;
        Ok(screen)
    }

    /// Columns and rows.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        let size = self.terminal.size()?;
        Ok((size.width, size.height))
    }

    /// Catches the mouse or leaves it to the terminal.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn mouse(&mut self, mouse: Mouse) -> io::Result<()> {
        let out = self.terminal.backend_mut();
        out.write_all(match mouse {
            Mouse::Caught => CATCH_MOUSE,
            Mouse::Left => LEAVE_MOUSE,
        })?;
        Write::flush(out)
    }

    /// Puts `text` into the terminal's clipboard (OSC 52). It must have been
    /// through the door or be a parsed address.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(self.terminal.backend_mut(), CopyToClipboard::to_clipboard_from(text))
    }

    /// Writes a sequence that changes no cell. It must hold nothing that was not through the door.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn signal(&mut self, sequence: &str) -> io::Result<()> {
        let out = self.terminal.backend_mut();
        out.write_all(sequence.as_bytes())?;
        Write::flush(out)
    }

    /// Draws one frame; the terminal shows it at once (DEC mode 2026).
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn draw(&mut self, state: &State, theme: &Theme) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| {
            let cells = frame.buffer_mut();
            if (cells.area.width, cells.area.height) != state.screen {
                // The window changed since the last event; the frame of its new size is on the way.
                stale(state, theme, cells);
            } else if let Some(at) = draw(state, theme, cells) {
                frame.set_cursor_position(at);
            }
        })?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)
    }
}

/// Draws for the size that the state knows, and shows as much of it as there is room for.
fn stale(state: &State, theme: &Theme, cells: &mut Buffer) {
    let (width, height) = state.screen;
    let mut known = Buffer::empty(Rect { width, height, ..Rect::default() });
    draw(state, theme, &mut known);
    for at in cells.area.intersection(known.area).positions() {
        cells[at] = known[at].clone();
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Who has the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    /// The reader.
    Caught,
    /// The terminal.
    Left,
}

/// Gives the terminal back; once is enough, twice does nothing. What fails here
/// fails because the terminal is gone.
pub fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        let _gone = out.write_all(LEAVE_MOUSE);
        let _gone = execute!(
            out,
            EndSynchronizedUpdate,
            event::DisableBracketedPaste,
            LeaveAlternateScreen,
            cursor::Show
        );
        let _gone = disable_raw_mode();
    }
}

/// A panic of this thread gives the terminal back before it is told. A worker's
/// panic becomes an error on screen, so it prints nothing over the frame.
fn restore_on_panic() {
    let drawing = thread::current().id();
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if thread::current().id() == drawing {
            give_back();
            tell(info);
        } else if !TAKEN.load(Ordering::SeqCst) {
            tell(info);
        }
    }));
}
