//! A database's home in, the right to make, mend or replace its file out, while the value lives.

use std::fs::{File, TryLockError};
use std::io;
use std::thread;
use std::time::Duration;

use crate::store::home::{Home, private_file};

/// How often and how long we wait for another program that opens the same file: 5 s in all.
const WAITS: (u32, Duration) = (250, Duration::from_millis(20));

/// Held while a file is opened. The system gives it back when a program ends, however it does.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "closing the file gives the lock back")] File);

impl Lock {
    /// Waits for the lock of this database.
    ///
    /// # Errors
    /// When its file cannot be written, or another program held it for 5 s.
    pub fn take(home: &Home) -> io::Result<Self> {
        let file = private_file(&home.beside(".lock"))?;
        for _ in 0..WAITS.0 {
            match file.try_lock() {
                Ok(()) => return Ok(Self(file)),
                Err(TryLockError::WouldBlock) => thread::sleep(WAITS.1),
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
        Err(io::ErrorKind::TimedOut.into())
    }
}
