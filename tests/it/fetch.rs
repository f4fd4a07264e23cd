//! What broken, hostile and honest servers may and may not do to a fetch.

use std::net::Ipv4Addr;
use std::time::Duration;

use congtin::fetch::client::Client;
use congtin::model::address::{Address, Origin, Reach, Refusal};
use congtin::model::failure::{Failure, Gate, Kind};
use congtin::model::limits::Limits;
use congtin::model::page::Page;
use congtin::model::settings::Network;
use congtin::model::warning::Warning;
use congtin::text::clean::Clean;
use tokio::net::TcpSocket;

use crate::server::{Server, Step, answer, gzip, ok};

const HTML: &str = "text/html; charset=utf-8";

/// The limits at a scale that a test can reach.
fn limits() -> Limits {
    Limits { body: 1000, ..Limits::STANDARD }
}

async fn fetch(address: &Address, origin: Origin) -> Result<Page, Failure> {
    Client::new(limits(), Network::Online).page(address, &origin).await
}

async fn typed(server: &Server, path: &str) -> Result<Page, Kind> {
    fetch(&server.at(path), Origin::Typed).await.map_err(|failure| failure.kind)
}

/// What a typed address gives whose server says `bytes`.
async fn said(bytes: Vec<u8>) -> Result<Page, Kind> {
    typed(&Server::saying(bytes), "/").await
}

#[track_caller]
fn check(outcome: Result<Page, Kind>, markup: &str, warnings: &[Warning]) {
    let page = outcome.expect("a page");
    assert_eq!((page.markup.as_str(), page.warnings.as_slice()), (markup, warnings));
}

#[tokio::test]
async fn a_page_arrives() {
    let server = Server::saying(ok(HTML, "<p>Cổng tin"));
    let page = fetch(&server.at("/Pages/a.aspx"), Origin::Typed).await.expect("a page");
    assert_eq!(page.address, server.at("/Pages/a.aspx"));
    assert_eq!((page.markup.as_str(), page.charset), ("<p>Cổng tin", "UTF-8"));
    assert_eq!((page.reach, page.warnings), (Reach::Private, vec![]));
}

#[tokio::test]
async fn an_honest_request_is_sent() {
    let server = Server::saying(ok(HTML, "<p>a"));
    typed(&server, "/").await.expect("a page");
    let request = server.requests().remove(0);
    for line in [
        "user-agent: congtin/",
        "accept-language: vi\r\n",
        "accept: text/html,",
        "accept-encoding: gzip, br, zstd, deflate\r\n",
    ] {
        assert!(request.contains(line), "{line} in {request}");
    }
}

#[tokio::test]
async fn errors_of_the_server_are_told() {
    for status in [202, 300, 404, 500, 503] {
        let outcome = said(answer(&format!("{status} No"), &[], "<p>Không tìm thấy")).await;
        assert_eq!(outcome, Err(Kind::Status(status)));
    }
}

#[tokio::test]
async fn nothing_listens() {
    // Bound but not listening: the port stays ours, so no other test can answer there.
    let held = TcpSocket::new_v4().expect("a socket");
    held.bind((Ipv4Addr::LOCALHOST, 0).into()).expect("a port");
    let socket = held.local_addr().expect("a bound socket");
    let address = Address::parse(&format!("http://{socket}/")).expect("an address");
    assert_eq!(fetch(&address, Origin::Typed).await, Err(Kind::Refused.at(&address)));
}

/// How a fetch from `server` fails within these limits.
async fn fails(server: &Server, limits: Limits) -> Kind {
    let client = Client::new(limits, Network::Online);
    client.page(&server.at("/"), &Origin::Typed).await.expect_err("a time-out").kind
}

#[tokio::test]
async fn a_server_that_hangs_is_left() {
    let hurried = Limits { idle: Duration::from_millis(200), ..Limits::STANDARD };
    let before = Server::start(|_| vec![Step::Hang]);
    assert_eq!(fails(&before, hurried.clone()).await, Kind::Timeout(hurried.idle));
    let amid = Server::start(|_| vec![Step::Send(ok(HTML, "<p>một nửa")), Step::Hang]);
    assert_eq!(fails(&amid, hurried.clone()).await, Kind::Timeout(hurried.idle));
}

