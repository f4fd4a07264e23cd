//! Untrusted text in, displayable text out: the one door that every string from outside goes through.

use std::fmt;
use std::ops::{Deref, Range};

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::text::eth::{is_eth, repair};
use crate::text::letters::{self, Tone, letter};
use crate::text::normalize::{compose, join};
use crate::text::shape::is_shaped;

/// How many combining marks a base letter keeps. Vietnamese needs two
/// (a shape and a tone); a base with a million of them is one cell and
/// megabytes a frame.
const MARKS: usize = 3;

/// One line of text that is safe to show: no control, bidi, zero-width,
/// tag or private character, in NFC, with at most three marks on a base.
///
/// [`Clean::new`] is the only way to make one (what is decoded from a file goes through
/// it too, and [`Clean::part`] only cuts), so a widget, a window title, a log
/// or a file that takes a `Clean` can never be reached by raw text. Entities
/// must be decoded before: `&#27;` only becomes ESC then.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clean(Box<str>);

impl Clean {
    /// Cleans `raw`. TAB and every line end become a space; Unicode spaces
    /// other than NBSP become a plain one; what cannot be shown is dropped; the
    /// rest is normalized.
    ///
    /// ```
    /// use congtin::text::clean::Clean;
    /// assert_eq!(&*Clean::new("Ti\u{302}n \u{1b}[31mmới\u{200b}"), "Tîn [31mmới");
    /// ```
    #[must_use]
    pub fn new(raw: &str) -> Self {
        if look(raw).is_plain {
            return Self(raw.into());
        }
        // A mark that could join the letter before it is not plain, so common letters join nothing.
        let others = || raw.chars().filter(|c| !is_common(*c));
        if others().all(is_plain) && is_nfc_quick(others()) == IsNormalized::Yes {
            return Self(raw.into());
        }
        Self(pass(raw).into())
    }

    /// The bytes `range` of it; `None` where that would cut a letter from its marks.
    ///
    /// ```
    /// use congtin::text::clean::Clean;
    /// assert_eq!(Clean::new("Tin mới").part(4..7), None);
    /// assert_eq!(Clean::new("Tin mới").part(4..9), Some(Clean::new("mới")));
    /// ```
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Option<Self> {
        let is_cut = self.0.get(range.end..)?.starts_with(is_joining);
        let part = self.0.get(range).filter(|part| !is_cut && !part.starts_with(is_joining))?;
        Some(Self(part.into()))
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Clean {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Serialize for Clean {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Clean {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Door)
    }
}

/// Cleans what is read, without a copy of the raw text.
struct Door;

impl Visitor<'_> for Door {
    type Value = Clean;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: Error>(self, raw: &str) -> Result<Clean, E> {
        Ok(Clean::new(raw))
    }
}

/// What becomes of one character at the door.
enum Fate {
    Keep,
    Space,
    Drop,
}

/// True for the characters that nearly all text is made of, known at a glance:
/// ASCII's, the Latin letters that are one character with their marks, dashes and
/// quotes; not the letters that may stand for Đ. They pass the door as they are, text
/// of them alone is in NFC, and of white space only the blank is among them.
///
/// ```
/// use congtin::text::clean::is_common;
/// assert!("Tiến sĩ Đặng – “2022”".chars().all(is_common));
/// assert!(!is_common('\u{301}') && !is_common('\n') && !is_common('Ð') && !is_common('²'));
/// ```
#[must_use]
pub fn is_common(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{c0}'..='\u{cf}' | '\u{d1}'..='\u{ef}' | '\u{f1}'..='\u{188}' | '\u{18a}'..='\u{24f}'
        | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2027}')
}

/// True when [`is_common`] holds for all of `text`.
#[must_use]
pub fn is_all_common(text: &str) -> bool {
    // Of the letters a glance knows all but the last few.
    look(text).is_common || text.chars().all(is_common)
}

/// A text and what one look at it tells.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The text.
    pub text: &'a str,
    is_common: bool,
    is_plain: bool,
    is_single: bool,
}

impl Seen<'_> {
    /// True for nothing but common characters with single blanks between them.
    #[must_use]
    pub fn is_line(&self) -> bool {
        self.is_common && self.is_single
    }
}

