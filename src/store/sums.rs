//! Cells of a row in, a number that tells whether a bit of them was flipped out: `SQLite` has no checksums.

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Result};

use crate::model::progress::fingerprint;

/// Makes `fingerprint(…)` known to a connection: the schema's checks ask for it.
///
/// # Errors
/// When there is no memory.
pub fn make_known(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        // It may stand in a schema that is not trusted.
        | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("fingerprint", -1, flags, |cells| Ok(sum(cells)))
}

/// The fingerprint of all cells, each told from the next.
fn sum(cells: &Context) -> i64 {
    let texts = (0..cells.len()).map(|at| match cells.get_raw(at) {
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    });
    let texts: Vec<String> = texts.collect();
    fingerprint(texts.iter().map(String::as_str)).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::make_known;
    use rusqlite::Connection;

    #[test]
    fn a_row_that_says_something_else_has_another_sum() {
        let connection = Connection::open_in_memory().expect("memory");
        make_known(&connection).expect("known");
        let sum = |cells: &str| -> i64 {
            connection
                .query_row(&format!("SELECT fingerprint({cells})"), [], |row| row.get(0))
                .expect("a sum")
        };
        assert_eq!(sum("'a', 1"), sum("'a', 1"));
        for other in ["'b', 1", "'a', 2", "'a1'", "'', 'a', 1", "'a', NULL"] {
            assert_ne!(sum("'a', 1"), sum(other), "{other}");
        }
    }
}
