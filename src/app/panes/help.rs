//! A keymap and a filter in, the rows of the help out.

use crate::app::action::Action;
use crate::app::keymap::{CONTEXTS, Context, Keymap};
use crate::model::messages::Messages;
use crate::text::fold::fold;
use crate::text::width::width;
use crate::typeset::headlines::sentence;

/// Columns between keys and what they do, and before what stands below them.
pub const GAP: usize = 2;
/// Lines a sentence may take below its keys.
const BELOW: usize = 3;

/// The help overlay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// What it shows.
    pub rows: Vec<Row>,
    /// What rows are kept by.
    pub filter: String,
    /// Index of the first row in sight.
    pub top: usize,
    /// Columns the rows are made for.
    columns: usize,
}

/// A line of the help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// Where the keys below are struck.
    Heading(String),
    /// Keys, and what they do.
    Keys(String, String),
    /// What they do, where it has no room beside the keys.
    Below(Box<str>),
}

impl Help {
    /// The rows whose keys or sentence have `filter` in them, dấu optional,
    /// made for `columns`.
    #[must_use]
    pub fn new(keymap: &Keymap, words: &Messages, (filter, columns): (&str, usize)) -> Self {
        let sought = fold(filter.trim());
        let mut rows = Vec::new();
        let all = CONTEXTS.iter().flat_map(|context| rows_of(keymap, words, *context));
        let (keys, what) =
            all.fold((0, 0), |(a, b), (keys, what)| (a.max(width(&keys)), b.max(width(&what))));
        let is_narrow = keys + GAP + what > columns;
        for &context in CONTEXTS {
            let keys = rows_of(keymap, words, context);
            let mut kept =
                keys.filter(|(keys, what)| keys == filter.trim() || fold(what).contains(&sought)).peekable();
            if kept.peek().is_some() {
                rows.push(Row::Heading(heading(context, words).into()));
            }
            for (keys, what) in kept {
                if is_narrow {
                    let below = sentence(&what, columns.saturating_sub(GAP).max(1), BELOW);
                    rows.push(Row::Keys(keys, String::new()));
                    rows.extend(below.into_iter().map(Row::Below));
                } else {
                    rows.push(Row::Keys(keys, what));
                }
            }
        }
        Self { rows, filter: filter.into(), top: 0, columns }
    }
}

impl Help {
    /// True when the rows are made for `columns`.
    #[must_use]
    pub fn is_fit(&self, columns: usize) -> bool {
        self.columns == columns
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
        let help = |filter| Help::new(&Keymap::default(), Messages::of(Lang::Vi), (filter, 70));
        let all = help("").rows.len();
        let some = help("khong can dau").rows;
        assert_eq!(some.len(), 2, "{some:?}");
        assert!(all > 30);
        let narrow = Help::new(&Keymap::default(), Messages::of(Lang::Vi), ("", 30)).rows;
        assert!(narrow.len() > all && narrow.iter().any(|row| matches!(row, Row::Below(_))));
        assert!(help("không có phím này").rows.is_empty());
    }
}
