//! What was read and what the reader did with it, on the disk: the only room on the database.

pub mod search;
