//! Pages that were read once, and what is left of them when their server changes, fails or is gone.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use congtin::config::embedded;
use congtin::model::address::{Address, Origin, Reach};
use congtin::model::folders::Folders;
use congtin::model::follow::Subject;
use congtin::model::headline::Headline;
use congtin::model::limits::{Limits, StoreLimits};
use congtin::model::listing::{Listing, Reading};
use congtin::model::obtained::{Obtained, Source};
use congtin::model::portal::Portal;
use congtin::model::settings::Network;
use congtin::model::validators::Validators;
use congtin::pipeline::Pipeline;
use congtin::store::cache::copies::Copies;
use congtin::store::cache::keep::Arrival;
use congtin::store::reader::own::Own;
use congtin::text::clean::Clean;
use jiff::Timestamp;
use serde_json::Value;

use crate::headless::Home;
use crate::pages;
use crate::server::{Server, Step, answer};
use crate::window::Window;

const PATH: &str = "/portal/Pages/2022-3-2/bai.aspx";
const OTHER: &str = "/portal/Pages/2022-9-23/nam.aspx";
const LIST: &str = "/portal/Pages/Tin-moi.aspx";
const LONG: &str = "<p>Hội nghị bàn về giống lúa chịu mặn của các hợp tác xã ven biển.</p>\
    <p>Đại biểu đề nghị mở thêm ba điểm trình diễn trong vụ tới và chia sẻ số liệu đo mặn.</p>";

fn article(title: &str, body: &str) -> String {
    let rows = [("../2022-9-23/nam.aspx", "Về việc đăng ký nhu cầu tìm kiếm...", "23/09/2022 3:56 CH")];
    pages::article(title, body, &pages::others("Tin mới nhất", &rows))
}

fn html(body: &str) -> Vec<u8> {
    answer("200 OK", &["Content-Type: text/html; charset=utf-8"], body)
}

/// The reader in a window, with what it keeps in `home`.
fn opened(home: &Home, arguments: &[&str]) -> Window {
    let folder = |name: &str| home.path().join(name).to_str().expect("UTF-8").to_owned();
    let (data, cache, config) = (folder("data"), folder("cache"), folder("config"));
    let folders = [
        ("TERM", "xterm-256color"),
        ("XDG_DATA_HOME", &*data),
        ("XDG_CACHE_HOME", &*cache),
        ("XDG_CONFIG_HOME", &*config),
    ];
    Window::open_with(arguments, &folders)
}

/// A server that gives these answers in turn, whatever is asked for.
fn turns(answers: Vec<Vec<u8>>) -> Server {
    Server::saying_in_turn(answers)
}

#[test]
fn what_was_read_is_there_when_its_server_fails_and_offline() {
    let home = Home::new();
    let server = turns(vec![html(&article("Giống lúa chịu mặn", LONG)), answer("500 Oops", &[], "")]);
    let address = server.at(PATH);
    let read = |flags: &[&str]| home.run(&[&["read", address.as_str(), "--format", "json"], flags].concat());
    assert_eq!(read(&[]).json()["kept"], Value::Bool(false));
    for flags in [&[][..], &["--offline"]] {
        let told = read(flags);
        assert_eq!(told.status, Some(0), "{told:?}");
        assert!(told.err.contains("bản đã lưu lúc"), "{told:?}");
        let kept: Value = serde_json::from_str(&told.out).expect("JSON");
        assert_eq!((&kept["kept"], &kept["title"]), (&Value::Bool(true), &Value::from("Giống lúa chịu mặn")));
        assert_eq!(kept["blocks"].as_array().map(Vec::len), Some(2));
    }
    let unknown = home.run(&["read", server.at(OTHER).as_str(), "--offline"]);
    assert_eq!((unknown.status, unknown.out.as_str()), (Some(3), ""));
}

#[test]
fn a_page_that_has_not_changed_is_not_sent_again() {
    let home = Home::new();
    let page = article("Một tin", LONG);
    let first = answer("200 OK", &["Content-Type: text/html", "ETag: \"a1\""], &page);
    let server = turns(vec![first, answer("304 Not Modified", &["ETag: \"a1\""], "")]);
    let address = server.at(PATH);
    let read = || home.run(&["read", address.as_str(), "--format", "json"]).json();
    let (first, second) = (read(), read());
    assert_eq!((&second["title"], &second["blocks"]), (&first["title"], &first["blocks"]));
    assert_eq!(second["kept"], Value::Bool(false));
    let requests = server.requests();
    assert!(requests[1].contains("if-none-match: \"a1\""), "{requests:?}");
}

