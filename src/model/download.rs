//! A file that is wanted from the network, how far it is, and where it came to lie.

use std::path::{Path, PathBuf};

use crate::model::address::{Address, Origin};
use crate::text::clean::Clean;

/// A file to be fetched into a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Where it is.
    pub address: Address,
    /// What led there.
    pub origin: Origin,
    /// What it is called where neither its server nor its address gives it a name.
    pub title: Clean,
    /// The folder it goes to; made where it is not there.
    pub folder: PathBuf,
}

/// How much of a file is here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Bytes so far, those of an earlier try included.
    pub received: u64,
    /// Bytes of the whole, where the server tells.
    pub of: Option<u64>,
}

/// A file that is whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Where it is.
    pub path: PathBuf,
    /// Its bytes.
    pub size: u64,
}

impl Loaded {
    /// How much of a hundred is here.
    ///
    /// ```
    /// use congtin::model::download::Loaded;
    /// assert_eq!(Loaded { received: 999, of: Some(1_000) }.percent(), Some(99));
    /// assert_eq!(Loaded { received: 999, of: None }.percent(), None);
    /// ```
    #[must_use]
    pub fn percent(self) -> Option<u64> {
        let of = self.of.filter(|of| *of > 0)?;
        Some(self.received.min(of).saturating_mul(100) / of)
    }
}

/// The folder that a person means: `~` is their home, and what is relative is so to `base`.
///
/// ```
/// use std::path::Path;
/// use congtin::model::download::folder;
/// let home = Some(Path::new("/nha/an"));
/// assert_eq!(folder("~/van ban", home, Path::new("/kho")), Path::new("/nha/an/van ban"));
/// assert_eq!(folder("van ban", home, Path::new("/kho")), Path::new("/kho/van ban"));
/// ```
#[must_use]
pub fn folder(typed: &str, home: Option<&Path>, base: &Path) -> PathBuf {
    let typed = typed.trim();
    match (typed.strip_prefix('~'), home) {
        (Some(rest), Some(home)) if rest.is_empty() || rest.starts_with('/') => {
            home.join(rest.trim_start_matches('/'))
        }
        _ => base.join(typed),
    }
}
