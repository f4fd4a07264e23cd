//! The table of formats: what a user can name after `--format`.

/// A format of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Wrapped text for people.
    Text,
    /// A line an item, for people and for `grep`.
    Table,
    /// The shape that the README documents.
    Json,
    /// Text with the marks of `CommonMark`.
    Markdown,
    /// One page for a browser.
    Html,
    /// A book for a reader of EPUB 3.
    Epub,
}

/// What each is called.
pub const FORMATS: &[(&str, Format)] = &[
    ("text", Format::Text),
    ("table", Format::Table),
    ("json", Format::Json),
    ("markdown", Format::Markdown),
    ("html", Format::Html),
    ("epub", Format::Epub),
];

/// How the names of files end that hold one.
const ENDINGS: &[(&str, Format)] = &[
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("epub", Format::Epub),
];

impl Format {
    /// The format a user calls `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        FORMATS.iter().find(|(known, _)| *known == name).map(|(_, format)| *format)
    }

    /// The format of a file whose name ends like this, whatever its capitals.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        ENDINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending)).map(|(_, format)| *format)
    }
}
