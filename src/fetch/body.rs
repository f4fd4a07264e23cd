//! An answer in, its bytes out: streamed, unpacked, stopped at the limit, and honest about a missing end.

use reqwest::header::CONTENT_ENCODING;

use crate::fetch::diagnose::diagnose;
use crate::fetch::unpack::{Coding, GZIP, Stop, Unpacker};
use crate::model::address::Address;
use crate::model::failure::Kind;
use crate::model::limits::Limits;
use crate::model::warning::Warning;
use crate::text::clean::Clean;

/// Elements whose end tag no page may leave out.
const CLOSED: [&str; 8] = ["div", "table", "ul", "form", "script", "section", "article", "main"];

/// What was read of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The bytes, unpacked.
    pub bytes: Vec<u8>,
    /// Why they are not all of it, when they are not.
    pub warning: Option<Warning>,
}

impl Body {
    /// Reads `answer` until its end or the limits, and unpacks it: the layer
    /// that it declares, and a gzip that it does not.
    ///
    /// # Errors
    /// When it stalls, or breaks off before its first byte.
    pub async fn read(
        mut answer: reqwest::Response,
        address: &Address,
        limits: &Limits,
    ) -> Result<Self, Kind> {
        let coding = answer.headers().get(CONTENT_ENCODING);
        let coding =
            coding.map_or(Coding::Identity, |name| Coding::of(&String::from_utf8_lossy(name.as_bytes())));
        let mut unpacker = Unpacker::new(coding, limits);
        let outcome = loop {
            match answer.chunk().await {
                Ok(Some(chunk)) => {
                    if let Err(stop) = unpacker.receive(&chunk) {
                        break Err(stop);
                    }
                }
                Ok(None) => break unpacker.end(),
                Err(error) => {
                    // What the unpacker holds back was received all the same.
                    let _flushed = unpacker.end();
                    if error.is_timeout() || unpacker.is_empty() {
                        return Err(diagnose(&error, address, limits));
                    }
                    break Ok(false);
                }
            }
        };
        let (bytes, received) = unpacker.into_bytes();
        let body = Self::ended(bytes, outcome, received)?;
        Ok(body.without_gzip(received, limits))
    }

    /// What stands in `bytes` when they are a gzip that nobody declared, or one
    /// inside another, of `received` bytes. Whatever is no gzip stays as it is.
    #[must_use]
    pub fn without_gzip(self, received: usize, limits: &Limits) -> Self {
        if !self.bytes.starts_with(GZIP) {
            return self;
        }
        let mut unpacker = Unpacker::new(Coding::Gzip, limits).after(received);
        let outcome = unpacker.unpack(&self.bytes).and_then(|()| unpacker.end());
        let (bytes, _) = unpacker.into_bytes();
        match Self::ended(bytes, outcome, received) {
            Ok(inner) => Self { warning: inner.warning.or(self.warning), ..inner },
            // Not to be unpacked: it is named as what it is.
            Err(_) => self,
        }
    }

    /// All of it up to `limit` bytes, which it exceeds.
    #[must_use]
    pub fn limited(mut bytes: Vec<u8>, limit: usize) -> Self {
        bytes.truncate(limit);
        Self::cut(bytes, Warning::PageTooLarge)
    }

    /// A body by how its unpacking ended: true when all of it was there.
    fn ended(bytes: Vec<u8>, outcome: Result<bool, Stop>, received: usize) -> Result<Self, Kind> {
        match outcome {
            Ok(true) => Ok(Self::whole(bytes)),
            Err(Stop::Full) => Ok(Self::cut(bytes, Warning::PageTooLarge)),
            Err(Stop::Damaged(error)) if bytes.is_empty() => {
                Err(Kind::Broken(Clean::new(&error.to_string())))
            }
            Ok(false) if bytes.is_empty() && received > 0 => {
                Err(Kind::Broken(Clean::new("the packed data ends too early")))
            }
            // Nothing at all came: an empty page, not a broken one.
            Ok(false) if received == 0 => Ok(Self::whole(bytes)),
            Ok(false) | Err(Stop::Damaged(_)) => Ok(Self::cut(bytes, Warning::ShortBody)),
        }
    }

    /// A body whose end arrived; a page that stops before its end was cut all
    /// the same, behind a length that is too short or none at all.
    fn whole(bytes: Vec<u8>) -> Self {
        if stops_early(&bytes) {
            return Self::cut(bytes, Warning::ShortBody);
        }
        Self { bytes, warning: None }
    }

    /// A body without its end, nor the letter that the end went through.
    fn cut(mut bytes: Vec<u8>, warning: Warning) -> Self {
        if let Err(error) = std::str::from_utf8(&bytes)
            && error.error_len().is_none()
        {
            bytes.truncate(error.valid_up_to());
        }
        Self { bytes, warning: Some(warning) }
    }
}

/// True for a page that opens its body, closes nothing of it, and either does
/// not end with a tag or leaves an element open that must be closed. Pages may
/// leave out the end tags of the body, so none of the signs is enough alone.
fn stops_early(bytes: &[u8]) -> bool {
    if !has(bytes, b"<html") || !has(bytes, b"<body") || has(bytes, b"</body") || has(bytes, b"</html") {
        return false;
    }
    let ends_with_tag = bytes.trim_ascii_end().ends_with(b">");
    !ends_with_tag || CLOSED.iter().any(|name| leaves_open(bytes, name))
}

fn has(bytes: &[u8], tag: &[u8]) -> bool {
    bytes.windows(tag.len()).any(|window| window.eq_ignore_ascii_case(tag))
}

/// True when more elements `name` are opened than closed.
fn leaves_open(bytes: &[u8], name: &str) -> bool {
    let count = |start: &str| {
        let tag = [start, name].concat();
        let is_tag = |window: &&[u8]| {
            let (head, next) = window.split_at(tag.len());
            head.eq_ignore_ascii_case(tag.as_bytes()) && !next.iter().any(u8::is_ascii_alphanumeric)
        };
        bytes.windows(tag.len() + 1).filter(is_tag).count()
    };
    count("<") > count("</")
}

#[cfg(test)]
mod tests {
    use super::{Body, Warning};

    #[test]
    fn a_letter_is_not_cut_in_two() {
        let bytes = "đề án".as_bytes();
        for limit in 0..bytes.len() {
            let body = Body::limited(bytes.to_vec(), limit);
            let text = String::from_utf8(body.bytes).expect("whole letters");
            assert!("đề án".starts_with(&text), "{limit}");
            assert_eq!(body.warning, Some(Warning::PageTooLarge));
        }
    }

    #[test]
    fn a_page_that_stops_before_its_end_was_cut() {
        let warning = |text: &str| Body::whole(text.as_bytes().to_vec()).warning;
        for cut in [
            "<html><BODY><p>Sở Khoa h",
            "<html><body><p>Sở</p><a hre",
            "<html><body><DIV class=a><p>Sở</p>",
            "<html><body><div><div><p>Sở</p></div>",
            "<html><body><table><tr><td>Sở</td></tr>",
            "<html><body><p>Sở</p><script>",
        ] {
            assert_eq!(warning(cut), Some(Warning::ShortBody), "{cut}");
        }
        for whole in [
            "<html><body><p>Sở</body>",
            "<html><body><p>Sở</p>",
            "<p>Sở",
            "Sở",
            "<html><body>a</html> b",
            "<html><body><div><p>Sở</div>",
            "<html><body><div><p>Sở</html>",
            "<html><body><divider><p>Sở</p>",
        ] {
            assert_eq!(warning(whole), None, "{whole}");
        }
    }
}
