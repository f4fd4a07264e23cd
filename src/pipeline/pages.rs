//! A further page of a list in, what it lists out.

use std::sync::Arc;

use crate::fetch::client::Fetched;
use crate::model::address::{Address, Origin};
use crate::model::asked::{Asked, Purpose};
use crate::model::failure::Failure;
use crate::model::listing::Reading;
use crate::model::page::Page;
use crate::parse::read::read;
use crate::pipeline::Pipeline;

impl Pipeline {
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
        };
        let at = page.address.clone();
        let (page, read) = self.apart(page, read).await.map_err(|kind| kind.at(&at))?;
        let reading = read.map_err(|kind| kind.at(&at))?;
        Ok((page, reading))
    }
}
