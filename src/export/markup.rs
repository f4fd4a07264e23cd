//! Texts and blocks of an article in, XHTML out, which is HTML too: for a page and for a book.

use crate::export::put::put;
use crate::export::segments::{is_of_web, segments};
use crate::model::address::Address;
use crate::model::article::{Article, Block, Complete, Image, List, Table};
use crate::model::explain::warning;
use crate::model::messages::{Messages, fill};
use crate::model::prose::Prose;

/// Text as it may stand in an element or between the quotes of an attribute.
///
/// ```
/// use congtin::export::markup::escape;
/// assert_eq!(escape("<a title='KH&CN'>"), "&lt;a title=&#39;KH&amp;CN&#39;&gt;");
/// ```
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// `text`, which is markup already, as a link to `address` where that is one of the web.
#[must_use]
pub fn linked(text: &str, address: &Address) -> String {
    if is_of_web(address) {
        format!("<a href=\"{}\">{text}</a>", escape(address.as_str()))
    } else {
        text.to_owned()
    }
}

/// The body of an article with what belongs to it, title and summary left out. Its headings
/// begin `under` the level of what stands above them: 1 to 5.
#[must_use]
pub fn body(article: &Article, under: u8, words: &Messages) -> String {
    let w = &words.article;
    let mut out = String::new();
    if let Complete::Cut(reason) | Complete::Text(reason) = &article.complete {
        let notice = fill(&w.incomplete, &[("reason", &warning(reason, words))]);
        put(&mut out, format_args!("<p class=\"notice\">{}</p>\n", escape(&notice)));
    }
    blocks(&article.blocks, (under, words), &mut out);
    if !article.attachments.is_empty() {
        let level = under.saturating_add(1).min(6);
        put(&mut out, format_args!("<h{level}>{}</h{level}>\n<ul>\n", escape(&w.attachments)));
        for file in &article.attachments {
            put(&mut out, format_args!("<li>{}</li>\n", linked(&escape(&file.title), &file.address)));
        }
        out += "</ul>\n";
    }
    let credits = [(&w.author, &article.author), (&w.source, &article.source)];
    for (sentence, name) in credits {
        if let Some(name) = name {
            put(
                &mut out,
                format_args!("<p class=\"facts\">{}</p>\n", escape(&fill(sentence, &[("name", name)]))),
            );
        }
    }
    out
}

/// Lists nest no deeper than the parser's tree, so this recursion is bounded.
fn blocks(blocks: &[Block], (under, words): (u8, &Messages), out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(prose) => put(out, format_args!("<p>{}</p>\n", inline(prose))),
            Block::Heading(level, prose) => {
                let level = level.saturating_add(under).min(6);
                put(out, format_args!("<h{level}>{}</h{level}>\n", inline(prose)));
            }
            Block::List(list) => self::list(list, (under, words), out),
            Block::Table(table) => self::table(table, out),
            Block::Image(image) => self::image(image, words, out),
            Block::Quote(prose) => {
                put(out, format_args!("<blockquote><p>{}</p></blockquote>\n", inline(prose)));
            }
            Block::Preformatted(lines) => {
                let text: Vec<String> = lines.iter().map(|line| escape(line)).collect();
                // A line end right after the tag is left out by readers, so there is always one.
                put(out, format_args!("<pre>\n{}</pre>\n", text.join("\n")));
            }
        }
    }
}

fn list(list: &List, around: (u8, &Messages), out: &mut String) {
    let (open, close) = match list.first {
        None => ("<ul>".to_owned(), "</ul>"),
        Some(1) => ("<ol>".to_owned(), "</ol>"),
        Some(first) => (format!("<ol start=\"{first}\">"), "</ol>"),
    };
    put(out, format_args!("{open}\n"));
    for item in &list.items {
        put(out, format_args!("<li>{}", inline(&item.prose)));
        blocks(&item.blocks, around, out);
        *out += "</li>\n";
    }
    put(out, format_args!("{close}\n"));
}

fn table(table: &Table, out: &mut String) {
    *out += "<table>\n";
    for (at, row) in table.rows.iter().enumerate() {
        let tag = if table.header && at == 0 { "th" } else { "td" };
        let cells: Vec<String> = row.iter().map(|cell| format!("<{tag}>{}</{tag}>", inline(cell))).collect();
        put(out, format_args!("<tr>{}</tr>\n", cells.concat()));
    }
    *out += "</table>\n";
}

/// An image is only linked to: showing it would tell its server who reads, and when.
fn image(image: &Image, words: &Messages, out: &mut String) {
    let alt = image.alt.clone().filter(|alt| !alt.is_empty()).unwrap_or_else(|| image.address.file_name());
    let name = escape(&format!("{}: {alt}", words.article.image));
    put(out, format_args!("<p class=\"image\">{}</p>\n", linked(&name, &image.address)));
    if let Some(caption) = &image.caption {
        put(out, format_args!("<p class=\"caption\">{}</p>\n", inline(caption)));
    }
}

/// A text with its links and emphasis.
fn inline(prose: &Prose) -> String {
    let mut out = String::new();
    let mut open: Option<&Address> = None;
    for segment in segments(prose) {
        if open != segment.link {
            out += if open.is_some() { "</a>" } else { "" };
            if let Some(address) = segment.link {
                put(&mut out, format_args!("<a href=\"{}\">", escape(address.as_str())));
            }
            open = segment.link;
        }
        let mut text = escape(segment.text);
        if segment.emphasis {
            text = format!("<em>{text}</em>");
        }
        if segment.strong {
            text = format!("<strong>{text}</strong>");
        }
        out += &text;
    }
    out + if open.is_some() { "</a>" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::{blocks, inline};
    use crate::model::address::Address;
    use crate::model::article::{Block, Item, List, Table};
    use crate::model::messages::Messages;
    use crate::model::prose::{Mark, Prose};
    use crate::model::settings::Lang;
    use crate::text::clean::Clean;

    #[test]
    fn links_and_emphasis() {
        let link = |text: &str| Mark::Link(Address::parse(text).expect("an address"));
        let marks = vec![(0..7, link("https://a.vn/?a=1&b='\"<>")), (4..11, Mark::Strong)];
        let prose = Prose { marks, ..Prose::plain("một <b>&x") };
        let out = inline(&prose);
        assert_eq!(
            out,
            "<a href=\"https://a.vn/?a=1&amp;b=%27%22%3C%3E\">mộ<strong>t &lt;</strong></a>\
             <strong>b&gt;&amp;x</strong>"
        );
        let file = Prose { marks: vec![(0..1, link("file:///etc/passwd"))], ..Prose::plain("x") };
        assert_eq!(inline(&file), "x");
    }

    #[test]
    fn every_block_is_closed() {
        let item = Item { prose: Prose::plain("một"), blocks: vec![Block::Paragraph(Prose::plain("hai"))] };
        let all = [
            Block::Heading(6, Prose::plain("Đề mục")),
            Block::List(List { first: Some(3), items: vec![item] }),
            Block::Table(Table { header: true, rows: vec![vec![Prose::plain("<td>")]] }),
            Block::Preformatted(vec![Clean::new("a <b>"), Clean::new("  c")]),
        ];
        let mut out = String::new();
        blocks(&all, (3, Messages::of(Lang::Vi)), &mut out);
        assert_eq!(
            out,
            "<h6>Đề mục</h6>\n<ol start=\"3\">\n<li>một<p>hai</p>\n</li>\n</ol>\n\
             <table>\n<tr><th>&lt;td&gt;</th></tr>\n</table>\n<pre>\na &lt;b&gt;\n  c</pre>\n"
        );
    }
}
