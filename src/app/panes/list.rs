//! A list of headlines: its rows, typeset for a width, the chosen one, what is in sight.

use std::collections::{HashMap, HashSet};

use crate::app::action::Action;
use crate::app::panes::step::step;
use crate::model::address::{Address, Reach};
use crate::model::headline::Headline;
use crate::model::near::Version;
use crate::model::target::Target;
use crate::text::clean::Clean;
use crate::text::lexicon::Lexicon;
use crate::text::tokens::{Token, tokens};
use crate::typeset::headlines::{headline, sentence};

/// Lines a title may take.
const TITLE_LINES: usize = 3;

/// Pages of one list on screen.
const PAGES: usize = 50;

/// Lines a remark in an empty list may take.
const REMARK_LINES: usize = 6;

/// A pane of headlines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// What the list is of: a section's or a portal's name.
    pub name: Option<Clean>,
    /// The rows that are shown.
    pub rows: Vec<Row>,
    /// Index of the chosen row.
    pub chosen: usize,
    /// Index of the first row in sight.
    pub top: usize,
    /// What is said where no rows are.
    pub remark: Vec<Box<str>>,
    /// What is said on the line between new rows and those that were there at the last look.
    pub looked: Option<Clean>,
    /// How many rows are hidden because they are muted.
    pub muted: usize,
    /// The page that the list goes on on.
    pub next: Option<Target>,
    /// Keys of the pages whose rows are here.
    pages: Vec<String>,
    /// The rows that are not shown.
    hidden: Vec<Row>,
    /// Columns the rows are typeset for.
    columns: usize,
}

/// One headline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the portal lists.
    pub headline: Headline,
    /// The address's key.
    pub key: String,
    /// Where the server of the page that lists it stands.
    pub reach: Reach,
    /// What is said beside its date.
    pub note: Clean,
    /// The same story in other papers.
    pub also: Vec<Version>,
    /// Whether it came since the last look.
    pub is_new: bool,
    /// Whether the line of the last look is over it.
    pub is_ruled: bool,
    /// What is said over the first row of those that have the same.
    pub group: Clean,
    /// The lines of that, over the first of them.
    pub above: Vec<Box<str>>,
    /// The title's tokens.
    pub tokens: Vec<Token>,
    /// The title's lines.
    pub lines: Vec<Box<str>>,
    /// Whether it is the first of its group.
    is_first: bool,
    /// Its place among all rows, shown or not.
    at: usize,
}

/// Whether a row is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// It is.
    Shown,
    /// It was read, and only what is unread is wanted.
    Read,
    /// It is muted.
    Muted,
}

impl Row {
    /// A row for a headline of a page of this reach.
    #[must_use]
    pub fn new(headline: &Headline, reach: Reach, lexicon: &Lexicon) -> Self {
        Self {
            headline: headline.clone(),
            key: headline.address.key(),
            reach,
            note: Clean::default(),
            also: Vec::new(),
            is_new: false,
            is_ruled: false,
            group: Clean::default(),
            above: Vec::new(),
            tokens: tokens(&headline.title, lexicon),
            lines: Vec::new(),
            is_first: false,
            at: 0,
        }
    }

    /// Lines on the screen: the title's, that under it when something is said there, and those over
    /// it.
    #[must_use]
    pub fn height(&self) -> usize {
        self.lines.len().max(1) + usize::from(self.has_below()) + self.height_above()
    }

    /// Lines over its title.
    #[must_use]
    pub fn height_above(&self) -> usize {
        usize::from(self.is_ruled) + self.above.len()
    }

    /// Whether something is said under its title.
    #[must_use]
    pub fn has_below(&self) -> bool {
        self.headline.published.is_some() || !self.note.is_empty()
    }
}

impl List {
    /// Columns before a title: the mark of what is unread.
    pub const MARGIN: usize = 2;