#[tokio::test]
async fn a_server_that_drips_is_left_in_the_end() {
    let hurried = Limits { page: Duration::from_millis(300), ..Limits::STANDARD };
    let pause = Duration::from_millis(20);
    let server =
        Server::start(move |_| vec![Step::Send(ok(HTML, "<p>")), Step::Drip(vec![b'a'; 1000], pause)]);
    assert_eq!(fails(&server, hurried.clone()).await, Kind::Timeout(hurried.page));
}

#[tokio::test]
async fn a_handshake_that_hangs_is_left() {
    let hurried = Limits { connect: Duration::from_millis(200), ..Limits::STANDARD };
    let server = Server::start(|_| vec![Step::Hang]);
    let address = Address::parse(&format!("https://{}/", server.socket())).expect("an address");
    let failure = Client::new(hurried.clone(), Network::Online).page(&address, &Origin::Typed).await;
    assert_eq!(failure, Err(Kind::Timeout(hurried.connect).at(&address)));
}

#[tokio::test]
async fn dropping_the_request_hangs_up() {
    let mut server = Server::start(|_| vec![Step::Hang]);
    let client = Client::new(Limits::STANDARD, Network::Online);
    let address = server.at("/slow");
    let mut page = Box::pin(client.page(&address, &Origin::Typed));
    tokio::select! {
        _ = &mut page => panic!("the server never answers"),
        path = server.asked() => assert_eq!(path, "/slow"),
    }
    drop(page);
    assert_eq!(server.hung_up().await, "/slow");
}

/// A server where `/n` leads to `/n-1` and so on to the page at `/0`.
fn countdown() -> Server {
    Server::start(|path| {
        let left: u32 = path.trim_start_matches('/').parse().expect("a number");
        let location = format!("Location: {}", left.saturating_sub(1));
        vec![Step::Send(match left {
            0 => ok(HTML, "<p>tới nơi"),
            _ => answer("302 Found", &[&location, "Set-Cookie: a=b"], "moved"),
        })]
    })
}

#[tokio::test]
async fn redirects_are_followed_to_the_limit() {
    let server = countdown();
    let page = typed(&server, "/5").await.expect("five redirects are allowed");
    assert_eq!(page.address, server.at("/0"));
    assert_eq!(typed(&server, "/6").await, Err(Kind::Redirects));
}

#[tokio::test]
async fn a_redirect_loop_ends() {
    let server = Server::saying(answer("301 Moved", &["Location: /again"], ""));
    assert_eq!(typed(&server, "/again").await, Err(Kind::Redirects));
    assert_eq!(server.requests().len(), limits().redirects + 1);
    assert_eq!(said(answer("302 Found", &[], "<p>nowhere")).await, Err(Kind::Redirects));
}

#[tokio::test]
async fn a_redirect_tells_nothing_of_where_we_were() {
    let server = countdown();
    typed(&server, "/2").await.expect("a page");
    for request in server.requests() {
        assert!(!request.contains("referer") && !request.contains("cookie"), "{request}");
    }
}

#[tokio::test]
async fn a_redirect_keeps_to_the_policy() {
    let table = [
        ("http://ai:mat@127.0.0.1/", Refusal::Credentials),
        ("ftp://a.vn/", Refusal::Scheme(Clean::new("ftp"))),
        ("file:///etc/passwd", Refusal::Scheme(Clean::new("file"))),
        ("javascript:alert(1)", Refusal::Scheme(Clean::new("javascript"))),
        ("http://[", Refusal::Malformed),
    ];
    for (to, refusal) in table {
        let outcome = said(answer("302 Found", &[&format!("Location: {to}")], "")).await;
        assert_eq!(outcome, Err(Kind::Forbidden(Clean::new(to), refusal)));
    }
}

#[tokio::test]
async fn a_redirect_to_vietnamese_letters_is_followed() {
    let server = Server::start(|path| {
        vec![Step::Send(match path {
            "/" => answer("302 Found", &["Location: /tin tức"], ""),
            _ => ok(HTML, "<p>tới nơi"),
        })]
    });
    let page = typed(&server, "/").await.expect("a page");
    assert_eq!(page.address.path(), "/tin%20t%E1%BB%A9c");
}

