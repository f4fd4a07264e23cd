//! Answers from the world in, panes filled out. A stale answer changes nothing.

use std::collections::HashSet;
use std::sync::Arc;

use jiff::Timestamp;

use crate::app::effect::Effect;
use crate::app::event::Ticket;
use crate::app::follow::{fetch_ahead, followable, looked};
use crate::app::go_on::gone_on;
use crate::app::near::look_around;
use crate::app::open::leave;
use crate::app::panes::article::View;
use crate::app::panes::list::Row;
use crate::app::remember::{go_on, opened};
use crate::app::state::{Pane, Question, Slot, State};
use crate::model::address::{Address, Reach};
use crate::model::article::Article;
use crate::model::explain::{explain, others, source, warning};
use crate::model::failure::Failure;
use crate::model::gathered::Gathered;
use crate::model::listing::{Listing, Reading};
use crate::model::messages::fill;
use crate::model::moment::VIETNAM;
use crate::model::obtained::Obtained;
use crate::model::portal::Portal;
use crate::model::settings::Greeting;
use crate::model::target::Target;
use crate::model::turn::Turn;
use crate::model::warning::Warning;
use crate::text::clean::Clean;

/// A page was read.
pub fn arrived(state: &mut State, ticket: Ticket, obtained: Obtained) -> Vec<Effect> {
    let Some((slot, question)) = state.answered(ticket) else { return Vec::new() };
    if state.turning.take_if(|asked| *asked == ticket).is_some() {
        return gone_on(state, &obtained.reading, &question.target);
    }
    let told = source(&obtained, state.words());
    let effects = take(state, obtained, (slot, &question));
    if let Some(told) = told {
        state.say(&told);
    }
    effects
}

fn take(state: &mut State, obtained: Obtained, (slot, question): (Slot, &Question)) -> Vec<Effect> {
    match obtained.reading {
        // The list beside an article was asked for again, not the article.
        Reading::Article(article)
            if slot == Slot::List && state.listed.as_ref() == Some(&question.target) =>
        {
            list_from(state, &article)
        }
        Reading::Article(article) => {
            state.source = obtained.source;
            show(state, *article, (slot, &question.target))
        }
        Reading::Listing(listing) => {
            list(state, &listing, slot, &question.target);
            state.give_up(Slot::List)
        }
    }
}

/// One of the pages of the article that is on its way was asked for.
pub fn paged(state: &mut State, turn: &Turn) -> Vec<Effect> {
    let question = state.article_question.as_mut();
    if let Some(question) = question.filter(|question| question.target.address() == Some(&turn.asked)) {
        question.page = Some((turn.at, turn.of));
    }
    Vec::new()
}

/// A page could not be read.
pub fn failed(state: &mut State, ticket: Ticket, failure: Failure) -> Vec<Effect> {
    let Some((slot, question)) = state.answered(ticket) else { return Vec::new() };
    if state.turning.take_if(|asked| *asked == ticket).is_some() {
        // Of a list that goes on only the rest is missing.
        let reason = explain(&failure, state.words()).what;
        state.say(&fill(&state.words().status.page_failed, &[("reason", &reason)]));
        return Vec::new();
    }
    if slot == Slot::List {
        state.given_up = Some((slot, question.target.clone()));
    }
    match slot {
        Slot::Article => {
            let title = state.article.title().cloned();
            state.article.view = View::Problem(Box::new(failure), title, question.target);
            if state.listed.is_none() {
                state.focus_on(Pane::Article);
            }
        }
        // Nobody asked for the list beside the first article; without it that list is empty.
        Slot::List
            if state.listed.is_none() && state.article.shown.is_some() && state.focus == Pane::Article => {}
        // The list that was there stays.
        Slot::List => state.trouble = Some(failure),
    }
    Vec::new()
}

