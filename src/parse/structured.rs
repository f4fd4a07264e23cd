//! A page's outline in, what it tells machines about its article out: `ld+json`, Open Graph, `<meta>`.

use jiff::Timestamp;
use scraper::Html;
use serde_json::Value;

use crate::model::moment::Moment;
use crate::parse::date::date;
use crate::parse::outline::{Outline, Step, attribute, collapse};

/// What a page says of itself in a form made for machines.
#[derive(Debug, Default)]
pub struct Structured {
    /// Whether it says that it is an article, or that it is none.
    pub kind: Option<Told>,
    /// The article's title, as `ld+json` and as Open Graph have it; the latter often with the paper's name.
    pub titles: Vec<String>,
    /// When it was posted.
    pub published: Option<Moment>,
    /// What it is about, in a sentence or two; portals cut it.
    pub description: Option<String>,
    /// Who wrote it, by each that says so; some say the site.
    pub authors: Vec<String>,
    /// Its keywords.
    pub tags: Vec<String>,
    /// The whole text, a paragraph a line.
    pub body: Option<String>,
    /// The name of the paper or portal.
    pub site: Option<String>,
}

/// What a page says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// One article.
    Article,
    /// A home or section page.
    List,
}

/// How many things of a page's `ld+json` are looked at, and how long a script of it may be, in bytes.
const THINGS: usize = 500;
const SCRIPT: usize = 1 << 20;

/// The fewest words of a text for machines that is more than its beginning.
const BODY: usize = 60;

/// How many keywords are kept.
const TAGS: usize = 100;

/// How many that tell the author are looked at.
const AUTHORS: usize = 8;

/// Reads all of it. Where several say the same, `ld+json` wins over Open Graph, and that over `<meta name>`.
///
/// ```
/// use congtin::parse::{outline::Outline, structured::structured, tree::tree, work::Work};
/// let page = r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tin m&#7899;i",}</script>"#;
/// let html = tree(page, &Work::default()).unwrap();
/// let told = structured(&Outline::new(&html), &jiff::Timestamp::UNIX_EPOCH);
/// assert_eq!(told.titles, ["Tin mới"]);
/// ```
#[must_use]
pub fn structured(outline: &Outline<'_>, now: &Timestamp) -> Structured {
    let mut told = Structured::default();
    let things: Vec<Value> = scripts(outline).iter().filter_map(|script| json(script)).collect();
    for thing in things.iter().flat_map(listed) {
        told.take(thing, now);
    }
    told.take_meta(outline, now);
    told
}

impl Structured {
    /// Takes what a thing of `ld+json` tells.
    fn take(&mut self, thing: &Value, now: &Timestamp) {
        let is = |names: &[&str]| kinds(thing).any(|kind| names.contains(&kind));
        if is(&["WebSite", "Organization", "NewsMediaOrganization", "GovernmentOrganization"]) {
            self.site = self.site.take().or_else(|| text(thing.get("name")));
        }
        if is(&["CollectionPage", "ItemList"]) && self.kind.is_none() {
            self.kind = Some(Told::List);
        }
        if !kinds(thing).any(is_article) || self.kind == Some(Told::Article) {
            return;
        }
        self.kind = Some(Told::Article);
        let first = |names: &[&str]| names.iter().find_map(|name| text(thing.get(*name)));
        self.titles.extend(first(&["headline", "name"]));
        self.published = first(&["datePublished", "dateCreated"]).and_then(|text| local(&text, now));
        self.description = first(&["description"]);
        self.authors.extend(thing.get("author").or_else(|| thing.get("creator")).and_then(name));
        self.tags = keywords(thing.get("keywords"));
        let body = thing.get("articleBody").and_then(Value::as_str).map(lines);
        self.body = body.filter(|text| text.split_whitespace().count() >= BODY);
        self.site = thing.get("publisher").and_then(name).or(self.site.take());
    }

    fn take_meta(&mut self, outline: &Outline<'_>, now: &Timestamp) {
        for (_, element) in outline.heads("meta") {
            let key = ["property", "name", "itemprop"].into_iter().find_map(|key| attribute(element, key));
            let Some(key) = key.map(str::to_ascii_lowercase) else { continue };
            let Some(value) = attribute(element, "content").map(collapse).filter(|v| !v.is_empty()) else {
                continue;
            };
            match &*key {
                "og:title" | "twitter:title" if self.titles.len() < 4 => self.titles.push(plain(&value)),
                "og:type" if self.kind.is_none() => {
                    self.kind = value.eq_ignore_ascii_case("article").then_some(Told::Article);
                }
                "og:site_name" => _ = self.site.get_or_insert_with(|| plain(&value)),
                "og:description" | "description" | "twitter:description" => {
                    self.description.get_or_insert_with(|| plain(&value));
                }
                "article:published_time"
                | "datepublished"
                | "pubdate"
                | "publish-date"
                | "dc.date.issued"
                | "dc.created"
                | "date"
                | "article_date_original" => {
                    self.published = self.published.or_else(|| local(&value, now));
                }
                "article:author" | "author" | "dc.creator" if self.authors.len() < AUTHORS => {
                    self.authors.push(plain(&value));
                }
                // Some write all of them into one.
                "article:tag" => {
                    let left = TAGS.saturating_sub(self.tags.len());
                    let tags = value.split(',').map(plain).filter(|tag| !tag.is_empty());
                    self.tags.extend(tags.take(left));
                }
                _ => {}
            }
        }
    }
}

