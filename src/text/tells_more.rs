//! What a link calls a file and what the file itself is called in, which of the two tells more out.

use crate::text::file_name::split;

/// Words of a name that tells enough by itself.
const ENOUGH: usize = 3;

/// Words of links and names that say nothing of what is in a file, in small letters.
const EMPTY: [&str; 36] = [
    "bản", "bấm", "chi", "click", "doc", "document", "download", "file", "here", "kèm", "link", "máy", "mở",
    "nhấn", "open", "pdf", "scan", "signed", "tai", "tại", "tải", "tập", "tệp", "the", "tiết", "tin", "toàn",
    "untitled", "ve", "về", "văn", "vào", "view", "xem", "đây", "đính",
];

/// True when `title`, the text of a link, tells more of a file than `name`, its own: by words of
/// letters, those left out that any link may have, and by the marks of Vietnamese, which names of
/// files often lost. A name that tells enough stays, and so does one beside a text of two words.
///
/// ```
/// use congtin::text::tells_more::tells_more;
/// assert!(tells_more("Kế hoạch tuyển sinh năm 2026", "VB_20261112.pdf"));
/// assert!(tells_more("Phụ lục 1", "a8f3b9.pdf"));
/// assert!(!tells_more("Tải về tại đây", "a8f3b9.pdf"));
/// assert!(!tells_more("Kế hoạch", "QĐ 1147.pdf"));
/// ```
#[must_use]
pub fn tells_more(title: &str, name: &str) -> bool {
    let (own, _) = split(name);
    let (told, here) = (words(title), words(own));
    let is_marked = |text: &str| text.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    let has_lost_marks = is_marked(title) && !is_marked(own);
    match here {
        0 => told > 0,
        1..ENOUGH => told >= ENOUGH,
        _ => told >= here && has_lost_marks,
    }
}

/// Words of two letters and more that say something. "`KeHoach2026`" has two.
fn words(text: &str) -> usize {
    let mut spaced = String::with_capacity(text.len());
    let mut is_small = false;
    for c in text.chars() {
        if !c.is_alphabetic() || is_small && c.is_uppercase() {
            spaced.push(' ');
        }
        if c.is_alphabetic() {
            spaced.push(c);
        }
        is_small = c.is_lowercase();
    }
    let says = |word: &&str| word.chars().count() > 1 && !EMPTY.contains(&&*word.to_lowercase());
    spaced.split(' ').filter(says).count()
}

#[cfg(test)]
mod tests {
    use super::tells_more;

    #[test]
    fn the_more_telling_of_two_names() {
        let table = [
            ("Ke-hoach-tuyen-sinh.pdf", "Kế hoạch tuyển sinh năm 2026", true),
            ("Kế hoạch tuyển sinh.pdf", "Kế hoạch tuyển sinh lớp 10 năm 2026", false),
            ("KeHoachTuyenSinh.docx", "Plan for the schools of the province", false),
            ("98877902e81c1a83QD%201147.pdf", "Quyết định 1147/QĐ-UBND", true),
            ("download.aspx", "Nghị quyết", true),
            ("kh.pdf", "Xem toàn văn tại đây", false),
            ("kh.pdf", "Kế hoạch", false),
            ("kh.pdf", "", false),
            ("", "", false),
        ];
        for (name, title, expected) in table {
            assert_eq!(tells_more(title, name), expected, "{title} / {name}");
        }
    }
}
