//! A text in, its fingerprint out: by two of them it is told whether two texts tell one story.
//!
//! A story that is printed again has another title and an edited lead, but the same sentences, and
//! above all the same figures and names. Two notices of one template have the same sentences too, but
//! others. So a print has three parts: shingles (three words in a row), figures, and names.

use std::collections::BTreeSet;

use crate::text::fold::{bare, unmark};
use crate::text::terms::words;

/// Hashes of shingles: with so many the share of common ones is told to some seven in a hundred.
/// Source of the measure: A. Broder, On the resemblance and containment of documents (1997).
const HASHES: usize = 48;
/// Figures and names that are kept of each, those with the least hashes.
const FACTS: usize = 32;
/// Words of a text that count.
const WORDS: usize = 4_000;
/// Shingles that a text must have, to tell a story.
const FEWEST: u32 = 40;
/// Figures, or names, by which two texts are told apart.
const ENOUGH: usize = 3;
/// The share of shingles that two prints of one story have in common at least.
const LIKELY: f64 = 0.3;
/// Bytes before the hashes: the version, how many figures there are, how many shingles.
const HEAD: usize = 6;
/// Version of the bytes.
const FORM: u8 = 1;

/// What a text says, in some 200 bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    /// How many shingles there are.
    count: u32,
    /// Of each hash of all shingles the least, or some bits of it.
    least: [u16; HASHES],
    /// Its figures but for years, and its names: hashes, each once, in order.
    figures: BTreeSet<u16>,
    names: BTreeSet<u16>,
}

impl Print {
    /// The print of a text, its title and lead included; `None` for one that is too short to tell a
    /// story. Dấu and case do not count, nor what stands between words.
    ///
    /// ```
    /// use congtin::text::shingles::Print;
    /// let story = "Chiều qua 12 hộ ở Phước Dinh nhận 40 con dê giống của trại Nha Hố. ".repeat(4);
    /// let one = Print::of(&format!("Nhận dê giống. {story}")).expect("a story");
    /// let other = Print::of(&format!("TIN VUI CHO NGƯỜI NUÔI DÊ. {story}")).expect("a story");
    /// assert!(one.is_same(&other));
    /// assert_eq!(Print::of("Thông báo"), None);
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let mut least = [u64::MAX; HASHES];
        let (mut figures, mut names) = (BTreeSet::new(), BTreeSet::new());
        let (mut before, mut count, mut left) = ([0_u64; 2], 0_u32, WORDS);
        for line in text.split('\n') {
            let mut end = None;
            for word in words(line).take(left) {
                left -= 1;
                let said = line.get(word.range.clone()).unwrap_or_default();
                let hash = hash(said);
                let is_led = end.is_some_and(|end: usize| line.get(end..word.range.start) == Some(" "));
                if said.starts_with(|c: char| c.is_ascii_digit()) {
                    figures.extend(figure(said));
                } else if is_led && said.starts_with(char::is_uppercase) {
                    names.insert(mix(hash));
                }
                if before[0] != 0 {
                    count += 1;
                    let shingle = before[0].rotate_left(21) ^ before[1].rotate_left(42) ^ hash;
                    for (at, least) in (1_u64..).zip(&mut least) {
                        *least = (*least).min(scatter(shingle ^ at.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
                    }
                }
                (before, end) = ([before[1], hash], Some(word.range.end));
            }
        }
        let some = |facts: BTreeSet<u16>| facts.into_iter().take(FACTS).collect();
        let least = least.map(|least| u16::try_from(least & 0xffff).unwrap_or_default());
        (count >= FEWEST).then(|| Self { count, least, figures: some(figures), names: some(names) })
    }

    /// Whether two texts tell one story: most of the shorter one's shingles are in the other, and so are
    /// its figures and names, where there are some.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let share = self.resemblance(other);
        if share < LIKELY {
            return false;
        }
        let (less, more) = (self.count.min(other.count), self.count.max(other.count));
        let contained = share / (1.0 + share) * f64::from(less + more) / f64::from(less);
        let (figures, names) = (held(&self.figures, &other.figures), held(&self.names, &other.names));
        let is_told = figures.is_some() || names.is_some();
        let wanted = if is_told { 0.6 } else { 0.85 };
        contained >= wanted && figures.unwrap_or(1.0) >= 0.75 && names.unwrap_or(1.0) >= 0.65
    }

    /// About how many of all shingles are in both texts, from 0 to 1.
    #[must_use]
    pub fn resemblance(&self, other: &Self) -> f64 {
        let same = self.least.iter().zip(&other.least).filter(|(one, other)| one == other).count();
        share(same, HASHES)
    }

