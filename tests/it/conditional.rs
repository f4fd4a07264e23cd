//! What is asked about a kept copy, and what an answer says of keeping it.

use congtin::fetch::client::{Client, Fetched};
use congtin::model::address::{Address, Origin};
use congtin::model::asked::Asked;
use congtin::model::failure::{Failure, Kind};
use congtin::model::limits::Limits;
use congtin::model::page::Page;
use congtin::model::settings::Network;
use congtin::model::validators::{Kept, Validators};
use jiff::SignedDuration;

use crate::server::{Server, Step, answer};

const PAGE: &str = "<p>Cổng tin";
const LONG_AGO: &str = "Sun, 01 Mar 2020 11:00:00 GMT";

fn tag(etag: &str) -> Validators {
    Validators { etag: Some(etag.into()), ..Validators::default() }
}

async fn fetch(address: &Address, asked: Asked) -> Result<Fetched, Failure> {
    Client::new(Limits::STANDARD, Network::Online).fetch(address, &Origin::Typed, asked).await
}

/// What asking for `address` gives who keeps a copy with these validators from there.
async fn again(address: &Address, validators: Validators) -> Result<Fetched, Failure> {
    let kept = Kept { address: address.clone(), validators };
    fetch(address, Asked::by_person().keeping(kept)).await
}

/// The page of an answer with these header lines.
async fn page(headers: &[&str]) -> Page {
    let server = Server::saying(answer("200 OK", headers, PAGE));
    Client::new(Limits::STANDARD, Network::Online)
        .page(&server.at("/"), &Origin::Typed)
        .await
        .expect("a page")
}

/// True for a request with a condition.
fn is_conditional(request: &str) -> bool {
    request.contains("if-none-match") || request.contains("if-modified-since")
}

#[tokio::test]
async fn a_page_brings_what_to_ask_with() {
    let date = format!("Last-Modified: {LONG_AGO}");
    let page = page(&["ETag: W/\"a-1\"", &date, "Cache-Control: max-age=600"]).await;
    assert_eq!(page.validators.etag.as_deref(), Some("W/\"a-1\""));
    assert_eq!(page.validators.last_modified.as_deref(), Some(LONG_AGO));
    let ahead = page.validators.fresh_until.expect("a promise").duration_since(page.fetched);
    assert!((ahead - SignedDuration::from_secs(600)).abs() < SignedDuration::from_secs(5), "{ahead}");
    assert!(page.may_keep);
}

#[tokio::test]
async fn a_server_may_forbid_to_keep_a_page() {
    assert!(!page(&["Cache-Control: private, no-store"]).await.may_keep);
    assert!(page(&["Cache-Control: no-cache"]).await.may_keep);
    assert_eq!(page(&[]).await.validators, Validators::default());
}

#[tokio::test]
async fn a_part_of_a_page_brings_nothing_to_ask_with() {
    let short = page(&["ETag: \"a\"", "Content-Length: 500"]).await;
    assert_eq!((short.warnings.len(), short.validators), (1, Validators::default()));
}

#[tokio::test]
async fn the_copy_that_is_kept_may_be_the_same() {
    let server =
        Server::saying(answer("304 Not Modified", &["ETag: \"a\"", "Cache-Control: max-age=60"], ""));
    let kept = Validators { last_modified: Some(LONG_AGO.into()), ..tag("W/\"a\"") };
    let Ok(Fetched::Same(renewed)) = again(&server.at("/"), kept).await else { panic!("not the same") };
    assert_eq!((renewed.etag.as_deref(), renewed.last_modified.as_deref()), (Some("\"a\""), Some(LONG_AGO)));
    assert!(renewed.fresh_until.is_some());
    let request = server.requests().remove(0);
    for line in ["if-none-match: w/\"a\"\r\n", "if-modified-since: sun, 01 mar 2020 11:00:00 gmt\r\n"] {
        assert!(request.contains(line), "{line} in {request}");
    }
}

#[tokio::test]
async fn the_copy_that_is_kept_may_be_older() {
    let server = Server::saying(answer("200 OK", &["ETag: \"b\""], PAGE));
    let Ok(Fetched::Page(page)) = again(&server.at("/"), tag("\"a\"")).await else { panic!("no page") };
    assert_eq!((page.markup.as_str(), page.validators.etag.as_deref()), (PAGE, Some("\"b\"")));
}

#[tokio::test]
async fn still_the_same_is_no_answer_to_who_did_not_ask() {
    let server = Server::saying(answer("304 Not Modified", &["ETag: \"a\""], ""));
    let refused = Err(Kind::Status(304).at(&server.at("/")));
    assert_eq!(fetch(&server.at("/"), Asked::by_person()).await, refused);
    assert_eq!(again(&server.at("/"), Validators::default()).await, refused);
    // Nor about another copy.
    assert_eq!(again(&server.at("/"), tag("\"b\"")).await, refused);
}

#[tokio::test]
async fn what_is_not_fit_to_be_sent_is_not() {
    let server = Server::saying(answer("200 OK", &[], PAGE));
    for etag in ["*", "a\r\nX-Y: z", "\"đ\"", "bare"] {
        let outcome = again(&server.at("/"), tag(etag)).await;
        assert!(matches!(outcome, Ok(Fetched::Page(_))), "{etag}: {outcome:?}");
    }
    assert!(!server.requests().iter().any(|request| is_conditional(request)));
}

/// A server where `/old` leads to `/new`, which has not changed.
fn moved() -> Server {
    Server::start(|path| {
        vec![Step::Send(match path {
            "/old" => answer("302 Found", &["Location: /new"], ""),
            _ => answer("304 Not Modified", &[], ""),
        })]
    })
}

#[tokio::test]
async fn validators_go_back_only_to_where_they_came_from() {
    let server = moved();
    let refused = Err(Kind::Status(304).at(&server.at("/new")));
    assert_eq!(again(&server.at("/old"), tag("\"a\"")).await, refused);
    let is_sent: Vec<_> = server.requests().iter().map(|request| is_conditional(request)).collect();
    assert_eq!(is_sent, [true, false]);
}

#[tokio::test]
async fn a_copy_from_the_end_of_a_redirect_is_asked_about_there() {
    let server = moved();
    let kept = Kept { address: server.at("/new"), validators: tag("\"a\"") };
    let outcome = fetch(&server.at("/old"), Asked::by_person().keeping(kept)).await;
    assert_eq!(outcome, Ok(Fetched::Same(tag("\"a\""))));
    let is_sent: Vec<_> = server.requests().iter().map(|request| is_conditional(request)).collect();
    assert_eq!(is_sent, [false, true]);
}

#[tokio::test]
async fn background_work_asks_about_its_copy_too() {
    let server = Server::saying_in_turn(vec![answer("304 Not Modified", &[], "")]);
    let kept = Kept { address: server.at("/"), validators: tag("\"a\"") };
    let limits = Limits { spacing: std::time::Duration::ZERO, ..Limits::STANDARD };
    let client = Client::new(limits, Network::Online);
    let outcome = client.fetch(&server.at("/"), &Origin::Typed, Asked::in_background().keeping(kept)).await;
    assert_eq!(outcome, Ok(Fetched::Same(tag("\"a\""))));
    let is_sent: Vec<_> = server.requests().iter().map(|request| is_conditional(request)).collect();
    assert_eq!(is_sent, [false, true], "robots.txt is no copy of the page");
}
