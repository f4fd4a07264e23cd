//! `congtin doctor`: how the program is set up and what it keeps, for people; nothing is changed.

use std::env;
use std::io::{self, IsTerminal};

use crate::cli::program::{DONE, FAILED, Program};
use crate::export::card::card;
use crate::model::explain::time;
use crate::model::follow::{Follow, Outcome};
use crate::model::health::{Examined, Health, State};
use crate::model::messages::fill;
use crate::runtime::size::size;
use crate::text::bytes::bytes;
use crate::text::clean::Clean;

/// Seconds of a day.
const DAY: u64 = 86_400;

/// Lines of a report, by headings.
struct Report(String);

impl Report {
    fn heading(&mut self, text: &str) {
        self.0.extend(["\n", text, "\n"]);
    }

    /// A line; what it tells may be a stranger's.
    fn line(&mut self, text: &str) {
        self.0.extend(["  ", &Clean::new(text), "\n"]);
    }
}

impl Program {
    /// `congtin doctor`.
    pub async fn doctor(&self) -> u8 {
        let w = &self.words.doctor;
        let mut report = Report(format!("congtin {}\n", env!("CARGO_PKG_VERSION")));
        let health = self.pipeline.health().await;
        report.heading(&w.store);
        match &health {
            None => report.line(&w.no_folders),
            Some(health) => self.tell_store(health, &mut report),
        }
        self.tell_settings(&mut report);
        self.tell_terminal(&mut report);
        report.heading(&w.card);
        report.0 += &card();
        report.line(&w.card_hint);
        let is_ill = health.is_some_and(|health| health.cache.is_ill() || health.own.is_ill());
        match self.print(&report.0) {
            DONE if is_ill => FAILED,
            status => status,
        }
    }

    fn tell_store(&self, health: &Health, report: &mut Report) {
        let w = &self.words.doctor;
        let count = |n: u64| n.to_string();
        self.tell_file(&w.cache, &health.cache, report);
        if let Some(sizes) = health.cache.facts() {
            let values = [
                ("articles", &*count(sizes.articles.count)),
                ("versions", &count(sizes.versions)),
                ("headlines", &count(sizes.headlines)),
                ("lists", &count(sizes.listings.count)),
                ("pages", &count(sizes.pages.count)),
                ("free", &self.bytes(sizes.free)),
            ];
            report.line(&format!("  {}", fill(&w.cache_counts, &values)));
        }
        self.tell_file(&w.own, &health.own, report);
        if let Some(own) = health.own.facts() {
            let numbers =
                [own.bookmarks, own.reads, own.follows.len(), health.backups].map(|n| n.to_string());
            let names = ["bookmarks", "reads", "follows", "backups"];
            let values: Vec<(&str, &str)> =
                names.into_iter().zip(numbers.iter().map(String::as_str)).collect();
            report.line(&format!("  {}", fill(&w.own_counts, &values)));
        }
        self.tell_limits(health, report);
        report.heading(&w.follows);
        let follows = health.own.facts().map_or(&[][..], |own| &own.follows);
        if follows.is_empty() {
            report.line(&w.no_follows);
        }
        for follow in follows {
            report.line(&self.refreshed(follow));
        }
        report.heading(&w.portals);
        let portals = health.cache.facts().map_or(&[][..], |sizes| &sizes.portals);
        if portals.is_empty() {
            report.line(&w.no_portals);
        }
        for (name, at, lists) in portals {
            let values = [("name", name.as_str()), ("time", &time(*at)), ("n", &count(*lists))];
            report.line(&fill(&w.portal, &values));
        }
    }

    /// Where a file is, how large, and whether it is sound.
    fn tell_file<T>(&self, name: &str, examined: &Examined<T>, report: &mut Report) {
        let w = &self.words.doctor;
        let file = examined.file.display();
        match &examined.state {
            State::Absent => report.line(&format!("{name}: {file} · {}", w.absent)),
            State::Newer => report.line(&format!("{name}: {file} · {}", w.newer)),
            State::Read { faults, .. } => {
                let how = if faults.is_empty() { &w.sound } else { &w.faulty };
                report.line(&format!("{name}: {file} · {} · {how}", self.bytes(examined.bytes)));
                for fault in faults {
                    report.line(&format!("  ! {fault}"));
                }
            }
        }
    }

