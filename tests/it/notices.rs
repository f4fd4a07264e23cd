//! Pages whose text is in a file attached to them in, read as articles without an invented body; and pages
//! that only have a file somewhere, which are none.

use congtin::model::article::{Article, Block};
use congtin::model::failure::Kind;
use congtin::model::limits::Limits;
use congtin::model::listing::Reading;
use congtin::model::warning::Warning;
use congtin::parse::read::read;
use congtin::parse::work::Work;

use crate::parse_sample::{families, page};

const ADDRESS: &str = "https://soxa.example/thong-bao/lich-cat-dien-thang-11.html";
const TITLE: &str = "Thông báo lịch cắt điện tháng 11 ở ba xã ven đầm";

fn reading(address: &str, markup: &str) -> Result<Reading, Kind> {
    read(&page(address, markup.to_owned()), &families(), &Work::new(Limits::STANDARD))
}

/// A page with the title in its head, `inside` and a footer.
fn markup(inside: &str) -> String {
    format!(
        "<title>{TITLE} - Sở Xã</title><body><nav><a href=/>Trang chủ</a><a href=/tin>Tin tức - Sự kiện</a></nav>\
         <div class=main>{inside}</div><footer>Bản quyền thuộc Sở Xã. <a href=/bang-gia.pdf>Bảng giá</a></footer>"
    )
}

#[track_caller]
fn article(address: &str, markup: &str) -> Article {
    match reading(address, markup) {
        Ok(Reading::Article(article)) => *article,
        other => panic!("no article in {markup}: {other:?}"),
    }
}

/// The texts of an article whose blocks are paragraphs alone.
#[track_caller]
fn paragraphs(article: &Article) -> Vec<&str> {
    fn text(block: &Block) -> &str {
        let Block::Paragraph(prose) = block else { panic!("no paragraph: {block:?}") };
        &prose.text
    }
    article.blocks.iter().map(text).collect()
}

#[track_caller]
fn check(inside: &str, files: &[&str], text: &[&str]) -> Article {
    let article = article(ADDRESS, &markup(inside));
    assert_eq!(article.title.as_deref(), Some(TITLE), "{inside}");
    let found: Vec<&str> = article.attachments.iter().map(|file| &*file.title).collect();
    assert_eq!((found.as_slice(), paragraphs(&article).as_slice()), (files, text), "{inside}");
    assert!(article.warnings.contains(&Warning::InFiles), "{inside}: {:?}", article.warnings);
    article
}

#[test]
fn notices_that_are_only_files() {
    let file = "<a href=/vb/lich.pdf>Lịch cắt điện.pdf</a>";
    for (body, files, text) in [
        (format!("<div>{file}</div>"), &["Lịch cắt điện.pdf"][..], &[][..]),
        (format!("<p>File đính kèm: {file} (1,2 MB)</p>"), &["Lịch cắt điện.pdf"], &[]),
        (
            format!(
                "<div class=noi-dung><p>Chi tiết xem trong tệp đính kèm.</p></div><ul class=tep><li>{file}<li><a href=/vb/2.docx>Mẫu 2</a></ul>"
            ),
            &["Lịch cắt điện.pdf", "Mẫu 2"],
            &["Chi tiết xem trong tệp đính kèm."],
        ),
        ("<p>Xem chi tiết <a href=/vb/lich.pdf>tại đây</a></p>".to_owned(), &["lich.pdf"], &[]),
        (
            format!(
                "<table><tr><th>STT<th>Tên tệp<th>Tải về<tr><td>1<td>{file}<td><a href=/vb/lich.pdf>Tải về</a></table>"
            ),
            &["Lịch cắt điện.pdf"],
            &[],
        ),
        ("<iframe src=/vb/lich.pdf></iframe>".to_owned(), &["lich.pdf"], &[]),
        (
            "<span>Thứ Sáu, 20/11/2026</span><div><iframe src=/vb/lich.pdf></iframe></div>".to_owned(),
            &["lich.pdf"],
            &[],
        ),
        (
            "<p><object data=/vb/lich.pdf type=application/pdf><a href=/vb/lich.pdf>Tải về</a></object></p>"
                .to_owned(),
            &["lich.pdf"],
            &[],
        ),
        ("<iframe src='/pdfjs/web/viewer.html?file=/vb/lich.pdf'></iframe>".to_owned(), &["lich.pdf"], &[]),
    ] {
        let article =
            check(&format!("<h1>{TITLE}</h1><p>Ngày đăng: 02/11/2026 08:15</p>{body}"), files, text);
        assert_eq!(article.published.map(|moment| moment.to_string()).as_deref(), Some("02/11/2026 08:15"));
    }
}

