//! Groups of choices and a filter in, the rows of an overlay to choose from out.

use crate::app::action::Action;
use crate::app::panes::downloads::Offer;
use crate::app::panes::step::step;
use crate::model::follow::Mute;
use crate::model::target::Target;
use crate::text::clean::Clean;
use crate::text::fold::fold;
use crate::text::retype::retype;

/// What is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A section or portal.
    Switch,
    /// An article that was opened before.
    History,
    /// Something muted, to be shown again.
    Mutes,
    /// An attachment to download.
    Files,
}

/// An overlay to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chooser {
    /// What is chosen.
    pub purpose: Purpose,
    /// The rows that are kept.
    pub rows: Vec<Choice>,
    /// Index of the chosen row.
    pub chosen: usize,
    /// What rows are kept by.
    pub filter: String,
    groups: Vec<Group>,
}

/// Choices under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are; empty for none.
    pub heading: String,
    /// They.
    pub choices: Vec<Choice>,
}

/// A line of the overlay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it says.
    pub label: Clean,
    /// What is said beside it.
    pub note: Clean,
    /// What choosing it does; nothing for a heading or a remark.
    pub pick: Option<Pick>,
}

/// What a choice leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// This list opens.
    List(Target),
    /// This article opens.
    Page(Target),
    /// This is shown again.
    Unmute(Mute),
    /// These files are downloaded.
    Files(Offer),
}

impl Choice {
    /// A line that says something and leads nowhere.
    #[must_use]
    pub fn remark(label: &str) -> Self {
        Self { label: Clean::new(label), note: Clean::default(), pick: None }
    }
}

impl Chooser {
    /// An overlay with all rows of the groups; the first that leads somewhere is chosen.
    #[must_use]
    pub fn new(purpose: Purpose, groups: Vec<Group>) -> Self {
        let mut chooser = Self { purpose, rows: Vec::new(), chosen: 0, filter: String::new(), groups };
        chooser.keep("");
        chooser
    }

    /// Replaces what there is to choose from; the filter and, as far as it goes, the choice stay.
    pub fn fill(&mut self, groups: Vec<Group>) {
        let (chosen, filter) = (self.chosen, self.filter.clone());
        self.groups = groups;
        self.keep(&filter);
        let open = self.open();
        self.chosen = open.iter().rev().find(|at| **at <= chosen).or(open.first()).copied().unwrap_or(0);
    }

    /// Keeps the rows that have `filter` in them (dấu optional). A filter that leaves nothing is
    /// read as Telex or VNI.
    pub fn keep(&mut self, filter: &str) {
        self.rows = self.kept(filter);
        if let (true, Some(meant)) = (self.rows.is_empty(), retype(filter)) {
            self.rows = self.kept(&meant);
        }
        self.chosen = self.open().first().copied().unwrap_or(0);
        self.filter = filter.into();
    }

    /// Moves the choice over the rows that lead somewhere.
    pub fn go(&mut self, action: Action, height: usize) {
        let open = self.open();
        let at = open.iter().position(|i| *i == self.chosen).unwrap_or(0);
        if let Some(to) = step(action, at, open.len().saturating_sub(1), height) {
            self.chosen = open.get(to).copied().unwrap_or(self.chosen);
        }
    }

    /// The first row in sight of `height` lines: the chosen one stays in the middle.
    #[must_use]
    pub fn top(&self, height: usize) -> usize {
        self.chosen.saturating_sub(height / 2).min(self.rows.len().saturating_sub(height))
    }

    /// The chosen row, where it leads somewhere.
    #[must_use]
    pub fn choice(&self) -> Option<(&Choice, &Pick)> {
        let choice = self.rows.get(self.chosen)?;
        choice.pick.as_ref().map(|pick| (choice, pick))
    }

    /// The rows that lead somewhere.
    fn open(&self) -> Vec<usize> {
        let rows = self.rows.iter().enumerate();
        rows.filter(|(_, row)| row.pick.is_some()).map(|(at, _)| at).collect()
    }

    /// The choices with `filter` in them, each group under its heading.
    fn kept(&self, filter: &str) -> Vec<Choice> {
        let sought = fold(filter.trim());
        let is_kept =
            |choice: &&Choice| [&choice.label, &choice.note].iter().any(|text| fold(text).contains(&sought));
        let mut rows = Vec::new();
        for group in &self.groups {
            let mut kept = group.choices.iter().filter(is_kept).cloned().peekable();
            if kept.peek().is_some() && !group.heading.is_empty() {
                rows.push(Choice::remark(&group.heading));
            }
            rows.extend(kept);
        }
        rows
    }
}
