//! What the store has around an article in, the third pane out.

use congtin::app::event::Event;
use congtin::app::state::Pane;
use congtin::model::headline::Headline;
use congtin::model::near::{Near, Nearby, Version};
use congtin::text::clean::Clean;

use crate::reader::{Reader, address};

fn headline(path: &str, title: &str) -> Headline {
    Headline {
        title: Clean::new(title),
        address: address(&format!("https://bao.example/{path}")),
        published: None,
        summary: None,
        is_cut: false,
    }
}

fn grapes() -> Nearby {
    let near = |path, title, shared: [&str; 2]| Near {
        headline: headline(path, title),
        portal: Clean::new("bao.example"),
        shared: shared.map(Clean::new).to_vec(),
    };
    Nearby {
        versions: Vec::new(),
        near: vec![
            near("nho", "Nho trái mùa được giá", ["khoa học công nghệ", "Ninh Thuận"]),
            near("tao", "Táo phủ lưới", ["Ninh Thuận", "giống mới"]),
        ],
    }
}

/// The reader's newest question, answered.
fn answered(reader: &mut Reader, nearby: Nearby) {
    let (ticket, _) = reader.nears.last().expect("it asked").clone();
    reader.event(Event::Near(ticket, nearby));
}

fn related(reader: &Reader) -> String {
    reader.inside(Pane::Related).join("\n")
}

#[test]
fn the_portals_own_list_comes_first_and_apart() {
    let mut reader = Reader::demo((120, 50));
    reader.choose("2026-10-27").keys("enter");
    let own = reader.state.related.rows.len();
    assert!(own > 0, "the sample has a related list");
    answered(&mut reader, grapes());
    let rows = &reader.state.related.rows;
    assert_eq!(rows.len(), own + 2);
    assert!(rows.iter().take(own).all(|row| row.group.is_empty()));
    reader.keys("3 G");
    let shown = related(&reader);
    assert!(!shown.contains("Cổng không liệt kê"), "{shown}");
    let at = |part: &str| shown.find(part).unwrap_or_else(|| panic!("{part}: {shown}"));
    assert!(at("Gần chủ đề, trong kho:") < at("Nho trái mùa"), "{shown}");
    assert!(at("Nho trái mùa") < at("cùng: khoa học công nghệ, Ninh Thuận · bao.example"), "{shown}");
    assert_eq!(shown.matches("Gần chủ đề").count(), 1, "{shown}");
}

#[test]
fn where_the_portal_lists_nothing_the_store_says_so() {
    for size in [(120, 36), (80, 24), (44, 16)] {
        let mut reader = Reader::demo(size);
        reader.choose("2026-10-27").keys("enter");
        reader.state.related.fill(None, std::iter::empty());
        answered(&mut reader, grapes());
        reader.keys("3");
        let shown = related(&reader).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            shown.starts_with("Cổng không liệt kê tin liên quan. Gần chủ đề, trong kho:"),
            "{size:?} {shown}"
        );
        assert!(shown.contains("cùng: khoa học"), "{size:?} {shown}");
        reader.keys("j enter");
        assert_eq!(
            reader.asked.last().and_then(|target| target.address()),
            Some(&grapes().near[1].headline.address)
        );
    }
}

#[test]
fn the_story_in_other_papers_stands_before_what_is_near() {
    let mut reader = Reader::demo((120, 60));
    reader.choose("2026-10-27").keys("enter");
    let own = reader.state.related.rows.len();
    let headline = headline("cung-tin", "Nho trái mùa: vụ lãi nhất");
    let version = Version { headline: headline.clone(), portal: Clean::new("vnexpress") };
    answered(&mut reader, Nearby { versions: vec![version], ..grapes() });
    reader.keys("3 G");
    let shown = related(&reader);
    let at = |part: &str| shown.find(part).unwrap_or_else(|| panic!("{part}: {shown}"));
    assert!(at("Cùng tin, ở báo khác:") < at("VnExpress") && at("VnExpress") < at("Gần chủ đề"), "{shown}");
    reader.keys(&format!("g g {} enter", "j ".repeat(own)));
    assert_eq!(reader.asked.last().and_then(|target| target.address()), Some(&headline.address));
}

#[test]
fn an_answer_for_another_article_changes_nothing() {
    let mut reader = Reader::demo((120, 36));
    reader.choose("2026-10-27").keys("enter");
    let (stale, _) = reader.nears.last().expect("it asked").clone();
    reader.keys("n");
    let before = reader.state.related.rows.clone();
    reader.event(Event::Near(stale, grapes()));
    assert_eq!(reader.state.related.rows, before);
    answered(&mut reader, grapes());
    assert_eq!(reader.state.related.rows.len(), before.len() + 2);
    // Once more is once too often.
    answered(&mut reader, grapes());
    assert_eq!(reader.state.related.rows.len(), before.len() + 2);
}

#[test]
fn going_back_asks_anew_and_the_choice_stays() {
    let mut reader = Reader::demo((120, 36));
    reader.choose("2026-10-27").keys("enter n");
    let asked = reader.nears.len();
    reader.keys("backspace");
    assert_eq!(reader.nears.len(), asked + 1);
    reader.keys("3 j");
    let chosen = reader.state.related.chosen;
    answered(&mut reader, grapes());
    assert_eq!(reader.state.related.chosen, chosen);
}

#[test]
fn a_muted_first_of_the_store_leaves_the_heading() {
    let mut reader = Reader::demo((120, 50));
    reader.choose("2026-10-27").keys("enter");
    answered(&mut reader, grapes());
    reader.keys("m").types("trái mùa").keys("enter esc esc 3 G");
    let shown = related(&reader);
    assert!(!shown.contains("Nho trái mùa") && shown.contains("Gần chủ đề, trong kho:"), "{shown}");
}
