//! A certificate that a person accepted although nobody vouches for it.

use jiff::Timestamp;

/// One certificate for one host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The host's name.
    pub host: String,
    /// The SHA-256 of the certificate.
    pub certificate: [u8; 32],
    /// When it was accepted.
    pub granted: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

impl Exception {
    /// True when it holds at `now`: not after its end, nor before it was granted, where only
    /// a wrong clock can be.
    #[must_use]
    pub fn holds(&self, now: Timestamp) -> bool {
        self.granted <= now && now < self.until
    }
}
