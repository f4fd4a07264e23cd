//! Names of fonts in, the encoding that their glyphs are in out.

use crate::text::legacy::encoding::Legacy;

/// What a font says of the text it shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Font {
    /// Nothing.
    #[default]
    Plain,
    /// `.VnTime` and its like: TCVN3.
    Abc,
    /// `.VnTimeH`: TCVN3 with capitals in the place of small letters.
    AbcCapitals,
    /// `VNI-Times` and its like.
    Vni,
}

impl Font {
    /// The encoding of its glyphs.
    #[must_use]
    pub fn encoding(self) -> Option<Legacy> {
        match self {
            Self::Plain => None,
            Self::Abc | Self::AbcCapitals => Some(Legacy::Tcvn3),
            Self::Vni => Some(Legacy::Vni),
        }
    }
}

/// The first font of a list of names, as in `face` and `font-family`.
///
/// ```
/// use congtin::fetch::legacy::fonts::{Font, font};
/// assert_eq!(font("'.VnTimeH', serif"), Font::AbcCapitals);
/// assert_eq!(font("VNI-Helve"), Font::Vni);
/// assert_eq!(font("Arial, .VnTime"), Font::Plain);
/// ```
#[must_use]
pub fn font(names: &str) -> Font {
    let first = names.split(',').next().unwrap_or_default();
    // Quotes may be written as references in an attribute.
    let is_around = |c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\'');
    let name = first.trim_matches(is_around).trim_start_matches("&quot;").trim_end_matches("&quot;");
    let starts = |start: &str| name.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    if starts("vni-") || starts("vni ") {
        Font::Vni
    } else if !starts(".vn") {
        Font::Plain
    } else if name.ends_with(['H', 'h']) {
        Font::AbcCapitals
    } else {
        Font::Abc
    }
}

/// The font that the declarations of a style set, if they set one: by
/// `font-family`, or at the end of `font`.
///
/// ```
/// use congtin::fetch::legacy::fonts::{Font, styled};
/// assert_eq!(styled("color:red; FONT-FAMILY: .VnArial"), Some(Font::Abc));
/// assert_eq!(styled("font: bold 12pt/1.5 VNI-Times, serif"), Some(Font::Vni));
/// assert_eq!(styled("font-family: Arial"), Some(Font::Plain));
/// assert_eq!(styled("mso-ascii-font-family: .VnTime"), None);
/// ```
#[must_use]
pub fn styled(declarations: &str) -> Option<Font> {
    // The semicolon of `&quot;` is none of CSS.
    let readable = declarations.replace("&quot;", "'");
    let one = |declaration: &str| {
        let (property, value) = declaration.split_once(':')?;
        match property.trim().to_ascii_lowercase().as_str() {
            "font-family" => Some(font(value)),
            "font" => Some(shorthand(value)),
            _ => None,
        }
    };
    readable.split(';').filter_map(one).next_back()
}

/// The font of `bold 12pt/1.5 'VNI-Times', serif`: after the size, in quotes or not.
fn shorthand(value: &str) -> Font {
    let first = value.split(',').next().unwrap_or_default();
    let mut words = first.split_ascii_whitespace();
    let is_name = |word: &&str| font(word) != Font::Plain;
    match words.find(is_name) {
        // The H of capitals may stand in a later word: ".VnArial NarrowH".
        Some(name) => {
            font(words.next_back().map_or(name.to_owned(), |last| format!("{name} {last}")).as_str())
        }
        None => Font::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::{Font, font, styled};

    #[test]
    fn fonts_by_name() {
        for name in
            [".VnTime", ".vntime", "\".VnArial\"", " '.VnArial Narrow' , Times", "&quot;.VnTime&quot;"]
        {
            assert_eq!(font(name), Font::Abc, "{name}");
        }
        for name in [".VnTimeH", ".VnArial NarrowH", "'.VNTIMEH'"] {
            assert_eq!(font(name), Font::AbcCapitals, "{name}");
        }
        for name in ["", "Times New Roman", "VnTimes", "Vnexpress", "ĐVNI-", ".v", "vni"] {
            assert_eq!(font(name), Font::Plain, "{name}");
        }
    }

    #[test]
    fn styles_set_fonts() {
        assert_eq!(styled("font-family:&quot;.VnTime&quot;;font-size:14pt"), Some(Font::Abc));
        assert_eq!(styled("font-family:.VnTime;font-family:'Times New Roman'"), Some(Font::Plain));
        assert_eq!(styled("font:14.0pt \".VnArial NarrowH\""), Some(Font::AbcCapitals));
        assert_eq!(styled("font-size:12pt;:;color"), None);
    }
}
