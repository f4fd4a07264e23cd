//! An article and a width in, wrapped plain text out: the same lines as on screen.

use crate::model::article::Article;
use crate::model::messages::{Messages, fill};
use crate::typeset::flow::{Format, Title, flow};
use crate::typeset::matter::matter;

/// The article in lines of at most `columns`, without colour or escapes, and
/// last the address it stands at.
#[must_use]
pub fn article(article: &Article, columns: usize, words: &Messages) -> String {
    let lines = flow(&matter(article, words), Format { columns, title: Title::Above });
    let mut text = String::new();
    for line in &lines {
        text.push_str(&line.plain());
        text.push('\n');
    }
    let address = fill(&words.article.whole_page, &[("address", article.address.as_str())]);
    text + "\n" + &address + "\n"
}
