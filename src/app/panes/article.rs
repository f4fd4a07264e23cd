//! The article pane: what is shown in it, its lines for a measure, the place kept, the find.

use std::sync::Arc;

use crate::app::action::Action;
use crate::app::panes::find::Find;
use crate::app::panes::step::step;
use crate::model::article::Article;
use crate::model::explain::explain;
use crate::model::failure::Failure;
use crate::model::messages::Messages;
use crate::model::prose::Prose;
use crate::model::settings::{Edge, Greeting};
use crate::model::target::Target;
use crate::text::clean::Clean;
use crate::text::lexicon::Lexicon;
use crate::text::width::width;
use crate::typeset::desk::Desk;
use crate::typeset::flow::{Format, Title, flow, line_at};
use crate::typeset::line::{Line, Place, Role, Run};
use crate::typeset::matter::{Matter, matter};

/// Percents of the measure that a zoom may reach, and its step.
const ZOOM: (u16, u16, u16) = (40, 200, 10);

/// What the pane shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Nothing was opened yet.
    #[default]
    Welcome,
    /// A page on its way, under the title it was listed with.
    Loading(Option<Clean>, Target),
    /// Why a page could not be read, and the title it was listed with.
    Problem(Box<Failure>, Option<Clean>, Target),
    /// The article in `shown`.
    Reading,
}

/// Whether the latest list has something to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// It has.
    Something,
    /// It is empty.
    Nothing,
}

/// The article pane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticlePane {
    /// What it shows.
    pub view: View,
    /// The last article read; kept under a loading or a problem.
    pub shown: Option<Shown>,
    /// What stands in the pane in place of an article: a welcome, a wait, a problem.
    pub note: Vec<Line>,
    /// Percent of the measure above 100, or below.
    zoom: i16,
}

/// An article with its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The article.
    pub article: Arc<Article>,
    /// Its matter, cut into tokens once.
    pub matter: Vec<Matter>,
    /// Its lines for the format they were last made for.
    pub lines: Vec<Line>,
    /// Index of the line at the top of the pane.
    pub top: usize,
    /// The place the reader chose; a resize keeps it.
    pub place: Place,
    /// The find that is on.
    pub find: Option<Find>,
    format: Option<Format>,
}

impl ArticlePane {
    /// The measure's percent.
    #[must_use]
    pub fn percent(&self) -> u16 {
        100_u16.saturating_add_signed(self.zoom)
    }

    /// Sets the measure's percent, as far as it may go.
    pub fn set_percent(&mut self, percent: u16) {
        let (least, most, _) = ZOOM;
        self.zoom = percent.clamp(least, most).cast_signed() - 100;
    }

    /// Columns of text in a pane that is `room` wide, for a measure at 100 %.
    #[must_use]
    pub fn columns(&self, measure: u16, room: u16) -> u16 {
        let wanted = u32::from(measure) * u32::from(self.percent()) / 100;
        room.min(u16::try_from(wanted).unwrap_or(u16::MAX)).max(1)
    }

    /// Changes the zoom; false when it is at its end already.
    pub fn zoom(&mut self, action: Action) -> bool {
        let before = self.percent();
        let (least, most, step) = ZOOM;
        let after = match action {
            Action::Wider => (before + step).min(most),
            Action::Narrower => before.saturating_sub(step).max(least),
            _ => 100,
        };
        self.zoom = after.cast_signed() - 100;
        after != before || action == Action::ZoomReset
    }

    /// Shows `article` from `place` on.
    pub fn show(&mut self, article: Arc<Article>, place: Place, desk: Desk) {
        let matter = matter(&article, desk);
        let shown = Shown { article, matter, lines: Vec::new(), top: 0, place, find: None, format: None };
        self.shown = Some(shown);
        self.view = View::Reading;
    }

    /// Makes the note's lines when no article is shown; it is a few lines, so
    /// it is made anew each time.
    pub fn fit_note(&mut self, columns: u16, welcome: (Greeting, Listed), words: &Messages) {
        let matter = note(&self.view, welcome, words);
        self.note =
            flow(&matter, Format { columns: columns.into(), title: Title::Above, edge: Edge::Ragged });
    }

    /// The article being read, when nothing else covers it.
    #[must_use]
    pub fn reading(&self) -> Option<&Shown> {
        self.shown.as_ref().filter(|_| self.view == View::Reading)
    }

    /// As [`ArticlePane::reading`], to change it.
    pub fn reading_mut(&mut self) -> Option<&mut Shown> {
        self.shown.as_mut().filter(|_| self.view == View::Reading)
    }

    /// The title over the pane.
    #[must_use]
    pub fn title(&self) -> Option<&Clean> {
        match &self.view {
            View::Loading(title, _) | View::Problem(_, title, _) => title.as_ref(),
            View::Reading => self.shown.as_ref()?.article.title.as_ref(),
            View::Welcome => None,
        }
    }
}

