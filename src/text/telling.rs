//! What an article says in, the words that tell what it is about out; and how often another text has them.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use crate::text::compounds::{Compound, compounds};
use crate::text::lexicon::Lexicon;
use crate::text::syllable::is_syllable;
use crate::text::terms::{Term, spelled, terms, words};

/// A text by its places, each paragraph or item a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its summary and keywords.
    pub lead: &'a str,
    /// All else.
    pub body: &'a str,
}

/// A word that tells something.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    /// As the text writes it.
    pub shown: String,
    /// Its syllables, as an index knows them.
    pub terms: Vec<Term>,
    /// How much it says of what the text is about, from 0 on: by its places, how often it comes, and
    /// whether it is a name. How rare it is elsewhere is not in it.
    pub weight: f64,
    /// Whether it is a name or a code.
    pub is_name: bool,
    /// The words that stand around it where it comes first, itself among them, and its place there.
    around: (Vec<String>, usize),
}

/// What standing in the title and in the lead is worth, beside the logarithm of how often it comes.
const TITLE: f64 = 3.0;
const LEAD: f64 = 1.5;
/// A name is worth so many times as much.
const NAME: f64 = 1.5;
/// A word of one syllable is worth so much of another: most of them mean several things.
const SINGLE: f64 = 0.5;
/// Paragraphs of a text that count: what it is about is said by then.
const PARAGRAPHS: usize = 200;

/// Words on either side that may stand with one.
const BESIDE: usize = 3;

/// Words that are in news of every kind, and say nothing of what they are about.
const EMPTY: &str = "bên cạnh|tuy nhiên|trong đó|theo đó|đồng thời|ngoài ra|do đó|vì vậy|như vậy|hiện nay|thời gian|\
    thực hiện|tổ chức|triển khai|công tác|tham gia|đồng chí|phát biểu|hội nghị|buổi lễ|đại biểu|lãnh đạo|\
    đề nghị|yêu cầu|nội dung|kết quả|nhiệm vụ|giải pháp|hoạt động|chương trình|kế hoạch|thông báo|thông tin|\
    việc làm|tình hình|khó khăn|thuận lợi|quan trọng|cần thiết|đặc biệt|nhân dân|người dân|cơ quan|đơn vị|\
    địa phương|địa bàn|trên địa bàn|toàn tỉnh|trung ương|chính phủ|nhà nước|ủy ban|chủ tịch|phó chủ tịch|giám đốc|\
    phó giám đốc|trưởng ban|bí thư|hội đồng|sáng nay|hôm nay|ngày nay|năm nay|thời điểm|giai đoạn|đầu tiên|\
    cuối cùng|tiếp tục|bắt đầu|kết thúc|đảm bảo|bảo đảm|góp phần|nhằm|nâng cao|tăng cường|đẩy mạnh|phối hợp|\
    chỉ đạo|quy định|theo quy định|liên quan|có thể|không thể|tất cả|một số|nhiều nơi|hầu hết|các cấp|cán bộ|\
    vấn đề|trường hợp|điều kiện|sử dụng|được biết|cho biết|cho rằng|nhận định|đánh giá|khẳng định|nhấn mạnh|\
    báo cáo|quyết định|công văn|văn bản|ban hành|căn cứ|thành phố|thị xã|huyện|tỉnh|xã|phường|thôn|khu vực|\
    việt nam|cả nước|toàn quốc|ubnd|hđnd|tp|gov|vn|ảnh|nguồn|tác giả|phóng viên|thứ hai|thứ ba|thứ tư|thứ năm|\
    thứ sáu|thứ bảy|chủ nhật|buổi sáng|buổi chiều|số lượng|ý kiến|tại đây|xem thêm|trang web|đường dây nóng|\
    không|có|là|và|của|các|những|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu|tỷ|đồng|được|bị|\
    cho|với|từ|đến|tới|ở|tại|trong|ngoài|trên|dưới|trước|sau|giữa|về|ra|vào|lên|xuống|qua|lại|đi|đã|đang|sẽ|\
    cần|phải|nên|này|kia|đó|đây|ấy|mọi|mỗi|từng|nhiều|ít|hơn|nhất|rất|cũng|vẫn|còn|chỉ|mới|cũ|như|theo|khi|nếu|\
    thì|mà|để|bằng|vì|do|bởi|nhưng|hoặc|hay|việc|cái|con|người|ông|bà|anh|chị|em|họ|ta|tôi|bạn|ngày|tháng|\
    giờ|phút|lần|lượt|số|vùng|nơi|chỗ|làm|nói|thấy|biết|đưa|lấy|mở|đầu|cuối|thêm|hết|gần|xa|cao|thấp|lớn|nhỏ|\
    tốt|đạt|giúp|gồm|dự|nhận|chống|xin|mời|bộ|sở|ban|phòng|cục|hội|đoàn|nhà|nước|trang|tin|bài|xem";

