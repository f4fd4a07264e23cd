//! The beginning of a word in, the words of the index that it may become out.

use rusqlite::{Connection, params};

/// Words that a beginning may become: those of the most articles. Each costs a look
/// into the index, and few beginnings have more that are not rare.
const ENDS: u32 = 48;
/// Letters of a beginning that says something.
pub const BEGINNING: usize = 2;

/// The most frequent words of the index that go on after `beginning`, which has no dấu.
/// None for one letter, and where there are none.
///
/// # Errors
/// When the database cannot be read.
pub fn ends(connection: &Connection, beginning: &str) -> rusqlite::Result<Vec<String>> {
    if beginning.chars().count() < BEGINNING {
        return Ok(Vec::new());
    }
    // No word has a character after the last of Unicode.
    let last = format!("{beginning}\u{10ffff}");
    connection
        .prepare(
            "SELECT word FROM search_words WHERE word > ?1 AND word < ?2 ORDER BY seen DESC, word LIMIT ?3",
        )?
        .query_map(params![beginning, last, ENDS], |row| row.get(0))?
        .collect()
}
