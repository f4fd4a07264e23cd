//! A query typed without an input method in, what Telex or VNI would have made of it out.

use crate::text::letters::{Letter, Tone, compose, letter};
use crate::text::shape::{Shape, bare, is_vowel, shape};
use crate::text::syllable::is_syllable;
use crate::text::tone::{put, seat};

/// No syllable takes more keys than this, tones and shapes included.
const LONGEST: usize = 12;

/// Reads the words of `query` that are Telex, or VNI where they have digits.
/// `None` when there are none.
///
/// A word is read when it becomes a syllable; every other word stays as it
/// is, and so does what stands between words. Keys for tones and shapes may
/// come at any place after their letter. Undoing by a doubled key is not read.
///
/// ```
/// use congtin::text::retype::retype;
/// assert_eq!(retype("Ninh thuaanj").as_deref(), Some("Ninh thuận"));
/// assert_eq!(retype("d9ie65n lu7c5 2022").as_deref(), Some("điện lực 2022"));
/// assert_eq!(retype("tuong 2022"), None);
/// ```
#[must_use]
pub fn retype(query: &str) -> Option<String> {
    let mut read = String::with_capacity(query.len());
    let mut is_read = false;
    for piece in query.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        let made = syllable(word);
        is_read |= made.is_some();
        read.push_str(made.as_deref().unwrap_or(word));
        read.push_str(piece.strip_prefix(word).unwrap_or_default());
    }
    is_read.then_some(read)
}

/// The syllable that the keys of `word` make; `None` when they make none, or only themselves.
fn syllable(word: &str) -> Option<String> {
    let is_typed = word.len() <= LONGEST && word.is_ascii() && word.starts_with(|c: char| c.is_alphabetic());
    if !is_typed {
        return None;
    }
    let has_digit = word.contains(|c: char| c.is_ascii_digit());
    // The second o of "ngoeof" is a letter, that of "caua" makes the first an â.
    let ways: &[Reach] = if has_digit { &[Reach::Any] } else { &[Reach::Near, Reach::Any] };
    let made = ways.iter().find_map(|reach| {
        let mut typed = Typed::default();
        let keys: fn(&mut Typed, char, Reach) -> bool = if has_digit { Typed::vni } else { Typed::telex };
        word.chars().all(|key| keys(&mut typed, key, *reach)).then(|| typed.syllable()).flatten()
    })?;
    (made != word).then_some(made)
}

/// How far back a doubled vowel finds its like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// Beside it, or with consonants between.
    Near,
    /// Anywhere in the word.
    Any,
}

/// What the keys made so far.
#[derive(Default)]
struct Typed {
    letters: Vec<Letter>,
    tone: Tone,
}

impl Typed {
    /// Takes a key of Telex; false when it can be none of a word.
    fn telex(&mut self, key: char, reach: Reach) -> bool {
        let is_taken = match key.to_ascii_lowercase() {
            's' => self.tone(Tone::Acute),
            'f' => self.tone(Tone::Grave),
            'r' => self.tone(Tone::Hook),
            'x' => self.tone(Tone::Tilde),
            'j' => self.tone(Tone::Dot),
            'z' => self.tone != Tone::Level && self.tone(Tone::Level),
            'd' => self.give(Shape::Bar, |c| c == 'd'),
            c @ ('a' | 'e' | 'o') => self.double(c, reach),
            'w' => self.horn(|c| matches!(c, 'a' | 'o' | 'u')) || self.lone_horn(key),
            _ => false,
        };
        is_taken || self.letter(key)
    }

    /// Takes a key of VNI; false when it can be none of a word.
    fn vni(&mut self, key: char, _: Reach) -> bool {
        match key {
            '1' => self.tone(Tone::Acute),
            '2' => self.tone(Tone::Grave),
            '3' => self.tone(Tone::Hook),
            '4' => self.tone(Tone::Tilde),
            '5' => self.tone(Tone::Dot),
            '0' => self.tone != Tone::Level && self.tone(Tone::Level),
            '6' => self.give(Shape::Circumflex, |c| matches!(c, 'a' | 'e' | 'o')),
            '7' => self.horn(|c| matches!(c, 'o' | 'u')),
            '8' => self.give(Shape::Breve, |c| c == 'a'),
            '9' => self.give(Shape::Bar, |c| c == 'd'),
            _ => self.letter(key),
        }
    }