#[test]
fn a_notice_is_told_from_the_list_under_it() {
    let other = |n: usize| {
        format!(
            "<li><a href=/tin/{n}00{n}-tin-cu.html>Tin cũ số {n} của sở về việc làm đường</a> (0{}/10/2026)",
            n % 9 + 1
        )
    };
    let others = (1..12).map(other).collect::<Vec<_>>().concat();
    let inside = format!(
        "<h1>{TITLE}</h1><span>02/11/2026</span><div><a href=/vb/lich.pdf>Lịch cắt điện</a></div>\
         <p>Nguồn: Điện lực Đầm Sen</p><h3>Tin khác</h3><ul>{others}</ul>"
    );
    let article = check(&inside, &["Lịch cắt điện"], &[]);
    assert_eq!((article.latest.len(), article.source.as_deref()), (11, Some("Điện lực Đầm Sen")));
}

/// What a table tells of the notice stays, the row of its file is no part of it.
#[test]
fn a_notice_with_a_table_about_it() {
    let inside = format!(
        "<h1>{TITLE}</h1><table><tr><td>Số ký hiệu<td>12/TB-SX<tr><td>Ngày ban hành<td>02/11/2026\
         <tr><td>Tệp đính kèm<td><a href=/vb/lich.pdf>lich.pdf</a></table>"
    );
    let article = article(ADDRESS, &markup(&inside));
    let Some(Block::Table(table)) = article.blocks.first() else { panic!("{:?}", article.blocks) };
    assert_eq!((table.rows.len(), article.blocks.len(), article.attachments.len()), (2, 1, 1));
    assert!(article.warnings.contains(&Warning::InFiles), "{:?}", article.warnings);
}

/// Pages of documents are all called alike; what one is about stands in a table.
#[test]
fn a_document_is_called_what_it_is_about() {
    let markup = format!(
        "<title>Chi tiết văn bản - Sở Xã</title><body><h1>Chi tiết văn bản</h1><table><tr><td>Số ký hiệu<td>12/TB-SX\
         <tr><td>Ngày ban hành<td>02/11/2026<tr><td>Trích yếu:<td>{TITLE}<tr><td>Cơ quan ban hành<td>Sở Xã\
         <tr><td>Tệp đính kèm<td><a href=/vb/lich.pdf>lich.pdf</a></table>"
    );
    let article = article(ADDRESS, &markup);
    assert_eq!(article.title.as_deref(), Some(TITLE));
    let Some(Block::Table(table)) = article.blocks.first() else { panic!("{:?}", article.blocks) };
    assert_eq!((table.rows.len(), article.attachments.len()), (3, 1), "{table:?}");
    assert_eq!(article.published.map(|moment| moment.to_string()).as_deref(), Some("02/11/2026"));
}

/// The head of many portals only names them.
#[test]
fn a_notice_whose_head_does_not_tell_its_title() {
    let link = |n: usize| {
        format!(
            "<div>» <a href=/tin.aspx?id={n}>Họp thôn số {n} bàn việc làm đường nội đồng</a> (01/10/2026)</div>"
        )
    };
    let others = (11..15).map(link).collect::<Vec<_>>().concat();
    let markup = format!(
        "<title>Cổng thông tin điện tử xã Lúa Mới</title><body><table><tr><td><b>Văn bản mới</b><br>\
         <a href=/vb/1.pdf>Quyết định về việc giao chỉ tiêu thu ngân sách</a><td><div class=tieude_tin>{TITLE}</div>\
         <div>(Ngày đăng: 02/11/2026)</div><div>Mời xem file đính kèm:</div><div><a href=/vb/lich.xls>lich.xls</a></div>\
         <div><b>Các tin đã đăng:</b></div>{others}</table>"
    );
    let article = article(ADDRESS, &markup);
    assert_eq!((article.title.as_deref(), article.attachments.len()), (Some(TITLE), 1));
    assert_eq!(article.published.map(|moment| moment.to_string()).as_deref(), Some("02/11/2026"));
}

