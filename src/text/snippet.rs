//! A text and what was sought in, the few words around the best place out, with the matches marked.

use std::ops::Range;

use crate::text::clean::Clean;
use crate::text::fold::{bare, unmark};
use crate::text::terms::{Term, Way, words};

/// Some words of a text, and where in them the matches stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The words, with "…" where the text goes on.
    pub text: Clean,
    /// The bytes of the matches, left to right, each on a character.
    pub marks: Vec<Range<usize>>,
}

/// Words that are sought, ready to be found in many texts.
#[derive(Clone, Debug, Default)]
pub struct Sought<'a> {
    terms: Vec<&'a Term>,
    /// True when the last may be the beginning of a longer word.
    is_open: bool,
    /// What they begin with, so that most words of a text are passed at a glance.
    initials: Vec<char>,
}

/// A word of a text that is one of those sought.
#[derive(Clone, Debug)]
struct Match {
    range: Range<usize>,
    /// Which word of the text it is.
    at: usize,
    /// Which of those sought.
    term: usize,
    is_exact: bool,
}

impl<'a> Sought<'a> {
    /// The words of a query, in its order.
    #[must_use]
    pub fn new(terms: impl IntoIterator<Item = &'a Term>) -> Self {
        let terms: Vec<_> = terms.into_iter().collect();
        let initials = terms.iter().filter_map(|term| term.folded.chars().next()).collect();
        Self { terms, initials, is_open: false }
    }

    /// The same while the last word is typed: it may be the beginning of a longer one.
    #[must_use]
    pub fn typing(terms: impl IntoIterator<Item = &'a Term>) -> Self {
        Self { is_open: true, ..Self::new(terms) }
    }

    /// The whole of `text`, with its matches.
    #[must_use]
    pub fn mark(&self, text: &Clean) -> Snippet {
        let matches = self.matches(text);
        Snippet { marks: marks(&self.preferred(matches)), text: text.clone() }
    }

    /// About `wide` characters of `text` around the place that has most of what is
    /// sought: different words before the same again, neighbours before single ones,
    /// earlier before later. Without a match, its beginning. The time is linear.
    ///
    /// ```
    /// use congtin::text::{snippet::Sought, terms::terms};
    /// let query = terms("hoa binh");
    /// let found = Sought::new(&query).snippet("Các huyện của tỉnh Hoà Bình gieo cấy vụ xuân", 24);
    /// assert_eq!(&*found.text, "…Hoà Bình gieo cấy…");
    /// assert_eq!(&found.text[found.marks[0].clone()], "Hoà Bình");
    /// ```
    #[must_use]
    pub fn snippet(&self, text: &str, wide: usize) -> Snippet {
        let matches = self.preferred(self.matches(text));
        let cut = cut(text, best(&matches, self.terms.len(), wide), wide);
        let before = if cut.start > 0 { "…" } else { "" };
        let after = if text.get(cut.end..).is_some_and(|rest| !rest.trim().is_empty()) { "…" } else { "" };
        let words = text.get(cut).unwrap_or_default().trim();
        let shown = Clean::new(&[before, words, after].concat());
        // Cleaning may have moved the letters, and the cut is short: it is read once more.
        let again = self.matches(&shown);
        let kept = |one: &Match| {
            one.is_exact || matches.iter().any(|other| other.term == one.term && !other.is_exact)
        };
        Snippet { marks: marks(&again.into_iter().filter(kept).collect::<Vec<_>>()), text: shown }
    }

    /// Where the words of `text` are those sought.
    fn matches(&self, text: &str) -> Vec<Match> {
        let mut matches: Vec<Match> = Vec::new();
        for (at, word) in words(text).enumerate() {
            let Some(written) = text.get(word.range.clone()) else { continue };
            if !self.may_begin(written) {
                continue;
            }
            let next =
                matches.last().filter(|last| word.follows && last.at + 1 == at).map(|last| last.term + 1);
            if let Some(term) = self.place(&Term::folded(written), next) {
                let is_exact =
                    self.terms.get(term).is_some_and(|sought| self.is_written(term, sought, written));
                matches.push(Match { range: word.range, at, term, is_exact });
            }
        }
        matches
    }

    fn may_begin(&self, word: &str) -> bool {
        initial(word).is_none_or(|c| self.initials.contains(&c))
    }

    /// Which word sought `folded` is: the `next` one where it can be.
    fn place(&self, folded: &str, next: Option<usize>) -> Option<usize> {
        let last = self.terms.len().checked_sub(1)?;
        let fits = |at: usize| {
            let is_open = self.is_open && at == last;
            let is_it = |term: &&Term| term.folded == folded || (is_open && folded.starts_with(&term.folded));
            self.terms.get(at).is_some_and(is_it)
        };
        next.filter(|next| fits(*next)).or_else(|| (0..=last).find(|at| fits(*at)))
    }

    fn is_written(&self, at: usize, sought: &Term, word: &str) -> bool {
        // Without dấu in what is sought, nothing is the wrong way.
        if !sought.has_marks() || word == sought.exact {
            return true;
        }
        let exact = Term::new(word).exact;
        exact == sought.exact
            || (self.is_open && at + 1 == self.terms.len() && exact.starts_with(&sought.exact))
    }

