//! Seconds UTC as they are stored in, a moment out.

use jiff::Timestamp;

/// The moment; the beginning of 1970 for a number that is none, which only a broken file has.
#[must_use]
pub fn moment(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap_or_default()
}
