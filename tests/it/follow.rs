//! Keys in; what is followed, muted, noted and compared on the screen and in effects out.

use congtin::app::effect::Effect;
use congtin::app::event::Event;
use congtin::app::state::{Overlay, Pane};
use congtin::app::update::update;
use congtin::model::address::Reach;
use congtin::model::bookmark::{Note, Saved, Visited};
use congtin::model::change::{Changes, Paragraph, Run};
use congtin::model::follow::{Followed, Habits, Mute, Subject};
use congtin::model::gathered::Gathered;
use congtin::model::memo::{Memo, News, Remembered};
use congtin::model::refreshed::{Harvest, Stage, Urgency};
use congtin::model::target::Target;
use congtin::model::undone::{Deed, Undone};
use congtin::text::clean::Clean;
use congtin::text::diff::Change;
use jiff::Timestamp;
use ratatui::style::Modifier;

use crate::reader::{Reader, sample};

fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

/// What it wanted remembered since the last call, without where it is and what was opened.
fn memos(reader: &mut Reader) -> Vec<Memo> {
    let memos = std::mem::take(&mut reader.remembered);
    memos.into_iter().filter(|memo| !matches!(memo, Memo::Session(_) | Memo::Opened(_))).collect()
}

fn section(part: &str) -> Subject {
    Subject::Section(sample(part))
}

fn followed(subject: Subject, name: &str, new: u64) -> Followed {
    Followed { subject, name: Clean::new(name), new }
}

/// A reader that follows a portal that is known and a section.
fn follower(size: (u16, u16)) -> Reader {
    let mut reader = Reader::demo(size);
    let follows = vec![
        followed(Subject::Portal("ninhthuan".into()), "Tỉnh Ninh Thuận", 2),
        followed(section("Tin-hoat-dong"), "Tin hoạt động", 0),
    ];
    reader.event(Event::Recalled(Habits { follows, mutes: Vec::new() }));
    let rows = reader.state.latest.rows.clone();
    let gathered = |(at, note): (usize, &str)| Gathered {
        also: Vec::new(),
        headline: rows[at].headline.clone(),
        reach: Reach::Public,
        note: Clean::new(note),
        is_new: at < 2,
    };
    reader.gathered = [(0, "Tỉnh Ninh Thuận"), (1, "Tin hoạt động"), (2, ""), (3, "")].map(gathered).into();
    reader
}

#[test]
fn the_switcher_begins_with_all_that_is_followed() {
    let mut reader = follower((120, 36));
    reader.keys("S");
    let screen = reader.screen();
    for row in ["Theo dõi", "  Tất cả ", "2 tin mới │", "  Tỉnh Ninh Thuận ", "  Dấu trang "] {
        assert!(screen.contains(row), "{row}\n{screen}");
    }
    assert_eq!(reader.recalls, 2, "at the start, and to count anew");
    reader.keys("enter");
    assert_eq!(reader.asked.last(), Some(&Target::Followed));
    assert_eq!(reader.title(Pane::Latest), "Tin mới nhất · Tất cả");
    let inside = reader.inside(Pane::Latest).join("\n");
    assert!(inside.contains("20/11/2026 · Tỉnh Ninh Thuận"), "{inside}");
    let rule = inside.find("── đã xem lần trước ──").expect("the line of the last look");
    assert!(inside.find("Thu hồi") < Some(rule) && Some(rule) < inside.find("Ngày Chuyển đổi"), "{inside}");
    let both = vec![Subject::Portal("ninhthuan".into()), section("Tin-hoat-dong")];
    assert_eq!(memos(&mut reader), [Memo::Looked(both)]);
    reader.keys("a");
    assert!(reader.status().contains("không theo dõi được"));
    // Rows are opened by what the store knows of their pages.
    reader.keys("j enter");
    assert_eq!(reader.asked.last().and_then(Target::address), Some(&sample("2026-11-12")));
}

