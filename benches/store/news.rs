//! A number in, that article of an endless portal out: Vietnamese in its shape and in how
//! often its words come, and without sense.
//!
//! A small grammar puts words of `assets/lexicon.txt` and `assets/alone.txt` into sentences:
//! the n-th word comes about 1/n as often as the first, and half of an article's words are
//! from the few that are its subject, as in real news.

use std::fmt::Write as _;

static LEXICON: &str = include_str!("../../assets/lexicon.txt");
static ALONE: &str = include_str!("../../assets/alone.txt");

/// Words that hold sentences together.
const SMALL: [&str; 36] = [
    "của", "và", "các", "trong", "được", "cho", "với", "có", "là", "những", "đã", "về", "đến", "tại", "theo",
    "này", "từ", "để", "không", "một", "như", "trên", "khi", "nhiều", "cũng", "ra", "vào", "người", "năm",
    "sẽ", "phải", "còn", "đó", "qua", "bằng", "hơn",
];

const AGENCIES: [&str; 24] = [
    "UBND tỉnh",
    "Sở Khoa học và Công nghệ",
    "Sở Nông nghiệp và Môi trường",
    "HĐND tỉnh",
    "Công an tỉnh",
    "Sở Giáo dục và Đào tạo",
    "Sở Y tế",
    "Ban Quản lý các khu công nghiệp",
    "Chi cục Thủy lợi",
    "Hội Nông dân",
    "Tỉnh đoàn",
    "UBND huyện",
    "Sở Xây dựng",
    "Sở Tài chính",
    "Trung tâm Khuyến nông",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Liên đoàn Lao động",
    "Cục Thống kê",
    "Đài Khí tượng Thủy văn",
    "Bộ Chỉ huy Quân sự",
    "Hội Liên hiệp Phụ nữ",
    "Ban Dân tộc",
    "Kho bạc Nhà nước",
    "Viện Kiểm sát nhân dân",
];

const PLACES: [&str; 40] = [
    "Ninh Thuận",
    "Hà Nội",
    "Đà Nẵng",
    "Cần Thơ",
    "Lâm Đồng",
    "Bình Định",
    "Quảng Ngãi",
    "Nghệ An",
    "Thanh Hóa",
    "Hòa Bình",
    "Lạng Sơn",
    "Cao Bằng",
    "Bắc Giang",
    "Thái Nguyên",
    "Nam Định",
    "Hải Phòng",
    "Quảng Trị",
    "Gia Lai",
    "Đắk Lắk",
    "Khánh Hòa",
    "Phú Yên",
    "Long An",
    "Tiền Giang",
    "Bến Tre",
    "Vĩnh Long",
    "Sóc Trăng",
    "Cà Mau",
    "Kiên Giang",
    "Tây Ninh",
    "Đồng Nai",
    "Phan Rang",
    "Ninh Hải",
    "Thuận Bắc",
    "Bác Ái",
    "Ninh Phước",
    "Phước Dinh",
    "Vĩnh Hải",
    "Cà Ná",
    "Tháp Chàm",
    "Thuận Nam",
];

const FAMILIES: [&str; 12] =
    ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Chamaléa"];
const MIDDLES: [&str; 8] = ["Văn", "Thị", "Hữu", "Ngọc", "Minh", "Thanh", "Quốc", "Xuân"];
const GIVEN: [&str; 20] = [
    "An", "Bình", "Châu", "Dũng", "Đạt", "Giang", "Hà", "Hòa", "Hùng", "Khánh", "Lan", "Mai", "Nam", "Phúc",
    "Quý", "Sơn", "Thảo", "Thủy", "Tuấn", "Vy",
];

const DOCUMENTS: [&str; 8] =
    ["QĐ-UBND", "NĐ-CP", "KH-UBND", "TT-BKHCN", "NQ-HĐND", "CV-SKHCN", "TB-VP", "CT-TTg"];
/// Sections of every portal.
pub const SECTIONS: [&str; 10] = [
    "Tin tức - Sự kiện",
    "Thông báo",
    "Khoa học và Công nghệ",
    "Văn bản chỉ đạo",
    "Cải cách hành chính",
    "Nông thôn mới",
    "Chuyển đổi số",
    "Đời sống",
    "Giáo dục",
    "Kinh tế",
];

/// How many portals there are; the first has the most news.
pub const PORTALS: usize = 40;
/// Subjects, and the words of each.
const SUBJECTS: u64 = 600;
const SUBJECT: u64 = 60;
/// The first article's second: 2023-01-01 in Viet Nam; and the seconds between two of 100,000.
const BEGIN: i64 = 1_672_506_000;
const SPAN: i64 = 123_000_000;

/// An article as the store would have it.
#[derive(Clone, Debug)]
pub struct News {
    pub id: i64,
    /// The portal's number, and its id.
    pub number: usize,
    pub portal: String,
    pub host: String,
    pub section: &'static str,
    pub title: String,
    pub text: String,
}

/// The words of the generator.
pub struct Press {
    pairs: Vec<&'static str>,
    single: Vec<&'static str>,
    /// How many articles there will be: their dates are spread over the same years.
    count: usize,
}

