-- The search index. Its rowid is articles.id, so that a walk by rowid goes by date.
--
-- A row's text are marks (store/search/mark.rs): a letter that says what is meant, and a word or
-- two neighbours of the article. FTS5 keeps for each mark the articles that have it, and nothing
-- else: no text, no places of words. What stands side by side is found by the marks of neighbours.
CREATE VIRTUAL TABLE search USING fts5(
    marks,
    content = '',
    contentless_delete = 1,
    detail = none,
    tokenize = "ascii tokenchars '_-.:'"
);
-- A batch of a refresh is written at once, in one segment of the index, and not in four.
INSERT INTO search (search, rank) VALUES ('hashsize', 8388608);

-- Words without dấu, and in about how many articles they were, for words that are still typed.
CREATE TABLE search_words (
    word TEXT PRIMARY KEY,
    seen INTEGER NOT NULL
) WITHOUT ROWID;
