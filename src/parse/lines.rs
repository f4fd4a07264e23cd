//! An outline and its marks in, the visible lines of the page with where they stand out.

use crate::parse::marks::{Marks, Zone};
use crate::parse::outline::{Outline, Step, Words};

/// One line of a page: text between two block ends, within one part of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its text, white space collapsed.
    pub text: String,
    /// Index of its first text.
    pub at: usize,
    /// The parts of the page it is in.
    pub zone: Zone,
    /// True inside an item of a list.
    pub is_item: bool,
    /// True inside a link or a heading.
    pub is_title: bool,
}

/// The visible lines outside bodies and lists of headlines, in document order: what is asked of lines
/// stands beside these.
#[must_use]
pub fn lines(outline: &Outline<'_>, marks: &Marks) -> Vec<Line> {
    let mut reader = Reader { lines: Vec::new(), line: None, words: Words::default(), items: 0, titles: 0 };
    let skips = |at: usize| {
        marks.is_in(at, Zone::BODY) && !marks.is_in(at, Zone::TOOLS) && !holds_more(outline, marks, at)
            || outline.is_unseen(at)
    };
    outline.walk(0..outline.len(), skips, |step| match step {
        Step::Text(at, text) => reader.text(at, text, marks.zone(at)),
        Step::Open(at, element) => reader.step((element.value().name(), outline.breaks_line(at)), 1),
        Step::Close(at, element) => reader.step((element.value().name(), outline.breaks_line(at)), -1),
    });
    reader.end_line();
    reader.lines
}

/// True for a body element that the tools row stands in.
fn holds_more(outline: &Outline<'_>, marks: &Marks, at: usize) -> bool {
    marks.tools_in(at, outline.end(at))
}

struct Reader {
    lines: Vec<Line>,
    /// The line that is being read, without its text.
    line: Option<Line>,
    words: Words,
    items: i32,
    titles: i32,
}

impl Reader {
    fn text(&mut self, at: usize, text: &str, zone: Zone) {
        let is_listed = zone.meets(Zone::OTHERS.and(Zone::LISTING)) && !zone.meets(Zone::TOOLS);
        if is_listed || self.line.as_ref().is_some_and(|line| line.zone != zone) {
            self.end_line();
        }
        if is_listed {
            return;
        }
        let (is_item, is_title) = (self.items > 0, self.titles > 0);
        if self.line.is_none() && text.trim().is_empty() {
            return;
        }
        self.line.get_or_insert_with(|| Line { text: String::new(), at, zone, is_item, is_title });
        self.words.push(text);
    }

    fn step(&mut self, (name, breaks_line): (&str, bool), by: i32) {
        if breaks_line {
            self.end_line();
        } else {
            // A date and a counter in touching spans are still two things.
            self.words.part();
        }
        match name {
            "li" => self.items += by,
            "a" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.titles += by,
            _ => {}
        }
    }

    fn end_line(&mut self) {
        let text = std::mem::take(&mut self.words).text;
        if let Some(line) = self.line.take().filter(|_| !text.is_empty()) {
            self.lines.push(Line { text, ..line });
        }
    }
}
