//! The source of the program in, every breach of the house's walls out.
//!
//! The tables below are those of `ARCHITECTURE.md`: when the house should
//! change, change both, and say there why.

mod tokens;

use std::path::Path as FilePath;

use tokens::{Path, Token, paths, tokens};

/// A wing, and the wings it may name besides itself.
const WINGS: [(&str, &[&str]); 16] = [
    ("text", &[]),
    ("model", &["text"]),
    ("parse", &["model", "text"]),
    ("typeset", &["model", "text"]),
    ("fetch", &["model", "text"]),
    ("store", &["model", "text"]),
    ("pipeline", &["fetch", "parse", "store", "model", "text"]),
    ("export", &["model", "text", "typeset"]),
    ("app", &["model", "text", "typeset"]),
    ("ui", &["app", "model", "text", "typeset"]),
    ("config", &["app", "ui", "model", "text"]),
    ("sample", &["model"]),
    ("runtime", &["app", "ui", "config", "pipeline", "export", "sample", "model", "text"]),
    ("cli", &["config", "pipeline", "export", "runtime", "sample", "typeset", "model", "text"]),
    ("main", &["cli", "config", "pipeline", "export", "runtime", "sample", "typeset", "model", "text"]),
    ("lib", &[]),
];

/// A crate, and the wings it appears in.
const CRATES: [(&str, &[&str]); 18] = [
    ("calamine", &["parse"]),
    ("feed_rs", &["parse"]),
    ("pdf_extract", &["parse"]),
    ("quick_xml", &["parse"]),
    ("scraper", &["parse"]),
    ("html5ever", &["parse"]),
    ("reqwest", &["fetch"]),
    ("compression_codecs", &["fetch"]),
    ("robotxt", &["fetch"]),
    ("rusqlite", &["store"]),
    ("zstd", &["store"]),
    ("tokio", &["fetch", "store", "pipeline", "runtime", "sample", "cli", "main"]),
    ("ratatui", &["ui", "runtime"]),
    ("crossterm", &["runtime"]),
    ("hyper", &["sample"]),
    // For fetch the reading of the machine's proxies, which reqwest shares but does not show.
    ("hyper_util", &["sample", "fetch"]),
    ("http_body_util", &["sample"]),
    ("zip", &["export", "parse"]),
];

/// Where a crate may be named all the same: a file and the beginning of the path.
const LAYOUT: (&str, [&str; 2]) = ("src/app/layout.rs", ["ratatui", "layout"]);

/// The wings without files, network, clock, environment and threads.
const PURE: [&str; 7] = ["text", "model", "parse", "typeset", "export", "app", "ui"];

/// The modules of std that are not pure, and what of them is.
const IMPURE: [(&str, &[&str]); 6] = [
    ("fs", &[]),
    ("process", &[]),
    ("env", &[]),
    ("thread", &[]),
    ("net", &["IpAddr", "Ipv4Addr", "Ipv6Addr", "AddrParseError"]),
    ("time", &["Duration"]),
];

/// Names that say nothing of what is inside.
const VAGUE: [&str; 7] = ["util", "utils", "helper", "helpers", "common", "misc", "prelude"];

/// The wall of a file's length in lines, test modules not counted.
const LINES: usize = 500;

#[test]
#[expect(clippy::disallowed_methods, reason = "the sources are files")]
fn the_walls_stand() {
    let root = FilePath::new(env!("CARGO_MANIFEST_DIR"));
    let (mut folders, mut seen, mut complaints) = (vec![root.join("src")], Vec::new(), Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root).expect("inside").to_string_lossy().replace('\\', "/");
                complaints.extend(inspect(&name, &std::fs::read_to_string(&path).expect("UTF-8")));
                seen.push(name);
            }
        }
    }
    assert!(seen.len() > 30 && seen.contains(&"src/main.rs".to_owned()), "only {seen:?} were read");
    complaints.sort();
    assert!(complaints.is_empty(), "{} breaches:\n{}", complaints.len(), complaints.join("\n"));
}

/// Every complaint about the file `name`, as `name:line: rule`.
fn inspect(name: &str, source: &str) -> Vec<String> {
    let tokens = match tokens(source) {
        Ok(tokens) => tokens,
        Err(fault) => return vec![format!("{name}:{fault}")],
    };
    let mut complaints = inspect_form(name, source, &tokens);
    let parts: Vec<_> = name.trim_start_matches("src/").trim_end_matches(".rs").split('/').collect();
    let Some((wing, may_name)) = WINGS.iter().find(|(wing, _)| parts.first() == Some(wing)) else {
        complaints.push((1, "this wing is not in the table of the house".to_owned()));
        return told(name, complaints);
    };
    let is_door = matches!(parts.last(), Some(&"mod" | &"lib" | &"main"));
    let depth = parts.len() - usize::from(is_door);
    for path in paths(&tokens) {
        let fault = named_wing(&path, depth)
            .and_then(|to| wall(wing, may_name, &to))
            .or_else(|| foreign(name, wing, &path))
            .or_else(|| impure(wing, &path));
        complaints.extend(fault.map(|fault| (path.line, fault)));
    }
    told(name, complaints)
}

