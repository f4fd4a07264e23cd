//! A fetched document in, its text as an article out.

use crate::model::address::Address;
use crate::model::article::{Article, Attachment, Complete, Further};
use crate::model::document::{Document, Form};
use crate::model::ending::named;
use crate::model::failure::Kind;
use crate::model::portal::Portal;
use crate::model::trust::{Sources, Trust};
use crate::model::warning::Warning;
use crate::parse::docx::docx;
use crate::parse::families::Families;
use crate::parse::pdf::pdf;
use crate::parse::sheaf::Sheaf;
use crate::parse::sheet::sheet;
use crate::parse::work::Work;
use crate::text::clean::Clean;
use crate::text::file_name::split;

/// Letters of the number that portals put before a file's name.
const NUMBER: usize = 16;

/// Reads `document`, at most as far as `work` allows. The article's only
/// attachment is the document itself.
///
/// # Errors
/// `NoText` for pictures of pages, `Locked`, and `BadDocument` for what is no
/// such document at all.
///
/// ```
/// use congtin::model::{address::{Address, Reach}, document::{Document, Form}, validators::Validators};
/// use congtin::parse::{document::document, families::Families, work::Work};
/// let file = Document {
///     address: Address::parse("https://a.vn/VanBan/thong_bao.txt").unwrap(),
///     form: Form::Text,
///     bytes: "Kính gửi\n\nCác phòng".into(),
///     fetched: jiff::Timestamp::UNIX_EPOCH,
///     reach: Reach::Public,
///     validators: Validators::default(),
///     may_keep: true,
/// };
/// let article = document(&file, &Families::new(&[]).unwrap(), &Work::default()).unwrap();
/// assert_eq!((article.title.as_deref(), article.blocks.len()), (Some("thong bao"), 2));
/// ```
pub fn document(document: &Document, families: &Families, work: &Work) -> Result<Article, Kind> {
    let read = sheaf(document.form, &document.bytes, work)?;
    article(document, read, families)
}

/// The blocks in the bytes of a document.
///
/// # Errors
/// As [`document`].
pub fn sheaf(form: Form, bytes: &[u8], work: &Work) -> Result<Sheaf, Kind> {
    let mut sheaf = Sheaf::new(&work.limits);
    match form {
        Form::Text => String::from_utf8_lossy(bytes).lines().for_each(|line| sheaf.paragraph(line)),
        Form::Docx => docx(bytes, work, &mut sheaf)?,
        Form::Xlsx => sheet(bytes, work, &mut sheaf)?,
        Form::Pdf => pdf(bytes, work, &mut sheaf)?,
    }
    Ok(sheaf)
}

/// What was read of `document` as an article.
///
/// # Errors
/// `NoText` when that is nothing.
pub fn article(document: &Document, sheaf: Sheaf, families: &Families) -> Result<Article, Kind> {
    if sheaf.blocks.is_empty() && sheaf.title.is_none() {
        return Err(Kind::NoText);
    }
    let known = families.portal(document.address.host());
    let name = named(&document.address).unwrap_or_else(|| document.address.file_name());
    let file = Attachment {
        title: name,
        address: document.address.clone(),
        size: u64::try_from(document.bytes.len()).ok(),
    };
    let cut = [Warning::ArticleTooLarge, Warning::TableTooLarge, Warning::TooSlow];
    let cut = sheaf.warnings.iter().find(|warning| cut.contains(warning)).cloned();
    Ok(Article {
        address: document.address.clone(),
        title: Some(sheaf.title.unwrap_or_else(|| title(&document.address))),
        published: None,
        views: None,
        summary: None,
        author: None,
        source: None,
        tags: Vec::new(),
        blocks: sheaf.blocks,
        // A file of this machine is here already.
        attachments: if document.address.as_url().scheme() == "file" { Vec::new() } else { vec![file] },
        related: Vec::new(),
        latest: Vec::new(),
        portal: Portal {
            id: known.map(|known| known.id.clone()),
            name: known.map(|known| Clean::new(&known.name)),
            ..Portal::default()
        },
        section: None,
        complete: cut.map_or(Complete::Whole, Complete::Cut),
        fetched: document.fetched,
        reach: document.reach,
        warnings: sheaf.warnings,
        further: Further::default(),
        sources: Sources { title: Some(Trust::General), body: Some(Trust::General), ..Sources::default() },
    })
}

/// A title out of a file's name: without its ending, a portal's number before it and `_` for blanks.
fn title(address: &Address) -> Clean {
    let name = named(address).unwrap_or_else(|| address.file_name());
    let (stem, _) = split(&name);
    let own = stem.split_at_checked(NUMBER).filter(|(number, rest)| {
        number.chars().all(|c| c.is_ascii_hexdigit()) && rest.chars().any(char::is_alphabetic)
    });
    let own = own.map_or(stem, |(_, rest)| rest);
    Clean::new(own.replace('_', " ").trim())
}

#[cfg(test)]
pub mod tests {
    //! What the readers of documents share in their tests.

    use super::title;
    use crate::model::address::Address;
    use crate::model::article::Block;

    /// The texts of blocks, for tests of what is read.
    pub(in crate::parse) fn texts(blocks: &[Block]) -> Vec<String> {
        let mut texts = Vec::new();
        for block in blocks {
            match block {
                Block::Paragraph(prose) | Block::Quote(prose) => texts.push(prose.text.to_string()),
                Block::Heading(level, prose) => {
                    texts.push(format!("{} {}", "#".repeat((*level).into()), prose.text));
                }
                Block::Table(table) => texts.extend(
                    table
                        .rows
                        .iter()
                        .map(|row| row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" | ")),
                ),
                Block::List(list) => {
                    for item in &list.items {
                        texts.push(format!("* {}", item.prose.text));
                        texts.extend(self::texts(&item.blocks).into_iter().map(|text| format!("  {text}")));
                    }
                }
                Block::Image(_) | Block::Preformatted(_) => {}
            }
        }
        texts
    }

    #[test]
    fn titles_of_names() {
        let table = [
            ("http://a.vn/VanBan/2026-06/98877902e81c1a83QD%201147.pdf", "QD 1147"),
            ("http://a.vn/ke_hoach_2026.docx", "ke hoach 2026"),
            ("http://a.vn/1234567890123456.pdf", "1234567890123456"),
            ("http://a.vn/K%E1%BA%BF%20ho%E1%BA%A1ch.xlsx/0c1f", "Kế hoạch"),
        ];
        for (address, expected) in table {
            assert_eq!(&*title(&Address::parse(address).expect("an address")), expected);
        }
    }
}
