//! Markup in, its pieces in order out: what is text, in which font, and what is not.
//!
//! No tree is built. A wrong guess at what closes what costs a font's name
//! only, and what a font says is proven by the text.

use crate::fetch::legacy::fonts::{Font, font, styled};
use crate::fetch::legacy::sheet::Sheet;
use crate::fetch::legacy::tags::Tag;

/// A piece of markup; together they are all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Tags, comments, scripts, style sheets.
    Markup(&'a str),
    /// What is read: text, and attributes that hold some.
    Text(&'a str, Font),
}

/// Elements that are remembered, and how far back an end tag is matched.
const DEPTH: usize = 512;
const REACH: usize = 32;

/// Elements without an end.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "wbr"];

/// What a start tag closes, and what keeps it from being closed. Source: the HTML standard.
const CLOSING: [(&[&str], &[&str], &[&str]); 4] = [
    (
        &["p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"],
        &["p"],
        &["td", "th", "li", "div", "table"],
    ),
    (&["li"], &["li"], &["ul", "ol"]),
    (&["td", "th"], &["td", "th"], &["table"]),
    (&["tr"], &["tr"], &["table"]),
];

/// Gives every piece of `markup` to `each`, in one pass.
///
/// ```
/// use congtin::fetch::legacy::{fonts::Font, walk::{Piece, walk}};
/// let mut texts = Vec::new();
/// walk("<p>a<font face=.VnTime>b</font><!-- c --><script>d</script>", |piece| {
///     if let Piece::Text(text, font) = piece {
///         texts.push((text, font));
///     }
/// });
/// assert_eq!(texts, [("a", Font::Plain), ("b", Font::Abc)]);
/// ```
pub fn walk<'a>(markup: &'a str, mut each: impl FnMut(Piece<'a>)) {
    let mut place = Place::default();
    let mut rest = markup;
    while !rest.is_empty() {
        let (text, after) = cut(rest, rest.find('<'));
        if !text.is_empty() {
            each(Piece::Text(text, place.font()));
        }
        rest = after;
        if let Some(tag) = Tag::new(rest) {
            let (own, after) = cut(rest, Some(tag.length));
            attributes(own, &tag, &mut each);
            rest = after;
            if let Some(raw) = raw(&tag, rest) {
                let (content, after) = cut(rest, Some(raw));
                place.sheet(&tag, content);
                each(Piece::Markup(content));
                rest = after;
            } else {
                place.turn(&tag);
            }
        } else if !rest.is_empty() {
            let (other, after) = cut(rest, Some(other(rest)));
            each(Piece::Markup(other));
            rest = after;
        }
    }
}

/// `text` in two, the second empty where there is no such place.
fn cut(text: &str, at: Option<usize>) -> (&str, &str) {
    at.and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""))
}

/// The length of a comment or declaration, or of a `<` that is none of them.
fn other(rest: &str) -> usize {
    let end = |mark: &str| rest.find(mark).map_or(rest.len(), |at| at + mark.len());
    match rest.as_bytes() {
        [b'<', b'!', b'-', b'-', b'>', ..] => 5,
        [b'<', b'!', b'-', b'-', ..] => end("-->"),
        [b'<', b'!' | b'?' | b'/', ..] => end(">"),
        _ => 1,
    }
}

/// The length of a script or style sheet that begins at `rest`.
fn raw(tag: &Tag<'_>, rest: &str) -> Option<usize> {
    if tag.is_end || !tag.is_any(&["script", "style"]) {
        return None;
    }
    let is_end = |window: &[u8]| {
        let (head, name) = window.split_at_checked(2).unwrap_or_default();
        head == b"</" && name.eq_ignore_ascii_case(tag.name.as_bytes())
    };
    let length = 2 + tag.name.len();
    Some(rest.as_bytes().windows(length).position(is_end).unwrap_or(rest.len()))
}

/// The pieces of a tag: values that are read stand alone.
fn attributes<'a>(text: &'a str, tag: &Tag<'a>, each: &mut impl FnMut(Piece<'a>)) {
    let mut done = 0;
    for attribute in &tag.attributes {
        let is_read =
            ["alt", "title", "content"].iter().any(|read| read.eq_ignore_ascii_case(attribute.name));
        if is_read && !attribute.value.is_empty() {
            each(Piece::Markup(text.get(done..attribute.at).unwrap_or_default()));
            each(Piece::Text(attribute.value, Font::Plain));
            done = attribute.at + attribute.value.len();
        }
    }
    each(Piece::Markup(text.get(done..).unwrap_or_default()));
}

/// The elements that are open, with their fonts.
#[derive(Default)]
struct Place<'a> {
    open: Vec<(&'a str, Font)>,
    sheet: Sheet,
}