#[test]
fn a_worse_answer_does_not_take_the_place_of_a_good_one() {
    let home = Home::new();
    let server = turns(vec![html(&article("Một tin", LONG)), html(&article("Một tin", "<p>Hội nghị.</p>"))]);
    let address = server.at(PATH);
    home.run(&["read", address.as_str()]);
    for flags in [&[][..], &["--offline"]] {
        let told = home.run(&[&["read", address.as_str()], flags].concat());
        assert_eq!(told.status, Some(0));
        assert!(told.out.contains("ba điểm trình diễn") && told.err.contains("bản đã lưu"), "{told:?}");
    }
}

#[test]
fn titles_that_the_portal_cut_are_completed_from_the_store() {
    let home = Home::new();
    let whole = "Về việc đăng ký nhu cầu tìm kiếm công nghệ năm 2023";
    let server = Server::start(move |path| {
        vec![Step::Send(html(&article(if path == OTHER { whole } else { "Một tin" }, LONG)))]
    });
    let latest = || home.run(&["latest", server.at(PATH).as_str(), "--format", "json"]).json();
    assert_eq!(latest()[0]["title_is_cut"], Value::Bool(true));
    home.run(&["read", server.at(OTHER).as_str()]);
    assert_eq!(
        latest()[0],
        serde_json::json!({
            "title": whole,
            "url": server.at(OTHER),
            "published": "2022-09-23T15:56:00+07:00",
            "title_is_cut": false,
        })
    );
}

#[test]
fn what_is_kept_is_found_however_it_is_typed() {
    let home = Home::new();
    let server = turns(vec![html(&article("Hội nghị 30/2020/NĐ-CP", LONG))]);
    let address = server.at(PATH);
    assert_eq!(home.run(&["search", "lúa", "--format", "json"]).json(), serde_json::json!([]));
    home.run(&["read", address.as_str()]);
    let odd =
        ["giong lua", "GIỐNG LÚA", "\"chịu mặn\" giống", "gioongs lusa", "30/2020/NĐ-CP", "sau:2022 lúa"];
    for query in odd {
        let found = home.run(&["search", query, "--format", "json"]).json();
        assert_eq!(found[0]["url"], Value::from(address.as_str()), "{query}");
        assert!(found[0]["snippet"].is_string());
    }
    for query in ["lúa trước:2022", "cà phê", "\"", "AND", "*", "bookmark lúa"] {
        assert_eq!(home.run(&["search", query, "--format", "json"]).json(), serde_json::json!([]), "{query}");
    }
    let table = home.run(&["search", "lua"]);
    assert!(table.out.contains("Hội nghị 30/2020/NĐ-CP") && table.out.lines().count() == 2, "{table:?}");
}

#[test]
fn a_refresh_keeps_what_is_new() {
    let home = Home::new();
    let server = Server::start(|path| {
        let rows = [(OTHER, "Giống lúa mới", "23/09/2022")];
        vec![Step::Send(match path {
            LIST => html(&pages::section("Tin mới", &rows)),
            OTHER => html(&article("Giống lúa mới", LONG)),
            _ => answer("404 Not Found", &[], ""),
        })]
    });
    let list = server.at(LIST);
    let told = home.run(&["refresh", list.as_str()]);
    assert_eq!(told.status, Some(0), "{told:?}");
    assert!(told.err.contains("đã lưu 1 tin mới"), "{told:?}");
    let again = home.run(&["refresh", list.as_str()]);
    assert!(again.err.contains("đã lưu 0 tin mới"), "{again:?}");
    let read = home.run(&["read", server.at(OTHER).as_str(), "--offline"]);
    assert!(read.status == Some(0) && read.out.contains("ba điểm trình diễn"), "{read:?}");
    assert_eq!(home.run(&["refresh"]).status, Some(2), "nothing is followed");
    let gone = home.run(&["refresh", server.at("/portal/Pages/khong.aspx").as_str()]);
    assert_eq!(gone.status, Some(3), "{gone:?}");
}

