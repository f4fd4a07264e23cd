//! Two texts in, what stayed, came and went between them out, word by word.
//!
//! Equal paragraphs are laid beside each other first, then the words between them: those that
//! stand once on each side hold the rest (patience). What has no such word and is large is told
//! as taken out and put in whole, so the cost grows with the length of the texts.

use std::collections::HashMap;
use std::ops::Range;

/// What happened to a part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is in both.
    Same,
    /// Only the new text has it.
    Added,
    /// Only the old text has it.
    Removed,
}

/// A part of a text: of the old one what was removed, of the new one all else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What happened to it.
    pub change: Change,
    /// Its bytes.
    pub range: Range<usize>,
}

/// Regions of at most this many pairs of words are compared by each pair.
const PAIRS: usize = 40_000;

/// How often a region is divided; natural text takes less than ten.
const DEPTH: usize = 30;

/// Compares two texts whose paragraphs end with `\n`. In order, what is the same and what was
/// removed make up the old text, what is the same and what was added the new one.
///
/// ```
/// use congtin::text::diff::{Change, Run, diff};
/// let changes = diff("Mức phạt 5 triệu.", "Mức phạt 50 triệu.");
/// let run = |change, range| Run { change, range };
/// assert_eq!(changes, [
///     run(Change::Same, 0..13), run(Change::Removed, 13..14),
///     run(Change::Added, 13..15), run(Change::Same, 15..24),
/// ]);
/// ```
#[must_use]
pub fn diff(old: &str, new: &str) -> Vec<Run> {
    let (old_lines, new_lines) = (lines(old), lines(new));
    let mut told = Told { runs: Vec::new(), old: 0, new: 0 };
    for (at, to) in matches((old, &old_lines), (new, &new_lines)) {
        let (Some(line), Some(same)) = (old_lines.get(at), new_lines.get(to)) else { continue };
        told.words(old, new, (line.start, same.start));
        told.same(line, same);
    }
    told.words(old, new, (old.len(), new.len()));
    told.runs
}

/// What was told, up to these bytes of each text.
struct Told {
    runs: Vec<Run>,
    old: usize,
    new: usize,
}

impl Told {
    /// Tells the words up to these ends.
    fn words(&mut self, old: &str, new: &str, (old_end, new_end): (usize, usize)) {
        let (old_words, new_words) = (words(old, self.old..old_end), words(new, self.new..new_end));
        let found = matches((old, &old_words), (new, &new_words));
        for (at, to) in telling(&found, (old, &old_words), new_words.len()) {
            if let (Some(word), Some(same)) = (old_words.get(at), new_words.get(to)) {
                self.same(word, same);
            }
        }
        self.change((old_end, new_end));
    }

    /// Tells a part that is in both, after the change before it.
    fn same(&mut self, old: &Range<usize>, new: &Range<usize>) {
        self.change((old.start, new.start));
        self.push(Change::Same, new.clone());
        (self.old, self.new) = (old.end, new.end);
    }

    /// Tells what lies before these ends as removed and added.
    fn change(&mut self, (old_end, new_end): (usize, usize)) {
        self.push(Change::Removed, self.old..old_end);
        self.push(Change::Added, self.new..new_end);
        (self.old, self.new) = (old_end, new_end);
    }

    fn push(&mut self, change: Change, range: Range<usize>) {
        match self.runs.last_mut() {
            _ if range.is_empty() => {}
            Some(last) if last.change == change => last.range.end = range.end,
            _ => self.runs.push(Run { change, range }),
        }
    }
}

/// The paragraphs, each with its end.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let line = |line: &str| {
        let start = at;
        at += line.len();
        start..at
    };
    text.split_inclusive('\n').map(line).collect()
}

/// The words of a part, what stands around them and the blanks between, without a gap.
fn words(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut at = part.start;
    for piece in text.get(part).unwrap_or_default().split_inclusive([' ', '\n']) {
        let word = piece.trim_end_matches([' ', '\n']);
        let core = word.trim_end_matches(is_around);
        // A mark of a letter is never parted from what is before it.
        let opening = core.find(char::is_alphanumeric).unwrap_or(0);
        let opening = core.get(..opening).filter(|signs| signs.chars().all(is_around)).map_or(0, str::len);
        for end in [opening, core.len(), word.len(), piece.len()] {
            let (start, end) = (words.last().map_or(at, |word: &Range<usize>| word.end), at + end);
            if start < end {
                words.push(start..end);
            }
        }
        at += piece.len();
    }
    words
}

/// Signs that stand around words and are compared by themselves.
fn is_around(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '…'
            | '('
            | ')'
            | '['
            | ']'
            | '"'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '«'
            | '»'
    )
}

