//! A digest in, Markdown out: headlines with what they are about, or with all of their text.

use crate::export::html::{facts, span, title};
use crate::export::put::put;
use crate::export::segments::{is_of_web, segments};
use crate::model::address::Address;
use crate::model::article::{Article, Block, Complete, List, Table};
use crate::model::digest::{Digest, Entry};
use crate::model::explain::warning;
use crate::model::messages::{Messages, fill};
use crate::model::prose::Prose;
use crate::text::clean::Clean;

/// How much of an article stands in a digest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// What it is about.
    #[default]
    Lead,
    /// All of it.
    Full,
}

/// The digest as `CommonMark`, with tables as `GitHub` has them.
#[must_use]
pub fn digest(digest: &Digest, extent: Extent, words: &Messages) -> String {
    let mut out = format!("# {}\n\n{}\n", text(&title(digest, words)), text(&span(digest, words)));
    for part in &digest.parts {
        put(&mut out, format_args!("\n## {}\n", text(&part.name)));
        for entry in &part.entries {
            out += &self::entry(entry, extent, words);
        }
    }
    out
}

fn entry(entry: &Entry, extent: Extent, words: &Messages) -> String {
    let name = link(&text(entry.title()), &entry.headline.address);
    let mut out = format!("\n### {name}\n\n{}\n", text(&facts(entry, words)));
    match (extent, &entry.article) {
        (Extent::Full, Some(article)) => {
            out += &article
                .summary
                .as_ref()
                .map(|summary| format!("\n**{}**\n", text(summary)))
                .unwrap_or_default();
            out += &body(article, words);
        }
        _ => out += &entry.lead().map(|lead| format!("\n{}\n", text(&lead))).unwrap_or_default(),
    }
    if entry.article.is_none() {
        put(&mut out, format_args!("\n*{}*\n", text(&words.digest.not_kept)));
    }
    out
}

fn body(article: &Article, words: &Messages) -> String {
    let w = &words.article;
    let mut out = String::new();
    if let Complete::Cut(reason) | Complete::Text(reason) = &article.complete {
        let notice = fill(&w.incomplete, &[("reason", &warning(reason, words))]);
        put(&mut out, format_args!("\n*{}*\n", text(&notice)));
    }
    blocks(&article.blocks, ("", words), &mut out);
    if !article.attachments.is_empty() {
        put(&mut out, format_args!("\n#### {}\n\n", text(&w.attachments)));
        for file in &article.attachments {
            put(&mut out, format_args!("- {}\n", link(&text(&file.title), &file.address)));
        }
    }
    for (sentence, name) in [(&w.author, &article.author), (&w.source, &article.source)] {
        if let Some(name) = name {
            put(&mut out, format_args!("\n{}\n", text(&fill(sentence, &[("name", name)]))));
        }
    }
    out
}

/// Blocks, each after an empty line, every line after `margin`. Lists nest no deeper than the
/// parser's tree, so this recursion is bounded.
fn blocks(blocks: &[Block], (margin, words): (&str, &Messages), out: &mut String) {
    for block in blocks {
        // The digest itself has three levels.
        let told = match block {
            Block::Paragraph(prose) => inline(prose),
            Block::Heading(level, prose) => {
                format!("{} {}", "#".repeat(usize::from(level.saturating_add(3).min(6))), inline(prose))
            }
            Block::Quote(prose) => format!("> {}", inline(prose)),
            Block::Table(table) => self::table(table, margin),
            Block::Preformatted(lines) => fenced(lines, margin),
            Block::Image(image) => {
                let alt = image.alt.clone().filter(|alt| !alt.is_empty());
                let alt = alt.unwrap_or_else(|| image.address.file_name());
                let name = link(&text(&format!("{}: {alt}", words.article.image)), &image.address);
                let caption =
                    image.caption.as_ref().map(|caption| format!("\n\n{margin}{}", inline(caption)));
                name + &caption.unwrap_or_default()
            }
            Block::List(list) => {
                self::list(list, (margin, words), out);
                continue;
            }
        };
        if !told.is_empty() {
            put(out, format_args!("\n{margin}{told}\n"));
        }
    }
}

fn list(list: &List, (margin, words): (&str, &Messages), out: &mut String) {
    out.push('\n');
    for (at, item) in (0..).zip(&list.items) {
        // More than nine digits are no number of a list any more.
        let marker = match list.first {
            Some(first) => format!("{}. ", first.saturating_add(at).min(999_999_999)),
            None => "- ".to_owned(),
        };
        put(out, format_args!("{margin}{marker}{}\n", inline(&item.prose)));
        let inner = format!("{margin}{}", " ".repeat(marker.len()));
        blocks(&item.blocks, (&inner, words), out);
    }
}

fn table(table: &Table, margin: &str) -> String {
    let columns = table.rows.first().map_or(0, Vec::len);
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut rows: Vec<String> = table.rows.iter().map(|row| line(row.iter().map(inline).collect())).collect();
    // A table without a head has an empty one: this form knows no other.
    if !table.header {
        rows.insert(0, line(vec![String::new(); columns]));
    }
    rows.insert(1.min(rows.len()), line(vec!["---".to_owned(); columns]));
    rows.join(&format!("\n{margin}"))
}

