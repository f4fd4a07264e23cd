//! The two databases as data: the name of the file, what it is worth, its schema by version.

/// A database: what it is called, and the SQL that makes and changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The name of its file; others beside it begin with this.
    pub file: &'static str,
    /// What losing it would cost.
    pub worth: Worth,
    /// What its file says it is, in `SQLite`'s `application_id`.
    pub mark: i32,
    /// The SQL files of each version, from 1 on. All of a version run in one transaction.
    pub versions: &'static [&'static [&'static str]],
}

/// What losing a database would cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// Nothing: all of it can be fetched once more.
    Cache,
    /// What nobody can write again: each commit reaches the disk, and there are backups.
    Precious,
}

impl Kind {
    /// Pages, articles, lists and the search index.
    pub const CACHE: Self = Self {
        file: "cache.sqlite",
        worth: Worth::Cache,
        mark: i32::from_be_bytes(*b"ctca"),
        versions: &[
            &[include_str!("schema/cache-1.sql"), include_str!("schema/search-1.sql")],
            &[include_str!("schema/cache-2.sql")],
        ],
    };

    /// The reader's own state.
    pub const READER: Self = Self {
        file: "reader.sqlite",
        worth: Worth::Precious,
        mark: i32::from_be_bytes(*b"ctre"),
        versions: &[&[include_str!("schema/reader-1.sql")], &[include_str!("schema/reader-2.sql")]],
    };

    /// The version of the schema that this program knows.
    #[must_use]
    pub fn version(&self) -> usize {
        self.versions.len()
    }
}
