//! The sample portal in, its articles and lists as they must be read out.

use std::fs;
use std::path::{Path, PathBuf};

use congtin::model::address::{Address, Reach};
use congtin::model::article::Article;
use congtin::model::failure::Kind;
use congtin::model::listing::{Listing, Reading};
use congtin::model::page::Page;
use congtin::model::profile::Profile;
use congtin::model::validators::Validators;
use congtin::model::warning::Warning;
use congtin::parse::address_date::address_date;
use congtin::parse::families::Families;
use congtin::parse::read::read;
use congtin::parse::work::Work;

use crate::parse_print as print;

/// A fixture's text.
#[expect(clippy::disallowed_methods, reason = "a test reads its fixtures")]
pub fn file(path: &Path) -> String {
    fs::read_to_string(path).expect("a fixture")
}

/// The files of a folder and its folders, in order.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// All profiles of the program.
pub fn families() -> Families {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/portals");
    let profiles: Vec<Profile> = files(&assets)
        .iter()
        .map(|path| toml::from_str(&file(path)).unwrap_or_else(|bad| panic!("{}: {bad}", path.display())))
        .collect();
    Families::new(&profiles).expect("every selector compiles")
}

/// A page found at `address` on 21 November 2026.
pub fn page(address: &str, markup: String) -> Page {
    Page {
        address: Address::parse(address).expect("an address"),
        markup,
        charset: "UTF-8",
        fetched: "2026-11-21T02:41:00Z".parse().expect("a time"),
        reach: Reach::Public,
        validators: Validators::default(),
        may_keep: true,
        warnings: Vec::new(),
    }
}

fn readings() -> Vec<(String, Result<Reading, Kind>)> {
    let families = families();
    let portal = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample");
    let pages = files(&portal.join("portal/Pages"));
    let read = |path: &PathBuf| {
        let name = path.strip_prefix(&portal).expect("inside").to_str().expect("UTF-8").to_owned();
        let page = page(&format!("http://127.0.0.1:8080/{name}"), file(path));
        (name, read(&page, &families, &Work::default()))
    };
    pages.iter().map(read).collect()
}

fn articles() -> Vec<(String, Article)> {
    let found = readings().into_iter().filter_map(|(name, reading)| match reading {
        Ok(Reading::Article(article)) => Some((name, *article)),
        _ => None,
    });
    found.collect()
}

fn listings() -> Vec<(String, Listing)> {
    let found = readings().into_iter().filter_map(|(name, reading)| match reading {
        Ok(Reading::Listing(listing)) => Some((name, *listing)),
        _ => None,
    });
    found.collect()
}

/// The page on the department itself: no markup of an article is on it, and it is read without.
fn is_about(name: &str) -> bool {
    name.ends_with("Gioi-thieu.aspx")
}

#[test]
fn every_page_is_what_it_is() {
    let all = readings();
    assert_eq!(all.len(), 22);
    for (name, reading) in all {
        match reading {
            Ok(Reading::Article(_)) => assert!(name.contains("/2026-") || is_about(&name), "{name}"),
            Ok(Reading::Listing(_)) => assert!(!name.contains("/2026-"), "{name}"),
            Err(kind) => panic!("{name}: {kind:?}"),
        }
    }
    assert_eq!((articles().len(), listings().len()), (19, 3));
}

#[test]
fn every_article_is_whole() {
    let none: [Warning; 0] = [];
    for (name, article) in articles().into_iter().filter(|(name, _)| !is_about(name)) {
        let title = article.title.expect(&name);
        assert!(title.chars().count() > 20 && !title.contains("CỔNG"), "{name}: {title}");
        let day = address_date(&format!("/{name}")).expect(&name).date;
        assert_eq!(article.published.expect(&name).date, day, "{name}");
        assert!(article.views.is_some_and(|views| views > 0), "{name}");
        assert!(article.portal.online.is_some(), "{name}");
        assert_eq!(
            article.portal.name.expect(&name).as_str(),
            "CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG"
        );
        assert_eq!(article.portal.sections.len(), 3, "{name}: {:?}", article.portal.sections);
        assert!(article.blocks.len() >= 4, "{name}: {}", article.blocks.len());
        assert_eq!(article.warnings, none, "{name}");
        assert_eq!(article.latest.len(), 5, "{name}");
        let is_bare =
            ["2026-3-2", "2026-4-14", "2026-11-12"].iter().any(|day| name.contains(&format!("/{day}/")));
        assert_eq!(article.related.is_empty(), is_bare, "{name}: {:?}", article.related);
        for other in article.related.iter().chain(&article.latest) {
            let day = address_date(other.address.path()).expect("its day").date;
            let published = other.published.expect("a stamp");
            assert_eq!(published.date, day, "{name}");
            assert!(published.time.is_some() && !other.title.contains('('), "{name}: {}", other.title);
            assert_eq!(other.is_cut, other.title.ends_with("..."), "{name}");
        }
        let weather = ["2026-7-22", "2026-11-20"].iter().any(|day| name.contains(&format!("/{day}/")));
        assert_eq!(article.portal.weather.is_some(), weather, "{name}: {:?}", article.portal.weather);
    }
}

#[test]
fn what_the_lists_hold() {
    for (name, list) in listings() {
        let expected: (usize, &[Warning]) = match name.rsplit('/').next() {
            Some("default.aspx") => (12, &[]),
            Some("Tin-hoat-dong.aspx") => (12, &[Warning::Paging]),
            _ => (6, &[Warning::Paging]),
        };
        assert_eq!((list.headlines.len(), list.warnings.as_slice()), expected, "{name}");
        assert!(
            list.headlines.iter().all(|headline| headline.published.is_some() && !headline.is_cut),
            "{name}"
        );
        insta::assert_snapshot!(format!("sample_{}", name.replace(['/', '.'], "_")), print::listing(&list));
    }
}

#[test]
fn every_article_in_full() {
    for (name, article) in articles() {
        let day = name.split('/').nth(2).expect("its day");
        insta::assert_snapshot!(format!("sample_{day}"), print::article(&article));
    }
}