#[test]
fn bookmarks_are_a_list_too() {
    let mut reader = follower((80, 24));
    reader.keys("S /").types("dau trang").keys("enter");
    assert_eq!(reader.asked.last(), Some(&Target::Bookmarked));
    assert_eq!(reader.title(Pane::Latest), "Tin mới nhất · Dấu…");
    reader.gathered.clear();
    reader.keys("r");
    assert!(reader.inside(Pane::Latest).join(" ").contains("Chưa có dấu trang nào."));
    reader.keys("r");
    assert_eq!(reader.asked.last(), Some(&Target::Bookmarked));
}

#[test]
fn what_came_since_the_last_look_stands_over_a_line() {
    let mut reader = Reader::demo((80, 24)).holding();
    let first = reader.state.latest.rows[0].key.clone();
    let list = reader
        .state
        .listed
        .as_ref()
        .and_then(Target::address)
        .map_or_else(|| sample("default.aspx").key(), congtin::model::address::Address::key);
    let news = |keys: &[&String]| News {
        list: list.clone(),
        since: at("2026-11-20T02:41:00Z"),
        keys: keys.iter().map(|key| (*key).clone()).collect(),
    };
    let remembered = |news| Event::Remembered(Remembered { news: Some(news), ..Remembered::default() });
    reader.keys("1 r");
    reader.event(remembered(news(&[&first]))).answer();
    let inside = reader.inside(Pane::Latest).join("\n");
    assert!(inside.contains("đã xem 09:41 20/11"), "{inside}");
    assert!(reader.state.latest.rows[1].is_ruled);
    // Nothing new, no line; nor for a list of another page.
    reader.keys("1 r");
    reader.event(remembered(news(&[]))).answer();
    assert!(!reader.screen().contains("đã xem"));
    reader.keys("1 r");
    reader.event(remembered(News { list: "khác".into(), ..news(&[&first]) })).answer();
    assert!(!reader.screen().contains("đã xem"));
}

#[test]
fn only_what_is_unread_is_shown_and_everything_again() {
    let mut reader = Reader::demo((120, 36));
    let all = reader.state.latest.rows.len();
    reader.keys("enter n 1 F");
    assert_eq!(reader.state.latest.rows.len(), all - 1, "the open one stays");
    assert!(reader.screen().contains("─ chưa đọc ┴"), "{}", reader.screen());
    reader.keys("F");
    assert_eq!(reader.state.latest.rows.len(), all);
    let mut reader = Reader::demo((120, 36));
    reader.keys("A F");
    assert!(reader.inside(Pane::Latest).concat().contains("Mọi tin ở đây đang ẩn"));
    reader.keys("j enter N n F");
    assert_eq!(reader.state.latest.rows.len(), all);
}

#[test]
fn a_muted_word_hides_titles_and_is_shown_again() {
    let mut reader = Reader::demo((120, 36));
    let all = reader.state.latest.rows.len();
    reader.keys("m").types("mũ bảo hiểm").keys("enter");
    let mute = Mute::Word(Clean::new("mũ bảo hiểm"));
    assert_eq!(memos(&mut reader), [Memo::Mute(mute.clone())]);
    assert_eq!(reader.state.latest.rows.len(), all - 1);
    let screen = reader.screen();
    assert!(screen.contains("│   mũ bảo hiểm ") && screen.contains("ẩn 1 tin"), "{screen}");
    reader.keys("enter");
    assert_eq!(memos(&mut reader), [Memo::Unmute(mute.clone())]);
    assert_eq!(reader.state.latest.rows.len(), all);
    assert!(reader.screen().contains("Chưa ẩn gì"));
    reader.keys("esc");
    assert!(reader.state.overlay.is_none() && reader.state.prompt.is_none());
    // An undo in the store brings it back on screen too.
    reader.event(Event::Recalled(Habits { follows: Vec::new(), mutes: vec![mute] }));
    assert_eq!(reader.state.latest.rows.len(), all - 1);
    reader.keys("m").types("x").keys("backspace backspace");
    assert!(reader.state.overlay.is_none());
}

