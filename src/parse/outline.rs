//! A tree in, its elements and texts in document order out: what every reader here walks.
//!
//! A flat list with the end of each subtree makes "inside", "before" and "after"
//! comparisons of two numbers, and every walk a loop: no recursion on untrusted depth.

use std::ops::Range;

use scraper::{ElementRef, Html, Node as HtmlNode};

use crate::text::clean::look;

/// How many times its length a short text may be with its blanks.
const BLANKS: usize = 16;

/// The elements and texts of a page, in document order.
///
/// ```
/// use congtin::parse::{outline::Outline, tree::tree, work::Work};
/// let html = tree("<p>Một<br>hai <b>ba</b><script>x</script>", &Work::default()).unwrap();
/// assert_eq!(Outline::new(&html).text(0), "Một hai ba");
/// ```
pub struct Outline<'a> {
    spots: Vec<Spot<'a>>,
    /// Where the elements stand that tell of the page.
    heads: Vec<usize>,
    /// Where its links stand.
    links: Vec<usize>,
}

/// One element or text.
pub struct Spot<'a> {
    /// What it is.
    pub node: Node<'a>,
    /// Index past its last descendant.
    pub end: usize,
    /// Index of its parent; its own for the root.
    pub parent: usize,
    is_unseen: bool,
    breaks_line: bool,
}

