//! Command lines in, what the program prints and its exit status out.

use std::fs;
use std::io::Write;
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use congtin::text::width::width;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::net::TcpSocket;
use tokio::time::timeout;

use crate::pages;
use crate::server::{Server, Step, answer, ok};
use crate::window::{PROGRAM, environment};

const HTML: &str = "text/html; charset=utf-8";
const PATH: &str = "/portal/Pages/2022-3-2/bai.aspx";

const LATEST: [(&str, &str, &str); 5] = [
    (
        "../2022-9-23/nam.aspx",
        "Về việc đăng ký nhu cầu tìm kiếm công nghệ, thiết bị năm...",
        "23/09/2022 3:56 CH",
    ),
    ("/portal/Pages/2022-8-22/bon.aspx", "TB về việc tuyển chọn tổ chức", "22/08/2022 10:06 SA"),
    ("../2022-7-1/ba.aspx", "Tin ba", "01/07/2022 12:05 SA"),
    ("../2022-6-30/hai.aspx", "Tin hai", "30/06/2022 12:10 CH"),
    ("../2022-5-9/mot.aspx", "Tin một", "09/05/2022 7:45 SA"),
];

const BODY: &str = "<p>Năm 2021, mặc dù chịu tác động của <b>Covid-19</b>, ngành vẫn hoàn thành \
     <a href=\"../2022-5-9/mot.aspx\">chín nhiệm vụ</a>.</p><h2>Kết quả</h2>\
     <ul><li>Một</li><li>Hai<ul><li>Hai rưỡi</li></ul></li></ul>\
     <table border=\"1\"><tr><th>Chỉ tiêu</th><th>Số</th></tr><tr><td>Đề tài</td><td>17</td></tr></table>\
     <blockquote>Một câu trích.</blockquote><p><img src=\"/Photos/a.png\" alt=\"Ảnh họp\"></p>\
     <p>Tải về: <a href=\"/VanBan/mau%20don.docx\">Mẫu đơn</a></p>";

/// The page that most tests read.
fn page() -> String {
    pages::article(
        "Sở triển khai nhiệm vụ năm 2022",
        BODY,
        &(pages::others("Tin liên quan", &[]) + &pages::others("Tin mới nhất", &LATEST)),
    )
}

/// The program at home in a folder of its own.
pub struct Home(TempDir);

impl Home {
    /// A new folder.
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    /// Its folder.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file of the user's.
    #[expect(clippy::disallowed_methods, reason = "a test's own file")]
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        let file = self.0.path().join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, content).expect("a file");
    }

    /// The program with these arguments, at home.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(arguments).env_clear().envs(environment(self.0.path())).current_dir(self.0.path());
        command.stdin(Stdio::null());
        command
    }

    /// What the program says to these arguments.
    pub fn run(&self, arguments: &[&str]) -> Told {
        Told::new(&self.command(arguments).output().expect("the program starts"))
    }

    /// The same with this on its standard input.
    pub fn run_with(&self, arguments: &[&str], input: &[u8]) -> Told {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        child.stdin.take().expect("a pipe").write_all(input).expect("it is read");
        Told::new(&child.wait_with_output().expect("it ends"))
    }

    fn run_in(&self, locale: &str, arguments: &[&str]) -> Told {
        Told::new(&self.command(arguments).env("LANG", locale).output().expect("the program starts"))
    }
}

/// What the program said.
#[derive(Debug)]
pub struct Told {
    pub status: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Told {
    fn new(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        let told =
            Self { status: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) };
        let is_foul = |c: char| c.is_control() && c != '\n';
        assert!(!told.out.contains(is_foul) && !told.err.contains(is_foul), "escapes in a pipe: {told:?}");
        told
    }

    /// Its output, when all went well.
    pub fn json(&self) -> Value {
        assert_eq!((self.status, self.err.as_str()), (Some(0), ""));
        serde_json::from_str(&self.out).expect("JSON")
    }
}