/// The moment that `text` tells, in Viet Nam: systems write it as of Greenwich.
fn local(text: &str, now: &Timestamp) -> Option<Moment> {
    date(text, now).map(Moment::local)
}

/// The texts of the page's `ld+json`.
fn scripts(outline: &Outline<'_>) -> Vec<String> {
    let is_script = |element: scraper::ElementRef<'_>| {
        attribute(element, "type").is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"))
    };
    let found = outline.heads("script").filter(|(_, element)| is_script(*element));
    let text = |at: usize| {
        let mut text = String::new();
        outline.walk(
            at..outline.end(at),
            |_| false,
            |step| {
                if let Step::Text(_, piece) = step {
                    text.push_str(piece);
                }
            },
        );
        text
    };
    found.map(|(at, _)| text(at)).filter(|text| text.len() <= SCRIPT).collect()
}

/// Reads JSON as pages have it: with comments of HTML around it, line ends in strings, commas too many.
fn json(script: &str) -> Option<Value> {
    let text = script.trim().trim_start_matches("<!--").trim_start_matches("//<![CDATA[");
    let text = text.trim_end_matches("-->").trim_end_matches("//]]>").trim().trim_end_matches(';');
    serde_json::from_str(text).ok().or_else(|| serde_json::from_str(&mended(text)).ok())
}

/// `text` without control characters, and without a comma before a closing bracket.
fn mended(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let (mut is_string, mut is_escaped) = (false, false);
    for c in text.chars() {
        let c = if c.is_control() { ' ' } else { c };
        if !is_string && matches!(c, '}' | ']') {
            let whole = kept.trim_end();
            let cut = whole.strip_suffix(',').unwrap_or(whole).len();
            kept.truncate(cut);
        }
        is_string ^= c == '"' && !is_escaped;
        is_escaped = is_string && c == '\\' && !is_escaped;
        kept.push(c);
    }
    kept
}

/// The things in `value`: itself, those of an array or of a `@graph`, and what a page is mainly about.
fn listed(value: &Value) -> Vec<&Value> {
    let mut found = Vec::new();
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        if found.len() >= THINGS {
            break;
        }
        match value {
            Value::Array(all) => open.extend(all.iter().rev().take(THINGS)),
            Value::Object(thing) => {
                found.push(value);
                open.extend(["mainEntity", "@graph"].iter().filter_map(|name| thing.get(*name)));
            }
            _ => {}
        }
    }
    found
}

fn kinds(thing: &Value) -> impl Iterator<Item = &str> {
    let kind = thing.get("@type");
    let many = kind.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    kind.and_then(Value::as_str).into_iter().chain(many)
}

/// True for the types of schema.org that are one text to read.
fn is_article(kind: &str) -> bool {
    let kind = kind.rsplit(['/', ':']).next().unwrap_or(kind);
    kind.ends_with("Article")
        || matches!(kind, "BlogPosting" | "LiveBlogPosting" | "Report" | "SocialMediaPosting")
}

/// A text, entities decoded and tags left out.
fn text(value: Option<&Value>) -> Option<String> {
    let value = match value? {
        Value::Array(all) => all.first()?.as_str()?,
        value => value.as_str()?,
    };
    Some(plain(value)).filter(|text| !text.is_empty())
}

/// The name of a person or an organisation, or the names of several.
fn name(value: &Value) -> Option<String> {
    match value {
        Value::String(name) => Some(plain(name)).filter(|name| !name.is_empty()),
        Value::Object(thing) => text(thing.get("name")),
        Value::Array(all) => {
            let mut names: Vec<String> = all.iter().take(10).filter_map(one_name).collect();
            names.dedup();
            (!names.is_empty()).then(|| names.join(", "))
        }
        _ => None,
    }
}

fn one_name(value: &Value) -> Option<String> {
    text(value.get("name")).or_else(|| text(Some(value)))
}

fn keywords(value: Option<&Value>) -> Vec<String> {
    let many = value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let one = value.and_then(Value::as_str).into_iter().flat_map(|text| text.split(','));
    many.chain(one).map(plain).filter(|tag| !tag.is_empty()).take(TAGS).collect()
}

