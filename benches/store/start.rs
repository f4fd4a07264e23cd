//! The folder of a store in, what the reader asks it for before its first screen out, and how long each took.

use std::path::Path;
use std::time::{Duration, Instant};

use congtin::model::headline::Headline;
use congtin::model::kept::Source;
use congtin::model::limits::StoreLimits;
use congtin::store::cache::copies::Copies;
use congtin::store::reader::own::Own;
use jiff::Timestamp;

use crate::shelf::folders;

/// Headlines of the river.
const RIVER: usize = 50;

/// The cache, open, and what each step of the start took.
pub struct Started {
    pub copies: Copies,
    pub steps: Vec<(&'static str, Duration)>,
}

/// Asks as the reader does that goes on where the last run ended, with no network.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
pub fn start(folder: &Path, now: Timestamp) -> Started {
    let (cache, data) = folders(folder);
    let mut steps = Vec::new();
    let mut begun = Instant::now();
    let mut step = |what| {
        steps.push((what, begun.elapsed()));
        begun = Instant::now();
    };
    let (mut own, notices) = Own::open(&data, now);
    assert!(notices.is_empty(), "{notices:?}");
    step("the reader's own state, opened");
    let session = own.session().expect("an answer").expect("a session");
    step("the session");
    let (mut copies, notices) = Copies::open(&cache, StoreLimits::STANDARD, now);
    assert!(notices.is_empty(), "{notices:?}");
    step("the cache, opened");
    let key = |target: Option<congtin::model::target::Target>| {
        target.and_then(|target| target.address().map(congtin::model::address::Address::key)).expect("a page")
    };
    let (list, article) = (key(session.portal), key(session.article));
    assert!(copies.article(&list).expect("an answer").is_none());
    let list = copies.listing(&list).expect("an answer").expect("a list");
    step("the list");
    let article = copies.article(&article).expect("an answer").expect("an article").article;
    step("the article");
    for headlines in [&list.headlines, &article.latest] {
        let cut: Vec<String> = keys(headlines.iter().filter(|headline| headline.is_cut));
        let titles = copies.titles(&cut).expect("an answer");
        assert_eq!(titles.len(), cut.len(), "every cut title is known whole");
    }
    step("titles of cut headlines");
    let mut shown = keys(list.headlines.iter().chain(&article.latest));
    shown.push(article.address.key());
    let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    own.read_of(&shown).expect("an answer");
    step("which were read");
    own.notes_of(&shown).expect("an answer");
    step("which have a bookmark");
    own.places_of(&shown).expect("an answer");
    step("how far they were read");
    let named: Vec<String> = shown.iter().map(|key| (*key).to_owned()).collect();
    copies.edited(&named).expect("an answer");
    step("which were edited");
    let follows = own.follows().expect("an answer");
    for follow in &follows {
        if let congtin::model::follow::Subject::Portal(id) = &follow.subject {
            copies.new_since(&Source::Portal(id.clone()), follow.since).expect("an answer");
        }
    }
    own.mutes().expect("an answer");
    step("what is followed, how much of it is new, what is muted");
    let sources = follows.iter().filter_map(|follow| match &follow.subject {
        congtin::model::follow::Subject::Portal(id) => Some(Source::Portal(id.clone())),
        congtin::model::follow::Subject::Section(_) => None,
    });
    let river = copies.river(&sources.collect::<Vec<_>>(), None, RIVER).expect("an answer");
    assert_eq!(river.len(), RIVER);
    step("the river of what is followed");
    Started { copies, steps }
}

fn keys<'a>(headlines: impl Iterator<Item = &'a Headline>) -> Vec<String> {
    headlines.map(|headline| headline.address.key()).collect()
}
