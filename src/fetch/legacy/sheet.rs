//! Style sheets of a page in, the font of an element by its tag and class out.
//!
//! Only simple selectors count, and of a chain (`td p.Lead`) its last part:
//! enough for what word processors write. What a font says must be proven by
//! the text anyhow.

use crate::fetch::legacy::fonts::{Font, styled};

/// Rules that are kept; saved documents have a handful with such fonts.
const RULES: usize = 32;

/// The rules that name a font of an older encoding.
#[derive(Debug, Default)]
pub struct Sheet(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    /// Lower case; empty for any.
    tag: String,
    /// Empty for any.
    class: String,
    font: Font,
}

impl Sheet {
    /// Adds the rules of a `<style>`.
    ///
    /// ```
    /// use congtin::fetch::legacy::{fonts::Font, sheet::Sheet};
    /// let mut sheet = Sheet::default();
    /// sheet.add("p.Lead, h1 { color: red; font-family: .VnTime }");
    /// assert_eq!(sheet.font("p", "x Lead"), Some(Font::Abc));
    /// assert_eq!(sheet.font("p", ""), None);
    /// ```
    pub fn add(&mut self, style: &str) {
        for rule in style.split('}') {
            let Some((selectors, declarations)) = rule.rsplit_once('{') else { continue };
            let Some(font) = styled(declarations).filter(|font| *font != Font::Plain) else { continue };
            for selector in selectors.split(',') {
                let last = selector.split_ascii_whitespace().next_back().unwrap_or_default();
                let (tag, class) = last.split_once('.').unwrap_or((last, ""));
                let is_name =
                    |name: &str| name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
                if self.0.len() < RULES && !last.is_empty() && is_name(tag) && is_name(class) {
                    self.0.push(Rule { tag: tag.to_ascii_lowercase(), class: class.to_owned(), font });
                }
            }
        }
    }

    /// The font of an element: a rule with a class beats one without.
    #[must_use]
    pub fn font(&self, tag: &str, classes: &str) -> Option<Font> {
        let fits = |rule: &&Rule| {
            (rule.tag.is_empty() || rule.tag.eq_ignore_ascii_case(tag))
                && (rule.class.is_empty()
                    || classes.split_ascii_whitespace().any(|class| class == rule.class))
        };
        let best = self.0.iter().filter(fits).max_by_key(|rule| !rule.class.is_empty());
        best.map(|rule| rule.font)
    }
}

#[cfg(test)]
mod tests {
    use super::Sheet;
    use crate::fetch::legacy::fonts::Font;

    #[track_caller]
    fn check(style: &str, tag: &str, classes: &str, expected: Option<Font>) {
        let mut sheet = Sheet::default();
        sheet.add(style);
        assert_eq!(sheet.font(tag, classes), expected, "{style}");
    }

    #[test]
    fn rules_of_word_processors() {
        let word = "<!-- /* Font Definitions */ @font-face {font-family:\".VnTime\"; panose-1:2 11;}\n\
            p.MsoNormal, li.MsoNormal {mso-style-parent:\"\"; font-family:\".VnTime\";}\n h1 {font-family:.VnTimeH} -->";
        check(word, "P", "MsoNormal", Some(Font::Abc));
        check(word, "li", "a MsoNormal b", Some(Font::Abc));
        check(word, "h1", "", Some(Font::AbcCapitals));
        check(word, "p", "Mso", None);
        check("p{font-family:VNI-Times} .a{font-family:.VnTime}", "p", "a", Some(Font::Abc));
    }

    #[test]
    fn what_is_no_rule_for_a_tag() {
        for style in [
            "{",
            "}",
            "p{font-family:Arial}",
            "p:hover{font-family:.VnTime}",
            "@media x { .a p#b{font-family:.VnTime} }",
        ] {
            check(style, "p", "", None);
        }
        check("@media print { p{font-family:.VnTime} }", "p", "", Some(Font::Abc));
        check(&"p{font-family:.VnTime}".repeat(1_000), "p", "", Some(Font::Abc));
    }
}