/// What the program says to these arguments, at home in a new folder.
pub fn run(arguments: &[&str]) -> Told {
    Home::new().run(arguments)
}

fn serving(body: impl AsRef<[u8]>) -> Server {
    Server::saying(ok(HTML, body))
}

#[test]
fn more_is_told_in_plain_words() {
    let server = serving(page());
    let told = run(&["read", server.at(PATH).as_str(), "-v"]);
    let line = told.err.lines().last().expect("a line");
    let (facts, took) = line.rsplit_once(" · mất ").expect(line);
    assert!(took.strip_suffix(" ms").is_some_and(|n| n.parse::<u32>().is_ok()), "{line}");
    assert!(facts.contains(" · họ: tan-dan · tải lúc ") && !facts.contains(['Z', '?']), "{line}");
}

#[test]
fn an_article_as_json_is_exactly_this() {
    let server = serving(page());
    let at = |path: &str| server.at(path).to_string();
    let mut read = run(&["read", &at(PATH), "--format", "json"]).json();
    let fetched = read["fetched"].take();
    let fetched = fetched.as_str().expect("a time");
    assert!(fetched.len() == 25 && fetched.ends_with("+07:00"), "{fetched}");
    let headline = |path: &str, title: &str, published: &str, is_cut: bool| json!({ "title": title, "url": at(path), "published": published, "title_is_cut": is_cut });
    let expected = json!({
        "url": at(PATH),
        "title": "Sở triển khai nhiệm vụ năm 2022",
        "published": "2022-03-02",
        "views": 154,
        "summary": null, "author": null, "source": null, "tags": [],
        "blocks": [
            { "kind": "paragraph",
              "text": "Năm 2021, mặc dù chịu tác động của Covid-19, ngành vẫn hoàn thành chín nhiệm vụ.",
              "links": [{ "text": "chín nhiệm vụ", "url": at("/portal/Pages/2022-5-9/mot.aspx") }] },
            { "kind": "heading", "level": 2, "text": "Kết quả" },
            { "kind": "list", "ordered": false, "items": ["Một", { "text": "Hai", "blocks": [
                { "kind": "list", "ordered": false, "items": ["Hai rưỡi"] } ] }] },
            { "kind": "table", "rows": [["Chỉ tiêu", "Số"], ["Đề tài", "17"]] },
            { "kind": "quote", "text": "Một câu trích." },
            { "kind": "image", "url": at("/Photos/a.png"), "alt": "Ảnh họp", "caption": null },
            { "kind": "paragraph", "text": "Tải về: Mẫu đơn",
              "links": [{ "text": "Mẫu đơn", "url": at("/VanBan/mau%20don.docx") }] },
        ],
        "attachments": [{ "title": "Mẫu đơn", "url": at("/VanBan/mau%20don.docx"), "type": "DOCX", "size": null }],
        "related": [],
        "latest": [
            headline("/portal/Pages/2022-9-23/nam.aspx", LATEST[0].1, "2022-09-23T15:56:00+07:00", true),
            headline("/portal/Pages/2022-8-22/bon.aspx", LATEST[1].1, "2022-08-22T10:06:00+07:00", false),
            headline("/portal/Pages/2022-7-1/ba.aspx", LATEST[2].1, "2022-07-01T00:05:00+07:00", false),
            headline("/portal/Pages/2022-6-30/hai.aspx", LATEST[3].1, "2022-06-30T12:10:00+07:00", false),
            headline("/portal/Pages/2022-5-9/mot.aspx", LATEST[4].1, "2022-05-09T07:45:00+07:00", false),
        ],
        "portal": { "id": null, "name": pages::PORTAL, "online": 45, "weather": null },
        "section": "Tin mới",
        "near": [],
        "complete": "whole", "complete_reason": null, "fetched": null, "kept": false, "warnings": [],
    });
    assert_eq!(read, expected, "{read:#}");
    let keys = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&read), keys(&expected), "in the order of the documentation");
}

