//! A prose in, its stretches of one look each out: every mark told where it begins and ends.

use crate::model::address::Address;
use crate::model::prose::{Mark, Prose};

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment<'a> {
    /// Its text; never empty.
    pub text: &'a str,
    /// Whether it is bold.
    pub strong: bool,
    /// Whether it is italic.
    pub emphasis: bool,
    /// Where it leads; an address of the web.
    pub link: Option<&'a Address>,
}

/// The stretches of `prose`, in order; together they are its text. Marks may cross each other.
///
/// ```
/// use congtin::export::segments::segments;
/// use congtin::model::prose::{Mark, Prose};
/// let prose = Prose { marks: vec![(0..3, Mark::Strong)], ..Prose::plain("mot hai") };
/// let texts: Vec<_> = segments(&prose).iter().map(|one| (one.text, one.strong)).collect();
/// assert_eq!(texts, [("mot", true), (" hai", false)]);
/// ```
#[must_use]
pub fn segments(prose: &Prose) -> Vec<Segment<'_>> {
    let mut cuts: Vec<usize> = prose.marks.iter().flat_map(|(range, _)| [range.start, range.end]).collect();
    cuts.extend([0, prose.text.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    let stretch = |pair: &[usize]| {
        let &[start, end] = pair else { return None };
        let over = prose.marks.iter().filter(|(range, _)| range.start <= start && end <= range.end);
        let mut segment =
            Segment { text: prose.text.get(start..end)?, strong: false, emphasis: false, link: None };
        for (_, mark) in over {
            match mark {
                Mark::Strong => segment.strong = true,
                Mark::Emphasis => segment.emphasis = true,
                Mark::Link(address) => segment.link = segment.link.or(Some(address)),
                // Of two versions side by side nothing is exported.
                Mark::Inserted | Mark::Deleted => {}
            }
        }
        segment.link = segment.link.filter(|address| is_of_web(address));
        Some(segment)
    };
    cuts.windows(2).filter_map(stretch).collect()
}

/// True for what a page may link to: nothing on this machine, and no scripts.
#[must_use]
pub fn is_of_web(address: &Address) -> bool {
    matches!(address.as_url().scheme(), "http" | "https")
}

#[cfg(test)]
mod tests {
    use super::segments;
    use crate::model::address::Address;
    use crate::model::prose::{Mark, Prose};

    #[test]
    fn marks_that_cross_are_told_apart() {
        let link = Mark::Link(Address::parse("https://a.vn/").expect("an address"));
        let file = Mark::Link(Address::parse("file:///etc/passwd").expect("an address"));
        let marks = vec![(0..5, Mark::Strong), (3..8, Mark::Emphasis), (4..6, link), (6..8, file)];
        let prose = Prose { marks, ..Prose::plain("abcdefghij") };
        let told: Vec<_> = segments(&prose)
            .iter()
            .map(|one| (one.text, one.strong, one.emphasis, one.link.is_some()))
            .collect();
        let expected = [
            ("abc", true, false, false),
            ("d", true, true, false),
            ("e", true, true, true),
            ("f", false, true, true),
            ("gh", false, true, false),
            ("ij", false, false, false),
        ];
        assert_eq!(told, expected);
        assert!(segments(&Prose::default()).is_empty());
    }
}
