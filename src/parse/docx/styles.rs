//! `styles.xml` in, what each style of paragraphs is out.

use std::collections::HashMap;

use crate::parse::xml::{Step, attribute, walk};

/// Styles that one may be based on, one on the other.
const CHAIN: usize = 10;

/// What paragraphs of a style are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rank {
    /// The title of the text.
    Title,
    /// A heading of this level, from 1.
    Heading(u8),
    /// Anything else.
    #[default]
    Body,
}

/// The number that a style gives its paragraphs: the list's id and the level in it.
pub type Number = (String, usize);

/// The styles of a text, by their ids.
#[derive(Clone, Debug, Default)]
pub struct Styles(HashMap<String, Style>);

#[derive(Clone, Debug, Default)]
struct Style {
    rank: Rank,
    based_on: Option<String>,
    list: Option<String>,
    level: usize,
}

impl Styles {
    /// Reads them; what is broken is no style.
    #[must_use]
    pub fn new(xml: &str) -> Self {
        let mut styles = HashMap::new();
        let mut open: Option<(String, Style)> = None;
        walk(xml, &mut |step| {
            match (step, &mut open) {
                (Step::Open("style", element), _) => {
                    open = attribute(element, "styleId").map(|id| (id, Style::default()));
                }
                (Step::Open(name, element), Some((_, style))) => {
                    let value = || attribute(element, "val");
                    match name {
                        // Word writes this name in English in every language.
                        "name" => style.rank = named(&value().unwrap_or_default()).unwrap_or(style.rank),
                        "basedOn" => style.based_on = value(),
                        "outlineLvl" => style.rank = outline(value()).unwrap_or(style.rank),
                        "numId" => style.list = value(),
                        "ilvl" => style.level = value().and_then(|level| level.parse().ok()).unwrap_or(0),
                        _ => {}
                    }
                }
                (Step::Close("style"), _) => styles.extend(open.take()),
                _ => {}
            }
            true
        });
        Self(styles)
    }

    /// What paragraphs of the style `id` are.
    #[must_use]
    pub fn rank(&self, id: &str) -> Rank {
        self.chain(id).map(|style| style.rank).find(|rank| *rank != Rank::Body).unwrap_or_default()
    }

    /// The number that the style `id` gives them.
    #[must_use]
    pub fn number(&self, id: &str) -> Option<Number> {
        self.chain(id).find_map(|style| Some((style.list.clone()?, style.level)))
    }

    /// The style, and what it is based on.
    fn chain(&self, id: &str) -> impl Iterator<Item = &Style> {
        let first = self.0.get(id);
        let next = |style: &&Style| self.0.get(style.based_on.as_ref()?);
        std::iter::successors(first, next).take(CHAIN)
    }
}

/// The rank of an `outlineLvl`, which counts from 0; 9 is body text.
#[must_use]
pub fn outline(value: Option<String>) -> Option<Rank> {
    let level: u8 = value?.parse().ok()?;
    (level < 9).then(|| Rank::Heading((level + 1).min(6)))
}

fn named(name: &str) -> Option<Rank> {
    let name = name.to_ascii_lowercase();
    if name == "title" {
        return Some(Rank::Title);
    }
    let level: u8 = name.strip_prefix("heading ")?.trim().parse().ok()?;
    (1..=9).contains(&level).then(|| Rank::Heading(level.min(6)))
}
