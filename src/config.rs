//! The embedded assets and the user's files over them in; settings, keymap, theme and portals out.

pub mod downloads;

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fs, io};

use etcetera::BaseStrategy;
use etcetera::base_strategy::Xdg;
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use toml::Spanned;

use crate::app::keymap::Keymap;
use crate::config::downloads::downloads;
use crate::model::address::Address;
use crate::model::folders::Folders;
use crate::model::profile::Profile;
use crate::model::settings::{Edge, Lang, Network, Notify, Settings};
use crate::model::watch::{Watch, Wish};
use crate::model::wayback::Wayback;
use crate::text::lexicon::Lexicon;
use crate::ui::theme::Theme;

static PORTALS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/portals");

/// Everything that is data and not code.
#[derive(Clone, Debug)]
pub struct Config {
    /// The settings.
    pub settings: Settings,
    /// What keys do.
    pub keymap: Keymap,
    /// How roles look.
    pub theme: Theme,
    /// Which syllables are one word: the program's list and the user's.
    pub lexicon: &'static Lexicon,
    /// Portals and families; the user's first, so that theirs are found first.
    pub profiles: Vec<Profile>,
    /// The ids of the user's own, and their files.
    pub own: Vec<(String, PathBuf)>,
    /// Whether the user has any file of their own.
    pub is_configured: bool,
    /// Where the user's files are looked for.
    pub folder: Option<PathBuf>,
    /// Those that were found and read.
    pub files: Vec<PathBuf>,
}

/// A mistake in a file of the user's, or in a variable.
#[derive(Debug, thiserror::Error)]
pub enum BadConfig {
    /// A file says something it cannot.
    #[error("{}:{line}: {message}", file.display())]
    File {
        /// The file.
        file: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// A file is there but cannot be read.
    #[error("{}: {error}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A `CONGTIN_…` variable says something it cannot.
    #[error("{name}={value}: {message}")]
    Variable {
        /// Its name.
        name: String,
        /// Its value.
        value: String,
        /// What is wrong.
        message: String,
    },
}

/// Where settings come from besides the assets.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The folder of the user's files.
    pub folder: Option<PathBuf>,
    /// A settings file named on the command line; it must exist.
    pub file: Option<PathBuf>,
    /// The folders of the store.
    pub folders: Option<Folders>,
    /// The environment.
    pub variables: Vec<(String, String)>,
}

/// `config.toml` as written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    lang: Option<Lang>,
    measure: Option<Spanned<u16>>,
    justify: Option<bool>,
    mouse: Option<bool>,
    start: Option<String>,
    offline: Option<bool>,
    archive: Option<Spanned<Archived>>,
    downloads: Option<Spanned<String>>,
    refresh: Option<Spanned<u32>>,
    watch: Option<Vec<Spanned<String>>>,
    notify: Option<Spanned<Told>>,
}

/// The web archive, as written.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "archive: true, false, or the address of a web archive")]
enum Archived {
    Switch(bool),
    At(String),
}

impl Archived {
    /// What is meant; an error says what may be.
    fn read(&self) -> Result<Wayback, &'static str> {
        match self {
            Self::Switch(false) => Ok(Wayback::default()),
            Self::Switch(true) => Ok(Wayback::default().agreed()),
            Self::At(base) => Address::parse(base)
                .ok()
                .filter(|base| matches!(base.as_url().scheme(), "http" | "https"))
                .map(|base| Wayback::at(&base).agreed())
                .ok_or("archive: true, false, or the address of a web archive"),
        }
    }
}

/// Who is told, as written.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "notify: \"osc9\", \"osc777\", or a list of a program and its arguments")]
enum Told {
    Terminal(String),
    Program(Vec<String>),
}

