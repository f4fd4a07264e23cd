//! A portal or section in, what is new in it kept; how it goes on is told on the way.

use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError};

use jiff::Timestamp;

use crate::model::address::{Address, Origin, Reach};
use crate::model::asked::Purpose;
use crate::model::failure::Failure;
use crate::model::follow::{Follow, Outcome, Subject};
use crate::model::headline::Headline;
use crate::model::kept::Source as From;
use crate::model::listing::Reading;
use crate::model::obtained::Source;
use crate::model::refreshed::{Progress, Refreshed};
use crate::model::story::Story;
use crate::pipeline::Pipeline;
use crate::pipeline::gather::source;
use crate::store::archive::Archive;
use crate::store::reader::own::Own;
use crate::text::clean::Clean;

/// Articles of a list that one refresh fetches: a portal's machine is small.
const MOST: usize = 40;

/// Seconds after which a list is asked for again where nobody wants it sooner.
const LATELY: i64 = 30 * 60;

impl Pipeline {
    /// Fetches the list at `address`, and those of its articles that are not kept, one after the
    /// other and at the distance that background work keeps.
    ///
    /// # Errors
    /// Why there is no list. An article that fails is only counted.
    pub async fn refresh(
        self: &Arc<Self>,
        address: &Address,
        origin: &Origin,
        mut tell: impl FnMut(&Progress),
    ) -> Result<Refreshed, Failure> {
        let obtained = self.read(address, origin, Purpose::Background).await?;
        if let Source::Copy(failure) = obtained.source {
            return Err(*failure);
        }
        let (headlines, reach, fetched) = match obtained.reading {
            Reading::Listing(listing) => (listing.headlines, listing.reach, listing.fetched),
            Reading::Article(article) => (article.latest, article.reach, article.fetched),
        };
        let new = self.unkept(headlines).await;
        tell(&Progress::Listed(new.len()));
        let seen = self.first_seen(&new).await;
        let mut done = Refreshed { left: new.len().saturating_sub(MOST), ..Refreshed::default() };
        for (at, mut headline) in (1..).zip(new.into_iter().take(MOST)) {
            tell(&Progress::Article(at, headline.title.clone()));
            let read = self.article(&mut headline, reach).await;
            let is_kept = self.spend(&headline.address).await;
            // What cannot be had or kept is told once, not at every refresh.
            let known = seen.get(&headline.address.key());
            let is_first = known.is_none_or(|seen| seen.as_second() >= fetched.as_second());
            match read {
                Ok(()) => done.new += usize::from(is_kept),
                Err(failure) => {
                    done.missed += 1;
                    tell(&Progress::Missed(Box::new(failure)));
                }
            }
            if is_kept || is_first {
                done.headlines.push(headline);
            }
        }
        Ok(done)
    }

    /// Whether there is a copy of an article that was just asked for; where there is none, it is not
    /// asked for again in this run, but by a person.
    pub(in crate::pipeline) async fn spend(&self, address: &Address) -> bool {
        let is_kept = self.age(address).await.is_some();
        if !is_kept {
            self.spent.lock().unwrap_or_else(PoisonError::into_inner).insert(address.key());
        }
        is_kept
    }

    /// Whether it was asked for in vain in this run.
    pub(in crate::pipeline) fn is_spent(&self, address: &Address) -> bool {
        self.spent.lock().unwrap_or_else(PoisonError::into_inner).contains(&address.key())
    }

    /// Fetches one article for later; its headline gets what the list cut or left out.
    async fn article(self: &Arc<Self>, headline: &mut Headline, reach: Reach) -> Result<(), Failure> {
        let obtained = self.read(&headline.address, &Origin::Link(reach), Purpose::Background).await?;
        if let Source::Copy(failure) = obtained.source {
            return Err(*failure);
        }
        if let Reading::Article(article) = obtained.reading {
            if let (true, Some(title)) = (headline.is_cut, article.title) {
                headline.title = title;
                headline.is_cut = false;
            }
            headline.summary = headline.summary.take().or(article.summary);
        }
        Ok(())
    }

    /// Those of which there is no copy.
    async fn unkept(&self, headlines: Vec<Headline>) -> Vec<Headline> {
        let keys: Vec<String> = headlines.iter().map(|headline| headline.address.key()).collect();
        let ages = self.ask(move |archive, now| archive.copies(now, |copies| copies.ages(&keys))).await;
        let ages = ages.and_then(Result::ok).unwrap_or_default();
        let is_wanted =
            |one: &Headline| !ages.contains_key(&one.address.key()) && !self.is_spent(&one.address);
        headlines.into_iter().filter(is_wanted).collect()
    }

    /// Everything that is followed, in the order of following.
    pub async fn follows(&self) -> Vec<Follow> {
        let answer = self.ask(|archive, now| archive.own(now, Own::follows)).await;
        answer.and_then(Result::ok).unwrap_or_default()
    }

    /// Whether it is followed and was asked for in the last half hour.
    pub async fn is_fresh(&self, subject: &Subject) -> bool {
        let subject = subject.clone();
        let fresh = move |archive: &Archive, now: Timestamp| {
            let follows = archive.own(now, Own::follows).unwrap_or_default();
            let last =
                follows.iter().find(|follow| follow.subject == subject).and_then(|f| f.last_refresh(now));
            last.is_some_and(|last| now.as_second() - last.as_second() < LATELY)
        };
        self.ask(fresh).await.unwrap_or(false)
    }

    /// Notes what came of asking for something that is followed.
    pub async fn note_refresh(&self, subject: Subject, outcome: Outcome) {
        let note = move |own: &mut Own, now| own.refreshed((&subject, &outcome), now);
        // Without it, it is only asked for again sooner.
        let _again = self.ask(move |archive, now| archive.own(now, |own| note(own, now))).await;
    }

    /// The newest of all that is followed, one entry a story.
    pub async fn river(&self, follows: &[Follow], count: usize) -> Vec<Story> {
        let sources: Vec<From> = follows.iter().map(|follow| source(&follow.subject)).collect();
        let read =
            self.ask(move |archive, now| archive.copies(now, |copies| copies.river(&sources, None, count)));
        let items = read.await.and_then(Result::ok).unwrap_or_default();
        self.stories(items, follows).await
    }

    /// Brings the store within its limits and makes the backup of the day; bookmarked articles stay.
    pub async fn tidy(&self) {
        let tidy = |own: &mut Own| own.bookmarked(None).unwrap_or_default();
        let work = move |archive: &Archive, now: Timestamp| {
            let spared: BTreeSet<String> = archive.own(now, tidy).into_iter().collect();
            // What does not fit now is tried again the next time; the notices tell of a full disk.
            let _later = archive.copies(now, |copies| copies.trim(&spared, now));
            let _later = archive.own(now, |own| own.back_up(now));
        };
        self.ask(work).await;
    }
}

/// A failure in a few words, to be noted.
#[must_use]
pub fn brief(failure: &Failure) -> Outcome {
    Outcome::Failed(Clean::new(&failure.kind.to_string()))
}
