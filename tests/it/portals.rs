//! What `congtin portals` tells of the known portals, and of a page.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use congtin::config::embedded;
use congtin::model::address::Address;
use congtin::model::profile::Profile;
use congtin::model::signposts::Signposts;
use congtin::text::clean::Clean;

use crate::headless::Home;
use crate::pages;
use crate::server::{Server, Step, answer, ok};

#[test]
fn the_known_portals_are_listed_and_shown() {
    let home = Home::new();
    for line in [&["portals"][..], &["portals", "list"]] {
        let told = home.run(line);
        let (portals, families) = told.out.split_once("Họ cổng\n").expect("both");
        assert!(portals.contains("  vnexpress ") && families.contains("  tan-dan "), "{told:?}");
        assert!(!portals.contains("  tan-dan "));
    }
    let shown = home.run(&["portals", "show", "ninhthuan", "--lang", "en"]);
    assert!(shown.out.contains("family            tan-dan\n"), "{shown:?}");
    let unknown = home.run(&["portals", "show", "khong-co"]);
    assert_eq!((unknown.status, unknown.out.as_str()), (Some(2), ""));
}

#[test]
fn a_page_is_looked_at_selector_by_selector() {
    let home = Home::new();
    let page = concat!("file:", env!("CARGO_MANIFEST_DIR"), "/tests/pages/tan-dan-plain/article.html");
    let told = home.run(&["portals", "check", page]);
    assert_eq!(told.status, Some(0), "{told:?}");
    assert!(told.out.contains("họ: tan-dan ("), "{told:?}");
    let title = told.out.lines().find(|line| line.starts_with("title ")).expect("a title");
    assert!(title.contains(".tandan-p-article-news-title") && title.contains("  1  "), "{title}");
    let nothing = concat!("file:", env!("CARGO_MANIFEST_DIR"), "/README.md");
    let told = home.run(&["portals", "check", nothing]);
    assert!(told.status == Some(1) && told.err.contains("không thuộc họ cổng nào"), "{told:?}");
}

const FEED: &str = "/rss/home.rss";

/// Puts a portal of this server, with these further rows, among the user's own.
fn know(home: &Home, server: &Server, rows: &str) {
    let profile = format!(
        "id = 'mau'\nname = 'Báo Mẫu'\nchecked = 'unchecked'\nhosts = ['127.0.0.1']\nhome = '{}'\n{rows}",
        server.at("/")
    );
    home.file("config/congtin/portals/mau.toml", profile);
}

/// Items of a list; those of a feed have a date each.
fn feed(count: usize) -> Vec<u8> {
    let item = |n: usize| {
        format!(
            "<item><title>Tin số {n}</title><link>/tin/{n}.htm</link>\
             <pubDate>Wed, 02 Mar 2022 08:15:00 +0700</pubDate></item>"
        )
    };
    let items: String = (0..count).map(item).collect();
    let text = format!("<rss version=\"2.0\"><channel><title>Báo Mẫu</title>{items}</channel></rss>");
    ok("application/rss+xml; charset=utf-8", text)
}

/// A page of `count` headlines, with this behind each.
fn listing(count: usize, day: &str) -> Vec<u8> {
    let rows: Vec<(String, String)> =
        (0..count).map(|n| (format!("/tin/{n}.htm"), format!("Tin số {n}"))).collect();
    let rows: Vec<_> = rows.iter().map(|(href, title)| (href.as_str(), title.as_str(), day)).collect();
    ok("text/html; charset=utf-8", pages::section("Trang chủ", &rows))
}

