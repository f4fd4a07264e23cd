//! What a stranger calls a file in, a name that is safe for one in a folder out.

use crate::text::clean::Clean;

/// Bytes of a name at most: file systems take 255, and a number or `.part` may come behind it.
const LONGEST: usize = 200;

/// Bytes of an ending that is kept where a name is cut.
const ENDING: usize = 16;

/// What a file without any usable name is called.
const NAMELESS: &str = "congtin";

/// Names that mean a device on some systems, whatever their ending.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A name of one component and at most 200 bytes that no shell, program or
/// file system takes for anything else: separators and signs that some system
/// forbids become `-`, nothing stands before the first letter that hides the
/// file or begins an option, and Vietnamese letters stay.
///
/// ```
/// use congtin::text::file_name::file_name;
/// assert_eq!(file_name("Quyết định 02/QĐ-UBND.pdf"), "Quyết định 02-QĐ-UBND.pdf");
/// assert_eq!(file_name("../.bashrc"), "bashrc");
/// assert_eq!(file_name("\u{202e}\n"), "congtin");
/// ```
#[must_use]
pub fn file_name(called: &str) -> String {
    let clean = Clean::new(called);
    let plain =
        |c: char| if matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') { '-' } else { c };
    let spelled: String = clean.chars().map(plain).collect();
    let spaced = spelled.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = spaced.trim_start_matches(['.', '-', '~', ' ']).trim_end_matches(['.', ' ']);
    let name = cut(bare);
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let is_port = stem.len() == 4
        && ["com", "lpt"].iter().any(|port| stem.starts_with(port))
        && stem.ends_with(|c: char| c.is_ascii_digit());
    if name.is_empty() {
        NAMELESS.into()
    } else if is_port || RESERVED.contains(&stem.as_str()) {
        format!("_{name}")
    } else {
        name
    }
}

/// The name for the `n`-th file that would have this one, its ending at the end.
///
/// ```
/// use congtin::text::file_name::numbered;
/// assert_eq!(numbered("Kế hoạch.pdf", 1), "Kế hoạch.pdf");
/// assert_eq!(numbered("Kế hoạch.pdf", 2), "Kế hoạch (2).pdf");
/// assert_eq!(numbered("README", 3), "README (3)");
/// ```
#[must_use]
pub fn numbered(name: &str, n: u32) -> String {
    match (n, split(name)) {
        (0 | 1, _) => name.into(),
        (_, (stem, Some(ending))) => format!("{stem} ({n}).{ending}"),
        (_, (stem, None)) => format!("{stem} ({n})"),
    }
}

/// A name and its ending, where it has one that is short enough to be one.
///
/// ```
/// use congtin::text::file_name::split;
/// assert_eq!(split("phu.luc.pdf"), ("phu.luc", Some("pdf")));
/// assert_eq!(split("Điều 1. Phạm vi"), ("Điều 1. Phạm vi", None));
/// ```
#[must_use]
pub fn split(name: &str) -> (&str, Option<&str>) {
    match name.rsplit_once('.') {
        Some((stem, ending))
            if !stem.is_empty()
                && (1..=ENDING).contains(&ending.len())
                && ending.chars().all(char::is_alphanumeric) =>
        {
            (stem, Some(ending))
        }
        _ => (name, None),
    }
}

/// A name within the length, its ending kept.
fn cut(name: &str) -> String {
    if name.len() <= LONGEST {
        return name.into();
    }
    let (stem, ending) = split(name);
    let room = LONGEST - ending.map_or(0, |ending| ending.len() + 1);
    let mut end = room.min(stem.len());
    while !stem.is_char_boundary(end) {
        end -= 1;
    }
    let stem = stem.get(..end).unwrap_or_default().trim_end();
    ending.map_or_else(|| stem.into(), |ending| format!("{stem}.{ending}"))
}

#[cfg(test)]
mod tests {
    use super::{file_name, numbered};
    use proptest::prelude::proptest;

    #[test]
    fn names_are_safe() {
        let table = [
            ("Kế hoạch năm 2026.pdf", "Kế hoạch năm 2026.pdf"),
            ("..\\..\\Windows\\a.pdf", "Windows-a.pdf"),
            ("-rf", "rf"),
            ("~/.ssh/authorized_keys", "ssh-authorized_keys"),
            ("a\u{0}b\u{7f}\u{202e}fdp.exe", "abfdp.exe"),
            ("  a \t\n b .pdf. ", "a b .pdf"),
            ("con.pdf", "_con.pdf"),
            ("LPT1", "_LPT1"),
            ("COM.pdf", "COM.pdf"),
            ("...", "congtin"),
            ("", "congtin"),
            // Marks in any order become letters.
            ("Ke\u{302}\u{301} hoa\u{323}ch.pdf", "Kế hoạch.pdf"),
        ];
        for (called, expected) in table {
            assert_eq!(file_name(called), expected, "{called:?}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending_and_its_letters_whole() {
        for n in 180..210 {
            let name = file_name(&format!("{}{}.docx", "a".repeat(n % 3), "ệ".repeat(n)));
            assert!(name.len() <= 200 && name.len() > 190, "{}", name.len());
            assert!(name.ends_with("ệ.docx"), "{name}");
        }
        assert_eq!(file_name(&"a".repeat(300)).len(), 200);
        assert!(numbered(&file_name(&format!("{}.pdf", "ệ".repeat(300))), 99).len() < 255 - ".part".len());
    }

    proptest! {
        #[test]
        fn whatever_it_is_called(called in "\\PC{0,120}|(\\.|/|\\\\|[\u{0}-\u{ff}]|\u{202e}){0,90}") {
            let name = file_name(&called);
            assert!(!name.is_empty() && name.len() <= 201);
            assert!(!name.contains(['/', '\\']) && !name.contains(char::is_control));
            assert!(!name.starts_with(['.', '-', '~']));
        }
    }
}
