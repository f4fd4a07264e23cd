//! What `congtin portals` tells of the known portals, and of a page.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use congtin::app::event::Event;
use congtin::config::embedded;
use congtin::model::address::Address;
use congtin::model::failure::Kind;
use congtin::model::portal::Section;
use congtin::model::profile::Profile;
use congtin::model::signposts::Signposts;
use congtin::model::target::Known;
use congtin::model::warning::Warning;
use congtin::text::clean::Clean;

use crate::headless::Home;
use crate::pages;
use crate::reader::{Reader, address, sample, setup, typed};
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
    let read = told.out.split_once("đã đọc được:").expect("what was read").1;
    assert!(read.contains("title             họ cổng  "), "{read}");
    let general = concat!("file:", env!("CARGO_MANIFEST_DIR"), "/tests/pages/general/microdata-radio.html");
    let told = home.run(&["portals", "check", general]);
    assert_eq!(told.status, Some(0), "{told:?}");
    assert!(told.out.contains("không thuộc họ nào") && told.out.contains("cách trình bày"), "{told:?}");
    let nothing = concat!("file:", env!("CARGO_MANIFEST_DIR"), "/tests/pages/general/none-login.html");
    let told = home.run(&["portals", "check", nothing]);
    assert!(told.status == Some(1) && told.err.contains("không đọc được"), "{told:?}");
}

const FEED: &str = "/rss/home.rss";

#[test]
fn a_portals_home_page_is_looked_at_by_its_id() {
    let home = Home::new();
    let server = Server::saying(listing(12, "02/03/2022"));
    know(&home, &server, "");
    let told = home.run(&["portals", "check", "mau"]);
    assert_eq!(told.status, Some(0), "{told:?}");
    assert!(told.out.starts_with(server.at("/").as_str()) && told.out.contains("cổng: mau · "), "{told:?}");
    let sample = home.run(&["--offline", "portals", "check", "sample"]);
    assert!(sample.status == Some(0) && sample.out.contains("tan-dan"), "{sample:?}");
    let unknown = home.run(&["portals", "check", "mauu"]);
    assert!(unknown.status == Some(2) && unknown.err.contains("ý bạn là: mau?"), "{unknown:?}");
}

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

/// The file of the user's portal of this id; nothing where there is none.
#[expect(clippy::disallowed_methods, reason = "a test's own file")]
fn own(home: &Home, id: &str) -> Option<String> {
    fs::read_to_string(home.path().join(format!("config/congtin/portals/{id}.toml"))).ok()
}

#[test]
fn a_portal_is_added_once_and_taken_away_again() {
    let home = Home::new();
    let server = Server::start(|_| vec![Step::Send(listing(12, "02/03/2022"))]);
    let at = server.at("/portal/Pages/default.aspx");
    let told = home.run(&["portals", "add", at.as_str()]);
    let file = own(&home, "127-0-0-1").expect("a file");
    assert_eq!((told.status, told.err.as_str()), (Some(0), ""));
    for row in
        ["họ: tan-dan\n", "12 tin, 1 chuyên mục\n", "02/03/2022        Tin số 0", "portals/127-0-0-1.toml\n"]
    {
        assert!(told.out.contains(row), "{row}{}", told.out);
    }
    assert!(!told.out.contains("Tin số 5"), "the first few: {}", told.out);
    let rows: toml::Table = file.parse().expect("TOML");
    assert_eq!(rows["home"].as_str(), Some(at.as_str()));
    assert_eq!(rows["name"].as_str(), Some(pages::PORTAL));
    // It is known now, and marked.
    let listed = home.run(&["portals"]).out;
    assert!(listed.contains("127-0-0-1  ") && listed.matches("của bạn").count() == 1, "{listed}");
    let latest = home.run(&["latest", "127-0-0-1", "--format", "json"]).json();
    assert_eq!(latest.as_array().map(Vec::len), Some(12));
    // A second time nothing is overwritten, whatever its id.
    let again = home.run(&["portals", "add", at.as_str()]);
    assert!(again.status == Some(1) && again.err.contains("127-0-0-1"), "{again:?}");
    let again = home.run(&["portals", "add", at.as_str(), "--id", "127-0-0-1", "--name", "Khác"]);
    assert!(again.status == Some(1) && again.err.contains("127-0-0-1.toml"), "{again:?}");
    assert_eq!(own(&home, "127-0-0-1").as_deref(), Some(file.as_str()));
    let taken = home.run(&["portals", "add", at.as_str(), "--id", "vnexpress"]);
    assert_eq!((taken.status, own(&home, "vnexpress")), (Some(1), None), "{taken:?}");
    let other = home.run(&["portals", "add", at.as_str(), "--id", "mau", "--name", "Sở Mẫu"]);
    let rows: toml::Table = own(&home, "mau").expect("a file").parse().expect("TOML");
    assert_eq!((other.status, rows["name"].as_str()), (Some(0), Some("Sở Mẫu")));
    // Away with them.
    for (id, status) in [("mau", 0), ("mau", 2), ("127-0-0-1", 0), ("vnexpress", 1), ("khong-co", 2)] {
        let told = home.run(&["portals", "remove", id]);
        assert_eq!((told.status, own(&home, id)), (Some(status), None), "{id}: {told:?}");
    }
}

