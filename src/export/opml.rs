//! What is followed in, the list that other feed readers take over (OPML 2.0) out.

use crate::export::markup::escape;
use crate::export::put::put;
use crate::model::address::Address;
use crate::model::subscription::Subscription;

/// The file, under this title.
///
/// ```
/// use congtin::export::opml::opml;
/// use congtin::model::{address::Address, subscription::Subscription};
/// use congtin::text::clean::Clean;
/// let feed = Address::parse("https://mau.example/rss?a=1&b=2").unwrap();
/// let row = Subscription { name: Clean::new("Báo \"Mẫu\""), feed: Some(feed), page: None };
/// assert!(opml("congtin", &[row]).contains(
///     "<outline type=\"rss\" text=\"Báo &quot;Mẫu&quot;\" xmlUrl=\"https://mau.example/rss?a=1&amp;b=2\"/>"
/// ));
/// ```
#[must_use]
pub fn opml(title: &str, rows: &[Subscription]) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
    put(&mut text, format_args!("<head><title>{}</title></head>\n<body>\n", escape(title)));
    for row in rows {
        let kind = if row.feed.is_some() { "rss" } else { "link" };
        let at = |name: &str, address: &Option<Address>| {
            let written = address.as_ref().map(|address| format!(" {name}=\"{}\"", escape(address.as_str())));
            written.unwrap_or_default()
        };
        let places = at("xmlUrl", &row.feed) + &at("htmlUrl", &row.page);
        put(&mut text, format_args!("<outline type=\"{kind}\" text=\"{}\"{places}/>\n", escape(&row.name)));
    }
    text + "</body>\n</opml>\n"
}
