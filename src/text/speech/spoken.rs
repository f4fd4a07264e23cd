//! A sentence in, the words to say out: numbers, dates, codes, units and abbreviations spelled in full.

use crate::text::speech::abbreviations::read_abbreviation;
use crate::text::speech::addresses::read_address;
use crate::text::speech::amounts::read_amount;
use crate::text::speech::codes::read_code;
use crate::text::speech::dates::read_date;
use crate::text::speech::phones::read_phone;
use crate::text::speech::place::{Place, Reading, is_dash};
use crate::text::speech::ratios::read_ratio;
use crate::text::speech::roman::read_roman;
use crate::text::speech::times::read_time;
use crate::text::speech::units::{read_rate, read_symbol};

/// Who is asked at each place, in this order: the narrower pattern before the wider one.
/// Invariant: each looks at a bounded stretch, or reads what it looks at; so time is linear.
const READERS: [fn(&Place<'_>) -> Option<Reading>; 11] = [
    read_address,
    read_phone,
    read_code,
    read_date,
    read_time,
    read_ratio,
    read_amount,
    read_roman,
    read_abbreviation,
    read_rate,
    read_symbol,
];

/// The sentence as a voice should say it; it holds no figure any more.
///
/// `sentence` is in NFC, as `normalize` makes it. What needs no expanding is
/// returned as it stands. Expansions are in lower case, for a voice knows none.
/// An abbreviation that is not in `assets/abbreviations.txt` stays: a voice
/// spells it by itself.
///
/// ```
/// use congtin::text::speech::spoken::spoken;
/// assert_eq!(
///     spoken("Ngày 20/7/2022, UBND tỉnh chi 1.250.000.000 đồng."),
///     "Ngày hai mươi tháng bảy năm hai nghìn không trăm hai mươi hai, \
///      ủy ban nhân dân tỉnh chi một tỷ hai trăm năm mươi triệu đồng."
/// );
/// assert_eq!(spoken("Số 02/QĐ-UBND"), "Số không hai, quyết định ủy ban nhân dân");
/// assert_eq!(spoken("lúc 3:56 CH"), "lúc ba giờ năm mươi sáu phút chiều");
/// ```
#[must_use]
pub fn spoken(sentence: &str) -> String {
    let mut voice = Voice { said: String::with_capacity(sentence.len() * 2), is_read: false };
    let mut at = 0;
    while at < sentence.len() {
        let place = Place::new(sentence, at);
        at += match READERS.iter().find_map(|read| read(&place)).filter(|reading| reading.len > 0) {
            Some(reading) => {
                voice.say(&reading.words);
                reading.len
            }
            None => voice.copy(&place),
        };
    }
    voice.said
}

struct Voice {
    said: String,
    /// The last thing said was read, not copied.
    is_read: bool,
}

impl Voice {
    /// Words that stand apart from what is around them.
    fn say(&mut self, words: &str) {
        // "Covid-19" and "BCH-UBND" are said without their hyphen.
        let is_held =
            self.said.ends_with(is_dash) && self.said.chars().rev().nth(1).is_some_and(char::is_alphanumeric);
        if is_held {
            self.said.pop();
        }
        if self.said.ends_with(char::is_alphanumeric) && words.starts_with(char::is_alphanumeric) {
            self.said.push(' ');
        }
        self.said.push_str(words);
        self.is_read = true;
    }

    /// A word, or one other character, as it stands; how many bytes these were.
    fn copy(&mut self, place: &Place<'_>) -> usize {
        let Some(first) = place.rest.chars().next() else { return 0 };
        let len = match place.rest.find(|c: char| !c.is_alphabetic()) {
            Some(0) => first.len_utf8(),
            Some(end) => end,
            None => place.rest.len(),
        };
        let copied = place.rest.get(..len).unwrap_or_default();
        let after = place.rest.get(len..).unwrap_or_default();
        if self.is_read && is_dash(first) && after.starts_with(char::is_alphanumeric) {
            self.said.push(' ');
        } else {
            if self.is_read && first.is_alphanumeric() {
                self.said.push(' ');
            }
            self.said.push_str(copied);
        }
        self.is_read = false;
        len
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop, proptest};
    use proptest::sample::select;

    use super::spoken;
    use crate::text::speech::numbers::cardinal;

    #[track_caller]
    fn check(sentence: &str, expected: &str) {
        assert_eq!(spoken(sentence), expected, "{sentence}");
    }

    #[test]
    fn abbreviations() {
        check("UBND tỉnh", "ủy ban nhân dân tỉnh");
        check("Sở KH&CN và Sở GD&ĐT", "Sở khoa học và công nghệ và Sở giáo dục và đào tạo");
        check("ngành NN&PTNT", "ngành nông nghiệp và phát triển nông thôn");
        check("Sở LĐ-TB&XH", "Sở lao động, thương binh và xã hội");
        check("HĐND, UBND", "hội đồng nhân dân, ủy ban nhân dân");
        check("CNTT, THPT, BHYT.", "công nghệ thông tin, trung học phổ thông, bảo hiểm y tế.");
        check("TP.HCM", "thành phố Hồ Chí Minh");
        check("TP. Phan Rang", "thành phố Phan Rang");
        check("TP. HCM và TPHCM", "thành phố Hồ Chí Minh và thành phố Hồ Chí Minh");
        check("PGS.TS. Lê Lan", "phó giáo sư tiến sĩ Lê Lan");
        check("Ông là TS.", "Ông là tiến sĩ.");
        check("rau, quả, v.v.", "rau, quả, vân vân.");
        check("rau v.v. được bán", "rau vân vân được bán");
        check("QL27 và QL1A", "quốc lộ hai mươi bảy và quốc lộ một A");
        check(
            "ĐT.703, ĐT: 0259.3822683",
            "đường tỉnh bảy trăm linh ba, điện thoại: không hai năm chín, ba tám hai hai sáu tám ba",
        );
        check("mua & bán", "mua và bán");
        check("xã XYZQ", "xã XYZQ");
    }

    #[test]
    fn codes() {
        check("số 02/QĐ-UBND", "số không hai, quyết định ủy ban nhân dân");
        check(
            "Nghị định 30/2020/NĐ-CP",
            "Nghị định ba mươi, năm hai nghìn không trăm hai mươi, nghị định chính phủ",
        );
        check("57-CT/TU", "năm mươi bảy, chỉ thị, tỉnh ủy");
        check("1147/QĐ-UBND.", "một nghìn một trăm bốn mươi bảy, quyết định ủy ban nhân dân.");
        check("59/2020/QH14", "năm mươi chín, năm hai nghìn không trăm hai mươi, quốc hội khóa mười bốn");
        check("15/2021/TT-BTC", "mười lăm, năm hai nghìn không trăm hai mươi mốt, thông tư bộ tài chính");
        check("theo NĐ-CP, TT-BTC", "theo nghị định chính phủ, thông tư bộ tài chính");
        check("Hết./.", "Hết.");
        check("Covid-19", "Covid mười chín");
        check("H5N1", "H năm N một");
    }

    #[test]
    fn dates() {
        check("ngày 20/7/2022", "ngày hai mươi tháng bảy năm hai nghìn không trăm hai mươi hai");
        check("20/7/2022", "ngày hai mươi tháng bảy năm hai nghìn không trăm hai mươi hai");
        check("02 - 03 - 2022", "ngày mùng hai tháng ba năm hai nghìn không trăm hai mươi hai");
        check("05.04.1975", "ngày mùng năm tháng tư năm một nghìn chín trăm bảy mươi lăm");
        check("2022-07-20", "ngày hai mươi tháng bảy năm hai nghìn không trăm hai mươi hai");
        check("7/2022", "tháng bảy năm hai nghìn không trăm hai mươi hai");
        check("tháng 7/2022", "tháng bảy năm hai nghìn không trăm hai mươi hai");
        check("tháng 4", "tháng tư");
        check("4 tháng", "bốn tháng");
        check("quý 3/2022", "quý ba năm hai nghìn không trăm hai mươi hai");
        check("quý III/2022", "quý ba năm hai nghìn không trăm hai mươi hai");
        check("2021 - 2025", "hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm");
        check("2021 -2025", "hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm");
        check("2021–2025", "hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm");
        check("sáng 20/7", "sáng ngày hai mươi tháng bảy");
        check("lễ 30/4 - 1/5", "lễ ngày ba mươi tháng tư đến ngày mùng một tháng năm");
        check("ngày 2 tháng 9", "ngày mùng hai tháng chín");
        check("thứ 4, ngày 1/3", "thứ tư, ngày mùng một tháng ba");
        check("năm 2005", "năm hai nghìn không trăm linh năm");
    }

    #[test]
    fn ratios() {
        check("1/3 số hộ", "một phần ba số hộ");
        check("3/4 diện tích", "ba phần tư diện tích");
        check("36/65 xã", "ba mươi sáu trên sáu mươi lăm xã");
        check("bản đồ tỷ lệ 1:500", "bản đồ tỷ lệ một trên năm trăm");
        check("tỷ số 2-1", "tỷ số hai một");
        check("phục vụ 24/7", "phục vụ hai mươi tư trên bảy");
        check("số 12/3 đường", "số mười hai trên ba đường");
    }

    #[test]
    fn times() {
        check("3:56 CH", "ba giờ năm mươi sáu phút chiều");
        check("08:05 SA", "tám giờ năm phút sáng");
        check("9:30 CH", "chín giờ ba mươi phút tối");
        check("12:15 CH", "mười hai giờ mười lăm phút trưa");
        check("8h30", "tám giờ ba mươi phút");
        check("8h - 11h30", "tám giờ đến mười một giờ ba mươi phút");
        check("17:00", "mười bảy giờ");
        check("7:05:09", "bảy giờ năm phút chín giây");
        check("8 giờ 30", "tám giờ ba mươi");
    }

    #[test]
    fn numbers() {
        check("1.250.000.000 đồng", "một tỷ hai trăm năm mươi triệu đồng");
        check("1.000.005", "một triệu không trăm linh năm");
        check("1,250,000.5", "một triệu hai trăm năm mươi nghìn phẩy năm");
        check("1.045,75 ha", "một nghìn không trăm bốn mươi lăm phẩy bảy mươi lăm héc ta");
        check("3,5%", "ba phẩy năm phần trăm");
        check("0,05", "không phẩy không năm");
        check("3.5", "ba chấm năm");
        check("mục 1.2.3", "mục một chấm hai chấm ba");
        check("-5", "âm năm");
        check("dưới -5°C", "dưới âm năm độ C");
        check("10-15 triệu", "mười đến mười lăm triệu");
        check("5,5 - 6%", "năm phẩy năm đến sáu phần trăm");
        check("02 xã, 05 hộ", "hai xã, năm hộ");
        check("mục 1,2,3", "mục một,hai,ba");
        check("gọi 113", "gọi một một ba");
        check("0912345678", "không chín một hai ba bốn năm sáu bảy tám");
        check("0259.3822.683", "không hai năm chín, ba tám hai hai, sáu tám ba");
        check("+84 912 345 678", "cộng tám bốn, chín một hai, ba bốn năm, sáu bảy tám");
        check("1900 6750", "một chín không không, sáu bảy năm không");
        check("số tài khoản 1234567", "số tài khoản một hai ba bốn năm sáu bảy");
        check("mạng 5G", "mạng năm G");
        check("thứ 1", "thứ nhất");
    }

    #[test]
    fn roman_numbers() {
        check("khóa XV", "khóa mười lăm");
        check("lần thứ XIII", "lần thứ mười ba");
        check("thứ IV", "thứ tư");
        check("thế kỷ XXI", "thế kỷ hai mươi mốt");
        check("Đại hội XIV", "Đại hội mười bốn");
        check("quý I, II và III", "quý một, hai và ba");
        check("quý II", "quý hai");
        check("thế kỷ XIX - XX", "thế kỷ mười chín đến hai mươi");
        check("II. Nội dung", "hai. Nội dung");
        check("vitamin C, nhóm V.I.P", "vitamin C, nhóm năm.I.P");
    }

    #[test]
    fn units() {
        check("12 km", "mười hai ki lô mét");
        check("80 km/h", "tám mươi ki lô mét trên giờ");
        check("120 m²", "một trăm hai mươi mét vuông");
        check("20m2, 5ha", "hai mươi mét vuông, năm héc ta");
        check("39°C", "ba mươi chín độ C");
        check("50.000đ", "năm mươi nghìn đồng");
        check("100 USD", "một trăm đô la Mỹ");
        check("$5 triệu", "năm triệu đô la Mỹ");
        check("250 tr.đ", "hai trăm năm mươi triệu đồng");
        check("1.000 VNĐ", "một nghìn đồng");
        check("50.000 đồng/kg", "năm mươi nghìn đồng mỗi ki lô gam");
        check("5 tấn/ha/vụ", "năm tấn mỗi héc ta mỗi vụ");
        check("ha hả cười", "ha hả cười");
    }

    #[test]
    fn addresses() {
        check("xem ninhthuan.gov.vn.", "xem ninhthuan chấm gov chấm vn.");
        check("https://www.tinh.vn/tin-2", "tinh chấm vn gạch chéo tin gạch ngang hai");
        check("hotro@tinh.vn", "hotro a còng tinh chấm vn");
    }

    #[test]
    fn other_text_stays() {
        for text in [
            "",
            "Trời mưa to, gió lớn; học sinh được nghỉ học…",
            "“Chúng tôi – những người nông dân – rất vui!” (ông An nói).",
            "học sinh/sinh viên, kinh tế - xã hội, Đắk Lắk, wifi",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn large_texts_are_read_once() {
        let pieces = [
            "1", "1.", "1/", "1-", "-1", "I, ", "A-", "a.", "TS.", "QĐ-", "0 ", "1:", "1,", "x@", "/ha", "%",
            "X", "Đ",
        ];
        for piece in pieces {
            let said = spoken(&piece.repeat(40_000));
            assert!(!said.contains(|c: char| c.is_ascii_digit()), "{piece}");
        }
    }

    proptest! {
        #[test]
        fn no_figure_is_left(
            random in any::<String>(),
            pieces in prop::collection::vec(
                select(&["0", "1", "4", "15", "2022", "250", ".", ",", "/", "-", " ", ":", "%", "+", "ngày ", "số ", "h", "g",
                    "UBND", "QĐ", "NĐ-CP", "&", "km", "đ", "X", "IV", "thứ ", "TS.", "QL", "$", "°C", "CH", "a.vn", "@", "QH"][..]),
                0..24,
            ),
        ) {
            for text in [random, pieces.concat()] {
                assert!(!spoken(&text).contains(|c: char| c.is_ascii_digit()), "{text:?}");
            }
        }

        #[test]
        fn a_grouped_number_is_its_words(number in 0..10_u64.pow(15)) {
            let digits = number.to_string();
            let grouped: Vec<_> = digits.as_bytes().rchunks(3).rev().map(|g| String::from_utf8_lossy(g)).collect();
            assert_eq!(spoken(&format!("chi {} đồng", grouped.join("."))), format!("chi {} đồng", cardinal(number)));
        }

        #[test]
        fn plain_words_stay(words in prop::collection::vec(
            select(&["tỉnh", "Ninh", "Thuận", ", ", ". ", " – ", "…", " ", "“", "”", "ông", "(", ")", "\n", "?"][..]), 0..30))
        {
            let text = words.join(" ");
            assert_eq!(spoken(&text), text);
        }
    }
}
