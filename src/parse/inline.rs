//! Pieces of inline text and the marks around them in, one clean run of prose out.

use unicode_normalization::char::is_combining_mark;

use crate::model::prose::{Mark, Prose};
use crate::parse::outline::trimmed;
use crate::text::clean::{Clean, Draft, Seen, look};
use crate::text::eth::is_alike;

/// A paragraph being read: white space is collapsed across tags, marks open
/// and close between any two letters.
///
/// ```
/// use congtin::model::prose::Mark;
/// use congtin::parse::inline::Line;
/// let mut line = Line::default();
/// line.push(" một ");
/// line.open(Some(Mark::Strong));
/// line.push(" hai");
/// line.close();
/// let prose = line.take();
/// assert_eq!(&*prose.text, "một hai");
/// assert_eq!(prose.marks, [(6..9, Mark::Strong)]);
/// ```
#[derive(Debug, Default)]
pub struct Line {
    draft: Draft,
    /// The white space since the last letter: none, one NBSP, or any other.
    space: Option<char>,
    /// `None` for a mark inside its like.
    open: Vec<(Option<Mark>, usize)>,
    marks: Vec<(usize, usize, Mark)>,
}

impl Line {
    /// Adds text, entities decoded.
    pub fn push(&mut self, text: &str) {
        let (before, text, behind) = trimmed(text);
        if before {
            self.push_blank();
        }
        if text.is_empty() {
            return;
        }
        let seen = look(text);
        if seen.is_line() {
            self.push_word(&seen);
        } else {
            self.push_words(text);
        }
        if behind {
            self.push_blank();
        }
    }

    fn push_words(&mut self, text: &str) {
        for word in text.split_inclusive(|c: char| c.is_whitespace() || is_hidden(c)) {
            let end = word.chars().next_back().filter(|c| c.is_whitespace() || is_hidden(*c));
            let word = end.and_then(|end| word.strip_suffix(end)).unwrap_or(word);
            self.push_word(&look(word));
            match end.filter(|c| !is_hidden(*c)) {
                None => {}
                Some('\u{a0}') if self.space.is_none() => self.space = Some('\u{a0}'),
                Some(_) => self.space = Some(' '),
            }
        }
    }

    fn push_word(&mut self, word: &Seen<'_>) {
        if word.text.is_empty() {
            return;
        }
        if let Some(space) = self.space.take().filter(|_| !self.draft.raw().is_empty()) {
            self.draft.push_blank(space);
        }
        self.draft.push(word);
    }

    /// Ends a word: the next letter stands behind a blank.
    pub fn push_blank(&mut self) {
        self.space = Some(' ');
    }

    /// Opens a mark; `None` for a tag that marks nothing and will be closed too.
    pub fn open(&mut self, mark: Option<Mark>) {
        let is_known = self.open.iter().any(|(known, _)| *known == mark);
        self.open.push((mark.filter(|_| !is_known), self.draft.raw().len()));
    }

    /// Closes the mark opened last.
    pub fn close(&mut self) {
        if let Some((Some(mark), start)) = self.open.pop() {
            self.add(start, mark);
        }
    }

    /// Takes what was read; marks that are still open go on in the next line.
    pub fn take(&mut self) -> Prose {
        self.space = None;
        if self.draft.raw().is_empty() {
            return Prose::default();
        }
        for at in 0..self.open.len() {
            let Some((mark, start)) = self.open.get_mut(at) else { continue };
            let (mark, start) = (mark.clone(), std::mem::take(start));
            if let Some(mark) = mark {
                self.add(start, mark);
            }
        }
        let mut marks = std::mem::take(&mut self.marks);
        marks.sort_by_key(|(start, end, _)| (*start, usize::MAX - end));
        let prose = prose(&self.draft, &marks);
        self.draft.clear();
        prose
    }

    fn add(&mut self, start: usize, mark: Mark) {
        let raw = self.draft.raw();
        let end = raw.len();
        // A mark may open before the white space that stands before its text.
        let blanks = raw.get(start..).map_or(0, |text| text.len() - text.trim_start().len());
        let start = start + blanks;
        if start >= end {
            return;
        }
        // Word writes one bold run as many spans.
        let joined = self
            .marks
            .iter_mut()
            .rev()
            .take(4)
            .find(|(from, to, known)| *known == mark && *from <= start && *to + 1 >= start);
        match joined {
            Some((_, to, _)) => *to = end.max(*to),
            None => self.marks.push((start, end, mark)),
        }
    }
}

