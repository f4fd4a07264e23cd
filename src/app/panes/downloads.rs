//! Files that were chosen in; which is on its way and which wait for it out.

use std::collections::VecDeque;
use std::path::PathBuf;

use crate::app::event::Ticket;
use crate::app::panes::chooser::{Choice, Group, Pick};
use crate::model::address::Origin;
use crate::model::article::Attachment;
use crate::model::download::{Loaded, Wanted};
use crate::model::messages::{Messages, fill};
use crate::text::bytes::bytes;
use crate::text::clean::Clean;

/// Files, and what led to them.
pub type Offer = (Vec<Attachment>, Origin);

/// The downloads of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Downloads {
    /// The folder that is offered for the next ones.
    pub folder: String,
    /// The files whose folder is asked for.
    pub asked: Option<Offer>,
    /// The one on its way.
    pub running: Option<Running>,
    /// Those that come after it.
    pub waiting: VecDeque<Wanted>,
    /// The last one that came.
    pub last: Option<PathBuf>,
}

/// A file on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// The question for it.
    pub ticket: Ticket,
    /// What it is called.
    pub title: Clean,
    /// How much of it is here.
    pub loaded: Loaded,
}

impl Downloads {
    /// Takes the running one, when `ticket` is its.
    pub fn ended(&mut self, ticket: Ticket) -> Option<Running> {
        self.running.take_if(|running| running.ticket == ticket)
    }
}

/// The files of an article as choices: all of them first, then each.
#[must_use]
pub fn groups((files, origin): &Offer, words: &Messages) -> Vec<Group> {
    let all = Choice {
        label: Clean::new(&fill(&words.download.all, &[("n", &files.len().to_string())])),
        note: Clean::default(),
        pick: Some(Pick::Files((files.clone(), origin.clone()))),
    };
    let one = |file: &Attachment| {
        let size = file.size.map(|size| bytes(size, &words.doctor.decimal));
        // What the title says already is not said again.
        let kind = file.kind().filter(|kind| !file.title.to_uppercase().contains(kind.as_str()));
        let note = [kind, size].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        Choice {
            label: file.title.clone(),
            note: Clean::new(&note),
            pick: Some(Pick::Files((vec![file.clone()], origin.clone()))),
        }
    };
    let choices = std::iter::once(all).chain(files.iter().map(one)).collect();
    vec![Group { heading: String::new(), choices }]
}
