//! Who asks for a page, and what is already kept of it.

use crate::model::validators::Kept;

/// For whom a page is fetched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// A person waits for it: it is asked for at once, and once.
    #[default]
    Person,
    /// Nobody waits: refresh and prefetch keep the distances, the pauses and
    /// the portal's robots.txt, and try again by themselves.
    Background,
}

/// A question for a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// For whom.
    pub purpose: Purpose,
    /// The copy that is kept: the server may answer that it is still the same.
    pub kept: Option<Kept>,
}

impl Asked {
    /// A person's question, whatever is kept.
    #[must_use]
    pub fn by_person() -> Self {
        Self { purpose: Purpose::Person, kept: None }
    }

    /// A question of background work, whatever is kept.
    #[must_use]
    pub fn in_background() -> Self {
        Self { purpose: Purpose::Background, kept: None }
    }

    /// The same question by someone who keeps this copy.
    #[must_use]
    pub fn keeping(self, kept: Kept) -> Self {
        Self { kept: Some(kept), ..self }
    }
}
