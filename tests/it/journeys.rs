//! Sentences of keys in, the screens they lead to out.

use std::time::Duration;

use congtin::app::state::Setup;
use congtin::model::address::Origin;
use congtin::model::failure::Kind;
use congtin::model::messages::Messages;
use congtin::model::settings::{Greeting, Lang};
use congtin::model::target::Target;
use congtin::text::clean::Clean;

use crate::reader::{Reader, sample, setup};

/// A screen that an eye has checked.
fn seen(name: &str, reader: &Reader) {
    let (columns, rows) = reader.state.screen;
    insta::assert_snapshot!(format!("{name}_{columns}x{rows}"), reader.screen());
}

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 36)];

#[test]
fn the_first_frame_waits_for_nothing() {
    for size in [(80, 24), (120, 36), (44, 16)] {
        let mut reader = Reader::new(setup(), size).holding().started(Target::Sample);
        seen("loading", &reader);
        reader.answer();
        seen("home", &reader);
    }
}

#[test]
fn an_article_and_a_related_one_there_and_back() {
    for size in SIZES {
        let mut reader = Reader::demo(size);
        reader.keys("j enter");
        seen("second", &reader);
        reader.keys("n");
        reader.keys("3 j");
        seen("related_chosen", &reader);
        reader.keys("enter j j j");
        seen("related_open", &reader);
        reader.keys("backspace");
        seen("back", &reader);
        reader.keys("backspace");
        seen("back_again", &reader);
        reader.keys("] ]");
        seen("forward", &reader);
    }
}

#[test]
fn zoom_narrows_widens_and_is_taken_back() {
    for size in SIZES {
        let mut reader = Reader::demo(size);
        reader.choose("2026-10-27").keys("enter space - - -");
        seen("narrower", &reader);
        reader.keys("=");
        seen("zoom_reset", &reader);
        reader.keys("+ +");
        seen("wider", &reader);
    }
}

#[test]
fn finds_without_marks() {
    for size in SIZES {
        let mut reader = Reader::demo(size);
        reader.choose("2026-10-27").keys("enter /").types("mang bao");
        seen("finding", &reader);
        reader.keys("enter");
        seen("found", &reader);
        reader.keys("n");
        seen("found_next", &reader);
        reader.keys("esc");
        seen("find_ended", &reader);
    }
}

#[test]
fn help_and_its_filter() {
    for size in SIZES {
        let mut reader = Reader::demo(size);
        reader.keys("?");
        seen("help", &reader);
        reader.keys("/").types("danh sach");
        seen("help_filtering", &reader);
        reader.keys("ctrl-u").types("xyz");
        seen("help_nothing", &reader);
    }
    let mut reader = Reader::demo((40, 12));
    reader.keys("? j j j");
    seen("help", &reader);
}

#[test]
fn switcher_and_a_section() {
    for size in SIZES {
        let mut reader = Reader::demo(size);
        reader.keys("S j j");
        seen("switcher", &reader);
        reader.keys("enter");
        seen("section", &reader);
    }
}

#[test]
fn failures_are_told_in_the_articles_place() {
    let kinds = [
        ("not_found", Kind::Status(404)),
        ("refused", Kind::Refused),
        ("timeout", Kind::Timeout(Duration::from_secs(15))),
        ("not_page", Kind::NotPage(Clean::new("PDF"))),
    ];
    for (name, kind) in kinds {
        let mut reader = Reader::demo((80, 24));
        reader.fault(&sample("/2026-10-8/"), kind);
        reader.keys("j enter j j j");
        let before = reader.screen();
        reader.keys("n");
        seen(name, &reader);
        reader.keys("backspace");
        assert_eq!(reader.screen(), before, "{name}");
    }
}

#[test]
fn what_bodies_are_made_of() {
    for (name, day) in
        [("nested_lists", "/2026-7-3/"), ("table_of_words", "/2026-5-29/"), ("pictures", "/2026-5-15/")]
    {
        for size in [(80, 64), (120, 64), (44, 90)] {
            let target = Target::Page(sample(day), Origin::Typed);
            seen(name, &Reader::new(setup(), size).started(target));
        }
    }
}

#[test]
fn narrow_screens_show_a_pane_at_a_time() {
    for size in [(44, 16), (40, 12)] {
        let mut reader = Reader::demo(size);
        reader.keys("j j enter j j");
        seen("narrow_article", &reader);
        reader.keys("3");
        seen("narrow_related", &reader);
        reader.keys("1");
        seen("narrow_latest", &reader);
    }
}

#[test]
fn in_english() {
    let words = Messages::of(Lang::En);
    let mut reader = Reader::new(Setup { words, greeting: Greeting::FirstRun, ..setup() }, (80, 24))
        .started(Target::Sample);
    seen("english_home", &reader);
    reader.keys("enter");
    seen("english_article", &reader);
    reader.keys("?");
    seen("english_help", &reader);
}

#[test]
fn a_screen_too_small_says_so() {
    let mut reader = Reader::demo((80, 24));
    reader.keys("j enter j j");
    let before = reader.screen();
    for (columns, rows) in [(39, 12), (40, 11), (20, 5), (1, 1), (0, 0), (0, 20), (300, 0)] {
        reader.resize(columns, rows);
        let screen = reader.screen();
        if columns >= 20 && rows > 1 {
            assert!(screen.contains("quá nhỏ") && screen.contains("40×12"), "{columns}x{rows}: {screen}");
        }
        reader.keys("? j esc tab tab tab");
    }
    reader.resize(39, 12);
    seen("too_small", &reader);
    assert_eq!(reader.resize(80, 24).screen(), before);
}
