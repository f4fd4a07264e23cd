//! Hand-written pages of each family in two nestings in, the one reading that its `expected.toml` tells out.

use std::fmt::Debug;
use std::path::{Path, PathBuf};

use congtin::model::article::{Article, Block};
use congtin::model::headline::Headline;
use congtin::model::limits::Limits;
use congtin::model::listing::Reading;
use congtin::model::moment::Moment;
use congtin::parse::families::Families;
use congtin::parse::read::read;
use congtin::parse::work::Work;
use congtin::text::clean::Clean;
use serde::Deserialize;

use crate::parse_sample::{families, file, files, page};

/// What a family's pages say, in whatever way they say it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    article: Option<ExpectedArticle>,
    listing: Option<ExpectedListing>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct ExpectedArticle {
    address: String,
    title: String,
    published: String,
    summary: String,
    author: String,
    source: String,
    tags: Vec<String>,
    /// "kind: text", of an image its caption.
    blocks: Vec<String>,
    /// "title | date", without a date the title alone.
    related: Vec<String>,
    latest: Vec<String>,
    /// Names of the portal's sections.
    sections: Vec<String>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedListing {
    address: String,
    /// "title | date | summary", each "-" where there is none.
    headlines: Vec<String>,
}

#[test]
fn every_family_in_two_nestings() {
    let families = families();
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let all: Vec<PathBuf> =
        files(&pages).into_iter().filter(|path| path.ends_with("expected.toml")).collect();
    let mut wrong = String::new();
    for path in &all {
        let name = path.parent().and_then(Path::file_name).expect("a folder").to_string_lossy().into_owned();
        let expected: Expected =
            toml::from_str(&file(path)).unwrap_or_else(|bad| panic!("{}: {bad}", path.display()));
        for nesting in ["", "-nested"] {
            let html = |kind: &str| file(&path.with_file_name(format!("{kind}{nesting}.html")));
            let case = format!("{name}{nesting}");
            if let Some(expected) = &expected.article {
                // The nested page stands at an unknown host: its markup alone must tell the family.
                let read = article(&families, &expected.address, nesting.is_empty(), &html("article"));
                wrong += &difference(&case, &read, &(name.clone(), expected));
            }
            if let Some(expected) = &expected.listing {
                let read = listing(&families, &expected.address, &html("listing"));
                wrong += &difference(&case, &read, &(name.clone(), expected));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert_eq!(all.len(), families.families.len() - 1, "every family but the first has its folder");
}

/// What is read of an article's page: the family and what it says.
fn article(
    families: &Families,
    address: &str,
    is_at_home: bool,
    markup: &str,
) -> Result<(String, ExpectedArticle), String> {
    let path = address.split('/').skip(3).collect::<Vec<_>>().join("/");
    let place = if is_at_home { address.to_owned() } else { format!("https://la.example/{path}") };
    match read(&page(&place, markup.into()), families, &Work::new(Limits::STANDARD)) {
        Ok(Reading::Article(article)) => {
            Ok((article.portal.family.clone().unwrap_or_default(), said(&article, address)))
        }
        other => Err(format!("no article: {other:?}")),
    }
}

/// What is read of a page with a list.
fn listing(families: &Families, address: &str, markup: &str) -> Result<(String, ExpectedListing), String> {
    match read(&page(address, markup.into()), families, &Work::new(Limits::STANDARD)) {
        Ok(Reading::Listing(listing)) => {
            let headlines = listing.headlines.iter().map(row).collect();
            let family = listing.portal.family.clone().unwrap_or_default();
            Ok((family, ExpectedListing { address: address.into(), headlines }))
        }
        other => Err(format!("no list: {other:?}")),
    }
}

/// Empty when `read` is as expected.
fn difference<T: Debug + PartialEq>(
    case: &str,
    read: &Result<(String, T), String>,
    expected: &(String, &T),
) -> String {
    match read {
        Ok((family, said)) if *family == expected.0 && said == expected.1 => String::new(),
        Ok(said) => format!("{case}: read {said:#?}\nexpected {expected:#?}\n"),
        Err(why) => format!("{case}: {why}\n"),
    }
}

/// What `article` says, in the words of an expectation.
fn said(article: &Article, address: &str) -> ExpectedArticle {
    let text = |text: &Option<Clean>| text.as_ref().map(ToString::to_string);
    let titles = |headlines: &[Headline]| headlines.iter().map(title).collect();
    ExpectedArticle {
        address: address.into(),
        title: text(&article.title).unwrap_or_default(),
        published: date(article.published).unwrap_or_default(),
        summary: text(&article.summary).unwrap_or_default(),
        author: text(&article.author).unwrap_or_default(),
        source: text(&article.source).unwrap_or_default(),
        tags: article.tags.iter().map(ToString::to_string).collect(),
        blocks: article.blocks.iter().map(block).collect(),
        related: titles(&article.related),
        latest: titles(&article.latest),
        sections: article.portal.sections.iter().map(|section| section.name.to_string()).collect(),
    }
}

fn title(headline: &Headline) -> String {
    match date(headline.published) {
        Some(date) => format!("{} | {date}", &*headline.title),
        None => headline.title.to_string(),
    }
}

fn row(headline: &Headline) -> String {
    let or_dash = |text: Option<String>| text.unwrap_or_else(|| "-".into());
    let (date, summary) = (date(headline.published), headline.summary.as_ref().map(ToString::to_string));
    format!("{} | {} | {}", &*headline.title, or_dash(date), or_dash(summary))
}

fn date(moment: Option<Moment>) -> Option<String> {
    moment.map(|moment| moment.to_string())
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(prose) => format!("paragraph: {}", &*prose.text),
        Block::Heading(_, prose) => format!("heading: {}", &*prose.text),
        Block::Quote(prose) => format!("quote: {}", &*prose.text),
        Block::Image(image) => {
            format!("image: {}", image.caption.as_ref().map_or("", |caption| &*caption.text))
        }
        Block::Preformatted(_) => "preformatted".into(),
        Block::List(_) => "list".into(),
        Block::Table(_) => "table".into(),
    }
}
