//! What background work may and may not do to a portal, and what a person may all the same.

use std::net::Ipv4Addr;
use std::time::Duration;

use congtin::fetch::client::{Client, Fetched};
use congtin::model::address::{Address, Origin};
use congtin::model::asked::Asked;
use congtin::model::failure::{Gate, Kind};
use congtin::model::limits::Limits;
use congtin::model::settings::Network;
use congtin::text::clean::Clean;
use jiff::{SignedDuration, Timestamp};
use tokio::net::TcpSocket;
use tokio::time::{Instant, timeout};

use crate::server::{Server, Step, answer, gzip, ok};

const HTML: &str = "text/html; charset=utf-8";

/// The limits at a scale that a test can reach; nothing waits longer than this says.
fn limits() -> Limits {
    Limits {
        spacing: Duration::ZERO,
        crawl_delay: Duration::ZERO,
        jitter: 0,
        retries: [Duration::from_millis(2), Duration::from_millis(4)],
        ..Limits::STANDARD
    }
}

fn client() -> Client {
    Client::new(limits(), Network::Online)
}

/// What background work gets of `path`: the page's markup.
async fn background(client: &Client, address: &Address) -> Result<String, Kind> {
    asked(client, address, Asked::in_background()).await
}

/// What a person gets.
async fn person(client: &Client, address: &Address) -> Result<String, Kind> {
    asked(client, address, Asked::by_person()).await
}

async fn asked(client: &Client, address: &Address, asked: Asked) -> Result<String, Kind> {
    match client.fetch(address, &Origin::Typed, asked).await {
        Ok(Fetched::Page(page)) => Ok(page.markup),
        Ok(Fetched::Document(_) | Fetched::Same(_)) => panic!("nothing is kept"),
        Err(failure) => Err(failure.kind),
    }
}

fn page() -> Vec<u8> {
    ok(HTML, "<p>tin")
}

/// A server with this robots.txt and pages everywhere else.
fn with_robots(robots: Vec<u8>) -> Server {
    Server::start(move |path| vec![Step::Send(if path == "/robots.txt" { robots.clone() } else { page() })])
}

fn rules(text: &str) -> Vec<u8> {
    ok("text/plain", text)
}

fn failing(status: &str) -> Vec<u8> {
    answer(status, &[], "")
}

/// An address where nothing listens, and the socket that keeps its port ours.
fn nobody() -> (Address, TcpSocket) {
    let held = TcpSocket::new_v4().expect("a socket");
    held.bind((Ipv4Addr::LOCALHOST, 0).into()).expect("a port");
    let socket = held.local_addr().expect("a bound socket");
    (Address::parse(&format!("http://{socket}/")).expect("an address"), held)
}

#[tokio::test]
async fn the_rules_of_a_portal_are_asked_for_once_and_by_background_work_only() {
    let server = with_robots(rules("User-agent: *\nDisallow: /admin"));
    let client = client();
    assert!(person(&client, &server.at("/admin/1")).await.is_ok());
    assert_eq!(server.paths(), ["/admin/1"]);
    assert!(background(&client, &server.at("/tin/1")).await.is_ok());
    assert!(background(&client, &server.at("/tin/2")).await.is_ok());
    assert_eq!(background(&client, &server.at("/admin/2")).await, Err(Kind::Robots));
    assert_eq!(server.paths(), ["/admin/1", "/robots.txt", "/tin/1", "/tin/2"]);
}

#[tokio::test]
async fn rules_are_asked_for_once_by_all_who_come_together() {
    let server = with_robots(rules(""));
    let client = client();
    let (one, two, three) = (server.at("/1"), server.at("/2"), server.at("/3"));
    let outcomes =
        tokio::join!(background(&client, &one), background(&client, &two), background(&client, &three));
    assert!(outcomes.0.is_ok() && outcomes.1.is_ok() && outcomes.2.is_ok());
    assert_eq!(server.paths().iter().filter(|path| *path == "/robots.txt").count(), 1);
}

