//! CSS selectors and what each is for in, the elements of an outline that each finds out.
//!
//! scraper's own match of a selector interns each class of the element, and one for `.a p` is asked of
//! every paragraph. So rules are looked up by the name that their last part asks for, and the names that
//! stand before it are counted while they are open: hardly any element is left to be matched in full.

use std::ops::ControlFlow;

use memchr::memchr2_iter;
use scraper::{ElementRef, Selector};

use crate::parse::outline::Outline;

/// Selectors and what each of them finds.
#[derive(Debug)]
pub struct Rules<T> {
    all: Vec<Rule<T>>,
    /// The names that rules ask for.
    names: Names,
    /// Rules that ask for no name, by the attribute that they ask for; those are few.
    by_attribute: Vec<(String, Vec<usize>)>,
    /// Rules that ask for nothing that can be looked up.
    others: Vec<usize>,
}

#[derive(Debug)]
struct Rule<T> {
    what: T,
    selector: Selector,
    /// The names that elements around the one it finds must have.
    above: Vec<usize>,
    /// The tag that it asks for beside the name that it is looked up by.
    tag: Option<String>,
    /// An attribute that it asks for, and what must stand in its value in whatever case.
    value: Option<(String, String)>,
    /// True when it asks for no more than names.
    is_plain: bool,
}

/// Names, each with its place in a list of them.
#[derive(Debug)]
struct Names {
    /// The first name of each kind: see [`glance`]. Of most kinds there is none.
    first: [Option<u16>; GLANCES],
    all: Vec<Known>,
    /// The rules whose last part asks for the name.
    rules: Vec<Vec<usize>>,
}

/// A name that rules ask for.
#[derive(Debug)]
struct Known {
    sign: Sign,
    name: String,
    /// Another one of its kind.
    next: Option<u16>,
}

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Tag,
    Class,
    Id,
}

/// How many kinds of name a glance tells apart.
const GLANCES: usize = 1 << 10;

/// The kind of a name by its length and its ends.
fn glance(name: &str) -> usize {
    let end = |byte: Option<&u8>| byte.copied().map_or(0, usize::from);
    let bytes = name.as_bytes();
    (end(bytes.first()) * 37 + end(bytes.last()) * 5 + bytes.len()) % GLANCES
}

impl Default for Names {
    fn default() -> Self {
        Self { first: [None; GLANCES], all: Vec::new(), rules: Vec::new() }
    }
}

impl<T> Default for Rules<T> {
    fn default() -> Self {
        Self { all: Vec::new(), names: Names::default(), by_attribute: Vec::new(), others: Vec::new() }
    }
}

impl<T: Copy> Rules<T> {
    /// Adds all that `written` lists.
    ///
    /// # Errors
    /// What of it is no selector, and why.
    pub fn add(&mut self, what: T, written: &str) -> Result<(), (String, String)> {
        for one in alternatives(written) {
            let selector = Selector::parse(one).map_err(|reason| (written.into(), reason.to_string()))?;
            let place = self.all.len();
            let parts = parts(one);
            let last = parts.last().copied().unwrap_or_default();
            let asked = asked_for(one, last.text);
            let rules = match asked {
                Asked::Name(name) => {
                    let name = self.names.place(name);
                    self.names.rules.get_mut(name)
                }
                Asked::Attribute(name) => {
                    let known = self.by_attribute.iter().position(|(known, _)| known == name);
                    let place = known.unwrap_or(self.by_attribute.len());
                    if known.is_none() {
                        self.by_attribute.push((name.into(), Vec::new()));
                    }
                    self.by_attribute.get_mut(place).map(|(_, rules)| rules)
                }
                Asked::Anything => None,
            };
            rules.unwrap_or(&mut self.others).push(place);
            let above = above(one, &parts);
            let (tag, is_whole) = match asked {
                Asked::Name(name) => rest_of(last.text, name),
                _ => (None, false),
            };
            // One name anywhere around it; of two names the order counts.
            let is_plain = is_whole && (parts.len() == 1 || is_around(&parts) && above.len() == 1);
            let above = above.into_iter().map(|name| self.names.place(name)).collect();
            let tag = tag.map(str::to_owned);
            let value = Some(last.text).filter(|_| is_readable(one)).and_then(value);
            self.all.push(Rule { what, selector, above, tag, value, is_plain });
        }
        Ok(())
    }

