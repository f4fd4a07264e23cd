//! The encodings of Vietnamese older than Unicode: what they are called, and their decoder.

use crate::text::legacy::{mojibake, tcvn3, viscii, vni, windows1258};

/// An encoding whose bytes look like windows-1252.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Legacy {
    /// TCVN 5712, called ABC: the fonts whose names begin with `.Vn`.
    Tcvn3,
    /// VNI for Windows: the fonts whose names begin with `VNI-`.
    Vni,
    /// VISCII, RFC 1456.
    Viscii,
    /// Microsoft's code page for Vietnamese.
    Windows1258,
    /// UTF-8 that was read as windows-1252 and written as UTF-8 again.
    Mojibake,
}

/// All of them, the likelier ones first.
pub const ENCODINGS: [Legacy; 5] =
    [Legacy::Mojibake, Legacy::Tcvn3, Legacy::Vni, Legacy::Windows1258, Legacy::Viscii];

impl Legacy {
    /// Its name, for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3",
            Self::Vni => "VNI",
            Self::Viscii => "VISCII",
            Self::Windows1258 => "windows-1258",
            Self::Mojibake => "UTF-8 / windows-1252",
        }
    }

    /// The encoding that a page declares under `label`.
    ///
    /// ```
    /// use congtin::text::legacy::encoding::Legacy;
    /// assert_eq!(Legacy::of_label("X-Viet-TCVN"), Some(Legacy::Tcvn3));
    /// assert_eq!(Legacy::of_label("utf-8"), None);
    /// ```
    #[must_use]
    pub fn of_label(label: &str) -> Option<Self> {
        match label.to_ascii_lowercase().as_str() {
            "tcvn" | "tcvn3" | "x-viet-tcvn" | "x-viet-tcvn5712" | "tcvn-5712" | "tcvn5712-1" => {
                Some(Self::Tcvn3)
            }
            "vni" | "x-viet-vni" => Some(Self::Vni),
            "viscii" | "x-viscii" | "x-viet-viscii" | "csviscii" | "viscii1.1-1" => Some(Self::Viscii),
            "windows-1258" | "x-cp1258" | "cp1258" => Some(Self::Windows1258),
            _ => None,
        }
    }

    /// Reads `text`, which is windows-1252 by its characters, as this encoding.
    /// What it has no letter for stays.
    ///
    /// ```
    /// use congtin::text::legacy::encoding::Legacy;
    /// assert_eq!(Legacy::Vni.decode("Vieät Nam"), "Việt Nam");
    /// ```
    #[must_use]
    pub fn decode(self, text: &str) -> String {
        match self {
            Self::Tcvn3 => tcvn3::decode(text),
            Self::Vni => vni::decode(text),
            Self::Viscii => viscii::decode(text),
            Self::Windows1258 => windows1258::decode(text),
            Self::Mojibake => mojibake::decode(text),
        }
    }
}