fn told(name: &str, complaints: Vec<(usize, String)>) -> Vec<String> {
    complaints.into_iter().map(|(line, fault)| format!("{name}:{line}: {fault}")).collect()
}

/// What a path names at the top of the crate: a wing, `*`, or nothing for the crate itself.
fn named_wing(path: &Path, depth: usize) -> Option<String> {
    let first = path.segments.first()?.as_str();
    let relative = path.segments.iter().take_while(|part| matches!(part.as_str(), "self" | "super"));
    let supers = relative.clone().filter(|part| *part == "super").count();
    let skipped = match first {
        "crate" | "congtin" => 1,
        // A path that climbs out of its wing is one from the crate.
        "super" if supers == depth + path.depth => relative.count(),
        _ => return None,
    };
    Some(path.segments.get(skipped).cloned().unwrap_or_default())
}

/// The complaint when `wing` may not name `to`.
fn wall(wing: &str, may_name: &[&str], to: &str) -> Option<String> {
    match to {
        "" => Some("the crate itself is not imported or renamed".to_owned()),
        "*" => Some("crate::* is not imported".to_owned()),
        _ if to == wing || may_name.contains(&to) => None,
        _ if WINGS.iter().any(|(known, _)| *known == to) => Some(format!("{wing} may not name {to}")),
        _ => Some(format!("crate::{to} is not a wing")),
    }
}

/// The complaint when `path` names a crate that stays in other wings.
fn foreign(file: &str, wing: &str, path: &Path) -> Option<String> {
    let is_layout =
        file == LAYOUT.0 && path.segments.iter().zip(LAYOUT.1).all(|(part, layout)| part == layout);
    let is_known = path.segments.len() > 1 && is_layout;
    // The second segment too: ratatui exports its crossterm.
    path.segments.iter().take(2).enumerate().find_map(|(at, part)| {
        let (name, wings) = CRATES.iter().find(|(name, _)| name == part)?;
        let is_meant = at == 0 || *name == "crossterm";
        let is_kept = wings.contains(&wing) || is_known && *name == LAYOUT.1[0];
        (is_meant && !is_kept).then(|| format!("{name} may only appear in {}", wings.join(", ")))
    })
}

/// The complaint when a pure wing names something of std that is not.
fn impure(wing: &str, path: &Path) -> Option<String> {
    let segments: Vec<_> = path.segments.iter().map(String::as_str).collect();
    let ("std" | "core", true) = (*segments.first()?, PURE.contains(&wing)) else { return None };
    let inside = segments.get(1).copied().unwrap_or("*");
    let (_, pure) = IMPURE.iter().find(|(module, _)| *module == inside || inside == "*")?;
    let is_pure = segments.get(2).is_some_and(|part| pure.contains(part));
    (!is_pure).then(|| format!("{wing} is pure: no {}", segments.join("::")))
}

/// The complaints about the file itself: its name, caption, length and door.
fn inspect_form(name: &str, source: &str, tokens: &[Token]) -> Vec<(usize, String)> {
    let mut complaints = Vec::new();
    if !source.starts_with("//! ") {
        complaints.push((1, "a file begins with a //! caption".to_owned()));
    }
    if name.split(['/', '.']).any(|part| VAGUE.contains(&part)) {
        complaints.push((1, "a name says what is inside".to_owned()));
    }
    let lines = source.lines().count() - test_lines(tokens);
    if lines > LINES {
        complaints.push((LINES, format!("{lines} lines; the wall is {LINES}")));
    }
    complaints
        .extend(reexports(tokens).map(|line| (line, "pub use: import from the room that defines".into())));
    if name.ends_with("/mod.rs") || name == "src/lib.rs" {
        complaints
            .extend(door(tokens).map(|line| (line, "a door holds a caption and mod lines only".into())));
    }
    complaints
}

/// How many lines stand in `#[cfg(test)]` modules.
fn test_lines(tokens: &[Token]) -> usize {
    let (mut sum, mut at) = (0, 0);
    while at < tokens.len() {
        at = match test_module(tokens, at) {
            Some(end) => {
                let line = |at: usize| tokens.get(at).map_or(0, |token| token.line);
                sum += line(end) + 1 - line(at);
                end
            }
            None => at + 1,
        };
    }
    sum
}

