-- What was fetched. All of it can be fetched once more, so nothing here is precious.
-- Moments are seconds UTC. A key is Address::key(); `body` columns are store/cache/encoding.rs.

-- An article by the key of its own page. Ids go by date of news, the search index shares them.
-- The text stands apart, in `bodies`, so that a walk over articles reads few pages.
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    title TEXT,
    portal TEXT NOT NULL,           -- the id of its profile, or the host
    section TEXT,                   -- its name
    published INTEGER,              -- a day without a time is its beginning in Viet Nam
    moment TEXT,                    -- the same as the page has it: 2022-03-02, or with a time
    fetched INTEGER NOT NULL,       -- when it was last seen like this
    used INTEGER NOT NULL,          -- when it was last opened, or else kept
    seen INTEGER,                   -- the version that the reader had open last
    version INTEGER NOT NULL,       -- the number of what stands in `bodies`, from 1
    is_whole INTEGER NOT NULL,
    wording BLOB NOT NULL,          -- a hash of title and text: another one is an edit
    matter BLOB NOT NULL,           -- a hash of all that is the article's own
    size INTEGER NOT NULL,          -- bytes of the body's text
    weight INTEGER NOT NULL         -- bytes it takes on the disk with its former versions, about
) STRICT;
CREATE INDEX articles_by_use ON articles (used, weight);

CREATE TABLE bodies (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;

-- What the bodies of a portal have in common: store/cache/bases.rs.
CREATE TABLE bases (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    made INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;
CREATE INDEX bases_by_kind ON bases (kind, made);

-- What an article said before it was edited.
CREATE TABLE versions (
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    fetched INTEGER NOT NULL,       -- when it was last seen
    body BLOB NOT NULL,
    PRIMARY KEY (id, version)
) STRICT;

-- The last answer that was worse than the copy in `bodies`, and did not replace it.
CREATE TABLE worse (id INTEGER PRIMARY KEY, fetched INTEGER NOT NULL, body BLOB NOT NULL) STRICT;

-- A list of news by the key of its own page.
CREATE TABLE listings (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    portal TEXT NOT NULL,
    fetched INTEGER NOT NULL,
    headlines INTEGER NOT NULL,     -- how many it has
    hash BLOB NOT NULL,             -- of its headlines
    body BLOB NOT NULL
) STRICT;
CREATE INDEX listings_by_portal ON listings (portal, fetched);

-- Every title that was ever seen. Ids rise from the end of a list to its beginning, so that of
-- two of one day the one listed first is the newer.
CREATE TABLE headlines (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    title TEXT NOT NULL,
    is_cut INTEGER NOT NULL,
    summary TEXT,
    moment TEXT,                    -- when it was posted, as the list has it
    news INTEGER NOT NULL,          -- its place in a river: when it was posted, or else first seen
    portal TEXT NOT NULL,           -- the first that listed it
    is_private INTEGER NOT NULL,    -- whether the page that has it stands in a private network
    is_listed INTEGER NOT NULL,     -- whether a list has it, not only an article's page
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL
) STRICT;
CREATE INDEX headlines_by_news ON headlines (news, id) WHERE is_listed;
CREATE INDEX headlines_by_portal ON headlines (portal, news, id) WHERE is_listed;
CREATE INDEX headlines_by_sight ON headlines (portal, first_seen) WHERE is_listed;
CREATE INDEX headlines_by_age ON headlines (last_seen);

-- Which list had which headline.
CREATE TABLE listed (
    listing INTEGER NOT NULL,
    news INTEGER NOT NULL,
    headline INTEGER NOT NULL,
    PRIMARY KEY (listing, news, headline)
) STRICT, WITHOUT ROWID;
CREATE INDEX listed_by_headline ON listed (headline);

-- The markup of pages, to be read anew by a later program.
CREATE TABLE pages (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    fetched INTEGER NOT NULL,
    used INTEGER NOT NULL,
    size INTEGER NOT NULL,          -- bytes of `body`
    body BLOB NOT NULL
) STRICT;
CREATE INDEX pages_by_use ON pages (used, size);

-- What to ask a server with, whether a page has changed.
CREATE TABLE validators (
    key TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    fresh_until INTEGER,
    fetched INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The key that a page was asked by, where a redirect led elsewhere.
CREATE TABLE aliases (key TEXT PRIMARY KEY, own TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_by_own ON aliases (own);
