//! What a server says of the age of a copy, for asking later whether it is still the same.

use jiff::Timestamp;

use crate::model::address::Address;

/// What came with an answer, to be sent back to the address that gave it and to no other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Validators {
    /// The entity tag as it was sent, quotes and `W/` included.
    pub etag: Option<String>,
    /// The date of the last change as it was sent.
    pub last_modified: Option<String>,
    /// Until when the server itself says that nothing changes, at most
    /// [`Limits::fresh`](crate::model::limits::Limits::fresh) ahead.
    pub fresh_until: Option<Timestamp>,
}

/// The copy that is kept of a page: all that a request has to know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where the copy came from, after redirects: `Page::address`.
    pub address: Address,
    /// What came with it.
    pub validators: Validators,
}

impl Validators {
    /// True when the server promised that the copy has not changed by `now`.
    #[must_use]
    pub fn are_fresh(&self, now: Timestamp) -> bool {
        self.fresh_until.is_some_and(|until| now < until)
    }
}
