//! A connection and a kind of database in, the schema that this program knows out.

use rusqlite::{Connection, Result, Transaction, TransactionBehavior};

use crate::store::connect::schema_size;
use crate::store::kind::Kind;

/// What a file says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing: it is new.
    New,
    /// It is ours, of this version of the schema.
    Ours(usize),
    /// It is ours, of a version that this program does not know.
    Newer(i64),
    /// It belongs to another program.
    Foreign,
}

/// Reads what a file says of itself, and its whole schema with it.
///
/// # Errors
/// When it cannot be read, or is broken where it says so.
pub fn standing(connection: &Connection, kind: &Kind) -> Result<Standing> {
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let (version, mark, tables) =
        (number("user_version")?, number("application_id")?, schema_size(connection)?);
    let known = usize::try_from(version).unwrap_or(usize::MAX);
    Ok(match version {
        0 if tables == 0 && mark == 0 => Standing::New,
        1.. if mark != i64::from(kind.mark) => Standing::Foreign,
        1.. if known > kind.version() => Standing::Newer(version),
        1.. => Standing::Ours(known),
        _ => Standing::Foreign,
    })
}

/// Brings the schema to the newest version, all of it or nothing.
///
/// # Errors
/// When it cannot be written; the file is as it was then.
pub fn migrate(connection: &Connection, kind: &Kind) -> Result<()> {
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    let done = match standing(&transaction, kind)? {
        Standing::New => 0,
        Standing::Ours(version) => version,
        // Another program was here since we looked.
        Standing::Newer(_) | Standing::Foreign => return Ok(()),
    };
    for sql in kind.versions.iter().skip(done).flat_map(|files| files.iter()) {
        transaction.execute_batch(sql)?;
    }
    transaction.pragma_update(None, "application_id", kind.mark)?;
    transaction.pragma_update(None, "user_version", i64::try_from(kind.version()).unwrap_or(i64::MAX))?;
    transaction.commit()
}