impl Told {
    /// What is meant; an error says what may be.
    fn read(&self) -> Result<Notify, &'static str> {
        match self {
            Self::Terminal(name) if name == "osc9" => Ok(Notify::Osc9),
            Self::Terminal(name) if name == "osc777" => Ok(Notify::Osc777),
            Self::Terminal(name) if name.is_empty() => Ok(Notify::Off),
            Self::Terminal(_) => {
                Err("notify: \"osc9\", \"osc777\", or a list of a program and its arguments")
            }
            Self::Program(command) => match command.first() {
                None => Ok(Notify::Off),
                Some(name) if name.is_empty() => Err("notify: the program has no name"),
                Some(_) => Ok(Notify::Program(command.clone())),
            },
        }
    }
}

impl Sources {
    /// The user's folder by XDG, and the environment.
    #[must_use]
    pub fn of_this_user(file: Option<PathBuf>) -> Self {
        let xdg = Xdg::new().ok();
        let folder = xdg.as_ref().map(|xdg| xdg.config_dir().join("congtin"));
        let folders = xdg.map(|xdg| Folders {
            cache: xdg.cache_dir().join("congtin"),
            data: xdg.data_dir().join("congtin"),
        });
        // A variable that is not Unicode cannot be one of ours.
        let text = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        };
        Self { folder, file, folders, variables: std::env::vars_os().filter_map(text).collect() }
    }

    fn variable(&self, name: &str) -> Option<&str> {
        let found = self.variables.iter().find(|(known, value)| known == name && !value.is_empty());
        found.map(|(_, value)| value.as_str())
    }

    /// The user's home.
    #[must_use]
    pub fn home(&self) -> Option<&Path> {
        self.variable("HOME").map(Path::new)
    }

    /// What the desktop says of the user's folders.
    fn user_dirs(&self) -> String {
        let file = self.folder.as_ref().and_then(|folder| Some(folder.parent()?.join("user-dirs.dirs")));
        // A desktop without it, or with one that cannot be read, says nothing.
        file.and_then(|file| read(&file).ok()).unwrap_or_default()
    }

    /// The language that the locale asks for: English for `en*`; `C`, `POSIX`
    /// and no locale say nothing, so Vietnamese.
    #[must_use]
    pub fn locale(&self) -> Lang {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        let locale = names.iter().find_map(|name| self.variable(name));
        if locale.is_some_and(|locale| locale.starts_with("en")) { Lang::En } else { Lang::Vi }
    }
}

/// Reads everything.
///
/// # Errors
/// The first mistake, with its file and line.
pub fn load(sources: &Sources) -> Result<Config, BadConfig> {
    let mut files = Vec::new();
    let mut own = |name: &str| -> Result<Option<(PathBuf, String)>, BadConfig> {
        let Some(file) = sources.folder.as_ref().map(|folder| folder.join(name)) else { return Ok(None) };
        let text = optional(&file)?;
        files.extend(text.is_some().then(|| file.clone()));
        Ok(text.map(|text| (file, text)))
    };
    let mut keymap = Keymap::default();
    if let Some((file, text)) = own("keymap.toml")? {
        keymap.extend(&text).map_err(|bad| mistake(&file, &text, bad.at, &bad.message))?;
    }
    let mut theme = Theme::default();
    if let Some((file, text)) = own("theme.toml")? {
        theme.extend(&text).map_err(|bad| mistake(&file, &text, bad.at, &bad.message))?;
    }
    let words = own("lexicon.txt")?.map(|(_, words)| Lexicon::standard().clone().with(&words));
    // Read once a run, and asked for as long as it lasts.
    let lexicon = words.map_or(Lexicon::standard(), |words| Box::leak(Box::new(words)));
    let file = match &sources.file {
        Some(file) => Some((file.clone(), read(file)?)),
        None => own("config.toml")?,
    };
    let (portals, mut profiles): (Vec<PathBuf>, Vec<Profile>) = own_profiles(sources)?.into_iter().unzip();
    let own = profiles.iter().map(|profile| profile.id.clone()).zip(portals.iter().cloned()).collect();
    files.extend(sources.file.iter().chain(&portals).cloned());
    profiles.extend(embedded());
    let (settings, is_configured) = (settings(file.as_ref(), sources)?, !files.is_empty());
    let folder = sources.folder.clone();
    Ok(Config { settings, keymap, theme, lexicon, profiles, own, is_configured, folder, files })
}

