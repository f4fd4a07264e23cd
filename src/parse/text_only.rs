//! A page whose tree would cost too much in, its bare text as an article out.

use std::cell::RefCell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

use crate::model::article::{Article, Block, Complete, Further};
use crate::model::limits::Limits;
use crate::model::page::Page;
use crate::model::portal::Portal;
use crate::model::prose::Prose;
use crate::model::trust::{Sources, Trust};
use crate::model::warning::Warning;
use crate::parse::address_date::address_date;
use crate::parse::families::Families;
use crate::parse::outline::{breaks_line, collapse};
use crate::parse::portal::split_title;
use crate::parse::tags::excess;
use crate::parse::tree::pieces;
use crate::text::clean::Clean;

/// The text of `page` as paragraphs, `because` its tree could not be built;
/// `None` when there is no text either.
#[must_use]
pub fn text_only(page: &Page, families: &Families, limits: &Limits, because: Warning) -> Option<Article> {
    let text = tokenize(&page.markup, limits);
    if text.lines.is_empty() {
        return None;
    }
    let known = families.portal(page.address.host());
    let family = known.and_then(|known| families.families.get(known.family?));
    let ends = family.map(|family| family.title_ends.as_slice()).unwrap_or_default();
    let (title, name) = split_title(&text.title, ends);
    let published = address_date(page.address.path());
    let sources = Sources {
        title: title.as_ref().map(|_| Trust::General),
        published: published.map(|_| Trust::Address),
        body: Some(Trust::General),
        ..Sources::default()
    };
    let mut warnings = page.warnings.clone();
    warnings.push(because.clone());
    warnings.extend(title.is_none().then_some(Warning::NoTitle));
    warnings.push(if published.is_some() { Warning::DateFromAddress } else { Warning::NoDate });
    warnings.extend(text.is_cut.then_some(Warning::ArticleTooLarge));
    Some(Article {
        address: page.address.clone(),
        title: title.map(|title| Clean::new(&title)),
        published,
        views: None,
        summary: None,
        author: None,
        source: None,
        tags: Vec::new(),
        blocks: text.lines.iter().map(|line| Block::Paragraph(Prose::plain(line))).collect(),
        attachments: Vec::new(),
        related: Vec::new(),
        latest: Vec::new(),
        portal: Portal {
            id: known.map(|known| known.id.clone()),
            name: known.map(|known| known.name.clone()).or(name).map(|name| Clean::new(&name)),
            family: family.map(|family| family.id.clone()),
            ..Portal::default()
        },
        section: None,
        further: Further::default(),
        complete: Complete::Text(because),
        fetched: page.fetched,
        reach: page.reach,
        warnings,
        sources,
    })
}

/// What the tokenizer found.
#[derive(Debug, Default)]
struct Text {
    title: String,
    line: String,
    lines: Vec<String>,
    /// The element whose raw text is being read.
    raw: Option<String>,
    size: usize,
    is_cut: bool,
}

fn tokenize(markup: &str, limits: &Limits) -> Text {
    let sink = Sink { text: RefCell::default(), limits: (limits.blocks, limits.text) };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let queue = BufferQueue::default();
    let mut from = 0;
    let whole = markup.len()..markup.len();
    for gap in excess(markup, limits.attributes).into_iter().chain([whole]) {
        for piece in pieces(markup.get(from..gap.start).unwrap_or_default()) {
            queue.push_back(StrTendril::from_slice(piece));
            // A script's end only asks to be run.
            while !queue.is_empty() && !tokenizer.sink.text.borrow().is_cut {
                let _ = tokenizer.feed(&queue);
            }
        }
        from = gap.end;
    }
    tokenizer.end();
    let mut text = tokenizer.sink.text.into_inner();
    text.end_line(limits.blocks);
    text
}

struct Sink {
    text: RefCell<Text>,
    limits: (usize, usize),
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut text = self.text.borrow_mut();
        match token {
            Token::CharacterTokens(piece) => text.push(&piece, self.limits.1),
            Token::TagToken(tag) => {
                let name = &*tag.name;
                if breaks_line(name) || name == "title" {
                    text.end_line(self.limits.0);
                }
                text.raw = None;
                let raw = raw_kind(name).filter(|_| tag.kind == TagKind::StartTag);
                if let Some(kind) = raw {
                    text.raw = Some(name.to_owned());
                    return TokenSinkResult::RawData(kind);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Text {
    fn push(&mut self, piece: &str, limit: usize) {
        match self.raw.as_deref() {
            Some("title") if self.title.len() < 1_000 => self.title.push_str(piece),
            Some(_) => {}
            None if self.size + piece.len() > limit => self.is_cut = true,
            None => {
                self.size += piece.len();
                self.line.push_str(piece);
            }
        }
    }

    fn end_line(&mut self, limit: usize) {
        let line = collapse(&std::mem::take(&mut self.line));
        // What the door drops is no text either.
        if Clean::new(&line).trim().is_empty() {
            return;
        }
        if self.lines.len() < limit {
            self.lines.push(line);
        } else {
            self.is_cut = true;
        }
    }
}

/// How the tokenizer must read what stands in these elements; nothing but the
/// title's is kept.
fn raw_kind(name: &str) -> Option<RawKind> {
    match name {
        "title" | "textarea" => Some(RawKind::Rcdata),
        "script" => Some(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(RawKind::Rawtext),
        _ => None,
    }
}
