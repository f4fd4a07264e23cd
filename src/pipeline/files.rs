//! An address in, the files that belong to it out; and a file onto the disk.

use std::sync::Arc;

use crate::fetch::download::Tell;
use crate::model::address::{Address, Origin};
use crate::model::article::Attachment;
use crate::model::asked::Purpose;
use crate::model::download::{Saved, Wanted};
use crate::model::ending::{ending, named};
use crate::model::failure::{Failure, Kind};
use crate::model::listing::Reading;
use crate::model::obtained::Obtained;
use crate::pipeline::Pipeline;

/// Files, and what led to them.
pub type Files = (Vec<Attachment>, Origin);

impl Pipeline {
    /// The files at `address`: it itself, where it is that of a file, else the
    /// attachments of its article, which may be none. The article comes along
    /// as it was obtained.
    ///
    /// # Errors
    /// Why there is no article.
    pub async fn files(
        self: &Arc<Self>,
        address: &Address,
        origin: &Origin,
    ) -> Result<(Files, Option<Obtained>), Failure> {
        let itself = || (vec![file(address)], origin.clone());
        if ending(address).is_some() {
            return Ok((itself(), None));
        }
        let obtained = match self.read(address, origin, Purpose::Person).await {
            Ok(obtained) => obtained,
            Err(Failure { kind: Kind::NotPage(_), .. }) => return Ok((itself(), None)),
            Err(failure) => return Err(failure),
        };
        match &obtained.reading {
            Reading::Listing(listing) => Err(Kind::NotArticle.at(&listing.address)),
            Reading::Article(article) => {
                let files = (article.attachments.clone(), Origin::Link(article.reach));
                Ok((files, Some(obtained)))
            }
        }
    }

    /// Fetches a file into its folder, and tells how far it is. Dropping the
    /// future ends the request; the next call goes on with what is here by then.
    ///
    /// # Errors
    /// Why there is no file.
    pub async fn download(&self, wanted: &Wanted, tell: Tell<'_>) -> Result<Saved, Failure> {
        self.client.download(wanted, tell).await
    }
}

/// The file at an address of which nothing else is known.
fn file(address: &Address) -> Attachment {
    let title = named(address).unwrap_or_else(|| address.file_name());
    Attachment { title, address: address.clone(), size: None }
}