#[test]
fn lists_as_json_are_the_same_items() {
    let server = serving(page());
    let address = server.at(PATH).to_string();
    let article = run(&["read", &address, "--format", "json"]).json();
    let related = run(&["related", &address, "--format", "json"]).json();
    assert_eq!(related, json!({ "related": article["related"], "latest": article["latest"] }));
    assert_eq!(run(&["latest", &address, "--format", "json"]).json(), article["latest"]);
    let two = run(&["latest", &address, "--format", "json", "--limit", "2"]).json();
    assert_eq!(two.as_array().map(Vec::len), Some(2));
    assert_eq!(run(&["latest", &address, "--limit", "0", "--format", "json"]).json(), json!([]));
}

#[test]
fn text_is_no_wider_than_asked() {
    let server = serving(page());
    for columns in [20, 60, 100] {
        let told = run(&["read", server.at(PATH).as_str(), "--width", &columns.to_string()]);
        assert_eq!((told.status, told.err.as_str()), (Some(0), ""));
        let (text, address) = told.out.trim_end().rsplit_once('\n').expect("lines");
        assert!(address.contains(server.at(PATH).as_str()), "{address}");
        for line in text.lines() {
            assert!(width(line) <= columns && line == line.trim_end(), "{columns}: {line:?}");
        }
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("Covid-19, ngành") && words.contains("154 lượt xem"), "{text}");
    }
}

#[test]
fn the_latest_list_is_a_line_an_item() {
    let server = serving(page());
    let told = run(&["latest", server.at(PATH).as_str()]);
    let lines: Vec<&str> = told.out.lines().collect();
    assert_eq!((told.status, lines.len()), (Some(0), 5));
    assert!(lines[0].starts_with("23/09/2022 15:56  Về việc đăng ký"), "{}", lines[0]);
    assert!(lines[4].ends_with(server.at("/portal/Pages/2022-5-9/mot.aspx").as_str()), "{}", lines[4]);
    let sample = run(&["latest", "sample", "--format", "json"]).json();
    assert_eq!(sample.as_array().map(Vec::len), Some(12));
    assert_eq!(sample[1]["published"], "2026-11-12");
}

#[test]
fn related_names_its_two_lists() {
    let server = serving(page());
    let told = run(&["related", server.at(PATH).as_str()]);
    assert!(told.out.starts_with("Tin liên quan\n(không có)\n\nTin mới nhất\n23/09/2022"), "{}", told.out);
}

/// What is said when nothing good comes: status, and parts of standard error.
#[track_caller]
fn check_failure(told: &Told, status: i32, parts: &[&str]) {
    assert_eq!((told.status, told.out.as_str()), (Some(status), ""), "{told:?}");
    for part in parts {
        assert!(told.err.contains(part), "{part:?} in {:?}", told.err);
    }
}

#[test]
fn what_is_obtained_but_unusable_is_1() {
    let rows = [("/portal/Pages/2022-3-1/mot.aspx", "Tin một của danh sách", "01/03/2022")];
    let section = pages::section(
        "Tin mới",
        &[rows[0], ("/portal/Pages/2022-3-2/hai.aspx", "Tin hai của danh sách", "02/03/2022")],
    );
    let table = [
        (ok(HTML, section), "đây là trang danh sách, không phải một bài", "congtin latest http"),
        (ok(HTML, ""), "trang trống", "thử lại sau"),
        (ok(HTML, "%PDF-1.7\n%âãÏÓ\n1 0 obj"), "tài liệu bị hỏng", "tải về"),
        (
            ok(HTML, pages::page("Giới thiệu", "<p>Chỉ có mấy chữ.</p>")),
            "không nhận ra bài hay danh sách tin",
            "bằng trình duyệt",
        ),
    ];
    for (bytes, what, advice) in table {
        let server = Server::saying(bytes);
        let address = server.at("/portal/Pages/x.aspx").to_string();
        let told = run(&["read", &address]);
        check_failure(&told, 1, &[what, &format!("  ở: {address}\n"), "  thử: ", advice]);
    }
}

