//! Lists, words and moments in; which news the printing commands and a refresh tell of out.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use congtin::config::embedded;
use congtin::model::address::Origin;
use congtin::model::folders::Folders;
use congtin::model::follow::Subject;
use congtin::model::limits::{Limits, StoreLimits};
use congtin::model::memo::Mark;
use congtin::model::settings::Network;
use congtin::pipeline::Pipeline;
use congtin::store::reader::own::Own;
use congtin::store::turn::Turn;
use congtin::text::clean::Clean;
use jiff::Timestamp;
use serde_json::Value;

use crate::headless::{Home, Told};
use crate::pages;
use crate::server::{Server, Step, answer, ok};

const LIST: &str = "/portal/Pages/Tin-moi.aspx";
const BODY: &str = "<p>Hội nghị bàn về giống lúa chịu mặn của các hợp tác xã ven biển.</p>\
    <p>Đại biểu đề nghị mở thêm ba điểm trình diễn trong vụ tới và chia sẻ số liệu đo mặn.</p>";

/// Three days of a list, the newest first; no date in the last row.
const ROWS: [(&str, &str, &str); 4] = [
    ("/portal/Pages/2026-11-28/mot.aspx", "Giống lúa chịu mặn", "28/11/2026"),
    ("/portal/Pages/2026-11-27/hai.aspx", "Cảnh báo xâm nhập mặn", "27/11/2026"),
    ("/portal/Pages/2020-1-2/ba.aspx", "Họp báo về giá đất", "02/01/2020"),
    ("/portal/Pages/bon.aspx", "Thông báo tuyển dụng", ""),
];

/// A portal with this list and its articles; what is not in the list is not there.
pub fn portal(rows: &'static [(&'static str, &'static str, &'static str)]) -> Server {
    Server::start(move |path| {
        let row = rows.iter().find(|(at, ..)| *at == path);
        vec![Step::Send(match (path, row) {
            (LIST, _) => ok("text/html; charset=utf-8", pages::section("Tin mới", rows)),
            (_, Some((_, title, day))) => {
                // The page says what the list says.
                let stamp = if day.is_empty() { String::new() } else { format!("Đăng ngày {day}") };
                let page = pages::article(title, BODY, "").replace("Đăng ngày 02 - 03 - 2022", &stamp);
                ok("text/html; charset=utf-8", page)
            }
            _ => answer("404 Not Found", &[], ""),
        })]
    })
}

#[expect(clippy::disallowed_methods, reason = "the test's own clock")]
pub fn own<T>(home: &Home, ask: impl FnOnce(&mut Own, Timestamp) -> T) -> T {
    let now = Timestamp::now();
    let (mut own, _) = Own::open(&home.path().join("data/congtin"), now);
    ask(&mut own, now)
}

/// Follows the list of `server`.
pub fn follow(home: &Home, server: &Server) {
    let subject = Subject::Section(server.at(LIST));
    let followed = own(home, |own, now| own.follow((&subject, &Clean::new("Sở Thử nghiệm")), now));
    assert_eq!(followed, Ok(true));
}

fn titles(told: &Told) -> Vec<String> {
    let list: Value = serde_json::from_str(&told.out).expect("JSON");
    let title = |item: &Value| item["title"].as_str().expect("a title").to_owned();
    list.as_array().expect("a list").iter().map(title).collect()
}

#[track_caller]
fn check(home: &Home, arguments: &[&str], expected: &[&str]) {
    let told = home.run(&[arguments, &["--format", "json"]].concat());
    assert_eq!(titles(&told), expected, "{arguments:?}: {told:?}");
}

