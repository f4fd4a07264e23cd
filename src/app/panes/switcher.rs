//! The portal on screen and the known ones in, a list to choose sections and portals from out.

use crate::app::action::Action;
use crate::app::panes::step::step;
use crate::model::address::Reach;
use crate::model::messages::{Messages, fill};
use crate::model::portal::Portal;
use crate::model::target::{Known, Target};
use crate::text::clean::Clean;
use crate::text::fold::fold;
use crate::text::retype::retype;

/// The switcher overlay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switcher {
    /// What it shows.
    pub rows: Vec<Choice>,
    /// Index of the chosen row.
    pub chosen: usize,
    /// What rows are kept by.
    pub filter: String,
}

/// A line of the switcher; without a target it is a heading or a remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it says.
    pub label: Clean,
    /// What is said beside it.
    pub note: Clean,
    /// What it opens.
    pub target: Option<Target>,
}

impl Choice {
    fn heading(label: &str) -> Self {
        Self { label: Clean::new(label), note: Clean::default(), target: None }
    }
}

impl Switcher {
    /// The sections of `portal`, then the portals of `directory`, as far as
    /// their names have `filter` in them (dấu optional). A filter that leaves
    /// nothing is read as Telex or VNI.
    #[must_use]
    pub fn new(portal: (&Portal, Reach), directory: &[Known], words: &Messages, filter: &str) -> Self {
        let (portal, reach) = portal;
        let groups = [sections(portal, reach, words), portals(portal, directory, words)];
        let mut rows = kept(&groups, filter);
        if let (true, Some(meant)) = (rows.is_empty(), retype(filter)) {
            rows = kept(&groups, &meant);
        }
        let chosen = rows.iter().position(|row| row.target.is_some()).unwrap_or(0);
        Self { rows, chosen, filter: filter.into() }
    }

    /// Moves the choice over the rows that can be opened.
    pub fn go(&mut self, action: Action, height: usize) {
        let open: Vec<usize> = (0..self.rows.len()).filter(|i| self.rows[*i].target.is_some()).collect();
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

    /// What the chosen row opens.
    #[must_use]
    pub fn target(&self) -> Option<&Target> {
        self.rows.get(self.chosen)?.target.as_ref()
    }
}

/// The choices with `filter` in them, each group under its heading.
fn kept(groups: &[(Choice, Vec<Choice>)], filter: &str) -> Vec<Choice> {
    let sought = fold(filter.trim());
    let is_kept =
        |choice: &&Choice| [&choice.label, &choice.note].iter().any(|text| fold(text).contains(&sought));
    let mut rows = Vec::new();
    for (heading, choices) in groups {
        let mut kept = choices.iter().filter(is_kept).cloned().peekable();
        if kept.peek().is_some() {
            rows.push(heading.clone());
        }
        rows.extend(kept);
    }
    rows
}

fn sections(portal: &Portal, reach: Reach, words: &Messages) -> (Choice, Vec<Choice>) {
    let name = portal.name.as_deref().unwrap_or_default();
    let heading = Choice::heading(&fill(&words.switcher.sections, &[("name", name)]));
    let page = |address| Some(Target::link(address, reach));
    let choice = |label, target| Choice { label, note: Clean::default(), target };
    let home = portal.home.as_ref().map(|home| choice(Clean::new(&words.switcher.home), page(home)));
    let named = portal.sections.iter().map(|section| choice(section.name.clone(), page(&section.address)));
    let mut choices: Vec<Choice> = home.into_iter().chain(named).collect();
    if choices.is_empty() && !name.is_empty() {
        choices.push(Choice::heading(&words.switcher.no_sections));
    }
    (heading, choices)
}

fn portals(portal: &Portal, directory: &[Known], words: &Messages) -> (Choice, Vec<Choice>) {
    let choice = |known: &Known| {
        let is_here = portal.id.as_ref() == Some(&known.id);
        let note = if is_here { Clean::new(&words.switcher.here) } else { Clean::new(&known.id) };
        Choice { label: known.name.clone(), note, target: Some(known.home.clone()) }
    };
    (Choice::heading(&words.switcher.portals), directory.iter().map(choice).collect())
}
