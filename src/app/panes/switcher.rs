//! What is followed, the portal on screen and the known ones in, the groups of the switcher out.

use crate::app::panes::chooser::{Choice, Group, Pick};
use crate::model::address::{Address, Reach};
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
    /// The list that was asked for and is not there.
    pub asked: Option<&'a Address>,
    /// The portals that are known.
    pub directory: &'a [Known],
}

/// All that is followed, then the sections of the portal, then the known portals.
#[must_use]
pub fn groups(places: Places, words: &Messages) -> Vec<Group> {
    let (portal, reach) = here(places);
    let mut groups = vec![sections(&portal, reach, words), portals(&portal, places.directory, words)];
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

/// The portal whose sections are offered: the one on screen; while a known one is asked for, or could
/// not be read, that. Where no page told its sections, those that its profile names.
fn here(places: Places) -> (Portal, Reach) {
    let is_asked = |known: &&Known| known.home.address().map(Address::key) == places.asked.map(Address::key);
    let asked = places.asked.and_then(|_| places.directory.iter().find(is_asked));
    let (on_screen, reach) = places.portal;
    if let Some(known) = asked.filter(|known| on_screen.id.as_ref() != Some(&known.id)) {
        let home = known.home.address().cloned();
        let reach = home.as_ref().map_or(reach, Address::reach);
        let (id, name) = (Some(known.id.clone()), Some(known.name.clone()));
        return (Portal { id, name, home, sections: known.sections.clone(), ..Portal::default() }, reach);
    }
    let mut portal = on_screen.clone();
    let known = places.directory.iter().find(|known| portal.id.as_ref() == Some(&known.id));
    if let Some(known) = known.filter(|_| portal.sections.is_empty()) {
        portal.sections.clone_from(&known.sections);
    }
    (portal, reach)
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

#[cfg(test)]
mod tests {
    use super::{Places, groups};
    use crate::model::address::{Address, Origin, Reach};
    use crate::model::messages::Messages;
    use crate::model::portal::{Portal, Section};
    use crate::model::settings::Lang;
    use crate::model::target::{Known, Target};
    use crate::text::clean::Clean;

    fn address(text: &str) -> Address {
        Address::parse(text).expect(text)
    }

    fn section(name: &str) -> Section {
        Section { name: Clean::new(name), address: address("https://a.example.vn/muc") }
    }

    fn known(id: &str, sections: &[&str]) -> Known {
        let home = address(&format!("https://{id}.example.vn/"));
        Known {
            id: id.into(),
            name: Clean::new(id),
            home: Target::Page(home, Origin::Typed),
            sections: sections.iter().map(|name| section(name)).collect(),
        }
    }

    /// The sections offered with `portal` on screen while the list at `asked` is not there.
    fn offered(portal: &Portal, asked: Option<&str>) -> Vec<String> {
        let directory = [known("a", &["Thời sự", "Thế giới"]), known("b", &["Kinh tế"])];
        let asked = asked.map(address);
        let places = Places {
            follows: &[],
            portal: (portal, Reach::Public),
            asked: asked.as_ref(),
            directory: &directory,
        };
        let group = groups(places, Messages::of(Lang::Vi)).swap_remove(0);
        group.choices.iter().map(|choice| choice.label.to_string()).collect()
    }

    #[test]
    fn sections_of_a_profile_stand_in_until_a_page_tells_its_own() {
        let mut portal = Portal { id: Some("a".into()), ..Portal::default() };
        assert_eq!(offered(&portal, None), ["Thời sự", "Thế giới"]);
        portal.sections = vec![section("Văn hóa")];
        assert_eq!(offered(&portal, None), ["Văn hóa"]);
        // It is loading, or could not be read.
        assert_eq!(offered(&portal, Some("http://b.example.vn")), ["Trang chủ", "Kinh tế"]);
        assert_eq!(offered(&portal, Some("https://a.example.vn/")), ["Văn hóa"]);
        assert_eq!(offered(&portal, Some("https://b.example.vn/muc")), ["Văn hóa"]);
    }
}
