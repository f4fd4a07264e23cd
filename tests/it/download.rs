//! Files from servers that keep their word and from those that do not, onto the disk.

use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

use congtin::fetch::client::Client;
use congtin::model::address::{Address, Origin, Reach, Refusal};
use congtin::model::download::{Loaded, Saved, Wanted};
use congtin::model::failure::{Gate, Kind};
use congtin::model::limits::Limits;
use congtin::model::settings::Network;
use congtin::text::clean::Clean;
use tempfile::TempDir;
use tokio::sync::mpsc::unbounded_channel;

use crate::server::{Server, Step, answer, gzip, ok};

const FILE: &[u8] = b"%PDF-1.4 0123456789 %%EOF";
const TAG: &str = "ETag: \"a\"";

fn wanted(address: &Address, folder: &Path) -> Wanted {
    Wanted {
        address: address.clone(),
        origin: Origin::Typed,
        title: Clean::new("Kế hoạch"),
        folder: folder.into(),
    }
}

fn client() -> Client {
    Client::new(Limits::STANDARD, Network::Online)
}

async fn get(address: &Address, folder: &Path) -> Result<Saved, Kind> {
    client().download(&wanted(address, folder), &|_| ()).await.map_err(|failure| failure.kind)
}

/// The names in a folder, hidden ones included.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into()).collect();
    names.sort();
    names
}

/// The bytes of a file.
#[expect(clippy::disallowed_methods, reason = "what came is what is tested")]
fn content(path: impl AsRef<Path>) -> Vec<u8> {
    fs::read(path).expect("a file")
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// The file, but only `count` bytes of it come.
fn broken(tag: &str, count: usize) -> Vec<u8> {
    let length = format!("Content-Length: {}", FILE.len());
    answer("200 OK", &[&length, tag], FILE.get(..count).expect("a part"))
}

fn whole(tag: &str) -> Vec<u8> {
    broken(tag, FILE.len())
}

/// All after `from` bytes.
fn rest(from: usize, tag: &str) -> Vec<u8> {
    let body = FILE.get(from..).expect("a part");
    let range = format!("Content-Range: bytes {from}-{}/{}", FILE.len() - 1, FILE.len());
    answer("206 Partial Content", &[&format!("Content-Length: {}", body.len()), &range, tag], body)
}

/// The `range` and `if-range` of each request.
fn ranges(server: &Server) -> Vec<(Option<String>, Option<String>)> {
    let line = |head: &str, name: &str| {
        head.lines().find_map(|line| line.strip_prefix(name)).map(|value| value.trim().to_owned())
    };
    server.requests().iter().map(|head| (line(head, "range:"), line(head, "if-range:"))).collect()
}

/// Asks twice, the first answer breaking off after nine bytes; what the requests after it asked for.
#[track_caller]
fn check_second_try(answers: Vec<Vec<u8>>, asked: &[Option<&str>]) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let answers = [vec![broken(TAG, 9)], answers].concat();
        let (server, folder) = (Server::saying_in_turn(answers), folder());
        let address = server.at("/VanBan/kh.pdf");
        let first = get(&address, folder.path()).await;
        assert!(matches!(first, Err(Kind::Broken(_))), "{first:?}");
        assert_eq!(names(folder.path()), [".kh.pdf.part.from", "kh.pdf.part"]);
        let saved = get(&address, folder.path()).await.expect("the file");
        assert_eq!(content(&saved.path), FILE);
        assert_eq!(names(folder.path()), ["kh.pdf"]);
        let ranges: Vec<_> = ranges(&server).into_iter().skip(1).collect();
        let asked: Vec<_> = asked
            .iter()
            .map(|tag| (tag.map(|_| "bytes=9-".to_owned()), tag.map(ToOwned::to_owned)))
            .collect();
        assert_eq!(ranges, asked);
    });
}

#[tokio::test]
async fn a_file_comes_whole_and_tells_how_far_it_is() {
    let (server, folder) = (Server::saying(whole(TAG)), folder());
    let told = Mutex::new(Vec::new());
    let address = server.at("/VanBan/K%E1%BA%BF%20ho%E1%BA%A1ch.pdf");
    let tell = |loaded: Loaded| told.lock().expect("no panic").push(loaded);
    let saved = client().download(&wanted(&address, folder.path()), &tell).await.expect("the file");
    assert_eq!(saved, Saved { path: folder.path().join("Kế hoạch.pdf"), size: 25 });
    assert_eq!(content(&saved.path), FILE);
    let told = told.into_inner().expect("no panic");
    assert_eq!(told.last(), Some(&Loaded { received: 25, of: Some(25) }));
    assert!(told.windows(2).all(|pair| pair[0].received <= pair[1].received), "{told:?}");
    let asked = server.requests().concat();
    assert!(asked.contains("accept-encoding: identity") && !asked.contains("range:"), "{asked}");
}

