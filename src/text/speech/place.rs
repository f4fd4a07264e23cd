//! A place in a sentence in, what stands around it out: the tools of the readers.

/// How far back the words before a place are looked at, in letters: so every look costs the same.
const MEMORY: usize = 24;

/// The dashes that stand between two ends.
const DASHES: [char; 4] = ['-', '–', '—', '−'];

/// Where a reader stands: what was, and what is to come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'t> {
    pub before: &'t str,
    pub rest: &'t str,
}

/// What a reader made of the first `len` bytes to come.
#[derive(Debug)]
pub(super) struct Reading {
    pub len: usize,
    pub words: String,
}

impl<'t> Place<'t> {
    pub fn new(text: &'t str, at: usize) -> Self {
        let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
        Self { before, rest }
    }

    /// The character before, None at the beginning.
    pub fn previous(&self) -> Option<char> {
        self.before.chars().next_back()
    }

    /// True where a word, a number or a code may begin.
    pub fn is_start(&self) -> bool {
        !self.previous().is_some_and(char::is_alphanumeric)
    }

    /// True when the words before are among `words`, which are in lower case.
    /// Blanks, a colon, a bracket or quote between are passed over.
    pub fn follows(&self, words: &[&str]) -> bool {
        let from = self.before.char_indices().rev().nth(MEMORY).map_or(0, |(at, _)| at);
        let tail = self.before.get(from..).unwrap_or_default().to_lowercase();
        let tail = tail.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '(' | '“' | '"'));
        words.iter().any(|word| {
            tail.strip_suffix(word)
                .is_some_and(|rest| !rest.chars().next_back().is_some_and(char::is_alphanumeric))
        })
    }

    pub fn cursor(&self) -> Cursor<'t> {
        Cursor { rest: self.rest }
    }

    /// The first `len` bytes to come, read as `words`.
    pub fn read(&self, end: Cursor<'_>, words: String) -> Reading {
        Reading { len: self.rest.len() - end.rest.len(), words }
    }
}

/// A pattern's way through what is to come. It is copied where the way forks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'t> {
    pub rest: &'t str,
}

impl<'t> Cursor<'t> {
    pub fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    /// Goes past `word` when it comes next.
    pub fn eat(&mut self, word: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(())
    }

    /// Goes past one character that is among `chars`.
    pub fn eat_any(&mut self, chars: &[char]) -> Option<char> {
        let next = self.peek().filter(|c| chars.contains(c))?;
        self.rest = self.rest.get(next.len_utf8()..)?;
        Some(next)
    }

    /// Goes past one blank, if there is one; the end of a line is none.
    pub fn blank(&mut self) {
        self.eat_any(&[' ', '\u{a0}', '\u{202f}', '\u{2009}']);
    }

    /// A whole run of at most `most` figures; None for a longer one or none.
    pub fn digits(&mut self, most: usize) -> Option<&'t str> {
        let len = self.rest.bytes().take(most + 1).take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.rest.split_at_checked(len).filter(|_| (1..=most).contains(&len))?;
        self.rest = rest;
        Some(digits)
    }

    /// The value of a run of at most `most` figures when it lies in `range`.
    pub fn number(&mut self, most: usize, range: std::ops::RangeInclusive<u64>) -> Option<u64> {
        self.digits(most)?.parse().ok().filter(|value| range.contains(value))
    }

    /// True where a word or number has ended.
    pub fn is_end(&self) -> bool {
        !self.peek().is_some_and(char::is_alphanumeric)
    }

    /// Goes past a dash between two ends, with or without blanks, when a figure comes after it.
    pub fn dash(&mut self) -> Option<()> {
        let mut ahead = *self;
        ahead.blank();
        ahead.eat_any(&DASHES)?;
        ahead.blank();
        ahead.peek().filter(char::is_ascii_digit)?;
        *self = ahead;
        Some(())
    }
}

/// True for a dash that may be a sign or stand between two ends.
pub(super) fn is_dash(c: char) -> bool {
    DASHES.contains(&c)
}

/// The end of a reading that may be the first of two ends: `words` and "to" when a dash and a figure come.
pub(super) fn until(mut end: Cursor<'_>, mut words: String) -> (Cursor<'_>, String) {
    if end.dash().is_some() {
        words.push_str(" đến");
    }
    (end, words)
}
