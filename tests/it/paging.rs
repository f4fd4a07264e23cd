//! Lists and articles that go on on further pages, served on loopback; what is read of them out.

use std::sync::{Arc, Mutex};

use congtin::app::event::{Event, MouseKind};
use congtin::app::state::Pane;
use congtin::config::embedded;
use congtin::model::address::Origin;
use congtin::model::asked::Purpose;
use congtin::model::failure::Kind;
use congtin::model::limits::Limits;
use congtin::model::settings::Network;
use congtin::model::turn::Turn;
use congtin::pipeline::Pipeline;
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
    let status = reader.status();
    assert!(status.contains("Chưa tải được trang sau của danh sách: máy chủ báo lỗi 500"), "{status}");
    assert!(reader.state.trouble.is_none(), "the list itself is here");
    reader.hold(true);
    reader.keys("j");
    assert_eq!(reader.asked.len(), 3);
    assert!(reader.status().contains("Đang tải trang sau của danh sách"), "{}", reader.status());
}

const ARTICLE: &str = "/portal/Pages/2022-3-2/bai-dai.aspx";

/// The page of this number of an article, with links to `last` pages.
fn part(number: usize, last: usize, print: &str) -> String {
    let link = |n: usize| match n {
        _ if n == number => format!("<b>{n}</b>"),
        1 => format!("<a href=\"{ARTICLE}\">1</a>"),
        _ => format!("<a href=\"{ARTICLE}?page={n}\">{n}</a>"),
    };
    let links: Vec<String> = (1..=last).map(link).collect();
    let body = format!(
        "<p>Lời mở đầu của loạt bài.</p><p>Phần {number}: những cánh đồng ven biển vào vụ gặt.</p>\
         <p>Trang: {}</p>",
        links.join(" ")
    );
    pages::article("Bài dài", &body, &format!("{print}{}", pages::others("Tin mới nhất", &[])))
}

/// A server of an article on `last` pages, those past `whole` failing.
fn parts(last: usize, whole: usize) -> Server {
    Server::start(move |path| {
        let number = number(path);
        let is_there = path.starts_with(ARTICLE) && number <= whole;
        vec![Step::Send(if is_there {
            ok(HTML, part(number, last, ""))
        } else {
            answer("500 Oops", &[], "")
        })]
    })
}

fn read(home: &Home, server: &Server, flags: &[&str]) -> Value {
    let at = server.at(ARTICLE);
    let told = home.run(&[&["read", at.as_str(), "--format", "json"], flags].concat());
    assert_eq!(told.status, Some(0), "{told:?}");
    serde_json::from_str(&told.out).expect("JSON")
}

fn texts(article: &Value) -> Vec<String> {
    let text = |block: &Value| block["text"].as_str().expect("a paragraph").chars().take(7).collect();
    article["blocks"].as_array().expect("blocks").iter().map(text).collect()
}

#[test]
fn an_article_on_three_pages_is_one_and_is_kept_so() {
    let home = Home::new();
    let server = parts(3, 3);
    let article = read(&home, &server, &[]);
    assert_eq!(texts(&article), ["Lời mở ", "Phần 1:", "Phần 2:", "Phần 3:"]);
    assert_eq!((&article["complete"], &article["warnings"]), (&"whole".into(), &Value::Array(Vec::new())));
    assert_eq!(article["url"], server.at(ARTICLE).as_str());
    assert_eq!(server.paths().len(), 3, "each page once, nothing else");
    let kept = read(&home, &server, &["--offline"]);
    assert_eq!(texts(&kept), texts(&article));
}

#[test]
fn an_article_whose_page_fails_is_cut_and_says_so() {
    let home = Home::new();
    let server = parts(4, 2);
    let article = read(&home, &server, &[]);
    assert_eq!(texts(&article), ["Lời mở ", "Phần 1:", "Phần 2:"]);
    assert_eq!(article["complete"], "cut");
    assert_eq!(article["complete_reason"], "bài chia thành nhiều trang, thiếu từ trang 3 trở đi");
    assert!(server.paths().iter().all(|path| number(path) < 4), "the rest is not asked for");
}

