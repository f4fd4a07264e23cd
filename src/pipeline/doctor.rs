//! The store in, how its files are out, as they are found.

use crate::model::health::Health;
use crate::pipeline::Pipeline;

impl Pipeline {
    /// Looks at the files of the store without opening them for use; `None` where nothing is kept.
    pub async fn health(&self) -> Option<Health> {
        self.ask(|archive, _| archive.health()).await
    }
}
