//! Keys in, what the reader wants remembered and shows of it out.

use congtin::app::event::Event;
use congtin::app::state::Pane;
use congtin::model::bookmark::{Note, Saved};
use congtin::model::follow::Subject;
use congtin::model::hit::Hit;
use congtin::model::memo::{Mark, Memo, Remembered};
use congtin::model::progress::Progress;
use congtin::model::undone::{Deed, Undone};
use congtin::text::clean::Clean;
use congtin::text::snippet::Snippet;
use jiff::Timestamp;

use crate::reader::Reader;

/// What it wanted remembered since the last call, without where it is.
fn memos(reader: &mut Reader) -> Vec<Memo> {
    let memos = std::mem::take(&mut reader.remembered);
    memos.into_iter().filter(|memo| !matches!(memo, Memo::Session(_))).collect()
}

fn chosen(reader: &Reader) -> Saved {
    let latest = &reader.state.latest;
    let headline = latest.headline().expect("a headline");
    Saved {
        address: headline.address.clone(),
        reach: latest.rows[latest.chosen].reach,
        title: headline.title.clone(),
    }
}

fn dots(reader: &Reader) -> usize {
    reader.inside(Pane::Latest).concat().matches('●').count()
}

#[test]
fn bookmarks_come_and_go_and_come_back() {
    let mut reader = Reader::demo((120, 36));
    let saved = chosen(&reader);
    reader.keys("b");
    assert_eq!(memos(&mut reader), [Memo::Bookmark(saved.clone(), Note::default())]);
    assert!(reader.screen().contains('★') && reader.status().contains("Đã đánh dấu trang"));
    reader.keys("b");
    assert_eq!(memos(&mut reader), [Memo::Unbookmark(saved.address.key())]);
    assert!(!reader.screen().contains('★'));
    reader.keys("U");
    assert_eq!(reader.undos, 1);
    let keys = vec![saved.address.key()];
    let undone =
        Undone { deed: Deed::Unbookmark, name: saved.title.clone(), keys, at: Timestamp::UNIX_EPOCH };
    reader.event(Event::Undone(Some(undone)));
    assert!(reader.screen().contains('★') && reader.status().contains("Đã hoàn tác"));
    reader.event(Event::Undone(None));
    assert!(reader.status().contains("Không có gì để hoàn tác"));
}

#[test]
fn an_opened_article_is_read_until_it_is_marked_again() {
    let mut reader = Reader::demo((120, 36));
    let (all, saved) = (dots(&reader), chosen(&reader));
    reader.keys("enter");
    assert!(matches!(&memos(&mut reader)[..], [Memo::Opened(opened)] if opened.address == saved.address));
    assert_eq!(dots(&reader), all - 1);
    reader.keys("u");
    let marked = memos(&mut reader);
    assert!(matches!(&marked[..], [Memo::Mark(keys, Mark::Unread, _)] if *keys == [saved.address.key()]));
    assert_eq!(dots(&reader), all);
}

#[test]
fn a_whole_list_is_read_at_once_and_the_next_unread_is_found() {
    let mut reader = Reader::demo((120, 36));
    reader.keys("j j N");
    let third = memos(&mut reader);
    assert!(matches!(&third[..], [Memo::Opened(_)]));
    assert_eq!(reader.state.latest.chosen, 3);
    reader.keys("1 A");
    let rows = reader.state.latest.rows.len();
    assert!(
        memos(&mut reader)
            .iter()
            .any(|memo| matches!(memo, Memo::Mark(keys, Mark::Read, _) if keys.len() == rows - 1))
    );
    assert_eq!(dots(&reader), 0);
    reader.keys("N");
    assert!(reader.status().contains("Không còn tin chưa đọc"));
}

