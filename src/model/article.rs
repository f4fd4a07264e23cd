//! An article as a person reads it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::model::address::{Address, Reach};
use crate::model::ending::{ending, known};
use crate::model::headline::Headline;
use crate::model::moment::Moment;
use crate::model::portal::{Portal, Section};
use crate::model::prose::Prose;
use crate::model::trust::Sources;
use crate::model::warning::Warning;
use crate::text::clean::Clean;
use crate::text::tells_more::tells_more;

/// One article with what its page says around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Where it was read.
    pub address: Address,
    /// Its title, whole.
    pub title: Option<Clean>,
    /// When it was posted.
    pub published: Option<Moment>,
    /// How often the portal says it was seen.
    pub views: Option<u64>,
    /// The paragraph that stands before the body.
    pub summary: Option<Clean>,
    /// Who wrote it.
    pub author: Option<Clean>,
    /// Where the portal took it from.
    pub source: Option<Clean>,
    /// Its keywords.
    pub tags: Vec<Clean>,
    /// The body, in order.
    pub blocks: Vec<Block>,
    /// Files it links to, in the body or below it.
    pub attachments: Vec<Attachment>,
    /// The portal's own related list; never anything else.
    pub related: Vec<Headline>,
    /// The latest items that its page lists, in page order.
    pub latest: Vec<Headline>,
    /// The portal, as this page shows it.
    pub portal: Portal,
    /// The section it belongs to.
    pub section: Option<Section>,
    /// Where the rest of it stands, as far as that is not in its body.
    #[serde(default, skip_serializing_if = "Further::is_nothing")]
    pub further: Further,
    /// Whether all of it is here.
    pub complete: Complete,
    /// When its page was fetched.
    pub fetched: Timestamp,
    /// Where its server stands; its links may not lead further in.
    pub reach: Reach,
    /// What was wrong with the page.
    pub warnings: Vec<Warning>,
    /// What told its fields.
    #[serde(default)]
    pub sources: Sources,
}

/// Where the rest of an article stands that its portal cut into pages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Further {
    /// Its further pages, in order, as far as they are linked to.
    pub pages: Vec<Address>,
    /// A view of all of it for printing.
    pub print: Option<Address>,
}

impl Further {
    /// True when there is no rest.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.pages.is_empty()
    }
}

impl Article {
    /// True for the text of a document, which is a file itself.
    #[must_use]
    pub fn is_document(&self) -> bool {
        self.attachments.iter().any(|file| file.address == self.address)
    }

    /// Calls a document, and its file, what the link to it does where that tells more.
    pub fn call(&mut self, linked: &Clean) {
        if self.is_document() && self.title.as_ref().is_none_or(|title| tells_more(linked, title)) {
            self.title = Some(linked.clone());
        }
        let itself = self.attachments.iter_mut().filter(|file| file.address == self.address);
        itself.filter(|file| tells_more(linked, &file.title)).for_each(|file| file.title = linked.clone());
    }
}

/// Whether an article is all there. A cut text is never shown as whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Complete {
    /// All of it.
    #[default]
    Whole,
    /// Its end is missing, for this reason.
    Cut(Warning),
    /// Only its bare text could be read, for this reason.
    Text(Warning),
}

/// A piece of the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// A paragraph.
    Paragraph(Prose),
    /// A heading of level 1 to 6.
    Heading(u8, Prose),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// An image.
    Image(Image),
    /// A quoted paragraph.
    Quote(Prose),
    /// Lines that keep their spaces.
    Preformatted(Vec<Clean>),
}

/// A list of items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The number of the first item; `None` for bullets.
    pub first: Option<u32>,
    /// The items.
    pub items: Vec<Item>,
}

/// An item of a list: a line of text, and what nests under it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its text.
    pub prose: Prose,
    /// Lists and further paragraphs inside it.
    pub blocks: Vec<Block>,
}

/// A grid of cells; every row has as many as the widest. A spanned cell
/// stands in its first place, the places it covers are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// True when the first row heads the columns.
    pub header: bool,
    /// The rows.
    pub rows: Vec<Vec<Prose>>,
}

/// An image and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// Where it is.
    pub address: Address,
    /// What stands for it where it cannot be seen.
    pub alt: Option<Clean>,
    /// The caption.
    pub caption: Option<Prose>,
}

/// A file that belongs to the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// What the page calls it; its file name where the page does not.
    pub title: Clean,
    /// Where it is.
    pub address: Address,
    /// About how many bytes it has, as the page prints it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
}

impl Attachment {
    /// What it is, by the ending of its address or of its title: `PDF`.
    #[must_use]
    pub fn kind(&self) -> Option<String> {
        ending(&self.address).or_else(|| known(&self.title)).map(str::to_uppercase)
    }
}
