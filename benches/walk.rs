//! The walk's stages on one page in one run, as ratios: `cargo bench --bench walk`.
//!
//! Each time is the least of many, so that what else the machine does counts
//! little; only ratios of one run are compared, never times of two. With
//! `CONGTIN_PAGES=FOLDER` the stored pages of that folder are read too.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use congtin::app::effect::Effect;
use congtin::app::event::Event;
use congtin::app::keymap::Keymap;
use congtin::app::open::start;
use congtin::app::state::{Setup, State};
use congtin::app::update::update;
use congtin::config::embedded;
use congtin::model::address::{Address, Origin, Reach};
use congtin::model::article::Article;
use congtin::model::limits::Limits;
use congtin::model::listing::Reading;
use congtin::model::messages::Messages;
use congtin::model::moment::VIETNAM;
use congtin::model::page::Page;
use congtin::model::settings::{Edge, Greeting, Lang};
use congtin::model::target::Target;
use congtin::model::validators::Validators;
use congtin::parse::families::Families;
use congtin::parse::read::read;
use congtin::parse::work::Work;
use congtin::text::lexicon::Lexicon;
use congtin::typeset::desk::Desk;
use congtin::typeset::flow::{Format, Title, flow};
use congtin::typeset::matter::matter;
use congtin::ui::draw::draw;
use congtin::ui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const ARTICLE: &str = include_str!(
    "../assets/sample/portal/Pages/2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx"
);
const LIST: &str = include_str!("../assets/sample/portal/Pages/Tin-hoat-dong.aspx");
/// Pages of no family.
const PORTAL: &str = include_str!("../tests/pages/general/heavy-portal.html");
const HOME: &str = include_str!("../tests/pages/general/list-heavy-home.html");
/// How often the tree and the whole are measured by turns.
const TURNS: usize = 3;
const SCREEN: (u16, u16) = (120, 36);

const ARTICLE_AT: &str = "http://mau.vn/portal/Pages/2026-10-27/hoi-thao-khoa-hoc.aspx";
const LIST_AT: &str = "http://mau.vn/portal/Pages/Tin-hoat-dong.aspx";
const ELSEWHERE: &str = "http://khac.vn/tin/cho-noi.html";

fn main() {
    let families = Families::new(&embedded()).expect("the embedded profiles");
    let work = Work::new(Limits::STANDARD);
    let desk = Desk { words: Messages::of(Lang::Vi), lexicon: Lexicon::standard() };

    let pages = [
        ("an article", ARTICLE_AT, ARTICLE.into()),
        ("a section page", LIST_AT, LIST.into()),
        ("an article with 100 times the body", ARTICLE_AT, long()),
        ("a section page with 100 times the list", LIST_AT, long_list()),
        ("an article of no family", ELSEWHERE, PORTAL.into()),
        ("a home page of no family", ELSEWHERE, HOME.into()),
    ];
    for (name, address, markup) in pages {
        measure(name, &page(address, &markup), &families, &work);
    }
    match std::env::var_os("CONGTIN_PAGES") {
        Some(folder) => stored(Path::new(&folder), &families, &work),
        None => say("CONGTIN_PAGES is not set: no stored page was read"),
    }

    let Ok(Reading::Article(article)) = read(&page(ARTICLE_AT, &long()), &families, &work) else {
        panic!("an article")
    };
    let pieces = matter(&article, desk);
    let format = |columns| Format { columns, title: Title::Above, edge: Edge::Ragged };
    let first = least(|| flow(&matter(&article, desk), format(72)));
    tell("typeset a long article the first time", first, first);
    tell("  again at another measure", least(|| flow(&pieces, format(60))), first);

    let state = reader(&article);
    let theme = Theme::default();
    let mut cells = Buffer::empty(Rect::new(0, 0, SCREEN.0, SCREEN.1));
    tell("  draw one frame of it", least(|| draw(&state, &theme, &mut cells)), first);
}