#[tokio::test]
async fn rules_hold_for_a_time() {
    let server = with_robots(rules(""));
    let client = Client::new(Limits { robots: Duration::ZERO, ..limits() }, Network::Online);
    for _ in 0..2 {
        assert!(background(&client, &server.at("/")).await.is_ok());
    }
    assert_eq!(server.paths(), ["/robots.txt", "/", "/robots.txt", "/"]);
}

#[tokio::test]
async fn what_robots_txt_says() {
    let table = [
        (rules("User-agent: *\nDisallow: /"), Err(Kind::Robots)),
        (rules("User-agent: *\nDisallow: /\n\nUser-agent: Congtin\nAllow: /"), Ok(())),
        (rules("User-agent: *\nAllow: /\n\nUser-agent: congtin\nDisallow: /tin"), Err(Kind::Robots)),
        (rules("User-agent: *\nDisallow: /*?id=\nDisallow: /TIN"), Ok(())),
        (rules("User-agent: *\nDisallow: /\nAllow: /tin/*.aspx$"), Ok(())),
        (rules("\u{feff}User-agent: *\r\nDisallow: /tin\r\n"), Err(Kind::Robots)),
        (ok("text/plain", gzip("User-agent: *\nDisallow: /tin")), Err(Kind::Robots)),
        (rules(""), Ok(())),
        // A portal's page for what it does not have.
        (ok(HTML, "<html><body><p>Không tìm thấy"), Ok(())),
        (failing("404 Not Found"), Ok(())),
        (failing("401 Unauthorized"), Ok(())),
        (failing("499 None"), Ok(())),
        (failing("500 Error"), Err(Kind::Status(500))),
        (failing("511 Sign In"), Err(Kind::Gate(Gate::Captive))),
        (answer("302 Found", &["Location: /robots.txt"], ""), Ok(())),
        (answer("302 Found", &["Location: ftp://a.vn/robots.txt"], ""), Ok(())),
        // What broke off may miss the line that forbids.
        (
            answer("200 OK", &["Content-Length: 99"], "User-agent: *\n"),
            Err(Kind::Broken(Clean::new("robots.txt"))),
        ),
    ];
    for (robots, expected) in table {
        let text = String::from_utf8_lossy(&robots).into_owned();
        let server = with_robots(robots);
        let found = background(&client(), &server.at("/tin/1.aspx")).await.map(drop);
        assert_eq!(found, expected, "{text}");
    }
}

#[tokio::test]
async fn rules_are_followed_where_a_redirect_leads() {
    let server = Server::start(|path| {
        vec![Step::Send(match path {
            "/robots.txt" => rules("User-agent: *\nDisallow: /admin"),
            "/tin" => answer("302 Found", &["Location: /admin"], ""),
            _ => page(),
        })]
    });
    assert_eq!(background(&client(), &server.at("/tin")).await, Err(Kind::Robots));
    assert_eq!(server.paths(), ["/robots.txt", "/tin"]);
}

#[tokio::test]
async fn rules_that_could_not_be_had_are_asked_for_again() {
    let (address, _held) = nobody();
    assert_eq!(background(&client(), &address).await, Err(Kind::Refused));

    let answers =
        std::sync::Mutex::new(vec![rules(""), failing("503 Busy"), failing("503 Busy"), failing("503 Busy")]);
    let server = Server::start(move |path| {
        let next = if path == "/robots.txt" { answers.lock().expect("a turn").pop() } else { None };
        vec![Step::Send(next.unwrap_or_else(page))]
    });
    let client = client();
    assert_eq!(background(&client, &server.at("/tin")).await, Err(Kind::Status(503)));
    assert!(background(&client, &server.at("/tin")).await.is_ok());
    assert_eq!(server.paths().iter().filter(|path| *path == "/robots.txt").count(), 4);
}

/// How often a page that answers like this was asked for, and what came of it.
async fn tries(answers: Vec<Vec<u8>>, asked_by: Asked) -> (usize, Result<String, Kind>) {
    let server = Server::saying_in_turn(answers);
    let outcome = asked(&client(), &server.at("/tin"), asked_by).await;
    (server.paths().iter().filter(|path| *path == "/tin").count(), outcome)
}

