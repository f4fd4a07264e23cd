//! A word, two neighbours or a facet in, the mark that the index knows it by out.
//!
//! A mark is one token of FTS5: its first letter says what is meant, the rest is
//! letters, digits and `_-.:`, so nothing of it can be read as a query's syntax.

use crate::text::fold::fold;
use crate::text::terms::Way;

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

/// Writes the mark of a word, in the form that `way` compares, and a blank.
pub fn write_word(marks: &mut String, (place, way): (Place, Way), word: &str) {
    marks.push(match (place, way) {
        (Place::Whole, Way::Folded) => 'a',
        (Place::Whole, Way::Exact) => 'c',
        (Place::Title, Way::Folded) => 'e',
        (Place::Title, Way::Exact) => 'g',
        (Place::Section, _) => 's',
    });
    marks.push_str(word);
    marks.push(' ');
}

/// Writes the mark of two neighbours without dấu, and a blank. Pairs with dấu have none:
/// they would take as much room again as all else, and a look at the text tells.
pub fn write_pair(marks: &mut String, place: Place, (before, word): (&str, &str)) {
    marks.push(match place {
        Place::Whole => 'b',
        Place::Title => 'f',
        Place::Section => 't',
    });
    marks.push_str(before);
    marks.push('_');
    marks.push_str(word);
    marks.push(' ');
}

/// Writes the mark of a portal's id or host, and a blank.
pub fn write_portal(marks: &mut String, portal: &str) {
    let plain = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '.' | ':') { c } else { '_' };
    marks.push('p');
    marks.extend(fold(portal).chars().map(plain));
    marks.push(' ');
}