/// The profiles inside the program.
///
/// # Panics
/// When an embedded profile is broken, which a test rules out.
#[must_use]
pub fn embedded() -> Vec<Profile> {
    let text = |file: &include_dir::File<'_>| file.contents_utf8().expect("profiles are UTF-8").to_owned();
    PORTALS.files().map(|file| toml::from_str(&text(file)).expect("embedded profiles are tested")).collect()
}

fn own_profiles(sources: &Sources) -> Result<Vec<(PathBuf, Profile)>, BadConfig> {
    let Some(folder) = sources.folder.as_ref().map(|folder| folder.join("portals")) else {
        return Ok(Vec::new());
    };
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(BadConfig::Unreadable { file: folder, error }),
    };
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    let mut own = Vec::new();
    for file in files {
        let text = read(&file)?;
        let profile: Profile = parse(&file, &text)?;
        own.push((file, text, profile));
    }
    let ours = embedded();
    let families: Vec<&Profile> =
        own.iter().map(|(.., own)| own).chain(&ours).filter(|p| p.markup.is_some()).collect();
    for (file, text, profile) in &own {
        let unknown = profile.family.as_ref().filter(|id| !families.iter().any(|family| family.id == **id));
        if let Some(id) = unknown {
            let at = text.find(id.as_str()).unwrap_or(0);
            return Err(mistake(file, text, at, format!("unknown family `{id}`")));
        }
    }
    Ok(own.into_iter().map(|(file, _, profile)| (file, profile)).collect())
}

fn settings(file: Option<&(PathBuf, String)>, sources: &Sources) -> Result<Settings, BadConfig> {
    let base: Rows =
        toml::from_str(include_str!("../assets/config.toml")).expect("the embedded settings are tested");
    let own: Rows = file.map(|(file, text)| parse(file, text)).transpose()?.unwrap_or_default();
    if let (Some((file, text)), Some(measure)) = (file, &own.measure) {
        in_range(*measure.get_ref()).map_err(|message| mistake(file, text, measure.span().start, message))?;
    }
    if let (Some((file, text)), Some(minutes)) = (file, &own.refresh) {
        is_polite(*minutes.get_ref())
            .map_err(|message| mistake(file, text, minutes.span().start, message))?;
    }
    if let Some((file, text)) = file {
        let at = own.downloads.as_ref().map_or(0, |set| set.span().start);
        let set = own.downloads.as_ref().map_or("", |set| set.get_ref());
        downloads(set, sources.home(), "").map_err(|message| mistake(file, text, at, message))?;
        wishes(&own).map_err(|(at, message)| mistake(file, text, at, message))?;
    }
    let written = own.measure.or(base.measure).map(Spanned::into_inner);
    let from = Variables(sources);
    let measure = from.read("CONGTIN_MEASURE", |value| {
        let columns = value.parse::<u16>().map_err(|error| error.to_string())?;
        in_range(columns).map(|()| columns).map_err(Into::into)
    })?;
    let folder =
        from.read("CONGTIN_DOWNLOADS", |value| downloads(value, sources.home(), "").map_err(Into::into))?;
    let set = own.downloads.or(base.downloads).map(Spanned::into_inner).unwrap_or_default();
    let lang = from.read("CONGTIN_LANG", |value| match value {
        "vi" => Ok(Lang::Vi),
        "en" => Ok(Lang::En),
        _ => Err("vi, en".into()),
    })?;
    Ok(Settings {
        lang: lang.or(own.lang).or(base.lang).unwrap_or_else(|| sources.locale()),
        measure: measure.or(written).unwrap_or(72),
        edge: match from.switch("CONGTIN_JUSTIFY")?.or(own.justify).or(base.justify) {
            Some(true) => Edge::Even,
            _ => Edge::Ragged,
        },
        mouse: from.switch("CONGTIN_MOUSE")?.or(own.mouse).or(base.mouse).unwrap_or(true),
        start: sources
            .variable("CONGTIN_START")
            .map(Into::into)
            .or(own.start)
            .or(base.start)
            .unwrap_or_default(),
        network: match from.switch("CONGTIN_OFFLINE")?.or(own.offline).or(base.offline) {
            Some(true) => Network::Offline,
            _ => Network::Online,
        },
        archive: match from.read("CONGTIN_ARCHIVE", archive)? {
            Some(archive) => archive,
            None => {
                own.archive.or(base.archive).and_then(|row| row.get_ref().read().ok()).unwrap_or_default()
            }
        },
        // What is set was looked at above.
        downloads: folder
            .or_else(|| downloads(&set, sources.home(), &sources.user_dirs()).ok())
            .unwrap_or_default(),
        refresh: own
            .refresh
            .or(base.refresh)
            .map(|minutes| u64::from(*minutes.get_ref()) * 60)
            .filter(|seconds| *seconds > 0)
            .map(Duration::from_secs),
        watch: Watch::new(own.watch.or(base.watch).iter().flatten().map(|typed| typed.get_ref().as_str())),
        notify: own.notify.or(base.notify).and_then(|told| told.get_ref().read().ok()).unwrap_or_default(),
    })
}

