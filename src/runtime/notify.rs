//! Headlines that were waited for in, a message of them out: to a program of the user's, never by a
//! shell, or to the terminal.

use std::io;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::model::headline::Headline;
use crate::model::messages::{Messages, fill};
use crate::model::settings::Notify;
use crate::text::clean::Clean;

/// Titles that a message names.
const TITLES: usize = 3;

/// Characters of a title that it has at most.
const LETTERS: usize = 200;

/// How often and how long we look whether the program is done: 5 s in all. It goes on by itself then.
const LOOKS: (u32, Duration) = (250, Duration::from_millis(20));

/// A title and a text about `headlines`, which are what somebody waits for.
///
/// The titles are strangers' words, and what shows them may read markup and options: angle
/// brackets become others, and no line begins with a title.
#[must_use]
pub fn message(headlines: &[Headline], words: &Messages) -> (Clean, String) {
    let n = headlines.len().to_string();
    let line = |headline: &Headline| {
        let title: String = headline.title.chars().take(LETTERS).collect();
        format!("• {}", title.replace('<', "‹").replace('>', "›"))
    };
    let mut lines: Vec<String> = headlines.iter().take(TITLES).map(line).collect();
    if headlines.len() > TITLES {
        let n = (headlines.len() - TITLES).to_string();
        lines.push(fill(&words.watch.more, &[("n", &n)]));
    }
    (Clean::new(&fill(&words.watch.title, &[("n", &n)])), lines.join("\n"))
}

/// What makes the terminal show `title` and `text` as a notice of the desktop (OSC 9, OSC 777);
/// `None` where no terminal is meant.
#[must_use]
pub fn sequence(way: &Notify, title: &str, text: &str) -> Option<String> {
    // What ends or divides the sequence must not stand in it: the titles are strangers' words.
    let line = |text: &str| Clean::new(&text.replace('\n', " ")).replace(';', ",");
    let (title, text) = (line(title), line(text));
    match way {
        Notify::Osc9 => Some(format!("\x1b]9;{title} {text}\x07")),
        Notify::Osc777 => Some(format!("\x1b]777;notify;{title};{text}\x07")),
        Notify::Off | Notify::Program(_) => None,
    }
}

/// Runs `command` with `title` and `text` as its last arguments; nothing where it is empty.
///
/// # Errors
/// When it cannot be started, or says within 5 s that it failed.
pub fn notify(command: &[String], title: &str, text: &str) -> io::Result<()> {
    let Some((program, arguments)) = command.split_first() else { return Ok(()) };
    let mut started = Command::new(program);
    started.args(arguments).args([title, text]);
    let mut child = started.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    for _ in 0..LOOKS.0 {
        match child.try_wait()? {
            Some(status) if status.success() => return Ok(()),
            Some(status) => return Err(io::Error::other(status.to_string())),
            None => thread::sleep(LOOKS.1),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{message, notify, sequence};
    use crate::model::address::Address;
    use crate::model::headline::Headline;
    use crate::model::messages::Messages;
    use crate::model::settings::{Lang, Notify};
    use crate::text::clean::Clean;

    fn headline(title: &str) -> Headline {
        Headline {
            title: Clean::new(title),
            address: Address::parse("https://a.vn/tin").expect("an address"),
            published: None,
            summary: None,
            is_cut: false,
            image: None,
            section: None,
        }
    }

    #[test]
    fn a_title_is_no_option_and_no_markup() {
        let headlines = ["--help", "<a href='x'>bấm</a>", "ba", "bốn", "năm"].map(headline);
        let (title, text) = message(&headlines, Messages::of(Lang::Vi));
        assert!(title.contains('5'), "{title}");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[..3], ["• --help", "• ‹a href='x'›bấm‹/a›", "• ba"]);
        assert!(lines.len() == 4 && lines[3].contains('2'), "{text}");
    }

    #[test]
    fn a_terminal_is_told_in_one_sequence() {
        let foul = "một; hai\nba\x1b]0;x\x07\u{9c}";
        let osc9 = sequence(&Notify::Osc9, "2 tin", foul);
        assert_eq!(osc9.as_deref(), Some("\x1b]9;2 tin một, hai ba]0,x\x07"));
        let osc777 = sequence(&Notify::Osc777, "2; tin", foul);
        assert_eq!(osc777.as_deref(), Some("\x1b]777;notify;2, tin;một, hai ba]0,x\x07"));
        assert_eq!(sequence(&Notify::Off, "a", "b"), None);
    }

    #[test]
    fn the_program_gets_arguments_and_its_failure_is_told() {
        let command = |line: &[&str]| line.iter().map(|&part| part.to_owned()).collect::<Vec<_>>();
        assert!(notify(&[], "a", "b").is_ok());
        assert!(notify(&command(&["/khong/co"]), "a", "b").is_err());
        assert!(notify(&command(&["test", "1", "="]), "1", "; exit 1").is_err(), "four arguments");
        assert!(notify(&command(&["test", "-n"]), "=", "-n").is_ok(), "as they are");
    }
}
