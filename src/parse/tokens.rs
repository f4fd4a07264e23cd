//! Markup in, its tokens out to the builder of a tree: the fast path before html5ever's tokenizer.
//!
//! That one takes a tag out of a queue letter by letter, and gives a text line by line, which is half of
//! what a tree costs. Nearly all of a page are texts and tags as they should be: those are cut out of the
//! markup whole. Whatever else begins, html5ever is given up to the `>` that ends it.
//! `any_markup_makes_the_tree_of_html5ever` compares the two ways.

use std::borrow::Cow;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    CharacterTokens, EndTag, StartTag, Tag, TagToken, Token, TokenSink, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{Attribute, LocalName, QualName, TokenizerResult, ns};
use memchr::{memchr, memchr2, memchr3};
use scraper::Html;

use crate::parse::joined::{Joined, Within};
use crate::parse::references::{self, Spot};
use crate::parse::sink::Sink;
use crate::parse::tags::{self, past};

/// How many bytes are read at most between two looks at the budget.
pub const PIECE: usize = 1 << 10;

/// Markup that is being read.
pub struct Tokens<'a> {
    markup: &'a str,
    /// The same, to be shared by all that is cut out of it.
    shared: StrTendril,
    /// How much of it was read, in bytes.
    at: usize,
    tokenizer: Tokenizer<Joined>,
    queue: BufferQueue,
    /// The most attributes of a tag.
    most: usize,
    /// True once the tags were looked through for that.
    is_scanned: bool,
    is_over: bool,
}

