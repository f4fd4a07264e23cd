//! A fetched page in, which family reads it and what each of its selectors found out.

use crate::model::checked::{Found, Looked, Row, Told};
use crate::model::headline::Headline;
use crate::model::listing::Reading;
use crate::model::page::Page;
use crate::model::trust::Trust;
use crate::model::wording::lines;
use crate::parse::families::{Families, Field};
use crate::parse::marks::Marks;
use crate::parse::outline::Outline;
use crate::parse::read::read;
use crate::parse::tree::tree;
use crate::parse::view::View;
use crate::parse::work::Work;
use crate::text::clean::Clean;

/// Bytes of a found text that are shown.
const TEXT: usize = 160;

/// Looks at `page` as [`read`] does, and tells what it sees. A page whose
/// tree passes the limits of `work` has no family.
#[must_use]
pub fn check(page: &Page, families: &Families, work: &Work) -> Looked {
    let portal = families.portal(page.address.host()).map(|known| known.id.clone());
    let unread = Looked { address: page.address.clone(), portal, family: None, told: Vec::new() };
    let Ok(html) = tree(&page.markup, work) else { return unread };
    let outline = Outline::new(&html);
    let view = View::new(page, &outline, families);
    let told = read(page, families, work).map(|reading| told(&reading, &view)).unwrap_or_default();
    let portal = view.known.map(|known| known.id.clone()).or(unread.portal);
    let family = view.is_known().then(|| found(families, &view));
    Looked { address: view.place.address.clone(), portal, family, told }
}

/// What the family of the page found in it.
fn found(families: &Families, view: &View<'_>) -> Found {
    let rows = view.family.written.iter().flat_map(|(name, field, selectors)| {
        let found: Vec<(usize, usize)> = view.marks.ranked(*field).collect();
        selectors.iter().enumerate().map(move |(rank, selector)| (*name, found.clone(), (rank, selector)))
    });
    let rows = rows.map(|(field, found, (rank, selector))| {
        let mine = || found.iter().filter(|(known, _)| *known == rank).map(|(_, at)| *at);
        Row {
            field,
            selector: selector.clone(),
            count: mine().count(),
            text: first(&view.marks, view.outline, mine()),
        }
    });
    Found {
        id: view.family.id.clone(),
        signs: (families.signs_of(view.family, view.outline), view.family.signs),
        rows: rows.collect(),
    }
}

/// What was read of the page in the end.
fn told(reading: &Reading, view: &View<'_>) -> Vec<Told> {
    let article = match reading {
        Reading::Article(article) => article,
        Reading::Listing(list) => {
            let is_family =
                (0..view.family.lists).any(|n| view.marks.all(Field::ListLink(n)).next().is_some());
            let by = if is_family { view.trust(0) } else { Trust::General };
            let row = |headline: &Headline| Told { field: "headline", by, text: headline.title.clone() };
            return list.headlines.iter().map(row).collect();
        }
    };
    let sources = &article.sources;
    let day = article.published.map(|moment| Clean::new(&moment.to_string()));
    let body = lines(&article.blocks).iter().map(Clean::as_str).collect::<Vec<_>>().join(" ¶ ");
    let body = Clean::new(&shortened(&body));
    let rows = [
        ("title", sources.title, article.title.clone()),
        ("published", sources.published, day),
        ("summary", sources.summary, article.summary.clone()),
        ("author", sources.author, article.author.clone()),
        ("body", sources.body, Some(body)),
    ];
    let row = |(field, by, text): (&'static str, Option<Trust>, Option<Clean>)| {
        Some(Told { field, by: by?, text: text? })
    };
    rows.into_iter().filter_map(row).collect()
}

/// The beginning of the first text that is not empty.
fn first(marks: &Marks, outline: &Outline<'_>, places: impl Iterator<Item = usize>) -> Clean {
    let text = places.map(|at| marks.text(outline, at)).find(|text| !text.is_empty()).unwrap_or_default();
    Clean::new(&shortened(&text))
}

/// The beginning of `text`.
fn shortened(text: &str) -> String {
    let cut = (0..=TEXT.min(text.len())).rev().find_map(|at| text.get(..at)).unwrap_or_default();
    if cut.len() < text.len() { format!("{cut}…") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::model::address::{Address, Reach};
    use crate::model::page::Page;
    use crate::model::trust::Trust;
    use crate::model::validators::Validators;
    use crate::parse::families::Families;
    use crate::parse::work::Work;

    fn page(markup: &str) -> Page {
        Page {
            address: Address::parse("https://mau.example/bai").expect("an address"),
            markup: markup.into(),
            charset: "UTF-8",
            fetched: jiff::Timestamp::UNIX_EPOCH,
            reach: Reach::Public,
            validators: Validators::default(),
            may_keep: true,
            warnings: Vec::new(),
        }
    }

    #[test]
    fn every_selector_says_what_it_found() {
        let profile = "id = 'mau'\nname = 'Mẫu'\nchecked = 'unchecked'\n[markup]\nfingerprint = ['.a', '.b', '.c']\n\
            title = ['h1.x', 'h1']\nbody = ['.a']";
        let families = Families::new(&[toml::from_str(profile).expect("a profile")]).expect("a family");
        let looked =
            check(&page("<h1>Tựa</h1><div class=a>Toàn văn</div><p class=b>"), &families, &Work::default());
        let found = looked.family.clone().expect("a family");
        assert_eq!((found.id.as_str(), found.signs, looked.portal.clone()), ("mau", (2, 3), None));
        let rows: Vec<_> =
            found.rows.iter().map(|row| (row.field, row.selector.as_str(), row.count, &*row.text)).collect();
        assert_eq!(
            rows,
            [("title", "h1.x", 0, ""), ("title", "h1", 1, "Tựa"), ("body", ".a", 1, "Toàn văn")]
        );
        let told: Vec<_> = looked.told.iter().map(|told| (told.field, told.by, &*told.text)).collect();
        assert_eq!(told, [("title", Trust::Family, "Tựa"), ("body", Trust::Family, "Toàn văn")]);
        assert_eq!(check(&page("<p>"), &families, &Work::default()).family, None);
    }
}
