//! The bytes of a PDF in, its text as paragraphs out.
//!
//! A PDF says where each letter stands and nothing more: lines, words and
//! paragraphs are found again by the places.

pub mod glyphs;
pub mod paragraphs;
pub mod rows;

use pdf_extract::{Document, Object, OutputError, output_doc};

use crate::model::failure::Kind;
use crate::model::warning::Warning;
use crate::parse::pdf::glyphs::Glyphs;
use crate::parse::pdf::paragraphs::paragraphs;
use crate::parse::sheaf::Sheaf;
use crate::parse::work::Work;
use crate::text::clean::Clean;
use crate::text::legacy::detect::detect;
use crate::text::legacy::encoding::Legacy;
use crate::text::syllable::is_syllable;

/// Letters of a page; a scanned one may have those of a signature's stamp.
const FEW: usize = 60;

/// Pages that are read.
const PAGES: usize = 2_000;

/// Reads a PDF into `sheaf`. Letters of fonts older than Unicode (`.VnTime`) become Unicode.
///
/// The reader beneath panics on some broken files and unpacks without limits:
/// it belongs into a process of its own where files are a stranger's.
///
/// # Errors
/// `NoText` for pictures of pages, `Locked`, and `BadDocument` for what is no PDF.
///
/// ```
/// use congtin::model::limits::Limits;
/// use congtin::parse::{pdf::pdf, sheaf::Sheaf, work::Work};
/// assert!(pdf(b"%PDF-1.7", &Work::default(), &mut Sheaf::new(&Limits::STANDARD)).is_err());
/// ```
pub fn pdf(bytes: &[u8], work: &Work, sheaf: &mut Sheaf) -> Result<(), Kind> {
    let file = Document::load_mem(bytes).map_err(|error| bad(&error.to_string()))?;
    if file.is_encrypted() {
        return Err(Kind::Locked);
    }
    let pages = file.get_pages().len();
    if pages > PAGES {
        return Err(bad("too many pages"));
    }
    let mut glyphs = Glyphs::new(work);
    match output_doc(&file, &mut glyphs) {
        // What was read before a page that is broken is worth showing.
        Ok(()) => {}
        Err(OutputError::PdfError(error)) if glyphs.pages.is_empty() => return Err(bad(&error.to_string())),
        Err(_) if work.is_stopped() => sheaf.warn(Warning::TooSlow),
        Err(_) => sheaf.warn(Warning::ArticleTooLarge),
    }
    let letters = glyphs.letters();
    if letters == 0 || letters < FEW * pages.min(3) && has_pictures(&file) {
        return Err(Kind::NoText);
    }
    let mut found = paragraphs(&glyphs.pages);
    let all: String = found.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join("\n");
    if let Some(encoding) = detect(&all, None) {
        for one in &mut found {
            one.text = encoding.decode(&unhyphened(&one.text, encoding));
        }
        sheaf.warn(Warning::Converted(Clean::new(encoding.name())));
    }
    for one in found {
        sheaf.push(one.block());
    }
    Ok(())
}

/// TCVN3 writes ư where windows-1252 has a soft hyphen, which a PDF draws as a hyphen.
fn unhyphened(text: &str, encoding: Legacy) -> String {
    if encoding != Legacy::Tcvn3 || !text.contains('-') {
        return text.into();
    }
    let word = |word: &str| {
        let soft = word.replace('-', "\u{ad}");
        let decoded = encoding.decode(&soft);
        let is_word = word.contains(char::is_alphanumeric)
            && is_syllable(decoded.trim_matches(|c: char| !c.is_alphabetic()));
        if is_word { soft } else { word.to_owned() }
    };
    text.split_inclusive([' ', '\t', '\n']).map(word).collect()
}

fn bad(why: &str) -> Kind {
    Kind::BadDocument(Clean::new(&why.chars().take(200).collect::<String>()))
}

/// Whether any page may show a picture.
fn has_pictures(file: &Document) -> bool {
    let is_picture = |object: &Object| {
        let kind =
            object.as_stream().ok().and_then(|stream| stream.dict.get(b"Subtype").ok()?.as_name().ok());
        kind == Some(b"Image".as_slice())
    };
    file.objects.values().any(is_picture)
}

#[cfg(test)]
mod tests {
    use super::pdf;
    use crate::model::failure::Kind;
    use crate::model::limits::Limits;
    use crate::model::warning::Warning;
    use crate::parse::document::tests::texts;
    use crate::parse::sheaf::Sheaf;
    use crate::parse::work::Work;

