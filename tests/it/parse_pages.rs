//! Hand-written pages of a family in, their readings out.

use std::path::Path;

use congtin::model::article::{Article, Complete};
use congtin::model::failure::Kind;
use congtin::model::limits::Limits;
use congtin::model::listing::Reading;
use congtin::model::warning::Warning;
use congtin::parse::read::read;
use congtin::parse::work::Work;
use proptest::prelude::{Just, Strategy, any, prop, prop_oneof, proptest};

use crate::parse_print as print;
use crate::parse_sample::{families, file, page};

fn fixture(name: &str) -> String {
    file(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(name))
}

fn read_at(address: &str, markup: &str, limits: Limits) -> Result<Reading, Kind> {
    read(&page(address, markup.into()), &families(), &Work::new(limits))
}

fn article(address: &str, markup: &str) -> Article {
    match read_at(address, markup, Limits::STANDARD) {
        Ok(Reading::Article(article)) => *article,
        other => panic!("no article: {other:?}"),
    }
}

/// A body in the family's markup.
fn with_body(body: &str) -> String {
    format!(
        "<h1 class=tandan-p-article-news-title>T</h1><div class='artcle-tools'>02/03/2022</div><div id=art-content>{body}</div>"
    )
}

const ADDRESS: &str = "https://mau.example/portal/Pages/2026-1-7/Do-luong-vien-ve-ban-k9j8h7.aspx";

#[test]
fn plain_nesting() {
    insta::assert_snapshot!(
        "plain_article",
        print::article(&article(ADDRESS, &fixture("tan-dan-plain/article.html")))
    );
    let listing = read_at(
        "https://mau.example/portal/Pages/Tin-tuc.aspx",
        &fixture("tan-dan-plain/listing.html"),
        Limits::STANDARD,
    );
    let Ok(Reading::Listing(listing)) = listing else { panic!("no list: {listing:?}") };
    insta::assert_snapshot!("plain_listing", print::listing(&listing));
}

#[test]
fn nested_in_tables() {
    let article = article("file:///tmp/bai.html", &fixture("tan-dan-nested/article.html"));
    insta::assert_snapshot!("nested_article", print::article(&article));
    let listing = read_at(
        "https://mau.example/portal/Pages/default.aspx",
        &fixture("tan-dan-nested/listing.html"),
        Limits::STANDARD,
    );
    let Ok(Reading::Listing(listing)) = listing else { panic!("no list: {listing:?}") };
    insta::assert_snapshot!("nested_listing", print::listing(&listing));
}

#[test]
fn what_is_no_reading() {
    let check = |markup: &str, expected| {
        assert_eq!(read_at(ADDRESS, markup, Limits::STANDARD), Err(expected), "{markup}");
    };
    check("", Kind::Empty);
    check(" \n<!-- --><html><body></body></html>", Kind::Empty);
    check("<script>alert(1)</script>", Kind::Empty);
    check("xin chào", Kind::Unrecognised);
    check(&with_body("<p>&nbsp;</p>"), Kind::NoBody);
    check(&with_body("<div class=tandan-div-article-other><a href=/x>x</a></div>"), Kind::NoBody);
    let home = "https://mau.example/portal/Pages/default.aspx";
    let body = "<div class=TD-box-news></div><div class='Td-footer'></div><div id=art-content><p>x</div>";
    assert_eq!(read_at(home, body, Limits::STANDARD), Err(Kind::Unrecognised));
    assert!(
        matches!(read_at(ADDRESS, body, Limits::STANDARD), Ok(Reading::Article(_))),
        "the address is a mark too"
    );
}

#[test]
fn dates_by_trust() {
    let check = |tools: &str, address: &str, expected: &str, warnings: &[Warning]| {
        let markup = format!(
            "<h1 class=tandan-p-article-news-title>T</h1>{tools}<div class='ms-rtestate-field'>x 09/09/2009</div>"
        );
        let article = article(address, &markup);
        assert_eq!(
            article.published.map(|moment| moment.to_string()).unwrap_or_default(),
            expected,
            "{tools}"
        );
        assert_eq!(article.warnings, warnings, "{tools}");
    };
    let known = "https://ninhthuan.gov.vn/portal/Pages/2026-1-7/a.aspx";
    let bare = "https://ninhthuan.gov.vn/tin.aspx";
    check(
        "<i class=tandan-span-date-publish>Đăng ngày 02 - 03 - 2022</i><p>Ngày đăng 01/01/2021",
        known,
        "02/03/2022",
        &[],
    );
    check(
        "<i class=tandan-span-date-publish>-</i><div class=artcle-tools>2/3/2022 8:15</div>",
        known,
        "02/03/2022 08:15",
        &[],
    );
    check("<div>Ngày đăng:</div><div>02/03/2022</div>", known, "02/03/2022", &[]);
    check("<p>01/01/2021</p>", known, "07/01/2026", &[Warning::DateFromAddress]);
    check("", bare, "", &[Warning::NoDate]);
}

