-- The reader's own state, version 1. Times are seconds UTC.

-- How often a backup was made: the newest backup is the one with the greatest number,
-- whatever the clock said. A file without this row is not restored from.
CREATE TABLE keeping (backups INTEGER NOT NULL);
INSERT INTO keeping VALUES (0);
