//! The end of the latest list in, its next page asked for; that page in, its headlines at the list's end.

use crate::app::arrive::complete;
use crate::app::effect::Effect;
use crate::app::follow::fetch_ahead;
use crate::app::panes::list::Row;
use crate::app::state::{Slot, State};
use crate::model::listing::Reading;
use crate::model::messages::fill;
use crate::model::target::Target;

/// Asks for the page that the latest list goes on on; `None` where it does not.
pub fn go_on(state: &mut State) -> Option<Vec<Effect>> {
    if let Some(question) = &state.list_question {
        // It is on its way; another list that is comes instead.
        return (state.turning == Some(question.ticket)).then(Vec::new);
    }
    let next = state.latest.next.clone()?;
    state.trouble = None;
    let mut effects = state.ask(Slot::List, next);
    if let Some(Effect::Fetch(ticket, target)) = effects.pop() {
        state.turning = Some(ticket);
        effects.push(Effect::GoOn(ticket, target));
    }
    Some(effects)
}

/// The next page was read.
pub fn gone_on(state: &mut State, reading: &Reading, asked: &Target) -> Vec<Effect> {
    let Reading::Listing(listing) = reading else {
        state.latest.next = None;
        state.say(&state.words().status.last_item);
        return Vec::new();
    };
    let shown = state.latest.rows.len();
    let was_at_end = state.latest.chosen + 1 >= shown;
    let row = |one| Row::new(one, listing.reach, state.setup.lexicon);
    let rows: Vec<Row> = listing.headlines.iter().map(row).collect();
    let new = state.latest.append(rows.into_iter());
    if let Some(asked) = asked.address() {
        state.latest.turned(asked, None);
    }
    let next = listing.next.as_ref().map(|next| Target::link(next, listing.reach));
    state.latest.turned(&listing.address, next);
    complete(state);
    state.sift();
    if was_at_end {
        state.latest.choose(shown);
    }
    state.say(&fill(&state.words().status.page_added, &[("n", &new.to_string())]));
    fetch_ahead(state);
    Vec::new()
}
