//! A feed (RSS, Atom, JSON Feed) in, its items as a list of headlines out; a page in, the feed it names.

use std::collections::HashSet;

use feed_rs::model::{Entry, Link, Text};
use feed_rs::parser::Builder;
use jiff::Timestamp;

use crate::model::address::Address;
use crate::model::headline::Headline;
use crate::model::listing::Listing;
use crate::model::moment::{Moment, VIETNAM};
use crate::model::page::Page;
use crate::model::portal::Portal;
use crate::model::warning::Warning;
use crate::parse::date::date;
use crate::parse::families::Families;
use crate::parse::feed_mend::mended;
use crate::parse::outline::{Outline, attribute, collapse};
use crate::parse::place::Place;
use crate::parse::tree::tree;
use crate::parse::view::without_beginning;
use crate::parse::work::Work;
use crate::text::clean::Clean;

/// Bytes at a page's beginning that show what it is.
const HEAD: usize = 1024;

/// How often the limit of items is looked at: some feeds have an item in each of its sections.
const REPEATED: usize = 4;

/// Bytes of an item's title or summary whose markup is read.
const WORDS: usize = 16 << 10;

/// Bytes of a summary that are kept, to the next letter: a feed may hold the whole article there.
const SUMMARY: usize = 600;

/// Whether the text of a page is a feed: its first element, or its version, says so.
///
/// ```
/// use congtin::parse::feed::is_feed;
/// assert!(is_feed("<?xml version=\"1.0\"?><!-- tin --><rss version=\"2.0\">"));
/// assert!(is_feed("{\"version\": \"https://jsonfeed.org/version/1.1\"}"));
/// assert!(!is_feed("<html><body><rss>"));
/// ```
#[must_use]
pub fn is_feed(markup: &str) -> bool {
    let mut rest = markup.trim_start_matches('\u{feff}').trim_start();
    if rest.starts_with('{') {
        let cut = (0..=HEAD.min(rest.len())).rev().find_map(|at| rest.get(..at));
        return cut.is_some_and(|head| head.contains("jsonfeed.org/version/"));
    }
    // Before the first element stand a declaration, comments and instructions for style sheets.
    while let Some((_, after)) = ["<?", "<!--", "<!"].iter().find_map(|open| {
        let inside = rest.strip_prefix(open)?;
        let end = match *open {
            "<?" => "?>",
            "<!--" => "-->",
            // Entities of its own stand in brackets; none is ever put in.
            _ if inside
                .find(['[', '>'])
                .is_some_and(|at| inside.get(at..).is_some_and(|rest| rest.starts_with('['))) =>
            {
                "]>"
            }
            _ => ">",
        };
        inside.split_once(end)
    }) {
        rest = after.trim_start();
    }
    let name = rest.strip_prefix('<').unwrap_or_default();
    let is_named = |wanted: &str| {
        let after = name.get(..wanted.len()).filter(|name| name.eq_ignore_ascii_case(wanted));
        after.is_some()
            && name.get(wanted.len()..).is_some_and(|rest| rest.starts_with(['>', ' ', '\n', '\r', '\t']))
    };
    ["rss", "feed", "rdf:RDF"].into_iter().any(is_named)
}

