//! The status line: what goes on, what went wrong, or where the reader is.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::panes::article::View;
use crate::app::panes::find::Find;
use crate::app::panes::prompt::{Asked, Prompt};
use crate::app::state::{Pane, State};
use crate::model::explain::{explain, loaded};
use crate::model::messages::fill;
use crate::model::moment::VIETNAM;
use crate::model::obtained::Source;
use crate::model::target::Target;
use crate::text::clean::Clean;
use crate::text::width::width;
use crate::typeset::headlines::cut;
use crate::ui::theme::Theme;

/// Columns of a file's name.
const NAME: usize = 30;

/// Columns that what is typed keeps beside a note.
const TYPED: usize = 10;

/// Draws the status line; the cursor's place comes back while a find is typed.
pub fn status(state: &State, area: Rect, theme: &Theme, cells: &mut Buffer) -> Option<(u16, u16)> {
    if let Some(prompt) = state.prompt.as_ref().filter(|prompt| prompt.asked == Asked::Note) {
        let words = &state.words().status;
        return Some(prompt_line((prompt, &words.note, &words.note_keys), area, theme, cells));
    }
    if let Some(prompt) = state.prompt.as_ref().filter(|prompt| prompt.asked == Asked::Find) {
        let hits = state.article.reading().and_then(|shown| shown.find.as_ref());
        let count = hits.map_or_else(String::new, |find| format!("{}/{}", current(find), find.hits.len()));
        return Some(prompt_line((prompt, &state.words().find.prompt, &count), area, theme, cells));
    }
    if let Some(prompt) = state.prompt.as_ref().filter(|prompt| prompt.asked == Asked::Folder) {
        let label = folder_label(state, area.width.into());
        return Some(prompt_line((prompt, &label, &state.words().download.keys), area, theme, cells));
    }
    let help = &state.words().status.help;
    let columns = u16::try_from(width(help)).unwrap_or(0);
    let room = area.width.saturating_sub(columns + 2);
    let (text, role) = said(state, room.into());
    if role == "status.notice" && width(&text) > usize::from(room) {
        // What there is to say goes before a standing hint.
        write(&text, (area.x, area.y, area.width), theme.style(role), cells);
        return None;
    }
    write(&text, (area.x, area.y, room), theme.style(role), cells);
    cells.set_stringn(
        area.right().saturating_sub(columns),
        area.y,
        help,
        columns.into(),
        theme.style("status"),
    );
    None
}

/// What is asked for by a prompt for a folder, in a line of `columns`: without names where they would
/// leave no room for the folder.
fn folder_label(state: &State, columns: usize) -> String {
    let words = &state.words().download;
    if columns < 2 * NAME {
        return words.prompt_short.clone();
    }
    match state.downloads.asked.as_ref().map(|(files, _)| files.as_slice()) {
        Some([file]) => {
            let name = if width(&file.title) > NAME { cut(&file.title, NAME) } else { (*file.title).into() };
            fill(&words.prompt, &[("name", &name)])
        }
        files => fill(&words.prompt_all, &[("n", &files.map_or(0, <[_]>::len).to_string())]),
    }
}

/// Draws a prompt with what was typed, and `note` at the line's end; long input shows its end.
pub fn prompt_line(
    (prompt, label, note): (&Prompt, &str, &str),
    area: Rect,
    theme: &Theme,
    cells: &mut Buffer,
) -> (u16, u16) {
    let style = theme.style("status.prompt");
    let (x, _) = cells.set_stringn(area.x, area.y, label, area.width.into(), style);
    let room = usize::from(area.right().saturating_sub(x).saturating_sub(1));
    let beside = if note.is_empty() { 0 } else { width(note) + 1 };
    let room = if room >= beside + TYPED { room - beside } else { room };
    let scrolled = prompt.input.visual_scroll(room);
    let typed = Clean::new(prompt.input.value());
    let mut skipped = 0;
    let from = typed.char_indices().find(|(_, c)| {
        let is_in = skipped >= scrolled;
        skipped += width(c.encode_utf8(&mut [0; 4]));
        is_in
    });
    let shown = from.and_then(|(at, _)| typed.get(at..)).unwrap_or_default();
    let (end, _) = cells.set_stringn(x, area.y, shown, room, theme.style("status"));
    let free = usize::from(area.right().saturating_sub(end + 2));
    if width(note) <= free {
        let columns = u16::try_from(width(note)).unwrap_or(0);
        cells.set_stringn(area.right() - columns, area.y, note, free, theme.style("status"));
    }
    let cursor = u16::try_from(prompt.input.visual_cursor().saturating_sub(scrolled)).unwrap_or(0);
    (x.saturating_add(cursor).min(area.right().saturating_sub(1)), area.y)
}

fn write(text: &str, (x, y, room): (u16, u16, u16), style: Style, cells: &mut Buffer) {
    let room = usize::from(room);
    let shown = if width(text) > room { cut(text, room) } else { text.into() };
    cells.set_stringn(x, y, shown, room, style);
}

