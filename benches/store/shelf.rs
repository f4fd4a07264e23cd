//! A number of articles in, a folder with the store of a reader who kept so many out.
//!
//! It is written as the program writes it: articles with their markup and the lists they stood in,
//! in batches; and in the reader's own state marks, places, bookmarks, a history, follows and a
//! session that ends in the newest article.

use std::path::{Path, PathBuf};

use congtin::model::address::Origin;
use congtin::model::bookmark::{Bookmark, Note, Saved};
use congtin::model::follow::Subject;
use congtin::model::limits::StoreLimits;
use congtin::model::listing::Reading;
use congtin::model::memo::Mark;
use congtin::model::page::Page;
use congtin::model::progress::Progress;
use congtin::model::session::Session;
use congtin::model::target::Target;
use congtin::model::validators::Validators;
use congtin::store::cache::copies::Copies;
use congtin::store::cache::keep::Arrival;
use congtin::store::reader::own::Own;
use congtin::store::reader::{bookmarks, places, reads, visits};
use congtin::text::clean::Clean;
use jiff::Timestamp;

use crate::news::{News, PORTALS, Press, portal_id};
use crate::pages::{address, article, fetched, headline, home, listing, page};

/// Articles of one transaction.
const BATCH: usize = 50;
/// New articles of a portal between two looks at its list.
const BETWEEN: usize = 10;
/// One of so many articles is read; is left in its middle; has a bookmark.
const READ: usize = 5;
const PLACED: usize = 20;
const BOOKMARKED: usize = 200;
/// Portals that are followed.
const FOLLOWED: u64 = 5;

/// What was written, in bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Written {
    /// What the articles say.
    pub text: u64,
    /// Their markup, each page by zstd -3: of one in sixteen, times sixteen.
    pub packed: u64,
}

/// Where in `folder` the cache is, and the reader's own state: as the program has them when
/// `XDG_CACHE_HOME` and `XDG_DATA_HOME` are these folders' parents.
pub fn folders(folder: &Path) -> (PathBuf, PathBuf) {
    (folder.join("cache/congtin"), folder.join("data/congtin"))
}

/// Writes the store of `size` articles into `folder`.
pub fn write(folder: &Path, size: usize) -> Written {
    let press = Press::new(size);
    let (cache, data) = folders(folder);
    // All is to stay: how much there may be is not the question here.
    let limits = StoreLimits { pages: u64::MAX, text: u64::MAX, ..StoreLimits::STANDARD };
    let (mut copies, notices) = Copies::open(&cache, limits, Timestamp::UNIX_EPOCH);
    assert!(notices.is_empty(), "{notices:?}");
    let mut written = Written::default();
    let mut portals = vec![Vec::new(); PORTALS];
    for first in (0..size).step_by(BATCH) {
        let mut readings: Vec<(Reading, Option<Page>)> = Vec::new();
        for at in first..size.min(first + BATCH) {
            let news = press.print(at);
            let known = &mut portals[news.number];
            let article = article(&news, known);
            let page = page(&article, &news.text);
            written.text += (news.text.len() + news.title.len()) as u64;
            if at % 16 == 0 {
                let packed = zstd::encode_all(page.markup.as_bytes(), 3).expect("memory");
                written.packed += 16 * packed.len() as u64;
            }
            readings.push((Reading::Article(Box::new(article)), Some(page)));
            known.push(headline(&news));
            if known.len() % BETWEEN == 1 {
                readings.push((Reading::Listing(Box::new(listing(&news, known))), None));
            }
        }
        keep(&mut copies, &readings);
    }
    remember(&data, &press, size);
    written
}

fn keep(copies: &mut Copies, readings: &[(Reading, Option<Page>)]) {
    let validators = Validators::default();
    let asked = |reading: &Reading| match reading {
        Reading::Article(article) => article.address.clone(),
        Reading::Listing(listing) => listing.address.clone(),
    };
    let asked: Vec<_> = readings.iter().map(|(reading, _)| asked(reading)).collect();
    let arrivals = readings.iter().zip(&asked);
    let arrivals: Vec<Arrival> = arrivals
        .map(|((_, page), asked)| Arrival { asked, validators: &validators, page: page.as_ref() })
        .collect();
    let all: Vec<_> = readings.iter().map(|(reading, _)| reading).zip(&arrivals).collect();
    copies.keep_all(&all).expect("they are kept");
}

/// Writes the reader's own state.
fn remember(folder: &Path, press: &Press, size: usize) {
    let last = press.print(size - 1);
    let now = fetched(&last);
    let (mut own, notices) = Own::open(folder, now);
    assert!(notices.is_empty(), "{notices:?}");
    for first in (0..size).step_by(READ * BATCH * 20) {
        let news = (first..size.min(first + READ * BATCH * 20)).step_by(READ);
        let news: Vec<(usize, News)> = news.map(|at| (at, press.print(at))).collect();
        let written = own.database.write(|write| {
            for (at, news) in &news {
                let key = address(news).key();
                reads::mark(write, (&[&key], Mark::Read), ("", now))?;
                if at % PLACED == 0 {
                    let place = Progress { block: 2, byte: 40, text: news.id.unsigned_abs(), percent: 30 };
                    places::put(write, &key, place)?;
                    visits::note(write, &saved(news), now)?;
                }
                if at % BOOKMARKED == 0 {
                    let tags = vec![Clean::new("đọc lại")];
                    let bookmark =
                        Bookmark { saved: saved(news), note: Note { text: Clean::default(), tags }, at: now };
                    bookmarks::put(write, &bookmark, now)?;
                }
            }
            Ok(())
        });
        written.expect("a write");
    }
    for portal in 0..FOLLOWED {
        let subject = Subject::Portal(portal_id(portal));
        own.follow((&subject, &Clean::new(&portal_id(portal))), now).expect("a write");
    }
    let session = Session {
        portal: Some(Target::Page(home(&last.host), Origin::Typed)),
        article: Some(Target::Page(address(&last), Origin::Typed)),
        focus: "article".into(),
        zoom: 100,
    };
    own.keep_session(&session).expect("a write");
}

fn saved(news: &News) -> Saved {
    Saved {
        address: address(news),
        reach: congtin::model::address::Reach::Public,
        title: Clean::new(&news.title),
    }
}