/// The list that a feed is; `None` where it cannot be read or has no item with a title and an address.
#[must_use]
pub fn feed(page: &Page, families: &Families, work: &Work) -> Option<Listing> {
    let now = page.fetched;
    let moment = move |text: &str| {
        let moment = date(text, &now)?;
        // A time by way of text: the type that the crate wants is not ours to name.
        moment.instant().to_string().parse().ok()
    };
    // A parser that met a mistake panics when it is used again.
    let parse = |markup: &str| {
        let parser = Builder::new().base_uri(Some(page.address.as_str())).sanitize_content(false);
        parser.timestamp_parser(moment).build().parse(markup.as_bytes())
    };
    let markup = undeclared(&page.markup);
    let read = parse(markup).or_else(|_| parse(&mended(markup))).ok()?;
    let place = Place::at(&page.address);
    let known = families.portal(page.address.host());
    let family = known.and_then(|known| families.families.get(known.family?));
    let begins = family.map(|family| family.summary_begins.as_slice()).unwrap_or_default();
    let mut headlines: Vec<Headline> = Vec::new();
    let mut warnings = page.warnings.clone();
    let mut known_keys = HashSet::new();
    for entry in read.entries.iter().take(work.limits.feed_items.saturating_mul(REPEATED)) {
        if work.is_stopped() {
            return None;
        }
        if headlines.len() == work.limits.feed_items {
            warnings.push(Warning::PageTooLarge);
            break;
        }
        let Some(headline) = headline(entry, (&place, begins), work) else { continue };
        // Some feeds have an item in each of its sections.
        if known_keys.insert(headline.address.key()) {
            headlines.push(headline);
        }
    }
    if headlines.is_empty() {
        return None;
    }
    let title =
        read.title.as_ref().map(|title| words(&title.content, work)).filter(|title| !title.is_empty());
    let home = link(&read.links).and_then(|link| place.web(link));
    Some(Listing {
        address: page.address.clone(),
        portal: Portal {
            id: known.map(|known| known.id.clone()),
            name: known.map(|known| Clean::new(&known.name)).or_else(|| title.clone()),
            family: family.map(|family| family.id.clone()),
            home,
            ..Portal::default()
        },
        title,
        headlines,
        next: None,
        fetched: page.fetched,
        reach: page.reach,
        warnings,
    })
}

/// The feed that a page names in its head.
#[must_use]
pub fn named(outline: &Outline<'_>, place: &Place) -> Option<Address> {
    let is_feed = |kind: &str| {
        let kind = kind.to_ascii_lowercase();
        ["rss+xml", "atom+xml", "feed+json"].iter().any(|known| kind.contains(known))
    };
    let links = outline.elements().filter(|(_, element)| element.value().name() == "link");
    let mut feeds = links.filter_map(|(_, element)| {
        let value = |name| attribute(element, name);
        let is_alternate = value("rel")
            .is_some_and(|rel| rel.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case("alternate")));
        (is_alternate && value("type").is_some_and(is_feed)).then(|| value("href")).flatten()
    });
    feeds.find_map(|reference| place.web(reference))
}

/// The text without its declaration: it names the encoding of bytes that were decoded already.
fn undeclared(markup: &str) -> &str {
    let text = markup.trim_start_matches('\u{feff}').trim_start();
    text.strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"))
        .map_or(text, |(_, rest)| rest.trim_start())
}

/// The headline of an item that has a title and an address.
fn headline(entry: &Entry, (place, begins): (&Place, &[String]), work: &Work) -> Option<Headline> {
    // Where there is no link, the item's name may be its address.
    let reference = link(&entry.links).or(Some(entry.id.as_str()).filter(|id| id.starts_with("http")))?;
    let address = place.web(reference)?;
    let title = words(&entry.title.as_ref()?.content, work);
    if title.is_empty() {
        return None;
    }
    let published =
        entry.published.or(entry.updated).and_then(|at| Timestamp::from_second(at.timestamp()).ok());
    let published = published.map(|at| VIETNAM.to_datetime(at)).map(|at| Moment::at(at.date(), at.time()));
    let is_cut = title.ends_with('…') || title.ends_with("...");
    let summary = entry.summary.as_ref().and_then(|text| summary(text, begins, work));
    let summary = summary.filter(|text| *text != title);
    Some(Headline { title, address, published, summary, is_cut, image: None, section: None })
}

/// Where the thing itself is, of all that is linked to it.
fn link(links: &[Link]) -> Option<&str> {
    let is_own = |link: &&Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    links.iter().find(is_own).map(|link| link.href.trim()).filter(|href| !href.is_empty())
}

