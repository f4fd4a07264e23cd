//! A paragraph a line in, wrapped with some of the means only out, for comparing them:
//! `cargo run --release --example variant -- MEANS --width N`, MEANS being `greedy`,
//! `rules`, `words`, `costs` or `all`.

use std::io::{Read, Write};

use congtin::text::clean::Clean;
use congtin::text::fill::fill;
use congtin::text::lexicon::Lexicon;
use congtin::text::tokens::{HELD, tokens};
use congtin::text::wrap::{Measure, wrap};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, means, _, width] = arguments.as_slice() else { panic!("MEANS --width N") };
    let measure = Measure::even(width.parse().expect("columns"));
    let lexicon = match means.as_str() {
        "words" | "all" => Lexicon::standard(),
        _ => &Lexicon::empty(),
    };
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let mut out = std::io::stdout().lock();
    for line in text.lines() {
        let line = Clean::new(line);
        let mut tokens = tokens(&line, lexicon);
        for token in &mut tokens {
            let is_held = token.penalty == HELD;
            let is_kept = match means.as_str() {
                "rules" => is_held,
                "words" => !is_held,
                "all" => true,
                _ => false,
            };
            token.penalty = if is_kept { token.penalty } else { 0 };
        }
        let lines = match means.as_str() {
            "greedy" | "rules" => fill(&tokens, measure),
            _ => wrap(&line, &tokens, measure),
        };
        if lines.is_empty() {
            writeln!(out)?;
        }
        for range in lines {
            writeln!(out, "{}", line.get(range).unwrap_or_default())?;
        }
    }
    Ok(())
}
