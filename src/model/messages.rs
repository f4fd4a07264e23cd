//! The words of the screen by locale: `assets/locales/*.toml` in, one struct of sentences out.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::settings::Lang;

/// Defines a section of the locale files: a struct whose every field is a row.
macro_rules! section {
    ($(#[$doc:meta])* $name:ident { $($field:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[expect(missing_docs, reason = "a row's text says what it is")]
        pub struct $name { $(pub $field: String),* }
    };
}

/// Every sentence the program says in one language. A row that is missing in a
/// locale, or that no locale knows, is found by the test below.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "a section's name says what it is")]
pub struct Messages {
    pub pane: PaneWords,
    pub list: ListWords,
    pub article: ArticleWords,
    pub welcome: WelcomeWords,
    pub status: StatusWords,
    pub find: FindWords,
    pub help: HelpWords,
    pub switcher: SwitcherWords,
    pub search: SearchWords,
    pub portals: PortalsWords,
    pub feeds: FeedsWords,
    pub foot: FootWords,
    pub history: HistoryWords,
    pub mutes: MutesWords,
    pub changes: ChangesWords,
    /// What each action does, by the action's name.
    pub action: BTreeMap<String, String>,
    pub failure: FailureWords,
    pub advice: AdviceWords,
    pub warning: WarningWords,
    pub store: StoreWords,
    /// What was taken back, by the name of the deed.
    pub undone: BTreeMap<String, String>,
    pub cli: CliWords,
    pub watch: WatchWords,
    pub hint: HintWords,
    pub download: DownloadWords,
    pub digest: DigestWords,
    pub doctor: DoctorWords,
    /// What each command and option of the command line does, by its name.
    pub usage: BTreeMap<String, String>,
}

section! {
    /// Names of the panes.
    PaneWords { latest, article, related, help, switcher, search, generic, history, mutes, changes, files }
}
section! {
    /// Words of the lists.
    ListWords {
        empty, no_related, others, versions, near, near_instead, reason, not_yet, untitled, loading, hidden, looked, looked_before, no_news,
        no_bookmarks,
    }
}
section! {
    /// Words around an article.
    ArticleWords {
        loading, cancel, retry, archive, note, thousands, views, minutes, author, source, tags, image, attachments, incomplete, whole_page,
    }
}
section! {
    /// What stands in the article pane before anything is read.
    WelcomeWords { title, pick, pick_portal, keys, sample, sample_short, demo, demo_short }
}
section! {
    /// Words of the status line.
    StatusWords {
        online, width, fetched, zone, help, loading, failed, too_small, first, newest, first_item, last_item,
        no_list, no_article, widest, narrowest, listing_opened, chord, no_links, hints, copied, browsing, no_browser, mouse_on, mouse_off, unbound, followed, unfollowed, cannot_follow, bookmarked, unbookmarked, marked_unread, marked_read, no_unread,
        nothing_to_undo, kept, archived, not_gone, no_headings, nothing_yet, paging, page_added, page_failed, turning, paging_article, unread_only, all_shown, muted, unmuted, note, note_keys, noted,
        nothing_followed, already_refreshing, refresh_begins, refresh_taken, refreshing, refreshed, refresh_failed,
        nothing_new, watched, edited, passing,
    }
}
section! {
    /// Words of the find in an article.
    FindWords { prompt, found, nothing }
}
section! {
    /// Words of the help.
    HelpWords { hint, filter, nothing, all, list, article, find, helping, switching }
}
section! {
    /// Words of the portal switcher.
    SwitcherWords { sections, portals, home, no_sections, hint, here, followed, all, bookmarks, new, nothing }
}
section! {
    /// Words around portals and their profiles.
    PortalsWords {
        portals, families, id, name, family, hosts, home, checked, by_page, by_record, by_nothing,
        of_none, read, unread, by_profile, by_family, by_machines, by_looks, by_address,
        unknown, of, distance, seconds, moved, feed, section, own, as_feed, as_page, of_family, article, list, added,
        open_with, no_host, no_host_advice, known_host, known_host_advice, no_folder, taken, taken_file, taken_advice,
        other_id, built_in, needed, removed,
    }
}
section! {
    /// Words around subscriptions that come from elsewhere, or go there.
    FeedsWords { title, imported, refused, stdin, no_list, no_file, exported }
}
section! {
    /// What is said under a pane.
    FootWords { unread_only, muted, more }
}
section! {
    /// Words of the history.
    HistoryWords { hint, empty }
}
section! {
    /// Words around what is muted.
    MutesWords { prompt, words, sections, hint, empty }
}
section! {
    /// Words around what an edit changed.
    ChangesWords { since, same, nothing, none, hint }
}
section! {
    /// Words of the search of the store.
    SearchWords { prompt, empty, nothing, no_date, no_value }
}
section! {
    /// What went wrong.
    FailureWords {
        unknown_host, refused, unreachable, timeout, tls, status, not_found, busy, paused, robots, login, unauthorized, captive,
        challenge, redirects, forbidden_scheme,
        forbidden_credentials, forbidden_downgrade, forbidden_private, malformed, broken, offline, file,
        not_page, no_text, locked, bad_document, not_file, too_large, unwritten, empty, not_article, not_listing,
        unrecognised, needs_script, not_archived, no_body, parser,
    }
}
section! {
    /// What to try.
    AdviceWords {
        address, network, later, browser, latest, read, gone, home, online, path, report, download, login, captive,
        open, feed, folder,
    }
}
section! {
    /// What was imperfect.
    WarningWords {
        bad_bytes, wrong_charset, converted, encoded_twice, no_title, no_date, date_from_address, in_files, paging, pages_missing, archived,
        page_too_large, tree_too_large, too_slow, article_too_large, table_too_large, short_body, bad_links,
        moved, feed,
    }
}
section! {
    /// What the store has to tell.
    StoreWords {
        copy, offline, better, archive, set_aside, restored, newer, read_only, in_memory, damaged_copy, almost_full, by_nothing,
        by_backup, without_log, later, failed,
    }
}
section! {
    /// Words of the command line.
    CliWords {
        what, where_, try_, warning, facts, unknown_portal, perhaps, all_portals, malformed, no_terminal, headless,
        long_line, not_kept, refreshing, refreshed, skipped, no_target, no_follows, follow_one, no_home, related, latest, near, none,
        taken, taken_advice, left, page_missing, try_archive,
    }
}
section! {
    /// What is waited for.
    WatchWords { met, title, more, not_told }
}
section! {
    /// What looked like a filter of a query.
    HintWords { no_date, no_value }
}
section! {
    /// Words around downloads.
    DownloadWords {
        begins, progress, received, saved, none, none_advice, kept, hint, prompt, prompt_all, prompt_short, keys, all, waiting, open,
        failed, no_files, stopped, nothing_saved, opening, not_opened,
    }
}
section! {
    /// Words of the digest.
    DigestWords {
        title, span, contents, not_kept, at_portal, gathering, written, nothing, ending, needs_file, not_written,
    }
}
section! {
    /// Words of `congtin doctor`.
    DoctorWords {
        store, cache, own, absent, no_folders, sound, faulty, newer, cache_counts, own_counts,
        limits, pages_limit, text_limit, headline_limit, free_limit,
        follows, no_follows, never, new, unchanged, failed, portals, no_portals, portal,
        settings, no_settings, terminal, unset, encoding, is_terminal, is_no_terminal, card, card_hint, decimal,
    }
}

impl Messages {
    /// The sentences of `lang`.
    #[must_use]
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }

    /// What the action of this name does.
    #[must_use]
    pub fn action(&self, name: &str) -> &str {
        self.action.get(name).map_or("", String::as_str)
    }
}

