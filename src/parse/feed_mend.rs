//! A feed that breaks the rules of XML in, one that keeps them and says the same out.
//!
//! Portals write `&` as it is, put HTML into titles without escaping it, forget to close what they
//! opened, and some servers cut a feed short.

use std::fmt::Write;

/// The elements of feeds without a prefix; whatever else looks like a tag is text.
const ELEMENTS: [&str; 46] = [
    "rss",
    "channel",
    "item",
    "title",
    "link",
    "description",
    "pubDate",
    "guid",
    "author",
    "category",
    "comments",
    "enclosure",
    "source",
    "image",
    "url",
    "width",
    "height",
    "language",
    "copyright",
    "managingEditor",
    "webMaster",
    "lastBuildDate",
    "generator",
    "docs",
    "ttl",
    "cloud",
    "rating",
    "textInput",
    "skipHours",
    "skipDays",
    "hour",
    "day",
    "name",
    "feed",
    "entry",
    "id",
    "updated",
    "published",
    "summary",
    "content",
    "subtitle",
    "rights",
    "uri",
    "email",
    "icon",
    "logo",
];

/// No feed is deeper; what is, is text.
const DEPTH: usize = 32;

/// The feed, with each `&` that begins no reference escaped, tags of HTML too, and all that is open
/// closed where what holds it ends; without comments, instructions and declarations.
///
/// ```
/// use congtin::parse::feed_mend::mended;
/// let broken = "<item><title>Hỏi & đáp<br></title><link>/1</item>";
/// assert_eq!(mended(broken), "<item><title>Hỏi &amp; đáp&lt;br></title><link>/1</link></item>");
/// ```
#[must_use]
pub fn mended(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len() + markup.len() / 8);
    let mut open: Vec<&str> = Vec::new();
    let mut rest = markup;
    while let Some(at) = rest.find(['<', '&']) {
        let (text, here) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(text);
        rest = if here.starts_with('&') {
            reference(here, &mut out)
        } else if let Some(end) = whole(here) {
            let (kept, behind) = here.split_at_checked(end).unwrap_or((here, ""));
            // Raw text says something.
            if kept.starts_with("<![") && kept.ends_with("]]>") {
                out.push_str(kept);
            }
            behind
        } else {
            tag(here, &mut open, &mut out)
        };
    }
    out.push_str(rest);
    while let Some(name) = open.pop() {
        close(name, &mut out);
    }
    out
}

/// Where a comment, an instruction, a declaration or a piece of raw text ends that begins here.
fn whole(here: &str) -> Option<usize> {
    let ends = [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>"), ("<!DOCTYPE", ">")];
    let (open, end) = ends.into_iter().find(|(open, _)| here.starts_with(open))?;
    // Entities of a declaration stand in brackets.
    let first = || here.find(['[', '>']).and_then(|at| here.get(at..));
    let has_own = open == "<!DOCTYPE" && first().is_some_and(|rest| rest.starts_with('['));
    let end = if has_own { "]>" } else { end };
    let behind = here.get(open.len()..)?;
    // One without an end is where the feed was cut.
    Some(behind.find(end).map_or(here.len(), |at| open.len() + at + end.len()))
}

/// Writes the reference that begins here, or what it is instead; what comes behind it.
fn reference<'a>(here: &'a str, out: &mut String) -> &'a str {
    let inside = here.get(1..).unwrap_or_default();
    let end =
        inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').filter(|end| (1..=32).contains(end));
    let name = end.and_then(|end| inside.split_at_checked(end));
    let name = name.filter(|(_, behind)| behind.starts_with(';')).map(|(name, _)| name);
    let Some(name) = name else {
        out.push_str("&amp;");
        return inside;
    };
    let number = name.strip_prefix('#').map(|digits| match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => digits.parse(),
    });
    match number {
        // No sign of a text has such a number.
        Some(number) if number.as_ref().ok().and_then(|n| char::from_u32(*n)).is_none() => {}
        _ => {
            // Into a string all can be written.
            let _ = write!(out, "&{name};");
        }
    }
    inside.get(name.len() + 1..).unwrap_or_default()
}

/// Writes the tag that begins here if it is one of a feed, else as text; what comes behind it.
fn tag<'a>(here: &'a str, open: &mut Vec<&'a str>, out: &mut String) -> &'a str {
    let inside = here.get(1..).unwrap_or_default();
    let is_end = inside.starts_with('/');
    let name = inside.get(usize::from(is_end)..).unwrap_or_default();
    let name = name.find(|c: char| !is_of_name(c)).and_then(|end| name.get(..end));
    let end =
        inside.find(['<', '>']).filter(|end| inside.get(*end..).is_some_and(|end| end.starts_with('>')));
    let is_deep = !is_end && open.len() >= DEPTH;
    let name = name.filter(|_| !is_deep);
    let name = name.filter(|name| (name.contains(':') && !name.starts_with(':')) || ELEMENTS.contains(name));
    let (Some(name), Some(end)) = (name, end) else {
        // A tag that is cut off ends the feed.
        if !inside.contains(['<', '>']) {
            return "";
        }
        out.push_str("&lt;");
        return inside;
    };
    let behind = inside.get(end + 1..).unwrap_or_default();
    // One item holds no other.
    let is_item = |name: &str| matches!(name, "item" | "entry");
    let ended = if is_end {
        name
    } else {
        *open.iter().rev().find(|known| is_item(name) && is_item(known)).unwrap_or(&"")
    };
    if let Some(at) = open.iter().rposition(|known| *known == ended) {
        open.drain(at..).rev().for_each(|name| close(name, out));
    }
    if !is_end {
        let tag = inside.get(..end).unwrap_or_default();
        out.push('<');
        attributes(tag, name, out);
        out.push('>');
        if !tag.ends_with('/') {
            open.push(name);
        }
    }
    behind
}

