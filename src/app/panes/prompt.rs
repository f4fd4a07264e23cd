//! A line of text being typed: keystrokes and pastes in, the text so far out.

use tui_input::{Input, InputRequest, StateChanged};

use crate::app::key::{Code, Key};
use crate::model::bookmark::Saved;

/// What a prompt asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// What to find in the article.
    Find,
    /// What to keep of the help or the switcher.
    Filter,
    /// What to search in the store.
    Search,
    /// What to write beside an article.
    Note,
    /// Which word to mute.
    Mute,
    /// Which folder files go to.
    Folder,
}

/// A prompt.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What it asks for.
    pub asked: Asked,
    /// What was typed.
    pub input: Input,
    /// The article that it is about, for a note: the choice may move on meanwhile.
    pub about: Option<Saved>,
}

/// What a keystroke did to a prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// The text changed.
    Changed,
    /// The text stays.
    Same,
    /// The row above is meant.
    Up,
    /// The row below is meant.
    Down,
    /// It was finished with enter.
    Done,
    /// It was given up with esc, or by emptying it.
    Ended,
}

impl Prompt {
    /// An empty prompt.
    #[must_use]
    pub fn new(asked: Asked) -> Self {
        Self { asked, input: Input::default(), about: None }
    }

    /// A prompt for a note on this article, what was noted before in it, the cursor at its end.
    #[must_use]
    pub fn note(about: Saved, text: &str) -> Self {
        Self { asked: Asked::Note, input: text.into(), about: Some(about) }
    }

    /// A prompt for a folder, with the one that is offered in it.
    #[must_use]
    pub fn folder(offered: &str) -> Self {
        Self { asked: Asked::Folder, input: offered.into(), about: None }
    }

    /// Takes a keystroke.
    pub fn strike(&mut self, key: Key) -> Typed {
        let request = match (key.code, key.ctrl) {
            (Code::Enter, _) => return Typed::Done,
            (Code::Esc, _) => return Typed::Ended,
            (Code::Up, _) | (Code::Char('p'), true) => return Typed::Up,
            (Code::Down, _) | (Code::Char('n'), true) => return Typed::Down,
            (Code::Backspace, false) if self.input.value().is_empty() => return Typed::Ended,
            (Code::Backspace, false) | (Code::Char('h'), true) => InputRequest::DeletePrevChar,
            (Code::Char('w'), true) => InputRequest::DeletePrevWord,
            (Code::Char('u'), true) => InputRequest::DeleteLine,
            (Code::Delete, _) => InputRequest::DeleteNextChar,
            (Code::Left, false) => InputRequest::GoToPrevChar,
            (Code::Right, false) => InputRequest::GoToNextChar,
            (Code::Left, true) => InputRequest::GoToPrevWord,
            (Code::Right, true) => InputRequest::GoToNextWord,
            (Code::Home, _) | (Code::Char('a'), true) => InputRequest::GoToStart,
            (Code::End, _) | (Code::Char('e'), true) => InputRequest::GoToEnd,
            (Code::Char(c), false) if !c.is_control() => InputRequest::InsertChar(c),
            _ => return Typed::Same,
        };
        changed(self.input.handle(request))
    }

    /// Takes a paste as one event; its line ends become spaces.
    pub fn paste(&mut self, text: &str) -> Typed {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for c in line.chars().filter(|c| !c.is_control()) {
            self.input.handle(InputRequest::InsertChar(c));
        }
        if line.is_empty() { Typed::Same } else { Typed::Changed }
    }
}

fn changed(change: Option<StateChanged>) -> Typed {
    if change.is_some_and(|change| change.value) { Typed::Changed } else { Typed::Same }
}
