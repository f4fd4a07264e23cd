//! The nouns: plain data that every other room speaks of.

pub mod address;
pub mod article;
pub mod change;
pub mod explain;
pub mod failure;
pub mod headline;
pub mod kept;
pub mod limits;
pub mod listing;
pub mod messages;
pub mod moment;
pub mod nested;
pub mod notice;
pub mod page;
pub mod portal;
pub mod profile;
pub mod prose;
pub mod settings;
pub mod target;
pub mod validators;
pub mod warning;
pub mod wording;
