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
        found.iter_mut().for_each(|one| one.text = encoding.decode(&one.text).to_string());
        sheaf.warn(Warning::Converted(Clean::new(encoding.name())));
    }
    found.into_iter().for_each(|one| sheaf.push(one.block()));
    Ok(())
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
