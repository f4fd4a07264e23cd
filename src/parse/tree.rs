//! Markup in, its tree out, or the reason why there is only its text.

use std::borrow::Cow;

use memchr::memchr;
use scraper::Html;

use crate::model::warning::Warning;
use crate::parse::sink::Sink;
use crate::parse::tokens::{PIECE, Tokens};
use crate::parse::work::Work;

/// The longest markup, in bytes: html5ever counts those of a text that is shared in 32 bits.
const MOST: usize = 1 << 30;

/// Builds the tree of `markup` within the limits of `work`.
///
/// # Errors
/// `TreeTooLarge` past the nodes, the depth or the attributes of a tag;
/// `TooSlow` when `work` was stopped.
///
/// ```
/// use congtin::model::{limits::Limits, warning::Warning};
/// use congtin::parse::{tree::tree, work::Work};
/// let work = Work::new(Limits { depth: 8, ..Limits::STANDARD });
/// assert!(tree("<p>ngắn", &work).is_ok());
/// assert_eq!(tree(&"<div>".repeat(9), &work).err(), Some(Warning::TreeTooLarge));
/// ```
pub fn tree(markup: &str, work: &Work) -> Result<Html, Warning> {
    if markup.len() > MOST {
        return Err(Warning::TreeTooLarge);
    }
    let markup = lines(markup.strip_prefix('\u{feff}').unwrap_or(markup));
    let sink = Sink::new(work.limits.nodes, work.limits.depth);
    let mut tokens = Tokens::new(&markup, sink, work.limits.attributes);
    while tokens.read() {
        if work.is_stopped() {
            return Err(Warning::TooSlow);
        }
        if tokens.is_over() {
            return Err(Warning::TreeTooLarge);
        }
    }
    if tokens.is_over() { Err(Warning::TreeTooLarge) } else { Ok(tokens.finish()) }
}

/// `markup` with the ends of its lines in the one form that counts.
fn lines(markup: &str) -> Cow<'_, str> {
    let Some(mut end) = memchr(b'\r', markup.as_bytes()) else { return markup.into() };
    let mut text = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some((line, behind)) = rest.split_at_checked(end) {
        text.extend([line, "\n"]);
        rest = behind.strip_prefix("\r\n").or(behind.strip_prefix('\r')).unwrap_or(behind);
        let Some(next) = memchr(b'\r', rest.as_bytes()) else { break };
        end = next;
    }
    text.push_str(rest);
    text.into()
}

/// `text` in pieces of about [`PIECE`] bytes, cut between characters.
pub fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let cut = (PIECE..rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at_checked(cut)?;
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;
    use std::sync::atomic::Ordering;

    use super::{lines, pieces, tree};
    use crate::model::limits::Limits;
    use crate::model::warning::Warning;
    use crate::parse::work::Work;

    fn repeated(times: usize, piece: impl Fn(usize) -> String) -> String {
        (0..times).fold(String::new(), |mut all, n| {
            all.write_str(&piece(n)).expect("a string takes it");
            all
        })
    }

    /// Each of these took seconds to hours, or the stack, without a budget.
    #[test]
    fn hostile_pages_end_early() {
        let pages = [
            repeated(1_000, |n| format!("<b id={n}><p>")),
            "<p><b><i><u></p>x".repeat(20_000),
            "<div>".repeat(100_000),
            format!("<p {}>", repeated(100_000, |n| format!("a{n} "))),
            format!("<p a='&x' {}>", repeated(100_000, |n| format!("a{n} "))),
            format!("</p {}>", repeated(100_000, |n| format!("a{n} "))),
            "<table><td>".repeat(20_000),
        ];
        for page in &pages {
            let built = tree(page, &Work::default());
            assert_eq!(built.err(), Some(Warning::TreeTooLarge), "{}", page.get(..40).unwrap_or(page));
        }
    }

    #[test]
    fn the_limits_hold_at_the_limit() {
        let work = |nodes, depth| Work::new(Limits { nodes, depth, attributes: 3, ..Limits::STANDARD });
        // html, body and 8 more.
        assert!(tree(&"<div>".repeat(8), &work(100, 10)).is_ok());
        assert!(tree(&"<div>".repeat(9), &work(100, 10)).is_err());
        // The document, html, head, body and 16 more.
        assert!(tree(&"<br>".repeat(16), &work(20, 10)).is_ok());
        assert!(tree(&"<br>".repeat(17), &work(20, 10)).is_err());
        assert!(tree("<p a b c>", &work(100, 10)).is_ok());
        assert!(tree("<p a b c d>", &work(100, 10)).is_err());
    }

    #[test]
    fn a_stopped_parse_ends() {
        let work = Work::default();
        work.stop.store(true, Ordering::Relaxed);
        assert_eq!(tree("<p>x", &work).err(), Some(Warning::TooSlow));
    }

    #[test]
    fn lines_end_in_one_way() {
        for (markup, expected) in [("a\r\nb\rc\n\r\rd\r", "a\nb\nc\n\n\nd\n"), ("\r\n", "\n"), ("a", "a")] {
            assert_eq!(lines(markup), expected, "{markup:?}");
        }
    }

    #[test]
    fn pieces_are_cut_between_characters() {
        let text = "ệ".repeat(5_000);
        assert_eq!(pieces(&text).collect::<String>(), text);
        assert!(pieces(&text).all(|p| p.len() <= 1_026));
    }
}
