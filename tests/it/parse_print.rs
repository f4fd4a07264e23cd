//! A reading in, lines for a snapshot that an eye can check out.

use std::fmt::Write;

use congtin::model::article::{Article, Block, Image, Item};
use congtin::model::headline::Headline;
use congtin::model::listing::Listing;
use congtin::model::portal::{Portal, Section};
use congtin::model::prose::{Mark, Prose};

/// Every field of an article.
pub fn article(article: &Article) -> String {
    let mut out = String::new();
    let mut line = |name: &str, value: String| writeln!(out, "{name}: {value}").expect("a string takes it");
    line("address", article.address.to_string());
    line("title", or_dash(article.title.as_ref()));
    line("published", or_dash(article.published.as_ref()));
    line("views", or_dash(article.views.as_ref()));
    line("summary", or_dash(article.summary.as_ref()));
    line("author", or_dash(article.author.as_ref()));
    line("source", or_dash(article.source.as_ref()));
    line("tags", article.tags.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | "));
    line("section", article.section.as_ref().map_or("-".into(), section));
    line("complete", format!("{:?}", article.complete));
    line("warnings", format!("{:?}", article.warnings));
    portal(&article.portal, &mut out);
    for file in &article.attachments {
        writeln!(out, "file: {} -> {}", file.title, file.address).expect("a string takes it");
    }
    for (name, list) in [("related", &article.related), ("latest", &article.latest)] {
        for item in list {
            writeln!(out, "{name}: {}", headline(item)).expect("a string takes it");
        }
    }
    blocks(&article.blocks, "", &mut out);
    out
}

/// Every field of a listing.
pub fn listing(listing: &Listing) -> String {
    let mut out = String::new();
    let (address, title, warnings) = (&listing.address, or_dash(listing.title.as_ref()), &listing.warnings);
    writeln!(out, "address: {address}\ntitle: {title}\nwarnings: {warnings:?}").expect("a string takes it");
    portal(&listing.portal, &mut out);
    for item in &listing.headlines {
        writeln!(out, "headline: {}", headline(item)).expect("a string takes it");
    }
    out
}

/// The blocks alone.
pub fn blocks(blocks: &[Block], indent: &str, out: &mut String) {
    for block in blocks {
        let text = match block {
            Block::Paragraph(text) => format!("p: {}", prose(text)),
            Block::Heading(level, text) => format!("h{level}: {}", prose(text)),
            Block::Quote(text) => format!("quote: {}", prose(text)),
            Block::Image(image) => self::image(image),
            Block::Preformatted(lines) => {
                lines.iter().map(|line| format!("pre: {line}")).collect::<Vec<_>>().join("\n")
            }
            Block::Table(table) => {
                let rows = table.rows.iter().map(|row| row.iter().map(prose).collect::<Vec<_>>().join(" | "));
                let head = if table.header { "table with header:" } else { "table:" };
                std::iter::once(head.to_owned())
                    .chain(rows.map(|row| format!("  | {row}")))
                    .collect::<Vec<_>>()
                    .join("\n")
            }
            Block::List(list) => {
                writeln!(out, "{indent}list from {}:", or_dash(list.first.as_ref()))
                    .expect("a string takes it");
                list.items.iter().for_each(|item| self::item(item, indent, out));
                continue;
            }
        };
        for line in text.lines() {
            writeln!(out, "{indent}{line}").expect("a string takes it");
        }
    }
}

fn item(item: &Item, indent: &str, out: &mut String) {
    writeln!(out, "{indent}- {}", prose(&item.prose)).expect("a string takes it");
    blocks(&item.blocks, &format!("{indent}  "), out);
}

fn image(image: &Image) -> String {
    let caption = image.caption.as_ref().map_or("-".into(), prose);
    format!("image: {} alt: {} caption: {caption}", image.address, or_dash(image.alt.as_ref()))
}

fn portal(portal: &Portal, out: &mut String) {
    let sections: Vec<_> = portal.sections.iter().map(section).collect();
    writeln!(
        out,
        "portal: {} ({}, {}) home {} online {} weather {}\nsections: {}",
        or_dash(portal.name.as_ref()),
        or_dash(portal.id.as_ref()),
        or_dash(portal.family.as_ref()),
        or_dash(portal.home.as_ref()),
        or_dash(portal.online.as_ref()),
        or_dash(portal.weather.as_ref()),
        sections.join(" | "),
    )
    .expect("a string takes it");
}

fn section(section: &Section) -> String {
    format!("{} -> {}", section.name, section.address.path())
}

fn headline(item: &Headline) -> String {
    let cut = if item.is_cut { " (cut)" } else { "" };
    let summary = item.summary.as_ref().map(|text| format!(" // {text}")).unwrap_or_default();
    format!("{} {}{cut} -> {}{summary}", or_dash(item.published.as_ref()), item.title, item.address.path())
}

/// Text with its marks as Markdown would have them.
fn prose(prose: &Prose) -> String {
    let mut text = prose.text.to_string();
    let mut places: Vec<(usize, bool, String)> = Vec::new();
    for (range, mark) in &prose.marks {
        let (open, close) = match mark {
            Mark::Strong => ("**".into(), "**".into()),
            Mark::Emphasis => ("_".into(), "_".into()),
            Mark::Link(address) => ("[".into(), format!("]({address})")),
            Mark::Inserted | Mark::Deleted => panic!("no page says what an edit did"),
        };
        places.push((range.end, true, close));
        places.push((range.start, false, open));
    }
    // From the end, so that what is inserted moves nothing that comes after; closings first at one place.
    places.sort_by(|a, b| (b.0, a.1).cmp(&(a.0, b.1)));
    for (at, _, sign) in places {
        text.insert_str(at, &sign);
    }
    text
}

fn or_dash(value: Option<&impl ToString>) -> String {
    value.map_or("-".into(), ToString::to_string)
}
