//! The panes: what each keeps, and what its actions do to it.

pub mod article;
pub mod find;
pub mod help;
pub mod hints;
pub mod list;
pub mod prompt;
pub mod search;
pub mod step;
pub mod switcher;
pub mod trail;