#[test]
fn a_saved_page_knows_where_it_was() {
    let note = "<!-- saved from url=(0045)https://mau.example/portal/Pages/2026-1-7/a.aspx -->";
    let markup = format!("<!DOCTYPE html>\n{note}\n<html>{}", with_body("<p>x"));
    let saved = article("file:///tmp/bai.html", &markup);
    assert_eq!(saved.address.as_str(), "https://mau.example/portal/Pages/2026-1-7/a.aspx");
    let fetched = article(ADDRESS, &markup);
    assert_eq!(fetched.address.as_str(), ADDRESS, "only a file is asked");
}

#[test]
fn tags_in_odd_places() {
    let check = |body: &str, expected: usize| {
        assert_eq!(article(ADDRESS, &with_body(body)).blocks.len(), expected, "{body}");
    };
    // What opens inside preformatted text closes inside it.
    check("<pre>a<blockquote><ul><pre>b</pre><li>c</ul></blockquote><figure></figure></pre><p>d", 2);
    // A caption without a picture is still text.
    check("<figcaption>a</figcaption><p>b", 2);
    check("<figure><figcaption>a</figcaption></figure><p>b", 2);
}

#[test]
fn limits_leave_marks() {
    let read = |body: &str, limits: Limits| match read_at(ADDRESS, &with_body(body), limits) {
        Ok(Reading::Article(article)) => *article,
        other => panic!("no article: {other:?}"),
    };
    let paragraphs = "<p>một hai</p>".repeat(5);
    let blocks = |blocks| Limits { blocks, ..Limits::STANDARD };
    assert_eq!(read(&paragraphs, blocks(5)).complete, Complete::Whole);
    let cut = read(&paragraphs, blocks(4));
    assert_eq!((cut.blocks.len(), cut.complete), (4, Complete::Cut(Warning::ArticleTooLarge)));
    let text = |text| Limits { text, ..Limits::STANDARD };
    assert_eq!(read(&paragraphs, text(45)).complete, Complete::Whole);
    assert_eq!(read(&paragraphs, text(44)).warnings, [Warning::ArticleTooLarge]);
    let links = Limits { links: 2, ..Limits::STANDARD };
    assert_eq!(read(&"<a href=/x>x</a> ".repeat(2), links.clone()).complete, Complete::Whole);
    assert_eq!(read(&"<a href=/x>x</a> ".repeat(3), links).complete, Complete::Cut(Warning::ArticleTooLarge));
    let table = Limits { table: (2, 2), ..Limits::STANDARD };
    let row = "<tr><td>a<td>b</tr>";
    assert_eq!(read(&format!("<table>{}</table>", row.repeat(2)), table.clone()).complete, Complete::Whole);
    let cut = read(&format!("<table>{}</table>", row.repeat(3)), table);
    assert_eq!(
        (cut.warnings, cut.complete),
        (vec![Warning::TableTooLarge], Complete::Cut(Warning::TableTooLarge))
    );
    let grid = format!("<table>{}</table>", row.repeat(3));
    assert_eq!(read(&format!("<p>x</p>{grid}"), blocks(7)).complete, Complete::Cut(Warning::ArticleTooLarge));
}

#[test]
fn past_the_tree_the_text_alone() {
    let markup = format!(
        "<title>Bài dài - CỔNG THÔNG TIN</title><script>if (a<b) </script><style>p{{}}</style><p>Một &acirc;m<p>Hai <b>ba</b>{}<p>Cuối",
        "<div>".repeat(600)
    );
    let article = article("https://ninhthuan.gov.vn/portal/Pages/2026-1-7/a.aspx", &markup);
    insta::assert_snapshot!("text_only", print::article(&article));
    assert_eq!(read_at(ADDRESS, &"<div>".repeat(600), Limits::STANDARD), Err(Kind::Empty));
    let work = Work::default();
    work.stop.store(true, std::sync::atomic::Ordering::Relaxed);
    let stopped = read(&page(ADDRESS, "<p>Chữ".into()), &families(), &work);
    assert!(
        matches!(stopped, Ok(Reading::Article(article)) if article.complete == Complete::Text(Warning::TooSlow))
    );
}

/// Pages within the limits that a reader of more than linear cost would not end.
#[test]
fn large_pages_are_read_in_linear_time() {
    let nested = format!("{}x{}", "<table><tr><td>".repeat(120), "</table>".repeat(120));
    let bodies = [
        "<b>x</b> y ".repeat(30_000),
        nested.repeat(100),
        "<table><tr><td colspan=50 rowspan=500>a<td>b<tr><td>c</table>".repeat(3_000),
        "<ul><li>x".repeat(100),
        format!("{}{}", "<i>".repeat(200), "x<br>".repeat(20_000)),
        "<div class=tandan-div-article-other>Tin mới<a href=/a>b</a></div>".repeat(10_000),
        "<span class=artcle-tools>x</span>".repeat(20_000),
        "<div class=artcle-tools>".repeat(300) + &"<p>x".repeat(20_000),
        "<div class=ms-rtestate-field>".repeat(300) + &"<p>x".repeat(20_000),
    ];
    for body in &bodies {
        let reading = read_at(ADDRESS, &with_body(body), Limits::STANDARD);
        assert!(
            matches!(reading, Ok(_) | Err(Kind::NoBody)),
            "{}",
            body.chars().take(40).collect::<String>()
        );
    }
}