impl<'a> Tokens<'a> {
    /// Begins to read `markup`, of at most 1 GB and with no carriage return in it, into `sink`; a tag may
    /// have `most` attributes.
    #[must_use]
    pub fn new(markup: &'a str, sink: Sink, most: usize) -> Self {
        // With scripting on, `<noscript>`, where lazy images live, would be mere text.
        let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        let joined = Joined::new(TreeBuilder::new(sink, options));
        let options = TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() };
        Self {
            markup,
            shared: StrTendril::from_slice(markup),
            at: 0,
            tokenizer: Tokenizer::new(joined, options),
            queue: BufferQueue::default(),
            most,
            is_scanned: false,
            is_over: false,
        }
    }

    /// Reads on, at most [`PIECE`] bytes or one text or tag; false at the end.
    pub fn read(&mut self) -> bool {
        let is_read = match self.tokenizer.sink.within.get() {
            Within::Content => self.read_text() || self.read_tag(),
            Within::Raw => self.read_raw(),
            Within::Other => false,
        };
        if !is_read {
            self.hand_over();
        }
        self.at < self.markup.len()
    }

    /// True once the tree or a tag is past a limit.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.is_over || self.tokenizer.sink.builder.sink.is_over()
    }

    /// The tree, with all that is open closed.
    #[must_use]
    pub fn finish(self) -> Html {
        self.tokenizer.end();
        self.tokenizer.sink.builder.sink.finish()
    }

    /// Reads the text up to the next tag, if there is any; or up to a reference that only html5ever knows.
    fn read_text(&mut self) -> bool {
        let rest = self.rest();
        let stop = memchr3(b'<', b'&', b'\0', rest).unwrap_or(rest.len());
        if rest.get(stop) != Some(&b'&') {
            return self.give_text(self.at + stop);
        }
        let end = self.at + memchr2(b'<', b'\0', rest).unwrap_or(rest.len());
        let raw = self.markup.get(self.at..end).unwrap_or_default();
        let Some(text) = references::read(raw, Spot::Text) else { return self.give_text(self.at + stop) };
        self.at = end;
        self.give(CharacterTokens(text.into()));
        true
    }

    /// Reads a script or a style up to its first `<`, where it may end.
    fn read_raw(&mut self) -> bool {
        self.tokenizer.sink.within.set(Within::Other);
        let rest = self.rest();
        let end = self.at + memchr2(b'<', b'\0', rest).unwrap_or(rest.len());
        self.give_text(end)
    }

    fn give_text(&mut self, end: usize) -> bool {
        let is_some = end > self.at;
        if is_some {
            self.give(CharacterTokens(self.cut(self.at, end)));
            self.at = end;
        }
        is_some
    }

    /// Reads a tag that is written as it should be.
    fn read_tag(&mut self) -> bool {
        let tag = self.tag();
        let is_some = tag.is_some();
        if let Some((tag, end)) = tag {
            self.at = end;
            self.is_over |= tag.attrs.len() > self.most;
            self.give(TagToken(tag));
        }
        is_some
    }

    /// The tag that begins here, and where it ends.
    fn tag(&self) -> Option<(Tag, usize)> {
        let bytes = self.markup.as_bytes();
        let is_end = match bytes.get(self.at..)? {
            [b'<', b'/', ..] => true,
            [b'<', ..] => false,
            _ => return None,
        };
        let start = self.at + 1 + usize::from(is_end);
        let mut at = past(bytes, start, u8::is_ascii_alphanumeric);
        let name = small(self.markup.get(start..at)?);
        if !name.starts_with(|c: char| c.is_ascii_lowercase()) || (!is_end && is_raw(&name)) {
            return None;
        }
        let mut tag = Tag {
            kind: if is_end { EndTag } else { StartTag },
            name: LocalName::from(&*name),
            self_closing: false,
            attrs: Vec::new(),
            had_duplicate_attributes: false,
        };
        while tag.attrs.len() <= self.most {
            let gap = at;
            at = past(bytes, at, |b| is_blank(*b));
            match bytes.get(at)? {
                b'>' => return Some((tag, at + 1)),
                b'/' if !is_end && bytes.get(at + 1) == Some(&b'>') => {
                    tag.self_closing = true;
                    return Some((tag, at + 2));
                }
                _ if is_end || at == gap => return None,
                _ => {
                    let (attribute, end) = self.attribute(at)?;
                    if tag.attrs.iter().any(|known| known.name == attribute.name) {
                        tag.had_duplicate_attributes = true;
                    } else {
                        tag.attrs.push(attribute);
                    }
                    at = end;
                }
            }
        }
        Some((tag, at))
    }

    /// The attribute that begins at `start`, and where it ends.
    fn attribute(&self, start: usize) -> Option<(Attribute, usize)> {
        let bytes = self.markup.as_bytes();
        let end = past(bytes, start, |b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':'));
        let name = self.markup.get(start..end).filter(|name| !name.is_empty()).map(small)?;
        let (from, to, end) = match (bytes.get(end)?, bytes.get(end + 1)) {
            (b'=', Some(quote @ (b'"' | b'\''))) => {
                let from = end + 2;
                let to = from + memchr(*quote, bytes.get(from..)?)?;
                (from, to, to + 1)
            }
            (b'=', _) => {
                let to = past(bytes, end + 1, |b| {
                    !matches!(b, b'"' | b'\'' | b'<' | b'=' | b'`' | b'>') && !is_blank(*b)
                });
                // What ends it is a blank or the end of the tag.
                bytes.get(to).filter(|b| to > end + 1 && (is_blank(**b) || **b == b'>'))?;
                (end + 1, to, to)
            }
            (b, _) if is_blank(*b) || matches!(b, b'>' | b'/') => (end, end, end),
            _ => return None,
        };
        let raw = self.markup.get(from..to)?;
        let value = match memchr2(b'&', b'\0', raw.as_bytes()) {
            None => self.cut(from, to),
            Some(_) if raw.contains('\0') => return None,
            Some(_) => references::read(raw, Spot::Value)?.into(),
        };
        let name = QualName::new(None, ns!(), LocalName::from(&*name));
        Some((Attribute { name, value }, end))
    }

    /// The slow path: gives html5ever what it needs to end what begins or goes on here, or a piece of it.
    fn hand_over(&mut self) {
        self.tokenizer.sink.within.set(Within::Other);
        let rest = self.rest();
        let end = memchr(b'>', rest.get(..PIECE).unwrap_or(rest)).map_or(PIECE, |end| end + 1);
        let end = self.at + end;
        let end = (end..self.markup.len()).find(|at| self.markup.is_char_boundary(*at));
        let end = end.unwrap_or(self.markup.len());
        // Where no token comes for so long it may be a tag of too many attributes: html5ever compares each
        // with all before it.
        let quiet = self.tokenizer.sink.quiet.get() + end - self.at;
        if quiet > 2 * self.most && !self.is_scanned {
            self.is_scanned = true;
            self.is_over |= !tags::excess(self.markup, self.most).is_empty();
        }
        if self.is_over {
            return;
        }
        self.tokenizer.sink.quiet.set(quiet);
        self.queue.push_back(self.cut(self.at, end));
        self.at = end;
        while !matches!(self.tokenizer.feed(&self.queue), TokenizerResult::Done) {}
    }

    fn give(&self, token: Token) {
        // A script is not run, and the charset is known.
        let _ = self.tokenizer.sink.process_token(token, 1);
    }

    fn cut(&self, from: usize, to: usize) -> StrTendril {
        let number = |n: usize| u32::try_from(n).expect("markup is of at most 1 GB");
        self.shared.subtendril(number(from), number(to - from))
    }

    fn rest(&self) -> &'a [u8] {
        self.markup.as_bytes().get(self.at..).unwrap_or_default()
    }
}

/// True for what parts attributes.
const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\x0c')
}

/// A name in small letters, as nearly all are written.
fn small(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|b| b.is_ascii_uppercase()) { name.to_ascii_lowercase().into() } else { name.into() }
}

/// True for elements in which a tag may be text: html5ever's tokenizer has to know that it is in one.
fn is_raw(name: &str) -> bool {
    matches!(
        name,
        "title"
            | "textarea"
            | "style"
            | "xmp"
            | "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "script"
            | "plaintext"
    )
}

#[cfg(test)]
mod tests {
    use html5ever::tendril::TendrilSink;
    use html5ever::tokenizer::TokenizerOpts;
    use html5ever::tree_builder::TreeBuilderOpts;
    use html5ever::{ParseOpts, parse_document};
    use proptest::prelude::{Strategy, any, prop, prop_oneof, proptest};
    use proptest::sample::select;
    use scraper::{Html, HtmlTreeSink};

