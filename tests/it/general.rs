//! Hand-labelled pages of systems that no profile knows in, how well they are read out.
//!
//! `cargo test general_reading -- --nocapture` prints the table that ARCHITECTURE.md keeps. A text is
//! measured by its shingles of four words, as the public benchmark of article extraction does.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use congtin::model::address::Address;
use congtin::model::article::{Article, Block, Item};
use congtin::model::headline::Headline;
use congtin::model::limits::Limits;
use congtin::model::listing::Reading;
use congtin::model::moment::Moment;
use congtin::parse::families::Families;
use congtin::parse::read::read;
use congtin::parse::work::Work;
use serde::Deserialize;

use crate::parse_sample::{families, file, files, page};

/// What a careful reader says that a page is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Label {
    kind: Kind,
    address: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    published: String,
    #[serde(default)]
    author: String,
    #[serde(default)]
    summary: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    headlines: Vec<String>,
    #[serde(default)]
    must_not: Vec<String>,
    #[serde(default)]
    next: String,
    #[serde(default)]
    print: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Article,
    List,
    Nothing,
}

/// How right the readings are, each a share of one.
#[derive(Default)]
struct Score {
    precision: Vec<f64>,
    recall: Vec<f64>,
    fields: HashMap<&'static str, Vec<f64>>,
}

impl Score {
    fn add(&mut self, (precision, recall): (f64, f64)) {
        self.precision.push(precision);
        self.recall.push(recall);
    }

    fn field(&mut self, name: &'static str, is_right: bool) {
        self.fields.entry(name).or_default().push(if is_right { 1.0 } else { 0.0 });
    }

    fn f1(&self) -> f64 {
        let (precision, recall) = (mean(&self.precision), mean(&self.recall));
        2.0 * precision * recall / (precision + recall)
    }

    fn share(&self, name: &str) -> f64 {
        self.fields.get(name).map_or(0.0, |all| mean(all))
    }
}

#[expect(clippy::cast_precision_loss, reason = "pages are few")]
fn mean(all: &[f64]) -> f64 {
    all.iter().sum::<f64>() / all.len() as f64
}

/// What was measured of a folder of pages.
struct Measured {
    articles: Score,
    lists: Score,
    /// Pages that are neither, taken for one.
    taken: usize,
    /// Where pages go on, otherwise than labelled: page, read, expected.
    goes_on: Vec<(String, String, String)>,
    /// All of it in words.
    told: String,
}

#[test]
fn general_reading_of_labelled_pages() {
    let measured = measure("general");
    println!("{}", measured.told);
    assert!(
        measured.articles.precision.len() > 30 && measured.lists.precision.len() > 10,
        "the pages are there"
    );
    is_enough(&measured);
    assert!(measured.goes_on.len() <= 2, "{:?}", measured.goes_on);
}

/// Pages that were written after the reader, by another hand.
#[test]
fn general_reading_of_pages_held_back() {
    println!("{}", check("held"));
}

/// Pages as families and papers of these years have them, by another hand again.
#[test]
fn general_reading_of_a_third_set() {
    println!("{}", check("third"));
}

/// Other papers and offices of these years, by a hand that did not see how the reader works.
#[test]
fn general_reading_of_a_fourth_set() {
    println!("{}", check("fourth"));
}

/// Checks a reading of pages that another hand wrote; what is to be printed of it.
#[track_caller]
fn check(folder: &str) -> String {
    let measured = measure(folder);
    assert!(
        measured.articles.precision.len() > 15 && measured.lists.precision.len() > 8,
        "the pages are there"
    );
    is_enough(&measured);
    measured.told
}

/// What is asked of the reader; the table says how much better it is.
fn is_enough(measured: &Measured) {
    let (articles, lists) = (&measured.articles, &measured.lists);
    assert_eq!(measured.taken, 0, "pages that are neither, taken for one");
    assert!(articles.f1() >= 0.95, "F1 of the text {:.3}", articles.f1());
    assert!(articles.share("title") >= 0.95 && articles.share("published") >= 0.95, "title and date");
    assert!(mean(&lists.precision) >= 0.95 && mean(&lists.recall) >= 0.9, "headlines");
}

