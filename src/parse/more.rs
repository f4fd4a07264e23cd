//! The body of an article in, the lists of links to other articles in it that no name tells out: what stands
//! under "Xem thêm" and is nothing but links.

use crate::parse::attachments::is_file;
use crate::parse::families::Field;
use crate::parse::outline::{Outline, attribute};
use crate::parse::place::Place;
use crate::parse::words::{self, Kin};
use crate::text::fold::fold;

/// What heads such lists beside what heads lists outside of a text, folded.
const HEADS: [&str; 12] = [
    "xem them",
    "doc them",
    "tham khao them",
    "tham khao",
    "xem tiep",
    "doc tiep",
    "co the ban quan tam",
    "ban co the quan tam",
    "moi ban doc xem them",
    "moi quy doc gia doc them",
    "bai cung chu de",
    "tim hieu them",
];

/// The longest heading and list, in bytes, and the largest list, in elements and texts.
const HEAD: usize = 60;
const LIST: usize = 4_000;
const SPOTS: usize = 1_000;

/// How far behind a heading the first link of its list is, in elements and texts: lists, items and pictures
/// begin before it.
const NEAR: usize = 24;

/// The fewest words of a link that is a headline.
const HEADLINE: usize = 4;

/// The headings of such lists in the body at `body`, and their items: related, or other articles where the heading
/// says so.
#[must_use]
pub fn more(outline: &Outline<'_>, body: usize, place: &Place) -> Vec<(Field, usize)> {
    let mut found = Vec::new();
    let mut until = 0;
    for at in body + 1..outline.end(body) {
        if at < until || !outline.breaks_line(at) || outline.element(at).is_none() {
            continue;
        }
        let (field, list) = if let Some(field) = near_links(outline, at).then(|| head(outline, at)).flatten()
        {
            (field, under(outline, at, (body, place)))
        } else if (is_box(outline, at) || is_led(outline, at)) && is_links(outline, at, place) {
            (Field::Related, vec![at])
        } else {
            continue;
        };
        until = list.last().map_or(until, |last| outline.end(*last));
        found.extend(list.into_iter().map(|at| (field, at)));
    }
    found
}

/// The heading at `at` and the links behind it; nothing where other text follows at once.
fn under(outline: &Outline<'_>, at: usize, (body, place): (usize, &Place)) -> Vec<usize> {
    let end = outline.end(outline.parent(at)).min(outline.end(body));
    let mut list = vec![at];
    let mut next = outline.end(at);
    while next < end {
        let has_text = outline.has_text(next);
        if has_text && !is_links(outline, next, place) {
            break;
        }
        list.extend(Some(next).filter(|_| has_text));
        next = outline.end(next);
    }
    if list.len() > 1 { list } else { Vec::new() }
}

/// True where a link stands right behind the line at `at`: few lines of a text have one, and only they need be read.
fn near_links(outline: &Outline<'_>, at: usize) -> bool {
    let end = outline.end(at);
    outline.links_in(end..end + NEAR).next().is_some()
}

/// What a line that is such a heading and nothing more heads.
fn head(outline: &Outline<'_>, at: usize) -> Option<Field> {
    let folded = fold(&outline.short_text(at, HEAD)?);
    let words = folded.trim_matches(|c: char| !c.is_alphanumeric());
    match words::heading(words) {
        Some(Kin::Latest) => Some(Field::Others),
        Some(Kin::Related) => Some(Field::Related),
        None => HEADS.contains(&words).then_some(Field::Related),
    }
}

/// True for a box that may hold a note of the editors, too.
fn is_box(outline: &Outline<'_>, at: usize) -> bool {
    let class = outline.element(at).and_then(|element| attribute(element, "class")).unwrap_or_default();
    class.split_ascii_whitespace().any(|name| name.eq_ignore_ascii_case("notebox"))
}

/// True for a line that begins as such a heading does, with a colon.
fn is_led(outline: &Outline<'_>, at: usize) -> bool {
    let end = outline.end(at);
    if outline.links_in(at..end).next().is_none() || (at + 1..end).any(|spot| outline.breaks_line(spot)) {
        return false;
    }
    if !outline.first_letter(at).is_some_and(words::may_head) {
        return false;
    }
    outline.short_text(at, LIST).is_some_and(|text| behind_label(&text).is_some())
}