    /// Replaces the rows.
    pub fn fill(&mut self, name: Option<Clean>, rows: impl Iterator<Item = Row>) {
        let rows = rows.enumerate().map(|(at, row)| Row { at, ..row }).collect();
        let before = self.rows.get(self.chosen).map(|row| row.key.clone());
        *self = Self { name, rows, ..Self::default() };
        // What was chosen stays chosen where it is listed again.
        self.chosen = before.and_then(|key| self.position(&key)).unwrap_or(0);
    }

    /// Notes the page that the rows came from, and the one it says it goes on on, unless that was
    /// here before or there are enough.
    pub fn turned(&mut self, page: &Address, next: Option<Target>) {
        let key = page.key();
        if !self.pages.contains(&key) {
            self.pages.push(key);
        }
        let is_known = |next: &Target| next.address().is_none_or(|next| self.pages.contains(&next.key()));
        self.next = next.filter(|next| self.pages.len() < PAGES && !is_known(next));
    }

    /// Adds rows that are not here yet; how many those are.
    pub fn append(&mut self, rows: impl Iterator<Item = Row>) -> usize {
        let mut known: HashSet<String> = self.keys().map(str::to_owned).collect();
        let before = self.rows.len() + self.hidden.len();
        let new: Vec<Row> = rows.filter(|row| known.insert(row.key.clone())).collect();
        let count = new.len();
        self.rows.extend(new.into_iter().zip(before..).map(|(row, at)| Row { at, ..row }));
        // They are typeset with the others.
        self.columns = 0;
        count
    }

    /// Puts more rows behind those that are there; nothing that is there moves.
    pub fn add(&mut self, rows: impl Iterator<Item = Row>) {
        let first = self.rows.len() + self.hidden.len();
        self.rows.extend(rows.enumerate().map(|(at, row)| Row { at: first + at, ..row }));
        self.rule();
        let columns = std::mem::take(&mut self.columns);
        self.fit(columns);
    }

    /// Shows the rows that `sight` says, in their order. Where the chosen one goes, the next one
    /// that stays is chosen.
    pub fn sift(&mut self, sight: impl Fn(&Row) -> Sight) {
        let chosen = self.rows.get(self.chosen).map_or(0, |row| row.at);
        let mut all = std::mem::take(&mut self.rows);
        all.append(&mut self.hidden);
        all.sort_unstable_by_key(|row| row.at);
        self.muted = 0;
        for row in all {
            match sight(&row) {
                Sight::Shown => self.rows.push(row),
                hidden => {
                    self.muted += usize::from(hidden == Sight::Muted);
                    self.hidden.push(row);
                }
            }
        }
        self.choose(self.rows.partition_point(|row| row.at < chosen));
        self.rule();
        // Rows that come back may be typeset for another width.
        let columns = std::mem::take(&mut self.columns);
        self.fit(columns);
    }

    /// The keys of the rows that are new, shown or not.
    #[must_use]
    pub fn news(&self) -> HashSet<String> {
        let rows = self.rows.iter().chain(&self.hidden);
        rows.filter(|row| row.is_new).map(|row| row.key.clone()).collect()
    }