/// Soft hyphens, zero-width spaces and byte order marks would hide a run of blanks.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// `raw` through the door, its marks at the places their letters came to.
///
/// A tag may stand between a letter and its tone mark, which the door joins, so
/// a mark begins and ends only before a letter.
fn prose(draft: &Draft, marks: &[(usize, usize, Mark)]) -> Prose {
    let (raw, text) = (draft.raw(), draft.clean());
    if marks.is_empty() {
        return Prose { text, marks: Vec::new() };
    }
    let mut cuts: Vec<usize> = marks.iter().flat_map(|(start, end, _)| [*start, *end]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let Some(places) = places(raw, &text, &cuts) else {
        return Prose { text, marks: Vec::new() };
    };
    let place = |cut: usize| cuts.binary_search(&cut).ok().and_then(|i| places.get(i)).copied();
    let kept = marks.iter().filter_map(|(start, end, mark)| {
        let range = place(*start)?..place(*end)?;
        let is_seen = !text.get(range.clone())?.trim().is_empty();
        is_seen.then(|| (range, mark.clone()))
    });
    let marks = kept.collect();
    Prose { text, marks }
}

/// Where each of `cuts` in `raw` came to in `text`; `None` when cleaning the
/// pieces alone gives another text than cleaning the whole.
fn places(raw: &str, text: &Clean, cuts: &[usize]) -> Option<Vec<usize>> {
    let mut places = Vec::with_capacity(cuts.len());
    let is_same = **text == *raw;
    let (mut from, mut length) = (0, 0);
    for cut in cuts {
        let rest = raw.get(*cut..)?;
        let joined = rest.chars().take_while(|c| is_combining_mark(*c)).map(char::len_utf8).sum::<usize>();
        let cut = (cut + joined).max(from);
        if is_same {
            length = cut;
        } else {
            let piece = Clean::new(raw.get(from..cut)?);
            // Whether an eth is meant for Đ, the whole text decides.
            text.get(length..length + piece.len()).filter(|same| is_alike(same, &piece))?;
            length += piece.len();
        }
        from = cut;
        places.push(length);
    }
    (is_same || is_alike(text.get(length..)?, &Clean::new(raw.get(from..)?))).then_some(places)
}

/// Several proses as one, a blank between them.
///
/// ```
/// use congtin::model::prose::Prose;
/// use congtin::parse::inline::join;
/// assert_eq!(&*join(vec![Prose::plain("một"), Prose::plain("hai")]).text, "một hai");
/// ```
#[must_use]
pub fn join(parts: Vec<Prose>) -> Prose {
    let mut parts = parts.into_iter().filter(|part| !part.text.is_empty()).peekable();
    let Some(first) = parts.next() else { return Prose::default() };
    if parts.peek().is_none() {
        return first;
    }
    let mut text = first.text.as_str().to_owned();
    let mut marks = first.marks;
    for part in parts {
        text.push(' ');
        let shift = text.len();
        text.push_str(&part.text);
        marks.extend(
            part.marks.into_iter().map(|(range, mark)| (range.start + shift..range.end + shift, mark)),
        );
    }
    // Joining clean texts at a blank keeps them clean, but for an eth that is known for Đ now.
    let clean = Clean::new(&text);
    if !is_alike(&clean, &text) {
        marks.clear();
    }
    Prose { text: clean, marks }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Just, any, prop, prop_oneof, proptest};

    use super::{Line, join};
    use crate::model::prose::{Mark, Prose};

    /// `*` opens or closes strong, `_` emphasis.
    fn read(text: &str) -> Prose {
        let mut line = Line::default();
        let mut open = Vec::new();
        for piece in text.split_inclusive(['*', '_']) {
            line.push(piece.trim_end_matches(['*', '_']));
            for (sign, mark) in [('*', Mark::Strong), ('_', Mark::Emphasis)] {
                if piece.ends_with(sign) {
                    if open.last() == Some(&sign) {
                        open.pop();
                        line.close();
                    } else {
                        open.push(sign);
                        line.open(Some(mark));
                    }
                }
            }
        }
        line.take()
    }

    #[track_caller]
    fn check(text: &str, expected: &str, marked: &[&str]) {
        let prose = read(text);
        assert_eq!(&*prose.text, expected);
        let found: Vec<_> =
            prose.marks.iter().map(|(r, _)| prose.text.get(r.clone()).expect("a range")).collect();
        assert_eq!(found, marked, "{text:?}");
    }

    #[test]
    fn white_space_collapses_across_tags() {
        check("  một * hai *\n ba ", "một hai ba", &["hai"]);
        check("một*\u{a0}hai*", "một\u{a0}hai", &["hai"]);
        check("một \u{a0}\u{a0} hai", "một hai", &[]);
        check("\u{a0}", "", &[]);
        check("a\u{200b} \u{feff} b", "a b", &[]);
    }

    #[test]
    fn marks_stay_on_letters() {
        check("*Vie*\u{323}\u{302}t", "Việt", &["Việ"]);
        check("V*i\u{e2}*\u{323}t", "Viật", &["iậ"]);
        check("Vi*\u{1ebf}*t", "Viết", &["ế"]);
        check("*một**hai*", "mộthai", &["mộthai"]);
        check("*một* *hai*", "một hai", &["một hai"]);
        check("*một _hai_*", "một hai", &["một hai", "hai"]);
        check("* *x", "x", &[]);
        check("a*\u{301}*b", "áb", &[]);
        check("*Ði* theo Nghị *ðịnh* 30/*QÐ*", "Đi theo Nghị định 30/QĐ", &["Đi", "định", "QĐ"]);
    }

    #[test]
    fn open_marks_go_on_in_the_next_line() {
        let mut line = Line::default();
        line.open(Some(Mark::Strong));
        line.push("một");
        assert_eq!(line.take().marks, [(0..4 + 1, Mark::Strong)]);
        line.push("hai");
        line.close();
        assert_eq!(line.take().marks, [(0..3, Mark::Strong)]);
    }

    #[test]
    fn parts_join_at_a_blank() {
        let joined = join(vec![read("*a*"), read(" "), read("b*c*")]);
        assert_eq!(&*joined.text, "a bc");
        assert_eq!(joined.marks, [(0..1, Mark::Strong), (3..4, Mark::Strong)]);
    }

    proptest! {
        #[test]
        fn marks_are_always_on_characters(pieces in prop::collection::vec(
            prop_oneof![any::<String>(), Just("\u{323}".to_owned()), Just("o\u{302}".to_owned()), Just(" ".to_owned())],
            0..12,
        )) {
            let mut line = Line::default();
            for piece in &pieces {
                line.open(Some(Mark::Strong));
                line.push(piece);
                line.open(Some(Mark::Emphasis));
                line.push(piece);
                line.close();
                line.close();
            }
            let prose = line.take();
            for (range, _) in &prose.marks {
                assert!(prose.text.get(range.clone()).is_some_and(|text| !text.is_empty()));
            }
        }
    }
}