/// A text that grows by pieces before it goes through the door. Where each of them was seen to pass
/// as it is, so does the whole.
#[derive(Debug)]
pub struct Draft {
    text: String,
    is_plain: bool,
}

impl Default for Draft {
    fn default() -> Self {
        Self { text: String::new(), is_plain: true }
    }
}

impl Draft {
    /// Adds a piece.
    ///
    /// ```
    /// use congtin::text::clean::{Clean, Draft, look};
    /// let mut draft = Draft::default();
    /// draft.push(&look("Ti\u{302}n"));
    /// draft.push(&look(" mới"));
    /// assert_eq!(draft.clean(), Clean::new("Tîn mới"));
    /// ```
    pub fn push(&mut self, piece: &Seen<'_>) {
        self.is_plain &= piece.is_plain;
        self.text.push_str(piece.text);
    }

    /// Adds a blank, or the blank that holds words together.
    pub fn push_blank(&mut self, blank: char) {
        self.is_plain &= matches!(blank, ' ' | '\u{a0}');
        self.text.push(blank);
    }

    /// Its text so far, as it came.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.text
    }

    /// Its text through the door.
    #[must_use]
    pub fn clean(&self) -> Clean {
        if self.is_plain { Clean(self.text.as_str().into()) } else { Clean::new(&self.text) }
    }

    /// Begins anew.
    pub fn clear(&mut self) {
        self.text.clear();
        self.is_plain = true;
    }
}

/// How many bytes are looked at together.
const GLANCE: usize = 16;

/// These with the two behind them.
const WINDOW: usize = GLANCE + 2;

/// What was seen of a text, place by place: what is not zero was.
#[derive(Default)]
struct Odd {
    /// A character that is not known at a glance.
    far: [u8; GLANCE],
    /// One of Latin-1's signs.
    sign: [u8; GLANCE],
    /// Two blanks.
    double: [u8; GLANCE],
}

/// Looks at `text` once.
///
/// ```
/// use congtin::text::clean::look;
/// assert!(look("Tiến sĩ Đặng").is_line());
/// assert!(!look("hai  chỗ").is_line() && !look("một\ndòng").is_line());
/// ```
#[must_use]
pub fn look(text: &str) -> Seen<'_> {
    let bytes = text.as_bytes();
    let mut odd = Odd::default();
    let mut at = 0;
    while let Some(window) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        glance(window, &mut odd);
        at += GLANCE;
    }
    // Behind the end stand letters, so to speak; what is looked at twice is the same twice.
    let mut last = [b'x'; WINDOW];
    if let (Some(end), Some(head)) = (bytes.last_chunk::<GLANCE>(), last.first_chunk_mut()) {
        *head = *end;
    } else {
        last.iter_mut().zip(bytes).for_each(|(place, byte)| *place = *byte);
    }
    glance(&last, &mut odd);
    let is_free = |odd: [u8; GLANCE]| u128::from_ne_bytes(odd) == 0;
    let is_plain = is_free(odd.far);
    Seen { text, is_plain, is_common: is_plain && is_free(odd.sign), is_single: is_free(odd.double) }
}

/// Adds what is odd about the first sixteen bytes of `window`. Without a branch in it, this looks
/// at them all at once.
#[inline]
fn glance(window: &[u8; WINDOW], odd: &mut Odd) {
    // In UTF-8 the letters begin with C3 to C8 or with E1 B8 to E1 BB, print with E2 80 90 to
    // E2 80 A7; 80 to BF only go on. C3 90, C3 B0 and C6 89 may stand for Đ; C2 AD is the soft hyphen.
    for n in 0..GLANCE {
        let (b, next, last) = (window[n], window[n + 1], window[n + 2]);
        let only = |is: bool, odd: u8| if is { odd } else { 0 };
        let control = b' '.saturating_sub(b) | only(b == 0x7f, 1);
        let high = b.saturating_sub(0xe2) | 0x18_u8.saturating_sub(b.wrapping_sub(0xc9));
        let letter = only(b == 0xe1, (next & 0xfc) ^ 0xb8)
            | only(b == 0xc3, only(next & 0xdf == 0x90, 1))
            | only(b == 0xc6, only(next == 0x89, 1));
        let print = only(b == 0xe2, (next ^ 0x80) | last.wrapping_sub(0x90).saturating_sub(0x17));
        let sign = only(b == 0xc2, 1);
        let no_sign = only(b == 0xc2, 0xa0_u8.saturating_sub(next) | only(next == 0xad, 1));
        odd.far[n] |= control | high | letter | print | no_sign;
        odd.sign[n] |= sign;
        odd.double[n] |= only(b == b' ', only(next == b' ', 1));
    }
}

