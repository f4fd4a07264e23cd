//! Two versions of an article in, lines that show what was added and removed out.

use crate::app::action::Action;
use crate::app::event::Ticket;
use crate::app::panes::step::step;
use crate::model::change::{Changes, Paragraph, Run};
use crate::model::messages::{Messages, fill};
use crate::model::prose::{Mark, Prose};
use crate::model::settings::Edge;
use crate::text::clean::Clean;
use crate::text::diff::Change;
use crate::typeset::desk::Desk;
use crate::typeset::flow::{Format, Title, flow};
use crate::typeset::line::{Line, Role};
use crate::typeset::matter::Matter;

/// Paragraphs that are shown before and after a changed one.
const AROUND: usize = 1;

/// Fewer between two changed ones are shown rather than counted.
const FEW: usize = 2;

/// What the overlay of changes shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The question without an answer yet.
    pub asked: Option<Ticket>,
    /// What was changed, cut into tokens once.
    matter: Vec<Matter>,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Index of the first line in sight.
    pub top: usize,
    columns: usize,
}

impl Difference {
    /// Waits for the answer to this question.
    #[must_use]
    pub fn asked(ticket: Ticket) -> Self {
        Self { asked: Some(ticket), ..Self::default() }
    }

    /// Takes the answer: the changes since a version that was last seen `when`.
    pub fn fill(&mut self, changes: &Changes, when: &str, desk: Desk) {
        *self = Self { matter: matter(changes, when, desk), ..Self::default() };
    }

    /// Makes lines of `columns`, unless they are made already.
    pub fn fit(&mut self, columns: usize) {
        if self.columns != columns {
            self.columns = columns;
            self.lines = flow(&self.matter, Format { columns, title: Title::Above, edge: Edge::Ragged });
            self.top = self.top.min(self.lines.len());
        }
    }

    /// Scrolls in `height` lines.
    pub fn go(&mut self, action: Action, height: usize) {
        let last = self.lines.len().saturating_sub(height);
        self.top = step(action, self.top, last, height).unwrap_or(self.top);
    }
}

/// The changed paragraphs with those around them; of others only how many they are.
fn matter(changes: &Changes, when: &str, desk: Desk) -> Vec<Matter> {
    let words: &Messages = desk.words;
    let line = |role, text: &str| Matter::new(role, &Prose::plain(text), desk.lexicon);
    let paragraphs = &changes.paragraphs;
    let edits: Vec<usize> =
        paragraphs.iter().enumerate().filter(|(_, one)| is_changed(one)).map(|(at, _)| at).collect();
    let mut all = vec![line(Role::Meta, &fill(&words.changes.since, &[("time", when)]))];
    if edits.is_empty() {
        all.push(line(Role::Text, &words.changes.nothing));
    }
    let mut shown = 0;
    for at in edits {
        let mut from = at.saturating_sub(AROUND).max(shown);
        if from - shown <= FEW {
            from = shown;
        }
        if from > shown {
            let n = (from - shown).to_string();
            all.push(line(Role::Meta, &fill(&words.changes.same, &[("n", &n)])));
        }
        let to = (at + 1 + AROUND).min(paragraphs.len());
        let some = paragraphs.get(from.min(to)..to).unwrap_or_default();
        all.extend(some.iter().map(|one| Matter::new(Role::Text, &prose(one), desk.lexicon)));
        shown = shown.max(to);
    }
    let rest = paragraphs.len().saturating_sub(shown);
    if rest > 0 && shown > 0 {
        all.push(line(Role::Meta, &fill(&words.changes.same, &[("n", &rest.to_string())])));
    }
    all
}

fn is_changed(paragraph: &Paragraph) -> bool {
    paragraph.end != Change::Same || paragraph.runs.iter().any(|run| run.change != Change::Same)
}

fn prose(paragraph: &Paragraph) -> Prose {
    let mut text = String::new();
    let mut marks = Vec::new();
    let mut was_removed = false;
    for Run { change, text: part } in &paragraph.runs {
        // What came in the place of another would stand close to it, as one word.
        if text.ends_with(|c: char| !c.is_whitespace()) && was_removed && *change == Change::Added {
            text.push(' ');
        }
        was_removed = *change == Change::Removed;
        let start = text.len();
        text.push_str(part);
        let mark = match change {
            Change::Same => continue,
            Change::Added => Mark::Inserted,
            Change::Removed => Mark::Deleted,
        };
        marks.push((start..text.len(), mark));
    }
    // Parts of texts that passed the door pass it as they are; were it otherwise, marks would stand wrong.
    let clean = Clean::new(&text);
    if *clean == *text { Prose { text: clean, marks } } else { Prose { text: clean, marks: Vec::new() } }
}

#[cfg(test)]
mod tests {
    use super::{Difference, Line};
    use crate::model::change::{Changes, Paragraph, Run};
    use crate::model::messages::Messages;
    use crate::model::settings::Lang;
    use crate::text::clean::Clean;
    use crate::text::diff::Change;
    use crate::text::lexicon::Lexicon;
    use crate::typeset::desk::Desk;
    use crate::typeset::line::Role;

    #[test]
    fn long_stretches_that_stayed_are_left_out() {
        let run = |change, text: &str| Run { change, text: Clean::new(text) };
        let same = |n: usize| Paragraph {
            runs: vec![run(Change::Same, &format!("Đoạn {n}."))],
            end: Change::Same,
        };
        let mut paragraphs: Vec<Paragraph> = (0..11).map(same).collect();
        paragraphs[5].runs =
            vec![run(Change::Removed, "Ba"), run(Change::Added, "Bốn"), run(Change::Same, " ha lúa.")];
        let mut shown = Difference::default();
        let desk = Desk { words: Messages::of(Lang::Vi), lexicon: Lexicon::standard() };
        shown.fill(&Changes { since: jiff::Timestamp::UNIX_EPOCH, paragraphs }, "09:41", desk);
        shown.fit(120);
        let lines: Vec<String> =
            shown.lines.iter().map(Line::plain).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines.len(), 6, "{lines:?}");
        assert_eq!(lines[2..5], ["Đoạn 4.", "Ba Bốn ha lúa.", "Đoạn 6."]);
        let runs =
            |role| shown.lines.iter().flat_map(|line| &line.runs).filter(move |run| run.role == role).count();
        assert_eq!((runs(Role::Inserted), runs(Role::Deleted)), (1, 1));
    }
}
