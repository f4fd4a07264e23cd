//! Feeds served on loopback in, what the program prints of them out.

use serde_json::Value;

use crate::headless::Home;
use crate::pages;
use crate::server::{Server, Step, answer};

const FEED: &str = "/rss/home.rss";
const ARTICLE: &str = "/portal/Pages/2022-3-2/bai.aspx";

fn feed() -> Vec<u8> {
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Báo Mẫu</title>\
         <item><title>Giống lúa chịu mặn</title><link>{ARTICLE}</link>\
         <pubDate>Wed, 02 Mar 2022 08:15:00 +0700</pubDate></item></channel></rss>"
    );
    answer("200 OK", &["Content-Type: application/rss+xml; charset=utf-8"], &text)
}

/// A portal of no known family, whose home page names its feed.
fn portal(kind: &'static str) -> Server {
    Server::start(move |path| {
        let html = |body: &str| answer("200 OK", &["Content-Type: text/html; charset=utf-8"], body);
        vec![Step::Send(match path {
            "/" => html(&format!(
                "<head><title>Báo Mẫu</title><link rel=alternate type={kind} href={FEED}></head><p>Chào"
            )),
            FEED => feed(),
            ARTICLE => html(&pages::article("Giống lúa chịu mặn", "<p>Toàn văn của bài.</p>", "")),
            _ => answer("404 Not Found", &[], ""),
        })]
    })
}

#[test]
fn a_feed_is_a_list_by_its_address_and_by_the_page_that_names_it() {
    let home = Home::new();
    let server = portal("application/rss+xml");
    for path in ["/", FEED] {
        let listed = home.run(&["latest", server.at(path).as_str(), "--format", "json"]).json();
        assert_eq!(listed[0]["title"], Value::from("Giống lúa chịu mặn"), "{path}");
        assert_eq!(listed[0]["published"], Value::from("2022-03-02T08:15:00+07:00"), "{path}");
        assert_eq!(listed[0]["url"], Value::from(server.at(ARTICLE).as_str()), "{path}");
    }
    // What a refresh finds in a feed is fetched whole.
    let told = home.run(&["refresh", server.at(FEED).as_str()]);
    assert!(told.status == Some(0) && told.err.contains("đã lưu 1 tin mới"), "{told:?}");
    let read = home.run(&["read", server.at(ARTICLE).as_str(), "--offline"]);
    assert!(read.out.contains("Toàn văn của bài."), "{read:?}");
}

#[test]
fn a_feed_leads_no_further() {
    let home = Home::new();
    // Every page names the next as its feed.
    let server = Server::start(|path| {
        let next = path.trim_start_matches('/').parse::<u32>().unwrap_or(0) + 1;
        let page = format!("<head><link rel=alternate type=application/rss+xml href=/{next}></head><p>Chào");
        vec![Step::Send(answer("200 OK", &["Content-Type: text/html"], &page))]
    });
    let told = home.run(&["latest", server.at("/0").as_str()]);
    assert_eq!((told.status, server.paths()), (Some(1), vec!["/0".to_owned(), "/1".to_owned()]));
}

#[test]
fn a_page_without_a_feed_stays_what_it_is() {
    let home = Home::new();
    let server = portal("text/css");
    let told = home.run(&["latest", server.at("/").as_str()]);
    assert_eq!(told.status, Some(1), "{told:?}");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test's own file")]
fn what_is_followed_is_taken_over_and_handed_on() {
    let home = Home::new();
    home.file(
        "theo-doi.opml",
        "<opml version='2.0'><body><outline text='Báo'>\
         <outline text='VnExpress' xmlUrl='https://vnexpress.net/rss/tin-moi-nhat.rss' htmlUrl='https://vnexpress.net/'/>\
         <outline text='Sở &amp; ngành' xmlUrl='https://so.mau.example/rss/tin?a=1&amp;b=2'/>\
         <outline text='Máy này' xmlUrl='http://127.0.0.1/rss'/>\
         <outline text='Chuyên mục' htmlUrl='https://mau.example/tin-moi'/></outline></body></opml>",
    );
    let told = home.run(&["feeds", "import", "theo-doi.opml"]);
    assert_eq!(
        (told.status, told.out.as_str()),
        (Some(0), "theo dõi thêm 3 mục; 0 mục đã theo dõi từ trước\n")
    );
    assert!(told.err.contains("bỏ qua 1 mục"), "{told:?}");
    let again = home.run(&["feeds", "import", "theo-doi.opml", "-q"]);
    assert!(again.out.contains("thêm 0 mục; 3 mục"), "{again:?}");
    let told = home.run(&["feeds", "export", "ra.opml"]);
    assert!(told.status == Some(0) && told.out.contains("đã ghi 3 mục"), "{told:?}");
    let written = std::fs::read_to_string(home.path().join("ra.opml")).expect("a file");
    assert_eq!(home.run(&["feeds", "export", "-"]).out, written);
    for row in [
        "text=\"VnExpress\" xmlUrl=\"https://vnexpress.net/rss/tin-moi-nhat.rss\" htmlUrl=\"https://vnexpress.net/\"/>",
        "<outline type=\"rss\" text=\"Sở &amp; ngành\" xmlUrl=\"https://so.mau.example/rss/tin?a=1&amp;b=2\"/>",
        "<outline type=\"link\" text=\"Chuyên mục\" htmlUrl=\"https://mau.example/tin-moi\"/>",
    ] {
        assert!(written.contains(row), "{row}{written}");
    }
    // Another reader of it follows the same.
    let other = Home::new();
    other.file("ra.opml", &written);
    assert!(other.run(&["feeds", "import", "ra.opml"]).out.contains("thêm 3 mục"));
    assert_eq!(other.run(&["feeds", "export", "-"]).out, written);
    let third = Home::new();
    let told = third.run_with(&["feeds", "import", "-"], written.as_bytes());
    assert!(told.status == Some(0) && told.out.contains("thêm 3 mục"), "{told:?}");
    let told = third.run_with(&["feeds", "import", "-"], b"<html>");
    assert!(told.status == Some(1) && told.err.contains("đầu vào chuẩn không phải"), "{told:?}");
}

#[test]
fn what_is_no_list_of_subscriptions_is_told() {
    let home = Home::new();
    home.file("trang.html", "<html><body>Chào");
    for (line, told) in [
        (&["feeds", "import", "trang.html"][..], "không phải tệp OPML"),
        (&["feeds", "import", "khong-co.opml"][..], "không có tệp"),
        (&["feeds", "export", "khong-co/ra.opml"][..], "khong-co/ra.opml"),
    ] {
        let said = home.run(line);
        assert!(said.status == Some(1) && said.out.is_empty() && said.err.contains(told), "{said:?}");
    }
    assert_eq!(home.run(&["feeds"]).status, Some(2));
}
