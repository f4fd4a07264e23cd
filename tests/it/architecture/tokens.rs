//! Rust source in, its tokens and its paths out, each with its line.
//!
//! proc-macro2 does the lexing; without its `span-locations` (which would
//! build it twice) a token's line is found by walking the source beside it.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// An identifier, a literal, a delimiter or a sign; `::` is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub text: String,
    pub line: usize,
}

/// A path as its segments; what stands in the braces of a `use` is spelt out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    pub segments: Vec<String>,
    pub line: usize,
    /// How many inline modules it stands in.
    pub depth: usize,
}

/// The tokens of `source`, comments left out.
pub fn tokens(source: &str) -> Result<Vec<Token>, String> {
    let stream: TokenStream = source.parse().map_err(|error| format!("1: not Rust: {error}"))?;
    let mut walk = Walk { rest: source, line: 1, tokens: Vec::new() };
    walk.stream(stream)?;
    Ok(walk.tokens)
}

/// A place in the source, and the tokens before it.
struct Walk<'a> {
    rest: &'a str,
    line: usize,
    tokens: Vec<Token>,
}

impl Walk<'_> {
    fn stream(&mut self, stream: TokenStream) -> Result<(), String> {
        let mut trees = stream.into_iter();
        while let Some(tree) = trees.next() {
            if let Some(rest) = after_comment(&tree, &trees) {
                trees = rest;
                continue;
            }
            match tree {
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Parenthesis => ("(", ")"),
                        Delimiter::Brace => ("{", "}"),
                        Delimiter::Bracket => ("[", "]"),
                        Delimiter::None => ("", ""),
                    };
                    self.place(open)?;
                    self.stream(group.stream())?;
                    self.place(close)?;
                }
                TokenTree::Punct(sign) if sign.as_char() == ':' && sign.spacing() == Spacing::Joint => {
                    trees.next();
                    self.place("::")?;
                }
                TokenTree::Punct(sign) => self.place(&sign.to_string())?,
                TokenTree::Ident(name) => self.place(&name.to_string())?,
                TokenTree::Literal(literal) => self.place(&literal.to_string())?,
            }
        }
        Ok(())
    }

    /// Takes `text`, which is what comes next after blanks and comments.
    fn place(&mut self, text: &str) -> Result<(), String> {
        self.skip_blanks();
        let Some(rest) = self.rest.strip_prefix(text) else {
            return Err(format!("{}: cannot place the token {text}", self.line));
        };
        self.tokens.push(Token { text: text.to_owned(), line: self.line });
        self.advance(rest);
        Ok(())
    }

    fn skip_blanks(&mut self) {
        loop {
            self.advance(self.rest.trim_start());
            if self.rest.starts_with("//") {
                self.advance(self.rest.trim_start_matches(|c| c != '\n'));
            } else if self.rest.starts_with("/*") {
                self.advance(after_block(self.rest));
            } else {
                return;
            }
        }
    }

    /// Goes on to `rest`, the end of what is left.
    fn advance(&mut self, rest: &str) {
        let (passed, rest) = self.rest.split_at(self.rest.len() - rest.len());
        self.line += passed.matches('\n').count();
        self.rest = rest;
    }
}

/// What follows a block comment, which may hold others.
fn after_block(text: &str) -> &str {
    let (mut depth, mut rest) = (0, text);
    while !rest.is_empty() {
        if let Some(inner) = rest.strip_prefix("/*") {
            (depth, rest) = (depth + 1, inner);
        } else if let Some(outer) = rest.strip_prefix("*/") {
            (depth, rest) = (depth - 1, outer);
        } else {
            let mut letters = rest.chars();
            letters.next();
            rest = letters.as_str();
        }
        if depth == 0 {
            break;
        }
    }
    rest
}

type Trees = proc_macro2::token_stream::IntoIter;

/// What follows the doc comment that begins with `tree`; the lexer makes
/// `#[doc = "…"]` of it. (Who writes that attribute out is told it cannot be placed.)
fn after_comment(tree: &TokenTree, rest: &Trees) -> Option<Trees> {
    let mut rest = rest.clone();
    if !matches!(tree, TokenTree::Punct(sign) if sign.as_char() == '#') {
        return None;
    }
    let mut next = rest.next()?;
    if matches!(&next, TokenTree::Punct(sign) if sign.as_char() == '!') {
        next = rest.next()?;
    }
    let TokenTree::Group(group) = next else { return None };
    let mut inner = group.stream().into_iter();
    let is_doc = matches!(inner.next()?, TokenTree::Ident(name) if name == "doc");
    let is_text = matches!(inner.next()?, TokenTree::Punct(sign) if sign.as_char() == '=');
    (is_doc && is_text).then_some(rest)
}

/// Every path of two segments or more, and every name in a `use`.
pub fn paths(tokens: &[Token]) -> Vec<Path> {
    let (mut found, mut braces, mut modules) = (Vec::new(), 0, Vec::new());
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let mut at = 0;
    while at < tokens.len() {
        match text(at) {
            "{" => braces += 1,
            "}" => {
                modules.retain(|&module| module < braces);
                braces -= 1;
            }
            "mod" if text(at + 2) == "{" => modules.push(braces + 1),
            _ => {}
        }
        let before = |back: usize| at.checked_sub(back).map_or("", text);
        // `extern crate` names a crate; `use<…>` of a type names none.
        let is_use = text(at) == "use" && text(at + 1) != "<" || text(at) == "crate" && before(1) == "extern";
        let is_tail = before(1) == "::" && is_name(before(2)) && before(2) != "use";
        let start = if is_use {
            Some(at + 1 + usize::from(text(at + 1) == "::"))
        } else {
            (is_name(text(at)) && text(at + 1) == "::" && !is_tail).then_some(at)
        };
        at = match start {
            Some(start) => {
                let from = found.len();
                let end = tree(tokens, start, &Vec::new(), &mut found);
                found.iter_mut().skip(from).for_each(|path| path.depth = modules.len());
                end
            }
            None => at + 1,
        };
    }
    found
}

/// Reads the path or use tree at `at` behind `prefix`; returns where it ends.
fn tree(tokens: &[Token], mut at: usize, prefix: &[String], found: &mut Vec<Path>) -> usize {
    let mut segments = prefix.to_vec();
    while let Some(token) = tokens.get(at) {
        match token.text.as_str() {
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token.text != "}") {
                    at = tree(tokens, at, &segments, found).max(at + 1);
                    at += usize::from(tokens.get(at).is_some_and(|token| token.text == ","));
                }
                return at + 1;
            }
            "self" if !segments.is_empty() => {}
            name if is_name(name) || name == "*" => segments.push(name.to_owned()),
            _ => break,
        }
        at += 1;
        match tokens.get(at).map(|token| token.text.as_str()) {
            Some("::") => at += 1,
            Some("as") => {
                at += 2;
                break;
            }
            _ => break,
        }
    }
    let line = tokens.get(at.saturating_sub(1)).map_or(0, |token| token.line);
    found.push(Path { segments, line, depth: 0 });
    at
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}
