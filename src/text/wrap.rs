//! Tokens and a measure in, lines as byte ranges out: the division of a paragraph that costs least.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::fill::fill;
use crate::text::split::split;
use crate::text::tokens::{HELD, Token};

/// Columns to write in: the first line's, and every later line's (they
/// differ by a hanging indent).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Columns of the first line.
    pub first: usize,
    /// Columns of the lines after it.
    pub rest: usize,
}

impl Measure {
    /// The same columns on every line.
    #[must_use]
    pub fn even(columns: usize) -> Self {
        Self { first: columns, rest: columns }
    }

    /// The columns of a line, counted from 0.
    #[must_use]
    pub fn at(self, line: usize) -> usize {
        if line == 0 { self.first } else { self.rest }
    }

    fn least(self) -> usize {
        self.first.min(self.rest)
    }
}

/// Under this many columns lines are filled one by one: there is no room to choose.
pub const NARROW: usize = 24;

/// Columns a line may stay short without the cost of [`RAGGED`].
const SHORT: u64 = 12;
/// Added to a line shorter than that.
const RAGGED: u64 = 5_000;
/// Added to every line, so that prettier lines do not take many more.
const LINE: u64 = 200;
/// Added to a last line of one syllable.
const WIDOW: u64 = 2_500;
/// Breaking what is held costs more than all else together.
const GROUP: u64 = 1 << 40;

/// Divides the tokens of `text` into lines of at most `measure` columns.
///
/// A line ends at a space, best between two words: each line costs the square
/// of what it stays short (but the last), each break the penalty of its token.
/// Held tokens stay together while they fit. Inside a token a line ends only
/// when the token is wider than the measure: after `/ - ? & = .` where one
/// fits, else between graphemes. A single grapheme wider than the measure gets
/// a line of its own. Lines joined by spaces (or by nothing, inside a token)
/// restore the text.
///
/// ```
/// use congtin::text::{lexicon::Lexicon, tokens::tokens, wrap::{Measure, wrap}};
/// let text = "Trang này là cổng thông tin điện tử của tỉnh, có tin mới mỗi ngày.";
/// let tokens = tokens(text, Lexicon::standard());
/// let lines: Vec<_> = wrap(text, &tokens, Measure::even(26)).into_iter().map(|l| &text[l]).collect();
/// assert_eq!(lines, ["Trang này là cổng", "thông tin điện tử của", "tỉnh, có tin mới mỗi ngày."]);
/// ```
#[must_use]
pub fn wrap(text: &str, tokens: &[Token], measure: Measure) -> Vec<Range<usize>> {
    let is_wide = tokens.iter().any(|token| token.columns as usize > measure.least());
    let tokens =
        if is_wide { Cow::Owned(split(text, tokens, measure.least())) } else { Cow::Borrowed(tokens) };
    if measure.least() < NARROW { fill(&tokens, measure) } else { choose(&tokens, measure) }
}

/// The cheapest way to begin a line at a token: its cost up to there, and
/// where the line before began.
#[derive(Clone, Copy)]
struct Way {
    cost: u64,
    from: u32,
}

/// A place between two tokens, where a line may end.
#[derive(Clone, Copy)]
struct Seam {
    /// Where the token before it ends when all stand on one line, in columns.
    edge: u64,
    /// What a line end costs here.
    penalty: u64,
    way: Way,
}

/// Divides the tokens into lines where the sum of all costs is least.
///
/// From each token that can begin a line only the ends within [`SHORT`]
/// columns of a full line are tried, further back only where all of those are
/// held; so the work is linear in the text whatever the measure.
fn choose(tokens: &[Token], measure: Measure) -> Vec<Range<usize>> {
    let mut seams = seams(tokens);
    let mut end = 0;
    for (start, token) in tokens.iter().enumerate() {
        let Some(&Seam { edge, way, .. }) = seams.get(start) else { break };
        // No line ends here.
        if way.cost == u64::MAX {
            continue;
        }
        // The line from `start` holds the tokens whose right edge is at most here.
        let room = (edge + u64::from(token.gap)).saturating_add(measure.at(start) as u64);
        end = end.max(start + 1);
        while seams.get(end + 1).is_some_and(|seam| seam.edge <= room) {
            end += 1;
        }
        relax(&mut seams, &Reach { start, end, room, before: way.cost });
    }
    backwards(tokens, &seams)
}

