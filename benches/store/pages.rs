//! News in, the articles, lists and markup that a portal would have of them out.

use congtin::model::address::{Address, Reach};
use congtin::model::article::{Article, Block, Complete, Further};
use congtin::model::headline::Headline;
use congtin::model::listing::Listing;
use congtin::model::moment::{Moment, VIETNAM};
use congtin::model::page::Page;
use congtin::model::portal::{Portal, Section};
use congtin::model::prose::Prose;
use congtin::model::validators::Validators;
use congtin::text::clean::Clean;
use jiff::Timestamp;

use crate::news::{News, SECTIONS};

/// A page of the sample portal; all but its article stands around each of ours.
static SAMPLE: &str = include_str!(
    "../../assets/sample/portal/Pages/2026-10-8/Ngay-Chuyen-doi-so-10-10-khi-to-cong-nghe-so-congg4xw2r6.aspx"
);
/// Headlines that an article's page has of others, and a list.
const OTHERS: usize = 5;
const LISTED: usize = 20;
/// Characters of a title that is cut.
const CUT: usize = 40;

/// When the page of this news was fetched: an hour after it was posted.
pub fn fetched(news: &News) -> Timestamp {
    Timestamp::from_second(news.id + 3_600).expect("a moment")
}

/// The address of an article.
pub fn address(news: &News) -> Address {
    parsed(&format!("https://{}/tin/bai-viet-{}.aspx", news.host, news.id))
}

/// The address of a portal's list of news.
pub fn home(host: &str) -> Address {
    parsed(&format!("https://{host}/tin-moi.aspx"))
}

/// The headline of an article, whole.
pub fn headline(news: &News) -> Headline {
    Headline {
        title: Clean::new(&news.title),
        address: address(news),
        published: Some(posted(news)),
        summary: None,
        is_cut: false,
        image: None,
        section: None,
    }
}

/// The article, on whose page the newest of the `known` headlines are.
pub fn article(news: &News, known: &[Headline]) -> Article {
    Article {
        address: address(news),
        title: Some(Clean::new(&news.title)),
        published: Some(posted(news)),
        views: Some(news.id.unsigned_abs() % 2_000),
        summary: None,
        author: Some(Clean::new("Ban biên tập")),
        source: None,
        tags: Vec::new(),
        blocks: news.text.lines().map(|line| Block::Paragraph(Prose::plain(line))).collect(),
        attachments: Vec::new(),
        related: Vec::new(),
        latest: known.iter().rev().take(OTHERS).cloned().collect(),
        portal: portal(news),
        section: Some(section(news, news.section)),
        further: Further::default(),
        complete: Complete::Whole,
        fetched: fetched(news),
        reach: Reach::Public,
        warnings: Vec::new(),
        sources: congtin::model::trust::Sources::default(),
    }
}

/// The portal's list with the newest of `known`, every third title cut as portals do it.
pub fn listing(news: &News, known: &[Headline]) -> Listing {
    let cut = |(at, headline): (usize, &Headline)| {
        let is_cut = at % 3 == 0 && headline.title.chars().count() > CUT;
        let title = if is_cut {
            Clean::new(&format!("{}…", headline.title.chars().take(CUT).collect::<String>()))
        } else {
            headline.title.clone()
        };
        Headline { title, is_cut, ..headline.clone() }
    };
    Listing {
        address: home(&news.host),
        title: Some(Clean::new("Tin mới")),
        portal: portal(news),
        headlines: known.iter().rev().take(LISTED).enumerate().map(cut).collect(),
        next: None,
        fetched: fetched(news),
        reach: Reach::Public,
        warnings: Vec::new(),
    }
}

/// The markup of an article's page.
pub fn page(article: &Article, text: &str) -> Page {
    let (before, rest) = SAMPLE.split_once("<p class=\"tandan-p-article-news-title\">").expect("a title");
    let (_, after) = rest.split_once("<div class=\"Td-footer\">").expect("a footer");
    let title = article.title.as_deref().unwrap_or_default();
    let paragraphs = text.lines().map(|line| format!("<p style=\"text-align: justify;\">{line}</p>\n"));
    let others = article.latest.iter().map(|other| {
        format!(
            "<li><a href=\"{}\" title=\"{2}\">{}</a></li>\n",
            other.address.path(),
            other.title,
            other.title
        )
    });
    let markup = format!(
        "{before}<p class=\"tandan-p-article-news-title\">{title}</p>\n<div class=\"ms-rtestate-field\">\n{}</div>\n\
         <div class=\"tandan-div-article-other\"><ul>\n{}</ul></div>\n<div class=\"Td-footer\">{after}",
        paragraphs.collect::<String>(),
        others.collect::<String>(),
    );
    Page {
        address: article.address.clone(),
        markup,
        charset: "UTF-8",
        fetched: article.fetched,
        reach: Reach::Public,
        validators: Validators::default(),
        may_keep: true,
        warnings: Vec::new(),
    }
}

fn portal(news: &News) -> Portal {
    Portal {
        id: Some(news.portal.clone()),
        name: Some(Clean::new(&format!("Cổng thông tin điện tử {}", news.portal))),
        family: None,
        home: Some(home(&news.host)),
        online: Some(66),
        weather: None,
        sections: SECTIONS.iter().map(|name| section(news, name)).collect(),
    }
}

fn section(news: &News, name: &str) -> Section {
    let at = SECTIONS.iter().position(|known| *known == name).unwrap_or_default();
    Section { name: Clean::new(name), address: parsed(&format!("https://{}/muc-{at}.aspx", news.host)) }
}

fn posted(news: &News) -> Moment {
    let moment = VIETNAM.to_datetime(Timestamp::from_second(news.id).expect("a moment"));
    Moment::at(moment.date(), moment.time())
}

fn parsed(address: &str) -> Address {
    Address::parse(address).expect("an address")
}
