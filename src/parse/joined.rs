//! Tokens in, the same tokens out to the builder of a tree, but texts joined and without errors; and what the
//! tokenizer stands in behind each of them.

use std::cell::{Cell, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{Rawtext, ScriptData};
use html5ever::tokenizer::{
    CharacterTokens, CommentToken, DoctypeToken, EOFToken, NullCharacterToken, ParseError, TagToken, Token,
    TokenSink, TokenSinkResult,
};
use html5ever::tree_builder::{TreeBuilder, TreeSink};

use crate::parse::sink::Sink;

type Handle = <Sink as TreeSink>::Handle;

/// What the tokenizer stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// Content, with nothing begun.
    Content,
    /// A script or a style that has just begun.
    Raw,
    /// Something that ends with a token, always at its `>`.
    Other,
}

/// The builder of the tree, which is given each text whole.
pub struct Joined {
    /// What builds it.
    pub builder: TreeBuilder<Handle, Sink>,
    text: RefCell<StrTendril>,
    /// Where its tokenizer stands.
    pub within: Cell<Within>,
    /// How many bytes the tokenizer was given since it gave the last token.
    pub quiet: Cell<usize>,
}

impl Joined {
    /// The builder of an empty tree.
    #[must_use]
    pub fn new(builder: TreeBuilder<Handle, Sink>) -> Self {
        Self { builder, text: RefCell::default(), within: Cell::new(Within::Content), quiet: Cell::new(0) }
    }

    fn end_text(&self) {
        let text = self.text.take();
        if !text.is_empty() {
            let _ = self.builder.process_token(CharacterTokens(text), 1);
        }
    }
}

impl TokenSink for Joined {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        if matches!(token, ParseError(_)) {
            return TokenSinkResult::Continue;
        }
        self.quiet.set(0);
        let is_last = match token {
            CharacterTokens(more) => {
                let mut text = self.text.borrow_mut();
                if text.is_empty() {
                    *text = more;
                } else {
                    text.push_tendril(&more);
                }
                return TokenSinkResult::Continue;
            }
            ParseError(_) | NullCharacterToken | EOFToken => false,
            TagToken(_) | CommentToken(_) | DoctypeToken(_) => true,
        };
        self.end_text();
        let result = self.builder.process_token(token, line);
        if is_last {
            self.within.set(match result {
                TokenSinkResult::RawData(ScriptData | Rawtext) => Within::Raw,
                TokenSinkResult::RawData(_) | TokenSinkResult::Plaintext => Within::Other,
                _ => Within::Content,
            });
        }
        result
    }

    fn end(&self) {
        self.end_text();
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.end_text();
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
