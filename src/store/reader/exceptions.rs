//! Certificates that a person accepted: granted, asked after, expired.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, Transaction};

use crate::model::exception::Exception;
use crate::store::seconds::moment;

/// Keeps an exception; one of the same host and certificate is renewed.
///
/// # Errors
/// When the database refuses.
pub fn put(write: &Transaction<'_>, exception: &Exception) -> Result<()> {
    let (granted, until) = (exception.granted.as_second(), exception.until.as_second());
    let sql = "INSERT OR REPLACE INTO exceptions (host, certificate, granted, until) VALUES (?1, ?2, ?3, ?4)";
    write.execute(sql, (&exception.host, exception.certificate, granted, until)).map(drop)
}

/// The exception for this certificate of this host, when it holds now.
///
/// # Errors
/// When the database refuses.
pub fn get(
    read: &Connection,
    (host, certificate): (&str, [u8; 32]),
    now: Timestamp,
) -> Result<Option<Exception>> {
    let sql = "SELECT host, certificate, granted, until FROM exceptions WHERE host = ?1 AND certificate = ?2";
    let found = read.query_row(sql, (host, certificate), exception).optional()?;
    Ok(found.filter(|found| found.holds(now)))
}

/// Every exception, also those that hold no longer.
///
/// # Errors
/// When the database refuses.
pub fn list(read: &Connection) -> Result<Vec<Exception>> {
    let mut ask = read.prepare("SELECT host, certificate, granted, until FROM exceptions")?;
    ask.query_map([], exception)?.collect()
}

/// Removes the exceptions that ended; returns how many.
///
/// # Errors
/// When the database refuses.
pub fn expire(write: &Transaction<'_>, now: Timestamp) -> Result<usize> {
    write.execute("DELETE FROM exceptions WHERE until <= ?1", [now.as_second()])
}

fn exception(row: &Row<'_>) -> Result<Exception> {
    let (granted, until) = (moment(row.get(2)?), moment(row.get(3)?));
    Ok(Exception { host: row.get(0)?, certificate: row.get(1)?, granted, until })
}
