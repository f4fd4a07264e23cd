//! What clap says of a wrong command line in, a sentence in the user's language out.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::model::messages::{Messages, fill};

/// Options whose values have more forms than a list can hold, and the row that says which.
const FORMS: [(&str, &str); 3] =
    [("--since", "forms-since"), ("--match", "forms-match"), ("--id", "forms-id")];

/// What is wrong with the line, and what would be right where that is a short list.
#[must_use]
pub fn mistake(error: &Error, words: &Messages) -> String {
    let row = |name: &str| words.usage.get(name).map_or("", String::as_str);
    let (name, value) = (ContextKind::InvalidArg, text(error, ContextKind::InvalidValue));
    let sentence = match error.kind() {
        ErrorKind::MissingRequiredArgument => "bad-missing",
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => "bad-unknown",
        ErrorKind::InvalidValue | ErrorKind::NoEquals if value.is_empty() => "bad-empty",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "bad-value",
        ErrorKind::ArgumentConflict => "bad-conflict",
        _ => "bad-other",
    };
    let (arg, other) = (text(error, name), text(error, ContextKind::PriorArg));
    let arg = if arg.is_empty() { text(error, ContextKind::InvalidSubcommand) } else { arg };
    let mut told = fill(row(sentence), &[("arg", &arg), ("value", &value), ("other", &other)]);
    let valid = text(error, ContextKind::ValidValue);
    if !valid.is_empty() {
        let valid = fill(row("one-of"), &[("values", &valid)]);
        told = format!("{told} ({valid})");
    }
    let forms = FORMS.iter().find(|(option, _)| arg.starts_with(option)).map(|(_, name)| row(name));
    match forms.filter(|_| matches!(sentence, "bad-value" | "bad-empty")) {
        Some(forms) => format!("{told} ({forms})"),
        None => told,
    }
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
    use super::mistake;
    use crate::cli::arguments::arguments;
    use crate::model::messages::Messages;
    use crate::model::settings::Lang;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let words = Messages::of(Lang::Vi);
        let line: Vec<std::ffi::OsString> = line.split(' ').map(Into::into).collect();
        let error = arguments(&line, words).expect_err("a mistake");
        assert_eq!(mistake(&error, words), expected);
    }

    #[test]
    fn mistakes_are_told_in_vietnamese() {
        check("congtin read", "thiếu <ADDRESS>");
        check("congtin --bogus", "không có tùy chọn hay đối số --bogus");
        check("congtin read a --width 0", "--width <N> không nhận giá trị “0”");
        check(
            "congtin read a --format pdf",
            "--format <FORMAT> không nhận giá trị “pdf” (một trong: text, json)",
        );
        check("congtin read a --width", "--width <N> cần một giá trị");
        check(
            "congtin latest --since mai",
            "--since <WHEN> không nhận giá trị “mai” (12h, 2d, 3w, 6m, 1y, 2ngày; 2026-11-29, 29/11/2026, 11/2026, 2026)",
        );
        check("congtin refresh --match …", "--match <WORDS> không nhận giá trị “…” (cần ít nhất một từ)");
        check(
            "congtin portals add a.vn --id Á",
            "--id <ID> không nhận giá trị “Á” (chữ thường không dấu, số, gạch nối; trừ demo, sample)",
        );
        check("congtin -q -v demo", "--quiet không dùng cùng --verbose");
        check("congtin ninhthuan demo", "ninhthuan không dùng cùng demo");
    }
}
