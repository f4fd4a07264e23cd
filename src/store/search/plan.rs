//! A query in, what the index is asked for out, the best first: one expression of FTS5 a tier.

use crate::model::query::{Filters, Part, Query};
use crate::store::search::mark::{Place, write_pair, write_portal, write_word};
use crate::text::clean::Clean;
use crate::text::terms::{Term, Way, terms};

/// Words of a query that count; nobody reads what has forty words in common.
const WORDS: usize = 32;

/// Articles that are as good as each other, but for their dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tier<'a> {
    /// For FTS5; empty when only the date counts.
    pub expression: String,
    /// How words are compared.
    pub way: Way,
    /// Where they must stand.
    pub place: Place,
    /// Words that must stand side by side, where the index cannot tell for sure.
    pub runs: Vec<Vec<&'a Term>>,
}

/// The words of a query, with what the last may end as.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    words: Vec<Word<'a>>,
    /// Words that the last may become; it is whole when there are none.
    ends: &'a [String],
    /// What the filters ask of the index.
    facets: String,
}

#[derive(Clone, Copy, Debug)]
struct Word<'a> {
    term: &'a Term,
    /// True when it must stand beside the one before.
    is_joined: bool,
}

/// Where the words stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    /// Side by side, as typed.
    Together,
    /// Anywhere, but for phrases.
    Apart,
}

/// The places and orders, the best first.
const MANNERS: [(Place, Order); 4] = [
    (Place::Title, Order::Together),
    (Place::Title, Order::Apart),
    (Place::Whole, Order::Together),
    (Place::Whole, Order::Apart),
];

impl<'a> Plan<'a> {
    /// Reads the words, and the filters that the index knows.
    #[must_use]
    pub fn new(query: &'a Query, ends: &'a [String]) -> Self {
        let word = |(at, term)| Word { term, is_joined: at > 0 };
        let words = query.parts.iter().flat_map(|Part { terms }| terms.iter().enumerate().map(word));
        Self { words: words.take(WORDS).collect(), ends, facets: facets(&query.filters) }
    }

    /// The same without the last word, which is too short to mean something yet.
    #[must_use]
    pub fn without_last(mut self) -> Self {
        self.words.pop();
        self
    }

    /// Titles before texts, and words side by side before words anywhere. Of a query
    /// without dấu it is not known whether any are meant: only where its words stand
    /// together without dấu ("Long An") is it taken exactly.
    #[must_use]
    pub fn tiers(&self, way: Way) -> Vec<Tier<'a>> {
        if self.words.is_empty() {
            let newest = Tier { expression: self.facets.clone(), way, place: Place::Whole, runs: Vec::new() };
            return if way == Way::Exact { vec![newest] } else { Vec::new() };
        }
        let has_marks = self.whole().iter().any(|word| word.term.has_marks());
        let mut tiers: Vec<Tier> = Vec::new();
        for (place, order) in MANNERS {
            if way == Way::Exact && (self.whole().is_empty() || (!has_marks && order == Order::Apart)) {
                continue;
            }
            let expression = self.expression((place, way), order);
            if tiers.iter().all(|tier| tier.expression != expression) {
                tiers.push(Tier { expression, way, place, runs: self.runs(way, order) });
            }
        }
        tiers
    }

    /// The words that are not still typed.
    fn whole(&self) -> &[Word<'a>] {
        let open = usize::from(!self.ends.is_empty());
        self.words.get(..self.words.len().saturating_sub(open)).unwrap_or_default()
    }

    fn expression(&self, kind: (Place, Way), order: Order) -> String {
        let (place, way) = kind;
        let mut wanted = Wanted(self.facets.clone());
        let is_beside = |at: usize| {
            at > 0 && self.words.get(at).is_some_and(|word| word.is_joined || order == Order::Together)
        };
        for (at, word) in self.words.iter().enumerate() {
            let before =
                at.checked_sub(1).filter(|_| is_beside(at)).and_then(|before| self.words.get(before));
            let is_open = at == self.whole().len();
            let ends = if is_open { self.ends } else { std::slice::from_ref(&word.term.folded) };
            if let Some(before) = before {
                wanted.one_of(ends, |marks, end| write_pair(marks, place, (&before.term.folded, end)));
            } else if is_open || (way == Way::Folded && !is_beside(at + 1)) {
                // Else the pair with the next word says as much.
                wanted.one_of(ends, |marks, end| write_word(marks, (place, Way::Folded), end));
            }
            if way == Way::Exact && !is_open {
                wanted.one_of(&[&word.term.exact], |marks, word| write_word(marks, kind, word));
            }
        }
        wanted.0
    }

    /// Pairs say nothing of dấu, nor for sure of three words in a row.
    fn runs(&self, way: Way, order: Order) -> Vec<Vec<&'a Term>> {
        let mut runs: Vec<Vec<&Term>> = Vec::new();
        for word in self.whole() {
            match runs.last_mut() {
                Some(run) if word.is_joined || (way, order) == (Way::Exact, Order::Together) => {
                    run.push(word.term);
                }
                _ => runs.push(vec![word.term]),
            }
        }
        let sure = if way == Way::Exact { 1 } else { 2 };
        runs.retain(|run| run.len() > sure);
        runs
    }
}

/// An expression that grows by what is wanted besides.
struct Wanted(String);

impl Wanted {
    /// Adds that one of `words` is wanted, by the mark that `write` makes of it.
    fn one_of<T: AsRef<str>>(&mut self, words: &[T], write: impl Fn(&mut String, &str)) {
        let quoted = words.iter().map(|word| {
            let mut mark = String::from("\"");
            write(&mut mark, word.as_ref());
            mark.truncate(mark.trim_end().len());
            mark + "\""
        });
        self.group(&quoted.collect::<Vec<_>>());
    }

