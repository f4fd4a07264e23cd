//! Strings in, strings and columns out: the floor that knows letters and nothing else.

pub mod breaks;
pub mod bytes;
pub mod clean;
pub mod collate;
pub mod diff;
pub mod eth;
pub mod file_name;
pub mod fill;
pub mod find;
pub mod fold;
pub mod glance;
pub mod hang;
pub mod justify;
pub mod legacy;
pub mod letters;
pub mod lexicon;
pub mod look;
pub mod no_break;
pub mod normalize;
pub mod reading_time;
pub mod retype;
pub mod sentences;
pub mod shape;

pub mod snippet;
pub mod speech;
pub mod spellings;
pub mod split;
pub mod syllable;
pub mod terms;
pub mod tokens;
pub mod tone;
pub mod width;
pub mod word_table;
pub mod wrap;
