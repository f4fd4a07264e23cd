//! Strings in, strings and columns out: the floor that knows letters and nothing else.

pub mod clean;
pub mod find;
pub mod fold;
pub mod legacy;
pub mod letters;
pub mod syllable;
pub mod tokens;
pub mod width;
pub mod wrap;
