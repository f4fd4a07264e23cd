//! Two titles in, whether they are one story's out, where nothing else is known of it.

use std::collections::BTreeSet;

use crate::text::terms::terms;

/// Words that a title must have; of shorter ones too many are alike by chance.
const FEWEST: usize = 7;
/// The share of two titles' words that must be in both.
const SHARE: usize = 80;

/// How titles of notices begin that every office prints: they tell a form, and no story.
const FORMS: [&str; 24] = [
    "thong bao",
    "lich",
    "ke hoach",
    "danh sach",
    "quyet dinh",
    "cong van",
    "giay moi",
    "bao cao",
    "moi",
    "cong khai",
    "to trinh",
    "cong dien",
    "chi thi",
    "huong dan",
    "ve viec",
    "v v",
    "tb",
    "bang gia",
    "gia",
    "ket qua",
    "du bao",
    "thu moi",
    "tuyen dung",
    "quy che",
];

/// A title as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its words without dấu, each once.
    words: BTreeSet<String>,
    /// Its figures.
    figures: Vec<String>,
}

impl Heading {
    /// Reads a title; `None` for one that tells no story by itself: it is too short, or a form's.
    #[must_use]
    pub fn of(title: &str) -> Option<Self> {
        let words: Vec<String> = terms(title).into_iter().map(|term| term.folded).collect();
        let begins = |form: &str| {
            let mut form = form.split(' ');
            let of = form.clone().count();
            words.len() >= of && words.iter().take(of).all(|word| form.next() == Some(word))
        };
        if words.len() < FEWEST || FORMS.iter().any(|form| begins(form)) {
            return None;
        }
        let mut figures: Vec<String> =
            words.iter().filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).cloned().collect();
        figures.sort_unstable();
        Some(Self { words: words.into_iter().collect(), figures })
    }

    /// Whether two titles are nearly the same: most words are in both, and all figures.
    ///
    /// ```
    /// use congtin::text::alike::Heading;
    /// let title = |text| Heading::of(text).expect("long enough");
    /// let one = title("Ninh Phước khánh thành cầu dài 36 mét qua kênh Nam");
    /// assert!(one.is_like(&title("Ninh Phước: Khánh thành cầu dài 36 mét qua Kênh Nam")));
    /// assert!(!one.is_like(&title("Ninh Phước khánh thành cầu dài 63 mét qua kênh Nam")));
    /// assert_eq!(Heading::of("Thông báo tuyển dụng viên chức năm 2026 đợt hai"), None);
    /// ```
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        if self.figures != other.figures {
            return false;
        }
        let common = self.words.intersection(&other.words).count();
        common * 100 >= SHARE * (self.words.len() + other.words.len() - common)
    }

    /// Words of which two titles that are alike have one at least: look for others by these alone.
    pub fn rarest(&self, seen: impl Fn(&str) -> usize) -> Vec<&str> {
        let mut words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        words.sort_by_key(|word| (seen(word), *word));
        // Of 10 words 8 are in both, so that of any 3 one is.
        let least = words.len() - (words.len() * SHARE).div_ceil(100) + 1;
        words.truncate(least);
        words
    }

    /// Its words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::Heading;
    use proptest::prelude::proptest;

    #[test]
    fn forms_and_short_titles_tell_nothing() {
        for title in [
            "",
            "Lịch tiếp công dân của chủ tịch xã tháng mười một",
            "Đập mở cửa van",
            "V/v nộp báo cáo quý IV đúng hạn",
        ] {
            assert_eq!(Heading::of(title), None, "{title}");
        }
    }

    #[test]
    fn another_word_or_two_may_be_but_no_figure() {
        let title = |text: &str| Heading::of(text).expect("long enough");
        let one = title("Bão số 13 hướng vào Nam Trung Bộ, gió giật cấp 12");
        assert!(one.is_like(&title("Bão số 13 hướng vào Nam Trung Bộ: gió giật cấp 12")));
        assert!(!one.is_like(&title("Bão số 13 hướng vào Nam Trung Bộ, gió giật cấp 11")));
        assert!(!one.is_like(&title("Bão số 13 suy yếu trên biển, Nam Trung Bộ còn mưa to cấp 12")));
    }

    proptest! {
        #[test]
        fn who_is_alike_shares_one_of_the_rarest(one in "([a-e] ){7,12}[a-z]", other in "([a-e] ){7,12}[a-z]") {
            if let (Some(one), Some(other)) = (Heading::of(&one), Heading::of(&other))
                && one.is_like(&other)
            {
                assert!(other.is_like(&one));
                let seen = |word: &str| usize::from(word > "c");
                let known = other.rarest(seen);
                assert!(one.rarest(seen).iter().any(|word| known.contains(word)));
            }
        }
    }
}
