//! Why an address could not be shown.

use std::time::Duration;

use jiff::Timestamp;

use crate::model::address::{Address, Reach, Refusal};
use crate::text::clean::Clean;

/// A failing world, with the address it happened at.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{address}: {kind}")]
pub struct Failure {
    /// What was asked for.
    pub address: Address,
    /// What went wrong.
    pub kind: Kind,
}

/// What can go wrong between an address and its article.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Kind {
    /// The host's name has no address.
    #[error("unknown host")]
    UnknownHost,
    /// Nothing answers there.
    #[error("connection refused")]
    Refused,
    /// The network failed otherwise.
    #[error("cannot connect: {0}")]
    Unreachable(Clean),
    /// No answer, or no end of it, in this time.
    #[error("no answer in {} s", .0.as_secs_f32())]
    Timeout(Duration),
    /// The secure connection failed.
    #[error("TLS: {0}")]
    Tls(Clean),
    /// The server answered with this error.
    #[error("HTTP {0}")]
    Status(u16),
    /// The server answered with this error and asks to come back at this time.
    #[error("HTTP {0}, come back at {1}")]
    Busy(u16, Timestamp),
    /// Background work leaves this host alone until then: it failed often, or asked for it.
    #[error("left alone until {0}")]
    Paused(Timestamp),
    /// The portal's robots.txt keeps background work from this page.
    #[error("robots.txt does not allow it")]
    Robots,
    /// Something stands before the page: what was read is not it.
    #[error("{0} stands before the page")]
    Gate(Gate),
    /// More redirects than the limit, or one without an address.
    #[error("too many redirects")]
    Redirects,
    /// The address policy forbids where it leads.
    #[error("{0}: {1}")]
    Forbidden(Clean, Refusal),
    /// The answer broke off or could not be unpacked.
    #[error("broken answer: {0}")]
    Broken(Clean),
    /// `--offline` was asked for.
    #[error("offline")]
    Offline,
    /// The file cannot be read.
    #[error("cannot read the file: {0}")]
    File(Clean),
    /// The content is not a page but this.
    #[error("not a page but {0}")]
    NotPage(Clean),
    /// The document has no text: its pages are pictures.
    #[error("a document without text")]
    NoText,
    /// The document is locked with a password.
    #[error("a locked document")]
    Locked,
    /// The document is damaged, or of a form that cannot be read.
    #[error("an unreadable document: {0}")]
    BadDocument(Clean),
    /// A web page came in the place of a file.
    #[error("a web page in the place of the file")]
    NotFile,
    /// The file has more bytes than this.
    #[error("larger than {0} bytes")]
    TooLarge(u64),
    /// This file cannot be written, for this reason.
    #[error("cannot write {0}: {1}")]
    Unwritten(Clean, Clean),
    /// The page has no content at all.
    #[error("empty page")]
    Empty,
    /// The page is a list of news, an article was asked for.
    #[error("a list, not an article")]
    NotArticle,
    /// The page has no list of news, one was asked for.
    #[error("no list of news")]
    NotListing,
    /// Neither an article nor a list was recognised.
    #[error("neither an article nor a list")]
    Unrecognised,
    /// Neither was recognised, but the page names a feed.
    #[error("neither an article nor a list, but its feed is {0}")]
    OnlyFeed(Address, Reach),
    /// Only the page's scripts would write its text.
    #[error("the page is written by its scripts")]
    NeedsScript,
    /// The web archive was asked for what this keeps away, and has no copy either.
    #[error("{0}, and no archived copy")]
    NotArchived(Box<Kind>),
    /// The article's page has an empty body.
    #[error("the article has no text")]
    NoBody,
    /// The parser failed: our own mistake.
    #[error("the parser failed: {0}")]
    Parser(Clean),
}

/// What can stand before a page and answer in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Gate {
    /// A form for a name and password.
    #[error("a login")]
    Login,
    /// The network's own page: nobody has signed in to it yet.
    #[error("the network's login")]
    Captive,
    /// A test for browsers, which only runs as a script.
    #[error("a check of the browser")]
    Challenge,
}

impl Kind {
    /// True when a page was obtained but cannot be used; false when none was obtained.
    #[must_use]
    pub fn is_obtained(&self) -> bool {
        matches!(
            self,
            Self::NotPage(_)
                | Self::NotFile
                | Self::NoText
                | Self::Locked
                | Self::BadDocument(_)
                | Self::TooLarge(_)
                | Self::Unwritten(..)
                | Self::Empty
                | Self::NotArticle
                | Self::NotListing
                | Self::Unrecognised
                | Self::OnlyFeed(..)
                | Self::NeedsScript
                | Self::NoBody
                | Self::Parser(_)
        ) || matches!(self, Self::NotArchived(kind) if kind.is_obtained())
    }

    /// True when a web archive may have what cannot be had here: the page is gone, or its host,
    /// or it is written by scripts and may not always have been.
    #[must_use]
    pub fn may_be_archived(&self) -> bool {
        matches!(self, Self::Status(404 | 410) | Self::UnknownHost | Self::Refused | Self::NeedsScript)
    }

    /// This failure once the web archive was asked in vain.
    #[must_use]
    pub fn not_archived(self) -> Self {
        Self::NotArchived(Box::new(self))
    }

    /// This failure at `address`.
    #[must_use]
    pub fn at(self, address: &Address) -> Failure {
        Failure { address: address.clone(), kind: self }
    }
}
