//! Bytes as a paragraph and two measures in; a panic out when a line is not as it must be.
//!
//! Also a fuzz target: `fuzz/fuzz_targets/wrap.rs` includes this file.

use std::collections::HashSet;
use std::ops::Range;

use congtin::text::clean::Clean;
use congtin::text::fill::fill;
use congtin::text::lexicon::Lexicon;
use congtin::text::tokens::{HELD, Token, tokens};
use congtin::text::width::width;
use congtin::text::wrap::{Measure, wrap};
use unicode_segmentation::UnicodeSegmentation;

/// The first two bytes are measures, a blank for 0, `!` for 1 and so on; the rest is the text.
pub fn check(bytes: &[u8]) {
    let [first, rest, raw @ ..] = bytes else { return };
    let columns = |byte: &u8| usize::from(byte.wrapping_sub(b' '));
    let measure = Measure { first: columns(first), rest: columns(rest) };
    let text = Clean::new(&String::from_utf8_lossy(raw));
    let tokens = tokens(&text, Lexicon::standard());
    let paragraph = Paragraph::new(&text, &tokens, measure);
    paragraph.check_wrapped(&wrap(&text, &tokens, measure));
    paragraph.check_filled(&fill(&tokens, measure));
}

struct Paragraph<'t> {
    text: &'t str,
    tokens: &'t [Token],
    measure: Measure,
    /// Where graphemes begin, and the end.
    seams: HashSet<usize>,
}

impl<'t> Paragraph<'t> {
    fn new(text: &'t str, tokens: &'t [Token], measure: Measure) -> Self {
        let seams = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        Self { text, tokens, measure, seams }
    }

    fn check_wrapped(&self, lines: &[Range<usize>]) {
        self.check_nothing_lost(lines);
        for (at, line) in lines.iter().enumerate() {
            let (text, room) = (self.of(line), self.measure.at(at));
            let is_one = text.graphemes(true).nth(1).is_none();
            assert!(width(text) <= room || is_one, "line {at} of {room} columns: {text:?}");
            let is_between = [line.start, line.end].into_iter().all(|place| self.is_between(place));
            assert!(is_between, "line {at} cuts a grapheme: {text:?}");
        }
        let least = self.measure.first.min(self.measure.rest);
        self.check_groups(lines, least);
    }

    /// True between two graphemes.
    fn is_between(&self, place: usize) -> bool {
        // What joins a blank, as U+0601 and U+1F3FB do, is let stand beside it.
        let is_blank = |c| matches!(c, ' ' | '\u{a0}');
        self.seams.contains(&place)
            || self.of(&(0..place)).ends_with(is_blank)
            || self.of(&(place..self.text.len())).starts_with(is_blank)
    }

    /// Filling does not cut tokens.
    fn check_filled(&self, lines: &[Range<usize>]) {
        self.check_nothing_lost(lines);
        for (at, line) in lines.iter().enumerate() {
            let (text, room) = (self.of(line), self.measure.at(at));
            let is_one = self.tokens.iter().any(|token| token.range() == *line);
            assert!(width(text) <= room || is_one, "line {at} of {room} columns: {text:?}");
        }
        self.check_groups(lines, usize::MAX);
    }

    /// Between lines, before the first and after the last stand blanks only.
    fn check_nothing_lost(&self, lines: &[Range<usize>]) {
        let starts = lines.iter().map(|line| line.start).chain([self.text.len()]);
        let ends = [0].into_iter().chain(lines.iter().map(|line| line.end));
        for (end, start) in ends.zip(starts) {
            let between = self.of(&(end..start));
            assert!(between.chars().all(|c| matches!(c, ' ' | '\u{a0}')), "no line has {between:?}");
        }
        assert!(lines.iter().all(|line| line.start < line.end), "an empty line in {lines:?}");
    }

    /// No line ends inside a held group that fits on a line. One that holds a
    /// token wider than `widest` is not looked at: it had to be cut.
    fn check_groups(&self, lines: &[Range<usize>], widest: usize) {
        for (at, group) in self.groups().into_iter().enumerate() {
            // Only the first group can stand on the first line alone.
            let Measure { first, rest } = self.measure;
            let room = if at == 0 { first } else { rest };
            let columns = group.iter().skip(1).map(|token| usize::from(token.gap)).sum::<usize>()
                + group.iter().map(|token| token.columns as usize).sum::<usize>();
            let is_cut = group.iter().any(|token| token.columns as usize > widest);
            let [first, .., last] = group else { continue };
            let (start, end) = (first.start as usize, last.end as usize);
            let is_whole = lines.iter().any(|line| line.start <= start && end <= line.end);
            assert!(is_whole || is_cut || columns > room, "split for {room}: {:?}", self.of(&(start..end)));
        }
    }

    /// Tokens with those that are held to them.
    fn groups(&self) -> Vec<&'t [Token]> {
        self.tokens.chunk_by(|_, next| next.penalty == HELD).collect()
    }

    fn of(&self, range: &Range<usize>) -> &'t str {
        self.text.get(range.clone()).unwrap_or_else(|| panic!("{range:?} is no part of {:?}", self.text))
    }
}
