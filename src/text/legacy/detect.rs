//! Text as characters of windows-1252 in, the older encoding that it is really written in out.
//!
//! The judge is spelling. In the right encoding nearly every word is a
//! possible Vietnamese syllable; in a wrong one, or in another language, far
//! from it. Only words that an encoding could change have a say: words of
//! ASCII are the same in all of them.

use std::collections::HashSet;

use crate::text::legacy::encoding::{ENCODINGS, Legacy};
use crate::text::letters::{Tone, letter};
use crate::text::syllable::is_syllable;

/// Percent of the words that must be syllables once decoded.
const PROOF: usize = 90;
/// Percentage points by which that must be better than the text as it is.
const GAIN: usize = 20;
/// Words without which nothing is proven, and how many different ones.
const ENOUGH: usize = 12;
const DIFFERENT: usize = 6;
/// Words that are looked at: more prove no more.
const SAMPLE: usize = 300;
/// Percent of the words of ASCII that must be syllables too: those of English are not.
const PLAIN: usize = 50;

/// The encoding of `text`; `None` when it is what it looks like, or too short
/// to tell. `first`, a declared encoding, only wins where two are as good.
///
/// ```
/// use congtin::text::legacy::{detect::detect, encoding::Legacy};
/// let told = "S¸ng nay, huyÖn tæ chøc lÔ ph¸t ®éng trång c©y ë nh÷ng x· ven s«ng. \
///     Mçi hé d©n ®\u{ad}îc cÊp m\u{ad}êi gèc tre.";
/// assert_eq!(detect(told, None), Some(Legacy::Tcvn3));
/// assert_eq!(detect("Sáng nay, huyện tổ chức lễ phát động trồng cây", None), None);
/// ```
#[must_use]
pub fn detect(text: &str, first: Option<Legacy>) -> Option<Legacy> {
    if is_foreign(text) {
        return None;
    }
    let marked: Vec<&str> = marked(text).take(SAMPLE).collect();
    if marked.len() < ENOUGH {
        return None;
    }
    let candidates = first.into_iter().chain(ENCODINGS.into_iter().filter(|one| Some(*one) != first));
    let proven = candidates.filter_map(|one| Some((one, Trial::new(&marked, one).proof()?)));
    proven.reduce(|best, one| if one.1 > best.1 { one } else { best }).map(|(one, _)| one)
}

/// The words of `text` that `encoding` could change, at most the first 16, and
/// how many more of them are syllables once decoded.
///
/// ```
/// use congtin::text::legacy::{detect::gain, encoding::Legacy};
/// assert_eq!(gain("Tin tøc, sù kiÖn", Legacy::Tcvn3), (3, 2));
/// assert_eq!(gain("Đã nhận", Legacy::Vni), (2, 0));
/// ```
#[must_use]
pub fn gain(text: &str, encoding: Legacy) -> (usize, isize) {
    let marked: Vec<&str> = marked(text).take(16).collect();
    let trial = Trial::new(&marked, encoding);
    (trial.words, trial.after.cast_signed() - trial.before.cast_signed())
}

/// What reading some words in another encoding does to them.
struct Trial<'a> {
    words: usize,
    /// How many are syllables as they stand, and decoded.
    before: usize,
    after: usize,
    different: HashSet<&'a str>,
}

impl<'a> Trial<'a> {
    fn new(words: &[&'a str], encoding: Legacy) -> Self {
        let mut trial = Self { words: 0, before: 0, after: 0, different: HashSet::new() };
        for word in words {
            let decoded = encoding.decode(word);
            if says_nothing(&decoded) {
                continue;
            }
            trial.words += 1;
            trial.before += usize::from(reads(word));
            if reads(&decoded) {
                trial.after += 1;
                trial.different.insert(word);
            }
        }
        trial
    }

    /// The syllables of a thousand words, if they prove the encoding.
    fn proof(&self) -> Option<usize> {
        let is_enough = self.words >= ENOUGH && self.different.len() >= DIFFERENT;
        let is_right = self.after * 100 >= self.words * PROOF;
        let is_better = self.after * 100 >= self.before * 100 + self.words * GAIN;
        (is_enough && is_right && is_better).then(|| self.after * 1000 / self.words)
    }
}

/// The words with a character beyond ASCII.
fn marked(text: &str) -> impl Iterator<Item = &str> {
    words(text).filter(|word| word.chars().any(|c| !c.is_ascii() && !is_edge(c)))
}

/// Pieces without ASCII's blanks, digits and signs; VISCII has letters on six controls.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_low = |c| matches!(c, '\u{2}' | '\u{5}' | '\u{6}' | '\u{14}' | '\u{19}' | '\u{1e}');
    text.split(move |c: char| c.is_ascii() && !c.is_ascii_alphabetic() && !is_low(c))
}

