//! Everything the reader knows while it runs; `update` changes it, `ui` shows it.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::app::effect::Effect;
use crate::app::event::Ticket;
use crate::app::key::Key;
use crate::app::keymap::{Context, Keymap};
use crate::app::layout::{Layout, inner, layout, padded};
use crate::app::panes::article::{ArticlePane, Listed, View};
use crate::app::panes::changes::Difference;
use crate::app::panes::chooser::Chooser;
use crate::app::panes::downloads::Downloads;
use crate::app::panes::help::Help;
use crate::app::panes::hints::Hints;
use crate::app::panes::list::{List, Row, Sight};
use crate::app::panes::prompt::Prompt;
use crate::app::panes::search::Search;
use crate::app::panes::trail::Trail;
use crate::model::address::{Address, Reach};
use crate::model::bookmark::Note;
use crate::model::explain::explain;
use crate::model::failure::Failure;
use crate::model::follow::{Habits, Mute, Subject};
use crate::model::memo::News;
use crate::model::messages::Messages;
use crate::model::moment::VIETNAM;
use crate::model::obtained::Source;
use crate::model::portal::Portal;
use crate::model::progress::Progress;
use crate::model::refreshed::Stage;
use crate::model::settings::{Edge, Greeting};
use crate::model::target::Known;
use crate::model::target::Target;
use crate::text::clean::Clean;
use crate::text::lexicon::Lexicon;
use crate::typeset::desk::Desk;

/// A pane that can have the focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The latest list.
    #[default]
    Latest,
    /// The article.
    Article,
    /// The related list.
    Related,
}

/// What lies over the panes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The keys.
    Help(Help),
    /// Sections and portals, the history, what is muted.
    Chooser(Chooser),
    /// The search of the store.
    Search(Search),
    /// What an edit changed.
    Changes(Difference),
}

/// What of the latest list is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wanted {
    /// Everything.
    #[default]
    All,
    /// What was not read.
    Unread,
}

/// The two questions that can be open at once, one a pane that is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// For the article pane; at the start also for the list.
    Article,
    /// For the latest list.
    List,
}

/// A question without an answer yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its ticket.
    pub ticket: Ticket,
    /// What was asked for.
    pub target: Target,
    /// Of an article on several pages: the one on its way, and how many are known of.
    pub page: Option<(usize, usize)>,
}

/// What the reader starts with.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The words of the screen.
    pub words: &'static Messages,
    /// Which syllables are one word.
    pub lexicon: &'static Lexicon,
    /// What keys do.
    pub keymap: Keymap,
    /// Portals to switch to.
    pub directory: Vec<Known>,
    /// Columns of text at 100 %.
    pub measure: u16,
    /// The right edge of running text.
    pub edge: Edge,
    /// Whether the mouse is caught.
    pub mouse: bool,
    /// What a newcomer is told.
    pub greeting: Greeting,
    /// The user's distance from UTC: where it is not Viet Nam's, times that are told name their zone.
    pub offset: Offset,
    /// The folder that is offered for downloads.
    pub downloads: String,
}

impl Setup {
    /// What stands behind a time, all of which are Viet Nam's: nothing where the user's clock shows the same.
    #[must_use]
    pub fn zone(&self) -> &'static str {
        if self.offset == VIETNAM { "" } else { &self.words.status.zone }
    }
}

