//! The panes: what each keeps, and what its actions do to it.

pub mod article;
pub mod changes;
pub mod chooser;
pub mod downloads;
pub mod find;
pub mod help;
pub mod hints;
pub mod history;
pub mod list;
pub mod mutes;
pub mod prompt;
pub mod search;
pub mod step;
pub mod switcher;
pub mod trail;
