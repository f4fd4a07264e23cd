//! What was fetched, kept: articles and their versions, lists, headlines, pages.

pub mod ages;
pub mod aliases;
pub mod articles;
pub mod bases;
pub mod copies;
pub mod encoding;
pub mod headlines;
pub mod judge;
pub mod keep;
pub mod listings;
pub mod marks;
pub mod pages;
pub mod prints;
pub mod retention;
pub mod river;
pub mod sizes;
#[cfg(test)]
pub(in crate::store) mod specimen;
pub mod texts;
pub mod validators;