/// The pairs worth telling: a blank or a comma that happens to be the same between two changes is
/// read more easily as part of them.
fn telling(
    found: &[(usize, usize)],
    (old, words): (&str, &[Range<usize>]),
    new_len: usize,
) -> Vec<(usize, usize)> {
    let is_next = |a: &(usize, usize), b: &(usize, usize)| (a.0 + 1, a.1 + 1) == *b;
    let is_word = |(at, _): &(usize, usize)| {
        let word = words.get(*at).and_then(|word| old.get(word.clone())).unwrap_or_default();
        word.contains(char::is_alphanumeric) || word == "\n"
    };
    let is_edge = |group: &[(usize, usize)]| {
        group.first() == Some(&(0, 0))
            || group.last().is_some_and(|(at, to)| (at + 1, to + 1) == (words.len(), new_len))
    };
    let groups = found.chunk_by(is_next).filter(|group| is_edge(group) || group.iter().any(is_word));
    groups.flatten().copied().collect()
}

/// Which pieces of two texts are the same, by their places, in order.
fn matches<'t>(old: (&'t str, &[Range<usize>]), new: (&'t str, &[Range<usize>])) -> Vec<(usize, usize)> {
    let mut known: HashMap<&'t str, u32> = HashMap::new();
    let mut numbers = |(text, pieces): (&'t str, &[Range<usize>])| -> Vec<u32> {
        let number = |piece: &Range<usize>| {
            let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
            *known.entry(text.get(piece.clone()).unwrap_or_default()).or_insert(next)
        };
        pieces.iter().map(number).collect()
    };
    let (old, new) = (numbers(old), numbers(new));
    let mut seen = vec![[Sight::default(); 2]; known.len()];
    let mut found = Vec::new();
    let mut regions = vec![(0..old.len(), 0..new.len(), 0)];
    while let Some((a, b, depth)) = regions.pop() {
        let (a, b) = trimmed((&old, a), (&new, b), &mut found);
        let (Some(left), Some(right)) = (old.get(a.clone()), new.get(b.clone())) else { continue };
        if left.is_empty() || right.is_empty() {
            continue;
        }
        let anchors = if depth < DEPTH { anchors((left, right), &mut seen) } else { Vec::new() };
        if anchors.is_empty() {
            let pairs = if left.len() * right.len() <= PAIRS { longest(left, right) } else { Vec::new() };
            found.extend(pairs.into_iter().map(|(i, j)| (a.start + i, b.start + j)));
            continue;
        }
        let (mut i, mut j) = (a.start, b.start);
        for (at, to) in anchors {
            let (at, to) = (a.start + at, b.start + to);
            found.push((at, to));
            regions.push((i..at, j..to, depth + 1));
            (i, j) = (at + 1, to + 1);
        }
        regions.push((i..a.end, j..b.end, depth + 1));
    }
    found.sort_unstable();
    found
}

/// The region without what is the same at its beginning and its end, which is `found`.
fn trimmed(
    (old, mut a): (&[u32], Range<usize>),
    (new, mut b): (&[u32], Range<usize>),
    found: &mut Vec<(usize, usize)>,
) -> (Range<usize>, Range<usize>) {
    while !a.is_empty() && !b.is_empty() && old.get(a.start) == new.get(b.start) {
        found.push((a.start, b.start));
        (a.start, b.start) = (a.start + 1, b.start + 1);
    }
    while !a.is_empty() && !b.is_empty() && old.get(a.end - 1) == new.get(b.end - 1) {
        (a.end, b.end) = (a.end - 1, b.end - 1);
        found.push((a.end, b.end));
    }
    (a, b)
}

/// How often a piece was seen on one side of a region, and where last.
#[derive(Clone, Copy, Default)]
struct Sight {
    times: usize,
    at: usize,
}

/// The longest row of pieces that stand once on each side, in the same order.
fn anchors((left, right): (&[u32], &[u32]), seen: &mut [[Sight; 2]]) -> Vec<(usize, usize)> {
    for (side, pieces) in [left, right].into_iter().enumerate() {
        for (at, piece) in pieces.iter().enumerate() {
            if let Some(sight) = seen.get_mut(*piece as usize).and_then(|sides| sides.get_mut(side)) {
                *sight = Sight { times: sight.times + 1, at };
            }
        }
    }
    let once = left.iter().filter_map(|piece| match seen.get(*piece as usize)? {
        [Sight { times: 1, at }, Sight { times: 1, at: to }] => Some((*at, *to)),
        _ => None,
    });
    let once: Vec<_> = once.collect();
    for piece in left.iter().chain(right) {
        if let Some(sides) = seen.get_mut(*piece as usize) {
            *sides = Default::default();
        }
    }
    rising(&once)
}