/// The `most` words of a text that tell most, the most telling first. Each stands once, in the
/// spelling that comes first and has fewest capitals.
///
/// ```
/// use congtin::text::{lexicon::Lexicon, telling::{Places, telling}};
/// let title = "Ninh Thuận gặt lúa trên đồng nhiễm mặn";
/// let body = "Lúa ở Ninh Thuận năm nay trúng mùa.";
/// let found = telling(&Places { title, lead: "", body }, 2, Lexicon::standard());
/// assert_eq!((found[0].shown.as_str(), found[0].is_name), ("Ninh Thuận", true));
/// ```
#[must_use]
pub fn telling(places: &Places, most: usize, lexicon: &Lexicon) -> Vec<Telling> {
    let mut met: HashMap<String, Met> = HashMap::new();
    for (place, text) in [places.title, places.lead, places.body].into_iter().enumerate() {
        for line in text.split('\n').filter(|line| !line.is_empty()).take(PARAGRAPHS) {
            let words = compounds(line, lexicon);
            for at in 0..words.len() {
                meet(&mut met, (place, line), (&words, at));
            }
        }
    }
    let mut found: Vec<(usize, Telling)> = met.into_values().filter_map(Met::told).collect();
    // What comes first goes first among equals, so that the same text has the same words each time.
    found.sort_by(|(at, one), (then, other)| other.weight.total_cmp(&one.weight).then(at.cmp(then)));
    found.truncate(most);
    found.into_iter().map(|(_, word)| word).collect()
}

/// A word as far as it was met.
struct Met {
    /// How many words were met before it.
    at: usize,
    shown: String,
    terms: Vec<Term>,
    /// How often in title, lead and body.
    times: [u32; 3],
    /// How often with the capitals of a name, where they say something.
    named: u32,
    around: (Vec<String>, usize),
}

fn meet(met: &mut HashMap<String, Met>, (place, line): (usize, &str), (words, here): (&[Compound], usize)) {
    let Some(word) = words.get(here) else { return };
    let Some(shown) = line.get(word.range.clone()) else { return };
    let terms = terms(shown);
    let key = key(&terms);
    let is_named = word.is_name && (word.tokens > 1 || !word.begins);
    let at = met.len();
    let known = met.entry(key).or_insert_with(|| Met {
        at,
        shown: shown.to_owned(),
        terms,
        times: [0; 3],
        named: 0,
        around: around(line, words, here),
    });
    if let Some(times) = known.times.get_mut(place) {
        *times += 1;
    }
    known.named += u32::from(is_named);
    let capitals = |text: &str| text.chars().filter(|c| c.is_uppercase()).count();
    if capitals(shown) < capitals(&known.shown) {
        shown.clone_into(&mut known.shown);
    }
}