impl Press {
    pub fn new(count: usize) -> Self {
        let is_common = |word: &&str| word.starts_with(char::is_lowercase) && word.split(' ').count() < 4;
        // Which words come most often is dealt out once, the same each time.
        let mut dice = Dice(7);
        let mut deal = |words: Vec<&'static str>| {
            let mut dealt: Vec<_> = words.into_iter().map(|word| (dice.next(), word)).collect();
            dealt.sort_unstable();
            dealt.into_iter().map(|(_, word)| word).collect::<Vec<_>>()
        };
        let pairs = deal(LEXICON.lines().filter(is_common).collect());
        let single = deal(ALONE.lines().collect());
        Self { pairs, single, count }
    }

    /// The `at`-th article, the oldest first.
    pub fn print(&self, at: usize) -> News {
        let mut dice = Dice(0x9e37_79b9 ^ (at as u64) << 20);
        let subject = dice.rank(SUBJECTS);
        let portal = dice.rank(PORTALS as u64);
        let step = SPAN / i64::try_from(self.count.max(1)).expect("a count");
        let id = BEGIN + i64::try_from(at).expect("a count") * step + dice.below(step as u64 / 2) as i64;
        let mut writer = Writer { press: self, dice, subject, text: String::new() };
        writer.title();
        let title = std::mem::take(&mut writer.text);
        let long = 1_200 + writer.dice.below(2_400) + writer.dice.below(1_200);
        while (writer.text.len() as u64) < long {
            writer.paragraph();
        }
        let text = writer.text.trim_end().to_owned();
        let section = writer.dice.pick(&SECTIONS);
        News {
            id,
            number: portal as usize,
            portal: portal_id(portal),
            host: format!("so{portal}.tinh{}.gov.vn", portal % 7),
            section,
            title,
            text,
        }
    }
}

pub fn portal_id(portal: u64) -> String {
    format!("so-{portal}")
}

struct Writer<'a> {
    press: &'a Press,
    dice: Dice,
    subject: u64,
    text: String,
}

impl Writer<'_> {
    fn title(&mut self) {
        self.say_one(&AGENCIES);
        if self.dice.one_in(2) {
            self.say_one(&PLACES);
        }
        for _ in 0..2 + self.dice.below(3) {
            self.word();
        }
        if self.dice.one_in(3) {
            let year = 2020 + self.dice.below(7);
            self.say(&format!("năm {year}"));
        }
        self.text = self.text.trim().to_owned();
    }

    fn paragraph(&mut self) {
        for _ in 0..=self.dice.below(5) {
            self.sentence();
        }
        self.text.truncate(self.text.trim_end().len());
        self.text.push('\n');
    }

    fn sentence(&mut self) {
        let start = self.text.len();
        match self.dice.below(5) {
            0 => self.day(),
            1 => self.say("Theo"),
            _ => {}
        }
        match self.dice.below(4) {
            0 => self.person(),
            1 | 2 => {
                self.say_one(&AGENCIES);
                if self.dice.one_in(3) {
                    self.say_one(&PLACES);
                }
            }
            _ => self.word(),
        }
        for _ in 0..=self.dice.below(3) {
            self.clause();
            if self.dice.one_in(3) {
                self.text.truncate(self.text.trim_end().len());
                self.text.push_str(", ");
            }
        }
        self.text.truncate(self.text.trim_end_matches([' ', ',']).len());
        self.text.push_str(". ");
        let first = self.text[start..].chars().next().expect("a sentence");
        self.text.replace_range(start..start + first.len_utf8(), &first.to_uppercase().to_string());
    }

    fn clause(&mut self) {
        for _ in 0..=self.dice.below(3) {
            self.word();
            match self.dice.below(12) {
                0..5 => self.say_one(&SMALL),
                5 | 6 => self.say_one(&self.press.single),
                7 => self.figure(),
                8 => self.say_one(&PLACES),
                _ => {}
            }
        }
    }

    /// A word of the subject or of the language.
    fn word(&mut self) {
        let all = self.press.pairs.len() as u64;
        let at = if self.dice.one_in(2) {
            let place = self.dice.rank(SUBJECT);
            // A subject's words are common and rare ones alike.
            Dice(self.subject << 32 | place).rank(all)
        } else {
            self.dice.rank(all)
        };
        self.say(self.press.pairs[at as usize]);
    }

    fn figure(&mut self) {
        let (a, b) = (1 + self.dice.below(99), 2019 + self.dice.below(8));
        let kind = self.dice.pick(&DOCUMENTS);
        let figure = match self.dice.below(6) {
            0 => format!("{} ha", a * 10),
            1 => format!("{a},{}%", b % 10),
            2 => format!("{}/{b}/{kind}", a * 7),
            3 => format!("{} tỷ đồng", a * 3),
            4 => format!("số {}/{kind}", a * 13),
            _ => format!("{a} hộ"),
        };
        self.say(&figure);
    }

    fn day(&mut self) {
        let (day, month, year) =
            (1 + self.dice.below(28), 1 + self.dice.below(12), 2022 + self.dice.below(5));
        self.say(&format!("Ngày {day}/{month}/{year},"));
    }

    fn person(&mut self) {
        let name = [self.dice.pick(&FAMILIES), self.dice.pick(&MIDDLES), self.dice.pick(&GIVEN)];
        self.say(&format!("ông {}", name.join(" ")));
    }

    fn say_one(&mut self, of: &[&str]) {
        let words = self.dice.pick(of);
        self.say(words);
    }

    fn say(&mut self, words: &str) {
        write!(self.text, "{words} ").expect("a string takes all");
    }
}

/// Numbers without end that look thrown: splitmix64.
#[derive(Clone)]
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below `end`, each as likely.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    pub fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// One of `these`, the first most often.
    pub fn pick<'a>(&mut self, these: &[&'a str]) -> &'a str {
        these[usize::try_from(self.rank(these.len() as u64)).expect("a count")]
    }

    /// A number below `end`, n about 1/(n+1) as likely as 0.
    pub fn rank(&mut self, end: u64) -> u64 {
        let even = self.below(1 << 53) as f64 / (1_u64 << 53) as f64;
        ((end as f64 + 1.0).powf(even) as u64 - 1).min(end - 1)
    }
}