    /// The matches without those that have other dấu than asked for, where some have them.
    fn preferred(&self, mut matches: Vec<Match>) -> Vec<Match> {
        let is_found = |term: usize| matches.iter().any(|one| one.term == term && one.is_exact);
        let is_strict: Vec<bool> =
            self.terms.iter().enumerate().map(|(at, term)| term.has_marks() && is_found(at)).collect();
        matches.retain(|one| one.is_exact || is_strict.get(one.term) == Some(&false));
        matches
    }
}

/// The first letter of a word without its marks, small; `None` where it is not known at a glance.
fn initial(word: &str) -> Option<char> {
    let first = word.chars().next()?;
    let bare = bare(first).or_else(|| unmark(first))?;
    bare.is_ascii().then(|| bare.to_ascii_lowercase())
}

/// True when the words of `run`, at most 64 of them, stand side by side in `text`. The
/// time is linear in the text.
///
/// ```
/// use congtin::text::{snippet::has_run, terms::{Way, terms}};
/// let run = terms("đổi mới");
/// let run: Vec<_> = run.iter().collect();
/// assert!(has_run("Đổi mới sáng tạo", &run, Way::Exact));
/// assert!(has_run("doi moi", &run, Way::Folded) && !has_run("doi moi", &run, Way::Exact));
/// ```
#[must_use]
pub fn has_run(text: &str, run: &[&Term], way: Way) -> bool {
    // A bit for each word that can be the last one so far.
    let run = run.get(..run.len().min(64)).unwrap_or(run);
    let Some(last) = run.len().checked_sub(1) else { return true };
    let sought = Sought::new(run.iter().copied());
    let mut open = 0_u64;
    words(text).any(|word| {
        let written = text.get(word.range).unwrap_or_default();
        let fitting = if sought.may_begin(written) { fitting(written, run, way) } else { 0 };
        open = (if word.follows { open << 1 } else { 0 } | 1) & fitting;
        open >> last & 1 == 1
    })
}

/// A bit for each word of `run` that `written` is.
fn fitting(written: &str, run: &[&Term], way: Way) -> u64 {
    let folded = Term::folded(written);
    let is_it = |term: &Term| {
        term.folded == folded
            && (way == Way::Folded || term.exact == written || term.exact == Term::new(written).exact)
    };
    let fits = run.iter().enumerate().filter(|(_, term)| is_it(term));
    fits.fold(0, |bits, (at, _)| bits | 1 << at)
}

/// The bytes of the matches; neighbours that follow as sought are one.
fn marks(matches: &[Match]) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut before: Option<&Match> = None;
    for one in matches {
        match marks.last_mut() {
            Some(last) if before.is_some_and(|before| are_neighbours(before, one)) => {
                last.end = one.range.end;
            }
            _ => marks.push(one.range.clone()),
        }
        before = Some(one);
    }
    marks
}

fn are_neighbours(one: &Match, other: &Match) -> bool {
    one.at + 1 == other.at && one.term + 1 == other.term
}

/// The bytes from the first match to the last of the best stretch at most `wide` bytes
/// long. A stretch slides over the matches; each comes in once and goes out once.
fn best(matches: &[Match], terms: usize, wide: usize) -> Range<usize> {
    let mut counts = vec![0_usize; terms];
    let (mut first, mut different, mut pairs) = (0, 0, 0);
    let (mut best, mut most) = (0..0, (0, 0, 0));
    let is_pair = |at: usize| {
        matches.get(at).zip(matches.get(at + 1)).is_some_and(|(one, other)| are_neighbours(one, other))
    };
    for (last, one) in matches.iter().enumerate() {
        if let Some(count) = counts.get_mut(one.term) {
            different += usize::from(*count == 0);
            *count += 1;
        }
        pairs += usize::from(last > first && is_pair(last - 1));
        while let Some(start) =
            matches.get(first).filter(|start| first < last && one.range.end - start.range.start > wide)
        {
            if let Some(count) = counts.get_mut(start.term) {
                *count -= 1;
                different -= usize::from(*count == 0);
            }
            pairs -= usize::from(is_pair(first));
            first += 1;
        }
        let worth = (different, pairs, last - first);
        if let Some(start) = matches.get(first).filter(|_| worth > most || most == (0, 0, 0)) {
            (best, most) = (start.range.start..one.range.end, worth);
        }
    }
    best
}

