//! Small pages in, single fields of their readings out: what pages of real portals showed, in other words.

use congtin::model::article::{Article, Block, Image};
use congtin::model::limits::Limits;
use congtin::model::listing::Reading;
use congtin::model::prose::Prose;
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

const FAMILY: &str = "https://bao.example/rau-cuoi-vu-11126110208150012.htm";

/// A page of the family that marks its fields with `data-role`; `inside` stands in its text.
fn of_family(inside: &str, below: &str) -> Article {
    let markup = format!(
        "<h1 data-role=title>Rau cuối vụ</h1><span data-role=publishdate>02/11/2026</span>\
         <div data-role=content>{TEXT}{inside}<p>Vụ sau, hợp tác xã mở thêm ba hecta.</p></div>{below}"
    );
    article(FAMILY, &markup)
}

#[test]
fn boxes_in_the_text_of_a_family() {
    for inside in [
        "<div style='display: none'><p>Giá hiện tại</p></div>",
        "<aside><a href=/k.htm>Bài khác trong hộp</a></aside>",
        "<div class=banner-top>Mua ngay</div>",
        "<div class=box-tin-lien-quan><a href=/k.htm>Bài khác trong hộp</a></div>",
        "<div type=RelatedOneNews><a href=/k.htm>Bài khác trong hộp</a><p>Lời dẫn của bài khác</p></div>",
        "<div data-ad=1>Mua ngay</div>",
        "<div class=notebox><a href=/k.htm>Bài khác trong hộp</a></div>",
        "<p>Từ khóa: rau, đầm Sen</p>",
        "<p><b>Tham khảo thêm</b></p><ul><li><a href=/k.htm>Bài khác trong hộp</a></ul>",
        "<span class='hidden hide d-none'>Đầm Sen</span>",
        "<p class=sr-only>Mở ở cửa sổ khác</p>",
    ] {
        assert_eq!(of_family(inside, "").blocks.len(), 3, "{inside}");
    }
    let wide = of_family("<p class='d-none d-md-block'>Đoạn này chỉ hiện ở màn hình rộng.</p>", "");
    assert_eq!(wide.blocks.len(), 4, "what some windows show stays");
    let boxed = of_family("<div class=box-content><p>Đoạn này vẫn là của bài.</p></div>", "");
    assert_eq!(boxed.blocks.len(), 4, "what no name tells stays");
}

#[test]
fn lists_that_the_family_does_not_know() {
    let list = "<div class=moi><h3>Tin liên quan</h3><ul><li><a href=/a.htm>Lúa đông xuân xuống giống sớm</a>\
        <li><a href=/b.htm>Mía đầu vụ đã được giá</a></ul></div>\
        <div><h3>Cùng chuyên mục</h3><a href=/c.htm>Tôm thẻ lên giá ở đầm</a><a href=/d.htm>Muối sạch ra khơi xa</a></div>";
    let article = of_family("", list);
    assert_eq!((article.related.len(), article.latest.len()), (2, 2));
}

#[test]
fn what_is_no_item_of_a_list() {
    let list = "<div><h3>Theo dòng sự kiện</h3><ul><li><a href=/nong-nghiep.htm>Nông nghiệp</a>\
        <li><a href=/a-1.htm>Lúa đông xuân xuống giống sớm</a><a href=/b-2.htm>Đọc ngay</a>\
        <li><a href=/b-2.htm>Mía đầu vụ đã được giá</a></ul></div>";
    let article = of_family("", list);
    let titles: Vec<&str> = article.related.iter().map(|one| &*one.title).collect();
    assert_eq!(titles, ["Lúa đông xuân xuống giống sớm", "Mía đầu vụ đã được giá"]);
}

#[test]
fn keywords_that_the_family_does_not_know() {
    let tags = |article: Article| article.tags.iter().map(ToString::to_string).collect::<Vec<_>>();
    let row = "<div class=post-tags><a href=/t/1>#rau</a> <a href=/t/2>đầm Sen</a></div>";
    assert_eq!(tags(of_family("", row)), ["rau", "đầm Sen"]);
    assert_eq!(tags(of_family("<p>Từ khóa: rau, đầm Sen</p>", "")), ["rau", "đầm Sen"]);
    let markup = format!(
        "{TITLE}<body><div><h1>Rau cuối vụ được giá</h1><p>02/11/2026</p><div>{TEXT}{TEXT}</div>{row}</div>"
    );
    assert_eq!(tags(article(ADDRESS, &markup)), ["rau", "đầm Sen"]);
}

#[test]
fn a_summary_without_the_name_of_its_site() {
    let markup = format!(
        "<h1 data-role=title>Rau</h1><p data-role=sapo><b>BAO</b> Vụ này được giá.</p><div data-role=content>{TEXT}</div>"
    );
    let article = article(FAMILY, &markup);
    assert_eq!(article.summary.as_deref(), Some("Vụ này được giá."));
}

