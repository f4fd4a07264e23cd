//! A laid out page in, its article out, if it is one.

use std::collections::{BTreeMap, HashSet};

use crate::model::article::{Article, Block, Complete, Further};
use crate::model::limits::Limits;
use crate::model::moment::{Moment, VIETNAM};
use crate::model::page::Page;
use crate::model::prose::Prose;
use crate::model::trust::{Sources, Trust};
use crate::model::warning::Warning;
use crate::parse::address_date::address_date;
use crate::parse::attachments::{attachments, embedded};
use crate::parse::body::{self, Body, Role, body};
use crate::parse::credits::{Told, credits};
use crate::parse::date::date;
use crate::parse::families::Field;
use crate::parse::galleries::galleries;
use crate::parse::general::lists;
use crate::parse::general::posted::{self, APART};
use crate::parse::general::title::own_title;
use crate::parse::headings::headings;
use crate::parse::keywords;
use crate::parse::lines::Line;
use crate::parse::marks::{GUESSED, Zone};
use crate::parse::others::{Others, heads_list, others};
use crate::parse::outline::collapse;
use crate::parse::portal::{current_section, page_title, portal, split_title};
use crate::parse::told::told;
use crate::parse::view::{View, without_beginning, without_site};
use crate::parse::words;
use crate::text::clean::Clean;
use crate::text::fold::fold;

/// The longest text that is looked through for the posted date, in bytes: all of
/// its elements are, and a stranger's page decides how they nest.
const TOLD: usize = 4_000;

/// The most words of a text that only leads to the files attached to it.
const LEAD: usize = 24;

/// True when the page is made for an article, whether or not it has its text.
#[must_use]
pub fn has_marks(view: &View<'_>) -> bool {
    let is_marked = [Field::Title, Field::Summary, Field::Tools]
        .into_iter()
        .any(|field| view.marks.all(field).next().is_some());
    is_marked || view.has_article_path()
}

/// The article of the page; `None` when its body is missing, or empty and without files under a title.
#[must_use]
pub fn article(page: &Page, view: &View<'_>, limits: &Limits) -> Option<Article> {
    let place = body_place(view);
    // Where the page shows no text, it stands before what tells it to machines.
    let at = place.unwrap_or(view.outline.len());
    let mut read = text(view, place, limits);
    let title = title(view);
    let summary = view.told_text(Field::Summary);
    let own = |text: &str| {
        let text = without_beginning(text, &view.family.summary_begins);
        without_site(text, view.place.address.host()).to_owned()
    };
    let summary = summary.map(|(text, by)| (own(&text), by));
    let credits = credits(view, at, &mut read.blocks);
    let by = place.map_or(Trust::Structured, |at| view.trust(body_rank(view, at)));
    let mut sources = Sources { body: Some(by), ..Sources::default() };
    let mut say = |told: Told, field: fn(&mut Sources) -> &mut Option<Trust>| {
        let (text, by) = told.and_then(|(text, by)| Some((clean(Some(text))?, by)))?;
        *field(&mut sources) = Some(by);
        Some(text)
    };
    let title = say(title, |sources| &mut sources.title);
    let summary = say(summary, |sources| &mut sources.summary);
    let author = say(credits.author, |sources| &mut sources.author);
    let blocks = without_repeats(read.blocks, [&title, &summary]);
    let outside = Zone::CHROME.and(Zone::OTHERS).and(Zone::LISTING);
    let files = |spot: usize| view.marks.is_in(spot, outside);
    let attachments = attachments(view.outline, (at, area_end(view, at)), &view.place, &files);
    if blocks.is_empty() && (attachments.is_empty() || title.is_none()) {
        return None;
    }
    let mut warnings = page.warnings.clone();
    if !attachments.is_empty() && leads_only(&blocks) {
        warnings.push(Warning::InFiles);
    }
    if title.is_none() {
        warnings.push(Warning::NoTitle);
    }
    let published = published(view, at);
    sources.published = published.map(|(_, by)| by);
    warnings.extend(match sources.published {
        Some(Trust::Address) => Some(Warning::DateFromAddress),
        Some(_) => None,
        None => Some(Warning::NoDate),
    });
    let complete = complete(&warnings, &read.warnings);
    warnings.extend(read.warnings);
    let others = lists_around(view, at);
    Some(Article {
        address: view.place.address.clone(),
        title,
        published: published.map(|(moment, _)| moment),
        views: views(view, at),
        summary,
        author,
        source: clean(credits.source),
        tags: tags(view),
        blocks,
        attachments,
        related: others.related,
        latest: others.latest,
        portal: portal(view),
        section: current_section(view),
        further: Further::default(),
        complete,
        fetched: page.fetched,
        reach: page.reach,
        warnings,
        sources,
    })
}

