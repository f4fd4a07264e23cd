//! `congtin feeds import` and `export`: a list of subscriptions in, followed; what is followed, written.

use std::path::Path;

use crate::cli::program::{FAILED, Program};
use crate::cli::tell::{Loudness, complain, problem};
use crate::cli::write_file::write_file;
use crate::export::opml::opml;
use crate::model::address::Address;
use crate::model::explain::explain;
use crate::model::failure::{Failure, Kind};
use crate::model::follow::{Follow, Subject};
use crate::model::messages::fill;
use crate::model::subscription::Subscription;

/// The file name that means standard output.
const OUT: &str = "-";

impl Program {
    /// `congtin feeds import`.
    pub async fn import(&self, file: &Path) -> u8 {
        let w = &self.words.feeds;
        let address = url::Url::from_file_path(self.folder.join(file)).ok();
        let Some(address) = address.and_then(|url| Address::parse(url.as_str()).ok()) else {
            problem(&fill(&w.no_list, &[("file", &file.display().to_string())]), &[], self.words);
            return FAILED;
        };
        let rows = match self.pipeline.subscriptions(&address).await {
            Ok(rows) => rows,
            Err(Failure { kind: Kind::File(_), .. }) if !self.folder.join(file).exists() => {
                problem(&fill(&w.no_file, &[("file", &file.display().to_string())]), &[], self.words);
                return FAILED;
            }
            Err(failure) => {
                let what = match failure.kind {
                    Kind::File(_) => explain(&failure, self.words).what.to_string(),
                    _ => fill(&w.no_list, &[("file", &file.display().to_string())]),
                };
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

    /// `congtin feeds export`.
    pub async fn export(&self, file: &Path) -> u8 {
        let w = &self.words.feeds;
        let follows = self.pipeline.follows().await;
        let rows: Vec<Subscription> =
            follows.into_iter().filter_map(|follow| self.subscription(follow)).collect();
        let text = opml(&w.title, &rows);
        if file.as_os_str() == OUT {
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