#[test]
fn a_section_is_muted_in_the_switcher() {
    let mut reader = Reader::demo((120, 36));
    let (all, second) = (reader.state.latest.rows.len(), reader.state.latest.rows[1].key.clone());
    reader.keys("S j j m");
    let asked = memos(&mut reader);
    let [Memo::Mute(Mute::Section(address, name))] = &asked[..] else { panic!("{asked:?}") };
    assert_eq!(&**name, "Tin hoạt động");
    assert_eq!(reader.reminded.last().map(Vec::len), Some(all), "only the store knows what stands in it");
    let muted = [second].into();
    reader.event(Event::Remembered(Remembered { muted, ..Remembered::default() }));
    assert_eq!(reader.state.latest.rows.len(), all - 1);
    // Who opens it sees all of it.
    let section = address.clone();
    reader.keys("enter");
    assert_eq!(reader.state.listed, Some(Target::link(&section, Reach::Public)));
    assert_eq!(reader.state.latest.muted, 0);
    reader.keys("S j j m");
    assert!(matches!(&memos(&mut reader)[..], [.., Memo::Unmute(Mute::Section(..))]));
    assert!(reader.state.muted.is_empty());
}

#[test]
fn a_note_is_written_beside_a_bookmark() {
    let mut reader = Reader::demo((120, 36));
    let row = reader.state.latest.rows[0].clone();
    reader.keys("B").types("xem bảng #giá").keys("enter");
    let saved = Saved { address: row.headline.address, reach: row.reach, title: row.headline.title };
    let note = Note::read("xem bảng #giá");
    assert_eq!(memos(&mut reader), [Memo::Bookmark(saved.clone(), note.clone())]);
    reader.keys("enter B");
    assert!(reader.status().starts_with("Ghi chú (#nhãn): xem bảng #giá"), "{}", reader.status());
    reader.types(" hai").keys("enter j");
    assert!(reader.status().starts_with("★ xem bảng hai #giá"), "{}", reader.status());
    // Taken back: the store says what the note was.
    let keys = vec![saved.address.key()];
    let bookmarked = [(keys[0].clone(), note)].into();
    reader.event(Event::Remembered(Remembered { bookmarked, ..Remembered::default() }));
    let undone = Undone { deed: Deed::EditBookmark, name: saved.title, keys, at: Timestamp::UNIX_EPOCH };
    reader.event(Event::Undone(Some(undone)));
    reader.keys("j");
    assert!(reader.status().starts_with("★ xem bảng #giá"), "{}", reader.status());
    reader.keys("B esc");
    assert!(reader.state.prompt.is_none());
}

#[test]
fn a_note_stays_with_the_article_it_was_begun_for() {
    let mut reader = Reader::demo((120, 36)).holding();
    let third = reader.state.latest.rows[2].headline.address.clone();
    reader.keys("enter 1 j j B").types("hay").answer();
    assert_eq!(reader.state.latest.chosen, 0, "the article that came is chosen");
    reader.keys("enter");
    let noted = memos(&mut reader);
    assert!(matches!(&noted[..], [.., Memo::Bookmark(saved, _)] if saved.address == third), "{noted:?}");
    // The same note once more is no change that an undo could take back.
    reader.keys("1 g g j j B enter");
    assert_eq!(memos(&mut reader), []);
    reader.keys("j u");
    assert_eq!(memos(&mut reader), [], "it was unread");
}

