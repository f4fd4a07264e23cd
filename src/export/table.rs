//! Headlines in, a line each out: when, what, where.

use crate::model::article::Article;
use crate::model::explain::others;
use crate::model::headline::Headline;
use crate::model::hit::Hit;
use crate::model::messages::Messages;
use crate::model::near::Near;
use crate::model::story::Story;
use crate::text::width::width;

/// Columns of "23/09/2022 15:56".
const MOMENT: usize = 16;
/// Titles are padded up to this many columns, never cut.
const TITLE: usize = 72;

/// One line a headline: date, title, address, in columns.
#[must_use]
pub fn headlines(list: &[Headline]) -> String {
    let widest = list.iter().map(|headline| width(&headline.title)).max().unwrap_or(0).min(TITLE);
    let line = |headline: &Headline| {
        let moment = headline.published.map(|moment| moment.to_string()).unwrap_or_default();
        let padding = " ".repeat(widest.saturating_sub(width(&headline.title)));
        format!("{moment:<MOMENT$}  {}{padding}  {}\n", headline.title, headline.address)
    };
    list.iter().map(line).collect()
}

/// As [`headlines`], with how many other papers have a story at its end.
#[must_use]
pub fn stories(stories: &[Story], words: &Messages) -> String {
    let list: Vec<Headline> = stories.iter().map(|story| story.headline().clone()).collect();
    let listed = headlines(&list);
    let line = |(line, story): (&str, &Story)| match story.also.len() {
        0 => format!("{line}\n"),
        papers => format!("{line}  {}\n", others(papers, words)),
    };
    listed.lines().zip(stories).map(line).collect()
}

/// Two lines a hit: date, title and address; under them what surrounds the match.
#[must_use]
pub fn hits(hits: &[Hit]) -> String {
    let line = |hit: &Hit| {
        let moment = hit.published.map(|moment| moment.to_string()).unwrap_or_default();
        let margin = " ".repeat(MOMENT);
        format!("{moment:<MOMENT$}  {}  {}\n{margin}  {}\n", hit.title.text, hit.address, hit.snippet.text)
    };
    hits.iter().map(line).collect()
}

/// An article's related and latest lists under their names, and where there is some, what is near
/// it in the store with the reason.
#[must_use]
pub fn lists(article: &Article, near: &[Near], words: &Messages) -> String {
    let list = |name: &str, list: &[Headline]| {
        let rows = if list.is_empty() { format!("{}\n", words.cli.none) } else { headlines(list) };
        format!("{name}\n{rows}")
    };
    let own = format!(
        "{}\n{}",
        list(&words.cli.related, &article.related),
        list(&words.cli.latest, &article.latest)
    );
    if near.is_empty() { own } else { format!("{own}\n{}\n{}", words.cli.near, self::near(near, words)) }
}

/// Two lines each: date, title and address; under them the reason.
fn near(list: &[Near], words: &Messages) -> String {
    let line = |near: &Near| {
        let margin = " ".repeat(MOMENT);
        let listed = headlines(std::slice::from_ref(&near.headline));
        format!("{listed}{margin}  {} · {}\n", near.reason(words), near.portal)
    };
    list.iter().map(line).collect()
}
