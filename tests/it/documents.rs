//! Documents from a server and from the disk, through the whole program.

use std::fs;
use std::io::{Cursor, Write};

use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::headless::Home;
use crate::pages;
use crate::server::{Server, Step, answer, ok};

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("room");
    }
    writer.finish().expect("a package").into_inner()
}

/// A text of Word with one paragraph.
fn word(text: &str) -> Vec<u8> {
    zipped(&[(
        "word/document.xml",
        &format!("<w:document><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:document>"),
    )])
}

/// A PDF of one page that draws this, with objects from the sixth on.
fn pdf(draws: &str, objects: &[String]) -> Vec<u8> {
    let own = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>stream\n{draws}\nendstream", draws.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    let mut text = "%PDF-1.4\n".to_owned();
    let mut places = String::new();
    for (i, object) in own.iter().chain(objects).enumerate() {
        places.extend([format!("{:010} 00000 n \n", text.len())]);
        text.extend([format!("{} 0 obj\n{object}\nendobj\n", i + 1)]);
    }
    let (start, count) = (text.len(), own.len() + objects.len() + 1);
    text.extend([format!("xref\n0 {count}\n0000000000 65535 f \n{places}")]);
    text.extend([format!("trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF")]);
    text.into_bytes()
}

fn drawn(text: &str) -> String {
    format!("BT /F 12 Tf 1 0 0 1 72 700 Tm ({text}) Tj ET")
}

#[test]
fn a_document_is_read_as_an_article() {
    let server = Server::start(|path| {
        vec![Step::Send(match path {
            "/a.pdf" => ok("application/pdf", pdf(&drawn("Ke hoach nam 2026"), &[])),
            "/tai?id=1" => ok("application/octet-stream", word("Kế hoạch năm 2026")),
            _ => ok("text/plain; charset=utf-8", "Kế hoạch\r\nnăm 2026\r\n"),
        })]
    });
    let home = Home::new();
    for (path, title, text) in [
        ("/a.pdf", "a", vec!["Ke hoach nam 2026"]),
        ("/tai?id=1", "tai", vec!["Kế hoạch năm 2026"]),
        ("/ghi_chu.txt", "ghi chu", vec!["Kế hoạch", "năm 2026"]),
    ] {
        let told = home.run(&["read", server.at(path).as_str(), "--format", "json"]);
        assert_eq!((told.status, told.err.as_str()), (Some(0), ""), "{path}");
        let article = told.json();
        let texts: Vec<&Value> =
            article["blocks"].as_array().expect("blocks").iter().map(|block| &block["text"]).collect();
        assert_eq!((&article["title"], json!(texts)), (&json!(title), json!(text)), "{path}");
        assert_eq!(article["attachments"][0]["url"], json!(server.at(path)), "{path}");
        assert_eq!(article["complete"], json!("whole"));
    }
}

#[test]
fn what_was_read_of_a_document_is_kept_and_found() {
    let server = Server::saying(ok("application/pdf", pdf(&drawn("Danh muc giong lua nep nuong"), &[])));
    let home = Home::new();
    let address = server.at("/VanBan/danh_muc.pdf");
    assert_eq!(home.run(&["read", address.as_str()]).status, Some(0));
    drop(server);
    let told = home.run(&["--offline", "read", address.as_str()]);
    assert!(told.status == Some(0) && told.out.contains("nep nuong"), "{}", told.err);
    let found = home.run(&["search", "nep nuong", "--format", "json"]).json();
    assert_eq!(found[0]["url"], json!(address));
}

#[test]
fn a_document_of_the_disk_is_read_and_not_kept() {
    let home = Home::new();
    home.file("van ban.docx", word("Kế hoạch"));
    let told = home.run(&["read", "file:van ban.docx"]);
    assert!(told.status == Some(0) && told.out.contains("Kế hoạch"), "{}{}", told.out, told.err);
    assert_eq!(home.run(&["search", "hoạch", "--format", "json"]).json(), json!([]));
}

