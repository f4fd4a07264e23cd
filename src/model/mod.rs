//! The nouns: plain data that every other room speaks of.

pub mod address;
pub mod article;
pub mod asked;
pub mod bookmark;
pub mod exception;
pub mod explain;
pub mod failure;
pub mod follow;
pub mod headline;
pub mod limits;
pub mod listing;
pub mod messages;
pub mod moment;
pub mod notice;
pub mod page;
pub mod portal;
pub mod profile;
pub mod progress;
pub mod prose;
pub mod session;
pub mod settings;
pub mod target;
pub mod undone;
pub mod validators;
pub mod warning;
