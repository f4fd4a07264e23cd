//! Lists and articles that go on on further pages, served on loopback; what is read of them out.

use congtin::app::event::MouseKind;
use congtin::app::state::Pane;
use congtin::model::failure::Kind;
use serde_json::Value;

use crate::headless::Home;
use crate::pages;
use crate::reader::{HOST, Reader, address, setup, typed};
use crate::server::{Server, Step, answer, ok};

const HTML: &str = "text/html; charset=utf-8";
const LIST: &str = "/portal/Pages/Tin-moi.aspx";

/// The page of this number of a list with two items a page, the first of which the page before has too.
fn list(number: usize, last: usize) -> String {
    let rows: Vec<(String, String)> = (number..=number + 1)
        .map(|n| (format!("/portal/Pages/2022-3-2/tin-{n}.aspx"), format!("Tin số {n}")))
        .collect();
    let rows: Vec<(&str, &str, &str)> =
        rows.iter().map(|(href, title)| (href.as_str(), title.as_str(), "02/03/2022")).collect();
    let next = number + 1;
    let more = format!("<div class=\"pager\"><a href=\"{LIST}?page={next}\">Trang sau</a></div>");
    let more = if number < last { more } else { String::new() };
    pages::section("Tin mới", &rows).replace("</body>", &format!("{more}</body>"))
}

/// The number of the page that `path` asks for.
fn number(path: &str) -> usize {
    path.split_once("page=").map_or(1, |(_, number)| number.parse().expect("a number"))
}

fn listing(last: usize) -> Server {
    Server::start(move |path| {
        vec![Step::Send(if path.starts_with(LIST) {
            ok(HTML, list(number(path), last))
        } else {
            answer("404 Not Found", &[], "")
        })]
    })
}

fn titles(list: &Value) -> Vec<String> {
    let title = |item: &Value| item["title"].as_str().expect("a title").to_owned();
    list.as_array().expect("a list").iter().map(title).collect()
}

#[test]
fn latest_goes_on_until_there_are_enough() {
    let home = Home::new();
    let server = listing(4);
    let latest = |arguments: &[&str]| {
        let at = server.at(LIST);
        let all = [&["latest", at.as_str(), "--format", "json"], arguments].concat();
        titles(&home.run(&all).json())
    };
    assert_eq!(latest(&[]), ["Tin số 1", "Tin số 2"]);
    assert_eq!(server.paths().len(), 1, "without a limit only the first page");
    assert_eq!(latest(&["--limit", "2"]).len(), 2);
    assert_eq!(server.paths().len(), 2);
    assert_eq!(latest(&["--limit", "4"]), ["Tin số 1", "Tin số 2", "Tin số 3", "Tin số 4"]);
    assert_eq!(latest(&["--limit", "40"]).len(), 5, "all there are");
    assert_eq!(latest(&["--limit", "1", "--match", "\"số 5\""]), ["Tin số 5"]);
}

#[test]
fn latest_asks_for_ten_pages_at_most_and_for_none_twice() {
    let home = Home::new();
    let endless = listing(usize::MAX);
    let told = home.run(&["latest", endless.at(LIST).as_str(), "--format", "json", "--limit", "500"]);
    assert_eq!((titles(&told.json()).len(), endless.paths().len()), (11, 10));
    // A server that gives its first page whatever is asked for.
    let same = Server::start(|_| vec![Step::Send(ok(HTML, list(1, 2)))]);
    let told = home.run(&["latest", same.at(LIST).as_str(), "--format", "json", "--limit", "9"]);
    assert_eq!((titles(&told.json()).len(), same.paths().len()), (2, 2));
}

#[test]
fn a_page_that_fails_ends_the_list_and_it_is_said() {
    let home = Home::new();
    let server = Server::start(|path| {
        vec![Step::Send(if number(path) == 1 { ok(HTML, list(1, 3)) } else { answer("500 Oops", &[], "") })]
    });
    let told = home.run(&["latest", server.at(LIST).as_str(), "--limit", "9"]);
    assert_eq!((told.status, told.out.lines().count()), (Some(0), 2), "{told:?}");
    assert!(told.err.contains("danh sách dừng ở trang 2: máy chủ báo lỗi 500"), "{told:?}");
}

#[test]
fn a_refresh_reads_the_first_page_only() {
    let home = Home::new();
    let server = listing(3);
    home.run(&["refresh", server.at(LIST).as_str()]);
    assert!(server.paths().iter().all(|path| !path.contains("page=")), "{:?}", server.paths());
}

fn reader(last: usize) -> Reader {
    let page = |n: usize| {
        address(&format!("{HOST}{LIST}{}", if n > 1 { format!("?page={n}") } else { String::new() }))
    };
    let reader = Reader::new(setup(), (100, 30));
    let reader = (1..=last).fold(reader, |reader, n| reader.page(&page(n), &list(n, last)));
    reader.started(typed(&format!("{HOST}{LIST}")))
}

/// The numbers at the ends of the titles in the list.
fn rows(reader: &Reader) -> String {
    reader.state.latest.rows.iter().filter_map(|row| row.headline.title.chars().last()).collect()
}

#[test]
fn going_down_past_the_last_row_turns_the_page() {
    let mut reader = reader(3);
    assert!(reader.screen().contains("còn trang sau"));
    assert_eq!((rows(&reader).as_str(), reader.asked.len()), ("12", 1));
    reader.keys("j");
    assert_eq!((rows(&reader).as_str(), reader.asked.len()), ("12", 1), "there is a row below");
    reader.keys("j");
    assert_eq!((rows(&reader).as_str(), reader.state.latest.chosen), ("123", 2));
    assert!(reader.status().contains("Thêm 1 tin của trang sau"), "{}", reader.status());
    reader.keys("G");
    assert_eq!((rows(&reader).as_str(), reader.state.latest.chosen), ("1234", 3));
    assert!(!reader.screen().contains("còn trang sau"));
    reader.keys("j j G pgdn");
    assert_eq!((rows(&reader).as_str(), reader.asked.len()), ("1234", 3));
    // Another list begins with its own page.
    reader.keys("r");
    assert_eq!(rows(&reader), "12");
}

#[test]
fn the_wheel_and_the_next_article_turn_the_page_too() {
    let mut reader = reader(3);
    reader.mouse_in(MouseKind::WheelDown, Pane::Latest).mouse_in(MouseKind::WheelDown, Pane::Latest);
    assert_eq!(rows(&reader), "123");
    reader.keys("n n n n");
    assert_eq!(rows(&reader), "1234");
}

#[test]
fn a_page_on_its_way_is_asked_for_once_and_given_up_by_going_back() {
    let mut reader = reader(3);
    reader.hold(true);
    reader.keys("j j j j");
    assert_eq!(reader.asked.len(), 2);
    reader.keys("backspace");
    assert_eq!(reader.cancelled.len(), 1);
    reader.answer();
    assert_eq!(rows(&reader), "12", "its answer comes too late");
    reader.hold(false);
    reader.keys("j");
    assert_eq!(rows(&reader), "123");
}

#[test]
fn a_next_page_that_fails_leaves_the_list_and_can_be_asked_for_again() {
    let mut reader = reader(3);
    let second = address(&format!("{HOST}{LIST}?page=2"));
    reader.fault(&second, Kind::Status(500));
    reader.keys("j j");
    assert_eq!(rows(&reader), "12");
    assert!(reader.status().contains("máy chủ báo lỗi 500"), "{}", reader.status());
    reader.keys("j");
    assert_eq!(reader.asked.len(), 3);
}
