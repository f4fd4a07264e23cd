//! A list of headlines: its rows, typeset for a width, the chosen one, what is in sight.

use std::collections::HashMap;

use crate::app::action::Action;
use crate::app::panes::step::step;
use crate::model::address::Reach;
use crate::model::headline::Headline;
use crate::model::target::Target;
use crate::text::clean::Clean;
use crate::text::lexicon::Lexicon;
use crate::text::tokens::{Token, tokens};
use crate::typeset::headlines::{headline, sentence};

/// Lines a title may take.
const TITLE_LINES: usize = 3;

/// Lines a remark in an empty list may take.
const REMARK_LINES: usize = 6;

/// A pane of headlines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// What the list is of: a section's or a portal's name.
    pub name: Option<Clean>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Where the server of the page it was read from stands.
    pub reach: Reach,
    /// Index of the chosen row.
    pub chosen: usize,
    /// Index of the first row in sight.
    pub top: usize,
    /// What is said where no rows are.
    pub remark: Vec<Box<str>>,
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
    /// The title's tokens.
    pub tokens: Vec<Token>,
    /// The title's lines.
    pub lines: Vec<Box<str>>,
}

impl Row {
    /// Lines on the screen: the title's, and the date's when there is one.
    #[must_use]
    pub fn height(&self) -> usize {
        self.lines.len().max(1) + usize::from(self.headline.published.is_some())
    }
}

impl List {
    /// Columns before a title: the mark of what is unread.
    pub const MARGIN: usize = 2;

    /// Replaces the rows by those of a page of this reach.
    pub fn fill(&mut self, name: Option<Clean>, headlines: &[Headline], reach: Reach, lexicon: &Lexicon) {
        let rows = headlines
            .iter()
            .map(|h| Row {
                headline: h.clone(),
                key: h.address.key(),
                tokens: tokens(&h.title, lexicon),
                lines: Vec::new(),
            })
            .collect();
        let before = self.rows.get(self.chosen).map(|row| row.key.clone());
        *self = Self { name, rows, reach, ..Self::default() };
        // What was chosen stays chosen where it is listed again.
        self.chosen = before.and_then(|key| self.position(&key)).unwrap_or(0);
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
        self.headline().map(|headline| Target::link(&headline.address, self.reach))
    }

    /// The row of the article with this [`crate::model::address::Address::key`].
    #[must_use]
    pub fn position(&self, key: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.key == key)
    }

    /// Puts whole titles, by the article's key, in the place of those the portal cut.
    pub fn complete(&mut self, titles: &HashMap<String, Clean>, lexicon: &Lexicon) {
        let columns = self.columns;
        for row in self.rows.iter_mut().filter(|row| row.headline.is_cut) {
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
    fn typeset(&mut self, columns: usize) {
        let columns = columns.saturating_sub(List::MARGIN).max(1);
        self.lines = headline(&self.headline.title, &self.tokens, columns, TITLE_LINES);
    }
}

#[cfg(test)]
mod tests {
    use super::List;
    use crate::app::action::Action;
    use crate::model::address::{Address, Reach};
    use crate::model::headline::Headline;
    use crate::text::clean::Clean;
    use crate::text::lexicon::Lexicon;

    fn list(count: usize) -> List {
        let headline = |i: usize| Headline {
            title: Clean::new(&format!("Tin số {i} của danh sách dài")),
            address: Address::parse(&format!("http://a.vn/{i}")).expect("an address"),
            published: None,
            summary: None,
            is_cut: i == 0,
        };
        let mut list = List::default();
        list.fill(None, &(0..count).map(headline).collect::<Vec<_>>(), Reach::Public, Lexicon::standard());
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
}
