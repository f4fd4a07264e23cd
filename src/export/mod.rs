//! An article or a list in, the contents of a file out.

pub mod format;
pub mod json;
pub mod plain;
pub mod table;
