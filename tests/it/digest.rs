//! A store with news in it in, the digest of them as Markdown, a page and a book out.

use std::fs;
use std::io::Read;
use std::path::PathBuf;

use congtin::export::{epub, html, markdown};
use congtin::model::address::Address;
use congtin::model::article::{Article, Block, Complete, Further};
use congtin::model::digest::{Digest, Entry, Part};
use congtin::model::headline::Headline;
use congtin::model::messages::Messages;
use congtin::model::near::Version;
use congtin::model::portal::Portal;
use congtin::model::prose::Prose;
use congtin::model::settings::Lang;
use congtin::text::clean::Clean;
use jiff::Timestamp;
use zip::ZipArchive;

use crate::headless::{Home, run};
use crate::wanted::{follow, portal};

const ROWS: [(&str, &str, &str); 3] = [
    ("/portal/Pages/mot.aspx", "Giống lúa &lt;b&gt;chịu&lt;/b&gt; mặn *", ""),
    ("/portal/Pages/hai.aspx", "Cảnh báo xâm nhập mặn", ""),
    // Known since today, but of long ago: the archive of a portal is no news.
    ("/portal/Pages/2020-1-2/ba.aspx", "Họp báo về giá đất", "02/01/2020"),
];

/// A home whose store has the news above.
fn kept() -> (Home, crate::server::Server) {
    let (home, server) = (Home::new(), portal(&ROWS));
    follow(&home, &server);
    assert_eq!(home.run(&["refresh", "-q"]).status, Some(0));
    (home, server)
}

#[test]
fn a_digest_has_what_became_known_in_each_form() {
    let (home, server) = kept();
    let told = home.run(&["digest"]);
    assert_eq!(told.status, Some(0), "{told:?}");
    for part in [
        "# Điểm tin ngày ",
        "## Sở Thử nghiệm",
        "\\<b\\>chịu\\</b\\> mặn \\*](<http",
        "Hội nghị bàn về giống lúa",
    ] {
        assert!(told.out.contains(part), "{part}: {told:?}");
    }
    assert!(!told.out.contains("giá đất") && !told.out.contains("ba điểm trình diễn"), "{told:?}");
    assert!(home.run(&["digest", "--full"]).out.contains("ba điểm trình diễn"));
    let one = home.run(&["digest", "--limit", "1", "--format", "html", "-q"]);
    assert!(one.out.matches("<article").count() == 1 && one.err.is_empty(), "{one:?}");
    let met = home.run(&["digest", "--match", "xâm nhập", "-q"]);
    assert_eq!(met.out.matches("\n### ").count(), 1, "{met:?}");
    assert_eq!(home.run(&["digest", "--match", "cà phê"]).status, Some(4));
    // The files go by their endings; there is no form for others.
    for name in ["tin.md", "tin.HTML", "tin.epub"] {
        let told = home.run(&["digest", "--output", name]);
        assert_eq!((told.status, told.out.as_str()), (Some(0), ""), "{told:?}");
        assert!(told.err.contains(&format!("đã ghi {name}")), "{told:?}");
        assert!(fs::metadata(home.path().join(name)).expect("a file").len() > 300);
    }
    let book = book(home.path().join("tin.epub"));
    assert_eq!(book[0], ("mimetype".to_owned(), "application/epub+zip".to_owned()));
    assert!(
        book.iter()
            .any(|(name, text)| name == "book/a0001.xhtml" && text.contains(server.at(ROWS[0].0).as_str()))
    );
}

#[test]
fn what_cannot_be_written_is_told_and_nothing_is_left() {
    let (home, _server) = kept();
    for (arguments, status, what) in [
        (&["--output", "khong/co/tin.md"][..], 1, "không ghi được tệp"),
        (&["--output", "tin.pdf"], 2, ".md, .html hoặc .epub"),
        (&["--output", "tin"], 2, ".md, .html hoặc .epub"),
        (&["--format", "epub"], 2, "cần --output"),
        (&["--format", "pdf"], 2, "một trong: markdown, html, epub"),
        (&["--since", "mai"], 2, "12h, 2d"),
        (&["--since", "2099", "--output", "tin.md"], 0, "không có tin mới nào từ 01/01/2099"),
    ] {
        let told = home.run(&[&["digest"], arguments].concat());
        assert_eq!((told.status, told.out.as_str()), (Some(status), ""), "{told:?}");
        assert!(told.err.contains(what), "{what}: {told:?}");
    }
    let names =
        fs::read_dir(home.path()).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().contains("tin")), "no file is left");
    let told = run(&["digest"]);
    assert_eq!(told.status, Some(2), "nothing is followed: {told:?}");
}

