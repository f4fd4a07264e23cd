//! `congtin download`: files into a folder, with their progress on a terminal and plain lines elsewhere.

use std::io::{self, IsTerminal};
use std::path::PathBuf;

use crate::cli::program::{DONE, FAILED, NO_PAGE, Program};
use crate::cli::target::{Unknown, address};
use crate::cli::tell::{Loudness, complain, failure, problem, signal};
use crate::model::address::{Address, Origin};
use crate::model::article::Attachment;
use crate::model::download::{Loaded, Wanted, folder};
use crate::model::explain::loaded as told;
use crate::model::failure::{Failure, Kind};
use crate::model::messages::fill;
use crate::runtime::size::size;
use crate::text::bytes::bytes;
use crate::text::clean::Clean;
use crate::text::width::width;
use crate::typeset::headlines::cut;

/// Puts a line of a terminal out, and the cursor at its beginning.
const ANEW: &str = "\r\u{1b}[K";

impl Program {
    /// `congtin download`.
    ///
    /// Standard output has the path of each file, a line each, as soon as it is whole.
    pub async fn download(&self, text: &str, typed: Option<&str>) -> u8 {
        let Ok(address) = address(text, &self.folder) else {
            return self.unknown(text, &Unknown::Malformed);
        };
        let (files, origin) = match self.pipeline.files(&address, &Origin::Typed).await {
            Ok((files, obtained)) => {
                if let Some(obtained) = &obtained {
                    self.tell_source(obtained);
                }
                files
            }
            Err(error) => return self.failed(&error),
        };
        if files.is_empty() {
            return self.nothing(&address);
        }
        let folder = self.goal(typed);
        let (mut kinds, count) = (Vec::new(), files.len());
        for file in files {
            let wanted = Wanted {
                address: file.address.clone(),
                origin: origin.clone(),
                title: file.title.clone(),
                folder: folder.clone(),
            };
            if let Err(error) = self.fetch(&wanted, &file).await {
                failure(&error, self.words);
                if matches!(error.kind, Kind::Broken(_) | Kind::Timeout(_)) {
                    complain(&fill(&self.words.cli.warning, &[("warning", &self.words.download.kept)]));
                }
                kinds.push(error.kind);
            }
        }
        match kinds.as_slice() {
            [] => DONE,
            [kind] if count == 1 && !kind.is_obtained() => NO_PAGE,
            _ => FAILED,
        }
    }

    /// One file.
    async fn fetch(&self, wanted: &Wanted, file: &Attachment) -> Result<(), Failure> {
        let (w, is_told) = (&self.words.download, self.loudness != Loudness::Quiet);
        let is_live = is_told && io::stderr().is_terminal();
        if is_told && !is_live {
            let folder = wanted.folder.display().to_string();
            complain(&fill(&w.begins, &[("name", &file.title), ("folder", &Clean::new(&folder))]));
        }
        let columns = size().map_or(80, |(columns, _)| usize::from(columns).saturating_sub(1));
        let tell = |loaded: Loaded| {
            if is_live {
                let line = told(&file.title, loaded, self.words);
                signal(&format!("{ANEW}{}", within(&line, columns)));
            }
        };
        let outcome = self.pipeline.download(wanted, &tell).await;
        if is_live {
            signal(ANEW);
        }
        let saved = outcome?;
        let path = saved.path.display().to_string();
        // Who sees both outputs needs to be told once.
        if is_told && !io::stdout().is_terminal() {
            let size = self.size(saved.size);
            complain(&fill(&w.saved, &[("file", &Clean::new(&path)), ("size", &size)]));
        }
        // Whoever reads the output and left is no failure of the download.
        let _status = self.print(&format!("{}\n", Clean::new(&path)));
        Ok(())
    }

    fn size(&self, count: u64) -> String {
        bytes(count, &self.words.doctor.decimal)
    }

    /// The folder that files go to.
    fn goal(&self, typed: Option<&str>) -> PathBuf {
        match typed {
            // The shell has read a `~` already, if there was one.
            Some(typed) => folder(typed, None, &self.folder),
            None => self.folder.join(&self.config.settings.downloads),
        }
    }

    /// An article without files.
    fn nothing(&self, address: &Address) -> u8 {
        let place = address.shown();
        let advice = fill(&self.words.download.none_advice, &[("address", &place)]);
        let w = &self.words.cli;
        problem(
            &self.words.download.none,
            &[(&w.where_, "address", &place), (&w.try_, "advice", &advice)],
            self.words,
        );
        FAILED
    }
}

/// The line, cut where a terminal would wrap it: what is wrapped is not put out again.
fn within(line: &str, columns: usize) -> String {
    if width(line) > columns { cut(line, columns).into() } else { line.into() }
}