/// What the line says, and as what: the most pressing first.
fn said(state: &State, room: usize) -> (String, &'static str) {
    let words = state.words();
    if let Some(notice) = &state.notice {
        return (notice.to_string(), "status.notice");
    }
    if let Some(question) = state.article_question.as_ref().or(state.list_question.as_ref()) {
        let address = match &question.target {
            Target::Page(address, _) => address.to_string(),
            Target::Sample => "congtin demo".into(),
            Target::Followed => words.switcher.all.clone(),
            Target::Bookmarked => words.switcher.bookmarks.clone(),
        };
        let loading = match question.page {
            _ if state.turning == Some(question.ticket) => {
                fill(&words.status.turning, &[("address", &address)])
            }
            Some((at, of)) => {
                let (at, of) = (at.to_string(), of.to_string());
                fill(&words.status.paging_article, &[("i", &at), ("n", &of), ("address", &address)])
            }
            None => fill(&words.status.loading, &[("address", &address)]),
        };
        return (loading, "status.loading");
    }
    if let View::Problem(failure, ..) = &state.article.view {
        let told = explain(failure, words);
        return (format!("{}: {} · {}", words.status.failed, told.what, told.advice), "status.failed");
    }
    // A list's failure is told where the list is; it must not stand before the article's facts for ever.
    if let Some(failure) = state.trouble.as_ref().filter(|_| state.focus == Pane::Latest) {
        let told = explain(failure, words);
        let sentence = format!("{}: {} · {} · {}", words.status.failed, told.what, told.advice, told.place);
        return (sentence, "status.failed");
    }
    match state.article.reading().and_then(|shown| shown.find.as_ref()) {
        Some(find) => (found(state, find), "status.notice"),
        None => (facts(state, room), "status"),
    }
}

fn found(state: &State, find: &Find) -> String {
    let words = &state.words().find;
    if find.hits.is_empty() {
        return fill(&words.nothing, &[("query", &find.query)]);
    }
    let (i, n) = (current(find).to_string(), find.hits.len().to_string());
    fill(&words.found, &[("i", &i), ("n", &n), ("query", &find.query)])
}

fn current(find: &Find) -> usize {
    if find.hits.is_empty() { 0 } else { find.at + 1 }
}

/// "45 người đang online · 38% · rộng 72 cột (100%) · tải lúc 09:41"; where
/// that is too long, what matters least is left out whole.
fn facts(state: &State, room: usize) -> String {
    let words = &state.words().status;
    let (portal, _) = &state.portal;
    let online = portal.online.map(|n| fill(&words.online, &[("n", &n.to_string())]));
    let weather = portal.weather.as_ref().map(ToString::to_string);
    let progress =
        state.article.reading().map(|shown| format!("{}%", shown.progress(state.height(Pane::Article))));
    let measure = state.article.reading().and(state.measure()).map(|(columns, _)| {
        let percent = state.article.percent().to_string();
        fill(&words.width, &[("columns", &columns.to_string()), ("percent", &percent)])
    });
    let fetched = state.fetched.map(|at| {
        let (at, zone) = (VIETNAM.to_datetime(at), state.setup.zone());
        let time = format!("{:02}:{:02}{zone}", at.hour(), at.minute());
        let date = format!("{:02}/{:02}", at.day(), at.month());
        match state.source {
            Source::Page => fill(&words.fetched, &[("time", &time)]),
            Source::Archive(_) => fill(&words.archived, &[("time", &format!("{date}/{}", at.year()))]),
            // A copy may be of any day.
            _ => fill(&words.kept, &[("time", &format!("{date} {time}"))]),
        }
    });
    let refreshing = state.refreshing.as_ref().map(|stage| {
        let (at, of) = (stage.at.to_string(), stage.of.to_string());
        let article = stage.article.map(|(at, of)| format!(" {at}/{of}")).unwrap_or_default();
        fill(&words.refreshing, &[("i", &at), ("n", &of), ("name", &stage.name)]) + &article
    });
    let key = state.article.reading().map(|shown| shown.article.address.key()).unwrap_or_default();
    let is_edited = state.edit.as_ref().is_some_and(|(edited, _)| *edited == key);
    let edited = is_edited.then(|| words.edited.clone());
    let note = state.bookmarked.get(&key).filter(|note| !note.is_empty());
    let note = note.map(|note| format!("★ {}", Clean::new(&note.written())));
    let download = state.downloads.running.as_ref().map(|running| {
        let name =
            if width(&running.title) > NAME { cut(&running.title, NAME) } else { (*running.title).into() };
        let told = loaded(&name, running.loaded, state.words());
        match state.downloads.waiting.len() {
            0 => format!("⇩ {told}"),
            n => format!("⇩ {told} {}", fill(&state.words().download.waiting, &[("n", &n.to_string())])),
        }
    });
    let mut facts = [download, edited, note, refreshing, online, weather, progress, measure, fetched];
    // Fetched, measure, weather, online, the refresh, the note, the place in the article, the edit;
    // what is on its way goes last.
    for least in [8, 7, 5, 4, 3, 2, 6, 1] {
        let line = facts.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ");
        if width(&line) <= room {
            return line;
        }
        facts[least] = None;
    }
    facts.into_iter().flatten().collect()
}