/// The places before, between and after tokens, none reached but the first.
fn seams(tokens: &[Token]) -> Vec<Seam> {
    let mut edge = 0;
    let mut seams = Vec::with_capacity(tokens.len() + 1);
    let mut cost = 0;
    for token in tokens {
        let penalty = if token.penalty == HELD { GROUP } else { u64::from(token.penalty) };
        seams.push(Seam { edge, penalty, way: Way { cost, from: 0 } });
        cost = u64::MAX;
        edge += u64::from(token.gap) + u64::from(token.columns);
    }
    seams.push(Seam { edge, penalty: 0, way: Way { cost, from: 0 } });
    seams
}

/// The longest line from a token.
struct Reach {
    start: usize,
    /// The last seam that it reaches.
    end: usize,
    /// The edge up to which it has room.
    room: u64,
    /// What the lines before it cost.
    before: u64,
}

/// Offers the lines from one token to the seams at which they may end.
#[inline]
fn relax(seams: &mut [Seam], reach: &Reach) {
    let &Reach { start, mut end, room, before } = reach;
    let from = u32::try_from(start).unwrap_or(u32::MAX);
    let last = seams.len() - 1;
    if end == last {
        let widow = if end - start == 1 { WIDOW } else { 0 };
        if let Some(seam) = seams.get_mut(end) {
            seam.offer(Way { cost: before + LINE + widow, from });
        }
        end -= 1;
    }
    let mut is_free = false;
    while end > start {
        let Some(seam) = seams.get_mut(end) else { break };
        let short = room.saturating_sub(seam.edge);
        if short > SHORT && is_free {
            break;
        }
        is_free |= seam.penalty != GROUP;
        let ragged = if short > SHORT { RAGGED } else { 0 };
        seam.offer(Way { cost: before + LINE + short * short + ragged + seam.penalty, from });
        end -= 1;
    }
}

impl Seam {
    /// Takes a way if it is cheaper. Whether it is cannot be foreseen: nothing branches on it.
    #[inline]
    fn offer(&mut self, way: Way) {
        let is_less = way.cost < self.way.cost;
        self.way.cost = if is_less { way.cost } else { self.way.cost };
        self.way.from = if is_less { way.from } else { self.way.from };
    }
}

/// The bytes of the lines, by following the ways back from the end.
fn backwards(tokens: &[Token], seams: &[Seam]) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut end = tokens.len();
    while end > 0 {
        let start = seams.get(end).map_or(0, |seam| seam.way.from as usize);
        lines.extend(line(tokens, start..end));
        end = start;
    }
    lines.reverse();
    lines
}

/// The bytes of a line with these tokens; `None` for one without any.
pub(in crate::text) fn line(tokens: &[Token], range: Range<usize>) -> Option<Range<usize>> {
    let line = tokens.get(range)?;
    Some(line.first()?.start as usize..line.last()?.end as usize)
}

#[cfg(test)]
mod tests {
    use super::{Measure, NARROW, wrap};
    use crate::text::clean::Clean;
    use crate::text::lexicon::Lexicon;
    use crate::text::tokens::{HELD, Token, tokens};
    use crate::text::width::width;
    use proptest::prelude::{Strategy, any, prop, prop_oneof, proptest};
    use unicode_normalization::UnicodeNormalization;
    use unicode_segmentation::UnicodeSegmentation;

    fn lines(text: &str, measure: Measure) -> Vec<&str> {
        let tokens = tokens(text, Lexicon::standard());
        wrap(text, &tokens, measure).into_iter().filter_map(|l| text.get(l)).collect()
    }

    #[track_caller]
    fn check(text: &str, columns: usize, expected: &[&str]) {
        assert_eq!(lines(text, Measure::even(columns)), expected);
    }

    #[test]
    fn lines_end_at_spaces() {
        check("", 10, &[]);
        check("một hai ba", 7, &["một hai", "ba"]);
        check("một hai ba", 6, &["một", "hai ba"]);
    }

    #[test]
    fn lines_end_between_words() {
        let text = "Sở Khoa học và Công nghệ tỉnh đã ban hành kế hoạch tổ chức hội nghị";
        check(text, 30, &["Sở Khoa học và Công nghệ tỉnh", "đã ban hành kế hoạch tổ chức", "hội nghị"]);
        check("Đoàn do ông Nguyễn Văn An dẫn đầu", 26, &["Đoàn do ông Nguyễn Văn An", "dẫn đầu"]);
    }

    #[test]
    fn a_word_that_ends_like_the_name_of_a_number_stays_whole() {
        let text = "Ngày Chuyển đổi số 10/10: khi tổ công nghệ số";
        check(text, 24, &["Ngày Chuyển đổi số", "10/10: khi tổ", "công nghệ số"]);
        check("theo văn bản số 10 của huyện ta đấy", 24, &["theo văn bản số 10 của", "huyện ta đấy"]);
    }