#[test]
fn the_history_leads_back_to_what_was_opened() {
    let mut reader = Reader::demo((120, 36));
    reader.keys("H");
    assert_eq!(reader.histories, 1);
    let visit = |id, part: &str, title: &str, time: &str| Visited {
        id,
        saved: Saved { address: sample(part), reach: Reach::Public, title: Clean::new(title) },
        at: at(time),
    };
    reader.event(Event::History(vec![
        visit(3, "2026-11-12", "Thu hồi mũ", "2026-11-29T14:05:00Z"),
        visit(2, "2026-11-20", "Hội nghị", "2026-11-29T01:00:00Z"),
        visit(1, "2026-10-8", "Ngày Chuyển đổi số", "2026-11-28T01:00:00Z"),
    ]));
    let screen = reader.screen();
    let (today, before) = (screen.find("│ 29/11/2026 "), screen.find("│ 28/11/2026 "));
    assert!(today.is_some() && today < before && screen.contains("21:05 │"), "{screen}");
    reader.keys("/").types("chuyen doi").keys("enter");
    assert_eq!(reader.asked.last().and_then(Target::address), Some(&sample("2026-10-8")));
    assert!(reader.state.overlay.is_none());
}

#[test]
fn what_an_edit_changed_is_shown_and_marked() {
    let mut reader = Reader::demo((100, 30));
    reader.keys("D");
    assert!(reader.status().contains("Chưa mở bài nào"));
    let key = reader.state.latest.rows[0].key.clone();
    let (read, edited) = ([key.clone()].into(), [(key, 1)].into());
    reader.event(Event::Remembered(Remembered { read, edited, ..Remembered::default() }));
    assert!(reader.inside(Pane::Latest)[0].starts_with("± Hội nghị"), "{}", reader.screen());
    reader.keys("enter");
    assert!(reader.inside(Pane::Latest)[0].starts_with("  Hội nghị"), "it is open now");
    assert!(reader.status().starts_with("trang đã sửa · D: xem chỗ sửa"), "{}", reader.status());
    reader.keys("D");
    let (ticket, address, since) = reader.compared.last().cloned().expect("a question");
    assert_eq!((&address, since), (&sample("2026-11-20"), Some(1)));
    let run = |change, text: &str| Run { change, text: Clean::new(text) };
    let runs = vec![run(Change::Same, "Thu hồi "), run(Change::Removed, "126"), run(Change::Added, "128")];
    let paragraphs = vec![Paragraph { runs, end: Change::Same }];
    reader.event(Event::Compared(ticket, Some(Changes { since: at("2026-11-20T02:41:00Z"), paragraphs })));
    assert!(reader.screen().contains("lúc 09:41 20/11/2026"), "{}", reader.screen());
    let crossed = reader.stretches(|cell| cell.modifier.contains(Modifier::CROSSED_OUT));
    let added = reader.stretches(|cell| cell.modifier.contains(Modifier::UNDERLINED | Modifier::BOLD));
    assert_eq!((crossed, added), (vec!["126".to_owned()], vec!["128".to_owned()]));
    reader.keys("j G g g D");
    assert!(reader.state.overlay.is_none());
    reader.keys("D");
    let (late, ..) = reader.compared.last().cloned().expect("a question");
    reader.keys("esc").event(Event::Compared(late, None));
    assert!(!reader.status().contains("Chỉ có một bản"), "nobody waits for it any more");
    reader.keys("D");
    let (ticket, ..) = reader.compared.last().cloned().expect("a question");
    reader.event(Event::Compared(ticket, None));
    assert!(reader.state.overlay.is_none() && reader.status().contains("Chỉ có một bản"));
}

