//! An article and a width in, wrapped plain text out: the same lines as on screen.

use crate::model::article::Article;
use crate::model::messages::fill;
use crate::model::settings::Edge;
use crate::text::clean::Clean;
use crate::text::lexicon::Lexicon;
use crate::text::tokens::tokens;
use crate::text::wrap::wrap;
use crate::typeset::desk::Desk;
use crate::typeset::flow::{Format, Title, flow, hanging};
use crate::typeset::matter::matter;

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
    let text = Clean::new(text);
    let measure = hanging(text.trim_start(), columns);
    let ranges = wrap(&text, &tokens(&text, lexicon), measure);
    let mut lines = String::with_capacity(text.len() + text.len() / 8 + 1);
    for (i, range) in ranges.into_iter().enumerate() {
        lines.extend(std::iter::repeat_n(' ', columns - measure.at(i)));
        lines.push_str(text.get(range).unwrap_or_default());
        lines.push('\n');
    }
    if lines.is_empty() { "\n".into() } else { lines }
}

/// The article in lines of at most `columns`, without colour or escapes, and
/// last the address it stands at.
#[must_use]
pub fn article(article: &Article, columns: usize, desk: Desk) -> String {
    let lines = flow(&matter(article, desk), Format { columns, title: Title::Above, edge: Edge::Ragged });
    let mut text = String::new();
    for line in &lines {
        text.push_str(&line.plain());
        text.push('\n');
    }
    let address = fill(&desk.words.article.whole_page, &[("address", article.address.as_str())]);
    text + "\n" + &address + "\n"
}
