//! Words that a person waits for in, which of them a headline has out.

use crate::model::headline::Headline;
use crate::model::query::{Part, parts};
use crate::text::clean::Clean;
use crate::text::terms::{Term, terms};

/// What a person waits for: wishes, of which one is enough.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Watch {
    wishes: Vec<Wish>,
}

/// Words and phrases that a headline must have, all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// As typed.
    pub typed: Clean,
    /// Never empty.
    parts: Vec<Part>,
}

impl Wish {
    /// Reads a wish as typed: words, and phrases in quotes; `None` where no word is in it.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let parts = parts(typed);
        (!parts.is_empty()).then(|| Self { typed: Clean::new(typed.trim()), parts })
    }

    /// True when title or summary have all of it. Whole words count, blind to case; dấu count
    /// in the words that were typed with some.
    #[must_use]
    pub fn is_met(&self, headline: &Headline) -> bool {
        let texts = [Some(&headline.title), headline.summary.as_ref()];
        let texts: Vec<Vec<Term>> = texts.into_iter().flatten().map(|text| terms(text)).collect();
        self.parts.iter().all(|part| texts.iter().any(|text| stands(part, text)))
    }
}

impl Watch {
    /// Waits for any of these; those without a word are left out.
    ///
    /// ```
    /// use congtin::model::watch::Watch;
    /// assert!(Watch::new(["\"giống lúa\" mặn", "xâm nhập"]).is_waiting());
    /// assert!(!Watch::new(["…"]).is_waiting());
    /// ```
    #[must_use]
    pub fn new<'a>(typed: impl IntoIterator<Item = &'a str>) -> Self {
        typed.into_iter().filter_map(Wish::new).collect()
    }

    /// False when nothing is waited for.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        !self.wishes.is_empty()
    }

    /// The first wish that a headline meets.
    #[must_use]
    pub fn met(&self, headline: &Headline) -> Option<&Wish> {
        self.wishes.iter().find(|wish| wish.is_met(headline))
    }
}

impl FromIterator<Wish> for Watch {
    fn from_iter<I: IntoIterator<Item = Wish>>(wishes: I) -> Self {
        Self { wishes: wishes.into_iter().collect() }
    }
}

/// True when the words of `part` stand side by side in `text`.
fn stands(part: &Part, text: &[Term]) -> bool {
    let is_met = |sought: &Term, found: &Term| {
        if sought.has_marks() { sought.exact == found.exact } else { sought.folded == found.folded }
    };
    let here = |found: &[Term]| part.terms.iter().zip(found).all(|(sought, found)| is_met(sought, found));
    text.windows(part.terms.len().max(1)).any(here)
}

#[cfg(test)]
mod tests {
    use super::{Watch, Wish};
    use crate::model::address::Address;
    use crate::model::headline::Headline;
    use crate::text::clean::Clean;

    fn headline(title: &str, summary: Option<&str>) -> Headline {
        Headline {
            title: Clean::new(title),
            address: Address::parse("https://a.vn/tin").expect("an address"),
            published: None,
            summary: summary.map(Clean::new),
            is_cut: false,
            image: None,
            section: None,
        }
    }

    #[track_caller]
    fn check(typed: &str, title: &str, expected: bool) {
        let wish = Wish::new(typed).expect("a word");
        assert_eq!(wish.is_met(&headline(title, None)), expected, "{typed} in {title}");
    }

    #[test]
    fn marks_are_optional_unless_typed() {
        check("giong lua", "Giống lúa chịu mặn", true);
        check("GIỐNG LÚA", "Giống lúa chịu mặn", true);
        check("lửa", "Giống lúa chịu mặn", false);
        check("giống man", "Giống lúa chịu mặn", true);
        check("thủy lợi", "Họp về thuỷ lợi", true);
        check("dat", "Giá đất", true);
        check("đạt", "Giá đất", false);
        check("lu\u{301}a", "Giống lúa", true);
    }

    #[test]
    fn whole_words_in_any_order_and_phrases_side_by_side() {
        check("an", "Thanh tra", false);
        check("man lua", "Giống lúa chịu mặn", true);
        check("\"lua chiu\"", "Giống lúa chịu mặn", true);
        check("\"lua man\"", "Giống lúa chịu mặn", false);
        check("30/2020/nđ-cp", "Nghị định 30/2020/NĐ-CP", true);
        check("30/2021/nđ-cp", "Nghị định 30/2020/NĐ-CP", false);
        check("unread sau:2026", "Giống lúa", false);
        check("lua mua ga", "lúa", false);
    }

    #[test]
    fn a_summary_counts_but_a_phrase_does_not_reach_over() {
        let told = headline("Hội nghị về giống", Some("Lúa chịu mặn được bàn."));
        let is_met = |typed| Wish::new(typed).expect("a word").is_met(&told);
        assert!(is_met("giong lua") && is_met("\"chiu man\""));
        assert!(!is_met("\"giong lua\"") && !is_met("ca phe"));
    }

    #[test]
    fn one_wish_is_enough_and_is_named_as_typed() {
        let watch = Watch::new(["cà phê", " \"", "  Mặn "]);
        let met = watch.met(&headline("Giống lúa chịu mặn", None)).expect("a wish");
        assert_eq!(&*met.typed, "Mặn");
        assert_eq!(watch.met(&headline("Giá vàng", None)), None);
    }
}
