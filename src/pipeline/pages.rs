//! A further page of a list in, what it lists out; an article on several pages in, all of it out.

use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::fetch::client::Fetched;
use crate::model::address::{Address, Origin};
use crate::model::article::{Article, Further};
use crate::model::asked::{Asked, Purpose};
use crate::model::failure::{Failure, Kind};
use crate::model::listing::Reading;
use crate::model::page::Page;
use crate::model::turn::Turn;
use crate::model::warning::Warning;
use crate::parse::join::{Joined, cut, join, take_print, without_turns};
use crate::parse::read::read;
use crate::pipeline::Pipeline;
use crate::text::clean::Clean;

/// Pages of one article that are fetched, the first one included.
const MOST: usize = 20;

/// Who hears of the further pages of an article, whoever asked for it.
type Heard = Box<dyn Fn(&Turn) + Send + Sync>;

/// The one who is told which page of an article is on its way; nobody at first.
#[derive(Default)]
pub struct Turns(OnceLock<Heard>);

impl Turns {
    fn tell(&self, turn: &Turn) {
        if let Some(heard) = self.0.get() {
            heard(turn);
        }
    }
}

impl fmt::Debug for Turns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Turns").field(&self.0.get().is_some()).finish()
    }
}

/// An article that goes on, while its pages are fetched.
struct Growing {
    article: Article,
    /// Bytes of its pages' markup.
    size: usize,
    /// Keys of the pages that were asked for.
    seen: HashSet<String>,
    /// Pages it has so far.
    count: usize,
}

impl Growing {
    /// The next page, of those that are known of: `rest` are the links not followed yet.
    fn turn(&self, asked: &Address, rest: &VecDeque<Address>) -> Turn {
        let rest: HashSet<String> = rest.iter().map(Address::key).collect();
        let (at, left) = (self.count + 1, rest.difference(&self.seen).count());
        Turn { asked: asked.clone(), at, of: (at + left).min(MOST) }
    }
}

impl Pipeline {
    /// Tells `heard` from now on which page of an article is on its way. Only the first who wants
    /// to hear is told.
    pub fn tell_turns(&self, heard: impl Fn(&Turn) + Send + Sync + 'static) {
        let _another_hears = self.turns.0.set(Box::new(heard));
    }

    /// Reads the page at `address` as a further one of what `origin` belongs to. It is not kept:
    /// what a list has of old is no news, and an article's page is no article.
    ///
    /// # Errors
    /// Why there is neither an article nor a listing.
    pub async fn further(
        self: &Arc<Self>,
        address: &Address,
        origin: &Origin,
        purpose: Purpose,
    ) -> Result<Reading, Failure> {
        let mut reading = self.one(address, origin, purpose).await?.1;
        self.complete(&mut reading).await;
        Ok(reading)
    }

    /// The page at `address`, and what stands in it.
    async fn one(
        self: &Arc<Self>,
        address: &Address,
        origin: &Origin,
        purpose: Purpose,
    ) -> Result<(Page, Reading), Failure> {
        let asked = Asked { purpose, kept: None };
        let page = match self.client.fetch(address, origin, asked).await? {
            Fetched::Page(page) => page,
            // Nobody said what is kept; then all of the page is wanted.
            Fetched::Same(_) => self.client.page(address, origin).await?,
            Fetched::Document(document) => {
                return Err(Kind::NotPage(Clean::new(document.form.name())).at(&document.address));
            }
        };
        let at = page.address.clone();
        let (page, read) = self.apart(page, read, self.limits.parse).await.map_err(|kind| kind.at(&at))?;
        let reading = read.map_err(|kind| kind.at(&at))?;
        Ok((page, reading))
    }

    /// `reading` with the further pages of its article. What their server forbids to keep must
    /// not be kept with the first `page` either.
    pub(in crate::pipeline) async fn joined(
        self: &Arc<Self>,
        page: &mut Page,
        reading: Reading,
        (asked, purpose): (&Address, Purpose),
    ) -> Reading {
        let mut article = match reading {
            Reading::Article(article) if !article.further.is_nothing() => *article,
            other => return other,
        };
        without_turns(&mut article);
        if page.address.as_url().scheme() == "file" {
            // Reading a file asks no network.
            cut(&mut article, 2);
            return Reading::Article(Box::new(article));
        }
        if self.is_printed(&mut article, page, purpose).await {
            article.further = Further::default();
            return Reading::Article(Box::new(article));
        }
        let seen = [&page.address, &article.address].map(Address::key).into();
        let mut growing = Growing { article, size: page.markup.len(), seen, count: 1 };
        let mut pages: VecDeque<Address> = std::mem::take(&mut growing.article.further.pages).into();
        while let Some(address) = pages.pop_front() {
            if !growing.seen.insert(address.key()) {
                continue;
            }
            let further = if growing.count == MOST {
                Err(())
            } else {
                self.turns.tell(&growing.turn(asked, &pages));
                self.grow(&mut growing, page, (&address, purpose)).await
            };
            match further {
                Ok(Some(more)) => pages.extend(more),
                Ok(None) => break,
                Err(()) => {
                    cut(&mut growing.article, growing.count + 1);
                    growing.article.further.pages = [address].into_iter().chain(pages).collect();
                    break;
                }
            }
        }
        growing.article.further.print = None;
        Reading::Article(Box::new(growing.article))
    }

    /// Adds the page at `address`; the pages that it links to, or `None` when nothing is missing.
    ///
    /// # Errors
    /// When the page cannot be had, or is more than the limits allow.
    async fn grow(
        self: &Arc<Self>,
        growing: &mut Growing,
        first: &mut Page,
        (address, purpose): (&Address, Purpose),
    ) -> Result<Option<Vec<Address>>, ()> {
        let origin = Origin::Link(first.reach);
        let (page, reading) = self.one(address, &origin, purpose).await.map_err(drop)?;
        let Reading::Article(next) = reading else { return Err(()) };
        if page.address.host() != first.address.host() {
            return Err(());
        }
        let is_elsewhere = page.address.key() != address.key();
        if is_elsewhere && !growing.seen.insert(page.address.key()) {
            // Led back to a page that is here already: there is no further one.
            return Ok(None);
        }
        growing.size += page.markup.len();
        if growing.size > self.limits.body {
            growing.article.warnings.push(Warning::ArticleTooLarge);
            return Err(());
        }
        let further = next.further.pages.clone();
        Ok(match join(&mut growing.article, *next) {
            Joined::Added => {
                growing.count += 1;
                first.may_keep &= page.may_keep;
                Some(further)
            }
            // The links were about something else: comments, perhaps.
            Joined::Nothing | Joined::Other => None,
        })
    }

    /// True when the view for printing gave all of `article`: one request in place of several.
    async fn is_printed(self: &Arc<Self>, article: &mut Article, first: &mut Page, purpose: Purpose) -> bool {
        let Some(print) = article.further.print.clone().filter(|_| article.further.pages.len() > 1) else {
            return false;
        };
        match self.one(&print, &Origin::Link(first.reach), purpose).await {
            Ok((page, Reading::Article(whole))) if page.address.host() == first.address.host() => {
                let is_all = take_print(article, *whole);
                first.may_keep &= page.may_keep || !is_all;
                is_all
            }
            _ => false,
        }
    }
}

/// False for an article of which further pages could not be had: its first page may be the same,
/// and the others are wanted all the same.
#[must_use]
pub fn has_all_pages(reading: &Reading) -> bool {
    match reading {
        Reading::Article(article) => article.further.is_nothing(),
        Reading::Listing(_) => true,
    }
}
