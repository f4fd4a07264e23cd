//! What a reader changed, as far as it can be taken back.

use jiff::Timestamp;

use crate::text::clean::Clean;

/// Makes the enum and the names that are stored from one list of rows.
macro_rules! deeds {
    ($($(#[$caption:meta])* $deed:ident = $name:literal),* $(,)?) => {
        /// A kind of change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Deed { $($(#[$caption])* $deed),* }

        impl Deed {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$deed),*];

            /// What it is called where it is stored.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$deed => $name),* }
            }
        }
    };
}

deeds! {
    /// Articles were marked read.
    MarkRead = "mark-read",
    /// Articles were marked unread.
    MarkUnread = "mark-unread",
    /// A bookmark was made.
    Bookmark = "bookmark",
    /// A bookmark was removed.
    Unbookmark = "unbookmark",
    /// A bookmark's note or tags were changed.
    EditBookmark = "edit-bookmark",
    /// A portal or section was followed.
    Follow = "follow",
    /// A portal or section was followed no longer.
    Unfollow = "unfollow",
    /// A word or section was muted.
    Mute = "mute",
    /// A word or section was muted no longer.
    Unmute = "unmute",
}

/// A change that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// What had been done.
    pub deed: Deed,
    /// To what: a title, a name or a word; empty for several.
    pub name: Clean,
    /// The keys of the rows it had changed: for marks and bookmarks the articles'.
    pub keys: Vec<String>,
    /// When it had been done.
    pub at: Timestamp,
}

impl Deed {
    /// The kind that is stored under this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|deed| deed.name() == name)
    }
}