#[test]
fn an_earlier_try_is_gone_on_with() {
    check_second_try(vec![rest(9, TAG)], &[Some("\"a\"")]);
    // Its length is not told.
    let unsized_rest = answer("206 Partial Content", &["Content-Range: bytes 9-24/*"], &FILE[9..]);
    check_second_try(vec![unsized_rest], &[Some("\"a\"")]);
}

#[test]
fn a_server_that_knows_no_ranges_sends_all_of_it_again() {
    check_second_try(vec![whole(TAG)], &[Some("\"a\"")]);
    check_second_try(vec![whole("X-Nothing: 1")], &[Some("\"a\"")]);
}

#[test]
fn a_file_that_changed_meanwhile_is_begun_anew() {
    // By a server that keeps to If-Range, and by two that do not.
    check_second_try(vec![whole("ETag: \"b\"")], &[Some("\"a\"")]);
    check_second_try(vec![rest(9, "ETag: \"b\""), whole("ETag: \"b\"")], &[Some("\"a\""), None]);
    let shorter = answer("416 Range Not Satisfiable", &["Content-Range: bytes */7"], "");
    check_second_try(vec![shorter, whole("ETag: \"b\"")], &[Some("\"a\""), None]);
}

#[test]
fn a_range_that_was_not_asked_for_is_not_taken() {
    check_second_try(vec![rest(8, TAG), whole(TAG)], &[Some("\"a\""), None]);
    check_second_try(
        vec![answer("206 Partial Content", &[], &FILE[9..]), whole(TAG)],
        &[Some("\"a\""), None],
    );
    check_second_try(vec![answer("416 Range Not Satisfiable", &[], ""), whole(TAG)], &[Some("\"a\""), None]);
}

#[tokio::test]
async fn all_of_it_may_be_here_already() {
    // The connection of the first try broke off behind the last byte, where no length was told.
    let long = answer("200 OK", &["Content-Length: 26", TAG], FILE);
    let all = answer("416 Range Not Satisfiable", &["Content-Range: bytes */25", TAG], "");
    let (server, folder) = (Server::saying_in_turn(vec![long, all]), folder());
    assert!(get(&server.at("/kh.pdf"), folder.path()).await.is_err());
    let saved = get(&server.at("/kh.pdf"), folder.path()).await.expect("the file");
    assert_eq!(content(&saved.path), FILE);
}

#[tokio::test]
async fn what_cannot_be_told_from_a_later_file_is_begun_anew() {
    let weak = "ETag: W/\"a\"";
    let (server, folder) = (Server::saying_in_turn(vec![broken(weak, 9), whole(weak)]), folder());
    assert!(get(&server.at("/kh.pdf"), folder.path()).await.is_err());
    assert!(names(folder.path()).is_empty());
    assert!(get(&server.at("/kh.pdf"), folder.path()).await.is_ok());
    assert_eq!(ranges(&server), [(None, None), (None, None)]);
}

#[tokio::test]
async fn whoever_leaves_keeps_what_came() {
    let server = Server::start(|_| vec![Step::Send(broken(TAG, 9)), Step::Hang]);
    let folder = folder();
    let (heard_in, mut heard) = unbounded_channel();
    let tell = move |loaded: Loaded| heard_in.send(loaded.received).expect("a listener");
    let wanted = wanted(&server.at("/kh.pdf"), folder.path());
    let client = client();
    tokio::select! {
        outcome = client.download(&wanted, &tell) => panic!("{outcome:?}"),
        () = async { while heard.recv().await.is_none_or(|received| received < 9) {} } => {}
    }
    assert_eq!(content(folder.path().join("kh.pdf.part")), &FILE[..9]);
}

