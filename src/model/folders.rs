//! Where the program keeps its files.

use std::path::PathBuf;

/// Where the two files of the store are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// The folder of the cache, which may be thrown away.
    pub cache: PathBuf,
    /// The folder of the reader's own state.
    pub data: PathBuf,
}