#[test]
fn a_list_is_chosen_from_by_time_words_and_reading() {
    let (home, server) = (Home::new(), portal(&ROWS));
    let list = server.at(LIST).to_string();
    let [one, two, three, four] = ROWS.map(|(_, title, _)| title);
    let latest = |more: &[&'static str]| [&["latest", list.as_str()], more].concat();
    check(&home, &latest(&[]), &[one, two, three, four]);
    check(&home, &latest(&["--since", "28/11/2026"]), &[one, four]);
    check(&home, &latest(&["--since", "2026-11-27", "--limit", "1"]), &[one]);
    check(&home, &latest(&["--since", "2019"]), &[one, two, three, four]);
    check(&home, &latest(&["--match", "man"]), &[one, two]);
    check(&home, &latest(&["--match", "\"chiu man\" lua"]), &[one]);
    check(&home, &latest(&["--match", "đất", "--match", "xâm nhập"]), &[two, three]);
    let read = [server.at(ROWS[0].0).key()];
    let marked = own(&home, |own, now| own.mark((&[&read[0]], Mark::Read), ("", now)));
    assert_eq!(marked, Ok(1));
    check(&home, &latest(&["--unread", "--match", "mặn"]), &[two]);
    check(&home, &["latest", "sample", "--unread", "--match", "không-có", "--match", "số hữu"], &[]);
}

#[test]
fn words_that_nothing_has_are_status_4() {
    let (home, server) = (Home::new(), portal(&ROWS));
    let list = server.at(LIST).to_string();
    for (arguments, status, out) in [
        (&["--match", "cà phê"][..], 4, ""),
        (&["--match", "mằn"], 4, ""),
        (&["--match", "cà phê", "--format", "json"], 4, "[]\n"),
        (&["--match", "mặn", "--since", "2099"], 4, ""),
        (&["--since", "2099", "--unread", "--match", "tuyển dụng"], 4, ""),
        (&["--match", "mặn", "--limit", "0"], 0, ""),
    ] {
        let told = home.run(&[&["latest", list.as_str()], arguments].concat());
        assert_eq!(
            (told.status, told.out.as_str(), told.err.as_str()),
            (Some(status), out, ""),
            "{arguments:?}"
        );
    }
    for (arguments, what) in [
        (["--since", "mai"], "--since <LÚC> không nhận giá trị “mai” (12h, 2d"),
        (["--match", "…"], "cần ít nhất một từ"),
    ] {
        let told = home.run(&[&["latest", list.as_str()][..], &arguments].concat());
        assert_eq!((told.status, told.out.as_str()), (Some(2), ""), "{told:?}");
        assert!(told.err.contains(what), "{told:?}");
    }
}

#[test]
fn all_that_is_followed_is_chosen_from_too() {
    let (home, server) = (Home::new(), portal(&ROWS));
    follow(&home, &server);
    assert_eq!(home.run(&["refresh", "-q"]).status, Some(0));
    // What has no day stands where it was first seen: now.
    check(&home, &["latest", "--since", "27/11/2026"], &[ROWS[3].1, ROWS[0].1, ROWS[1].1]);
    check(&home, &["latest", "--match", "mặn", "--limit", "1"], &[ROWS[0].1]);
    check(&home, &["latest", "--unread", "--match", "gia dat"], &[ROWS[2].1]);
    assert_eq!(home.run(&["latest", "--match", "cà phê"]).status, Some(4));
}

#[test]
fn a_refresh_prints_what_is_new_and_sought_once() {
    let (home, server) = (Home::new(), portal(&ROWS));
    let list = server.at(LIST).to_string();
    let told = home.run(&["refresh", &list, "--match", "mặn", "--match", "giá vàng"]);
    assert_eq!((told.status, told.out.lines().count()), (Some(0), 2), "{told:?}");
    assert!(told.out.starts_with("28/11/2026        Giống lúa chịu mặn"), "{told:?}");
    assert!(
        told.out.contains(server.at(ROWS[1].0).as_str()) && told.err.contains("đã lưu 4 tin mới"),
        "{told:?}"
    );
    let again = home.run(&["refresh", &list, "--match", "mặn"]);
    assert_eq!((again.status, again.out.as_str()), (Some(4), ""), "{again:?}");
    let gone = home.run(&["refresh", server.at("/portal/Pages/khong.aspx").as_str(), "--match", "mặn"]);
    assert_eq!((gone.status, gone.out.as_str()), (Some(3), ""), "{gone:?}");
    let both = ["refresh", &list, server.at("/portal/Pages/khong.aspx").as_str(), "--match", "mặn"]
        .map(str::to_owned);
    let both: Vec<&str> = both.iter().map(String::as_str).collect();
    assert_eq!(home.run(&both).status, Some(1), "what failed wins");
}

#[test]
fn a_title_that_the_list_cuts_is_sought_whole() {
    let server = Server::start(|path| {
        let rows =
            [("/portal/Pages/2026-11-28/mot.aspx", "Về việc đăng ký nhu cầu tìm kiếm...", "28/11/2026")];
        let whole = "Về việc đăng ký nhu cầu tìm kiếm công nghệ sấy thăng hoa";
        vec![Step::Send(match path {
            LIST => ok("text/html; charset=utf-8", pages::section("Tin mới", &rows)),
            "/robots.txt" => answer("404 Not Found", &[], ""),
            _ => ok("text/html; charset=utf-8", pages::article(whole, BODY, "")),
        })]
    });
    let told = Home::new().run(&["refresh", server.at(LIST).as_str(), "--match", "\"thăng hoa\""]);
    assert_eq!(told.status, Some(0), "{told:?}");
    assert!(told.out.contains("công nghệ sấy thăng hoa  http"), "{told:?}");
}

#[test]
fn an_article_that_cannot_be_had_is_told_the_first_time_only() {
    let rows: &'static [(&str, &str, &str)] = &ROWS;
    let server = Server::start(move |path| {
        vec![Step::Send(match path {
            LIST => ok("text/html; charset=utf-8", pages::section("Tin mới", rows)),
            _ => answer("404 Not Found", &[], ""),
        })]
    });
    let (home, list) = (Home::new(), server.at(LIST).to_string());
    let told = home.run(&["refresh", &list, "--match", "lúa"]);
    assert_eq!((told.status, told.out.lines().count()), (Some(0), 1), "{told:?}");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test's own files")]
fn words_of_the_settings_are_told_and_handed_to_a_program() {
    let (home, server) = (Home::new(), portal(&ROWS));
    let (list, note) = (server.at(LIST).to_string(), home.path().join("note"));
    let script = home.path().join("bao tin; x.sh");
    home.file("bao tin; x.sh", format!("#!/bin/sh\nprintf '%s|' \"$@\" >> '{}'\n", note.display()));
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).expect("a program");
    let settings =
        format!("watch = [\"xam nhap\", '\"giống lúa\"']\nnotify = ['{}', '-x']\n", script.display());
    home.file("config/congtin/config.toml", settings);
    let told = home.run(&["refresh", &list]);
    assert_eq!((told.status, told.out.as_str()), (Some(0), ""), "{told:?}");
    assert!(told.err.contains("theo dõi từ “xam nhap”: Cảnh báo xâm nhập mặn  http://"), "{told:?}");
    assert!(told.err.contains("theo dõi từ “\"giống lúa\"”: Giống lúa chịu mặn"), "{told:?}");
    let noted = fs::read_to_string(&note).expect("the program ran");
    assert_eq!(
        noted,
        "-x|congtin: 2 tin mới có từ bạn theo dõi|• Giống lúa chịu mặn\n• Cảnh báo xâm nhập mặn|"
    );
    assert_eq!(home.run(&["refresh", &list]).status, Some(0));
    assert_eq!(fs::read_to_string(&note).expect("a file"), noted, "nothing is new, nothing is told");
}

#[test]
fn one_refresh_at_a_time() {
    let (home, server) = (Home::new(), portal(&ROWS));
    let list = server.at(LIST).to_string();
    let turn = Turn::take(&home.path().join("cache/congtin")).expect("a lock").expect("the turn");
    let told = home.run(&["refresh", &list]);
    assert_eq!((told.status, told.out.as_str()), (Some(1), ""));
    for part in ["đang chạy", "  ở: ", "cache/congtin/refresh.lock", "  thử: đợi"] {
        assert!(told.err.contains(part), "{part}: {told:?}");
    }
    assert!(server.paths().is_empty(), "nothing was asked for");
    drop(turn);
    assert_eq!(home.run(&["refresh", &list]).status, Some(0));
}

#[tokio::test]
async fn a_refresh_that_was_killed_is_in_nobodys_way() {
    let asked = AtomicUsize::new(0);
    let mut server = Server::start(move |path| match path {
        LIST if asked.fetch_add(1, Ordering::SeqCst) == 0 => vec![Step::Hang],
        LIST => vec![Step::Send(ok("text/html; charset=utf-8", pages::section("Tin mới", &ROWS[3..])))],
        _ => vec![Step::Send(answer("404 Not Found", &[], ""))],
    });
    let (home, list) = (Home::new(), server.at(LIST).to_string());
    let mut first = home.command(&["refresh", &list]).stderr(Stdio::null()).spawn().expect("the program");
    while server.asked().await != LIST {}
    assert_eq!(home.run(&["refresh", &list]).status, Some(1), "the first has the turn");
    first.kill().expect("a process");
    first.wait().expect("our child");
    assert_eq!(home.run(&["refresh", &list]).status, Some(0));
}

#[tokio::test]
async fn a_long_list_leaves_a_rest_for_the_next_time() {
    let rows = |count: usize| -> Vec<(String, String)> {
        let row = |n| (format!("/portal/Pages/2026-11-2/bai-{n}.aspx"), format!("Tin thứ {n} của danh sách"));
        (0..count).map(row).collect()
    };
    let rows = rows(43);
    let server = Server::start(move |path| {
        let rows: Vec<_> = rows.iter().map(|(at, title)| (&**at, &**title, "02/11/2026")).collect();
        vec![Step::Send(match path {
            LIST => ok("text/html; charset=utf-8", pages::section("Tin mới", &rows)),
            "/robots.txt" => answer("404 Not Found", &[], ""),
            _ => ok("text/html; charset=utf-8", pages::article("Một tin", BODY, "")),
        })]
    });
    let limits = Limits { spacing: Duration::ZERO, ..Limits::STANDARD };
    let home = Home::new();
    let folders = Folders { cache: home.path().join("cache"), data: home.path().join("data") };
    let pipeline = Pipeline::new(&embedded(), limits, Network::Online).expect("the profiles");
    let pipeline = Arc::new(pipeline.keeping(folders, StoreLimits::STANDARD));
    let done = pipeline.refresh(&server.at(LIST), &Origin::Typed, |_| ()).await.expect("a list");
    assert_eq!((done.new, done.left, done.headlines.len()), (40, 3, 40));
}

#[test]
fn what_looks_like_a_filter_and_is_none_is_told() {
    let home = Home::new();
    let told = home.run(&["search", "lúa", "after:mai", "portal:", "--format", "json"]);
    assert_eq!((told.status, told.out.as_str()), (Some(0), "[]\n"));
    assert!(told.err.contains("“after:mai” không có ngày đọc được"), "{told:?}");
    assert!(told.err.contains("“portal:” chưa có giá trị"), "{told:?}");
    assert_eq!(home.run(&["search", "after:mai", "-q"]).err, "");
    assert!(Path::new(home.path()).exists());
}

#[tokio::test]
async fn what_may_not_be_kept_is_asked_for_once() {
    let server = Server::start(|path| {
        let rows = [("/portal/Pages/2026-11-2/bai.aspx", "Một tin", "02/11/2026")];
        let html = |head: &[&str], body: &str| answer("200 OK", head, body);
        vec![Step::Send(match path {
            LIST => html(&["Content-Type: text/html; charset=utf-8"], &pages::section("Tin mới", &rows)),
            "/robots.txt" => answer("404 Not Found", &[], ""),
            _ => html(
                &["Content-Type: text/html; charset=utf-8", "Cache-Control: no-store"],
                &pages::article("Một tin", BODY, ""),
            ),
        })]
    });
    let limits = Limits { spacing: Duration::ZERO, ..Limits::STANDARD };
    let home = Home::new();
    let folders = Folders { cache: home.path().join("cache"), data: home.path().join("data") };
    let pipeline = Pipeline::new(&embedded(), limits, Network::Online).expect("the profiles");
    let pipeline = Arc::new(pipeline.keeping(folders, StoreLimits::STANDARD));
    for told in [1, 0] {
        let done = pipeline.refresh(&server.at(LIST), &Origin::Typed, |_| ()).await.expect("a list");
        assert_eq!((done.new, done.headlines.len()), (0, told));
    }
    let articles = server.paths().iter().filter(|path| path.contains("/bai.aspx")).count();
    assert_eq!(articles, 1);
}