#[test]
fn a_refresh_tells_where_it_is_and_what_came() {
    let mut reader = Reader::demo((120, 36));
    reader.keys("R");
    assert!(reader.refreshes.is_empty() && reader.status().contains("Chưa theo dõi mục nào"));
    // The store is brought within its limits also where nothing is followed.
    reader.event(Event::Due);
    assert!(matches!(&reader.refreshes[..], [(errands, Urgency::Due)] if errands.is_empty()));
    let mut reader = follower((120, 36));
    reader.keys("S enter 1 r");
    let (errands, urgency) = reader.refreshes.last().cloned().expect("a refresh");
    assert_eq!((errands.len(), urgency), (2, Urgency::Asked));
    let stage = Stage { name: errands[1].name.clone(), at: 2, of: 2, article: Some((3, 12)) };
    reader.event(Event::Refreshing(stage)).keys("j");
    assert!(reader.status().starts_with("lấy tin mới 2/2: Tin hoạt động 3/12"), "{}", reader.status());
    reader.keys("R");
    assert!(reader.status().contains("Đang lấy tin mới rồi") && reader.refreshes.len() == 1);
    let (asked, recalls) = (reader.asked.len(), reader.recalls);
    reader.event(Event::Refreshed(Harvest { new: 5, ..Harvest::of(Urgency::Asked) }));
    assert!(reader.status().contains("Có 5 bài mới"), "{}", reader.status());
    assert_eq!((reader.asked.len(), reader.asked.last()), (asked + 1, Some(&Target::Followed)));
    assert_eq!(reader.recalls, recalls + 1);
    assert_eq!(reader.state.latest.chosen, 1, "the choice stays");
    // An article is open and another row chosen: a refresh moves nothing, and is no look at the list.
    reader.keys("g g enter 1 j j");
    memos(&mut reader);
    reader.gathered.iter_mut().for_each(|item| item.is_new = false);
    reader.event(Event::Refreshed(Harvest { new: 1, ..Harvest::of(Urgency::Due) }));
    assert_eq!((reader.state.latest.chosen, reader.asked.last()), (2, Some(&Target::Followed)));
    assert!(reader.state.latest.rows[2].is_ruled && reader.state.latest.rows[1].is_new, "still new");
    assert_eq!(memos(&mut reader), []);
    let watched = vec![reader.state.latest.rows[1].headline.clone()];
    reader.event(Event::Refreshed(Harvest { new: 1, watched: watched.clone(), ..Harvest::of(Urgency::Due) }));
    assert!(reader.status().starts_with("Tin có từ bạn theo dõi: Thu hồi 126"), "{}", reader.status());
    assert_eq!(reader.announced, [watched]);
    // What the clock wanted is silent without news.
    reader.keys("j").event(Event::Refreshed(Harvest::of(Urgency::Due)));
    assert!(!reader.status().contains("Không có bài mới"));
    reader.event(Event::Refreshed(Harvest::of(Urgency::Asked)));
    assert!(reader.status().contains("Không có bài mới"));
    let failed = vec![Clean::new("Tin hoạt động")];
    reader.event(Event::Refreshed(Harvest { failed, ..Harvest::of(Urgency::Asked) }));
    assert!(reader.status().contains("Không lấy được tin mới của: Tin hoạt động"));
}

#[test]
fn the_chosen_row_and_the_next_are_fetched_ahead() {
    let mut reader = Reader::demo((120, 36));
    let links = |reader: &Reader, rows: &[usize]| -> Vec<Target> {
        rows.iter().map(|row| reader.state.latest.rows[*row].target()).collect()
    };
    assert_eq!(reader.ahead, [links(&reader, &[0, 1])]);
    reader.keys("j j");
    assert_eq!(reader.ahead.last(), Some(&links(&reader, &[2, 3])));
    let before = reader.ahead.len();
    reader.keys("k k k");
    assert_eq!(reader.ahead.len(), before + 2, "at the top nothing moves");
}

#[test]
fn an_unreadable_filter_of_a_search_is_told() {
    let mut reader = Reader::demo((44, 16));
    reader.keys("s").types("lúa sau:mai");
    assert!(reader.screen().contains("Không hiểu ngày trong “sau:mai”"), "{}", reader.screen());
    reader.keys("ctrl-u").types("lúa sau:2026");
    assert!(!reader.screen().contains("Không hiểu"));
    assert!(matches!(reader.state.overlay, Some(Overlay::Search(_))));
}

#[test]
fn a_list_that_comes_late_changes_nothing() {
    let mut reader = follower((80, 24)).holding();
    reader.keys("S enter");
    let (ticket, _) = reader.held.pop().expect("a question");
    reader.keys("backspace");
    let before = reader.screen();
    let effects = update(&mut reader.state, Event::Gathered(ticket, Vec::new()));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Fetch(..))));
    assert_eq!(reader.screen(), before);
}