#[tokio::test]
async fn a_public_page_does_not_lead_into_this_machine() {
    let server = Server::saying(ok(HTML, "<p>bí mật"));
    let from = Address::parse("http://a.vn/").expect("an address");
    for origin in [Origin::Link(Reach::Public), Origin::Redirect(from, Reach::Public)] {
        let to = server.at("/secret");
        let refused = Kind::Forbidden(Clean::new(to.as_str()), Refusal::Private);
        assert_eq!(fetch(&to, origin).await, Err(refused.at(&to)));
    }
    assert_eq!(server.requests(), Vec::<String>::new());
    fetch(&server.at("/"), Origin::Link(Reach::Private)).await.expect("a private page's link");
}

#[tokio::test]
async fn a_body_is_read_to_the_limit() {
    let full = "a".repeat(limits().body);
    check(said(ok(HTML, &full)).await, &full, &[]);
    check(said(ok(HTML, format!("{full}b"))).await, &full, &[Warning::PageTooLarge]);
}

#[tokio::test]
async fn a_compressed_bomb_is_capped() {
    let encoded = ["Content-Type: text/html", "Content-Encoding: gzip"];
    let server = Server::saying(answer("200 OK", &encoded, bomb(100_000)));
    let page = typed(&server, "/").await.expect("a page");
    assert_eq!(page.markup, "a".repeat(limits().body));
    assert_eq!(page.warnings, [Warning::PageTooLarge]);
}

/// `runs` × 258 letters "a" as gzip, 13 bits a run (RFC 1951 3.2.6), without its end.
fn bomb(runs: usize) -> Vec<u8> {
    let mut bytes = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    // The last block with fixed codes; the letter "a"; then length 258 from distance 1.
    let letter = "11".to_owned() + "0" + &format!("{:08b}", 0x30 + b'a');
    let bits = letter + &("11000101".to_owned() + "00000").repeat(runs);
    for eight in bits.as_bytes().chunks(8) {
        bytes.push(eight.iter().rev().fold(0, |byte, bit| byte << 1 | (bit - b'0')));
    }
    bytes
}

#[tokio::test]
async fn what_unpacks_beyond_all_proportion_is_capped() {
    let text = "a".repeat(900);
    let packed = gzip(&text);
    let exact = text.len().div_ceil(packed.len());
    let encoded = ["Content-Type: text/html", "Content-Encoding: gzip"];
    let twice = gzip(&packed);
    for (ratio, unpacked, expected) in
        [(exact, 100, 900), (exact - 1, 100, (exact - 1) * packed.len()), (0, 899, 899), (0, 900, 900)]
    {
        let limits = Limits { ratio, unpacked, ..limits() };
        let server = Server::saying(answer("200 OK", &encoded, &packed));
        let page = Client::new(limits, Network::Online).page(&server.at("/"), &Origin::Typed).await;
        let page = page.expect("a page");
        assert_eq!(page.markup.len(), expected, "{ratio}");
        assert_eq!(page.warnings.is_empty(), expected == text.len(), "{ratio}");
    }
    // Both layers are measured by what came over the network.
    let limits = Limits { ratio: 2, unpacked: 100, ..limits() };
    let server = Server::saying(answer("200 OK", &encoded, &twice));
    let page = Client::new(limits, Network::Online).page(&server.at("/"), &Origin::Typed).await;
    assert_eq!(page.expect("a page").markup.len(), (twice.len() * 2).max(100));
}

#[tokio::test]
async fn a_gzip_that_nobody_declared_is_unpacked_once() {
    let page = "<html><body><p>Cổng tin</body></html>";
    let declared = ["Content-Type: text/html", "Content-Encoding: gzip"];
    check(said(answer("200 OK", &declared, gzip(page))).await, page, &[]);
    check(said(ok(HTML, gzip(page))).await, page, &[]);
    check(said(answer("200 OK", &declared, gzip(gzip(page)))).await, page, &[]);
    let three = said(answer("200 OK", &declared, gzip(gzip(gzip(page))))).await;
    assert_eq!(three, Err(Kind::NotPage(Clean::new("gzip"))));
    assert_eq!(said(ok(HTML, gzip("%PDF-1.7"))).await, Err(Kind::NotPage(Clean::new("PDF"))));
    assert_eq!(said(answer("200 OK", &declared, gzip(""))).await, Err(Kind::Empty));
}