    /// The keys of all rows, shown or not.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().chain(&self.hidden).map(|row| row.key.as_str())
    }

    /// Puts the line of the last look under the last row that is new, and what is said of a group
    /// over its first.
    fn rule(&mut self) {
        let mut before = Clean::default();
        for row in &mut self.rows {
            row.is_first = row.group != before;
            before.clone_from(&row.group);
        }
        let first_old = self.rows.iter().rposition(|row| row.is_new).map(|last| last + 1);
        for (at, row) in self.rows.iter_mut().enumerate() {
            row.is_ruled = first_old == Some(at);
        }
    }

    /// Whether there are rows that are not shown.
    #[must_use]
    pub fn is_sifted(&self) -> bool {
        !self.hidden.is_empty()
    }

    /// Typesets the rows for `columns`, unless they are already.
    pub fn fit(&mut self, columns: usize) {
        if self.columns != columns {
            self.columns = columns;
            self.rows.iter_mut().for_each(|row| row.typeset(columns));
        }
    }

    /// Says `text` where no rows are.
    pub fn remark(&mut self, text: &str) {
        self.remark =
            if self.rows.is_empty() { sentence(text, self.columns.max(1), REMARK_LINES) } else { Vec::new() };
    }

    /// Moves the choice, in a pane of `height` lines.
    pub fn go(&mut self, action: Action, height: usize) {
        let page = self.in_sight(height);
        let last = self.rows.len().saturating_sub(1);
        if let Some(to) = step(action, self.chosen, last, page) {
            self.choose(to);
        }
    }

    /// Chooses a row; `top` follows on the next [`List::show`].
    pub fn choose(&mut self, row: usize) {
        self.chosen = row.min(self.rows.len().saturating_sub(1));
    }

    /// Scrolls as little as brings the chosen row into a pane of `height` lines.
    pub fn show(&mut self, height: usize) {
        if self.chosen < self.top {
            self.top = self.chosen;
        }
        let mut used = 0;
        let mut first = self.chosen;
        for (i, row) in self.rows.iter().enumerate().take(self.chosen + 1).rev() {
            used += row.height();
            if used > height && i != self.chosen {
                break;
            }
            first = i;
        }
        self.top = self.top.max(first);
    }

    /// The row under line `line` of the pane, from 0.
    #[must_use]
    pub fn row_at(&self, line: usize) -> Option<usize> {
        let mut below = 0;
        let mut rows = self.rows.iter().enumerate().skip(self.top);
        rows.find(|(_, row)| {
            below += row.height();
            line < below
        })
        .map(|(i, _)| i)
    }

    /// The chosen headline.
    #[must_use]
    pub fn headline(&self) -> Option<&Headline> {
        self.rows.get(self.chosen).map(|row| &row.headline)
    }

    /// What the chosen headline opens.
    #[must_use]
    pub fn target(&self) -> Option<Target> {
        self.rows.get(self.chosen).map(Row::target)
    }

    /// The row of the article with this [`crate::model::address::Address::key`].
    #[must_use]
    pub fn position(&self, key: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.key == key)
    }

    /// Puts whole titles, by the article's key, in the place of those the portal cut.
    pub fn complete(&mut self, titles: &HashMap<String, Clean>, lexicon: &Lexicon) {
        let columns = self.columns;
        for row in self.rows.iter_mut().chain(&mut self.hidden).filter(|row| row.headline.is_cut) {
            if let Some(title) = titles.get(&row.key) {
                row.headline.title = title.clone();
                row.tokens = tokens(title, lexicon);
                row.headline.is_cut = false;
                row.typeset(columns);
            }
        }
    }

    /// Lines that all rows take.
    #[must_use]
    pub fn height(&self) -> usize {
        self.rows.iter().map(Row::height).sum()
    }

    fn in_sight(&self, height: usize) -> usize {
        let mut used = 0;
        let fits = self.rows.iter().skip(self.top).take_while(|row| {
            used += row.height();
            used <= height
        });
        fits.count()
    }
}

impl Row {
    /// What it opens.
    #[must_use]
    pub fn target(&self) -> Target {
        Target::link(&self.headline.address, self.reach)
    }

    fn typeset(&mut self, columns: usize) {
        let columns = columns.saturating_sub(List::MARGIN).max(1);
        self.lines = headline(&self.headline.title, &self.tokens, columns, TITLE_LINES);
        let is_headed = self.is_first && !self.group.is_empty();
        self.above = if is_headed { sentence(&self.group, columns, REMARK_LINES) } else { Vec::new() };
    }
}

#[cfg(test)]
mod tests {
    use super::{List, Row, Sight};
    use crate::app::action::Action;
    use crate::model::address::{Address, Reach};
    use crate::model::headline::Headline;
    use crate::model::target::Target;
    use crate::text::clean::Clean;
    use crate::text::lexicon::Lexicon;

