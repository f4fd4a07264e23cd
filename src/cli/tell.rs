//! Words for standard output and standard error; a closed pipe is no error.

use std::io::{self, IsTerminal, Write};

use crate::model::explain::{explain, warning};
use crate::model::failure::Failure;
use crate::model::messages::{Messages, fill};
use crate::model::warning::Warning;
use crate::text::clean::Clean;

/// How much is said on standard error besides failures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loudness {
    /// Failures only.
    Quiet,
    /// Warnings too.
    Normal,
    /// Facts about the page too.
    Verbose,
}

/// Writes to standard output. A reader that has gone away wants no more.
///
/// # Errors
/// When it cannot be written for another reason.
pub fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Writes a line to standard error; where that is closed there is nobody to tell.
pub fn complain(line: &str) {
    let _unheard = writeln!(io::stderr(), "{line}");
}

/// Writes a sequence for the terminal to standard error, where that is one.
pub fn signal(sequence: &str) {
    let mut err = io::stderr();
    if err.is_terminal() {
        let _unheard = write!(err, "{sequence}");
    }
}

/// Says what went wrong, where, and what to try.
pub fn failure(failure: &Failure, words: &Messages) {
    let told = explain(failure, words);
    let mut rows =
        vec![(&*words.cli.where_, "address", &*told.place), (&*words.cli.try_, "advice", &*told.advice)];
    if failure.kind.may_be_archived() {
        rows.push((&words.cli.try_archive, "", ""));
    }
    problem(&told.what, &rows, words);
}

/// Says what went wrong; `rows` are further lines: a sentence and the value it names.
pub fn problem(what: &str, rows: &[(&str, &str, &str)], words: &Messages) {
    complain(&fill(&words.cli.what, &[("what", &Clean::new(what))]));
    for (sentence, name, value) in rows {
        complain(&fill(sentence, &[(name, &Clean::new(value))]));
    }
}

/// Says what was imperfect about a page.
pub fn warnings(list: &[Warning], loudness: Loudness, words: &Messages) {
    if loudness != Loudness::Quiet {
        for one in list {
            complain(&fill(&words.cli.warning, &[("warning", &warning(one, words))]));
        }
    }
}

/// True when there is a person at a terminal that can show a screen.
#[must_use]
pub fn is_at_screen() -> bool {
    let is_dumb = std::env::var_os("TERM").is_some_and(|name| name == "dumb");
    io::stdin().is_terminal() && io::stdout().is_terminal() && !is_dumb
}
