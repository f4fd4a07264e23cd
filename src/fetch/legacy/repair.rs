//! Markup as it was decoded in, the same with its older encodings put into Unicode out, if it has any.

use crate::fetch::legacy::fonts::Font;
use crate::fetch::legacy::references::{reference, resolve};
use crate::fetch::legacy::suspect::is_suspect;
use crate::fetch::legacy::walk::{Piece, walk};
use crate::text::legacy::detect::{detect, gain};
use crate::text::legacy::encoding::Legacy;
use crate::text::letters::letter;

/// Bytes of each kind of text that are judged: enough for the words that count.
const SAMPLE: usize = 1 << 14;

/// Bytes of text that are judged one by one while they are put into Unicode;
/// the rest goes by what was proven for all.
const JUDGED: usize = 1 << 18;

/// Words from which on a text of its own must gain by being decoded.
const WORDS: usize = 4;

/// What was repaired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The markup; tags, scripts and comments are untouched.
    pub markup: String,
    /// What was found: in text without a telling font, then in others; never empty.
    pub encodings: Vec<Legacy>,
}

/// Puts the text of `markup` into Unicode where it is proven to be in an older
/// encoding, `declared` or not. Texts in a font of TCVN3 or VNI are proven
/// together, and so is all other text.
///
/// ```
/// use congtin::fetch::legacy::repair::repair;
/// let page = "<p>S¸ng nay, huyÖn tæ chøc lÔ ph¸t ®éng trång c©y ë nh÷ng x· ven s«ng. <b id=Ö>\
///     Mçi hé d©n nhËn m&shy;&ecirc;i gèc tre vµ mét &shy;íc m¬ xanh.";
/// let repaired = repair(page, None).unwrap().markup;
/// assert!(repaired.ends_with("ven sông. <b id=Ö>Mỗi hộ dân nhận mười gốc tre và một ước mơ xanh."));
/// assert_eq!(repair("<p>Sáng nay, huyện tổ chức lễ phát động", None), None);
/// ```
#[must_use]
pub fn repair(markup: &str, declared: Option<Legacy>) -> Option<Repaired> {
    if !is_suspect(markup) {
        return None;
    }
    let choices = Choices::new(&Samples::new(markup), declared);
    let encodings = choices.encodings();
    if encodings.is_empty() {
        return None;
    }
    let (mut repaired, mut judged) = (String::with_capacity(markup.len() + markup.len() / 4), 0);
    walk(markup, |piece| match piece {
        Piece::Text(text, font) if can_change(text, font) => {
            judged += text.len();
            let plain = resolve(text);
            let fits = |choice: &Choice| !is_unicode(&plain) && (judged > JUDGED || choice.fits(&plain));
            match choices.of(font).filter(fits) {
                Some(choice) => convert(text, choice.encoding, font, &mut repaired),
                None => repaired.push_str(text),
            }
        }
        Piece::Text(text, _) | Piece::Markup(text) => repaired.push_str(text),
    });
    Some(Repaired { markup: repaired, encodings })
}

/// Text by the encoding that its font tells: none, TCVN3, VNI.
struct Samples([String; 3]);

impl Samples {
    fn new(markup: &str) -> Self {
        let mut samples: [String; 3] = Default::default();
        walk(markup, |piece| {
            let Piece::Text(text, font) = piece else { return };
            let Some(sample) = samples.get_mut(group(font)).filter(|sample| sample.len() < SAMPLE) else {
                return;
            };
            let text = resolve(text);
            if !text.is_ascii() && !is_unicode(&text) {
                // A text can be as long as the page.
                sample.extend(text.chars().take(SAMPLE));
                sample.push('\n');
            }
        });
        Self(samples)
    }
}

/// The place of a font's text among the samples and choices.
fn group(font: Font) -> usize {
    match font.encoding() {
        None => 0,
        Some(Legacy::Tcvn3) => 1,
        Some(_) => 2,
    }
}

/// What is done with the text of a group.
#[derive(Clone, Copy, Debug)]
struct Choice {
    encoding: Legacy,
    /// How much each text must gain: nothing where the group itself was proven.
    least: isize,
}

