//! A digest in, one page for a browser out: a table of contents and whole articles, nothing from elsewhere.

use crate::export::markup::{body, escape, linked};
use crate::export::put::put;
use crate::model::digest::{Digest, Entry};
use crate::model::explain::{others, time};
use crate::model::messages::{Messages, fill};

/// The look of the page: a measure for reading, light or dark as the machine is.
const STYLE: &str = "\
:root { color-scheme: light dark; }
body { max-width: 42em; margin: 0 auto; padding: 1em; line-height: 1.55; font-family: serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
article { border-top: 1px solid; margin-top: 2em; overflow-wrap: break-word; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
td, th { border: 1px solid; padding: 0.2em 0.5em; vertical-align: top; }
pre { white-space: pre-wrap; }
.facts, .caption, .image { font-size: 0.9em; opacity: 0.8; }
.lead { font-weight: bold; }
.notice { border: 1px solid; padding: 0.3em 0.6em; }
";

/// The page.
#[must_use]
pub fn digest(digest: &Digest, words: &Messages) -> String {
    let title = escape(&title(digest, words));
    // What was escaped cannot load or run anything; should it yet, the browser is told not to.
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n\
         <p class=\"facts\">{}</p>\n<nav>\n<h2>{}</h2>\n<ul>\n",
        escape(&span(digest, words)),
        escape(&words.digest.contents)
    );
    let mut number = 0;
    for part in &digest.parts {
        put(&mut out, format_args!("<li>{}\n<ul>\n", escape(&part.name)));
        for entry in &part.entries {
            number += 1;
            put(&mut out, format_args!("<li><a href=\"#a{number}\">{}</a></li>\n", escape(entry.title())));
        }
        out += "</ul>\n</li>\n";
    }
    out += "</ul>\n</nav>\n";
    number = 0;
    for part in &digest.parts {
        put(&mut out, format_args!("<h2>{}</h2>\n", escape(&part.name)));
        for entry in &part.entries {
            number += 1;
            let text = inside(entry, 3, words);
            put(
                &mut out,
                format_args!(
                    "<article id=\"a{number}\">\n<h3>{}</h3>\n{text}</article>\n",
                    escape(entry.title())
                ),
            );
        }
    }
    out + "</body>\n</html>\n"
}

/// What the digest is called.
#[must_use]
pub fn title(digest: &Digest, words: &Messages) -> String {
    let made = time(digest.made);
    // A day names it; the minute stands below.
    let day = made.split(' ').next().unwrap_or(&made);
    fill(&words.digest.title, &[("day", day)])
}

/// From when to when it reaches, and how much is in it.
#[must_use]
pub fn span(digest: &Digest, words: &Messages) -> String {
    let values =
        [("from", &*time(digest.since)), ("to", &time(digest.made)), ("n", &digest.len().to_string())];
    fill(&words.digest.span, &values)
}

/// When and where an entry was posted, and which other papers have it.
#[must_use]
pub fn facts(entry: &Entry, words: &Messages) -> String {
    let moment = entry.published().map(|moment| moment.to_string());
    let names = entry.also.iter().map(|version| version.portal.as_str()).collect::<Vec<_>>().join(", ");
    let also = (!names.is_empty()).then(|| format!("{}: {names}", others(entry.also.len(), words)));
    moment.into_iter().chain([entry.portal().to_string()]).chain(also).collect::<Vec<_>>().join(" · ")
}

/// An entry below its title, whose heading has this level, as XHTML.
#[must_use]
pub fn inside(entry: &Entry, level: u8, words: &Messages) -> String {
    let link = linked(&escape(&words.digest.at_portal), &entry.headline.address);
    let mut out = format!("<p class=\"facts\">{} · {link}</p>\n", escape(&facts(entry, words)));
    let article = entry.article.as_deref();
    let summary = article.map_or_else(|| entry.lead(), |article| article.summary.clone());
    if let Some(summary) = summary.filter(|text| !text.is_empty()) {
        put(&mut out, format_args!("<p class=\"lead\">{}</p>\n", escape(&summary)));
    }
    match article {
        Some(article) => out += &body(article, level, words),
        None => put(&mut out, format_args!("<p class=\"notice\">{}</p>\n", escape(&words.digest.not_kept))),
    }
    out
}