/// A title in a cell with its date, and a label instead of a text.
#[test]
fn a_notice_in_tables() {
    let inside = format!(
        "<h1>Công ty Lúa</h1><table><tr><td><span>{TITLE}</span> <span>02/11/2026 08:15</span><tr><td><div>\
         <label>Lịch cắt điện tháng 11</label></div><div>File đính kèm:</div><div><a href=https://tep.example/1.pdf>1.LICH_VI.pdf</a></div>\
         <div><a href=https://tep.example/2.pdf>2.LICH_EN.pdf</a></div><p align=right><em>Theo <a href=https://san.example/>HNX</a></em></p></table>"
    );
    let article = check(&inside, &["1.LICH_VI.pdf", "2.LICH_EN.pdf"], &[]);
    assert_eq!(article.published.map(|moment| moment.to_string()).as_deref(), Some("02/11/2026 08:15"));
    assert_eq!(article.source.as_deref(), Some("HNX"));
}

#[test]
fn a_known_family_may_have_its_text_in_a_file() {
    for body in [
        "<div data-role=content><iframe src=/vb/lich.pdf></iframe></div>",
        "<div data-role=content><p>Xem chi tiết <a href=/vb/lich.pdf>tại đây</a>.</p></div>",
        "<div data-role=content></div><div class=tep><a href=/vb/lich.pdf>tại đây</a></div>",
    ] {
        let markup = format!(
            "<title>{TITLE}</title><h1 data-role=title>{TITLE}</h1><span data-role=publishdate>02/11/2026</span>{body}"
        );
        let article = article("https://bao.example/lich-cat-dien-11126110208150012.htm", &markup);
        assert_eq!(article.attachments.len(), 1, "{body}");
        assert_eq!(&*article.attachments.first().expect("a file").title, "lich.pdf");
        assert!(article.warnings.contains(&Warning::InFiles), "{body}");
        assert!(article.blocks.len() <= 1, "{body}: {:?}", article.blocks);
    }
}

#[test]
fn a_file_somewhere_is_no_notice() {
    let row = |n: usize| {
        format!("<tr><td>{n}<td><a href=/vb/{n}.pdf>Quyết định số {n} về lịch cắt điện</a><td>0{n}/11/2026")
    };
    let rows = (1..7).map(row).collect::<Vec<_>>().concat();
    for inside in [
        // No date, and no file that the page shows.
        format!("<h1>{TITLE}</h1><p><a href=/vb/lich.pdf>Lịch cắt điện</a></p>"),
        // A section with a row a document.
        format!("<h1>{TITLE}</h1><table>{rows}</table>"),
        // A short heading.
        "<h1>Liên hệ</h1><p>02/11/2026</p><p><a href=/bang-gia.pdf>Bảng giá</a></p>".to_owned(),
        // The file stands in the side column, or behind a list.
        format!("<h1>{TITLE}</h1><p>02/11/2026</p><div class=sidebar><a href=/vb/lich.pdf>Lịch</a></div>"),
        format!("<h1>{TITLE}</h1><p>02/11/2026</p>"),
    ] {
        let found = reading(ADDRESS, &markup(&inside));
        assert!(!matches!(found, Ok(Reading::Article(_))), "{inside}: {found:?}");
    }
    let home = markup(&format!("<h1>{TITLE}</h1><p>02/11/2026</p><a href=/vb/lich.pdf>Lịch</a>"));
    assert!(!matches!(reading("https://soxa.example/", &home), Ok(Reading::Article(_))));
}
