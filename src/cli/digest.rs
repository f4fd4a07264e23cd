//! `congtin digest`: what became known of all that is followed, as one file to read.

use std::cmp::Reverse;
use std::collections::HashMap;

use jiff::Timestamp;

use crate::cli::arguments::Edition;
use crate::cli::program::{DONE, FAILED, NOTHING, Program, WRONG};
use crate::cli::target::directory;
use crate::cli::tell::{Loudness, complain, problem};
use crate::cli::write_file::write_file;
use crate::export::format::Format;
use crate::export::markdown::Extent;
use crate::export::{epub, html, markdown};
use crate::model::digest::{Digest, Entry, Part};
use crate::model::explain::time;
use crate::model::follow::Follow;
use crate::model::kept::Item;
use crate::model::listing::Reading;
use crate::model::messages::fill;
use crate::model::near::Version;
use crate::model::since::DAY;
use crate::model::watch::Watch;
use crate::text::clean::Clean;

/// Days before the beginning of a digest from which its news may be: a portal may post late, but
/// the archive of one that is followed since today is no news.
const LATE: i64 = 30;

impl Program {
    /// `congtin digest`.
    pub async fn digest(&self, edition: &Edition) -> u8 {
        let Some(format) = self.format_of(edition) else { return WRONG };
        let follows = self.pipeline.follows().await;
        if follows.is_empty() {
            let w = &self.words.cli;
            problem(&w.no_follows, &[(&w.try_, "advice", &w.follow_one)], self.words);
            return WRONG;
        }
        let digest = self.gathered(&follows, edition).await;
        self.tell_notices();
        if digest.is_empty() {
            if self.loudness != Loudness::Quiet {
                complain(&fill(&self.words.digest.nothing, &[("time", &time(edition.since))]));
            }
            return if edition.matches.is_empty() { DONE } else { NOTHING };
        }
        let extent = if edition.full { Extent::Full } else { Extent::Lead };
        let bytes = match format {
            Format::Html => html::digest(&digest, self.words).into_bytes(),
            Format::Epub => match epub::digest(&digest, self.words) {
                Ok(bytes) => bytes,
                Err(error) => {
                    problem(&error.to_string(), &[], self.words);
                    return FAILED;
                }
            },
            _ => markdown::digest(&digest, extent, self.words).into_bytes(),
        };
        self.deliver(&bytes, edition)
    }

    /// What was asked for, by name or by the ending of the file; `None` when that cannot be, and
    /// it was said why.
    fn format_of(&self, edition: &Edition) -> Option<Format> {
        let w = &self.words.digest;
        let ending = edition.output.as_ref().and_then(|file| file.extension()?.to_str());
        let format = match (edition.format, &edition.output) {
            (Some(format), _) => Some(format),
            (None, None) => Some(Format::Markdown),
            (None, Some(_)) => Format::of_ending(ending.unwrap_or_default()),
        };
        match format {
            None => problem(&w.ending, &[], self.words),
            Some(Format::Epub) if edition.output.is_none() => problem(&w.needs_file, &[], self.words),
            Some(format) => return Some(format),
        }
        None
    }

    /// The news of `follows`, with the articles that are kept.
    #[expect(clippy::disallowed_methods, reason = "a command begins now")]
    async fn gathered(&self, follows: &[Follow], edition: &Edition) -> Digest {
        let since = edition.since;
        let made = Timestamp::now();
        // The pipeline gives a day more than it is asked for.
        let oldest = Timestamp::from_second(since.as_second().saturating_sub((LATE - 1) * DAY));
        let mut news = self.pipeline.news(follows, oldest.unwrap_or(Timestamp::MIN)).await;
        let watch: Watch = edition.matches.iter().cloned().collect();
        let is_wanted = |item: &Item| {
            item.first_seen >= since && (!watch.is_waiting() || watch.met(&item.headline).is_some())
        };
        for items in &mut news {
            items.retain(is_wanted);
        }
        let mut also = self.gather(&mut news, follows).await;
        if let Some(limit) = edition.limit {
            let mut places: Vec<_> = news.iter().flatten().map(|item| Reverse(item.place)).collect();
            places.sort_unstable();
            places.truncate(limit);
            for items in &mut news {
                items.retain(|item| places.binary_search(&Reverse(item.place)).is_ok());
            }
        }
        let n = news.iter().map(Vec::len).sum::<usize>().to_string();
        if self.loudness != Loudness::Quiet && n != "0" {
            complain(&fill(&self.words.digest.gathering, &[("n", &n), ("time", &time(since))]));
        }
        let mut parts = Vec::new();
        for (follow, items) in follows.iter().zip(news).filter(|(_, items)| !items.is_empty()) {
            let mut entries = Vec::with_capacity(items.len());
            for item in items {
                let also = also.remove(&item.key).unwrap_or_default();
                entries.push(self.entry(item, also).await);
            }
            parts.push(Part { name: follow.name.clone(), entries });
        }
        Digest { since, made, parts }
    }

    /// Leaves of each story the version that is shown, where it stands; the others come back by its key.
    async fn gather(&self, news: &mut [Vec<Item>], follows: &[Follow]) -> HashMap<String, Vec<Version>> {
        let stories = self.pipeline.stories(news.concat(), follows).await;
        let known = directory(&self.config.profiles);
        let named = |version: Version| {
            let portal = known.iter().find(|known| known.id == *version.portal);
            Version { portal: portal.map_or(version.portal, |known| known.name.clone()), ..version }
        };
        let also: HashMap<String, Vec<Version>> = stories
            .into_iter()
            .map(|story| (story.item.key.clone(), story.versions().into_iter().map(named).collect()))
            .collect();
        for items in news {
            items.retain(|item| also.contains_key(&item.key));
        }
        also
    }

    async fn entry(&self, item: Item, also: Vec<Version>) -> Entry {
        let copy = if item.is_kept { self.pipeline.copy(&item.headline.address).await } else { None };
        let article = match copy {
            Some(Reading::Article(article)) => Some(article),
            _ => None,
        };
        Entry { headline: item.headline, also, article }
    }

    /// Prints or writes the digest.
    fn deliver(&self, bytes: &[u8], edition: &Edition) -> u8 {
        let Some(file) = &edition.output else { return self.print(&String::from_utf8_lossy(bytes)) };
        let (w, name) = (&self.words.digest, file.display().to_string());
        match write_file(file, bytes) {
            Ok(()) => {
                if self.loudness != Loudness::Quiet {
                    complain(&fill(&w.written, &[("file", &Clean::new(&name))]));
                }
                DONE
            }
            Err(error) => {
                let what = fill(&w.not_written, &[("reason", &error.to_string())]);
                let rows = [
                    (self.words.cli.where_.as_str(), "address", name.as_str()),
                    (&self.words.cli.try_, "advice", &self.words.advice.path),
                ];
                problem(&what, &rows, self.words);
                FAILED
            }
        }
    }
}
