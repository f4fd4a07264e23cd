//! Strings in, strings and columns out: the floor that knows letters and nothing else.

pub mod clean;
pub mod collate;
pub mod eth;
pub mod find;
pub mod fold;
pub mod letters;
pub mod normalize;
pub mod reading_time;
pub mod retype;
pub mod sentences;
pub mod shape;
pub mod speech;
pub mod syllable;
pub mod tokens;
pub mod tone;
pub mod width;
pub mod wrap;