    fn letter(&mut self, key: char) -> bool {
        let found = letter(key);
        self.letters.extend(found);
        found.is_some()
    }

    /// A tone needs a vowel to stand on.
    fn tone(&mut self, tone: Tone) -> bool {
        let is_taken = self.letters.iter().any(|letter| is_vowel(*letter));
        self.tone = if is_taken { tone } else { self.tone };
        is_taken
    }

    /// Gives `kind` to the last plain letter that `is_it`.
    fn give(&mut self, kind: Shape, is_it: impl Fn(char) -> bool) -> bool {
        let at = self.letters.iter().rposition(|letter| is_it(bare(*letter)));
        at.is_some_and(|at| self.shape(at, kind))
    }

    fn shape(&mut self, at: usize, kind: Shape) -> bool {
        let Some(letter) = self.letters.get_mut(at) else { return false };
        let made = shape(*letter, kind);
        *letter = made.unwrap_or(*letter);
        made.is_some()
    }

    /// A vowel that was typed twice.
    fn double(&mut self, vowel: char, reach: Reach) -> bool {
        let Some(at) = self.letters.iter().rposition(|letter| bare(*letter) == vowel) else { return false };
        let is_near = self.letters.iter().skip(at + 1).all(|letter| !is_vowel(*letter));
        (is_near || reach == Reach::Any) && self.shape(at, Shape::Circumflex)
    }

    /// The horn of `ươ ư ơ` and, where a plain a `is_it`, the breve of `ă`.
    fn horn(&mut self, is_it: impl Fn(char) -> bool) -> bool {
        let pair = |at: usize| Some((bare(*self.letters.get(at)?), bare(*self.letters.get(at + 1)?)));
        let is_glide = |at: usize| at == 1 && self.letters.first().is_some_and(|first| bare(*first) == 'q');
        let free = || (0..self.letters.len()).filter(|at| !is_glide(*at));
        if let Some(at) = free().find(|at| matches!(pair(*at), Some(('u' | 'ư', 'o')))) {
            return self.shape(at, Shape::Horn) && self.shape(at + 1, Shape::Horn);
        }
        if let Some(at) = free().find(|at| matches!(pair(*at), Some(('u', 'u' | 'a')))) {
            return self.shape(at, Shape::Horn);
        }
        let last = free().rfind(|at| self.letters.get(*at).is_some_and(|letter| is_it(bare(*letter))));
        last.is_some_and(|at| self.shape(at, Shape::Horn) || self.shape(at, Shape::Breve))
    }

    /// A w without a vowel before it is ư.
    fn lone_horn(&mut self, key: char) -> bool {
        let has_vowel = self.letters.iter().any(|letter| is_vowel(*letter));
        !has_vowel && self.letter(if key == 'W' { 'Ư' } else { 'ư' })
    }

    /// The word with its tone, when it is a syllable.
    fn syllable(mut self) -> Option<String> {
        let pair = |w: &[Letter], first: char| matches!(w, [one, other] if bare(*one) == first && matches!(bare(*other), 'o' | 'ơ'));
        if let Some(at) = self.letters.windows(2).position(|w| pair(w, 'ư')) {
            // "tuwong" means ương, and "thuowr" thuở: there is no ưo, and no ươ without a letter after it.
            let is_open = at + 2 == self.letters.len();
            self.shape(at + 1, Shape::Horn);
            let plain_u = self.letters.get(at).and_then(|u| letter(if u.is_upper { 'U' } else { 'u' }));
            if let (true, Some(plain), Some(u)) = (is_open, plain_u, self.letters.get_mut(at)) {
                *u = plain;
            }
        }
        let mut word: Vec<char> = self.letters.iter().copied().map(compose).collect();
        if self.tone != Tone::Level {
            let seat = seat(&word)?;
            put(&mut word, seat, self.tone);
        }
        // Places of the highlands write k for c: Đắk Lắk.
        let is_place = matches!(word.as_slice(), [.., 'ắ' | 'Ắ', 'k' | 'K']);
        let word: String = word.into_iter().collect();
        let spelled = if is_place { word.replace(['k', 'K'], "c") } else { word.clone() };
        is_syllable(&spelled).then_some(word)
    }
}

