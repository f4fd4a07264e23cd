//! Markup in, the attributes past the limit out: what no tokenizer should be given.
//!
//! html5ever compares each attribute of a tag with all before it, so one tag of
//! 100,000 attributes costs five thousand million comparisons before a sink
//! hears of it. This scan is linear and only has to see tags as the tokenizer does.

use std::ops::Range;

use memchr::{memchr, memmem};

/// The parts of `markup` that hold attributes past the first `limit` of their
/// tag, in order, in bytes.
///
/// ```
/// use congtin::parse::tags::excess;
/// assert_eq!(excess("<p a b='>' c>x</p>", 2), [11..12]);
/// assert!(excess("<script>if (a<b c d e)</script>", 2).is_empty());
/// ```
#[must_use]
pub fn excess(markup: &str, limit: usize) -> Vec<Range<usize>> {
    let bytes = markup.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = find(bytes, at, b"<") {
        let rest = bytes.get(start + 1..).unwrap_or_default();
        if rest.starts_with(b"!--") {
            at = comment_end(bytes, start + 2);
            continue;
        }
        let name = start + 1 + usize::from(rest.starts_with(b"/"));
        if !bytes.get(name).is_some_and(u8::is_ascii_alphabetic) {
            at = start + 1;
            continue;
        }
        let tag = scan_tag(bytes, name, limit);
        if let Some(from) = tag.excess_from
            && from < tag.end
        {
            found.push(from..tag.end);
        }
        at = if rest.starts_with(b"/") { tag.end } else { raw_text_end(bytes, name, tag.end) };
    }
    found
}

/// Where a tag ends (at its `>`), and where its attributes pass the limit.
struct Tag {
    end: usize,
    excess_from: Option<usize>,
}

fn scan_tag(bytes: &[u8], start: usize, limit: usize) -> Tag {
    let is_break = |b: &u8| b.is_ascii_whitespace() || *b == b'/';
    let mut at = past(bytes, start, |b| !is_break(b) && *b != b'>');
    let mut attributes = 0;
    let mut excess_from = None;
    loop {
        at = past(bytes, at, is_break);
        match bytes.get(at) {
            None | Some(b'>') => return Tag { end: at, excess_from },
            Some(_) => {
                attributes += 1;
                if attributes > limit {
                    excess_from.get_or_insert(at);
                }
                at = attribute_end(bytes, at);
            }
        }
    }
}

/// Past the attribute that begins at `at`: its name, and its value if it has one.
fn attribute_end(bytes: &[u8], at: usize) -> usize {
    // A name may begin with "=".
    let end = past(bytes, at + 1, |b| !b.is_ascii_whitespace() && !matches!(b, b'/' | b'>' | b'='));
    let equals = past(bytes, end, u8::is_ascii_whitespace);
    if bytes.get(equals) != Some(&b'=') {
        return end;
    }
    let value = past(bytes, equals + 1, u8::is_ascii_whitespace);
    if let Some(quote @ (b'"' | b'\'')) = bytes.get(value) {
        return find(bytes, value + 1, &[*quote]).map_or(bytes.len(), |end| end + 1);
    }
    past(bytes, value, |b| !b.is_ascii_whitespace() && *b != b'>')
}

/// Past the bytes from `at` on for which `is` holds.
#[must_use]
pub fn past(bytes: &[u8], at: usize, is: impl Fn(&u8) -> bool) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|b| !is(b)).unwrap_or(rest.len())
}

/// Past a comment whose first dash is at `dash`; `<!-->` is a whole one.
fn comment_end(bytes: &[u8], dash: usize) -> usize {
    let mut at = dash;
    while let Some(end) = find(bytes, at, b">") {
        let before = bytes.get(dash..end).unwrap_or_default();
        if before.ends_with(b"--") || before.ends_with(b"--!") || before == b"-" {
            return end + 1;
        }
        at = end + 1;
    }
    bytes.len()
}

/// Past what a script or a style holds, where `<` begins no tag.
fn raw_text_end(bytes: &[u8], name: usize, end: usize) -> usize {
    let tag = bytes.get(name..end).unwrap_or_default();
    let is = |word: &[u8]| {
        tag.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
            && tag.get(word.len()).is_none_or(|b| b.is_ascii_whitespace() || *b == b'/')
    };
    let word: &[u8] = if is(b"script") {
        b"script"
    } else if is(b"style") {
        b"style"
    } else {
        return end;
    };
    let mut at = end;
    while let Some(close) = find(bytes, at, b"</") {
        let name = bytes.get(close + 2..close + 2 + word.len());
        if name.is_some_and(|name| name.eq_ignore_ascii_case(word)) {
            return close + 2;
        }
        at = close + 2;
    }
    bytes.len()
}

fn find(bytes: &[u8], from: usize, needle: &[u8]) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let far = match needle {
        [one] => memchr(*one, rest),
        _ => memmem::find(rest, needle),
    };
    far.map(|far| far + from)
}

#[cfg(test)]
mod tests {
    use super::excess;

    #[track_caller]
    fn check(markup: &str, expected: &[&str]) {
        let found: Vec<_> = excess(markup, 2).into_iter().map(|r| markup.get(r).unwrap_or("?")).collect();
        assert_eq!(found, expected, "{markup}");
    }

    #[test]
    fn what_is_past_the_limit() {
        check("<p a b>", &[]);
        check("<p a b c=1 d>x<i a/b/c>", &["c=1 d", "c"]);
        check("<p a=\"x y z >\" b='u v w' c>", &["c"]);
        check("<p a = x b =y c>", &["c"]);
        check("a < b c d e f > <", &[]);
        check("<p a b c", &["c"]);
        check("<p a b c=\"", &["c=\""]);
        check("</p a b c></p >", &["c"]);
    }

    #[test]
    fn where_no_tag_begins() {
        check("<!-- <p a b c> --><p a b c>", &["c"]);
        check("<!--><p a b c>", &["c"]);
        check("<SCRIPT x>a<b c d e f</b></SCRIPT ><p a b c>", &["c"]);
        check("<style>a<b c d e f", &[]);
        check("<scripted a b c>", &["c"]);
    }

    #[test]
    fn a_hundred_thousand_attributes_are_one_range() {
        use std::fmt::Write;
        let mut markup = String::from("<p");
        for n in 0..100_000 {
            write!(markup, " a{n}").expect("a string takes it");
        }
        markup.push_str(">x");
        assert_eq!(excess(&markup, 1_000).len(), 1);
    }
}
