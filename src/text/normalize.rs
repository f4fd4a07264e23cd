//! Text as it was typed, exported or pasted in, one spelling of each Vietnamese letter out.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::text::eth::{is_eth, repair};
use crate::text::letters::{self, Letter, Tone, letter};
use crate::text::shape::{Shape, is_vowel, shape, toned};

/// Puts `text` into NFC, marks in the wrong order included, and mends `Ð`
/// that stands for `Đ`.
///
/// NFC alone leaves `e` + acute + circumflex as `é` and a loose circumflex, for
/// both marks stand above the letter and their order counts. In Vietnamese
/// there is one place for a shape and one for a tone, so it does not; a mark
/// that is written twice counts once. What is no Vietnamese letter is only put
/// into NFC. Time is linear.
///
/// ```
/// use congtin::text::normalize::normalize;
/// assert_eq!(normalize("tie\u{301}\u{302}ng Vi\u{ea}\u{323}t, \u{d0}\u{e0} N\u{1eb5}ng"), "tiếng Việt, Đà Nẵng");
/// ```
#[must_use]
pub fn normalize(text: &str) -> String {
    let composed = compose(text);
    if composed.contains(is_eth) { repair(&composed) } else { composed }
}

/// As [`normalize`], but leaves `Ð` as it is: that is judged by the whole of a text, and this may
/// be given a piece.
pub(in crate::text) fn compose(text: &str) -> String {
    let joined = join_marks(text);
    if is_nfc_quick(joined.chars()) == IsNormalized::Yes { joined } else { joined.nfc().collect() }
}

/// `base` with `mark` in the place it has for such; `None` when they make no
/// Vietnamese letter or the place is taken by another mark.
///
/// ```
/// use congtin::text::normalize::join;
/// assert_eq!(join('é', '\u{302}'), Some('ế'));
/// assert_eq!(join('ế', '\u{301}'), Some('ế'));
/// assert_eq!(join('é', '\u{300}'), None);
/// ```
#[must_use]
pub fn join(base: char, mark: char) -> Option<char> {
    let letter = letter(base).filter(|letter| is_vowel(*letter))?;
    match slot(mark)? {
        Slot::Shape(kind) => shape(letter, kind),
        Slot::Tone(tone) => is_free(letter, tone).then(|| toned(letter, tone)),
    }
    .map(letters::compose)
}

enum Slot {
    Shape(Shape),
    Tone(Tone),
}

fn slot(mark: char) -> Option<Slot> {
    Some(match mark {
        '\u{302}' => Slot::Shape(Shape::Circumflex),
        '\u{306}' => Slot::Shape(Shape::Breve),
        '\u{31b}' => Slot::Shape(Shape::Horn),
        // The second ones are the tone marks that Unicode deprecates.
        '\u{300}' | '\u{340}' => Slot::Tone(Tone::Grave),
        '\u{301}' | '\u{341}' => Slot::Tone(Tone::Acute),
        '\u{303}' => Slot::Tone(Tone::Tilde),
        '\u{309}' => Slot::Tone(Tone::Hook),
        '\u{323}' => Slot::Tone(Tone::Dot),
        _ => return None,
    })
}

fn is_free(letter: Letter, tone: Tone) -> bool {
    letter.tone == Tone::Level || letter.tone == tone
}

/// Joins the marks to the letter before them where all of them make a
/// Vietnamese one, and leaves the others as they stand.
fn join_marks(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(base) = rest.chars().next() {
        let after = rest.get(base.len_utf8()..).unwrap_or_default();
        let end = after.find(|c| !is_combining_mark(c)).unwrap_or(after.len());
        let (marks, next) = after.split_at_checked(end).unwrap_or((after, ""));
        if let Some(whole) = marks.chars().try_fold(base, join) {
            joined.push(whole);
        } else {
            joined.push(base);
            joined.push_str(marks);
        }
        rest = next;
    }
    joined
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop, proptest};
    use proptest::sample::select;
    use unicode_normalization::{UnicodeNormalization, is_nfc};

    use super::normalize;
    use crate::text::letters::letter;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(normalize(text), expected, "{text:?}");
    }

    #[test]
    fn marks_in_any_order_make_the_letter() {
        check("e\u{301}\u{302}", "ế");
        check("\u{e9}\u{302}", "ế");
        check("\u{ea}\u{301}", "ế");
        check("A\u{300}\u{306}", "Ằ");
        check("o\u{323}\u{31b}", "ợ");
        check("u\u{31b}\u{340} a\u{341}\u{306}", "ừ ắ");
        check("e\u{302}\u{302}\u{301}\u{301}\u{302}", "ế");
        check("y\u{323}\u{323}", "ỵ");
    }

    #[test]
    fn every_letter_comes_out_of_every_order() {
        for c in ('\0'..='\u{1fff}').filter(|c| letter(*c).is_some()) {
            let parts: Vec<char> = c.to_string().nfd().collect();
            let (base, marks) = parts.split_first().expect("a letter");
            let forward: String = std::iter::once(base).chain(marks).collect();
            let backward: String = std::iter::once(base).chain(marks.iter().rev()).collect();
            check(&forward, &c.to_string());
            check(&backward, &c.to_string());
        }
    }

    #[test]
    fn other_marks_are_only_composed() {
        check("u\u{308}\u{301}", "\u{1d8}");
        check("a\u{308}\u{302}", "\u{e4}\u{302}");
        check("e\u{301}\u{300}", "\u{e9}\u{300}");
        check("a\u{302}\u{306}", "\u{e2}\u{306}");
        check("i\u{302} e\u{306} n\u{303}", "\u{ee} \u{115} \u{f1}");
        check("\u{212b}ngstr\u{f6}m \u{301}x", "\u{c5}ngstr\u{f6}m \u{301}x");
    }

    #[test]
    fn a_million_marks_are_read_once() {
        let storm = |marks: &str| format!("e{}t", marks.repeat(1_000_000));
        check(&storm("\u{301}"), "ét");
        check(&storm("\u{301}\u{302}"), "ết");
        assert_eq!(normalize(&storm("\u{308}\u{323}")).chars().count(), 2_000_001);
    }

    proptest! {
        #[test]
        fn it_is_nfc_and_stays(text in any::<String>()) {
            let once = normalize(&text);
            assert!(is_nfc(&once));
            assert_eq!(normalize(&once), once);
        }

        #[test]
        fn marks_give_the_same_from_nfc_and_nfd(
            parts in prop::collection::vec(
                select(&['a', 'ă', 'ê', 'ế', 'ợ', 'U', 'Ð', 'ð', 'n', ' ', 'ä', 'i', 'Ɖ', 'đ', '\u{300}', '\u{301}',
                    '\u{302}', '\u{303}', '\u{306}', '\u{308}', '\u{309}', '\u{31b}', '\u{323}', '\u{331}'][..]),
                0..30,
            ),
        ) {
            let text: String = parts.into_iter().collect();
            let once = normalize(&text);
            assert!(is_nfc(&once));
            assert_eq!(normalize(&once), once);
            assert_eq!(normalize(&text.nfc().collect::<String>()), once);
            assert_eq!(normalize(&text.nfd().collect::<String>()), once);
        }
    }
}