    /// Columns of a letter of the size 1: half as wide as high.
    const WIDTH: usize = 500;

    /// A text at a place: x, y, the size of its letters.
    type Drawn<'a> = (u32, u32, u32, &'a str);

    /// A PDF of these pages. Its font says by a table what each of its codes means, as those
    /// of Word do.
    fn made(pages: &[&[Drawn<'_>]]) -> Vec<u8> {
        let mut letters: Vec<char> =
            pages.iter().copied().flatten().flat_map(|drawn| drawn.3.chars()).collect();
        letters.sort_unstable();
        letters.dedup();
        let code = |c: char| letters.iter().position(|known| *known == c).expect("a letter") + 1;
        let rows: Vec<String> =
            letters.iter().map(|c| format!("<{:04X}> <{:04X}>\n", code(*c), u32::from(*c))).collect();
        let rows = rows.concat();
        let table = format!(
            "begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{} beginbfchar\n{rows}endbfchar\nendcmap",
            letters.len()
        );
        let draw = |(x, y, size, text): &Drawn<'_>| {
            let codes = text.chars().map(|c| format!("{:04X}", code(c))).collect::<Vec<_>>().concat();
            format!("BT /F {size} Tf 1 0 0 1 {x} {y} Tm <{codes}> Tj ET\n")
        };
        let streams = pages.iter().map(|page| page.iter().map(draw).collect::<String>());
        let font = "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 4 0 R>>".to_owned();
        let inner = format!(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW {WIDTH}/FontDescriptor 6 0 R>>"
        );
        let descriptor = "<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1/Descent 0/CapHeight 1/StemV 1>>";
        let kids = (0..pages.len()).map(|i| format!("{} 0 R ", 7 + 2 * i)).collect::<Vec<_>>().concat();
        let mut objects = vec![
            "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
            format!(
                "<</Type/Pages/Count {}/Kids[{kids}]/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>>>",
                pages.len()
            ),
            font,
            format!("<</Length {}>>stream\n{table}\nendstream", table.len()),
            inner,
            descriptor.into(),
        ];
        for (i, stream) in streams.enumerate() {
            objects.push(format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {} 0 R>>", 8 + 2 * i));
            objects.push(format!("<</Length {}>>stream\n{stream}\nendstream", stream.len()));
        }
        file(&objects)
    }

    /// A file of these objects, numbered from 1.
    fn file(objects: &[String]) -> Vec<u8> {
        let mut text = "%PDF-1.4\n".to_owned();
        let mut places = String::new();
        for (i, object) in objects.iter().enumerate() {
            places.extend([format!("{:010} 00000 n \n", text.len())]);
            text.extend([format!("{} 0 obj\n{object}\nendobj\n", i + 1)]);
        }
        let (start, count) = (text.len(), objects.len() + 1);
        (text + &format!("xref\n0 {count}\n0000000000 65535 f \n{places}trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF")).into_bytes()
    }

    fn read(bytes: &[u8]) -> Result<Sheaf, Kind> {
        let mut sheaf = Sheaf::new(&Limits::STANDARD);
        pdf(bytes, &Work::default(), &mut sheaf).map(|()| sheaf)
    }

    #[track_caller]
    fn check(pages: &[&[Drawn<'_>]], expected: &[&str]) {
        assert_eq!(texts(&read(&made(pages)).expect("a text").blocks), expected);
    }

    // A letter of size 10 is 5 wide: 70 of them reach from 100 to 450.
    const FULL: &str = "Căn cứ Luật Tổ chức chính quyền địa phương và đề nghị của Giám đốc Sở,";
    const MORE: &str = "Ủy ban nhân dân tỉnh ban hành kế hoạch phát triển giống lúa nếp nương;";

    #[test]
    fn rows_become_paragraphs() {
        check(
            &[&[
                (100, 700, 10, FULL),
                (100, 685, 10, MORE),
                (100, 670, 10, "giai đoạn 2026 - 2030."),
                (120, 655, 10, "Đoạn sau lùi vào đầu dòng."),
                (100, 640, 10, "1. Mục một"),
                (100, 625, 10, "a) Điểm a"),
            ]],
            &[
                &format!("{FULL} {MORE} giai đoạn 2026 - 2030."),
                "Đoạn sau lùi vào đầu dòng.",
                "1. Mục một",
                "a) Điểm a",
            ],
        );
    }

    #[test]
    fn letters_and_their_marks_are_put_together_and_words_parted() {
        check(
            &[&[(100, 700, 10, "Ke\u{302}\u{301}"), (122, 700, 10, "hoạch"), (147, 700, 10, "năm")]],
            &["Kế hoạchnăm"],
        );
    }

    #[test]
    fn pages_go_on_and_their_numbers_are_left_out() {
        check(
            &[
                &[(100, 700, 10, FULL), (100, 685, 10, MORE), (100, 670, 10, FULL)],
                &[
                    (280, 800, 10, "2"),
                    (100, 770, 10, "trong tỉnh và các huyện miền núi."),
                    (100, 755, 10, "- Một"),
                ],
                &[(280, 800, 10, "3"), (100, 770, 10, "Hết.")],
            ],
            &[&format!("{FULL} {MORE} {FULL} trong tỉnh và các huyện miền núi."), "- Một", "Hết."],
        );
    }

    #[test]
    fn rows_with_columns_are_a_table_and_larger_letters_a_heading() {
        check(
            &[&[
                (100, 760, 16, "KẾ HOẠCH"),
                (100, 730, 10, "II. NHIỆM VỤ"),
                (100, 700, 10, "STT"),
                (150, 700, 10, "Tên nhiệm vụ"),
                (300, 700, 10, "Kinh phí"),
                (100, 685, 10, "1"),
                (150, 685, 10, "Phục tráng giống lúa"),
                (310, 685, 10, "1.200"),
                (100, 655, 10, "Hết."),
            ]],
            &[
                "## KẾ HOẠCH",
                "### II. NHIỆM VỤ",
                "STT | Tên nhiệm vụ | Kinh phí",
                "1 | Phục tráng giống lúa | 1.200",
                "Hết.",
            ],
        );
    }

    #[test]
    fn fonts_older_than_unicode_are_read() {
        let rows = [
            "S¸ng nay, huyÖn tæ chøc lÔ ph¸t ®éng trång c©y ë nh÷ng x· ven s«ng.",
            "Mçi hé d©n ®\u{ad}îc cÊp m\u{ad}êi gèc tre, b¸o c¸o kÕt qu¶ tr\u{ad}íc th¸ng chÝn.",
        ];
        let sheaf = read(&made(&[&[(100, 700, 10, rows[0]), (100, 680, 10, rows[1])]])).expect("a text");
        let text = texts(&sheaf.blocks).join(" ");
        assert!(
            text.starts_with("Sáng nay, huyện tổ chức lễ phát động")
                && text.contains("được cấp mười gốc tre"),
            "{text}"
        );
        assert!(matches!(sheaf.warnings.as_slice(), [Warning::Converted(name)] if &**name == "TCVN3"));
    }

    #[test]
    fn pictures_of_pages_have_no_text() {
        assert_eq!(read(&made(&[&[]])).map(|_| ()), Err(Kind::NoText));
        let picture = |letters: &str| {
            let bytes = made(&[&[(100, 700, 10, letters)]]);
            let text = String::from_utf8(bytes).expect("ASCII");
            // One more object, which nothing points to, is enough.
            let image = "9 0 obj\n<</Subtype/Image/Length 1>>stream\nx\nendstream\nendobj\n";
            let at = text.find("xref\n").expect("a table");
            let (head, tail) = text.split_at(at);
            let tail = tail.replacen("0 9\n", "0 10\n", 1).replacen(
                "trailer<</Size 9",
                &format!("{:010} 00000 n \ntrailer<</Size 10", head.len()),
                1,
            );
            let start = head.len() + image.len();
            let tail = tail.split("startxref").next().expect("a part").to_owned()
                + &format!("startxref\n{start}\n%%EOF");
            read(format!("{head}{image}{tail}").as_bytes()).map(|_| ())
        };
        assert_eq!(picture("Ký bởi: Sở Khoa học"), Err(Kind::NoText));
        assert_eq!(picture(&format!("{FULL} {MORE}")), Ok(()));
    }

    #[test]
    fn what_is_no_pdf_is_told() {
        let whole = made(&[&[(100, 700, 10, FULL)]]);
        for bytes in [&b"%PDF-1.7"[..], &whole[..whole.len() / 2], b""] {
            assert!(matches!(read(bytes), Err(Kind::BadDocument(_))));
        }
    }
}