    #[test]
    fn groups_stay_whole_while_they_fit() {
        let text = "Hội nghị diễn ra vào lúc 8 giờ ngày 20 tháng 7 năm 2022 tại hội trường";
        check(text, 36, &["Hội nghị diễn ra vào lúc 8 giờ", "ngày 20 tháng 7 năm 2022 tại", "hội trường"]);
        check("từ ngày 20 tháng 7", 11, &["từ ngày 20", "tháng 7"]);
    }

    #[test]
    fn the_last_line_has_more_than_one_syllable() {
        check("một hai ba bốn năm sáu bảy tám", 26, &["một hai ba bốn năm sáu", "bảy tám"]);
    }

    #[test]
    fn a_hanging_indent_narrows_later_lines() {
        let measure = Measure { first: 7, rest: 3 };
        assert_eq!(lines("một hai ba bốn", measure), ["một hai", "ba", "bốn"]);
        let measure = Measure { first: 34, rest: 26 };
        let text = "trong đó có nhiều nơi làm tốt như các xã ven biển và nhiều phường";
        assert_eq!(
            lines(text, measure),
            ["trong đó có nhiều nơi làm tốt", "như các xã ven biển và", "nhiều phường"]
        );
    }

    #[test]
    fn a_wide_token_breaks_at_its_seams_then_between_letters() {
        check("https://ninhthuan.gov.vn/portal", 14, &["https://", "ninhthuan.gov.", "vn/portal"]);
        check("nghiêngnghiêng", 5, &["nghiê", "ngngh", "iêng"]);
        check("日本", 1, &["日", "本"]);
        check("abc d", 0, &["a", "b", "c", "d"]);
    }

    #[test]
    fn a_megabyte_without_spaces_is_divided() {
        let text = "ng".repeat(500_000);
        assert_eq!(lines(&text, Measure::even(80)).len(), 12_500);
    }