#[tokio::test]
async fn background_work_tries_twice_more_what_may_pass() {
    let busy = || failing("503 Busy");
    let error = || failing("500 Error");
    let work = Asked::in_background;
    assert_eq!(tries(vec![busy(), error(), page()], work()).await, (3, Ok("<p>tin".into())));
    assert_eq!(tries(vec![error(), error(), busy(), page()], work()).await, (3, Err(Kind::Status(503))));
    for lasting in ["404 Not Found", "403 Forbidden", "410 Gone", "202 Accepted"] {
        let (count, outcome) = tries(vec![failing(lasting), page()], work()).await;
        assert!(count == 1 && matches!(outcome, Err(Kind::Status(_))), "{lasting}: {outcome:?}");
    }
    assert_eq!(tries(vec![error(), page()], Asked::by_person()).await, (1, Err(Kind::Status(500))));
}

#[tokio::test]
async fn connecting_is_tried_twice_more() {
    let (address, _held) = nobody();
    // Three tries are three failures: at the limit the host is left alone, before it not.
    for (failures, is_paused) in [(3, true), (4, false)] {
        let client = Client::new(Limits { failures, ..limits() }, Network::Online);
        assert_eq!(background(&client, &address).await, Err(Kind::Refused));
        let again = background(&client, &address).await;
        assert_eq!(matches!(again, Err(Kind::Paused(_))), is_paused, "{failures}: {again:?}");
    }
    let client = Client::new(Limits { failures: 2, ..limits() }, Network::Online);
    assert_eq!(person(&client, &address).await, Err(Kind::Refused));
    assert!(!matches!(background(&client, &address).await, Err(Kind::Paused(_))), "a person tries once");
}

#[tokio::test]
async fn waits_between_tries_are_part_of_a_pages_time() {
    let server = Server::saying_in_turn(vec![failing("500 Error")]);
    let hurried =
        Limits { retries: [Duration::from_secs(3600); 2], page: Duration::from_secs(1), ..limits() };
    let client = Client::new(hurried, Network::Online);
    assert_eq!(background(&client, &server.at("/tin")).await, Err(Kind::Status(500)));
}

#[tokio::test]
async fn waits_for_a_turn_are_not() {
    let server = Server::saying_in_turn(vec![page()]);
    let spaced = Limits { spacing: Duration::from_millis(300), page: Duration::from_millis(200), ..limits() };
    let client = Client::new(spaced, Network::Online);
    assert!(background(&client, &server.at("/1")).await.is_ok());
    assert!(background(&client, &server.at("/2")).await.is_ok());
}

#[tokio::test]
async fn a_portal_may_ask_for_more_distance() {
    let server = with_robots(rules("User-agent: *\nCrawl-delay: 99"));
    let distance = Duration::from_millis(60);
    let client = Client::new(Limits { crawl_delay: distance, ..limits() }, Network::Online);
    assert!(background(&client, &server.at("/1")).await.is_ok());
    let began = Instant::now();
    assert!(person(&client, &server.at("/2")).await.is_ok());
    assert!(background(&client, &server.at("/3")).await.is_ok());
    assert!(began.elapsed() >= distance, "counted from the last request, {:?}", began.elapsed());
}

/// The time from now until `until`.
#[expect(clippy::disallowed_methods, reason = "what the client promises is held against the clock")]
fn ahead(until: Timestamp) -> SignedDuration {
    until.duration_since(Timestamp::now())
}

#[tokio::test]
async fn a_busy_server_is_left_alone_as_long_as_it_asks() {
    let table = [
        ("429 Too Many", "Retry-After: 120", 120),
        ("429 Too Many", "Retry-After: 1", 30),
        ("429 Too Many", "Retry-After: 100000000000000000000", 86_400),
        ("429 Too Many", "Retry-After: soon", 30),
        ("503 Busy", "Retry-After: 120", 120),
    ];
    for (status, header, seconds) in table {
        let server = Server::saying_in_turn(vec![answer(status, &[header], ""), page()]);
        let client = client();
        let Err(Kind::Busy(_, until)) = background(&client, &server.at("/1")).await else {
            panic!("{header}")
        };
        let late = SignedDuration::from_secs(seconds) - ahead(until);
        assert!(late < SignedDuration::from_secs(20) && late >= SignedDuration::ZERO, "{header}: {until}");
        let Err(Kind::Paused(told)) = background(&client, &server.at("/2")).await else { panic!("{header}") };
        assert!(told.duration_since(until).abs() < SignedDuration::from_secs(5), "{told} {until}");
        assert_eq!(server.paths(), ["/robots.txt", "/1"], "one try, and then none");
        assert!(person(&client, &server.at("/3")).await.is_ok(), "a person goes through");
    }
}

