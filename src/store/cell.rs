//! A column as it is stored in, a value of ours out, also where a bit of it was flipped.
//!
//! One bad letter must not hide a whole list: `SQLite`'s own check does not look into text.

use jiff::Timestamp;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};

/// Text; bytes that are no UTF-8 read U+FFFD.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(pub String);

impl FromSql for Text {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Text(bytes) => Ok(Self(String::from_utf8_lossy(bytes).into_owned())),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

/// The moment of these seconds UTC; the beginning of 1970 for a number that is none.
#[must_use]
pub fn moment(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap_or_default()
}

/// Keys as one parameter, to be taken apart by `json_each`.
#[must_use]
pub fn list(keys: &[impl AsRef<str>]) -> String {
    keys.iter().map(AsRef::as_ref).collect::<serde_json::Value>().to_string()
}
