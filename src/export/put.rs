//! A text and something to be written in, the text with it at its end out.

use std::fmt::{Arguments, Write};

/// Writes `what` at the end of `text`.
///
/// ```
/// let mut text = String::from("một");
/// congtin::export::put::put(&mut text, format_args!(", {}", "hai"));
/// assert_eq!(text, "một, hai");
/// ```
///
/// # Panics
/// When something in `what` cannot be shown, which nothing of ours is.
pub fn put(text: &mut String, what: Arguments<'_>) {
    text.write_fmt(what).expect("a string takes any text");
}
