//! Markup that begins with a tag in, its name and the few attributes that carry text or a font out.

/// The attributes that are kept.
const KEPT: [&str; 6] = ["face", "style", "class", "alt", "title", "content"];

/// How many are kept of one tag: no honest one has more.
const MANY: usize = 16;

/// A start or end tag.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tag<'a> {
    /// As it is written.
    pub name: &'a str,
    /// True for `</name>`.
    pub is_end: bool,
    /// The kept attributes, in order.
    pub attributes: Vec<Attribute<'a>>,
    /// Bytes from `<` to `>`, both included; to the end of the text without a `>`.
    pub length: usize,
}

/// One attribute.
#[derive(Debug, PartialEq, Eq)]
pub struct Attribute<'a> {
    /// As it is written.
    pub name: &'a str,
    /// Without its quotes.
    pub value: &'a str,
    /// Where the value begins, in bytes from the `<`.
    pub at: usize,
}

impl<'a> Tag<'a> {
    /// The tag that `text` begins with.
    ///
    /// ```
    /// use congtin::fetch::legacy::tags::Tag;
    /// let tag = Tag::new("<font size=3 face='.VnTime'>a").unwrap();
    /// assert_eq!((tag.name, tag.value("face"), tag.length), ("font", Some(".VnTime"), 28));
    /// assert!(Tag::new("< b").is_none());
    /// ```
    #[must_use]
    pub fn new(text: &'a str) -> Option<Self> {
        let inside = text.strip_prefix('<')?;
        let is_end = inside.starts_with('/');
        let start = 1 + usize::from(is_end);
        if !text.as_bytes().get(start)?.is_ascii_alphabetic() {
            return None;
        }
        let mut reader = Reader { text, at: start };
        let mut tag = Self { name: reader.until(|b| is_blank(b) || b == b'/'), is_end, ..Self::default() };
        while let Some(attribute) = reader.attribute() {
            if tag.attributes.len() < MANY
                && KEPT.iter().any(|kept| kept.eq_ignore_ascii_case(attribute.name))
            {
                tag.attributes.push(attribute);
            }
        }
        tag.length = (reader.at + 1).min(text.len());
        Some(tag)
    }

    /// The value of an attribute.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&'a str> {
        let found = self.attributes.iter().find(|attribute| attribute.name.eq_ignore_ascii_case(name));
        found.map(|attribute| attribute.value)
    }

    /// True for a tag of one of these names, which are in lower case.
    #[must_use]
    pub fn is_any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.name.eq_ignore_ascii_case(name))
    }
}

/// Reads a tag as the HTML standard cuts it: quotes count at the begin of a value only.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// From here to the first byte that `is_end`, to a `>` or to the end.
    fn until(&mut self, is_end: impl Fn(u8) -> bool) -> &'a str {
        self.through(|b| b == b'>' || is_end(b))
    }

    fn through(&mut self, is_end: impl Fn(u8) -> bool) -> &'a str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let end = rest.bytes().position(is_end).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next attribute; none at the `>`, where the reader stays.
    fn attribute(&mut self) -> Option<Attribute<'a>> {
        self.until(|b| !is_blank(b) && b != b'/');
        if self.byte()? == b'>' {
            return None;
        }
        // A name may begin with "=".
        let start = self.at;
        self.at += usize::from(self.byte() == Some(b'='));
        self.until(|b| is_blank(b) || matches!(b, b'/' | b'='));
        let name = self.text.get(start..self.at).unwrap_or_default();
        self.until(|b| !is_blank(b));
        if self.byte() != Some(b'=') {
            return Some(Attribute { name, value: "", at: self.at });
        }
        self.at += 1;
        self.until(|b| !is_blank(b));
        let quote = self.byte().filter(|b| matches!(b, b'"' | b'\''));
        self.at += usize::from(quote.is_some());
        let at = self.at;
        let value = match quote {
            Some(quote) => self.through(|b| b == quote),
            None => self.until(is_blank),
        };
        self.at = (self.at + usize::from(quote.is_some())).min(self.text.len());
        Some(Attribute { name, value, at })
    }
}

fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::Tag;

    #[track_caller]
    fn check(text: &str, name: &str, attributes: &[(&str, &str)], rest: &str) {
        let tag = Tag::new(text).expect("a tag");
        assert_eq!((tag.name, text.get(tag.length..)), (name, Some(rest)), "{text}");
        let found: Vec<_> = tag.attributes.iter().map(|a| (a.name, a.value)).collect();
        assert_eq!(found, attributes, "{text}");
        for attribute in tag.attributes {
            assert!(text.get(attribute.at..).is_some_and(|rest| rest.starts_with(attribute.value)));
        }
    }

    #[test]
    fn tags_end_where_the_standard_says() {
        check("<p>a", "p", &[], "a");
        check("</P >a", "P", &[], "a");
        check("<img alt='a>b' src=x>c", "img", &[("alt", "a>b")], "c");
        check("<img alt=it's title=\"x\"/>c", "img", &[("alt", "it's"), ("title", "x")], "c");
        check(
            "<p style = ''title=\"é\nb\" class>c",
            "p",
            &[("style", ""), ("title", "é\nb"), ("class", "")],
            "c",
        );
        check("<p =alt='>'>c", "p", &[], "c");
        check("<p ALT=/a/>c", "p", &[("ALT", "/a/")], "c");
        check("<br/>c", "br", &[], "c");
    }

    #[test]
    fn a_tag_may_have_no_end() {
        for text in ["<p", "<p a", "<p alt=", "<p alt='>", "<p alt=\"é", "</p "] {
            assert_eq!(Tag::new(text).map(|tag| tag.length), Some(text.len()), "{text}");
        }
        assert!(["", "<", "</", "< p", "<é", "<!--", "p"].iter().all(|text| Tag::new(text).is_none()));
    }
}
