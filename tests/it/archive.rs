//! Pages that are gone, and a web archive on loopback that has them or not; what is shown out.

use std::sync::Arc;

use congtin::app::panes::article::View;
use congtin::config::embedded;
use congtin::model::address::{Address, Origin};
use congtin::model::asked::Purpose;
use congtin::model::failure::Kind;
use congtin::model::limits::Limits;
use congtin::model::listing::Reading;
use congtin::model::obtained::Source;
use congtin::model::settings::Network;
use congtin::model::wayback::Wayback;
use congtin::pipeline::Pipeline;
use serde_json::{Value, json};

use crate::headless::Home;
use crate::pages;
use crate::reader::{Reader, sample};
use crate::server::{Server, Step, answer, ok};

const HTML: &str = "text/html; charset=utf-8";
const PATH: &str = "/portal/Pages/2022-3-2/bai.aspx";

/// A portal that answers everything with this status.
fn gone(status: &'static str) -> Server {
    Server::saying(answer(status, &["Content-Type: text/html"], "<p>Không tìm thấy trang"))
}

/// An archive that has this copy of every page, taken on 3 March 2022.
fn archive(copy: String) -> Server {
    Server::start(move |path| {
        let taken = json!({ "status": "200", "available": true, "timestamp": "20220303020000" });
        vec![Step::Send(if path.starts_with("/wayback/available?url=http%3A%2F%2F127.0.0.1") {
            ok("application/json", json!({ "archived_snapshots": { "closest": taken } }).to_string())
        } else if path.starts_with("/web/20220303020000id_/http://127.0.0.1") {
            ok(HTML, &copy)
        } else {
            answer("404 Not Found", &[], "")
        })]
    })
}

/// An archive that has nothing.
fn empty() -> Server {
    Server::saying(ok("application/json", json!({ "archived_snapshots": {} }).to_string()))
}

fn article() -> String {
    pages::article("Giống lúa chịu mặn", "<p>Toàn văn của bài, <a href=\"../hai.aspx\">nối</a>.</p>", "")
}

/// What `congtin read` says where the archive at `at` is agreed to.
fn read(home: &Home, page: &Address, at: &Server) -> crate::headless::Told {
    home.file("config/congtin/config.toml", format!("archive = \"{}\"\n", at.at("/")));
    home.run(&["read", page.as_str(), "--format", "json"])
}

#[test]
fn what_is_gone_is_read_from_the_archive_where_it_was_agreed_to() {
    let home = Home::new();
    let (portal, archive) = (gone("404 Not Found"), archive(article()));
    let told = read(&home, &portal.at(PATH), &archive);
    assert_eq!(told.status, Some(0), "{told:?}");
    assert!(
        told.err.contains("bản ở Internet Archive, vì máy chủ báo không có trang này (lỗi 404)"),
        "{told:?}"
    );
    let read: Value = serde_json::from_str(&told.out).expect("JSON");
    assert_eq!(read["url"], portal.at(PATH).as_str(), "as if it stood there");
    assert_eq!(read["title"], "Giống lúa chịu mặn");
    assert_eq!(read["blocks"][0]["links"][0]["url"], portal.at("/portal/Pages/hai.aspx").as_str());
    assert_eq!((&read["kept"], &read["fetched"]), (&Value::Bool(false), &"2022-03-03T09:00:00+07:00".into()));
    assert_eq!(read["warnings"], json!(["đây là bản Internet Archive chụp lúc 03/03/2022 09:00"]));
    // It is not kept: the page may come back.
    assert_eq!(home.run(&["read", portal.at(PATH).as_str(), "--offline"]).status, Some(3));
    assert_eq!(archive.paths().len(), 2);
}

#[test]
fn the_kept_copy_goes_before_the_archive() {
    let home = Home::new();
    let portal = Server::saying_in_turn(vec![ok(HTML, article()), answer("410 Gone", &[], "")]);
    let archive = archive(pages::article("Giống lúa chịu mặn", "<p>Bản khác.</p>", ""));
    read(&home, &portal.at(PATH), &archive);
    let told = read(&home, &portal.at(PATH), &archive);
    let read: Value = serde_json::from_str(&told.out).expect("JSON");
    assert_eq!((&read["kept"], archive.paths().len()), (&Value::Bool(true), 0), "{told:?}");
}

