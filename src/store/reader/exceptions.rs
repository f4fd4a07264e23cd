//! Certificates that a person accepted: granted, asked after, expired.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, Transaction};

use crate::model::exception::Exception;
use crate::store::cell::{Text, moment};

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
    Ok(found.flatten().filter(|found| found.holds(now)))
}

/// Every exception, also those that hold no longer.
///
/// # Errors
/// When the database refuses.
pub fn list(read: &Connection) -> Result<Vec<Exception>> {
    let mut ask = read.prepare("SELECT host, certificate, granted, until FROM exceptions")?;
    let rows = ask.query_map([], exception)?;
    rows.filter_map(Result::transpose).collect()
}

/// Removes the exceptions that ended; returns how many.
///
/// # Errors
/// When the database refuses.
pub fn expire(write: &Transaction<'_>, now: Timestamp) -> Result<usize> {
    write.execute("DELETE FROM exceptions WHERE until <= ?1", [now.as_second()])
}

/// `None` for a certificate of another length.
fn exception(row: &Row<'_>) -> Result<Option<Exception>> {
    let (granted, until) = (moment(row.get(2)?), moment(row.get(3)?));
    let certificate = row.get::<_, Vec<u8>>(1)?.try_into().ok();
    let host = row.get::<_, Text>(0)?.0;
    Ok(certificate.map(|certificate| Exception { host, certificate, granted, until }))
}
