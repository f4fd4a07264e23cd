//! What clap says of a wrong command line in, a sentence in the user's language out.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Error};

use crate::cli::arguments::Arguments;
use crate::cli::nearest::nearest;
use crate::model::messages::{Messages, fill};

/// Options whose values have more forms than a list can hold, and the row that says which.
const FORMS: [(&str, &str); 3] =
    [("--since", "forms-since"), ("--match", "forms-match"), ("--id", "forms-id")];

/// Where clap puts what may have been meant.
const SUGGESTED: [ContextKind; 3] =
    [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];

/// What is wrong with the line, and what would be right where that is a short list.
#[must_use]
pub fn mistake(error: &Error, line: &[OsString], words: &Messages) -> String {
    if let Some(told) = no_command(error, line, words) {
        return told;
    }
    let row = |name: &str| words.usage.get(name).map_or("", String::as_str);
    let (name, value) = (ContextKind::InvalidArg, text(error, ContextKind::InvalidValue));
    let sentence = match error.kind() {
        ErrorKind::MissingRequiredArgument => "bad-missing",
        ErrorKind::UnknownArgument => "bad-unknown",
        ErrorKind::InvalidSubcommand => "bad-command",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "bad-no-command"
        }
        ErrorKind::InvalidValue | ErrorKind::NoEquals if value.is_empty() => "bad-empty",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues => "bad-value",
        ErrorKind::ArgumentConflict if text(error, name) == text(error, ContextKind::PriorArg) => "bad-twice",
        ErrorKind::ArgumentConflict => "bad-conflict",
        _ => "bad-other",
    };
    let (arg, other) = (text(error, name), text(error, ContextKind::PriorArg));
    let arg = if arg.is_empty() { text(error, ContextKind::InvalidSubcommand) } else { arg };
    let mut told = fill(row(sentence), &[("arg", &arg), ("value", &value), ("other", &other)]);
    let valid =
        [ContextKind::ValidValue, ContextKind::ValidSubcommand].map(|kind| text(error, kind)).concat();
    if !valid.is_empty() {
        let valid = fill(row("one-of"), &[("values", &valid)]);
        told = format!("{told} ({valid})");
    }
    let forms = FORMS.iter().find(|(option, _)| arg.starts_with(option)).map(|(_, name)| row(name));
    if let Some(forms) = forms.filter(|_| matches!(sentence, "bad-value" | "bad-empty")) {
        told = format!("{told} ({forms})");
    }
    match SUGGESTED.map(|kind| text(error, kind)).into_iter().find(|name| !name.is_empty()) {
        Some(name) => format!("{told}; {}", fill(row("perhaps"), &[("name", &name)])),
        None => told,
    }
}

/// A word that takes no command's place but is like one: clap takes it for a target, and what is
/// behind it for the mistake.
fn no_command(error: &Error, line: &[OsString], words: &Messages) -> Option<String> {
    let is_unknown = matches!(error.kind(), ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand);
    let wrong =
        [ContextKind::InvalidArg, ContextKind::InvalidSubcommand].map(|kind| text(error, kind)).concat();
    if !is_unknown || wrong.starts_with('-') || told_by(line) != "congtin" {
        return None;
    }
    let typed = line.iter().skip(1).filter_map(|word| word.to_str()).find(|word| !word.starts_with('-'))?;
    let typed = Some(typed).filter(|typed| **typed != *wrong)?;
    let root = Arguments::command();
    let names = nearest(typed, root.get_subcommands().map(|task| (task.get_name(), task.get_name())));
    let row = |name: &str| words.usage.get(name).map_or("", String::as_str);
    let meant = fill(row("perhaps"), &[("name", names.first()?)]);
    Some(format!("{}; {meant}", fill(row("bad-command"), &[("arg", typed)])))
}

/// The command whose help says more: "congtin portals" for a line that begins so, flags left out.
#[must_use]
pub fn told_by(line: &[OsString]) -> String {
    let root = Arguments::command();
    let (mut command, mut path) = (&root, String::from("congtin"));
    for word in line.iter().skip(1).filter_map(|word| word.to_str()) {
        if let Some(task) = command.find_subcommand(word) {
            (command, path) = (task, format!("{path} {word}"));
        }
    }
    path
}

/// What clap knows of one side of the mistake.
fn text(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{OsString, mistake, told_by};
    use crate::cli::arguments::arguments;
    use crate::model::messages::Messages;
    use crate::model::settings::Lang;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let words = Messages::of(Lang::Vi);
        let line: Vec<OsString> = line.split(' ').map(Into::into).collect();
        let error = arguments(&line, words).expect_err("a mistake");
        assert_eq!(mistake(&error, &line, words), expected);
    }

    #[test]
    fn mistakes_are_told_in_vietnamese() {
        check("congtin read", "thiếu <ĐỊA_CHỈ>");
        check("congtin --bogus", "không có tùy chọn hay đối số --bogus");
        check("congtin read a --width 0", "--width <SỐ> không nhận giá trị “0”");
        check(
            "congtin read a --format pdf",
            "--format <DẠNG> không nhận giá trị “pdf” (một trong: text, json)",
        );
        check("congtin read a --width", "--width <SỐ> cần một giá trị");
        check(
            "congtin latest --since mai",
            "--since <LÚC> không nhận giá trị “mai” (12h, 2d, 3w, 6m, 1y, 2ngày; 2026-11-29, 29/11/2026, 11/2026, 2026)",
        );
        check("congtin refresh --match …", "--match <TỪ> không nhận giá trị “…” (cần ít nhất một từ)");
        check(
            "congtin portals add a.vn --id Á",
            "--id <MÃ> không nhận giá trị “Á” (chữ thường không dấu, số, gạch nối; trừ demo, sample)",
        );
        check("congtin -q -v demo", "--quiet không dùng cùng --verbose");
        check("congtin ninhthuan demo", "ninhthuan không dùng cùng demo");
        check("congtin --config a --config b", "--config <TỆP> chỉ ghi một lần");
        check("congtin --offline=1", "--offline không nhận giá trị “1”");
    }

    #[test]
    fn what_may_have_been_meant_is_asked() {
        check("congtin read a --formt json", "không có tùy chọn hay đối số --formt; ý bạn là --format?");
        check("congtin portals shw", "không có lệnh shw; ý bạn là show?");
        check(
            "congtin read a --format jsn",
            "--format <DẠNG> không nhận giá trị “jsn” (một trong: text, json); ý bạn là json?",
        );
        check("congtin feeds", "thiếu lệnh");
        check("congtin portls list", "không có lệnh portls; ý bạn là portals?");
    }

    #[test]
    fn the_help_that_says_more_is_that_of_the_command() {
        for (line, expected) in [
            ("congtin --bogus", "congtin"),
            ("congtin portals shw", "congtin portals"),
            ("congtin portals add", "congtin portals add"),
            ("congtin --lang vi read", "congtin read"),
            ("congtin latest --since mai", "congtin latest"),
        ] {
            let line: Vec<OsString> = line.split(' ').map(Into::into).collect();
            assert_eq!(told_by(&line), expected);
        }
    }
}