#[test]
fn the_reader_goes_on_where_it_ended() {
    let home = Home::new();
    let paragraphs: Vec<String> = (1..60).map(|n| format!("<p>Đoạn số {n} của bài.</p>")).collect();
    let paragraphs = paragraphs.concat();
    let server = Server::start(move |_| vec![Step::Send(html(&article("Bài dài", &paragraphs)))]);
    let mut window = opened(&home, &[server.at(PATH).as_str()]);
    window.says("Đoạn số 1 của bài").types("2").types("G").says("Đoạn số 59 của bài");
    window.types("b").says("Đã đánh dấu trang").types("q");
    assert_eq!(window.ended(), 0);
    let mut window = opened(&home, &[]);
    window.says("Đoạn số 59 của bài").types("b").says("Đã bỏ dấu trang");
    window.types("U").says("Đã hoàn tác: bỏ dấu trang “Bài dài”");
    window.types("s").says("Gõ từ cần tìm").types("doan so").says("02/03/2022 · 127.0.0.1");
    window.types("\x1b").hides("Tìm trong kho").types("q");
    assert_eq!(window.ended(), 0);
    window.assert_restored();
}

#[tokio::test]
async fn what_was_fetched_ahead_opens_without_asking() {
    let home = Home::new();
    let server = turns(vec![html(&article("Một tin", LONG)), html(&article("Tin đã sửa", LONG))]);
    let folders = Folders { cache: home.path().join("cache"), data: home.path().join("data") };
    let open = |recent| {
        let limits = StoreLimits { recent, ..StoreLimits::STANDARD };
        let pipeline = Pipeline::new(&embedded(), Limits::STANDARD, Network::Online).expect("the profiles");
        Arc::new(pipeline.keeping(folders.clone(), limits))
    };
    let (address, origin) = (server.at(PATH), Origin::Typed);
    let title = |obtained: Obtained| match obtained.reading {
        Reading::Article(article) => article.title.map(|title| title.to_string()),
        Reading::Listing(_) => None,
    };
    let pipeline = open(Duration::from_secs(600));
    pipeline.fetch_ahead(&address, &origin).await;
    pipeline.fetch_ahead(&address, &origin).await;
    let opened = pipeline.open(&address, &origin).await.expect("an article");
    assert_eq!((&opened.source, title(opened.clone()).as_deref()), (&Source::Page, Some("Một tin")));
    let pages =
        |server: &Server| server.paths().iter().filter(|path| path.eq_ignore_ascii_case(PATH)).count();
    assert_eq!(pages(&server), 1);
    drop(pipeline);
    let opened = open(Duration::ZERO).open(&address, &origin).await.expect("an article");
    assert_eq!((title(opened).as_deref(), pages(&server)), (Some("Tin đã sửa"), 2));
}

#[test]
fn an_undo_in_the_sample_portal_leaves_the_readers_own_changes_alone() {
    let home = Home::new();
    let server = turns(vec![html(&article("Một tin", LONG))]);
    let mut window = opened(&home, &[server.at(PATH).as_str()]);
    window.says("ba điểm trình diễn").types("b").says("Đã đánh dấu trang").types("q");
    assert_eq!(window.ended(), 0);
    let mut window = opened(&home, &["demo"]);
    window.says("112 người đang online").types("b").says("Đã đánh dấu trang");
    window.types("A").says("Đã đánh dấu đã đọc").types("U").says("Đã hoàn tác: đánh dấu đã đọc");
    window.types("U").says("Đã hoàn tác: đánh dấu trang “Hội nghị").types("q");
    assert_eq!(window.ended(), 0);
    let found = home.run(&["search", "lúa bookmark", "--format", "json"]).json();
    assert_eq!(found.as_array().map(Vec::len), Some(1));
}

