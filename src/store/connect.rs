//! A file in, a connection with our settings out.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Result};

use crate::store::kind::Worth;

/// How long a write waits for another program's.
const PATIENCE: Duration = Duration::from_secs(5);

/// Opens a file for reading and writing. What it holds is not looked at yet, and closing it
/// leaves its log alone until [`trust`] is called: the log may be what is wrong with it.
///
/// # Errors
/// When it cannot be opened, or is no database.
pub fn connect(file: &Path, worth: Worth) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    // Only counts in a file that is new; retention gives room back by it.
    if worth == Worth::Cache {
        connection.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
    }
    settle(&connection)?;
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(
        None,
        "synchronous",
        if worth == Worth::Precious { "FULL" } else { "NORMAL" },
    )?;
    // A log that grew in one great write does not stay so.
    connection.pragma_update_and_check(None, "journal_size_limit", 4 << 20, |_| Ok(()))?;
    Ok(connection)
}

/// Lets the last program that closes a file write its log into it, now that it is known good.
///
/// # Errors
/// When the database refuses.
pub fn trust(connection: &Connection) -> Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map(drop)
}

/// Takes that back: the file turned out to be broken.
pub fn distrust(connection: &Connection) {
    // Were it refused, the log would be written into a file that is set aside anyway.
    let _kept = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
}

/// Opens a file for reading alone, also in a folder where nothing can be written.
///
/// # Errors
/// When it cannot be opened, or is no database.
pub fn connect_to_read(file: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let usual = Connection::open_with_flags(file, flags).and_then(|connection| {
        settle(&connection)?;
        schema_size(&connection)?;
        Ok(connection)
    });
    // A log needs an index beside it, which cannot be made here: then the file without it.
    usual.or_else(|_| {
        let named = format!("file:{}?immutable=1", escaped(file));
        let connection = Connection::open_with_flags(named, flags | OpenFlags::SQLITE_OPEN_URI)?;
        settle(&connection)?;
        schema_size(&connection)?;
        Ok(connection)
    })
}

/// A database in memory alone.
///
/// # Errors
/// When there is no memory.
pub fn connect_to_memory() -> Result<Connection> {
    let connection = Connection::open_in_memory()?;
    settle(&connection)?;
    Ok(connection)
}

/// How many tables and indexes there are: reads the whole schema.
///
/// # Errors
/// When it cannot be read.
pub fn schema_size(connection: &Connection) -> Result<i64> {
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
}

/// What holds for every connection: few pages in memory, none of them mapped.
fn settle(connection: &Connection) -> Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // KiB, as the sign says.
    connection.pragma_update(None, "cache_size", -1024)?;
    connection.pragma_update_and_check(None, "mmap_size", 0, |_| Ok(())).or_else(none_is_well)?;
    // A page that cannot be is noticed when it is read, not when it is used.
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "trusted_schema", false)
}

/// In memory there is nothing to map, and no answer.
fn none_is_well(error: rusqlite::Error) -> Result<()> {
    if error == rusqlite::Error::QueryReturnedNoRows { Ok(()) } else { Err(error) }
}

/// A path as SQLite reads it in an address.
fn escaped(file: &Path) -> String {
    use std::os::unix::ffi::OsStrExt;
    let mut escaped = String::new();
    for byte in file.as_os_str().as_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                escaped.push(char::from(*byte));
            }
            _ => escaped.push_str(&format!("%{byte:02x}")),
        }
    }
    escaped
}