#[tokio::test]
async fn a_gzip_that_breaks_off_is_never_whole() {
    let page = format!(
        "<html><body><p>{}</body></html>",
        (0..200).map(|n| (n * 7919 % 1013).to_string()).collect::<String>()
    );
    let packed = gzip(&page);
    let declared = ["Content-Type: text/html", "Content-Encoding: gzip"];
    let twice = gzip(&packed);
    for left in [packed.len() - 1, packed.len() - 9, packed.len() / 2] {
        for answer in [
            answer("200 OK", &declared, packed.get(..left).expect("a part")),
            ok(HTML, packed.get(..left).expect("a part")),
            answer("200 OK", &declared, twice.get(..left).expect("a part")),
        ] {
            let page_or_kind = said(answer).await;
            let Ok(found) = page_or_kind else { continue };
            assert!(page.starts_with(&found.markup), "{left}");
            assert_eq!(found.warnings, [Warning::ShortBody], "{left}");
        }
    }
}

#[tokio::test]
async fn a_part_that_nobody_asked_for_is_not_whole() {
    let range = ["Content-Type: text/html", "Content-Range: bytes 0-4/900"];
    check(said(answer("206 Partial Content", &range, "<p>Sở")).await, "<p>Sở", &[Warning::ShortBody]);
}

#[tokio::test]
async fn what_stands_before_a_page_is_told_apart() {
    let challenge = "<script>window._cf_chl_opt={}</script>";
    let login = "<form><input type=password></form>";
    let table = [
        (answer("511 Network Authentication Required", &[], "<p>Wi-Fi"), Gate::Captive),
        (answer("403 Forbidden", &["cf-mitigated: challenge"], ""), Gate::Challenge),
        (answer("202 Accepted", &["x-amzn-waf-action: challenge"], ""), Gate::Challenge),
        (answer("503 Service Unavailable", &[], challenge), Gate::Challenge),
        (answer("401 Unauthorized", &[], login), Gate::Login),
        (ok(HTML, challenge), Gate::Challenge),
        (ok(HTML, login), Gate::Login),
    ];
    for (answer, gate) in table {
        let text = String::from_utf8_lossy(&answer).into_owned();
        assert_eq!(said(answer).await, Err(Kind::Gate(gate)), "{text}");
    }
    let news = format!("{login}<p>{}", "tin ".repeat(150));
    check(said(ok(HTML, &news)).await, &news, &[]);
}

#[tokio::test]
async fn a_body_that_breaks_off_says_so() {
    let length = ["Content-Type: text/html", "Content-Length: 500"];
    check(said(answer("200 OK", &length, "<p>Sở Kho\u{1ebf}")).await, "<p>Sở Khoế", &[Warning::ShortBody]);
    let chunked = ["Content-Type: text/html", "Transfer-Encoding: chunked"];
    check(said(answer("200 OK", &chunked, "4\r\n<p>a\r\nzz\r\n")).await, "<p>a", &[Warning::ShortBody]);
    check(said(answer("200 OK", &chunked, "9\r\n<p>a")).await, "<p>a", &[Warning::ShortBody]);
    let lying = ["Content-Type: text/html", "Content-Length: 21"];
    let page = "<html><body><p>Sở Khoa học</p></body></html>";
    check(said(answer("200 OK", &lying, page)).await, "<html><body><p>Sở K", &[Warning::ShortBody]);
}

#[tokio::test]
async fn a_body_that_breaks_off_at_once_is_no_page() {
    let length = ["Content-Type: text/html", "Content-Length: 500"];
    assert!(matches!(said(answer("200 OK", &length, "")).await, Err(Kind::Broken(_))));
    let gzip = ["Content-Type: text/html", "Content-Encoding: gzip"];
    assert!(matches!(said(answer("200 OK", &gzip, "<p>not gzip")).await, Err(Kind::Broken(_))));
    assert!(matches!(said(b"SSH-2.0-OpenSSH_9.9\r\n".to_vec()).await, Err(Kind::Broken(_))));
    assert!(matches!(said(vec![]).await, Err(Kind::Broken(_))));
}

