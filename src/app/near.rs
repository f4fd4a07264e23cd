//! What the store has around the open article in, rows behind the portal's own related list out.

use std::collections::HashSet;
use std::sync::Arc;

use crate::app::arrive::complete;
use crate::app::effect::Effect;
use crate::app::event::Ticket;
use crate::app::panes::list::Row;
use crate::app::state::State;
use crate::model::article::Article;
use crate::model::headline::Headline;
use crate::model::near::{Near, Nearby, Version};
use crate::text::clean::Clean;

/// Asks what the store has around an article that is shown; what was asked before comes too late.
pub fn look_around(state: &mut State, article: &Arc<Article>) {
    let ticket = state.ticket();
    state.near_question = Some(ticket);
    state.later.push(Effect::Near(ticket, article.clone()));
}

/// The store said what it has. The portal's own list stays before it, and apart.
pub fn near(state: &mut State, ticket: Ticket, nearby: &Nearby) {
    if state.near_question.take_if(|asked| *asked == ticket).is_none() {
        return;
    }
    let words = state.words();
    let has_own = state.related.keys().next().is_some();
    let group = Clean::new(if has_own { &words.list.near } else { &words.list.near_instead });
    let row = |near: &Near| {
        let note = format!("{} · {}", near.reason(words), portal(state, &near.portal));
        row(state, &near.headline, (&group, &note))
    };
    let same = Clean::new(&words.list.versions);
    let version =
        |version: &Version| self::row(state, &version.headline, (&same, portal(state, &version.portal)));
    // Those that the list was gathered by may be known by their titles alone.
    let current = state.current();
    let listed =
        current.as_ref().and_then(|key| state.row_of(key)).and_then(|row| state.latest.rows.get(row));
    let mut met: HashSet<String> = state.related.keys().map(str::to_owned).chain(current).collect();
    let versions = nearby.versions.iter().chain(listed.iter().flat_map(|row| &row.also));
    let versions = versions.filter(|version| met.insert(version.headline.address.key())).map(version);
    let mut rows: Vec<Row> = versions.collect();
    rows.extend(nearby.near.iter().filter(|near| met.insert(near.headline.address.key())).map(row));
    state.related.add(rows.into_iter());
    complete(state);
    state.sift();
}

/// A row of the store's. Only an address that is private by itself may lead into a private network.
fn row(state: &State, headline: &Headline, (group, note): (&Clean, &str)) -> Row {
    let reach = headline.address.reach();
    let mut row = Row::new(headline, reach, state.setup.lexicon);
    (row.group, row.note) = (group.clone(), Clean::new(note));
    row
}

/// What a portal is called, where its id is known.
fn portal<'a>(state: &'a State, id: &'a str) -> &'a str {
    let known = state.setup.directory.iter().find(|known| known.id == id);
    known.map_or(id, |known| &known.name)
}