/// The longest part of `pairs`, whose first places rise, in which the second ones rise too.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // The pair that ends the best row of each length, and the pair before each pair in its row.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    let place = |at: &usize| pairs.get(*at).map_or(0, |(_, to)| *to);
    for (at, (_, to)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| place(end) < *to);
        before.push(length.checked_sub(1).and_then(|last| ends.get(last).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut row = Vec::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        row.extend(pairs.get(at));
        next = before.get(at).copied().flatten();
    }
    row.reverse();
    row
}

/// The longest row of pieces in both, by comparing each pair.
fn longest(left: &[u32], right: &[u32]) -> Vec<(usize, usize)> {
    let width = right.len() + 1;
    // lengths[i * width + j]: of the longest row of left[i..] and right[j..].
    let mut lengths = vec![0_u16; (left.len() + 1) * width];
    let at = |lengths: &[u16], i: usize, j: usize| lengths.get(i * width + j).copied().unwrap_or(0);
    for (i, l) in left.iter().enumerate().rev() {
        for (j, r) in right.iter().enumerate().rev() {
            let best = if l == r {
                at(&lengths, i + 1, j + 1).saturating_add(1)
            } else {
                at(&lengths, i + 1, j).max(at(&lengths, i, j + 1))
            };
            if let Some(length) = lengths.get_mut(i * width + j) {
                *length = best;
            }
        }
    }
    let (mut i, mut j, mut row) = (0, 0, Vec::new());
    while let (Some(l), Some(r)) = (left.get(i), right.get(j)) {
        if l == r {
            row.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if at(&lengths, i + 1, j) >= at(&lengths, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, proptest};

    use super::{Change, diff};

    fn part(text: &str, range: std::ops::Range<usize>) -> &str {
        text.get(range).expect("on characters")
    }

    /// What was removed in `[-…-]`, what was added in `{+…+}`.
    fn told(old: &str, new: &str) -> String {
        let run = |run: super::Run| match run.change {
            Change::Same => part(new, run.range).to_owned(),
            Change::Removed => format!("[-{}-]", part(old, run.range)),
            Change::Added => format!("{{+{}+}}", part(new, run.range)),
        };
        diff(old, new).into_iter().map(run).collect()
    }

    #[test]
    fn changes_are_told_by_words() {
        let table = [
            ("", "", ""),
            ("", "Tin", "{+Tin+}"),
            ("Tin", "", "[-Tin-]"),
            ("Mưa to ở Ninh Phước.", "Mưa rất to ở Ninh Phước.", "Mưa {+rất +}to ở Ninh Phước."),
            ("Họp ngày 12/3, tại xã.", "Họp ngày 13/3, tại xã.", "Họp ngày [-12/3-]{+13/3+}, tại xã."),
            ("Có 5 xã", "Có 5 xã (mới)", "Có 5 xã{+ (mới)+}"),
            // The blank between two changed words is no news.
            ("ông An Bình nói", "ông Cao Đạt nói", "ông [-An Bình-]{+Cao Đạt+} nói"),
            ("một\nhai\nba", "một\nba", "một\n[-hai\n-]ba"),
            ("một hai", "một\nhai", "một[- -]{+\n+}hai"),
            ("x x x x", "x x x", "x x x[- x-]"),
        ];
        for (old, new, expected) in table {
            assert_eq!(told(old, new), expected, "{old:?} {new:?}");
        }
    }

    #[test]
    fn a_moved_paragraph_is_removed_and_added() {
        assert_eq!(told("a\nb\nc d\n", "c d\na\nb\n"), "{+c d\n+}a\nb\n[-c d\n-]");
    }

    #[test]
    fn large_texts_without_a_common_word_end() {
        let text =
            |word: &str| (1..8).map(|n| format!("{word}{n} ")).collect::<Vec<_>>().concat().repeat(9_000);
        assert_eq!(diff(&text("a"), &text("b")).len(), 3);
        let (one, other) = (text("a"), text("a").replace("a3", "b"));
        assert!(!diff(&one, &other).is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn the_parts_make_up_both_texts(old in "[ab.( \n\u{301}]{0,60}", new in "[ab.( \n\u{301}]{0,60}") {
            let (mut before, mut after) = (String::new(), String::new());
            let mut last = None;
            for run in diff(&old, &new) {
                assert!(last != Some(run.change), "two runs of one kind");
                last = Some(run.change);
                match run.change {
                    Change::Removed => before.push_str(part(&old, run.range)),
                    Change::Added => after.push_str(part(&new, run.range)),
                    Change::Same => {
                        before.push_str(part(&new, run.range.clone()));
                        after.push_str(part(&new, run.range));
                    }
                }
            }
            assert_eq!((before, after), (old, new));
        }
    }
}
