//! What is followed and muted in, the lists that show it and the refreshes of them out.

use crate::app::effect::Effect;
use crate::app::panes::article::View;
use crate::app::panes::chooser::{Chooser, Pick, Purpose};
use crate::app::panes::list::Row;
use crate::app::panes::prompt::{Asked, Prompt};
use crate::app::panes::switcher::{Places, list_of};
use crate::app::panes::{mutes, switcher};
use crate::app::state::{Overlay, Pane, Slot, State, Wanted};
use crate::model::address::Address;
use crate::model::follow::{Followed, Habits, Mute, Subject};
use crate::model::memo::Memo;
use crate::model::messages::fill;
use crate::model::portal::Portal;
use crate::model::refreshed::{Errand, Harvest, Urgency};
use crate::model::target::Target;
use crate::text::clean::Clean;

/// The store said what is followed and muted.
pub fn recalled(state: &mut State, habits: Habits) {
    let sections = |mutes: &[Mute]| -> Vec<String> {
        mutes.iter().filter(|mute| matches!(mute, Mute::Section(..))).map(key).collect()
    };
    if sections(&habits.mutes) != sections(&state.habits.mutes) {
        // Only the store knows what stands in a section.
        state.muted.clear();
        let keys = state.latest.keys().chain(state.related.keys()).map(str::to_owned).collect();
        state.later.push(Effect::Remind(keys));
    }
    state.habits = habits;
    state.sift();
    let purpose = match &state.overlay {
        Some(Overlay::Chooser(chooser)) => Some(chooser.purpose),
        _ => None,
    };
    let groups = match purpose {
        Some(Purpose::Mutes) => mutes::groups(&state.habits.mutes, state.words()),
        Some(Purpose::Switch) => switcher::groups(places(state), state.words()),
        _ => return,
    };
    if let Some(Overlay::Chooser(chooser)) = &mut state.overlay {
        chooser.fill(groups);
    }
}

/// What can be switched to.
fn places(state: &State) -> Places<'_> {
    let loading = [&state.list_question, &state.article_question].into_iter().flatten();
    let asked = loading.map(|question| &question.target).next();
    let failed = state.trouble.as_ref().map(|failure| &failure.address);
    let failed = failed.or(match &state.article.view {
        View::Problem(failure, ..) => Some(&failure.address),
        _ => None,
    });
    Places {
        follows: &state.habits.follows,
        portal: (&state.portal.0, state.portal.1),
        asked: asked.and_then(Target::address).or(failed),
        directory: &state.setup.directory,
    }
}

/// Opens the choice of lists.
pub fn switch(state: &mut State) -> Vec<Effect> {
    let chooser = Chooser::new(Purpose::Switch, switcher::groups(places(state), state.words()));
    state.overlay = Some(Overlay::Chooser(chooser));
    // What is new is counted anew; until then the old counts stand.
    vec![Effect::Recall]
}

/// Follows the list on the left, or follows it no longer: the portal where it is its home page, else
/// the section.
pub fn follow_list(state: &mut State) -> Vec<Effect> {
    let words = &state.words().status;
    let Some((subject, name)) = state.followable.clone() else {
        state.say(&words.cannot_follow);
        return Vec::new();
    };
    let follows = &mut state.habits.follows;
    if let Some(at) = follows.iter().position(|known| known.subject == subject) {
        follows.remove(at);
        state.say(&fill(&words.unfollowed, &[("name", &name)]));
        return vec![Effect::Remember(Memo::Unfollow(subject))];
    }
    follows.push(Followed { subject: subject.clone(), name: name.clone(), new: 0 });
    state.say(&fill(&words.followed, &[("name", &name)]));
    // What is on screen now is not new the next time.
    let looked = Memo::Looked(vec![subject.clone()]);
    vec![Effect::Remember(Memo::Follow(subject, name)), Effect::Remember(looked)]
}

/// What following the list at `address` of `portal` means, and what it is called.
#[must_use]
pub fn followable(portal: &Portal, address: &Address, name: Option<Clean>) -> (Subject, Clean) {
    let name = name.or_else(|| portal.name.clone()).unwrap_or_else(|| address.shown());
    (Subject::of(portal, address), name)
}

/// The list on the left was looked at: what is new in it is so no longer the next time.
pub fn looked(state: &mut State) {
    let follows = &state.habits.follows;
    let is_followed = |one: &Subject| follows.iter().any(|known| known.subject == *one);
    let subjects: Vec<Subject> = if state.listed == Some(Target::Followed) {
        follows.iter().map(|followed| followed.subject.clone()).collect()
    } else {
        state.followable.iter().map(|(subject, _)| subject.clone()).filter(is_followed).collect()
    };
    if !subjects.is_empty() {
        state.later.push(Effect::Remember(Memo::Looked(subjects)));
    }
}

/// Shows only what was not read, or everything again.
pub fn unread_only(state: &mut State) -> Vec<Effect> {
    let words = &state.words().status;
    let (wanted, told) = match state.wanted {
        Wanted::All => (Wanted::Unread, &words.unread_only),
        Wanted::Unread => (Wanted::All, &words.all_shown),
    };
    state.wanted = wanted;
    state.sift();
    state.say(told);
    Vec::new()
}