/// `inner` with what stands around it, `wide` characters in all or `inner` alone, cut
/// between words where there are any.
fn cut(text: &str, inner: Range<usize>, wide: usize) -> Range<usize> {
    let room = wide.saturating_sub(text.get(inner.clone()).unwrap_or_default().chars().count());
    let (before, rest) =
        (text.get(..inner.start).unwrap_or_default(), text.get(inner.end..).unwrap_or_default());
    // A third stands before, more where less comes after.
    let ahead = (room / 3).max(room - rest.chars().take(room).count());
    let start = before.char_indices().rev().take(ahead).last().map_or(inner.start, |(at, _)| at);
    let taken = before.get(start..).unwrap_or_default().chars().count();
    let end = rest.char_indices().nth(room - taken).map_or(text.len(), |(at, _)| inner.end + at);
    let blank_before = before.get(start..).and_then(|part| part.find(char::is_whitespace));
    let blank_after = text.get(inner.end..end).and_then(|part| part.rfind(char::is_whitespace));
    let start = if start == 0 { 0 } else { blank_before.map_or(start, |at| start + at) };
    let end = if end == text.len() { end } else { blank_after.map_or(end, |at| inner.end + at) };
    start..end
}

#[cfg(test)]
mod tests {
    use super::{Snippet, Sought};
    use crate::text::clean::Clean;
    use crate::text::terms::terms;
    use proptest::prelude::{any, proptest};
    use unicode_normalization::UnicodeNormalization;

    /// The words with the matches in brackets.
    fn told(snippet: &Snippet) -> String {
        let (mut told, mut end) = (String::new(), 0);
        for mark in &snippet.marks {
            let of = |range| snippet.text.get(range).expect("marks lie in the text");
            told.extend([of(end..mark.start), "[", of(mark.clone()), "]"]);
            end = mark.end;
        }
        told + snippet.text.get(end..).expect("marks lie in the text")
    }

    #[track_caller]
    fn check(text: &str, query: &str, expected: &str) {
        let terms = terms(query);
        assert_eq!(told(&Sought::new(&terms).snippet(text, 30)), expected, "{query} in {text}");
    }

    const NEWS: &str = "Sáng nay, bà con ra đồng. Tỉnh Hoà Bình gieo cấy lúa xuân, hòa bình là của dân.";

    #[test]
    fn matches_are_marked() {
        check("Đổi mới sáng tạo", "doi moi", "[Đổi mới] sáng tạo");
        check("Đổi mới sáng tạo", "mới đổi", "[Đổi] [mới] sáng tạo");
        check("Công nghệ; cộng đồng", "cong", "[Công] nghệ; [cộng] đồng");
        check("Công nghệ; cộng đồng", "cộng", "Công nghệ; [cộng] đồng");
        check("Cong nghe", "công nghệ", "[Cong nghe]");
        check("hoà, hòa, hoá", "hòa", "[hoà], [hòa], hoá");
        check("số 30/2020/NĐ-CP.", "30/2020/nd-cp", "số [30/2020/NĐ-CP].");
        check("hai hai hai", "hai hai", "[hai hai] [hai]");
        check("", "x", "");
        check("x y", "", "x y");
    }

    #[test]
    fn the_best_place_is_shown() {
        check(NEWS, "hoa binh", "…Tỉnh [Hoà Bình] gieo cấy lúa…");
        check(NEWS, "dân của", "…xuân, hòa bình là [của] [dân].");
        check(NEWS, "khong co", "Sáng nay, bà con ra đồng.…");
    }

    #[test]
    fn paragraphs_run_on_and_long_words_are_kept() {
        check("một\nhai", "hai", "một [hai]");
        let long = "ơ".repeat(100);
        check(&format!("a {long} b"), &long, &format!("…[{long}]…"));
    }

    #[test]
    fn a_beginning_is_marked_with_its_word() {
        let terms = terms("công ng");
        let told = told(&Sought::typing(&terms).snippet("Công nghệ ngày nay", 30));
        assert_eq!(told, "[Công nghệ] [ngày] nay");
    }

    #[test]
    fn a_book_is_read_once() {
        let book = "của tỉnh các ".repeat(100_000);
        let terms = terms("của của tỉnh các của");
        assert!(Sought::new(&terms).snippet(&book, 160).text.chars().count() <= 165);
    }

    proptest! {
        #[test]
        fn marks_lie_in_the_text(text in any::<String>(), query in any::<String>(), wide in 0..60_usize) {
            let terms = terms(&query);
            for sought in [Sought::new(&terms), Sought::typing(&terms)] {
                for snippet in [sought.snippet(&text, wide), sought.mark(&Clean::new(&text))] {
                    told(&snippet);
                    assert!(snippet.marks.windows(2).all(|pair| pair[0].end <= pair[1].start));
                }
            }
        }

        #[test]
        fn what_is_in_the_text_is_marked(text in "[a-zà-ỹ ,.\n]{0,80}", at in 0..9_usize, wide in 8..60_usize) {
            // What is kept went through the door, which drops some characters inside of words.
            let text = Clean::new(&text).to_string();
            let all = terms(&text);
            let query = all.get(at..all.len().min(at + 2)).unwrap_or_default();
            let found = Sought::new(query).snippet(&text, wide);
            assert!(query.is_empty() || !found.marks.is_empty());
            let bare = terms(&crate::text::fold::fold(&text.nfd().collect::<String>()));
            let bare = bare.get(at..all.len().min(at + 2)).unwrap_or_default();
            assert!(!Sought::new(bare).snippet(&text, wide).marks.is_empty() || query.is_empty());
        }
    }
}
