//! A paragraph behind an image in, whether it is the image's caption out.

use crate::model::prose::{Mark, Prose};

/// The longest caption, in characters: longer ones are paragraphs of the body.
const LONGEST: usize = 250;

/// Words that "Hình" begins without meaning a picture: "Hình thức", "Hình thành"…
const NOT_PICTURES: [&str; 6] = ["thức", "thành", "phạt", "sự", "dung", "như"];

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Setting {
    /// From the left, as text is.
    #[default]
    Text,
    /// In the middle.
    Centred,
}

/// True when a paragraph right behind an image says what the image shows: it
/// is short, and centred, all italic, or begins with "Ảnh" or "Hình".
///
/// ```
/// use congtin::model::prose::Prose;
/// use congtin::parse::captions::{Setting, is_caption};
/// assert!(is_caption(&Prose::plain("Ảnh minh họa"), Setting::Text));
/// assert!(!is_caption(&Prose::plain("Anh Nam, thôn Đá Bạc, cho biết"), Setting::Text));
/// ```
#[must_use]
pub fn is_caption(prose: &Prose, setting: Setting) -> bool {
    is_short(prose) && (setting == Setting::Centred || is_italic(prose) || names_picture(&prose.text))
}

/// True when a text is no longer than captions are.
#[must_use]
pub fn is_short(prose: &Prose) -> bool {
    prose.text.len() <= LONGEST || prose.text.chars().take(LONGEST + 1).count() <= LONGEST
}

fn is_italic(prose: &Prose) -> bool {
    let mut until = 0;
    for (range, mark) in &prose.marks {
        let gap = prose.text.get(until..range.start).unwrap_or_default();
        if *mark == Mark::Emphasis && gap.trim().is_empty() {
            until = until.max(range.end);
        }
    }
    !prose.text.is_empty() && prose.text.get(until..).is_some_and(|rest| rest.trim().is_empty())
}

fn names_picture(text: &str) -> bool {
    let mut words = text.trim_start_matches(['(', '[', '*', ' ']).split(|c: char| !c.is_alphanumeric());
    let first = words.next().unwrap_or_default().to_lowercase();
    let second = words.next().unwrap_or_default().to_lowercase();
    match first.as_str() {
        // "Anh" without the hook is a man.
        "ảnh" => second != "hưởng",
        "hình" => !NOT_PICTURES.contains(&second.as_str()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Setting, is_caption};
    use crate::model::prose::{Mark, Prose};

    #[test]
    fn which_paragraphs_are_captions() {
        let table = [
            ("Ảnh: Minh Trí", true),
            ("(Ảnh minh họa)", true),
            ("Hình ảnh vườn ươm sau hai tháng", true),
            ("Hình 2. Sơ đồ trạm đo", true),
            ("Hình thức tuyển chọn gồm hai vòng.", false),
            ("Ảnh hưởng của bão số 3 khiến ba xã mất điện.", false),
            ("Anh Nam cho biết", false),
            ("Vườn ươm của hợp tác xã", false),
        ];
        for (text, expected) in table {
            assert_eq!(is_caption(&Prose::plain(text), Setting::Text), expected, "{text}");
        }
        assert!(is_caption(&Prose::plain("Vườn ươm"), Setting::Centred));
        assert!(!is_caption(&Prose::plain(&"Vườn ".repeat(80)), Setting::Centred));
    }

    #[test]
    fn all_italic_is_a_caption() {
        let mut prose = Prose::plain("Vườn ươm");
        prose.marks.push((0..7, Mark::Emphasis));
        assert!(!is_caption(&prose, Setting::Text));
        prose.marks.push((8..prose.text.len(), Mark::Emphasis));
        assert!(is_caption(&prose, Setting::Text));
    }
}