    /// Whether the print of these bytes may tell the same: by far the most do not, and need not be read.
    #[must_use]
    pub fn is_likely(&self, bytes: &[u8]) -> bool {
        let Some(least) = bytes.get(HEAD..HEAD + 2 * HASHES) else { return false };
        let pairs = least.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two));
        let same = self.least.iter().zip(pairs).filter(|(one, other)| **one == *other).count();
        share(same, HASHES) >= LIKELY
    }

    /// It as bytes, for [`Print::read`].
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let facts = u8::try_from(self.figures.len()).unwrap_or(u8::MAX);
        let mut bytes = vec![FORM, facts];
        bytes.extend(self.count.to_le_bytes());
        let parts = self.least.iter().chain(&self.figures).chain(&self.names);
        bytes.extend(parts.flat_map(|part| part.to_le_bytes()));
        bytes
    }

    /// The print of these bytes; `None` where they are none, or of another form.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let [FORM, facts, a, b, c, d, parts @ ..] = bytes else { return None };
        let parts: Vec<u16> = parts.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
        let (least, facts_of) = parts.split_at_checked(HASHES)?;
        let (figures, names) = facts_of.split_at_checked(usize::from(*facts))?;
        let mut print = Self {
            count: u32::from_le_bytes([*a, *b, *c, *d]),
            least: [0; HASHES],
            figures: figures.iter().copied().collect(),
            names: names.iter().copied().collect(),
        };
        print.least.copy_from_slice(least);
        (print.count > 0).then_some(print)
    }
}

/// The share of the fewer facts that the others hold; `None` where there are too few to tell. Of sets
/// that were cut, only what both could hold is compared.
fn held(one: &BTreeSet<u16>, other: &BTreeSet<u16>) -> Option<f64> {
    if one.len().min(other.len()) < ENOUGH {
        // Figures against none at all are another story.
        return (one.len().max(other.len()) >= 3 * ENOUGH).then_some(0.0);
    }
    let end =
        |set: &BTreeSet<u16>| if set.len() < FACTS { u16::MAX } else { set.last().copied().unwrap_or(0) };
    let end = end(one).min(end(other));
    let common = one.intersection(other).filter(|fact| **fact <= end).count();
    let upto = |set: &BTreeSet<u16>| set.range(..=end).count();
    Some(share(common, upto(one).min(upto(other)).max(1)))
}

fn share(some: usize, all: usize) -> f64 {
    f64::from(u32::try_from(some).unwrap_or(u32::MAX)) / f64::from(u32::try_from(all).unwrap_or(u32::MAX))
}

/// A number without its leading zeros; `None` for a year, which tells nothing of two days' news.
fn figure(said: &str) -> Option<u16> {
    let number = said.trim_start_matches('0');
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    (!is_year).then(|| mix(hash(number)))
}

/// A hash of a word without dấu and case, never 0.
fn hash(word: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for c in word.chars().filter_map(|c| bare(c).or_else(|| unmark(c))) {
        hash = (hash ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3);
    }
    hash.max(1)
}