/// The blocks of the body at `place`, or of what the page tells machines where it has none.
fn text(view: &View<'_>, place: Option<usize>, limits: &Limits) -> Body {
    let at = place.unwrap_or(view.outline.len());
    let skipped = skipped(view, at);
    let shows = place.map(|at| galleries(view.outline, at)).unwrap_or_default();
    let skips = |spot: usize| {
        view.marks.is_in(spot, skipped)
            || heads_list(view.outline, &view.marks, spot)
            || shows.copies.binary_search(&spot).is_ok()
    };
    let roles = [(Field::Quote, Role::Quote), (Field::Caption, Role::Caption)];
    let roles = roles.into_iter().flat_map(|(field, role)| view.marks.all(field).map(move |at| (at, role)));
    let captions = shows.captions.iter().map(|at| (*at, Role::Caption));
    let roles: BTreeMap<usize, Role> = roles.chain(captions).collect();
    let role = |spot: usize| roles.get(&spot).copied();
    let reading = body::Reading { limits, skips: &skips, role: &role };
    let mut read = match place {
        Some(at) => {
            let mut read = body(view.outline, at, &view.place, &reading);
            let lead = lead(view, at).map(|lead| body(view.outline, lead, &view.place, &reading).blocks);
            let lead = lead.into_iter().flatten().find(|block| matches!(block, Block::Image(_)));
            let is_there = |lead: &Block| read.blocks.iter().any(|block| shows_same(block, lead));
            let lead = lead.filter(|lead| !is_there(lead));
            read.blocks.splice(0..0, lead);
            read
        }
        None => Body { blocks: told_blocks(view, limits), warnings: Vec::new() },
    };
    read.blocks = headings(read.blocks);
    read
}

/// The lists of other articles on the page; of one of no family all headlines that show outside the body at `at`.
fn lists_around(view: &View<'_>, at: usize) -> Others {
    let mut others = others(view.outline, &view.marks, &view.place, &view.now);
    if let Some(survey) = &view.survey {
        let is_text = |link| view.outline.is_inside(link, at);
        let listed = lists::headlines(view.outline, survey, (&view.place, &view.now), is_text);
        let related: HashSet<String> = others.related.iter().map(|headline| headline.address.key()).collect();
        others.latest = listed.into_iter().filter(|one| !related.contains(&one.address.key())).collect();
    }
    others
}

/// True for two images of one picture.
fn shows_same(one: &Block, other: &Block) -> bool {
    matches!((one, other), (Block::Image(one), Block::Image(other)) if one.address == other.address)
}

/// The figure between the title and the body at `body`.
fn lead(view: &View<'_>, body: usize) -> Option<usize> {
    let outside = Zone::CHROME.and(Zone::OTHERS).and(Zone::LISTING);
    let title = view.marks.all(Field::Title).next().filter(|title| *title < body)?;
    let named = |at: usize, name: &str| view.outline.element(at).is_some_and(|e| e.value().name() == name);
    let holds = |at: usize| (at..view.outline.end(at)).any(|spot| named(spot, "img"));
    (view.outline.end(title)..body).find(|at| {
        named(*at, "figure") && view.outline.end(*at) <= body && !view.marks.is_in(*at, outside) && holds(*at)
    })
}

