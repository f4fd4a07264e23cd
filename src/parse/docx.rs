//! The bytes of a DOCX in, its headings, paragraphs, lists and tables out.

pub mod body;
pub mod numbering;
pub mod styles;

use std::collections::HashMap;

use crate::model::address::Address;
use crate::model::failure::Kind;
use crate::parse::docx::body::Body;
use crate::parse::docx::numbering::Numbering;
use crate::parse::docx::styles::Styles;
use crate::parse::package::Package;
use crate::parse::sheaf::Sheaf;
use crate::parse::work::Work;
use crate::parse::xml::{Step, attribute, walk};
use crate::text::clean::Clean;

/// Reads a text of Word into `sheaf`: what was deleted with changes tracked, codes of
/// fields and pictures are left out; footnotes come last.
///
/// # Errors
/// `BadDocument` for what is no such text, or unpacks beyond the limits.
///
/// ```
/// use congtin::model::limits::Limits;
/// use congtin::parse::{docx::docx, sheaf::Sheaf, work::Work};
/// assert!(docx(b"PK", &Work::default(), &mut Sheaf::new(&Limits::STANDARD)).is_err());
/// ```
pub fn docx(bytes: &[u8], work: &Work, sheaf: &mut Sheaf) -> Result<(), Kind> {
    let mut package = Package::new(bytes, &work.limits)?;
    let mut part = |name: &str| -> Result<Option<String>, Kind> {
        Ok(package.part(name)?.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    };
    let text = part("word/document.xml")?;
    let text = text.ok_or_else(|| Kind::BadDocument(Clean::new("no word/document.xml")))?;
    let styles = Styles::new(&part("word/styles.xml")?.unwrap_or_default());
    let numbering = Numbering::new(&part("word/numbering.xml")?.unwrap_or_default());
    let links = links(&part("word/_rels/document.xml.rels")?.unwrap_or_default());
    let notes = part("word/footnotes.xml")?.unwrap_or_default();
    let mut body = Body::new((&styles, numbering, &links), work, sheaf);
    body.read(&text);
    body.read(&notes);
    Ok(())
}

/// Where links lead, by the ids that the text has for them.
fn links(rels: &str) -> HashMap<String, Address> {
    let mut links = HashMap::new();
    walk(rels, &mut |step| {
        if let Step::Open("Relationship", element) = step
            && let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target"))
            && let Ok(address) = Address::parse(&target)
            && matches!(address.as_url().scheme(), "http" | "https")
        {
            links.insert(id, address);
        }
        true
    });
    links
}

#[cfg(test)]
mod tests {
    use super::docx;
    use crate::model::failure::Kind;
    use crate::model::limits::Limits;
    use crate::parse::document::tests::texts;
    use crate::parse::package::tests::zipped;
    use crate::parse::sheaf::Sheaf;
    use crate::parse::work::Work;

    const STYLES: &str = r#"<w:styles>
        <w:style w:styleId="u1"><w:name w:val="heading 1"/></w:style>
        <w:style w:styleId="Tieu"><w:name w:val="Title"/></w:style>
        <w:style w:styleId="Rieng"><w:name w:val="Của tôi"/><w:basedOn w:val="u1"/></w:style></w:styles>"#;
    const NUMBERING: &str = r#"<w:numbering>
        <w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
            <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
        <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num></w:numbering>"#;

    /// What is read of a text with this body.
    fn read(body: &str) -> Result<Sheaf, Kind> {
        let text = format!("<w:document><w:body>{body}</w:body></w:document>");
        let bytes = zipped(&[
            ("word/document.xml", &text),
            ("word/styles.xml", STYLES),
            ("word/numbering.xml", NUMBERING),
            (
                "word/_rels/document.xml.rels",
                "<r><Relationship Id='r1' Target='https://a.vn/x?a=1&amp;b=2'/></r>",
            ),
            (
                "word/footnotes.xml",
                "<n><w:footnote w:type='separator' w:id='0'><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote><w:footnote w:id='1'><w:p><w:r><w:t>Theo Sở.</w:t></w:r></w:p></w:footnote></n>",
            ),
        ]);
        let mut sheaf = Sheaf::new(&Limits::STANDARD);
        docx(&bytes, &Work::default(), &mut sheaf).map(|()| sheaf)
    }

    fn p(text: &str) -> String {
        format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
    }

    fn styled(properties: &str, text: &str) -> String {
        format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    }

    fn numbered(id: u8, level: u8, text: &str) -> String {
        styled(&format!("<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{id}'/></w:numPr>"), text)
    }

    #[track_caller]
    fn check(body: &str, expected: &[&str]) {
        let mut found = texts(&read(body).expect("a text").blocks);
        assert_eq!(found.pop().as_deref(), Some("[1] Theo Sở."));
        assert_eq!(found, expected);
    }

    #[test]
    fn paragraphs_headings_and_the_title() {
        let body = styled("<w:pStyle w:val='Tieu'/>", "KẾ HOẠCH")
            + &styled("<w:pStyle w:val='u1'/>", "Mục đích")
            + &styled("<w:pStyle w:val='Rieng'/>", "Yêu cầu")
            + &styled("<w:outlineLvl w:val='1'/>", "Phần hai")
            + &p("Năm  2026,&#160;tỉnh &lt;ta&gt; Ke\u{302}\u{301}t");
        check(&body, &["# Mục đích", "# Yêu cầu", "## Phần hai", "Năm 2026, tỉnh <ta> Kết"]);
        assert_eq!(read(&body).expect("a text").title.as_deref(), Some("KẾ HOẠCH"));
    }

    #[test]
    fn numbers_that_only_word_counts_are_written_out() {
        let body = numbered(5, 0, "Phạm vi")
            + &numbered(5, 1, "Trong tỉnh")
            + &numbered(5, 1, "Ngoài tỉnh")
            + &p("Giữa")
            + &numbered(5, 0, "Đối tượng")
            + &numbered(5, 1, "Tổ chức");
        let expected =
            ["Điều 1. Phạm vi", "a) Trong tỉnh", "b) Ngoài tỉnh", "Giữa", "Điều 2. Đối tượng", "a) Tổ chức"];
        check(&body, &expected);
    }

    #[test]
    fn bullets_are_lists() {
        let body = numbered(6, 0, "Một") + &numbered(6, 1, "Hai") + &numbered(6, 0, "Ba") + &p("Hết");
        check(&body, &["* Một", "  * Hai", "* Ba", "Hết"]);
    }

    #[test]
    fn tables_with_spans_and_tables_in_cells() {
        let cell = |more: &str, inner: &str| format!("<w:tc><w:tcPr>{more}</w:tcPr>{inner}</w:tc>");
        let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
        let body = format!(
            "<w:tbl>{}{}{}</w:tbl>",
            row(&[cell("<w:gridSpan w:val='2'/>", &p("Tổng")), cell("", &p("Số"))]),
            row(&[
                cell("<w:vMerge w:val='restart'/>", &p("A")),
                cell("", &(p("b") + &p("c"))),
                cell("", &p("1"))
            ]),
            row(&[cell("<w:vMerge/>", &p("")), cell("", &p("x")), cell("", &p("2"))]),
        );
        check(&body, &["Tổng |  | Số", "A | b c | 1", " | x | 2"]);
        // A table with another one inside only lays out the page.
        let inner = format!(
            "<w:tbl>{}{}</w:tbl>",
            row(&[cell("", &p("x")), cell("", &p("y"))]),
            row(&[cell("", &p("z")), cell("", &p("t"))])
        );
        let outer = format!("<w:tbl>{}</w:tbl>", row(&[cell("", &p("Trái")), cell("", &inner)]));
        check(&outer, &["Trái", "x | y", "z | t"]);
    }

    #[test]
    fn links_marks_and_notes() {
        let body = "<w:p><w:r><w:t>Xem </w:t></w:r><w:hyperlink r:id='r1'><w:r><w:rPr><w:b/></w:rPr><w:t>ở đây</w:t></w:r>\
            </w:hyperlink><w:r><w:footnoteReference w:id='1'/></w:r><w:r><w:rPr><w:b w:val='0'/></w:rPr><w:tab/><w:t>nhé</w:t></w:r></w:p>";
        check(body, &["Xem ở đây[1] nhé"]);
        let sheaf = read(body).expect("a text");
        let crate::model::article::Block::Paragraph(prose) = &sheaf.blocks[0] else { panic!("a paragraph") };
        let links: Vec<_> = prose.links().map(|(text, address)| (text, address.as_str())).collect();
        assert_eq!(links, [("ở đây", "https://a.vn/x?a=1&b=2")]);
        assert_eq!(prose.marks.len(), 2);
    }

    #[test]
    fn what_was_deleted_and_what_stands_in_for_others_is_left_out() {
        let body = "<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins>\
            <w:r><w:instrText>PAGE</w:instrText></w:r></w:p>\
            <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r></w:p></w:txbxContent></mc:Choice>\
            <mc:Fallback><w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>\
            <w:t>quanh</w:t></w:r></w:p>";
        check(body, &["mới", "khung", "quanh"]);
    }

    #[test]
    fn what_is_broken_is_read_as_far_as_it_goes() {
        let broken =
            zipped(&[("word/document.xml", "<w:document><w:p><w:r><w:t>Đầu</w:t></w:r></w:p><w:p a=<<")]);
        let mut sheaf = Sheaf::new(&Limits::STANDARD);
        docx(&broken, &Work::default(), &mut sheaf).expect("a text");
        assert_eq!(texts(&sheaf.blocks), ["Đầu"]);
        for bytes in [&b"PK\x03\x04word/"[..], &zipped(&[("a.xml", "<a/>")])] {
            let outcome = docx(bytes, &Work::default(), &mut Sheaf::new(&Limits::STANDARD));
            assert!(matches!(outcome, Err(Kind::BadDocument(_))), "{outcome:?}");
        }
    }

    #[test]
    fn depth_and_size_have_limits() {
        let deep = "<w:tbl><w:tr><w:tc>".repeat(20_000) + &p("sâu");
        assert!(read(&deep).is_ok());
        let boxes = "<w:p><w:r><w:txbxContent>".repeat(20_000) + &p("sâu");
        assert!(read(&boxes).is_ok());
        let bomb = zipped(&[("word/document.xml", &" ".repeat(3 << 20))]);
        let limits = Limits { ratio: 2, ..Limits::STANDARD };
        let outcome = docx(&bomb, &Work::new(limits.clone()), &mut Sheaf::new(&limits));
        assert!(matches!(outcome, Err(Kind::BadDocument(_))), "{outcome:?}");
        let limits = Limits { blocks: 3, ..Limits::STANDARD };
        let long = zipped(&[("word/document.xml", &p("một").repeat(10))]);
        let mut sheaf = Sheaf::new(&limits);
        docx(&long, &Work::new(limits), &mut sheaf).expect("a text");
        assert!(sheaf.blocks.len() == 3 && sheaf.is_full());
    }
}