/// The same of no family, where nothing says which of them is the text or a headline.
#[test]
fn large_pages_of_no_family_are_read_in_linear_time() {
    const PROSE: &str = "<p>Chợ nổi họp từ lúc sáng sớm, khi sương còn phủ trên mặt sông và ghe xuồng từ các \
        kênh rạch đổ về, người mua người bán gọi nhau rộn ràng cả một khúc sông.</p>";
    let title =
        "<title>Chợ nổi trên sông những ngày giáp Tết</title><h1>Chợ nổi trên sông những ngày giáp Tết</h1>";
    let many = |times: usize, part: &dyn Fn(usize) -> String| (0..times).map(part).collect::<String>();
    let card = |n: usize| {
        format!(
            "<li><h3><a href='/tin/{n}/cho-noi.html'>Chợ nổi trên sông ngày thứ {n}</a></h3><i>12/10/2026</i>"
        )
    };
    let pages = [
        ("an article", many(3_000, &|n| format!("{PROSE}<p>Ngày {n}</p>"))),
        (
            "pages of it",
            PROSE.to_owned() + &many(20_000, &|n| format!("<a href='?page={n}'>{}</a> ", n % 999)),
        ),
        (
            "links in one line",
            format!("<p>{}", many(8_000, &|n| format!("<a href=/t{n}>một bài viết khác</a> "))),
        ),
        (
            "boxes",
            many(3_000, &|n| {
                format!("{PROSE}<div class=tin-lien-quan>Tin liên quan<a href=/{n}>Bài</a></div>")
            }),
        ),
        (
            "one within another",
            format!("{}{PROSE}{}", "<div class=title>".repeat(400), "<p></p>".repeat(8_000)),
        ),
        ("a list", format!("<ul>{}", many(5_000, &card))),
    ];
    for (name, page) in &pages {
        let reading =
            read_at("https://khac.example/cho/noi.html", &format!("{title}{page}"), Limits::STANDARD);
        match (*name, reading) {
            ("a list", Ok(Reading::Listing(listing))) => assert!(listing.headlines.len() >= 500, "{name}"),
            ("an article", Ok(Reading::Article(article))) => assert!(article.blocks.len() > 2_000, "{name}"),
            ("a list" | "an article", other) => panic!("{name}: {:?}", other.err()),
            (_, reading) => assert!(matches!(reading, Ok(_) | Err(Kind::Unrecognised)), "{name}"),
        }
    }
}

fn soup() -> impl Strategy<Value = String> {
    let tags = [
        "p",
        "div",
        "table",
        "tr",
        "td",
        "th",
        "thead",
        "ul",
        "ol",
        "li",
        "b",
        "i",
        "a href=/x.aspx",
        "a href='http://['",
        "br",
        "h2",
        "blockquote",
        "pre",
        "figure",
        "figcaption",
        "img src=/a.jpg",
        "noscript",
        "iframe src=/v",
        "caption",
        "center",
        "div class=tandan-div-article-other",
        "p class=tandan-p-article-other",
        "div class=ms-rtestate-field",
        "template",
        "p class=tandan-p-article-news-title",
        "div class=artcle-tools",
        "li class=TD-channel-main-td",
        "p class=channel-news-title",
        "td colspan=3 rowspan=0",
        "svg",
        "select",
        "title",
        "script",
        "base href=/x/",
        "frameset",
        "!--",
        "form",
        "button",
        "video",
    ];
    let piece = prop_oneof![
        prop::sample::select(tags.to_vec()).prop_map(|tag| format!("<{tag}>")),
        prop::sample::select(tags.to_vec())
            .prop_map(|tag| format!("</{}>", tag.split(' ').next().unwrap_or_default())),
        Just("Tin liên quan".to_owned()),
        Just("(23/09/2022 3:56 CH)".to_owned()),
        Just("45 người đang online 28°C Lượt xem: 1.2.3".to_owned()),
        Just("e\u{302}\u{323} &nbsp; &#27; -->".to_owned()),
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn soup_never_panics(soup in soup()) {
        if let Ok(Reading::Article(article)) = read_at(ADDRESS, &soup, Limits::STANDARD) {
            // Marks must be on characters of their text, or this panics.
            print::article(&article);
        }
        let home = "https://www.namdinh.gov.vn/portal/Pages/default.aspx";
        let _ = read_at(home, &soup, Limits { nodes: 60, depth: 12, attributes: 1, ..Limits::STANDARD });
    }

    #[test]
    fn any_text_never_panics(text in any::<String>()) {
        let _ = read_at(ADDRESS, &with_body(&text), Limits::STANDARD);
    }
}