/// The reader's state.
#[derive(Clone, Debug)]
pub struct State {
    /// What it started with; the mouse may change.
    pub setup: Setup,
    /// Columns and rows of the terminal.
    pub screen: (u16, u16),
    /// The pane that has the keys.
    pub focus: Pane,
    /// The list that stands beside the article where only one has room.
    pub side: Pane,
    /// The latest list.
    pub latest: List,
    /// The related list.
    pub related: List,
    /// The article.
    pub article: ArticlePane,
    /// What was read.
    pub trail: Trail,
    /// What lies over the panes.
    pub overlay: Option<Overlay>,
    /// A line being typed.
    pub prompt: Option<Prompt>,
    /// The portal on screen.
    pub portal: (Portal, Reach),
    /// When the page on screen was fetched.
    pub fetched: Option<Timestamp>,
    /// What the latest list is of.
    pub listed: Option<Target>,
    /// What following it means, and what it is called; nothing where it cannot be followed.
    pub followable: Option<(Subject, Clean)>,
    /// Said once, until the next key.
    pub notice: Option<Clean>,
    /// Why the latest list could not be filled.
    pub trouble: Option<Failure>,
    /// Keys of the articles that were read.
    pub read: HashSet<String>,
    /// Keys of the articles with a bookmark, and what was written beside them.
    pub bookmarked: HashMap<String, Note>,
    /// What is followed and muted, as far as the store was asked.
    pub habits: Habits,
    /// Keys of headlines that muted sections list.
    pub muted: HashSet<String>,
    /// Keys of articles that were edited since they were open, and the version that was.
    pub edited: HashMap<String, u32>,
    /// The open article, when it was edited since it was last open, and the version of then.
    pub edit: Option<(String, u32)>,
    /// What is new in the list that comes next.
    pub news: Option<News>,
    /// What of the latest list is wanted.
    pub wanted: Wanted,
    /// The question for a list that is drawn up once more while it is looked at.
    pub again: Option<Ticket>,
    /// The question for the page that the latest list goes on on.
    pub turning: Option<Ticket>,
    /// The question what the store has around the open article.
    pub near_question: Option<Ticket>,
    /// Where the refresh is that goes on.
    pub refreshing: Option<Stage>,
    /// How far articles were read, by their keys, as far as the store was asked.
    pub places: HashMap<String, Progress>,
    /// Where the article on screen came from, when it is not its page.
    pub source: Source,
    /// Effects that changes ask for by the way; `update` hands them out.
    pub later: Vec<Effect>,
    /// Files that are fetched onto the disk.
    pub downloads: Downloads,
    /// Labels on the links in sight.
    pub hints: Option<Hints>,
    /// Titles that are known whole, by the article's key.
    pub titles: HashMap<String, Clean>,
    /// The key an article was asked for by, when a redirect led to another, by that other.
    pub redirects: HashMap<String, String>,
    /// The beginning of a chord.
    pub chord: Vec<Key>,
    /// The open question for the article pane.
    pub article_question: Option<Question>,
    /// The open question for the latest list.
    pub list_question: Option<Question>,
    /// What was given up, or the list that failed: where nothing came in its place, a reload asks again.
    pub given_up: Option<(Slot, Target)>,
    tickets: u64,
}

impl State {
    /// A reader that has nothing on screen yet.
    #[must_use]
    pub fn new(setup: Setup, screen: (u16, u16)) -> Self {
        let downloads = Downloads { folder: setup.downloads.clone(), ..Downloads::default() };
        Self {
            setup,
            screen,
            focus: Pane::Latest,
            side: Pane::Latest,
            latest: List::default(),
            related: List::default(),
            article: ArticlePane::default(),
            trail: Trail::default(),
            overlay: None,
            prompt: None,
            portal: (Portal::default(), Reach::Public),
            fetched: None,
            listed: None,
            followable: None,
            notice: None,
            trouble: None,
            read: HashSet::new(),
            bookmarked: HashMap::new(),
            habits: Habits::default(),
            muted: HashSet::new(),
            edited: HashMap::new(),
            edit: None,
            news: None,
            wanted: Wanted::default(),
            again: None,
            turning: None,
            near_question: None,
            refreshing: None,
            places: HashMap::new(),
            source: Source::Page,
            later: Vec::new(),
            downloads,
            hints: None,
            titles: HashMap::new(),
            redirects: HashMap::new(),
            chord: Vec::new(),
            article_question: None,
            list_question: None,
            given_up: None,
            tickets: 0,
        }
    }

    /// What typesetting asks for.
    #[must_use]
    pub fn desk(&self) -> Desk {
        Desk { words: self.setup.words, lexicon: self.setup.lexicon }
    }