/// The beginning of a summary, to the end of a word.
fn summary(text: &Text, begins: &[String], work: &Work) -> Option<Clean> {
    let words = words(&text.content, work);
    let words = Clean::new(without_beginning(&words, begins));
    if words.len() <= SUMMARY {
        return Some(words).filter(|words| !words.is_empty());
    }
    let cut = words.match_indices(' ').map(|(at, _)| at).take_while(|at| *at <= SUMMARY).last()?;
    words.get(..cut).map(|words| Clean::new(&format!("{words}…")))
}

/// The words of a text that may have markup in it, once more escaped or not.
fn words(text: &str, work: &Work) -> Clean {
    let cut = (0..=WORDS.min(text.len())).rev().find_map(|at| text.get(..at)).unwrap_or_default();
    if !cut.contains(['<', '&']) {
        return Clean::new(&collapse(cut));
    }
    let plain = |text: &str| tree(text, work).map(|html| Outline::new(&html).text(0)).unwrap_or_default();
    let once = plain(cut);
    // Some feeds escape the markup in what is marked as markup already.
    Clean::new(&if has_tag(&once) { plain(&once) } else { once })
}

/// True for text in which a tag begins and ends.
fn has_tag(text: &str) -> bool {
    let is_tag =
        |rest: &str| rest.starts_with(|c: char| c == '/' || c.is_ascii_alphabetic()) && rest.contains('>');
    text.split('<').skip(1).any(is_tag)
}

#[cfg(test)]
mod tests {
    use super::{feed, is_feed, named};
    use crate::model::address::{Address, Reach};
    use crate::model::limits::Limits;
    use crate::model::listing::Listing;
    use crate::model::page::Page;
    use crate::model::validators::Validators;
    use crate::model::warning::Warning;
    use crate::parse::families::Families;
    use crate::parse::outline::Outline;
    use crate::parse::place::Place;
    use crate::parse::tree::tree;
    use crate::parse::work::Work;

    fn read(markup: &str, limits: Limits) -> Option<Listing> {
        let profile = "id = 'mau'\nname = 'Báo Mẫu'\nhosts = ['mau.example']\nchecked = 'unchecked'\n\
            [markup]\nsummary_begins = ['(Báo Mẫu)']";
        let families = Families::new(&[toml::from_str(profile).expect("a profile")]).expect("a family");
        let page = Page {
            address: Address::parse("https://mau.example/rss/home.rss").expect("an address"),
            markup: markup.into(),
            charset: "UTF-8",
            fetched: "2026-11-29T03:00:00Z".parse().expect("a moment"),
            reach: Reach::Public,
            validators: Validators::default(),
            may_keep: true,
            warnings: Vec::new(),
        };
        assert!(is_feed(markup), "{markup}");
        feed(&page, &families, &Work::new(limits))
    }

    /// Time, title, address and summary of each headline.
    fn told(listing: &Listing) -> Vec<String> {
        let line = |one: &crate::model::headline::Headline| {
            let moment = one.published.map(|moment| moment.written()).unwrap_or_default();
            let summary = one.summary.as_deref().unwrap_or("-");
            format!("{moment} | {} | {} | {summary}", one.title, one.address)
        };
        listing.headlines.iter().map(line).collect()
    }

    const RSS: &str = r#"<?xml version="1.0" encoding="windows-1258"?>
<!-- tin mới --><rss version="2.0"><channel><title>Tin tỉnh Hạ Giang</title>
<link>https://mau.example/</link><description>x</description>
<item><title><![CDATA[Nạo vét <b>kênh Đông</b> &amp; kênh Tây]]></title><link>https://mau.example/bai-1.html</link>
<description><![CDATA[<a href="/bai-1.html"><img src="a.jpg"></a></br>(Báo Mẫu) - Kênh được nạo vét trước mùa lũ.]]></description>
<pubDate>Sun, 29 Nov 2026 08:15:00 +0700</pubDate></item>
<item><title>Gi&amp;aacute; lúa tăng</title><guid>https://mau.example/bai-2.html</guid>
<pubDate>29/11/2026 7:05 SA</pubDate></item>
<item><title>Không có địa chỉ</title><guid isPermaLink="false">17</guid></item>
<item><title>Gi&amp;aacute; lúa tăng</title><link>/bai-2.html</link></item>
<item><title></title><link>/bai-3.html</link></item>
<item><title>Ngày hỏng</title><link>/bai-4.html</link><pubDate>Thu, 99 Foo</pubDate></item>
</channel></rss>"#;

