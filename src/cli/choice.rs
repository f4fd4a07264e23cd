//! Headlines and what is wanted of them in, those that are wanted out.

use crate::cli::arguments::Choice;
use crate::cli::program::{NOTHING, Program};
use crate::export::format::Format;
use crate::model::headline::Headline;
use crate::model::since::is_since;
use crate::model::watch::Watch;

impl Choice {
    /// True when some of a list may be left out, besides its end.
    #[must_use]
    pub fn is_picky(&self) -> bool {
        self.since.is_some() || self.unread || !self.matches.is_empty()
    }
}

impl Program {
    /// Those of `headlines` that are wanted, in the same order; all of them, whatever the limit.
    pub async fn chosen(&self, mut headlines: Vec<Headline>, choice: &Choice) -> Vec<Headline> {
        if !choice.matches.is_empty() {
            let watch: Watch = choice.matches.iter().cloned().collect();
            headlines.retain(|headline| watch.met(headline).is_some());
        }
        if let Some(since) = choice.since {
            let seen = self.pipeline.first_seen(&headlines).await;
            headlines.retain(|headline| {
                let seen = seen.get(&headline.address.key()).copied();
                is_since(headline.published, seen, since)
            });
        }
        if choice.unread {
            let keys = headlines.iter().map(|headline| headline.address.key()).collect();
            let read = self.pipeline.read_of(keys).await;
            headlines.retain(|headline| !read.contains(&headline.address.key()));
        }
        headlines
    }

    /// Prints at most as many of these as wanted. That nothing has the words sought is a status of
    /// its own, so that a script need not read the output.
    #[must_use]
    pub fn print_chosen(&self, headlines: &[Headline], format: Format, choice: &Choice) -> u8 {
        let shown = headlines.get(..choice.limit.unwrap_or(headlines.len())).unwrap_or(headlines);
        let status = self.print_list(shown, format);
        if headlines.is_empty() && !choice.matches.is_empty() { NOTHING } else { status }
    }
}
