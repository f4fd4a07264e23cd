//! An article's page and its blocks in, who wrote it and where it comes from out.

use crate::model::article::Block;
use crate::model::trust::Trust;
use crate::parse::families::Field;
use crate::parse::general::byline::{is_signature, name};
use crate::parse::general::title::is_site;
use crate::parse::marks::Zone;
use crate::parse::view::View;
use crate::parse::words;
use crate::text::fold::fold;

/// A text and what told it.
pub type Told = Option<(String, Trust)>;

/// Who made an article.
#[derive(Debug, Default)]
pub struct Credits {
    /// Who wrote it.
    pub author: Told,
    /// The paper or agency it was taken from.
    pub source: Option<String>,
}

/// How many lines under a text tell about it.
const LINES: usize = 2;

/// What portals set names apart with.
const SIGNS: [char; 5] = ['/', '•', '|', '·', '-'];

/// The longest name of a source, in words.
const SOURCE: usize = 8;

/// The credits of the article whose body stands at `body`; lines at the end of its `blocks` that say
/// nothing else are taken out of them.
#[must_use]
pub fn credits(view: &View<'_>, body: usize, blocks: &mut Vec<Block>) -> Credits {
    let known = view.told_text(Field::Author);
    let (known, guessed) = match known {
        Some((name, Trust::General)) => (None, Some(name)),
        known => (known, None),
    };
    let known = known.map(|(name, by)| (without_label(&name), by));
    let mut source = view
        .text(Field::Source)
        .map(|text| told_source(&text).map_or_else(|| without_label(&text), str::to_owned));
    let mut signed = None;
    for _ in 0..LINES {
        let Some(Block::Paragraph(prose)) = blocks.last().filter(|_| blocks.len() > 1) else { break };
        let line = prose.text.trim();
        if let Some(name) = told_source(line) {
            source.get_or_insert_with(|| name.to_owned());
        } else if is_signature(line) && known.as_ref().is_none_or(|(known, _)| fold(known) == fold(line)) {
            signed = Some(line.to_owned());
        } else {
            break;
        }
        blocks.pop();
    }
    let around = || around(view, body);
    let source = source.or_else(|| around().find_map(|line| told_source(line)).map(str::to_owned));
    let labelled = || around().find_map(words::author).map(str::to_owned);
    let shown = || signed.clone().or_else(labelled).map(|name| (name, Trust::General));
    let told = || {
        let mut names = view.told().authors.iter().filter(|name| is_person(view, name));
        Some((without_label(names.next()?), Trust::Structured))
    };
    let guessed = || {
        let text = guessed?;
        let name = name(&text).unwrap_or(text);
        is_person(view, &name).then_some((without_label(&name), Trust::General))
    };
    // What a page of a known family shows is meant; elsewhere it may be about something else.
    let author = if view.is_known() {
        known.or_else(shown).or_else(told)
    } else {
        known.or_else(told).or_else(guessed).or_else(shown)
    };
    // Signs stand between it and what is beside it.
    let source =
        source.map(|name| name.trim_matches(|c: char| c.is_whitespace() || SIGNS.contains(&c)).to_owned());
    Credits { author, source }
}

/// The lines of the page outside the text at `body` that may tell about it.
fn around<'a>(view: &'a View<'_>, body: usize) -> impl Iterator<Item = &'a str> {
    let outside = Zone::OTHERS.and(Zone::LISTING).and(Zone::CHROME);
    let title = view.marks.all(Field::Title).next().unwrap_or(body);
    let lines = view.lines().iter().filter(move |line| line.at > title && !line.is_item);
    lines.filter(move |line| !view.marks.is_in(line.at, outside)).map(|line| line.text.as_str())
}

/// The name in a line such as "Nguồn: TTXVN" or "(Theo Báo Lúa)".
///
/// ```
/// use congtin::parse::credits::told_source;
/// assert_eq!(told_source("(Theo Báo Lúa)"), Some("Báo Lúa"));
/// assert_eq!(told_source("Theo đó, người dân được hỗ trợ"), None);
/// ```
#[must_use]
pub fn told_source(line: &str) -> Option<&str> {
    let line = line.trim_matches(['(', ')', ' ', '.']);
    let name = match line.split_once(':') {
        Some((label, name)) => {
            ["nguon", "nguon tin", "theo"].contains(&fold(label).trim()).then_some(name)?
        }
        None => line.strip_prefix("Theo ")?,
    };
    let name = name.trim();
    let is_short = (1..=SOURCE).contains(&name.split_whitespace().count());
    (is_short && name.starts_with(char::is_uppercase) && !name.contains([',', '.', ':'])).then_some(name)
}

/// False for the names that systems put where nobody wrote one.
fn is_person(view: &View<'_>, name: &str) -> bool {
    const SYSTEMS: [&str; 11] = [
        "admin",
        "administrator",
        "editor",
        "root",
        "webmaster",
        "quan tri",
        "quan tri vien",
        "bientap",
        "ban bien tap",
        "toa soan",
        "bbt",
    ];
    let folded = fold(name);
    let folded = folded.trim_start_matches("boi ").trim();
    let host = view.place.address.host();
    let sites = [view.told().site.as_deref(), view.known.map(|known| known.name.as_str())];
    let is_address = folded.contains("://") || (folded.contains('.') && !folded.contains(' '));
    let names_site = sites.into_iter().any(|site| is_site(name, (site, host)));
    !SYSTEMS.contains(&folded) && !is_address && !names_site
}

/// "Tác giả: Minh Trí" without its label.
fn without_label(text: &str) -> String {
    let label = text.split_once(':').filter(|(label, _)| {
        ["tac gia", "nguoi viet", "noi dung", "nguon", "nguon tin", "theo", "tin", "bai", "tin, bai"]
            .contains(&fold(label).trim())
    });
    label.map_or(text, |(_, name)| name).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::told_source;

    #[test]
    fn sources_in_lines() {
        for (line, expected) in [
            ("Nguồn: TTXVN", Some("TTXVN")),
            ("(Theo Báo Lúa)", Some("Báo Lúa")),
            ("Theo: Cổng tin Chính phủ", Some("Cổng tin Chính phủ")),
            ("Nguồn tin: Văn phòng huyện", Some("Văn phòng huyện")),
            ("Theo Sở Y tế, cả tỉnh có 12 ca mới.", None),
            ("Theo đó, người dân được hỗ trợ", None),
            ("Nguồn: ảnh của bạn đọc gửi về tòa soạn", None),
        ] {
            assert_eq!(told_source(line), expected, "{line}");
        }
    }
}