/// A store whose reader follows the list at `address` and last looked, years ago, when it had this item.
fn followed_long_ago(home: &Home, address: &Address, item: (&Address, &str)) {
    let then: Timestamp = "2020-01-01T01:00:00Z".parse().expect("a moment");
    let headline = Headline {
        title: Clean::new(item.1),
        address: item.0.clone(),
        published: None,
        summary: None,
        is_cut: false,
        image: None,
        section: None,
    };
    let listing = Listing {
        address: address.clone(),
        title: Some(Clean::new("Tin mới")),
        portal: Portal::default(),
        headlines: vec![headline],
        next: None,
        fetched: then,
        reach: Reach::Private,
        warnings: Vec::new(),
    };
    let folder = |name: &str| home.path().join(name).join("congtin");
    let (mut copies, _) = Copies::open(&folder("cache"), StoreLimits::STANDARD, then);
    let arrival = Arrival { asked: address, validators: &Validators::default(), page: None };
    copies.keep(&Reading::Listing(Box::new(listing)), &arrival).expect("kept");
    let (mut own, _) = Own::open(&folder("data"), then);
    let subject = Subject::Section(address.clone());
    own.follow((&subject, &Clean::new("Tin mới")), then).expect("followed");
    own.looked(&subject, then).expect("noted");
}

#[test]
fn what_is_new_and_what_was_edited_is_told() {
    let home = Home::new();
    let asked = AtomicUsize::new(0);
    let server = Server::start(move |path| {
        let rows = [(OTHER, "Kênh mới thông dòng", "23/09/2022"), (PATH, "Giống lúa cũ", "02/03/2022")];
        vec![Step::Send(match path {
            LIST => html(&pages::section("Tin mới", &rows)),
            OTHER => html(&article("Kênh mới thông dòng", LONG)),
            _ if asked.fetch_add(1, Ordering::Relaxed) == 0 => html(&article("Giống lúa cũ", LONG)),
            _ => html(&article("Giống lúa cũ", &LONG.replace("ba điểm", "năm điểm"))),
        })]
    });
    let (list, old) = (server.at(LIST), server.at(PATH));
    followed_long_ago(&home, &list, (&old, "Giống lúa cũ"));
    let mut window = opened(&home, &[list.as_str()]);
    window.says("Kênh mới thông dòng").says("── đã xem 08:00 01/01 ──");
    window.types("S").says("Theo dõi").says("Tất cả").types("\r").says("Tin mới nhất · Tất cả");
    window.says("23/09/2022 · 127.0.0.1").hides("đã xem");
    window.types("j\r").says("ba điểm trình diễn").types("r").says("năm điểm trình diễn");
    window.says("trang đã sửa").types("D").says("So với bản thấy lần cuối").says("ba năm điểm");
    window
        .types("\x1b")
        .hides("So với")
        .types("m")
        .says("Chưa ẩn gì")
        .types("kênh mới\r")
        .says("Đã ẩn “kênh mới”");
    window
        .types("\x1b")
        .hides("Ẩn tin có từ")
        .says("ẩn 1 tin")
        .types("H")
        .says("Đã mở")
        .says("Giống lúa cũ")
        .types("q");
    window.hides("Đã mở").types("q");
    assert_eq!(window.ended(), 0);
    window.assert_restored();
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the settings of a user that never was")]
fn a_refresh_on_screen_tells_what_was_waited_for() {
    let home = Home::new();
    let settings = home.path().join("config/congtin");
    std::fs::create_dir_all(&settings).expect("a folder");
    let rows = "watch = [\"kenh moi\"]\nnotify = \"osc9\"\n";
    std::fs::write(settings.join("config.toml"), rows).expect("a file");
    let server = Server::start(move |path| {
        let rows = [(OTHER, "Kênh mới thông dòng", "23/09/2022"), (PATH, "Giống lúa cũ", "02/03/2022")];
        vec![Step::Send(match path {
            LIST => html(&pages::section("Tin mới", &rows)),
            OTHER => html(&article("Kênh mới thông dòng", LONG)),
            PATH => html(&article("Giống lúa cũ", LONG)),
            _ => answer("404 Not Found", &[], ""),
        })]
    });
    followed_long_ago(&home, &server.at(LIST), (&server.at(PATH), "Giống lúa cũ"));
    let mut window = opened(&home, &["demo"]);
    window
        .says("112 người đang online")
        .types("R")
        .says("Tin có từ bạn theo dõi: Kênh mới thông dòng")
        .types("q");
    assert_eq!(window.ended(), 0);
    let told = "\x1b]9;".as_bytes();
    let at = window.raw.windows(told.len()).position(|bytes| bytes == told).expect("the sequence");
    let after = window.raw.get(at + told.len()..).unwrap_or_default();
    let text = after.split(|byte| *byte == 7).next().map(String::from_utf8_lossy);
    assert!(text.is_some_and(|text| text.ends_with("• Kênh mới thông dòng")), "{after:?}");
}