/// The paragraphs of `text`, a line each, without tags, entities decoded.
fn lines(text: &str) -> String {
    let broken =
        text.replace("</p>", "\n").replace("<br>", "\n").replace("<br/>", "\n").replace("<br />", "\n");
    broken.lines().map(plain).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// `text` without tags, entities decoded, white space collapsed: portals write HTML where none belongs.
fn plain(text: &str) -> String {
    if !text.contains(['&', '<']) {
        return collapse(text);
    }
    collapse(&Html::parse_fragment(text).root_element().text().collect::<String>())
}

/// True when `text` says the same as `other`, both folded, but for what portals add or cut.
#[must_use]
pub fn agrees(text: &str, other: &str) -> bool {
    let (text, other) = (text.trim_end_matches(['.', '…', ' ']), other.trim_end_matches(['.', '…', ' ']));
    !text.is_empty() && !other.is_empty() && (text.starts_with(other) || other.starts_with(text))
}

#[cfg(test)]
mod tests {
    use super::{Structured, Told, structured};
    use crate::parse::outline::Outline;
    use crate::parse::tree::tree;
    use crate::parse::work::Work;

    fn told(markup: &str) -> Structured {
        let html = tree(markup, &Work::default()).expect("a tree");
        structured(&Outline::new(&html), &jiff::Timestamp::UNIX_EPOCH)
    }

    fn script(json: &str) -> Structured {
        told(&format!("<script type='application/ld+json'>{json}</script>"))
    }

    #[test]
    fn json_as_pages_write_it() {
        for json in [
            r#"{"@type":"NewsArticle","headline":"Tin mới"}"#,
            r#"[{"@type":"WebSite","name":"Báo"},{"@type":["Thing","NewsArticle"],"headline":"Tin mới"}]"#,
            r#"{"@graph":[{"@type":"BreadcrumbList"},{"@type":"BlogPosting","headline":"Tin mới",},]}"#,
            "{\"@type\":\"http://schema.org/Article\",\"headline\":\"Tin\nmới\"}",
            r#"<!-- {"@type":"WebPage","mainEntity":{"@type":"Article","headline":"<b>Tin</b> m&#7899;i"}} -->"#,
            r#"//<![CDATA[
               {"@type":"Report","name":"Tin mới"};
               //]]>"#,
        ] {
            let found = script(json);
            assert_eq!(
                (found.titles.as_slice(), found.kind),
                (&["Tin mới".to_owned()][..], Some(Told::Article)),
                "{json}"
            );
        }
        assert!(script("{\"@type\":\"NewsArticle\",").kind.is_none());
        assert_eq!(script(r#"{"@type":"CollectionPage"}"#).kind, Some(Told::List));
    }

    #[test]
    fn moments_are_of_viet_nam() {
        let at = |moment: &str| {
            let found = script(&format!(r#"{{"@type":"Article","datePublished":"{moment}"}}"#));
            found.published.map(|moment| moment.written()).unwrap_or_default()
        };
        assert_eq!(at("2026-05-12T01:30:00Z"), "2026-05-12T08:30:00+07:00");
        assert_eq!(at("2026-05-12T08:30:00"), "2026-05-12T08:30:00+07:00");
        assert_eq!(at("2026-05-12"), "2026-05-12");
        assert_eq!(at("hôm nào"), "");
    }

    #[test]
    fn what_is_told_twice_is_taken_from_the_better() {
        let found = told(
            "<meta property='og:title' content='Tin mới - Báo'><meta name=author content=admin>\
             <meta property='article:published_time' content='2026-01-01'>\
             <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Tin mới\",\
             \"datePublished\":\"2026-01-02\",\"author\":[{\"name\":\"An\"},{\"name\":\"Bình\"}],\
             \"keywords\":\"lúa, gạo\"}</script>",
        );
        assert_eq!(found.titles, ["Tin mới", "Tin mới - Báo"]);
        assert_eq!(found.published.map(|moment| moment.to_string()).as_deref(), Some("02/01/2026"));
        assert_eq!((found.authors.first().map(String::as_str), found.tags.len()), (Some("An, Bình"), 2));
    }

    #[test]
    fn a_text_for_machines_is_whole_or_none() {
        let long = "một hai ba bốn năm ".repeat(20);
        let found = script(&format!(r#"{{"@type":"Article","articleBody":"<p>{long}</p><p>Hết.</p>"}}"#));
        assert_eq!(found.body.map(|body| body.lines().count()), Some(2));
        assert!(script(r#"{"@type":"Article","articleBody":"Mới chỉ là lời dẫn…"}"#).body.is_none());
    }
}