/// What a page costs as a multiple of its tree alone.
fn measure(name: &str, page: &Page, families: &Families, work: &Work) {
    let known = match read(page, families, work) {
        Ok(Reading::Article(article)) => article.portal.family,
        Ok(Reading::Listing(listing)) => listing.portal.family,
        Err(_) => None,
    };
    let family = known.as_deref().unwrap_or("no family");
    let (mut tree, mut whole) = (Duration::MAX, Duration::MAX);
    // By turns, so that both meet the same neighbours on the machine.
    for _ in 0..TURNS {
        tree = tree.min(least(|| scraper::Html::parse_document(&page.markup)));
        whole = whole.min(least(|| read(page, families, work)));
    }
    tell(&format!("{name}, {} KB: scraper's tree", page.markup.len() >> 10), tree, tree);
    tell(&format!("  bytes to article or listing ({family})"), whole, tree);
}

/// Measures the pages of `folder`.
#[expect(clippy::disallowed_methods, reason = "the pages are files")]
fn stored(folder: &Path, families: &Families, work: &Work) {
    let entries = std::fs::read_dir(folder).expect("a folder of pages");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "html"));
    files.sort();
    for file in files {
        let markup = std::fs::read_to_string(&file).expect("a page in UTF-8");
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        measure(&name, &page(&format!("file://{}", file.display()), &markup), families, work);
    }
}

/// The article's page with its body a hundred times over.
fn long() -> String {
    let field = ARTICLE.find("ms-rtestate-field").expect("a body");
    let (head, body) = ARTICLE.split_at(field);
    let (open, rest) = body.split_once("<p").expect("a paragraph");
    let (body, tail) = rest.split_once("</div>").expect("the body's end");
    format!("{head}{open}{}</div>{tail}", format!("<p{body}").repeat(100))
}

/// The section's page with its list a hundred times over, each time with other addresses.
fn long_list() -> String {
    let first = LIST.find("<li class=\"TD-channel").expect("a list");
    let (head, rest) = LIST.split_at(first);
    let (items, tail) = rest.split_once("</ul>").expect("the list's end");
    let all: String = (0..100).map(|n| items.replace(".aspx", &format!("-{n}.aspx"))).collect();
    format!("{head}{all}</ul>{tail}")
}

fn page(address: &str, markup: &str) -> Page {
    Page {
        address: Address::parse(address).expect("an address"),
        markup: markup.into(),
        charset: "UTF-8",
        fetched: jiff::Timestamp::UNIX_EPOCH,
        reach: Reach::Public,
        validators: Validators::default(),
        may_keep: true,
        warnings: Vec::new(),
    }
}

fn reader(article: &Article) -> State {
    let setup = Setup {
        words: Messages::of(Lang::Vi),
        keymap: Keymap::default(),
        directory: Vec::new(),
        lexicon: Lexicon::standard(),
        measure: 72,
        edge: Edge::Ragged,
        mouse: false,
        greeting: Greeting::None,
        offset: VIETNAM,
        downloads: String::new(),
    };
    let mut state = State::new(setup, SCREEN);
    let effects = start(&mut state, Target::Page(article.address.clone(), Origin::Typed));
    let Some(Effect::Fetch(ticket, _)) = effects.first() else { panic!("a fetch") };
    update(&mut state, Event::Arrived(*ticket, Reading::Article(Box::new(article.clone())).into()));
    state
}

/// The least time of many runs, in about a fifth of a second.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn least<T>(mut work: impl FnMut() -> T) -> Duration {
    let begun = Instant::now();
    let mut least = Duration::MAX;
    while begun.elapsed() < Duration::from_millis(200) {
        let start = Instant::now();
        black_box(work());
        least = least.min(start.elapsed());
    }
    least
}

#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn tell(name: &str, time: Duration, whole: Duration) {
    println!(
        "{name:<56} {:>7.1} µs {:>8.3}",
        time.as_secs_f64() * 1e6,
        time.as_secs_f64() / whole.as_secs_f64()
    );
}

#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn say(text: &str) {
    println!("{text}");
}
