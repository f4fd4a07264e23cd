//! A letter and the shape typed or written over it in, the letter of the alphabet they make out.

use crate::text::letters::{ALPHABET, Letter, Tone, letter};

/// What makes one letter of the alphabet into another; a tone does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `â ê ô`.
    Circumflex,
    /// `ă`.
    Breve,
    /// `ơ ư`.
    Horn,
    /// `đ`.
    Bar,
}

/// Every letter with a shape: the plain one, the shape, what they make.
const SHAPES: [(char, Shape, char); 7] = [
    ('a', Shape::Breve, 'ă'),
    ('a', Shape::Circumflex, 'â'),
    ('d', Shape::Bar, 'đ'),
    ('e', Shape::Circumflex, 'ê'),
    ('o', Shape::Circumflex, 'ô'),
    ('o', Shape::Horn, 'ơ'),
    ('u', Shape::Horn, 'ư'),
];

/// `plain` with `shape`, tone and case kept; itself when it has that shape
/// already, `None` when there is no such letter.
///
/// ```
/// use congtin::text::letters::{compose, letter};
/// use congtin::text::shape::{Shape, shape};
/// let shaped = |c, s| letter(c).and_then(|l| shape(l, s)).map(compose);
/// assert_eq!(shaped('É', Shape::Circumflex), Some('Ế'));
/// assert_eq!(shaped('ê', Shape::Circumflex), Some('ê'));
/// assert_eq!(shaped('i', Shape::Circumflex), None);
/// ```
#[must_use]
pub fn shape(plain: Letter, shape: Shape) -> Option<Letter> {
    let bare = bare(plain);
    let (.., made) =
        SHAPES.iter().find(|(from, by, made)| *by == shape && (bare == *from || bare == *made))?;
    Some(Letter { index: letter(*made)?.index, ..plain })
}

/// True for `ă â đ ê ô ơ ư`, with any tone.
#[must_use]
pub fn is_shaped(letter: Letter) -> bool {
    !bare(letter).is_ascii()
}

/// True for the twelve vowels.
#[must_use]
pub fn is_vowel(letter: Letter) -> bool {
    matches!(bare(letter), 'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y')
}

/// The small letter without its tone.
///
/// ```
/// use congtin::text::letters::letter;
/// assert_eq!(letter('Ệ').map(congtin::text::shape::bare), Some('ê'));
/// ```
#[must_use]
pub fn bare(letter: Letter) -> char {
    ALPHABET.get(usize::from(letter.index)).copied().unwrap_or('a')
}

/// `letter` with `tone` in place of its own.
#[must_use]
pub fn toned(letter: Letter, tone: Tone) -> Letter {
    Letter { tone, ..letter }
}
