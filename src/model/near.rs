//! What the store has around an article, besides its page's own lists.

use crate::model::address::Address;
use crate::model::article::Article;
use crate::model::headline::Headline;
use crate::model::messages::{Messages, fill};
use crate::model::moment::Moment;
use crate::model::wording::body;
use crate::text::clean::Clean;
use crate::text::lexicon::Lexicon;
use crate::text::telling::{Places, Telling, telling};

/// What the store has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Nearby {
    /// The same story in other papers, the first that printed it first.
    pub versions: Vec<Version>,
    /// Articles on the same subject, the nearest first.
    pub near: Vec<Near>,
}

impl Nearby {
    /// All headlines of it.
    pub fn headlines(&self) -> impl Iterator<Item = &Headline> {
        let versions = self.versions.iter().map(|version| &version.headline);
        versions.chain(self.near.iter().map(|near| &near.headline))
    }
}

/// A story as another paper prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its headline there.
    pub headline: Headline,
    /// The id of that portal, or its host.
    pub portal: Clean,
}

/// An article of the store on the same subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// Its headline.
    pub headline: Headline,
    /// The id of its portal, or its host.
    pub portal: Clean,
    /// The strongest words and names that both have, as the article writes them.
    pub shared: Vec<Clean>,
}

impl Near {
    /// Why it is near: "cùng: khoa học công nghệ, Ninh Thuận".
    #[must_use]
    pub fn reason(&self, words: &Messages) -> Clean {
        let shared = self.shared.iter().map(Clean::as_str).collect::<Vec<_>>().join(", ");
        Clean::new(&fill(&words.list.reason, &[("words", &shared)]))
    }
}

/// The headline of a kept article, whose title is whole.
#[must_use]
pub fn headline(address: Address, title: &str, published: Option<Moment>) -> Headline {
    let title = if title.is_empty() { address.shown() } else { Clean::new(title) };
    Headline { title, address, published, summary: None, is_cut: false, image: None, section: None }
}

/// The `most` words that tell most of what an article is about, the most telling first.
#[must_use]
pub fn subject(article: &Article, most: usize, lexicon: &Lexicon) -> Vec<Telling> {
    let lines = |lines: Vec<&str>| lines.join("\n");
    let lead = article.summary.iter().chain(&article.tags).map(Clean::as_str).collect();
    let body = body(article);
    let places = Places {
        title: article.title.as_deref().unwrap_or_default(),
        lead: &lines(lead),
        body: &lines(body.iter().map(Clean::as_str).collect()),
    };
    telling(&places, most, lexicon)
}
