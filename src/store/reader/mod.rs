//! The reader's own state: one noun a file, and `own`, the door to all of them.

pub mod bookmarks;
pub mod exceptions;
pub mod follows;
pub mod mutes;
pub mod own;
pub mod places;
pub mod reads;
pub mod sessions;
pub mod undo;
pub mod visits;
