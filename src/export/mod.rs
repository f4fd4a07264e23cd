//! An article or a list in, the contents of a file out.

pub mod card;
pub mod epub;
pub mod format;
pub mod html;
pub mod json;
pub mod markdown;
pub mod markup;
pub mod opml;
pub mod plain;
pub mod put;
pub mod segments;
pub mod table;
