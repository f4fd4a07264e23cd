//! An outline in, its passages out: the text between two block ends, with how much of it is links.

use std::cell::OnceCell;

use crate::parse::outline::{Outline, Step, Words, breaks_line};
use crate::text::fold::fold;

/// One stretch of text between two block ends.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Index of its first text.
    pub at: usize,
    /// Its text, white space collapsed.
    pub text: String,
    /// How many words it has.
    pub words: usize,
    /// How many of them stand in links.
    pub linked: usize,
    /// Its links, each with how many words of it stand in this passage.
    pub links: Vec<(usize, usize)>,
    /// Index of the element that it breaks its lines in: a paragraph, a cell, an item.
    pub block: usize,
    folded: OnceCell<String>,
}

impl Passage {
    /// Its text, folded.
    #[must_use]
    pub fn folded(&self) -> &str {
        self.folded.get_or_init(|| fold(&self.text))
    }

    /// True when nearly all of it is links.
    #[must_use]
    pub fn is_linked(&self) -> bool {
        self.linked * 10 >= self.words * 7 && self.linked > 0
    }

    /// True when it ends as a sentence does.
    #[must_use]
    pub fn ends_sentence(&self) -> bool {
        self.text.trim_end_matches(['"', '”', '’', ')', '»', ' ']).ends_with(['.', '!', '?', ':', ';', '…'])
    }
}

/// The passages of the page, in document order; what is never seen is left out.
#[must_use]
pub fn passages(outline: &Outline<'_>) -> Vec<Passage> {
    let mut reader = Reader::default();
    outline.walk(
        0..outline.len(),
        |at| outline.is_unseen(at),
        |step| match step {
            Step::Text(at, text) => reader.text(at, text),
            Step::Open(at, element) => {
                let name = element.value().name();
                if breaks_line(name) {
                    reader.end();
                    if name != "br" {
                        reader.blocks.push(at);
                    }
                } else if name == "a" {
                    reader.links.push(at);
                }
            }
            Step::Close(_, element) => {
                let name = element.value().name();
                if breaks_line(name) {
                    reader.end();
                    if name != "br" {
                        reader.blocks.pop();
                    }
                } else if name == "a" {
                    reader.links.pop();
                }
            }
        },
    );
    reader.end();
    reader.passages
}

/// How many words `text` has, parted by white space: those with a letter or a figure.
fn count(text: &str) -> usize {
    let mut words = 0;
    let mut is_word = false;
    for c in text.trim_ascii().chars() {
        if c.is_whitespace() {
            is_word = false;
        } else if !is_word && c.is_alphanumeric() {
            is_word = true;
            words += 1;
        }
    }
    words
}

#[derive(Default)]
struct Reader {
    passages: Vec<Passage>,
    /// The passage that is being read, without its text.
    open: Option<Passage>,
    joined: Words,
    blocks: Vec<usize>,
    links: Vec<usize>,
}

impl Reader {
    fn text(&mut self, at: usize, text: &str) {
        let words = count(text);
        if words == 0 && (self.open.is_none() || text.is_empty()) {
            return;
        }
        let link = self.links.last().copied();
        let block = self.blocks.last().copied().unwrap_or_default();
        let open = self.open.get_or_insert_with(|| Passage {
            at,
            text: String::new(),
            words: 0,
            linked: 0,
            links: Vec::new(),
            block,
            folded: OnceCell::new(),
        });
        self.joined.push(text);
        open.words += words;
        if let Some(link) = link {
            open.linked += words;
            match open.links.last_mut().filter(|(at, _)| *at == link) {
                Some((_, count)) => *count += words,
                None => open.links.push((link, words)),
            }
        }
    }

    fn end(&mut self) {
        let text = std::mem::take(&mut self.joined).text;
        if let Some(passage) = self.open.take() {
            self.passages.push(Passage { text, ..passage });
        }
    }
}
