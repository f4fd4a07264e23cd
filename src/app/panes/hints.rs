//! The links in sight of an article in, a label for each out: typing a label follows its link.

use crate::model::address::Address;
use crate::text::clean::Clean;
use crate::typeset::line::Line;

/// Letters of labels, the easiest to reach first.
const LETTERS: &[u8] = b"asdfghjklqwertyuiopzxcvbnm";

/// Labels on the links in sight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// The labelled links, in reading order.
    pub links: Vec<Hint>,
    /// What was typed of a label.
    pub typed: String,
}

/// A labelled link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What to type.
    pub label: String,
    /// Index of the line, and of the run in it, where the link begins.
    pub at: (usize, usize),
    /// The text that carries the link.
    pub text: Clean,
    /// Where it leads.
    pub address: Address,
}

/// What a typed letter did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A label is whole.
    Chosen(Hint),
    /// A label has begun.
    Begun,
    /// No label begins so.
    Missed,
}

impl Hints {
    /// Labels the links of `rows`, the first of which has the index `first`.
    /// A link that goes on in the next line is labelled once.
    #[must_use]
    pub fn new(rows: &[Line], first: usize) -> Self {
        let mut links: Vec<Hint> = Vec::new();
        let mut before: Option<&Address> = None;
        for (i, row) in rows.iter().enumerate() {
            for (j, run) in row.runs.iter().enumerate() {
                let link = run.link.as_deref();
                if let Some(address) = link.filter(|address| before != Some(*address)) {
                    let hint = Hint {
                        label: String::new(),
                        at: (first + i, j),
                        text: Clean::new(run.text.trim()),
                        address: address.clone(),
                    };
                    links.push(hint);
                }
                // A rule or an indent between two lines of one link does not end it.
                if run.source.is_some() {
                    before = link;
                }
            }
        }
        links.truncate(LETTERS.len() * LETTERS.len());
        let is_short = links.len() <= LETTERS.len();
        for (i, hint) in links.iter_mut().enumerate() {
            hint.label = label(i, is_short);
        }
        Self { links, typed: String::new() }
    }

    /// Takes a typed letter.
    pub fn strike(&mut self, letter: char) -> Step {
        self.typed.extend(letter.to_lowercase());
        if let Some(hint) = self.links.iter().find(|hint| hint.label == self.typed) {
            return Step::Chosen(hint.clone());
        }
        let is_begun = self.links.iter().any(|hint| hint.label.starts_with(&self.typed));
        if is_begun { Step::Begun } else { Step::Missed }
    }
}

/// One letter where those suffice, else two: no label begins another.
fn label(i: usize, is_short: bool) -> String {
    let letter = |i: usize| char::from(LETTERS[i % LETTERS.len()]);
    if is_short { letter(i).into() } else { [letter(i / LETTERS.len()), letter(i)].iter().collect() }
}

#[cfg(test)]
mod tests {
    use super::{Hints, Step, label};
    use crate::model::address::Address;
    use crate::typeset::line::{Line, Place, Role, Run};

    fn line(runs: &[(&str, Option<&str>)]) -> Line {
        let run = |(text, link): &(&str, Option<&str>)| Run {
            text: (*text).into(),
            role: Role::Text,
            source: Some(0),
            link: link.map(|link| Box::new(Address::parse(link).expect("an address"))),
        };
        Line { place: Place::default(), indent: 0, runs: runs.iter().map(run).collect() }
    }

    #[test]
    fn a_link_over_two_lines_is_labelled_once() {
        let lines = [
            line(&[("xem", None), ("kế hoạch", Some("http://a.vn/1"))]),
            line(&[("năm 2026", Some("http://a.vn/1")), (" và ", None), ("phụ lục", Some("http://a.vn/2"))]),
        ];
        let mut hints = Hints::new(&lines, 7);
        let labels: Vec<_> = hints.links.iter().map(|hint| (hint.label.as_str(), hint.at)).collect();
        assert_eq!(labels, [("a", (7, 1)), ("s", (8, 2))]);
        assert!(matches!(hints.strike('S'), Step::Chosen(hint) if hint.address.as_str() == "http://a.vn/2"));
    }

    #[test]
    fn many_links_have_two_letters_each() {
        let labels: std::collections::BTreeSet<_> = (0..600).map(|i| label(i, false)).collect();
        assert_eq!(labels.len(), 600);
        assert!(labels.iter().all(|label| label.len() == 2));
    }
}
