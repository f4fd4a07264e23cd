//! A link of a list in, its headline out: title, stamp, whether the portal cut it.

use jiff::Timestamp;

use crate::model::address::Address;
use crate::model::headline::Headline;
use crate::model::moment::Moment;
use crate::parse::date::stamp;
use crate::parse::outline::collapse;
use crate::text::clean::Clean;
use crate::text::fold::fold;

/// A link as read.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it leads.
    pub address: Address,
    /// Its text, perhaps with a stamp at its end.
    pub text: String,
    /// Its `title` attribute.
    pub title: Option<String>,
    /// The text behind it, up to the next link.
    pub behind: String,
}

/// The headline of `link`.
///
/// ```
/// use congtin::model::address::Address;
/// use congtin::parse::headline::{Link, headline};
/// let link = Link {
///     address: Address::parse("https://a.vn/1.aspx").unwrap(),
///     text: "Mời đề xuất...(22/08/2022 10:06 SA)".into(),
///     title: None,
///     behind: String::new(),
/// };
/// let found = headline(link, &jiff::Timestamp::UNIX_EPOCH);
/// assert_eq!(&*found.title, "Mời đề xuất...");
/// assert!(found.is_cut && found.published.is_some());
/// ```
#[must_use]
pub fn headline(link: Link, now: &Timestamp) -> Headline {
    let (text, stamped) = without_stamp(&link.text, now);
    let whole = link.title.as_deref().map(without_tags);
    let (text, led) = without_lead(text, whole.as_deref(), now);
    let published = stamped.or(led).or_else(|| stamp_at_start(&link.behind, now));
    let (title, is_cut) = title(text, whole.as_deref());
    Headline { title, address: link.address, published, summary: None, is_cut, image: None, section: None }
}

/// The better of two headlines of one article: a title wins over none, a whole
/// one over a cut one; what one lacks the other gives.
#[must_use]
pub fn better(one: Headline, other: Headline) -> Headline {
    let worth = |headline: &Headline| (!headline.title.is_empty(), !headline.is_cut, headline.title.len());
    // Of two whole titles the first seen stays.
    let is_better = worth(&other).0 && (!worth(&one).0 || (one.is_cut && worth(&other) > worth(&one)));
    let (mut kept, rest) = if is_better { (other, one) } else { (one, other) };
    // A time is more than its day alone.
    if kept
        .published
        .is_none_or(|moment| moment.time.is_none() && rest.published.is_some_and(|m| m.time.is_some()))
    {
        kept.published = rest.published.or(kept.published);
    }
    kept.summary = kept.summary.or(rest.summary);
    kept
}

/// The title to show and whether it is cut. The portal prints the whole of a
/// cut title in the link's `title` attribute, if anywhere.
fn title(text: &str, whole: Option<&str>) -> (Clean, bool) {
    let text = collapse(text);
    let Some(stem) = ["...", "…"].iter().find_map(|dots| text.strip_suffix(dots)) else {
        return match whole.map(collapse).filter(|_| text.is_empty()) {
            Some(whole) => title_of_attribute(&whole),
            None => (Clean::new(&text), false),
        };
    };
    let whole = whole.map(collapse).unwrap_or_default();
    let (folded, folded_stem) = (fold(&whole), fold(stem.trim_end_matches(['.', ' ', '…'])));
    let is_longer = folded.len() > folded_stem.len() && folded.starts_with(&folded_stem);
    if is_longer && !is_cut(&whole) { (Clean::new(&whole), false) } else { (Clean::new(&text), true) }
}

/// `title` without the tags that some portals leave in an attribute.
fn without_tags(title: &str) -> String {
    let mut kept = String::with_capacity(title.len());
    let mut rest = title;
    while let Some((head, tail)) = rest.split_once('<') {
        kept.push_str(head);
        let is_tag = tail.starts_with(|c: char| c == '/' || c.is_ascii_alphabetic());
        let tag = tail.split_once('>').filter(|(tag, _)| is_tag && !tag.contains('<'));
        if let Some((_, behind)) = tag {
            rest = behind;
        } else {
            kept.push('<');
            rest = tail;
        }
    }
    kept + rest
}

fn title_of_attribute(whole: &str) -> (Clean, bool) {
    (Clean::new(whole), is_cut(whole))
}

fn is_cut(title: &str) -> bool {
    title.ends_with("...") || title.ends_with('…')
}

/// `text` without the stamp in brackets at its end, and the stamp.
fn without_stamp<'a>(text: &'a str, now: &Timestamp) -> (&'a str, Option<Moment>) {
    let trimmed = text.trim_end();
    let found = trimmed.strip_suffix(')').and_then(|inner| inner.rsplit_once('('));
    match found.and_then(|(head, inner)| stamp(inner, now).map(|moment| (head, moment))) {
        Some((head, moment)) => (head.trim_end(), Some(moment)),
        None => (trimmed, None),
    }
}