/// What stands behind such a heading with a colon.
fn behind_label(text: &str) -> Option<&str> {
    let (label, rest) = text.split_once(':')?;
    HEADS.contains(&fold(label).trim_matches(|c: char| !c.is_alphanumeric())).then_some(rest)
}

/// True where all that stands behind a label are headlines of the same site.
fn is_links(outline: &Outline<'_>, at: usize, place: &Place) -> bool {
    if outline.end(at) - at > SPOTS {
        return false;
    }
    let Some(text) = outline.short_text(at, LIST) else { return false };
    let text = behind_label(&text).unwrap_or(&text);
    let mut linked = 0;
    for (link, element) in outline.links_in(at..outline.end(at)) {
        let Some(address) = place.link(element) else { return false };
        let title = outline.text(link);
        let is_other = address.host() == place.address.host() && !is_file(&address);
        let is_picture = title.is_empty();
        if !is_other || (!is_picture && title.split_whitespace().count() < HEADLINE) {
            return false;
        }
        linked += title.len();
    }
    // Signs and dates may stand beside them.
    linked > 0 && linked * 10 >= text.len() * 7
}

#[cfg(test)]
mod tests {
    use super::more;
    use crate::model::address::Address;
    use crate::parse::outline::Outline;
    use crate::parse::place::Place;
    use crate::parse::tree::tree;
    use crate::parse::work::Work;

    /// The text of a body with `inside` that is left.
    #[track_caller]
    fn check(inside: &str, expected: &str) {
        let html = tree(&format!("<div id=x>{inside}<p>Hết.</p></div>"), &Work::default()).expect("a tree");
        let outline = Outline::new(&html);
        let (body, _) =
            outline.elements().find(|(_, element)| element.value().id().is_some()).expect("a body");
        let place = Place::at(&Address::parse("https://a.vn/tin/1.htm").expect("an address"));
        let found: Vec<usize> = more(&outline, body, &place).into_iter().map(|(_, at)| at).collect();
        assert_eq!(outline.text_without(body, |at| found.contains(&at)), expected, "{inside}");
    }

    #[test]
    fn lists_under_their_headings() {
        let link = "<a href=/tin/2.htm>Lúa đông xuân xuống giống sớm</a>";
        check(&format!("<p><b>Tham khảo thêm</b></p><ul><li>{link}<li>{link}</ul>"), "Hết.");
        check(&format!("<h3>Xem thêm:</h3><p>{link}</p><p>- {link} (02/11)</p>"), "Hết.");
        check(&format!("<div><p>Đọc thêm</p><div>{link}</div></div>"), "Hết.");
        check(&format!("<p>Xem thêm: {link}</p>"), "Hết.");
        check(&format!("<p>&gt;&gt; Xem thêm: {link}</p>"), "Hết.");
        check(&format!("<p>Có thể bạn quan tâm: {link}</p>"), "Hết.");
        check(&format!("<p>👉 Mời bạn đọc xem thêm: {link}</p>"), "Hết.");
        check(
            &format!("<p>Tham khảo thêm</p><p>Giống lúa mới. {link}</p>"),
            "Tham khảo thêm Giống lúa mới. Lúa đông xuân xuống giống sớm Hết.",
        );
        check(
            "<p>Tham khảo</p><p><a href=https://b.vn/1>Giống lúa mới của viện</a></p>",
            "Tham khảo Giống lúa mới của viện Hết.",
        );
        check(
            "<p>Xem thêm</p><p><a href=/vb/1.pdf>Kế hoạch vụ đông xuân</a></p>",
            "Xem thêm Kế hoạch vụ đông xuân Hết.",
        );
        check(&format!("<div class='notebox ncenter'>{link}</div>"), "Hết.");
        check("<div class=notebox><p>Bão số 3 vào bờ đêm qua.</p></div>", "Bão số 3 vào bờ đêm qua. Hết.");
        check(&format!("<p>{link}</p>"), "Lúa đông xuân xuống giống sớm Hết.");
    }
}