#[test]
fn a_wrong_command_line_is_2() {
    let malformed = "không phải là địa chỉ; cần dạng https://… hoặc file:ĐƯỜNG_DẪN";
    for address in ["ftp://a.vn/", "http://", "https://a b/", "javascript:alert(1)", "tin"] {
        check_failure(&run(&["read", address]), 2, &[malformed, address]);
        check_failure(&run(&["related", address]), 2, &[malformed]);
    }
    check_failure(
        &run(&["latest", "khong-co"]),
        2,
        &["không có cổng nào tên “khong-co”", "congtin portals list"],
    );
    check_failure(&run(&["khong-co"]), 2, &["không có cổng nào tên “khong-co”"]);
    check_failure(&run(&["latest"]), 2, &["cho biết một cổng hoặc địa chỉ"]);
    for line in [
        &["read"][..],
        &["read", "http://a.vn/", "--width", "0"],
        &["read", "http://a.vn/", "--width", "rộng"],
        &["read", "http://a.vn/", "--format", "table"],
        &["latest", "sample", "--limit", "-1"],
        &["--bay"],
        &["sample", "read", "http://a.vn/"],
        &["--lang", "fr"],
    ] {
        let told = run(line);
        assert_eq!(
            (told.status, told.out.is_empty(), told.err.is_empty()),
            (Some(2), true, false),
            "{line:?}"
        );
    }
}

#[test]
fn no_page_obtained_is_3() {
    for (status, what) in
        [("404 Not Found", "không có trang này (lỗi 404)"), ("500 Oh", "máy chủ báo lỗi 500")]
    {
        let server = Server::saying(answer(status, &["Content-Type: text/html"], "<p>Không tìm thấy"));
        let address = server.at("/a.aspx").to_string();
        check_failure(&run(&["read", &address]), 3, &[what, &format!("  ở: {address}\n"), "  thử: "]);
        check_failure(&run(&["latest", &address]), 3, &[what]);
    }
    let server = serving(page());
    let address = server.at(PATH).to_string();
    check_failure(&run(&["read", &address, "--offline"]), 3, &["ngoại tuyến", "bỏ --offline"]);
    assert!(server.requests().is_empty(), "--offline asks for nothing");
    check_failure(&run(&["read", "file:khong-co.html"]), 3, &["không đọc được tệp", "kiểm tra đường dẫn"]);
}

#[tokio::test]
async fn a_refused_connection_is_3() {
    // Bound but not listening: nothing else can answer there.
    let held = TcpSocket::new_v4().expect("a socket");
    held.bind((Ipv4Addr::LOCALHOST, 0).into()).expect("a port");
    let address = format!("http://{}/", held.local_addr().expect("a bound socket"));
    let told = run(&["read", &address]);
    check_failure(&told, 3, &["máy chủ từ chối kết nối", &format!("  ở: {address}\n"), "kiểm tra mạng"]);
}

#[test]
fn failures_are_told_in_the_users_language() {
    let server = Server::saying(answer("404 Not Found", &["Content-Type: text/html"], "<p>Gone"));
    let address = server.at("/a.aspx").to_string();
    let english = ["404", "  at: ", "  try: the page may have moved"];
    let home = Home::new();
    check_failure(&home.run(&["read", &address, "--lang", "en"]), 3, &english);
    check_failure(&home.run(&["--lang=en", "read", &address]), 3, &english);
    check_failure(&home.run_in("en_US.UTF-8", &["read", &address]), 3, &english);
    for locale in ["C", "POSIX", "", "vi_VN.UTF-8", "fr_FR.UTF-8"] {
        check_failure(&home.run_in(locale, &["read", &address]), 3, &["  ở: ", "  thử: "]);
    }
    check_failure(&home.run_in("en_US.UTF-8", &["read", &address, "--lang", "vi"]), 3, &["  ở: "]);
}

