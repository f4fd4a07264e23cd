//! Bytes written to a terminal in, what they do out; anything that is not on the list is an error.

/// DEC modes that the program may set and reset.
const MODES: [&str; 6] = ["25", "1000", "1006", "1049", "2004", "2026"];

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Times a colour was chosen; a reset to the default is none.
    pub colours: usize,
    /// Times letters were made bold, reversed and the like.
    pub emphases: usize,
}

/// Reads everything that was written.
///
/// # Errors
/// The first thing that is not allowed, with its place.
pub fn written(bytes: &[u8]) -> Result<Written, String> {
    let text = str::from_utf8(bytes).map_err(|error| format!("not UTF-8: {error}"))?;
    let mut written = Written::default();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let place = || {
            format!("at byte {}: {:?}", text.len() - rest.len(), rest.chars().take(24).collect::<String>())
        };
        rest = if let Some(sequence) = rest.strip_prefix("\x1b[") {
            control(sequence, &mut written).ok_or_else(place)?
        } else if is_shown(first) {
            rest.trim_start_matches(first)
        } else {
            return Err(place());
        };
    }
    Ok(written)
}

/// Reads one control sequence; what follows it comes back.
fn control<'a>(sequence: &'a str, written: &mut Written) -> Option<&'a str> {
    let end = sequence.find(|c: char| !matches!(c, '0'..='9' | ';' | ':' | '?'))?;
    let (parameters, rest) = sequence.split_at(end);
    let last = rest.chars().next()?;
    let is_allowed = match last {
        'h' | 'l' => parameters.strip_prefix('?').is_some_and(|mode| MODES.contains(&mode)),
        'H' => parameters.split(';').count() == 2 && is_numbers(parameters),
        // The whole screen is wiped once a resize.
        'J' => parameters == "2",
        'm' => rendition(parameters, written),
        _ => false,
    };
    is_allowed.then(|| rest.get(1..))?
}

/// Reads the numbers of a rendition one after another.
fn rendition(parameters: &str, written: &mut Written) -> bool {
    // None at all is a reset, too.
    let mut numbers =
        parameters.split(';').map(|number| if parameters.is_empty() { Ok(0) } else { number.parse() });
    while let Some(number) = numbers.next() {
        match number {
            Ok(38 | 48) if numbers.next() == Some(Ok(5)) && matches!(numbers.next(), Some(Ok(0..=255))) => {
                written.colours += 1;
            }
            Ok(30..=37 | 40..=47 | 90..=97 | 100..=107) => written.colours += 1,
            Ok(1..=4 | 7 | 9) => written.emphases += 1,
            // Back to the terminal's own.
            Ok(0 | 22..=29 | 39 | 49 | 59_u16) => {}
            _ => return false,
        }
    }
    true
}

fn is_numbers(parameters: &str) -> bool {
    parameters.split(';').all(|number| number.parse::<u16>().is_ok())
}

/// Letters and signs. Written out here, so that a hole in the program's own door is seen.
fn is_shown(c: char) -> bool {
    !c.is_control()
        && !matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[test]
fn the_list_is_a_list() {
    let allowed = "\x1b[?1049h\x1b[2J\x1b[3;4HTin mới\x1b[1m\x1b[38;5;6m●\x1b[39m\x1b[0m\x1b[?25h";
    assert_eq!(written(allowed.as_bytes()), Ok(Written { colours: 1, emphases: 1 }));
    for foul in [
        "\x1b]0;x\x07",
        "\u{9b}31m",
        "\x07",
        "\n",
        "\x1b[6n",
        "\x1b[?1003h",
        "\x1bc",
        "\x1b[38;2;1;2;3m",
        "a\u{202e}b",
        "\x1b[1;1",
        "\u{200b}",
        "\x1b[5m",
        "\x1b[>c",
        "\x7f",
    ] {
        assert!(written(foul.as_bytes()).is_err(), "{foul:?}");
    }
}
