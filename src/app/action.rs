//! The table of actions: what a user can name in a keymap; help, palette and README follow it.

/// Makes the enum, the table and the names from one list of rows.
macro_rules! actions {
    ($($action:ident = $name:literal),* $(,)?) => {
        /// Something a key can do. Its sentence stands in the locales under its name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the locales say what each does")]
        pub enum Action { $($action),* }

        impl Action {
            /// Every action, in the order of the help.
            pub const ALL: &[Action] = &[$(Action::$action),*];

            /// What a keymap calls it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Action::$action => $name),* }
            }
        }
    };
}

actions! {
    Down = "down",
    Up = "up",
    HalfPageDown = "half-page-down",
    HalfPageUp = "half-page-up",
    PageDown = "page-down",
    PageUp = "page-up",
    Top = "top",
    Bottom = "bottom",
    FocusNext = "focus-next",
    FocusPrevious = "focus-previous",
    FocusLatest = "focus-latest",
    FocusArticle = "focus-article",
    FocusRelated = "focus-related",
    Open = "open",
    Back = "back",
    Forward = "forward",
    NextArticle = "next-article",
    PreviousArticle = "previous-article",
    HeadingNext = "heading-next",
    HeadingPrevious = "heading-previous",
    Wider = "wider",
    Narrower = "narrower",
    ZoomReset = "zoom-reset",
    Find = "find",
    FindNext = "find-next",
    FindPrevious = "find-previous",
    FindEnd = "find-end",
    Filter = "filter",
    Follow = "follow",
    Browse = "browse",
    Copy = "copy",
    Download = "download",
    OpenFile = "open-file",
    Cancel = "cancel",
    Bookmark = "bookmark",
    Note = "note",
    Unread = "unread",
    FollowList = "follow-list",
    AllRead = "all-read",
    NextUnread = "next-unread",
    UnreadOnly = "unread-only",
    Mute = "mute",
    Changes = "changes",
    History = "history",
    Undo = "undo",
    Reload = "reload",
    Archive = "archive",
    Refresh = "refresh",
    Search = "search",
    Switch = "switch",
    Mouse = "mouse",
    Help = "help",
    Close = "close",
    Suspend = "suspend",
    Quit = "quit",
}

impl Action {
    /// The action that a keymap calls `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Action;
    use crate::model::messages::Messages;
    use crate::model::settings::Lang;

    #[test]
    fn the_locales_describe_every_action_and_no_other() {
        let words = Messages::of(Lang::Vi);
        for action in Action::ALL {
            assert!(!words.action(action.name()).is_empty(), "{action:?}");
            assert_eq!(Action::named(action.name()), Some(*action));
        }
        assert_eq!(words.action.len(), Action::ALL.len());
    }
}