#[test]
fn a_hostile_document_ends_its_reader_and_nothing_else() {
    // A form that draws itself, without end.
    let form = "/X Do";
    let endless = format!(
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length {}>>stream\n{form}\nendstream",
        form.len()
    );
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let table = [
        ("/a.pdf", pdf("/X Do", &[endless]), "tài liệu bị hỏng"),
        ("/b.pdf", pdf("", &[]), "chỉ có ảnh quét"),
        ("/c.docx", word("a")[..100].to_vec(), "tài liệu bị hỏng"),
        ("/d.xlsx", zipped(&[("xl/workbook.xml", "<workbook/>")]), "tài liệu bị hỏng"),
        ("/e.pdf", pdf(&drawn("a"), &[deep]), ""),
    ];
    for (path, bytes, expected) in table {
        let server = Server::saying(ok("application/octet-stream", bytes));
        let told = Home::new().run(&["read", server.at(path).as_str()]);
        if !expected.is_empty() {
            assert_eq!(told.status, Some(1), "{path}: {}", told.err);
        }
        assert!(told.err.contains(expected) && !told.err.contains("panicked"), "{path}: {}", told.err);
    }
}

#[test]
fn the_command_fetches_a_file_or_all_of_an_article() {
    const HTML: &str = "text/html; charset=utf-8";
    let text = "<p>Hai kế hoạch này đã được hội đồng thông qua trong kỳ họp cuối năm.</p>".repeat(2);
    let files =
        "<p>Xem <a href=\"/VanBan/mot.pdf\">Một</a> (1,5 MB) và <a href=\"/VanBan/hai.docx\">Hai</a>.</p>";
    let page = pages::article("Bài", &(text + files), "");
    let server = Server::start(move |path| {
        vec![Step::Send(match path {
            "/VanBan/mot.pdf" => ok("application/pdf", "%PDF-1.4 mot"),
            "/VanBan/hai.docx" => ok("application/octet-stream", "PK hai"),
            "/VanBan/ba.pdf" => answer("404 Not Found", &[], ""),
            _ => ok(HTML, &page),
        })]
    });
    let home = Home::new();
    let article = server.at("/portal/Pages/2022-3-2/bai.aspx");
    let sizes = home.run(&["read", article.as_str(), "--format", "json"]).json();
    assert_eq!(
        sizes["attachments"][0],
        json!({ "title": "Một", "url": server.at("/VanBan/mot.pdf"), "type": "PDF", "size": 1_572_864 })
    );

    let told = home.run(&["download", article.as_str(), "-o", "tai ve"]);
    let at = |name: &str| home.path().join("tai ve").join(name).display().to_string();
    assert_eq!(
        (told.status, told.out),
        (Some(0), format!("{}\n{}\n", at("mot.pdf"), at("hai.docx"))),
        "{}",
        told.err
    );
    assert!(told.err.contains("tải Một vào") && told.err.contains("đã lưu"), "{}", told.err);
    let length = fs::metadata(at("mot.pdf")).expect("a file").len();
    assert_eq!(length, 12);

    let one = home.run(&["-q", "download", server.at("/VanBan/mot.pdf").as_str(), "-o", "tai ve"]);
    assert_eq!(
        (one.status, one.out, one.err),
        (Some(0), format!("{}\n", at("mot.pdf")), String::new()),
        "it is not doubled"
    );

    home.file("config/congtin/config.toml", "downloads = \"~/kho\"\n");
    let set = home.run(&["download", server.at("/VanBan/mot.pdf").as_str()]);
    assert_eq!(
        (set.status, set.out),
        (Some(0), format!("{}/kho/mot.pdf\n", home.path().display())),
        "{}",
        set.err
    );

    let gone = home.run(&["download", server.at("/VanBan/ba.pdf").as_str()]);
    assert_eq!(gone.status, Some(3));
    let offline = home.run(&["--offline", "download", server.at("/VanBan/mot.pdf").as_str()]);
    assert_eq!(offline.status, Some(3), "{}", offline.err);
    assert_eq!(home.run(&["download", "http://"]).status, Some(2));
    home.file("tep", "");
    let unwritten = home.run(&["download", server.at("/VanBan/mot.pdf").as_str(), "-o", "tep"]);
    assert_eq!(unwritten.status, Some(1));
    assert!(
        unwritten.err.contains("không ghi được") && unwritten.err.contains("chọn thư mục khác"),
        "{}",
        unwritten.err
    );
}