/// Writes a tag with what stands in it: references mended, each value in quotes.
fn attributes(tag: &str, name: &str, out: &mut String) {
    out.push_str(name);
    let slash = if tag.ends_with('/') { "/" } else { "" };
    let mut rest = tag.get(name.len()..tag.len() - slash.len()).unwrap_or_default();
    while let Some((before, behind)) = rest.split_once('=') {
        let known = before.trim().rsplit(|c: char| !is_of_name(c)).next().unwrap_or_default();
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (mut value, after) = match quote {
            Some(quote) => match behind.get(1..).and_then(|value| value.split_once(quote)) {
                Some(parts) => parts,
                None => break,
            },
            None => behind.split_once(char::is_whitespace).unwrap_or((behind, "")),
        };
        rest = after;
        let quote = quote.unwrap_or('"');
        if known.is_empty() || value.contains([quote, '<']) {
            continue;
        }
        let _ = write!(out, " {known}={quote}");
        while let Some((head, _)) = value.split_once('&') {
            out.push_str(head);
            value = reference(value.get(head.len()..).unwrap_or_default(), out);
        }
        let _ = write!(out, "{value}{quote}");
    }
    out.push_str(slash);
}

/// True for what a name in XML is made of here.
fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ':' | '_' | '-' | '.')
}

fn close(name: &str, out: &mut String) {
    let _ = write!(out, "</{name}>");
}

#[cfg(test)]
mod tests {
    use super::mended;
    use proptest::prelude::{any, prop, prop_oneof, proptest};
    use proptest::sample::select;
    use proptest::strategy::Strategy;
    use quick_xml::events::Event;

    #[track_caller]
    fn check(broken: &str, expected: &str) {
        assert_eq!(mended(broken), expected, "{broken}");
    }

    #[test]
    fn what_is_broken_is_mended() {
        check(
            "<title>a & b &amp; c &x d; &#65; &#xD800;</title>",
            "<title>a &amp; b &amp; c &amp;x d; &#65; </title>",
        );
        check("<title>5 < 6 <b>x</b></br></title>", "<title>5 &lt; 6 &lt;b>x&lt;/b>&lt;/br></title>");
        check("<item><link>/1</items></item>", "<item><link>/1&lt;/items></link></item>");
        check("<item><title>a</item><item>", "<item><title>a</title></item><item></item>");
        check("<item><title>a<item>", "<item><title>a</title></item><item></item>");
        check("<link href='?a&b' x=1 rel=\"y\"/>", "<link href='?a&amp;b' x=\"1\" rel=\"y\"/>");
        check("<media:content url='a'/><dc:date>x</dc:date>", "<media:content url='a'/><dc:date>x</dc:date>");
    }

    #[test]
    fn what_is_whole_stays() {
        for whole in [
            "<rss version=\"2.0\"><channel><title>T</title></channel></rss>",
            "<title><![CDATA[<b>a & b</b>]]></title>",
        ] {
            check(whole, whole);
        }
        check(
            "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a \"<x>\">]><rss><!-- & < --></rss>",
            "<rss></rss>",
        );
    }

    #[test]
    fn a_feed_cut_short_ends() {
        check(
            "<rss><channel><item><title>Bị c",
            "<rss><channel><item><title>Bị c</title></item></channel></rss>",
        );
        check("<item><title>a</title><li", "<item><title>a</title></item>");
        check("<item><title>a</title><link hr", "<item><title>a</title></item>");
        check("<item><title>a</title><title><![CDATA[b", "<item><title>a</title><title></title></item>");
    }

    proptest! {
        #[test]
        fn whatever_comes_can_be_read_and_stays(parts in prop::collection::vec(
            prop_oneof![
                4 => select(&["<item>", "</item>", "<title>", "</title>", "<b>", "</b>", "&", "&amp;", "<", ">", "<![CDATA[",
                    "]]>", "<!--", "-->", "<link href='", "'/>", "=", "\"", "x", " ", "&#0;", "<a:b>", "<?", "?>"][..])
                    .prop_map(str::to_owned),
                1 => any::<String>(),
            ], 0..24)) {
            let once = mended(&parts.concat());
            assert_eq!(mended(&once), once);
            let mut reader = quick_xml::reader::Reader::from_str(&once);
            while !matches!(reader.read_event().unwrap_or_else(|bad| panic!("{bad} in {once:?}")), Event::Eof) {}
        }
    }
}
