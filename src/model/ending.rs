//! An address in, the ending of the file that it leads to out.

use percent_encoding::percent_decode_str;

use crate::model::address::Address;
use crate::text::clean::Clean;

/// Endings of files that are offered for download.
const ENDINGS: [&str; 17] = [
    "pdf", "doc", "docx", "docm", "xls", "xlsx", "xlsm", "ppt", "pptx", "odt", "ods", "odp", "rtf", "zip",
    "rar", "7z", "txt",
];

/// The ending of the file at `address`, in small letters, when it is one of those
/// that are offered for download: of its last part, of one before that (Liferay
/// writes a number behind the name), or of a value of its query.
///
/// ```
/// use congtin::model::{address::Address, ending::ending};
/// let of = |text: &str| ending(&Address::parse(text).unwrap());
/// assert_eq!(of("https://a.vn/VanBan/Ke%20hoach.PDF"), Some("pdf"));
/// assert_eq!(of("https://a.vn/documents/10180/Ke+hoach.docx/0c1f-77?version=1.0"), Some("docx"));
/// assert_eq!(of("https://a.vn/Download.aspx?file=phu-luc.xlsx"), Some("xlsx"));
/// assert_eq!(of("https://a.vn/Pages/default.aspx"), None);
/// ```
#[must_use]
pub fn ending(address: &Address) -> Option<&'static str> {
    named(address).and_then(|name| known(&name))
}

/// The name of that file, decoded.
///
/// ```
/// use congtin::model::{address::Address, ending::named};
/// let address = Address::parse("https://a.vn/documents/10180/Ke%20hoach.docx/0c1f-77").unwrap();
/// assert_eq!(named(&address).as_deref(), Some("Ke hoach.docx"));
/// ```
#[must_use]
pub fn named(address: &Address) -> Option<Clean> {
    let url = address.as_url();
    let of_path = url.path_segments().into_iter().flatten().rev().find(|part| known(part).is_some());
    if let Some(part) = of_path {
        let decoded = percent_decode_str(part).decode_utf8_lossy();
        return Some(Clean::new(&decoded));
    }
    let (_, value) = url.query_pairs().find(|(_, value)| known(value).is_some())?;
    Some(Clean::new(value.rsplit(['/', '\\']).next().unwrap_or_default()))
}

/// The ending of `name`, when it is a known one.
#[must_use]
pub fn known(name: &str) -> Option<&'static str> {
    let (stem, ending) = name.rsplit_once('.')?;
    ENDINGS.iter().copied().find(|known| !stem.is_empty() && ending.eq_ignore_ascii_case(known))
}
