//! A fetched document in, its text as an article out, kept like any other.

use std::sync::Arc;

use crate::model::address::Address;
use crate::model::document::{Document, Form};
use crate::model::failure::Failure;
use crate::model::kept::Outcome;
use crate::model::listing::Reading;
use crate::model::obtained::{Obtained, Source};
use crate::parse::document::{article, document};
use crate::pipeline::Pipeline;
use crate::pipeline::apart::read_apart;
use crate::store::archive::Archive;
use crate::store::cache::keep::Arrival;

impl Pipeline {
    /// The text of a document that was fetched for `asked`.
    ///
    /// # Errors
    /// Why it has none.
    pub async fn document(self: &Arc<Self>, asked: &Address, fetched: Document) -> Result<Obtained, Failure> {
        let at = fetched.address.clone();
        let (fetched, article) = match &self.program {
            Some(program) if fetched.form != Form::Text => {
                let read = read_apart(program, &fetched, &self.limits).await.map_err(|kind| kind.at(&at))?;
                let article = article(&fetched, read, &self.families);
                (fetched, article)
            }
            _ => {
                let read = self.apart(fetched, document, self.limits.reading).await;
                read.map_err(|kind| kind.at(&at))?
            }
        };
        let reading = Reading::Article(Box::new(article.map_err(|kind| kind.at(&at))?));
        if !fetched.may_keep || self.is_passing(&at) {
            return Ok(reading.into());
        }
        let (key, kept, validators) = (asked.clone(), reading.clone(), fetched.validators);
        let keep = move |archive: &Archive, now| {
            // The bytes are as large as a hundred articles, and can be downloaded.
            let arrival = Arrival { asked: &key, validators: &validators, page: None };
            archive.copies(now, |copies| copies.keep(&kept, &arrival).ok())
        };
        if let Some(Some(Outcome::Worse)) = self.ask(keep).await
            && let Some(better) = self.copy(asked).await
        {
            return Ok(Obtained { reading: better, source: Source::Better });
        }
        Ok(reading.into())
    }
}