/// A sentence with its `{name}`s filled in.
///
/// ```
/// use congtin::model::messages::fill;
/// assert_eq!(fill("{n} lượt xem", &[("n", "154")]), "154 lượt xem");
/// ```
#[must_use]
pub fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(sentence.len() + 16);
    let mut rest = sentence;
    // One pass, so a brace inside a value is never read as a name.
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, tail))
        });
        if let Some((value, tail)) = value {
            filled.push_str(value);
            rest = tail;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled + rest
}

static VI: LazyLock<Messages> = LazyLock::new(|| read(include_str!("../../assets/locales/vi.toml")));
static EN: LazyLock<Messages> = LazyLock::new(|| read(include_str!("../../assets/locales/en.toml")));

fn read(text: &str) -> Messages {
    toml::from_str(text).expect("the embedded locales are tested")
}

#[cfg(test)]
mod tests {
    use super::{EN, VI, fill};

    #[test]
    fn both_locales_are_whole_and_name_the_same_values() {
        assert_eq!(VI.action.keys().collect::<Vec<_>>(), EN.action.keys().collect::<Vec<_>>());
        let names = |text: &str| -> Vec<(String, Vec<String>)> {
            let table: toml::Table = toml::from_str(text).expect("a table");
            let mut rows = Vec::new();
            for (section, sentences) in table {
                for (name, sentence) in sentences.as_table().expect("a section") {
                    let sentence = sentence.as_str().expect("a sentence");
                    let mut values: Vec<String> = sentence
                        .split('{')
                        .skip(1)
                        .filter_map(|s| Some(s.split_once('}')?.0.into()))
                        .collect();
                    values.sort();
                    rows.push((format!("{section}.{name}"), values));
                }
            }
            rows
        };
        let vi = names(include_str!("../../assets/locales/vi.toml"));
        let en = names(include_str!("../../assets/locales/en.toml"));
        assert_eq!(vi, en);
    }

    #[test]
    fn values_are_filled_once() {
        assert_eq!(fill("{a}{b}{c}", &[("a", "{b}"), ("b", "2")]), "{b}2{c}");
    }
}