#[tokio::test]
async fn a_person_is_told_at_once_when_to_come_back() {
    let server = Server::saying_in_turn(vec![answer("429 Too Many", &["Retry-After: 60"], "")]);
    let client = client();
    for count in 1..=2 {
        let outcome = person(&client, &server.at("/")).await;
        assert!(matches!(outcome, Err(Kind::Busy(429, until)) if !ahead(until).is_negative()), "{outcome:?}");
        assert_eq!(server.paths().len(), count, "each time the server is asked");
    }
    let server = Server::saying_in_turn(vec![failing("503 Busy")]);
    assert_eq!(person(&client, &server.at("/")).await, Err(Kind::Status(503)));
}

#[tokio::test]
async fn five_failures_pause_a_host_for_background_work() {
    let mut answers = vec![failing("500 Error"); 5];
    answers.push(page());
    let server = Server::saying_in_turn(answers);
    let client = client();
    assert_eq!(background(&client, &server.at("/1")).await, Err(Kind::Status(500)));
    // The fifth failure in a row ends the tries.
    assert_eq!(background(&client, &server.at("/2")).await, Err(Kind::Status(500)));
    let paused = background(&client, &server.at("/3")).await;
    assert!(matches!(paused, Err(Kind::Paused(until)) if !ahead(until).is_negative()), "{paused:?}");
    assert_eq!(server.paths(), ["/robots.txt", "/1", "/1", "/1", "/2", "/2"]);
    assert!(person(&client, &server.at("/4")).await.is_ok(), "a person goes through");
    assert!(background(&client, &server.at("/5")).await.is_ok(), "it is well again");
}

#[tokio::test]
async fn a_person_finds_a_turn_while_background_work_hangs() {
    let mut server = Server::start(|path| match path {
        "/robots.txt" => vec![Step::Send(failing("404 Not Found"))],
        "/now" => vec![Step::Send(page())],
        _ => vec![Step::Hang],
    });
    let client = client();
    let addresses: Vec<_> = (0..5).map(|n| server.at(&format!("/{n}"))).collect();
    let mut work = Box::pin(futures_util::future::join_all(
        addresses.iter().map(|address| background(&client, address)),
    ));
    tokio::select! {
        _ = &mut work => panic!("the server never answers"),
        () = async { while server.asked().await == "/robots.txt" {} } => {}
    }
    let now = server.at("/now");
    let answered = tokio::select! {
        _ = &mut work => panic!("the server never answers"),
        answered = person(&client, &now) => answered,
    };
    assert!(answered.is_ok());
    assert_eq!(server.paths().len(), 3, "one of five is under way: {:?}", server.paths());
}

#[tokio::test]
async fn a_host_is_asked_twice_at_once_and_no_more() {
    let mut server = Server::start(|_| vec![Step::Hang]);
    let client = client();
    let (one, two, three) = (server.at("/1"), server.at("/2"), server.at("/3"));
    let mut pair = Box::pin(async { tokio::join!(person(&client, &one), person(&client, &two)) });
    tokio::select! {
        _ = &mut pair => panic!("the server never answers"),
        () = async { server.asked().await; server.asked().await; } => {}
    }
    // Time enough for a third request to arrive, if there were one.
    let third = timeout(Duration::from_millis(50), person(&client, &three));
    tokio::select! {
        _ = &mut pair => panic!("the server never answers"),
        outcome = third => assert!(outcome.is_err()),
    }
    assert_eq!(server.paths().len(), 2);
    drop(pair);
    let mut third = Box::pin(person(&client, &three));
    tokio::select! {
        _ = &mut third => panic!("the server never answers"),
        path = server.asked() => assert_eq!(path, "/3"),
    }
}