    /// The words of the screen.
    #[must_use]
    pub fn words(&self) -> &'static Messages {
        self.setup.words
    }

    /// Where everything stands; `None` when the screen is too small.
    #[must_use]
    pub fn layout(&self) -> Option<Layout> {
        layout(self)
    }

    /// Lines inside a pane; 1 where it is not on screen.
    #[must_use]
    pub fn height(&self, pane: Pane) -> usize {
        let area = self.layout().and_then(|layout| layout.pane(pane));
        area.map_or(1, |area| usize::from(inner(area).height).max(1))
    }

    /// The list in a pane; the article's has none.
    #[must_use]
    pub fn list_mut(&mut self, pane: Pane) -> Option<&mut List> {
        match pane {
            Pane::Latest => Some(&mut self.latest),
            Pane::Related => Some(&mut self.related),
            Pane::Article => None,
        }
    }

    /// Columns of the article's text, and of a title in its border.
    #[must_use]
    pub fn measure(&self) -> Option<(u16, u16)> {
        let area = self.layout()?.article?;
        let room = padded(inner(area)).width;
        Some((self.article.columns(self.setup.measure, room), area.width.saturating_sub(4)))
    }

    /// The contexts a key is looked up in.
    #[must_use]
    pub fn contexts(&self) -> &'static [Context] {
        let is_finding = self.article.reading().is_some_and(|shown| shown.find.is_some());
        match (&self.overlay, self.focus) {
            (Some(Overlay::Help(_)), _) => &[Context::Help, Context::All],
            (Some(_), _) => &[Context::Switcher, Context::All],
            (None, Pane::Article) if is_finding => &[Context::Find, Context::Article, Context::All],
            (None, _) if is_finding => &[Context::Find, Context::List, Context::All],
            (None, Pane::Article) => &[Context::Article, Context::All],
            (None, Pane::Latest | Pane::Related) => &[Context::List, Context::All],
        }
    }

    /// Gives a pane the focus.
    pub fn focus_on(&mut self, pane: Pane) {
        self.focus = pane;
        if pane != Pane::Article {
            self.side = pane;
        }
    }

    /// Says something until the next key.
    pub fn say(&mut self, sentence: &str) {
        self.notice = Some(Clean::new(sentence));
    }

    /// Asks for `target`; an older question of the slot is given up.
    pub fn ask(&mut self, slot: Slot, target: Target) -> Vec<Effect> {
        let mut effects = self.give_up(slot);
        let ticket = self.ticket();
        *self.slot(slot) = Some(Question { ticket, target: target.clone(), page: None });
        effects.push(Effect::Fetch(ticket, target));
        effects
    }

    /// As [`State::ask`], for a page that is to be read anew.
    pub fn ask_anew(&mut self, slot: Slot, target: Target) -> Vec<Effect> {
        let mut effects = self.ask(slot, target);
        if let Some(Effect::Fetch(ticket, target)) = effects.pop() {
            effects.push(Effect::Refetch(ticket, target));
        }
        effects
    }

    /// A ticket for a new question.
    pub fn ticket(&mut self) -> Ticket {
        self.tickets += 1;
        Ticket(self.tickets)
    }

    /// Gives up the open question of a slot.
    pub fn give_up(&mut self, slot: Slot) -> Vec<Effect> {
        self.slot(slot).take().map(|question| Effect::Cancel(question.ticket)).into_iter().collect()
    }

    /// Takes the question that `ticket` answers; `None` for a stale answer.
    pub fn answered(&mut self, ticket: Ticket) -> Option<(Slot, Question)> {
        for slot in [Slot::Article, Slot::List] {
            if let Some(question) = self.slot(slot).take_if(|question| question.ticket == ticket) {
                return Some((slot, question));
            }
        }
        None
    }

    fn slot(&mut self, slot: Slot) -> &mut Option<Question> {
        match slot {
            Slot::Article => &mut self.article_question,
            Slot::List => &mut self.list_question,
        }
    }

    /// Typesets what the screen's size, the zoom or new content asks for.
    /// Nothing is done twice for the same width.
    pub fn refit(&mut self) {
        // The related list decides its own pane's height, so its lines come first.
        for pane in [Pane::Related, Pane::Latest] {
            let area = self.layout().and_then(|layout| layout.pane(pane));
            // A list that is out of sight keeps what it will show.
            if let (Some(area), Some(list)) = (area, self.list_mut(pane)) {
                list.fit(inner(area).width.saturating_sub(1).into());
            }
            let area = self.layout().and_then(|layout| layout.pane(pane));
            if let (Some(area), Some(list)) = (area, self.list_mut(pane)) {
                list.show(usize::from(inner(area).height).max(1));
            }
        }
        self.remark();
        self.refit_overlay();
        let height = self.height(Pane::Article);
        let (measure, edge) = (self.measure(), self.setup.edge);
        if let (Some((columns, _)), false) = (measure, self.article.view == View::Reading) {
            let words = self.words();
            let listed = if self.latest.rows.is_empty() { Listed::Nothing } else { Listed::Something };
            self.article.fit_note(columns, (self.setup.greeting, listed), words);
        }
        if let (Some((columns, border)), Some(shown)) = (measure, self.article.reading_mut()) {
            shown.fit(columns, border, edge);
            shown.top = shown.top.min(shown.last_top(height));
        }
    }

    /// Hides of the lists what is muted, and what was read where only the unread is wanted; the
    /// article that is open stays.
    pub fn sift(&mut self) {
        let current = self.current();
        let listed = self.listed.as_ref().and_then(Target::address).map(Address::key);
        let mutes = &self.habits.mutes;
        // Whoever opens a muted section wants to see it.
        let is_open = |mute: &Mute| matches!(mute, Mute::Section(at, _) if Some(at.key()) == listed);
        let is_shown_anyway = mutes.iter().any(is_open);
        let (in_section, read, wanted) = (&self.muted, &self.read, self.wanted);
        let sight = |row: &Row| {
            let is_muted = !is_shown_anyway && in_section.contains(&row.key);
            if Some(&row.key) == current.as_ref() {
                Sight::Shown
            } else if is_muted || mutes.iter().any(|mute| mute.hides(&row.headline.title)) {
                Sight::Muted
            } else if wanted == Wanted::Unread && read.contains(&row.key) {
                Sight::Read
            } else {
                Sight::Shown
            }
        };
        self.latest.sift(sight);
        self.related.sift(|row| match sight(row) {
            Sight::Read => Sight::Shown,
            other => other,
        });
    }

    fn refit_overlay(&mut self) {
        let words = self.words();
        let area = self.layout().and_then(|layout| layout.overlay);
        let columns = area.map_or(0, |area| usize::from(padded(inner(area)).width));
        match &mut self.overlay {
            Some(Overlay::Help(help)) if !help.is_fit(columns) => {
                *help = Help::new(&self.setup.keymap, words, (&help.filter, columns));
            }
            Some(Overlay::Changes(changes)) => changes.fit(columns),
            _ => {}
        }
    }

    /// Says in an empty list why it is empty.
    fn remark(&mut self) {
        let words = self.words();
        let is_coming = self.list_question.is_some() || self.article_question.is_some();
        let latest = match &self.trouble {
            Some(failure) => {
                let told = explain(failure, words);
                format!("{}: {}. {}", words.status.failed, told.what, told.advice)
            }
            None if is_coming && self.listed.is_none() => words.list.loading.clone(),
            None if self.listed.is_none() && self.article.shown.is_none() => words.status.nothing_yet.clone(),
            None if self.latest.is_sifted() => words.list.hidden.clone(),
            None if self.listed == Some(Target::Followed) => words.list.no_news.clone(),
            None if self.listed == Some(Target::Bookmarked) => words.list.no_bookmarks.clone(),
            None => words.list.empty.clone(),
        };
        self.latest.remark(&latest);
        let has_article = self.article.shown.is_some();
        self.related.remark(if has_article { &words.list.no_related } else { &words.list.not_yet });
    }

    /// The row of the latest list that the article with this key stands in,
    /// also when a redirect led from one to the other.
    #[must_use]
    pub fn row_of(&self, key: &str) -> Option<usize> {
        let asked = self.redirects.get(key);
        asked.and_then(|asked| self.latest.position(asked)).or_else(|| self.latest.position(key))
    }

    /// The key of the article that is open or on its way.
    #[must_use]
    pub fn current(&self) -> Option<String> {
        match &self.article.view {
            View::Loading(_, target) | View::Problem(_, _, target) => target.address().map(Address::key),
            View::Reading => self.article.shown.as_ref().map(|shown| shown.article.address.key()),
            View::Welcome => None,
        }
    }
}
