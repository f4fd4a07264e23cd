//! An address in, what its page is now out, for whoever wants to know it before it is a portal.

use std::sync::Arc;

use crate::model::address::{Address, Origin};
use crate::model::failure::{Failure, Kind};
use crate::model::listing::Reading;
use crate::parse::feed::is_feed;
use crate::parse::read::read;
use crate::pipeline::{Pipeline, named};

/// What a page is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What was read.
    pub reading: Reading,
    /// What it was read from.
    pub form: Form,
}

/// What something was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A page.
    Page,
    /// A feed.
    Feed,
}

impl Pipeline {
    /// Reads the page at `address` now; where it cannot be read and names its feed, that. Nothing is
    /// kept, and no copy stands in for it.
    ///
    /// # Errors
    /// Why there is neither an article nor a list.
    pub async fn look(self: &Arc<Self>, address: &Address, origin: &Origin) -> Result<Seen, Failure> {
        match self.look_once(address, origin).await {
            Err(Failure { kind: Kind::OnlyFeed(feed, reach), address: at }) => {
                let seen = self.look_once(&feed, &Origin::Link(reach)).await;
                seen.map_err(|_| Kind::Unrecognised.at(&at))
            }
            other => other,
        }
    }

    async fn look_once(self: &Arc<Self>, address: &Address, origin: &Origin) -> Result<Seen, Failure> {
        let page = self.client.page(address, origin).await?;
        let at = page.address.clone();
        let (page, read) = self.apart(page, read, self.limits.parse).await.map_err(|kind| kind.at(&at))?;
        let reading = read.map_err(|kind| named(kind, &page).at(&at))?;
        let form = if is_feed(&page.markup) { Form::Feed } else { Form::Page };
        Ok(Seen { reading, form })
    }
}
