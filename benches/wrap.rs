//! Wrapping a megabyte of Vietnamese against textwrap's optimal fit, as ratios: `cargo bench --bench wrap`.
//!
//! The text is that of the sample portal's articles, over and over in one
//! fixed order. Every round does each thing once, and of each the least time
//! of all rounds counts, so that what else the machine does counts little; the article is wrapped a
//! few times in a row.

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use congtin::config::embedded;
use congtin::model::address::{Address, Reach};
use congtin::model::article::Block;
use congtin::model::limits::Limits;
use congtin::model::listing::Reading;
use congtin::model::page::Page;
use congtin::model::validators::Validators;
use congtin::parse::families::Families;
use congtin::parse::read::read;
use congtin::parse::work::Work;
use congtin::text::clean::Clean;
use congtin::text::lexicon::Lexicon;
use congtin::text::tokens::{Token, tokens};
use congtin::text::wrap::{Measure, wrap};
use include_dir::{Dir, include_dir};
use textwrap::{Options, WrapAlgorithm};

static PORTAL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/sample/portal/Pages");
static WORDS: &str = include_str!("../assets/lexicon.txt");

const COLUMNS: usize = 72;
const ROUNDS: usize = 40;
/// Runs in a row of what is measured warm.
const WARM: usize = 5;
/// Bytes of the text, of a paragraph of it, and of an article.
const TEXT: usize = 1_000_000;
const PARAGRAPH: Range<usize> = 200..900;
const ARTICLE: usize = 6_000;

#[global_allocator]
static ALLOCATOR: Counting = Counting { now: AtomicUsize::new(0), most: AtomicUsize::new(0) };

fn main() {
    tell("the first look-up of a word", &micros(time(|| Lexicon::standard().has("điều tra"))));
    let own: String = WORDS.split_inclusive('\n').step_by(12).take(1_000).collect();
    let compile = (0..ROUNDS).map(|_| time(|| Lexicon::standard().clone().with(&own))).min();
    tell("a user's list of 1,000 words", &micros(compile.unwrap_or_default()));

    let text = text(&paragraphs());
    let article = start(text.iter().cloned(), ARTICLE);
    let kept: Vec<Kept> = text.iter().map(|raw| whole(raw)).collect();
    let mut least = [Duration::MAX; 4];
    for _ in 0..ROUNDS {
        let times = [
            time(|| text.iter().map(|raw| peer(raw)).sum::<usize>()),
            time(|| text.iter().map(|raw| whole(raw).lines.len()).sum::<usize>()),
            time(|| kept.iter().map(|one| again(one).len()).sum::<usize>()),
            warm(|| article.iter().map(|raw| whole(raw).lines.len()).sum::<usize>()),
        ];
        least = std::array::from_fn(|at| least[at].min(times[at]));
    }
    let [peer, all, again, article] = least;
    for (name, time) in
        [("textwrap's optimal fit", peer), ("the whole wrap", all), ("again from kept tokens", again)]
    {
        tell(name, &against(time, peer));
    }
    tell("an article of 6 KB", &micros(article));

    let line = text.join(" ");
    tell("memory, paragraph by paragraph", &memory(|| text.iter().map(|raw| whole(raw)).collect::<Vec<_>>()));
    tell("memory, all in one paragraph", &memory(|| whole(&line)));
}

/// All that stays in memory of a paragraph.
struct Kept {
    text: Clean,
    tokens: Vec<Token>,
    lines: Vec<Range<usize>>,
}

fn whole(raw: &str) -> Kept {
    let text = Clean::new(raw);
    let tokens = tokens(&text, Lexicon::standard());
    let lines = wrap(&text, &tokens, Measure::even(COLUMNS));
    Kept { text, tokens, lines }
}

fn again(kept: &Kept) -> Vec<Range<usize>> {
    wrap(&kept.text, &kept.tokens, Measure::even(COLUMNS))
}

fn peer(raw: &str) -> usize {
    let options = Options::new(COLUMNS).wrap_algorithm(WrapAlgorithm::new_optimal_fit());
    black_box(textwrap::wrap(raw, options)).len()
}

/// The longer paragraphs of the sample portal's articles.
fn paragraphs() -> Vec<String> {
    let families = Families::new(&embedded()).expect("the embedded profiles");
    let files = PORTAL.dirs().flat_map(Dir::files).filter_map(|file| file.contents_utf8());
    let articles = files.filter_map(|markup| {
        let page = Page {
            address: Address::parse("http://mau.vn/portal/Pages/bai.aspx").expect("an address"),
            markup: markup.into(),
            charset: "UTF-8",
            fetched: jiff::Timestamp::UNIX_EPOCH,
            reach: Reach::Public,
            validators: Validators::default(),
            may_keep: true,
            warnings: Vec::new(),
        };
        match read(&page, &families, &Work::new(Limits::STANDARD)) {
            Ok(Reading::Article(article)) => Some(article.blocks),
            _ => None,
        }
    });
    let texts = articles.flatten().filter_map(|block| match block {
        Block::Paragraph(prose) | Block::Quote(prose) => Some(prose.text.to_string()),
        _ => None,
    });
    texts.filter(|text| PARAGRAPH.contains(&text.len())).collect()
}

/// A megabyte of them; each round takes them in another order.
fn text(paragraphs: &[String]) -> Vec<String> {
    let mut next: usize = 1;
    let shuffled = std::iter::repeat_with(|| {
        // A generator of Lehmer's with the constants of Park and Miller.
        next = next * 48_271 % 2_147_483_647;
        paragraphs[next % paragraphs.len()].clone()
    });
    start(shuffled, TEXT)
}

/// The first paragraphs, up to so many bytes.
fn start(paragraphs: impl IntoIterator<Item = String>, bytes: usize) -> Vec<String> {
    let mut sum = 0;
    let fits = |text: &String| {
        sum += text.len();
        sum <= bytes
    };
    paragraphs.into_iter().take_while(fits).collect()
}

/// The least time of some runs one after another.
fn warm<T>(work: impl Fn() -> T) -> Duration {
    (0..WARM).map(|_| time(&work)).min().unwrap_or_default()
}

#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    black_box(work());
    begun.elapsed()
}

/// The most bytes in use at once while `work` runs, to a byte of text.
fn memory<T>(work: impl FnOnce() -> T) -> String {
    let before = ALLOCATOR.now.load(Ordering::Relaxed);
    ALLOCATOR.most.store(before, Ordering::Relaxed);
    black_box(work());
    let most = ALLOCATOR.most.load(Ordering::Relaxed) - before;
    format!("{}.{:02} bytes a byte", most / TEXT, most * 100 / TEXT % 100)
}

/// The system's allocator, and how many bytes it has given.
struct Counting {
    now: AtomicUsize,
    most: AtomicUsize,
}

#[expect(
    unsafe_code,
    reason = "there is no other way to stand in for the allocator; it is only passed on to"
)]
// SAFETY: every request goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = self.now.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        self.most.fetch_max(now, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        self.now.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(place, layout) }
    }
}

fn micros(time: Duration) -> String {
    format!("{:.1} µs", time.as_secs_f64() * 1e6)
}

fn against(time: Duration, peer: Duration) -> String {
    let (seconds, whole) = (time.as_secs_f64(), peer.as_secs_f64());
    format!("{:.1} ms {:>6.1}×", seconds * 1e3, whole / seconds)
}

#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn tell(name: &str, figures: &str) {
    println!("{name:<32} {figures:>20}");
}
