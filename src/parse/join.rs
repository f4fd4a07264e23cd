//! An article that goes on and what was read of its next page in, one article out.

use std::collections::HashSet;

use crate::model::article::{Article, Block, Complete};
use crate::model::prose::Prose;
use crate::model::warning::Warning;
use crate::model::wording::{body, lines};
use crate::parse::page_mark::is_one;
use crate::text::fold::fold;

/// Blocks at the beginning of a page that its further ones may say again.
const HEAD: usize = 6;

/// Blocks at the end of a page that its further ones may say again.
const TAIL: usize = 3;

/// Bytes of a line of links to the pages at most.
const LINE: usize = 120;

/// Letters of a link to a page at most: "Trang tiếp theo".
const LABEL: usize = 16;

/// What a further page turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// The next part of the article.
    Added,
    /// Nothing that was not there before.
    Nothing,
    /// Another article.
    Other,
}

/// Adds to `whole` what `page`, read as an article of its own, has of it: its blocks without those
/// that every page has, its attachments and tags.
///
/// ```
/// use congtin::model::article::{Article, Block};
/// use congtin::model::prose::Prose;
/// use congtin::parse::join::{Joined, join};
/// # use congtin::model::{address::{Address, Reach}, article::{Complete, Further}, portal::Portal};
/// # let article = |lines: &[&str]| Article {
/// #     address: Address::parse("https://a.vn/bai.html").unwrap(),
/// #     title: None, published: None, views: None, summary: None, author: None, source: None,
/// #     tags: vec![], attachments: vec![], related: vec![], latest: vec![],
/// #     blocks: lines.iter().map(|line| Block::Paragraph(Prose::plain(line))).collect(),
/// #     portal: Portal::default(), section: None, further: Further::default(),
/// #     complete: Complete::Whole, fetched: jiff::Timestamp::UNIX_EPOCH, reach: Reach::Public,
/// #     warnings: vec![], sources: congtin::model::trust::Sources::default(),
/// # };
/// let mut whole = article(&["Lời dẫn.", "Phần một."]);
/// assert_eq!(join(&mut whole, article(&["Lời dẫn.", "Phần hai."])), Joined::Added);
/// assert_eq!(whole.blocks, article(&["Lời dẫn.", "Phần một.", "Phần hai."]).blocks);
/// ```
pub fn join(whole: &mut Article, mut page: Article) -> Joined {
    if !is_same(whole, &page) {
        return Joined::Other;
    }
    without_turns(&mut page);
    let known = known(whole);
    if lines(&page.blocks).iter().all(|line| known.contains(line.as_str())) && !has_new_image(whole, &page) {
        return Joined::Nothing;
    }
    let said: Vec<String> =
        [&whole.title, &whole.summary].into_iter().flatten().map(|text| fold(text)).collect();
    let head = whole.blocks.get(..HEAD).unwrap_or(&whole.blocks);
    let is_repeat = |block: &Block| {
        head.contains(block) || prose(block).is_some_and(|prose| said.contains(&fold(&prose.text)))
    };
    let repeats = page.blocks.iter().take_while(|block| is_repeat(block)).count();
    page.blocks.drain(..repeats);
    let ends = whole.blocks.iter().rev().zip(page.blocks.iter().rev());
    let ends = ends.take(TAIL).take_while(|(one, other)| one == other).count();
    whole.blocks.truncate(whole.blocks.len() - ends);
    whole.blocks.append(&mut page.blocks);
    take_beside(whole, page);
    Joined::Added
}

/// Takes the text of `print`, the view of `article` for printing; false when it does not have all
/// that the article's first page has, and more.
pub fn take_print(article: &mut Article, print: Article) -> bool {
    let known = known(&print);
    let own = body(article);
    let is_there = own.iter().filter(|line| known.contains(line.as_str())).count() * 10 >= own.len() * 9;
    let size = |article: &Article| body(article).iter().map(|line| line.len()).sum::<usize>();
    if !is_there || print.complete != Complete::Whole || size(&print) <= size(article) {
        return false;
    }
    let said: Vec<String> =
        [&article.title, &article.summary].into_iter().flatten().map(|text| fold(text)).collect();
    let is_repeat = |block: &Block| prose(block).is_some_and(|prose| said.contains(&fold(&prose.text)));
    let mut print = print;
    let repeats = print.blocks.iter().take_while(|block| is_repeat(block)).count();
    article.blocks = print.blocks.drain(repeats..).collect();
    take_beside(article, print);
    true
}

