//! A digest in, a book of EPUB 3 out: a chapter an article, nothing from elsewhere.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::export::html::{inside, span, title};
use crate::export::markup::escape;
use crate::export::put::put;
use crate::model::digest::Digest;
use crate::model::messages::Messages;

/// Where a reader finds the book in its container.
const CONTAINER: &str = "\
<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">
<rootfiles><rootfile full-path=\"book/content.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>
</container>
";

/// The look of a chapter; fonts and measure are the reader's.
const STYLE: &str = "\
td, th { border: 1px solid; padding: 0.2em 0.4em; vertical-align: top; }
table { border-collapse: collapse; }
pre { white-space: pre-wrap; }
.facts, .caption, .image { font-size: 0.9em; }
.lead { font-weight: bold; }
.notice { border: 1px solid; padding: 0.3em; }
";

/// The bytes of the book.
///
/// # Errors
/// When it is larger than its container can be.
pub fn digest(digest: &Digest, words: &Messages) -> ZipResult<Vec<u8>> {
    let mut book = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    // First and not packed: readers look for these bytes at this place.
    book.start_file("mimetype", stored)?;
    book.write_all(b"application/epub+zip")?;
    let mut add = |name: &str, text: &str| -> ZipResult<()> {
        book.start_file(name, packed)?;
        Ok(book.write_all(text.as_bytes())?)
    };
    add("META-INF/container.xml", CONTAINER)?;
    add("book/content.opf", &package(digest, words))?;
    add("book/nav.xhtml", &contents(digest, words))?;
    add("book/style.css", STYLE)?;
    let entries = digest.parts.iter().flat_map(|part| &part.entries);
    for (number, entry) in (1..).zip(entries) {
        let name = escape(entry.title());
        let text = format!("<h1>{name}</h1>\n{}", inside(entry, 1, words));
        add(&format!("book/{}", chapter(number)), &page(&name, &text))?;
    }
    Ok(book.finish()?.into_inner())
}

/// The file of a chapter, by its number from 1.
fn chapter(number: usize) -> String {
    format!("a{number:04}.xhtml")
}

/// What is in the book, and in which order it is read.
fn package(digest: &Digest, words: &Messages) -> String {
    let made = digest.made.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let (mut items, mut spine) = (String::new(), String::new());
    for n in 1..=digest.len() {
        let file = chapter(n);
        put(
            &mut items,
            format_args!("<item id=\"a{n}\" href=\"{file}\" media-type=\"application/xhtml+xml\"/>\n"),
        );
        put(&mut spine, format_args!("<itemref idref=\"a{n}\"/>\n"));
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"vi\">\n\
         <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
         <dc:identifier id=\"id\">congtin-digest-{made}</dc:identifier>\n<dc:title>{}</dc:title>\n\
         <dc:language>vi</dc:language>\n<dc:creator>congtin</dc:creator>\n<dc:date>{made}</dc:date>\n\
         <meta property=\"dcterms:modified\">{made}</meta>\n</metadata>\n<manifest>\n\
         <item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n\
         <item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n{items}</manifest>\n\
         <spine>\n<itemref idref=\"nav\"/>\n{spine}</spine>\n</package>\n",
        escape(&title(digest, words))
    )
}

/// The table of contents, which is the first page too.
fn contents(digest: &Digest, words: &Messages) -> String {
    let mut number = 0;
    let mut list = String::new();
    for part in &digest.parts {
        put(&mut list, format_args!("<li><span>{}</span>\n<ol>\n", escape(&part.name)));
        for entry in &part.entries {
            number += 1;
            put(
                &mut list,
                format_args!("<li><a href=\"{}\">{}</a></li>\n", chapter(number), escape(entry.title())),
            );
        }
        list += "</ol>\n</li>\n";
    }
    let name = escape(&title(digest, words));
    let middle = format!(
        "<h1>{name}</h1>\n<p class=\"facts\">{}</p>\n<nav epub:type=\"toc\" id=\"toc\">\n<h2>{}</h2>\n<ol>\n{list}</ol>\n</nav>\n",
        escape(&span(digest, words)),
        escape(&words.digest.contents)
    );
    page(&name, &middle)
}

fn page(title: &str, middle: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"vi\" xml:lang=\"vi\">\n\
         <head>\n<title>{title}</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n\
         <body>\n{middle}</body>\n</html>\n"
    )
}
