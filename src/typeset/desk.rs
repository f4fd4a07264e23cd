//! What typesetting asks for besides an article: the screen's words, and the words of the language.

use crate::model::messages::Messages;
use crate::text::lexicon::Lexicon;

/// The two lists of words of a run.
#[derive(Clone, Copy, Debug)]
pub struct Desk {
    /// The sentences of the screen.
    pub words: &'static Messages,
    /// Which syllables are one word.
    pub lexicon: &'static Lexicon,
}