    fn group(&mut self, these: &[String]) {
        let and = if self.0.is_empty() { "" } else { " AND " };
        self.0.extend([and, "(", &these.join(" OR "), ")"]);
    }
}

/// The portals and sections as an expression; any of several will do.
fn facets(filters: &Filters) -> String {
    let mut wanted = Wanted(String::new());
    if !filters.portals.is_empty() {
        wanted.one_of(&filters.portals.iter().map(Clean::as_str).collect::<Vec<_>>(), write_portal);
    }
    if !filters.sections.is_empty() {
        wanted.group(&filters.sections.iter().map(|section| named(section)).collect::<Vec<_>>());
    }
    wanted.0
}

/// The words of a section's name, side by side.
fn named(section: &str) -> String {
    let words: Vec<_> = terms(section).into_iter().take(WORDS).map(|term| term.folded).collect();
    let mut wanted = Wanted(String::new());
    for pair in words.windows(2) {
        let [before, word] = pair else { continue };
        wanted.one_of(&[word], |marks, word| write_pair(marks, Place::Section, (before, word)));
    }
    if let [word] = &words[..] {
        wanted.one_of(&[word], |marks, word| write_word(marks, (Place::Section, Way::Folded), word));
    }
    format!("({})", wanted.0)
}

#[cfg(test)]
mod tests {
    use super::Plan;
    use crate::model::query::Query;
    use crate::text::terms::Way;
    use jiff::Timestamp;
    use proptest::prelude::{any, proptest};

    #[track_caller]
    fn check(query: &str, way: Way, expected: &[&str]) {
        let query = Query::parse(query, Timestamp::UNIX_EPOCH);
        let ends = [];
        let found: Vec<_> =
            Plan::new(&query, &ends).tiers(way).into_iter().map(|tier| tier.expression).collect();
        // Brackets and quotes are everywhere, and would only hide the rest.
        let found: Vec<_> =
            found.iter().map(|one| one.replace(['(', ')', '"'], "").replace(" AND", "")).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn titles_and_neighbours_come_first() {
        check("Hoà", Way::Folded, &["ehoa", "ahoa"]);
        check("Hòa", Way::Exact, &["ghoà", "choà"]);
        check("ga ba", Way::Folded, &["fga_ba", "ega eba", "bga_ba", "aga aba"]);
        check("gà ba", Way::Exact, &["ggà fga_ba gba", "ggà gba", "cgà bga_ba cba", "cgà cba"]);
    }

    #[test]
    fn without_dau_only_neighbours_are_taken_exactly() {
        check("ga ba", Way::Exact, &["gga fga_ba gba", "cga bga_ba cba"]);
    }

    #[test]
    fn phrases_stay_together() {
        check("\"ga ba\" xa", Way::Folded, &["fga_ba fba_xa", "fga_ba exa", "bga_ba bba_xa", "bga_ba axa"]);
        check("5/CP", Way::Folded, &["f5_cp", "b5_cp"]);
    }

    #[test]
    fn filters_stand_before_words() {
        check("ga portal:a.vn portal:B", Way::Folded, &["pa.vn OR pb ega", "pa.vn OR pb aga"]);
        check("section:\"Tin tức\" mục:x", Way::Exact, &["ttin_tuc OR sx"]);
        check("section:\"Tin tức\"", Way::Folded, &[]);
    }

    #[test]
    fn what_is_typed_is_one_of_its_ends() {
        let query = Query::typing("gà b", Timestamp::UNIX_EPOCH);
        let ends = ["ba".to_owned(), "bo".to_owned()];
        let told = |way| Plan::new(&query, &ends).tiers(way).remove(2).expression;
        assert_eq!(told(Way::Folded), "(\"bga_ba\" OR \"bga_bo\")");
        assert_eq!(told(Way::Exact), "(\"cgà\") AND (\"bga_ba\" OR \"bga_bo\")");
    }

    #[test]
    fn runs_are_what_pairs_leave_open() {
        let runs = |query: &str, way| {
            let query = Query::parse(query, Timestamp::UNIX_EPOCH);
            let tiers = Plan::new(&query, &[]).tiers(way).into_iter();
            tiers.map(|tier| tier.runs.iter().map(Vec::len).collect::<Vec<_>>()).collect::<Vec<_>>()
        };
        assert_eq!(runs("gà ba bốn", Way::Exact), [vec![3], vec![], vec![3], vec![]]);
        assert_eq!(runs("\"gà ba\" bốn", Way::Exact), [vec![3], vec![2], vec![3], vec![2]]);
        assert_eq!(runs("\"ga ba bon\" bon", Way::Folded), vec![vec![3]; 4]);
        assert_eq!(runs("\"ga ba\" bon", Way::Folded), vec![Vec::<usize>::new(); 4]);
    }

    proptest! {
        #[test]
        fn only_quoted_marks_reach_the_index(text in any::<String>()) {
            let query = Query::parse(&text, Timestamp::UNIX_EPOCH);
            for tier in [Way::Exact, Way::Folded].into_iter().flat_map(|way| Plan::new(&query, &[]).tiers(way)) {
                let outside: String = tier.expression.split('"').step_by(2).collect();
                assert!(outside.replace("AND", "").replace("OR", "").chars().all(|c| " ()".contains(c)), "{outside}");
            }
        }
    }
}
