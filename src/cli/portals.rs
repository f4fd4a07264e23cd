//! `congtin portals`: the profiles that are known, one of them, and what one finds in a page.

use std::fmt::Write;

use crate::cli::program::{FAILED, Program};
use crate::cli::target::{Unknown, directory, target};
use crate::cli::tell::problem;
use crate::model::address::{Address, Origin};
use crate::model::checked::{Found, Looked, Row, Told};
use crate::model::failure::Failure;
use crate::model::messages::fill;
use crate::model::profile::{Checked, Moved, Profile};
use crate::model::target::Target;
use crate::model::trust::Trust;
use crate::text::clean::Clean;
use crate::text::collate::key;
use crate::text::width::width;

/// Columns of a field's name in a report.
const NAME: usize = 16;

impl Program {
    /// `congtin portals list`: portals by name, then families.
    #[must_use]
    pub fn portals(&self) -> u8 {
        let w = &self.words.portals;
        let (mut families, mut portals): (Vec<&Profile>, Vec<&Profile>) = self
            .config
            .profiles
            .iter()
            .partition(|profile| profile.hosts.is_empty() && profile.markup.is_some());
        let ids: Vec<String> = directory(&self.config.profiles).into_iter().map(|known| known.id).collect();
        portals.retain(|profile| ids.contains(&profile.id));
        let mut text = String::new();
        for (heading, profiles) in [(&w.portals, &mut portals), (&w.families, &mut families)] {
            profiles.sort_by_cached_key(|profile| key(&profile.name));
            let widest = profiles.iter().map(|profile| width(&profile.id)).max().unwrap_or(0);
            text.extend([heading.as_str(), "\n"]);
            for profile in profiles.iter() {
                let padding = " ".repeat(widest - width(&profile.id));
                let own = if self.is_own(profile) { format!(" · {}", w.own) } else { String::new() };
                let _infallible =
                    writeln!(text, "  {}{padding}  {}{own}", profile.id, Clean::new(&profile.name));
            }
        }
        self.print(&text)
    }

    /// Whether a profile is the user's own, and not one of the program's behind it.
    fn is_own(&self, profile: &Profile) -> bool {
        let first = self.config.profiles.iter().find(|one| one.id == profile.id);
        first == Some(profile) && self.config.own.iter().any(|(own, _)| *own == profile.id)
    }

    /// `congtin portals show`.
    #[must_use]
    pub fn portal(&self, id: &str) -> u8 {
        let Some(profile) = self.config.profiles.iter().find(|profile| profile.id == id) else {
            return self.unknown(id, &Unknown::Portal);
        };
        let w = &self.words.portals;
        let checked = match profile.checked {
            Checked::Page => &w.by_page,
            Checked::Recorded => &w.by_record,
            Checked::Unchecked => &w.by_nothing,
        };
        let home = profile.home_page(&self.config.profiles);
        let at_home = |home: &Address| (profile.sections_from(home), profile.feeds_from(home));
        let (sections, feeds) = home.as_ref().map(at_home).unwrap_or_default();
        let distance = profile.distance(&self.config.profiles);
        let mut rows = vec![
            (&w.id, profile.id.clone()),
            (&w.name, profile.name.clone()),
            (&w.family, profile.family.clone().unwrap_or_default()),
            (&w.hosts, profile.hosts.join(" ")),
            (&w.home, home.map(|home| home.to_string()).or(profile.home.clone()).unwrap_or_default()),
            (&w.checked, checked.clone()),
        ];
        rows.extend(
            distance.map(|time| (&w.distance, fill(&w.seconds, &[("n", &time.as_secs().to_string())]))),
        );
        rows.extend(profile.moved_to.iter().flat_map(Moved::told).map(|told| (&w.moved, told)));
        rows.extend(feeds.iter().map(|feed| (&w.feed, feed.to_string())));
        rows.extend(sections.iter().map(|one| (&w.section, format!("{} · {}", one.name, one.address))));
        let line = |(name, value): &(&String, String)| {
            let padding = " ".repeat(NAME.saturating_sub(width(name)));
            format!("{name}{padding}  {}\n", Clean::new(value))
        };
        self.print(&rows.iter().filter(|(_, value)| !value.is_empty()).map(line).collect::<String>())
    }

    /// `congtin portals check`.
    pub async fn check(&self, text: &str) -> u8 {
        let target = match target(text, &self.config.profiles, &self.folder) {
            Ok(target) => target,
            Err(unknown) => return self.unknown(text, &unknown),
        };
        match self.looked(&target).await {
            Ok(looked) => self.checked(&looked),
            Err(error) => self.failed(&error),
        }
    }

    /// The page at `target`, looked at.
    async fn looked(&self, target: &Target) -> Result<Looked, Failure> {
        if let Target::Page(address, origin) = target {
            return self.pipeline.check(address, origin).await;
        }
        let sample = self.sample().await?;
        self.pipeline.check(&sample.home, &Origin::Typed).await
    }

    fn checked(&self, looked: &Looked) -> u8 {
        let w = &self.words.portals;
        let portal = looked.portal.as_deref().unwrap_or(&w.unknown);
        let mut report = format!("{}\n", looked.address);
        if let Some(found) = &looked.family {
            let signs = (found.signs.0.to_string(), found.signs.1.to_string());
            let of = [("portal", portal), ("family", &*found.id), ("n", &signs.0), ("of", &signs.1)];
            report += &(fill(&w.of, &of) + "\n");
            report += &selectors(found);
        } else {
            report += &(fill(&w.of_none, &[("portal", portal)]) + "\n");
        }
        report.extend(["\n", &w.read, "\n", &self.told(&looked.told)]);
        let status = self.print(&report);
        if !looked.told.is_empty() {
            return status;
        }
        problem(&w.unread, &[], self.words);
        FAILED
    }

    /// What was read, field by field, each with what told it.
    fn told(&self, told: &[Told]) -> String {
        let w = &self.words.portals;
        let by = |trust: Trust| match trust {
            Trust::Profile => &w.by_profile,
            Trust::Family => &w.by_family,
            Trust::Structured => &w.by_machines,
            Trust::General => &w.by_looks,
            Trust::Address => &w.by_address,
        };
        let widest = told.iter().map(|told| width(by(told.by))).max().unwrap_or(0);
        let line = |told: &Told| {
            let padding = " ".repeat(widest - width(by(told.by)));
            format!("{:<NAME$}  {}{padding}  {}\n", told.field, by(told.by), told.text)
        };
        told.iter().map(line).collect()
    }
}

/// Each selector of a family, with how often it matched and what it found first.
fn selectors(found: &Found) -> String {
    let widest = found.rows.iter().map(|row| width(&row.selector)).max().unwrap_or(0);
    let line = |row: &Row| {
        let name = format!("{:<NAME$}", row.field);
        let padding = " ".repeat(widest - width(&row.selector));
        let count = if row.count == 0 { "–".to_owned() } else { row.count.to_string() };
        format!("{name}  {}{padding}  {count:>4}  {}", Clean::new(&row.selector), row.text)
            .trim_end()
            .to_owned()
            + "\n"
    };
    found.rows.iter().map(line).collect()
}
