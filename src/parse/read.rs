//! A fetched page in, an article or a list of headlines out.

use crate::model::failure::Kind;
use crate::model::listing::{Listing, Reading};
use crate::model::page::Page;
use crate::model::warning::Warning;
use crate::parse::article::{article, has_marks};
use crate::parse::families::Families;
use crate::parse::feed::{feed, is_feed, named};
use crate::parse::listing::{has_paging, headlines};
use crate::parse::outline::Outline;
use crate::parse::paging::{further, next};
use crate::parse::place::Place;
use crate::parse::portal::{page_title, portal, split_title};
use crate::parse::scripted::scripted;
use crate::parse::text_only::text_only;
use crate::parse::tree::tree;
use crate::parse::view::View;
use crate::parse::work::Work;
use crate::text::clean::Clean;

/// Reads `page`, at most as far as `work` allows.
///
/// An article has a body and some mark of an article; a listing has at least
/// one headline; whatever else is imperfect becomes a warning of either. A page
/// whose tree passes the limits is read as the text of an article.
///
/// # Errors
/// `Empty` for a page without content, `NeedsScript` for one that only its scripts would fill, `NoBody` for an article's page without its text,
/// `OnlyFeed` for any other page that is neither and names its feed, else `Unrecognised`.
///
/// ```
/// use congtin::model::{address::{Address, Reach}, failure::Kind, page::Page, validators::Validators};
/// use congtin::parse::{families::Families, read::read, work::Work};
/// let page = Page {
///     address: Address::parse("https://a.vn/").unwrap(),
///     markup: "<p>Xin chào".into(),
///     charset: "UTF-8",
///     fetched: jiff::Timestamp::UNIX_EPOCH,
///     reach: Reach::Public,
///     validators: Validators::default(),
///     may_keep: true,
///     warnings: vec![],
/// };
/// let families = Families::new(&[]).unwrap();
/// assert_eq!(read(&page, &families, &Work::default()), Err(Kind::Unrecognised));
/// ```
pub fn read(page: &Page, families: &Families, work: &Work) -> Result<Reading, Kind> {
    if is_feed(&page.markup) {
        let listing = feed(page, families, work).ok_or(Kind::Unrecognised)?;
        return Ok(Reading::Listing(Box::new(listing)));
    }
    let html = match tree(&page.markup, work) {
        Ok(html) => html,
        Err(warning) => {
            let article = text_only(page, families, &work.limits, warning).ok_or(Kind::Empty)?;
            return Ok(Reading::Article(Box::new(article)));
        }
    };
    let outline = Outline::new(&html);
    if !has_content(&outline) {
        return Err(scripted(&outline, Kind::Empty));
    }
    let unrecognised = || {
        let place = Place::new(page, &outline);
        named(&outline, &place)
            .filter(|feed| *feed != page.address)
            .map_or_else(|| scripted(&outline, Kind::Unrecognised), |feed| Kind::OnlyFeed(feed, page.reach))
    };
    let view = View::new(page, &outline, families).ok_or_else(unrecognised)?;
    let is_made_for_one = has_marks(&view);
    if let Some(mut article) = is_made_for_one.then(|| article(page, &view, &work.limits)).flatten() {
        article.further = further(view.outline, &view.place);
        return Ok(Reading::Article(Box::new(article)));
    }
    match listing(page, &view, work) {
        Some(listing) => Ok(Reading::Listing(Box::new(listing))),
        None if is_made_for_one => Err(Kind::NoBody),
        None => Err(unrecognised()),
    }
}

fn has_content(outline: &Outline<'_>) -> bool {
    let shows = |name: &str| matches!(name, "img" | "iframe" | "video" | "frame" | "object");
    outline.elements().any(|(_, element)| shows(element.value().name())) || outline.has_text(0)
}

fn listing(page: &Page, view: &View<'_>, work: &Work) -> Option<Listing> {
    let mut headlines = headlines(view.outline, &view.marks, view.family, (&view.place, &view.now));
    if headlines.is_empty() {
        return None;
    }
    let mut warnings = page.warnings.clone();
    if headlines.len() > work.limits.links {
        headlines.truncate(work.limits.links);
        warnings.push(Warning::PageTooLarge);
    }
    let next = next(view.outline, &view.place);
    if next.is_none() && has_paging(view.outline) {
        warnings.push(Warning::Paging);
    }
    let title = page_title(view.outline).and_then(|title| {
        let (own, name) = split_title(&title, &view.family.title_ends);
        own.or(name)
    });
    if title.is_none() {
        warnings.push(Warning::NoTitle);
    }
    Some(Listing {
        address: view.place.address.clone(),
        title: title.map(|title| Clean::new(&title)),
        portal: portal(view),
        headlines,
        next,
        fetched: page.fetched,
        reach: page.reach,
        warnings,
    })
}
