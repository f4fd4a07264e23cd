//! Runs of text as a document has them in, one prose with its marks out.

use std::ops::Range;

use crate::model::prose::{Mark, Prose};
use crate::text::clean::Clean;

/// The runs of one paragraph.
#[derive(Clone, Debug, Default)]
pub struct Pieces {
    text: String,
    marks: Vec<(Range<usize>, Mark)>,
}

impl Pieces {
    /// Adds a run; blanks of any kind become one.
    ///
    /// ```
    /// use congtin::model::prose::Mark;
    /// use congtin::parse::pieces::Pieces;
    /// let mut pieces = Pieces::default();
    /// pieces.add("Kế ", &[]);
    /// pieces.add(" hoạch\t", &[Mark::Strong]);
    /// let prose = pieces.prose();
    /// assert_eq!((&*prose.text, prose.marks), ("Kế hoạch", vec![(5..12, Mark::Strong)]));
    /// ```
    pub fn add(&mut self, run: &str, marks: &[Mark]) {
        let mut start = self.text.len();
        for c in Clean::new(run).chars() {
            let is_blank = c.is_whitespace();
            if is_blank && (self.text.is_empty() || self.text.ends_with(' ')) {
                // What the blank before it belongs to does not change.
                start = start.min(self.text.len());
            } else {
                self.text.push(if is_blank { ' ' } else { c });
            }
        }
        let end = self.text.len();
        if start < end {
            for mark in marks {
                self.mark(start..end, mark);
            }
        }
    }

    /// Goes on with the mark that ends where this one begins, or adds it.
    fn mark(&mut self, range: Range<usize>, mark: &Mark) {
        let last = self.marks.iter_mut().rev().find(|(_, known)| known == mark);
        match last.filter(|(known, _)| known.end == range.start) {
            Some((known, _)) => known.end = range.end,
            None => self.marks.push((range, mark.clone())),
        }
    }

    /// True before the first letter.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The prose. Where letters of two runs become one, its marks are given up.
    #[must_use]
    pub fn prose(self) -> Prose {
        let end = self.text.trim_end().len();
        let clean = Clean::new(self.text.get(..end).unwrap_or_default());
        if clean.as_str() != self.text.get(..end).unwrap_or_default() {
            return Prose { text: clean, marks: Vec::new() };
        }
        let within = |(range, mark): (Range<usize>, Mark)| {
            let range = range.start.min(end)..range.end.min(end);
            (!range.is_empty()).then_some((range, mark))
        };
        let mut marks: Vec<_> = self.marks.into_iter().filter_map(within).collect();
        marks.sort_by_key(|(range, _)| (range.start, range.end));
        Prose { text: clean, marks }
    }
}
