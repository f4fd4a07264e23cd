//! The id of an article in, its text as it is indexed out: for searching, which reads dozens.

use std::borrow::Cow;
use std::cell::RefCell;

use rusqlite::{Connection, OptionalExtension};
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::model::article::{Block, Image, List, Table};
use crate::model::wording::lines;
use crate::store::cache::bases::Bases;
use crate::store::cache::encoding::Decoded;
use crate::text::clean::Clean;

/// Texts of articles, one after the other. They are as they were written: what is shown of them
/// has yet to go through the door of [`Clean`].
pub struct Texts<'a> {
    bases: RefCell<Bases<'a>>,
}

/// What of an article's copy says something. The rest, half of its bytes, is passed over.
#[derive(Deserialize)]
struct Said<'a> {
    #[serde(borrow)]
    summary: Option<Cow<'a, str>>,
    #[serde(borrow)]
    blocks: Vec<Piece<'a>>,
    #[serde(borrow)]
    author: Option<Cow<'a, str>>,
    #[serde(borrow)]
    source: Option<Cow<'a, str>>,
    #[serde(borrow)]
    attachments: Vec<File<'a>>,
}

/// A [`Block`], of which nearly all are paragraphs.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Piece<'a> {
    #[serde(borrow)]
    Paragraph(Line<'a>),
    Heading(IgnoredAny, #[serde(borrow)] Line<'a>),
    #[serde(borrow)]
    Quote(Line<'a>),
    List(List),
    Table(Table),
    Image(Image),
    Preformatted(Vec<Clean>),
}

#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    text: Cow<'a, str>,
}

#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow)]
    title: Cow<'a, str>,
}

impl<'a> Texts<'a> {
    /// Texts of the articles in this cache.
    #[must_use]
    pub fn new(connection: &'a Connection) -> Self {
        Self { bases: RefCell::new(Bases::new(connection)) }
    }

    /// All that the article of this id says below its title, its lines parted by line ends.
    /// `None` without a copy that can be read.
    #[must_use]
    pub fn of(&self, id: i64) -> Option<String> {
        let mut bases = self.bases.borrow_mut();
        let mut find = bases.connection.prepare_cached("SELECT body FROM bodies WHERE id = ?1").ok()?;
        let body: Vec<u8> = find.query_row([id], |row| row.get(0)).optional().ok()??;
        let Decoded::Whole(raw) = bases.unpack(&body).ok()? else { return None };
        let said: Said = serde_json::from_slice(&raw).ok()?;
        let mut text = String::with_capacity(raw.len());
        let mut add = |line: &str| {
            if !line.is_empty() {
                let parted = if text.is_empty() { "" } else { "\n" };
                text.extend([parted, line]);
            }
        };
        said.summary.iter().for_each(|line| add(line));
        for piece in said.blocks {
            let block = match piece {
                Piece::Paragraph(line) | Piece::Heading(_, line) | Piece::Quote(line) => {
                    add(&line.text);
                    continue;
                }
                Piece::List(list) => Block::List(list),
                Piece::Table(table) => Block::Table(table),
                Piece::Image(image) => Block::Image(image),
                Piece::Preformatted(lines) => Block::Preformatted(lines),
            };
            for line in lines(std::slice::from_ref(&block)) {
                add(&line);
            }
        }
        said.author.iter().chain(&said.source).for_each(|line| add(line));
        said.attachments.iter().for_each(|file| add(&file.title));
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;
    use crate::model::article::{Article, Attachment, Block, Item, List};
    use crate::model::prose::Prose;
    use crate::model::wording::wording;
    use crate::store::cache::articles::known;
    use crate::store::cache::specimen::{address, article, cache, kept};
    use crate::text::clean::Clean;

    #[test]
    fn a_text_is_all_that_is_indexed() {
        let cache = cache();
        let said = |text| Some(Clean::new(text));
        let file = Attachment {
            title: Clean::new("Quyết định"),
            address: address("https://a.vn/q.pdf"),
            size: None,
        };
        let item = Item { prose: Prose::plain("Ba."), blocks: Vec::new() };
        let list = Block::List(List { first: None, items: vec![item] });
        let full = Article {
            summary: said("Tóm tắt"),
            author: said("Hà Vi"),
            source: said("Báo xã"),
            attachments: vec![file],
            blocks: [article(1, "Một.\n\n\"Hai\".", 0).blocks, vec![list]].concat(),
            ..article(1, "", 0)
        };
        for (article, expected) in [
            (full, "Tóm tắt\nMột.\n\"Hai\".\nBa.\nHà Vi\nBáo xã\nQuyết định"),
            (article(2, "Một mình.", 0), "Một mình."),
        ] {
            kept(&cache, article.clone());
            let id = known(&cache, &article.address.key()).expect("an answer").expect("a copy").id;
            assert_eq!(Texts::new(&cache).of(id).as_deref(), Some(expected));
            assert_eq!(wording(&article).iter().map(Clean::as_str).collect::<Vec<_>>().join("\n"), expected);
        }
        assert_eq!(Texts::new(&cache).of(1), None);
        cache.execute("UPDATE bodies SET body = X'01'", []).expect("damage");
        assert_eq!(Texts::new(&cache).of(1_775_062_800), None);
    }
}
