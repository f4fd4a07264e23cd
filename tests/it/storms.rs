//! Random keys, sizes, clicks and late answers in; no panic out, and the reader can always be left.

use congtin::app::event::{Event, MouseKind, Ticket};
use congtin::app::key::{Code, Key};
use congtin::app::state::State;
use congtin::model::address::Reach;
use congtin::model::bookmark::{Note, Saved, Visited};
use congtin::model::change::{Changes, Paragraph, Run};
use congtin::model::follow::{Followed, Habits, Mute, Subject};
use congtin::model::headline::Headline;
use congtin::model::memo::Remembered;
use congtin::model::refreshed::{Harvest, Stage, Urgency};
use congtin::model::target::Target;
use congtin::model::undone::{Deed, Undone};
use congtin::text::clean::Clean;
use congtin::text::diff::Change;
use jiff::Timestamp;
use proptest::prelude::{Just, Strategy, any, prop, prop_oneof};
use proptest::test_runner::{Config, TestRunner};

use crate::reader::{Reader, setup};

/// Something that happens to a reader.
#[derive(Clone, Debug)]
enum Blow {
    Key(Key),
    Paste(String),
    Mouse(MouseKind, u16, u16),
    Resize(u16, u16),
    Hold(bool),
    Answer,
    Tell(u8),
}

/// Keys that mean something, some letters, and some that mean nothing.
const KEYS: &str = "j k down up ctrl-d ctrl-u space pgdn pgup g G home end tab shift-tab 1 2 3 enter l right \
     backspace h left ctrl-o ] n p N + - = / r S M ? } { esc q a ê b B u A F U m D H R s f f1 delete insert ctrl-w ctrl-a alt-x";

fn key() -> impl Strategy<Value = Key> {
    let named: Vec<Key> = KEYS.split_whitespace().map(|name| Key::parse(name).expect(name)).collect();
    prop_oneof![
        20 => prop::sample::select(named),
        1 => any::<char>().prop_map(|c| Key::plain(Code::Char(c))),
    ]
}

fn blow() -> impl Strategy<Value = Blow> {
    let kind = prop::sample::select(vec![MouseKind::Click, MouseKind::WheelUp, MouseKind::WheelDown]);
    prop_oneof![
        30 => key().prop_map(Blow::Key),
        1 => any::<String>().prop_map(Blow::Paste),
        4 => (kind, 0..=300_u16, 0..=120_u16).prop_map(|(kind, x, y)| Blow::Mouse(kind, x, y)),
        4 => (0..=300_u16, 0..=120_u16).prop_map(|(columns, rows)| Blow::Resize(columns, rows)),
        4 => (36..=130_u16, 8..=40_u16).prop_map(|(columns, rows)| Blow::Resize(columns, rows)),
        1 => any::<bool>().prop_map(Blow::Hold),
        2 => Just(Blow::Answer),
        6 => (0..8_u8).prop_map(Blow::Tell),
    ]
}

fn strike(reader: &mut Reader, blow: Blow) {
    match blow {
        Blow::Key(key) => reader.event(Event::Key(key)),
        Blow::Paste(text) => reader.paste(&text),
        Blow::Mouse(kind, column, row) => reader.mouse(kind, (column, row)),
        Blow::Resize(columns, rows) => reader.resize(columns, rows),
        Blow::Hold(is_holding) => {
            reader.hold(is_holding);
            reader
        }
        Blow::Answer => reader.answer(),
        Blow::Tell(what) => {
            let event = told(reader, what);
            reader.event(event)
        }
    };
}