/// Lines as they are, in a fence that nothing in them can end.
fn fenced(lines: &[Clean], margin: &str) -> String {
    let longest = |line: &Clean| line.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(lines.iter().map(longest).max().unwrap_or(0).max(2) + 1);
    let lines = lines.iter().map(Clean::as_str);
    let all: Vec<&str> = std::iter::once(fence.as_str()).chain(lines).chain([fence.as_str()]).collect();
    all.join(&format!("\n{margin}"))
}

/// A text with its links and emphasis.
fn inline(prose: &Prose) -> String {
    let pieces: Vec<String> = segments(prose)
        .iter()
        .map(|segment| {
            // Marks stick to the words they are for: beside a blank they would be signs.
            let inside = segment.text.trim();
            let (before, after) = match segment.text.find(inside) {
                Some(at) if !inside.is_empty() => segment.text.split_at(at),
                _ => return segment.text.to_owned(),
            };
            let after = after.strip_prefix(inside).unwrap_or_default();
            let sign = match (segment.strong, segment.emphasis) {
                (true, true) => "***",
                (true, false) => "**",
                (false, true) => "*",
                (false, false) => "",
            };
            let told = format!("{sign}{}{sign}", escape(inside));
            let told = segment.link.map_or(told.clone(), |address| link(&told, address));
            format!("{before}{told}{after}")
        })
        .collect();
    begun(&pieces.concat())
}

/// `text`, which is Markdown already, as a link where the address is one of the web.
fn link(text: &str, address: &Address) -> String {
    if !is_of_web(address) {
        return text.to_owned();
    }
    // Between these brackets only they and a backslash mean anything.
    let to = address.as_str().replace('\\', "%5C").replace('<', "%3C").replace('>', "%3E");
    format!("[{text}](<{to}>)")
}

/// A text of one line that means nothing but itself.
///
/// ```
/// use congtin::export::markdown::text;
/// assert_eq!(text("1. *KH&CN* <b>"), "1\\. \\*KH\\&CN\\* \\<b\\>");
/// ```
#[must_use]
pub fn text(text: &str) -> String {
    begun(&escape(text))
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// What would be a list, a rule or a heading at the beginning of a line is none.
fn begun(line: &str) -> String {
    let line = line.trim_start();
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match line.split_at_checked(digits) {
        Some((number, rest)) if digits > 0 && rest.starts_with(['.', ')']) => format!("{number}\\{rest}"),
        _ if line.starts_with(['-', '+', '=']) => format!("\\{line}"),
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{blocks, fenced, inline, link, text};
    use crate::model::address::Address;
    use crate::model::article::{Block, Item, List, Table};
    use crate::model::messages::Messages;
    use crate::model::prose::{Mark, Prose};
    use crate::model::settings::Lang;
    use crate::text::clean::Clean;

    #[test]
    fn a_title_means_nothing_but_itself() {
        for (raw, expected) in [
            ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
            ("](javascript:x) ![a](b)", "\\](javascript:x) !\\[a\\](b)"),
            ("- một", "\\- một"),
            ("2026. Một năm", "2026\\. Một năm"),
            ("=== ", "\\=== "),
            ("# a | b `c`", "\\# a \\| b \\`c\\`"),
            ("&lt;b&gt;", "\\&lt;b\\&gt;"),
        ] {
            assert_eq!(text(raw), expected, "{raw}");
        }
    }

    #[test]
    fn a_link_cannot_be_left() {
        let address = Address::parse("https://a.vn/x?y=\\>)<b> z").expect("an address");
        let told = link("tin", &address);
        assert!(
            told.starts_with("[tin](<https://a.vn/x?y=%5C%3E)%3Cb%3E%20z") && told.ends_with(">)"),
            "{told}"
        );
        assert_eq!(link("tin", &Address::parse("file:///etc/passwd").expect("an address")), "tin");
    }

    #[test]
    fn marks_stick_to_their_words() {
        let prose = Prose { marks: vec![(3..8, Mark::Strong)], ..Prose::plain("mot hai * ba") };
        assert_eq!(inline(&prose), "mot **hai** \\* ba");
        let bare = Prose { marks: vec![(3..4, Mark::Emphasis)], ..Prose::plain("mot hai") };
        assert_eq!(inline(&bare), "mot hai");
    }

    #[test]
    fn blocks_nest_by_their_margin() {
        let inner = Block::List(List { first: None, items: vec![item("ba", Vec::new())] });
        let outer =
            List { first: Some(9), items: vec![item("một", vec![inner]), item("bốn", Vec::new())] };
        let rows = vec![vec![Prose::plain("a|b"), Prose::plain("c")]];
        let all = [
            Block::List(outer),
            Block::Table(Table { header: false, rows }),
            Block::Heading(5, Prose::plain("Đề mục")),
        ];
        let mut out = String::new();
        blocks(&all, ("", Messages::of(Lang::Vi)), &mut out);
        assert_eq!(
            out,
            "\n9. một\n\n   - ba\n10. bốn\n\n|  |  |\n| --- | --- |\n| a\\|b | c |\n\n###### Đề mục\n"
        );
    }

    fn item(text: &str, blocks: Vec<Block>) -> Item {
        Item { prose: Prose::plain(text), blocks }
    }

    #[test]
    fn no_line_ends_its_fence() {
        let told = fenced(&[Clean::new("a ``` b"), Clean::new("````")], "");
        assert_eq!(told, "`````\na ``` b\n````\n`````");
    }
}
