-- The reader's own state, version 1. Times are seconds UTC; order is by id, never by a time,
-- for clocks go wrong. A later version that changes a table of which `changes` holds rows
-- must empty `changes` of it. Strict tables let SQLite's quick check see a flipped type, too.

-- How often a backup was made: the newest backup is the one with the greatest number,
-- whatever the clock said. A file without this row is not restored from.
CREATE TABLE keeping (backups INTEGER NOT NULL) STRICT;
INSERT INTO keeping VALUES (0);

-- Articles that were read, by the key of their address.
CREATE TABLE reads (
    key TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

-- `reach` is 1 for what a private network may be asked for, else 0.
-- Tags stand between line ends, with one before and after; `folded` are the same without dấu.
CREATE TABLE bookmarks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    reach INTEGER NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,
    folded TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- How far an article was read: a piece of it, a byte in that, and a hash of the text both
-- were counted in.
CREATE TABLE places (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    block INTEGER NOT NULL,
    byte INTEGER NOT NULL,
    text INTEGER NOT NULL,
    percent INTEGER NOT NULL
) STRICT;

-- What was opened, in order.
CREATE TABLE visits (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    address TEXT NOT NULL,
    reach INTEGER NOT NULL,
    title TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- Where the last run ended: one row, its form is that of `store/reader/sessions.rs`.
CREATE TABLE session (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    state TEXT NOT NULL
) STRICT;

-- What a refresh covers. The key is a portal's id after `portal `, or the key of a section's
-- address after `section `; `address` is the section's.
CREATE TABLE follows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    address TEXT,
    name TEXT NOT NULL,
    since INTEGER NOT NULL,
    looked INTEGER,
    refreshed INTEGER,
    outcome TEXT
) STRICT;

-- Words and sections that are not shown. The key is the folded word after `word `, or the key
-- of a section's address after `section `.
CREATE TABLE mutes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    address TEXT
) STRICT;

-- Certificates that a person accepted for one host, by SHA-256, for a time.
CREATE TABLE exceptions (
    host TEXT NOT NULL,
    certificate BLOB NOT NULL,
    granted INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (host, certificate)
) WITHOUT ROWID, STRICT;

-- What a person changed, with the rows as they were before: `store/reader/undo.rs`.
CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    deed TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    before TEXT NOT NULL
) STRICT;