    #[test]
    fn rss_with_the_faults_of_portals() {
        let listing = read(RSS, Limits::STANDARD).expect("a list");
        assert_eq!(listing.title.as_deref(), Some("Tin tỉnh Hạ Giang"));
        assert_eq!(listing.portal.home.as_ref().map(Address::as_str), Some("https://mau.example/"));
        assert_eq!(
            told(&listing),
            [
                "2026-11-29T08:15:00+07:00 | Nạo vét kênh Đông & kênh Tây | https://mau.example/bai-1.html | \
                 Kênh được nạo vét trước mùa lũ.",
                "2026-11-29T07:05:00+07:00 | Giá lúa tăng | https://mau.example/bai-2.html | -",
                " | Ngày hỏng | https://mau.example/bai-4.html | -",
            ]
        );
        let few = read(RSS, Limits { feed_items: 2, ..Limits::STANDARD }).expect("a list");
        assert_eq!((few.headlines.len(), few.warnings), (2, vec![Warning::PageTooLarge]));
    }

    #[test]
    fn markup_escaped_once_more_is_none_of_the_words() {
        let item = "<item><title>Tin</title><link>/tin</link>\
            <description><![CDATA[&lt;img src=\"a.jpg\"&gt;Lúa 5 &lt; 6 tấn.]]></description></item>";
        let listing = read(&format!("<rss version='2.0'><channel>{item}</channel></rss>"), Limits::STANDARD);
        assert_eq!(listing.expect("a list").headlines[0].summary.as_deref(), Some("Lúa 5 < 6 tấn."));
    }

    #[test]
    fn feeds_that_break_the_rules_of_xml() {
        let broken = "<!DOCTYPE rss [<!ENTITY nbsp \"&#160;\">]><rss version=2.0><channel><title>Hỏi & đáp</title>\
            <item><title>Lúa 5 < 6 tấn<br>mỗi ha</title><link>https://mau.example/1?a=1&b=2</link></items>\
            <item><title>Tin&nbsp;hai</br></title><link>/2</link><description><a href='?x=1&y=2'>Xem</a> &#xD83D;</description>\
            </item><item><title>Bị cắt";
        let listing = read(broken, Limits::STANDARD).expect("a list");
        assert_eq!(listing.title.as_deref(), Some("Hỏi & đáp"));
        assert_eq!(
            told(&listing),
            [
                " | Lúa 5 < 6 tấn mỗi ha | https://mau.example/1?a=1&b=2 | -",
                " | Tin hai | https://mau.example/2 | Xem"
            ]
        );
    }

    #[test]
    fn feeds_cut_anywhere_keep_their_whole_items() {
        let whole = "<rss version='2.0'><channel><title>T</title><item><title>Tin</title><link>/1</link></item>\
            <item><title>Tin < 5 tỷ & hai</title><link>/2</link><media:content url='x'/>\
            <description><![CDATA[<b>x</b>]]></description></item></channel></rss>";
        let second = whole.find("<item><title>Tin <").expect("an item");
        for end in (second..=whole.len()).filter(|end| whole.is_char_boundary(*end)) {
            let cut = whole.get(..end).expect("between letters");
            let listing = read(cut, Limits::STANDARD).unwrap_or_else(|| panic!("{cut}"));
            assert_eq!(&*listing.headlines[0].title, "Tin", "{cut}");
        }
        let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><id>1</id><title>Tin</title>\
            <link href='/1'/></entry><entry><id>2</id><title>Bị cắ";
        assert_eq!(read(atom, Limits::STANDARD).expect("a list").headlines.len(), 1);
    }

