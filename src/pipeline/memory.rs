//! Addresses and keys in, what the store remembers of them out; what is to be remembered goes in.

use std::collections::HashMap;
use std::sync::{MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::model::address::Address;
use crate::model::bookmark::Bookmark;
use crate::model::follow::{Mute, Subject};
use crate::model::headline::Headline;
use crate::model::listing::Reading;
use crate::model::memo::{Mark, Memo};
use crate::model::notice::Notice;
use crate::model::session::Session;
use crate::model::target::Target;
use crate::model::undone::{Deed, Undone};
use crate::pipeline::Pipeline;
use crate::pipeline::pages::has_all_pages;
use crate::store::archive::Archive;
use crate::store::fault::Fault;
use crate::store::reader::own::Own;
use crate::text::clean::Clean;

impl Pipeline {
    /// The kept copy of the page at `address`, its titles whole where they are known.
    pub async fn copy(&self, address: &Address) -> Option<Reading> {
        let key = address.key();
        let find = move |archive: &Archive, now| {
            archive.copies(now, |copies| {
                let article = copies.article(&key).ok().flatten();
                let article = article.map(|kept| Reading::Article(Box::new(kept.article)));
                article.or_else(|| {
                    let listing = copies.listing(&key).ok().flatten();
                    listing.map(|listing| Reading::Listing(Box::new(listing)))
                })
            })
        };
        let mut reading = self.ask(find).await??;
        self.complete(&mut reading).await;
        Some(reading)
    }

    /// The copy of an article that was seen so lately that its page need not be asked for.
    pub(in crate::pipeline) async fn recent(&self, address: &Address) -> Option<Reading> {
        let archive = self.archive.as_ref().filter(|_| !self.is_passing(address))?;
        let recent = archive.limits().recent;
        let age = self.age(address).await?;
        // A clock that was set back makes no copy young.
        let is_recent = !age.is_negative() && age.unsigned_abs() < recent;
        let copy = if is_recent { self.copy(address).await } else { None };
        copy.filter(|reading| matches!(reading, Reading::Article(_)) && has_all_pages(reading))
    }

    /// How long ago the copy of this page was last seen to be its page; `None` without a copy.
    pub(in crate::pipeline) async fn age(&self, address: &Address) -> Option<SignedDuration> {
        let key = address.key();
        let age = move |archive: &Archive, now: Timestamp| {
            let ages = archive.copies(now, |copies| copies.ages(std::slice::from_ref(&key)));
            Some(now.duration_since(*ages.ok()?.get(&key)?))
        };
        self.ask(age).await?
    }

    /// Puts the titles that the store knows whole in the place of cut ones.
    pub(in crate::pipeline) async fn complete(&self, reading: &mut Reading) {
        let lists: Vec<&mut Headline> = match reading {
            Reading::Article(article) => article.related.iter_mut().chain(&mut article.latest).collect(),
            Reading::Listing(listing) => listing.headlines.iter_mut().collect(),
        };
        let cut: Vec<&mut Headline> = lists.into_iter().filter(|headline| headline.is_cut).collect();
        if cut.is_empty() {
            return;
        }
        let keys: Vec<String> = cut.iter().map(|headline| headline.address.key()).collect();
        let titles = self.ask(move |archive, now| archive.copies(now, |copies| copies.titles(&keys))).await;
        let titles: HashMap<String, Clean> = titles.and_then(Result::ok).unwrap_or_default();
        for headline in cut {
            if let Some(title) = titles.get(&headline.address.key()) {
                headline.title = title.clone();
                headline.is_cut = false;
            }
        }
    }

    /// Remembers something; false for what passes with this run.
    ///
    /// # Errors
    /// Why it will be forgotten.
    pub async fn remember(&self, memo: Memo) -> Result<bool, Fault> {
        let change = passing(&memo);
        let Some(memo) = self.lasting(memo) else {
            self.undoable().extend(change.map(Some));
            return Ok(false);
        };
        self.undoable().extend(change.map(|_| None));
        let opened = match &memo {
            Memo::Opened(saved) => Some(saved.address.key()),
            _ => None,
        };
        let write = move |archive: &Archive, now| {
            if let Some(key) = opened {
                // Without it the cache only knows less of what may go first.
                let _unknown = archive.copies(now, |copies| copies.opened(&key, now));
            }
            archive.own(now, |own| match memo {
                Memo::Opened(saved) => own.opened(&saved, now),
                Memo::Place(key, place) => own.keep_place(&key, place),
                Memo::Session(session) => own.keep_session(&session),
                Memo::Mark(keys, mark, name) => {
                    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
                    own.mark((&keys, mark), (&name, now)).map(drop)
                }
                Memo::Bookmark(saved, note) => own.bookmark(&Bookmark { saved, note, at: now }, now),
                Memo::Follow(subject, name) => own.follow((&subject, &name), now).map(drop),
                Memo::Unfollow(subject) => own.unfollow(&subject, now).map(drop),
                Memo::Unbookmark(key) => own.unbookmark(&key, now).map(drop),
                Memo::Mute(what) => own.mute(&what, now).map(drop),
                Memo::Unmute(what) => own.unmute(&what, now).map(drop),
                Memo::Looked(lists) => lists.iter().try_for_each(|list| own.looked(list, now)),
            })
        };
        self.ask(write).await.unwrap_or(Ok(())).map(|()| true)
    }

    /// What of it is worth remembering.
    fn lasting(&self, memo: Memo) -> Option<Memo> {
        let stays = |target: &Target| {
            target.is_gathered() || target.address().is_some_and(|address| !self.is_passing(address))
        };
        match memo {
            Memo::Opened(saved) | Memo::Bookmark(saved, _) if self.is_passing(&saved.address) => None,
            Memo::Follow(Subject::Section(address), _) if self.is_passing(&address) => None,
            Memo::Mute(Mute::Section(address, _)) if self.is_passing(&address) => None,
            Memo::Place(key, _) | Memo::Unbookmark(key) if self.client.serves_key(&key) => None,
            Memo::Mark(mut keys, mark, name) => {
                keys.retain(|key| !self.client.serves_key(key));
                (!keys.is_empty()).then_some(Memo::Mark(keys, mark, name))
            }
            Memo::Session(session) => {
                let session = Session {
                    portal: session.portal.filter(stays),
                    article: session.article.filter(stays),
                    ..*session
                };
                session.leads_somewhere().then(|| Memo::Session(Box::new(session)))
            }
            memo => Some(memo),
        }
    }

    fn undoable(&self) -> MutexGuard<'_, Vec<Option<Undone>>> {
        self.changes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the newest change back and tells what it was.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn undo(&self) -> Result<Option<Undone>, Fault> {
        if let Some(Some(passing)) = self.undoable().pop() {
            return Ok(Some(passing));
        }
        self.ask(|archive, now| archive.own(now, Own::undo)).await.unwrap_or(Ok(None))
    }

    /// Where the last run ended.
    pub async fn session(&self) -> Option<Session> {
        self.ask(|archive, now| archive.own(now, Own::session)).await?.ok().flatten()
    }

    /// What happened in the store since the last call that the reader should know.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice> {
        self.archive.as_ref().map(|archive| archive.notices()).unwrap_or_default()
    }
}

/// What an undo of this would take back, were it only on the screen; `None` for what is not undone.
fn passing(memo: &Memo) -> Option<Undone> {
    let (deed, name, keys) = match memo {
        Memo::Mark(keys, Mark::Read, name) => (Deed::MarkRead, name.clone(), keys.clone()),
        Memo::Mark(keys, Mark::Unread, name) => (Deed::MarkUnread, name.clone(), keys.clone()),
        Memo::Bookmark(saved, _) => (Deed::Bookmark, saved.title.clone(), vec![saved.address.key()]),
        Memo::Unbookmark(key) => (Deed::Unbookmark, Clean::new(key), vec![key.clone()]),
        Memo::Follow(_, name) => (Deed::Follow, name.clone(), Vec::new()),
        Memo::Unfollow(_) => (Deed::Unfollow, Clean::default(), Vec::new()),
        Memo::Mute(what) => (Deed::Mute, what.name().clone(), Vec::new()),
        Memo::Unmute(what) => (Deed::Unmute, what.name().clone(), Vec::new()),
        Memo::Opened(_) | Memo::Place(..) | Memo::Session(_) | Memo::Looked(_) => return None,
    };
    Some(Undone { deed, name, keys, at: Timestamp::UNIX_EPOCH })
}