/// The words beside the one at `here`, as far as nothing but blanks stands between, and its place.
fn around(line: &str, words: &[Compound], here: usize) -> (Vec<String>, usize) {
    let is_beside = |at: usize| match words.get(at..at + 2) {
        Some([one, other]) => line.get(one.range.end..other.range.start) == Some(" "),
        _ => false,
    };
    let first =
        (here.saturating_sub(BESIDE)..here).rev().take_while(|at| is_beside(*at)).last().unwrap_or(here);
    let last = (here..here + BESIDE).take_while(|at| is_beside(*at)).last().map_or(here, |at| at + 1);
    let shown = words.get(first..=last).unwrap_or_default().iter();
    (shown.filter_map(|word| line.get(word.range.clone()).map(str::to_owned)).collect(), here - first)
}

/// True for a word that says nothing of what a text is about.
fn is_empty(key: &str) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| EMPTY.split('|').map(str::trim_start).collect());
    KNOWN.contains(key)
}

fn key(terms: &[Term]) -> String {
    terms.iter().map(|term| term.exact.as_str()).collect::<Vec<_>>().join(" ")
}

impl Met {
    fn told(self) -> Option<(usize, Telling)> {
        let all: u32 = self.times.iter().sum();
        let is_name = self.named * 2 >= all;
        let [title, lead, _] = self.times;
        let is_single = self.terms.len() < 2;
        if self.terms.is_empty() || is_empty(&key(&self.terms)) {
            return None;
        }
        if is_single && !is_name {
            let word = self.terms.first().map_or("", |term| term.exact.as_str());
            let is_common = is_syllable(word) && title == 0 && all < 3;
            if is_common || word.chars().count() < 2 {
                return None;
            }
        }
        let standing = TITLE * f64::from(title.min(1)) + LEAD * f64::from(lead.min(1));
        let kind = if is_name { NAME } else { 1.0 } * if is_single { SINGLE } else { 1.0 };
        let weight = (standing + f64::from(1 + all).ln()) * kind;
        Some((
            self.at,
            Telling { shown: self.shown, terms: self.terms, weight, is_name, around: self.around },
        ))
    }
}

/// A text cut into its words once, to be asked for many.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// Each line as words are compared, with the words' places in it.
    lines: Vec<(String, Vec<Range<usize>>)>,
}

impl Said {
    /// Reads a text.
    ///
    /// ```
    /// use congtin::text::{lexicon::Lexicon, telling::{Places, Said, telling}};
    /// let places = Places { title: "Vườn nho đen không hạt", ..Places::default() };
    /// let words = telling(&places, 9, Lexicon::standard());
    /// let grapes = words.iter().position(|word| word.shown == "nho").expect("grapes");
    /// let said = Said::new("Trồng nho đen không hạt: nho mới");
    /// assert_eq!(said.times(&words)[grapes], 2);
    /// assert_eq!(said.run(&words[grapes]), "nho đen không hạt");
    /// assert_eq!(Said::new("nho xanh không hạt").run(&words[grapes]), "nho");
    /// ```
    #[must_use]
    pub fn new(text: &str) -> Self {
        let line = |line: &str| {
            let spelled = spelled(line);
            let found = words(&spelled).map(|word| word.range).collect();
            (spelled, found)
        };
        Self { lines: text.split('\n').map(line).collect() }
    }

