//! Stored pages of real portals, where a folder of them is there: what a good reading of each has.
//!
//! The pages belong to their publishers and are not part of this project. `CONGTIN_PAGES=FOLDER
//! cargo test stored_pages -- --nocapture` reads them; without the variable nothing is read, and the
//! test says so.

use std::env;
use std::path::{Path, PathBuf};

use congtin::model::address::Address;
use congtin::model::article::{Article, Block};
use congtin::model::limits::Limits;
use congtin::model::listing::Reading;
use congtin::parse::read::read;
use congtin::parse::work::Work;

use crate::parse_sample::{families, page};

/// What is expected of a page; nothing in it is a word of theirs.
enum Expected {
    /// An article: when it was posted, how many paragraphs it has at least and at most, whether it
    /// has a summary, how many pictures with a caption at least.
    Article(&'static str, (usize, usize), bool, usize),
    /// A list: how many headlines at least, how many of them dated.
    List(usize, usize),
    /// An article that is a table of figures.
    Figures,
    /// Neither: it is said why.
    Nothing,
}

use Expected::{Article as A, Figures, List as L, Nothing};

const PAGES: [(&str, Expected); 16] = [
    ("vnexpress-2022-article", A("25/01/2022 06:00", (15, 16), true, 3)),
    ("vnexpress-2021-list", L(30, 0)),
    ("dantri-2022-article", A("24/12/2022 19:25", (20, 20), true, 1)),
    ("dantri-2022-article-2", A("24/12/2022 01:26", (11, 11), true, 1)),
    ("dantri-2018-home", L(100, 35)),
    ("cafef-2018-article", A("28/07/2018 00:35", (19, 19), true, 0)),
    ("tuoitre-2015-article", A("23/03/2015 08:06", (10, 10), true, 1)),
    ("tuoitre-2015-home", L(100, 100)),
    ("vietnamnet-2024-article", A("04/08/2024 07:54", (10, 14), true, 0)),
    ("nukeviet-2024-home", L(11, 0)),
    ("vpcp-2025-home", L(13, 0)),
    ("baocaobang-2017-home", L(80, 0)),
    ("epi-article-template", A("12/01/2011", (16, 16), true, 0)),
    // Every link of it is relative to a folder of the copy.
    ("epi-list-template", Nothing),
    ("cafef-2019-tables", Figures),
    ("tandan-body-fragment", A("", (4, 4), true, 2)),
];

#[test]
fn stored_pages_read_as_they_should() {
    let Some(folder) = env::var_os("CONGTIN_PAGES").map(PathBuf::from) else {
        println!("CONGTIN_PAGES is not set: no stored page was read");
        return;
    };
    let complaints: Vec<String> = PAGES.iter().filter_map(|row| complaint(&folder, row)).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// What is wrong with the reading of a page; a page that is not there is wrong too.
#[expect(clippy::disallowed_methods, reason = "the pages are files")]
fn complaint(folder: &Path, (name, expected): &(&str, Expected)) -> Option<String> {
    let file = folder.join(format!("{name}.html"));
    let Ok(markup) = std::fs::read_to_string(&file) else { return Some(format!("{name}: is not there")) };
    let address = Address::parse(&format!("file://{}", file.display())).expect("an address");
    let page = page(address.as_str(), markup);
    let is_good = match (read(&page, &families(), &Work::new(Limits::STANDARD)), expected) {
        (Ok(Reading::Article(article)), A(posted, paragraphs, summary, captions)) => {
            is_right(&article, posted, *paragraphs)
                && article.summary.is_some() == *summary
                && captioned(&article) >= *captions
        }
        (Ok(Reading::Listing(list)), L(least, dated)) => {
            let with_date = list.headlines.iter().filter(|one| one.published.is_some()).count();
            list.headlines.len() >= *least && with_date >= *dated
        }
        (Ok(Reading::Article(article)), Figures) => {
            article.blocks.iter().any(|block| matches!(block, Block::Table(table) if table.rows.len() > 10))
        }
        (Err(_), Nothing) => true,
        _ => false,
    };
    (!is_good).then(|| format!("{name}: is read otherwise"))
}

fn is_right(article: &Article, posted: &str, (least, most): (usize, usize)) -> bool {
    let moment = article.published.map(|moment| moment.to_string()).unwrap_or_default();
    let paragraphs = article.blocks.iter().filter(|block| matches!(block, Block::Paragraph(_))).count();
    // Only the fragment has no title.
    let has_title = article.title.is_some() || posted.is_empty();
    moment == posted && has_title && (least..=most).contains(&paragraphs)
}

fn captioned(article: &Article) -> usize {
    let has_caption = |block: &&Block| matches!(block, Block::Image(image) if image.caption.is_some());
    article.blocks.iter().filter(has_caption).count()
}
