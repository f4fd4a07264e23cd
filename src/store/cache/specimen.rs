//! Numbers and words in, articles, lists and an empty cache for tests out.

use jiff::Timestamp;
use jiff::civil::date;
use rusqlite::Connection;

use crate::model::address::{Address, Reach};
use crate::model::article::{Article, Block, Complete, Further};
use crate::model::headline::Headline;
use crate::model::kept::Outcome;
use crate::model::listing::{Listing, Reading};
use crate::model::moment::Moment;
use crate::model::page::Page;
use crate::model::portal::Portal;
use crate::model::prose::Prose;
use crate::model::trust::Sources;
use crate::model::validators::Validators;
use crate::store::cache::keep::{Arrival, keep_all};
use crate::store::kind::Kind;
use crate::text::clean::Clean;

/// A cache in memory, as a new file would be.
pub fn cache() -> Connection {
    let connection = Connection::open_in_memory().expect("memory");
    for sql in Kind::CACHE.versions.iter().flat_map(|files| files.iter()) {
        connection.execute_batch(sql).expect("the schema");
    }
    connection
}

pub fn address(text: &str) -> Address {
    Address::parse(text).expect("an address")
}

/// The moment `seconds` after one in 2026.
pub fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_780_000_000 + seconds).expect("a moment")
}

/// An article of that number, published on a day of April 2026, that says this; fetched then.
pub fn article(number: i8, text: &str, seconds: i64) -> Article {
    Article {
        address: address(&format!("https://xa.ninhphuoc.gov.vn/tin/bai-{number}.aspx")),
        title: Some(Clean::new(&format!("Xã họp bàn việc số {number}"))),
        published: Some(Moment::day(date(2026, 4, 1 + number % 30))),
        views: Some(7),
        summary: None,
        author: None,
        source: None,
        tags: Vec::new(),
        blocks: text.split('\n').map(|line| Block::Paragraph(Prose::plain(line))).collect(),
        attachments: Vec::new(),
        related: Vec::new(),
        latest: Vec::new(),
        portal: Portal::default(),
        section: None,
        further: Further::default(),
        complete: Complete::Whole,
        fetched: at(seconds),
        reach: Reach::Public,
        warnings: Vec::new(),
        sources: Sources::default(),
    }
}

/// A headline at the address of [`article`] of that number.
pub fn headline(number: i8, title: &str) -> Headline {
    let article = article(number, "", 0);
    Headline {
        title: Clean::new(title),
        address: article.address,
        published: article.published,
        summary: None,
        is_cut: title.ends_with('…'),
        image: None,
        section: None,
    }
}

/// A list of the portal `id` at its own address.
pub fn listing(id: &str, headlines: &[Headline], seconds: i64) -> Listing {
    Listing {
        address: address(&format!("https://{id}.gov.vn/tin")),
        title: Some(Clean::new("Tin mới")),
        portal: Portal { id: Some(id.into()), ..Portal::default() },
        headlines: headlines.to_vec(),
        next: None,
        fetched: at(seconds),
        reach: Reach::Public,
        warnings: Vec::new(),
    }
}

/// Keeps a reading as it was asked for by its own address, with neither markup nor validators.
pub fn kept(connection: &Connection, reading: impl Into<Reading>) -> Outcome {
    let reading = reading.into();
    let asked = match &reading {
        Reading::Article(article) => article.address.clone(),
        Reading::Listing(listing) => listing.address.clone(),
    };
    let arrival = Arrival { asked: &asked, validators: &Validators::default(), page: None };
    keep_all(connection, &[(&reading, &arrival)], 10).expect("it is kept")[0]
}

/// The page of an article: this markup.
pub fn page(article: &Article, markup: &str) -> Page {
    Page {
        address: article.address.clone(),
        markup: markup.into(),
        charset: "UTF-8",
        fetched: article.fetched,
        reach: article.reach,
        validators: Validators::default(),
        may_keep: true,
        warnings: Vec::new(),
    }
}

impl From<Article> for Reading {
    fn from(article: Article) -> Self {
        Self::Article(Box::new(article))
    }
}

impl From<Listing> for Reading {
    fn from(listing: Listing) -> Self {
        Self::Listing(Box::new(listing))
    }
}
