//! `assets/themes/*.toml` in, the style of each role out.

use std::collections::BTreeMap;

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;
use toml::Spanned;

use crate::typeset::line::Role;

/// Styles by role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    styles: BTreeMap<String, Style>,
}

/// A mistake in a theme file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct BadTheme {
    /// Byte of the file where it stands.
    pub at: usize,
    /// What is wrong.
    pub message: String,
}

/// How a role looks, as written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Look {
    fg: Option<String>,
    bg: Option<String>,
    add: Vec<Emphasis>,
}

/// What a style adds to letters.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Emphasis {
    Bold,
    Dim,
    Italic,
    Underlined,
    Reversed,
    Crossed,
}

impl Default for Theme {
    fn default() -> Self {
        let mut theme = Self { styles: BTreeMap::new() };
        theme
            .lay(include_str!("../../assets/themes/plain.toml"), |_| true)
            .expect("the embedded theme is tested");
        theme
    }
}

impl Theme {
    /// Lays the roles of a file over these.
    ///
    /// # Errors
    /// Bad TOML, an unknown role, field or colour; nothing is changed then.
    pub fn extend(&mut self, text: &str) -> Result<(), BadTheme> {
        let known = self.styles.clone();
        self.lay(text, |role| known.contains_key(role))
    }

    fn lay(&mut self, text: &str, is_known: impl Fn(&str) -> bool) -> Result<(), BadTheme> {
        let looks: BTreeMap<String, Spanned<Look>> = toml::from_str(text).map_err(|error| BadTheme {
            at: error.span().map_or(0, |span| span.start),
            message: error.message().into(),
        })?;
        let mut styles = self.styles.clone();
        for (role, look) in looks {
            let at = look.span().start;
            if !is_known(&role) {
                return Err(BadTheme { at, message: format!("unknown role `{role}`") });
            }
            styles.insert(role, style(look.get_ref()).map_err(|message| BadTheme { at, message })?);
        }
        self.styles = styles;
        Ok(())
    }

    /// The same with no colours: what was told by colour alone is told no more,
    /// what is chosen stays reversed.
    #[must_use]
    pub fn without_colour(mut self) -> Self {
        for style in self.styles.values_mut() {
            (style.fg, style.bg) = (None, None);
        }
        self
    }

    /// The style of a dotted role, or of the longest beginning of it that has one.
    #[must_use]
    pub fn style(&self, role: &str) -> Style {
        let mut role = role;
        loop {
            match (self.styles.get(role), role.rsplit_once('.')) {
                (Some(style), _) => return *style,
                (None, Some((wider, _))) => role = wider,
                (None, None) => return Style::new(),
            }
        }
    }

    /// The style of a run of an article.
    #[must_use]
    pub fn run(&self, role: Role) -> Style {
        self.style(match role {
            Role::Text => "article.text",
            Role::Strong => "article.strong",
            Role::Emphasis => "article.emphasis",
            Role::Link => "article.link",
            Role::Title => "article.title",
            Role::Meta => "article.meta",
            Role::Summary => "article.summary",
            Role::Heading => "article.heading",
            Role::Image => "article.image",
            Role::Caption => "article.caption",
            Role::Quote => "article.quote",
            Role::Preformatted => "article.preformatted",
            Role::Ornament => "article.ornament",
            Role::TableHead => "article.table-head",
            Role::Attachment => "article.attachment",
            Role::Notice => "article.notice",
            Role::Inserted => "article.inserted",
            Role::Deleted => "article.deleted",
        })
    }
}

fn style(look: &Look) -> Result<Style, String> {
    let colour = |name: &Option<String>| match name {
        Some(name) => name.parse::<Color>().map(Some).map_err(|_| format!("unknown colour `{name}`")),
        None => Ok(None),
    };
    let mut style = Style::new();
    (style.fg, style.bg) = (colour(&look.fg)?, colour(&look.bg)?);
    for emphasis in &look.add {
        style = style.add_modifier(match emphasis {
            Emphasis::Bold => Modifier::BOLD,
            Emphasis::Dim => Modifier::DIM,
            Emphasis::Italic => Modifier::ITALIC,
            Emphasis::Underlined => Modifier::UNDERLINED,
            Emphasis::Reversed => Modifier::REVERSED,
            Emphasis::Crossed => Modifier::CROSSED_OUT,
        });
    }
    Ok(style)
}

#[cfg(test)]
mod tests {
    use super::Theme;
    use ratatui::style::{Color, Modifier};

    #[test]
    fn a_role_falls_back_before_its_dot() {
        let mut theme = Theme::default();
        theme.extend("\"list\" = { fg = \"red\" }\n").expect_err("no such role of ours");
        theme
            .extend("\"text\" = { fg = \"red\" }\n\"list.chosen\" = { add = [\"bold\"] }\n")
            .expect("a theme");
        assert_eq!(theme.style("text.small.print").fg, Some(Color::Red));
        assert_eq!(theme.style("list.chosen").add_modifier, Modifier::BOLD);
        assert_eq!(theme.style("title").add_modifier, Modifier::BOLD, "other roles stay");
        assert_eq!(theme.without_colour().style("text").fg, None);
    }

    #[test]
    fn mistakes_say_where_they_are() {
        let message = |text| Theme::default().extend(text).expect_err(text).message;
        assert_eq!(message("\"text\" = { fg = \"mực\" }"), "unknown colour `mực`");
        assert!(message("\"text\" = { font = \"x\" }").contains("font"));
    }

    #[test]
    fn the_chosen_line_is_visible_without_colour() {
        let theme = Theme::default().without_colour();
        assert!(theme.style("list.chosen.focused").add_modifier.contains(Modifier::REVERSED));
        assert!(theme.style("overlay.chosen").add_modifier.contains(Modifier::REVERSED));
    }
}
