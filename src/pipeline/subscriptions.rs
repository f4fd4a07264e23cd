//! A file of subscriptions in, what of it is followed from now on out.

use std::sync::Arc;

use crate::fetch::decode::decode;
use crate::model::address::{Address, Origin, Reach, allow};
use crate::model::failure::{Failure, Kind};
use crate::model::follow::Subject;
use crate::model::memo::Memo;
use crate::model::subscription::{Imported, Subscription};
use crate::parse::opml::opml;
use crate::pipeline::Pipeline;
use crate::store::fault::Fault;

impl Pipeline {
    /// The subscriptions in the OPML file at `address`, at most as many as a feed may have items.
    ///
    /// # Errors
    /// When it cannot be read, or is no OPML.
    pub async fn subscriptions(&self, address: &Address) -> Result<Vec<Subscription>, Failure> {
        let page = self.client.page(address, &Origin::Typed).await?;
        opml(&page.markup, self.limits.feed_items).ok_or_else(|| Kind::Unrecognised.at(address))
    }

    /// The subscriptions in the bytes of an OPML file, as many; `None` for what is none, or longer
    /// than a page may be.
    #[must_use]
    pub fn subscriptions_in(&self, bytes: &[u8]) -> Option<Vec<Subscription>> {
        let text = Some(bytes).filter(|bytes| bytes.len() <= self.limits.body);
        opml(&decode(text?, None).markup, self.limits.feed_items)
    }

    /// Follows what of these is not followed yet. The list may be a stranger's: it leads where a
    /// page of the web may lead, and nowhere else.
    ///
    /// # Errors
    /// When it cannot be remembered; what came before it is.
    pub async fn import(self: &Arc<Self>, rows: Vec<Subscription>) -> Result<Imported, Fault> {
        let mut followed: Vec<Subject> = self.follows().await.into_iter().map(|one| one.subject).collect();
        let mut done = Imported::default();
        for row in rows {
            let Some(address) = row.feed.or(row.page) else { continue };
            if allow(&Origin::Link(Reach::Public), &address).is_err() {
                done.refused += 1;
                continue;
            }
            let portal = self.signposts.portal(&address);
            let subject =
                portal.map_or_else(|| Subject::Section(address.clone()), |id| Subject::Portal(id.to_owned()));
            if followed.iter().any(|known| known.is(&subject)) {
                done.known += 1;
                continue;
            }
            self.remember(Memo::Follow(subject.clone(), row.name)).await?;
            followed.push(subject);
            done.new += 1;
        }
        Ok(done)
    }
}