/// What a store may say of the rows on screen.
fn told(reader: &Reader, what: u8) -> Event {
    let rows = &reader.state.latest.rows;
    let some = rows.iter().step_by(2).map(|row| (row.key.clone(), row.headline.clone()));
    let some: Vec<(String, Headline)> = some.collect();
    let keys = || some.iter().map(|(key, _)| key.clone());
    let saved = |headline: &Headline| Saved {
        address: headline.address.clone(),
        reach: Reach::Public,
        title: headline.title.clone(),
    };
    let name = Clean::new("Tin hoạt động");
    match what {
        0 | 1 => {
            let subject = |headline: &Headline| Subject::Section(headline.address.clone());
            let follow = |(_, headline): &(String, Headline)| Followed {
                subject: subject(headline),
                name: name.clone(),
                new: 3,
            };
            let words = ["khoa học", "x", "tỉnh"].map(|word| Mute::Word(Clean::new(word)));
            let sections = some.iter().map(|(_, one)| Mute::Section(one.address.clone(), name.clone()));
            let mutes = words.into_iter().chain(sections).take(usize::from(what) * 4).collect();
            Event::Recalled(Habits { follows: some.iter().map(follow).collect(), mutes })
        }
        2 => Event::Remembered(Remembered {
            read: keys().collect(),
            bookmarked: keys().map(|key| (key, Note::read("xem lại #giá"))).collect(),
            edited: keys().map(|key| (key, 1)).collect(),
            muted: keys().take(1).collect(),
            ..Remembered::default()
        }),
        3 => {
            let visit = |(_, one): &(String, Headline)| Visited {
                id: 1,
                saved: saved(one),
                at: Timestamp::UNIX_EPOCH,
            };
            Event::History(some.iter().map(visit).collect())
        }
        4 => {
            let ticket = reader.compared.last().map_or_else(Ticket::default, |(ticket, ..)| *ticket);
            let run = |(at, (_, one)): (usize, &(String, Headline))| Run {
                change: [Change::Same, Change::Added, Change::Removed][at % 3],
                text: one.title.clone(),
            };
            let runs: Vec<Run> = some.iter().enumerate().map(run).collect();
            let paragraphs = vec![Paragraph { runs, end: Change::Same }; 5];
            Event::Compared(ticket, Some(Changes { since: Timestamp::UNIX_EPOCH, paragraphs }))
        }
        5 => Event::Refreshing(Stage { name, at: 1, of: 3, article: Some((2, 9)) }),
        6 => Event::Refreshed(Harvest { new: some.len(), ..Harvest::of(Urgency::Asked) }),
        _ => Event::Undone(Some(Undone {
            deed: Deed::MarkRead,
            name,
            keys: keys().collect(),
            at: Timestamp::UNIX_EPOCH,
        })),
    }
}

/// What holds after every event.
fn check(reader: &Reader) {
    let (cells, cursor) = reader.drawn();
    if let Some((x, y)) = cursor {
        assert!(x < cells.area.width && y < cells.area.height, "the cursor is off the screen");
    }
    let is_foul = |symbol: &str| symbol.chars().any(char::is_control);
    assert!(!cells.content.iter().any(|cell| is_foul(cell.symbol())), "a control character is drawn");
    let state = &reader.state;
    assert!(state.latest.chosen < state.latest.rows.len().max(1));
    assert!(state.latest.top <= state.latest.chosen || state.layout().is_none_or(|l| l.latest.is_none()));
}

#[test]
fn a_storm_breaks_nothing_and_the_reader_can_be_left() {
    let config = Config { cases: 64, failure_persistence: None, ..Config::default() };
    let storms = prop::collection::vec(blow(), 1..80);
    let outcome = TestRunner::new(config).run(&storms, |storm| {
        let mut reader = Reader::new(setup(), (80, 24)).started(Target::Sample);
        for blow in storm {
            strike(&mut reader, blow);
            check(&reader);
        }
        reader.has_quit = false;
        // Where a key is awaited for something else, `q` is that key.
        let State { overlay, prompt, hints, chord, .. } = &reader.state;
        if overlay.is_none() && prompt.is_none() && hints.is_none() && chord.is_empty() {
            assert!(reader.keys("q").has_quit, "q quits");
            reader.has_quit = false;
        }
        assert!(reader.keys("ctrl-c").has_quit, "ctrl-c always quits");
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

#[test]
fn every_size_is_drawn() {
    let mut reader = Reader::demo((80, 24));
    reader.choose("2026-5-29").keys("enter");
    let sides = [0, 1, 2, 11, 12, 13, 20, 39, 40, 59, 60, 99, 100, 300];
    for keys in ["2", "?", "/", "esc S", "/", "esc esc 3", "/ a enter"] {
        reader.keys(keys);
        for columns in sides {
            for rows in [0, 1, 3, 11, 12, 19, 20, 120] {
                check(reader.resize(columns, rows));
            }
        }
    }
    // Wide for one line only: the title in the border, the measure, the status.
    reader.resize(500, 500);
    check(&reader);
}
