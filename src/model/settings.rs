//! What a user can set: `assets/config.toml` and a file of their own over it.

use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;

use crate::model::watch::Watch;
use crate::model::wayback::Wayback;

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
    /// The web archive for pages that are gone.
    pub archive: Wayback,
    /// How often what is followed is asked for what is new while the reader is open; `None` for never.
    pub refresh: Option<Duration>,
    /// The folder that files are downloaded into; empty where nothing tells.
    pub downloads: PathBuf,
    /// What the user waits for.
    pub watch: Watch,
    /// Who is told of it, besides the screen.
    pub notify: Notify,
}

/// Who is told of what was waited for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Notify {
    /// Nobody.
    #[default]
    Off,
    /// The terminal, by OSC 9: it shows a text on the desktop.
    Osc9,
    /// The terminal, by OSC 777: it shows a title and a text on the desktop.
    Osc777,
    /// A program, and its arguments before the title and the text.
    Program(Vec<String>),
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