/// `text` without the number or time before its title, and the stamp that this is. The link's `title` tells
/// where the title begins; without one a time of day goes with its day, or where the title is glued to it.
fn without_lead<'a>(text: &'a str, whole: Option<&str>, now: &Timestamp) -> (&'a str, Option<Moment>) {
    let rest =
        text.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || ":/.,-|".contains(c));
    let Some(head) = text.strip_suffix(rest).filter(|head| !head.is_empty() && !rest.is_empty()) else {
        return (text, None);
    };
    let led = stamp(head.trim_matches(|c: char| !c.is_ascii_digit()), now).filter(|led| led.time.is_some());
    let is_told = whole.is_some_and(|whole| fold(&collapse(whole)) == fold(&collapse(rest)));
    let is_clock = matches!(head.as_bytes(), [b'0'..=b'2', b'0'..=b'9', b':', b'0'..=b'5', b'0'..=b'9']);
    if is_told || led.is_some() || is_clock { (rest, led) } else { (text, None) }
}

/// The stamp that `text` begins with, or that is all of it.
fn stamp_at_start(text: &str, now: &Timestamp) -> Option<Moment> {
    let text = text.trim_start_matches([' ', '-', '–', '|', ',', '\u{a0}']);
    if text.is_empty() {
        return None;
    }
    match text.strip_prefix('(') {
        Some(rest) => stamp(rest.split_once(')')?.0, now),
        None => stamp(text, now),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{Link, better, headline};
    use crate::model::address::Address;
    use crate::model::headline::Headline;

    fn read(text: &str, title: Option<&str>, behind: &str) -> Headline {
        let address = Address::parse("https://a.vn/1.aspx").expect("an address");
        let title = title.map(str::to_owned);
        headline(Link { address, text: text.into(), title, behind: behind.into() }, &Timestamp::UNIX_EPOCH)
    }

    #[track_caller]
    fn check(link: (&str, Option<&str>, &str), expected: (&str, Option<&str>, bool)) {
        let found = read(link.0, link.1, link.2);
        let published = found.published.map(|moment| moment.to_string());
        assert_eq!((&*found.title, published.as_deref(), found.is_cut), expected, "{link:?}");
    }

    #[test]
    fn stamps_leave_the_title() {
        check(("Tin một (23/09/2022 3:56 CH)", None, ""), ("Tin một", Some("23/09/2022 15:56"), false));
        check(("Tin một...(23/09/2022 3:56 CH)", None, ""), ("Tin một...", Some("23/09/2022 15:56"), true));
        check(("Tin một", None, " (22/08/2022 10:06 SA) "), ("Tin một", Some("22/08/2022 10:06"), false));
        check(("Tin một", None, "22/08/2022"), ("Tin một", Some("22/08/2022"), false));
        check(("Tin một (đợt 2)", None, "còn tiếp"), ("Tin một (đợt 2)", None, false));
        check(("Họp ngày 22/08/2022", None, ""), ("Họp ngày 22/08/2022", None, false));
    }

    #[test]
    fn numbers_and_times_before_a_title_leave_it() {
        check(("22:05Lễ hội", None, ""), ("Lễ hội", None, false));
        check(("20:59 05/09/2026 Tin một", None, ""), ("Tin một", Some("05/09/2026 20:59"), false));
        check(("1\u{a0}\u{a0}Tin một", Some("Tin một"), ""), ("Tin một", None, false));
        check(("12 người về quê", Some("12 người về quê"), ""), ("12 người về quê", None, false));
        check(("20:30 tối nay mưa", None, ""), ("20:30 tối nay mưa", None, false));
        check(("2026", None, ""), ("2026", None, false));
    }

    #[test]
    fn whole_titles_of_cut_ones() {
        check(("Mời đề xuất...", Some("Mời đề xuất nhiệm vụ"), ""), ("Mời đề xuất nhiệm vụ", None, false));
        check(("Mời đề xuất…", Some("Xem chi tiết bài viết này"), ""), ("Mời đề xuất…", None, true));
        check(("Mời đề xuất...", Some("Mời đề xuất..."), ""), ("Mời đề xuất...", None, true));
        check(("", Some("Mời đề xuất"), ""), ("Mời đề xuất", None, false));
        check(("", Some("<b>Mời</b> đề <em>xuất</em>"), ""), ("Mời đề xuất", None, false));
        check(("", Some("Lãi 5 < 6 và < a"), ""), ("Lãi 5 < 6 và < a", None, false));
        check(("Mời", Some("Mời đề xuất"), ""), ("Mời", None, false));
    }

    #[test]
    fn two_of_one_article() {
        let cut = read("Mời đề...", None, "(22/08/2022)");
        let whole = read("Mời đề xuất", None, "");
        let joined = better(cut, whole);
        assert_eq!((&*joined.title, joined.is_cut, joined.published.is_some()), ("Mời đề xuất", false, true));
        assert_eq!(&*better(read("", None, ""), read("Tin", None, "")).title, "Tin");
        assert_eq!(&*better(read("Tin", None, ""), read("Tin dài hơn", None, "")).title, "Tin");
    }
}
