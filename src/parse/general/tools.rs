//! A short line in, whether it is a tool or a heading around an article and no part of it out.

use crate::parse::words;

/// The longest such line, in words.
const LONGEST: usize = 12;

/// What tools begin with, folded.
const BEGIN: [&str; 61] = [
    "chia se",
    "in trang",
    "in bai",
    "ban in",
    "in tin",
    "gui email",
    "gui cho ban",
    "gui bai",
    "tro lai",
    "quay lai",
    "ve dau trang",
    "len dau trang",
    "ve trang chu",
    "trang chu",
    "binh luan",
    "gui binh luan",
    "y kien ban doc",
    "gui y kien",
    "viet binh luan",
    "luot xem",
    "so luot xem",
    "luot doc",
    "luot truy cap",
    "tai ve",
    "tai file",
    "quang cao",
    "advertisement",
    "theo doi",
    "bam theo doi",
    "facebook",
    "twitter",
    "zalo",
    "print",
    "email",
    "share",
    "copy link",
    "sao chep",
    "co the ban quan tam",
    "hay la nguoi dau tien",
    "muc luc",
    "noi dung bai viet",
    "nguoi dang",
    "viet boi",
    "lan cap nhat cuoi",
    "cap nhat luc",
    "cap nhat",
    "co chu",
    "nghe doc bai",
    "xem toan man hinh",
    "luu bai",
    "bao loi",
    "danh gia",
    "dang nhap",
    "tep dinh kem",
    "file dinh kem",
    "tap tin dinh kem",
    "tai lieu dinh kem",
    "van ban dinh kem",
    "tu dong cap nhat",
    "xem ban day du",
    "doc nhieu",
];

/// What begins behind the text of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// What readers wrote.
    Comments,
    /// Other articles; some pages have such a box in the middle of the text.
    Others,
}

/// What heads comments, folded.
const COMMENTS: [&str; 12] = [
    "binh luan",
    "y kien ban doc",
    "y kien",
    "gui binh luan",
    "viet binh luan",
    "de lai binh luan",
    "phan hoi",
    "comments",
    "gui binh luan truc tiep",
    "bai tiep theo",
    "bai viet tiep theo",
    "next article",
];

/// What heads other articles, folded.
const OTHERS: [&str; 5] =
    ["co the ban quan tam", "ban co the quan tam", "doc nhieu", "doc nhieu trong tuan", "cac tin da dua"];

/// True for a line, folded, such as "In trang", "Lượt xem: 154" or "Chia sẻ bài viết".
///
/// ```
/// use congtin::parse::general::tools::is_tool;
/// assert!(is_tool("in trang nay"));
/// assert!(!is_tool("chia se tai hoi nghi, ong nam cho biet nam nay vu lua dong xuan duoc mua o ca ba xa."));
/// ```
#[must_use]
pub fn is_tool(line: &str) -> bool {
    let folded = line.trim_matches(|c: char| !c.is_alphanumeric());
    let is_short = folded.split_whitespace().take(LONGEST + 1).count() <= LONGEST;
    is_short
        && !ends_sentence(line)
        && (words::heading(folded).is_some() || BEGIN.iter().any(|begin| folded.starts_with(begin)))
}

/// What a line, folded, heads that the text of an article ends before.
#[must_use]
pub fn ends_text(line: &str) -> Option<End> {
    let folded = line.trim_matches(|c: char| !c.is_alphabetic());
    if COMMENTS.contains(&folded) {
        return Some(End::Comments);
    }
    (OTHERS.contains(&folded) || words::heading(folded).is_some()).then_some(End::Others)
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end().ends_with('.') && line.split_whitespace().count() > 6
}
