//! A page that is gone in, the web archive's copy of it out.

use std::sync::Arc;

use crate::model::address::{Address, Origin};
use crate::model::asked::Purpose;
use crate::model::failure::Failure;
use crate::model::listing::Reading;
use crate::model::obtained::{Obtained, Source};
use crate::model::validators::Validators;
use crate::model::warning::Warning;
use crate::model::wayback::Consent;
use crate::parse::join::{cut, without_turns};
use crate::parse::read::read;
use crate::parse::snapshot::snapshot;
use crate::pipeline::Pipeline;

impl Pipeline {
    /// The web archive's copy of the page at `address`, which cannot be had because of `failure`:
    /// read as if it stood there, at the time when it was taken. It is not kept: the next time the
    /// page itself is asked for again. Ask only when the user agreed: the archive learns the address.
    ///
    /// # Errors
    /// That the archive has none either, or cannot be reached.
    pub async fn archived(
        self: &Arc<Self>,
        address: &Address,
        failure: Failure,
    ) -> Result<Obtained, Failure> {
        let Some(mut reading) = self.snapshot(address).await else {
            let Failure { address, kind } = failure;
            return Err(kind.not_archived().at(&address));
        };
        self.complete(&mut reading).await;
        Ok(Obtained { reading, source: Source::Archive(Box::new(failure)) })
    }

    /// Whether the archive is asked by itself for what a person wanted.
    pub(in crate::pipeline) fn asks_archive(&self, failure: &Failure, purpose: Purpose) -> bool {
        self.wayback.consent == Consent::Given && purpose == Purpose::Person && failure.kind.may_be_archived()
    }

    async fn snapshot(self: &Arc<Self>, address: &Address) -> Option<Reading> {
        // The user named the archive, or agreed to ours: it may stand anywhere.
        let question = self.wayback.question(address)?;
        let answer = self.client.text(&question, &Origin::Typed).await.ok()?;
        let taken = snapshot(&answer)?;
        let mut page = self.client.page(&self.wayback.copy(address, taken)?, &Origin::Typed).await.ok()?;
        page.address = address.clone();
        page.reach = address.reach();
        page.fetched = taken;
        page.validators = Validators::default();
        page.may_keep = false;
        page.warnings.push(Warning::Archived(taken));
        let (_, read) = self.apart(page, read, self.limits.parse).await.ok()?;
        let mut reading = read.ok()?;
        match &mut reading {
            Reading::Article(article) if !article.further.is_nothing() => {
                without_turns(article);
                cut(article, 2);
            }
            Reading::Article(_) => {}
            // What it goes on on is gone as well.
            Reading::Listing(listing) => listing.next = None,
        }
        Some(reading)
    }
}