    /// Asks `take` about every element that a rule may find, with what the rule is for and whether it
    /// does find it, until it breaks; in document order. A rule may come twice for one element.
    pub fn search<B>(
        &self,
        outline: &Outline<'_>,
        mut take: impl FnMut(usize, T, &dyn Fn() -> bool) -> ControlFlow<B>,
    ) -> Option<B> {
        // How many open elements have each name, and where those end.
        let mut open = vec![0_usize; self.names.rules.len()];
        let mut ends: Vec<(usize, usize)> = Vec::new();
        let (mut own, mut marked): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        for (at, element) in outline.elements() {
            while let Some((_, name)) = ends.pop_if(|(end, _)| *end <= at) {
                if let Some(count) = open.get_mut(name) {
                    *count -= 1;
                }
            }
            own.clear();
            marked.clear();
            for (attribute, value) in element.value().attrs() {
                self.names.of(attribute, value, &mut own);
                let rules = self.by_attribute.iter().find(|(known, _)| known == attribute);
                marked.extend(rules.into_iter().flat_map(|(_, rules)| rules));
            }
            own.extend(self.names.find(Sign::Tag, element.value().name()));
            let named = own.iter().filter_map(|name| self.names.rules.get(*name)).flatten();
            for rule in named.chain(&marked).chain(&self.others).filter_map(|place| self.all.get(*place)) {
                let is_around = rule.above.iter().all(|name| open.get(*name).is_some_and(|count| *count > 0));
                if !is_around || rule.tag.as_ref().is_some_and(|tag| tag != element.value().name()) {
                    continue;
                }
                let matches = || rule.is_plain || rule.may_match(element) && rule.selector.matches(&element);
                if let ControlFlow::Break(found) = take(at, rule.what, &matches) {
                    return Some(found);
                }
            }
            for name in &own {
                if let Some(count) = open.get_mut(*name) {
                    *count += 1;
                }
                ends.push((outline.end(at), *name));
            }
        }
        None
    }
}

impl<T> Rule<T> {
    /// False where an attribute already shows that `element` is not what the selector asks for.
    fn may_match(&self, element: ElementRef<'_>) -> bool {
        self.value.as_ref().is_none_or(|(asked, part)| {
            element.value().attrs().any(|(name, value)| name == asked && holds(value, part))
        })
    }
}

impl Names {
    /// The place of `name`, which is added if need be.
    fn place(&mut self, name: Name<'_>) -> usize {
        let (sign, name) = match name {
            Name::Tag(name) => (Sign::Tag, name),
            Name::Class(name) => (Sign::Class, name),
            Name::Id(name) => (Sign::Id, name),
        };
        if let Some(known) = self.find(sign, name) {
            return known;
        }
        let place = self.all.len();
        let kind = self.first.get_mut(glance(name));
        let next = kind.and_then(|first| std::mem::replace(first, u16::try_from(place).ok()));
        self.all.push(Known { sign, name: name.into(), next });
        self.rules.push(Vec::new());
        place
    }

    /// The place of a name that rules ask for.
    fn find(&self, sign: Sign, name: &str) -> Option<usize> {
        let mut at = self.first.get(glance(name)).copied().flatten();
        while let Some(place) = at.map(usize::from) {
            let known = self.all.get(place)?;
            if known.sign == sign && known.name == name {
                return Some(place);
            }
            at = known.next;
        }
        None
    }