#[test]
fn invalid_utf_8_is_a_warning() {
    let mut body = page().into_bytes();
    let at = body.windows(8).position(|bytes| bytes == b"Covid-19").expect("the word");
    body.splice(at..at, *b"\xff\xfe ");
    let server = serving(body);
    let address = server.at(PATH).to_string();
    let told = run(&["read", &address, "--format", "json"]);
    assert_eq!(told.status, Some(0), "{told:?}");
    assert!(
        told.err.starts_with("congtin: lưu ý: ") && told.err.contains("không đúng bảng mã"),
        "{}",
        told.err
    );
    let read: Value = serde_json::from_str(&told.out).expect("JSON");
    let warnings = read["warnings"].as_array().expect("an array");
    assert!(
        warnings.len() == 1 && warnings[0].as_str().is_some_and(|text| told.err.contains(text)),
        "{warnings:?}"
    );
    assert!(read["blocks"][0]["text"].as_str().is_some_and(|text| text.contains('\u{fffd}')));
    assert_eq!(run(&["read", &address, "-q"]).err, "");
}

#[test]
fn hostile_bytes_do_not_reach_the_output() {
    let evil = "&#27;]0;x&#7; &#x9b;31m \u{1b}[2J &#8238;đảo \u{202e} &#0;";
    let server = serving(pages::article(
        &format!("Bài {evil} độc"),
        &format!("<p>{evil} Thân bài có đủ chữ để đọc, dài hơn một dòng.</p>"),
        &pages::others("Tin mới nhất", &[("/portal/Pages/2022-5-9/mot.aspx", evil, "09/05/2022 7:45 SA")]),
    ));
    let address = server.at(PATH).to_string();
    for line in [&["read", &address][..], &["read", &address, "--format", "json"], &["latest", &address]] {
        // `Told` has looked for controls.
        let told = run(line);
        assert_eq!(told.status, Some(0), "{told:?}");
        let escaped = ["\\u001b", "\\u009b", "\u{202e}", "\\u202e", "\\u0000"];
        assert!(!escaped.iter().any(|foul| told.out.contains(foul)), "{}", told.out);
    }
    let told = run(&["read", "http://a.vn:x/\u{1b}[31m"]);
    assert_eq!(told.status, Some(2));
}

#[test]
fn a_closed_pipe_is_no_error() {
    for line in [&["latest", "sample"][..], &["latest", "sample", "--format", "json"]] {
        let home = Home::new();
        let mut command = home.command(line);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
        drop(child.stdout.take());
        let told = Told::new(&child.wait_with_output().expect("our child"));
        assert_eq!((told.status, told.err.as_str()), (Some(0), ""), "{line:?}");
    }
}

#[test]
fn without_a_terminal_the_reader_names_what_needs_none() {
    for line in [&[][..], &["demo"], &["sample"], &["http://a.example/"]] {
        let told = run(line);
        check_failure(
            &told,
            1,
            &["cần một cửa sổ dòng lệnh", "congtin read", "congtin latest", "congtin related"],
        );
    }
    check_failure(&run(&["--lang", "en"]), 1, &["needs a terminal", "congtin read ADDRESS"]);
}

