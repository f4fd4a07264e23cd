//! The command line's grammar, its help in the user's language.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use jiff::Timestamp;

use crate::cli::describe::describe;
use crate::cli::portal_file::is_id;
use crate::export::format::Format;
use crate::model::messages::Messages;
use crate::model::settings::Lang;
use crate::model::since::start_of;
use crate::model::watch::Wish;

/// What was asked for.
#[derive(Debug, Parser)]
#[command(name = "congtin", version, disable_help_subcommand = true)]
pub struct Arguments {
    /// What the reader opens.
    #[arg(id = "target", value_name = "TARGET")]
    pub target: Option<String>,
    /// Flags of every command.
    #[command(flatten)]
    pub flags: Flags,
    /// A command; none opens the reader.
    #[command(subcommand)]
    pub command: Option<Task>,
}

/// Flags of every command.
#[derive(Clone, Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
pub struct Flags {
    /// Language of the screen.
    #[arg(long, global = true, value_name = "LANG", value_parser = lang())]
    pub lang: Option<Lang>,
    /// A settings file.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Never touch the network.
    #[arg(long, global = true)]
    pub offline: bool,
    /// Show the web archive's copy of what is gone.
    #[arg(long, global = true)]
    pub archive: bool,
    /// Say more.
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub verbose: bool,
    /// Say less.
    #[arg(short, long, global = true)]
    pub quiet: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Opens the sample portal.
    Demo,
    /// Prints an article.
    Read {
        /// The article's address.
        #[arg(id = "read-address", value_name = "ADDRESS")]
        address: String,
        /// Form of the output.
        #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = formats(&["text", "json"]))]
        format: Format,
        /// Columns of a line.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
        width: Option<u16>,
    },
    /// Prints a list of news.
    Latest {
        /// A portal, a list's page or an article's.
        #[arg(id = "latest-target", value_name = "TARGET")]
        target: Option<String>,
        /// Form of the output.
        #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = formats(&["table", "json"]))]
        format: Format,
        /// What of it.
        #[command(flatten)]
        choice: Choice,
    },
    /// Fetches what is new.
    Refresh {
        /// What to refresh; all that is followed, where nothing is named.
        #[arg(id = "refresh-target", value_name = "TARGET")]
        targets: Vec<String>,
        /// Print what is new and has these words.
        #[arg(long = "match", value_name = "WORDS", value_parser = wish)]
        matches: Vec<Wish>,
    },
    /// Fetches files into a folder.
    Download {
        /// A file's address, or an article's.
        #[arg(id = "download-address", value_name = "ADDRESS")]
        address: String,
        /// The folder that they come into.
        #[arg(id = "download-folder", short = 'o', long = "output", value_name = "FOLDER")]
        folder: Option<String>,
    },
    /// Searches the kept articles.
    Search {
        /// What to search.
        #[arg(id = "words", value_name = "WORDS", required = true)]
        words: Vec<String>,
        /// Form of the output.
        #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = formats(&["table", "json"]))]
        format: Format,
        /// Only this many items.
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
    },
    /// Makes a digest of all that is followed.
    Digest {
        /// Of what, and where it goes.
        #[command(flatten)]
        edition: Edition,
    },
    /// Tells how the program is set up and what it keeps.
    Doctor,
    /// Tells which portals are known, and what is read of a page.
    Portals {
        /// What of it; all of them, where nothing is named.
        #[command(subcommand)]
        task: Option<PortalsTask>,
    },
    /// Takes over what is followed from another program, or hands it to one.
    Feeds {
        /// Which of it.
        #[command(subcommand)]
        task: FeedsTask,
    },
    /// Wraps standard input, a paragraph a line.
    Wrap {
        /// Columns of a line.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
        width: Option<u16>,
    },
    /// Prints an article's related and latest lists.
    Related {
        /// The article's address.
        #[arg(id = "related-address", value_name = "ADDRESS")]
        address: String,
        /// Form of the output.
        #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = formats(&["table", "json"]))]
        format: Format,
    },
}

/// What of a list is wanted.
#[derive(Clone, Debug, Default, Args)]
pub struct Choice {
    /// Only what is not older.
    #[arg(long, value_name = "WHEN", value_parser = since)]
    pub since: Option<Timestamp>,
    /// Only what has all words of one of these.
    #[arg(long = "match", value_name = "WORDS", value_parser = wish)]
    pub matches: Vec<Wish>,
    /// Only what was not read.
    #[arg(long)]
    pub unread: bool,
    /// Only this many items.
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
}

/// What a digest is made of, and where it goes.
#[derive(Clone, Debug, Args)]
pub struct Edition {
    /// Since when something is known.
    #[arg(id = "digest-since", long = "since", value_name = "WHEN", default_value = "1d", value_parser = since)]
    pub since: Timestamp,
    /// Form of the output.
    #[arg(id = "digest-format", long = "format", value_name = "FORMAT", value_parser = formats(&["markdown", "html", "epub"]))]
    pub format: Option<Format>,
    /// The file it is written to.
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Only what has all words of one of these.
    #[arg(long = "match", value_name = "WORDS", value_parser = wish)]
    pub matches: Vec<Wish>,
    /// Only this many items.
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    /// Whole articles in Markdown.
    #[arg(long)]
    pub full: bool,
}

