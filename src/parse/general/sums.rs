//! What each spot of an outline is worth in, what any subtree of it is worth out, by two look-ups.

use crate::parse::outline::Outline;

/// What stands before each spot, summed up; one more than there are spots.
///
/// ```
/// use congtin::parse::general::sums::Sums;
/// use congtin::parse::{outline::Outline, tree::tree, work::Work};
/// let html = tree("<p>Một<p>Hai", &Work::default()).unwrap();
/// let outline = Outline::new(&html);
/// let texts = (0..outline.len()).filter(|at| outline.element(*at).is_none());
/// let sums = Sums::new(&outline, texts.map(|at| (at, 1.0)));
/// assert_eq!(sums.inside(&outline, 0), 2.0);
/// ```
pub struct Sums(Vec<f32>);

impl Sums {
    /// Sums up the worths of spots; what none is given for is worth nothing.
    #[must_use]
    pub fn new(outline: &Outline<'_>, worths: impl Iterator<Item = (usize, f32)>) -> Self {
        let mut sums = vec![0.0; outline.len() + 1];
        for (at, worth) in worths {
            if let Some(sum) = sums.get_mut(at + 1) {
                *sum += worth;
            }
        }
        let mut total = 0.0;
        for sum in &mut sums {
            total += *sum;
            *sum = total;
        }
        Self(sums)
    }

    /// What the subtree at `at` is worth.
    #[must_use]
    pub fn inside(&self, outline: &Outline<'_>, at: usize) -> f32 {
        let before = |at: usize| self.0.get(at).copied().unwrap_or_default();
        before(outline.end(at)) - before(at)
    }

    /// What the whole page is worth.
    #[must_use]
    pub fn all(&self) -> f32 {
        self.0.last().copied().unwrap_or_default()
    }
}