#[cfg(test)]
mod tests {
    use super::retype;
    use proptest::prelude::{any, proptest};

    #[track_caller]
    fn check(table: &[(&str, &str)]) {
        for (typed, meant) in table {
            assert_eq!(retype(typed).as_deref(), Some(*meant), "{typed}");
        }
    }

    #[test]
    fn telex_is_read() {
        check(&[
            ("ninh thuaanj", "ninh thuận"),
            ("ddieenj luwcj", "điện lực"),
            ("dieendj", "điện"),
            ("tuwowng lai", "tương lai"),
            ("tuowng tuwong tuongw", "tương tương tương"),
            ("thuowr nguowif ngwowif huwow", "thuở người người huơ"),
            ("hoangf hoafng hoangf", "hoàng hoàng hoàng"),
            ("hoas thuyr quys gias", "hoá thuỷ quý giá"),
            ("gif giuwax quawn quow hoawcj", "gì giữa quăn quơ hoặc"),
            ("muwa muaw huuw ruouwj uwr wng", "mưa mưa hưu rượu ử ưng"),
            ("ngoeof caua thuanaj", "ngoèo câu thuận"),
            ("coong ngheej, ddoof ansz", "công nghệ, đồ an"),
            ("khoa hocj 2022", "khoa học 2022"),
            ("nghieeng khuyur", "nghiêng khuỷu"),
        ]);
    }

    #[test]
    fn vni_is_read() {
        check(&[
            ("ninh thua65n", "ninh thuận"),
            ("ninh thuan65", "ninh thuận"),
            ("d9ie65n lu7c5", "điện lực"),
            ("dien965", "điện"),
            ("tu7o7ng tuong7 tu7ong", "tương tương tương"),
            ("thuo73 ngu7o7i2 huu7", "thuở người hưu"),
            ("ho8c5 d9a8c5", "ho8c5 đặc"),
            ("qua2 thu7 3 na8m 2022", "quà thư 3 năm 2022"),
        ]);
    }

    #[test]
    fn case_is_kept() {
        check(&[
            ("Ninh Thuaanj", "Ninh Thuận"),
            ("DDieenj BIEEN", "Điện BIÊN"),
            ("dDAATS WNG", "đẤT ƯNG"),
            ("D9AK81 LAWKS THUAN65", "ĐẮK LẮK THUẬN"),
        ]);
    }

    #[test]
    fn other_words_stay() {
        for query in ["", "tuong", "khoa hoc", "2022", "công nghệ", "covid19", "a-b", "UBND", "02/QĐ-UBND"]
        {
            assert_eq!(retype(query), None, "{query}");
        }
        for query in ["hello world", "facebook", "windows", "press", "tesla", "address", "mp3", "http"] {
            assert_eq!(retype(query), None, "{query}");
        }
        check(&[("tesla ninh thuaanj", "tesla ninh thuận"), ("UBND tinhr", "UBND tỉnh")]);
    }

    proptest! {
        #[test]
        fn any_query_is_read_without_fear(query in any::<String>()) {
            let _ = retype(&query);
        }

        #[test]
        fn what_was_read_is_not_read_again(query in "[a-zA-Z0-9]{1,9}") {
            if let Some(read) = retype(&query) {
                assert!(!read.is_ascii() || read.len() < query.len(), "{query} -> {read}");
            }
        }
    }
}
