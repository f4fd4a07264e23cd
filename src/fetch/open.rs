//! A `file:` address in, the file's bytes out.

use std::fs::{self, File};
use std::io::{self, Read};

use crate::fetch::body::Body;
use crate::model::address::Address;
use crate::model::document::Form;
use crate::model::ending::ending;
use crate::model::failure::Kind;
use crate::model::limits::Limits;
use crate::text::clean::Clean;

/// Reads the regular file at `address`, at most `limits.body` bytes of it, or `limits.document` of a document.
///
/// # Errors
/// [`Kind::File`] when it cannot be read or is not a regular file.
pub fn open(address: &Address, limits: &Limits) -> Result<Body, Kind> {
    let fault = |error: io::Error| Kind::File(Clean::new(&error.to_string()));
    let path = address.as_url().to_file_path().map_err(|()| Kind::File(Clean::new("not a path")))?;
    // Asked before it is opened: opening a pipe would wait for its other end.
    if !fs::metadata(&path).map_err(fault)?.is_file() {
        return Err(Kind::File(Clean::new("not a regular file")));
    }
    let mut bytes = Vec::new();
    let is_document = ending(address).and_then(Form::named).is_some();
    let most = if is_document { limits.document } else { limits.body };
    let limit = u64::try_from(most).unwrap_or(u64::MAX);
    let file = File::open(&path).map_err(fault)?;
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(fault)?;
    if bytes.len() > most {
        return Ok(Body::limited(bytes, most));
    }
    let size = bytes.len();
    Ok(Body { bytes, warning: None }.without_gzip(size, limits))
}
