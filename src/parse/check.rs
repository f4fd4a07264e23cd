//! A fetched page in, which family reads it and what each of its selectors found out.

use crate::model::checked::{Found, Looked, Row};
use crate::model::page::Page;
use crate::parse::families::Families;
use crate::parse::marks::Marks;
use crate::parse::outline::Outline;
use crate::parse::tree::tree;
use crate::parse::view::View;
use crate::parse::work::Work;
use crate::text::clean::Clean;

/// Bytes of a found text that are shown.
const TEXT: usize = 160;

/// Looks at `page` as [`read`](crate::parse::read::read) does, and tells what it sees. A page whose
/// tree passes the limits of `work` has no family.
#[must_use]
pub fn check(page: &Page, families: &Families, work: &Work) -> Looked {
    let unread = Looked { address: page.address.clone(), portal: None, family: None };
    let Ok(html) = tree(&page.markup, work) else { return unread };
    let outline = Outline::new(&html);
    let portal = families.portal(page.address.host()).map(|known| known.id.clone());
    let view = View::new(page, &outline, families);
    if !view.is_known() {
        return Looked { portal, ..unread };
    }
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
            text: first(&view.marks, &outline, mine()),
        }
    });
    Looked {
        address: view.place.address.clone(),
        portal: view.known.map(|known| known.id.clone()),
        family: Some(Found {
            id: view.family.id.clone(),
            signs: (families.signs_of(view.family, &outline), view.family.signs),
            rows: rows.collect(),
        }),
    }
}

/// The beginning of the first text that is not empty.
fn first(marks: &Marks, outline: &Outline<'_>, places: impl Iterator<Item = usize>) -> Clean {
    let text = places.map(|at| marks.text(outline, at)).find(|text| !text.is_empty()).unwrap_or_default();
    let cut = (0..=TEXT.min(text.len())).rev().find_map(|at| text.get(..at)).unwrap_or_default();
    Clean::new(&if cut.len() < text.len() { format!("{cut}…") } else { text })
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::model::address::{Address, Reach};
    use crate::model::page::Page;
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
        let found = looked.family.expect("a family");
        assert_eq!((found.id.as_str(), found.signs, looked.portal), ("mau", (2, 3), None));
        let rows: Vec<_> =
            found.rows.iter().map(|row| (row.field, row.selector.as_str(), row.count, &*row.text)).collect();
        assert_eq!(
            rows,
            [("title", "h1.x", 0, ""), ("title", "h1", 1, "Tựa"), ("body", ".a", 1, "Toàn văn")]
        );
        assert_eq!(check(&page("<p>"), &families, &Work::default()).family, None);
    }
}