    /// Adds the places of the names that an `attribute` of this `value` gives to `found`.
    fn of(&self, attribute: &str, value: &str, found: &mut Vec<usize>) {
        match attribute {
            "class" => {
                let names = value.split_ascii_whitespace();
                found.extend(names.filter_map(|name| self.find(Sign::Class, name)));
            }
            "id" => found.extend(self.find(Sign::Id, value)),
            _ => {}
        }
    }
}

/// True when `value` has `part` in it, whatever the case of ASCII's letters.
///
/// ```
/// use congtin::parse::rules::holds;
/// assert!(holds("nav Breadcrumbs", "breadcrumb") && !holds("bread", "breadcrumb"));
/// ```
#[must_use]
pub fn holds(value: &str, part: &str) -> bool {
    let (value, part) = (value.as_bytes(), part.as_bytes());
    let Some(first) = part.first() else { return true };
    if part.len() > value.len() {
        return false;
    }
    let mut starts = memchr2_iter(first.to_ascii_lowercase(), first.to_ascii_uppercase(), value);
    starts.any(|at| value.get(at..at + part.len()).is_some_and(|same| same.eq_ignore_ascii_case(part)))
}

/// A name of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Name<'a> {
    Tag(&'a str),
    Class(&'a str),
    Id(&'a str),
}

/// What an element must have to match a selector, as far as a glance tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked<'a> {
    /// This class, id or tag.
    Name(Name<'a>),
    /// This attribute.
    Attribute(&'a str),
    /// Something else.
    Anything,
}

/// A part of a selector between two joints, and the joint behind it: a blank, `>`, `+` or `~`.
#[derive(Clone, Copy, Debug, Default)]
struct Part<'a> {
    text: &'a str,
    joint: char,
}

/// The selectors of a list `.a, .b`, cut at commas that are in no bracket or quotation; one with escapes
/// in it stays whole.
fn alternatives(selector: &str) -> impl Iterator<Item = &str> {
    let is_whole = selector.contains('\\');
    let (mut depth, mut quote) = (0usize, None);
    let ends = move |c: char| {
        match (quote, c) {
            (Some(open), c) => quote = Some(open).filter(|open| *open != c),
            (None, '"' | '\'') => quote = Some(c),
            (None, '[' | '(') => depth += 1,
            (None, ']' | ')') => depth = depth.saturating_sub(1),
            (None, c) => return c == ',' && depth == 0 && !is_whole,
        }
        false
    };
    selector.split(ends).map(str::trim)
}

/// False for a selector with lists, escapes or remarks in it, which only scraper reads.
fn is_readable(selector: &str) -> bool {
    !selector.contains([',', '\\']) && !selector.contains("/*")
}

/// What `last`, the last part of `selector`, asks for.
fn asked_for<'a>(selector: &str, last: &'a str) -> Asked<'a> {
    if !is_readable(selector) || last.is_empty() {
        return Asked::Anything;
    }
    if let Some(inner) = last.strip_prefix('[') {
        let is_named = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
        let name = inner.split(|c| !is_named(c)).next().unwrap_or_default();
        let rest = inner.strip_prefix(name).unwrap_or_default();
        let is_whole = !name.is_empty() && rest.starts_with([']', '=', '~', '^', '$', '*']);
        return if is_whole { Asked::Attribute(name) } else { Asked::Anything };
    }
    let all = names(last);
    let one = all.iter().find(|name| !matches!(name, Name::Tag(_))).or(all.first());
    one.map_or(Asked::Anything, |name| Asked::Name(*name))
}