/// An element or a text.
#[derive(Clone, Copy)]
pub enum Node<'a> {
    /// An element.
    Element(ElementRef<'a>),
    /// A text, entities decoded.
    Text(&'a str),
}

/// A step of a walk.
#[derive(Clone, Copy)]
pub enum Step<'a> {
    /// Into the element at this index.
    Open(usize, ElementRef<'a>),
    /// Past a text.
    Text(usize, &'a str),
    /// Out of the element at this index.
    Close(usize, ElementRef<'a>),
}

impl<'a> Outline<'a> {
    /// Lists the tree of `html`; comments and templates are left out.
    #[must_use]
    pub fn new(html: &'a Html) -> Self {
        let mut spots: Vec<Spot<'a>> = Vec::with_capacity(html.tree.values().len());
        let (mut heads, mut links) = (Vec::new(), Vec::new());
        let mut open: Vec<usize> = Vec::new();
        let mut next = html.tree.root().first_child();
        while let Some(node) = next {
            let place = spots.len();
            let parent = open.last().copied().unwrap_or(place);
            let listed = match node.value() {
                HtmlNode::Element(_) => ElementRef::wrap(node).map(Node::Element),
                HtmlNode::Text(text) => Some(Node::Text(text)),
                _ => None,
            };
            if let Some(node) = listed {
                let name = if let Node::Element(element) = node { element.value().name() } else { "" };
                let (is_unseen, breaks_line) = (is_unseen(name), breaks_line(name));
                match name {
                    "title" | "meta" | "link" | "base" | "script" => heads.push(place),
                    "a" => links.push(place),
                    _ => {}
                }
                spots.push(Spot { node, end: place + 1, parent, is_unseen, breaks_line });
            }
            let is_element = matches!(listed, Some(Node::Element(_)));
            if let Some(child) = node.first_child().filter(|_| is_element) {
                open.push(place);
                next = Some(child);
                continue;
            }
            let mut last = node;
            next = loop {
                if let Some(sibling) = last.next_sibling() {
                    break Some(sibling);
                }
                let Some(parent) = last.parent() else { break None };
                let (end, closed) = (spots.len(), open.pop());
                if let Some(spot) = closed.and_then(|closed| spots.get_mut(closed)) {
                    spot.end = end;
                }
                last = parent;
            };
        }
        Self { spots, heads, links }
    }

    /// How many spots there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.spots.len()
    }

    /// True for a page without any element or text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.spots.is_empty()
    }

    /// Every element with its index.
    pub fn elements(&self) -> impl Iterator<Item = (usize, ElementRef<'a>)> + '_ {
        self.spots.iter().enumerate().filter_map(|(at, spot)| match spot.node {
            Node::Element(element) => Some((at, element)),
            Node::Text(_) => None,
        })
    }

    /// Every `<title>`, `<meta>`, `<link>`, `<base>` and `<script>` of this `name`, in document order.
    pub fn heads(&self, name: &'static str) -> impl Iterator<Item = (usize, ElementRef<'a>)> + '_ {
        let all = self.heads.iter().filter_map(|at| Some((*at, self.element(*at)?)));
        all.filter(move |(_, element)| element.value().name() == name)
    }

    /// Every `<a>` in `range` with its index.
    pub fn links_in(&self, range: Range<usize>) -> impl Iterator<Item = (usize, ElementRef<'a>)> + '_ {
        let first = self.links.partition_point(|at| *at < range.start);
        let all = self.links.iter().skip(first).take_while(move |at| **at < range.end);
        all.filter_map(|at| Some((*at, self.element(*at)?)))
    }

    /// Every `<a>` with its index.
    pub fn links(&self) -> impl Iterator<Item = (usize, ElementRef<'a>)> + '_ {
        self.links_in(0..self.len())
    }

    /// Index past the subtree at `at`.
    #[must_use]
    pub fn end(&self, at: usize) -> usize {
        self.spots.get(at).map_or(at, |spot| spot.end)
    }

    /// Index of the parent of `at`; the root's is its own.
    #[must_use]
    pub fn parent(&self, at: usize) -> usize {
        self.spots.get(at).map_or(at, |spot| spot.parent)
    }

    /// True for an element whose content is never text of the page.
    #[must_use]
    pub fn is_unseen(&self, at: usize) -> bool {
        self.spots.get(at).is_some_and(|spot| spot.is_unseen)
    }

    /// True for an element that begins and ends a line.
    #[must_use]
    pub fn breaks_line(&self, at: usize) -> bool {
        self.spots.get(at).is_some_and(|spot| spot.breaks_line)
    }

    /// True when `at` is `ancestor` or inside it.
    #[must_use]
    pub fn is_inside(&self, at: usize, ancestor: usize) -> bool {
        (ancestor..self.end(ancestor)).contains(&at)
    }

    /// The element at `at`.
    #[must_use]
    pub fn element(&self, at: usize) -> Option<ElementRef<'a>> {
        match self.spots.get(at)?.node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        }
    }

    /// Walks `range`, which must hold whole subtrees, leaving out subtrees
    /// for whose first index `skips` is true.
    pub fn walk(
        &self,
        range: Range<usize>,
        mut skips: impl FnMut(usize) -> bool,
        mut take: impl FnMut(Step<'a>),
    ) {
        let mut open: Vec<(usize, ElementRef<'a>)> = Vec::new();
        let mut at = range.start;
        while at < range.end.min(self.spots.len()) {
            close(&mut open, at, self, &mut take);
            let Some(spot) = self.spots.get(at) else { break };
            if skips(at) {
                at = spot.end;
                continue;
            }
            match spot.node {
                Node::Text(text) => take(Step::Text(at, text)),
                Node::Element(element) => {
                    take(Step::Open(at, element));
                    open.push((at, element));
                }
            }
            at += 1;
        }
        close(&mut open, usize::MAX, self, &mut take);
    }

    /// The visible text of the subtree at `at`, white space collapsed to one
    /// blank; blocks and line breaks count as white space.
    #[must_use]
    pub fn text(&self, at: usize) -> String {
        self.text_between(at, self.end(at))
    }

    /// The visible text of the subtree at `at` without the subtrees in it for
    /// whose first index `skips` is true.
    #[must_use]
    pub fn text_without(&self, at: usize, skips: impl Fn(usize) -> bool) -> String {
        let mut words = Words::default();
        let is_left_out = |spot: usize| self.is_unseen(spot) || skips(spot);
        self.walk(at..self.end(at), is_left_out, |step| match step {
            Step::Text(_, text) => words.push(text),
            Step::Open(spot, _) | Step::Close(spot, _) if self.breaks_line(spot) => words.push(" "),
            Step::Open(..) | Step::Close(..) => {}
        });
        words.text
    }

    /// The visible text of `from..to`, as [`Outline::text`].
    #[must_use]
    pub fn text_between(&self, from: usize, to: usize) -> String {
        let mut words = Words::default();
        self.texts(from..to, |text| {
            words.push(text);
            true
        });
        words.text
    }

    /// The visible text of the subtree at `at`, if it has at most `most` bytes.
    #[must_use]
    pub fn short_text(&self, at: usize, most: usize) -> Option<String> {
        let mut words = Words::default();
        let mut is_short = true;
        self.texts(at..self.end(at), |text| {
            // Blanks do not count, but so many of them are no short text either.
            is_short = text.len() <= most.saturating_mul(BLANKS) && !is_longer(text, most);
            if is_short {
                words.push(text);
            }
            is_short && words.text.len() <= most
        });
        Some(words.text).filter(|text| is_short && text.len() <= most)
    }

    /// True when the subtree at `at` shows more than `most` letters: whoever looks for a few words
    /// need not join its text.
    #[must_use]
    pub fn has_letters(&self, at: usize, most: usize) -> bool {
        let mut letters = 0;
        self.texts(at..self.end(at), |text| {
            letters += text.chars().filter(|c| is_letter(*c)).take(most + 1).count();
            letters <= most
        });
        letters > most
    }

    /// The first character that the subtree at `at` shows, white space left out.
    #[must_use]
    pub fn first_letter(&self, at: usize) -> Option<char> {
        let mut first = None;
        self.texts(at..self.end(at), |text| {
            first = text.chars().find(|c| !c.is_whitespace());
            first.is_none()
        });
        first
    }

    /// True when the subtree at `at` shows any text.
    #[must_use]
    pub fn has_text(&self, at: usize) -> bool {
        let mut is_blank = true;
        self.texts(at..self.end(at), |text| {
            is_blank = text.trim().is_empty();
            is_blank
        });
        !is_blank
    }

    /// Gives the visible texts of `range` and a blank where a line breaks, until `take` has enough.
    fn texts(&self, range: Range<usize>, mut take: impl FnMut(&'a str) -> bool) {
        // Where the elements end that are open and break lines.
        let mut ends: Vec<usize> = Vec::new();
        let mut at = range.start;
        let mut goes_on = true;
        while let Some(spot) = self.spots.get(at).filter(|_| goes_on && at < range.end) {
            while ends.pop_if(|end| *end <= at).is_some() {
                goes_on &= take(" ");
            }
            match spot.node {
                _ if spot.is_unseen => {
                    at = spot.end;
                    continue;
                }
                Node::Text(text) => goes_on &= take(text),
                Node::Element(_) if spot.breaks_line => {
                    ends.push(spot.end);
                    goes_on &= take(" ");
                }
                Node::Element(_) => {}
            }
            at += 1;
        }
    }
}

/// True for a text that is longer than `most` bytes without its blanks, as its letters of ASCII alone show.
fn is_longer(text: &str, most: usize) -> bool {
    text.len() > most && text.bytes().filter(u8::is_ascii_graphic).count() > most
}

fn close<'a>(
    open: &mut Vec<(usize, ElementRef<'a>)>,
    at: usize,
    outline: &Outline<'a>,
    take: &mut impl FnMut(Step<'a>),
) {
    while let Some((place, element)) = open.pop_if(|(place, _)| outline.end(*place) <= at) {
        take(Step::Close(place, element));
    }
}

/// The value of an attribute. (scraper's own look-up interns the name each time.)
#[must_use]
pub fn attribute<'a>(element: ElementRef<'a>, name: &str) -> Option<&'a str> {
    element.value().attrs().find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// True for the letters of Vietnamese and others that are one with or without their marks.
fn is_letter(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ư' | 'Ạ'..='ỹ')
}

/// True for elements whose content is never text of the page.
#[must_use]
pub fn is_unseen(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "template"
            | "head"
            | "select"
            | "textarea"
            | "button"
            | "svg"
            | "object"
            | "iframe"
    )
}

/// True for elements that begin and end a line.
#[must_use]
pub fn breaks_line(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "br"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
            | "body"
            | "html"
    )
}

/// `text` with every run of white space as one blank, none at its ends.
#[must_use]
pub fn collapse(text: &str) -> String {
    let mut words = Words { text: String::with_capacity(text.len()), is_apart: false };
    words.push(text);
    words.text
}

/// A text being joined from pieces, its white space collapsed.
#[derive(Debug, Default)]
pub struct Words {
    /// What was joined so far.
    pub text: String,
    /// True when white space stands behind it.
    is_apart: bool,
}

impl Words {
    /// Adds a piece.
    pub fn push(&mut self, piece: &str) {
        let (before, text, behind) = trimmed(piece);
        self.is_apart |= before;
        if !text.is_empty() {
            if look(text).is_line() {
                self.push_word(text);
            } else {
                self.push_lines(text);
            }
            self.is_apart |= behind;
        }
    }

    fn push_lines(&mut self, text: &str) {
        for (n, line) in text.split('\n').enumerate() {
            let (before, line, behind) = trimmed(line);
            self.is_apart |= before || n > 0;
            if look(line).is_line() {
                self.push_word(line);
            } else {
                for (n, word) in line.split(char::is_whitespace).enumerate() {
                    self.is_apart |= n > 0;
                    self.push_word(word);
                }
            }
            self.is_apart |= behind;
        }
    }

    /// Puts white space behind what was joined so far.
    pub fn part(&mut self) {
        self.is_apart = true;
    }

    fn push_word(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        if self.is_apart && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.is_apart = false;
        self.text.push_str(word);
    }
}

/// `text` without ASCII's white space at its ends, and whether there was some before and behind it.
#[must_use]
pub fn trimmed(text: &str) -> (bool, &str, bool) {
    let is_blank = |c: char| matches!(c, '\t'..='\r' | ' ');
    let rest = text.trim_start_matches(is_blank);
    let kept = rest.trim_end_matches(is_blank);
    (rest.len() < text.len(), kept, kept.len() < rest.len())
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::{Outline, Step};

    #[test]
    fn subtrees_end_where_they_end() {
        let html = Html::parse_document("<div><p>a<b>b</b></p><p>c</p></div><i>d</i><!-- x -->");
        let outline = Outline::new(&html);
        let mut walk = String::new();
        outline.walk(
            0..outline.len(),
            |_| false,
            |step| match step {
                Step::Open(_, element) => walk.extend(["<", element.value().name(), ">"]),
                Step::Text(_, text) => walk.push_str(text),
                Step::Close(_, _) => walk.push('/'),
            },
        );
        assert_eq!(walk, "<html><head>/<body><div><p>a<b>b//<p>c//<i>d///");
        assert_eq!(outline.text(0), "ab c d");
    }
}
