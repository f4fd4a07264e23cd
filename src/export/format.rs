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
}

/// What each is called.
pub const FORMATS: &[(&str, Format)] =
    &[("text", Format::Text), ("table", Format::Table), ("json", Format::Json)];

impl Format {
    /// The format a user calls `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        FORMATS.iter().find(|(known, _)| *known == name).map(|(_, format)| *format)
    }
}