impl<'a> Place<'a> {
    fn font(&self) -> Font {
        self.open.last().map_or(Font::Plain, |(_, font)| *font)
    }

    fn sheet(&mut self, tag: &Tag<'_>, content: &str) {
        if tag.is_any(&["style"]) {
            self.sheet.add(content);
        }
    }

    /// Opens or closes what `tag` does.
    fn turn(&mut self, tag: &Tag<'a>) {
        if tag.is_end {
            if let Some(at) = self.last(&[tag.name], &[]) {
                self.open.truncate(at);
            }
            return;
        }
        if let Some((_, closed, keeping)) = CLOSING.iter().find(|(names, ..)| tag.is_any(names)) {
            self.close(closed, keeping);
        }
        if !tag.is_any(&VOID) && self.open.len() < DEPTH {
            let own = tag.value("face").map(font).or_else(|| tag.value("style").and_then(styled));
            let ruled = || self.sheet.font(tag.name, tag.value("class").unwrap_or_default());
            let font = own.or_else(ruled).unwrap_or_else(|| self.font());
            self.open.push((tag.name, font));
        }
    }

    /// Closes an element of these names; a `<font>` in it goes on behind it.
    fn close(&mut self, names: &[&str], keeping: &[&str]) {
        if let Some(at) = self.last(names, keeping) {
            let inside = self.open.split_off(at);
            self.open.extend(inside.into_iter().filter(|(name, _)| name.eq_ignore_ascii_case("font")));
        }
    }

    /// Where the last open element of these names is, with none of `keeping` in it.
    fn last(&self, names: &[&str], keeping: &[&str]) -> Option<usize> {
        let is_in = |name: &str, list: &[&str]| list.iter().any(|one| one.eq_ignore_ascii_case(name));
        let near = self.open.iter().enumerate().rev().take(REACH);
        let mut near = near.take_while(|(_, (name, _))| is_in(name, names) || !is_in(name, keeping));
        near.find(|(_, (name, _))| is_in(name, names)).map(|(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, walk};
    use crate::fetch::legacy::fonts::Font;
    use proptest::prelude::{any, proptest};

    /// The texts of `markup`, each behind a letter for its font.
    #[track_caller]
    fn check(markup: &str, expected: &str) {
        let mut told = Vec::new();
        walk(markup, |piece| {
            if let Piece::Text(text, font) = piece {
                let font = match font {
                    Font::Plain => "",
                    Font::Abc => "abc:",
                    Font::AbcCapitals => "ABC:",
                    Font::Vni => "vni:",
                };
                told.push(format!("{font}{text}"));
            }
        });
        assert_eq!(told.join("|"), expected, "{markup}");
    }

    #[test]
    fn text_is_told_from_markup() {
        check("<title>a</title><p title='b' id=c>d<!-- e > f --><?g?><!h>i</ j>k", "a|b|d|i|k");
        check("<script>a<b</SCRIPT >c<style>d</style>e<script>f", "c|e");
        check("a < b <3 <!-->c", "a | b |3 |c");
        check("<meta content=\"a\" name=b><img alt=c title=\"\">", "a|c");
    }

    #[test]
    fn fonts_reach_as_far_as_their_element() {
        check("<font face=.VnTime>a<b>b</b>c</font>d", "abc:a|abc:b|abc:c|d");
        check(
            "<div style='font-family:VNI-Times'>a<span style='font-family:Arial'>b</span>c",
            "vni:a|b|vni:c",
        );
        check("<p><font face=.VnTime>a<p>b</font><p>c", "abc:a|abc:b|c");
        check("<p style='font-family:.VnTime'>a<p>b", "abc:a|b");
        check("<table><tr><td style='font-family:.VnTimeH'>a<td>b<tr><td>c</table>", "ABC:a|b|c");
        check("<li style='font-family:.VnTime'>a<ul><li>b<li>c</ul>d<li>e", "abc:a|abc:b|abc:c|abc:d|e");
        check("<br><font face=.VnTime>a<br>b</i></div>c", "abc:a|abc:b|abc:c");
        check("<style>.x{font-family:.VnTime}</style><p class='y x'>a</p>b", "abc:a|b");
    }

    fn whole(markup: &str) -> String {
        let mut whole = String::new();
        walk(markup, |piece| match piece {
            Piece::Markup(text) | Piece::Text(text, _) => whole.push_str(text),
        });
        whole
    }

    proptest! {
        #[test]
        fn nothing_is_lost(any in any::<String>(), tags in "[<>/!a-c='\" éệ-]{0,60}", raw in "(<(/?)(script|style|p|td)[ >]?|é){0,20}") {
            for markup in [any, tags, raw] {
                assert_eq!(whole(&markup), markup);
            }
        }
    }
}
