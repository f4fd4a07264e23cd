//! A fetched file that is shown as an article: its bytes, not yet understood.

use jiff::Timestamp;

use crate::model::address::{Address, Reach};
use crate::model::validators::Validators;

/// The kinds of files that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Portable Document Format.
    Pdf,
    /// A text of Word since 2007.
    Docx,
    /// A workbook of Excel since 2007.
    Xlsx,
    /// Text without any markup, decoded.
    Text,
}

/// A file as it was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Where it was found, after redirects.
    pub address: Address,
    /// What it is.
    pub form: Form,
    /// All of its bytes; untrusted.
    pub bytes: Vec<u8>,
    /// When it was fetched.
    pub fetched: Timestamp,
    /// Where its server stands.
    pub reach: Reach,
    /// What to ask with, next time, whether it has changed.
    pub validators: Validators,
    /// False when the server forbids to keep what is read of it, and for a file of the disk.
    pub may_keep: bool,
}

impl Form {
    /// The form of the files that are called `name`: `PDF`, `docx`.
    ///
    /// ```
    /// use congtin::model::document::Form;
    /// assert_eq!(Form::named("DOCX"), Some(Form::Docx));
    /// assert_eq!(Form::named("doc"), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "pdf" => Some(Self::Pdf),
            "docx" | "docm" => Some(Self::Docx),
            "xlsx" | "xlsm" => Some(Self::Xlsx),
            "txt" => Some(Self::Text),
            _ => None,
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Docx => "DOCX",
            Self::Xlsx => "XLSX",
            Self::Text => "TXT",
        }
    }
}