/// True for a character that needs no work at all: the fast path.
fn is_plain(c: char) -> bool {
    matches!(fate(c), Fate::Keep) && !is_joining(c) && !is_eth(c)
}

/// True for what stands in the cell of the character before it.
fn is_joining(c: char) -> bool {
    is_combining_mark(c) || is_tail(c)
}

/// The vowels and last consonants of Hangul written in parts: columns only behind a first one.
fn is_tail(c: char) -> bool {
    matches!(c, '\u{1161}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7fb}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97c}' | '\u{ac00}'..='\u{d7fb}')
}

/// The text that comes through the door. Decomposed Vietnamese is put together letter by letter;
/// what is not known at a glance is taken apart by Unicode's rules, up to the next letter.
fn pass(raw: &str) -> String {
    let mut passed = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(first) = rest.chars().next() {
        let known = letter_of(first, rest.get(first.len_utf8()..).unwrap_or_default());
        rest = if let Some((letter, after)) = known {
            passed.push(letter);
            after
        } else {
            let begins = |(at, c): &(usize, char)| *at > 0 && is_base(*c);
            let end = rest.char_indices().find(begins).map_or(rest.len(), |(at, _)| at);
            let (strange, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            passed.push_str(&compose(&scrub(strange)));
            after
        };
    }
    if passed.contains(is_eth) { repair(&passed) } else { passed }
}

/// The letter that `first` makes with the marks behind it, and what comes after them; `None` where
/// anything but another letter follows, for that may belong to it, and where there are more marks
/// than a letter keeps, for Unicode's order says which of them stay.
fn letter_of(first: char, behind: &str) -> Option<(char, &str)> {
    if !is_base(first) {
        return None;
    }
    let (mut letter, mut after) = (first, behind);
    // Those within a letter count too; taking đ's bar for one only asks Unicode once more.
    let within = letters::letter(first);
    let mut marks =
        within.map_or(0, |found| usize::from(is_shaped(found)) + usize::from(found.tone != Tone::Level));
    loop {
        match after.chars().next() {
            Some(next) if !is_base(next) => {
                marks += 1;
                letter = join(letter, next).filter(|_| marks <= MARKS)?;
                after = after.get(next.len_utf8()..)?;
            }
            _ => return Some((letter, after)),
        }
    }
}

/// True for what no character before it can change: ASCII's print and the letters of Vietnamese.
fn is_base(c: char) -> bool {
    matches!(c, ' '..='~') || letter(c).is_some()
}

/// The raw characters that may stay, marks limited, decomposed.
fn scrub(raw: &str) -> String {
    let mut kept = String::with_capacity(raw.len());
    // A mark with no letter before it has no cell to stand in, so it counts as one too many.
    let mut marks = MARKS;
    // The marks within a letter count like those after it, so that both spellings keep as many.
    for c in raw.nfd() {
        match fate(c) {
            Fate::Drop => {}
            Fate::Space => {
                kept.push(' ');
                marks = MARKS;
            }
            Fate::Keep if is_joining(c) => {
                if marks < MARKS && (!is_tail(c) || kept.ends_with(is_hangul)) {
                    kept.push(c);
                    marks += 1;
                }
            }
            Fate::Keep => {
                kept.push(c);
                marks = if c == ' ' || c == '\u{a0}' { MARKS } else { 0 };
            }
        }
    }
    kept
}

/// The door's table; the groups follow Unicode's general categories.
fn fate(c: char) -> Fate {
    let is_space = matches!(c,
        '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
        // Space separators other than SPACE and NBSP: their widths differ between terminals.
        | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}');
    let is_dropped = matches!(c,
        // C0, DEL, C1.
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        // Soft hyphen, grapheme joiner, bidi and zero-width format characters, blank fillers.
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        // Letters and signs without a column of their own that go before others.
        | '\u{605}' | '\u{70f}' | '\u{890}' | '\u{891}' | '\u{8e2}' | '\u{d4e}' | '\u{a8fa}'
        | '\u{111c2}' | '\u{111c3}' | '\u{113d1}' | '\u{1193f}' | '\u{11941}'
        | '\u{11a84}'..='\u{11a89}' | '\u{11d46}' | '\u{11f02}'
        // Variation selectors: terminals disagree on the width of what they vary.
        | '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
        // Private use, and noncharacters of every plane.
        | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe;
    match (is_space, is_dropped) {
        (true, _) => Fate::Space,
        (_, true) => Fate::Drop,
        _ => Fate::Keep,
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::{Clean, is_all_common, is_common, is_plain};
    use crate::text::normalize::normalize;
    use proptest::prelude::{any, proptest};

    #[track_caller]
    fn check(raw: &str, expected: &str) {
        assert_eq!(Clean::new(raw).as_str(), expected, "{raw:?}");
    }

    #[test]
    fn vietnamese_letters_survive() {
        let letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđĐ";
        check(letters, letters);
    }

    #[test]
    fn common_characters_need_no_work() {
        let common: Vec<char> = ('\0'..=char::MAX).filter(|c| is_common(*c)).collect();
        assert!(common.iter().all(|c| is_plain(*c) && c.nfc().eq([*c])));
        assert!(common.iter().all(|c| *c == ' ' || !c.is_whitespace()));
        let is_behind = |c: char, n: usize| is_all_common(&format!("{}{c}", "x".repeat(n)));
        assert!(('\0'..=char::MAX).all(|c| is_behind(c, 0) == is_common(c)));
        // Wherever it stands in what is looked at together.
        for n in 13..20 {
            assert!(('\0'..='\u{2fff}').all(|c| is_behind(c, n) == is_common(c)), "{n}");
        }
    }

    #[test]
    fn decomposed_letters_are_composed() {
        check("Vie\u{302}\u{323}t", "Việt");
        check("Vie\u{323}\u{302}t", "Việt");
    }

    #[test]
    fn vietnamese_comes_out_in_one_spelling() {
        check("tie\u{301}\u{302}\u{200b}ng Vi\u{ea}\u{ad}\u{323}t", "tiếng Việt");
        check("Th\u{e0}nh ph\u{f4}\u{301} \u{d0}\u{e0} N\u{1eb5}ng", "Thành phố Đà Nẵng");
        check("Guð og faðir", "Guð og faðir");
    }

    #[test]
    fn escapes_and_controls_are_dropped() {
        check("a\u{1b}]0;x\u{7}b\u{9d}c\u{7f}d", "a]0;xbcd");
        check("a\u{202e}b\u{2066}c\u{200f}d\u{61c}e", "abcde");
        check("k\u{200b}h\u{ad}ô\u{feff}ng\u{e0041}", "không");
        check("\u{e001}\u{ffff}\u{1fffe}x", "x");
    }

    #[test]
    fn line_ends_and_strange_spaces_become_spaces() {
        check("a\tb\r\nc\u{2028}d\u{202f}e", "a b  c d e");
        check("80\u{a0}ha", "80\u{a0}ha");
    }

    #[test]
    fn marks_are_limited_and_never_orphaned() {
        let storm = format!("x{}", "\u{300}".repeat(1_000_000));
        assert!(Clean::new(&storm).chars().count() <= 4);
        check("\u{301}a \u{301}b", "a b");
        check("\u{1161}a\u{11a8} \u{1112}\u{1161}\u{11ab}", "a 한");
        let storm = format!("\u{1112}{}", "\u{11a8}".repeat(1_000_000));
        assert!(Clean::new(&storm).chars().count() <= 4);
    }

    proptest! {
        #[test]
        fn letter_by_letter_is_as_by_unicode(raw in any::<String>(), marks in "[aàeêuơ \u{301}\u{302}\u{31b}\u{323}\u{308}\u{200b}Ðx]{0,24}") {
            for raw in [raw.clone(), marks.clone(), raw + &marks] {
                assert_eq!(super::pass(&raw), normalize(&super::scrub(&raw)), "{raw:?}");
            }
        }

        #[test]
        fn the_door_is_idempotent_and_tight(raw in any::<String>()) {
            let once = Clean::new(&raw);
            assert_eq!(&once, &Clean::new(&once));
            assert!(!once.chars().any(char::is_control));
        }
    }
}
