-- Version 2: bookmarks and read marks carry a sum of what they say, for a bit that flips on the disk
-- is seen by no database. The check of a file at its opening reads it; `fingerprint` is a function of
-- ours (store/sums.rs). What could be undone of these tables is forgotten: their rows have another form.

CREATE TABLE summed_bookmarks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    reach INTEGER NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,
    folded TEXT NOT NULL,
    at INTEGER NOT NULL,
    sum INTEGER NOT NULL CHECK (sum = fingerprint(key, address, reach, title, note, tags, folded, at))
) STRICT;
INSERT INTO summed_bookmarks SELECT id, key, address, reach, title, note, tags, folded, at,
    fingerprint(key, address, reach, title, note, tags, folded, at) FROM bookmarks;
DROP TABLE bookmarks;
ALTER TABLE summed_bookmarks RENAME TO bookmarks;

CREATE TABLE summed_reads (
    key TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    sum INTEGER NOT NULL CHECK (sum = fingerprint(key, at))
) WITHOUT ROWID, STRICT;
INSERT INTO summed_reads SELECT key, at, fingerprint(key, at) FROM reads;
DROP TABLE reads;
ALTER TABLE summed_reads RENAME TO reads;

DELETE FROM changes WHERE before LIKE '{"table":"bookmarks"%' OR before LIKE '{"table":"reads"%';