/// Takes the line of links to its pages out of the body.
pub fn without_turns(article: &mut Article) {
    let own = article.address.clone();
    let is_turn = |prose: &Prose| {
        let mut links = prose.links().peekable();
        let is_label = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count() <= LABEL;
        prose.text.len() <= LINE
            && links.peek().is_some()
            && links.all(|(text, to)| is_label(text) && is_one(&own, to))
    };
    let is_bare = |prose: &Prose| prose.links().next().is_none() && prose.text.len() <= 2;
    article.blocks.retain(|block| match block {
        Block::Paragraph(prose) => !is_turn(prose),
        // The page that is open is no link.
        Block::List(list) => {
            let mut items = list.items.iter().map(|item| &item.prose);
            !(items.clone().any(is_turn) && items.all(|prose| is_turn(prose) || is_bare(prose)))
        }
        _ => true,
    });
}

/// Says that `article` ends before its page `number`, counted from 1.
pub fn cut(article: &mut Article, number: usize) {
    let missing = Warning::PagesMissing(number);
    article.complete = Complete::Cut(missing.clone());
    article.warnings.push(missing);
}

/// True when both have the same title, as far as they have one: some add the number of the page.
fn is_same(one: &Article, other: &Article) -> bool {
    let (Some(one), Some(other)) = (&one.title, &other.title) else { return true };
    let (one, other) = (fold(one), fold(other));
    one.starts_with(other.trim()) || other.starts_with(one.trim())
}

fn known(article: &Article) -> HashSet<String> {
    let said = article.title.iter().chain(&article.summary).map(ToString::to_string);
    body(article).iter().map(ToString::to_string).chain(said).collect()
}

fn has_new_image(whole: &Article, page: &Article) -> bool {
    let images = |article: &Article| -> HashSet<String> {
        let address = |block: &Block| match block {
            Block::Image(image) => Some(image.address.key()),
            _ => None,
        };
        article.blocks.iter().filter_map(address).collect()
    };
    !images(page).is_subset(&images(whole))
}

fn prose(block: &Block) -> Option<&Prose> {
    match block {
        Block::Paragraph(prose) | Block::Heading(_, prose) => Some(prose),
        _ => None,
    }
}