#[test]
fn nobody_is_asked_without_a_word_of_the_user_nor_for_other_failures() {
    let home = Home::new();
    let portal = gone("404 Not Found");
    let told = home.run(&["read", portal.at(PATH).as_str()]);
    assert_eq!(told.status, Some(3));
    assert!(told.err.contains("thêm --archive để xem bản ở Internet Archive"), "{told:?}");
    for status in ["500 Oops", "403 Forbidden"] {
        let (portal, archive) = (gone(status), archive(article()));
        let told = read(&home, &portal.at(PATH), &archive);
        assert_eq!((told.status, archive.paths().len()), (Some(3), 0), "{status}");
        assert!(!told.err.contains("--archive"), "{told:?}");
    }
}

#[test]
fn an_archive_without_a_copy_is_told_with_the_reason() {
    let home = Home::new();
    let portal = gone("404 Not Found");
    for archive in [empty(), gone("503 Busy"), archive("<p>Chào".into())] {
        let told = read(&home, &portal.at(PATH), &archive);
        assert_eq!((told.status, told.out.as_str()), (Some(3), ""), "{told:?}");
        assert!(told.err.contains("(lỗi 404); cũng không lấy được bản nào"), "{told:?}");
        assert!(!told.err.contains("--archive"), "it was asked already: {told:?}");
    }
}

#[tokio::test]
async fn background_work_asks_no_archive_and_a_person_may_for_one_page() {
    let (portal, archive) = (gone("404 Not Found"), archive(article()));
    let pipeline = |wayback| {
        let pipeline = Pipeline::new(&embedded(), Limits::STANDARD, Network::Online).expect("the profiles");
        Arc::new(pipeline.with_archive(wayback))
    };
    let (address, wayback) = (portal.at(PATH), Wayback::at(&archive.at("/")));
    let agreed = pipeline(wayback.clone().agreed());
    let failure = agreed.read(&address, &Origin::Typed, Purpose::Background).await.expect_err("gone");
    assert_eq!((failure.kind, archive.paths().len()), (Kind::Status(404), 0));
    let asking = pipeline(wayback);
    let failure = asking.read(&address, &Origin::Typed, Purpose::Person).await.expect_err("gone");
    let obtained = asking.archived(&address, failure.clone()).await.expect("a copy");
    assert_eq!(obtained.source, Source::Archive(Box::new(failure)));
    assert!(matches!(obtained.reading, Reading::Article(article) if article.address == address));
}

#[test]
fn a_key_asks_the_archive_for_what_is_gone() {
    let mut reader = Reader::demo((100, 30));
    reader.keys("w");
    assert!(
        reader.archived.is_empty() && reader.status().contains("không còn mở được"),
        "{}",
        reader.status()
    );
    reader.fault(&sample("/2026-10-8/"), Kind::Status(500));
    reader.choose("2026-10-8").keys("enter w");
    assert!(reader.archived.is_empty() && !reader.screen().contains("w: xem bản"));
    reader.fault(&sample("/2026-10-8/"), Kind::Status(404));
    reader.keys("r");
    assert!(reader.screen().contains("w: xem bản ở Internet Archive"), "{}", reader.screen());
    reader.keys("w");
    let (_, target, failure) = reader.archived.first().expect("a question");
    assert_eq!((target.address(), &failure.kind), (Some(&sample("/2026-10-8/")), &Kind::Status(404)));
    assert!(matches!(reader.state.article.view, View::Loading(..)));
}

#[test]
fn a_page_of_scripts_alone_says_so() {
    let server = Server::saying(ok(
        HTML,
        "<html><head><title>Cổng</title></head><body><noscript>Vui lòng bật JavaScript.</noscript>\
         <div id=root></div><script src=/a.js></script></body></html>",
    ));
    let home = Home::new();
    for command in ["read", "latest"] {
        let told = home.run(&[command, server.at("/").as_str()]);
        assert_eq!(told.status, Some(1), "{told:?}");
        assert!(
            told.err.contains("chỉ hiện chữ khi chạy JavaScript") && told.err.contains("RSS"),
            "{told:?}"
        );
    }
}