fn show(state: &mut State, mut article: Article, (slot, asked): (Slot, &Target)) -> Vec<Effect> {
    if let View::Loading(Some(title), _) = &state.article.view
        && slot == Slot::Article
    {
        article.call(title);
    }
    let article = Arc::new(article);
    let key = article.address.key();
    leave(state);
    if let Some(asked) = asked.address().map(Address::key).filter(|asked| *asked != key) {
        // A redirect led here; lists know the page by the address they gave.
        state.read.insert(asked.clone());
        state.redirects.insert(key.clone(), asked);
    }
    let shown = state.article.shown.as_ref();
    let place = shown.filter(|shown| shown.article.address.key() == key).map(|shown| shown.place);
    let known = place.or_else(|| state.trail.place_of(&key));
    match place {
        Some(_) => state.trail.renew(article.clone()),
        None => state.trail.visit(article.clone()),
    }
    let desk = state.desk();
    state.article.show(article.clone(), known.unwrap_or_default(), desk);
    if known.is_none() {
        go_on(state);
    }
    // The reader may have gone to another pane meanwhile; only what the program
    // was started on takes the focus by itself.
    let focus = if state.listed.is_none() { Pane::Article } else { state.focus };
    // Whatever else was on its way to this pane comes too late.
    let mut effects = state.give_up(Slot::Article);
    if state.listed.is_none() || slot == Slot::List {
        effects.extend(list_from(state, &article));
    }
    surround(state, &article);
    state.focus_on(focus);
    opened(state, &article);
    effects
}

/// Puts around an article what its page says: related news, the portal, its row in the list.
pub fn surround(state: &mut State, article: &Arc<Article>) {
    let key = article.address.key();
    let lexicon = state.setup.lexicon;
    state.related.fill(None, article.related.iter().map(|one| Row::new(one, article.reach, lexicon)));
    // A document says nothing of the portal that it belongs to.
    if !article.is_document() {
        know(state, &article.portal, article.reach);
    }
    look_around(state, article);
    state.fetched = Some(article.fetched);
    if let Some(title) = &article.title {
        state.titles.insert(key.clone(), title.clone());
    }
    complete(state);
    state.sift();
    if let Some(row) = state.row_of(&key) {
        state.latest.choose(row);
    }
}

/// The page's own latest list in page order; where it has none, its section's or the home page's.
fn list_from(state: &mut State, article: &Article) -> Vec<Effect> {
    if !article.latest.is_empty() {
        let lexicon = state.setup.lexicon;
        let rows = article.latest.iter().map(|one| Row::new(one, article.reach, lexicon));
        state.latest.fill(article.portal.name.clone(), rows);
        // The list has no page of its own: followed is the section it comes from, or the portal.
        let section = article.section.as_ref().map(|section| (&section.address, Some(section.name.clone())));
        let page = section.or(article.portal.home.as_ref().map(|home| (home, None)));
        state.followable = page.map(|(address, name)| followable(&article.portal, address, name));
        state.listed = Some(Target::link(&article.address, article.reach));
        return Vec::new();
    }
    let section = article.section.as_ref().map(|section| section.address.clone());
    match section.or_else(|| article.portal.home.clone()) {
        Some(address) => state.ask(Slot::List, Target::link(&address, article.reach)),
        None => Vec::new(),
    }
}

/// Puts whole titles in the place of cut ones: those of articles that were
/// read, and those that the other list has whole.
pub fn complete(state: &mut State) {
    let listed = state.latest.rows.iter().chain(&state.related.rows).filter(|row| !row.headline.is_cut);
    state.titles.extend(listed.map(|row| (row.key.clone(), row.headline.title.clone())));
    state.latest.complete(&state.titles, state.setup.lexicon);
    state.related.complete(&state.titles, state.setup.lexicon);
}

