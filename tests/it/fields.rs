//! Small pages in, single fields of their readings out: what pages of real portals showed, in other words.

use congtin::model::article::Article;
use congtin::model::limits::Limits;
use congtin::model::listing::Reading;
use congtin::parse::read::read;
use congtin::parse::work::Work;

use crate::parse_sample::{families, page};

/// Two paragraphs that no page is an article without.
const TEXT: &str = "<p>Sáng nay, bà con hai thôn ven đầm ra đồng sớm hơn mọi ngày để kịp thu lứa rau cuối vụ \
    trước khi con nước lên, vì đài báo gió mùa về vào đêm.</p><p>Theo hợp tác xã, mỗi sào rau năm nay cho thu \
    chừng bốn triệu đồng, cao hơn năm ngoái một phần ba, nhờ giống mới và hệ thống tưới nhỏ giọt.</p>";

/// The article on a page with `markup`.
#[track_caller]
fn article(address: &str, markup: &str) -> Article {
    match read(&page(address, markup.to_owned()), &families(), &Work::new(Limits::STANDARD)) {
        Ok(Reading::Article(article)) => *article,
        other => panic!("no article in {markup}: {other:?}"),
    }
}

fn published(article: &Article) -> String {
    article.published.map(|moment| moment.to_string()).unwrap_or_default()
}

const ADDRESS: &str = "https://baoxa.example/tin/rau-cuoi-vu.html";
const DATED: &str = "https://baoxa.example/2026/10/28/rau-cuoi-vu.html";
const TITLE: &str = "<title>Rau cuối vụ được giá</title>";

#[test]
fn dates_of_no_family() {
    for (address, head, expected) in [
        (ADDRESS, "<h1>Rau cuối vụ được giá</h1><div>02/11/2026 08:15</div>", "02/11/2026 08:15"),
        // What the address says weighs more than a day that is near it by chance.
        (DATED, "<p>02/11/2026</p><h1>Rau cuối vụ được giá</h1><p>28/10/2026 08:15</p>", "28/10/2026 08:15"),
        (DATED, "<div>21/11/2026</div><h1>Rau cuối vụ được giá</h1>", "28/10/2026"),
        (DATED, "<h1>Rau cuối vụ được giá</h1><p>Ngày đăng: 05/11/2026</p>", "05/11/2026"),
        // A label in the cell before.
        (
            ADDRESS,
            "<h1>Rau cuối vụ được giá</h1><table><tr><td>Ngày hiệu lực<td>05/11/2026<td>Ngày ban hành<td>02/11/2026</table>",
            "02/11/2026",
        ),
    ] {
        let article = article(address, &format!("{TITLE}<body>{head}<div>{TEXT}</div>"));
        assert_eq!(published(&article), expected, "{address} {head}");
    }
}

#[test]
fn todays_date_of_a_family_is_not_the_articles() {
    let markup = format!(
        "<h1 class=tandan-p-article-news-title>T</h1><div class=artcle-tools>21/11/2026</div><div id=art-content>{TEXT}</div>"
    );
    let article = article("https://ninhthuan.gov.vn/portal/Pages/2026-1-7/a.aspx", &markup);
    assert_eq!(published(&article), "07/01/2026");
}

#[test]
fn authors_of_no_family() {
    for (head, foot, expected) in [
        ("<p>Đào Thị Sen · 02/11/2026</p>", "", "Đào Thị Sen"),
        ("<p class=by>Đào Thị Sen</p>", "", "Đào Thị Sen"),
        ("<ul><li><i class='fa fa-user'></i> Cô giáo Sen</ul>", "", "Cô giáo Sen"),
        ("<p>Hà Nội, ngày 02/11/2026</p>", "", ""),
        ("<p>Thời sự - 02/11/2026</p>", "", ""),
        ("", "<p style='text-align: right'><b>Thế Cường</b></p>", "Thế Cường"),
        ("", "<div align=right>Phòng Văn hóa và Thông tin</div>", "Phòng Văn hóa và Thông tin"),
        ("", "<p align=right><b>Dự báo viên:</b> Nông Thị Sen</p>", "Nông Thị Sen"),
    ] {
        let article = article(
            ADDRESS,
            &format!("{TITLE}<body><h1>Rau cuối vụ được giá</h1>{head}<div>{TEXT}{foot}</div>"),
        );
        let author = article.author.map(|name| name.to_string()).unwrap_or_default();
        assert_eq!(author, expected, "{head}{foot}");
    }
}

#[test]
fn a_short_notice_beside_longer_words_on_the_place() {
    let place = "Xã nằm ở hạ lưu sông, phía bắc giáp đồi, phía nam giáp biển. ".repeat(9);
    let markup = format!(
        "<title>Chi tiết tin - Cổng thông tin xã Lúa</title><body><div><b>Giới thiệu</b><div>{place}</div></div>\
         <div><div><span id=lblTieuDe>Tạm dừng nhận hồ sơ ngày thứ Sáu</span></div><div>02/11/2026</div>{TEXT}</div>"
    );
    let article = article(ADDRESS, &markup);
    assert_eq!(article.title.as_deref(), Some("Tạm dừng nhận hồ sơ ngày thứ Sáu"));
    assert_eq!(article.blocks.len(), 2, "{:?}", article.blocks);
}

#[test]
fn titles_of_no_family() {
    for (head, body, expected) in [
        (
            "<title>Báo Xã | Rau cuối vụ được giá bán</title>",
            "<div>Rau cuối vụ được giá bán</div>",
            "Rau cuối vụ được giá bán",
        ),
        // What a page does is no title, nor is a cell with a value.
        ("<title>Chi tiết tin</title>", "<p><b>Rau cuối vụ được giá bán</b></p>", "Rau cuối vụ được giá bán"),
        (
            "<meta property=og:title content='Rau cuối vụ được giá'>",
            "<h1>RAU CUỐI VỤ ĐƯỢC GIÁ</h1>",
            "Rau cuối vụ được giá",
        ),
        (
            "<title>Công khai</title>",
            "<div>Mời thầu sửa trạm bơm Đầm Sen</div><table><tr><td>Tên dự án<td>Kiên cố kênh mương vùng trũng</table>",
            "Mời thầu sửa trạm bơm Đầm Sen",
        ),
    ] {
        let article = article(ADDRESS, &format!("{head}<body>{body}<div>{TEXT}</div>"));
        assert_eq!(article.title.as_deref(), Some(expected), "{head}{body}");
    }
}
