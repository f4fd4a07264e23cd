//! What a reader wants to find again, and what was opened.

use jiff::Timestamp;

use crate::model::address::{Address, Reach};
use crate::text::clean::Clean;

/// An article that can be asked for again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Where it is.
    pub address: Address,
    /// What it may be asked for: an address that a public page led to stays a public one.
    pub reach: Reach,
    /// Its title.
    pub title: Clean,
}

/// What a reader wrote beside an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// What it says; may be empty.
    pub text: Clean,
    /// What the article is sorted under.
    pub tags: Vec<Clean>,
}

/// A bookmark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// The article.
    pub saved: Saved,
    /// What its reader wrote beside it.
    pub note: Note,
    /// When it was made.
    pub at: Timestamp,
}

/// An article that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visited {
    /// Greater for a later visit.
    pub id: i64,
    /// The article.
    pub saved: Saved,
    /// When it was opened last.
    pub at: Timestamp,
}

impl Note {
    /// Reads a note as it is typed: words after a `#` are its tags, `_` in them a blank.
    ///
    /// ```
    /// use congtin::model::bookmark::Note;
    /// let note = Note::read("xem lại #đất_đai phần bảng  #giá");
    /// assert_eq!((&*note.text, note.tags.len()), ("xem lại phần bảng", 2));
    /// assert_eq!(note.written(), "xem lại phần bảng #đất_đai #giá");
    /// ```
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let tag = |word: &str| word.strip_prefix('#').map(|tag| tag.replace('_', " ").trim().to_owned());
        let (tags, words): (Vec<&str>, Vec<&str>) =
            typed.split_whitespace().partition(|word| tag(word).is_some_and(|tag| !tag.is_empty()));
        let mut note = Self { text: Clean::new(&words.join(" ")), tags: Vec::new() };
        for tag in tags.into_iter().filter_map(tag).map(|tag| Clean::new(&tag)) {
            if !note.tags.contains(&tag) {
                note.tags.push(tag);
            }
        }
        note
    }

    /// The note as it would be typed.
    #[must_use]
    pub fn written(&self) -> String {
        let tags = self.tags.iter().map(|tag| format!("#{}", tag.replace(' ', "_")));
        let text = Some(self.text.to_string()).filter(|text| !text.is_empty());
        text.into_iter().chain(tags).collect::<Vec<_>>().join(" ")
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.tags.is_empty()
    }
}