impl Choice {
    /// True when `text` may be decoded; a paragraph in another language may not.
    fn fits(self, text: &str) -> bool {
        let (words, gain) = gain(text, self.encoding);
        gain >= if words < WORDS { self.least } else { 1 }
    }
}

struct Choices([Option<Choice>; 3]);

impl Choices {
    fn new(samples: &Samples, declared: Option<Legacy>) -> Self {
        let fonts = [Font::Plain, Font::Abc, Font::Vni].map(Font::encoding);
        // A title alone is too short to prove what the body does.
        let page = detect(&samples.0.join("\n"), declared);
        let mut choices = [None; 3];
        for ((choice, sample), named) in choices.iter_mut().zip(&samples.0).zip(fonts) {
            let own = detect(sample, named.or(declared)).map(|encoding| Choice { encoding, least: 0 });
            let shared = page.filter(|page| named.is_none_or(|named| named == *page));
            *choice = own.or_else(|| shared.map(|encoding| Choice { encoding, least: 1 }));
        }
        Self(choices)
    }

    fn of(&self, font: Font) -> Option<Choice> {
        self.0.get(group(font)).copied().flatten()
    }

    /// The encodings of all groups.
    fn encodings(&self) -> Vec<Legacy> {
        let mut encodings = Vec::new();
        for choice in self.0.iter().flatten() {
            if !encodings.contains(&choice.encoding) {
                encodings.push(choice.encoding);
            }
        }
        encodings
    }
}

/// True for text that has letters to decode, or that a font shows as capitals.
fn can_change(text: &str, font: Font) -> bool {
    font == Font::AbcCapitals || !text.is_ascii() || text.contains('&')
}

/// True for text with a letter of Vietnamese that windows-1252 does not have.
fn is_unicode(text: &str) -> bool {
    text.chars().any(|c| c > '\u{ff}' && letter(c).is_some())
}

/// Adds `text` in Unicode; references to signs and to blanks stay what they are.
fn convert(text: &str, encoding: Legacy, font: Font, all: &mut String) {
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, at)) = rest.find('&').and_then(|at| rest.split_at_checked(at)) {
        plain.push_str(before);
        let (kept, length) = match reference(at) {
            Some((c, length)) => {
                plain.push(c);
                ("", length)
            }
            None => at.split_at_checked(kept(at)).map_or((at, at.len()), |(kept, _)| (kept, kept.len())),
        };
        if !kept.is_empty() {
            flush(&mut plain, encoding, font, all);
            all.push_str(kept);
        }
        rest = at.get(length..).unwrap_or_default();
    }
    plain.push_str(rest);
    flush(&mut plain, encoding, font, all);
}

fn flush(plain: &mut String, encoding: Legacy, font: Font, all: &mut String) {
    let decoded = encoding.decode(plain);
    match font {
        Font::AbcCapitals => all.push_str(&decoded.to_uppercase()),
        _ => all.push_str(&decoded),
    }
    plain.clear();
}

