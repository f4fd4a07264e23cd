//! What an untrusted page or server may cost, as one value that tests can scale.

use std::time::Duration;

/// Every limit of the program. Each is tested at the limit and one past it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Time to reach a server.
    pub connect: Duration,
    /// Time between two bytes of an answer.
    pub idle: Duration,
    /// Time for a page with all its hops.
    pub page: Duration,
    /// Time for a file that is downloaded.
    pub download: Duration,
    /// Bytes of such a file.
    pub attachment: u64,
    /// Redirects followed for one page.
    pub redirects: usize,
    /// Bytes of a page, decompressed.
    pub body: usize,
    /// Bytes of a document that is shown, and of one file inside it, unpacked.
    pub document: usize,
    /// Time to read one.
    pub reading: Duration,
    /// Bytes of memory that its reader may take.
    pub memory: u64,
    /// How many times as large a page may become by unpacking, once it is past `unpacked`.
    pub ratio: usize,
    /// Bytes that may be unpacked of however little.
    pub unpacked: usize,
    /// Requests at once to one host.
    pub host_at_once: usize,
    /// Requests at once to all hosts.
    pub at_once: usize,
    /// Time between the beginnings of two background requests to one host.
    pub spacing: Duration,
    /// The longest such time that a robots.txt may ask for.
    pub crawl_delay: Duration,
    /// By how many per cent at most background waits are drawn out, at random.
    pub jitter: u32,
    /// The waits before background work tries again where connecting failed or the server did (5xx).
    pub retries: [Duration; 2],
    /// The shortest and the longest wait that a server may ask for (Retry-After).
    pub come_back: (Duration, Duration),
    /// Failures in a row after which background work leaves a host alone.
    pub failures: u32,
    /// For how long it then does.
    pub pause: Duration,
    /// How long a robots.txt holds.
    pub robots: Duration,
    /// How long at most a page counts as unchanged by the word of its server.
    pub fresh: Duration,
    /// Nodes of a page's tree.
    pub nodes: usize,
    /// Depth of a page's tree.
    pub depth: usize,
    /// Attributes of one tag.
    pub attributes: usize,
    /// Time to parse a page, as the last resort.
    pub parse: Duration,
    /// Blocks of one article.
    pub blocks: usize,
    /// Bytes of an article's text.
    pub text: usize,
    /// Rows and columns of one table.
    pub table: (usize, usize),
    /// Links read from one page.
    pub links: usize,
    /// Items read from one feed.
    pub feed_items: usize,
}

impl Limits {
    /// The limits users get; `ARCHITECTURE.md` says why each is what it is.
    pub const STANDARD: Self = Self {
        connect: Duration::from_secs(10),
        idle: Duration::from_secs(15),
        page: Duration::from_secs(45),
        download: Duration::from_secs(600),
        attachment: 100 << 20,
        redirects: 5,
        body: 8 << 20,
        document: 32 << 20,
        reading: Duration::from_secs(30),
        memory: 512 << 20,
        ratio: 200,
        unpacked: 1 << 20,
        host_at_once: 2,
        at_once: 6,
        spacing: Duration::from_secs(1),
        crawl_delay: Duration::from_secs(60),
        jitter: 25,
        retries: [Duration::from_secs(2), Duration::from_secs(8)],
        come_back: (Duration::from_secs(30), Duration::from_secs(24 * 3600)),
        failures: 5,
        pause: Duration::from_secs(600),
        robots: Duration::from_secs(24 * 3600),
        fresh: Duration::from_secs(24 * 3600),
        nodes: 300_000,
        depth: 512,
        attributes: 1_000,
        parse: Duration::from_secs(3),
        blocks: 100_000,
        text: 4 << 20,
        table: (500, 50),
        links: 5_000,
        feed_items: 1_000,
    };
}

/// What the store may hold of what was fetched. What is bookmarked stays beyond it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreLimits {
    /// Bytes of pages' markup, compressed.
    pub pages: u64,
    /// How long the markup of a page stays that nobody opens.
    pub page_age: Duration,
    /// Bytes of articles and of what finds them.
    pub text: u64,
    /// How long a headline stays that no list has any more.
    pub headline_age: Duration,
    /// How young the copy of an article is that is opened without asking for its page again.
    pub recent: Duration,
    /// Former versions of an article.
    pub versions: u32,
    /// Bytes of the disk that are left to others.
    pub free: u64,
}

impl StoreLimits {
    /// The limits users get.
    pub const STANDARD: Self = Self {
        pages: 500 << 20,
        page_age: Duration::from_secs(90 * 86_400),
        text: 2 << 30,
        headline_age: Duration::from_secs(400 * 86_400),
        recent: Duration::from_secs(600),
        versions: 10,
        free: 64 << 20,
    };
}

impl Default for StoreLimits {
    fn default() -> Self {
        Self::STANDARD
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::STANDARD
    }
}