/// The text that the page gives only to machines, a paragraph a line.
fn told_blocks(view: &View<'_>, limits: &Limits) -> Vec<Block> {
    let body = view.told().body.as_deref().unwrap_or_default();
    let cut = (0..=limits.text.min(body.len())).rev().find_map(|end| body.get(..end)).unwrap_or_default();
    let lines = cut.lines().map(collapse).filter(|line| !Clean::new(line).trim().is_empty());
    lines.take(limits.blocks).map(|line| Block::Paragraph(Prose::plain(&line))).collect()
}

/// The rank of the selector that found the body at `at`.
fn body_rank(view: &View<'_>, at: usize) -> usize {
    view.marks.ranked(Field::Body).find(|(_, found)| *found == at).map_or(GUESSED, |(rank, _)| rank)
}

/// The body: of the first selector that has one with content, the largest.
fn body_place(view: &View<'_>) -> Option<usize> {
    let outside = Zone::CHROME.and(Zone::OTHERS).and(Zone::LISTING);
    let mut best: Option<(usize, usize, usize)> = None;
    let mut until = (usize::MAX, 0);
    let found: Vec<(usize, usize)> = view.marks.ranked(Field::Body).collect();
    for (rank, at) in found.iter().copied() {
        let is_nested = until.0 == rank && at < until.1;
        if best.is_some_and(|(known, ..)| known < rank) || is_nested || view.marks.is_in(at, outside) {
            continue;
        }
        until = (rank, view.outline.end(at));
        // The only one needs no measuring.
        let up_to = |rank| found.partition_point(|(other, _)| *other < rank);
        let is_only = up_to(rank + 1) - up_to(rank) == 1;
        let outline = view.outline;
        let size = if is_only { usize::from(outline.has_text(at)) } else { outline.text(at).len() };
        let shows = |spot: usize| {
            view.outline.element(spot).is_some_and(|e| e.value().name() == "img")
                || embedded(view.outline, spot, &view.place).is_some()
        };
        let is_larger = best.is_none_or(|(_, known, _)| known < size);
        if is_larger && (size > 0 || (at..until.1).any(shows)) {
            best = Some((rank, size, at));
        }
    }
    best.map(|(_, _, at)| at)
}

/// The parts that are left out of the body at `at`; never one it stands in itself.
fn skipped(view: &View<'_>, at: usize) -> Zone {
    let parts = [Zone::OTHERS, Zone::TOOLS, Zone::ABOUT, Zone::CHROME];
    parts.into_iter().filter(|part| !view.marks.is_in(at, *part)).fold(Zone::NONE, Zone::and)
}

/// Where the article's own part of the page ends: with the smallest element
/// that holds both the body at `at` and what stands above it.
fn area_end(view: &View<'_>, at: usize) -> usize {
    let above = [Field::Title, Field::Tools, Field::Summary];
    let above = above.into_iter().flat_map(|field| view.marks.all(field)).filter(|mark| *mark < at).max();
    let mut area = view.outline.parent(at);
    // A text that is only told to machines stands in no element.
    if let Some(above) = above.filter(|_| at < view.outline.len()) {
        while !view.outline.is_inside(above, area) && area > 0 {
            area = view.outline.parent(area);
        }
    }
    let end = view.outline.end(area);
    let others = view.marks.all(Field::Others).find(|other| *other >= view.outline.end(at));
    others.map_or(end, |other| other.min(end))
}

fn title(view: &View<'_>) -> Told {
    let ends = &view.family.title_ends;
    let told = view.told();
    let site = (told.site.as_deref(), view.place.address.host());
    let own = |title: &str| split_title(&own_title(title, site)?, ends).0;
    let machines = || told.titles.iter().filter_map(|title| own(title));
    let head = || page_title(view.outline).and_then(|title| own(&title));
    // A heading in capitals is a matter of its page's looks.
    let in_letters = |title: String| {
        let has_small = title.chars().any(char::is_lowercase);
        let same = || machines().chain(head()).find(|told| fold(told) == fold(&title));
        if has_small { title } else { same().unwrap_or(title) }
    };
    let shown = view.told_text(Field::Title).map(|(title, by)| (in_letters(title), by));
    let machines = || machines().next().map(|title| (title, Trust::Structured));
    shown.or_else(machines).or_else(|| head().map(|title| (title, Trust::General)))
}

