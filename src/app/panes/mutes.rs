//! What is muted in, the groups to show it again from out.

use crate::app::panes::chooser::{Choice, Group, Pick};
use crate::model::follow::Mute;
use crate::model::messages::Messages;
use crate::text::clean::Clean;

/// Muted words, then muted sections.
#[must_use]
pub fn groups(mutes: &[Mute], words: &Messages) -> Vec<Group> {
    let group = |heading: &String, wanted: fn(&Mute) -> bool| Group {
        heading: heading.clone(),
        choices: mutes.iter().filter(|mute| wanted(mute)).map(choice).collect(),
    };
    vec![
        group(&words.mutes.words, |mute| matches!(mute, Mute::Word(_))),
        group(&words.mutes.sections, |mute| matches!(mute, Mute::Section(..))),
    ]
}

fn choice(mute: &Mute) -> Choice {
    let note = match mute {
        Mute::Word(_) => Clean::default(),
        Mute::Section(address, _) => Clean::new(address.host()),
    };
    Choice { label: mute.name().clone(), note, pick: Some(Pick::Unmute(mute.clone())) }
}
