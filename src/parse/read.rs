//! A fetched page in, an article or a list of headlines out.

use std::cell::OnceCell;

use crate::model::failure::Kind as Failed;
use crate::model::headline::Headline;
use crate::model::listing::{Listing, Reading};
use crate::model::page::Page;
use crate::model::warning::Warning;
use crate::parse::article::{article, has_marks};
use crate::parse::families::{Families, Field};
use crate::parse::feed::{feed, is_feed, named};
use crate::parse::general::guess::guess;
use crate::parse::general::kind::Kind;
use crate::parse::general::survey::Survey;
use crate::parse::general::title::own_title;
use crate::parse::listed::{all_headlines, is_whole, joined};
use crate::parse::listing::{has_paging, headlines};
use crate::parse::outline::Outline;
use crate::parse::paging::{further, next};
use crate::parse::pictures::{pictures, sections};
use crate::parse::place::Place;
use crate::parse::portal::{page_title, portal, split_title};
use crate::parse::scripted::scripted;
use crate::parse::structured::Told;
use crate::parse::text_only::text_only;
use crate::parse::tree::tree;
use crate::parse::view::View;
use crate::parse::work::Work;
use crate::text::clean::Clean;

/// With so many headlines of its family's lists, and no mark of an article, a page is a list.
const LIST: usize = 8;

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
pub fn read(page: &Page, families: &Families, work: &Work) -> Result<Reading, Failed> {
    if is_feed(&page.markup) {
        let listing = feed(page, families, work).ok_or(Failed::Unrecognised)?;
        return Ok(Reading::Listing(Box::new(listing)));
    }
    let html = match tree(&page.markup, work) {
        Ok(html) => html,
        Err(warning) => {
            let article = text_only(page, families, &work.limits, warning).ok_or(Failed::Empty)?;
            return Ok(Reading::Article(Box::new(article)));
        }
    };
    let outline = Outline::new(&html);
    let view = View::new(page, &outline, families);
    if !has_content(&outline) && view.told().body.is_none() {
        return Err(scripted(&outline, Failed::Empty));
    }
    let is_made_for_one = view.is_known() && has_marks(&view);
    let view = if is_made_for_one { view.with_boxes() } else { view };
    if let Some(article) = is_made_for_one.then(|| whole_article(page, &view, work)).flatten() {
        return Ok(article);
    }
    let listed = if view.is_known() { family_headlines(&view) } else { Vec::new() };
    // A summary alone may stand beside a headline.
    let is_titled = view.marks.all(Field::Title).next().is_some() || view.has_article_path();
    let is_list = listed.len() >= LIST && !(is_made_for_one && is_titled);
    if is_list && view.told().kind != Some(Told::Article) {
        let seen = if is_whole(&view, &listed) {
            Vec::new()
        } else {
            all_headlines(&view, &view.marks, &Survey::new(view.outline, &view.place))
        };
        return Ok(Reading::Listing(Box::new(listing(page, &view, joined(listed, seen), work))));
    }
    guessed(page, view, listed, work)
        .ok_or_else(|| if is_made_for_one { Failed::NoBody } else { unread(page, &outline) })
}

/// Reads a page of which its family knows too little, as one of no family; `listed` are the headlines
/// of its family's lists.
fn guessed(page: &Page, view: View<'_>, listed: Vec<Headline>, work: &Work) -> Option<Reading> {
    let survey = Survey::new(view.outline, &view.place);
    let titles = titles(&view);
    // What is guessed takes nothing from the lists. They are seldom asked for: an article with many words
    // is one whatever stands around it.
    let marks = view.marks.clone();
    let seen = OnceCell::new();
    let count = || match survey.links.as_slice() {
        [] => survey.dead_titles(),
        _ => seen.get_or_init(|| all_headlines(&view, &marks, &survey)).len(),
    };
    let guess = guess((view.outline, &survey), (&view.place, view.told()), &titles, &count);
    let view = view.with(&guess.fields, survey);
    let article = matches!(guess.kind, Kind::Article(_)) || view.told().body.is_some();
    if let Some(article) = article.then(|| whole_article(page, &view, work)).flatten() {
        return Some(article);
    }
    let is_list = guess.kind == Kind::List || !listed.is_empty();
    if !is_list {
        return None;
    }
    let again = || Some(all_headlines(&view, &marks, view.survey.as_ref()?));
    let headlines = joined(listed, seen.into_inner().or_else(again).unwrap_or_default());
    (!headlines.is_empty()).then(|| Reading::Listing(Box::new(listing(page, &view, headlines, work))))
}

fn whole_article(page: &Page, view: &View<'_>, work: &Work) -> Option<Reading> {
    let mut article = article(page, view, &work.limits)?;
    article.further = further(view.outline, &view.place);
    Some(Reading::Article(Box::new(article)))
}

/// Why a page is neither: it may name its feed, or be made by a script.
fn unread(page: &Page, outline: &Outline<'_>) -> Failed {
    let feed = named(outline, &Place::new(page, outline)).filter(|feed| *feed != page.address);
    feed.map_or_else(|| scripted(outline, Failed::Unrecognised), |feed| Failed::OnlyFeed(feed, page.reach))
}

/// The titles that the page tells, without the name of its site and whole.
fn titles(view: &View<'_>) -> Vec<String> {
    let told = view.told();
    let own = |title: &String| own_title(title, (told.site.as_deref(), view.place.address.host()));
    let all = told.titles.iter().cloned().chain(page_title(view.outline));
    let (own, whole): (Vec<String>, Vec<String>) =
        all.filter_map(|title| Some((own(&title)?, title))).unzip();
    own.into_iter().chain(whole).collect()
}

fn has_content(outline: &Outline<'_>) -> bool {
    let shows = |name: &str| matches!(name, "img" | "iframe" | "video" | "frame" | "object");
    outline.elements().any(|(_, element)| shows(element.value().name())) || outline.has_text(0)
}

fn family_headlines(view: &View<'_>) -> Vec<Headline> {
    headlines(view.outline, &view.marks, view.family, (&view.place, &view.now))
}

fn listing(page: &Page, view: &View<'_>, mut headlines: Vec<Headline>, work: &Work) -> Listing {
    let mut warnings = page.warnings.clone();
    if headlines.len() > work.limits.links {
        headlines.truncate(work.limits.links);
        warnings.push(Warning::PageTooLarge);
    }
    let portal = portal(view);
    pictures(view.outline, &view.place, &mut headlines);
    sections(&portal.sections, &mut headlines);
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
    Listing {
        address: view.place.address.clone(),
        title: title.map(|title| Clean::new(&title)),
        portal,
        headlines,
        next,
        fetched: page.fetched,
        reach: page.reach,
        warnings,
    }
}