/// What is said where no article is.
fn note(view: &View, (greeting, listed): (Greeting, Listed), words: &Messages) -> Vec<Matter> {
    let line = |role, text: &str| Matter::new(role, &Prose::plain(text), Lexicon::standard());
    match view {
        View::Reading => Vec::new(),
        View::Welcome => {
            let greeting = match greeting {
                Greeting::None => None,
                Greeting::Demo => Some(line(Role::Notice, &words.welcome.demo)),
                Greeting::FirstRun => Some(line(Role::Notice, &words.welcome.sample)),
            };
            let title = Some(line(Role::Title, &words.welcome.title));
            let pick = match listed {
                Listed::Something => &words.welcome.pick,
                Listed::Nothing => &words.welcome.pick_portal,
            };
            let rest = [line(Role::Text, pick), line(Role::Meta, &words.welcome.keys)];
            title.into_iter().chain(greeting).chain(rest).collect()
        }
        View::Loading(title, target) => {
            let address = target.address().map_or("", |address| address.as_str());
            let title = title.iter().map(|title| line(Role::Title, title));
            let wait = line(Role::Text, &words.article.loading);
            let rest = [wait, line(Role::Meta, address).close(), line(Role::Meta, &words.article.cancel)];
            title.chain(rest).collect()
        }
        View::Problem(failure, ..) => {
            let told = explain(failure, words);
            let archive = failure.kind.may_be_archived().then(|| line(Role::Meta, &words.article.archive));
            let retry = line(Role::Meta, &words.article.retry);
            let retry = if archive.is_some() { retry.close() } else { retry };
            // What can be done before the rest: in a small window the end is out of sight.
            let what = [line(Role::Title, &words.status.failed), line(Role::Text, &told.what).close()];
            let rest = [retry, line(Role::Notice, &told.advice), line(Role::Meta, &told.place)];
            what.into_iter().chain(archive).chain(rest).collect()
        }
    }
}

impl Shown {
    /// Makes lines of `columns` for a pane whose border has room for a title
    /// of `border` columns; does nothing when they are made already.
    pub fn fit(&mut self, columns: u16, border: u16, edge: Edge) {
        let is_short = self.article.title.as_ref().is_some_and(|title| width(title) <= usize::from(border));
        let title = if is_short { Title::Elsewhere } else { Title::Above };
        let format = Format { columns: columns.into(), title, edge };
        if self.format != Some(format) {
            self.format = Some(format);
            self.lines = flow(&self.matter, format);
            self.top = line_at(&self.lines, self.place);
        }
    }

    /// The last line that may be at the top of a pane of `height` lines.
    #[must_use]
    pub fn last_top(&self, height: usize) -> usize {
        self.lines.len().saturating_sub(height)
    }

    /// Percent of the article that is read when its pane is `height` lines high.
    #[must_use]
    pub fn progress(&self, height: usize) -> usize {
        match self.last_top(height) {
            0 => 100,
            last => self.top.min(last) * 100 / last,
        }
    }

    /// Scrolls; false when `action` is no move.
    pub fn go(&mut self, action: Action, height: usize) -> bool {
        let last = self.last_top(height);
        let to = match action {
            Action::HeadingNext => self.heading(|line| line > self.top).or(Some(self.top)),
            Action::HeadingPrevious => self.heading_before(self.top).or(Some(0)),
            _ => step(action, self.top, last, height),
        };
        to.inspect(|to| self.scroll(*to, height)).is_some()
    }

    /// Puts line `top` at the top of the pane, as far as the article reaches.
    pub fn scroll(&mut self, top: usize, height: usize) {
        self.top = top.min(self.last_top(height));
        self.place = self.lines.get(self.top).map(|line| line.place).unwrap_or_default();
    }

    /// Brings `place` into a pane of `height` lines, a third from its top.
    pub fn reveal(&mut self, place: Place, height: usize) {
        let holds = |line: &Line| {
            let in_run =
                |run: &Run| run.source.is_some_and(|at| (at..at + run.text.len()).contains(&place.offset));
            line.place.block == place.block && line.runs.iter().any(in_run)
        };
        // A cell's text does not grow from line to line as a paragraph's does.
        let line = self.lines.iter().position(holds).unwrap_or_else(|| line_at(&self.lines, place));
        if !(self.top..self.top + height).contains(&line) {
            self.scroll(line.saturating_sub(height / 3), height);
        }
    }

    /// Whether there are headings to go to.
    #[must_use]
    pub fn has_headings(&self) -> bool {
        self.lines.iter().any(Self::is_heading)
    }

    /// Finds `query` in what is shown of the article; see [`Find::new`].
    pub fn seek(&mut self, query: &str) {
        let is_above = self.format.is_none_or(|format| format.title == Title::Above);
        let first = usize::from(!is_above);
        self.find = Find::new(query, &self.matter, first, self.place);
    }

    fn is_heading(line: &Line) -> bool {
        line.place.offset == 0 && line.runs.iter().any(|run| run.role == Role::Heading)
    }

    fn heading(&self, wanted: impl Fn(usize) -> bool) -> Option<usize> {
        let mut lines = self.lines.iter().enumerate();
        lines.find(|(i, line)| wanted(*i) && Self::is_heading(line)).map(|(i, _)| i)
    }

    fn heading_before(&self, top: usize) -> Option<usize> {
        self.lines.iter().take(top).rposition(Self::is_heading)
    }
}