/// What to tell of portals.
#[derive(Debug, Subcommand)]
pub enum PortalsTask {
    /// All of them.
    List,
    /// One of them.
    Show {
        /// Its id.
        #[arg(id = "portal-id", value_name = "ID")]
        id: String,
    },
    /// Adds one of the user's own.
    Add {
        /// A page of it, or its feed.
        #[arg(id = "add-address", value_name = "ADDRESS")]
        address: String,
        /// What it is called by on the command line.
        #[arg(id = "new-id", long = "id", value_name = "ID", value_parser = portal_id)]
        id: Option<String>,
        /// What it is called on screen.
        #[arg(id = "new-name", long = "name", value_name = "NAME")]
        name: Option<String>,
    },
    /// Takes one of the user's own away.
    Remove {
        /// Its id.
        #[arg(id = "own-id", value_name = "ID")]
        id: String,
    },
    /// What the selectors of its family find in a page.
    Check {
        /// The page, or the portal whose home page it is.
        #[arg(id = "check-target", value_name = "TARGET")]
        target: String,
    },
}

/// Which way subscriptions go.
#[derive(Debug, Subcommand)]
pub enum FeedsTask {
    /// From a file.
    Import {
        /// An OPML file.
        #[arg(id = "import-file", value_name = "FILE")]
        file: PathBuf,
    },
    /// To a file.
    Export {
        /// The OPML file.
        #[arg(id = "export-file", value_name = "FILE")]
        file: PathBuf,
    },
}

/// Reads the arguments.
///
/// # Errors
/// What clap says of a wrong line, or of a help or version to print.
pub fn arguments(line: &[std::ffi::OsString], words: &'static Messages) -> Result<Arguments, clap::Error> {
    let mut command = describe(Arguments::command(), words);
    let matches = command.try_get_matches_from_mut(line)?;
    let arguments = Arguments::from_arg_matches(&matches).map_err(|error| error.format(&mut command))?;
    match (&arguments.target, matches.subcommand_name()) {
        // clap's own rule against the two would also forbid flags before a command.
        (Some(target), Some(name)) => {
            let mut error = clap::Error::new(ErrorKind::ArgumentConflict).with_cmd(&command);
            let text = |text: &str| ContextValue::String(text.into());
            error.insert(ContextKind::InvalidArg, text(target));
            error.insert(ContextKind::PriorArg, text(name));
            Err(error)
        }
        _ => Ok(arguments),
    }
}

/// The language that `--lang` names, looked for before the line is read: the
/// help and the errors of the line are in it too.
#[must_use]
pub fn named_lang(line: &[std::ffi::OsString]) -> Option<Lang> {
    let texts: Vec<&str> = line.iter().filter_map(|part| part.to_str()).collect();
    let after =
        texts.iter().zip(texts.iter().skip(1)).find(|(flag, _)| **flag == "--lang").map(|(_, value)| *value);
    let glued = texts.iter().find_map(|part| part.strip_prefix("--lang="));
    match after.or(glued) {
        Some("vi") => Some(Lang::Vi),
        Some("en") => Some(Lang::En),
        _ => None,
    }
}

fn lang() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(["vi", "en"]).map(|name| if name == "en" { Lang::En } else { Lang::Vi })
}

/// A moment as people type it; [`mistake`](crate::cli::mistake::mistake) says which are read.
#[expect(clippy::disallowed_methods, reason = "a command begins now, and days ago are counted from now")]
fn since(typed: &str) -> Result<Timestamp, &'static str> {
    start_of(typed.trim(), Timestamp::now()).ok_or("no date")
}

fn portal_id(typed: &str) -> Result<String, &'static str> {
    if is_id(typed) { Ok(typed.to_owned()) } else { Err("no id") }
}

fn wish(typed: &str) -> Result<Wish, &'static str> {
    Wish::new(typed).ok_or("no word")
}

fn formats(names: &'static [&'static str]) -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(names)
        .map(|name| Format::named(&name).expect("commands offer formats of the table"))
}

#[cfg(test)]
mod tests {
    use super::{arguments, named_lang};
    use crate::model::messages::Messages;
    use crate::model::settings::Lang;

    fn line(text: &str) -> Vec<std::ffi::OsString> {
        text.split(' ').map(Into::into).collect()
    }

    #[test]
    fn lines_are_read() {
        let words = Messages::of(Lang::Vi);
        assert_eq!(
            arguments(&line("congtin ninhthuan"), words).expect("a target").target.as_deref(),
            Some("ninhthuan")
        );
        assert!(arguments(&line("congtin --offline --lang en read a"), words).expect("a line").flags.offline);
        assert!(arguments(&line("congtin ninhthuan read a"), words).is_err());
        assert!(arguments(&line("congtin read"), words).is_err());
        assert!(arguments(&line("congtin read a --width 0"), words).is_err());
        assert!(arguments(&line("congtin latest a --format json --limit 3 --offline"), words).is_ok());
        assert_eq!(named_lang(&line("congtin demo --lang en")), Some(Lang::En));
        assert_eq!(named_lang(&line("congtin --lang=vi")), Some(Lang::Vi));
    }
}