#[test]
fn summaries_of_lists_by_their_names() {
    for name in ["news-sapo", "b-grid__desc"] {
        let item = |n: usize| {
            format!(
                "<li><h3><a href=/bai-so-{n}-1017886{n}.html>Khởi công cầu số {n} vượt sông nối hai huyện</a></h3><time>1{n}/05/2026</time><p class={name}>Tóm tắt {n}.</p>"
            )
        };
        let rows: String = (1..7).map(item).collect();
        let page =
            page("https://baoxa.example/kinh-te", format!("<title>Kinh tế</title><body><ul>{rows}</ul>"));
        let Ok(Reading::Listing(list)) = read(&page, &families(), &Work::new(Limits::STANDARD)) else {
            panic!("no list")
        };
        let summaries: Vec<&str> = list.headlines.iter().filter_map(|one| one.summary.as_deref()).collect();
        assert_eq!((summaries.len(), summaries.first()), (6, Some(&"Tóm tắt 1.")), "{name}");
    }
}

#[test]
fn credits_of_a_family() {
    let by = |inside: &str, below: &str| {
        let article = of_family(&format!("<p>Hết.</p>{inside}"), below);
        let said =
            |text: Option<congtin::text::clean::Clean>| text.map(|text| text.to_string()).unwrap_or_default();
        (said(article.author), said(article.source))
    };
    let markup = |foot: &str| {
        let markup = format!(
            "<meta name=author content='Báo Xã'><meta property=og:site_name content='Báo Xã'>\
             <h1 data-role=title>Rau</h1><span data-role=publishdate>02/11/2026</span>\
             <div data-role=content>{TEXT}{foot}</div>"
        );
        let article = article("https://bao.example/rau.htm", &markup);
        (
            article.author.map(|name| name.to_string()),
            article.source.map(|name| name.to_string()),
            article.blocks.len(),
        )
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(markup("<p align=right><b>Lê Hoa</b></p>"), (some("Lê Hoa"), None, 2));
    assert_eq!(markup("<p>Lê Hoa</p><p>Nguồn: TTXVN</p>"), (some("Lê Hoa"), some("TTXVN"), 2));
    assert_eq!(markup("<p>(Theo Báo Lúa)</p>"), (None, some("Báo Lúa"), 2), "the site is nobody");
    assert_eq!(by("", "<p><b>Tác giả: </b>Trần Thị Bình</p>").0, "Trần Thị Bình");
}

#[test]
fn a_stamp_for_machines_has_the_month_first() {
    let head = "<meta property='article:published_time' content='9/5/2026 10:17:01 PM'>\
        <meta property='article:tag' content='rau, đầm Sen'><span>05/09/2026 - 22:17</span>";
    let article = article(ADDRESS, &format!("{head}{TITLE}<body><h1>Rau cuối vụ được giá</h1>{TEXT}"));
    assert_eq!(published(&article), "05/09/2026 22:17");
    assert_eq!(article.tags.iter().map(|tag| &**tag).collect::<Vec<_>>(), ["rau", "đầm Sen"]);
}

#[test]
fn a_text_of_a_family_that_is_told_to_machines_alone() {
    let text = "Bà con ra đồng sớm để kịp thu lứa rau cuối vụ trước khi con nước lên. ".repeat(5);
    let markup = format!(
        "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{text}\"}}</script>\
         <h1 data-role=title>Rau cuối vụ</h1><span data-role=publishdate>02/11/2026</span><div data-role=content></div>"
    );
    let article = article(FAMILY, &markup);
    assert_eq!((article.blocks.len(), article.attachments.len()), (1, 0));
}

/// `NukeViet` prints what it tells machines in hidden spans.
#[test]
fn spans_that_classes_hide_are_no_text() {
    let hidden = "<span class='hidden hide d-none' itemprop=author>Đào Thị Sen tổng hợp tin từ các thôn ven đầm</span>\
        <p class='hidden d-none'>Chuyên trang thông tin của xã, nơi đăng tin về mùa màng và chợ phiên hằng tuần</p>";
    let article = article(
        ADDRESS,
        &format!(
            "{TITLE}<body><h1>Rau cuối vụ được giá</h1><p>02/11/2026</p><div id=news-bodyhtml></div><div>{hidden}{TEXT}{TEXT}</div>"
        ),
    );
    assert_eq!(article.blocks.len(), 4, "{:?}", article.blocks);
}

#[test]
fn a_picture_between_title_and_text() {
    let picture =
        "<figure class='article left'><img src=/rau.jpg><figcaption>Rau ven đầm</figcaption></figure>";
    let markup = format!("<h1 data-role=title>Rau</h1>{picture}<div data-role=content>{TEXT}</div>");
    let article = article(FAMILY, &markup);
    assert_eq!(article.blocks.len(), 3);
    assert!(matches!(article.blocks.first(), Some(Block::Image(image)) if image.caption.is_some()));
}

#[test]
fn galleries_in_the_text() {
    let pictures = |inside: &str| -> Vec<(String, String)> {
        let article = of_family(inside, "");
        assert_eq!(article.blocks.len(), 3 + 2, "{inside}: {:?}", article.blocks);
        let images = article.blocks.iter().filter_map(|block| match block {
            Block::Image(image) => Some(image),
            _ => None,
        });
        let caption =
            |image: &Image| image.caption.as_ref().map(|prose| prose.text.to_string()).unwrap_or_default();
        images.map(|image| (image.address.path().to_owned(), caption(image))).collect()
    };
    let long = "Bà con thu rau từ sớm. ".repeat(20);
    let (one, two) = ("Thu rau ven đầm lúc trời chưa sáng", long.trim());
    for inside in [
        format!(
            "<div class=item_slide_show><img data-src=/1.jpg src=data:image/gif;base64,R0><div class=desc_cation><p>{one}</p></div></div>\
            <div class=item_slide_show><img data-original=/2.jpg><div class=desc_cation><p>{two}</p></div></div>"
        ),
        format!(
            "<div class=swiper-wrapper><div class='swiper-slide swiper-slide-duplicate'><img src=/2.jpg><p>{two}</p></div>\
            <div class=swiper-slide><img data-srcset='/0.jpg 480w, /1.jpg 1024w' src=data:,><span>{one}</span></div>\
            <div class=swiper-slide><img src=/2.jpg><p>{two}</p></div></div>\
            <div class='swiper gallery-thumbs'><div class=swiper-slide><img src=/s/1.jpg></div><div class=swiper-slide><img src=/s/2.jpg></div></div>"
        ),
        format!(
            "<div class=owl><div class=owl-item><img src=/1.jpg><p>{one}</p></div><div class=owl-item><img src=/2.jpg><p>{two}</p></div>\
            <div class=owl-item><img src=/1.jpg><p>{one}</p></div></div>"
        ),
        format!("<ul class=gallery><li><img src=/1.jpg><p>{one}</p><li><img src=/2.jpg><p>{two}</p></ul>"),
        format!(
            "<div class=gallery><figure><img src=/1.jpg><figcaption>{one}</figcaption></figure><figure><img src=/2.jpg><p>{two}</p></figure></div>"
        ),
    ] {
        let expected =
            [("/1.jpg", one), ("/2.jpg", two)].map(|(path, text)| (path.to_owned(), text.to_owned()));
        assert_eq!(pictures(&inside), expected, "{inside}");
    }
}

#[test]
fn footnotes() {
    for (text, notes) in [
        (
            "<p>Bà con gọi là đầm Sen<sup><a href='#fn1'>[1]</a></sup> từ xưa.</p>",
            "<div class=footnotes><p id=fn1><a href='#fnref1'>[1]</a> Tên cũ là đầm Lớn.</p></div>",
        ),
        (
            "<p>Bà con gọi là đầm Sen<sup id=fnref1><a href='HERE#fn1'>1</a></sup> từ xưa.</p>",
            "<hr><div><p id=fn1>[1] Tên cũ là đầm Lớn. <a href='#fnref1'>↩</a></p></div>",
        ),
        (
            "<p>Bà con gọi là đầm Sen<a href='#_ftn1' name=_ftnref1><span><sup>[1]</sup></span></a> từ xưa.</p>",
            "<div id=ftn1><p><a href='#_ftnref1' name=_ftn1><sup>1</sup></a> Tên cũ là đầm Lớn.</p></div>",
        ),
    ] {
        let markup = format!(
            "{TITLE}<body><h1>Rau cuối vụ được giá</h1><p>02/11/2026</p><div>{text}{TEXT}{TEXT}{notes}</div>"
        );
        let of_family = of_family(&format!("{text}{notes}").replace("HERE", FAMILY), "");
        let articles = [of_family, article(ADDRESS, &markup.replace("HERE", ADDRESS))];
        for article in articles {
            let proses: Vec<&Prose> = article
                .blocks
                .iter()
                .filter_map(|block| match block {
                    Block::Paragraph(prose) => Some(prose),
                    _ => None,
                })
                .collect();
            for line in ["Bà con gọi là đầm Sen[1] từ xưa.", "[1] Tên cũ là đầm Lớn."] {
                let found = proses.iter().find(|prose| *prose.text == *line);
                let prose = found.unwrap_or_else(|| panic!("{line} of {text} {notes}: {:?}", article.blocks));
                assert_eq!(prose.links().count(), 0, "{line} of {text}");
            }
        }
    }
}