/// What stands beside the body, each once, and what was wrong with the page.
fn take_beside(whole: &mut Article, page: Article) {
    for file in page.attachments {
        if whole.attachments.iter().all(|known| known.address.key() != file.address.key()) {
            whole.attachments.push(file);
        }
    }
    for tag in page.tags {
        if !whole.tags.contains(&tag) {
            whole.tags.push(tag);
        }
    }
    // Author and source often stand on the last page.
    whole.author = whole.author.take().or(page.author);
    whole.source = whole.source.take().or(page.source);
    if let (Complete::Whole, Complete::Cut(loss) | Complete::Text(loss)) = (&whole.complete, page.complete) {
        whole.complete = Complete::Cut(loss);
    }
    let about_the_head = [Warning::NoTitle, Warning::NoDate, Warning::DateFromAddress];
    for warning in page.warnings {
        if !whole.warnings.contains(&warning) && !about_the_head.contains(&warning) {
            whole.warnings.push(warning);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Joined, cut, join, take_print, without_turns};
    use crate::model::address::{Address, Reach};
    use crate::model::article::{Article, Attachment, Block, Complete, Further, Item, List};
    use crate::model::portal::Portal;
    use crate::model::prose::{Mark, Prose};
    use crate::model::warning::Warning;
    use crate::text::clean::Clean;

    fn address(path: &str) -> Address {
        Address::parse(&format!("https://a.vn{path}")).expect(path)
    }

    fn article(path: &str, lines: &[&str]) -> Article {
        Article {
            address: address(path),
            title: Some(Clean::new("Bài dài")),
            published: None,
            views: None,
            summary: Some(Clean::new("Lời dẫn.")),
            author: None,
            source: None,
            tags: Vec::new(),
            blocks: lines.iter().map(|line| Block::Paragraph(Prose::plain(line))).collect(),
            attachments: Vec::new(),
            related: Vec::new(),
            latest: Vec::new(),
            portal: Portal::default(),
            section: None,
            further: Further { pages: vec![address("/bai-p2.html")], print: None },
            complete: Complete::Whole,
            fetched: jiff::Timestamp::UNIX_EPOCH,
            reach: Reach::Public,
            warnings: Vec::new(),
            sources: crate::model::trust::Sources::default(),
        }
    }

    /// "1 2", of which the links lead to `paths`.
    fn turns(paths: &[&str]) -> Prose {
        let text = paths.iter().map(|_| "2").collect::<Vec<_>>().join(" ");
        let mark = |(n, path): (usize, &&str)| (n * 2..n * 2 + 1, Mark::Link(address(path)));
        Prose { text: Clean::new(&text), marks: paths.iter().enumerate().map(mark).collect() }
    }

    fn said(article: &Article) -> Vec<&str> {
        article.blocks.iter().filter_map(super::prose).map(|prose| prose.text.as_str()).collect()
    }

    #[test]
    fn what_every_page_has_is_said_once() {
        let mut whole = article("/bai.html", &["Ảnh: A", "Phần một.", "Theo Báo Mẫu"]);
        let second = article("/bai-p2.html", &["Bài dài", "Lời dẫn.", "Ảnh: A", "Phần hai.", "Theo Báo Mẫu"]);
        assert_eq!(join(&mut whole, second), Joined::Added);
        assert_eq!(said(&whole), ["Ảnh: A", "Phần một.", "Phần hai.", "Theo Báo Mẫu"]);
    }

    #[test]
    fn a_page_that_has_nothing_of_its_own_adds_nothing() {
        let mut whole = article("/bai.html", &["Một.", "Hai.", "Ba.", "Bốn.", "Năm.", "Sáu.", "Bảy."]);
        let before = whole.clone();
        assert_eq!(join(&mut whole, before.clone()), Joined::Nothing);
        assert_eq!(whole, before);
        let other = Article { title: Some(Clean::new("Bài khác")), ..article("/bai-p2.html", &["Khác."]) };
        assert_eq!(join(&mut whole, other), Joined::Other);
        assert_eq!(whole, before);
        let numbered =
            Article { title: Some(Clean::new("Bài dài (trang 2)")), ..article("/bai-p2.html", &["Tám."]) };
        assert_eq!(join(&mut whole, numbered), Joined::Added);
    }

    #[test]
    fn links_to_its_own_pages_are_no_text() {
        let mut own = article("/bai.html", &["Một."]);
        own.blocks.push(Block::Paragraph(turns(&["/bai.html", "/bai-p2.html"])));
        own.blocks.push(Block::Paragraph(turns(&["/bai-p2.html", "/khac.html"])));
        let items = [Prose::plain("1"), turns(&["/bai-p2.html"])];
        let items = items.into_iter().map(|prose| Item { prose, blocks: Vec::new() }).collect();
        own.blocks.push(Block::List(List { first: None, items }));
        without_turns(&mut own);
        assert_eq!(own.blocks.len(), 2, "{:?}", own.blocks);
    }

    #[test]
    fn what_stands_beside_the_body_comes_along_once() {
        let file = |name: &str| Attachment {
            title: Clean::new(name),
            address: address(&format!("/{name}")),
            size: None,
        };
        let tags = |names: &[&str]| names.iter().map(|name| Clean::new(name)).collect::<Vec<_>>();
        let mut whole = Article {
            attachments: vec![file("a.pdf")],
            tags: tags(&["lúa"]),
            ..article("/bai.html", &["Một."])
        };
        let second = Article {
            attachments: vec![file("a.pdf"), file("b.pdf")],
            tags: tags(&["lúa", "mặn"]),
            author: Some(Clean::new("An")),
            complete: Complete::Cut(Warning::ShortBody),
            warnings: vec![Warning::NoDate, Warning::ShortBody],
            ..article("/bai-p2.html", &["Hai."])
        };
        join(&mut whole, second);
        assert_eq!(whole.attachments, [file("a.pdf"), file("b.pdf")]);
        assert_eq!((whole.tags, whole.author), (tags(&["lúa", "mặn"]), Some(Clean::new("An"))));
        assert_eq!(
            (whole.complete, whole.warnings),
            (Complete::Cut(Warning::ShortBody), vec![Warning::ShortBody])
        );
    }

    #[test]
    fn a_view_for_printing_is_taken_when_it_has_all() {
        let mut own = article("/bai.html", &["Một.", "Hai."]);
        assert!(!take_print(&mut own, article("/in", &["Một.", "Hai."])), "no more than the page");
        assert!(!take_print(&mut own, article("/in", &["Tên khác.", "Một.", "Bốn."])), "not all of the page");
        assert!(take_print(&mut own, article("/in", &["Bài dài", "Một.", "Hai.", "Ba."])));
        assert_eq!(said(&own), ["Một.", "Hai.", "Ba."]);
        assert_eq!(own.address, address("/bai.html"));
    }

    #[test]
    fn a_cut_article_says_where_it_ends() {
        let mut own = article("/bai.html", &["Một."]);
        cut(&mut own, 2);
        assert_eq!(own.complete, Complete::Cut(Warning::PagesMissing(2)));
        assert_eq!(own.warnings, [Warning::PagesMissing(2)]);
    }
}