#[tokio::test]
async fn what_is_no_page_is_named() {
    let table: [(&str, &[u8], &str); 5] = [
        (HTML, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        ("image/png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (HTML, b"\x1f\x8b\x08\0\0\0", "gzip"),
        (HTML, b"PK\x03\x04\x14\0word/document.xml", "DOCX"),
        (HTML, b"\0\x01\x02\x03", "binary data"),
    ];
    for (content_type, bytes, name) in table {
        assert_eq!(said(ok(content_type, bytes)).await, Err(Kind::NotPage(Clean::new(name))));
    }
    check(said(ok("image/png", "<p>a")).await, "<p>a", &[]);
}

#[tokio::test]
async fn an_empty_page_is_none() {
    for blank in ["", " \r\n\t", "\u{feff}"] {
        assert_eq!(said(ok(HTML, blank)).await, Err(Kind::Empty), "{blank:?}");
    }
}

#[tokio::test]
async fn charsets_lie() {
    let wrong = Warning::WrongCharset(Clean::new("iso-8859-1"));
    check(said(ok("text/html; charset=iso-8859-1", "<p>Cổng")).await, "<p>Cổng", &[wrong]);
    let bad = said(ok("text/html; charset=utf-8", b"<p>C\xffng tin \xe1\xbb")).await;
    check(bad, "<p>C\u{fffd}ng tin \u{fffd}", &[Warning::BadBytes(2)]);
}

#[tokio::test]
async fn a_broken_handshake_is_told_as_tls() {
    let table: [&[u8]; 3] = [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"", b"\x15\x03\x01\x00\x02\x02\x46"];
    for greeting in table {
        let server = Server::saying(greeting);
        let address = Address::parse(&format!("https://{}/", server.socket())).expect("an address");
        let failure = fetch(&address, Origin::Typed).await.expect_err("no TLS here");
        assert!(matches!(failure.kind, Kind::Tls(_)), "{failure}");
    }
}

#[tokio::test]
async fn offline_asks_nobody() {
    let server = Server::saying(ok(HTML, "<p>a"));
    let client = Client::new(limits(), Network::Offline);
    let outcome = client.page(&server.at("/"), &Origin::Typed).await;
    assert_eq!(outcome, Err(Kind::Offline.at(&server.at("/"))));
    assert_eq!(server.requests(), Vec::<String>::new());
}

/// The address of a file.
fn file(path: &std::path::Path) -> Address {
    let url = url::Url::from_file_path(path).expect("an absolute path");
    Address::parse(url.as_str()).expect("an address")
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "the file to be read is written first")]
async fn a_file_is_a_page_even_offline() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bài viết.html");
    std::fs::write(&path, "<p>đã lưu").expect("a file");
    let page = Client::new(limits(), Network::Offline).page(&file(&path), &Origin::Typed).await;
    let page = page.expect("a page");
    assert_eq!((page.markup.as_str(), page.reach), ("<p>đã lưu", Reach::Public));
    assert!(!page.may_keep, "it is kept where it is");

    std::fs::write(&path, gzip("<p>đã nén")).expect("a file");
    check(fetch(&file(&path), Origin::Typed).await.map_err(|failure| failure.kind), "<p>đã nén", &[]);

    std::fs::write(&path, "a".repeat(limits().body + 1)).expect("a file");
    check(
        fetch(&file(&path), Origin::Typed).await.map_err(|failure| failure.kind),
        &"a".repeat(limits().body),
        &[Warning::PageTooLarge],
    );
    std::fs::write(&path, "%PDF-1.7").expect("a file");
    let kind = fetch(&file(&path), Origin::Typed).await.map_err(|failure| failure.kind);
    assert_eq!(kind, Err(Kind::NotPage(Clean::new("PDF"))));
}

#[tokio::test]
async fn only_a_person_names_a_readable_file() {
    let folder = tempfile::tempdir().expect("a folder");
    for path in [folder.path().to_owned(), folder.path().join("none.html")] {
        let failure = fetch(&file(&path), Origin::Typed).await.expect_err("no file");
        assert!(matches!(failure.kind, Kind::File(_)), "{failure}");
    }
    let address = file(&folder.path().join("a.html"));
    let failure = fetch(&address, Origin::Link(Reach::Private)).await.expect_err("no file");
    assert!(matches!(failure.kind, Kind::Forbidden(_, Refusal::Scheme(_))), "{failure}");
}
