//! A home in, what `congtin doctor` says of it out.

use std::fs;

use congtin::text::width::width;

use crate::headless::{Home, run};
use crate::wanted::{follow, portal};

const ROWS: [(&str, &str, &str); 1] = [("/portal/Pages/mot.aspx", "Giống lúa chịu mặn", "")];

#[test]
fn a_first_run_makes_no_files() {
    let home = Home::new();
    let told = home.run(&["doctor"]);
    assert_eq!((told.status, told.err.as_str()), (Some(0), ""), "{told:?}");
    let version = format!("congtin {}\n", env!("CARGO_PKG_VERSION"));
    for part in [
        &*version,
        "cache.sqlite · chưa có",
        "reader.sqlite · chưa có",
        "chưa theo dõi gì",
        "UTF-8 (LANG=C.UTF-8)",
    ] {
        assert!(told.out.contains(part), "{part}: {told:?}");
    }
    assert_eq!(fs::read_dir(home.path()).expect("a folder").count(), 0);
}

#[test]
fn a_sound_store_is_told_in_figures() {
    let (home, server) = (Home::new(), portal(&ROWS));
    follow(&home, &server);
    home.file("config/congtin/config.toml", "watch = [\"lúa\"]\n");
    assert!(home.run(&["doctor"]).out.contains("Sở Thử nghiệm: chưa tải lần nào"));
    assert_eq!(home.run(&["refresh", "-q"]).status, Some(0));
    let asked = server.paths().len();
    let files = |folder: &str| {
        let entries = fs::read_dir(home.path().join(folder)).expect("a folder");
        let mut files: Vec<_> = entries
            .map(|entry| entry.expect("an entry"))
            .map(|entry| (entry.file_name(), entry.metadata().expect("a file").len()))
            .collect();
        files.sort();
        files
    };
    let before = (files("cache/congtin"), files("data/congtin"));
    let told = home.run(&["doctor"]);
    assert_eq!(told.status, Some(0), "{told:?}");
    for part in [
        "· tốt",
        "1 bài, 0 phiên bản cũ",
        "1 mục theo dõi",
        "1 tin mới",
        "1 danh sách",
        "trên 500 MB",
        "config/congtin/config.toml",
    ] {
        assert!(told.out.contains(part), "{part}: {}", told.out);
    }
    assert_eq!((files("cache/congtin"), files("data/congtin")), before, "the files are left alone");
    assert_eq!(server.paths().len(), asked, "the network is left alone");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test breaks a file")]
fn a_broken_file_is_told_and_left_as_it_is() {
    let home = Home::new();
    home.file("cache/congtin/cache.sqlite", "đây không phải cơ sở dữ liệu".repeat(300));
    let before = fs::read(home.path().join("cache/congtin/cache.sqlite")).expect("a file");
    let told = home.run(&["doctor"]);
    assert_eq!(told.status, Some(1), "{told:?}");
    assert!(told.out.contains("· bị hỏng\n") && told.out.contains("  ! "), "{told:?}");
    assert_eq!(fs::read(home.path().join("cache/congtin/cache.sqlite")).expect("a file"), before);
}

#[test]
fn the_card_is_straight() {
    let told = run(&["doctor", "--lang", "en"]);
    let card: Vec<&str> = told.out.lines().filter(|line| line.starts_with(['┌', '│', '├', '└'])).collect();
    assert!(card.len() > 12 && card.iter().all(|line| width(line) == width(card[0])), "{}", told.out);
    assert!(card.iter().all(|line| width(line) <= 80) && told.out.contains("a\u{323}"), "{}", told.out);
}
