//! What is followed, the portal on screen and the known ones in, the groups of the switcher out.

use crate::app::panes::chooser::{Choice, Group, Pick};
use crate::model::address::Reach;
use crate::model::follow::{Followed, Subject};
use crate::model::messages::{Messages, fill};
use crate::model::portal::Portal;
use crate::model::target::{Known, Target};
use crate::text::clean::Clean;

/// What can be switched to, and where the reader is.
#[derive(Clone, Copy, Debug)]
pub struct Places<'a> {
    /// What is followed.
    pub follows: &'a [Followed],
    /// The portal on screen, and where its server stands.
    pub portal: (&'a Portal, Reach),
    /// The portals that are known.
    pub directory: &'a [Known],
}

/// All that is followed, then the sections of the portal, then the known portals.
#[must_use]
pub fn groups(places: Places, words: &Messages) -> Vec<Group> {
    let (portal, reach) = places.portal;
    let mut groups = vec![sections(portal, reach, words), portals(portal, places.directory, words)];
    // Who follows nothing finds the bookmarks at the end.
    let at = if places.follows.is_empty() { groups.len() } else { 0 };
    groups.insert(at, followed(places, words));
    groups
}

/// The list of something that is followed; `None` for a portal that no profile knows any more.
#[must_use]
pub fn list_of(subject: &Subject, directory: &[Known]) -> Option<Target> {
    match subject {
        Subject::Section(address) => Some(Target::link(address, address.reach())),
        Subject::Portal(id) => directory.iter().find(|known| known.id == *id).map(|known| known.home.clone()),
    }
}

fn followed(places: Places, words: &Messages) -> Group {
    let words = &words.switcher;
    let all = places.follows.iter().map(|followed| followed.new).sum();
    let list = |label: &str, note: Clean, target| Choice {
        label: Clean::new(label),
        note,
        pick: Some(Pick::List(target)),
    };
    let count = |new: u64| match new {
        0 => Clean::default(),
        new => Clean::new(&fill(&words.new, &[("n", &new.to_string())])),
    };
    let mut choices = Vec::new();
    if !places.follows.is_empty() {
        choices.push(list(&words.all, count(all), Target::Followed));
    }
    choices.extend(places.follows.iter().map(|followed| Choice {
        label: followed.name.clone(),
        note: count(followed.new),
        pick: list_of(&followed.subject, places.directory).map(Pick::List),
    }));
    choices.push(list(&words.bookmarks, Clean::default(), Target::Bookmarked));
    let heading = if places.follows.is_empty() { String::new() } else { words.followed.clone() };
    Group { heading, choices }
}

fn sections(portal: &Portal, reach: Reach, words: &Messages) -> Group {
    let name = portal.name.as_deref().unwrap_or_default();
    let heading = fill(&words.switcher.sections, &[("name", name)]);
    let page = |address| Some(Pick::List(Target::link(address, reach)));
    let choice = |label, pick| Choice { label, note: Clean::default(), pick };
    let home = portal.home.as_ref().map(|home| choice(Clean::new(&words.switcher.home), page(home)));
    let named = portal.sections.iter().map(|section| choice(section.name.clone(), page(&section.address)));
    let mut choices: Vec<Choice> = home.into_iter().chain(named).collect();
    if choices.is_empty() && !name.is_empty() {
        choices.push(Choice::remark(&words.switcher.no_sections));
    }
    Group { heading, choices }
}

fn portals(portal: &Portal, directory: &[Known], words: &Messages) -> Group {
    let choice = |known: &Known| {
        let is_here = portal.id.as_ref() == Some(&known.id);
        let note = if is_here { Clean::new(&words.switcher.here) } else { Clean::new(&known.id) };
        Choice { label: known.name.clone(), note, pick: Some(Pick::List(known.home.clone())) }
    };
    Group { heading: words.switcher.portals.clone(), choices: directory.iter().map(choice).collect() }
}
