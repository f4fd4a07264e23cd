//! A database's home in, the right to make, mend or replace its file out, while the value lives.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::MetadataExt;
use std::thread;
use std::time::Duration;

use crate::store::home::{Home, Identity, private_file};

/// How often and how long we wait for another program that opens the same file: 5 s in all.
const WAITS: (u32, Duration) = (250, Duration::from_millis(20));

/// Held while a file is opened. The system gives it back when a program ends, however it does.
#[derive(Debug)]
pub struct Lock(File);

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

    /// True when the database was replaced by another file since [`Lock::note`], so that a log
    /// beside it is that of the file before. Not when all of the folder was copied: then the
    /// log belongs to it.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn is_replaced(&mut self, now: Option<Identity>) -> io::Result<bool> {
        let (noted, now) = (self.noted()?, self.line(now)?);
        let of_lock = |line: &str| line.split(' ').next().map(str::to_owned);
        Ok(!now.is_empty() && noted != now && of_lock(&noted) == of_lock(&now))
    }

    /// Notes which file the database is from now on, before anything is written to its log.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn note(&mut self, now: Option<Identity>) -> io::Result<()> {
        let line = self.line(now)?;
        if line == self.noted()? {
            return Ok(());
        }
        self.0.rewind()?;
        self.0.set_len(0)?;
        self.0.write_all(line.as_bytes())?;
        self.0.sync_all()
    }

    fn noted(&mut self) -> io::Result<String> {
        let mut noted = Vec::new();
        self.0.rewind()?;
        self.0.read_to_end(&mut noted)?;
        Ok(String::from_utf8_lossy(&noted).into_owned())
    }

    /// The lock's own inode, then the database's device and inode; empty without a database.
    fn line(&self, now: Option<Identity>) -> io::Result<String> {
        let Some((device, inode)) = now.map(Identity::numbers) else { return Ok(String::new()) };
        Ok(format!("{} {device} {inode}", self.0.metadata()?.ino()))
    }
}
