//! A page of no known family in, where its title, date, text and lists seem to stand out.

pub mod about;
pub mod body;
pub mod byline;
pub mod core;
pub mod figures;
pub mod files;
pub mod guess;
pub mod hints;
pub mod kind;
pub mod links;
pub mod lists;
pub mod passages;
pub mod posted;
pub mod sums;
pub mod survey;
pub mod title;
pub mod tools;
