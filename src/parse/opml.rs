//! A list of subscriptions as feed readers write it (OPML) in, its rows out.

use std::collections::HashSet;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::model::address::Address;
use crate::model::subscription::Subscription;
use crate::text::clean::Clean;

/// The rows with an address, each feed or page once, at most `most`; `None` for what is no OPML.
/// Folders are passed through, what cannot be read ends the list.
///
/// ```
/// use congtin::parse::opml::opml;
/// let text = "<opml version='2.0'><body><outline text='Tin'><outline text='Báo Mẫu' \
///     type='rss' xmlUrl='https://mau.example/rss'/></outline></body></opml>";
/// let rows = opml(text, 9).unwrap();
/// assert_eq!((rows.len(), &*rows[0].name), (1, "Báo Mẫu"));
/// assert_eq!(opml("<html>", 9), None);
/// ```
#[must_use]
pub fn opml(text: &str, most: usize) -> Option<Vec<Subscription>> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    // A folder that is not closed is a folder all the same.
    reader.config_mut().check_end_names = false;
    let (mut rows, mut seen, mut is_opml) = (Vec::new(), HashSet::new(), false);
    while rows.len() < most {
        let element = match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => element,
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => continue,
        };
        let name = element.local_name();
        if !is_opml {
            if !is(name.as_ref(), "opml") {
                return None;
            }
            is_opml = true;
        } else if is(name.as_ref(), "outline")
            && let Some(row) = row(&element)
            && let Some(address) = row.feed.as_ref().or(row.page.as_ref())
            && seen.insert(address.key())
        {
            rows.push(row);
        }
    }
    is_opml.then_some(rows)
}

/// The row an element is, when it leads somewhere.
fn row(element: &BytesStart<'_>) -> Option<Subscription> {
    let attribute = |wanted: &str| -> Option<String> {
        let mut all = element.attributes();
        // Twice the same attribute is twice the same for us; looking for it costs the square.
        let mut found = all.with_checks(false).flatten().filter(|one| is(one.key.as_ref(), wanted));
        let one = found.next()?;
        // Many programs leave the "&" of an address as it is.
        let value = one.normalized_value(XmlVersion::Implicit1_0).unwrap_or_else(|_| one.value.clone());
        Some(value.trim().to_owned())
    };
    let address = |name: &str| Address::parse(&attribute(name)?).ok();
    let (feed, page) = (address("xmlUrl"), address("htmlUrl").or_else(|| address("url")));
    let led = feed.as_ref().or(page.as_ref())?.host().to_owned();
    let named = ["title", "text"].iter().filter_map(|name| attribute(name));
    let name = named.map(|name| Clean::new(&name)).find(|name| !name.is_empty());
    Some(Subscription { name: name.unwrap_or_else(|| Clean::new(&led)), feed, page })
}

fn is(name: impl AsRef<[u8]>, wanted: &str) -> bool {
    name.as_ref().eq_ignore_ascii_case(wanted.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::opml;

    /// Name and address of each row.
    fn told(text: &str) -> Vec<String> {
        let rows = opml(text, 100).expect("OPML");
        let address = |row: &crate::model::subscription::Subscription| {
            row.feed.as_ref().or(row.page.as_ref()).map(ToString::to_string).unwrap_or_default()
        };
        rows.iter().map(|row| format!("{} {}", row.name, address(row))).collect()
    }

    #[test]
    fn lists_as_readers_write_them() {
        let text = "\u{feff}<?xml version=\"1.0\"?><!-- a --><OPML version=\"1.0\"><head><title>x</title></head><body>\
            <outline title=\"B&#225;o &amp; Đài\" text=\"khác\" xmlURL=\"https://a.example/rss?a=1&amp;b=2\"/>\
            <outline text=\"Thư mục\"><outline type=\"link\" url=\"https://b.example/tin\"></outline>\
            <outline text=\"Hai lần\" xmlUrl=\"http://www.a.example/rss?b=2&amp;a=1\"/>\
            <outline text=\"Trần\" xmlUrl=\"https://d.example/?c=1&d=2\"/>\
            <outline text=\"Không địa chỉ\" xmlUrl=\"javascript:1\"/></outline>\
            <outline text=\"Cuối\" htmlUrl=\"https://c.example/\" ";
        assert_eq!(
            told(text),
            [
                "Báo & Đài https://a.example/rss?a=1&b=2",
                "b.example https://b.example/tin",
                "Trần https://d.example/?c=1&d=2"
            ],
            "the last one is broken off"
        );
    }

    #[test]
    fn what_is_no_list_and_what_is_too_much() {
        for text in ["", "tin", "<html><body>", "<rss>", "{}"] {
            assert_eq!(opml(text, 9), None, "{text}");
        }
        assert_eq!(opml("<opml>", 9), Some(Vec::new()));
        let row = |n: usize| format!("<outline xmlUrl='https://a.example/{n}'>");
        let many: String = (0..5000).map(row).collect();
        assert_eq!(opml(&format!("<opml>{many}"), 1000).map(|rows| rows.len()), Some(1000));
    }
}