#[test]
fn pages_that_were_missing_are_asked_for_again_though_the_first_one_is_the_same() {
    let home = Home::new();
    let first = answer("200 OK", &["Content-Type: text/html", "ETag: \"a1\""], part(1, 2, ""));
    let same = answer("304 Not Modified", &["ETag: \"a1\""], "");
    let second = ok(HTML, part(2, 2, ""));
    let server =
        Server::saying_in_turn(vec![first.clone(), answer("500 Oops", &[], ""), same, first, second]);
    assert_eq!(read(&home, &server, &[])["complete"], "cut");
    let article = read(&home, &server, &[]);
    assert_eq!((texts(&article).len(), &article["complete"]), (3, &"whole".into()));
}

#[test]
fn the_pages_of_a_long_article_are_told_while_they_come() {
    let page = address(&format!("{HOST}{ARTICLE}"));
    let mut reader = Reader::new(setup(), (100, 30)).holding().started(typed(page.as_str()));
    let other = Turn { asked: address(HOST), at: 4, of: 9 };
    reader.event(Event::Paged(other)).event(Event::Paged(Turn { asked: page, at: 2, of: 5 }));
    assert!(reader.status().contains("Đang tải trang 2/5 của bài: http"), "{}", reader.status());
}

#[tokio::test]
async fn each_page_of_an_article_is_told_with_how_many_are_known() {
    let server = parts(3, 3);
    let pipeline = Pipeline::new(&embedded(), Limits::STANDARD, Network::Online).expect("the assets");
    let told = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&told);
    pipeline.tell_turns(move |turn| heard.lock().expect("no panic").push((turn.at, turn.of)));
    let read = Arc::new(pipeline).read(&server.at(ARTICLE), &Origin::Typed, Purpose::Person).await;
    assert!(read.is_ok(), "{read:?}");
    assert_eq!(*told.lock().expect("no panic"), [(2, 3), (3, 3)]);
}

#[test]
fn twenty_pages_of_an_article_are_read() {
    let article = read(&Home::new(), &parts(30, 30), &[]);
    assert_eq!((texts(&article).len(), &article["complete"]), (21, &"cut".into()));
}

#[test]
fn a_saved_page_asks_no_network_for_its_further_ones() {
    let home = Home::new();
    let server = parts(3, 3);
    let canonical = format!("<link rel=\"canonical\" href=\"{}\"></head>", server.at(ARTICLE));
    home.file("bai.html", part(1, 3, "").replace("</head>", &canonical));
    let told = home.run(&["read", "file:bai.html", "--format", "json"]);
    let article: Value = serde_json::from_str(&told.out).expect("JSON");
    assert_eq!((&article["complete"], server.paths().len()), (&"cut".into(), 0), "{told:?}");
}

#[test]
fn the_view_for_printing_is_one_request_for_many() {
    let print = "<p><a href=\"/in/bai-dai.aspx\">Bản in</a></p>";
    let part_of = |n: usize| format!("<p>Phần {n}: những cánh đồng ven biển vào vụ gặt.</p>");
    let whole = (1..=4).map(part_of).collect::<Vec<_>>().concat();
    for (is_useful, asked) in [(true, 2), (false, 5)] {
        let whole = format!("<p>Lời mở đầu của loạt bài.</p>{}", if is_useful { &whole } else { "" });
        let server = Server::start(move |path| {
            vec![Step::Send(match path {
                "/in/bai-dai.aspx" => ok(HTML, pages::article("Bài dài", &whole, "")),
                _ => ok(HTML, part(number(path), 4, print)),
            })]
        });
        let article = read(&Home::new(), &server, &[]);
        let parts: Vec<String> =
            texts(&article).into_iter().filter(|text| text.starts_with("Phần")).collect();
        assert_eq!(parts, ["Phần 1:", "Phần 2:", "Phần 3:", "Phần 4:"], "{is_useful}");
        assert_eq!(server.paths().len(), asked, "{:?}", server.paths());
    }
}

#[test]
fn paging_of_something_else_leaves_an_article_whole() {
    // The number turns the comments: the text is the same on every page.
    let server = Server::start(|_| vec![Step::Send(ok(HTML, part(1, 3, "")))]);
    let article = read(&Home::new(), &server, &[]);
    assert_eq!((texts(&article).len(), &article["complete"]), (2, &"whole".into()));
    assert_eq!(server.paths().len(), 2);
}