    fn list(count: usize) -> List {
        let headline = |i: usize| Headline {
            title: Clean::new(&format!("Tin số {i} của danh sách dài")),
            address: Address::parse(&format!("http://a.vn/{i}")).expect("an address"),
            published: None,
            summary: None,
            is_cut: i == 0,
            image: None,
            section: None,
        };
        let mut list = List::default();
        let row = |i| Row::new(&headline(i), Reach::Public, Lexicon::standard());
        list.fill(None, (0..count).map(row));
        list.fit(17);
        list
    }

    #[test]
    fn the_chosen_row_stays_in_sight() {
        let mut list = list(10);
        assert_eq!(list.rows[0].height(), 2);
        list.go(Action::Bottom, 5);
        list.show(5);
        assert_eq!((list.chosen, list.top), (9, 8));
        list.go(Action::Top, 5);
        list.show(5);
        assert_eq!((list.chosen, list.top), (0, 0));
    }

    #[test]
    fn a_click_finds_its_row() {
        let mut list = list(10);
        list.top = 4;
        assert_eq!(
            [list.row_at(0), list.row_at(1), list.row_at(2), list.row_at(40)],
            [Some(4), Some(4), Some(5), None]
        );
    }

    #[test]
    fn a_cut_title_is_completed_once_known() {
        let mut list = list(2);
        let key = list.rows[0].headline.address.key();
        list.complete(&[(key, Clean::new("Trọn tên"))].into(), Lexicon::standard());
        assert_eq!(&*list.rows[0].lines[0], "Trọn tên");
        assert!(!list.rows[0].headline.is_cut);
    }

    #[test]
    fn further_pages_add_what_is_not_listed_yet() {
        let (mut rows, more) = (list(3), list(5));
        rows.sift(|row| if row.key.ends_with('1') { Sight::Muted } else { Sight::Shown });
        assert_eq!(rows.append(more.rows.into_iter()), 2, "one that is hidden is not new either");
        rows.sift(|_| Sight::Shown);
        rows.fit(17);
        let keys: String = rows.keys().filter_map(|key| key.chars().last()).collect();
        assert_eq!(keys, "01234");
        assert!(rows.rows.iter().all(|row| !row.lines.is_empty()));
    }

    #[test]
    fn no_page_comes_twice() {
        let mut rows = list(1);
        let page = |n: usize| Address::parse(&format!("http://a.vn/?page={n}")).expect("an address");
        let target = |n| Some(Target::link(&page(n), Reach::Public));
        rows.turned(&page(1), target(2));
        assert_eq!(rows.next, target(2));
        rows.turned(&page(2), target(1));
        assert_eq!(rows.next, None);
        (3..=super::PAGES).for_each(|n| rows.turned(&page(n), target(n + 1)));
        assert_eq!(rows.next, None, "there are enough");
    }

    #[test]
    fn rows_that_are_hidden_come_back_in_their_place() {
        let mut list = list(6);
        list.rows[1].is_new = true;
        list.choose(3);
        list.sift(|row| match row.key.ends_with(['0', '3']) {
            true if row.key.ends_with('3') => Sight::Muted,
            true => Sight::Read,
            false => Sight::Shown,
        });
        let keys =
            |list: &List| list.rows.iter().filter_map(|row| row.key.chars().last()).collect::<String>();
        assert_eq!((keys(&list), list.chosen, list.muted, list.is_sifted()), ("1245".into(), 2, 1, true));
        assert!(list.rows[1].is_ruled, "under the only new one");
        list.sift(|_| Sight::Shown);
        assert_eq!((keys(&list), list.chosen, list.muted), ("012345".into(), 4, 0));
        assert!(list.rows.iter().all(|row| !row.lines.is_empty()));
    }
}
