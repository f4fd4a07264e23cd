//! Headlines in, a line each out: when, what, where.

use crate::model::article::Article;
use crate::model::explain::others;
use crate::model::headline::Headline;
use crate::model::hit::Hit;
use crate::model::messages::Messages;
use crate::model::near::Near;
use crate::model::story::Story;
use crate::text::clean::Clean;
use crate::text::width::width;

/// Columns of "23/09/2022 15:56".
const MOMENT: usize = 16;
/// Titles are padded up to this many columns, never cut.
const TITLE: usize = 72;

/// One line a headline: date, title, address, in columns.
#[must_use]
pub fn headlines(list: &[Headline]) -> String {
    lines(list, &[])
}

/// The same with the portal of each between date and title, where `portals` has one for each.
fn lines(list: &[Headline], portals: &[Clean]) -> String {
    let portals_widest = portals.iter().map(|portal| width(portal)).max().unwrap_or(0);
    let widest = list.iter().map(|headline| width(&headline.title)).max().unwrap_or(0).min(TITLE);
    let padded =
        |text: &str, widest: usize| format!("{text}{}  ", " ".repeat(widest.saturating_sub(width(text))));
    let line = |(at, headline): (usize, &Headline)| {
        let moment = headline.published.map(|moment| moment.to_string()).unwrap_or_default();
        let portal = portals.get(at).map(|portal| padded(portal, portals_widest)).unwrap_or_default();
        let title = padded(&headline.title, widest);
        format!("{moment:<MOMENT$}  {portal}{title}{}\n", headline.address)
    };
    list.iter().enumerate().map(line).collect()
}

/// As [`headlines`], with how many other papers have a story at its end; where they are of several
/// portals, each names its own before the title.
#[must_use]
pub fn stories(stories: &[Story], words: &Messages) -> String {
    let list: Vec<Headline> = stories.iter().map(|story| story.headline().clone()).collect();
    let portals: Vec<Clean> = stories.iter().map(|story| Clean::new(&story.item.portal)).collect();
    let are_several = portals.iter().any(|portal| Some(portal) != portals.first());
    let listed = lines(&list, if are_several { &portals } else { &[] });
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

#[cfg(test)]
mod tests {
    use super::stories;
    use crate::model::address::{Address, Reach};
    use crate::model::kept::{Item, Place};
    use crate::model::messages::Messages;
    use crate::model::near::headline;
    use crate::model::settings::Lang;
    use crate::model::story::Story;
    use jiff::Timestamp;

    fn story(portal: &str, title: &str) -> Story {
        let address = Address::parse(&format!("https://{portal}.vn/a")).expect("an address");
        let item = Item {
            headline: headline(address, title, None),
            key: String::new(),
            portal: portal.into(),
            reach: Reach::Public,
            first_seen: Timestamp::UNIX_EPOCH,
            last_seen: Timestamp::UNIX_EPOCH,
            is_kept: false,
            place: Place { news: 0, headline: 0 },
        };
        Story { item, also: Vec::new() }
    }

    #[test]
    fn stories_of_several_portals_name_them() {
        let words = Messages::of(Lang::Vi);
        let margin = " ".repeat(18);
        assert_eq!(
            stories(&[story("so", "Một"), story("nho", "Hai tin")], words),
            format!("{margin}so   Một      https://so.vn/a\n{margin}nho  Hai tin  https://nho.vn/a\n"),
        );
        assert_eq!(stories(&[story("so", "Một")], words), format!("{margin}Một  https://so.vn/a\n"));
    }
}