/// What a variable says of the web archive.
fn archive(value: &str) -> Result<Wayback, String> {
    let row = match value {
        "1" | "true" | "on" => Archived::Switch(true),
        "0" | "false" | "off" => Archived::Switch(false),
        other => Archived::At(other.into()),
    };
    row.read().map_err(Into::into)
}

/// What is wrong with the words waited for, the archive and the program that is told, and at which byte.
fn wishes(own: &Rows) -> Result<(), (usize, String)> {
    for typed in own.watch.iter().flatten() {
        let met = Wish::new(typed.get_ref());
        met.ok_or_else(|| (typed.span().start, format!("watch: no word in {:?}", typed.get_ref())))?;
    }
    if let Some(row) = &own.archive {
        row.get_ref().read().map_err(|message| (row.span().start, message.to_owned()))?;
    }
    match own.notify.as_ref().map(|told| (told.span().start, told.get_ref().read())) {
        Some((at, Err(message))) => Err((at, message.into())),
        _ => Ok(()),
    }
}

fn in_range(measure: u16) -> Result<(), &'static str> {
    if (20..=200).contains(&measure) { Ok(()) } else { Err("measure: 20 to 200 columns") }
}

/// Portals are small machines.
fn is_polite(minutes: u32) -> Result<(), &'static str> {
    match minutes {
        0 | 30..=10_080 => Ok(()),
        _ => Err("refresh: 30 to 10080 minutes, or 0 for never"),
    }
}

/// `CONGTIN_…` variables, read with their mistakes.
struct Variables<'a>(&'a Sources);

impl Variables<'_> {
    fn read<T>(&self, name: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<Option<T>, BadConfig> {
        let Some(value) = self.0.variable(name) else { return Ok(None) };
        let bad = |message| BadConfig::Variable { name: name.into(), value: value.into(), message };
        read(value).map(Some).map_err(bad)
    }

    fn switch(&self, name: &str) -> Result<Option<bool>, BadConfig> {
        self.read(name, |value| match value {
            "1" | "true" | "on" => Ok(true),
            "0" | "false" | "off" => Ok(false),
            _ => Err("1, 0".into()),
        })
    }
}

fn parse<T: serde::de::DeserializeOwned>(file: &Path, text: &str) -> Result<T, BadConfig> {
    toml::from_str(text)
        .map_err(|error| mistake(file, text, error.span().map_or(0, |span| span.start), error.message()))
}

/// A mistake at byte `at` of a file.
fn mistake(file: &Path, text: &str, at: usize, message: impl Display) -> BadConfig {
    let line = 1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count();
    BadConfig::File { file: file.into(), line, message: message.to_string() }
}

#[expect(clippy::disallowed_methods, reason = "this is the door to the user's files")]
fn read(file: &Path) -> Result<String, BadConfig> {
    fs::read_to_string(file).map_err(|error| BadConfig::Unreadable { file: file.into(), error })
}

