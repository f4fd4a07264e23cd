//! The command line's grammar in, the same with its help in the user's language out: clap's own words too.

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};

use crate::model::messages::{Messages, fill};

/// Flags of every command, in the order of the help: behind what the command has of its own.
const LAST: [&str; 8] = ["offline", "archive", "lang", "config", "verbose", "quiet", "help", "version"];

/// Where those begin; what a command has of its own stands in the order of its declaration.
const LATE: usize = 500;

/// Puts the help of `command` and all under it into `words`.
#[must_use]
pub fn describe(command: Command, words: &'static Messages) -> Command {
    under(command, "", words)
}

/// As [`describe`], for a command of the one that is called by `path`.
fn under(command: Command, path: &str, words: &'static Messages) -> Command {
    let row = |name: &str| row(name, words);
    let path = format!("{path}{}", command.get_name());
    let about = if path == "congtin" { row("about") } else { row(command.get_name()) };
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let command = command
        .about(about)
        .help_template(row("template"))
        .subcommand_help_heading(row("commands"))
        .disable_help_flag(true)
        .arg(help);
    let command = if path == "congtin" { command.disable_version_flag(true).arg(version) } else { command };
    let command = command.mut_args(|arg| argument(arg, words));
    let usage = usage(&command, &path, words);
    command.override_usage(usage).mut_subcommands(|command| under(command, &format!("{path} "), words))
}

fn row(name: &str, words: &'static Messages) -> &'static str {
    words.usage.get(name).map_or("", String::as_str)
}

/// One argument: what it is for, where it stands, and what it takes.
fn argument(arg: Arg, words: &'static Messages) -> Arg {
    let heading = if arg.is_positional() { row("arguments", words) } else { row("options", words) };
    let help = row(arg.get_id().as_str(), words);
    let last = LAST.iter().position(|name| arg.get_id() == *name);
    let arg = if arg.get_action().takes_values() { taking(arg, help, words) } else { arg.help(help) };
    let arg = arg.help_heading(heading);
    match last {
        Some(at) => arg.display_order(LATE + at),
        None => arg,
    }
}

/// One that takes a value: which it takes, and which it has without one. clap would say that in English.
fn taking(arg: Arg, help: &str, words: &'static Messages) -> Arg {
    let mut help = help.to_owned();
    if let Some(default) = arg.get_default_values().first() {
        help += &fill(row("by-default", words), &[("value", &default.to_string_lossy())]);
    }
    let values = arg.get_possible_values();
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    if !names.is_empty() {
        help += &fill(row("possible", words), &[("values", &names.join(", "))]);
    }
    let value =
        arg.get_value_names().and_then(<[_]>::first).map(|name| format!("value-{}", name.to_lowercase()));
    let value = value.map_or("", |name| row(&name, words));
    arg.help(help).value_name(value).hide_default_value(true).hide_possible_values(true)
}

/// How a command is written, as clap would say it.
fn usage(command: &Command, path: &str, words: &'static Messages) -> String {
    if path == "congtin" {
        return row("lines", words).to_owned();
    }
    let mut usage = format!("{path} [{}]", row("value-options", words));
    for arg in command.get_positionals() {
        usage.extend([" ", &arg.to_string()]);
    }
    let task = row("value-command", words);
    match (command.has_subcommands(), command.is_subcommand_required_set()) {
        (false, _) => usage,
        (true, true) => format!("{usage} <{task}>"),
        (true, false) => format!("{usage} [{task}]"),
    }
}

#[cfg(test)]
mod tests {
    use super::describe;
    use crate::cli::arguments::Arguments;
    use crate::model::messages::Messages;
    use crate::model::settings::Lang;
    use clap::{Command, CommandFactory};

    /// A command and all under it.
    fn all(command: &Command) -> Vec<&Command> {
        std::iter::once(command).chain(command.get_subcommands().flat_map(all)).collect()
    }

    fn described(lang: Lang) -> Command {
        let mut command = describe(Arguments::command(), Messages::of(lang));
        command.build();
        command
    }

    #[test]
    fn every_argument_has_its_words() {
        Arguments::command().debug_assert();
        for lang in [Lang::Vi, Lang::En] {
            let words = Messages::of(lang);
            for command in all(&described(lang)) {
                let about = command.get_about().expect("a sentence").to_string();
                assert!(!about.is_empty(), "{}", command.get_name());
                for arg in command.get_arguments() {
                    assert!(!arg.get_help().expect("a sentence").to_string().is_empty(), "{arg}");
                    for name in arg
                        .get_value_names()
                        .unwrap_or_default()
                        .iter()
                        .filter(|_| arg.get_action().takes_values())
                    {
                        let is_ours = |(row, word): (&String, &String)| {
                            row.starts_with("value-") && word == name.as_str()
                        };
                        assert!(words.usage.iter().any(is_ours), "{arg}: {name}");
                    }
                }
            }
        }
    }

    #[test]
    fn no_word_of_claps_own_is_left_in_vietnamese() {
        for command in all(&described(Lang::Vi)) {
            let help = command.clone().render_help().to_string();
            for word in [
                "Usage",
                "Options",
                "OPTIONS",
                "Arguments",
                "Commands",
                "COMMAND",
                "default:",
                "possible values",
                "ADDRESS",
                "FILE",
            ] {
                assert!(!help.contains(word), "{word}: {help}");
            }
        }
    }

    #[test]
    fn the_help_of_a_command_in_english() {
        let command = described(Lang::En);
        let read = command.find_subcommand("read").expect("a command").clone().render_help().to_string();
        assert!(read.contains("Usage: congtin read [OPTIONS] <ADDRESS>\n"), "{read}");
        assert!(read.contains("form of the output [default: text] [one of: text, json]\n"), "{read}");
        let feeds = command.find_subcommand("feeds").expect("a command").clone().render_help().to_string();
        assert!(feeds.contains("Usage: congtin feeds [OPTIONS] <COMMAND>\n"), "{feeds}");
        let search = command.find_subcommand("search").expect("a command").clone().render_help().to_string();
        assert!(search.contains("Usage: congtin search [OPTIONS] <WORDS>...\n"), "{search}");
    }
}
