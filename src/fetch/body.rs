//! An answer in, its bytes out: streamed, stopped at the limit, and honest about a missing end.

use crate::fetch::diagnose::diagnose;
use crate::model::address::Address;
use crate::model::failure::Kind;
use crate::model::limits::Limits;
use crate::model::warning::Warning;

/// What was read of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The bytes, decompressed.
    pub bytes: Vec<u8>,
    /// Why they are not all of it, when they are not.
    pub warning: Option<Warning>,
}

impl Body {
    /// Reads `answer` until its end or `limits.body` bytes, decompressed.
    ///
    /// # Errors
    /// When it stalls, or breaks off before its first byte.
    pub async fn read(
        mut answer: reqwest::Response,
        address: &Address,
        limits: &Limits,
    ) -> Result<Self, Kind> {
        let mut bytes = Vec::new();
        loop {
            match answer.chunk().await {
                Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
                Ok(None) => return Ok(Self::whole(bytes)),
                Err(error) if error.is_timeout() || bytes.is_empty() => {
                    return Err(diagnose(&error, address, limits));
                }
                Err(_) => return Ok(Self::cut(bytes, Warning::ShortBody)),
            }
            if bytes.len() > limits.body {
                return Ok(Self::limited(bytes, limits.body));
            }
        }
    }

    /// All of it up to `limit` bytes, which it exceeds.
    #[must_use]
    pub fn limited(mut bytes: Vec<u8>, limit: usize) -> Self {
        bytes.truncate(limit);
        Self::cut(bytes, Warning::PageTooLarge)
    }

    /// A body whose end arrived; a page that stops in mid-text was cut all the
    /// same, behind a length that is too short or none at all.
    fn whole(bytes: Vec<u8>) -> Self {
        if stops_in_text(&bytes) {
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

/// True for a page that opens its body, closes nothing of it, and does not
/// even end with a tag. Pages may leave out the end tags, so neither sign is enough alone.
fn stops_in_text(bytes: &[u8]) -> bool {
    let has = |tag: &[u8]| bytes.windows(tag.len()).any(|window| window.eq_ignore_ascii_case(tag));
    let ends_with_tag = bytes.trim_ascii_end().ends_with(b">");
    !ends_with_tag && has(b"<html") && has(b"<body") && !has(b"</body") && !has(b"</html")
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
    fn a_page_that_stops_in_mid_text_was_cut() {
        let warning = |text: &str| Body::whole(text.as_bytes().to_vec()).warning;
        assert_eq!(warning("<html><BODY><p>Sở Khoa h"), Some(Warning::ShortBody));
        assert_eq!(warning("<html><body><p>Sở</p><a hre"), Some(Warning::ShortBody));
        for whole in
            ["<html><body><p>Sở</body>", "<html><body><p>Sở</p>", "<p>Sở", "Sở", "<html><body>a</html> b"]
        {
            assert_eq!(warning(whole), None, "{whole}");
        }
    }
}
