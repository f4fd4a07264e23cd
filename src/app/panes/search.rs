//! What a search of the store found in, rows to choose from out.

use crate::app::event::Ticket;
use crate::model::hit::Hit;
use crate::model::query::Hint;
use crate::model::target::Target;

/// The search overlay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What the hits are of.
    pub query: String,
    /// What of it is sought otherwise than it looks.
    pub hints: Vec<Hint>,
    /// The question without an answer yet.
    pub asked: Option<(Ticket, String)>,
    /// What was found, the best first.
    pub hits: Vec<Hit>,
    /// Index of the chosen one.
    pub chosen: usize,
}

impl Search {
    /// Lines that a hit takes: its title, where and when, what surrounds the match.
    pub const LINES: usize = 3;

    /// Takes an answer; a stale one changes nothing.
    pub fn found(&mut self, ticket: Ticket, hits: Vec<Hit>) {
        if let Some((_, query)) = self.asked.take_if(|(asked, _)| *asked == ticket) {
            *self = Self { query, hints: std::mem::take(&mut self.hints), hits, ..Self::default() };
        }
    }

    /// Moves the choice by some rows.
    pub fn step(&mut self, rows: isize) {
        let last = self.hits.len().saturating_sub(1);
        self.chosen = self.chosen.saturating_add_signed(rows).min(last);
    }

    /// The first hit in sight of `height` lines, of which as many as fit are shown.
    #[must_use]
    pub fn top(&self, height: usize) -> usize {
        let fits = (height / Self::LINES).max(1);
        self.chosen.saturating_sub(fits / 2).min(self.hits.len().saturating_sub(fits))
    }

    /// The chosen hit, and what it opens. A page must not lead from the public net into a private
    /// one, also when it was kept: only an address that is private by itself may be.
    #[must_use]
    pub fn target(&self) -> Option<(&Hit, Target)> {
        let hit = self.hits.get(self.chosen)?;
        Some((hit, Target::link(&hit.address, hit.address.reach())))
    }
}

#[cfg(test)]
mod tests {
    use super::Search;
    use crate::app::event::Ticket;
    use crate::model::address::Address;
    use crate::model::hit::Hit;
    use crate::text::clean::Clean;
    use crate::text::snippet::Snippet;

    fn hit(path: &str) -> Hit {
        Hit {
            address: Address::parse(&format!("https://mau.vn/{path}")).expect("an address"),
            title: Snippet { text: Clean::new(path), marks: Vec::new() },
            published: None,
            portal: Clean::new("mau"),
            snippet: Snippet { text: Clean::default(), marks: Vec::new() },
            is_exact: true,
        }
    }

    #[test]
    fn only_the_answer_to_the_last_question_counts() {
        let mut search = Search { asked: Some((Ticket(2), "lúa".into())), ..Search::default() };
        search.found(Ticket(1), vec![hit("cu")]);
        assert!(search.hits.is_empty() && search.asked.is_some());
        search.found(Ticket(2), vec![hit("a"), hit("b")]);
        assert_eq!((search.query.as_str(), search.hits.len(), search.asked), ("lúa", 2, None));
    }

    #[test]
    fn the_choice_stays_in_the_list_and_in_sight() {
        let hits = (0..10).map(|n| hit(&n.to_string())).collect();
        let mut search = Search { hits, ..Search::default() };
        search.step(-1);
        assert_eq!(search.chosen, 0);
        search.step(99);
        assert_eq!((search.chosen, search.top(9)), (9, 7));
        let (hit, _) = search.target().expect("a hit");
        assert_eq!(&*hit.title.text, "9");
    }
}
