-- Version 2: fingerprints of articles (text/shingles.rs), by which one story of several papers is
-- found. Those of articles that were kept before are made little by little.

CREATE TABLE prints (
    id INTEGER PRIMARY KEY,         -- articles.id, which goes by date of news
    portal TEXT NOT NULL,
    story INTEGER NOT NULL,         -- the id of the article that it was first told by; a portal has each once
    print BLOB NOT NULL             -- empty where it is too short to tell a story
) STRICT;
CREATE INDEX prints_by_story ON prints (story, portal);