/// Reads the labelled pages of a folder, and tells how right that is.
fn measure(folder: &str) -> Measured {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(folder);
    let mut labels: Vec<PathBuf> =
        files(&folder).into_iter().filter(|path| path.extension().is_some_and(|it| it == "toml")).collect();
    labels.sort();
    let families = families();
    let mut measured = Measured {
        articles: Score::default(),
        lists: Score::default(),
        taken: 0,
        goes_on: Vec::new(),
        told: String::new(),
    };
    for path in &labels {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let label: Label = toml::from_str(&file(path)).unwrap_or_else(|bad| panic!("{name}: {bad}"));
        let reading = reading(&families, &label.address, file(&path.with_extension("html")));
        let note = measured.add(&name, reading, &label);
        measured.told.extend([&*format!("{name:28} {note}"), "\n"]);
    }
    measured.goes_on.retain(|(_, read, expected)| read != expected);
    measured.told += &measured.table();
    measured
}

impl Measured {
    /// Scores a reading; what is wrong with it.
    fn add(&mut self, name: &str, reading: Option<Reading>, label: &Label) -> String {
        let said = |address: Option<&Address>| address.map_or(String::new(), ToString::to_string);
        let mut goes_on =
            |read, expected: &String| self.goes_on.push((name.to_owned(), read, expected.clone()));
        match (label.kind, reading) {
            (Kind::Article, Some(Reading::Article(article))) => {
                goes_on(said(article.further.pages.first()), &label.next);
                goes_on(said(article.further.print.as_ref()), &label.print);
                return score_article(&mut self.articles, &article, label);
            }
            (Kind::List, Some(Reading::Listing(list))) => {
                goes_on(said(list.next.as_ref()), &label.next);
                return score_list(&mut self.lists, &list.headlines, label);
            }
            (Kind::Nothing, None) => return String::new(),
            (Kind::Article, _) => self.articles.add((0.0, 0.0)),
            (Kind::List, _) => self.lists.add((0.0, 0.0)),
            (Kind::Nothing, _) => self.taken += 1,
        }
        "is taken for something else".to_owned()
    }

    fn table(&self) -> String {
        let (articles, lists) = (&self.articles, &self.lists);
        let (precision, recall) = (mean(&articles.precision), mean(&articles.recall));
        let text = format!("text P {precision:.3} R {recall:.3} F1 {:.3}", articles.f1());
        let share = |score: &Score, name: &str| format!("{name} {:.3}", score.share(name));
        let fields = ["title", "published", "author", "summary"].map(|name| share(articles, name)).join(", ");
        let (precision, recall) = (mean(&lists.precision), mean(&lists.recall));
        let rows = ["title", "published"].map(|name| share(lists, name)).join(", ");
        format!(
            "{} articles: {text}; {fields}\n{} lists: P {precision:.3} R {recall:.3}; {rows}\nwhere they go on, otherwise than labelled: {:?}",
            articles.precision.len(),
            lists.precision.len(),
            self.goes_on
        )
    }
}

fn reading(families: &Families, address: &str, markup: String) -> Option<Reading> {
    read(&page(address, markup), families, &Work::new(Limits::STANDARD)).ok()
}

/// Scores an article; what is wrong with it.
fn score_article(score: &mut Score, article: &Article, label: &Label) -> String {
    let text: Vec<String> = article.blocks.iter().map(words_of).collect();
    let text = text.join("\n");
    let (precision, recall) = agreement(&text, &label.body);
    score.add((precision, recall));
    let mut wrong = Vec::new();
    if precision < 0.97 || recall < 0.97 {
        wrong.push(format!("text P {precision:.2} R {recall:.2}"));
    }
    let said = |text: &Option<congtin::text::clean::Clean>| text.as_deref().unwrap_or_default().to_owned();
    let fields = [
        ("title", said(&article.title), &label.title),
        ("published", written(article.published), &label.published),
        ("author", said(&article.author), &label.author),
        ("summary", said(&article.summary), &label.summary),
    ];
    for (name, read, expected) in fields {
        let is_right = read.trim() == expected.trim();
        score.field(name, is_right);
        if !is_right {
            wrong.push(format!("{name} {read:?}"));
        }
    }
    let kept = label.must_not.iter().filter(|words| text.contains(words.as_str()));
    wrong.extend(kept.map(|words| format!("has {words:?}")));
    wrong.join("; ")
}

