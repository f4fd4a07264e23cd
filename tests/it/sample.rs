//! The sample portal over loopback: what is embedded is served, and nothing else.

use congtin::fetch::client::Client;
use congtin::model::address::{Address, Origin};
use congtin::model::failure::{Failure, Kind};
use congtin::model::limits::Limits;
use congtin::model::page::Page;
use congtin::model::settings::Network;
use congtin::sample::{Sample, serve};
use include_dir::{Dir, File, include_dir};
use reqwest::Method;

static PORTAL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/sample");

/// Every embedded file.
fn files<'a>(folder: &'a Dir<'a>) -> Vec<&'a File<'a>> {
    folder.files().chain(folder.dirs().flat_map(files)).collect()
}

fn at(sample: &Sample, path: &str) -> Address {
    sample.home.join(path).expect("a path of the sample")
}

async fn page(sample: &Sample, path: &str) -> Result<Page, Failure> {
    Client::new(Limits::STANDARD, Network::Online).page(&at(sample, path), &Origin::Typed).await
}

/// The status, the type, the declared length and the body of an answer.
async fn ask(method: Method, address: &Address) -> (u16, String, Option<u64>, Vec<u8>) {
    // The program's client, which needs no provider installed, but any method and any answer.
    let ways = congtin::fetch::ways::Ways::default();
    let client = ways.client(congtin::fetch::ways::Way::Direct, &Limits::STANDARD);
    let answer = client.request(method, address.as_url().clone()).send().await.expect("an answer");
    let header = |name: &str| Some(answer.headers().get(name)?.to_str().expect("ASCII").to_owned());
    let (kind, length) = (header("content-type"), header("content-length"));
    let length = length.map(|length| length.parse().expect("a length"));
    let status = answer.status().as_u16();
    let body = answer.bytes().await.expect("a body");
    (status, kind.unwrap_or_default(), length, body.to_vec())
}

#[tokio::test]
async fn every_page_is_served_as_what_it_is() {
    let sample = serve().await.expect("a port");
    let mut served = 0;
    for file in files(&PORTAL) {
        let path = file.path().to_str().expect("UTF-8");
        let (status, kind, _, body) = ask(Method::GET, &at(&sample, &format!("/{path}"))).await;
        let expected = match path.rsplit('.').next().expect("an ending") {
            "aspx" => "text/html; charset=utf-8",
            "png" => "image/png",
            "pdf" => "application/pdf",
            "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => {
                assert_eq!(status, 404, "{path}");
                continue;
            }
        };
        assert_eq!((status, kind.as_str()), (200, expected), "{path}");
        assert!(body == file.contents(), "{path}");
        served += 1;
    }
    assert_eq!(served, 33);
}

#[tokio::test]
async fn the_front_page_is_home() {
    let sample = serve().await.expect("a port");
    let home = page(&sample, "/").await.expect("a page");
    assert_eq!(home.address, sample.home);
    assert!(home.markup.contains("Hạ Giang"));
    assert_eq!(home.warnings, []);
}

#[tokio::test]
async fn paths_are_compared_without_case_and_encoding() {
    let sample = serve().await.expect("a port");
    for path in ["/PORTAL/pages/Default.ASPX", "/portal/Pages/d%65fault.aspx?PageIndex=2"] {
        page(&sample, path).await.expect(path);
    }
    let spaced = at(&sample, "/portal/photos/2026-10-27/AD017E9D6654BD0Ccam%20sanh%20%283%29.png");
    assert_eq!(ask(Method::GET, &spaced).await.0, 200);
}

#[tokio::test]
async fn nothing_else_is_served() {
    let sample = serve().await.expect("a port");
    for path in [
        "/README.md",
        "/portal",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "//etc/passwd",
        "/portal/%2e%2e/README.md",
    ] {
        let address =
            format!("http://{}:{}{path}", sample.home.host(), sample.home.as_url().port().unwrap_or(80));
        let (status, kind, _, _) = ask(Method::GET, &Address::parse(&address).expect(path)).await;
        assert_eq!((status, kind.as_str()), (404, "text/html; charset=utf-8"), "{path}");
    }
    assert_eq!(ask(Method::POST, &sample.home).await.0, 405);
}

#[tokio::test]
async fn head_tells_the_length_alone() {
    let sample = serve().await.expect("a port");
    let file = PORTAL.get_file("portal/Pages/default.aspx").expect("a front page");
    let (status, kind, length, body) = ask(Method::HEAD, &sample.home).await;
    assert_eq!((status, kind.as_str(), body.len()), (200, "text/html; charset=utf-8", 0));
    assert_eq!(length, u64::try_from(file.contents().len()).ok());
}

/// What a portal answers that has just been dropped.
async fn ask_dropped() -> Result<Page, Kind> {
    let sample = serve().await.expect("a port");
    let home = sample.home.clone();
    drop(sample);
    // The runtime ends the task when it next comes to it.
    tokio::task::yield_now().await;
    let client = Client::new(Limits::STANDARD, Network::Online);
    client.page(&home, &Origin::Typed).await.map_err(|failure| failure.kind)
}

#[tokio::test]
async fn a_dropped_portal_answers_no_more() {
    // A free port may at once be another test's; that does not happen again and again.
    let outcomes = [ask_dropped().await, ask_dropped().await, ask_dropped().await];
    assert!(outcomes.contains(&Err(Kind::Refused)), "{outcomes:?}");
}