    /// Text as pages have it: syllables, numbers, signs, and anything else now and then.
    fn prose() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            8 => prop::sample::select(vec![
                "điều", "tra", "công", "nghệ", "của", "Nguyễn", "Văn", "An", "ngày", "20", "tháng", "7", "năm", "2022", "-",
                "80", "ha", "50", "%", "TP.", "(xem", "ảnh)", "02/QĐ-UBND", "https://a.vn/b?c=d", "triệu", "đồng", "xã,",
                "nghiêng", "3:56", "CH", "“", "”", ")", "…", "quý", "II", "日本語", "👩‍👩‍👧", "e\u{301}\u{302}",
            ]).prop_map(String::from),
            1 => prop::collection::vec(any::<char>(), 0..12).prop_map(String::from_iter),
        ];
        let space = prop::sample::select(vec![" ", " ", " ", "  ", "\u{a0}"]);
        prop::collection::vec((piece, space), 0..120)
            .prop_map(|parts| parts.into_iter().flat_map(|(piece, space)| [piece, space.into()]).collect())
    }

    /// The held groups of two and more tokens with the columns of each.
    fn groups(tokens: &[Token]) -> Vec<(std::ops::Range<usize>, usize)> {
        let mut groups: Vec<(std::ops::Range<usize>, usize)> = Vec::new();
        for token in tokens {
            match groups.last_mut() {
                Some((range, columns)) if token.penalty == HELD => {
                    range.end = token.end as usize;
                    *columns += usize::from(token.gap) + token.columns as usize;
                }
                _ => groups.push((token.range(), token.columns as usize)),
            }
        }
        groups
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost(raw in prose(), columns in 0usize..100) {
            let text = Clean::new(&raw);
            let lines = lines(&text, Measure::even(columns));
            for line in &lines {
                assert!(width(line) <= columns || line.graphemes(true).count() == 1, "{line:?}");
            }
            let bare = |s: &str| s.replace([' ', '\u{a0}'], "");
            assert_eq!(bare(&lines.concat()), bare(&text));
        }

        #[test]
        fn lines_begin_and_end_between_graphemes(raw in prose(), columns in 0usize..60) {
            let text = Clean::new(&raw);
            let seams: Vec<usize> =
                text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
            for line in wrap(&text, &tokens(&text, Lexicon::standard()), Measure::even(columns)) {
                // A few rare characters join a blank to themselves; beside one a line may end all the same.
                let is_between = |at: usize| {
                    let (before, after) = text.split_at(at);
                    seams.contains(&at)
                        || before.ends_with([' ', '\u{a0}'])
                        || after.starts_with([' ', '\u{a0}'])
                };
                assert!(is_between(line.start) && is_between(line.end), "{line:?}");
            }
        }

        #[test]
        fn no_group_is_split_that_fits(raw in prose(), columns in 1usize..100) {
            let text = Clean::new(&raw);
            let tokens = tokens(&text, Lexicon::standard());
            let lines = wrap(&text, &tokens, Measure::even(columns));
            for (group, wide) in groups(&tokens) {
                let is_whole = lines.iter().any(|line| line.start <= group.start && group.end <= line.end);
                assert!(is_whole || wide > columns, "{:?} at {columns} in {text:?}", text.get(group));
            }
        }

        #[test]
        fn each_line_wraps_to_itself(raw in prose(), columns in 0usize..100) {
            let text = Clean::new(&raw);
            for line in lines(&text, Measure::even(columns)) {
                let line = line.trim_matches([' ', '\u{a0}']);
                let again = self::lines(line, Measure::even(columns));
                assert!(line.is_empty() || again == [line], "{line:?} {again:?}");
            }
        }

        #[test]
        fn composed_and_decomposed_text_have_the_same_lines(raw in prose(), columns in 1usize..100) {
            let composed = Clean::new(&raw.nfc().collect::<String>());
            let decomposed = Clean::new(&raw.nfd().collect::<String>());
            assert_eq!(lines(&composed, Measure::even(columns)), lines(&decomposed, Measure::even(columns)));
        }
    }

    /// The cost of a division by its definition, and the least one by trying all.
    mod oracle {
        use super::super::{GROUP, LINE, RAGGED, SHORT, WIDOW};
        use crate::text::tokens::{HELD, Token};

        pub fn cost(tokens: &[Token], ends: &[usize], room: usize) -> Option<u64> {
            let (mut start, mut sum) = (0, 0);
            for &end in ends {
                let line = tokens.get(start..end)?;
                let gaps: usize = line.iter().skip(1).map(|token| usize::from(token.gap)).sum();
                let used = gaps + line.iter().map(|token| token.columns as usize).sum::<usize>();
                let short = room.checked_sub(used)? as u64;
                // A line stays shorter than that only where the breaks after it are all held.
                let mut longer = used;
                let mut fits = tokens.iter().enumerate().skip(end).take_while(|(_, token)| {
                    longer += usize::from(token.gap) + token.columns as usize;
                    longer <= room
                });
                let is_free = fits.any(|(at, _)| tokens.get(at + 1).is_some_and(|next| next.penalty != HELD));
                if end < tokens.len() && short > SHORT && is_free {
                    return None;
                }
                sum += LINE;
                sum += match tokens.get(end) {
                    None if line.len() == 1 => WIDOW,
                    None => 0,
                    Some(next) => {
                        let hold = if next.penalty == HELD { GROUP } else { u64::from(next.penalty) };
                        hold + short * short + if short > SHORT { RAGGED } else { 0 }
                    }
                };
                start = end;
            }
            Some(sum)
        }

        pub fn least(tokens: &[Token], room: usize) -> Option<u64> {
            let inner = tokens.len().saturating_sub(1);
            let divisions = (0..1_u32 << inner).map(|mask| {
                (1..tokens.len())
                    .filter(|at| mask >> (at - 1) & 1 == 1)
                    .chain([tokens.len()])
                    .collect::<Vec<_>>()
            });
            divisions.filter_map(|ends| cost(tokens, &ends, room)).min()
        }
    }

    proptest! {
        #[test]
        fn no_other_division_costs_less(
            words in prop::collection::vec((1u32..12, prop::sample::select(vec![0, 0, 30, 120, 400, HELD])), 1..11),
            room in NARROW..40,
        ) {
            let mut start = 0;
            let tokens: Vec<Token> = words.into_iter().map(|(columns, penalty)| {
                start += columns + 1;
                Token { start: start - columns - 1, end: start - 1, columns, gap: 1, penalty }
            }).collect();
            let text = "x".repeat(start as usize);
            let lines = wrap(&text, &tokens, Measure::even(room));
            let ends: Vec<usize> = lines.iter().map(|line| {
                tokens.iter().take_while(|token| (token.end as usize) <= line.end).count()
            }).collect();
            assert_eq!(oracle::cost(&tokens, &ends, room), oracle::least(&tokens, room));
        }
    }
}