    #[track_caller]
    fn check_date(text: &str, expected: &str) {
        let item = format!("<item><title>Tin</title><link>/tin</link><pubDate>{text}</pubDate></item>");
        let listing = read(&format!("<rss version='2.0'><channel>{item}</channel></rss>"), Limits::STANDARD);
        let published = listing.expect("a list").headlines[0].published;
        assert_eq!(published.map(|moment| moment.written()).as_deref(), Some(expected), "{text}");
    }

    #[test]
    fn dates_of_servers() {
        check_date("11/6/2026 5:34:00 PM", "2026-11-06T17:34:00+07:00");
        check_date("11/29/2026 12:05:09 AM", "2026-11-29T00:05:09+07:00");
        check_date("6/11/2026 17:34:00", "2026-11-06T17:34:00+07:00");
        check_date("29/11/2026 5:34:00 AM", "2026-11-29T05:34:00+07:00");
        check_date("Fri, 06 Nov 26 17:00:00 +0700", "2026-11-06T17:00:00+07:00");
        check_date("Fri, 06 Nov 2026 10:00:00 GMT", "2026-11-06T17:00:00+07:00");
    }

    #[test]
    fn atom_and_json() {
        let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>Sở</title><id>x</id>
<entry><id>1</id><title type="html">Họp &lt;i&gt;báo&lt;/i&gt;</title><link rel="edit" href="/sua"/>
<link rel="alternate" href="tin/1"/><updated>2026-11-28T23:30:00Z</updated></entry></feed>"#;
        let listing = read(atom, Limits::STANDARD).expect("a list");
        assert_eq!(
            told(&listing),
            ["2026-11-29T06:30:00+07:00 | Họp báo | https://mau.example/rss/tin/1 | -"]
        );
        let json = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Xã",
"items": [{"id": "1", "url": "https://mau.example/2", "title": "Mưa lớn", "date_published": "2026-11-29T01:00:00+07:00",
"summary": "Mưa to từ đêm.", "content_text": "Mưa to từ đêm đến sáng."}]}"#;
        let listing = read(json, Limits::STANDARD).expect("a list");
        assert_eq!(
            told(&listing),
            ["2026-11-29T01:00:00+07:00 | Mưa lớn | https://mau.example/2 | Mưa to từ đêm."]
        );
    }

    #[test]
    fn what_is_no_feed_or_has_no_item() {
        for text in [
            "",
            "<html>",
            "<rssx>",
            "{\"version\": 1}",
            "<?xml version='1.0'?><urlset>",
            "<feeds>",
            "tin",
            "<!DOCTYPE rss [<!ENTITY a \"x\"><rss >",
        ] {
            assert!(!is_feed(text), "{text}");
        }
        // Of a page of nothing but these no part may be looked through for each.
        assert!(!is_feed(&"<!>".repeat(300_000)));
        for empty in ["<rss><channel></channel></rss>", "<rss", "<rss ><channel><item>", "<feed ></feed>"] {
            assert!(empty == "<rss" || read(empty, Limits::STANDARD).is_none(), "{empty}");
        }
    }

    #[test]
    fn a_page_names_its_feed() {
        let page = "<head><link rel=stylesheet type=text/css href=a.css>\
            <link rel=alternate type=text/html hreflang=en href=/en>\
            <link rel='alternate' type='application/rss+xml' href='rss/home.rss'></head>";
        let html = tree(page, &Work::default()).expect("a tree");
        let place = Place::at(&Address::parse("https://mau.example/").expect("an address"));
        let found = named(&Outline::new(&html), &place);
        assert_eq!(found.as_ref().map(Address::as_str), Some("https://mau.example/rss/home.rss"));
        let html = tree("<head></head>", &Work::default()).expect("a tree");
        assert_eq!(named(&Outline::new(&html), &place), None);
    }
}