/// True for what stands around words in any language.
fn is_edge(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '«' | '»' | '…' | '–' | '—' | '•' | '\u{a0}' | '\u{feff}')
}

/// True for a single letter, which tells nothing, and an abbreviation such as HĐND.
fn says_nothing(word: &str) -> bool {
    let is_vowel = |c: char| {
        letter(c).is_some_and(|l| l.tone != Tone::Level)
            || matches!(c, 'A' | 'Ă' | 'Â' | 'E' | 'Ê' | 'I' | 'O' | 'Ô' | 'Ơ' | 'U' | 'Ư' | 'Y')
    };
    let is_short = |c: char| c.is_uppercase() && !is_vowel(c);
    let bare = word.trim_matches(is_edge);
    bare.chars().nth(1).is_none() || bare.chars().all(is_short)
}

/// True when `word` is a syllable, or several with signs between them.
fn reads(word: &str) -> bool {
    let mut parts = word.split(is_edge).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some() && parts.all(is_syllable)
}

/// True when the plain words are those of another language, or code.
fn is_foreign(text: &str) -> bool {
    let plain = words(text).filter(|word| word.is_ascii() && word.len() > 1).take(SAMPLE);
    let (all, good) =
        plain.fold((0, 0), |(all, good), word| (all + 1, good + usize::from(is_syllable(word))));
    all >= ENOUGH && good * 100 < all * PLAIN
}

#[cfg(test)]
mod tests {
    use super::detect;
    use crate::text::legacy::encode::{Encode, mojibake, tcvn3, viscii, vni, windows1258};
    use crate::text::legacy::encoding::{ENCODINGS, Legacy};
    use proptest::prelude::{any, proptest};

    /// An article of our own.
    const PROSE: &str = "Sáng thứ bảy, hơn hai trăm hộ dân ở ba xã vùng cao đã mang hạt giống cũ đến hội chợ \
        đổi giống của huyện. Mỗi gian hàng bày bắp nếp, đậu nho nhe, lúa nương và những giống rau mà các cụ già \
        còn giữ lại trong ống tre gác bếp. Ông Lò Văn Păn, người tổ chức, cho biết năm ngoái chỉ có bảy mươi hộ \
        tham gia; năm nay con số ấy tăng gấp ba vì trường học trong vùng cùng vào cuộc. Học sinh ghi chép tên gọi, \
        mùa gieo, cách cất giữ của từng loại hạt rồi dán lên tường lớp. “Giống của mình thì mình phải nhớ”, một em \
        lớp bảy nói. Theo UBND huyện, kỹ sư của trạm khuyến nông sẽ trồng thử mười hai giống triển vọng nhất trên \
        thửa ruộng 1.500 m² cạnh suối, và báo kết quả cho bà con trước vụ đông – xuân. HĐND huyện cũng đã duyệt \
        khoản hỗ trợ nhỏ để mua tủ lạnh giữ hạt. Quỹ dự kiến hoạt động đến hết năm tới.";

    /// A list of short lines, as on a home page.
    const LINES: &str = "Thông báo lịch cắt điện tuần này\nLễ phát động trồng cây ven đường liên xã\n\
        Kết quả thi giáo viên dạy giỏi cấp tỉnh\nQuyết định về đơn giá nước sạch\nPhòng bệnh cho gia súc đầu mùa rét";

    fn coders() -> [(Legacy, Encode); 5] {
        [
            (Legacy::Tcvn3, tcvn3),
            (Legacy::Vni, vni),
            (Legacy::Viscii, viscii),
            (Legacy::Windows1258, windows1258),
            (Legacy::Mojibake, mojibake),
        ]
    }

    #[test]
    fn each_encoding_is_told_and_read() {
        // VISCII has letters where windows-1252 has these signs.
        let plain = PROSE.replace(['“', '”'], "\"").replace('–', "-").replace('²', "2");
        for text in [PROSE, LINES, &plain] {
            for (encoding, encode) in coders() {
                let coded = encode(text);
                assert_eq!(detect(&coded, None), Some(encoding), "{coded}");
                if encoding != Legacy::Viscii || text != PROSE {
                    assert_eq!(encoding.decode(&coded), text);
                }
                for first in ENCODINGS {
                    assert_eq!(detect(&coded, Some(first)), Some(encoding), "{first:?} was declared");
                }
            }
        }
    }

