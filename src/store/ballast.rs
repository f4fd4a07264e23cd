//! A database's home in, a file that only takes room, until the disk is full.
//!
//! A file and not a table: with a write-ahead log a DELETE needs room before it gives any,
//! and what it gives stays inside the database. Removing a file needs nothing, and what it
//! gives also serves the log. A precious database spends it on what it is asked to keep; a
//! cache only on forgetting, for what it cannot keep can be fetched again.

use std::fs;
use std::io::Write;

use crate::store::home::{Home, private_file, size};

/// Bytes of the ballast.
const BYTES: usize = 512 << 10;

/// Lays the ballast down where it is missing. A disk without room for it is no fault now.
pub fn lay(home: &Home) {
    let file = home.beside(".ballast");
    if size(&file) == BYTES as u64 {
        return;
    }
    // Bytes that no file system leaves out because they are zero, or presses to nothing.
    let noise = (0..BYTES as u64).map(|at| at.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes()[2]);
    let noise: Vec<u8> = noise.collect();
    let laid = private_file(&file).and_then(|mut file| file.write_all(&noise));
    if laid.is_err() {
        let _half = drop_off(home);
    }
}

/// Gives the room of the ballast back; true when there was any.
#[must_use]
pub fn drop_off(home: &Home) -> bool {
    let file = home.beside(".ballast");
    size(&file) > 0 && fs::remove_file(file).is_ok()
}
