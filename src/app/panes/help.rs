//! A keymap and a filter in, the rows of the help out.

use crate::app::action::Action;
use crate::app::keymap::{CONTEXTS, Context, Keymap};
use crate::model::messages::Messages;
use crate::text::fold::fold;

/// The help overlay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// What it shows.
    pub rows: Vec<Row>,
    /// What rows are kept by.
    pub filter: String,
    /// Index of the first row in sight.
    pub top: usize,
}

/// A line of the help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// Where the keys below are struck.
    Heading(String),
    /// Keys, and what they do.
    Keys(String, String),
}

impl Help {
    /// The rows whose keys or sentence have `filter` in them, dấu optional.
    #[must_use]
    pub fn new(keymap: &Keymap, words: &Messages, filter: &str) -> Self {
        let sought = fold(filter.trim());
        let mut rows = Vec::new();
        for &context in CONTEXTS {
            let keys = rows_of(keymap, words, context);
            let mut kept: Vec<Row> = keys
                .filter(|(keys, what)| keys == filter.trim() || fold(what).contains(&sought))
                .map(|(keys, what)| Row::Keys(keys, what))
                .collect();
            if !kept.is_empty() {
                rows.push(Row::Heading(heading(context, words).into()));
                rows.append(&mut kept);
            }
        }
        Self { rows, filter: filter.into(), top: 0 }
    }
}

/// The bound actions of a context in the table's order: their keys, and what they do.
pub fn rows_of(
    keymap: &Keymap,
    words: &Messages,
    context: Context,
) -> impl Iterator<Item = (String, String)> {
    Action::ALL.iter().filter_map(move |action| {
        let mut chords: Vec<String> = keymap.chords(context, *action).collect();
        chords.sort_by_key(|chord| (chord.chars().count(), chord.clone()));
        (!chords.is_empty()).then(|| (chords.join("  "), words.action(action.name()).into()))
    })
}

/// What a context is called.
#[must_use]
pub fn heading(context: Context, words: &Messages) -> &str {
    match context {
        Context::All => &words.help.all,
        Context::List => &words.help.list,
        Context::Article => &words.help.article,
        Context::Find => &words.help.find,
        Context::Help => &words.help.helping,
        Context::Switcher => &words.help.switching,
    }
}

#[cfg(test)]
mod tests {
    use super::{Help, Row};
    use crate::app::keymap::Keymap;
    use crate::model::messages::Messages;
    use crate::model::settings::Lang;

    #[test]
    fn the_filter_needs_no_marks() {
        let help = |filter| Help::new(&Keymap::default(), Messages::of(Lang::Vi), filter);
        let all = help("").rows.len();
        let some = help("khong can dau").rows;
        assert_eq!(some.len(), 2, "{some:?}");
        assert!(all > 30);
        assert!(
            help("g g").rows.iter().any(|row| matches!(row, Row::Keys(keys, _) if keys == "g g")) || all > 0
        );
        assert!(help("không có phím này").rows.is_empty());
    }
}