/// The end of the test module whose first attribute stands at `at`.
fn test_module(tokens: &[Token], mut at: usize) -> Option<usize> {
    let mut is_test = false;
    while text(tokens, at) == "#" {
        let end = closing(tokens, at + 1)?;
        let mut inside = tokens.get(at..end)?.iter().map(|token| token.text.as_str());
        is_test |= inside.any(|part| part == "cfg")
            && inside.clone().any(|part| part == "test")
            && inside.all(|part| part != "not");
        at = end + 1;
    }
    at = after_visibility(tokens, at);
    let is_module = text(tokens, at) == "mod" && text(tokens, at + 2) == "{";
    (is_test && is_module).then(|| closing(tokens, at + 2))?
}

/// The line of the first `pub use`.
fn reexports(tokens: &[Token]) -> impl Iterator<Item = usize> {
    let is_use =
        |at: &usize| text(tokens, *at) == "pub" && text(tokens, after_visibility(tokens, *at)) == "use";
    (0..tokens.len()).filter(is_use).filter_map(|at| tokens.get(at).map(|token| token.line))
}

/// The line of the first thing in a door that is neither a module's line nor a lint's.
fn door(tokens: &[Token]) -> impl Iterator<Item = usize> {
    let mut at = 0;
    let first = loop {
        let Some(token) = tokens.get(at) else { break None };
        let start = at + 1 + usize::from(text(tokens, at + 1) == "!");
        if token.text == "#" && matches!(text(tokens, start + 1), "expect" | "cfg") {
            at = closing(tokens, start).map_or(tokens.len(), |end| end + 1);
            continue;
        }
        let module = after_visibility(tokens, at);
        if text(tokens, module) != "mod" || text(tokens, module + 2) != ";" {
            break Some(token.line);
        }
        at = module + 3;
    };
    first.into_iter()
}

/// Where the word after `pub` or `pub(…)` stands; `at` itself without one.
fn after_visibility(tokens: &[Token], at: usize) -> usize {
    match (text(tokens, at), text(tokens, at + 1)) {
        ("pub", "(") => closing(tokens, at + 1).map_or(at, |end| end + 1),
        ("pub", _) => at + 1,
        _ => at,
    }
}

/// Where the bracket that opens at `at` closes.
fn closing(tokens: &[Token], at: usize) -> Option<usize> {
    let mut depth = 0;
    tokens.iter().enumerate().skip(at).find_map(|(at, token)| {
        match token.text.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}

fn text(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.text.as_str())
}

/// The complaints about `source`, after a caption, must be these (`line: beginning`).
#[track_caller]
fn check(name: &str, source: &str, expected: &[&str]) {
    let found = inspect(name, &format!("//! A caption.\n{source}"));
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(&format!("{name}:{expected}")), "{found} is not {expected}");
    }
}

#[test]
fn upward_and_sideways_imports_are_seen() {
    check("src/text/a.rs", "use crate::model::page::Page;", &["2: text may not name model"]);
    check("src/model/a.rs", "use crate::text::clean::Clean;\nuse crate::model::page::Page;", &[]);
    check("src/parse/a.rs", "fn f() {\n    crate::fetch::g();\n}", &["3: parse may not name fetch"]);
    check("src/ui/a.rs", "use crate::{app::state, runtime::{a, b}};", &["2: ui may not name runtime"; 2]);
    check("src/app/a.rs", "macro_rules! m { () => { $crate::ui::f() } }", &["2: app may not name ui"]);
    check("src/app/a.rs", "fn f(x: Vec<crate::ui::T>) -> <crate::ui::U as A>::B {}", &["2: app may"; 2]);
    check("src/fetch/a.rs", "pub(in crate::fetch) fn f() {}\npub(crate) fn g() {}", &[]);
    check("src/fetch/a.rs", "#[cfg(test)]\nmod tests {\n use crate::parse::a;\n}", &["4: fetch may not"]);
    check(
        "src/main.rs",
        "fn main() { congtin::cli::run(); congtin::app::f() }",
        &["2: main may not name app"],
    );
    check("src/cli.rs", "use crate::runtime::a;\nuse crate::ui::b;", &["3: cli may not name ui"]);
}

#[test]
fn ways_around_a_wall_are_seen() {
    check("src/app/a.rs", "use super::super::ui::draw;", &["2: app may not name ui"]);
    check("src/app/panes/a.rs", "use super::super::super::ui;", &["2: app may not name ui"]);
    check("src/app/panes/a.rs", "use super::super::state;\nuse self::x::y;", &[]);
    check(
        "src/app/a.rs",
        "mod tests {\n use super::super::state;\n use super::super::super::ui;\n}",
        &["4: app"],
    );
    check("src/app/a.rs", "mod one {}\nuse super::super::ui;", &["3: app may not name ui"]);
    check("src/sample.rs", "use super::app::a;", &["2: sample may not name app"]);
    check(
        "src/app/a.rs",
        "use crate as c;\nuse crate::{self as d};\nuse crate::*;",
        &["2: the", "3: the", "4: crate"],
    );
    check("src/app/a.rs", "use crate::thing;", &["2: crate::thing is not a wing"]);
    check("src/other/a.rs", "", &["1: this wing is not"]);
}