/// The names that `part` asks for before anything else.
fn names(part: &str) -> Vec<Name<'_>> {
    let plain = part.split(['[', ':', '(']).next().unwrap_or_default();
    let mut found = Vec::new();
    let (tag, mut rest) = plain.split_at(plain.find(['.', '#']).unwrap_or(plain.len()));
    let is_tag = tag.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    found.extend(Some(Name::Tag(tag)).filter(|_| is_tag && !tag.is_empty()));
    while let Some(sign) = rest.chars().next() {
        let behind = rest.get(1..).unwrap_or_default();
        let (name, next) = behind.split_at(behind.find(['.', '#']).unwrap_or(behind.len()));
        found.extend(Some(if sign == '.' { Name::Class(name) } else { Name::Id(name) }));
        rest = next;
    }
    found
}

/// The attribute that `last` asks for first, with what its value must hold.
fn value(last: &str) -> Option<(String, String)> {
    let (_, inner) = last.split_once('[').filter(|(names, _)| !names.contains([':', '(']))?;
    let is_named = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    let end = inner.find(|c| !is_named(c)).filter(|end| *end > 0)?;
    let (name, rest) = inner.split_at(end);
    let rest = rest.trim_start_matches(['~', '|', '^', '$', '*']).strip_prefix('=')?;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
    let value = match quote {
        Some(quote) => rest.get(1..)?.split(quote).next(),
        None => rest.split(|c| !is_named(c)).next(),
    };
    value.filter(|value| !value.is_empty()).map(|value| (name.into(), value.into()))
}

/// The tag that `last` asks for beside `name`, and whether it asks for nothing else.
fn rest_of<'a>(last: &'a str, name: Name<'a>) -> (Option<&'a str>, bool) {
    let (sign, name) = match name {
        Name::Tag(tag) => return (None, tag == last),
        Name::Class(name) => ('.', name),
        Name::Id(name) => ('#', name),
    };
    let tag = last.strip_suffix(name).and_then(|rest| rest.strip_suffix(sign)).unwrap_or(last);
    match names(tag).as_slice() {
        [] => (None, tag.is_empty()),
        [Name::Tag(own)] => (Some(own), *own == tag),
        _ => (None, false),
    }
}

/// The names that elements around the one that `selector` finds must have.
fn above<'a>(selector: &str, parts: &[Part<'a>]) -> Vec<Name<'a>> {
    if !is_readable(selector) {
        return Vec::new();
    }
    parts.iter().filter(|part| matches!(part.joint, ' ' | '>')).flat_map(|part| names(part.text)).collect()
}

