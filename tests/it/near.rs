//! What the store has around an article in, the third pane out.

use congtin::app::event::Event;
use congtin::app::open::open_list;
use congtin::app::state::Pane;
use congtin::model::address::Reach;
use congtin::model::gathered::Gathered;
use congtin::model::headline::Headline;
use congtin::model::near::{Near, Nearby, Version};
use congtin::model::target::Target;
use congtin::text::clean::Clean;

use crate::headless::Home;
use crate::pages;
use crate::reader::{Reader, address};
use crate::server::{Server, Step, ok};
use crate::wanted::follow;

fn headline(path: &str, title: &str) -> Headline {
    Headline {
        title: Clean::new(title),
        address: address(&format!("https://bao.example/{path}")),
        published: None,
        summary: None,
        is_cut: false,
        image: None,
        section: None,
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
fn a_story_of_several_papers_is_one_row() {
    let mut reader = Reader::demo((120, 60));
    let rows = reader.state.latest.rows.clone();
    let other = Version {
        headline: headline("khac", "Nho trái mùa: vụ lãi nhất"),
        portal: Clean::new("vnexpress"),
    };
    let gathered = |also: Vec<Version>, at: usize| Gathered {
        headline: rows[at].headline.clone(),
        reach: Reach::Public,
        note: Clean::new("Báo Nho"),
        also,
        is_new: false,
    };
    reader.gathered = vec![gathered(vec![other.clone()], 0), gathered(Vec::new(), 1)];
    let effects = open_list(&mut reader.state, Target::Followed);
    reader.perform(effects);
    let latest = reader.inside(Pane::Latest).join("\n");
    assert_eq!(latest.matches("+1 báo · Báo Nho").count(), 1, "{latest}");
    reader.keys("g g enter");
    // The store knows no text of it, the list does; what both know stands once.
    for versions in [Vec::new(), vec![other.clone()]] {
        reader.keys("1 j enter 1 k enter");
        answered(&mut reader, Nearby { versions, ..Nearby::default() });
        let shown = related(&reader);
        assert!(reader.state.related.rows.iter().any(|row| row.headline == other.headline), "{shown}");
        assert_eq!(reader.state.related.rows.iter().filter(|row| row.headline == other.headline).count(), 1);
    }
}

/// Two papers that print one story, each under its own title, and another each.
const ROWS: [&[(&str, &str, &str)]; 2] = [
    &[("/portal/Pages/mot.aspx", "Cầu mới qua kênh Nam", ""), ("/portal/Pages/le.aspx", "Giá nho", "")],
    &[
        ("/portal/Pages/hai.aspx", "Hết cảnh lội kênh đến lớp", ""),
        ("/portal/Pages/ban.aspx", "Giải bóng", ""),
    ],
];

const STORY: &str = "<p>Sáng 14/11, xã Phước Hữu đưa vào dùng cây cầu bê tông dài 36 mét, rộng 4 mét qua kênh Nam.</p>\
    <p>Cầu do 212 hộ dân góp 480 triệu đồng, phần còn lại là tiền của huyện. Trước đây học sinh thôn Hữu Đức phải đi \
    vòng hơn 5 km để tới trường tiểu học.</p><p>Đơn vị thi công làm trong 97 ngày, sớm hơn hẹn 20 ngày.</p>";

fn paper(rows: &'static [(&'static str, &'static str, &'static str)]) -> Server {
    Server::start(move |path| {
        // No day is printed: it is of today, whenever that is.
        let row = rows.iter().find(|(at, ..)| *at == path);
        let html = |page| ok("text/html; charset=utf-8", page);
        vec![Step::Send(match row {
            None => html(pages::section("Tin mới", rows)),
            Some((_, title, _)) => {
                let other = format!("<p>Một tin khác: {title}.</p>");
                let is_first = rows.first().is_some_and(|(_, first, _)| first == title);
                let body = if is_first { STORY } else { &other };
                html(pages::article(title, body, "").replace("Đăng ngày 02 - 03 - 2022", ""))
            }
        })]
    })
}

#[test]
fn one_story_of_two_portals_is_one_entry() {
    let home = Home::new();
    let papers = ROWS.map(paper);
    for server in &papers {
        follow(&home, server);
    }
    assert_eq!(home.run(&["refresh", "-q"]).status, Some(0));
    let told = home.run(&["latest", "--format", "json"]).json();
    let list = told.as_array().expect("a list");
    assert_eq!(list.len(), 3, "{told:#}");
    assert!(list.iter().all(|item| item["portal"].is_string()), "{told:#}");
    let also: Vec<_> = list.iter().filter_map(|item| item.get("also")).collect();
    let [also] = &also[..] else { panic!("{told:#}") };
    assert_eq!(also.as_array().map(Vec::len), Some(1), "{told:#}");
    assert!(also[0]["title"].is_string() && also[0]["url"].is_string() && also[0]["portal"].is_string());
    let since = home.run(&["latest", "--since", "1d", "--format", "json"]).json();
    assert_eq!(since.as_array().map(Vec::len), Some(3), "{since:#}");
    assert!(home.run(&["latest"]).out.contains("  +1 báo\n"));
    let digest = home.run(&["digest", "-q"]).out;
    assert_eq!(digest.matches("\n### ").count(), 3, "{digest}");
    assert!(digest.contains("\\+1 báo: ") || digest.contains("+1 báo: "), "{digest}");
    let first = list.iter().find(|item| item.get("also").is_some()).expect("the story");
    let read = home.run(&["read", first["url"].as_str().expect("a url"), "--format", "json", "--offline"]);
    assert!(!read.out.contains(also[0]["url"].as_str().expect("a url")), "it is not near, but the same");
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