#[test]
fn files_are_read_like_pages() {
    let home = Home::new();
    let canonical = "<link rel=\"canonical\" href=\"https://cong.example/portal/Pages/2022-3-2/bai.aspx\">";
    home.file("tin mới/bài 1.html", page().replace("<head>", &format!("<head>{canonical}")));
    home.file("trơ.html", page());
    let absolute = home.0.path().join("tin mới/bài 1.html");
    let url = url::Url::from_file_path(&absolute).expect("absolute");
    let targets = [
        "file:tin mới/bài 1.html".to_owned(),
        "file:tin%20m%E1%BB%9Bi/b%C3%A0i%201.html".to_owned(),
        "file:./tin mới/../tin mới/bài 1.html".to_owned(),
        format!("file:{}", absolute.display()),
        format!("file://{}", absolute.display()),
        url.to_string(),
    ];
    for target in &targets {
        let read = home.run(&["read", target, "--format", "json", "--offline"]).json();
        assert_eq!(read["title"], "Sở triển khai nhiệm vụ năm 2022", "{target}");
        assert_eq!(
            read["latest"][0]["url"], "https://cong.example/portal/Pages/2022-9-23/nam.aspx",
            "{target}"
        );
    }
    let latest = home.run(&["latest", &targets[0], "--format", "json"]).json();
    assert_eq!(latest.as_array().map(Vec::len), Some(5));
    let bare = home.run(&["read", "file:trơ.html", "--format", "json"]);
    assert_eq!(bare.status, Some(0), "{bare:?}");
    check_failure(&home.run(&["read", "file:."]), 3, &["không đọc được tệp"]);
}

#[test]
fn a_mistake_in_a_file_of_the_user_names_file_and_line() {
    let table = [
        ("config/congtin/config.toml", "measure = 80\n\ncolour = 1\n", "config.toml:3: "),
        ("config/congtin/config.toml", "lang = \"vi\"\nmeasure = 5\n", "config.toml:2: measure"),
        ("config/congtin/keymap.toml", "[all]\n\"x\" = \"fly\"\n", "keymap.toml:2: "),
        ("config/congtin/theme.toml", "\"text\" = { fg = \"mud\" }\n", "theme.toml:1: "),
        (
            "config/congtin/portals/a.toml",
            "id = \"a\"\nname = \"A\"\nchecked = \"page\"\nx = 1\n",
            "a.toml:4: ",
        ),
    ];
    for (name, text, expected) in table {
        let home = Home::new();
        home.file(name, text);
        check_failure(&home.run(&["latest", "sample"]), 1, &[expected]);
    }
    let home = Home::new();
    check_failure(&home.run(&["--config", "khong-co.toml", "latest", "sample"]), 1, &["khong-co.toml"]);
    home.file("rieng.toml", "start = \"sample\"\n");
    assert_eq!(home.run(&["--config", "rieng.toml", "latest"]).status, Some(0));
}

#[test]
fn help_and_version_are_0() {
    let home = Home::new();
    for (line, part) in [
        (&["--help"][..], "Cách dùng: congtin"),
        (&["--help", "--lang", "en"], "Usage: congtin"),
        (&["read", "--help"], "in một bài"),
        (&["read", "--help", "--lang", "en"], "print one article"),
        (&["--version"], concat!("congtin ", env!("CARGO_PKG_VERSION"))),
    ] {
        let told = home.run(line);
        assert_eq!((told.status, told.err.as_str()), (Some(0), ""), "{line:?}");
        assert!(told.out.contains(part), "{line:?}: {}", told.out);
    }
    assert!(home.run_in("en_GB.UTF-8", &["--help"]).out.contains("Usage:"));
    home.file("config/congtin/config.toml", "colour = 1\n");
    assert_eq!(home.run(&["--help"]).status, Some(0), "help needs no settings");
}

#[tokio::test]
async fn an_interrupt_ends_it_with_130() {
    let mut server = Server::start(|_| vec![Step::Hang]);
    let home = Home::new();
    let mut command = home.command(&["read", server.at(PATH).as_str()]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
    timeout(Duration::from_secs(20), server.asked()).await.expect("a request");
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill");
    assert!(sent.success());
    let told = Told::new(&child.wait_with_output().expect("our child"));
    assert_eq!((told.status, told.out.as_str()), (Some(130), ""));
    // Sooner than the 15 s after which a silent server is left anyway.
    timeout(Duration::from_secs(10), server.hung_up()).await.expect("the connection is closed");
}

#[test]
fn nothing_is_left_on_the_disk() {
    let home = Home::new();
    home.run(&["latest", "sample"]);
    let left: Vec<_> = fs::read_dir(home.0.path()).expect("the folder").collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(Path::new(PROGRAM).exists());
}