/// The longest line that shows a date, in bytes.
const STAMP: usize = 120;

/// What stands before such a date, folded.
const DAYS: [&str; 4] = ["thu ", "chu nhat", "cn", "ngay"];

/// The posted date, trusting the family's selector most and the address least.
fn published(view: &View<'_>, body: usize) -> Option<(Moment, Trust)> {
    let by_field = |field| {
        let mut found = view.marks.ranked(field);
        found.find_map(|(rank, at)| Some((told(view.outline, at, TOLD, &view.now)?, view.trust(rank))))
    };
    let general = |moment| (moment, Trust::General);
    let written = address_date(view.place.address.path());
    let shown = by_field(Field::Published)
        .or_else(|| by_field(Field::Tools))
        .or_else(|| guessed(view, body, written))
        .or_else(|| posted(view, body).map(general));
    let is_meant = |(shown, by): &(Moment, Trust)| {
        written.is_none_or(|written| !is_todays(view, (*shown, *by), written))
    };
    let shown = shown.filter(is_meant).or(written.map(|moment| (moment, Trust::Address)));
    shown.or_else(|| dated(view, body).map(general))
}

/// True where a date that the page shows is today's and not that of the article, whose address has `written`.
fn is_todays(view: &View<'_>, (shown, by): (Moment, Trust), written: Moment) -> bool {
    let today = VIETNAM.to_datetime(view.now).date();
    by != Trust::Structured && shown.date == today && shown.days_from(written) > APART
}

/// The date that the page tells machines, or shows where such dates stand.
fn guessed(view: &View<'_>, body: usize, written: Option<Moment>) -> Option<(Moment, Trust)> {
    let told = view.told().published;
    let title = view.marks.all(Field::Title).next();
    let seen = view.survey.as_ref();
    let seen =
        seen.and_then(|survey| posted::posted((view.outline, survey), (title, body), &view.now, written));
    match (told, seen) {
        // The same day, but only one of them with a time.
        (Some(told), Some(seen)) if told.time.is_none() && told.date == seen.date => {
            Some((seen, Trust::General))
        }
        (Some(told), _) => Some((told, Trust::Structured)),
        (None, seen) => seen.map(|seen| (seen, Trust::General)),
    }
}

/// The date behind "Đăng ngày" on a line before the body, or on the line after it.
fn posted(view: &View<'_>, body: usize) -> Option<Moment> {
    let lines: Vec<&Line> = before(view, body).collect();
    lines.iter().enumerate().find_map(|(n, line)| {
        let folded = fold(&line.text);
        let tail = words::POSTED.iter().find_map(|words| Some(folded.split_once(words)?.1))?;
        let next = || lines.get(n + 1).and_then(|next| date(&next.text, &view.now));
        if tail.trim_matches([' ', ':']).is_empty() { next() } else { date(tail, &view.now) }
    })
}