fn list(state: &mut State, listing: &Listing, slot: Slot, asked: &Target) {
    let name = listing.title.clone().or_else(|| listing.portal.name.clone());
    let news = state.news.take().filter(|news| news.list == listing.address.key());
    let row = |headline| {
        let mut row = Row::new(headline, listing.reach, state.setup.lexicon);
        row.is_new = news.as_ref().is_some_and(|news| news.keys.contains(&row.key));
        row
    };
    state.latest.fill(name, listing.headlines.iter().map(row));
    state.latest.looked = news.map(|news| looked_at(state, news.since));
    if let Some(asked) = asked.address() {
        state.latest.turned(asked, None);
    }
    let next = listing.next.as_ref().filter(|_| is_on_the_web(asked));
    state.latest.turned(&listing.address, next.map(|next| Target::link(next, listing.reach)));
    complete(state);
    state.listed = Some(match asked {
        Target::Sample => Target::Sample,
        _ => Target::link(&listing.address, listing.reach),
    });
    let name = state.latest.name.clone();
    // The sample portal has another address each time.
    let is_lasting = *asked != Target::Sample;
    state.followable = is_lasting.then(|| followable(&listing.portal, &listing.address, name));
    state.trouble = None;
    know(state, &listing.portal, listing.reach);
    state.fetched = Some(listing.fetched);
    let words = state.words();
    if slot == Slot::Article {
        let has_article = state.article.shown.is_some();
        state.article.view = if has_article { View::Reading } else { View::Welcome };
        state.focus_on(Pane::Latest);
        if has_article {
            state.say(&words.status.listing_opened);
        }
    }
    // Where only the list has room, the welcome beside it is not seen.
    let is_hidden = state.layout().is_some_and(|layout| layout.article.is_none());
    match state.setup.greeting {
        Greeting::FirstRun if is_hidden => state.say(&words.welcome.sample_short),
        Greeting::Demo if is_hidden => state.say(&words.welcome.demo_short),
        _ => {}
    }
    let is_elsewhere = |one: &&Warning| matches!(one, Warning::Moved(_) | Warning::Feed(_));
    match listing.warnings.iter().rev().find(is_elsewhere) {
        _ if state.notice.is_some() => {}
        Some(one) => state.say(&warning(one, words)),
        None if listing.warnings.contains(&Warning::Paging) => state.say(&words.status.paging),
        None => {}
    }
    settle(state);
}

/// False for a saved page: reading it asks no network, so neither does going on in it.
fn is_on_the_web(asked: &Target) -> bool {
    asked.address().is_none_or(|address| address.as_url().scheme() != "file")
}

/// The store drew up a list.
pub fn gathered(state: &mut State, ticket: Ticket, items: &[Gathered]) -> Vec<Effect> {
    let Some((slot, question)) = state.answered(ticket) else { return Vec::new() };
    let words = state.words();
    let name = match question.target {
        Target::Bookmarked => &words.switcher.bookmarks,
        _ => &words.switcher.all,
    };
    // A list that is drawn up again under its reader's eyes: nothing moves, and what was new stays so.
    let is_again = state.again.take_if(|asked| *asked == ticket).is_some();
    let news = if is_again { state.latest.news() } else { HashSet::new() };
    let row = |item: &Gathered| {
        let mut row = Row::new(&item.headline, item.reach, state.setup.lexicon);
        let others = (!item.also.is_empty()).then(|| others(item.also.len(), words));
        // The count before the name: where both do not fit, the name is cut.
        let note =
            [others, Some(item.note.to_string())].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        (row.note, row.is_new) = (Clean::new(&note), item.is_new || news.contains(&row.key));
        row.also.clone_from(&item.also);
        row
    };
    let top = if is_again { state.latest.top } else { 0 };
    state.latest.fill(Some(Clean::new(name)), items.iter().map(row));
    state.latest.top = top;
    state.latest.looked = Some(Clean::new(&words.list.looked_before));
    state.listed = Some(question.target);
    (state.trouble, state.fetched, state.followable) = (None, None, None);
    complete(state);
    if slot == Slot::Article {
        state.article.view = if state.article.shown.is_some() { View::Reading } else { View::Welcome };
        state.focus_on(Pane::Latest);
    }
    if is_again {
        state.sift();
    } else {
        settle(state);
    }
    Vec::new()
}

/// A list is filled: what is muted goes, the open article is chosen, what is likely to be opened is
/// fetched ahead.
fn settle(state: &mut State) {
    state.sift();
    if let Some(row) = state.current().and_then(|key| state.row_of(&key)) {
        state.latest.choose(row);
    }
    looked(state);
    fetch_ahead(state);
}

/// What the line between new and old says.
fn looked_at(state: &State, since: Timestamp) -> Clean {
    let (at, zone) = (VIETNAM.to_datetime(since), state.setup.zone());
    let time = format!("{:02}:{:02}{zone} {:02}/{:02}", at.hour(), at.minute(), at.day(), at.month());
    Clean::new(&fill(&state.words().list.looked, &[("time", &time)]))
}

/// Takes over what a page says of its portal; a page without navigation does
/// not wipe out the sections of the same portal.
fn know(state: &mut State, portal: &Portal, reach: Reach) {
    let (before, _) = &state.portal;
    let is_same = portal.sections.is_empty() && portal.home.is_some() && portal.home == before.home;
    let sections = if is_same { before.sections.clone() } else { portal.sections.clone() };
    state.portal = (Portal { sections, ..portal.clone() }, reach);
}
