//! What a user can set: `assets/config.toml` and a file of their own over it.

use serde::Deserialize;

use crate::model::watch::Watch;

/// The settings of one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Language of the screen.
    pub lang: Lang,
    /// Columns of text at 100 %.
    pub measure: u16,
    /// The right edge of running text.
    pub edge: Edge,
    /// Whether the mouse is caught.
    pub mouse: bool,
    /// What a bare start opens: a portal's id or an address; empty for the sample portal.
    pub start: String,
    /// Whether the network is used.
    pub network: Network,
    /// What the user waits for.
    pub watch: Watch,
    /// The program that is told of it and its arguments, never read by a shell; empty for none.
    pub notify: Vec<String>,
}

/// A language of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// The right edge of running text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edge {
    /// Lines end where their words do.
    #[default]
    Ragged,
    /// Blanks are widened until lines end together, where few suffice.
    Even,
}

/// May the network be used?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Network {
    /// It may.
    #[default]
    Online,
    /// `--offline`: only files are read.
    Offline,
}

/// What a newcomer is told before the first article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Greeting {
    /// Nothing special.
    #[default]
    None,
    /// This is the sample portal, asked for.
    Demo,
    /// This is the sample portal, because nothing is configured.
    FirstRun,
}