fn views(view: &View<'_>, body: usize) -> Option<u64> {
    let count = |lines: Vec<&Line>| {
        let folded: Vec<String> = lines.iter().map(|line| fold(&line.text)).collect();
        words::views(&folded.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let tools = view.lines().iter().filter(|line| view.marks.is_in(line.at, Zone::TOOLS)).collect();
    count(tools).or_else(|| count(before(view, body).collect()))
}

/// The date on a short line between the title and the body, as nearly all pages have it.
fn dated(view: &View<'_>, body: usize) -> Option<Moment> {
    let title = view.marks.all(Field::Title).next().filter(|title| *title < body)?;
    let end = view.outline.end(title);
    let mut lines = before(view, body).filter(|line| line.at >= end && line.text.len() <= STAMP);
    let found = lines.find_map(|line| {
        let before = line.text.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
        let before = fold(before);
        let before = before.trim_matches(|c: char| !c.is_alphanumeric());
        // "Thứ tư, 18/11/2026 - 16:05"; other words tell of other days.
        let is_stamp = before.is_empty() || DAYS.iter().any(|day| before.starts_with(day));
        date(&line.text, &view.now).filter(|_| is_stamp)
    });
    found.filter(|moment| moment.date <= VIETNAM.to_datetime(view.now).date())
}

/// The lines before the body that belong to the article: no lists, no navigation.
fn before<'a>(view: &'a View<'_>, body: usize) -> impl Iterator<Item = &'a Line> {
    let outside = Zone::OTHERS.and(Zone::LISTING).and(Zone::CHROME).and(Zone::ABOUT);
    view.lines()
        .iter()
        .filter(move |line| line.at < body && !line.is_item && !view.marks.is_in(line.at, outside))
}

fn tags(view: &View<'_>) -> Vec<Clean> {
    let mut tags: Vec<Clean> = Vec::new();
    let shown: Vec<String> =
        view.marks.all(Field::Tags).flat_map(|at| keywords::words(view.outline, at)).collect();
    // Only where its family does not know them: what pages tell machines is longer, and for machines.
    let told = if shown.is_empty() && !view.is_known() { &view.told().tags } else { &shown };
    for tag in told {
        let tag = Clean::new(tag.trim().trim_end_matches([',', ';']).trim_start_matches('#').trim());
        let is_label = matches!(fold(&tag).trim_end_matches([':', ' ']), "" | "tag" | "tags" | "tu khoa");
        if !is_label && tags.len() < 100 && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

/// Whether all of the article is here, by what was wrong with the page and its body.
fn complete(page: &[Warning], body: &[Warning]) -> Complete {
    let is_loss = |warning: &&Warning| {
        matches!(
            warning,
            Warning::PageTooLarge | Warning::ShortBody | Warning::ArticleTooLarge | Warning::TableTooLarge
        )
    };
    page.iter().chain(body).find(is_loss).map_or(Complete::Whole, |loss| Complete::Cut(loss.clone()))
}

/// True for a few words, those of links left out, that lead to something else.
fn leads_only(blocks: &[Block]) -> bool {
    let words = |text: &str| text.split_whitespace().count();
    let own =
        |prose: &Prose| words(&prose.text).saturating_sub(prose.links().map(|(text, _)| words(text)).sum());
    let of_block = |block: &Block| match block {
        Block::Paragraph(prose) | Block::Heading(_, prose) | Block::Quote(prose) => Some(own(prose)),
        Block::List(list) => {
            list.items.iter().map(|item| item.blocks.is_empty().then(|| own(&item.prose))).sum()
        }
        Block::Table(table) => Some(table.rows.iter().flatten().map(own).sum()),
        Block::Image(_) | Block::Preformatted(_) => None,
    };
    blocks.iter().map(of_block).sum::<Option<usize>>().is_some_and(|all| all <= LEAD)
}

/// `blocks` without a title or summary said again at their beginning.
fn without_repeats(mut blocks: Vec<Block>, said: [&Option<Clean>; 2]) -> Vec<Block> {
    let said: Vec<String> = said.into_iter().flatten().map(|text| fold(&collapse(text))).collect();
    let is_repeat = |block: &Block| match block {
        Block::Paragraph(prose) | Block::Heading(_, prose) => said.contains(&fold(&collapse(&prose.text))),
        _ => false,
    };
    let repeats = blocks.iter().take_while(|block| is_repeat(block)).count();
    blocks.drain(..repeats);
    blocks
}

fn clean(text: Option<String>) -> Option<Clean> {
    text.map(|text| Clean::new(&collapse(&text))).filter(|text| !text.trim().is_empty())
}
