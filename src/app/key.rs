//! One keystroke, and how it is written in a keymap.

use std::fmt;

/// A keystroke with its modifiers. Shift is in the character itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The key.
    pub code: Code,
    /// Control is held.
    pub ctrl: bool,
    /// Alt is held.
    pub alt: bool,
}

/// What was struck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "keys are called by their names")]
pub enum Code {
    Char(char),
    F(u8),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

/// Keys with a name of more than one letter.
const NAMES: &[(&str, Code)] = &[
    ("space", Code::Char(' ')),
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("shift-tab", Code::BackTab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("insert", Code::Insert),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pgup", Code::PageUp),
    ("pgdn", Code::PageDown),
];

impl Key {
    /// A key without modifiers.
    #[must_use]
    pub fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// Reads one key as a keymap writes it: `j`, `G`, `ctrl-d`, `shift-tab`, `f1`.
    ///
    /// ```
    /// use congtin::app::key::{Code, Key};
    /// assert_eq!(Key::parse("ctrl-d"), Some(Key { code: Code::Char('d'), ctrl: true, alt: false }));
    /// assert_eq!(Key::parse("hyper-x"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((_, code)) = NAMES.iter().find(|(name, _)| *name == text) {
            return Some(Self::plain(*code));
        }
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(only), None) => return Some(Self::plain(Code::Char(only))),
            (Some('f'), Some('1'..='9')) => {
                let n = text.get(1..)?.parse().ok().filter(|n| (1..=12).contains(n))?;
                return Some(Self::plain(Code::F(n)));
            }
            _ => {}
        }
        if let Some(rest) = text.strip_prefix("ctrl-") {
            // Terminals do not tell the case of a letter struck with control.
            let rest = if rest.chars().count() == 1 { rest.to_lowercase() } else { rest.into() };
            return Self::parse(&rest).map(|key| Self { ctrl: true, ..key });
        }
        text.strip_prefix("alt-").and_then(Self::parse).map(|key| Self { alt: true, ..key })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("ctrl-")?;
        }
        if self.alt {
            f.write_str("alt-")?;
        }
        match (self.code, NAMES.iter().find(|(_, code)| *code == self.code)) {
            (_, Some((name, _))) => f.write_str(name),
            (Code::Char(c), None) => write!(f, "{c}"),
            (Code::F(n), None) => write!(f, "f{n}"),
            _ => unreachable!("every other key has a name"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn keys_read_back_as_written() {
        for text in
            ["j", "G", "+", "-", "ctrl-d", "alt-x", "ctrl-alt-b", "shift-tab", "f12", "pgdn", "space", "đ"]
        {
            assert_eq!(Key::parse(text).expect(text).to_string(), text);
        }
        for text in ["", "gg", "f13", "ctrl-", "meta-x"] {
            assert_eq!(Key::parse(text), None, "{text}");
        }
    }
}
