//! An article or a paragraph and a width in, wrapped plain text out: the same lines as on screen.

use crate::model::article::Article;
use crate::model::messages::fill;
use crate::model::prose::Prose;
use crate::model::settings::Edge;
use crate::text::lexicon::Lexicon;
use crate::typeset::desk::Desk;
use crate::typeset::flow::{Format, Title, flow};
use crate::typeset::line::{Line, Role};
use crate::typeset::matter::{Matter, matter};

/// A paragraph in lines of at most `columns`, as running text of an article is
/// typeset; an empty line where nothing of it can be shown.
///
/// ```
/// use congtin::{export::plain::paragraph, text::lexicon::Lexicon};
/// let text = "1. Tổ chức hội nghị đánh giá kết quả công tác";
/// let lines = "1. Tổ chức hội nghị đánh giá\n   kết quả công tác\n";
/// assert_eq!(paragraph(text, 30, Lexicon::standard()), lines);
/// ```
#[must_use]
pub fn paragraph(text: &str, columns: usize, lexicon: &Lexicon) -> String {
    let matter = [Matter::new(Role::Text, &Prose::plain(text.trim()), lexicon)];
    let lines = joined(&flow(&matter, format(columns)));
    if lines.is_empty() { "\n".into() } else { lines }
}

/// The article in lines of at most `columns`, without colour or escapes, and
/// last the address it stands at.
#[must_use]
pub fn article(article: &Article, columns: usize, desk: Desk) -> String {
    let text = joined(&flow(&matter(article, desk), format(columns)));
    let address = fill(&desk.words.article.whole_page, &[("address", article.address.as_str())]);
    text + "\n" + &address + "\n"
}

fn format(columns: usize) -> Format {
    Format { columns, title: Title::Above, edge: Edge::Ragged }
}

fn joined(lines: &[Line]) -> String {
    lines.iter().fold(String::new(), |text, line| text + &line.plain() + "\n")
}