    /// What may be kept, beside what is.
    fn tell_limits(&self, health: &Health, report: &mut Report) {
        let (w, limits) = (&self.words.doctor, &health.limits);
        let sizes = health.cache.facts().cloned().unwrap_or_default();
        let days = |age: std::time::Duration| (age.as_secs() / DAY).to_string();
        report.heading(&w.limits);
        let beside = |used: u64, most: u64| (self.bytes(used), self.bytes(most));
        let (used, most) = beside(sizes.pages.bytes, limits.pages);
        let values = [("used", &*used), ("most", &most), ("days", &days(limits.page_age))];
        report.line(&fill(&w.pages_limit, &values));
        let (used, most) = beside(sizes.articles.bytes, limits.text);
        report.line(&fill(&w.text_limit, &[("used", &used), ("most", &most)]));
        report.line(&fill(&w.headline_limit, &[("days", &days(limits.headline_age))]));
        let room = health.room.map_or_else(|| "?".to_owned(), |room| self.bytes(room));
        report.line(&fill(&w.free_limit, &[("room", &room), ("least", &self.bytes(limits.free))]));
    }

    /// When something followed was asked for last, and what came of it.
    fn refreshed(&self, follow: &Follow) -> String {
        let w = &self.words.doctor;
        let Some((at, outcome)) = &follow.refreshed else { return format!("{}: {}", follow.name, w.never) };
        let outcome = match outcome {
            Outcome::New(n) => fill(&w.new, &[("n", &n.to_string())]),
            Outcome::Unchanged => w.unchanged.clone(),
            Outcome::Failed(why) => fill(&w.failed, &[("why", why)]),
        };
        format!("{}: {} · {outcome}", follow.name, time(*at))
    }

    fn tell_settings(&self, report: &mut Report) {
        let w = &self.words.doctor;
        report.heading(&w.settings);
        for file in &self.config.files {
            report.line(&file.display().to_string());
        }
        if let (true, Some(folder)) = (self.config.files.is_empty(), &self.config.folder) {
            report.line(&fill(&w.no_settings, &[("folder", &folder.display().to_string())]));
        }
    }

    fn tell_terminal(&self, report: &mut Report) {
        let w = &self.words.doctor;
        let variable = |name: &str| env::var_os(name).map(|value| value.to_string_lossy().into_owned());
        report.heading(&w.terminal);
        for name in ["TERM", "COLORTERM", "NO_COLOR"] {
            report.line(&format!("{name}: {}", variable(name).as_deref().unwrap_or(&w.unset)));
        }
        // The order in which a program looks for the locale of characters.
        let names = ["LC_ALL", "LC_CTYPE", "LANG"];
        let locale =
            names.iter().find_map(|name| Some((*name, variable(name).filter(|value| !value.is_empty())?)));
        let encoding = match &locale {
            Some((name, value)) => {
                let encoding = value.split_once('.').map_or("?", |(_, encoding)| encoding);
                format!("{encoding} ({name}={value})")
            }
            None => w.unset.clone(),
        };
        report.line(&fill(&w.encoding, &[("encoding", &encoding)]));
        let size = io::stdout().is_terminal().then(size);
        report.line(&match size {
            None => w.is_no_terminal.clone(),
            Some(None) => fill(&w.is_terminal, &[("columns", "?"), ("rows", "?")]),
            Some(Some((columns, rows))) => {
                fill(&w.is_terminal, &[("columns", &columns.to_string()), ("rows", &rows.to_string())])
            }
        });
    }

    /// Bytes as people read them.
    fn bytes(&self, count: u64) -> String {
        bytes(count, &self.words.doctor.decimal)
    }
}
