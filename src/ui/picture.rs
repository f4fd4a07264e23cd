//! A buffer of cells in, the same screen as an SVG picture out: for the README and for bug reports.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

/// Pixels of a cell.
const CELL: (usize, usize) = (9, 19);
/// Paper and ink of the picture.
const PAPER: &str = "#14181f";
const INK: &str = "#d7dce4";

/// `DejaVu` lacks some Vietnamese letters, so fonts that have them all come first.
const FONTS: &str =
    "'Noto Sans Mono','Cascadia Mono','Liberation Mono',Consolas,'DejaVu Sans Mono',monospace";

/// Draws `cells` as an SVG; equal cells give an equal text.
///
/// # Panics
/// Never: writing to a string does not fail.
#[must_use]
pub fn picture(cells: &Buffer) -> String {
    let area = cells.area;
    let (width, height) = (usize::from(area.width) * CELL.0, usize::from(area.height) * CELL.1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\">\n<rect width=\"100%\" height=\"100%\" fill=\"{PAPER}\"/>\n\
         <g font-family=\"{FONTS}\" font-size=\"15\" \
         xml:space=\"preserve\">\n"
    );
    for y in area.y..area.bottom() {
        let mut x = area.x;
        while x < area.right() {
            let cell = &cells[(x, y)];
            let mut text = String::new();
            let from = x;
            while x < area.right() && alike(&cells[(x, y)], cell) {
                text.push_str(cells[(x, y)].symbol());
                x += 1;
            }
            stretch(&mut svg, (usize::from(from), usize::from(y), &text), cell);
        }
    }
    svg + "</g>\n</svg>\n"
}

fn alike(a: &Cell, b: &Cell) -> bool {
    (a.fg, a.bg, a.modifier) == (b.fg, b.bg, b.modifier)
}

/// Cells of one style in one row.
fn stretch(svg: &mut String, (x, y, text): (usize, usize, &str), cell: &Cell) {
    let (mut ink, mut paper) = (colour(cell.fg, INK), colour(cell.bg, PAPER));
    if cell.modifier.contains(Modifier::REVERSED) {
        (ink, paper) = (paper, ink);
    }
    let columns = text.chars().count();
    let (left, top, wide) = (x * CELL.0, y * CELL.1, columns * CELL.0);
    if paper != PAPER {
        let high = CELL.1;
        writeln!(svg, "<rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" fill=\"{paper}\"/>")
            .expect("a string takes everything");
    }
    if text.trim().is_empty() {
        return;
    }
    let looks = [
        (Modifier::BOLD, " font-weight=\"bold\""),
        (Modifier::ITALIC, " font-style=\"italic\""),
        (Modifier::UNDERLINED, " text-decoration=\"underline\""),
        (Modifier::DIM, " opacity=\"0.6\""),
    ];
    let look: String =
        looks.iter().filter(|(m, _)| cell.modifier.contains(*m)).map(|(_, look)| *look).collect();
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let base = top + 14;
    writeln!(svg, "<text x=\"{left}\" y=\"{base}\" textLength=\"{wide}\" fill=\"{ink}\"{look}>{text}</text>")
        .expect("a string takes everything");
}

fn colour(colour: Color, default: &'static str) -> &'static str {
    match colour {
        Color::Black => "#000000",
        Color::Red | Color::LightRed => "#f07178",
        Color::Green | Color::LightGreen => "#a5d06f",
        Color::Yellow | Color::LightYellow => "#e6c07b",
        Color::Blue | Color::LightBlue => "#6fa8ff",
        Color::Magenta | Color::LightMagenta => "#c792ea",
        Color::Cyan | Color::LightCyan => "#6fd0d8",
        Color::Gray | Color::White => "#ffffff",
        Color::DarkGray => "#8a93a3",
        _ => default,
    }
}