/// True for two parts `.a b`, the first of which is but a name.
fn is_around(parts: &[Part<'_>]) -> bool {
    let [first, _] = parts else { return false };
    let is_name = match names(first.text).as_slice() {
        [Name::Tag(name)] => name.len() == first.text.len(),
        [Name::Class(name) | Name::Id(name)] => name.len() + 1 == first.text.len(),
        _ => false,
    };
    first.joint == ' ' && is_name
}

/// The parts of `selector` between joints that are in no bracket or quotation; the last has no joint.
fn parts(selector: &str) -> Vec<Part<'_>> {
    let mut found: Vec<Part<'_>> = Vec::new();
    let (mut start, mut depth, mut quote) = (0, 0usize, None);
    for (at, c) in selector.char_indices() {
        match (quote, c) {
            (Some(open), c) => quote = Some(open).filter(|open| *open != c),
            (None, '"' | '\'') => quote = Some(c),
            (None, '[' | '(') => depth += 1,
            (None, ']' | ')') => depth = depth.saturating_sub(1),
            (None, c) if depth == 0 && (c.is_whitespace() || matches!(c, '>' | '+' | '~')) => {
                let text = selector.get(start..at).unwrap_or_default();
                let joint = if c.is_whitespace() { ' ' } else { c };
                match found.last_mut().filter(|_| text.is_empty()) {
                    // Blanks stand around the other joints too.
                    Some(last) if joint != ' ' => last.joint = joint,
                    Some(_) => {}
                    None => found.push(Part { text, joint }),
                }
                start = at + c.len_utf8();
            }
            (None, _) => {}
        }
    }
    found.push(Part { text: selector.get(start..).unwrap_or_default(), joint: '\0' });
    found
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use scraper::{Html, Selector};

    use super::{Asked, Name, Rules, asked_for, parts};
    use crate::parse::outline::Outline;

    #[test]
    fn what_a_selector_asks_for() {
        use Asked::{Anything, Attribute};
        let (tag, class, id) =
            (|n| Asked::Name(Name::Tag(n)), |n| Asked::Name(Name::Class(n)), |n| Asked::Name(Name::Id(n)));
        let table = [
            (".a", class("a")),
            ("li.a > p.b.c a.d", class("d")),
            (".a p", tag("p")),
            (".a > *", Anything),
            ("[title]", Attribute("title")),
            ("p [data-role='a b']", Attribute("data-role")),
            ("[data-x1^='a']", Attribute("data-x1")),
            ("[svg|a]", Anything),
            ("[Title]", Anything),
            ("svg|a", Anything),
            ("#x", id("x")),
            (".a:not(.b)", class("a")),
            ("p:not(.b)", tag("p")),
            (".a:not(.b) p", tag("p")),
            (".a[title='b c']", class("a")),
            ("a[title='>] p' i]", tag("a")),
            (":not(.b c)", Anything),
            (".a, .b", Anything),
            ("a[href*='.x']", tag("a")),
            ("a, p[title]", Anything),
            ("", Anything),
        ];
        for (selector, expected) in table {
            let last = parts(selector).last().copied().unwrap_or_default();
            assert_eq!(asked_for(selector, last.text), expected, "{selector}");
        }
    }

    /// What rules find is what scraper's own selectors find.
    #[test]
    fn rules_find_what_their_selectors_do() {
        let selectors = [
            ".a",
            "#x",
            "p",
            "p.a",
            "p.a.b",
            ".a.b",
            "p#x",
            "P",
            "*",
            ".a p",
            ".a > p",
            ".a>p",
            ".a + p",
            ".a ~ p",
            ".a p + b",
            ".a .b",
            ".a .b b",
            ".b .a b",
            "#x b",
            "div b",
            "div.a b",
            "div .a b",
            "div:not(.a) b",
            ".a:not(.b) b",
            ".a b:not(.c)",
            "[title]",
            "[title=b] b",
            ".a[title] b",
            "b[title='a b']",
            "b[title*='A ' i]",
            "[class^=a]",
            "div[title|=b]",
            ".a:not([title=b])",
            ".a  b",
            ".a :is(b, i)",
            "b:first-child",
            ".a, .b",
            ".a:is(b, i), [title='a, b'] , i",
            "b[title='a,b'],.c",
            ".A",
            "p .a",
            ".a.b b",
            "svg|p",
            ".a *",
            "div > .a > b",
            ".a#x",
            "#x.a",
        ];
        let page = "<div class='a b' id=x><p class=a>1<b class=c>2</b><b title='a b'>3</b></p>\
            <p class='b a' id=y><b>4</b></p><i class=a></i><b>5</b></div><p>6<b>7</b></p>\
            <div class=b title=b><div class=a><b>8</b><p id=x class='a b'><b>9</b><p>10</div><p class=A>11</div>\
            <svg><p>12</svg><i>13</i>";
        let html = Html::parse_document(page);
        let outline = Outline::new(&html);
        for written in selectors {
            let Ok(selector) = Selector::parse(written) else { continue };
            let expected: Vec<usize> =
                outline.elements().filter(|(_, e)| selector.matches(e)).map(|(at, _)| at).collect();
            let mut rules = Rules::default();
            rules.add((), written).expect(written);
            let mut found = Vec::new();
            let _all = rules.search(&outline, |at, (), matches| {
                if matches() {
                    found.push(at);
                }
                ControlFlow::<()>::Continue(())
            });
            found.dedup();
            assert_eq!(found, expected, "{written}");
        }
    }
}
