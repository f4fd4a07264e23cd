//! Bytes as a query and a text in; a panic out when the query is none or the snippet lies.
//!
//! Also a fuzz target: `fuzz/fuzz_targets/query.rs` includes this file.

use congtin::model::query::Query;
use congtin::text::clean::Clean;
use congtin::text::snippet::{Snippet, Sought, has_run};
use congtin::text::terms::{Way, each_word, terms, words};
use jiff::Timestamp;

/// Characters of a snippet, how many more its marks of a cut may take, and what composing
/// makes of a character at most.
const WIDE: usize = 40;
const CUTS: usize = 2;
const GROWTH: usize = 3;

/// The first line is the query, the rest is the text it is sought in.
pub fn check(bytes: &[u8]) {
    let whole = String::from_utf8_lossy(bytes);
    let (query, text) = whole.split_once('\n').unwrap_or((&whole, ""));
    for query in [Query::parse(query, Timestamp::UNIX_EPOCH), Query::typing(query, Timestamp::UNIX_EPOCH)] {
        assert!(query.parts.iter().all(|part| !part.terms.is_empty()));
        let all = || query.parts.iter().flat_map(|part| &part.terms);
        assert!(all().all(|term| !term.exact.is_empty() && !term.folded.is_empty()), "{query:?}");
        let longest = words(text).map(|word| word.range.len()).max().unwrap_or_default();
        for sought in [Sought::new(all()), Sought::typing(all())] {
            let found = sought.snippet(text, WIDE);
            assert!(found.text.chars().count() <= GROWTH * WIDE.max(longest) + CUTS, "{found:?}");
            check_marks(&found);
            check_marks(&sought.mark(&Clean::new(text)));
        }
        for part in &query.parts {
            let run: Vec<_> = part.terms.iter().collect();
            assert!(has_run(text, &run, Way::Folded) || !has_run(text, &run, Way::Exact));
        }
    }
    let mut walked = 0;
    each_word(text, usize::MAX, |_, word| {
        assert!(!word.exact.contains([' ', '"', '_']) && !word.folded.contains([' ', '"', '_']), "{word:?}");
        walked += 1;
    });
    assert_eq!(walked, terms(text).len());
}

fn check_marks(found: &Snippet) {
    let mut end = 0;
    for mark in &found.marks {
        assert!(
            mark.start >= end && mark.start < mark.end && found.text.get(mark.clone()).is_some(),
            "{found:?}"
        );
        end = mark.end;
    }
}
