//! What was imperfect about a page that could be read all the same.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::text::clean::Clean;

/// One imperfection; `messages` puts it into words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Warning {
    /// This many places were not valid in the page's encoding; they read U+FFFD.
    BadBytes(usize),
    /// The page declares this encoding but is written in another.
    WrongCharset(Clean),
    /// The page is written in this encoding, older than Unicode, and was put into Unicode.
    Converted(Clean),
    /// The page's UTF-8 was taken for windows-1252 and encoded once more; that was undone.
    EncodedTwice,
    /// No title was found.
    NoTitle,
    /// No posted date was found.
    NoDate,
    /// The posted date was read from the address.
    DateFromAddress,
    /// The page has hardly any text of its own: what it is about is in the files attached to it.
    InFiles,
    /// The list goes on behind a postback, which is not followed.
    Paging,
    /// The article goes on on further pages; those from this one on, counted from 1, are missing.
    PagesMissing(usize),
    /// This is the web archive's copy, taken then.
    Archived(Timestamp),
    /// The page is larger than the limits; the rest was not read.
    PageTooLarge,
    /// The tree grew past the limits; only its text was read.
    TreeTooLarge,
    /// Parsing took too long; only the text was read.
    TooSlow,
    /// The article has more blocks or text than the limits; the rest was left out.
    ArticleTooLarge,
    /// A table is larger than the limits; the rest was left out.
    TableTooLarge,
    /// The connection ended before the announced length.
    ShortBody,
    /// This many links could not be followed and were left as text.
    BadLinks(usize),
    /// The page moved here from this address.
    Moved(Clean),
    /// The list is that of this feed: the page has less, or cannot be read.
    Feed(Clean),
}
