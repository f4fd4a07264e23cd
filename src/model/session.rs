//! Where a run ended, for the next one to begin there.

use crate::model::target::Target;

/// Where the reader was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// What the latest list was of.
    pub portal: Option<Target>,
    /// The open article.
    pub article: Option<Target>,
    /// The name of the pane that had the keys; empty for the usual one.
    pub focus: String,
    /// The zoom in percent; 0 for the usual one.
    pub zoom: u16,
}

impl Session {
    /// Whether there is anything to go on with.
    #[must_use]
    pub fn leads_somewhere(&self) -> bool {
        self.portal.is_some() || self.article.is_some()
    }
}
