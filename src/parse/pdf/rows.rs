//! Placed letters in the order they are drawn in, rows of words out.

/// A letter, or several that are drawn as one; measures are points, upwards and to the right.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Where it begins.
    pub x: f64,
    /// Its base line.
    pub y: f64,
    /// Where the next one would begin.
    pub end: f64,
    /// The size of its font.
    pub size: f64,
    /// What it says.
    pub text: String,
}

/// Letters on one base line without a wide gap.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Where it begins.
    pub x: f64,
    /// Where it ends.
    pub end: f64,
    /// What it says.
    pub text: String,
}

/// What stands on one base line.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The base line.
    pub y: f64,
    /// The size of its letters.
    pub size: f64,
    /// Its stretches, as they were drawn.
    pub stretches: Vec<Stretch>,
}

/// A gap that is a blank, of the size of the font. Kerning is less.
const BLANK: f64 = 0.15;
/// A gap that parts columns.
const COLUMN: f64 = 1.0;
/// How far letters of one row may be above each other: raised figures are.
const RAISED: f64 = 0.45;

impl Row {
    /// What it says.
    #[must_use]
    pub fn text(&self) -> String {
        self.stretches.iter().map(|one| one.text.trim()).collect::<Vec<_>>().join(" ")
    }

    /// Where it begins.
    #[must_use]
    pub fn x(&self) -> f64 {
        self.stretches.iter().map(|one| one.x).fold(f64::INFINITY, f64::min)
    }

    /// Where it ends.
    #[must_use]
    pub fn end(&self) -> f64 {
        self.stretches.iter().map(|one| one.end).fold(f64::NEG_INFINITY, f64::max)
    }
}

/// The rows that `glyphs` stand in; rows without letters are left out.
///
/// ```
/// use congtin::parse::pdf::rows::{Glyph, rows};
/// let glyph = |x: f64, y: f64, text: &str| Glyph { x, y, end: x + 5.0, size: 10.0, text: text.into() };
/// let rows = rows(&[glyph(0.0, 50.0, "K"), glyph(5.0, 50.0, "ế"), glyph(13.0, 50.0, "h"), glyph(0.0, 36.0, "a")]);
/// assert_eq!(rows.iter().map(|row| row.text()).collect::<Vec<_>>(), ["Kế h", "a"]);
/// ```
#[must_use]
pub fn rows(glyphs: &[Glyph]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for glyph in glyphs {
        let size = glyph.size;
        let open = rows.last_mut().filter(|row| (row.y - glyph.y).abs() <= RAISED * row.size.max(size));
        let Some(row) = open else {
            rows.push(Row { y: glyph.y, size, stretches: vec![begun(glyph)] });
            continue;
        };
        let Some(last) = row.stretches.last_mut() else { continue };
        let gap = glyph.x - last.end;
        let is_blank = glyph.text.trim().is_empty();
        // A shadow: some programs draw bold letters by drawing them twice.
        let is_twice = gap < -0.6 * (glyph.end - glyph.x)
            && gap > -1.2 * (glyph.end - glyph.x)
            && last.text.ends_with(&glyph.text)
            && !is_blank;
        if is_twice {
            continue;
        }
        if gap > COLUMN * size || gap < -COLUMN * size {
            row.stretches.push(begun(glyph));
            continue;
        }
        if gap > BLANK * size && !is_blank && !last.text.ends_with(char::is_whitespace) {
            last.text.push(' ');
        }
        last.text.push_str(&glyph.text);
        last.end = last.end.max(glyph.end);
        if size > row.size {
            (row.size, row.y) = (size, glyph.y);
        }
    }
    for row in &mut rows {
        row.stretches.retain(|one| !one.text.trim().is_empty());
    }
    rows.retain(|row| !row.stretches.is_empty());
    rows
}

fn begun(glyph: &Glyph) -> Stretch {
    Stretch { x: glyph.x, end: glyph.end, text: glyph.text.clone() }
}