/// Scores a list; what is wrong with it.
fn score_list(score: &mut Score, found: &[Headline], label: &Label) -> String {
    let split = |row: &String| {
        let mut parts = row.rsplitn(3, " | ").map(str::to_owned);
        let (date, address) = (parts.next().expect("a date"), parts.next().expect("an address"));
        (address, (parts.next().expect("a title"), date))
    };
    let expected: HashMap<String, (String, String)> = label.headlines.iter().map(split).collect();
    let hits: Vec<(&Headline, &(String, String))> =
        found.iter().filter_map(|one| Some((one, expected.get(one.address.as_str())?))).collect();
    let share = |part: usize, all: usize| ratio(part, all);
    score.add((share(hits.len(), found.len()), share(hits.len(), expected.len())));
    let mut late = Vec::new();
    for (headline, (title, date)) in &hits {
        score.field("title", &*headline.title == title.as_str());
        let is_right = written(headline.published) == date.trim_matches('-');
        score.field("published", is_right);
        if !is_right {
            late.push(format!("{} for {date}", written(headline.published)));
        }
    }
    let is_whole = hits.len() == found.len() && hits.len() == expected.len();
    let kept =
        label.must_not.iter().filter(|address| found.iter().any(|one| one.address.as_str() == *address));
    let is_found = |address: &&str| found.iter().any(|one| one.address.as_str() == *address);
    let missed: Vec<&str> = expected.keys().map(String::as_str).filter(|one| !is_found(one)).collect();
    let note =
        format!("{} found, {} of {} right, without {missed:?}", found.len(), hits.len(), expected.len());
    late.truncate(3);
    kept.map(|address| format!("has {address}"))
        .chain((!late.is_empty()).then(|| format!("times {late:?}")))
        .chain((!is_whole).then_some(note))
        .collect::<Vec<_>>()
        .join("; ")
}

fn written(moment: Option<Moment>) -> String {
    moment.map(|moment| moment.local().written().chars().take(16).collect()).unwrap_or_default()
}

/// The words of a block, as the labels write them.
fn words_of(block: &Block) -> String {
    match block {
        Block::Paragraph(prose) | Block::Heading(_, prose) | Block::Quote(prose) => prose.text.to_string(),
        Block::List(list) => list.items.iter().map(words_of_item).collect::<Vec<_>>().join("\n"),
        Block::Table(table) => {
            let row = |row: &Vec<congtin::model::prose::Prose>| {
                row.iter().map(|cell| cell.text.to_string()).collect::<Vec<_>>().join(" ")
            };
            table.rows.iter().map(row).collect::<Vec<_>>().join("\n")
        }
        Block::Image(image) => image.caption.as_ref().map(|prose| prose.text.to_string()).unwrap_or_default(),
        Block::Preformatted(lines) => lines.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
    }
}

fn words_of_item(item: &Item) -> String {
    let inner = item.blocks.iter().map(words_of);
    std::iter::once(item.prose.text.to_string()).chain(inner).collect::<Vec<_>>().join("\n")
}

/// Precision and recall of `read` against `expected`, by shingles of four words.
fn agreement(read: &str, expected: &str) -> (f64, f64) {
    let (read, expected) = (shingles(read), shingles(expected));
    let both: usize =
        read.iter().map(|(shingle, n)| (*n).min(expected.get(shingle).copied().unwrap_or(0))).sum();
    (ratio(both, read.values().sum()), ratio(both, expected.values().sum()))
}

fn shingles(text: &str) -> HashMap<Vec<String>, usize> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let mut all = HashMap::new();
    for shingle in words.windows(4.min(words.len().max(1))) {
        *all.entry(shingle.to_vec()).or_insert(0) += 1;
    }
    all
}

#[expect(clippy::cast_precision_loss, reason = "words of a page are few")]
fn ratio(part: usize, all: usize) -> f64 {
    if all == 0 { 1.0 } else { part as f64 / all as f64 }
}
