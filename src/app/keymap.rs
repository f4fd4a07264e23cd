//! `assets/keymap.toml` and a user's file over it in; which action keys mean, out.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde::Deserialize;
use toml::Spanned;

use crate::app::action::Action;
use crate::app::key::Key;

/// Where a key is struck. A narrower context is asked before `All`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Context {
    /// Anywhere.
    All,
    /// In a list of headlines.
    List,
    /// In the article.
    Article,
    /// While a find is on.
    Find,
    /// In the help.
    Help,
    /// In the portal switcher.
    Switcher,
}

/// Every context, in the order of the help.
pub const CONTEXTS: &[Context] =
    &[Context::All, Context::List, Context::Article, Context::Find, Context::Help, Context::Switcher];

/// A mistake in a keymap file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct BadKeymap {
    /// Byte of the file where it stands.
    pub at: usize,
    /// What is wrong.
    pub message: String,
}

/// What keys so far mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// This action.
    Action(Action),
    /// The beginning of a chord.
    Begun,
    /// Nothing.
    Nothing,
}

/// Bindings by context and chord.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    bound: BTreeMap<Context, BTreeMap<Vec<Key>, Action>>,
}

type File = BTreeMap<Context, BTreeMap<Spanned<String>, Spanned<String>>>;

impl Default for Keymap {
    fn default() -> Self {
        let mut keymap = Self { bound: BTreeMap::new() };
        keymap.extend(include_str!("../../assets/keymap.toml")).expect("the embedded keymap is tested");
        keymap
    }
}

impl Keymap {
    /// Lays the bindings of a file over these. A binding displaces the ones
    /// under it that it begins or that begin with it.
    ///
    /// # Errors
    /// An unknown context, action or key, a chord that another of the same
    /// file begins with, or bad TOML; nothing is changed then.
    pub fn extend(&mut self, text: &str) -> Result<(), BadKeymap> {
        let file: File = toml::from_str(text).map_err(|error| BadKeymap {
            at: error.span().map_or(0, |span| span.start),
            message: error.message().into(),
        })?;
        let mut bound = self.bound.clone();
        for (context, rows) in file {
            lay(bound.entry(context).or_default(), &read(&rows)?);
        }
        self.bound = bound;
        Ok(())
    }

    /// What `keys` mean in `contexts`, the first of which is asked first.
    #[must_use]
    pub fn meaning(&self, contexts: &[Context], keys: &[Key]) -> Meaning {
        for rows in contexts.iter().filter_map(|context| self.bound.get(context)) {
            if let Some(action) = rows.get(keys) {
                return Meaning::Action(*action);
            }
            if rows.keys().any(|chord| chord.starts_with(keys)) {
                return Meaning::Begun;
            }
        }
        Meaning::Nothing
    }

    /// The chords that are bound to `action` in `context`.
    pub fn chords(&self, context: Context, action: Action) -> impl Iterator<Item = String> {
        let rows = self.bound.get(&context).into_iter().flatten();
        rows.filter(move |(_, bound)| **bound == action).map(|(chord, _)| spell(chord))
    }
}

/// A chord as a keymap writes it.
#[must_use]
pub fn spell(chord: &[Key]) -> String {
    chord.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// One file's rows: `None` takes a binding away.
type Rows = BTreeMap<Vec<Key>, Option<Action>>;

fn read(rows: &BTreeMap<Spanned<String>, Spanned<String>>) -> Result<Rows, BadKeymap> {
    let mut read = Rows::new();
    for (chord, action) in rows {
        let at = chord.span().start;
        let bad = |message: String| BadKeymap { at, message };
        let keys: Option<Vec<Key>> = chord.get_ref().split_whitespace().map(Key::parse).collect();
        let keys = keys.filter(|keys| !keys.is_empty());
        let keys = keys.ok_or_else(|| bad(format!("unknown key `{}`", chord.get_ref())))?;
        let name = action.get_ref().as_str();
        let action = match (name, Action::named(name)) {
            ("none", _) => None,
            (_, Some(action)) => Some(action),
            (_, None) => {
                return Err(BadKeymap {
                    at: action.span().start,
                    message: format!("unknown action `{name}`"),
                });
            }
        };
        if let Some(other) = read.keys().find(|other| other.starts_with(&keys) || keys.starts_with(other)) {
            return Err(bad(format!("`{}` and `{}` begin alike", spell(&keys), spell(other))));
        }
        match read.entry(keys) {
            Entry::Vacant(entry) => entry.insert(action),
            Entry::Occupied(_) => unreachable!("an equal chord begins alike"),
        };
    }
    Ok(read)
}

fn lay(under: &mut BTreeMap<Vec<Key>, Action>, rows: &Rows) {
    for (keys, action) in rows {
        under.retain(|other, _| !other.starts_with(keys) && !keys.starts_with(other));
        if let Some(action) = action {
            under.insert(keys.clone(), *action);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Context, Keymap, Meaning};
    use crate::app::action::Action;
    use crate::app::key::Key;

    fn keys(text: &str) -> Vec<Key> {
        text.split(' ').map(|key| Key::parse(key).expect(key)).collect()
    }

    #[track_caller]
    fn check(keymap: &Keymap, contexts: &[Context], text: &str, expected: Meaning) {
        assert_eq!(keymap.meaning(contexts, &keys(text)), expected, "{text}");
    }

    #[test]
    fn chords_wait_for_their_end() {
        let keymap = Keymap::default();
        let all = [Context::All];
        check(&keymap, &all, "g", Meaning::Begun);
        check(&keymap, &all, "g g", Meaning::Action(Action::Top));
        check(&keymap, &all, "g x", Meaning::Nothing);
    }

    #[test]
    fn a_narrower_context_comes_first() {
        let keymap = Keymap::default();
        let contexts = [Context::Find, Context::Article, Context::All];
        check(&keymap, &contexts, "n", Meaning::Action(Action::FindNext));
        check(&keymap, &contexts[1..], "n", Meaning::Action(Action::NextArticle));
    }

    #[test]
    fn a_users_rows_go_over_ours() {
        let mut keymap = Keymap::default();
        keymap.extend("[all]\n\"g\" = \"top\"\n\"z q\" = \"quit\"\nq = \"none\"\n").expect("a keymap");
        let all = [Context::All];
        check(&keymap, &all, "g", Meaning::Action(Action::Top));
        check(&keymap, &all, "q", Meaning::Nothing);
        check(&keymap, &all, "z q", Meaning::Action(Action::Quit));
        check(&keymap, &all, "j", Meaning::Action(Action::Down));
    }

    #[test]
    fn mistakes_say_where_they_are() {
        let table = [
            ("[all]\nx = \"fly\"\n", 10, "unknown action `fly`"),
            ("[all]\n\"hyper-x\" = \"quit\"\n", 6, "unknown key `hyper-x`"),
            ("[all]\n\"z\" = \"quit\"\n\"z z\" = \"quit\"\n", 19, "`z z` and `z` begin alike"),
        ];
        for (text, at, message) in table {
            let error = Keymap::default().extend(text).expect_err(text);
            assert_eq!((error.at, error.message.as_str()), (at, message));
        }
        let error = Keymap::default().extend("[everywhere]\n").expect_err("a bad context");
        assert!(error.message.contains("everywhere"), "{}", error.message);
    }
}
