//! `congtin portals add` and `remove`: an address in, a portal of the user's own; or away with it.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::cli::portal_file::{PortalFile, bare_host, place, proposed};
use crate::cli::program::{DONE, FAILED, Program};
use crate::cli::target::{Unknown, address};
use crate::cli::tell::{problem, warnings};
use crate::export::table;
use crate::model::address::Origin;
use crate::model::listing::Reading;
use crate::model::messages::fill;
use crate::pipeline::look::{Form, Seen};
use crate::text::clean::Clean;

/// Headlines that are shown of a list.
const SHOWN: usize = 5;

impl Program {
    /// `congtin portals add`: reads a page, tells what it is, and writes the portal's file. Nothing
    /// is written where nothing can be read, and no file takes the place of another.
    pub async fn add(&self, text: &str, id: Option<String>, name: Option<String>) -> u8 {
        let Ok(address) = address(text, &self.folder) else {
            return self.unknown(text, &Unknown::Malformed);
        };
        let seen = match self.pipeline.look(&address, &Origin::Typed).await {
            Ok(seen) => seen,
            Err(error) => return self.failed(&error),
        };
        let told = match &seen.reading {
            Reading::Article(article) => &article.warnings,
            Reading::Listing(listing) => &listing.warnings,
        };
        warnings(told, self.loudness, self.words);
        let name = name.map(|name| Clean::new(name.trim())).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| name_of(&seen));
        let told = self.print(&self.portrait(&seen, &name));
        match self.file_of(&seen, id, &name) {
            Ok((id, file)) if told == DONE => {
                let w = &self.words.portals;
                let lines = [
                    fill(&w.added, &[("file", &file.display().to_string())]),
                    fill(&w.open_with, &[("id", &id)]),
                ];
                self.print(&format!("{}\n{}\n", Clean::new(&lines[0]), lines[1]))
            }
            Ok(_) => told,
            Err(status) => status,
        }
    }

    /// Writes the file of the portal that was seen; says why it cannot be.
    fn file_of(&self, seen: &Seen, id: Option<String>, name: &Clean) -> Result<(String, PathBuf), u8> {
        let w = &self.words.portals;
        let refuse = |what: &str, advice: &str| {
            let rows = [(self.words.cli.try_.as_str(), "advice", advice)];
            problem(what, if advice.is_empty() { &[] } else { &rows }, self.words);
            Err(FAILED)
        };
        let profiles = &self.config.profiles;
        let host = bare_host(place(&seen.reading).0);
        if host.is_empty() {
            return refuse(&w.no_host, &w.no_host_advice);
        }
        let known = profiles.iter().find(|profile| profile.hosts.contains(&host));
        if let Some(known) = known.filter(|_| id.is_none()) {
            let what = fill(&w.known_host, &[("host", &host), ("id", &known.id)]);
            return refuse(&what, &fill(&w.known_host_advice, &[("id", &known.id)]));
        }
        let id = id.unwrap_or_else(|| proposed(&host, profiles));
        let Some(folder) = self.config.folder.as_ref().map(|folder| folder.join("portals")) else {
            return refuse(&w.no_folder, "");
        };
        let file = folder.join(format!("{id}.toml"));
        let own = self.config.own.iter().find(|(own, _)| *own == id).map(|(_, file)| file);
        let there = own.or(Some(&file).filter(|file| file.exists()));
        let taken = [("id", id.as_str())];
        if let Some(there) = there {
            let what = fill(&w.taken_file, &[("id", &id), ("file", &there.display().to_string())]);
            return refuse(&what, &fill(&w.taken_advice, &taken));
        }
        if profiles.iter().any(|profile| profile.id == id) {
            return refuse(&fill(&w.taken, &taken), &w.other_id);
        }
        let text = PortalFile::new(seen, (id.clone(), name.to_string()), profiles).text();
        match create(&file, &text) {
            Ok(()) => Ok((id, file)),
            Err(error) => refuse(&format!("{}: {error}", file.display()), ""),
        }
    }

    /// What was read, in a few lines.
    fn portrait(&self, seen: &Seen, name: &Clean) -> String {
        let w = &self.words.portals;
        let (at, portal) = place(&seen.reading);
        let family = match (&portal.family, seen.form) {
            (_, Form::Feed) => w.as_feed.clone(),
            (Some(family), Form::Page) => fill(&w.of_family, &[("family", family)]),
            (None, Form::Page) => w.as_page.clone(),
        };
        let head = format!("{}\n{name} · {family}\n", at.shown());
        match &seen.reading {
            Reading::Article(article) => {
                let title = article.title.clone().unwrap_or_default();
                let day = article.published.map(|moment| format!(" ({moment})")).unwrap_or_default();
                format!("{head}{}{day}\n", fill(&w.article, &[("title", &title)]))
            }
            Reading::Listing(listing) => {
                let all = &listing.headlines;
                let counts = [("n", all.len().to_string()), ("sections", portal.sections.len().to_string())];
                let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
                let first = table::headlines(all.get(..SHOWN).unwrap_or(all));
                format!("{head}{}\n{first}", fill(&w.list, &counts))
            }
        }
    }

    /// `congtin portals remove`: takes a file of the user's away.
    #[must_use]
    pub fn remove(&self, id: &str) -> u8 {
        let w = &self.words.portals;
        let Some((_, file)) = self.config.own.iter().find(|(own, _)| own == id) else {
            if !self.config.profiles.iter().any(|profile| profile.id == id) {
                return self.unknown(id, &Unknown::Portal);
            }
            problem(&fill(&w.built_in, &[("id", id)]), &[], self.words);
            return FAILED;
        };
        // Without their family the next start would end with a mistake in their files.
        let profiles = &self.config.profiles;
        let stays = profiles.iter().filter(|one| one.id == id && one.markup.is_some()).count() > 1;
        let is_own = |id: &String| self.config.own.iter().any(|(own, _)| own == id);
        let leaning = profiles.iter().filter(|one| one.family.as_deref() == Some(id) && is_own(&one.id));
        let names: Vec<&str> = leaning.map(|one| one.id.as_str()).filter(|one| *one != id).collect();
        if !stays && !names.is_empty() {
            problem(&fill(&w.needed, &[("id", id), ("names", &names.join(" "))]), &[], self.words);
            return FAILED;
        }
        match fs::remove_file(file) {
            Ok(()) => self.print(&format!(
                "{}\n",
                Clean::new(&fill(&w.removed, &[("file", &file.display().to_string())]))
            )),
            Err(error) => {
                problem(&format!("{}: {error}", file.display()), &[], self.words);
                FAILED
            }
        }
    }
}

/// What the portal is called: by itself, by the title of its page, by its host.
fn name_of(seen: &Seen) -> Clean {
    let (address, portal) = place(&seen.reading);
    let title = match &seen.reading {
        Reading::Listing(listing) => listing.title.clone(),
        Reading::Article(_) => None,
    };
    let named = portal.name.clone().or(title).filter(|name| !name.trim().is_empty());
    named.unwrap_or_else(|| Clean::new(address.host()))
}

/// Writes a file that is not there yet, in a folder that need not be; what cannot be written whole
/// is taken away again.
fn create(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut new = OpenOptions::new().write(true).create_new(true).open(file)?;
    new.write_all(text.as_bytes()).and_then(|()| new.sync_all()).inspect_err(|_| {
        let _gone = fs::remove_file(file);
    })
}
