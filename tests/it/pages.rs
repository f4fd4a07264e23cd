//! Parts of a page in, a page in the markup of the Tân Dân family out.

/// The name of the portal that these pages belong to.
pub const PORTAL: &str = "CỔNG THÔNG TIN ĐIỆN TỬ SỞ THỬ NGHIỆM";

/// An article of this title; `others` come from [`others`].
pub fn article(title: &str, body: &str, others: &str) -> String {
    page(
        &format!("{title} - {PORTAL}"),
        &format!(
            "<div class=\"td-breadcrumb\"><a href=\"/portal/Pages/Tin-moi.aspx\">Tin mới</a></div>\
             <div class=\"tandan-div-article\"><h1 class=\"tandan-p-article-news-title\">{title}</h1>\
             <table class=\"artcle-tools\"><tr>\
             <td><span class=\"tandan-span-date-publish\">Đăng ngày 02 - 03 - 2022</span></td>\
             <td><span class=\"td-view\">Lượt xem: 154</span></td></tr></table>\
             <p class=\"tandan-p-article-main\">&nbsp;</p>\
             <div id=\"art-content\" class=\"article-contents\">{body}</div>{others}</div>"
        ),
    )
}

/// A list of other articles under a heading: address, title, stamp.
pub fn others(heading: &str, rows: &[(&str, &str, &str)]) -> String {
    let row = |(href, title, stamp): &(&str, &str, &str)| {
        format!("<li><a href=\"{href}\">{title}</a>({stamp})</li>")
    };
    let rows: String = rows.iter().map(row).collect();
    format!(
        "<div class=\"tandan-div-article-other\"><p class=\"tandan-p-article-other\">{heading}</p>\
         <ul>{rows}</ul></div>"
    )
}

/// A section's page: address, title, day.
pub fn section(name: &str, rows: &[(&str, &str, &str)]) -> String {
    let row = |(href, title, day): &(&str, &str, &str)| {
        format!(
            "<li><p class=\"tandan-p-module-news-second\"><a href=\"{href}\">{title}</a> \
             <span class=\"ngay\">({day})</span></p></li>"
        )
    };
    let rows: String = rows.iter().map(row).collect();
    page(&format!("{name} - {PORTAL}"), &format!("<div class=\"TD-box-news\"><ul>{rows}</ul></div>"))
}

/// Everything around the middle of a page.
pub fn page(title: &str, middle: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"vi-vn\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body>\
         <div class=\"td-banner\"><div>{PORTAL}</div></div><div class=\"tandan-div-nav\"><ul>\
         <li><a href=\"/portal/Pages/default.aspx\">Trang chủ</a></li>\
         <li><a href=\"/portal/Pages/Tin-moi.aspx\">Tin mới</a></li></ul></div>\
         <div class=\"TD-online\">45 người đang online</div>\
         <div class=\"TD-weather\"><span id=\"td-temp\"></span><span>°</span></div>\
         <div id=\"MSO_ContentTable\">{middle}</div></body></html>"
    )
}
