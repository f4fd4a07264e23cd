//! The nouns: plain data that every other room speaks of.

pub mod address;
pub mod article;
pub mod explain;
pub mod failure;
pub mod headline;
pub mod hit;
pub mod limits;
pub mod listing;
pub mod messages;
pub mod moment;
pub mod page;
pub mod portal;
pub mod profile;
pub mod prose;
pub mod query;
pub mod settings;
pub mod since;
pub mod target;
pub mod warning;
