//! The wish to refresh in, the turn to do it out: one refresh at a time over all programs of a user.

use std::path::PathBuf;

use crate::pipeline::Pipeline;
use crate::store::turn::Turn as Held;

/// The turn to refresh; it ends when the value is dropped, or the program ends in whatever way.
#[derive(Debug)]
pub struct Turn {
    _held: Option<Held>,
}

/// Another refresh is going on, here or in another program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The file that it has locked.
    pub file: PathBuf,
}

impl Pipeline {
    /// Takes the turn to refresh, without waiting. Hold it as long as the refresh lasts.
    ///
    /// Where nothing is kept, or the lock's folder cannot be written, nothing is in another's
    /// way: then the turn is always free.
    ///
    /// # Errors
    /// When another refresh is going on.
    pub async fn begin_refresh(&self) -> Result<Turn, Taken> {
        match self.ask(|archive, _| archive.begin_refresh()).await {
            Some(Err(file)) => Err(Taken { file }),
            Some(Ok(held)) => Ok(Turn { _held: held }),
            None => Ok(Turn { _held: None }),
        }
    }
}
