//! Articles that were opened in, the groups of the history out: a day each.

use crate::app::panes::chooser::{Choice, Group, Pick};
use crate::model::bookmark::Visited;
use crate::model::moment::VIETNAM;
use crate::model::target::Target;
use crate::text::clean::Clean;

/// The visits of each day under its date, the newest first, with the time beside each: Viet Nam's,
/// which `zone` names where the user's clock shows another.
#[must_use]
pub fn groups(visits: &[Visited], zone: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for visit in visits {
        let at = VIETNAM.to_datetime(visit.at);
        let day = format!("{:02}/{:02}/{}", at.day(), at.month(), at.year());
        if groups.last().is_none_or(|group| group.heading != day) {
            groups.push(Group { heading: day, choices: Vec::new() });
        }
        let choice = Choice {
            label: visit.saved.title.clone(),
            note: Clean::new(&format!("{:02}:{:02}{zone}", at.hour(), at.minute())),
            pick: Some(Pick::Page(Target::link(&visit.saved.address, visit.saved.reach))),
        };
        if let Some(group) = groups.last_mut() {
            group.choices.push(choice);
        }
    }
    groups
}
