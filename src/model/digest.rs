//! What is new in all that is followed: headlines by what was followed, with their kept articles.

use jiff::Timestamp;

use crate::model::article::{Article, Block};
use crate::model::headline::Headline;
use crate::model::moment::Moment;
use crate::model::near::Version;
use crate::text::clean::Clean;

/// Characters of a first paragraph that stands for a summary.
const LEAD: usize = 400;

/// News of a stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// From when.
    pub since: Timestamp,
    /// Until when: when it was made.
    pub made: Timestamp,
    /// What was followed, each with some entries.
    pub parts: Vec<Part>,
}

/// News of one portal or section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: Clean,
    /// The news, the newest first.
    pub entries: Vec<Entry>,
}

/// One of the news.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// As the list has it.
    pub headline: Headline,
    /// The same story in other papers.
    pub also: Vec<Version>,
    /// The kept copy.
    pub article: Option<Box<Article>>,
}

impl Digest {
    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.entries.len()).sum()
    }

    /// True without an entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Entry {
    /// The whole title, where it is known.
    #[must_use]
    pub fn title(&self) -> &Clean {
        self.article.as_ref().and_then(|article| article.title.as_ref()).unwrap_or(&self.headline.title)
    }

    /// When it was posted: of list and page the one that knows the time.
    #[must_use]
    pub fn published(&self) -> Option<Moment> {
        let page = self.article.as_ref().and_then(|article| article.published);
        let listed = self.headline.published;
        page.filter(|moment| moment.time.is_some()).or(listed).or(page)
    }

    /// The portal that has it: its name, or its host.
    #[must_use]
    pub fn portal(&self) -> Clean {
        let name = self.article.as_ref().and_then(|article| article.portal.name.clone());
        name.unwrap_or_else(|| Clean::new(self.headline.address.host()))
    }

    /// What it is about: the summary, or the beginning of the text, whole words of it.
    #[must_use]
    pub fn lead(&self) -> Option<Clean> {
        let of_page = self.article.as_ref().and_then(|article| article.summary.clone());
        let summary = of_page.or_else(|| self.headline.summary.clone());
        summary.filter(|text| !text.is_empty()).or_else(|| {
            let blocks = self.article.as_ref()?.blocks.iter();
            let mut texts = blocks.filter_map(|block| match block {
                Block::Paragraph(prose) => Some(&prose.text).filter(|text| !text.is_empty()),
                _ => None,
            });
            texts.next().map(|text| beginning(text))
        })
    }
}

/// The first whole words of a text, with "…" where more follows.
fn beginning(text: &str) -> Clean {
    let Some((end, _)) = text.char_indices().nth(LEAD) else { return Clean::new(text) };
    let head = text.get(..end).unwrap_or_default();
    let words = head.rsplit_once(' ').map_or(head, |(words, _)| words);
    Clean::new(&format!("{}…", words.trim_end_matches(|c: char| !c.is_alphanumeric())))
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_lead_ends_with_a_whole_word() {
        assert_eq!(&*beginning("Ngắn thôi."), "Ngắn thôi.");
        let long = "nghiêng, ".repeat(60);
        let lead = beginning(&long);
        assert!(lead.ends_with("nghiêng…") && lead.chars().count() <= 401, "{lead}");
        assert_eq!(beginning(&"ệ".repeat(500)).chars().count(), 401);
    }
}