#[tokio::test]
async fn a_file_may_not_be_too_large() {
    let limits = Limits { attachment: 24, ..Limits::STANDARD };
    let endless = answer("200 OK", &[TAG], FILE);
    for bytes in [whole(TAG), endless] {
        let (server, folder) = (Server::saying(bytes), folder());
        let client = Client::new(limits.clone(), Network::Online);
        let failed = client.download(&wanted(&server.at("/kh.pdf"), folder.path()), &|_| ()).await;
        assert_eq!(failed.expect_err("too large").kind, Kind::TooLarge(24));
        assert!(names(folder.path()).is_empty());
    }
    let server = Server::saying(whole(TAG));
    let client = Client::new(Limits { attachment: 25, ..limits }, Network::Online);
    assert!(client.download(&wanted(&server.at("/kh.pdf"), folder().path()), &|_| ()).await.is_ok());
}

#[tokio::test]
async fn a_file_may_not_take_for_ever() {
    let server = Server::start(|_| vec![Step::Send(broken(TAG, 9)), Step::Hang]);
    let limits = Limits { download: Duration::from_millis(200), ..Limits::STANDARD };
    let (client, folder) = (Client::new(limits.clone(), Network::Online), folder());
    let failed = client.download(&wanted(&server.at("/kh.pdf"), folder.path()), &|_| ()).await;
    assert_eq!(failed.expect_err("too slow").kind, Kind::Timeout(limits.download));
}

#[tokio::test]
async fn a_page_is_no_file() {
    let login = "<!doctype html><html><body><form><input type=password></form></body></html>";
    let table = [
        (ok("text/html", "<html><body>Không tìm thấy</body></html>"), Kind::NotFile),
        (ok("application/pdf", "\u{feff}\n<!DOCTYPE html><p>Lỗi"), Kind::NotFile),
        (ok("text/html", login), Kind::Gate(Gate::Login)),
        (answer("404 Not Found", &[], ""), Kind::Status(404)),
        (ok("application/pdf", ""), Kind::Empty),
    ];
    for (bytes, expected) in table {
        let (server, folder) = (Server::saying(bytes), folder());
        assert_eq!(get(&server.at("/kh.pdf"), folder.path()).await, Err(expected.clone()));
        assert!(names(folder.path()).is_empty(), "{expected:?}");
    }
}

#[tokio::test]
async fn the_server_names_the_file_and_does_not_choose_its_place() {
    let named = answer("200 OK", &["Content-Disposition: attachment; filename=\"../../.bash_login\""], FILE);
    let (server, folder) = (Server::saying(named), folder());
    let saved = get(&server.at("/tai?id=1"), folder.path()).await.expect("the file");
    assert_eq!(saved.path, folder.path().join("bash_login.pdf"));
}

#[tokio::test]
async fn what_is_packed_though_nobody_asked_is_unpacked() {
    let (server, folder) =
        (Server::saying(answer("200 OK", &["Content-Encoding: gzip", TAG], gzip(FILE))), folder());
    let saved = get(&server.at("/kh.pdf"), folder.path()).await.expect("the file");
    assert_eq!(content(&saved.path), FILE);
}

#[tokio::test]
async fn the_address_policy_holds_for_files() {
    let (server, folder) = (Server::saying(whole(TAG)), folder());
    let inside =
        Wanted { origin: Origin::Link(Reach::Public), ..wanted(&server.at("/kh.pdf"), folder.path()) };
    let failed = client().download(&inside, &|_| ()).await.expect_err("forbidden").kind;
    assert!(matches!(failed, Kind::Forbidden(_, Refusal::Private)), "{failed}");
    let file = Address::parse("file:///etc/hostname").expect("an address");
    assert!(matches!(get(&file, folder.path()).await, Err(Kind::Forbidden(_, Refusal::Scheme(_)))));
    let offline = Client::new(Limits::STANDARD, Network::Offline);
    let failed = offline.download(&wanted(&server.at("/kh.pdf"), folder.path()), &|_| ()).await;
    assert_eq!(failed.expect_err("offline").kind, Kind::Offline);
    assert!(server.requests().is_empty() && names(folder.path()).is_empty());
}

#[tokio::test]
async fn a_file_is_found_behind_a_redirect() {
    let server = Server::start(|path| {
        let moved = answer("302 Found", &["Location: /VanBan/phu%20luc.pdf"], "");
        vec![Step::Send(if path == "/tai" { moved } else { whole(TAG) })]
    });
    let folder = folder();
    let saved = get(&server.at("/tai"), folder.path()).await.expect("the file");
    assert_eq!(saved.path, folder.path().join("phu luc.pdf"));
}