    use crate::model::limits::Limits;
    use crate::parse::tree::tree;
    use crate::parse::work::Work;

    /// The slow path alone, from the first letter to the last.
    fn slow(markup: &str) -> Html {
        let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        // html5ever leaves out a byte order mark behind each script too.
        let tokenizer = TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() };
        let markup = markup.strip_prefix('\u{feff}').unwrap_or(markup);
        let options = ParseOpts { tokenizer, tree_builder };
        parse_document(HtmlTreeSink::new(Html::new_document()), options).one(markup)
    }

    #[track_caller]
    fn check(markup: &str) {
        let work = Work::new(Limits { depth: 10_000, nodes: 100_000, ..Limits::STANDARD });
        let fast = tree(markup, &work).expect("a tree");
        let slow = slow(markup);
        assert_eq!(fast.html(), slow.html(), "{markup:?}");
        assert!(fast == slow, "{markup:?}");
    }

    const PARTS: &[&str] = &[
        "&lt",
        "&lt;",
        "&copy=1",
        "&notit;",
        "&#65;",
        "&#x26",
        "&#128;",
        "&#xd800;",
        "&NotEqualTilde;",
        "&&",
        "& ",
        "<a b='&amp;&x=1&'>",
        "<a b=\"&copy\">",
        "<a b='&copy=1&x&y;'>",
        "<a b=&amp;>",
        "<a b='&\0'>",
        "<TD CLASS=X Href=\"Y\">",
        "</TD>",
        "<p>",
        "</p>",
        "<p class=\"a b\" id='c'>",
        "<P CLASS=a>",
        "</P>",
        "<br/>",
        "<br />",
        "<br / >",
        "</br>",
        "<a href=\"?a=1&amp;b=2\">",
        "<a href='?a=1&b=2'>",
        "<a href=/x/>",
        "<a href=x?y=z>",
        "<a\nhref = 'x'\n>",
        "<a href=\"x\"title=y>",
        "<a a a=\"1\" b A=2 a=3>",
        "<a a=\"\" b='' c=>",
        "<img src=\"x>y\" alt='<'/>",
        "<img src=\"",
        "<img src='",
        "<p a=\"b",
        "<p a",
        "<p ",
        "<p",
        "<",
        "</",
        "</>",
        "</ p>",
        "</p a=b>",
        "</p >",
        "</p/>",
        "<!",
        "<!>",
        "<!-",
        "<!--",
        "-->",
        "--!>",
        "<!-->",
        "<!--->",
        "<!-- a > b -->",
        "<!DOCTYPE html>",
        "<!doctype html PUBLIC \"-//W3C//DTD HTML 4.0//EN\">",
        "<![CDATA[ x > y ]]>",
        "]]>",
        "<?xml a?>",
        "<script>",
        "</script>",
        "<script src=\"a\">",
        "<script>if (a<b && b>c) {'</p>'}</script>",
        "<script><!-- <script> --></script>",
        "</SCRIPT >",
        "<style>",
        "</style>",
        "<style>a>b{c:'<p>'}</style>",
        "<title>",
        "</title>",
        "<title>a &amp; <b></title>",
        "<textarea>",
        "\n",
        "</textarea>",
        "<noscript>",
        "</noscript>",
        "<iframe>",
        "</iframe>",
        "<xmp>",
        "</xmp>",
        "<plaintext>",
        "<svg>",
        "</svg>",
        "<math>",
        "<svg><title>",
        "<svg viewBox='0 0'/>",
        "<desc>",
        "<table>",
        "</table>",
        "<tr><td>",
        "<select>",
        "<option>",
        "</select>",
        "<template>",
        "</template>",
        "<pre>\n",
        "<pre>",
        "<b>",
        "</b>",
        "<i>",
        "<form>",
        "<h1>",
        "<frameset>",
        "&",
        "&amp",
        "&nbsp;",
        "&#x1ea1;",
        "&#0;",
        "a > b",
        "\0",
    ];

    proptest! {
        #[test]
        fn any_markup_makes_the_tree_of_html5ever(parts in prop::collection::vec(
            prop_oneof![
                6 => select(PARTS).prop_map(str::to_owned),
                2 => select(&[" ", "\n", "\r\n", "\r", "\t", "một", "x", "\u{feff}", ">", "\"", "'", "="][..])
                    .prop_map(str::to_owned),
                1 => "[ -~]{0,6}",
                1 => any::<String>(),
            ],
            0..24,
        )) {
            check(&parts.concat());
        }
    }

    #[test]
    fn long_ones_are_cut_where_they_may_be() {
        for n in 1_015..1_030 {
            let text = "ệ".repeat(n);
            check(&format!("<p>{text}&{text}>{text}<p A={text}>{text}<!--{text}-->{text}"));
            check(&format!("<script>{text}<{text}</script>{text}\0{text}<p a='{text}&'>"));
        }
    }
}