#[test]
fn an_article_and_a_feed_tell_of_their_portal_too() {
    let home = Home::new();
    let server = Server::start(|path| {
        vec![Step::Send(match path {
            FEED => feed(3),
            _ => ok("text/html; charset=utf-8", pages::article("Giống lúa chịu mặn", "<p>Toàn văn.</p>", "")),
        })]
    });
    let article = server.at("/portal/Pages/2022-3-2/bai.aspx");
    let told = home.run(&["portals", "add", article.as_str(), "--id", "bai"]);
    assert!(told.status == Some(0) && told.out.contains("bài: Giống lúa chịu mặn (02/03/2022)"), "{told:?}");
    let rows: toml::Table = own(&home, "bai").expect("a file").parse().expect("TOML");
    assert_eq!(rows["home"].as_str(), Some(server.at("/portal/Pages/default.aspx").as_str()));
    let told = home.run(&["portals", "add", server.at(FEED).as_str(), "--id", "tin"]);
    assert!(told.status == Some(0) && told.out.contains("RSS") && told.out.contains("3 tin"), "{told:?}");
    let latest = home.run(&["latest", "tin", "--format", "json"]).json();
    assert_eq!(latest.as_array().map(Vec::len), Some(3));
}

#[test]
fn what_cannot_be_read_is_not_added() {
    let home = Home::new();
    let server = Server::start(|path| {
        vec![Step::Send(match path {
            "/trong" => ok("text/html", "<html><body></body></html>"),
            _ => answer("404 Not Found", &[], ""),
        })]
    });
    for (line, status) in [
        (&[server.at("/trong").as_str()][..], 1),
        (&[server.at("/mat").as_str()][..], 3),
        (&["https://mau.example.vn/", "--offline"][..], 3),
        (&["https:/"][..], 2),
        (&["mau.example.vn", "--id", "Á"][..], 2),
    ] {
        let told = home.run(&[&["portals", "add"], line].concat());
        assert_eq!((told.status, told.out.as_str()), (Some(status), ""), "{line:?}: {told:?}");
    }
    assert!(!home.path().join("config").exists(), "nothing is written");
    // A saved page is added by the address it names.
    let page = pages::article("Giống lúa chịu mặn", "<p>Toàn văn.</p>", "");
    home.file("bai.html", &page);
    let told = home.run(&["portals", "add", "file:bai.html"]);
    assert!(told.status == Some(1) && told.err.contains("không cho biết địa chỉ"), "{told:?}");
    let named = "<link rel=canonical href=https://sokhcn.mau.example/portal/Pages/2022-3-2/bai.aspx></head>";
    home.file("bai.html", page.replace("</head>", named));
    let told = home.run(&["portals", "add", "file:bai.html"]);
    assert_eq!(told.status, Some(0), "{told:?}");
    let rows: toml::Table = own(&home, "mau-sokhcn").expect("a file").parse().expect("TOML");
    assert_eq!(rows.get("home"), None, "it is the family's: {rows}");
}

#[test]
fn a_family_others_lean_on_stays() {
    let home = Home::new();
    let rows = |id: &str, more: &str| format!("id = '{id}'\nname = 'A'\nchecked = 'unchecked'\n{more}");
    home.file("config/congtin/portals/ho.toml", rows("ho", "[markup]\ntitle = ['h1']"));
    home.file("config/congtin/portals/con.toml", rows("con", "family = 'ho'\nhosts = ['con.example.vn']"));
    let told = home.run(&["portals", "remove", "ho"]);
    assert!(told.status == Some(1) && told.err.contains("con"), "{told:?}");
    assert_eq!(home.run(&["portals", "remove", "con"]).status, Some(0));
    assert_eq!(home.run(&["portals", "remove", "ho"]).status, Some(0));
    assert_eq!((own(&home, "ho"), own(&home, "con")), (None, None));
}

#[test]
fn sections_of_a_profile_are_offered_while_its_page_is_not_there() {
    let section = Section { name: Clean::new("Khuyến nông"), address: address("https://khac.example/kn") };
    let home = typed("https://khac.example/");
    let name = Clean::new("Sở Khác");
    let mut setup = setup();
    setup.directory.push(Known { id: "khac".into(), name, home: home.clone(), sections: vec![section] });
    let mut reader = Reader::new(setup, (120, 36)).holding().started(home);
    let offers = |reader: &mut Reader| {
        let is_there = reader.keys("S").screen().contains("Khuyến nông");
        reader.keys("esc");
        is_there
    };
    assert!(offers(&mut reader), "it loads:\n{}", reader.screen());
    reader.fault(&address("https://khac.example/"), Kind::Refused);
    reader.answer();
    assert!(offers(&mut reader), "it failed:\n{}", reader.screen());
}

#[test]
fn a_list_says_that_it_is_a_feed_or_has_moved() {
    let mut reader = Reader::demo((120, 36));
    let Ok(mut reading) = reader.look_up(&sample("Tin-hoat-dong")) else { panic!("a list") };
    reading.warn(Warning::Moved(Clean::new("https://cu.example/tin")));
    reader.hold(true);
    reader.keys("r");
    let ticket = reader.state.list_question.as_ref().expect("a question").ticket;
    reader.event(Event::Arrived(ticket, reading.into()));
    assert!(reader.status().contains("https://cu.example/tin"), "{}", reader.status());
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
