//! What is known of portals and their families, as data: `assets/portals/*.toml`.

use serde::Deserialize;

/// One file of portal data: a family's markup, a portal, or both.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The name it is called by on the command line.
    pub id: String,
    /// What it is called on screen.
    pub name: String,
    /// The family whose markup its pages have.
    #[serde(default)]
    pub family: Option<String>,
    /// Hosts of its pages; none for a family or the sample portal.
    #[serde(default)]
    pub hosts: Vec<String>,
    /// The path or address of its home page; a family's when absent.
    #[serde(default)]
    pub home: Option<String>,
    /// What the data rests on.
    pub checked: Checked,
    /// The markup, when this file describes a family.
    #[serde(default)]
    pub markup: Option<Markup>,
}

/// What a profile's facts rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Checked {
    /// A stored page was read with it.
    Page,
    /// Hosts or class names recorded in public sources.
    Recorded,
    /// Nothing.
    Unchecked,
}

/// CSS selectors and words of a family. Of several selectors for a field the
/// first that gives something wins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Markup {
    /// Signs of the family; a page is of it when two of them match (one, if it has no others).
    pub fingerprint: Vec<String>,
    /// The article's title.
    pub title: Vec<String>,
    /// What follows the title in `<title>`, to be cut off; compared folded.
    pub title_ends: Vec<String>,
    /// The posted date.
    pub published: Vec<String>,
    /// The row of tools around date, views and zoom.
    pub tools: Vec<String>,
    /// The paragraph before the body.
    pub summary: Vec<String>,
    /// What a summary begins with before a dash, to be cut off with it; compared folded.
    pub summary_begins: Vec<String>,
    /// The body.
    pub body: Vec<String>,
    /// Captions of the images before them, where neither their tag nor their place tells.
    pub captions: Vec<String>,
    /// What is quoted, where no tag tells.
    pub quotes: Vec<String>,
    /// The author's name.
    pub author: Vec<String>,
    /// The source's name.
    pub source: Vec<String>,
    /// The keywords.
    pub tags: Vec<String>,
    /// Lists of other articles on an article's page.
    pub others: Vec<String>,
    /// Those of them that are on the same subject whatever heads them.
    pub related: Vec<String>,
    /// Headings inside those lists.
    pub others_heading: Vec<String>,
    /// Navigation whose links are sections.
    pub sections: Vec<String>,
    /// Parts that are never content.
    pub chrome: Vec<String>,
    /// Lists of headlines on home and section pages.
    pub listing: Vec<ListMarkup>,
    /// Parts of a path that every article's address has; compared without case, `#` is any digit.
    pub article_paths: Vec<String>,
}

/// One kind of list of headlines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ListMarkup {
    /// The element that holds one headline; when absent, what follows the link up to the next.
    pub item: Option<String>,
    /// The link that is the headline.
    pub link: String,
    /// Its time.
    pub time: Option<String>,
    /// Its summary.
    pub summary: Option<String>,
}