/// A file that need not be there.
fn optional(file: &Path) -> Result<Option<String>, BadConfig> {
    match read(file) {
        Ok(text) => Ok(Some(text)),
        Err(BadConfig::Unreadable { error, .. }) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::{Sources, load};
    use crate::model::settings::Lang;
    use std::fs;

    fn variables(rows: &[(&str, &str)]) -> Sources {
        let variables = rows.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        Sources { variables, ..Sources::default() }
    }

    #[track_caller]
    #[expect(clippy::disallowed_methods, reason = "a test's own file")]
    fn check_mistake(name: &str, text: &str, expected: &str) {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
        fs::write(&file, text).expect("a file");
        let sources = Sources { folder: Some(folder.path().into()), ..Sources::default() };
        let message = load(&sources).expect_err(text).to_string();
        assert!(message.contains(expected) && message.contains(name), "{message}");
    }

    #[test]
    fn the_embedded_assets_are_whole() {
        let config = load(&Sources::default()).expect("the assets");
        assert!(!config.is_configured);
        assert_eq!((config.settings.lang, config.settings.measure), (Lang::Vi, 72));
        let ids: std::collections::BTreeSet<_> = config.profiles.iter().map(|profile| &profile.id).collect();
        assert_eq!(ids.len(), config.profiles.len(), "ids are unique");
    }

    #[test]
    fn only_an_english_locale_asks_for_english() {
        let table = [
            ("en_GB.UTF-8", Lang::En),
            ("vi_VN.UTF-8", Lang::Vi),
            ("C.UTF-8", Lang::Vi),
            ("POSIX", Lang::Vi),
            ("", Lang::Vi),
        ];
        for (locale, lang) in table {
            assert_eq!(load(&variables(&[("LANG", locale)])).expect(locale).settings.lang, lang, "{locale}");
        }
        let over = variables(&[("LANG", "en_US"), ("CONGTIN_LANG", "vi")]);
        assert_eq!(load(&over).expect("settings").settings.lang, Lang::Vi);
    }

    #[test]
    fn mistakes_name_file_and_line() {
        check_mistake("config.toml", "measure = 80\n\ncolour = 1\n", ":3: ");
        check_mistake("config.toml", "measure = 10\n", ":1: measure");
        check_mistake("config.toml", "lang = \"vi\"\nrefresh = 5\n", ":2: refresh: 30 to");
        check_mistake("config.toml", "watch = [\n  \"giống lúa\",\n  \"…\",\n]\n", ":3: watch: no word");
        check_mistake("config.toml", "\ndownloads = \"tai\"\n", ":2: downloads: ");
        check_mistake("config.toml", "notify = [\"\"]\n", ":1: notify: ");
        check_mistake("config.toml", "\narchive = \"luu\"\n", ":2: archive: ");
        check_mistake("config.toml", "\narchive = 1\n", ":2: archive: ");
        check_mistake("config.toml", "\nnotify = \"osc8\"\n", ":2: notify: ");
        check_mistake("config.toml", "\nnotify = 9\n", ":2: notify: ");
        check_mistake("keymap.toml", "[all]\n\"x\" = \"fly\"\n", ":2: unknown action");
        check_mistake("theme.toml", "\"text\" = { fg = \"mud\" }\n", ":1: unknown colour");
        check_mistake("portals/a.toml", "id = \"a\"\nname = \"A\"\nchecked = \"page\"\ncolour = 1\n", ":4: ");
        check_mistake(
            "portals/b.toml",
            "id = \"b\"\nname = \"B\"\nchecked = \"page\"\nfamily = \"tan-dann\"\n",
            ":4: unknown family `tan-dann`",
        );
        let error = load(&variables(&[("CONGTIN_ARCHIVE", "luu")])).expect_err("no address");
        assert!(error.to_string().contains("archive: true, false"));
        let error = load(&variables(&[("CONGTIN_MEASURE", "9")])).expect_err("too narrow");
        assert!(error.to_string().starts_with("CONGTIN_MEASURE=9"));
    }
}
