//! What `congtin portals` tells of the known portals, and of a page.

use crate::headless::Home;

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
