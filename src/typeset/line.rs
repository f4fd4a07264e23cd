//! Typeset lines: what stands in each, where it comes from, and what it is; never how it looks.

use std::ops::Range;

use crate::model::address::Address;
use crate::model::prose::{Mark, Prose};

/// A place in an article that no resize or zoom moves: a piece of matter and
/// a byte of its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Index of the matter.
    pub block: usize,
    /// Byte of the matter's text.
    pub offset: usize,
}

/// What a run of text is; the theme says how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Plain text of the body.
    Text,
    /// Bold.
    Strong,
    /// Italic.
    Emphasis,
    /// A link.
    Link,
    /// The article's title.
    Title,
    /// Date, views, author and the like.
    Meta,
    /// The paragraph before the body.
    Summary,
    /// A heading in the body.
    Heading,
    /// An image's stand-in.
    Image,
    /// A caption.
    Caption,
    /// Quoted text.
    Quote,
    /// Preformatted text.
    Preformatted,
    /// A bullet, number, rail or rule that is not in the text.
    Ornament,
    /// The head of a table.
    TableHead,
    /// A file that belongs to the article.
    Attachment,
    /// A word about an incomplete article.
    Notice,
    /// What an edit added.
    Inserted,
    /// What an edit removed.
    Deleted,
}

/// Text of one role within a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What is shown.
    pub text: Box<str>,
    /// What it is.
    pub role: Role,
    /// Byte of the matter's text where it begins; `None` for what is not in the text.
    pub source: Option<usize>,
    /// Where it leads.
    pub link: Option<Box<Address>>,
}

/// One line of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Where it begins.
    pub place: Place,
    /// Columns left free before it.
    pub indent: usize,
    /// What stands in it; nothing in an empty line.
    pub runs: Vec<Run>,
}

impl Run {
    /// A bullet, rail or rule.
    #[must_use]
    pub fn ornament(text: &str) -> Self {
        Self { text: text.into(), role: Role::Ornament, source: None, link: None }
    }
}

impl Line {
    /// The text of the line with its indent, as plain output shows it.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut text = " ".repeat(if self.runs.is_empty() { 0 } else { self.indent });
        self.runs.iter().for_each(|run| text.push_str(&run.text));
        text.truncate(text.trim_end().len());
        text
    }
}

/// Cuts `range` of `prose` into runs where its marks begin and end. `base` is
/// the role of what no mark covers, `offset` where the prose begins in its matter.
#[must_use]
pub fn runs(prose: &Prose, range: Range<usize>, base: Role, offset: usize) -> Vec<Run> {
    let mut seams: Vec<usize> = vec![range.start, range.end];
    let touching = || prose.marks.iter().filter(|(at, _)| at.start < range.end && at.end > range.start);
    for (at, _) in touching() {
        seams.extend([at.start, at.end].into_iter().filter(|seam| range.contains(seam)));
    }
    seams.sort_unstable();
    seams.dedup();
    let mut found = Vec::with_capacity(seams.len());
    for pair in seams.windows(2) {
        let [start, end] = [pair[0], pair[1]];
        let Some(text) = prose.text.get(start..end) else { continue };
        let here: Vec<_> = touching().filter(|(at, _)| at.start <= start && at.end >= end).collect();
        let link = here.iter().find_map(|(_, mark)| match mark {
            Mark::Link(address) => Some(Box::new(address.clone())),
            _ => None,
        });
        let marked = |mark| here.iter().any(|(_, m)| *m == mark);
        let role = match (&link, base) {
            (Some(_), _) => Role::Link,
            (None, _) if marked(Mark::Inserted) => Role::Inserted,
            (None, _) if marked(Mark::Deleted) => Role::Deleted,
            (None, Role::Text) if marked(Mark::Strong) => Role::Strong,
            (None, Role::Text) if marked(Mark::Emphasis) => Role::Emphasis,
            _ => base,
        };
        found.push(Run { text: text.into(), role, source: Some(offset + start), link });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Role, runs};
    use crate::model::prose::{Mark, Prose};

    #[test]
    fn marks_cut_runs_and_only_inside_the_line() {
        let mut prose = Prose::plain("mở rộng vùng nho");
        prose.marks.push((4..11, Mark::Strong));
        let cut = |range| -> Vec<(String, Role)> {
            runs(&prose, range, Role::Text, 0).into_iter().map(|r| (r.text.into(), r.role)).collect()
        };
        let whole = prose.text.len();
        let [a, b, c] = cut(0..whole).try_into().expect("three runs");
        assert_eq!((a.1, b.1, c.1), (Role::Text, Role::Strong, Role::Text));
        assert_eq!(format!("{}{}{}", a.0, b.0, c.0), *prose.text);
        assert_eq!(cut(0..1).len(), 1);
    }
}