    /// How often it has each of these words, dấu counted.
    #[must_use]
    pub fn times(&self, words: &[Telling]) -> Vec<u32> {
        let mut begun: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, word) in words.iter().enumerate() {
            if let Some(first) = word.terms.first() {
                begun.entry(&first.exact).or_default().push(at);
            }
        }
        let mut counts = vec![0; words.len()];
        for (line, found) in &self.lines {
            for (at, range) in found.iter().enumerate() {
                let first = line.get(range.clone()).unwrap_or_default();
                for word in begun.get(first).into_iter().flatten() {
                    let (Some(known), Some(count)) = (words.get(*word), counts.get_mut(*word)) else {
                        continue;
                    };
                    *count += u32::from(is_at(line, found.get(at..).unwrap_or_default(), &known.terms));
                }
            }
        }
        counts
    }

    /// A word with those beside it that are beside it here too, as the text of the word writes them.
    #[must_use]
    pub fn run(&self, word: &Telling) -> String {
        let (pieces, here) = &word.around;
        let says = |piece: &String| !is_empty(&key(&terms(piece)));
        let ends: Vec<usize> =
            pieces.iter().enumerate().filter(|(_, piece)| says(piece)).map(|(at, _)| at).collect();
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for from in ends.iter().copied().filter(|from| from <= here && !word.is_name) {
            runs.extend(ends.iter().copied().filter(|to| to >= here && *to > from).map(|to| (from, to)));
        }
        runs.sort_by_key(|(from, to)| from.abs_diff(*to));
        let joined = |(from, to): &(usize, usize)| pieces.get(*from..=*to).unwrap_or_default().join(" ");
        let longest = runs.iter().rev().map(joined).find(|run| self.has(&terms(run)));
        longest.unwrap_or_else(|| word.shown.clone())
    }

    fn has(&self, run: &[Term]) -> bool {
        let mut lines = self.lines.iter();
        lines.any(|(line, found)| {
            (0..found.len()).any(|at| is_at(line, found.get(at..).unwrap_or_default(), run))
        })
    }
}

/// Whether the words of a line begin with these.
fn is_at(line: &str, found: &[Range<usize>], run: &[Term]) -> bool {
    let known = |(range, term): (&Range<usize>, &Term)| line.get(range.clone()) == Some(term.exact.as_str());
    found.len() >= run.len() && found.iter().zip(run).all(known)
}

#[cfg(test)]
mod tests {
    use super::{Places, Said, telling};
    use crate::text::lexicon::Lexicon;
    use proptest::prelude::{any, prop_assume, proptest};

    fn told(places: &Places, most: usize) -> Vec<String> {
        telling(places, most, Lexicon::standard()).into_iter().map(|word| word.shown).collect()
    }

    #[test]
    fn places_names_and_repetition_count() {
        let places = Places {
            title: "Hội thảo khoa học về hạt giống ở Ninh Thuận",
            lead: "Các nhà khoa học bàn về giống nho.",
            body: "Hội thảo do Viện Cây Bông Nha Hố tổ chức.\nGiống nho NH01-152 chịu hạn, giống nho mới.",
        };
        let found = told(&places, 6);
        assert!(found.iter().position(|word| word == "khoa học") < Some(2), "{found:?}");
        assert!(found.contains(&"Ninh Thuận".to_owned()), "{found:?}");
        assert!(!told(&places, 99).contains(&"tổ chức".to_owned()));
    }

    #[test]
    fn the_spelling_with_fewest_capitals_is_shown() {
        let places = Places { title: "Khoa học đi trước", body: "vì khoa học", ..Places::default() };
        assert!(told(&places, 9).contains(&"khoa học".to_owned()));
    }

    #[test]
    fn dau_count() {
        let words = telling(&Places { title: "ban quản lý", ..Places::default() }, 9, Lexicon::standard());
        assert!(
            Said::new("bàn quân lỵ, ban quan ly").times(&words).iter().all(|count| *count == 0),
            "{words:?}"
        );
    }

    proptest! {
        #[test]
        fn a_text_has_its_own_words(title in "[ A-ZÀ-ỹa-z0-9/.-]{0,60}", body in any::<String>()) {
            // Whether Ð stands for Đ, the text around it tells; here that is another.
            prop_assume!(!format!("{title}{body}").contains(['Ð', 'ð']));
            let places = Places { title: &title, lead: "", body: &body };
            for word in telling(&places, 40, Lexicon::standard()) {
                let count = Said::new(&format!("{title}\n{body}")).times(std::slice::from_ref(&word));
                assert!(count[0] > 0, "{word:?}");
                assert!(word.weight > 0.0);
            }
        }
    }
}