#[test]
fn what_the_store_remembers_is_on_the_screen() {
    let mut reader = Reader::demo((120, 36));
    let (all, key) = (dots(&reader), chosen(&reader).address.key());
    let places = [(key.clone(), Progress { block: 3, byte: 0, text: 0, percent: 20 })].into();
    reader.event(Event::Remembered(Remembered {
        read: [key.clone()].into(),
        bookmarked: [(key.clone(), Note::read("đọc lại #thủy_lợi"))].into(),
        places,
        ..Remembered::default()
    }));
    assert_eq!(dots(&reader), all - 1);
    assert!(reader.screen().contains('★'));
    reader.keys("enter");
    assert_eq!(reader.state.article.reading().map(|shown| shown.place.block), Some(3));
    assert!(reader.status().starts_with("★ đọc lại #thủy_lợi · "), "{}", reader.status());
}

#[test]
fn a_place_is_remembered_when_the_article_is_left() {
    let mut reader = Reader::demo((80, 24));
    reader.keys("enter");
    memos(&mut reader);
    reader.keys("G n");
    let left = memos(&mut reader);
    let is_place =
        |memo: &Memo| matches!(memo, Memo::Place(_, place) if place.block > 0 && place.percent > 0);
    assert!(left.len() == 2 && left.iter().any(is_place), "{left:?}");
}

#[test]
fn lists_are_followed_by_a_key() {
    let mut reader = Reader::demo((120, 36));
    reader.keys("a");
    assert_eq!(memos(&mut reader), [], "the sample portal has another address each time");
    reader.keys("S j j enter a");
    let followed = memos(&mut reader);
    let [Memo::Follow(Subject::Section(section), name), Memo::Looked(_)] = &followed[..] else {
        panic!("{followed:?}")
    };
    assert!(!name.is_empty() && reader.status().contains("Đang theo dõi"));
    let section = section.clone();
    reader.keys("a");
    assert_eq!(memos(&mut reader), [Memo::Unfollow(Subject::Section(section))]);
}

#[test]
fn a_search_shows_what_it_found_and_opens_it() {
    let mut reader = Reader::demo((120, 36));
    let saved = chosen(&reader);
    reader.keys("s").types("lua");
    let (ticket, query) = reader.searched.last().cloned().expect("a search");
    assert_eq!((query.as_str(), reader.searched.len()), ("lua", 3));
    let hit = |text: &str, marks| Hit {
        address: saved.address.clone(),
        title: Snippet { text: Clean::new("Giống lúa mới"), marks },
        published: None,
        portal: Clean::new("sample"),
        snippet: Snippet { text: Clean::new(text), marks: Vec::new() },
        is_exact: false,
    };
    reader.event(Event::Found(reader.searched[0].0, vec![hit("cũ", Vec::new())]));
    assert!(!reader.screen().contains("cũ"), "a stale answer");
    reader.event(Event::Found(ticket, vec![hit("Tổ hợp tác gieo giống lúa.", vec![0..6, 7..11])]));
    assert!(reader.screen().contains("Tổ hợp tác gieo giống lúa."));
    for screen in [(80, 24), (44, 16), (40, 12)] {
        assert!(reader.resize(screen.0, screen.1).screen().contains("Giống lúa mới"), "{screen:?}");
    }
    reader.resize(120, 36).keys("down up enter");
    assert!(reader.state.overlay.is_none() && reader.state.article.reading().is_some());
    reader.keys("s esc");
    assert!(reader.state.overlay.is_none() && reader.state.prompt.is_none());
}

#[test]
fn what_is_next_is_fetched_ahead_and_a_reload_asks_anew() {
    let mut reader = Reader::demo((120, 36));
    reader.keys("j enter");
    let rows = |at: usize, reader: &Reader| reader.state.latest.rows[at].headline.address.clone();
    let ahead = reader.ahead.last().expect("what is next").clone();
    let ahead: Vec<_> = ahead.iter().filter_map(|target| target.address().cloned()).collect();
    assert_eq!(ahead, [rows(2, &reader), rows(0, &reader)]);
    reader.keys("n");
    let ahead = reader.ahead.last().expect("what is next");
    assert_eq!(ahead.len(), 1, "the one before was read");
}