/// What is in a book, in the order of its container.
fn book(file: PathBuf) -> Vec<(String, String)> {
    parts(fs::File::open(file).expect("a book"))
}

fn parts(source: impl Read + std::io::Seek) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(source).expect("a container");
    let count = archive.len();
    let mut read = |at| {
        let mut part = archive.by_index(at).expect("a part");
        assert!(at > 0 || part.compression() == zip::CompressionMethod::Stored);
        let mut text = String::new();
        part.read_to_string(&mut text).expect("UTF-8");
        (part.name().expect("UTF-8").into_owned(), text)
    };
    (0..count).map(&mut read).collect()
}

/// A digest of hostile words.
fn hostile() -> Digest {
    let words = "</title><script>alert(1)</script> \"'&amp; ](javascript:x) | `";
    let address = Address::parse("https://a.vn/x?a=1&b=\"><script>").expect("an address");
    let headline = Headline {
        title: Clean::new(words),
        address: address.clone(),
        published: None,
        summary: None,
        is_cut: false,
        image: None,
        section: None,
    };
    let article = Article {
        address,
        title: Some(Clean::new(words)),
        published: None,
        views: None,
        summary: Some(Clean::new(words)),
        author: Some(Clean::new(words)),
        source: None,
        tags: Vec::new(),
        blocks: vec![Block::Paragraph(Prose::plain(words)), Block::Heading(1, Prose::plain(words))],
        attachments: Vec::new(),
        related: Vec::new(),
        latest: Vec::new(),
        portal: Portal { name: Some(Clean::new(words)), ..Portal::default() },
        section: None,
        further: Further::default(),
        complete: Complete::Whole,
        fetched: Timestamp::UNIX_EPOCH,
        reach: congtin::model::address::Reach::Public,
        warnings: Vec::new(),
        sources: congtin::model::trust::Sources::default(),
    };
    let version = Version { headline: headline.clone(), portal: Clean::new("Báo <Khác>") };
    let bare = Entry { headline: headline.clone(), also: vec![version], article: None };
    let entries = vec![Entry { headline, also: Vec::new(), article: Some(Box::new(article)) }, bare];
    let made = "2026-11-29T13:00:00.5Z".parse().expect("a moment");
    Digest { since: Timestamp::UNIX_EPOCH, made, parts: vec![Part { name: Clean::new(words), entries }] }
}

#[test]
fn hostile_words_are_words_in_each_form() {
    let (digest, words) = (hostile(), Messages::of(Lang::Vi));
    let page = html::digest(&digest, words);
    let bytes = epub::digest(&digest, words).expect("a book");
    let mut all = vec![page];
    let book = parts(std::io::Cursor::new(bytes));
    assert!(
        book.iter().any(|(_, text)| text.contains("dcterms:modified\">2026-11-29T13:00:00Z<")),
        "{book:?}"
    );
    all.extend(book.into_iter().map(|(_, text)| text));
    for text in all {
        assert!(!text.contains("<script") && !text.contains("\"'"), "{text}");
        // Each tag that is opened is closed: after what was escaped only ours are left.
        assert_eq!(
            text.matches("<p").count() - text.matches("<package").count(),
            text.matches("</p>").count(),
            "{text}"
        );
    }
    let text = markdown::digest(&digest, markdown::Extent::Full, words);
    let before = |at: usize| text.get(..at).unwrap_or_default();
    assert!(
        text.match_indices(['<', '`', '|'])
            .all(|(at, found)| before(at).ends_with('\\') || found == "<" && before(at).ends_with("](")),
        "{text}"
    );
    assert!(!text.contains("](javascript") || text.contains("\\](javascript"), "{text}");
}
