//! The folders of the store in, how its files are out: nothing is made, mended, migrated or written.

use rusqlite::{Connection, Result};

use crate::model::folders::Folders;
use crate::model::health::{Examined, Health, OwnSizes, State};
use crate::model::limits::StoreLimits;
use crate::store::backup::all;
use crate::store::cache::sizes::{faults, sizes};
use crate::store::connect::{connect_to_look, connect_to_read};
use crate::store::home::{Home, is_blank, size};
use crate::store::kind::Kind;
use crate::store::migrate::{Standing, standing};
use crate::store::reader::{bookmarks, follows, reads};
use crate::text::clean::Clean;

/// Looks at both files. Reads all of them, so it takes a while where they are large.
#[must_use]
pub fn examine(folders: &Folders, limits: &StoreLimits) -> Health {
    let home = |kind, folder: &std::path::PathBuf| Home { kind, folder: folder.clone() };
    let (cache, own) = (home(Kind::CACHE, &folders.cache), home(Kind::READER, &folders.data));
    // Of a folder that is not made yet the disk is that of the one above it.
    let room = folders.cache.ancestors().find_map(|folder| rustix::fs::statvfs(folder).ok());
    Health {
        cache: file(&cache, sizes),
        backups: all(&own).len(),
        own: file(&own, of_own),
        room: room.map(|room| room.f_bavail.saturating_mul(room.f_frsize)),
        limits: limits.clone(),
    }
}

fn of_own(connection: &Connection) -> Result<OwnSizes> {
    Ok(OwnSizes {
        bookmarks: bookmarks::keys(connection, None)?.len(),
        reads: reads::count(connection)?,
        follows: follows::list(connection)?,
    })
}

fn file<T>(home: &Home, ask: impl Fn(&Connection) -> Result<T>) -> Examined<T> {
    let file = home.file();
    let bytes = size(&file) + size(&home.beside("-wal"));
    let state = if is_blank(&file) {
        State::Absent
    } else {
        // A program that has the file open has a log, too; without one the file is at rest.
        let is_at_rest = !home.beside("-wal").exists();
        let opened = if is_at_rest { connect_to_look(&file) } else { connect_to_read(&file) };
        let looked = opened.and_then(|connection| look(&connection, &home.kind, ask));
        looked.unwrap_or_else(|error| State::Read { faults: vec![told(&error)], facts: None })
    };
    Examined { file, bytes, state }
}

fn look<T>(connection: &Connection, kind: &Kind, ask: impl Fn(&Connection) -> Result<T>) -> Result<State<T>> {
    match standing(connection, kind)? {
        Standing::New => return Ok(State::Absent),
        Standing::Newer(_) => return Ok(State::Newer),
        Standing::Foreign => {
            let faults = vec![Clean::new("not a database of congtin")];
            return Ok(State::Read { faults, facts: None });
        }
        Standing::Ours(_) => {}
    }
    let mut faults = faults(connection).unwrap_or_else(|error| vec![told(&error)]);
    let facts = ask(connection).map_err(|error| faults.push(told(&error))).ok();
    Ok(State::Read { faults, facts })
}

fn told(error: &rusqlite::Error) -> Clean {
    Clean::new(&error.to_string())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use jiff::Timestamp;

    use super::examine;
    use crate::model::folders::Folders;
    use crate::model::health::State;
    use crate::model::limits::StoreLimits;
    use crate::store::cache::copies::Copies;
    use crate::store::reader::own::Own;

    fn folders(home: &Path) -> Folders {
        Folders { cache: home.join("cache"), data: home.join("data") }
    }

    #[test]
    fn looking_makes_nothing() {
        let home = tempfile::tempdir().expect("a folder");
        let health = examine(&folders(home.path()), &StoreLimits::STANDARD);
        assert_eq!((&health.cache.state, &health.own.state), (&State::Absent, &State::Absent));
        assert_eq!(fs::read_dir(home.path()).expect("a folder").count(), 0);
    }

    #[test]
    fn a_sound_store_tells_what_it_holds_and_a_broken_one_what_is_wrong() {
        let home = tempfile::tempdir().expect("a folder");
        let folders = folders(home.path());
        drop(Copies::open(&folders.cache, StoreLimits::STANDARD, Timestamp::UNIX_EPOCH));
        drop(Own::open(&folders.data, Timestamp::UNIX_EPOCH));
        let health = examine(&folders, &StoreLimits::STANDARD);
        assert!(!health.cache.is_ill() && !health.own.is_ill(), "{health:?}");
        assert_eq!(health.cache.facts().map(|sizes| sizes.articles.count), Some(0));
        assert_eq!(health.own.facts().map(|own| own.bookmarks), Some(0));
        let broken = "SQLite format 3\0".repeat(400);
        #[expect(clippy::disallowed_methods, reason = "a test's own file")]
        fs::write(&health.cache.file, &broken).expect("a file");
        let ill = examine(&folders, &StoreLimits::STANDARD);
        assert!(ill.cache.is_ill() && ill.cache.facts().is_none() && !ill.own.is_ill(), "{ill:?}");
        let left = fs::metadata(&health.cache.file).expect("it is not set aside").len();
        assert_eq!(left, broken.len() as u64);
    }
}
