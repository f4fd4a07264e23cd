//! A file in, a connection with our settings out.

use std::path::Path;
use std::thread;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Result};

use crate::store::home::is_blank;
use crate::store::kind::Worth;
use crate::store::sums::make_known;

/// How long a write waits between two looks whether another program's is done, and how often
/// it looks: 5 s in all. `SQLite`'s own waiting looks only every 100 ms in the end, and of four
/// programs that write without a pause one was turned away: the others took every gap.
const WAITS: (Duration, i32) = (Duration::from_millis(2), 2_500);

/// Opens a file for reading and writing. What it holds is not looked at yet, and closing it
/// leaves its log alone until [`trust`] is called: the log may be what is wrong with it.
///
/// # Errors
/// When it cannot be opened, or is no database.
pub fn connect(file: &Path, worth: Worth) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(file, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    // Only counts in a file that is new, and would write to any other; retention gives room back by it.
    if worth == Worth::Cache && is_blank(file) {
        connection.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
    }
    settle(&mut connection)?;
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(
        None,
        "synchronous",
        if worth == Worth::Precious { "FULL" } else { "NORMAL" },
    )?;
    if worth == Worth::Cache {
        // KiB. A search looks at the same upper pages of the index again and again.
        connection.pragma_update(None, "cache_size", -4096)?;
    }
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
    let usual = Connection::open_with_flags(file, flags).and_then(|mut connection| {
        settle(&mut connection)?;
        schema_size(&connection)?;
        Ok(connection)
    });
    // A log needs an index beside it, which cannot be made here: then the file without it.
    usual.or_else(|_| connect_to_look(file))
}

/// Opens a file for reading alone, as one that nobody changes meanwhile: no log is read and no
/// index of it made, so that nothing new lies beside the file.
///
/// # Errors
/// When it cannot be opened, or is no database.
pub fn connect_to_look(file: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let named = format!("file:{}?immutable=1", escaped(file));
    let mut connection = Connection::open_with_flags(named, flags | OpenFlags::SQLITE_OPEN_URI)?;
    settle(&mut connection)?;
    schema_size(&connection)?;
    Ok(connection)
}

/// A database in memory alone.
///
/// # Errors
/// When there is no memory.
pub fn connect_to_memory() -> Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    settle(&mut connection)?;
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
fn settle(connection: &mut Connection) -> Result<()> {
    // FTS5 asks a question of its own once a word; without this it is planned anew each time,
    // which took two fifths of a search.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    make_known(connection)?;
    connection.busy_handler(Some(wait))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // KiB, as the sign says.
    connection.pragma_update(None, "cache_size", -1024)?;
    connection.pragma_update_and_check(None, "mmap_size", 0, |_| Ok(())).or_else(none_is_well)?;
    // A page that cannot be is noticed when it is read, not when it is used.
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "trusted_schema", false)
}

/// True when it is worth another look.
fn wait(looks: i32) -> bool {
    thread::sleep(WAITS.0);
    looks < WAITS.1
}

/// In memory there is nothing to map, and no answer.
fn none_is_well(error: rusqlite::Error) -> Result<()> {
    if error == rusqlite::Error::QueryReturnedNoRows { Ok(()) } else { Err(error) }
}

/// A path as `SQLite` reads it in an address.
fn escaped(file: &Path) -> String {
    use std::os::unix::ffi::OsStrExt;
    let digit = |number| char::from_digit(number, 16).unwrap_or('0');
    let mut escaped = String::new();
    for byte in file.as_os_str().as_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                escaped.push(char::from(*byte));
            }
            _ => escaped.extend(['%', digit(u32::from(byte >> 4)), digit(u32::from(byte & 15))]),
        }
    }
    escaped
}
