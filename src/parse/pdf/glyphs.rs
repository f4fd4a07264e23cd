//! The letters of a PDF as they are placed in, the rows of each page out.

use std::io;

use pdf_extract::{MediaBox, OutputDev, OutputError, Transform};

use crate::parse::pdf::rows::{Glyph, Row, rows};
use crate::parse::work::Work;

/// Letters of a whole document: more are no document for reading.
const LETTERS: usize = 4_000_000;

/// What is collected of a document.
pub struct Glyphs<'a> {
    /// The rows of each page.
    pub pages: Vec<Vec<Row>>,
    work: &'a Work,
    page: Vec<Glyph>,
    count: usize,
}

impl<'a> Glyphs<'a> {
    /// A collector that has nothing yet.
    #[must_use]
    pub fn new(work: &'a Work) -> Self {
        Self { pages: Vec::new(), work, page: Vec::new(), count: 0 }
    }

    /// How many letters and figures there are.
    #[must_use]
    pub fn letters(&self) -> usize {
        let rows = self.pages.iter().flatten();
        rows.map(|row| row.text().chars().filter(|c| c.is_alphanumeric()).count()).sum()
    }
}

impl OutputDev for Glyphs<'_> {
    fn begin_page(
        &mut self,
        _: u32,
        _: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.page.clear();
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        self.pages.push(rows(&self.page));
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        _: f64,
        font_size: f64,
        letters: &str,
    ) -> Result<(), OutputError> {
        self.count += letters.len().max(1);
        if self.count > LETTERS || self.work.is_stopped() {
            return Err(OutputError::IoError(io::ErrorKind::Interrupted.into()));
        }
        // The side of a square with the area of what a square of the font's size becomes.
        let (across, up) =
            (place.m11 * font_size + place.m21 * font_size, place.m12 * font_size + place.m22 * font_size);
        let size = (across * up).abs().sqrt();
        let glyph =
            Glyph { x: place.m31, y: place.m32, end: place.m31 + width * size, size, text: letters.into() };
        if [glyph.x, glyph.y, glyph.end, glyph.size].into_iter().all(f64::is_finite) && size > 0.0 {
            self.page.push(glyph);
        }
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}
