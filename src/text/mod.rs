//! Strings in, strings and columns out: the floor that knows letters and nothing else.

pub mod breaks;
pub mod clean;
pub mod fill;
pub mod find;
pub mod fold;
pub mod letters;
pub mod lexicon;
pub mod look;
pub mod no_break;
pub mod split;
pub mod syllable;
pub mod tokens;
pub mod width;
pub mod wrap;