/// The length of the sign `&` and the name after it, which are not for a decoder.
fn kept(text: &str) -> usize {
    let name = text.bytes().skip(1).position(|b| !(b.is_ascii_alphanumeric() || b == b'#'));
    1 + name.unwrap_or(text.len().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::repair;
    use crate::text::legacy::encoding::Legacy;
    use proptest::prelude::{any, prop, proptest};

    const ABC: &str = "Chi\u{d2}u qua, t¹i nhµ v¨n hãa th«n, b\u{b5} con häp bµn chuyÖn söa l¹i c©y cÇu tre. \
        Mçi hé gãp mét ngµy c«ng, ai v\u{be}ng th× nhê ng\u{ad}êi lµm thay.";
    const ABC_READ: &str = "Chiều qua, tại nhà văn hóa thôn, bà con họp bàn chuyện sửa lại cây cầu tre. \
        Mỗi hộ góp một ngày công, ai vắng thì nhờ người làm thay.";
    const VNI: &str = "Saùng sôùm, treân beán soâng, nhöõng chieác ghe chôû ñaày traùi caây ñaõ xeáp haøng daøi. \
        Ngöôøi baùn noùi nhoû, ngöôøi mua cöôøi lôùn.";
    const VNI_READ: &str = "Sáng sớm, trên bến sông, những chiếc ghe chở đầy trái cây đã xếp hàng dài. \
        Người bán nói nhỏ, người mua cười lớn.";
    const UNICODE: &str = "Trang chủ | Tin tức | Liên hệ | Hà Nội, ngày mùa thu, trời xanh và gió nhẹ.";

    #[track_caller]
    fn check(markup: &str, expected: &str, encodings: &[Legacy]) {
        let repaired = repair(markup, None).expect("something to repair");
        assert_eq!((repaired.markup.as_str(), repaired.encodings.as_slice()), (expected, encodings));
    }

    #[test]
    fn a_page_without_fonts_is_repaired_as_one() {
        check(
            &format!(
                "<title>Söa cÇu</title><img alt='c©y cÇu' src='cÇu.png'><p>{ABC}<p>C¸t b&ocirc;i<!--cÇu-->&nbsp;&lt;®&#184;&gt;"
            ),
            &format!(
                "<title>Sửa cầu</title><img alt='cây cầu' src='cÇu.png'><p>{ABC_READ}<p>Cát bụi<!--cÇu-->&nbsp;&lt;đá&gt;"
            ),
            &[Legacy::Tcvn3],
        );
    }

    #[test]
    fn fonts_part_a_page() {
        let page = |abc: &str, vni: &str| {
            format!(
                "<p>{UNICODE}<p><font face=.VnTime>{abc}</font><p style='font-family:VNI-Times'>{vni}</p>{UNICODE}"
            )
        };
        check(&page(ABC, VNI), &page(ABC_READ, VNI_READ), &[Legacy::Tcvn3, Legacy::Vni]);
    }

    #[test]
    fn a_font_in_h_shows_capitals() {
        check(
            &format!(
                "<font face='.VnTimeH'>söa cÇu &amp; ®\u{ad}êng th«n Nam</font><font face='.VnTime'>{ABC}</font>"
            ),
            &format!(
                "<font face='.VnTimeH'>SỬA CẦU &amp; ĐƯỜNG THÔN NAM</font><font face='.VnTime'>{ABC_READ}</font>"
            ),
            &[Legacy::Tcvn3],
        );
    }

    #[test]
    fn unicode_beside_it_stays() {
        let page = |body: &str| format!("<p>{UNICODE}<p>{UNICODE}<p>Hình ảnh và bài<p>{body}<p>{UNICODE}");
        check(&page(ABC), &page(ABC_READ), &[Legacy::Tcvn3]);
        check(&page(VNI), &page(VNI_READ), &[Legacy::Vni]);
        let french = "Hélène espère déjà l'été près de la forêt où mûrit la fraîche cerise.";
        let page = |body: &str| format!("{}<p>{french}", format!("<p>{body}").repeat(5));
        check(&page(ABC), &page(ABC_READ), &[Legacy::Tcvn3]);
    }

    #[test]
    fn a_font_alone_proves_nothing() {
        let odd = "<p>ä ö ü ß ñ ç ï ë ø å æ";
        for text in [UNICODE, "Chiều qua, tại nhà văn hóa thôn", "Müde Mädchen hören schöne Töne", "Söa cÇu"]
        {
            let page = format!("{odd}<font face=.VnTime>{text}</font>");
            assert_eq!(repair(&page, Some(Legacy::Tcvn3)), None, "{text}");
        }
    }

    #[test]
    fn a_repaired_page_is_not_repaired_again() {
        let once = repair(&format!("<p>{ABC}"), None).expect("repaired").markup;
        assert_eq!(repair(&once, None), None);
    }

    proptest! {
        #[test]
        fn any_markup_keeps_its_tags(parts in prop::collection::vec("(<p>|<font face=[.]VnTimeH>|</font>|&amp;|&shy;| x· héi| chñ nghÜa|é|&#233;)", 0..80), any in any::<String>()) {
            for markup in [parts.concat(), any] {
                if let Some(repaired) = repair(&markup, None) {
                    let tags = |text: &str| text.matches(['<', '>']).count();
                    assert_eq!(tags(&repaired.markup), tags(&markup));
                }
            }
        }
    }
}
