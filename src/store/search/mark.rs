//! A word, two neighbours or a facet in, the mark that the index knows it by out.
//!
//! A mark is one token of FTS5: its first letter says what is meant, the rest is
//! letters, digits and `_-.:`, so nothing of it can be read as a query's syntax.

use crate::text::fold::fold;
use crate::text::terms::Form;

/// Where in an article a word must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In its title.
    Title,
    /// Anywhere in it.
    Whole,
    /// In the name of its section.
    Section,
}

/// How a word is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Dấu count.
    Exact,
    /// They do not.
    Folded,
}

/// Writes the mark of `word`, or of it and its neighbour `before`, and a blank.
pub fn write(marks: &mut String, kind: (Place, Way), before: Option<&str>, word: &str) {
    marks.push(letter(kind, before.is_some()));
    if let Some(before) = before {
        marks.push_str(before);
        marks.push('_');
    }
    marks.push_str(word);
    marks.push(' ');
}

fn letter(kind: (Place, Way), is_pair: bool) -> char {
    match (kind, is_pair) {
        ((Place::Whole, Way::Folded), false) => 'a',
        ((Place::Whole, Way::Folded), true) => 'b',
        ((Place::Whole, Way::Exact), false) => 'c',
        ((Place::Whole, Way::Exact), true) => 'd',
        ((Place::Title, Way::Folded), false) => 'e',
        ((Place::Title, Way::Folded), true) => 'f',
        ((Place::Title, Way::Exact), false) => 'g',
        ((Place::Title, Way::Exact), true) => 'h',
        ((Place::Section, _), false) => 's',
        ((Place::Section, _), true) => 't',
    }
}

/// The form of a word that counts for `way`.
#[must_use]
pub fn form<'a>(word: Form<'a>, way: Way) -> &'a str {
    match way {
        Way::Exact => word.exact,
        Way::Folded => word.folded,
    }
}

/// Writes the mark of a portal's id or host, and a blank.
pub fn write_portal(marks: &mut String, portal: &str) {
    let plain = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '.' | ':') { c } else { '_' };
    marks.push('p');
    marks.extend(fold(portal).chars().map(plain));
    marks.push(' ');
}