/// What `latest` reads of a portal with this home page and a feed of so many items: how many
/// headlines, how many requests, and whether the feed is named.
fn read_of(home_page: Vec<u8>, items: usize) -> (usize, usize, bool) {
    let home = Home::new();
    let server = Server::start(move |path| {
        vec![Step::Send(if path == FEED { feed(items) } else { home_page.clone() })]
    });
    know(&home, &server, &format!("feeds = ['{FEED}']"));
    let told = home.run(&["latest", "mau", "--format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&told.out).unwrap_or_default();
    let count = list.as_array().map_or(0, Vec::len);
    (count, server.paths().len(), told.err.contains("/rss/home.rss"))
}

#[test]
fn a_home_page_gives_way_to_a_feed_that_tells_more() {
    let day = "02/03/2022";
    // A page that tells enough: its feed is not asked for.
    assert_eq!(read_of(listing(10, day), 50), (10, 1, false));
    // Few headlines, no dates, no list, an error.
    assert_eq!(read_of(listing(3, day), 12), (12, 2, true));
    assert_eq!(read_of(listing(12, "–"), 10), (10, 2, true));
    assert_eq!(read_of(ok("text/html; charset=utf-8", "<p>Chào"), 2), (2, 2, true));
    assert_eq!(read_of(answer("403 Forbidden", &[], ""), 2), (2, 2, true));
    // A feed that tells less, or nothing.
    assert_eq!(read_of(listing(3, day), 2), (3, 2, false));
    assert_eq!(read_of(listing(30, "–"), 9), (30, 2, false));
    assert_eq!(read_of(listing(3, day), 0), (3, 2, false));
    // A server that asks to be left alone is.
    assert_eq!(read_of(answer("429 Too Many Requests", &["Retry-After: 60"], ""), 2), (0, 1, false));
}

#[test]
fn the_feed_of_a_home_page_is_there_offline_too() {
    let home = Home::new();
    let server = Server::start(|path| {
        vec![Step::Send(if path == FEED { feed(3) } else { answer("500 Error", &[], "") })]
    });
    know(&home, &server, &format!("feeds = ['{FEED}']"));
    let first = home.run(&["latest", "mau"]);
    let offline = home.run(&["latest", "mau", "--offline"]);
    assert_eq!((offline.status, offline.out), (Some(0), first.out));
    assert!(offline.err.contains("ngoại tuyến"), "{}", offline.err);
}

#[test]
fn what_moved_is_read_where_it_is_now() {
    let home = Home::new();
    let server = Server::start(|path| {
        let page = match path {
            "/moi/bai.htm" => pages::article("Giống lúa chịu mặn", "<p>Toàn văn của bài.</p>", ""),
            _ => return vec![Step::Send(answer("404 Not Found", &[], ""))],
        };
        vec![Step::Send(ok("text/html; charset=utf-8", page))]
    });
    know(&home, &server, &format!("moved_to = {{ 'cu.example.vn/tin' = '{}' }}", server.at("/moi/")));
    let told = home.run(&["read", "https://cu.example.vn/tin/bai.htm", "--format", "json"]);
    let read: serde_json::Value = serde_json::from_str(&told.out).expect("an article");
    assert_eq!(read["url"], serde_json::Value::from(server.at("/moi/bai.htm").as_str()));
    let warnings = read["warnings"].to_string();
    assert!(warnings.contains("https://cu.example.vn/tin/bai.htm"), "{warnings}");
    let gone = home.run(&["read", "https://cu.example.vn/tin/khac.htm"]);
    assert_eq!(gone.status, Some(3), "{gone:?}");
}

#[test]
fn a_portal_shows_what_its_file_says() {
    let home = Home::new();
    let server = Server::saying(answer("404 Not Found", &[], ""));
    let rows = "politeness = 4\nfeeds = ['/rss']\nsections = [{ name = 'Thời sự', at = '/thoi-su' }]\n\
        moved_to = { '/cu' = 'https://moi.example.vn/' }";
    know(&home, &server, rows);
    let shown = home.run(&["portals", "show", "mau", "--lang", "en"]).out;
    for row in [
        "distance          4 seconds between two requests\n".to_owned(),
        "moved             /cu → https://moi.example.vn/\n".to_owned(),
        format!("feed              {}\n", server.at("/rss")),
        format!("section           Thời sự · {}\n", server.at("/thoi-su")),
    ] {
        assert!(shown.contains(&row), "{row}{shown}");
    }
    know(&home, &server, "\npoliteness = 61");
    let told = home.run(&["portals"]);
    assert!(told.status == Some(1) && told.err.contains("mau.toml:7: politeness: 1 to 60"), "{told:?}");
}

/// What is wrong with an address that a portal names as its own; nothing for one of its hosts.
fn stranger(profile: &Profile, address: &Address) -> Option<String> {
    let host = address.host();
    let is_own = profile.hosts.iter().any(|own| host == own || host.ends_with(&format!(".{own}")));
    (!is_own).then(|| format!("{}: {address} is on none of its hosts", profile.id))
}

#[test]
fn every_profile_is_sound() {
    let all = embedded();
    let (mut ids, mut hosts) = (BTreeSet::new(), HashSet::new());
    for profile in &all {
        let id = &profile.id;
        assert!(ids.insert(id.clone()), "{id} twice");
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(id.chars().all(is_plain), "{id}");
        assert_eq!(*Clean::new(&profile.name), *profile.name, "{id}: the name");
        for host in &profile.hosts {
            let address = Address::parse(&format!("https://{host}/")).expect(host);
            assert!(address.host() == host && !host.starts_with("www."), "{id}: {host}");
            assert!(hosts.insert(host.clone()), "{id}: {host} is another's too");
        }
        let has_family = |family: &String| all.iter().any(|one| one.id == *family && one.markup.is_some());
        assert!(profile.family.as_ref().is_none_or(has_family), "{id}: its family");
        if profile.hosts.is_empty() {
            assert!(profile.sections.is_empty() && profile.feeds.is_empty(), "{id} is nowhere");
            continue;
        }
        let home = profile.home_page(&all).expect(id);
        let (sections, feeds) = (profile.sections_from(&home), profile.feeds_from(&home));
        assert_eq!((sections.len(), feeds.len()), (profile.sections.len(), profile.feeds.len()), "{id}");
        let addresses: Vec<Address> = sections.iter().map(|one| one.address.clone()).chain(feeds).collect();
        for address in [&home].into_iter().chain(&addresses) {
            assert_eq!(stranger(profile, address), None);
        }
        let keys: HashSet<String> = addresses.iter().map(Address::key).collect();
        assert!(keys.len() == addresses.len() && !keys.contains(&home.key()), "{id}: an address twice");
        let names: HashSet<&str> = profile.sections.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names.len(), sections.len(), "{id}: a section twice");
    }
    assert!(all.iter().filter(|profile| !profile.hosts.is_empty()).count() >= 30);
    // Nothing moves to where something else has moved from.
    let signposts = Signposts::new(&all);
    for home in all.iter().filter_map(|profile| profile.home_page(&all)) {
        assert_eq!(signposts.moved(&home), None, "{home}");
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the files are looked at, not only what they say")]
fn every_file_is_named_after_its_portal_and_says_what_its_addresses_rest_on() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/portals");
    for profile in embedded() {
        let text = fs::read_to_string(folder.join(format!("{}.toml", profile.id))).expect(&profile.id);
        let names_addresses = !profile.sections.is_empty() || !profile.feeds.is_empty();
        assert!(!names_addresses || text.starts_with("# "), "{}", profile.id);
    }
}