    #[test]
    fn too_little_proves_nothing() {
        for (encoding, encode) in coders() {
            assert_eq!(detect(&encode("Hội nghị tổng kết cuối năm"), Some(encoding)), None);
            assert_eq!(detect(&encode(&"Hội nghị ".repeat(50)), Some(encoding)), None, "two words");
        }
    }

    #[track_caller]
    fn check_stays(text: &str) {
        for first in [None, Some(Legacy::Tcvn3), Some(Legacy::Vni), Some(Legacy::Viscii)] {
            for text in [text.to_owned(), text.to_uppercase(), text.repeat(30)] {
                assert_eq!(detect(&text, first), None, "{text}");
            }
        }
    }

    #[test]
    fn vietnamese_in_unicode_stays() {
        check_stays(PROSE);
        check_stays(LINES);
        check_stays("cá là bà và má thì kém xã nhà tôi có bé đó í à ô là ký nhé hà thú rã bê ròng lúa");
    }

    #[test]
    fn other_languages_stay() {
        check_stays(
            "Müde kehrten die Bäuerinnen über die nassen Wiesen zurück. Später hörte man sie im großen Saal: \
             Körbe, Äpfel, Nüsse, alles für das Fest. Fünf Mädchen trugen weiße Tücher, während draußen die \
             Glocken läuteten. Natürlich möchte jeder früh schlafen, doch die Gäste blieben noch länger.",
        );
        check_stays(
            "Déjà l'été s'achève à la frontière, et les élèves préparent la rentrée. Hélène a gardé près d'elle \
             ses poèmes, où mûrit une très légère mélancolie. Le maître, âgé, espère créer là-bas un théâtre où \
             chaque écolière répète son rôle. Ça coûtera cher, c'est sûr; même le préfet s'inquiète déjà.",
        );
        check_stays(
            "El niño pequeño soñó que volvía a la montaña con su señor abuelo. Más allá del río, los peñascos \
             parecían dragones; según él, ningún árbol crecía así. Después comió piñones, bebió café y cantó \
             canciones que sólo conocían en aquella región. También llovió: qué mañana más bonita!",
        );
        check_stays(
            "På øen så vi båden gå mod nord. Når våren kom, måtte både små og større børn få ny frø på gården. \
             Så går året sin gang, også når blæsten står på. Då kan ån stå høj, og vi må lå båden på åsen.",
        );
        check_stays(
            "A café manager’s résumé said: naïve façade, coöperate, El Niño, Zoë, jalapeño. The rôle of the \
             señor was cliché, the fiancée ate crème brûlée and pâté at the soirée; déjà vu, touché, voilà. \
             Cost: 5 £ ± 2 §, ¶ 7, 20 °C, ½ µm × 3 ¼.",
        );
    }

    #[test]
    fn code_and_tables_stay() {
        check_stays(
            "fn main() { let größe = 3; let año = \"ñ\"; println!(\"{größe} {año} «{}»\", x·y); } // § 5: µ ± σ\n\
             const TABLE = ['À','Á','Â','Ã','Ä','Å','Æ','Ç','È','É','Ê','Ë','Ì','Í','Î','Ï','Ð','Ñ','Ò','Ó'];\n\
             if (str.indexOf('é') >= 0) return str.replace(/[àâä]/g, 'a').replace(/[éèêë]/g, 'e');",
        );
        let latin: String = ('\u{a1}'..='\u{ff}').flat_map(|c| [c, ' ']).collect();
        check_stays(&latin);
        let runs: String = ('\u{a1}'..='\u{ff}').collect();
        check_stays(&runs);
        check_stays(&format!("{} {}", runs.to_lowercase(), latin));
    }

    proptest! {
        #[test]
        fn any_text_is_judged(text in any::<String>(), high in "[\u{80}-\u{ff} a-z]{0,400}") {
            for text in [&text, &high] {
                let found = detect(text, None);
                assert!(found.is_none_or(|one| ENCODINGS.contains(&one)));
                for encoding in ENCODINGS {
                    // No decoder makes markup out of what was none.
                    let signs = |text: &str| text.chars().filter(|c| matches!(c, '<' | '>' | '&' | '"')).count();
                    assert_eq!(signs(&encoding.decode(text)), signs(text));
                }
            }
        }
    }
}
