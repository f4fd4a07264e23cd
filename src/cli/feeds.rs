//! `congtin feeds import` and `export`: a list of subscriptions in, followed; what is followed, written.

use std::io::{self, Read};
use std::path::Path;

use crate::cli::program::{FAILED, Program};
use crate::cli::tell::{Loudness, complain, problem};
use crate::cli::write_file::write_file;
use crate::export::opml::opml;
use crate::model::address::Address;
use crate::model::explain::explain;
use crate::model::failure::Kind;
use crate::model::follow::{Follow, Subject};
use crate::model::limits::Limits;
use crate::model::messages::fill;
use crate::model::subscription::Subscription;

/// The file name that means standard input, or output.
const STANDARD: &str = "-";

impl Program {
    /// `congtin feeds import`.
    pub async fn import(&self, file: &Path) -> u8 {
        let w = &self.words.feeds;
        let read = if file.as_os_str() == STANDARD { self.piped().await } else { self.listed(file).await };
        let rows = match read {
            Ok(rows) => rows,
            Err(what) => {
                problem(&what, &[], self.words);
                return FAILED;
            }
        };
        match self.pipeline.import(rows).await {
            Ok(done) => {
                let counts = [("new", done.new.to_string()), ("known", done.known.to_string())];
                let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
                if done.refused > 0 && self.loudness != Loudness::Quiet {
                    let refused = fill(&w.refused, &[("n", &done.refused.to_string())]);
                    complain(&fill(&self.words.cli.warning, &[("warning", &refused)]));
                }
                self.print(&format!("{}\n", fill(&w.imported, &counts)))
            }
            Err(fault) => {
                problem(&fill(&self.words.cli.not_kept, &[("reason", &fault.to_string())]), &[], self.words);
                FAILED
            }
        }
    }

    /// The subscriptions in a file, or what is wrong with it.
    async fn listed(&self, file: &Path) -> Result<Vec<Subscription>, String> {
        let w = &self.words.feeds;
        let named = |sentence: &str| fill(sentence, &[("file", &file.display().to_string())]);
        let address = url::Url::from_file_path(self.folder.join(file)).ok();
        let address = address.and_then(|url| Address::parse(url.as_str()).ok());
        let address = address.ok_or_else(|| named(&w.no_list))?;
        self.pipeline.subscriptions(&address).await.map_err(|failure| match failure.kind {
            Kind::File(_) if !self.folder.join(file).exists() => named(&w.no_file),
            Kind::File(_) => explain(&failure, self.words).what.to_string(),
            _ => named(&w.no_list),
        })
    }

    /// Those in standard input.
    async fn piped(&self) -> Result<Vec<Subscription>, String> {
        let w = &self.words.feeds;
        let no_list = || fill(&w.no_list, &[("file", &w.stdin)]);
        let limit = u64::try_from(Limits::STANDARD.body).unwrap_or(u64::MAX).saturating_add(1);
        let read = tokio::task::spawn_blocking(move || {
            let mut bytes = Vec::new();
            io::stdin().lock().take(limit).read_to_end(&mut bytes).map(|_| bytes)
        });
        // No answer means that the program ends.
        let bytes = read.await.map_err(|_| no_list())?.map_err(|error| error.to_string())?;
        self.pipeline.subscriptions_in(&bytes).ok_or_else(no_list)
    }

    /// `congtin feeds export`.
    pub async fn export(&self, file: &Path) -> u8 {
        let w = &self.words.feeds;
        let follows = self.pipeline.follows().await;
        let rows: Vec<Subscription> =
            follows.into_iter().filter_map(|follow| self.subscription(follow)).collect();
        let text = opml(&w.title, &rows);
        if file.as_os_str() == STANDARD {
            return self.print(&text);
        }
        let path = self.folder.join(file);
        match write_file(&path, text.as_bytes()) {
            Ok(()) => {
                let (n, file) = (rows.len().to_string(), path.display().to_string());
                self.print(&format!("{}\n", fill(&w.exported, &[("n", &n), ("file", &file)])))
            }
            Err(error) => {
                problem(&format!("{}: {error}", path.display()), &[], self.words);
                FAILED
            }
        }
    }

    /// What is followed, as others may follow it; nothing for a portal that no profile has any more.
    fn subscription(&self, follow: Follow) -> Option<Subscription> {
        let id = match follow.subject {
            Subject::Section(address) => return Some(Subscription::at(follow.name, address)),
            Subject::Portal(id) => id,
        };
        let profiles = &self.config.profiles;
        let profile = profiles.iter().find(|profile| profile.id == id)?;
        let home = profile.home_page(profiles)?;
        let feed = profile.feeds_from(&home).into_iter().next();
        Some(Subscription { name: follow.name, feed, page: Some(home) })
    }
}
