//! A database's home in, a connection out that works whatever lay there, and what to tell of it.

use jiff::Timestamp;
use rusqlite::Connection;

use crate::model::notice::{Notice, Remedy};
use crate::store::backup::{Need, back_up, is_whole, restore};
use crate::store::ballast;
use crate::store::connect::{connect, connect_to_memory, connect_to_read, trust};
use crate::store::fault::What;
use crate::store::home::{Home, Identity, is_blank, keep_private, private_file, size};
use crate::store::kind::Worth;
use crate::store::lock::Lock;
use crate::store::mend::mend;
use crate::store::migrate::{Standing, migrate, standing};
use crate::store::set_aside::orphans;
use crate::text::clean::Clean;

/// Bytes of a file that is read whole at every start, which takes some 3 ms.
const SMALL: u64 = 1 << 20;

/// Where what is written goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Into the file.
    Whole,
    /// Nowhere: the file is only read.
    ReadOnly,
    /// Into memory, for this run.
    Memory,
}

/// An open database.
#[derive(Debug)]
pub struct Opened {
    /// The connection.
    pub connection: Connection,
    /// Where what is written goes.
    pub access: Access,
    /// Which file it is; `None` in memory.
    pub identity: Option<Identity>,
}

/// Opens what is there, or makes it. `broken` is the file that a query found broken; if it
/// still stands there it is mended. In the worst case everything is kept in memory.
///
/// # Panics
/// When there is no memory for an empty database, or its schema is wrong, which tests rule out.
#[must_use]
pub fn open(home: &Home, now: Timestamp, broken: Option<Identity>) -> (Opened, Vec<Notice>) {
    let mut notices = Vec::new();
    let why = match open_whole(home, (now, broken), &mut notices) {
        Ok(opened) => return (opened, notices),
        Err(what) => Clean::new(&what.to_string()),
    };
    let file = home.file();
    let has_state =
        |connection: &Connection| matches!(standing(connection, &home.kind), Ok(Standing::Ours(_)));
    if let Some(connection) = connect_to_read(&file).ok().filter(has_state) {
        notices.push(Notice::ReadOnly { file, why });
        let opened = Opened { connection, access: Access::ReadOnly, identity: home.identity() };
        return (opened, notices);
    }
    notices.push(Notice::InMemory { file, why });
    let connection = connect_to_memory().expect("an empty database has room in memory");
    migrate(&connection, &home.kind).expect("the schema is tested");
    (Opened { connection, access: Access::Memory, identity: None }, notices)
}

/// Opens the file for writing, mended or restored where that is needed.
fn open_whole(
    home: &Home,
    (now, broken): (Timestamp, Option<Identity>),
    notices: &mut Vec<Notice>,
) -> Result<Opened, What> {
    home.make_folder()?;
    // All that follows may rename files, and would do harm if two programs did it at once.
    let mut lock = Lock::take(home)?;
    let file = home.file();
    if broken.is_some() && broken == home.identity() {
        notices.push(mend(home, now)?);
    }
    if !file.exists() || lock.is_replaced(home.identity())? {
        orphans(home, now)?;
    }
    if is_blank(&file) && size(&home.beside("-wal")) > 0 {
        // An empty file with a log is no new one.
        notices.push(mend(home, now)?);
    }
    lay_first(home, &mut lock, notices)?;
    let opened = match try_open(home, now, notices) {
        Err(What::Full) if ballast::drop_off(home) => {
            notices.push(Notice::AlmostFull { file });
            try_open(home, now, notices)?
        }
        Err(What::Broken) => {
            notices.push(mend(home, now)?);
            lay_first(home, &mut lock, notices)?;
            try_open(home, now, notices)?
        }
        other => return other.inspect(|_| ballast::lay(home)),
    };
    Ok(opened)
}

/// Where there is no file yet: the newest backup of it, else an empty one.
fn lay_first(home: &Home, lock: &mut Lock, notices: &mut Vec<Notice>) -> Result<(), What> {
    let file = home.file();
    if !is_blank(&file) {
        keep_private(&file)?;
        return Ok(lock.note(home.identity())?);
    }
    if let Some(Notice::SetAside { remedy: Remedy::Nothing(why), .. }) = notices.last() {
        // An empty file now would be taken for the real one ever after.
        return Err(What::Disk(why.clone()));
    }
    if home.kind.worth == Worth::Precious
        && let Some(backup) = restore(home)?
    {
        notices.push(Notice::Restored { file: file.clone(), backup });
    }
    private_file(&file)?;
    Ok(lock.note(home.identity())?)
}

/// Opens the file, looks whether it is whole, and brings its schema up to date.
fn try_open(home: &Home, now: Timestamp, notices: &mut Vec<Notice>) -> Result<Opened, What> {
    let file = home.file();
    let connection = connect(&file, home.kind.worth)?;
    let standing = look(home, &connection)?;
    if let Standing::Newer(version) = standing {
        drop(connection);
        notices.push(Notice::Newer { file: file.clone(), version });
        let connection = connect_to_read(&file)?;
        return Ok(Opened { connection, access: Access::ReadOnly, identity: home.identity() });
    }
    if standing != Standing::Ours(home.kind.version()) {
        if standing != Standing::New && home.kind.worth == Worth::Precious {
            back_up(home, &connection, (now, Need::Always))?;
        }
        migrate(&connection, &home.kind)?;
    }
    trust(&connection)?;
    Ok(Opened { connection, access: Access::Whole, identity: home.identity() })
}

/// What the file says of itself, when it is whole as far as that can be seen in little time.
fn look(home: &Home, connection: &Connection) -> Result<Standing, What> {
    let standing = standing(connection, &home.kind)?;
    let is_whole = match home.kind.worth {
        Worth::Precious if size(&home.file()) <= SMALL => is_whole(connection, "quick_check"),
        // Too large to be read whole at every start. What is broken inside shows when it is
        // asked for, and in a precious file at the latest when the backup of the day is made.
        Worth::Precious | Worth::Cache => has_its_length(home, connection)?,
    };
    if standing == Standing::Foreign || !is_whole {
        return Err(What::Broken);
    }
    Ok(standing)
}

/// False for a file that ends before its last page. With a log, pages may stand there.
fn has_its_length(home: &Home, connection: &Connection) -> Result<bool, What> {
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let bytes = number("page_count")? * number("page_size")?;
    Ok(size(&home.beside("-wal")) > 0 || i64::try_from(size(&home.file())).unwrap_or(i64::MAX) >= bytes)
}