/// Opens what is muted, with a line to mute more by; on a section of the switcher, mutes it.
pub fn mute(state: &mut State) -> Vec<Effect> {
    if let Some(Overlay::Chooser(chooser)) = &state.overlay {
        let section = chooser.choice().and_then(|(choice, pick)| match pick {
            Pick::List(Target::Page(address, _)) if chooser.purpose == Purpose::Switch => {
                Some(Mute::Section(address.clone(), choice.label.clone()))
            }
            _ => None,
        });
        return match section {
            Some(section) => put(state, &section),
            None => Vec::new(),
        };
    }
    let groups = mutes::groups(&state.habits.mutes, state.words());
    state.overlay = Some(Overlay::Chooser(Chooser::new(Purpose::Mutes, groups)));
    state.prompt = Some(Prompt::new(Asked::Mute));
    Vec::new()
}

/// Mutes the word that was typed; where none was, shows again what is chosen.
pub fn mute_typed(state: &mut State, typed: &str) -> Vec<Effect> {
    let word = Clean::new(typed.trim());
    if !word.is_empty() {
        state.prompt = Some(Prompt::new(Asked::Mute));
        return put(state, &Mute::Word(word));
    }
    let Some(Overlay::Chooser(chooser)) = &state.overlay else { return Vec::new() };
    let Some((_, Pick::Unmute(mute))) = chooser.choice() else { return Vec::new() };
    let mute = mute.clone();
    put(state, &mute)
}

/// Mutes something, or shows it again where it is muted.
fn put(state: &mut State, what: &Mute) -> Vec<Effect> {
    let words = &state.words().status;
    let known = state.habits.mutes.iter().position(|known| key(known) == key(what));
    let mut habits = state.habits.clone();
    let (memo, told) = if let Some(at) = known {
        (Memo::Unmute(habits.mutes.remove(at)), &words.unmuted)
    } else {
        habits.mutes.push(what.clone());
        (Memo::Mute(what.clone()), &words.muted)
    };
    // Before what is asked anew: it is written first.
    state.later.push(Effect::Remember(memo));
    recalled(state, habits);
    state.say(&fill(told, &[("name", what.name())]));
    Vec::new()
}

/// What tells one mute from another.
fn key(mute: &Mute) -> String {
    match mute {
        Mute::Word(word) => word.to_string(),
        Mute::Section(address, _) => address.key(),
    }
}

/// Draws up the list of all that is followed anew, when it is on screen.
fn again(state: &mut State) -> Vec<Effect> {
    if state.listed != Some(Target::Followed) || state.list_question.is_some() {
        return Vec::new();
    }
    let effects = state.ask(Slot::List, Target::Followed);
    state.again = state.list_question.as_ref().map(|question| question.ticket);
    effects
}

/// It is time to look for what is new.
pub fn due(state: &mut State) -> Vec<Effect> {
    // Also with nothing to fetch: the store is brought within its limits.
    if state.refreshing.is_some() { Vec::new() } else { vec![Effect::Refresh(errands(state), Urgency::Due)] }
}

/// Fetches what is new of all that is followed.
pub fn refresh(state: &mut State) -> Vec<Effect> {
    let words = &state.words().status;
    let errands = errands(state);
    if errands.is_empty() {
        state.say(&words.nothing_followed);
    } else if state.refreshing.is_some() {
        state.say(&words.already_refreshing);
    } else {
        state.say(&words.refresh_begins);
        return vec![Effect::Refresh(errands, Urgency::Asked)];
    }
    Vec::new()
}

fn errands(state: &State) -> Vec<Errand> {
    let errand = |followed: &Followed| {
        let target = list_of(&followed.subject, &state.setup.directory)?;
        // The sample portal is inside the program: nothing of it is new.
        let errand = Errand { subject: followed.subject.clone(), name: followed.name.clone(), target };
        (errand.target != Target::Sample).then_some(errand)
    };
    state.habits.follows.iter().filter_map(errand).collect()
}

/// A refresh came to its end: what is new is told, and stands in the list of all that is followed.
pub fn refreshed(state: &mut State, harvest: &Harvest) -> Vec<Effect> {
    state.refreshing = None;
    let words = &state.words().status;
    let joined = |names: &[Clean]| names.iter().map(Clean::as_str).collect::<Vec<_>>().join(" · ");
    let is_asked = harvest.urgency == Urgency::Asked;
    if !harvest.watched.is_empty() {
        let titles: Vec<Clean> = harvest.watched.iter().map(|headline| headline.title.clone()).collect();
        state.say(&fill(&words.watched, &[("titles", &joined(&titles))]));
    } else if harvest.new > 0 {
        state.say(&fill(&words.refreshed, &[("n", &harvest.new.to_string())]));
    } else if is_asked && harvest.is_taken {
        state.say(&words.refresh_taken);
    } else if is_asked && !harvest.failed.is_empty() {
        state.say(&fill(&words.refresh_failed, &[("names", &joined(&harvest.failed))]));
    } else if is_asked {
        state.say(&words.nothing_new);
    }
    let mut effects = vec![Effect::Recall];
    if !harvest.watched.is_empty() {
        effects.push(Effect::Announce(harvest.watched.clone()));
    }
    if harvest.new > 0 {
        effects.extend(again(state));
    }
    effects
}

/// Fetches ahead what the chosen row and the next one would open, as far as it was not read.
pub fn fetch_ahead(state: &mut State) {
    if state.focus != Pane::Latest {
        return;
    }
    let rows = state.latest.rows.iter().skip(state.latest.chosen).take(2);
    let unread: Vec<Target> = rows.filter(|row| !state.read.contains(&row.key)).map(Row::target).collect();
    if !unread.is_empty() {
        state.later.push(Effect::Prefetch(unread));
    }
}