#[test]
fn words_in_comments_and_texts_are_not_imports() {
    let source = r##"
/// See [`crate::ui`] and `std::fs`.
// use crate::ui;
/* use /* nested */ crate::ui; */
const A: &str = "use crate::ui; }"; const B: &str = r#"pub use crate::ui"#; const C: char = '"';
fn f<'a>(tokio: &'a str) -> &'a str { let hyper = tokio; hyper }
impl A { fn reqwest(self) -> impl B + use<> { self.scraper } }
use crate::ui;"##;
    check("src/app/a.rs", source, &["9: app may not name ui"]);
}

#[test]
fn crates_stay_in_their_wings() {
    check("src/typeset/a.rs", "use scraper::Html;\nuse html5ever;", &["2: scraper may only", "3: html5ever"]);
    check("src/pipeline.rs", "fn f() { reqwest::get() }\nuse tokio::time;", &["2: reqwest may only"]);
    check("src/app/a.rs", "#[tokio::test]\nasync fn f() {}", &["2: tokio may only"]);
    check(
        "src/app/a.rs",
        "use rusqlite as r;\nextern crate rusqlite;\nuse ::hyper::A;",
        &["2: rusq", "3: rusq", "4: hyper"],
    );
    check(
        "src/app/layout.rs",
        "use ratatui::layout::{Layout, Rect};\nuse ratatui::style::Style;",
        &["3: ratatui"],
    );
    check(
        "src/app/layout.rs",
        "use ratatui::{layout::Rect, text::Line};\nuse ratatui;",
        &["2: ratatui", "3: ratatui"],
    );
    check("src/app/key.rs", "use ratatui::layout::Rect;", &["2: ratatui may only"]);
    check("src/ui/a.rs", "use ratatui::crossterm::event;", &["2: crossterm may only"]);
    check("src/runtime/a.rs", "use ratatui::crossterm::event;\nuse crossterm::a;\nuse tokio::b;", &[]);
}

#[test]
fn pure_wings_do_not_touch_the_world() {
    check(
        "src/parse/a.rs",
        "use std::{fs, collections::HashMap, time::{Duration, Instant}};",
        &["2: parse"; 2],
    );
    check("src/ui/a.rs", "fn f() { std::env::var(a); std::thread::spawn(b) }", &["2: ui is pure"; 2]);
    check(
        "src/model/a.rs",
        "use std::net::{IpAddr, Ipv4Addr};\nuse std::net::TcpStream;",
        &["3: model is pure"],
    );
    check(
        "src/app/a.rs",
        "use std::time;\nuse std::*;\nuse std::process::exit;",
        &["2: app", "3: app", "4: app"],
    );
    check("src/fetch/a.rs", "use std::fs;\nuse std::time::Instant;\nuse std::net::TcpListener;", &[]);
}

#[test]
fn files_have_their_form() {
    assert_eq!(
        inspect("src/text/a.rs", "use std::fmt;\n"),
        ["src/text/a.rs:1: a file begins with a //! caption"]
    );
    check("src/text/helpers.rs", "", &["1: a name says"]);
    check("src/text/common/a.rs", "", &["1: a name says"]);
    check(
        "src/text/a.rs",
        "pub use self::b::C;\nmod m { pub(crate) use a::b; }",
        &["2: pub use", "3: pub use"],
    );
    check("src/text/mod.rs", "#![expect(lint, reason = \"r\")]\npub mod a;\n/// Said.\nmod b;\n", &[]);
    check("src/text/mod.rs", "pub mod a;\n\nuse a::b;", &["4: a door holds"]);
    check("src/lib.rs", "pub mod a;\nfn f() {}\n", &["3: a door holds"]);
    check("src/text/a.rs", "fn f( {", &["1: not Rust"]);
}

#[test]
fn length_leaves_out_tests_wherever_they_stand() {
    let tests = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", "fn f() {}\n".repeat(600));
    let lines = "const A: u8 = 1;\n".repeat(LINES - 1);
    check("src/text/a.rs", &format!("{tests}{lines}"), &[]);
    check("src/text/a.rs", &format!("{lines}mod inner {{}}\n{tests}"), &["500: 501 lines"]);
    check("src/text/a.rs", &tests.replace("(test)", "(not(test))"), &["500: 604 lines"]);
}
