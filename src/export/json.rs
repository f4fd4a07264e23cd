//! An article or headlines in, JSON in the shape that the README documents out.
//!
//! Every key is always there; what is absent is `null` or `[]`.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::model::address::Address;
use crate::model::article::{Article, Attachment, Block, Complete, Item, List};
use crate::model::explain::warning;
use crate::model::headline::Headline;
use crate::model::hit::Hit;
use crate::model::messages::Messages;
use crate::model::moment::{Moment, VIETNAM};
use crate::model::near::Near;
use crate::model::obtained::Source;
use crate::model::prose::Prose;
use crate::model::story::Story;
use crate::text::clean::Clean;

/// One article, with what is near it in the store.
#[must_use]
pub fn article(article: &Article, near: &[Near], source: &Source, words: &Messages) -> String {
    let portal = &article.portal;
    let (complete, reason) = match &article.complete {
        Complete::Whole => ("whole", None),
        Complete::Cut(reason) => ("cut", Some(warning(reason, words))),
        Complete::Text(reason) => ("text", Some(warning(reason, words))),
    };
    pretty(&json!({
        "url": article.address,
        "title": article.title,
        "published": article.published,
        "views": article.views,
        "summary": article.summary,
        "author": article.author,
        "source": article.source,
        "tags": article.tags,
        "blocks": article.blocks.iter().map(block).collect::<Vec<_>>(),
        "attachments": article.attachments.iter().map(attachment).collect::<Vec<_>>(),
        "related": items(&article.related),
        "latest": items(&article.latest),
        "portal": {
            "id": portal.id, "name": portal.name, "online": portal.online, "weather": portal.weather,
        },
        "section": article.section.as_ref().map(|section| &section.name),
        "near": self::near(near, words),
        "complete": complete,
        "complete_reason": reason,
        "fetched": instant(article.fetched),
        "kept": source.is_kept(),
        "warnings": article.warnings.iter().map(|w| warning(w, words)).collect::<Vec<_>>(),
    }))
}

/// A list of headlines.
#[must_use]
pub fn headlines(list: &[Headline]) -> String {
    pretty(&items(list))
}

/// Stories: headlines with the portal of each, that say, where other papers have the same, which.
#[must_use]
pub fn stories(stories: &[Story]) -> String {
    let story = |story: &Story| {
        let mut told = item(story.headline());
        told["portal"] = Clean::new(&story.item.portal).as_str().into();
        let also = story.versions().into_iter().map(
            |one| json!({ "title": one.headline.title, "url": one.headline.address, "portal": one.portal }),
        );
        let also: Vec<Value> = also.collect();
        if !also.is_empty() {
            told["also"] = also.into();
        }
        told
    };
    pretty(&stories.iter().map(story).collect())
}

/// What a search found.
#[must_use]
pub fn hits(hits: &[Hit]) -> String {
    let item = |hit: &Hit| {
        json!({
            "title": hit.title.text,
            "url": hit.address,
            "published": hit.published,
            "title_is_cut": false,
            "snippet": hit.snippet.text,
        })
    };
    pretty(&hits.iter().map(item).collect())
}

/// An article's related and latest lists.
#[must_use]
pub fn lists(article: &Article) -> String {
    pretty(&json!({ "related": items(&article.related), "latest": items(&article.latest) }))
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

fn items(list: &[Headline]) -> Value {
    list.iter().map(item).collect()
}

fn item(headline: &Headline) -> Value {
    let mut item = json!({
        "title": headline.title,
        "url": headline.address,
        "published": headline.published,
        "title_is_cut": headline.is_cut,
    });
    let more = [
        ("summary", headline.summary.as_deref()),
        ("image", headline.image.as_ref().map(Address::as_str)),
        ("section", headline.section.as_deref()),
    ];
    for (key, value) in more {
        if let Some(value) = value {
            item[key] = value.into();
        }
    }
    item
}

fn near(list: &[Near], words: &Messages) -> Value {
    let near = |near: &Near| {
        let mut item = item(&near.headline);
        item["portal"] = json!(near.portal);
        item["reason"] = json!(near.reason(words));
        item
    };
    list.iter().map(near).collect()
}

fn attachment(file: &Attachment) -> Value {
    json!({ "title": file.title, "url": file.address, "type": file.kind(), "size": file.size })
}

/// A moment of ours, in Viet Nam's time like the page's own.
fn instant(at: Timestamp) -> Moment {
    let local = VIETNAM.to_datetime(at);
    let time = local.time().with().subsec_nanosecond(0).build().expect("zero is in range");
    Moment { date: local.date(), time: Some((time, VIETNAM)) }
}

/// Lists nest no deeper than the parser's tree, so this recursion is bounded.
fn block(block: &Block) -> Value {
    match block {
        Block::Paragraph(prose) => linked(json!({ "kind": "paragraph", "text": prose.text }), [prose]),
        Block::Heading(level, prose) => {
            linked(json!({ "kind": "heading", "level": level, "text": prose.text }), [prose])
        }
        Block::List(list) => self::list(list),
        Block::Table(table) => {
            let row = |row: &Vec<Prose>| row.iter().map(|cell| json!(cell.text)).collect::<Value>();
            let rows: Value = table.rows.iter().map(row).collect();
            linked(json!({ "kind": "table", "rows": rows }), table.rows.iter().flatten())
        }
        Block::Image(image) => {
            let caption = image.caption.as_ref();
            let text = caption.map(|caption| &caption.text);
            linked(
                json!({ "kind": "image", "url": image.address, "alt": image.alt, "caption": text }),
                caption,
            )
        }
        Block::Quote(prose) => linked(json!({ "kind": "quote", "text": prose.text }), [prose]),
        Block::Preformatted(lines) => {
            let text = lines.iter().map(Clean::as_str).collect::<Vec<_>>().join("\n");
            json!({ "kind": "preformatted", "text": text })
        }
    }
}

fn list(list: &List) -> Value {
    let item = |item: &Item| match item.blocks.as_slice() {
        [] => json!(item.prose.text),
        blocks => json!({ "text": item.prose.text, "blocks": blocks.iter().map(block).collect::<Vec<_>>() }),
    };
    let items: Value = list.items.iter().map(item).collect();
    let shape = json!({ "kind": "list", "ordered": list.first.is_some(), "items": items });
    linked(shape, list.items.iter().map(|item| &item.prose))
}

/// Adds `links` to a block that has some.
fn linked<'a>(mut block: Value, prose: impl IntoIterator<Item = &'a Prose>) -> Value {
    let links: Vec<Value> = prose
        .into_iter()
        .flat_map(Prose::links)
        .map(|(text, address)| json!({ "text": text, "url": address }))
        .collect();
    if !links.is_empty() {
        block["links"] = links.into();
    }
    block
}