/// Scatters a number over all bits.
/// Source: the finalizer of splitmix64, <https://prng.di.unimi.it/splitmix64.c>.
fn scatter(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

fn mix(hash: u64) -> u16 {
    u16::try_from(scatter(hash) >> 48).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Print;
    use proptest::prelude::{any, proptest};

    const STORY: &str = "Ninh Phước khánh thành cầu qua kênh Nam\n\
        Sáng 14/11, xã Phước Hữu đưa vào dùng cây cầu bê tông dài 36 mét, rộng 4 mét qua kênh Nam.\n\
        Cầu do 212 hộ dân góp 480 triệu đồng, phần còn lại là tiền của huyện. Trước đây học sinh thôn Hữu Đức \
        phải đi vòng hơn 5 km để tới trường tiểu học.\n\
        Ông Đàng Năng Tới, trưởng thôn, kể rằng mùa mưa năm ngoái có 3 ngày lớp học vắng quá nửa vì nước lớn.\n\
        Đơn vị thi công làm trong 97 ngày, sớm hơn hẹn 20 ngày. Huyện sẽ làm thêm 2 cầu nữa ở Phước Thái và \
        An Hải trong năm tới.";

    /// The same, by another paper: title and lead are new, a sentence is gone, one is added.
    const AGAIN: &str = "Hết cảnh lội kênh đến lớp\n\
        Từ giữa tháng này trẻ em thôn Hữu Đức đi học qua cầu mới.\n\
        Sáng 14/11, xã Phước Hữu đưa vào dùng cây cầu bê tông dài 36 mét, rộng 4 mét qua kênh Nam.\n\
        Cầu do 212 hộ dân góp 480 triệu đồng, phần còn lại là tiền của huyện. Trước đây học sinh thôn Hữu Đức \
        phải đi vòng hơn 5 km để tới trường tiểu học.\n\
        Ông Đàng Năng Tới, trưởng thôn, kể rằng mùa mưa năm ngoái có 3 ngày lớp học vắng quá nửa vì nước lớn.\n\
        Đơn vị thi công làm trong 97 ngày, sớm hơn hẹn 20 ngày.\n\
        Ảnh: bạn đọc gửi";

    fn weather(day: u32, sea: &str) -> String {
        format!(
            "Dự báo thời tiết ngày {day}/11\nNgày {day}/11, khu vực Ninh Thuận có mây, ngày nắng, đêm không mưa. Gió đông \
             bắc cấp {}. Nhiệt độ thấp nhất từ {} đến {} độ C, cao nhất từ {} đến {} độ C. Độ ẩm {} phần trăm.\n\
             Vùng biển từ Cà Ná đến Vĩnh Hy {sea}, sóng cao {} mét. Tàu thuyền chú ý đề phòng gió giật. Đài Khí tượng Thủy \
             văn Ninh Thuận sẽ ra bản tin tiếp theo vào {} giờ.",
            day % 3 + 2,
            21 + day % 4,
            24 + day % 4,
            29 + day % 5,
            32 + day % 5,
            60 + day % 17,
            day % 4 + 1,
            day % 6 + 4
        )
    }

    fn notice(commune: &str, people: [&str; 2], figures: [u32; 5]) -> String {
        let [day, month, guests, asked, answered] = figures;
        let [one, other] = people;
        format!(
            "Thông báo kết quả tiếp công dân định kỳ\nNgày {day}/{month}, tại trụ sở tiếp công dân, ông {one}, chủ tịch ủy ban nhân \
             dân xã {commune}, chủ trì buổi tiếp công dân định kỳ. Cùng dự có bà {other}, cán bộ tư pháp.\nTrong buổi tiếp \
             có {guests} lượt người đến trình bày {asked} nội dung về đất đai, chế độ và môi trường. Ủy ban nhân dân xã đã trả lời \
             trực tiếp {answered} nội dung, các nội dung còn lại sẽ trả lời bằng văn bản theo quy định."
        )
    }

    fn print(text: &str) -> Print {
        Print::of(text).expect("a story")
    }

    #[test]
    fn a_story_printed_again_is_the_same() {
        let spelled = AGAIN.replace("Hữu Đức", "HỮU ĐỨC").replace("14/11", "14-11").replace("hòa", "hoà");
        for again in [AGAIN, &spelled, &STORY.replace('\n', " ")] {
            assert!(print(STORY).is_same(&print(again)), "{}", print(STORY).resemblance(&print(again)));
        }
    }

    #[test]
    fn two_days_of_one_template_are_two_stories() {
        let days: Vec<Print> = (10..20).map(|day| print(&weather(day, "gió mạnh"))).collect();
        for (at, one) in days.iter().enumerate() {
            for other in days.iter().skip(at + 1) {
                assert!(one.resemblance(other) > 0.3, "they are of one template");
                assert!(!one.is_same(other));
            }
        }
        let one = print(&notice("Phước Hữu", ["Trần Văn Bình", "Lê Thị Hoa"], [12, 10, 7, 9, 5]));
        let other = print(&notice("Xuân Hải", ["Nguyễn Hữu Phúc", "Phạm Ngọc Lan"], [13, 10, 4, 6, 3]));
        assert!(!one.is_same(&other) && one.is_same(&one));
    }

    #[test]
    fn other_stories_are_others() {
        assert!(!print(STORY).is_same(&print(&weather(14, "gió mạnh"))));
        assert_eq!(Print::of(""), None);
        assert_eq!(Print::read(b"\x01\x05abc"), None);
    }

    proptest! {
        #[test]
        fn a_print_is_read_as_it_was_written(text in "([A-Za-zà-ỹ0-9]{1,6}[ .\n]){45,120}", other in any::<String>()) {
            for text in [&text, &format!("{text} {other}")] {
                let print = Print::of(text).expect("long enough");
                assert_eq!(Print::read(&print.bytes()), Some(print.clone()));
                assert!(print.is_likely(&print.bytes()));
                assert!(print.is_same(&print) && print.bytes().len() < 250);
                let shouted = text.to_uppercase();
                assert!(print.resemblance(&Print::of(&shouted).unwrap_or_else(|| print.clone())) > 0.0);
            }
        }

        #[test]
        fn bytes_of_any_kind_are_read_or_not(bytes in any::<Vec<u8>>()) {
            if let Some(print) = Print::read(&bytes) {
                assert!(print.resemblance(&print) > 0.99);
            }
        }

        #[test]
        fn sameness_has_no_direction(one in "([a-d]{1,2}[ 0-9]){50,80}", other in "([a-d]{1,2}[ 0-9]){50,80}") {
            if let (Some(one), Some(other)) = (Print::of(&one), Print::of(&other)) {
                assert_eq!(one.is_same(&other), other.is_same(&one));
                assert!(one.is_likely(&other.bytes()) || !one.is_same(&other));
            }
        }
    }
}
